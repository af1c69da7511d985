//! A document's status: the word, and what it means for this document.

use serde::Serialize;

use crate::calendar::PartialDate;
use crate::model::{Cover, Document, DocumentKind, MeetingId, Placeholder, Route, Status};
use crate::render::frame::Link;
use crate::render::here::Here;
use crate::render::links;
use crate::render::parts::Mark;
use crate::render::sources::Sources;
use crate::render::words::{date_in, partial_date, sentence};

/// A status in a word, and what it means here.
#[derive(Debug, Serialize)]
pub(in crate::render::pages) struct StatusView {
    mark: Mark,
    means: String,
    link: Option<Link>,
}

/// What a status means, and where to read on.
type Meaning = (String, Option<Link>);

impl StatusView {
    /// The status of `document`; `None` where it has none.
    pub(in crate::render::pages) fn of(
        document: &Document,
        sources: &Sources<'_>,
        here: &Here,
    ) -> Option<Self> {
        let mark = Mark::status(document, &sources.language)?;
        let say = |id| (sources.language.say(id), None);
        let (means, link) = match (&document.cover.to_be_developed, document.status()) {
            (Some(placeholder), _) => (awaited(placeholder, sources), None),
            (None, Some(Status::Draft)) if document.kind == DocumentKind::Minutes => {
                draft_minutes(document, sources, here)
            }
            (None, Some(Status::Draft)) => say("document-draft"),
            (None, Some(Status::Approved)) => approved(document, sources, here),
            (None, Some(Status::Superseded)) => superseded(document, sources, here),
            (None, Some(Status::Withdrawn)) => (withdrawn(&document.cover, sources), None),
            (None, None) => return None,
        };
        Some(Self { mark, means, link })
    }
}

/// Promised, by whom and since when.
fn awaited(placeholder: &Placeholder, sources: &Sources<'_>) -> String {
    let language = &sources.language;
    let note = placeholder.note.as_deref().map(sentence);
    let note = note.unwrap_or_else(|| language.say("document-promised"));
    let since = placeholder.since.map(|since| {
        let date = date_in(since, "plain", language);
        language.say_with("document-awaited", [("date", date.into())])
    });
    joined(Some(note), since)
}

/// Draft until a later meeting of the same body approves them.
fn draft_minutes(document: &Document, sources: &Sources<'_>, here: &Here) -> Meaning {
    let language = &sources.language;
    let meeting = document.meeting.as_ref().and_then(|id| sources.meeting(id));
    let next = meeting.and_then(|meeting| sources.next_after(meeting));
    let link = next.map(|next| {
        let date = date_in(next.date, "plain", language);
        let text = language.say_with("document-next-meeting", [("date", date.into())]);
        Link::new(here.to(&Route::meeting(&next.id)), text)
    });
    (language.say("document-draft-minutes"), link)
}

/// Minutes by a later meeting, other documents on a day.
fn approved(document: &Document, sources: &Sources<'_>, here: &Here) -> Meaning {
    let language = &sources.language;
    let written = document
        .minutes()
        .and_then(|minutes| minutes.approved_at.as_ref());
    let written =
        written.and_then(|name| sources.meeting(&MeetingId::named(&document.body, &name.value)));
    let meeting = document.meeting.as_ref();
    let minuted = meeting.filter(|_| document.kind == DocumentKind::Minutes);
    let by = minuted.and_then(|meeting| sources.approved_by(meeting));
    if let Some(meeting) = by.or(written) {
        let date = date_in(meeting.date, "plain", language);
        let link = Link::new(here.to(&Route::meeting(&meeting.id)), date);
        return (language.say("document-approved-by"), Some(link));
    }
    let means = match &document.cover.agreed {
        Some(agreed) => {
            let id = match agreed.value {
                PartialDate::Day(_) => "document-agreed-on",
                PartialDate::Month(_) | PartialDate::Year(_) => "document-agreed-in",
            };
            let date = partial_date(agreed.value, "plain", language).unwrap_or_default();
            language.say_with(id, [("date", date.into())])
        }
        None => language.say("document-agreed"),
    };
    (means, None)
}

/// By which document, and why.
fn superseded(document: &Document, sources: &Sources<'_>, here: &Here) -> Meaning {
    let language = &sources.language;
    let cover = &document.cover;
    let by = cover.superseded_by.as_ref();
    let by = by.and_then(|name| links::document_named(&name.value, document, sources));
    let link = by.map(|by| Link::new(here.to(&Route::document(&by.id)), by.title.clone()));
    let reason = cover.reason.as_ref().map(|reason| sentence(&reason.value));
    let replaced = match link {
        Some(_) => Some(language.say("document-replaced-by")),
        None if reason.is_none() => Some(language.say("document-replaced")),
        None => None,
    };
    (joined(reason, replaced), link)
}

/// When and why.
fn withdrawn(cover: &Cover, sources: &Sources<'_>) -> String {
    let language = &sources.language;
    let on = cover.withdrawn_on.as_ref().map(|day| {
        let date = date_in(day.value, "plain", language);
        language.say_with("document-withdrawn-on", [("date", date.into())])
    });
    let reason = cover.reason.as_ref().map(|reason| sentence(&reason.value));
    let reason = reason.unwrap_or_else(|| language.say("document-no-reason"));
    joined(on, Some(reason))
}

fn joined(first: Option<String>, second: Option<String>) -> String {
    let words: Vec<_> = first.into_iter().chain(second).collect();
    words.join(" ")
}

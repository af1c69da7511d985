//! A document's status: the word, and what it means for this document.

use serde::Serialize;

use crate::calendar::plain_date;
use crate::model::{Document, DocumentKind, MeetingId, Route, Status};
use crate::render::frame::Link;
use crate::render::here::Here;
use crate::render::links;
use crate::render::parts::Mark;
use crate::render::sources::Sources;

/// A status in a word, and what it means here.
#[derive(Debug, Serialize)]
pub(in crate::render::pages) struct StatusView {
    mark: Mark,
    means: String,
    link: Option<Link>,
}

impl StatusView {
    /// The status of `document`; `None` where it has none.
    pub(in crate::render::pages) fn of(
        document: &Document,
        sources: &Sources<'_>,
        here: &Here,
    ) -> Option<Self> {
        let mark = Mark::status(document, &sources.language)?;
        let cover = &document.cover;
        let reason = cover.reason.as_ref().map(|reason| reason.value.as_str());
        if let Some(placeholder) = &cover.to_be_developed {
            let since = placeholder
                .since
                .map(|since| format!(" Awaited since {}.", plain_date(since.0)));
            let note = placeholder
                .note
                .as_deref()
                .unwrap_or("This document is promised and not yet written.");
            let means = format!("{note}{}", since.unwrap_or_default());
            return Some(Self {
                mark,
                means,
                link: None,
            });
        }
        let (means, link) = match document.status()? {
            Status::Draft if document.kind == DocumentKind::Minutes => {
                draft_minutes(document, sources, here)
            }
            Status::Draft => ("Not yet agreed. It may still change.".to_owned(), None),
            Status::Approved => approved(document, sources, here),
            Status::Superseded => {
                let by = cover.superseded_by.as_ref();
                let by = by.and_then(|name| links::document_named(&name.value, document, sources));
                let link =
                    by.map(|by| Link::new(here.to(&Route::document(&by.id)), by.title.clone()));
                let reason = reason.unwrap_or("Another document has taken its place.");
                (reason.to_owned(), link)
            }
            Status::Withdrawn => {
                let on = cover
                    .withdrawn_on
                    .as_ref()
                    .map(|day| format!("Withdrawn on {}. ", plain_date(day.0)));
                let reason = reason.unwrap_or("No reason was given.");
                (format!("{}{reason}", on.unwrap_or_default()), None)
            }
        };
        Some(Self { mark, means, link })
    }
}

/// Draft until a later meeting of the same body approves them.
fn draft_minutes(
    document: &Document,
    sources: &Sources<'_>,
    here: &Here,
) -> (String, Option<Link>) {
    let means = "Not yet approved. Minutes stay draft until a later meeting of the same body approves them.";
    let meeting = document.meeting.as_ref().and_then(|id| sources.meeting(id));
    let next = meeting.and_then(|meeting| sources.next_after(meeting));
    let link = next.map(|next| {
        let text = format!("The next meeting: {}", plain_date(next.date.0));
        Link::new(here.to(&Route::meeting(&next.id)), text)
    });
    (means.to_owned(), link)
}

/// Minutes by a later meeting, other documents on a day.
fn approved(document: &Document, sources: &Sources<'_>, here: &Here) -> (String, Option<Link>) {
    let written = document
        .minutes()
        .and_then(|minutes| minutes.approved_at.as_ref());
    let written =
        written.and_then(|name| sources.meeting(&MeetingId::named(&document.body, &name.value)));
    let meeting = document.meeting.as_ref();
    let minuted = meeting.filter(|_| document.kind == DocumentKind::Minutes);
    let by = minuted.and_then(|meeting| sources.approved_by(meeting));
    let agreed = document.cover.agreed.as_ref().map(|date| {
        let on = if date.day().is_some() { "on" } else { "in" };
        format!("Agreed {on} {}.", date.words())
    });
    match (by.or(written), agreed) {
        (Some(meeting), _) => {
            let link = Link::new(
                here.to(&Route::meeting(&meeting.id)),
                plain_date(meeting.date.0),
            );
            (
                "Approved as a true record by the meeting of".to_owned(),
                Some(link),
            )
        }
        (None, Some(agreed)) => (agreed, None),
        (None, None) => ("Agreed by those who have to agree it.".to_owned(), None),
    }
}

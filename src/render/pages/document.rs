//! A document: its status, cover sheet, text, attachment, what changed, and how it kept the rules.

use serde::Serialize;

use crate::calendar::{Day, plain_date};
use crate::markup::{self, Heading, Shape};
use crate::model::{Document, DocumentKind, Meeting, Route, Status};
use crate::record::Outcome;
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::links::{self, ANCHORS};
use crate::render::parts::{Assessed, FileView, ItemView, Mark, MinutesView, capital};
use crate::render::sources::{Sources, meeting_named};
use crate::render::words::document_kind;

/// With fewer headings than this a text needs no list of them.
const OUTLINE: usize = 4;

#[derive(Debug, Serialize)]
struct DocumentView {
    title: String,
    kind: String,
    body: Link,
    meeting: Option<Link>,
    status: Option<StatusView>,
    urgent: Option<String>,
    tabled: Option<String>,
    summary: Option<String>,
    file: Option<FileView>,
    cover: Vec<Fact>,
    recommendations: Vec<String>,
    options: Vec<String>,
    outline: Vec<Heading>,
    html: String,
    items: Vec<ItemView>,
    record: Option<MinutesView>,
    revisions: Vec<RevisionView>,
    assessed: Vec<Assessed>,
}

/// A status in a word, and what it means here.
#[derive(Debug, Serialize)]
struct StatusView {
    mark: Mark,
    means: String,
    link: Option<Link>,
}

/// A line of the cover sheet.
#[derive(Debug, Serialize)]
struct Fact {
    name: String,
    text: Option<String>,
    date: Option<Day>,
    link: Option<Link>,
}

#[derive(Debug, Serialize)]
struct RevisionView {
    on: Day,
    note: String,
    earlier: Option<String>,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let job = |document: &'a Document| {
        Job::new(
            Route::document(&document.id),
            "document.html",
            move |here| (head(document, sources, here), view(document, sources, here)),
        )
    };
    sources.site.documents.values().map(job).collect()
}

fn head(document: &Document, sources: &Sources<'_>, here: &Here) -> Head {
    let meeting = document.meeting.as_ref().and_then(|id| sources.meeting(id));
    let mut trail = sources.trail(&document.body, true, here);
    trail.extend(meeting.map(|meeting| meeting_link(meeting, here)));
    let name = sources.name(&document.body);
    let title = match meeting {
        Some(meeting) => format!("{}, {name}, {}", document.title, plain_date(meeting.date.0)),
        None => format!("{}, {name}", document.title),
    };
    Head {
        title,
        description: document.cover.summary.clone(),
        section: "bodies",
        trail,
    }
}

fn meeting_link(meeting: &Meeting, here: &Here) -> Link {
    Link::new(
        here.to(&Route::meeting(&meeting.id)),
        plain_date(meeting.date.0),
    )
}

fn view(document: &Document, sources: &Sources<'_>, here: &Here) -> DocumentView {
    let cover = &document.cover;
    let meeting = document.meeting.as_ref().and_then(|id| sources.meeting(id));
    let resolve = |target: &str| links::resolve(target, document, sources, here);
    let shape = Shape {
        top: 2,
        prefix: ANCHORS,
        title: Some(&document.title),
        resolve: &resolve,
    };
    let text = markup::html(document.markdown(), &shape);
    let minutes = document.minutes();
    let items = meeting.map(|meeting| ItemView::all(meeting, document, None, sources, here));
    let assessments = sources.record.of_document(&document.id);
    let applied = assessments.filter(|assessment| assessment.outcome != Outcome::NotApplicable);
    DocumentView {
        title: document.title.clone(),
        kind: capital(document_kind(document.kind)),
        body: Link::new(
            here.to(&Route::body(&document.body)),
            sources.name(&document.body),
        ),
        meeting: meeting.map(|meeting| meeting_link(meeting, here)),
        status: status(document, sources, here),
        urgent: cover.urgent.as_ref().map(|why| why.value.clone()),
        tabled: cover.tabled.as_ref().map(|why| why.value.clone()),
        summary: cover.summary.clone(),
        file: FileView::of(document, sources, here),
        cover: facts(document, meeting, sources, here),
        recommendations: cover.recommendations.clone(),
        options: cover
            .options
            .as_ref()
            .map(|options| options.0.clone())
            .unwrap_or_default(),
        outline: if text.outline.len() < OUTLINE {
            Vec::new()
        } else {
            text.outline
        },
        html: text.html,
        items: items.unwrap_or_default(),
        record: minutes.map(|minutes| MinutesView::of(minutes, &document.body, sources)),
        revisions: revisions(document, sources, here),
        assessed: applied
            .map(|assessment| Assessed::of(assessment, sources, here))
            .collect(),
    }
}

fn status(document: &Document, sources: &Sources<'_>, here: &Here) -> Option<StatusView> {
    let mark = Mark::status(document)?;
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
        return Some(StatusView {
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
            let link = by.map(|by| Link::new(here.to(&Route::document(&by.id)), by.title.clone()));
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
    Some(StatusView { mark, means, link })
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

fn approved(document: &Document, sources: &Sources<'_>, here: &Here) -> (String, Option<Link>) {
    let written = document
        .minutes()
        .and_then(|minutes| minutes.approved_at.as_ref());
    let written =
        written.and_then(|name| sources.meeting(&meeting_named(&document.body, &name.value)));
    let by = document
        .meeting
        .as_ref()
        .and_then(|meeting| sources.approved_by(meeting));
    let agreed = document.cover.agreed.as_ref().map(|day| plain_date(day.0));
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
        (None, Some(agreed)) => (format!("Agreed on {agreed}."), None),
        (None, None) => ("Agreed by those who have to agree it.".to_owned(), None),
    }
}

fn facts(
    document: &Document,
    meeting: Option<&Meeting>,
    sources: &Sources<'_>,
    here: &Here,
) -> Vec<Fact> {
    let cover = &document.cover;
    let text = |name: &str, text: &Option<String>| {
        let text = text.clone()?;
        Some(Fact {
            name: name.to_owned(),
            text: Some(text),
            date: None,
            link: None,
        })
    };
    let date = |name: &str, date: Option<Day>| {
        let date = Some(date?);
        Some(Fact {
            name: name.to_owned(),
            text: None,
            date,
            link: None,
        })
    };
    let organisation = cover.organisation.as_ref();
    let organisation =
        organisation.and_then(|id| sources.site.organisation(&document.body, &id.value));
    let organisation = organisation.map(|organisation| organisation.name.clone());
    let contact = cover.contact.as_ref().map(|contact| match &contact.email {
        Some(email) => format!("{}, {email}", contact.post),
        None => contact.post.clone(),
    });
    let criteria = (!cover.criteria.is_empty()).then(|| cover.criteria.join("; "));
    let references =
        (!cover.cross_references.is_empty()).then(|| cover.cross_references.join("; "));
    let moment = |moment: &crate::source::Spanned<crate::calendar::Moment>| Day(moment.value.date);
    let day = |day: &crate::source::Spanned<Day>| day.value;
    let meeting = meeting.map(|meeting| Fact {
        name: "Meeting".to_owned(),
        text: None,
        date: None,
        link: Some(meeting_link(meeting, here)),
    });
    let lines = [
        meeting,
        text("Version", &cover.version),
        text("Author", &cover.author),
        text("Organisation", &organisation),
        text("Contact", &contact),
        date("Prepared", cover.prepared.as_ref().map(moment)),
        date("Sent to members", cover.despatched.as_ref().map(moment)),
        date(
            "Published",
            document.published().map(|published| Day(published.date)),
        ),
        date("Circulated", cover.circulated.as_ref().map(moment)),
        date("Agreed", cover.agreed.as_ref().map(day)),
        date("Review due", cover.review_due.as_ref().map(day)),
        date("Reviewed", cover.reviewed.as_ref().map(day)),
        text("Purpose", &cover.purpose),
        text("Decision sought", &cover.decision_sought),
        text("Criteria met", &criteria),
        text("Circulation", &cover.circulation),
        text("Audience", &cover.audience),
        text("Builds on", &references),
    ];
    let implications = cover.implications.iter().map(|(heading, words)| Fact {
        name: heading.value.clone(),
        text: Some(words.clone()),
        date: None,
        link: None,
    });
    lines.into_iter().flatten().chain(implications).collect()
}

/// What changed after it was first published, the latest first.
fn revisions(document: &Document, sources: &Sources<'_>, here: &Here) -> Vec<RevisionView> {
    let revisions = document.cover.revisions.iter().rev();
    let view = |revision: &crate::model::Revision| RevisionView {
        on: revision.on.value,
        note: revision.note.clone(),
        earlier: revision.earlier.as_ref().and_then(|earlier| {
            links::resolve(
                &format!("earlier/{}", earlier.value),
                document,
                sources,
                here,
            )
        }),
    };
    revisions.map(view).collect()
}

//! A document: its status, cover sheet, text, attachment, what changed, and how it kept the rules.

mod cover;
mod status;

use serde::Serialize;

use crate::calendar::{Day, plain_date};
use crate::markup::{self, Heading, Shape};
use crate::model::{Document, Meeting, RevisionClass, Route};
use crate::record::Outcome;
use crate::render::data::DocumentData;
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::links::{self, ANCHORS};
use crate::render::parts::{Assessed, FileView, ItemView, MinutesView, capital};
use crate::render::sources::Sources;
use crate::render::words::sentence;

pub(super) use cover::Fact;
pub(super) use status::StatusView;

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

#[derive(Debug, Serialize)]
struct RevisionView {
    on: Day,
    note: String,
    /// "Minor", "Material".
    class: Option<&'static str>,
    /// Who agreed to it, and when.
    approvals: Vec<ConsentView>,
    told: Option<Day>,
    earlier: Option<String>,
}

#[derive(Debug, Serialize)]
struct ConsentView {
    by: String,
    on: Day,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let job = |document: &'a Document| {
        Job::new(
            Route::document(&document.id),
            "document.html",
            move |here| (head(document, sources, here), view(document, sources, here)),
        )
        .with_twin(move || DocumentData::of(document, sources))
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
        ..Head::default()
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
        kind: capital(document.kind.words()),
        body: Link::new(
            here.to(&Route::body(&document.body)),
            sources.name(&document.body),
        ),
        meeting: meeting.map(|meeting| meeting_link(meeting, here)),
        status: StatusView::of(document, sources, here),
        urgent: cover.urgent.as_ref().map(|why| why.value.clone()),
        tabled: cover.tabled.as_ref().map(|why| why.value.clone()),
        summary: cover.summary.clone(),
        file: FileView::of(document, sources, here),
        cover: Fact::all(document, meeting, sources, here),
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
        record: minutes.map(|minutes| {
            let meeting = document.meeting.as_ref();
            MinutesView::of(minutes, &document.body, meeting, sources)
        }),
        revisions: revisions(document, sources, here),
        assessed: applied
            .map(|assessment| Assessed::of(assessment, sources, here))
            .collect(),
    }
}

/// What changed after it was first published, the latest first.
fn revisions(document: &Document, sources: &Sources<'_>, here: &Here) -> Vec<RevisionView> {
    let revisions = document.cover.revisions.iter().rev();
    let view = |revision: &crate::model::Revision| RevisionView {
        on: revision.on.value,
        note: sentence(&revision.note),
        class: revision.class.as_ref().map(|class| match class.value {
            RevisionClass::Minor => "Minor",
            RevisionClass::Material => "Material",
        }),
        approvals: revision
            .approvals
            .iter()
            .map(|consent| ConsentView {
                by: consent.by.value.clone(),
                on: consent.on.value,
            })
            .collect(),
        told: revision.told.as_ref().map(|told| told.value),
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

//! A document: its status, when it was published, cover sheet, text, attachment, what changed, and how it kept the rules.

mod cover;
mod publication;
mod status;

use serde::Serialize;

use crate::calendar::Day;
use crate::markup::{self, Heading, Shape};
use crate::model::{Document, Meeting, Revision, RevisionClass, Route};
use crate::record::Outcome;
use crate::render::comparison;
use crate::render::data::DocumentData;
use crate::render::data::schema_org;
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::links::{self, ANCHORS};
use crate::render::parts::{Assessed, FileView, ItemView, MinutesView, capital};
use crate::render::sources::Sources;
use crate::render::words::{date_in, sentence};

pub(super) use cover::Fact;
use publication::PublicationView;
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
    publication: PublicationView,
    /// The documents whose place it takes.
    predecessors: Vec<Link>,
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
    /// "Minor change."
    class: Option<String>,
    /// Who agreed to it, and when.
    approvals: Vec<ConsentView>,
    told: Option<Day>,
    /// Where the texts before and after are compared.
    compared: Option<String>,
    /// The file that held the text before, where it is no text that can be compared.
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
    trail.extend(meeting.map(|meeting| meeting_link(meeting, sources, here)));
    let name = sources.name(&document.body);
    let title = match meeting {
        Some(meeting) => {
            let day = date_in(meeting.date, "plain", &sources.language);
            format!("{}, {name}, {day}", document.title)
        }
        None => format!("{}, {name}", document.title),
    };
    Head {
        title,
        description: document.cover.summary.clone(),
        section: "bodies",
        trail,
        about: Some(schema_org::document(document, sources)),
        ..Head::default()
    }
}

fn meeting_link(meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> Link {
    Link::new(
        here.to(&Route::meeting(&meeting.id)),
        date_in(meeting.date, "plain", &sources.language),
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
        kind: capital(&sources.language.word("document-kind", document.kind)),
        body: Link::new(
            here.to(&Route::body(&document.body)),
            sources.name(&document.body),
        ),
        meeting: meeting.map(|meeting| meeting_link(meeting, sources, here)),
        status: StatusView::of(document, sources, here),
        publication: PublicationView::of(document, sources),
        predecessors: predecessors(document, sources, here),
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
            MinutesView::of(minutes, &document.body, meeting, sources, here)
        }),
        revisions: revisions(document, sources, here),
        assessed: applied
            .map(|assessment| Assessed::of(assessment, sources, here))
            .collect(),
    }
}

/// The documents whose place it takes, by title.
fn predecessors(document: &Document, sources: &Sources<'_>, here: &Here) -> Vec<Link> {
    let before = sources.predecessors(&document.id).iter();
    let link =
        |before: &&Document| Link::new(here.to(&Route::document(&before.id)), before.title.clone());
    before.map(link).collect()
}

/// What changed after it was first published, the latest first.
fn revisions(document: &Document, sources: &Sources<'_>, here: &Here) -> Vec<RevisionView> {
    let revisions = document.cover.revisions.iter().enumerate().rev();
    let view = |(number, revision): (usize, &Revision)| RevisionView {
        on: revision.on.value,
        note: sentence(&revision.note),
        class: revision.class.as_ref().map(|class| {
            let id = match class.value {
                RevisionClass::Minor => "document-minor",
                RevisionClass::Material => "document-material",
            };
            sources.language.say(id)
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
        compared: comparison::link(document, number, here),
        earlier: revision.earlier.as_ref().and_then(|earlier| {
            let name = format!("earlier/{}", earlier.value);
            links::resolve(&name, document, sources, here)
        }),
    };
    revisions.map(view).collect()
}

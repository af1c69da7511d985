//! The documents of one body: those that stand, then those of its meetings by kind, the newest first.

use std::collections::BTreeMap;

use super::list::{Group, ListView, Part};
use crate::model::{Body, BodyId, Document, DocumentKind, Route};
use crate::render::data::{DocumentListData, Which};
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::PaperLine;
use crate::render::sources::{Listed, Sources};
use crate::tree::segment;

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let bodies = sources.site.bodies.values();
    let having = bodies.filter(|body| !sources.documents().of_body(&body.id).is_empty());
    let pages = having.flat_map(|body| {
        let parts = Part::with_pages(&of_meetings(body, sources)).into_iter();
        parts.map(move |part| (body, part))
    });
    let job = |(body, part): (&'a Body, Part)| {
        let (year, month) = part.dates();
        let which = Which {
            body: Some(body),
            year,
            month,
            ..Which::default()
        };
        let page = Job::new(
            part.route(&route(&body.id)),
            "documents-list.html",
            move |here| {
                (
                    head(body, part, sources, here),
                    view(body, part, sources, here),
                )
            },
        );
        page.with_twin(move || DocumentListData::of(which, sources))
    };
    pages.map(job).collect()
}

/// The page of the documents of `body`.
pub(super) fn route(body: &BodyId) -> Route {
    Route::body(body).below("documents")
}

/// A link to the page of the body's documents; nothing where there are none.
pub(in crate::render::pages) fn link(
    body: &Body,
    sources: &Sources<'_>,
    here: &Here,
) -> Option<Link> {
    let any = !sources.documents().of_body(&body.id).is_empty();
    any.then(|| Link::new(here.to(&route(&body.id)), sources.language.say("documents")))
}

/// The documents of the body's meetings, the newest first.
fn of_meetings<'a>(body: &Body, sources: &Sources<'a>) -> Vec<Listed<'a>> {
    let documents = sources.documents().of_body(&body.id).iter();
    documents
        .filter(|listed| listed.document.meeting.is_some())
        .copied()
        .collect()
}

fn head(body: &Body, part: Part, sources: &Sources<'_>, here: &Here) -> Head {
    let title = part.title(sources.language.say("documents"), sources);
    Head {
        title: format!("{title}, {}", body.details.name.value),
        section: "bodies",
        trail: sources.trail(&body.id, true, here),
        ..Head::default()
    }
}

fn view(body: &Body, part: Part, sources: &Sources<'_>, here: &Here) -> ListView {
    let list = of_meetings(body, sources);
    let route = route(&body.id);
    let mut by_kind: BTreeMap<DocumentKind, Vec<&Document>> = BTreeMap::new();
    for listed in part.shown(&list).into_iter().flatten() {
        let document = listed.document;
        by_kind.entry(document.kind).or_default().push(document);
    }
    let standing = match part {
        Part::All => sources.standing(&body.id),
        Part::Year(_) | Part::Month(..) => &[],
    };
    let standing_heading = sources.language.say("documents-standing");
    let standing = (!standing.is_empty()).then(|| group(standing_heading, standing, sources, here));
    let by_kind = by_kind.into_iter().map(|(kind, documents)| {
        group(
            sources.language.word("documents", kind),
            &documents,
            sources,
            here,
        )
    });
    ListView {
        body: Some(Link::new(
            here.to(&Route::body(&body.id)),
            &*body.details.name.value,
        )),
        title: part.title(sources.language.say("documents"), sources),
        count: sources.documents().of_body(&body.id).len(),
        years: part.links(Part::All, &list, &route, (sources, here)),
        months: part.months(&list, &route, (sources, here)),
        groups: standing.into_iter().chain(by_kind).collect(),
    }
}

fn group(heading: String, documents: &[&Document], sources: &Sources<'_>, here: &Here) -> Group {
    let line = |document: &&Document| match document.meeting {
        Some(_) => PaperLine::of_body(document, sources, here),
        None => PaperLine::own(document, sources, here),
    };
    Group {
        anchor: segment(&heading),
        heading,
        papers: documents.iter().map(line).collect(),
    }
}

//! The documents of one kind, the newest first.

use super::list::{Group, ListView, Part};
use super::{index, route};
use crate::model::DocumentKind;
use crate::render::data::{DocumentListData, Which};
use crate::render::feeds::follow_kind;
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::{Counted, PaperLine};
use crate::render::sources::{Listed, Sources, home_link};
use crate::tree::segment;

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let kinds = sources.documents().kinds().iter();
    let pages = kinds.flat_map(|(kind, list)| {
        let parts = Part::with_pages(list).into_iter();
        parts.map(|part| (*kind, part))
    });
    let job = |(kind, part): (DocumentKind, Part)| {
        let (year, month) = part.dates();
        let which = Which {
            kind: Some(kind),
            year,
            month,
            ..Which::default()
        };
        let page = Job::new(
            part.route(&route(kind)),
            "documents-list.html",
            move |here| {
                (
                    head(kind, part, sources, here),
                    view(kind, part, sources, here),
                )
            },
        );
        page.with_twin(move || DocumentListData::of(which, sources))
    };
    pages.map(job).collect()
}

fn title(kind: DocumentKind, part: Part, sources: &Sources<'_>) -> String {
    part.title(sources.language.word("documents", kind), sources)
}

fn head(kind: DocumentKind, part: Part, sources: &Sources<'_>, here: &Here) -> Head {
    let documents = Link::new(here.to(&index()), sources.language.say("documents"));
    let mut above: Vec<_> = std::iter::successors(part.above(), |part| part.above())
        .map(|part| {
            Link::new(
                here.to(&part.route(&route(kind))),
                title(kind, part, sources),
            )
        })
        .collect();
    above.reverse();
    let trail = [home_link(sources, here), documents];
    Head {
        title: title(kind, part, sources),
        section: "documents",
        trail: trail.into_iter().chain(above).collect(),
        follow: follow_kind(kind, sources, here).into_iter().collect(),
        ..Head::default()
    }
}

fn view(kind: DocumentKind, part: Part, sources: &Sources<'_>, here: &Here) -> ListView {
    let list = sources.documents().of_kind(kind);
    let route = route(kind);
    let heading = match (part, part.below(list).is_empty()) {
        (Part::All, true) => Part::year_of,
        _ => Part::month_of,
    };
    let shown = part.shown(list).into_iter();
    let chunks = shown.flat_map(|shown| shown.chunk_by(|a, b| heading(a) == heading(b)));
    let groups: Vec<_> = chunks
        .filter_map(|chunk| Some(group(heading(chunk.first()?), chunk, sources, here)))
        .collect();
    let mut years = part.links(Part::All, list, &route, (sources, here));
    if years.is_empty() && groups.len() > 1 {
        years = groups
            .iter()
            .map(|group| Counted::on_page(&group.anchor, &group.heading, group.papers.len()))
            .collect();
    }
    ListView {
        title: title(kind, part, sources),
        count: list.len(),
        years,
        months: part.months(list, &route, (sources, here)),
        groups,
        ..ListView::default()
    }
}

fn group(part: Part, documents: &[Listed<'_>], sources: &Sources<'_>, here: &Here) -> Group {
    let heading = part.words(sources);
    let heading = heading.unwrap_or_else(|| sources.language.say("documents-no-day"));
    let line = |listed: &Listed<'_>| PaperLine::anywhere(listed.document, sources, here);
    Group {
        anchor: segment(&heading),
        heading,
        papers: documents.iter().map(line).collect(),
    }
}

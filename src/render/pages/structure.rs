//! The structure of a partnership: its bodies as a picture and as nested lists, and the sectors that sit on them.

use serde::Serialize;

use crate::model::{Body, BodyId, Route};
use crate::render::data::StructureData;
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::{BodyNode, BySector, SECTORS, StructureChart, sector_counts};
use crate::render::sources::{SeatOf, Sources, seats};

#[derive(Debug, Serialize)]
struct StructureView {
    name: String,
    chart: StructureChart,
    tree: BodyNode,
    /// All seats of the partnership.
    sectors: BySector,
    /// The names of the sectors, and seats without one: the heads of the table of bodies.
    heads: Vec<String>,
    bodies: Vec<BodyRow>,
}

/// The seats of one body, by sector in the order of the heads.
#[derive(Debug, Serialize)]
struct BodyRow {
    body: Link,
    counts: Vec<usize>,
}

/// A page for every body at the top that has others below it.
pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let tops = sources.below(None).iter().copied();
    let tops = tops.filter(|top| is_there(top, sources));
    let job = |top: &'a Body| {
        Job::new(route(&top.id), "structure.html", move |here| {
            (head(top, sources, here), view(top, sources, here))
        })
        .with_twin(move || StructureData::of(top, sources))
    };
    tops.map(job).collect()
}

/// Whether the body at the top has others below it.
fn is_there(top: &Body, sources: &Sources<'_>) -> bool {
    !sources.below(Some(&top.id)).is_empty()
}

fn route(top: &BodyId) -> Route {
    Route::body(top).below("structure")
}

/// The page of the partnership that the body is part of.
pub(super) fn link(body: &Body, sources: &Sources<'_>, here: &Here) -> Option<Link> {
    let top = sources.site.ancestry(&body.id).last()?;
    let text = [("name", sources.name(&top.id).into())];
    is_there(top, sources).then(|| {
        Link::new(
            here.to(&route(&top.id)),
            sources.language.say_with("structure-link", text),
        )
    })
}

fn head(top: &Body, sources: &Sources<'_>, here: &Here) -> Head {
    let name = || [("name", top.details.name.value.as_str().into())];
    Head {
        title: sources.language.say_with("structure-title", name()),
        description: Some(sources.language.say_with("structure-lead", name())),
        section: "bodies",
        trail: sources.trail(&top.id, true, here),
        ..Head::default()
    }
}

fn view(top: &Body, sources: &Sources<'_>, here: &Here) -> StructureView {
    let bodies = sources.bodies().into_iter();
    let bodies: Vec<&Body> = bodies.filter(|body| top.id.covers(&body.id)).collect();
    let all = || bodies.iter().flat_map(|body| seats(body));
    let heads = SECTORS.map(|sector| sources.language.word("sector", sector));
    let unknown = sources.language.say("by-sector-unknown");
    StructureView {
        name: top.details.name.value.clone(),
        chart: StructureChart::of(top, sources, here),
        tree: BodyNode::whole(top, sources, here),
        sectors: BySector::of(all(), sources),
        heads: heads.into_iter().chain([unknown]).collect(),
        bodies: bodies
            .iter()
            .filter(|body| seats(body).next().is_some())
            .map(|body| row(body, sources, here))
            .collect(),
    }
}

fn row(body: &Body, sources: &Sources<'_>, here: &Here) -> BodyRow {
    let seats: Vec<SeatOf<'_>> = seats(body).collect();
    let counts = sector_counts(seats, sources);
    let sectors = SECTORS.map(Some).into_iter().chain([None]);
    BodyRow {
        body: Link::new(
            here.to(&Route::body(&body.id)),
            body.details.name.value.clone(),
        ),
        counts: sectors
            .map(|sector| counts.get(&sector).map_or(0, |(seats, _)| *seats))
            .collect(),
    }
}

//! The members of a body: its seats, and who holds them.

use serde::Serialize;

use crate::calendar::Day;
use crate::model::{Body, Route};
use crate::render::data::MembersData;
use crate::render::data::csv::TableLink;
use crate::render::frame::Head;
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::{BySector, SeatLine};
use crate::render::sources::{Sources, seats};

#[derive(Debug, Serialize)]
struct MembersView {
    name: String,
    counts: SeatCounts,
    note: Option<String>,
    reviewed: Option<Day>,
    seats: Vec<SeatLine>,
    sectors: BySector,
}

/// How many seats there are.
#[derive(Debug, Serialize)]
pub(super) struct SeatCounts {
    seats: usize,
    voting: usize,
}

impl SeatCounts {
    pub(super) fn of(body: &Body) -> Self {
        Self {
            seats: seats(body).count(),
            voting: seats(body).filter(|of| of.seat.votes()).count(),
        }
    }
}

/// A page for every body that has a list of members.
pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let bodies = sources.site.bodies.values().filter(|body| is_there(body));
    let job = |body: &'a Body| {
        Job::new(route(body), "members.html", move |here| {
            (head(body, sources, here), view(body, sources, here))
        })
        .with_twin(move || MembersData::of(body, sources))
        .with_tables(TableLink::of_body(
            &["members", "attendance"],
            body,
            sources,
        ))
    };
    bodies.map(job).collect()
}

/// Whether the body has a list of members.
pub(super) fn is_there(body: &Body) -> bool {
    body.membership.is_some()
}

/// The page of a body's members.
pub(super) fn route(body: &Body) -> Route {
    Route::body(&body.id).below("members")
}

fn head(body: &Body, sources: &Sources<'_>, here: &Here) -> Head {
    let name = body.details.name.value.as_str();
    let words = &sources.language;
    Head {
        title: words.say_with("members-title", [("name", name.into())]),
        description: Some(words.say_with("members-lead", [("name", name.into())])),
        section: "bodies",
        trail: sources.trail(&body.id, true, here),
        ..Head::default()
    }
}

fn view(body: &Body, sources: &Sources<'_>, here: &Here) -> MembersView {
    let membership = body.membership.as_ref().map(|(_, membership)| membership);
    let reviewed = membership.and_then(|membership| membership.reviewed.as_ref());
    MembersView {
        name: body.details.name.value.clone(),
        counts: SeatCounts::of(body),
        note: membership.and_then(|membership| membership.note.clone()),
        reviewed: reviewed.map(|day| day.value),
        seats: seats(body)
            .map(|seat| SeatLine::of(seat, sources, here))
            .collect(),
        sectors: BySector::of(seats(body), sources),
    }
}

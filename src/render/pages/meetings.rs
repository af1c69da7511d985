//! A body's meetings of one year, the latest first.

use std::collections::BTreeSet;

use chrono::Datelike;
use serde::Serialize;

use crate::model::{Body, Route};
use crate::render::data::MeetingsData;
use crate::render::data::csv::TableLink;
use crate::render::frame::Head;
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::MeetingLine;
use crate::render::sources::Sources;

#[derive(Debug, Serialize)]
struct MeetingsView {
    name: String,
    year: i32,
    years: Vec<YearLink>,
    meetings: Vec<MeetingLine>,
}

/// A year, and where its page is; no link where the page is that year's.
#[derive(Debug, Serialize)]
pub(super) struct YearLink {
    pub(super) year: i32,
    pub(super) href: Option<String>,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let bodies = sources.site.bodies.values();
    let pages = bodies.flat_map(|body| {
        let years = years(body, sources).into_iter();
        years.map(move |year| {
            Job::new(route(body, year), "meetings.html", move |here| {
                let head = head(body, year, sources, here);
                (head, view(body, year, sources, here))
            })
            .with_twin(move || MeetingsData::of_body(body, year, sources))
            .with_tables(TableLink::of_body(&["meetings"], body, sources))
        })
    });
    pages.collect()
}

/// The page of a body's meetings in `year`.
fn route(body: &Body, year: i32) -> Route {
    Route::body(&body.id)
        .below("meetings")
        .below(&year.to_string())
}

/// The years in which the body met or is to meet.
fn years(body: &Body, sources: &Sources<'_>) -> BTreeSet<i32> {
    let meetings = sources.meetings(&body.id).iter();
    meetings.map(|meeting| meeting.date.0.year()).collect()
}

/// A link to each year's page of the body's meetings, the latest first.
pub(super) fn year_links(
    body: &Body,
    this: Option<i32>,
    sources: &Sources<'_>,
    here: &Here,
) -> Vec<YearLink> {
    let link = |year| YearLink {
        year,
        href: (this != Some(year)).then(|| here.to(&route(body, year))),
    };
    years(body, sources).into_iter().rev().map(link).collect()
}

fn head(body: &Body, year: i32, sources: &Sources<'_>, here: &Here) -> Head {
    let name = body.details.name.as_str();
    let values = [("year", year.to_string().into()), ("body", name.into())];
    Head {
        title: sources.language.say_with("meetings-title", values),
        description: None,
        section: "bodies",
        trail: sources.trail(&body.id, true, here),
        ..Head::default()
    }
}

fn view(body: &Body, year: i32, sources: &Sources<'_>, here: &Here) -> MeetingsView {
    let meetings = sources.meetings(&body.id).iter().rev();
    let meetings = meetings.filter(|meeting| meeting.date.0.year() == year);
    MeetingsView {
        name: body.details.name.value.clone(),
        year,
        years: year_links(body, Some(year), sources, here),
        meetings: meetings
            .map(|meeting| MeetingLine::by_day(meeting, sources, here))
            .collect(),
    }
}

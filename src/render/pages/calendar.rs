//! The calendar: every meeting of a year by month, those called off included.

use chrono::Datelike;
use serde::Serialize;

use super::meetings::YearLink;
use crate::model::{Meeting, Route};
use crate::render::data::MeetingsData;
use crate::render::data::csv::TableLink;
use crate::render::feeds::{Scope, Way, follow};
use crate::render::frame::Head;
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::MeetingLine;
use crate::render::sources::{Sources, home_link};

#[derive(Debug, Serialize)]
struct CalendarView {
    title: String,
    years: Vec<YearLink>,
    months: Vec<Month>,
}

#[derive(Debug, Serialize)]
struct Month {
    /// "January"
    name: String,
    /// From 1.
    number: u32,
    meetings: Vec<MeetingLine>,
}

/// The calendar opens at this year; every year with meetings has a page of its own.
pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let this_year = sources.day().0.year();
    let job = |route, year, own: Option<i32>| {
        Job::new(route, "calendar.html", move |here| {
            (head(own, sources, here), view(year, own, sources, here))
        })
        .with_twin(move || MeetingsData::of_site(year, sources))
        .with_tables(TableLink::of_site(&["meetings"], sources))
    };
    let opening = std::iter::once(job(Route::page("calendar"), this_year, None));
    let years = sources.years().keys();
    opening
        .chain(years.map(|year| job(route(*year), *year, Some(*year))))
        .collect()
}

/// The page of all meetings in `year`.
pub(super) fn route(year: i32) -> Route {
    Route::page("calendar").below(&year.to_string())
}

fn title(year: i32, sources: &Sources<'_>) -> String {
    let year = year.to_string();
    sources
        .language
        .say_with("calendar-of-year", [("year", year.into())])
}

fn head(own: Option<i32>, sources: &Sources<'_>, here: &Here) -> Head {
    Head {
        title: match own {
            Some(year) => title(year, sources),
            None => sources.language.say("calendar"),
        },
        description: Some(sources.language.say("calendar-lead")),
        section: "calendar",
        trail: vec![home_link(sources, here)],
        follow: follow(Scope::Site, &[Way::Meetings, Way::Deadlines], sources, here),
        ..Head::default()
    }
}

/// The calendar of `year`; `own` is the year whose own page it is, which needs no link to itself.
fn view(year: i32, own: Option<i32>, sources: &Sources<'_>, here: &Here) -> CalendarView {
    let meetings = sources.years().get(&year).map_or(&[][..], Vec::as_slice);
    let by_month = meetings.chunk_by(|a, b| a.date.0.month() == b.date.0.month());
    let link = |other: &i32| YearLink {
        year: *other,
        href: (own != Some(*other)).then(|| here.to(&route(*other))),
    };
    CalendarView {
        title: title(year, sources),
        years: sources.years().keys().rev().map(link).collect(),
        months: by_month
            .filter_map(|meetings| month(meetings, sources, here))
            .collect(),
    }
}

fn month(meetings: &[&Meeting], sources: &Sources<'_>, here: &Here) -> Option<Month> {
    let date = meetings.first()?.date.0;
    Some(Month {
        name: sources
            .language
            .say_with("month-name", [("month", date.month().into())]),
        number: date.month(),
        meetings: meetings
            .iter()
            .map(|meeting| MeetingLine::by_body(meeting, sources, here))
            .collect(),
    })
}

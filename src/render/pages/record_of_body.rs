//! How one body is doing: by rule and by year, and every miss of a year.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Serialize;

use super::meetings::YearLink;
use super::record::{Row, SHOWN, Table, latest_first};
use crate::model::{Body, Route};
use crate::record::{Assessment, Outcome};
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::{Assessed, Figures, Named};
use crate::render::sources::Sources;

#[derive(Debug, Serialize)]
struct BodyRecordView {
    name: String,
    body: String,
    /// The year of the page; nothing for the page of all years.
    year: Option<i32>,
    years: Vec<YearLink>,
    figures: Figures,
    table: Table,
    misses: Vec<Assessed>,
    /// How many more there are, on the pages of their years.
    more: usize,
    /// What was kept, or is to come, beside its meetings; a meeting's own is on the meeting's page.
    others: Vec<Assessed>,
}

/// Assessments by the year in which they came due.
type Years<'s> = BTreeMap<i32, Vec<&'s Assessment>>;

/// A page for all years, which lists the latest misses, and one for each year.
pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let bodies = sources
        .site
        .bodies
        .values()
        .filter(|body| is_there(body, sources));
    let job = |body: &'a Body, year: Option<i32>| {
        Job::new(route_of(body, year), "record-of-body.html", move |here| {
            (
                head(body, year, sources, here),
                view(body, year, sources, here),
            )
        })
    };
    let pages = bodies.flat_map(|body| {
        let years = years(body, sources).into_keys().map(Some);
        std::iter::once(None)
            .chain(years)
            .map(move |year| job(body, year))
    });
    pages.collect()
}

/// Whether a rule has ever applied to the body.
pub(super) fn is_there(body: &Body, sources: &Sources<'_>) -> bool {
    let mut assessments = sources.record.of_body(&body.id);
    assessments.any(|assessment| assessment.outcome != Outcome::NotApplicable)
}

/// The page of a body's record.
pub(super) fn route(body: &Body) -> Route {
    Route::body(&body.id).below("record")
}

fn route_of(body: &Body, year: Option<i32>) -> Route {
    match year {
        Some(year) => route(body).below(&year.to_string()),
        None => route(body),
    }
}

fn years<'s>(body: &Body, sources: &'s Sources<'_>) -> Years<'s> {
    let mut years = Years::new();
    for assessment in sources.record.of_body(&body.id) {
        let year = sources.when(assessment).unwrap_or(sources.day()).0.year();
        years.entry(year).or_default().push(assessment);
    }
    years
}

fn head(body: &Body, year: Option<i32>, sources: &Sources<'_>, here: &Here) -> Head {
    let name = &body.details.name.value;
    let mut trail = sources.trail(&body.id, true, here);
    if year.is_some() {
        trail.push(Link::new(here.to(&route(body)), "Record"));
    }
    Head {
        title: match year {
            Some(year) => format!("How {name} did in {year}"),
            None => format!("How {name} is doing"),
        },
        description: None,
        section: "record",
        trail,
        ..Head::default()
    }
}

fn view(body: &Body, year: Option<i32>, sources: &Sources<'_>, here: &Here) -> BodyRecordView {
    let years = years(body, sources);
    let counted: Vec<&Assessment> = match year {
        Some(year) => years.get(&year).cloned().unwrap_or_default(),
        None => years.values().flatten().copied().collect(),
    };
    let mut misses: Vec<_> = counted
        .iter()
        .copied()
        .filter(|assessment| Sources::is_listed(assessment))
        .collect();
    latest_first(&mut misses, sources);
    let mut others: Vec<_> = counted
        .iter()
        .copied()
        .filter(|assessment| is_beside_meetings(assessment))
        .collect();
    latest_first(&mut others, sources);
    let shown = if year.is_some() { usize::MAX } else { SHOWN };
    let link = |other: &i32| YearLink {
        year: *other,
        href: (year != Some(*other)).then(|| here.to(&route_of(body, Some(*other)))),
    };
    BodyRecordView {
        name: body.details.name.value.clone(),
        body: here.to(&Route::body(&body.id)),
        year,
        years: years.keys().rev().map(link).collect(),
        figures: Figures::of(&counted.iter().copied().collect(), &sources.language),
        table: by_rule(&counted, sources, here),
        more: misses.len().saturating_sub(shown),
        misses: misses
            .into_iter()
            .take(shown)
            .map(|miss| Assessed::of(miss, sources, here))
            .collect(),
        others: others
            .into_iter()
            .map(|other| Assessed::of(other, sources, here))
            .collect(),
    }
}

/// Whether it was kept, or is to come, and no other page tells of it.
fn is_beside_meetings(assessment: &Assessment) -> bool {
    let told = matches!(assessment.outcome, Outcome::Met | Outcome::Upcoming);
    told && assessment.meeting.is_none()
}

fn by_rule(assessments: &[&Assessment], sources: &Sources<'_>, here: &Here) -> Table {
    let mut rules: BTreeMap<_, Vec<&Assessment>> = BTreeMap::new();
    for assessment in assessments {
        let rule = (assessment.rule, assessment.aspect.as_deref());
        rules.entry(rule).or_default().push(assessment);
    }
    let row = |((rule, aspect), assessments): ((&str, _), Vec<&Assessment>)| {
        let name = Named::rule(rule, aspect, sources, here);
        Row::of(name, &assessments.into_iter().collect(), &sources.language)
    };
    Table::of(rules.into_iter().map(row).collect(), &sources.language)
}

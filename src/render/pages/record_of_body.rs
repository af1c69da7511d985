//! How one body is doing: over time, meeting by meeting, by rule and by year, and every miss of a year.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Serialize;

use super::badge::BadgeView;
use super::meetings::YearLink;
use super::record::{SHOWN, latest_first};
use crate::model::{Body, Route, RuleName};
use crate::record::{Assessment, Outcome};
use crate::render::data::BodyRecordData;
use crate::render::data::csv::TableLink;
use crate::render::feeds::{Scope, Way, follow};
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::{
    Assessed, CameDue, Figures, MeetingDays, Miss, Named, NotApplicable, Span, Table, Timeliness,
    answer, answer_of, timeliness,
};
use crate::render::sources::Sources;

/// How many meetings a page of many years shows.
const MEETINGS: usize = 24;

#[derive(Debug, Serialize)]
struct BodyRecordView {
    name: String,
    body: String,
    /// The year of the page; nothing for the page of all years.
    year: Option<i32>,
    years: Vec<YearLink>,
    /// How agendas, papers and minutes did, in a sentence: in the year of the page, else in the last twelve months.
    answer: Option<String>,
    timeliness: Vec<Timeliness>,
    days: Option<MeetingDays>,
    figures: Figures,
    table: Table,
    misses: Vec<Miss>,
    /// How many more there are, on the pages of their years.
    more: usize,
    not_applicable: Vec<NotApplicable>,
    /// What was kept, or is to come, beside its meetings; a meeting's own is on the meeting's page.
    others: Vec<Assessed>,
    /// For the page of all years.
    badge: Option<BadgeView>,
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
        .with_twin(move || BodyRecordData::of(body, year, sources))
        .with_tables(TableLink::of_body(&["record"], body, sources))
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
    let language = &sources.language;
    let name = || ("name", body.details.name.value.as_str().into());
    let mut trail = sources.trail(&body.id, true, here);
    if year.is_some() {
        let record = language.say("record-of-body-short");
        trail.push(Link::new(here.to(&route(body)), record));
    }
    Head {
        title: match year {
            Some(year) => {
                let year = ("year", year.to_string().into());
                language.say_with("record-of-body-title-year", [name(), year])
            }
            None => language.say_with("record-of-body-title", [name()]),
        },
        description: None,
        section: "record",
        trail,
        follow: follow(
            Scope::of(body, sources),
            &[Way::Misses, Way::Deadlines],
            sources,
            here,
        ),
        ..Head::default()
    }
}

fn view(body: &Body, year: Option<i32>, sources: &Sources<'_>, here: &Here) -> BodyRecordView {
    let years = years(body, sources);
    let counted: Vec<&Assessment> = match year {
        Some(year) => years.get(&year).cloned().unwrap_or_default(),
        None => years.values().flatten().copied().collect(),
    };
    let all: Vec<&Assessment> = sources.record.of_body(&body.id).collect();
    let came = CameDue::of(all.iter().copied(), sources);
    let came = came.within(year.map_or(Span::All, Span::Year), sources);
    let misses = listed(&counted, sources, Sources::is_listed);
    let others = listed(&counted, sources, is_beside_meetings);
    let shown = if year.is_some() { usize::MAX } else { SHOWN };
    let link = |other: &i32| YearLink {
        year: *other,
        href: (year != Some(*other)).then(|| here.to(&route_of(body, Some(*other)))),
    };
    let meetings = if year.is_some() { usize::MAX } else { MEETINGS };
    BodyRecordView {
        name: body.details.name.value.clone(),
        body: here.to(&Route::body(&body.id)),
        year,
        years: years.keys().rev().map(link).collect(),
        answer: match year {
            Some(year) => answer(&all, Span::Year(year), sources),
            None => answer_of(body, sources),
        },
        timeliness: timeliness(&came, &sources.language),
        days: MeetingDays::of(body, year, meetings, sources, here),
        figures: Figures::of(&counted.iter().copied().collect(), &sources.language),
        table: by_rule(&counted, sources, here),
        more: misses.len().saturating_sub(shown),
        misses: misses
            .into_iter()
            .take(shown)
            .map(|miss| Miss::of(miss, sources, here))
            .collect(),
        not_applicable: NotApplicable::of(&counted, sources, here),
        others: others
            .into_iter()
            .map(|other| Assessed::of(other, sources, here))
            .collect(),
        badge: year
            .is_none()
            .then(|| BadgeView::of_body(body, sources, here)),
    }
}

/// Those of which `is_wanted` says yes, the latest first.
fn listed<'s>(
    assessments: &[&'s Assessment],
    sources: &Sources<'_>,
    is_wanted: impl Fn(&Assessment) -> bool,
) -> Vec<&'s Assessment> {
    let wanted = assessments.iter().copied();
    let mut wanted: Vec<_> = wanted.filter(|one| is_wanted(one)).collect();
    latest_first(&mut wanted, sources);
    wanted
}

/// Whether it was kept, or is to come, and no other page tells of it.
fn is_beside_meetings(assessment: &Assessment) -> bool {
    let told = matches!(assessment.outcome, Outcome::Met | Outcome::Upcoming);
    told && assessment.meeting.is_none()
}

fn by_rule(assessments: &[&Assessment], sources: &Sources<'_>, here: &Here) -> Table {
    let mut rules: BTreeMap<RuleName<'_>, Vec<&Assessment>> = BTreeMap::new();
    for assessment in assessments {
        let of_rule = rules.entry(assessment.rule_name()).or_default();
        of_rule.push(assessment);
    }
    let rules = rules.into_iter();
    let rows = rules.map(|(name, assessments)| {
        let tally = assessments.into_iter().collect();
        (Named::rule(name.rule, name.aspect, sources, here), tally)
    });
    Table::of_outcomes(rows, &sources.language)
}

//! How we are doing: agendas, papers and minutes over time, each partnership and its bodies, and every miss of the last
//! twelve months.

use std::collections::BTreeMap;

use serde::Serialize;

use super::badge::BadgeView;
use super::record_of_body;
use crate::calendar::Day;
use crate::model::{Body, Route};
use crate::record::{Assessment, Awaited, Tally};
use crate::render::data::SiteRecordData;
use crate::render::data::csv::TableLink;
use crate::render::feeds::{Scope, Way, follow};
use crate::render::frame::Head;
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::{
    CameDue, Figures, Miss, Named, Span, Table, Timeliness, answer, answer_of_site, came_due,
    timeliness,
};
use crate::render::sources::{Sources, home_link, short_name};
use crate::tree::segment;

/// How many misses a page of many years shows; the others are on the pages of one year.
pub(super) const SHOWN: usize = 40;

/// How many misses of one partnership this page shows; the others are on the pages of its bodies.
const SHOWN_OF_ONE: usize = 12;

#[derive(Debug, Serialize)]
struct RecordView {
    /// How agendas, papers and minutes did in the last twelve months, in a sentence.
    answer: Option<String>,
    /// The last twelve months, every rule.
    figures: Figures,
    /// The day on which those months end.
    day: Day,
    timeliness: Vec<Timeliness>,
    partnerships: Vec<Partnership>,
    by_rule: Table,
    badge: BadgeView,
}

/// A body at the top, with all below it, in the last twelve months.
#[derive(Debug, Serialize)]
struct Partnership {
    /// Where on the page it is.
    id: String,
    name: String,
    answer: Option<String>,
    bodies: Vec<BodyLine>,
    misses: Vec<Miss>,
    /// How many more there are.
    more: usize,
}

/// One body in the last twelve months.
#[derive(Debug, Serialize)]
struct BodyLine {
    name: Named,
    /// "9 of 11" of each kind that came due, in the order of [`Awaited::ALL`].
    in_time: [Option<String>; 3],
    missed: usize,
    explained: usize,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let job = Job::new(route(), "record.html", |here| {
        (head(sources, here), view(sources, here))
    });
    let job = job.with_twin(|| SiteRecordData::of(sources));
    vec![job.with_tables(TableLink::of_site(&["record"], sources))]
}

fn route() -> Route {
    Route::page("record")
}

fn head(sources: &Sources<'_>, here: &Here) -> Head {
    Head {
        title: sources.language.say("record"),
        description: Some(sources.language.say("record-description")),
        section: "record",
        trail: vec![home_link(sources, here)],
        follow: follow(Scope::Site, &[Way::Misses, Way::Deadlines], sources, here),
        ..Head::default()
    }
}

fn view(sources: &Sources<'_>, here: &Here) -> RecordView {
    let came = CameDue::of(sources.record.assessments(), sources);
    let tops = sources.below(None).iter().copied();
    RecordView {
        answer: answer_of_site(sources),
        figures: Figures::of(&sources.last_year().collect(), &sources.language),
        day: sources.day(),
        timeliness: timeliness(&came, &sources.language),
        partnerships: tops
            .filter_map(|top| Partnership::of(top, sources, here))
            .collect(),
        by_rule: by_rule(sources.record.assessments().iter(), sources, here),
        badge: BadgeView::of_site(sources, here),
    }
}

impl Partnership {
    /// `None` where no rule has ever applied to any body of it.
    fn of<'a>(top: &'a Body, sources: &Sources<'a>, here: &Here) -> Option<Self> {
        let bodies = sources.bodies_from(top).into_iter();
        let bodies: Vec<&Body> = bodies
            .filter(|body| record_of_body::is_there(body, sources))
            .collect();
        if bodies.is_empty() {
            return None;
        }
        let assessments: Vec<&Assessment> = bodies
            .iter()
            .flat_map(|body| sources.record.of_body(&body.id))
            .collect();
        let misses = misses(&assessments, sources);
        Some(Self {
            id: segment(top.id.as_str()),
            name: short_name(top).to_owned(),
            answer: answer(&assessments, Span::LastYear, sources),
            bodies: bodies
                .iter()
                .map(|body| BodyLine::of(body, sources, here))
                .collect(),
            more: misses.len().saturating_sub(SHOWN_OF_ONE),
            misses: misses
                .into_iter()
                .take(SHOWN_OF_ONE)
                .map(|miss| Miss::of(miss, sources, here))
                .collect(),
        })
    }
}

impl BodyLine {
    fn of(body: &Body, sources: &Sources<'_>, here: &Here) -> Self {
        let came = CameDue::of(sources.record.of_body(&body.id), sources);
        let came = came.within(Span::LastYear, sources);
        let in_time = |what| {
            let tally = came.tally(what);
            let values = [("met", tally.met.into()), ("due", came_due(&tally).into())];
            (came_due(&tally) > 0).then(|| sources.language.say_with("timeliness-of", values))
        };
        let of_body = sources.record.of_body(&body.id);
        let tally: Tally = of_body.filter(|one| sources.is_of_last_year(one)).collect();
        let href = here.to(&record_of_body::route(body));
        Self {
            name: Named::new(&body.details.name.value, Some(href)),
            in_time: Awaited::ALL.map(in_time),
            missed: tally.late + tally.overdue + tally.breached,
            explained: tally.explained,
        }
    }
}

/// The misses of the last twelve months among these, the latest first.
fn misses<'s>(assessments: &[&'s Assessment], sources: &Sources<'_>) -> Vec<&'s Assessment> {
    let listed = assessments.iter().copied();
    let mut misses: Vec<_> = listed
        .filter(|one| sources.is_of_last_year(one) && Sources::is_listed(one))
        .collect();
    latest_first(&mut misses, sources);
    misses
}

/// Puts assessments in the order in which pages list misses: the latest first.
pub(super) fn latest_first(misses: &mut [&Assessment], sources: &Sources<'_>) {
    misses.sort_by(|a, b| {
        let when = sources.when(b).cmp(&sources.when(a));
        when.then_with(|| {
            (&a.body, &a.meeting, a.rule, &a.aspect, &a.document).cmp(&(
                &b.body,
                &b.meeting,
                b.rule,
                &b.aspect,
                &b.document,
            ))
        })
    });
}

/// How each rule came out, whatever sets its holdings apart.
fn by_rule<'s>(
    assessments: impl Iterator<Item = &'s Assessment>,
    sources: &Sources<'_>,
    here: &Here,
) -> Table {
    let mut rules: BTreeMap<&str, Vec<&Assessment>> = BTreeMap::new();
    for assessment in assessments {
        rules.entry(assessment.rule).or_default().push(assessment);
    }
    let rules = rules.into_iter();
    let rows = rules.map(|(rule, assessments)| {
        let tally = assessments.into_iter().collect();
        (Named::rule(rule, None, sources, here), tally)
    });
    Table::of_outcomes(rows, &sources.language)
}

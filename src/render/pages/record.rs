//! How we are doing: every rule that came due, by body, and every miss of the last twelve months.

use serde::Serialize;

use super::record_of_body;
use crate::calendar::Day;
use crate::model::{Body, Route};
use crate::record::{Assessment, Tally};
use crate::render::frame::Head;
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::language::Language;
use crate::render::parts::{Assessed, Figures, Named, outcomes};
use crate::render::sources::{Sources, home_link};

/// How many misses a page of many years or bodies shows; the others are on the pages of one body's year.
pub(super) const SHOWN: usize = 40;

#[derive(Debug, Serialize)]
struct RecordView {
    /// The last twelve months.
    figures: Figures,
    /// The day on which those months end.
    day: Day,
    table: Table,
    by_rule: Table,
    misses: Vec<Assessed>,
    /// How many more there are in the last twelve months.
    more: usize,
}

/// How often each outcome came about, in rows.
#[derive(Debug, Serialize)]
pub(super) struct Table {
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
pub(super) struct Row {
    pub(super) name: Named,
    /// The body at the top above the one that the row is of.
    pub(super) family: Option<String>,
    pub(super) counts: Vec<Count>,
}

/// A number, with the word for what it counts.
#[derive(Debug, Serialize)]
pub(super) struct Count {
    word: String,
    number: usize,
}

impl Table {
    pub(super) fn of(rows: Vec<Row>, language: &Language) -> Self {
        let heads = outcomes(&Tally::default(), language)
            .into_iter()
            .map(|(mark, _)| mark.words);
        Self {
            heads: heads.collect(),
            rows,
        }
    }
}

impl Row {
    pub(super) fn of(name: Named, tally: &Tally, language: &Language) -> Self {
        let counts = outcomes(tally, language).into_iter();
        let counts = counts.map(|(mark, number)| Count {
            word: mark.words,
            number,
        });
        Self {
            name,
            family: None,
            counts: counts.collect(),
        }
    }
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let job = Job::new(route(), "record.html", |here| {
        (head(sources, here), view(sources, here))
    });
    vec![job]
}

fn route() -> Route {
    Route::page("record")
}

fn head(sources: &Sources<'_>, here: &Here) -> Head {
    Head {
        title: "How we are doing".to_owned(),
        description: Some(
            "Whether agendas, papers and minutes were out in time, body by body.".to_owned(),
        ),
        section: "record",
        trail: vec![home_link(sources, here)],
        ..Head::default()
    }
}

fn view(sources: &Sources<'_>, here: &Here) -> RecordView {
    let mut misses: Vec<_> = sources
        .last_year()
        .filter(|assessment| Sources::is_listed(assessment))
        .collect();
    latest_first(&mut misses, sources);
    let shown = misses.iter().take(SHOWN);
    RecordView {
        figures: Figures::of(&sources.last_year().collect(), &sources.language),
        day: sources.day(),
        table: by_body(sources, here),
        by_rule: by_rule(sources, here),
        misses: shown
            .map(|assessment| Assessed::of(assessment, sources, here))
            .collect(),
        more: misses.len().saturating_sub(SHOWN),
    }
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

fn by_body(sources: &Sources<'_>, here: &Here) -> Table {
    let bodies = sources.bodies().into_iter();
    let with_record = bodies.filter(|body| record_of_body::is_there(body, sources));
    let row = |body: &Body| {
        let name = Named::new(
            &body.details.name.value,
            Some(here.to(&record_of_body::route(body))),
        );
        Row {
            family: sources.family(&body.id).map(str::to_owned),
            ..Row::of(
                name,
                &sources.record.of_body(&body.id).collect(),
                &sources.language,
            )
        }
    };
    Table::of(with_record.map(row).collect(), &sources.language)
}

fn by_rule(sources: &Sources<'_>, here: &Here) -> Table {
    let mut rules: Vec<&str> = sources
        .record
        .assessments()
        .iter()
        .map(|assessment| assessment.rule)
        .collect();
    rules.sort_unstable();
    rules.dedup();
    let row = |rule: &str| {
        let name = Named::rule(rule, None, sources, here);
        let assessments = sources.record.assessments().iter();
        Row::of(
            name,
            &assessments
                .filter(|assessment| assessment.rule == rule)
                .collect(),
            &sources.language,
        )
    };
    Table::of(rules.into_iter().map(row).collect(), &sources.language)
}

//! Agendas, papers and minutes over time: a picture of each, and the same figures in a table.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Serialize;

use super::assessed::Named;
use super::came_due::{CameDue, came_due};
use super::chart::{BarRow, Bars, Part};
use super::counts_table::{Row, Table};
use crate::calendar::Day;
use crate::record::{Awaited, Tally};
use crate::render::language::Language;

/// With more quarters than this, a picture goes by year.
const QUARTERS: usize = 12;

/// With fewer than this, a picture says how few there are.
const FEW: usize = 3;

/// One kind of thing over time.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Timeliness {
    /// What it is, as ids and links name it.
    name: &'static str,
    heading: String,
    /// What the picture shows, in words, for those who do not see it.
    description: String,
    picture: Bars,
    table: Table,
    /// That there are too few to see how things go.
    few: Option<String>,
}

/// A quarter, or a year where the quarter is nothing.
type Period = (i32, Option<u32>);

/// A picture for each kind of thing that came due; by quarter, or by year where that is long.
pub(in crate::render) fn timeliness(came: &CameDue<'_>, language: &Language) -> Vec<Timeliness> {
    let periods = periods(came);
    let kinds = Awaited::ALL.into_iter();
    kinds
        .filter(|what| came_due(&came.tally(*what)) > 0)
        .map(|what| Timeliness::of(what, came, &periods, language))
        .collect()
}

/// From the first quarter in which anything was due to the last, without a gap.
fn periods(came: &CameDue<'_>) -> Vec<Period> {
    let quarter = |day: Day| day.0.year() * 4 + day.0.month0() as i32 / 3;
    let days = || came.things().iter().map(|thing| thing.due);
    let (Some(first), Some(last)) = (days().min(), days().max()) else {
        return Vec::new();
    };
    let quarters = quarter(first)..=quarter(last);
    if quarters.clone().count() > QUARTERS {
        let years = first.0.year()..=last.0.year();
        return years.map(|year| (year, None)).collect();
    }
    let period = |quarter: i32| {
        (
            quarter.div_euclid(4),
            u32::try_from(quarter.rem_euclid(4)).ok(),
        )
    };
    quarters.map(period).collect()
}

fn within(day: Day, (year, quarter): Period) -> bool {
    day.0.year() == year && quarter.is_none_or(|quarter| day.0.month0() / 3 == quarter)
}

impl Timeliness {
    fn of(what: Awaited, came: &CameDue<'_>, periods: &[Period], language: &Language) -> Self {
        let mut tallies: BTreeMap<Period, Tally> = BTreeMap::new();
        for period in periods {
            let those = came.things().iter();
            let those = those.filter(|thing| thing.what == what && within(thing.due, *period));
            tallies.insert(*period, those.map(|thing| thing.assessment).collect());
        }
        let all = came.tally(what);
        let due = came_due(&all);
        let name = what.name();
        let by_year = periods.iter().all(|(_, quarter)| quarter.is_none());
        let id = |part: &str| format!("timeliness-{name}-{part}");
        let rows = tallies.iter();
        Self {
            name,
            heading: language.say(&id(if by_year { "by-year" } else { "by-quarter" })),
            description: language.say_with(
                "timeliness-description",
                [
                    ("due", due.into()),
                    ("met", all.met.into()),
                    ("late", all.late.into()),
                    ("overdue", all.overdue.into()),
                    ("unrecorded", all.not_recorded.into()),
                ],
            ),
            picture: Bars::draw(
                rows.clone()
                    .map(|(period, tally)| bar(*period, tally, language))
                    .collect(),
            ),
            table: Table {
                heads: columns(&Tally::default(), language)
                    .map(|(word, _)| word)
                    .into(),
                rows: rows
                    .map(|(period, tally)| {
                        let name = Named::new(&label(*period, language), None);
                        Row::new(name, columns(tally, language))
                    })
                    .collect(),
            },
            few: (due < FEW).then(|| language.say_with(&id("few"), [("due", due.into())])),
        }
    }
}

fn bar(period: Period, tally: &Tally, language: &Language) -> BarRow {
    let due = came_due(tally);
    let said = match due {
        0 => language.say("timeliness-none"),
        _ => language.say_with(
            "timeliness-of",
            [("met", tally.met.into()), ("due", due.into())],
        ),
    };
    let part = |kind, number| Part { kind, number };
    BarRow {
        label: label(period, language),
        said,
        parts: vec![
            part("met", tally.met),
            part("late", tally.late),
            part("overdue", tally.overdue),
            part("unrecorded", tally.not_recorded),
        ],
    }
}

/// "January to March 2026", or "2026".
fn label((year, quarter): Period, language: &Language) -> String {
    let year = ("year", year.to_string().into());
    match quarter {
        Some(quarter) => {
            let values = [("quarter", (quarter + 1).into()), year];
            language.say_with("timeliness-quarter", values)
        }
        None => language.say_with("date-year", [year]),
    }
}

/// The columns of the table: how many came due, and how each came out.
fn columns(tally: &Tally, language: &Language) -> [(String, usize); 6] {
    [
        (language.say("timeliness-due"), came_due(tally)),
        (language.say("timeliness-met"), tally.met),
        (language.say("timeliness-late"), tally.late),
        (language.say("timeliness-overdue"), tally.overdue),
        (language.say("timeliness-unrecorded"), tally.not_recorded),
        (language.say("timeliness-explained"), tally.explained),
    ]
}

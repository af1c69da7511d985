//! Counts of outcomes as a picture and as words.

use serde::Serialize;

use super::mark::Mark;
use crate::record::Tally;
use crate::render::language::Language;

/// Counts of outcomes: a bar, and the same in words and numbers.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Figures {
    /// The numbers that are not nought.
    counts: Vec<Count>,
    /// The parts of the bar, in a box of 100 by 10; empty where nothing came due.
    bars: Vec<Bar>,
    /// How many came out as met, late, overdue, breached or not recorded.
    came_due: usize,
    met: usize,
    missed: usize,
    explained: usize,
}

#[derive(Debug, Serialize)]
struct Count {
    kind: &'static str,
    words: String,
    number: usize,
}

#[derive(Debug, Serialize)]
struct Bar {
    kind: &'static str,
    x: String,
    y: &'static str,
    width: String,
    height: &'static str,
}

impl Figures {
    pub(in crate::render) fn of(tally: &Tally, language: &Language) -> Self {
        let missed = tally.late + tally.overdue + tally.breached;
        let came_due = tally.met + missed + tally.not_recorded;
        Self {
            counts: counts(tally, language),
            bars: bars(tally, came_due),
            came_due,
            met: tally.met,
            missed,
            explained: tally.explained,
        }
    }
}

/// Every outcome that says something of a body, with its number, in the order in which pages show them.
pub(in crate::render) fn outcomes(tally: &Tally, language: &Language) -> [(Mark, usize); 7] {
    let [met, late, overdue, breached, unrecorded, upcoming] = Mark::outcomes(language);
    [
        (met, tally.met),
        (late, tally.late),
        (overdue, tally.overdue),
        (breached, tally.breached),
        (unrecorded, tally.not_recorded),
        (upcoming, tally.upcoming),
        (Mark::explained(language), tally.explained),
    ]
}

fn counts(tally: &Tally, language: &Language) -> Vec<Count> {
    let counts = outcomes(tally, language)
        .into_iter()
        .filter(|(_, number)| *number > 0);
    let count = |(mark, number): (Mark, usize)| Count {
        kind: mark.kind,
        words: mark.words,
        number,
    };
    counts.map(count).collect()
}

/// A bar's parts differ in height as well as in colour: the higher, the better.
fn bars(tally: &Tally, came_due: usize) -> Vec<Bar> {
    let parts = [
        ("met", tally.met, "0", "10"),
        ("late", tally.late, "3", "7"),
        ("miss", tally.overdue + tally.breached, "5.5", "4.5"),
        ("none", tally.not_recorded, "7.5", "2.5"),
    ];
    let mut before = 0;
    let mut bars = Vec::new();
    for (kind, number, y, height) in parts.into_iter().filter(|(_, number, ..)| *number > 0) {
        let x = hundredths(before, came_due);
        let width = hundredths(number, came_due);
        before += number;
        bars.push(Bar {
            kind,
            x,
            y,
            width,
            height,
        });
    }
    bars
}

/// `part` of `whole` in per cent, to two places.
fn hundredths(part: usize, whole: usize) -> String {
    let hundredths = (part * 10_000).checked_div(whole).unwrap_or(0);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

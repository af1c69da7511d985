//! The record in a few lines: how it came out, what was missed, what is due next.

use std::fmt::Write;

use super::Terminal;
use super::assessments::matter;
use crate::calendar::{long_date, short_date};
use crate::model::Site;
use crate::record::{Assessment, Outcome, Record, Tally};
use crate::report::Scope;

/// At most this many lines of what was missed, and of what is due next.
const LISTED: usize = 8;

impl Terminal<'_> {
    /// How many assessments came out each way, as one line.
    pub fn tally(&self, record: &Record) -> String {
        let tally: Tally = record.assessments().iter().collect();
        let missed = tally.late + tally.overdue + tally.breached;
        let ways = [
            (tally.met, Outcome::Met),
            (tally.late, Outcome::Late),
            (tally.overdue, Outcome::Overdue),
            (tally.breached, Outcome::Breached),
            (tally.upcoming, Outcome::Upcoming),
            (tally.not_recorded, Outcome::NotRecorded),
            (tally.not_applicable, Outcome::NotApplicable),
        ];
        let told: Vec<String> = ways
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, outcome)| format!("{count} {}", outcome.words()))
            .collect();
        let heading = self.bold("Record");
        let unexplained = missed - tally.explained;
        let explained = match (missed, unexplained) {
            (0, _) => String::new(),
            (1, 0) => "; what was missed is explained".to_owned(),
            (_, 0) => format!("; all {missed} that were missed are explained"),
            _ if unexplained == missed => format!("; {missed} missed without an explanation"),
            _ => format!("; {unexplained} of {missed} missed without an explanation"),
        };
        match told.is_empty() {
            true => format!("{heading}: no rules to check\n"),
            false => format!("{heading}: {}{explained}\n", told.join(", ")),
        }
    }

    /// What was missed without an explanation, what must hold first.
    pub fn missed(&self, record: &Record, site: &Site) -> String {
        let unexplained = |a: &&Assessment| a.outcome.is_missed() && a.explanation.is_none();
        let mut missed: Vec<_> = record.assessments().iter().filter(unexplained).collect();
        missed.sort_by_key(|assessment| std::cmp::Reverse(assessment.force));
        let line = |assessment: &&Assessment| {
            let outcome = format!("{:<9}", assessment.outcome.words());
            let outcome = match assessment.fails_from(self.deny) {
                true => self.red(outcome),
                false => outcome,
            };
            format!("{outcome} {}", matter(assessment, site))
        };
        self.list(
            "Missed, not explained",
            missed.iter().map(line).collect(),
            LISTED,
        )
    }

    /// What is due from the record's day on, the nearest first.
    pub fn due_next(&self, record: &Record, site: &Site) -> String {
        let upcoming = |a: &Assessment| a.outcome == Outcome::Upcoming;
        self.list("Due next", due(record, site, upcoming), LISTED)
    }

    /// All that falls due within the time that `scope` names, the nearest first, under a heading with the last day.
    pub fn due_soon(&self, record: &Record, site: &Site, scope: &Scope) -> String {
        let Some(within) = &scope.due_within else {
            return String::new();
        };
        let heading = format!("Due by {}", long_date(within.due));
        let lines = due(record, site, |assessment| scope.is_due_soon(assessment));
        match lines.is_empty() {
            true => format!("{}: nothing\n", self.bold(heading)),
            false => self.list(&heading, lines, usize::MAX),
        }
    }

    /// A heading and at most so many of the lines; nothing where there are none.
    fn list(&self, heading: &str, lines: Vec<String>, most: usize) -> String {
        let (mut list, all) = (String::new(), lines.len());
        if all == 0 {
            return list;
        }
        // Writing to a string cannot fail.
        let _ = writeln!(list, "{}", self.bold(heading));
        for line in lines.iter().take(most) {
            let _ = writeln!(list, "  {line}");
        }
        if all > most {
            let _ = writeln!(list, "  and {} more", all - most);
        }
        list
    }
}

/// A line for each assessment with a deadline that is `wanted`, the nearest first.
fn due(record: &Record, site: &Site, wanted: impl Fn(&Assessment) -> bool) -> Vec<String> {
    let wanted = record.assessments().iter().filter(|a| wanted(a));
    let mut due: Vec<_> = wanted
        .filter_map(|assessment| Some((assessment.due.as_ref()?.due, assessment)))
        .collect();
    due.sort_by_key(|(day, _)| *day);
    let line = |(day, assessment): &(_, &Assessment)| {
        format!("{:<10} {}", short_date(*day), matter(assessment, site))
    };
    due.iter().map(line).collect()
}

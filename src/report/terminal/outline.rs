//! The record in a few lines: how it came out, what was missed, what is due next.

use std::fmt::Write;

use super::Terminal;
use super::assessments::matter;
use crate::calendar::short_date;
use crate::model::Site;
use crate::record::{Assessment, Outcome, Record, Tally};

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
            let outcome = match assessment.fails() {
                true => self.red(outcome),
                false => outcome,
            };
            format!("{outcome} {}", matter(assessment, site))
        };
        self.list("Missed, not explained", missed.iter().map(line))
    }

    /// What is due from the record's day on, the nearest first.
    pub fn due_next(&self, record: &Record, site: &Site) -> String {
        let upcoming = record.assessments().iter();
        let upcoming = upcoming.filter(|assessment| assessment.outcome == Outcome::Upcoming);
        let mut due: Vec<_> = upcoming
            .filter_map(|assessment| Some((assessment.due.as_ref()?.due, assessment)))
            .collect();
        due.sort_by_key(|(day, _)| *day);
        let line = |(day, assessment): &(_, &Assessment)| {
            format!("{:<10} {}", short_date(*day), matter(assessment, site))
        };
        self.list("Due next", due.iter().map(line))
    }

    /// A heading and some lines; nothing where there are none.
    fn list(&self, heading: &str, lines: impl ExactSizeIterator<Item = String>) -> String {
        let (mut list, all) = (String::new(), lines.len());
        if all == 0 {
            return list;
        }
        // Writing to a string cannot fail.
        let _ = writeln!(list, "{}", self.bold(heading));
        for line in lines.take(LISTED) {
            let _ = writeln!(list, "  {line}");
        }
        if all > LISTED {
            let _ = writeln!(list, "  and {} more", all - LISTED);
        }
        list
    }
}

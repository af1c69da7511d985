//! How much notice a paper had, as the record counted it.

use crate::calendar::{Direction, Unit};
use crate::model::DocumentId;
use crate::record::{Assessment, Outcome};
use crate::render::sources::Sources;

/// The rule that asks for notice of a meeting's papers.
const NOTICE: &str = "agenda-notice";

/// Whether a document came in time for its meeting, and how much notice it had, as far as a rule asks for any.
#[derive(Debug, Default)]
pub(in crate::render) struct Notice {
    /// "2 working days' notice; 5 were due", a line for each rule.
    pub(in crate::render) lines: Vec<String>,
    /// Whether some rule was missed.
    pub(in crate::render) is_late: bool,
}

impl Notice {
    /// The notice of `document`.
    pub(in crate::render) fn of(document: &DocumentId, sources: &Sources<'_>) -> Self {
        let asked = sources
            .record
            .of_document(document)
            .filter(|assessment| assessment.rule == NOTICE);
        let mut notice = Self::default();
        for assessment in asked {
            notice.is_late |= assessment.outcome == Outcome::Late;
            let line = line(assessment, sources);
            notice
                .lines
                .extend(line.filter(|line| !notice.lines.contains(line)));
        }
        notice
    }
}

/// How much notice there was and how much was due, from the deadline that the record worked out.
fn line(assessment: &Assessment, sources: &Sources<'_>) -> Option<String> {
    let deadline = assessment.due.as_ref()?;
    let done = assessment.done?;
    let due = deadline.period;
    if deadline.is_set() || deadline.direction != Direction::Before || due.count == 0 {
        return None;
    }
    let (message, given) = match deadline.notice_given(done.0) {
        None => ("notice-enough", due),
        Some(given) if done.0 > deadline.from => ("notice-after", given),
        Some(given) => ("notice-short", given),
    };
    // A unit that both are counted in is said once.
    let is_said = message == "notice-short" && given.unit == due.unit;
    let due_unit = if is_said { "same" } else { unit(due.unit) };
    let values = [
        ("given", given.count.into()),
        ("unit", unit(given.unit).into()),
        ("due", due.count.into()),
        ("due-unit", due_unit.into()),
    ];
    Some(sources.language.say_with(message, values))
}

/// A unit as messages name it.
fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Days => "days",
        Unit::ClearDays => "clear-days",
        Unit::WorkingDays => "working-days",
        Unit::ClearWorkingDays => "clear-working-days",
        Unit::Weeks => "weeks",
        Unit::Months => "months",
    }
}

//! Whether something was done in time, and how to say so.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ground::Ground;
use super::scope::place_in;
use crate::calendar::{
    Calendar, Counting, CountingFrom, Day, Deadline, DeadlineError, Direction, Period, long_date,
};
use crate::model::{Document, Publication};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Problem, ProblemKind, Problems, Spanned};

/// Which of a document's dates a rule goes by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Trigger {
    /// When the public could first read it.
    #[default]
    Published,
    /// When it was sent to the members.
    Despatched,
    /// When it was finished.
    Prepared,
    /// When it was passed round, beyond the members.
    Circulated,
}

/// When something was done, as far as the record says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Done {
    /// On this day.
    On(NaiveDate),
    /// It is still to be done.
    NotYet,
    /// It may have been done; its date is not there.
    Unrecorded,
    /// It may have been done; its date is not there, and while there is time that says nothing.
    Unsaid,
}

impl Trigger {
    /// What is done on that date: "published", "sent to the members".
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Despatched => "sent to the members",
            Self::Prepared => "prepared",
            Self::Circulated => "circulated",
        }
    }

    /// The key of the front matter that holds the date.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Despatched => "despatched",
            Self::Prepared => "prepared",
            Self::Circulated => "circulated",
        }
    }

    /// When that was done to `document`, as known on the ground's day, and the text that says so.
    pub(crate) fn of(self, document: &Document, ground: &Ground<'_>) -> (Done, Place) {
        let cover = &document.cover;
        let (date, missing) = match (self, &cover.published) {
            (Self::Published, Some(published)) => match published.value {
                Publication::On(moment) => (Some((moment.date, published.span)), Done::NotYet),
                Publication::NotYet => {
                    return (Done::NotYet, place_in(document, Some(published.span)));
                }
            },
            (Self::Published, None) => (None, Done::Unrecorded),
            _ => {
                let moment = match self {
                    Self::Despatched => &cover.despatched,
                    Self::Prepared => &cover.prepared,
                    _ => &cover.circulated,
                };
                let date = moment.as_ref().map(|m| (m.value.date, m.span));
                (date, Done::Unsaid)
            }
        };
        match date {
            Some((date, span)) if date <= ground.day.0 => {
                (Done::On(date), place_in(document, Some(span)))
            }
            Some((_, span)) => (Done::NotYet, place_in(document, Some(span))),
            None => (missing, place_in(document, None)),
        }
    }
}

/// What is wrong with a period that cannot be counted so, whatever the date.
pub(crate) fn uncountable(
    period: &Spanned<Period>,
    direction: Direction,
    counting: impl Into<Counting>,
) -> Problems {
    let problem = |error: DeadlineError| Problem {
        span: period.span,
        reason: error.to_string(),
        mend: None,
        kind: ProblemKind::WrongValue,
    };
    let counted = period.countable(direction, counting);
    counted.err().map(problem).into_iter().collect()
}

/// The end of a sentence on a period: nothing where it is counted as usual.
pub(crate) fn counted(counting: impl Into<Counting>) -> String {
    let Counting { from, not_counted } = counting.into();
    let from = match from {
        CountingFrom::NextDay => "",
        CountingFrom::MeetingDay => ", counting the day of the meeting as day one",
    };
    match not_counted.words() {
        Some(days) => format!("{from}, not counting {days}"),
        None => from.to_owned(),
    }
}

/// A thing that is due: its name at the head of a sentence, whether that is plural, and what is to be done to it.
#[derive(Debug, Clone)]
pub(crate) struct Thing {
    /// "The agenda"
    pub(crate) name: String,
    /// Whether it takes "were" and "they".
    pub(crate) plural: bool,
    /// What is to be done to it: "published", "sent".
    pub(crate) verb: &'static str,
}

/// Fills in whether what is due was done in time, on what is known on `day`.
pub(crate) fn judge(
    assessment: Assessment,
    thing: &Thing,
    due: Result<Deadline, DeadlineError>,
    done: Done,
    day: Day,
    calendar: &Calendar,
) -> Assessment {
    let due = match due {
        Ok(due) => due,
        Err(error) => {
            return Assessment {
                outcome: Outcome::NotRecorded,
                finding: thing.cannot_be_judged(error),
                done: match done {
                    Done::On(date) => Some(Day(date)),
                    _ => None,
                },
                ..assessment
            };
        }
    };
    let late_on = |date| calendar.working_days_between(due.due, date).ok();
    let past = due.due < day.0;
    let (outcome, working_days_late, finding) = match done {
        Done::On(date) => {
            let outcome = if date > due.due {
                Outcome::Late
            } else {
                Outcome::Met
            };
            let late = late_on(date);
            (outcome, late, thing.done(date, due.due, late))
        }
        Done::NotYet if past => {
            let late = late_on(day.0);
            (Outcome::Overdue, late, thing.overdue(day.0, due.due, late))
        }
        Done::NotYet => (Outcome::Upcoming, None, thing.upcoming(due.due)),
        Done::Unsaid if !past => (Outcome::Upcoming, None, thing.upcoming(due.due)),
        Done::Unrecorded | Done::Unsaid => {
            (Outcome::NotRecorded, None, thing.not_recorded(due.due))
        }
    };
    Assessment {
        outcome,
        working_days_late,
        finding,
        done: match done {
            Done::On(date) => Some(Day(date)),
            _ => None,
        },
        due: Some(due),
        ..assessment
    }
}

impl Thing {
    fn done(&self, date: NaiveDate, due: NaiveDate, late: Option<i64>) -> String {
        let (was, it, verb) = (self.was(), self.it(), self.verb);
        let compared = match distance(due, date, late) {
            None => "the day".to_owned(),
            Some(distance) if date > due => format!("{distance} after"),
            Some(distance) => format!("{distance} before"),
        };
        let (name, date) = (&self.name, long_date(date));
        format!("{name} {was} {verb} on {date}, {compared} {it} {was} due.")
    }

    fn upcoming(&self, due: NaiveDate) -> String {
        let is = if self.plural { "are" } else { "is" };
        let (name, verb) = (&self.name, self.verb);
        format!("{name} {is} due to be {verb} by {}.", long_date(due))
    }

    fn overdue(&self, day: NaiveDate, due: NaiveDate, late: Option<i64>) -> String {
        let has = if self.plural { "have" } else { "has" };
        let (name, verb, was) = (&self.name, self.verb, self.was());
        let it = if self.plural { "They" } else { "It" };
        let ago = distance(due, day, late).unwrap_or_default();
        format!(
            "{name} {has} not been {verb}. {it} {was} due on {}, {ago} ago.",
            long_date(due)
        )
    }

    fn not_recorded(&self, due: NaiveDate) -> String {
        let (was, it, verb) = (self.was(), self.it(), self.verb);
        let name = self.name_within();
        let due = long_date(due);
        format!(
            "The record does not say when {name} {was} {verb}, so nobody can tell whether {it} {was} in time. \
             The last day for it was {due}."
        )
    }

    fn cannot_be_judged(&self, error: DeadlineError) -> String {
        let (was, verb, name) = (self.was(), self.verb, self.name_within());
        format!("Nobody can tell whether {name} {was} {verb} in time: {error}.")
    }

    /// The name within a sentence: "the agenda".
    fn name_within(&self) -> String {
        let mut letters = self.name.chars();
        let first = letters.next().into_iter().flat_map(char::to_lowercase);
        first.chain(letters.as_str().chars()).collect()
    }

    fn was(&self) -> &'static str {
        if self.plural { "were" } else { "was" }
    }

    fn it(&self) -> &'static str {
        if self.plural { "they" } else { "it" }
    }
}

/// How far apart two days are: in working days where there are any between, else in days. `None` for one day.
fn distance(due: NaiveDate, date: NaiveDate, working: Option<i64>) -> Option<String> {
    let days = (date - due).num_days().unsigned_abs();
    match working.map(i64::unsigned_abs) {
        _ if days == 0 => None,
        Some(working) if working > 0 => Some(count(working, "working day")),
        _ => Some(count(days, "day")),
    }
}

/// "1 working day", "3 working days"
pub(crate) fn count(number: u64, of: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {of}{plural}")
}

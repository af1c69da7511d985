//! Whether somebody with a seat did what everybody with a seat does once, and how to say so.

use super::scope::Scope;
use super::timeliness::{Done, Thing, judge};
use crate::calendar::{CountingFrom, Day, Deadline, Direction, Period, long_date};
use crate::model::Occasion;
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Spanned};

/// What is asked of somebody with a seat.
pub(crate) struct Asked<'a> {
    /// "The holder of the seat “Leader”"
    pub(crate) who: String,
    /// What they did once it is done: "signed the code of conduct".
    pub(crate) did: &'static str,
    /// The same as a thing that is due.
    pub(crate) thing: Thing,
    /// The key of `members.yaml` that says when.
    pub(crate) key: &'static str,
    /// Since when they have had the seat.
    pub(crate) since: Option<Day>,
    /// How long after that it is due, if there is a limit.
    pub(crate) within: Option<&'a Spanned<Period>>,
    /// The seat.
    pub(crate) at: Place,
}

/// Whether that was done, as far as the list of members says.
pub(crate) fn assess<P>(
    scope: &Scope<'_, P>,
    subject: &str,
    asked: &Asked<'_>,
    said: Option<&Spanned<Occasion>>,
) -> Assessment {
    let day = scope.ground.day;
    let place = match said {
        Some(said) => Place::new(asked.at.path.clone(), said.span),
        None => asked.at.clone(),
    };
    let done = match said.map(|said| said.value) {
        Some(Occasion::On(on)) if on <= day => Done::On(on.0),
        Some(_) => Done::NotYet,
        None => Done::Unsaid,
    };
    let blank = scope.assess(subject, Outcome::NotRecorded, "", place);
    let judged = match asked.within.zip(asked.since) {
        Some((within, since)) => {
            let calendar = &scope.ground.site.calendar;
            let due = calendar.deadline(within, Direction::After, since.0, CountingFrom::NextDay);
            let due = due.map(Deadline::of_no_meeting);
            let judged = judge(blank, &asked.thing, due, done, day, calendar);
            let opening = format!("{} took it on {}.", asked.who, long_date(since.0));
            Assessment {
                finding: format!("{opening} {}", judged.finding),
                ..judged
            }
        }
        None => asked.undated(blank, done),
    };
    Assessment {
        mend: asked.mend(judged.outcome),
        ..judged
    }
}

impl Asked<'_> {
    /// Where no deadline can be counted: whether it was done at all.
    fn undated(&self, blank: Assessment, done: Done) -> Assessment {
        let (who, did) = (&self.who, self.did);
        let (outcome, finding) = match done {
            Done::On(on) if self.within.is_none() => {
                (Outcome::Met, format!("{who} {did} on {}.", long_date(on)))
            }
            Done::On(on) => (
                Outcome::NotRecorded,
                format!(
                    "{who} {did} on {}. The list does not say since when they have had the seat, so nobody can tell \
                     whether that was in time.",
                    long_date(on)
                ),
            ),
            Done::NotYet => (Outcome::Breached, format!("{who} has not {did} yet.")),
            Done::Unrecorded | Done::Unsaid => (
                Outcome::NotRecorded,
                format!(
                    "The list does not say when, or whether, {} {did}.",
                    lower(who)
                ),
            ),
        };
        Assessment {
            outcome,
            finding,
            done: match done {
                Done::On(on) => Some(Day(on)),
                _ => None,
            },
            ..blank
        }
    }

    fn mend(&self, outcome: Outcome) -> Option<String> {
        let key = self.key;
        match outcome {
            Outcome::NotRecorded => Some(format!(
                "The clerk can write the day as `{key}:` in members.yaml, or `{key}: not yet`."
            )),
            Outcome::Breached | Outcome::Overdue => Some(format!(
                "Once it is done, the clerk can write the day as `{key}:` in members.yaml."
            )),
            _ => None,
        }
    }
}

fn lower(who: &str) -> String {
    who.replacen("The", "the", 1)
}

//! `meeting-notice`: the public knew in time when and where the meeting would be.

use serde::Deserialize;

use crate::calendar::{Counting, CountingFrom, Direction, NotCounted, Period, long_date};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::check::sitting::not_held;
use crate::check::timeliness::{Done, Thing, counted, judge, uncountable};
use crate::model::{Force, Meeting};
use crate::record::{Assessment, Mark, Outcome};
use crate::source::{Place, Problems, Spanned};

pub(super) struct MeetingNotice;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How long before the meeting the public has to know of it.
    notice: Spanned<Period>,
    /// Which day is day one.
    #[serde(default)]
    counting_from: CountingFrom,
    /// Which days are left out.
    #[serde(default)]
    not_counted: NotCounted,
    /// Whether a link for joining online will do for a venue.
    #[serde(default)]
    online: bool,
    /// Whether the public also has to know how to get in: step-free, with a hearing loop, with an interpreter.
    #[serde(default)]
    access: bool,
    /// Whether a meeting called later than the deadline, with a reason, may give notice from the day of calling.
    #[serde(default = "yes")]
    short_notice: bool,
}

fn yes() -> bool {
    true
}

impl Params {
    fn counting(&self) -> Counting {
        Counting {
            from: self.counting_from,
            not_counted: self.not_counted,
        }
    }

    /// All that the public has to know.
    fn all(&self) -> &'static str {
        if self.access {
            "The date, time, venue and access"
        } else {
            "The date, time and venue"
        }
    }
}

impl Rule for MeetingNotice {
    const NAME: &'static str = "meeting-notice";
    const TITLE: &'static str = "Meetings announced in time";
    const PROSE: &'static str = include_str!("meeting_notice.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        uncountable(&params.notice, Direction::Before, params.counting())
    }

    fn sentence(params: &Params, force: Force) -> String {
        let (must, from) = (may(force), counted(params.counting()));
        format!(
            "{} of each meeting {must} be public at least {} before it{from}.",
            params.all(),
            *params.notice
        )
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let (ground, params) = (scope.ground, scope.params);
        let whole = Place::whole(meeting.path.clone());
        let so = "no notice is asked for of this day";
        if let Some(why) = not_held(meeting, ground, so) {
            return found.add(scope.assess("announcement", Outcome::NotApplicable, why, whole));
        }
        let calendar = &ground.site.calendar;
        let notice = (*params.notice, Direction::Before);
        let due = scope.deadline(meeting, notice, params.counting(), found);
        let details = &meeting.details;
        let excused = params.short_notice && details.short_notice.is_some();
        let called = details
            .called
            .as_ref()
            .map(|called| called.value)
            .filter(|called| excused && due.as_ref().is_ok_and(|due| called.0 > due.due));
        let due = match called {
            Some(called) => due.map(|due| due.called_on(called.0)),
            None => due,
        };
        let missing = missing(params, meeting);
        let (done, place) = match &details.announced {
            _ if !missing.is_empty() => (Done::NotYet, whole),
            Some(on) => (
                Done::On(on.value.0),
                Place::new(meeting.path.clone(), on.span),
            ),
            None => (Done::Unsaid, whole),
        };
        let thing = Thing {
            plural: missing.len() != 1,
            name: match missing.is_empty() {
                true => params.all().into(),
                false => format!("The {} of the meeting", listed(&missing)),
            },
            verb: "made public",
        };
        let blank = scope.assess("announcement", Outcome::NotRecorded, "", place);
        let mut judged = judge(blank, &thing, due, done, ground.day, calendar);
        if let Some(called) = called {
            judged.mark = Some(Mark::ShortNotice);
            judged.finding += &format!(
                " The meeting was called at short notice on {}, so that was the day it was due.",
                long_date(called.0)
            );
        }
        found.add(Assessment {
            mend: mend(&judged, params).map(str::to_owned),
            ..judged
        });
    }
}

/// What the record does not say of where and when the meeting is, and of how to get in.
fn missing(params: &Params, meeting: &Meeting) -> Vec<&'static str> {
    let details = &meeting.details;
    let venue = details.venue.is_some() || params.online && details.online.is_some();
    let access = details.access.is_some() || !params.access;
    let parts = [
        ("time", details.time.is_some()),
        ("venue", venue),
        ("access", access),
    ];
    let missing = parts.into_iter().filter(|(_, said)| !said);
    missing.map(|(part, _)| part).collect()
}

/// "time, venue and access"
fn listed(parts: &[&str]) -> String {
    match parts {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        _ => parts.concat(),
    }
}

fn mend(judged: &Assessment, params: &Params) -> Option<&'static str> {
    match judged.outcome {
        Outcome::Overdue if params.access => Some(
            "The clerk can write `time:`, `venue:` and `access:` in meeting.yaml, with the day on which they were made \
             public as `announced:`.",
        ),
        Outcome::Overdue => Some(
            "The clerk can write `time:` and `venue:` in meeting.yaml, with the day on which they were made public as \
             `announced:`.",
        ),
        Outcome::NotRecorded if judged.due.is_some() => Some(
            "The clerk can write the day on which the date, time and venue were made public as `announced:` in \
             meeting.yaml.",
        ),
        _ => None,
    }
}

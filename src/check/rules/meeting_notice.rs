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
            "The date, time and venue of each meeting {must} be public at least {} before it{from}.",
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
            _ if missing.is_some() => (Done::NotYet, whole),
            Some(on) => (
                Done::On(on.value.0),
                Place::new(meeting.path.clone(), on.span),
            ),
            None => (Done::Unsaid, whole),
        };
        let thing = Thing {
            name: missing
                .map_or("The date, time and venue", |missing| missing)
                .into(),
            plural: missing.is_none_or(|missing| missing.contains(" and ")),
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
            mend: mend(&judged).map(str::to_owned),
            ..judged
        });
    }
}

/// What of the time and the venue the record does not say.
fn missing(params: &Params, meeting: &Meeting) -> Option<&'static str> {
    let details = &meeting.details;
    let venue = details.venue.is_some() || params.online && details.online.is_some();
    match (details.time.is_some(), venue) {
        (true, true) => None,
        (false, true) => Some("The time of the meeting"),
        (true, false) => Some("The venue of the meeting"),
        (false, false) => Some("The time and venue of the meeting"),
    }
}

fn mend(judged: &Assessment) -> Option<&'static str> {
    match judged.outcome {
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

//! `apologies`: a member who does not come, and sends nobody, sends an apology in time.

use serde::Deserialize;

use crate::calendar::{CountingFrom, Direction, Period, Unit};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::seats::{absence_in, expected, has_substitute, is_present};
use crate::check::timeliness::{Done, Thing, judge, uncountable};
use crate::model::{Document, Force, Meeting, MeetingKind, MinutesDetails, Seat};
use crate::record::{Assessment, Outcome};
use crate::source::{Problems, Span, Spanned};

pub(super) struct Apologies;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How long before the meeting the apology is due; `0 days` lets it come on the day.
    #[serde(default = "a_day")]
    before: Spanned<Period>,
    /// Whether a member who sent a substitute sends an apology too.
    #[serde(default)]
    with_substitute: bool,
}

fn a_day() -> Spanned<Period> {
    let (count, unit) = (1, Unit::Days);
    Spanned {
        value: Period { count, unit },
        span: Span::default(),
    }
}

impl Rule for Apologies {
    const NAME: &'static str = "apologies";
    const TITLE: &'static str = "Apologies are sent before the meeting";
    const PROSE: &'static str = include_str!("apologies.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        uncountable(&params.before, Direction::Before, CountingFrom::NextDay)
    }

    fn sentence(params: &Params, force: Force) -> String {
        let must = may(force);
        let who = match params.with_substitute {
            true => "A member who cannot come to a meeting",
            false => "A member who cannot come to a meeting and sends no substitute",
        };
        match params.before.value.count {
            0 => format!("{who} {must} send an apology, on the day of the meeting at the latest."),
            _ => format!(
                "{who} {must} send an apology at least {} before.",
                params.before.value
            ),
        }
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let event = meeting.details.kind == MeetingKind::Event;
        let Some(document) = scope.ground.open_minutes_of(meeting).filter(|_| !event) else {
            return;
        };
        let Some(minutes) = document.minutes() else {
            return;
        };
        let assess = |outcome, finding: &str| Assessment {
            document: Some(document.id.clone()),
            ..scope.assess("apologies", outcome, finding, place_in(document, None))
        };
        if minutes.attendance.is_none() {
            let finding = "The minutes do not say who was there, so nobody can tell who had to send an apology.";
            let mend = "The clerk can write `attendance:` at the head of minutes.md.";
            return found.add(Assessment {
                mend: Some(mend.into()),
                ..assess(Outcome::NotRecorded, finding)
            });
        }
        let stood_in = |id: &str| !scope.params.with_substitute && has_substitute(minutes, id);
        let away = expected(scope.body, meeting.date);
        let away: Vec<_> = away
            .filter(|(id, _)| !is_present(minutes, id) && !stood_in(id))
            .collect();
        if away.is_empty() {
            let finding = match scope.params.with_substitute {
                true => "Every member was there.",
                false => "Every member was there, or sent a substitute.",
            };
            found.add(assess(Outcome::Met, finding));
        }
        for (id, seat) in away {
            let judged = apology(scope, meeting, (document, minutes), (id, seat), found);
            found.add(judged);
        }
    }
}

/// Judges the apology of the holder of a seat.
fn apology(
    scope: &Scope<'_, Params>,
    meeting: &Meeting,
    (document, minutes): (&Document, &MinutesDetails),
    (id, seat): (&str, &Seat),
    found: &mut Findings,
) -> Assessment {
    let place = absence_in(document, minutes, id);
    let name = format!("The apology for the seat “{}”", seat.post.value);
    let blank = Assessment {
        document: Some(document.id.clone()),
        ..scope.assess("apology", Outcome::NotRecorded, "", place)
    };
    let mut apologies = minutes.apologies.iter();
    let Some(apology) = apologies.find(|apology| apology.seat.as_str() == id) else {
        return Assessment {
            outcome: Outcome::Breached,
            finding: format!(
                "Nobody sat on the seat “{}”, and no apology is recorded.",
                seat.post.value
            ),
            mend: Some(
                "The clerk can list the apology under `apologies:` at the head of minutes.md, if there was one.".into(),
            ),
            ..blank
        };
    };
    let (done, span) = match &apology.received {
        Some(received) => (Done::On(received.value.0), received.span),
        None => (Done::Unrecorded, apology.seat.span),
    };
    let before = (scope.params.before.value, Direction::Before);
    let due = scope.deadline(meeting, before, CountingFrom::NextDay, found);
    let thing = Thing {
        name,
        plural: false,
        verb: "received",
    };
    let ground = scope.ground;
    let blank = Assessment {
        place: place_in(document, Some(span)),
        ..blank
    };
    let judged = judge(blank, &thing, due, done, ground.day, &ground.site.calendar);
    let mend =
        "The clerk can write the day as `received:` under the apology at the head of minutes.md.";
    Assessment {
        mend: (judged.outcome == Outcome::NotRecorded).then(|| mend.to_owned()),
        ..judged
    }
}

//! `meeting-order`: other bodies meet before each meeting of this one, and after the meeting before it.

use serde::Deserialize;

use crate::calendar::{Day, long_date};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::check::sitting::stands;
use crate::diagnostic::Diagnostic;
use crate::model::{Body, BodyId, Force, Meeting, MeetingKind, MeetingState, Standing};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Spanned};

pub(super) struct MeetingOrder;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// The bodies that meet first, by their folders: `/daventry/forum`.
    after: Vec<Spanned<String>>,
    /// Whether a meeting on the same day comes first.
    #[serde(default)]
    same_day: bool,
    /// The kinds of this body's meetings that need it.
    #[serde(default = "ordinary")]
    kinds: Vec<MeetingKind>,
}

fn ordinary() -> Vec<MeetingKind> {
    vec![MeetingKind::Ordinary, MeetingKind::Annual]
}

impl Rule for MeetingOrder {
    const NAME: &'static str = "meeting-order";
    const TITLE: &'static str = "Meetings in the right order";
    const PROSE: &'static str = include_str!("meeting_order.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let bodies: Vec<_> = params
            .after
            .iter()
            .map(|body| format!("`{}`", body.value))
            .collect();
        let day = if params.same_day {
            ", the same day included"
        } else {
            ""
        };
        format!(
            "Between two meetings of this body, and before the second{day}, there {} be a meeting of {}.",
            may(force),
            bodies.join(" and one of ")
        )
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        if !counts(scope, meeting) {
            return;
        }
        let before = up_to(scope.ground.meetings(&scope.body.id), meeting.date, false);
        let before = before
            .iter()
            .rev()
            .find(|other| counts(scope, other))
            .map(|other| other.date);
        for reference in &scope.params.after {
            let id = BodyId::new(reference.trim_matches('/'));
            match scope.ground.site.bodies.get(&id) {
                Some(body) => found.add(assess(scope, meeting, before, body)),
                None => {
                    let reason = format!("`{}` is no body of this site", reference.value);
                    let place = scope.in_force.place.clone();
                    let warning = Diagnostic::warning("no-such-body", place, reason);
                    found.warn(
                        warning.mend(
                            "Write the body's folder from the top, like `/bromley/executive`.",
                        ),
                    );
                }
            }
        }
    }
}

/// Whether the meeting is one of those that others come before.
fn counts(scope: &Scope<'_, Params>, meeting: &Meeting) -> bool {
    stands(scope.ground, meeting) && scope.params.kinds.contains(&meeting.details.kind)
}

/// Whether `first` met after the day `before` and before `meeting`.
fn assess(
    scope: &Scope<'_, Params>,
    meeting: &Meeting,
    before: Option<Day>,
    first: &Body,
) -> Assessment {
    let (ground, same_day) = (scope.ground, scope.params.same_day);
    let after = |other: &&&Meeting| {
        before.is_none_or(|before| {
            if same_day {
                before < other.date
            } else {
                before <= other.date
            }
        })
    };
    let sits =
        |other: &&&Meeting| other.details.kind != MeetingKind::Event && stands(ground, other);
    let ahead = up_to(ground.meetings(&first.id), meeting.date, same_day)
        .iter()
        .rev();
    let between: Vec<_> = ahead.take_while(after).filter(sits).copied().collect();
    let held = between
        .iter()
        .find(|other| other.state(ground.day) == MeetingState::Held);
    let name = &first.details.name.value;
    let since = before.map_or(String::new(), |before| {
        format!(" since {}", long_date(before.0))
    });
    let to_come = meeting.state(ground.day) == MeetingState::Scheduled;
    let (outcome, finding) = match (held, between.first()) {
        (Some(other), _) => (
            Outcome::Met,
            format!(
                "{name} met on {}, before this meeting.",
                long_date(other.date.0)
            ),
        ),
        (None, Some(other)) if to_come => (
            Outcome::Upcoming,
            format!(
                "{name} is to meet on {}, before this meeting.",
                long_date(other.date.0)
            ),
        ),
        _ if to_come => (
            Outcome::Upcoming,
            format!("{name} has not met{since}, and is to meet before this meeting."),
        ),
        _ if first.details.standing == Standing::Proposed => (
            Outcome::NotApplicable,
            format!("{name} is only proposed, so it could not meet before this meeting."),
        ),
        _ if before.is_none() => (
            Outcome::NotApplicable,
            format!(
                "This is the first meeting on record, and none of {name} is on record before it."
            ),
        ),
        _ => (
            Outcome::Breached,
            format!("{name} did not meet{since}, before this meeting."),
        ),
    };
    let mend = (outcome == Outcome::Breached)
        .then(|| "If a meeting is missing here, the clerk can add its folder.".to_owned());
    let path = held.map_or(&meeting.path, |other| &other.path);
    Assessment {
        mend,
        ..scope.assess(
            format!("meeting of {name} before"),
            outcome,
            finding,
            Place::whole(path.clone()),
        )
    }
}

/// Those of `meetings`, which are in order, that are before `day`, or up to it.
fn up_to<'m, 's>(meetings: &'m [&'s Meeting], day: Day, and_on_it: bool) -> &'m [&'s Meeting] {
    let end = meetings.partition_point(|other| other.date < day || and_on_it && other.date == day);
    meetings.get(..end).unwrap_or_default()
}

//! `extra-meetings`: meetings beside the timetable were called by those who may call them.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::check::sitting::stands;
use crate::model::{Force, Meeting, MeetingKind, Role, Seat, SeatId};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Span};

pub(super) struct ExtraMeetings;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// Whether the chair can call one alone.
    #[serde(default = "yes")]
    chair: bool,
    /// Whether the vice-chair can call one alone.
    #[serde(default)]
    vice_chair: bool,
    /// How many members can have one called; nobody but the chair where nothing is written.
    #[serde(default)]
    members: Option<usize>,
    /// Whether the chair has to approve what members ask for.
    #[serde(default = "yes")]
    approval: bool,
    /// The kinds of meeting that are beside the timetable.
    #[serde(default = "beside_the_timetable")]
    kinds: Vec<MeetingKind>,
}

fn yes() -> bool {
    true
}

fn beside_the_timetable() -> Vec<MeetingKind> {
    vec![MeetingKind::Extraordinary, MeetingKind::Urgent]
}

impl Rule for ExtraMeetings {
    const NAME: &'static str = "extra-meetings";
    const TITLE: &'static str = "Extra meetings called by those who may";
    const PROSE: &'static str = include_str!("extra_meetings.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let mut who = Vec::new();
        if params.chair {
            who.push("the chair".to_owned());
        }
        if params.vice_chair {
            who.push("the vice-chair".to_owned());
        }
        if let Some(members) = params.members {
            let approval = if params.approval {
                " with the chair's approval"
            } else {
                ""
            };
            who.push(format!("{members} members{approval}"));
        }
        let who = match who.is_empty() {
            true => "nobody".to_owned(),
            false => who.join(", or by "),
        };
        format!("Extra meetings {} be called by {who}.", may(force))
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        if !stands(scope.ground, meeting) || !scope.params.kinds.contains(&meeting.details.kind) {
            return;
        }
        let (outcome, finding) = judged(scope, meeting);
        let mend = match outcome {
            Outcome::NotRecorded => Some(
                "The clerk can write the seats of those who called the meeting as `called_by:` in meeting.yaml, and the day on \
                 which the chair approved as `call_approved:`.",
            ),
            Outcome::Breached => Some(
                "If the record is wrong, the clerk can correct `called_by:` and `call_approved:` in meeting.yaml.",
            ),
            _ => None,
        };
        found.add(Assessment {
            mend: mend.map(str::to_owned),
            ..scope.assess("call of the meeting", outcome, finding, place(meeting))
        });
    }
}

fn judged(scope: &Scope<'_, Params>, meeting: &Meeting) -> (Outcome, String) {
    let (params, details) = (scope.params, &meeting.details);
    let callers: BTreeSet<_> = details.called_by.iter().map(|seat| &seat.value).collect();
    if callers.is_empty() {
        return (
            Outcome::NotRecorded,
            "The record does not say who called the meeting.".into(),
        );
    }
    let has = |role: Role| {
        callers
            .iter()
            .any(|seat| role_of(scope, meeting, seat) == Some(role))
    };
    if params.chair && has(Role::Chair) {
        return (Outcome::Met, "The chair called the meeting.".into());
    }
    if params.vice_chair && has(Role::ViceChair) {
        return (Outcome::Met, "The vice-chair called the meeting.".into());
    }
    let votes = |seat: &&&SeatId| {
        scope
            .ground
            .site
            .seat(&scope.body.id, seat)
            .is_some_and(Seat::votes)
    };
    let members = callers.iter().filter(votes).count();
    let asked = match members {
        1 => "1 member asked for the meeting".to_owned(),
        _ => format!("{members} members asked for the meeting"),
    };
    let Some(needed) = params.members else {
        return (
            Outcome::Breached,
            format!("{asked}, and members cannot call one."),
        );
    };
    if members < needed {
        return (
            Outcome::Breached,
            format!("{asked}, and {needed} are needed."),
        );
    }
    let approved = details
        .call_approved
        .as_ref()
        .map(|approved| approved.value);
    match approved {
        _ if !params.approval => (Outcome::Met, format!("{asked}.")),
        None => (
            Outcome::NotRecorded,
            format!("{asked}, and the record does not say whether the chair approved."),
        ),
        Some(on) if on > meeting.date => (
            Outcome::Breached,
            format!("{asked}, and the chair approved only after it."),
        ),
        Some(_) => (Outcome::Met, format!("{asked}, and the chair approved.")),
    }
}

/// What the seat was on the day on which the meeting was called, or else on its own day.
fn role_of(scope: &Scope<'_, Params>, meeting: &Meeting, seat: &SeatId) -> Option<Role> {
    let seat = scope.ground.site.seat(&scope.body.id, seat)?;
    let day = meeting
        .details
        .called
        .as_ref()
        .map_or(meeting.date, |called| called.value);
    Some(seat.role_on(day))
}

/// Where it is written who called the meeting: the whole list.
fn place(meeting: &Meeting) -> Place {
    let callers = &meeting.details.called_by;
    match (callers.first(), callers.last()) {
        (Some(first), Some(last)) => Place::new(
            meeting.path.clone(),
            Span::new(first.span.start, last.span.end),
        ),
        _ => Place::whole(meeting.path.clone()),
    }
}

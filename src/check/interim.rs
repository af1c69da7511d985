//! Decisions that were taken between meetings: those on the register, and the meetings that hear of them.

use super::ground::Ground;
use super::sitting::stands;
use crate::calendar::Day;
use crate::model::{
    Body, BodyId, Decision, DecisionMode, Meeting, MeetingKind, MinutesDetails, RegisteredDecision,
};

/// The decisions of the body's register that the public can know of, each with its place in the list, from 1 on.
pub(crate) fn registered<'b>(
    ground: &Ground<'_>,
    body: &'b Body,
) -> impl Iterator<Item = (u64, &'b RegisteredDecision)> {
    let today = ground.day;
    let register = body.registers.decisions.iter();
    let decisions = (1..).zip(register.flat_map(|(_, register)| &register.decisions));
    decisions.filter(move |(_, decision)| {
        let published = decision.published.as_ref();
        let to_come = decision.on.as_ref().is_some_and(|on| on.value > today);
        !to_come && published.is_none_or(|published| !published.is_kept_back_on(today))
    })
}

/// The first meeting of the body after the day that takes place, and is not of these kinds.
pub(crate) fn next_meeting<'s>(
    ground: &Ground<'s>,
    body: &BodyId,
    on: Day,
    except: &[MeetingKind],
) -> Option<&'s Meeting> {
    let mut meetings = ground.meetings(body).iter();
    let next = meetings.find(|meeting| {
        meeting.date > on && stands(ground, meeting) && !except.contains(&meeting.details.kind)
    });
    next.copied()
}

/// The meeting to which the register says that the decision was reported, if it is one of the body's after that day.
pub(crate) fn reported_to<'s>(
    ground: &Ground<'s>,
    body: &BodyId,
    decision: &RegisteredDecision,
) -> Option<&'s Meeting> {
    let named = ground.announced(body, decision.reported_at.as_ref()?)?;
    let on = decision.on.as_ref();
    let after = on.is_none_or(|on| named.date > on.value);
    (after && named.body == *body).then_some(named)
}

/// The decisions that minutes tell of as taken between meetings, each with its place in the list, from 1 on.
pub(crate) fn told_in(minutes: &MinutesDetails) -> impl Iterator<Item = (u64, &Decision)> {
    let decisions = (1..).zip(&minutes.decisions);
    decisions.filter(|(_, decision)| {
        let mode = decision.mode.as_ref();
        mode.is_some_and(|mode| mode.value == DecisionMode::Interim)
    })
}

/// Whether what minutes tell can be the decision on the register: where both have an id, it is the same.
pub(crate) fn can_be(told: &Decision, decision: &RegisteredDecision) -> bool {
    match (&told.id, &decision.id) {
        (Some(told), Some(own)) => told.value == own.value,
        _ => true,
    }
}

//! What was decided, at meetings and between them.

use chrono::Datelike;
use schemars::JsonSchema;
use serde::Serialize;

use super::row::{Row, meeting_named};
use crate::calendar::{Day, Moment};
use crate::model::{
    Body, BodyId, Decision, DecisionKind, DecisionMode, Meeting, MeetingId, Publication,
    RegisteredDecision, Route, SeatId,
};
use crate::render::data::json::ExemptData;
use crate::render::sources::Sources;
use crate::source::Spanned;

/// A decision, taken at a meeting or between meetings.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub(in crate::render) struct DecisionRow<'s> {
    /// The id of the body.
    body: Option<&'s BodyId>,
    body_name: &'s str,
    /// The day it was taken; null where that is not recorded.
    date: Option<Day>,
    /// The id of the meeting that took it, or to which it was reported by its minutes; null where it is on the register of
    /// decisions between meetings.
    meeting: Option<&'s MeetingId>,
    /// The name of the agenda item.
    item: Option<&'s str>,
    /// The decision; null where it is closed to the public.
    decision: Option<&'s str>,
    /// At a meeting, how it was reached; else null.
    mode: Option<DecisionMode>,
    /// Between meetings, who decided and on what footing; else null.
    kind: Option<DecisionKind>,
    /// How many voted for, where there was a vote.
    votes_for: Option<usize>,
    votes_against: Option<usize>,
    votes_abstained: Option<usize>,
    /// Which way the casting vote went, where there was one: true is for.
    casting_vote_for: Option<bool>,
    /// Whether it is a key decision; null where the record does not tell key decisions from others.
    key: Option<bool>,
    /// The posts that took it between meetings.
    taken_by: Vec<String>,
    officer: Option<&'s str>,
    /// The posts that were consulted before.
    consulted: Vec<String>,
    reasons: Option<&'s str>,
    /// What else was considered, and why it was rejected.
    alternatives: Option<&'s str>,
    /// Interests declared by those who took it.
    conflicts: Option<&'s str>,
    /// Why it could not wait.
    urgent: Option<&'s str>,
    /// The id of the meeting to which it was reported.
    reported_at: Option<&'s MeetingId>,
    /// When the public could first read it on the register.
    published: Option<Moment>,
    /// The ground on which it is closed to the public; null where it is open.
    exempt_ground: Option<&'s str>,
    exempt_reason: Option<&'s str>,
    /// The day from which it need no longer be closed.
    exempt_until: Option<Day>,
    /// Whether the meeting that took it had too few members to decide.
    lacked_quorum: bool,
    /// The page that it is on.
    address: Option<Route>,
}

impl<'s> Row<'s> for DecisionRow<'s> {
    const LIST: &'static str = "decisions";

    fn of_body(body: &'s Body, sources: &'s Sources<'s>) -> Vec<Self> {
        let meetings = sources.meetings(&body.id).iter();
        let minuted = meetings.flat_map(|meeting| Self::of_meeting(meeting, sources));
        let file = body.registers.decisions.as_ref();
        let registered = file.into_iter().flat_map(|(_, file)| &file.decisions);
        let registered = registered.map(|decision| Self::between(decision, body, sources));
        let mut rows: Vec<_> = minuted.chain(registered).collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.date));
        rows
    }

    fn year(&self) -> Option<i32> {
        Some(self.date?.0.year())
    }

    fn is_kept(body: &'s Body, sources: &'s Sources<'s>) -> bool {
        body.registers.decisions.is_some() || !sources.decisions(&body.id).is_empty()
    }
}

impl<'s> DecisionRow<'s> {
    fn of_meeting(meeting: &'s Meeting, sources: &Sources<'s>) -> Vec<Self> {
        let minutes = meeting.minutes.as_ref().and_then(|id| sources.document(id));
        let minutes = minutes.and_then(|document| document.minutes());
        let decisions = minutes.map_or(&[][..], |minutes| &minutes.decisions);
        let lacked = !decisions.is_empty() && sources.lacked_quorum(&meeting.id);
        decisions
            .iter()
            .map(|decision| Self::minuted(decision, meeting, lacked, sources))
            .collect()
    }

    fn minuted(
        decision: &'s Decision,
        meeting: &'s Meeting,
        lacked_quorum: bool,
        sources: &Sources<'s>,
    ) -> Self {
        let exempt = ExemptData::of(decision.exempt.as_ref(), sources.day());
        let mode = decision.how();
        let votes = decision.votes.as_ref();
        Self {
            date: Some(meeting.date),
            meeting: Some(&meeting.id),
            item: decision.item.as_ref().map(|item| item.as_str()),
            decision: exempt.is_none().then_some(&*decision.decision),
            mode: Some(mode),
            votes_for: votes.map(|votes| votes.in_favour.count()),
            votes_against: votes.map(|votes| votes.against.count()),
            votes_abstained: votes.map(|votes| votes.abstained.count()),
            casting_vote_for: votes.and_then(|votes| Some(votes.casting.as_ref()?.in_favour)),
            reasons: decision.reasons.as_deref(),
            urgent: decision.urgent.as_deref(),
            lacked_quorum: lacked_quorum && mode != DecisionMode::Interim,
            address: Some(Route::meeting(&meeting.id)),
            ..Self::closed(exempt)
        }
        .by(&meeting.body, sources)
    }

    fn between(decision: &'s RegisteredDecision, body: &'s Body, sources: &Sources<'s>) -> Self {
        let exempt = ExemptData::of(decision.exempt.as_ref(), sources.day());
        let post = |seat: &SeatId| sources.post(&body.id, seat);
        let taken_by = decision.taken_by.iter();
        let consulted = decision.consulted.iter();
        let reported = decision.reported_at.as_ref().map(|name| name.as_str());
        let published = decision.published.as_ref().map(|published| published.value);
        Self {
            date: decision.on.as_ref().map(|day| day.value),
            decision: exempt.is_none().then_some(&*decision.decision.value),
            kind: Some(decision.kind),
            key: Some(decision.key),
            taken_by: taken_by.map(|seat| post(seat)).collect(),
            officer: decision.officer.as_deref(),
            consulted: consulted
                .map(|who: &Spanned<String>| post(&SeatId::new(who.as_str())))
                .collect(),
            reasons: decision.reasons.as_deref(),
            alternatives: decision.alternatives.as_deref(),
            conflicts: decision.conflicts.as_deref(),
            reported_at: meeting_named(reported, &body.id, sources).map(|meeting| &meeting.id),
            published: published.and_then(|published| match published {
                Publication::On(moment) => Some(moment),
                Publication::NotYet => None,
            }),
            address: Some(Route::body(&body.id).below("registers").below("decisions")),
            ..Self::closed(exempt)
        }
        .by(&body.id, sources)
    }

    fn closed(exempt: Option<ExemptData<'s>>) -> Self {
        let Some(exempt) = exempt else {
            return Self::default();
        };
        Self {
            exempt_ground: Some(exempt.ground),
            exempt_reason: exempt.reason,
            exempt_until: exempt.until,
            ..Self::default()
        }
    }

    fn by(self, body: &'s BodyId, sources: &Sources<'s>) -> Self {
        Self {
            body: Some(body),
            body_name: sources.name(body),
            ..self
        }
    }
}

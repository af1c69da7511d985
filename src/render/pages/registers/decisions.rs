//! What the body decided, at its meetings and between them, the latest first.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::entry::{Entry, Fact, Group, Register};
use crate::calendar::Day;
use crate::model::{Body, DecisionKind, Meeting, RegisteredDecision, SeatId};
use crate::render::here::Here;
use crate::render::parts::{Closed, DecisionView, Mark, capital};
use crate::render::sources::Sources;
use crate::render::words::sentence;

pub(super) fn is_kept(body: &Body, sources: &Sources<'_>) -> bool {
    body.registers.decisions.is_some()
        || minuted(body, sources).any(|(_, decisions)| !decisions.is_empty())
}

pub(super) fn register(body: &Body, sources: &Sources<'_>, here: &Here) -> Register {
    let at_meetings = minuted(body, sources).flat_map(|(meeting, decisions)| {
        let entry = |decision| (Some(meeting.date), at_meeting(decision, meeting, here));
        decisions.into_iter().map(entry).collect::<Vec<_>>()
    });
    let file = body.registers.decisions.as_ref().map(|(_, file)| file);
    let between = file.into_iter().flat_map(|file| &file.decisions);
    let between = between.map(|decision| {
        let day = decision.on.as_ref().map(|day| day.value);
        (day, between_meetings(decision, body, sources, here))
    });
    let mut dated: Vec<(Option<Day>, Entry)> = at_meetings.chain(between).collect();
    // The order within a day is that of the minutes.
    dated.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    let mut years: BTreeMap<Option<i32>, Vec<Entry>> = BTreeMap::new();
    for (day, entry) in dated {
        years
            .entry(day.map(|day| day.0.year()))
            .or_default()
            .push(entry);
    }
    let group = |(year, entries): (Option<i32>, _)| {
        Group::new(
            year.map_or("No day recorded".to_owned(), |year| year.to_string()),
            entries,
        )
    };
    Register {
        lead: "Everything that this body decided, the latest first, from its minutes and from what it decided between meetings.",
        notes: file
            .and_then(|file| file.note.clone())
            .into_iter()
            .collect(),
        groups: years.into_iter().rev().map(group).collect(),
        empty: "No decision has been recorded.",
    }
}

/// What is said of a decision that too few took.
const NO_QUORUM: &str = "The meeting had too few members to decide";

/// The body's meetings, each with what its minutes say was decided.
fn minuted<'a>(
    body: &'a Body,
    sources: &'a Sources<'a>,
) -> impl Iterator<Item = (&'a Meeting, Vec<DecisionView>)> {
    sources.meetings(&body.id).iter().filter_map(|meeting| {
        let minutes = sources.document(meeting.minutes.as_ref()?)?.minutes()?;
        let decisions = minutes.decisions.iter();
        let views = decisions.map(|decision| DecisionView::of(decision, meeting, sources));
        Some((*meeting, views.collect()))
    })
}

fn at_meeting(decision: DecisionView, meeting: &Meeting, here: &Here) -> Entry {
    let facts = [
        Some(Fact::meeting("Meeting of", meeting, here)),
        Fact::words("How", Some(decision.mode)),
        Fact::words("Votes", decision.votes),
        Fact::words("Quorum", decision.without_quorum.then_some(NO_QUORUM)),
        Fact::words("Why", decision.reasons),
        Fact::words("Why it could not wait", decision.urgent),
    ];
    entry(
        decision.decision,
        decision.closed,
        facts.into_iter().flatten().collect(),
    )
}

fn between_meetings(
    decision: &RegisteredDecision,
    body: &Body,
    sources: &Sources<'_>,
    here: &Here,
) -> Entry {
    let closed = decision.exempt.as_ref();
    let closed = closed.filter(|exempt| exempt.is_closed_on(sources.day()));
    let posts = |seats: &[crate::source::Spanned<SeatId>]| {
        let posts = seats.iter().map(|seat| sources.post(&body.id, seat));
        posts.collect::<Vec<_>>().join("; ")
    };
    let consulted = decision.consulted.iter();
    let consulted = consulted.map(|who| sources.post(&body.id, &SeatId::new(who.as_str())));
    let how = match decision.kind {
        DecisionKind::Interim => "Taken between meetings",
        DecisionKind::Urgent => "Taken between meetings, because it could not wait",
        DecisionKind::Executive => "Taken by a member of the executive",
        DecisionKind::Officer => "Taken by an officer",
    };
    let reported = decision
        .reported_at
        .as_ref()
        .map(|meeting| meeting.as_str());
    let facts = [
        Fact::day("Decided on", decision.on.as_ref().map(|day| day.value)),
        Fact::words("How", Some(how)),
        Fact::words("Taken by", Some(posts(&decision.taken_by))),
        Fact::words("Officer", decision.officer.clone()),
        Fact::words("Consulted", Some(consulted.collect::<Vec<_>>().join("; "))),
        Fact::words("Why", decision.reasons.as_deref().map(sentence)),
        Fact::words(
            "What else was considered",
            decision.alternatives.as_deref().map(sentence),
        ),
        Fact::words(
            "Interests declared",
            decision
                .conflicts
                .as_deref()
                .map(|words| capital(&sentence(words))),
        ),
        Fact::meeting_named(
            "Reported to the meeting of",
            reported,
            &body.id,
            (sources, here),
        ),
    ];
    let closed = closed.map(|exempt| Closed::of(exempt));
    let facts = facts.into_iter().flatten().collect();
    let mut entry = entry(sentence(&decision.decision), closed, facts);
    entry
        .marks
        .extend(decision.key.then(|| Mark::new("plain", "Key decision")));
    entry
}

fn entry(decision: String, closed: Option<Closed>, facts: Vec<Fact>) -> Entry {
    Entry {
        title: match closed.is_some() {
            true => "A decision whose text is closed to the public".to_owned(),
            false => decision,
        },
        closed,
        facts,
        ..Entry::default()
    }
}

//! What was decided, at meetings and between them, the latest first.

use chrono::Datelike;

use super::entry::{Entry, Facts, Heading, Row};
use crate::model::{
    Body, Decision, DecisionKind, Document, Meeting, RegisteredDecision, Route, SeatId,
};
use crate::render::frame::Link;
use crate::render::here::Here;
use crate::render::parts::{Closed, DecisionView, Mark, anchor_of, capital};
use crate::render::sources::{Decided, Sources, Taken};
use crate::render::words::sentence;
use crate::source::Spanned;

pub(super) fn rows<'a>(body: &'a Body, sources: &'a Sources<'a>) -> Vec<Row<'a>> {
    let decisions = sources.decisions(&body.id).iter();
    let row = |decided: &'a Decided<'a>| Row {
        heading: Heading::Year(decided.year()),
        rank: decided
            .day
            .map_or(0, |day| -i64::from(day.0.num_days_from_ce())),
        year: decided.year(),
        entry: Box::new(move |here| entry(decided, body, sources, here)),
    };
    decisions.map(row).collect()
}

/// A decision of `body` as an entry.
pub(super) fn entry(
    decided: &Decided<'_>,
    body: &Body,
    sources: &Sources<'_>,
    here: &Here,
) -> Entry {
    match decided.how {
        Taken::At(meeting, decision) => at_meeting(decision, meeting, sources, here),
        Taken::Between(decision) => between_meetings(decision, body, sources, here),
    }
}

fn at_meeting(decision: &Decision, meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> Entry {
    let view = DecisionView::of(decision, meeting, sources);
    let no_quorum = sources.language.say("registers-no-quorum");
    let facts = Facts::new(sources, here)
        .meeting("registers-meeting-of", Some(meeting))
        .link("registers-item", item(decision, meeting, sources, here))
        .words("registers-how", Some(view.mode))
        .words("registers-votes", view.votes)
        .words("registers-quorum", view.without_quorum.then_some(no_quorum))
        .words("registers-why", view.reasons)
        .words("registers-urgent", view.urgent);
    Entry {
        title: title(view.decision, view.closed.is_some(), sources),
        closed: view.closed,
        facts: facts.list(),
        ..Entry::default()
    }
}

/// The item of the agenda that it belongs to, where it stands on the meeting's page.
fn item(
    decision: &Decision,
    meeting: &Meeting,
    sources: &Sources<'_>,
    here: &Here,
) -> Option<Link> {
    let name = decision.item.as_ref()?;
    let agenda: &Document = sources.document(meeting.agenda.as_ref()?)?;
    let item = agenda
        .items()
        .iter()
        .find(|item| item.name() == name.value)?;
    let page = here.to(&Route::meeting(&meeting.id));
    let anchor = anchor_of(agenda, name)?;
    Some(Link::new(format!("{page}#{anchor}"), &*item.title.value))
}

fn between_meetings(
    decision: &RegisteredDecision,
    body: &Body,
    sources: &Sources<'_>,
    here: &Here,
) -> Entry {
    let closed = decision.exempt.as_ref();
    let closed = closed.filter(|exempt| exempt.is_closed_on(sources.day()));
    let posts = |seats: &[Spanned<SeatId>]| {
        let posts = seats.iter().map(|seat| sources.post(&body.id, seat));
        posts.collect::<Vec<_>>().join("; ")
    };
    let consulted = decision.consulted.iter();
    let consulted = consulted.map(|who| sources.post(&body.id, &SeatId::new(who.as_str())));
    let consulted = consulted.collect::<Vec<_>>().join("; ");
    let conflicts = decision.conflicts.as_deref();
    let conflicts = conflicts.map(|words| capital(&sentence(words)));
    let reported = decision.reported_at.as_ref();
    let reported = reported.map(|meeting| meeting.as_str());
    let facts = Facts::new(sources, here)
        .day(
            "registers-decided-on",
            decision.on.as_ref().map(|day| day.value),
        )
        .words("registers-how", Some(how(decision.kind, sources)))
        .words("registers-taken-by", Some(posts(&decision.taken_by)))
        .words("registers-officer", decision.officer.clone())
        .words("registers-consulted", Some(consulted))
        .words("registers-why", decision.reasons.as_deref().map(sentence))
        .words(
            "registers-alternatives",
            decision.alternatives.as_deref().map(sentence),
        )
        .words("registers-conflicts", conflicts)
        .meeting_named("registers-reported-to", reported, &body.id);
    let key = sources.language.say("registers-key-decision");
    Entry {
        title: title(sentence(&decision.decision), closed.is_some(), sources),
        marks: decision
            .key
            .then(|| Mark::new("plain", key))
            .into_iter()
            .collect(),
        closed: closed.map(|exempt| Closed::of(exempt)),
        facts: facts.list(),
        ..Entry::default()
    }
}

fn how(kind: DecisionKind, sources: &Sources<'_>) -> String {
    sources.language.say(match kind {
        DecisionKind::Interim => "registers-how-interim",
        DecisionKind::Urgent => "registers-how-urgent",
        DecisionKind::Executive => "registers-how-executive",
        DecisionKind::Officer => "registers-how-officer",
    })
}

fn title(decision: String, closed: bool, sources: &Sources<'_>) -> String {
    match closed {
        true => sources.language.say("registers-closed-decision"),
        false => decision,
    }
}

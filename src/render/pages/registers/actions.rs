//! What the body put in hand, at its meetings and in its plans: what is open first, the most overdue on top.

use std::cmp::Reverse;

use super::entry::{Entry, Fact, Group, Register};
use crate::calendar::Day;
use crate::model::{Action, ActionStatus, Body, BodyId, Meeting};
use crate::render::here::Here;
use crate::render::parts::Mark;
use crate::render::sources::Sources;
use crate::render::words::sentence;

/// An action, and where it comes from.
struct Listed<'a> {
    action: Action,
    theme: Option<&'a str>,
    meeting: Option<&'a Meeting>,
    /// The meeting as a plan names it.
    agreed_at: Option<&'a str>,
}

pub(super) fn is_kept(body: &Body, sources: &Sources<'_>) -> bool {
    !all(body, sources).is_empty() || body.registers.actions.is_some()
}

pub(super) fn register(body: &Body, sources: &Sources<'_>, here: &Here) -> Register {
    let mut all = all(body, sources);
    // What has no date cannot be overdue, and comes after what has one.
    all.sort_by_key(|listed| (due(&listed.action).is_none(), due(&listed.action)));
    let group = |heading: &str, status: ActionStatus| {
        let mut of_status: Vec<_> = all.iter().filter(|l| l.action.status == status).collect();
        if status != ActionStatus::Open {
            of_status.sort_by_key(|listed| Reverse(closed(&listed.action)));
        }
        let entries = of_status
            .into_iter()
            .map(|listed| entry(listed, &body.id, sources, here));
        Group::new(heading, entries.collect())
    };
    let file = body.registers.actions.as_ref().map(|(_, file)| file);
    let title = file.and_then(|file| file.title.clone());
    let title = title.map(|title| format!("It holds the {title}."));
    let note = file.and_then(|file| file.note.clone());
    Register {
        lead: "What this body has put in hand, at its meetings and in its plans, and how far it has come.",
        notes: title.into_iter().chain(note).collect(),
        groups: vec![
            group("Open", ActionStatus::Open),
            group("Cannot be done", ActionStatus::Unable),
            group("Done", ActionStatus::Done),
        ],
        empty: "No action has been recorded.",
    }
}

fn all<'a>(body: &'a Body, sources: &'a Sources<'a>) -> Vec<Listed<'a>> {
    let minuted = sources.meetings(&body.id).iter().flat_map(|meeting| {
        let minutes = meeting.minutes.as_ref().and_then(|id| sources.document(id));
        let minutes = minutes.and_then(|document| document.minutes());
        let actions = minutes.into_iter().flat_map(|minutes| &minutes.actions);
        actions.map(|action| Listed {
            action: action.clone(),
            theme: None,
            meeting: Some(meeting),
            agreed_at: None,
        })
    });
    let file = body.registers.actions.as_ref();
    let planned = file.into_iter().flat_map(|(_, file)| &file.actions);
    let planned = planned.map(|planned| Listed {
        action: planned.as_action(),
        theme: planned.theme.as_deref(),
        meeting: None,
        agreed_at: planned.agreed_at.as_ref().map(|meeting| meeting.as_str()),
    });
    minuted.chain(planned).collect()
}

fn due(action: &Action) -> Option<Day> {
    Some(action.due.as_ref()?.value.last())
}

fn closed(action: &Action) -> Option<Day> {
    Some(action.closed.as_ref()?.value)
}

fn entry(listed: &Listed<'_>, body: &BodyId, sources: &Sources<'_>, here: &Here) -> Entry {
    let action = &listed.action;
    let organisation = action.organisation.as_ref();
    let organisation = organisation.and_then(|id| sources.site.organisation(body, id));
    let date = action.due.as_ref().map(|due| due.value);
    let is_open = action.status == ActionStatus::Open;
    let overdue = is_open && due(action).is_some_and(|due| due < sources.day());
    let facts = [
        Fact::words("Who", action.owner.clone()),
        Fact::words(
            "Organisation",
            organisation.map(|organisation| organisation.name.clone()),
        ),
        Fact::date("By", date),
        Fact::day("Closed", action.closed.as_ref().map(|day| day.value)),
        Fact::words("Why", action.reason.as_deref().map(sentence)),
        Fact::words("Theme", listed.theme),
        listed
            .meeting
            .map(|meeting| Fact::meeting("Meeting of", meeting, here)),
        Fact::meeting_named("Agreed at", listed.agreed_at, body, (sources, here)),
    ];
    let no_owner = is_open && action.owner.is_none() && organisation.is_none();
    let marks = [
        overdue.then(|| Mark::new("overdue", "Overdue")),
        no_owner.then(|| Mark::new("unrecorded", "Nobody named")),
        (is_open && date.is_none()).then(|| Mark::new("unrecorded", "No date")),
    ];
    Entry {
        title: sentence(&action.action),
        marks: marks.into_iter().flatten().collect(),
        facts: facts.into_iter().flatten().collect(),
        ..Entry::default()
    }
}

//! What was due around a meeting, and when it was done.

use serde::Serialize;

use super::assessed::Assessed;
use super::working::Working;
use crate::calendar::Day;
use crate::model::Meeting;
use crate::record::{Assessment, Outcome};
use crate::render::here::Here;
use crate::render::sources::Sources;

/// One point of a timeline: the meeting itself, or what one rule asked for by one day.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Entry {
    /// What it is.
    title: String,
    /// The shape of its point: `day`, `met`, `miss`, `wait` or `none`.
    kind: &'static str,
    /// The day it was due, or took place.
    date: Option<Day>,
    /// What was asked for.
    items: Vec<Assessed>,
    /// How the day was worked out.
    working: Option<Working>,
}

/// The points in order of time: what was due, with the meeting between. None where nothing was due.
pub(in crate::render) fn timeline(
    meeting: &Meeting,
    sources: &Sources<'_>,
    here: &Here,
) -> Vec<Entry> {
    let mut assessments: Vec<_> = sources
        .record
        .of_meeting(&meeting.id)
        .filter(|assessment| assessment.outcome != Outcome::NotApplicable)
        .collect();
    assessments.sort_by_key(|assessment| order(assessment, meeting));
    if assessments.is_empty() {
        return Vec::new();
    }
    let mut entries = Vec::new();
    let mut meeting_entry = Some(the_meeting(meeting, sources));
    for group in assessments.chunk_by(|a, b| group(a) == group(b)) {
        let Some(first) = group.first() else { continue };
        let due = first.due.as_ref().map(|deadline| Day(deadline.due));
        if due.is_none_or(|due| due > meeting.date) {
            entries.extend(meeting_entry.take());
        }
        entries.push(entry(first, group, sources, here));
    }
    entries.extend(meeting_entry);
    entries
}

/// By the day it was due; what has no such day comes last, by the day it was done.
fn order<'a>(
    assessment: &'a Assessment,
    meeting: &Meeting,
) -> (bool, Day, &'a str, Option<&'a str>) {
    let due = assessment.due.as_ref().map(|deadline| Day(deadline.due));
    let day = due.or(assessment.done).unwrap_or(meeting.date);
    (
        due.is_none(),
        day,
        assessment.rule,
        assessment.aspect.as_deref(),
    )
}

fn group(assessment: &Assessment) -> impl PartialEq {
    (
        assessment.rule,
        assessment.aspect.clone(),
        assessment.due.as_ref().map(|deadline| deadline.due),
    )
}

fn the_meeting(meeting: &Meeting, sources: &Sources<'_>) -> Entry {
    Entry {
        title: sources.language.say("timeline-meeting"),
        kind: "day",
        date: Some(meeting.date),
        items: Vec::new(),
        working: None,
    }
}

fn entry(first: &Assessment, group: &[&Assessment], sources: &Sources<'_>, here: &Here) -> Entry {
    let any = |outcome| group.iter().any(|assessment| assessment.outcome == outcome);
    let kind = if group
        .iter()
        .any(|assessment| assessment.outcome.is_missed())
    {
        "miss"
    } else if any(Outcome::Upcoming) {
        "wait"
    } else if any(Outcome::NotRecorded) {
        "none"
    } else {
        "met"
    };
    Entry {
        title: sources.rule_title(first.rule, first.aspect.as_deref()),
        kind,
        date: first.due.as_ref().map(|deadline| Day(deadline.due)),
        items: group
            .iter()
            .map(|assessment| Assessed::of(assessment, sources, here))
            .collect(),
        working: first
            .due
            .as_ref()
            .map(|deadline| Working::of(deadline, sources)),
    }
}

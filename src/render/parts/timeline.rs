//! What was due around a meeting, and when it was done.

use serde::Serialize;

use super::asked::Asked;
use super::working::Working;
use crate::calendar::{Day, Deadline};
use crate::model::Meeting;
use crate::record::{Assessment, Outcome};
use crate::render::here::Here;
use crate::render::sources::Sources;

/// What the rules asked for around a meeting.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Timeline {
    /// The days by which something was due, in order of time, with the meeting between.
    entries: Vec<Entry>,
    /// What was asked for by no day; what was missed comes first.
    other: Vec<Asked>,
}

/// One point of a timeline: the meeting itself, or what was due by one day.
#[derive(Debug, Serialize)]
struct Entry {
    /// The shape of its point: `day`, `met`, `miss`, `wait` or `none`.
    kind: &'static str,
    /// The day it was due, or took place.
    date: Day,
    /// What was asked for, rule by rule.
    asked: Vec<Asked>,
    /// How the day was worked out.
    working: Option<Working>,
}

/// What was due around `meeting`; `None` where nothing was.
pub(in crate::render) fn timeline(
    meeting: &Meeting,
    sources: &Sources<'_>,
    here: &Here,
) -> Option<Timeline> {
    let mut assessments: Vec<_> = sources
        .record
        .of_meeting(&meeting.id)
        .filter(|assessment| assessment.outcome != Outcome::NotApplicable)
        .collect();
    assessments.sort_by_key(|assessment| rule(assessment));
    let asked = |of: &[&Assessment]| asked(of, meeting, sources, here);
    let mut entries: Vec<_> = by_deadline(&assessments)
        .into_iter()
        .map(|(deadline, of)| Entry {
            kind: kind(&of),
            date: Day(deadline.due),
            asked: asked(&of),
            working: Some(Working::of(deadline, sources)),
        })
        .collect();
    assessments.retain(|assessment| assessment.due.is_none());
    let other = asked(&assessments);
    if entries.is_empty() && other.is_empty() {
        return None;
    }
    let before = entries.iter().filter(|entry| entry.date <= meeting.date);
    entries.insert(before.count(), the_meeting(meeting));
    Some(Timeline { entries, other })
}

/// What has a day, by that day and how it was worked out, in order of time.
fn by_deadline<'r>(assessments: &[&'r Assessment]) -> Vec<(&'r Deadline, Vec<&'r Assessment>)> {
    let mut found: Vec<(&Deadline, Vec<&Assessment>)> = Vec::new();
    for &assessment in assessments {
        let Some(deadline) = &assessment.due else {
            continue;
        };
        match found.iter_mut().find(|(known, _)| *known == deadline) {
            Some((_, of)) => of.push(assessment),
            None => found.push((deadline, vec![assessment])),
        }
    }
    found.sort_by_key(|(deadline, _)| deadline.due);
    found
}

/// Rule by rule; a rule that was missed comes first.
fn asked(
    assessments: &[&Assessment],
    meeting: &Meeting,
    sources: &Sources<'_>,
    here: &Here,
) -> Vec<Asked> {
    let mut rules: Vec<_> = assessments.chunk_by(|a, b| rule(a) == rule(b)).collect();
    rules.sort_by_key(|of| kind(of) != "miss");
    let rules = rules.into_iter().filter_map(|of| {
        let (name, aspect) = rule(of.first()?);
        let title = sources.rule_title(name, aspect);
        Some(Asked::of(title, of, meeting, sources, here))
    });
    rules.collect()
}

fn rule(assessment: &Assessment) -> (&'static str, Option<&str>) {
    (assessment.rule, assessment.aspect.as_deref())
}

fn the_meeting(meeting: &Meeting) -> Entry {
    Entry {
        kind: "day",
        date: meeting.date,
        asked: Vec::new(),
        working: None,
    }
}

/// The shape of the point for `assessments`: the worst of them decides.
fn kind(assessments: &[&Assessment]) -> &'static str {
    let any = |is: fn(Outcome) -> bool| assessments.iter().any(|one| is(one.outcome));
    if any(Outcome::is_missed) {
        "miss"
    } else if any(|outcome| outcome == Outcome::Upcoming) {
        "wait"
    } else if any(|outcome| outcome == Outcome::NotRecorded) {
        "none"
    } else {
        "met"
    }
}

//! Calendars for clerks: `deadlines.ics` of the site and of each body, with what is due and what is overdue.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use icalendar::{Event, EventLike};

use super::scope::Scope;
use super::{due, ics, meetings};
use crate::calendar::{Day, Deadline, Moment};
use crate::model::Route;
use crate::record::{Assessment, Outcome};
use crate::render::job::Job;
use crate::render::parts::Working;
use crate::render::sources::Sources;
use crate::render::words::date_in;

/// The name of a calendar of deadlines.
pub(in crate::render) const DEADLINES: &str = "deadlines.ics";

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let job = |scope: Scope<'a>| {
        let route = scope.page().file_below(DEADLINES);
        let own = route.clone();
        Job::file(route, move |_| calendar(scope, &own, sources))
    };
    Scope::all(sources).map(job).collect()
}

fn calendar<'a>(scope: Scope<'a>, own: &Route, sources: &'a Sources<'a>) -> String {
    let bodies = scope.bodies(sources).into_iter();
    let assessments = bodies.flat_map(|body| sources.record.of_body(&body.id));
    let mut open: Vec<_> = assessments.filter_map(still_due).collect();
    open.sort_by_key(|(_, deadline)| deadline.due);
    let mut seen = BTreeMap::new();
    let events = open.into_iter().map(|(assessment, deadline)| {
        let path = due::lasting(assessment, sources).to_string();
        let path = due::numbered(path, &mut seen);
        event(&path, assessment, deadline, sources)
    });
    let events: Vec<_> = events.collect();
    let name = scope.name(sources);
    let name = sources
        .language
        .say_with("deadline-calendar", [("of", name.into())]);
    ics::calendar(&name, own, events, sources)
}

/// What is still to be done, with the day by which it is or was due.
fn still_due(assessment: &Assessment) -> Option<(&Assessment, &Deadline)> {
    let open = matches!(assessment.outcome, Outcome::Upcoming | Outcome::Overdue);
    let due = assessment.due.as_ref().filter(|_| open)?;
    Some((assessment, due))
}

fn event(path: &str, assessment: &Assessment, deadline: &Deadline, sources: &Sources<'_>) -> Event {
    let stamp = stamp(assessment, deadline, sources);
    let uid = ics::uid(path, sources);
    let mut event = ics::event(&uid, stamp, &summary(assessment, sources));
    ics::all_day(&mut event, deadline.due);
    let category = match assessment.outcome {
        Outcome::Overdue => "deadline-overdue-category",
        _ => "deadline-due-category",
    };
    event.categories([sources.language.say(category)]);
    let lines = description(assessment, deadline, sources);
    let meeting = assessment.meeting.as_ref().map(Route::meeting);
    let back = meeting.unwrap_or_else(|| Route::body(&assessment.body).below("record"));
    ics::describe(&mut event, lines, &back, sources);
    event
}

/// When the deadline became known: with the meeting it belongs to, else on the day it is counted from.
fn stamp(assessment: &Assessment, deadline: &Deadline, sources: &Sources<'_>) -> DateTime<Utc> {
    let meeting = assessment.meeting.as_ref();
    match meeting.and_then(|id| sources.meeting(id)) {
        Some(meeting) => meetings::stamp(meeting, sources),
        None => {
            let known = Day(deadline.from).min(sources.day());
            ics::utc(Moment::from(known.0), sources)
        }
    }
}

/// "Due: minutes, Bromley Executive, 10 March 2026"
fn summary(assessment: &Assessment, sources: &Sources<'_>) -> String {
    let language = &sources.language;
    let meeting = assessment
        .meeting
        .as_ref()
        .and_then(|id| sources.meeting(id));
    let mut what = vec![
        assessment.subject.clone(),
        sources.name(&assessment.body).to_owned(),
    ];
    what.extend(meeting.map(|meeting| date_in(meeting.date, "plain", language)));
    let what = [("what", what.join(", ").into())];
    match assessment.outcome {
        Outcome::Overdue => language.say_with("deadline-overdue", what),
        _ => language.say_with("deadline-due", what),
    }
}

/// The finding, the rule, what to do, and how the day was counted, line by line.
fn description(assessment: &Assessment, deadline: &Deadline, sources: &Sources<'_>) -> Vec<String> {
    let language = &sources.language;
    let mut lines = vec![assessment.finding.clone()];
    lines.extend(assessment.mend.clone());
    if let Some(explanation) = &assessment.explanation {
        let reason = [("reason", explanation.reason.as_str().into())];
        lines.push(language.say_with("deadline-explained", reason));
    }
    lines.push(due::rule(assessment, sources));
    lines.push(language.say("deadline-working"));
    lines.extend(Working::of(deadline, sources).lines(sources));
    lines
}

//! Calendars for clerks: `deadlines.ics` of the site and of each body, with what is due and what is overdue.

use chrono::{DateTime, Utc};
use icalendar::{Event, EventLike};

use super::due::Matter;
use super::scope::Scope;
use super::{ics, meetings};
use crate::calendar::{Day, Deadline, Moment};
use crate::model::Route;
use crate::record::{Assessment, Outcome};
use crate::render::job::Job;
use crate::render::parts::Working;
use crate::render::sources::Sources;

/// The name of a calendar of deadlines.
pub(super) const DEADLINES: &str = "deadlines.ics";

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
    let open = assessments.filter(|assessment| is_open(assessment));
    let mut matters = Matter::all(open, sources);
    matters.sort_by_key(|matter| matter.first.due.as_ref().map(|deadline| deadline.due));
    let events = matters.iter().filter_map(|matter| event(matter, sources));
    let name = [("of", scope.name(sources).into())];
    let name = sources.language.say_with("deadline-calendar", name);
    ics::calendar(&name, own, events, sources)
}

/// Whether it is still to be done.
fn is_open(assessment: &Assessment) -> bool {
    matches!(assessment.outcome, Outcome::Upcoming | Outcome::Overdue)
}

/// The last day on which it is or was in time, as an event; `None` for what has no such day.
fn event(matter: &Matter<'_>, sources: &Sources<'_>) -> Option<Event> {
    let language = &sources.language;
    let deadline = matter.first.due.as_ref()?;
    let overdue = matter.first.outcome == Outcome::Overdue;
    let (title, category) = match overdue {
        true => ("deadline-overdue", "deadline-overdue-category"),
        false => ("deadline-due", "deadline-due-category"),
    };
    let what = [("what", matter.title(sources).into())];
    let uid = ics::uid(matter.lasting.as_str(), sources);
    let stamp = stamp(matter.first, deadline, sources);
    let mut event = ics::event(&uid, stamp, &language.say_with(title, what));
    ics::all_day(&mut event, deadline.due);
    event.categories([language.say(category)]);
    let lines = description(matter, deadline, sources);
    ics::describe(&mut event, lines, &matter.page(), sources);
    Some(event)
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

/// The finding, what to do, the rule, and how the day was counted, line by line.
fn description(matter: &Matter<'_>, deadline: &Deadline, sources: &Sources<'_>) -> Vec<String> {
    let language = &sources.language;
    let mut lines = matter.findings();
    lines.extend(matter.first.mend.clone());
    if let Some(explanation) = &matter.first.explanation {
        let reason = [("reason", explanation.reason.as_str().into())];
        lines.push(language.say_with("deadline-explained", reason));
    }
    lines.push(matter.rule(sources));
    lines.push(language.say("deadline-working"));
    lines.extend(Working::of(deadline, sources).lines(sources));
    lines
}

//! Calendars of meetings: `calendar.ics` of the site and of each body, and `meeting.ics` of each meeting.

use chrono::{DateTime, TimeDelta, Utc};
use icalendar::{Class, Component, Event, EventLike, EventStatus, ValueType};

use super::scope::Scope;
use super::{ics, lasting};
use crate::calendar::{Day, Moment};
use crate::model::{Document, Meeting, MeetingState, Route};
use crate::render::job::Job;
use crate::render::links::web_address;
use crate::render::sources::Sources;
use crate::render::words::{date_in, sentence};

/// How long a meeting is taken to last where only its beginning is known.
const USUAL: TimeDelta = TimeDelta::hours(2);

/// The name of a calendar of meetings.
pub(super) const CALENDAR: &str = "calendar.ics";
/// The name of a meeting's own file.
const MEETING: &str = "meeting.ics";

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let calendars = Scope::all(sources).map(|scope| {
        let route = scope.page().file_below(CALENDAR);
        let own = route.clone();
        Job::file(route, move |_| calendar(scope, &own, sources))
    });
    let meetings = sources.site.meetings.values().map(|meeting| {
        Job::file(event_route(meeting), move |_| {
            ics::file(event(meeting, sources), sources)
        })
    });
    calendars.chain(meetings).collect()
}

/// Where the file of one meeting is.
pub(super) fn event_route(meeting: &Meeting) -> Route {
    Route::meeting(&meeting.id).file_below(MEETING)
}

fn calendar<'a>(scope: Scope<'a>, own: &Route, sources: &'a Sources<'a>) -> String {
    let bodies = scope.bodies(sources).into_iter();
    let mut meetings: Vec<_> = bodies.flat_map(|body| sources.meetings(&body.id)).collect();
    meetings.sort_by_key(|meeting| (meeting.date, &meeting.id));
    let events = meetings.into_iter().map(|meeting| event(meeting, sources));
    let name = scope.name(sources);
    let name = sources
        .language
        .say_with("event-calendar", [("of", name.into())]);
    ics::calendar(&name, own, events, sources)
}

fn event(meeting: &Meeting, sources: &Sources<'_>) -> Event {
    let details = &meeting.details;
    let path = lasting::meeting(meeting, sources.site);
    let uid = ics::uid(path.as_str(), sources);
    let mut event = ics::event(&uid, stamp(meeting, sources), &summary(meeting, sources));
    event
        .sequence(sequence(meeting, sources))
        .class(Class::Public)
        .status(status(meeting, sources));
    if let Some(changed) = last_change(meeting, sources) {
        event.last_modified(ics::utc(changed, sources));
    }
    when(&mut event, meeting, sources);
    let online = details.online.as_ref().map(|online| online.value.as_str());
    let joined = online.and_then(web_address);
    let place = details.venue.as_ref().map(|venue| venue.value.as_str());
    if let Some(place) = place.or(online) {
        event.location(&super::text::plain(place));
    }
    if let Some(address) = joined {
        event.append_property(ics::typed("CONFERENCE", &address, ValueType::Uri));
    }
    event.categories(categories(meeting, sources));
    let lines = description(meeting, sources);
    ics::describe(&mut event, lines, &Route::meeting(&meeting.id), sources);
    event
}

/// When it begins and ends; the whole day where its time is not known.
fn when(event: &mut Event, meeting: &Meeting, sources: &Sources<'_>) {
    let at = |time| {
        let (date, time) = (meeting.date.0, Some(time));
        ics::utc(Moment { date, time }, sources)
    };
    let details = &meeting.details;
    let Some(begins) = details.time.as_ref().map(|time| at(time.0)) else {
        return ics::all_day(event, meeting.date.0);
    };
    let ends = details.ends.as_ref().map(|time| at(time.0));
    let usual = begins.checked_add_signed(USUAL);
    event.starts(begins);
    if let Some(ends) = ends.or(usual) {
        event.ends(ends);
    }
}

/// Tentative while it has no time yet.
fn status(meeting: &Meeting, sources: &Sources<'_>) -> EventStatus {
    match meeting.state(sources.day()) {
        MeetingState::Cancelled | MeetingState::Postponed => EventStatus::Cancelled,
        MeetingState::Scheduled if meeting.details.time.is_none() => EventStatus::Tentative,
        MeetingState::Scheduled | MeetingState::Held => EventStatus::Confirmed,
    }
}

/// The body and what kind of meeting it is, with what became of it in front: not every program shows the status.
fn summary(meeting: &Meeting, sources: &Sources<'_>) -> String {
    let language = &sources.language;
    let body = ("body", sources.name(&meeting.body).into());
    let details = &meeting.details;
    let what = match details.title.as_deref() {
        Some(title) => language.say_with("event-titled", [body, ("title", title.into())]),
        None => {
            let kind = ("kind", kind(meeting).into());
            language.say_with("event-summary", [body, kind])
        }
    };
    match meeting.state(sources.day()) {
        MeetingState::Cancelled => language.say_with("event-cancelled", [("what", what.into())]),
        MeetingState::Postponed => language.say_with("event-postponed", [("what", what.into())]),
        MeetingState::Scheduled | MeetingState::Held => what,
    }
}

/// The kind of meeting, as `meeting.yaml` names it.
fn kind(meeting: &Meeting) -> &'static str {
    use crate::model::MeetingKind as Kind;
    match meeting.details.kind {
        Kind::Ordinary => "ordinary",
        Kind::Extraordinary => "extraordinary",
        Kind::Urgent => "urgent",
        Kind::Annual => "annual",
        Kind::WholePartnership => "whole-partnership",
        Kind::Event => "event",
    }
}

/// The body, those above it, and the kind of meeting.
fn categories(meeting: &Meeting, sources: &Sources<'_>) -> Vec<String> {
    let bodies = sources.site.ancestry(&meeting.body);
    let mut names: Vec<_> = bodies
        .map(|body| super::text::plain(&body.details.name.value))
        .collect();
    let kind = ("kind", kind(meeting).into());
    names.push(sources.language.say_with("event-kind", [kind]));
    names
}

/// What a reader should know of it, line by line.
fn description(meeting: &Meeting, sources: &Sources<'_>) -> Vec<String> {
    let language = &sources.language;
    let details = &meeting.details;
    let mut lines = Vec::new();
    if let Some(to) = &details.postponed_to {
        let date = date_in(to.value, "long", language);
        lines.push(language.say_with("event-postponed-to", [("date", date.into())]));
    }
    if let Some(reason) = &details.reason {
        let reason = sentence(&reason.value);
        lines.push(language.say_with("event-reason", [("reason", reason.into())]));
    }
    for change in &details.changes {
        let date = date_in(change.on.value, "plain", language);
        let values = [
            ("date", date.into()),
            ("note", sentence(&change.note).into()),
        ];
        lines.push(language.say_with("event-changed", values));
    }
    let to_come = meeting.state(sources.day()) == MeetingState::Scheduled;
    if to_come && details.time.is_some() && details.ends.is_none() {
        lines.push(language.say("event-usual-length"));
    }
    let texts = [
        (
            "event-closed",
            details.closed.as_ref().map(|closed| &closed.value),
        ),
        (
            "event-online",
            details.online.as_ref().map(|online| &online.value),
        ),
        ("event-access", details.access.as_ref()),
    ];
    for (id, text) in texts {
        if let Some(text) = text {
            lines.push(language.say_with(id, [("text", text.as_str().into())]));
        }
    }
    for (id, document) in [
        ("event-agenda", &meeting.agenda),
        ("event-minutes", &meeting.minutes),
    ] {
        let address = document
            .as_ref()
            .and_then(|id| sources.url(&Route::document(id)));
        if let Some(address) = address {
            lines.push(language.say_with(id, [("address", address.into())]));
        }
    }
    lines
}

/// How often what is recorded of it has changed: once for each change that is noted, for being called off, for its
/// agenda and its minutes and each revision of these. It counts what the files say, so it can only grow as these do.
fn sequence(meeting: &Meeting, sources: &Sources<'_>) -> u32 {
    let called_off = matches!(
        meeting.state(sources.day()),
        MeetingState::Cancelled | MeetingState::Postponed
    );
    let documents = papers(meeting, sources);
    let steps = documents.map(|document| 1 + document.cover.revisions.len());
    let counted = meeting.details.changes.len() + usize::from(called_off) + steps.sum::<usize>();
    u32::try_from(counted).unwrap_or(u32::MAX)
}

/// Its agenda and its minutes.
fn papers<'a>(meeting: &'a Meeting, sources: &Sources<'a>) -> impl Iterator<Item = &'a Document> {
    let ids = meeting.agenda.iter().chain(&meeting.minutes);
    ids.filter_map(|id| sources.document(id))
}

/// When what is recorded of it last changed; `None` where nothing says so.
fn last_change(meeting: &Meeting, sources: &Sources<'_>) -> Option<Moment> {
    let details = &meeting.details;
    let noted = [&details.announced, &details.called, &details.changed_on];
    let days = noted.into_iter().flatten().map(|day| day.value);
    let changes = details.changes.iter().map(|change| change.on.value);
    let papers = papers(meeting, sources);
    let papers = papers.flat_map(|document| {
        let revisions = document.cover.revisions.iter();
        let revised = revisions.map(|revision| Moment::from(revision.on.0));
        document.published().into_iter().chain(revised)
    });
    let days = days.chain(changes).map(|day| Moment::from(day.0));
    let known = |moment: &Moment| Day(moment.date) <= sources.day();
    days.chain(papers).filter(known).max()
}

/// When what is said of it was written down, as the data show: the last change; else the day of the meeting, or that
/// whose position the site shows, if it is earlier.
pub(super) fn stamp(meeting: &Meeting, sources: &Sources<'_>) -> DateTime<Utc> {
    let unknown = || Moment::from(meeting.date.min(sources.day()).0);
    let changed = last_change(meeting, sources).unwrap_or_else(unknown);
    ics::utc(changed, sources)
}

//! A change in a list.

use fluent_bundle::FluentValue;
use serde::Serialize;

use super::mark::Mark;
use crate::calendar::Day;
use crate::model::{BodyId, Explanation, Meeting, MeetingChange, Revision};
use crate::render::here::Here;
use crate::render::sources::{Change, Event, Sources, Thing};
use crate::render::words::{date_in, sentence};

/// A change in a list.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ChangeLine {
    href: String,
    /// From when the public could see it.
    day: Day,
    /// What changed.
    title: String,
    /// What happened to it, as a sentence.
    what: String,
    /// Whose it is.
    about: String,
    /// How it stands now.
    marks: Vec<Mark>,
}

impl ChangeLine {
    pub(in crate::render) fn of(change: &Change<'_>, sources: &Sources<'_>, here: &Here) -> Self {
        Self {
            href: here.to(&change.route()),
            day: Day(change.when.date),
            title: changed_title(change, sources),
            what: what_changed(change, sources),
            about: about(change, sources),
            marks: match change.thing {
                Thing::Document(document) => Mark::of_document(document, &sources.language),
                Thing::Meeting(_) | Thing::Body(_) => Vec::new(),
            },
        }
    }
}

/// What changed, by its title: a document's own, "Meeting of 12 February 2026", a body's name.
pub(in crate::render) fn changed_title(change: &Change<'_>, sources: &Sources<'_>) -> String {
    match change.thing {
        Thing::Document(document) => document.title.clone(),
        Thing::Meeting(meeting) => {
            let date = day(meeting.date, sources);
            sources
                .language
                .say_with("changes-meeting", [("date", date)])
        }
        Thing::Body(body) => body.details.name.value.clone(),
    }
}

/// What happened, as a sentence in the site's language: "Approved by the meeting of 12 February 2026."
pub(in crate::render) fn what_changed(change: &Change<'_>, sources: &Sources<'_>) -> String {
    let words = &sources.language;
    match change.event {
        Event::Announced => words.say("changes-announced"),
        Event::Published => words.say("changes-published"),
        Event::Changed(MeetingChange { note, .. }) | Event::Revised(Revision { note, .. }) => {
            let note = sentence(note);
            words.say_with("changes-revised", [("note", note.into())])
        }
        Event::Approved(Some(by)) => {
            words.say_with("changes-approved-by", [("date", day(by.date, sources))])
        }
        Event::Approved(None) => words.say("changes-approved"),
        Event::Superseded(by) => {
            words.say_with("changes-superseded", [("title", by.title.as_str().into())])
        }
        Event::Withdrawn | Event::Cancelled => {
            let id = match change.event {
                Event::Withdrawn => "changes-withdrawn",
                _ => "changes-cancelled",
            };
            words.say_with(id, [("reason", reason(change.thing).into())])
        }
        Event::Postponed => postponed(change.thing, sources),
        Event::Explained(explanation) => explained(explanation, sources),
    }
}

/// Why a document was withdrawn or a meeting called off, as a sentence; empty where nobody said.
fn reason(thing: Thing<'_>) -> String {
    let reason = match thing {
        Thing::Document(document) => document.cover.reason.as_ref(),
        Thing::Meeting(meeting) => meeting.details.reason.as_ref(),
        Thing::Body(_) => None,
    };
    reason.map_or_else(String::new, |reason| sentence(reason))
}

fn postponed(thing: Thing<'_>, sources: &Sources<'_>) -> String {
    let words = &sources.language;
    let to = match thing {
        Thing::Meeting(meeting) => meeting.details.postponed_to.as_ref(),
        Thing::Document(_) | Thing::Body(_) => None,
    };
    let reason = ("reason", FluentValue::from(reason(thing)));
    match to {
        Some(to) => {
            let date = ("date", day(to.value, sources));
            words.say_with("changes-postponed-to", [date, reason])
        }
        None => words.say_with("changes-postponed", [reason]),
    }
}

fn explained(explanation: &Explanation, sources: &Sources<'_>) -> String {
    let rule = sources.rule_title(&explanation.rule, None);
    let values = [
        ("rule", rule.into()),
        ("by", explanation.by.as_str().into()),
        ("reason", sentence(&explanation.reason).into()),
    ];
    sources.language.say_with("changes-explained", values)
}

/// The body, that at the top above it, and the meeting that a document belongs to.
fn about(change: &Change<'_>, sources: &Sources<'_>) -> String {
    let body: &BodyId = change.body();
    let own = (!matches!(change.thing, Thing::Body(_))).then(|| sources.name(body));
    let meeting: Option<&Meeting> = match change.thing {
        Thing::Document(document) => document.meeting.as_ref().and_then(|id| sources.meeting(id)),
        Thing::Meeting(_) | Thing::Body(_) => None,
    };
    let meeting = meeting.map(|meeting| date_in(meeting.date, "plain", &sources.language));
    let names = own.into_iter().chain(sources.family(body));
    let about: Vec<_> = names.map(str::to_owned).chain(meeting).collect();
    about.join(", ")
}

fn day(day: Day, sources: &Sources<'_>) -> FluentValue<'static> {
    date_in(day, "plain", &sources.language).into()
}

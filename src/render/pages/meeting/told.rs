//! Whether agenda and minutes are out, how far they have come, and whether they were in time.

use serde::Serialize;

use crate::calendar::Day;
use crate::model::{Document, Meeting, MeetingState, Route};
use crate::record::{Assessment, Outcome};
use crate::render::here::Here;
use crate::render::parts::{Mark, Notice};
use crate::render::sources::Sources;

/// A document that every meeting is to have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    /// As the record names it, and as messages end: `agenda`.
    name: &'static str,
    /// The rule on when it is due.
    rule: &'static str,
}

pub(super) const AGENDA: Wanted = Wanted {
    name: "agenda",
    rule: "agenda-notice",
};
pub(super) const MINUTES: Wanted = Wanted {
    name: "minutes",
    rule: "minutes-publication",
};

/// What the public is told of the agenda or the minutes at the head of the page.
#[derive(Debug, Serialize)]
pub(super) struct Told {
    name: String,
    /// Where it can be read; nothing where it is not published.
    href: Option<String>,
    /// How far it has come, and whether it was in time.
    marks: Vec<Mark>,
    published: Option<Day>,
    /// When it is due, where it is not published.
    due: Option<Day>,
    notice: Vec<String>,
}

impl Told {
    /// What is told of the `wanted` document of `meeting`; `None` where nobody would look for one.
    pub(super) fn of(
        wanted: Wanted,
        document: Option<&Document>,
        meeting: &Meeting,
        sources: &Sources<'_>,
        here: &Here,
    ) -> Option<Self> {
        let asked: Vec<_> = sources
            .record
            .of_meeting(&meeting.id)
            .filter(|assessment| assessment.rule == wanted.rule)
            .filter(|assessment| assessment.subject == wanted.name)
            .filter(|assessment| assessment.outcome != Outcome::NotApplicable)
            .collect();
        let state = meeting.state(sources.day());
        let called_off = matches!(state, MeetingState::Cancelled | MeetingState::Postponed);
        let to_come = state == MeetingState::Scheduled && wanted.name == MINUTES.name;
        if document.is_none() && asked.is_empty() && (called_off || to_come) {
            return None;
        }
        let language = &sources.language;
        let status = document.and_then(|document| Mark::status(document, language));
        let mut marks: Vec<Mark> = status.into_iter().collect();
        for mark in asked.iter().flat_map(|found| timely(found, sources)) {
            // Where two rules ask for it, what came of both is said once.
            if !marks.contains(&mark) {
                marks.push(mark);
            }
        }
        let due = asked
            .iter()
            .filter_map(|found| found.due.as_ref())
            .min_by_key(|due| due.due);
        Some(Self {
            name: language.say(&format!("meeting-{}", wanted.name)),
            href: document.map(|document| here.to(&Route::document(&document.id))),
            marks,
            published: document
                .and_then(Document::published)
                .map(|at| Day(at.date)),
            due: due.filter(|_| document.is_none()).map(|due| Day(due.due)),
            notice: document.map_or_else(Vec::new, |document| {
                let notice = Notice::of(&document.id, sources);
                if notice.is_late {
                    notice.lines
                } else {
                    Vec::new()
                }
            }),
        })
    }
}

/// How it came out: "In time" for what has a day and was met.
fn timely(found: &Assessment, sources: &Sources<'_>) -> Vec<Mark> {
    let language = &sources.language;
    if found.outcome == Outcome::Met {
        return vec![Mark::new("met", language.say("meeting-in-time"))];
    }
    Mark::of_assessment(found, language)
}

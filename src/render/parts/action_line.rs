//! An action in a list of what one post or organisation answers for.

use serde::Serialize;

use super::mark::Mark;
use crate::model::{ActionStatus, Route};
use crate::render::frame::Link;
use crate::render::here::Here;
use crate::render::sources::{ActionOf, Sources};
use crate::render::words::{date_in, partial_date, sentence};

/// An action, whose it is and how it stands.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ActionLine {
    action: String,
    owner: Option<String>,
    body: Link,
    /// The meeting that put it in hand.
    meeting: Option<Link>,
    /// "Open, due by 9 April 2026"
    state: String,
    mark: Option<Mark>,
}

impl ActionLine {
    pub(in crate::render) fn of(of: &ActionOf<'_>, sources: &Sources<'_>, here: &Here) -> Self {
        let language = &sources.language;
        let action = &*of.action;
        let overdue = action.status == ActionStatus::Open
            && (action.due.as_ref()).is_some_and(|due| due.value.last() < sources.day());
        Self {
            action: sentence(&action.action),
            owner: action.owner.clone(),
            body: Link::new(
                here.to(&Route::body(&of.body.id)),
                sources.name(&of.body.id),
            ),
            meeting: of.meeting.map(|meeting| {
                let date = date_in(meeting.date, "plain", language);
                Link::new(here.to(&Route::meeting(&meeting.id)), date)
            }),
            state: state(of, sources),
            mark: overdue.then(|| Mark::new("overdue", language.say("action-line-overdue"))),
        }
    }
}

fn state(of: &ActionOf<'_>, sources: &Sources<'_>) -> String {
    let language = &sources.language;
    let action = &*of.action;
    let closed = action.closed.as_ref();
    let closed = closed.map(|closed| date_in(closed.value, "plain", language));
    let due = action.due.as_ref();
    let due = due.and_then(|due| partial_date(due.value, "plain", language));
    match (action.status, closed, due) {
        (ActionStatus::Open, _, Some(due)) => {
            language.say_with("action-line-due", [("date", due.into())])
        }
        (ActionStatus::Open, _, None) => language.say("action-line-open"),
        (ActionStatus::Done, Some(closed), _) => {
            language.say_with("action-line-done-on", [("date", closed.into())])
        }
        (ActionStatus::Done, None, _) => language.say("action-line-done"),
        (ActionStatus::Unable, ..) => language.say("action-line-unable"),
    }
}

/// Puts what is open first, what is due soonest on top, then what was closed last.
pub(in crate::render) fn by_urgency(actions: &mut [ActionOf<'_>]) {
    actions.sort_by_key(|of| {
        let action = &*of.action;
        let due = action.due.as_ref().map(|due| due.value.last());
        let closed = action.closed.as_ref().map(|closed| closed.value);
        (
            action.status != ActionStatus::Open,
            due.is_none(),
            due,
            std::cmp::Reverse(closed),
        )
    });
}

//! What each body put in hand, from its minutes and from its plans.

use std::borrow::Cow;

use chrono::Datelike;

use super::Sources;
use crate::calendar::Day;
use crate::model::{Action, ActionStatus, Body, Document, Meeting};

/// An action of a body, and where it comes from.
#[derive(Debug, Clone)]
pub(in crate::render) struct InHand<'a> {
    pub(in crate::render) action: Cow<'a, Action>,
    /// The theme that it has in a plan.
    pub(in crate::render) theme: Option<&'a str>,
    /// The meeting whose minutes have it.
    pub(in crate::render) meeting: Option<&'a Meeting>,
    /// The meeting that put it in hand, as a plan names it.
    pub(in crate::render) agreed_at: Option<&'a str>,
}

/// How far an action has come, in the order in which lists show them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::render) enum Progress {
    Overdue,
    Open,
    Unable,
    Done,
}

impl<'a> InHand<'a> {
    /// What `body` put in hand: what its minutes say in order of the meetings, then what its plan says.
    pub(in crate::render) fn all(body: &'a Body, sources: &Sources<'a>) -> Vec<Self> {
        let minuted = sources.meetings(&body.id).iter().flat_map(|meeting| {
            let minutes = meeting.minutes.as_ref();
            let minutes = minutes.and_then(|id| sources.document(id));
            let minutes = minutes.and_then(Document::minutes).into_iter();
            let actions = minutes.flat_map(|minutes| &minutes.actions);
            actions.map(|action| Self {
                action: Cow::Borrowed(action),
                theme: None,
                meeting: Some(meeting),
                agreed_at: None,
            })
        });
        let plan = body.registers.actions.iter();
        let planned = plan.flat_map(|(_, plan)| &plan.actions);
        let planned = planned.map(|planned| Self {
            action: Cow::Owned(planned.as_action()),
            theme: planned.theme.as_deref(),
            meeting: None,
            agreed_at: planned.agreed_at.as_ref().map(|meeting| meeting.as_str()),
        });
        minuted.chain(planned).collect()
    }

    /// The last day on which it is in time.
    pub(in crate::render) fn due(&self) -> Option<Day> {
        Some(self.action.due.as_ref()?.value.last())
    }

    /// When it was done, or found impossible.
    pub(in crate::render) fn closed(&self) -> Option<Day> {
        Some(self.action.closed.as_ref()?.value)
    }

    /// The year in which it was done, or found impossible.
    pub(in crate::render) fn year_closed(&self) -> Option<i32> {
        self.closed().map(|day| day.0.year())
    }

    /// How far it has come by `today`.
    pub(in crate::render) fn progress(&self, today: Day) -> Progress {
        match self.action.status {
            ActionStatus::Open if self.due().is_some_and(|due| due < today) => Progress::Overdue,
            ActionStatus::Open => Progress::Open,
            ActionStatus::Unable => Progress::Unable,
            ActionStatus::Done => Progress::Done,
        }
    }
}

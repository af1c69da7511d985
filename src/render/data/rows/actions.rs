//! What was put in hand, at meetings and in plans.

use chrono::Datelike;
use schemars::JsonSchema;
use serde::Serialize;

use super::row::{Row, meeting_named};
use crate::calendar::{Day, PartialDate};
use crate::model::{
    Action, ActionStatus, Body, BodyId, MeetingId, OrganisationId, PlannedAction, Route,
};
use crate::render::sources::Sources;
use crate::source::Spanned;

/// Something to be done.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct ActionRow<'s> {
    /// The id of the body.
    body: &'s BodyId,
    body_name: &'s str,
    /// The id of the meeting that put it in hand, where there was one.
    meeting: Option<&'s MeetingId>,
    /// The name of the agenda item.
    item: Option<&'s str>,
    action: &'s str,
    /// The theme or heading that it stands under in a plan.
    theme: Option<&'s str>,
    /// The post that does it.
    owner: Option<&'s str>,
    /// The id of the organisation that answers for it.
    organisation: Option<&'s OrganisationId>,
    organisation_name: Option<&'s str>,
    /// By when; by the end of it, where it is a month or a year.
    due: Option<PartialDate>,
    status: ActionStatus,
    /// Whether it is open and its time has passed.
    overdue: bool,
    /// When it was done, or found impossible.
    closed: Option<Day>,
    /// Why it cannot be done.
    reason: Option<&'s str>,
    /// The page that it is on.
    address: Route,
}

impl<'s> Row<'s> for ActionRow<'s> {
    const LIST: &'static str = "actions";

    fn of_body(body: &'s Body, sources: &'s Sources<'s>) -> Vec<Self> {
        let minuted = sources.meetings(&body.id).iter().flat_map(|meeting| {
            let minutes = meeting.minutes.as_ref().and_then(|id| sources.document(id));
            let minutes = minutes.and_then(|document| document.minutes());
            let actions = minutes.map_or(&[][..], |minutes| &minutes.actions);
            actions.iter().map(|action| Self {
                meeting: Some(&meeting.id),
                address: Route::meeting(&meeting.id),
                ..Self::minuted(action, body, sources)
            })
        });
        let file = body.registers.actions.as_ref();
        let planned = file.into_iter().flat_map(|(_, file)| &file.actions);
        minuted
            .chain(planned.map(|action| Self::planned(action, body, sources)))
            .collect()
    }

    fn year(&self) -> Option<i32> {
        Some(self.closed?.0.year())
    }

    fn is_kept(body: &'s Body, sources: &'s Sources<'s>) -> bool {
        body.registers.actions.is_some() || !Self::of_body(body, sources).is_empty()
    }
}

impl<'s> ActionRow<'s> {
    fn minuted(action: &'s Action, body: &'s Body, sources: &Sources<'s>) -> Self {
        let due = action.due.as_ref().map(|due| due.value);
        Self {
            item: action.item.as_ref().map(|item| item.as_str()),
            owner: action.owner.as_deref(),
            due,
            status: action.status,
            overdue: is_overdue(action.status, due, sources.day()),
            closed: action.closed.as_ref().map(|closed| closed.value),
            reason: action.reason.as_deref(),
            ..Self::new(&action.action, &action.organisation, body, sources)
        }
    }

    fn planned(action: &'s PlannedAction, body: &'s Body, sources: &Sources<'s>) -> Self {
        let due = action.due.as_ref().map(|due| due.value);
        let agreed = action.agreed_at.as_ref().map(|name| name.as_str());
        Self {
            meeting: meeting_named(agreed, &body.id, sources).map(|meeting| &meeting.id),
            theme: action.theme.as_deref(),
            owner: action.owner.as_deref(),
            due,
            status: action.status,
            overdue: is_overdue(action.status, due, sources.day()),
            closed: action.closed.as_ref().map(|closed| closed.value),
            reason: action.reason.as_deref(),
            ..Self::new(&action.action, &action.organisation, body, sources)
        }
    }

    fn new(
        action: &'s str,
        organisation: &'s Option<Spanned<OrganisationId>>,
        body: &'s Body,
        sources: &Sources<'s>,
    ) -> Self {
        let organisation = organisation.as_ref().map(|id| &id.value);
        let of = organisation.and_then(|id| sources.site.organisation(&body.id, id));
        Self {
            body: &body.id,
            body_name: sources.name(&body.id),
            meeting: None,
            item: None,
            action,
            theme: None,
            owner: None,
            organisation,
            organisation_name: of.map(|organisation| &*organisation.name),
            due: None,
            status: ActionStatus::Open,
            overdue: false,
            closed: None,
            reason: None,
            address: Route::body(&body.id).below("registers").below("actions"),
        }
    }
}

fn is_overdue(status: ActionStatus, due: Option<PartialDate>, day: Day) -> bool {
    status == ActionStatus::Open && due.is_some_and(|due| due.last() < day)
}

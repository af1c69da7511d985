//! Meetings, those called off included.

use schemars::JsonSchema;
use serde::Serialize;

use super::row::Row;
use crate::calendar::{Day, Time};
use crate::model::{
    Body, BodyId, DocumentId, Meeting, MeetingId, MeetingKind, MeetingState, Route, Status,
};
use crate::render::sources::Sources;

/// A meeting.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct MeetingRow<'s> {
    /// Its id: its folder.
    id: &'s MeetingId,
    /// The id of the body.
    body: &'s BodyId,
    body_name: &'s str,
    date: Day,
    /// When it begins, on the local clock.
    begins: Option<Time>,
    ends: Option<Time>,
    /// What it is called, where its body and day do not say enough.
    title: Option<&'s str>,
    kind: MeetingKind,
    /// What has become of it.
    state: MeetingState,
    /// Why it was cancelled or postponed.
    reason: Option<&'s str>,
    postponed_to: Option<Day>,
    venue: Option<&'s str>,
    online: Option<&'s str>,
    /// When its day, time and venue were made public.
    announced: Option<Day>,
    /// Why the whole meeting is closed to the public.
    closed: Option<&'s str>,
    /// The id of its agenda.
    agenda: Option<&'s DocumentId>,
    /// How many other papers the public can read.
    papers: usize,
    /// The id of its minutes.
    minutes: Option<&'s DocumentId>,
    minutes_status: Option<Status>,
    /// How many seats were filled, where that is recorded.
    seats_filled: Option<usize>,
    /// Its page.
    address: Route,
}

impl<'s> Row<'s> for MeetingRow<'s> {
    const LIST: &'static str = "meetings";

    fn of_body(body: &'s Body, sources: &'s Sources<'s>) -> Vec<Self> {
        let meetings = sources.meetings(&body.id).iter();
        meetings.map(|meeting| Self::of(meeting, sources)).collect()
    }

    fn is_kept(body: &'s Body, sources: &'s Sources<'s>) -> bool {
        !sources.meetings(&body.id).is_empty()
    }
}

impl<'s> MeetingRow<'s> {
    pub(in crate::render) fn of(meeting: &'s Meeting, sources: &Sources<'s>) -> Self {
        let details = &meeting.details;
        let minutes = meeting.minutes.as_ref().and_then(|id| sources.document(id));
        let recorded = minutes.and_then(|document| document.minutes());
        let recorded = recorded.filter(|minutes| minutes.attendance.is_some());
        Self {
            id: &meeting.id,
            body: &meeting.body,
            body_name: sources.name(&meeting.body),
            date: meeting.date,
            begins: details.time.as_ref().map(|time| time.value),
            ends: details.ends.as_ref().map(|time| time.value),
            title: details.title.as_deref(),
            kind: details.kind,
            state: meeting.state(sources.day()),
            reason: details.reason.as_ref().map(|reason| reason.as_str()),
            postponed_to: details.postponed_to.as_ref().map(|day| day.value),
            venue: details.venue.as_ref().map(|venue| venue.as_str()),
            online: details.online.as_ref().map(|online| online.as_str()),
            announced: details.announced.as_ref().map(|day| day.value),
            closed: details.closed.as_ref().map(|closed| closed.as_str()),
            agenda: meeting.agenda.as_ref(),
            papers: meeting.papers.len(),
            minutes: meeting.minutes.as_ref(),
            minutes_status: minutes.and_then(|document| document.status()),
            seats_filled: recorded.map(|minutes| minutes.seats_filled().count()),
            address: Route::meeting(&meeting.id),
        }
    }
}

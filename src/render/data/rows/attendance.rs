//! Who was at which meeting, as its minutes say.

use schemars::JsonSchema;
use serde::Serialize;

use super::row::Row;
use crate::calendar::Day;
use crate::model::{
    AttendedAs, Body, BodyId, InAttendance, Meeting, MeetingId, OrganisationId, Presence, SeatId,
    SeatTurnout, Sitting,
};
use crate::render::sources::Sources;

/// A seat at a meeting, or somebody there without a seat. A meeting whose minutes record nobody has no rows, and neither
/// has a seat at a meeting when nobody held it.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct AttendanceRow<'s> {
    /// The id of the meeting.
    meeting: &'s MeetingId,
    /// The id of the body.
    body: &'s BodyId,
    body_name: &'s str,
    date: Day,
    /// The id of the seat; null for somebody without one.
    seat: Option<&'s SeatId>,
    /// The post that the seat belongs to, or that was there.
    post: String,
    /// The id of the organisation that the seat is held for, or that sent somebody.
    organisation: Option<&'s OrganisationId>,
    organisation_name: Option<&'s str>,
    /// Who was on the seat; null for somebody without one.
    presence: Option<Presence>,
    /// The post that stood in.
    substitute: Option<&'s str>,
    /// Whether the meeting is among those that are counted for the seat.
    counts: bool,
    /// Whether the seat votes; null for somebody without one.
    votes: Option<bool>,
    /// Whether the seat was in the chair.
    chaired: bool,
    /// In what part somebody without a seat was there.
    attended_as: Option<AttendedAs>,
}

impl<'s> Row<'s> for AttendanceRow<'s> {
    const LIST: &'static str = "attendance";

    fn of_body(body: &'s Body, sources: &'s Sources<'s>) -> Vec<Self> {
        let seats = sources.turnout.of_body(&body.id).iter();
        let seated = seats.flat_map(|seat| {
            let sittings = seat.sittings.iter();
            let held = sittings.filter(|sitting| sitting.presence != Presence::Vacant);
            held.filter_map(|sitting| Self::seated(seat, sitting, body, sources))
        });
        let meetings = sources.meetings(&body.id).iter();
        let others = meetings.flat_map(|meeting| Self::others(meeting, sources));
        let mut rows: Vec<_> = seated.chain(others).collect();
        rows.sort_by_key(|row| row.meeting);
        rows
    }

    fn is_kept(body: &'s Body, sources: &'s Sources<'s>) -> bool {
        body.membership.is_some() && !Self::of_body(body, sources).is_empty()
    }
}

impl<'s> AttendanceRow<'s> {
    fn seated(
        turnout: &'s SeatTurnout,
        sitting: &'s Sitting,
        body: &'s Body,
        sources: &Sources<'s>,
    ) -> Option<Self> {
        let seat = sources.site.seat(&body.id, &turnout.seat)?;
        let meeting = sources.meeting(&sitting.meeting)?;
        let minutes = meeting.minutes.as_ref().and_then(|id| sources.document(id));
        let chair = minutes.and_then(|document| document.minutes()?.chair.as_ref());
        let organisation = seat.organisation.as_ref().map(|id| &id.value);
        Some(Self {
            seat: Some(&turnout.seat),
            post: seat.post.value.clone(),
            presence: Some(sitting.presence),
            substitute: sitting.substitute.as_deref(),
            counts: sitting.counts,
            votes: Some(seat.votes()),
            chaired: chair.is_some_and(|chair| chair.value == turnout.seat),
            ..Self::new(meeting, organisation, sources)
        })
    }

    /// Those who were there without a seat.
    fn others(meeting: &'s Meeting, sources: &Sources<'s>) -> Vec<Self> {
        let minutes = meeting.minutes.as_ref().and_then(|id| sources.document(id));
        let attendance = minutes.and_then(|document| document.minutes()?.attendance.as_ref());
        let others = attendance.map_or(&[][..], |attendance| &attendance.in_attendance);
        let row = |other: &'s InAttendance| Self {
            post: other.post.clone(),
            attended_as: Some(other.attended_as),
            ..Self::new(
                meeting,
                other.organisation.as_ref().map(|id| &id.value),
                sources,
            )
        };
        others.iter().map(row).collect()
    }

    fn new(
        meeting: &'s Meeting,
        organisation: Option<&'s OrganisationId>,
        sources: &Sources<'s>,
    ) -> Self {
        let of = organisation.and_then(|id| sources.site.organisation(&meeting.body, id));
        Self {
            meeting: &meeting.id,
            body: &meeting.body,
            body_name: sources.name(&meeting.body),
            date: meeting.date,
            seat: None,
            post: String::new(),
            organisation,
            organisation_name: of.map(|organisation| &*organisation.name),
            presence: None,
            substitute: None,
            counts: false,
            votes: None,
            chaired: false,
            attended_as: None,
        }
    }
}

//! Who was at which meeting, as its minutes say.

use schemars::JsonSchema;
use serde::Serialize;

use super::row::Row;
use crate::calendar::Day;
use crate::model::{
    AttendedAs, Body, BodyId, Meeting, MeetingId, MinutesDetails, OrganisationId, SeatId,
};
use crate::render::sources::Sources;

/// A seat at a meeting, or somebody there without a seat. A meeting whose minutes record nobody has no rows.
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
    /// Whether the seat votes; null for somebody without one.
    votes: Option<bool>,
    attended: Attended,
    /// The post that stood in.
    substitute: Option<&'s str>,
    /// In what part somebody without a seat was there.
    attended_as: Option<AttendedAs>,
    /// Whether the seat was in the chair.
    chaired: bool,
}

/// Whether a seat was filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::render) enum Attended {
    /// The holder was there.
    Present,
    /// Somebody stood in, with the member's rights.
    Substitute,
    /// The holder sent apologies.
    Apologies,
    /// The holder was not there, sent nobody and gave no apology.
    Absent,
    /// Was there without a seat.
    InAttendance,
}

impl<'s> Row<'s> for AttendanceRow<'s> {
    const LIST: &'static str = "attendance";

    fn of_body(body: &'s Body, sources: &Sources<'s>) -> Vec<Self> {
        let meetings = sources.meetings(&body.id).iter();
        meetings
            .flat_map(|meeting| {
                let minutes = meeting.minutes.as_ref().and_then(|id| sources.document(id));
                let minutes = minutes.and_then(|document| document.minutes());
                minutes.map_or_else(Vec::new, |minutes| {
                    Self::of_meeting(meeting, minutes, sources)
                })
            })
            .collect()
    }

    fn is_kept(body: &'s Body, sources: &Sources<'s>) -> bool {
        body.membership.is_some() && !Self::of_body(body, sources).is_empty()
    }
}

impl<'s> AttendanceRow<'s> {
    fn of_meeting(
        meeting: &'s Meeting,
        minutes: &'s MinutesDetails,
        sources: &Sources<'s>,
    ) -> Vec<Self> {
        let attendance = minutes.attendance.as_ref();
        let present = attendance
            .into_iter()
            .flat_map(|attendance| &attendance.present);
        let absent = attendance
            .into_iter()
            .flat_map(|attendance| &attendance.absent);
        let chair = minutes.chair.as_ref().map(|seat| &seat.value);
        let seated = |seat: &'s SeatId, attended| Self {
            chaired: chair == Some(seat),
            ..Self::seat(seat, attended, meeting, sources)
        };
        let substitutes = minutes.substitutes.iter().map(|substitute| Self {
            substitute: Some(&substitute.by),
            ..seated(&substitute.seat, Attended::Substitute)
        });
        // Who sent somebody may have sent apologies too: the seat was filled.
        let sent = |seat: &SeatId| minutes.substitutes.iter().any(|s| s.seat.value == *seat);
        let apologies = minutes.apologies.iter().map(|apology| &apology.seat.value);
        let apologies = apologies.filter(|seat| !sent(seat));
        let mut rows: Vec<_> = present
            .map(|seat| seated(seat, Attended::Present))
            .collect();
        rows.extend(substitutes);
        rows.extend(apologies.map(|seat| seated(seat, Attended::Apologies)));
        rows.extend(absent.map(|seat| seated(seat, Attended::Absent)));
        rows.extend(Self::others(meeting, minutes, sources));
        rows
    }

    fn seat(
        seat: &'s SeatId,
        attended: Attended,
        meeting: &'s Meeting,
        sources: &Sources<'s>,
    ) -> Self {
        let of_body = sources.site.seat(&meeting.body, seat);
        let organisation = of_body.and_then(|seat| seat.organisation.as_ref());
        Self {
            seat: Some(seat),
            post: sources.post(&meeting.body, seat),
            votes: of_body.map(|seat| seat.votes()),
            ..Self::new(meeting, organisation.map(|id| &id.value), attended, sources)
        }
    }

    fn others(
        meeting: &'s Meeting,
        minutes: &'s MinutesDetails,
        sources: &Sources<'s>,
    ) -> Vec<Self> {
        let attendance = minutes.attendance.iter();
        let others = attendance.flat_map(|attendance| &attendance.in_attendance);
        others
            .map(|other| {
                let organisation = other.organisation.as_ref().map(|id| &id.value);
                Self {
                    post: other.post.clone(),
                    attended_as: Some(other.attended_as),
                    ..Self::new(meeting, organisation, Attended::InAttendance, sources)
                }
            })
            .collect()
    }

    fn new(
        meeting: &'s Meeting,
        organisation: Option<&'s OrganisationId>,
        attended: Attended,
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
            votes: None,
            attended,
            substitute: None,
            attended_as: None,
            chaired: false,
        }
    }
}

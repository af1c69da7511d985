//! The data of lists of meetings: of a body in one year, and of the whole site.

use chrono::Datelike;
use schemars::JsonSchema;
use serde::Serialize;

use super::Twin;
use super::names::BodyName;
use crate::model::Body;
use crate::render::data::rows::MeetingRow;
use crate::render::sources::Sources;

/// The meetings of a year, those called off included: of one body, or of all.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct MeetingsData<'s> {
    /// The body; null where they are those of all bodies.
    body: Option<BodyName<'s>>,
    year: i32,
    /// The years that there are.
    years: Vec<i32>,
    /// The meetings, the earliest first.
    meetings: Vec<MeetingRow<'s>>,
}

impl Twin for MeetingsData<'_> {
    const KIND: &'static str = "meetings";
}

impl<'s> MeetingsData<'s> {
    pub(in crate::render) fn of_site(year: i32, sources: &Sources<'s>) -> Self {
        let meetings = sources.years().get(&year).into_iter().flatten();
        Self {
            body: None,
            year,
            years: sources.years().keys().copied().collect(),
            meetings: meetings
                .map(|meeting| MeetingRow::of(meeting, sources))
                .collect(),
        }
    }

    pub(in crate::render) fn of_body(body: &'s Body, year: i32, sources: &Sources<'s>) -> Self {
        let meetings = sources.meetings(&body.id).iter();
        let mut years: Vec<_> = meetings.clone().map(|m| m.date.0.year()).collect();
        years.dedup();
        let of_year = meetings.filter(|meeting| meeting.date.0.year() == year);
        Self {
            body: Some(BodyName::of(&body.id, sources)),
            year,
            years,
            meetings: of_year
                .map(|meeting| MeetingRow::of(meeting, sources))
                .collect(),
        }
    }
}

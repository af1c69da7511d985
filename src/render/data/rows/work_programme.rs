//! What bodies plan to deal with, year by year.

use schemars::JsonSchema;
use serde::Serialize;

use super::row::{Row, meeting_named};
use crate::calendar::{Day, PartialDate, YearName};
use crate::model::{Body, BodyId, MeetingId, Programme, ProgrammeItem, Route, UrgencyKind};
use crate::render::sources::Sources;

/// Something that is to come before a meeting, or to be decided.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct WorkProgrammeRow<'s> {
    /// The id of the body.
    body: &'s BodyId,
    body_name: &'s str,
    /// The year of the programme.
    year: YearName,
    item: &'s str,
    theme: Option<&'s str>,
    /// The id of the meeting that it is to come to, where that is announced.
    meeting: Option<&'s MeetingId>,
    /// When it is planned for: the meeting's day, or what the programme says.
    planned_for: Option<PartialDate>,
    /// The post that leads it.
    lead: Option<&'s str>,
    key_decision: bool,
    /// When the notice of the key decision was published.
    notice: Option<Day>,
    /// On which footing it is taken without the usual notice.
    urgency: Option<UrgencyKind>,
    urgency_reason: Option<&'s str>,
    /// Who is to decide, where it is not this body.
    decision_maker: Option<&'s str>,
    /// Why it is to be dealt with in private.
    private: Option<&'s str>,
    /// The documents that are to be considered, by name.
    documents: &'s [String],
    /// The page that it is on.
    address: Route,
}

impl<'s> Row<'s> for WorkProgrammeRow<'s> {
    const LIST: &'static str = "work-programme";

    fn of_body(body: &'s Body, sources: &'s Sources<'s>) -> Vec<Self> {
        let file = body.registers.work_programme.as_ref();
        let programmes = file.into_iter().flat_map(|(_, file)| &file.programmes);
        programmes
            .flat_map(|programme| {
                let items = programme.items.iter();
                items.map(|item| Self::of(item, programme, body, sources))
            })
            .collect()
    }

    fn is_kept(body: &'s Body, _: &'s Sources<'s>) -> bool {
        body.registers.work_programme.is_some()
    }
}

impl<'s> WorkProgrammeRow<'s> {
    fn of(
        item: &'s ProgrammeItem,
        programme: &'s Programme,
        body: &'s Body,
        sources: &Sources<'s>,
    ) -> Self {
        let written = item.meeting.as_ref().map(|name| name.as_str());
        let meeting = meeting_named(written, &body.id, sources);
        let month = item.month.as_ref().map(|month| month.value);
        let urgent = item.urgent.as_ref();
        let notice = item.notice.as_ref().map(|day| day.value);
        Self {
            body: &body.id,
            body_name: sources.name(&body.id),
            year: programme.year.value,
            item: &item.item,
            theme: item.theme.as_deref(),
            meeting: meeting.map(|meeting| &meeting.id),
            planned_for: meeting
                .map(|meeting| meeting.date.into())
                .or_else(|| written.and_then(|written| written.parse().ok()))
                .or(month),
            lead: item.lead.as_deref(),
            key_decision: item.key_decision,
            notice: notice.filter(|day| *day <= sources.day()),
            urgency: urgent.map(|urgent| urgent.kind),
            urgency_reason: urgent.map(|urgent| &*urgent.reason),
            decision_maker: item.decision_maker.as_deref(),
            private: item.private.as_ref().map(|why| why.as_str()),
            documents: &item.documents.0,
            address: Route::body(&body.id)
                .below("registers")
                .below("work-programme"),
        }
    }
}

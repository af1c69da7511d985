//! The data of a meeting's page.

use schemars::JsonSchema;
use serde::Serialize;

use super::Twin;
use super::assessed::RecordData;
use super::minutes::{ExemptData, MinutesData};
use super::names::{BodyName, DocumentName, MeetingName, OrganisationName};
use crate::calendar::{Day, Time};
use crate::model::{AgendaItem, Document, DocumentId, ItemKind, Meeting, MeetingKind};
use crate::render::sources::Sources;

/// A meeting: when and where, its agenda with the papers in place, who was there, what came of it, and what came of the
/// rules about it.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct MeetingData<'s> {
    meeting: MeetingName<'s>,
    body: BodyName<'s>,
    /// What it is called, where its body and day do not say enough.
    title: Option<&'s str>,
    kind: MeetingKind,
    /// When it begins, on the local clock.
    begins: Option<Time>,
    /// When it ended or is to end, on the local clock.
    ends: Option<Time>,
    venue: Option<&'s str>,
    /// How to get in.
    access: Option<&'s str>,
    /// Where it can be followed or joined online.
    online: Option<&'s str>,
    /// When its day, time and venue were made public.
    announced: Option<Day>,
    /// When it was called, where it was not on the timetable.
    called: Option<Day>,
    /// Why it was called with less than the usual notice.
    short_notice: Option<&'s str>,
    /// Why the whole meeting is closed to the public; null where it is open.
    closed: Option<&'s str>,
    /// Why it was cancelled or postponed.
    reason: Option<&'s str>,
    /// When its cancellation or postponement was made public.
    changed_on: Option<Day>,
    /// The day to which it was postponed.
    postponed_to: Option<Day>,
    agenda: Option<DocumentName<'s>>,
    items: Vec<ItemData<'s>>,
    /// Every other document of the meeting.
    papers: Vec<DocumentName<'s>>,
    minutes: Option<DocumentName<'s>>,
    /// What the minutes record.
    recorded: Option<MinutesData<'s>>,
    /// What came of the rules about it.
    record: RecordData<'s>,
}

/// One item of an agenda.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct ItemData<'s> {
    /// Its place, from 1.
    number: usize,
    /// Its name, to which decisions, declarations and actions refer.
    name: String,
    title: &'s str,
    kind: ItemKind,
    /// The post that leads it.
    lead: Option<&'s str>,
    organisation: Option<OrganisationName<'s>>,
    decision_sought: Option<&'s str>,
    note: Option<&'s str>,
    /// How long it is planned to take, in minutes.
    minutes: Option<u32>,
    requested_by: Option<&'s str>,
    /// Why it could not wait for the usual notice.
    urgent: Option<&'s str>,
    /// Why it is closed to the public; null where it is open.
    exempt: Option<ExemptData<'s>>,
    /// Its papers, as far as the public can read them.
    papers: Vec<DocumentName<'s>>,
}

impl Twin for MeetingData<'_> {
    const KIND: &'static str = "meeting";
}

impl<'s> MeetingData<'s> {
    pub(in crate::render) fn of(meeting: &'s Meeting, sources: &Sources<'s>) -> Self {
        let details = &meeting.details;
        let document = |id: &Option<DocumentId>| sources.document(id.as_ref()?);
        let (agenda, minutes) = (document(&meeting.agenda), document(&meeting.minutes));
        let papers = meeting.papers.iter();
        let text = |text: &'s Option<crate::source::Spanned<String>>| {
            text.as_ref().map(|text| text.as_str())
        };
        Self {
            meeting: MeetingName::of(meeting, sources),
            body: BodyName::of(&meeting.body, sources),
            title: details.title.as_deref(),
            kind: details.kind,
            begins: details.time.as_ref().map(|time| time.value),
            ends: details.ends.as_ref().map(|time| time.value),
            venue: text(&details.venue),
            access: details.access.as_deref(),
            online: text(&details.online),
            announced: details.announced.as_ref().map(|day| day.value),
            called: details.called.as_ref().map(|day| day.value),
            short_notice: details.short_notice.as_ref().map(|why| &*why.reason),
            closed: text(&details.closed),
            reason: text(&details.reason),
            changed_on: details.changed_on.as_ref().map(|day| day.value),
            postponed_to: details.postponed_to.as_ref().map(|day| day.value),
            agenda: agenda.map(DocumentName::of),
            items: agenda.map_or_else(Vec::new, |agenda| ItemData::all(meeting, agenda, sources)),
            papers: papers
                .filter_map(|id| sources.document(id).map(DocumentName::of))
                .collect(),
            minutes: minutes.map(DocumentName::of),
            recorded: minutes.and_then(|minutes| MinutesData::of(minutes, Some(meeting), sources)),
            record: RecordData::of(sources.record.of_meeting(&meeting.id), sources),
        }
    }
}

impl<'s> ItemData<'s> {
    /// The items of an agenda of `meeting`; none for other documents.
    pub(in crate::render) fn all(
        meeting: &'s Meeting,
        agenda: &'s Document,
        sources: &Sources<'s>,
    ) -> Vec<Self> {
        let items = agenda.items().iter().zip(1..);
        items
            .map(|(item, number)| Self::of(item, number, meeting, sources))
            .collect()
    }

    fn of(
        item: &'s AgendaItem,
        number: usize,
        meeting: &'s Meeting,
        sources: &Sources<'s>,
    ) -> Self {
        let papers = item.papers.0.iter();
        let papers = papers.filter_map(|file| {
            let document = sources.document(&DocumentId::of_paper(&meeting.id, file))?;
            Some(DocumentName::of(document))
        });
        let organisation = item.organisation.as_ref();
        Self {
            number,
            name: item.name(),
            title: &item.title,
            kind: item.kind,
            lead: item.lead.as_deref(),
            organisation: organisation
                .and_then(|id| OrganisationName::of(id, &meeting.body, sources)),
            decision_sought: item.decision_sought.as_deref(),
            note: item.note.as_deref(),
            minutes: item.minutes,
            requested_by: item.requested_by.as_deref(),
            urgent: item.urgent.as_ref().map(|urgent| urgent.as_str()),
            exempt: ExemptData::of(item.exempt.as_ref(), sources.day()),
            papers: papers.collect(),
        }
    }
}

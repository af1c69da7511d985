//! What every rule stands on: the site, the day, and what is looked up often, put in order once.

use std::collections::BTreeMap;

use crate::calendar::{Day, Time};
use crate::model::{Body, BodyId, Document, Meeting, MeetingId, MeetingState, Site, Status};
use crate::source::Span;

/// The site on a day, with its meetings in order of time and its approvals by the meeting approved.
///
/// Only what the public can know on the day is in the lists: a meeting once it is announced, minutes once they are
/// published. So a record for an earlier day does not rest on what came later.
pub(crate) struct Ground<'s> {
    pub(crate) site: &'s Site,
    pub(crate) day: Day,
    meetings: BTreeMap<&'s BodyId, Vec<&'s Meeting>>,
    minuted: BTreeMap<&'s BodyId, Vec<&'s Meeting>>,
    standing: BTreeMap<&'s BodyId, Vec<&'s Document>>,
    approvals: BTreeMap<MeetingId, Vec<Approving<'s>>>,
}

/// A meeting whose minutes say that it approved earlier minutes.
#[derive(Clone, Copy)]
pub(crate) struct Approving<'s> {
    /// The meeting that approved.
    pub(crate) meeting: &'s Meeting,
    /// Its minutes.
    pub(crate) minutes: &'s Document,
    /// Where they say so.
    pub(crate) span: Span,
}

impl<'s> Ground<'s> {
    pub(super) fn new(site: &'s Site, day: Day) -> Self {
        let mut ground = Self {
            site,
            day,
            meetings: BTreeMap::new(),
            minuted: BTreeMap::new(),
            standing: BTreeMap::new(),
            approvals: BTreeMap::new(),
        };
        for meeting in site.meetings.values().filter(|m| is_announced(m, day)) {
            ground
                .meetings
                .entry(&meeting.body)
                .or_default()
                .push(meeting);
            if let Some(minutes) = ground.minutes_of(meeting) {
                ground.note_approvals(meeting, minutes);
            }
        }
        for meetings in ground.meetings.values_mut() {
            meetings.sort_by_key(|meeting| when(meeting));
        }
        for (body, meetings) in &ground.meetings {
            let minuted = meetings.iter().filter(|m| ground.minutes_of(m).is_some());
            ground.minuted.insert(body, minuted.copied().collect());
        }
        for document in site.documents.values().filter(|d| d.meeting.is_none()) {
            ground
                .standing
                .entry(&document.body)
                .or_default()
                .push(document);
        }
        ground
    }

    fn note_approvals(&mut self, meeting: &'s Meeting, minutes: &'s Document) {
        let approves = minutes.minutes().into_iter().flat_map(|m| &m.approves);
        for approval in approves {
            let approved = MeetingId::named(&meeting.body, &approval.meeting);
            let by = self.approvals.entry(approved).or_default();
            if by.iter().all(|other| other.meeting.id != meeting.id) {
                by.push(Approving {
                    meeting,
                    minutes,
                    span: approval.meeting.span,
                });
            }
        }
    }

    /// The meetings of `body` that are announced, in order of time.
    pub(crate) fn meetings(&self, body: &BodyId) -> &[&'s Meeting] {
        self.meetings.get(body).map_or(&[], Vec::as_slice)
    }

    /// The body's documents that belong to no meeting.
    pub(crate) fn standing_documents(&self, body: &Body) -> &[&'s Document] {
        self.standing.get(&body.id).map_or(&[], Vec::as_slice)
    }

    /// The meetings whose minutes say that they approved those of `meeting`.
    pub(crate) fn approvals_of(&self, meeting: &MeetingId) -> &[Approving<'s>] {
        self.approvals.get(meeting).map_or(&[], Vec::as_slice)
    }

    /// The body's later meetings, in order of time.
    pub(crate) fn after(&self, meeting: &Meeting) -> &[&'s Meeting] {
        later(self.meetings(&meeting.body), meeting)
    }

    /// The body's later meetings that were held and whose minutes are published.
    pub(crate) fn minuted_after(&self, meeting: &Meeting) -> &[&'s Meeting] {
        let minuted = self.minuted.get(&meeting.body);
        later(minuted.map_or(&[], Vec::as_slice), meeting)
    }

    /// The body's meetings up to this one, itself included, that were held and whose minutes are published: in order of
    /// time.
    pub(crate) fn minuted_up_to(&self, meeting: &Meeting) -> &[&'s Meeting] {
        let minuted = self
            .minuted
            .get(&meeting.body)
            .map_or(&[][..], Vec::as_slice);
        let upto = minuted.partition_point(|other| when(other) <= when(meeting));
        minuted.get(..upto).unwrap_or_default()
    }

    /// The meeting's minutes, if it was held and they are published and not withdrawn.
    pub(crate) fn minutes_of(&self, meeting: &Meeting) -> Option<&'s Document> {
        if meeting.state(self.day) != MeetingState::Held {
            return None;
        }
        let minutes = self.site.documents.get(meeting.minutes.as_ref()?)?;
        let withdrawn = minutes.status() == Some(Status::Withdrawn);
        (self.is_published(minutes) && !withdrawn).then_some(minutes)
    }

    /// The same, where the public can read them: for rules whose findings tell what is in them.
    pub(crate) fn open_minutes_of(&self, meeting: &Meeting) -> Option<&'s Document> {
        let minutes = self.minutes_of(meeting);
        minutes.filter(|minutes| !self.is_exempt(minutes))
    }

    /// Whether the document is not kept back. One that does not say when it was published is not.
    pub(crate) fn is_published(&self, document: &Document) -> bool {
        let published = document.cover.published.as_ref();
        published.is_none_or(|published| !published.is_kept_back_on(self.day))
    }

    /// Whether the document itself is closed to the public on the day.
    pub(crate) fn is_exempt(&self, document: &Document) -> bool {
        let exempt = document.cover.exempt.as_ref();
        exempt.is_some_and(|exempt| exempt.is_closed_on(self.day))
    }

    /// The meeting that `reference` names, as the files of `body` write it: a folder beside its other meetings, or a
    /// path from the top.
    pub(crate) fn meeting_named(&self, body: &BodyId, reference: &str) -> Option<&'s Meeting> {
        self.site.meetings.get(&MeetingId::named(body, reference))
    }

    /// The same, if it is announced.
    pub(crate) fn announced(&self, body: &BodyId, reference: &str) -> Option<&'s Meeting> {
        let named = self.meeting_named(body, reference);
        named.filter(|meeting| is_announced(meeting, self.day))
    }
}

/// Whether `a` took place, or is to, before `b`; on one day the time decides, then the folder's name.
pub(crate) fn is_before(a: &Meeting, b: &Meeting) -> bool {
    when(a) < when(b)
}

fn when(meeting: &Meeting) -> (Day, Option<Time>, MeetingId) {
    let time = meeting.details.time.as_ref().map(|time| time.value);
    (meeting.date, time, meeting.id.clone())
}

fn later<'m, 's>(meetings: &'m [&'s Meeting], meeting: &Meeting) -> &'m [&'s Meeting] {
    let earlier = meetings.partition_point(|other| when(other) <= when(meeting));
    meetings.get(earlier..).unwrap_or_default()
}

fn is_announced(meeting: &Meeting, day: Day) -> bool {
    let announced = meeting.details.announced.as_ref();
    announced.is_none_or(|announced| announced.value <= day)
}

//! What pages are made from: the public site, its record, and lists of both made once for all pages.

mod actions;
mod changes;
mod decisions;
mod documents;
mod organisations;

pub(super) use actions::{InHand, Progress};
pub(super) use changes::{Change, Changes, Event, Thing};
pub(super) use decisions::{Decided, Taken};
pub(super) use documents::{Documents, Listed};
pub(super) use organisations::{ActionOf, Organisations, Partner, SeatOf, minuted, planned, seats};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike, Months, TimeZone};

use super::frame::Link;
use super::here::Here;
use super::language::Language;
use crate::calendar::{Day, Time};
use crate::model::{
    Body, BodyId, Document, DocumentId, Meeting, MeetingId, Move, PublicSite, Route, SeatId,
    Turnout, moves,
};
use crate::record::{Assessment, Outcome, PublicRecord, RuleProse};

/// What pages are made from.
#[derive(Debug)]
pub(super) struct Sources<'a> {
    /// What the public may read.
    pub(super) site: &'a PublicSite,
    /// How each thing came out.
    pub(super) record: &'a PublicRecord,
    /// The old addresses, and where each leads now.
    pub(super) moves: Vec<Move>,
    /// The words of the pages.
    pub(super) language: Arc<Language>,
    /// The bodies right below each, in their order; those at the top under no name.
    below: BTreeMap<&'a str, Vec<&'a Body>>,
    /// The meetings of each year, in order of day and body.
    years: BTreeMap<i32, Vec<&'a Meeting>>,
    /// The meetings of each body, the oldest first.
    meetings: BTreeMap<&'a BodyId, Vec<&'a Meeting>>,
    /// The standing documents of each body, by title.
    standing: BTreeMap<&'a BodyId, Vec<&'a Document>>,
    /// The documents whose place each takes, by title.
    predecessors: BTreeMap<DocumentId, Vec<&'a Document>>,
    /// The meeting that approved each minutes, by the meeting whose minutes they are.
    approvals: BTreeMap<MeetingId, &'a Meeting>,
    /// The rules that some body is held to, or that were applied.
    used: BTreeSet<&'a str>,
    changes: Changes<'a>,
    decisions: decisions::Decisions<'a>,
    documents: Documents<'a>,
    /// The organisations, with what the site tells of each.
    pub(super) organisations: Organisations<'a>,
    /// Who was on each seat at each meeting.
    pub(super) turnout: Turnout,
}

impl<'a> Sources<'a> {
    pub(super) fn new(
        site: &'a PublicSite,
        record: &'a PublicRecord,
        language: Arc<Language>,
    ) -> Self {
        let mut sources = Self {
            site,
            record,
            moves: moves(site),
            language,
            below: BTreeMap::new(),
            years: BTreeMap::new(),
            meetings: BTreeMap::new(),
            standing: BTreeMap::new(),
            predecessors: BTreeMap::new(),
            approvals: BTreeMap::new(),
            used: BTreeSet::new(),
            changes: Changes::default(),
            decisions: decisions::of_site(site),
            documents: Documents::of(site),
            organisations: Organisations::of(site),
            turnout: Turnout::of(site),
        };
        sources.list_bodies();
        sources.list_meetings();
        sources.list_documents();
        sources.list_rules();
        sources.changes = Changes::of(&sources);
        sources
    }

    fn list_bodies(&mut self) {
        for body in self.site.bodies.values() {
            let above = body.parent.as_ref().map_or("", BodyId::as_str);
            self.below.entry(above).or_default().push(body);
        }
        for bodies in self.below.values_mut() {
            bodies.sort_by_key(|body| {
                let details = &body.details;
                (details.order.unwrap_or(u32::MAX), &details.name.value)
            });
        }
    }

    fn list_meetings(&mut self) {
        for meeting in self.site.meetings.values() {
            self.years
                .entry(meeting.date.0.year())
                .or_default()
                .push(meeting);
            self.meetings
                .entry(&meeting.body)
                .or_default()
                .push(meeting);
            let minutes = meeting
                .minutes
                .as_ref()
                .and_then(|id| self.site.documents.get(id));
            for approval in minutes
                .and_then(Document::minutes)
                .into_iter()
                .flat_map(|m| &m.approves)
            {
                let approved = MeetingId::named(&meeting.body, &approval.meeting);
                self.approvals.entry(approved).or_insert(meeting);
            }
        }
        for meetings in self.years.values_mut() {
            meetings.sort_by_key(|meeting| (meeting.date, &meeting.body));
        }
    }

    fn list_documents(&mut self) {
        let standing = self
            .site
            .documents
            .values()
            .filter(|document| document.meeting.is_none());
        for document in standing {
            self.standing
                .entry(&document.body)
                .or_default()
                .push(document);
        }
        for documents in self.standing.values_mut() {
            documents.sort_by_key(|document| (document.kind, &document.title));
        }
        for document in self.site.documents.values() {
            let name = document.cover.superseded_by.as_ref();
            let successor = name.and_then(|name| DocumentId::named(&document.path, name));
            if let Some(successor) = successor {
                self.predecessors
                    .entry(successor)
                    .or_default()
                    .push(document);
            }
        }
        for documents in self.predecessors.values_mut() {
            documents.sort_by_key(|document| &document.title);
        }
    }

    fn list_rules(&mut self) {
        let record = self.record;
        let bodies = self.site.bodies.keys();
        let held = bodies
            .flat_map(|body| record.rules_of(body))
            .map(|rule| rule.rule);
        let applied = record
            .assessments()
            .iter()
            .map(|assessment| assessment.rule);
        self.used = held.chain(applied).collect();
    }

    /// The day whose position the site shows.
    pub(super) fn day(&self) -> Day {
        self.site.day()
    }

    /// The bodies right below `body`, or at the top.
    pub(super) fn below(&self, body: Option<&BodyId>) -> &[&'a Body] {
        let above = body.map_or("", BodyId::as_str);
        self.below.get(above).map_or(&[], Vec::as_slice)
    }

    /// The years in which there are meetings, each with its meetings in order of day.
    pub(super) fn years(&self) -> &BTreeMap<i32, Vec<&'a Meeting>> {
        &self.years
    }

    /// The meetings of `body`, the oldest first.
    pub(super) fn meetings(&self, body: &BodyId) -> &[&'a Meeting] {
        self.meetings.get(body).map_or(&[], Vec::as_slice)
    }

    /// The standing documents of `body`.
    pub(super) fn standing(&self, body: &BodyId) -> &[&'a Document] {
        self.standing.get(body).map_or(&[], Vec::as_slice)
    }

    /// What changed and when, the newest first.
    pub(super) fn changes(&self) -> &Changes<'a> {
        &self.changes
    }

    /// What `body` decided, the latest first.
    pub(super) fn decisions(&self, body: &BodyId) -> &[Decided<'a>] {
        self.decisions.get(body).map_or(&[], Vec::as_slice)
    }

    /// The documents by kind and by body.
    pub(super) fn documents(&self) -> &Documents<'a> {
        &self.documents
    }

    /// The documents whose place this one takes.
    pub(super) fn predecessors(&self, document: &DocumentId) -> &[&'a Document] {
        self.predecessors.get(document).map_or(&[], Vec::as_slice)
    }

    /// The post of a seat; the text as it is written where `body` has no such seat.
    pub(super) fn post(&self, body: &BodyId, seat: &SeatId) -> String {
        let seat_of_body = self.site.seat(body, seat);
        seat_of_body.map_or_else(|| seat.to_string(), |seat| seat.post.value.clone())
    }

    pub(super) fn document(&self, id: &DocumentId) -> Option<&'a Document> {
        self.site.documents.get(id)
    }

    pub(super) fn meeting(&self, id: &MeetingId) -> Option<&'a Meeting> {
        self.site.meetings.get(id)
    }

    /// The organisation that `id` means in the files of `body`.
    pub(super) fn partner(&self, body: &BodyId, id: &str) -> Option<&Partner<'a>> {
        self.organisations.get(self.site, body, id)
    }

    /// Whether the meeting had too few members to decide, as the record says.
    pub(super) fn lacked_quorum(&self, meeting: &MeetingId) -> bool {
        let mut assessments = self.record.of_meeting(meeting);
        assessments.any(|assessment| {
            assessment.rule == "quorum" && assessment.outcome == Outcome::Breached
        })
    }

    /// The meeting that approved the minutes of `meeting`, as its own minutes say.
    pub(super) fn approved_by(&self, meeting: &MeetingId) -> Option<&'a Meeting> {
        self.approvals.get(meeting).copied()
    }

    /// The first meeting of the same body after `meeting` that is not called off.
    pub(super) fn next_after(&self, meeting: &Meeting) -> Option<&'a Meeting> {
        use crate::model::MeetingState::{Held, Scheduled};
        let meetings = self.meetings(&meeting.body);
        let after = meetings.partition_point(|other| other.id <= meeting.id);
        let mut later = meetings.get(after..).unwrap_or_default().iter();
        later
            .find(|other| matches!(other.state(self.day()), Held | Scheduled))
            .copied()
    }

    /// The full address of a page or file; `None` where it is not known where the site will be read.
    pub(super) fn url(&self, route: &Route) -> Option<String> {
        let base = self.site.settings.base_url.as_ref()?;
        Some(format!("{}{route}", base.trim_end_matches('/')))
    }

    /// A day and a time of day on the local clock, with the offset of the site's timezone.
    pub(super) fn local(&self, day: Day, time: Time) -> String {
        let (timezone, local) = (self.site.settings.timezone, day.0.and_time(time.0));
        // A time that the clocks leave out in spring is taken as if it stood in universal time.
        let instant = timezone.from_local_datetime(&local).earliest();
        let instant = instant.unwrap_or_else(|| timezone.from_utc_datetime(&local));
        instant.to_rfc3339()
    }

    /// A body's full name.
    pub(super) fn name(&self, body: &BodyId) -> &'a str {
        let body = self.site.bodies.get(body);
        body.map_or("", |body| body.details.name.as_str())
    }

    /// The short name of the body at the top above `body`, where it says more than the body's own: on a site with
    /// several such, for a body below one.
    pub(super) fn family(&self, body: &BodyId) -> Option<&'a str> {
        let several = self.below(None).len() > 1;
        let body = &self.site.bodies.get(body)?.id;
        let top = self.site.ancestry(body).last()?;
        (several && top.id != *body).then(|| short_name(top))
    }

    /// Every body, each before those below it, in the order of the structure chart.
    pub(super) fn bodies(&self) -> Vec<&'a Body> {
        let tops = self.below(None).iter().copied();
        tops.flat_map(|top| self.bodies_from(top)).collect()
    }

    /// `top` and all below it, in the same order.
    pub(super) fn bodies_from(&self, top: &'a Body) -> Vec<&'a Body> {
        let mut bodies = Vec::new();
        let mut waiting = vec![top];
        while let Some(body) = waiting.pop() {
            bodies.push(body);
            waiting.extend(self.below(Some(&body.id)).iter().rev());
        }
        bodies
    }

    /// The prose on a rule.
    pub(super) fn prose(&self, rule: &str) -> Option<&'a RuleProse> {
        self.record.prose.iter().find(|prose| prose.rule == rule)
    }

    /// Whether some body is held to the rule, or it was applied.
    pub(super) fn is_used(&self, rule: &str) -> bool {
        self.used.contains(rule)
    }

    /// What a rule is called on pages, with what sets it apart.
    pub(super) fn rule_title(&self, rule: &str, aspect: Option<&str>) -> String {
        let title = match self.prose(rule) {
            Some(prose) => prose.title.to_owned(),
            None => rule.replace('-', " "),
        };
        match aspect {
            Some(aspect) => format!("{title} ({aspect})"),
            None => title,
        }
    }

    /// The way to `body`: home, and the bodies above it; with `body` itself where `inclusive`.
    pub(super) fn trail(&self, body: &BodyId, inclusive: bool, here: &Here) -> Vec<Link> {
        let mut above: Vec<_> = self.site.ancestry(body).collect();
        above.reverse();
        let bodies = above
            .into_iter()
            .filter(|other| inclusive || other.id != *body);
        let link = |body: &Body| Link::new(here.to(&Route::body(&body.id)), short_name(body));
        std::iter::once(home_link(self, here))
            .chain(bodies.map(link))
            .collect()
    }

    /// The assessments that came due, or were judged, in the year up to the day, upcoming ones included.
    pub(super) fn last_year(&self) -> impl Iterator<Item = &'a Assessment> {
        let assessments = self.record.assessments().iter();
        assessments.filter(|assessment| self.is_of_last_year(assessment))
    }

    /// Whether an assessment came due, or was judged, in the year up to the day, or is upcoming.
    pub(super) fn is_of_last_year(&self, assessment: &Assessment) -> bool {
        let from = self.day().0.checked_sub_months(Months::new(12)).map(Day);
        self.when(assessment).is_none_or(|when| Some(when) > from)
    }

    /// The day under which an assessment is listed: when it was due, else the meeting's; `None` where it has neither.
    pub(super) fn when(&self, assessment: &Assessment) -> Option<Day> {
        let due = assessment.due.as_ref().map(|deadline| Day(deadline.due));
        due.or_else(|| Some(self.meeting(assessment.meeting.as_ref()?)?.date))
    }

    /// Whether an assessment is listed among the misses: late, overdue, breached or not recorded.
    pub(super) fn is_listed(assessment: &Assessment) -> bool {
        assessment.outcome.is_missed() || assessment.outcome == Outcome::NotRecorded
    }
}

/// The first step of every trail.
pub(super) fn home_link(sources: &Sources<'_>, here: &Here) -> Link {
    Link::new(here.to(&Route::home()), sources.language.say("home"))
}

/// A body's name where those above it are shown too.
pub(super) fn short_name(body: &Body) -> &str {
    body.details
        .short_name
        .as_deref()
        .unwrap_or(&body.details.name.value)
}

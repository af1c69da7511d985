//! What changed on the site and when, for the page of late changes and for feeds.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Sources;
use crate::calendar::{Day, Moment};
use crate::model::{
    Body, BodyId, Document, DocumentId, Explanation, Meeting, MeetingChange, MeetingId,
    MeetingState, Revision, Route, Status,
};

/// Something that happened to a document, a meeting or a body, and that the public could see.
#[derive(Debug, Clone)]
pub(in crate::render) struct Change<'a> {
    /// From when the public could see it; never a day to come.
    pub(in crate::render) when: Moment,
    /// To what it happened.
    pub(in crate::render) thing: Thing<'a>,
    /// What happened.
    pub(in crate::render) event: Event<'a>,
}

/// What a change happened to.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) enum Thing<'a> {
    Document(&'a Document),
    Meeting(&'a Meeting),
    Body(&'a Body),
}

/// What happened to a thing.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) enum Event<'a> {
    /// The meeting's date was made public.
    Announced,
    /// The document could be read first.
    Published,
    /// A later text of the document took the place of the one before.
    Revised(&'a Revision),
    /// The document was agreed; minutes by this meeting, where its own minutes say so.
    Approved(Option<&'a Meeting>),
    /// This document took the place of the document.
    Superseded(&'a Document),
    /// The document was taken back. Its reason is on its cover.
    Withdrawn,
    /// Something that was announced of the meeting changed, such as its time.
    Changed(&'a MeetingChange),
    /// The meeting will not take place. Its reason is in its details.
    Cancelled,
    /// The meeting will take place on another day. Day and reason are in its details.
    Postponed,
    /// The body gave its reason for missing a rule.
    Explained(&'a Explanation),
}

/// The changes of a site, the newest first; on one day by the address of what changed.
#[derive(Debug, Default)]
pub(in crate::render) struct Changes<'a> {
    all: Vec<Change<'a>>,
    /// The places in `all` of the changes of each body.
    of_body: BTreeMap<&'a BodyId, Vec<usize>>,
    /// The same for each meeting, its documents included.
    of_meeting: BTreeMap<&'a MeetingId, Vec<usize>>,
}

impl<'a> Changes<'a> {
    /// Every change that can be dated. What happened on a day that nobody wrote down is not among them.
    pub(super) fn of(sources: &Sources<'a>) -> Self {
        let site = sources.site;
        let documents = site.documents.values();
        let meetings = site.meetings.values();
        let bodies = site.bodies.values();
        let mut all: Vec<Change<'a>> = documents
            .flat_map(|document| of_document(document, sources))
            .chain(meetings.flat_map(|meeting| of_meeting(meeting, sources)))
            .chain(bodies.flat_map(|body| of_body(body, sources)))
            .filter(|change| Day(change.when.date) <= sources.day())
            .collect();
        all.sort_by_cached_key(|change| (Reverse(change.when), change.route(), change.name()));
        let mut of_body: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut of_meeting: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (place, change) in all.iter().enumerate() {
            of_body.entry(change.body()).or_default().push(place);
            if let Some(meeting) = change.meeting() {
                of_meeting.entry(meeting).or_default().push(place);
            }
        }
        Self {
            all,
            of_body,
            of_meeting,
        }
    }

    /// All of them.
    pub(in crate::render) fn all(&self) -> &[Change<'a>] {
        &self.all
    }

    /// Those of `body` itself, its meetings and its documents; not of the bodies below it.
    pub(in crate::render) fn of_body(&self, body: &BodyId) -> impl Iterator<Item = &Change<'a>> {
        let places = self.of_body.get(body).into_iter().flatten();
        places.filter_map(|place| self.all.get(*place))
    }

    /// Those of a meeting and its documents.
    pub(in crate::render) fn of_meeting(
        &self,
        meeting: &MeetingId,
    ) -> impl Iterator<Item = &Change<'a>> {
        let places = self.of_meeting.get(meeting).into_iter().flatten();
        places.filter_map(|place| self.all.get(*place))
    }
}

impl<'a> Change<'a> {
    fn new(when: impl Into<Moment>, thing: Thing<'a>, event: Event<'a>) -> Self {
        let when = when.into();
        Self { when, thing, event }
    }

    /// Where what changed can be read.
    pub(in crate::render) fn route(&self) -> Route {
        match self.thing {
            Thing::Document(document) => Route::document(&document.id),
            Thing::Meeting(meeting) => Route::meeting(&meeting.id),
            Thing::Body(body) => Route::body(&body.id),
        }
    }

    /// The body that it belongs to.
    pub(in crate::render) fn body(&self) -> &'a BodyId {
        match self.thing {
            Thing::Document(document) => &document.body,
            Thing::Meeting(meeting) => &meeting.body,
            Thing::Body(body) => &body.id,
        }
    }

    /// The meeting that it happened to, or that its document belongs to.
    fn meeting(&self) -> Option<&'a MeetingId> {
        match self.thing {
            Thing::Document(document) => document.meeting.as_ref(),
            Thing::Meeting(meeting) => Some(&meeting.id),
            Thing::Body(_) => None,
        }
    }

    /// What happened, as a word for addresses, classes and data: `published`.
    pub(in crate::render) fn name(&self) -> &'static str {
        match self.event {
            Event::Announced => "announced",
            Event::Published => "published",
            Event::Revised(_) => "revised",
            Event::Approved(_) => "approved",
            Event::Superseded(_) => "superseded",
            Event::Withdrawn => "withdrawn",
            Event::Changed(_) => "changed",
            Event::Cancelled => "cancelled",
            Event::Postponed => "postponed",
            Event::Explained(_) => "explained",
        }
    }
}

fn of_document<'a>(document: &'a Document, sources: &Sources<'a>) -> Vec<Change<'a>> {
    let thing = Thing::Document(document);
    let cover = &document.cover;
    let published = document
        .published()
        .map(|moment| Change::new(moment, thing, Event::Published));
    let revised = cover
        .revisions
        .iter()
        .map(|revision| Change::new(revision.on.value.0, thing, Event::Revised(revision)));
    let withdrawn = cover.withdrawn_on.as_ref();
    let withdrawn = withdrawn.map(|on| Change::new(on.value.0, thing, Event::Withdrawn));
    let approved = match document.status() {
        Some(Status::Approved) => approved(document, sources),
        _ => None,
    };
    published
        .into_iter()
        .chain(revised)
        .chain(approved)
        .chain(superseded(document, sources))
        .chain(withdrawn)
        .collect()
}

/// When the public could see that the document was agreed; nothing for one that was agreed before it was published.
fn approved<'a>(document: &'a Document, sources: &Sources<'a>) -> Option<Change<'a>> {
    let thing = Thing::Document(document);
    let Some(minutes) = document.minutes() else {
        let agreed = document.cover.agreed.as_ref()?.value.day()?;
        let published = document.published()?;
        let after = agreed.0 > published.date;
        return after.then(|| Change::new(agreed.0, thing, Event::Approved(None)));
    };
    let by = document.meeting.as_ref();
    let by = by.and_then(|meeting| sources.approved_by(meeting));
    let as_final = minutes.final_published.as_ref();
    let as_final = as_final.map(|day| Moment::from(day.value.0));
    let when = as_final.or_else(|| {
        let said = sources.document(by?.minutes.as_ref()?)?;
        said.published()
    })?;
    Some(Change::new(when, thing, Event::Approved(by)))
}

/// The document's place was taken on the day on which the other one was published.
fn superseded<'a>(document: &'a Document, sources: &Sources<'a>) -> Option<Change<'a>> {
    let by = document.cover.superseded_by.as_ref()?;
    let by = sources.document(&DocumentId::named(&document.path, by)?)?;
    let is_superseded = document.status() == Some(Status::Superseded);
    let when = is_superseded.then(|| by.published()).flatten()?;
    let event = Event::Superseded(by);
    Some(Change::new(when, Thing::Document(document), event))
}

fn of_meeting<'a>(meeting: &'a Meeting, sources: &Sources<'a>) -> Vec<Change<'a>> {
    let thing = Thing::Meeting(meeting);
    let details = &meeting.details;
    let announced = details.announced.as_ref();
    let announced = announced.map(|on| Change::new(on.value.0, thing, Event::Announced));
    let called_off = match meeting.state(sources.day()) {
        MeetingState::Cancelled => Some(Event::Cancelled),
        MeetingState::Postponed => Some(Event::Postponed),
        MeetingState::Scheduled | MeetingState::Held => None,
    };
    let called_off = called_off.zip(details.changed_on.as_ref());
    let called_off = called_off.map(|(event, on)| Change::new(on.value.0, thing, event));
    let changed = details.changes.iter();
    let changed =
        changed.map(|change| Change::new(change.on.value.0, thing, Event::Changed(change)));
    let explained = details.explanations.iter().map(|explanation| {
        let about = explanation.about.as_ref();
        let about = about.and_then(|file| {
            let paper = DocumentId::of_paper(&meeting.id, file);
            sources.document(&paper)
        });
        let thing = about.map_or(thing, Thing::Document);
        Change::new(explanation.on.value.0, thing, Event::Explained(explanation))
    });
    announced
        .into_iter()
        .chain(changed)
        .chain(called_off)
        .chain(explained)
        .collect()
}

fn of_body<'a>(body: &'a Body, sources: &Sources<'a>) -> impl Iterator<Item = Change<'a>> {
    let explanations = body.details.explanations.iter();
    explanations.map(|explanation| {
        let about = explanation.about.as_ref();
        let about = about.and_then(|file| DocumentId::named(&body.path, file));
        let about = about.and_then(|id| sources.document(&id));
        let thing = about.map_or(Thing::Body(body), Thing::Document);
        Change::new(explanation.on.value.0, thing, Event::Explained(explanation))
    })
}

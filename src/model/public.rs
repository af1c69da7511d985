//! What the public may read on a day: the only thing that pages, feeds, data and search are made from.
//!
//! A [`PublicSite`] can be made in one way only, by leaving out of a [`Site`] what is exempt, not yet published or
//! withdrawn. So what is not in it cannot be shown by mistake.

use std::collections::BTreeSet;
use std::ops::Deref;

use super::cover::{Cover, Exempt, Status};
use super::document::{Document, Part};
use super::ids::DocumentId;
use super::meeting::{Meeting, PrivateNotice};
use super::register::Known;
use super::site::Site;
use crate::calendar::Day;
use crate::source::{OneOrMore, Span, Spanned};

/// A site with everything left out that the public may not read on its day.
///
/// - A document is in it if it is not exempt, its `published` is neither `not yet` nor a day to come, and no item that
///   is closed lists it. A document that does not say when it was published is in it.
/// - A withdrawn document keeps its title, dates and reason; its text, summary and attachment are gone.
/// - A closed item keeps its title and ground; its papers, note and decision sought are gone. So it is with decisions.
/// - A meeting is in it unless it is announced on a day to come. Its explanations and changes are in it from their day
///   on.
/// - Of the registers, what is published or happened on a day to come is not in it. A decision that is exempt keeps its
///   ground and who took it, when. A meeting or document that is not in the site is not named.
/// - An earlier text of a document is in it if the document is and is not withdrawn, if it says itself that it was
///   published, and if it closes what the document closes now.
/// - An attachment is in it if a document in it attaches, links to or shows it.
#[derive(Debug, Clone)]
pub struct PublicSite {
    site: Site,
    day: Day,
}

impl PublicSite {
    /// What the public may read of `site` on `day`.
    pub fn of(mut site: Site, day: Day) -> Self {
        let closed = closed_papers(&site, day);
        site.meetings
            .retain(|_, meeting| is_announced(meeting, day));
        let meetings = &site.meetings;
        let readable = |document: &Document| {
            let meeting_is_public = document
                .meeting
                .as_ref()
                .is_none_or(|meeting| meetings.contains_key(meeting));
            meeting_is_public && is_readable(document, day) && !closed.contains(&document.id)
        };
        site.documents.retain(|_, document| readable(document));
        for document in site.documents.values_mut() {
            keep_public_parts(document, day);
            keep_public_texts(document, day);
        }
        let documents = &site.documents;
        for meeting in site.meetings.values_mut() {
            meeting
                .details
                .explanations
                .retain(|explanation| explanation.on.value <= day);
            let changes = &mut meeting.details.changes;
            changes.retain(|change| change.on.value <= day);
            if let Some(notices) = &mut meeting.details.private_notice {
                keep_given(notices, day);
            }
            meeting.papers.retain(|paper| documents.contains_key(paper));
            meeting
                .agenda
                .take_if(|agenda| !documents.contains_key(agenda));
            meeting
                .minutes
                .take_if(|minutes| !documents.contains_key(minutes));
        }
        for body in site.bodies.values_mut() {
            body.details
                .explanations
                .retain(|explanation| explanation.on.value <= day);
            let known = Known {
                body: &body.id,
                meetings: &site.meetings,
                documents,
                day,
            };
            known.keep(&mut body.registers);
        }
        site.settings.gone.retain(|gone| gone.on.value <= day);
        let linked: BTreeSet<_> = documents
            .values()
            .flat_map(|document| &document.files)
            .collect();
        site.attachments.retain(|path, _| linked.contains(path));
        site.readings.retain(|path, _| linked.contains(path));
        Self { site, day }
    }

    /// The day.
    pub fn day(&self) -> Day {
        self.day
    }
}

impl Deref for PublicSite {
    type Target = Site;
    fn deref(&self) -> &Site {
        &self.site
    }
}

/// Takes out the notices that are still to be given, and the reasons with the last of them.
fn keep_given(notices: &mut PrivateNotice, day: Day) {
    notices.first.take_if(|on| on.value > day);
    notices.second.take_if(|on| on.value > day);
    notices.agreed.take_if(|agreed| agreed.on.value > day);
    if notices.first.is_none() && notices.second.is_none() {
        notices.reasons = None;
    }
}

fn is_announced(meeting: &Meeting, day: Day) -> bool {
    meeting
        .details
        .announced
        .as_ref()
        .is_none_or(|announced| announced.value <= day)
}

fn is_readable(document: &Document, day: Day) -> bool {
    let published = document.cover.published.as_ref();
    let kept_back = published.is_some_and(|published| published.is_kept_back_on(day));
    let exempt = document
        .cover
        .exempt
        .as_ref()
        .is_some_and(|exempt| exempt.is_closed_on(day));
    !kept_back && !exempt
}

/// The papers listed by an item that is closed, whatever they say of themselves.
fn closed_papers(site: &Site, day: Day) -> BTreeSet<DocumentId> {
    let agendas = site
        .documents
        .values()
        .filter_map(|agenda| Some((agenda.meeting.as_ref()?, agenda)));
    let closed = agendas.flat_map(|(meeting, agenda)| {
        let items = agenda.items().iter();
        let closed = items.filter(|item| {
            item.exempt
                .as_ref()
                .is_some_and(|exempt| exempt.is_closed_on(day))
        });
        closed
            .flat_map(|item| &item.papers.0)
            .map(move |paper| DocumentId::of_paper(meeting, paper))
    });
    closed.collect()
}

/// Takes out the earlier texts that the public may not read, and out of the others what it may not read of them.
fn keep_public_texts(document: &mut Document, day: Day) {
    let closed = closed_parts(document, day);
    let was_published = |text: &Document| text.published().is_some() && is_readable(text, day);
    let still_closed = |text: &Document| {
        let then = closed_parts(text, day);
        closed.iter().all(|part| then.contains(part))
    };
    document.earlier.retain(|earlier| {
        let text = &earlier.text;
        was_published(text) && text.status() != Some(Status::Withdrawn) && still_closed(text)
    });
    for earlier in &mut document.earlier {
        keep_public_parts(&mut earlier.text, day);
    }
}

/// What names the items and decisions of a document that are closed: an item's name, a decision's own or its item's.
fn closed_parts(document: &Document, day: Day) -> BTreeSet<String> {
    let is_closed = |exempt: &Option<Spanned<Exempt>>| {
        let exempt = exempt.as_ref();
        exempt.is_some_and(|exempt| exempt.is_closed_on(day))
    };
    let items = document.items().iter();
    let items = items
        .filter(|item| is_closed(&item.exempt))
        .map(super::AgendaItem::name);
    let decisions = document.minutes().into_iter().flat_map(|m| &m.decisions);
    let decisions = decisions.filter(|decision| is_closed(&decision.exempt));
    let named = decisions.map(|decision| {
        let name = decision.id.as_ref().or(decision.item.as_ref());
        name.map_or_else(String::new, |name| name.value.clone())
    });
    items.chain(named).collect()
}

/// Takes out of a document what the public may not read of it.
fn keep_public_parts(document: &mut Document, day: Day) {
    if document.status() == Some(Status::Withdrawn) {
        withhold_text(document);
    }
    match &mut document.part {
        Part::Agenda(agenda) => {
            let exempt = |item: &&mut super::AgendaItem| {
                item.exempt.as_ref().is_some_and(|e| e.is_closed_on(day))
            };
            for item in agenda.items.iter_mut().filter(exempt) {
                item.papers = OneOrMore::default();
                item.note = None;
                item.decision_sought = None;
                item.urgent = None;
                item.criteria = Vec::new();
            }
        }
        Part::Minutes(minutes) => {
            for decision in &mut minutes.decisions {
                if decision
                    .exempt
                    .as_ref()
                    .is_some_and(|exempt| exempt.is_closed_on(day))
                {
                    decision.decision = String::new();
                    decision.reasons = None;
                    decision.urgent = None;
                    decision.votes = None;
                }
            }
        }
        Part::Paper => {}
    }
}

/// Keeps of a withdrawn document its title, dates, status and reason.
fn withhold_text(document: &mut Document) {
    let cover = std::mem::take(&mut document.cover);
    document.cover = Cover {
        title: cover.title,
        kind: cover.kind,
        status: cover.status,
        published: cover.published,
        withdrawn_on: cover.withdrawn_on,
        reason: cover.reason,
        superseded_by: cover.superseded_by,
        moved_from: cover.moved_from,
        ..Cover::default()
    };
    document.source = Vec::new().into();
    document.text = Span::default();
    document.files = Vec::new();
    document.attachment = None;
    document.earlier = Vec::new();
    document.part = match document.part {
        Part::Agenda(_) => Part::Agenda(super::AgendaDetails::default()),
        Part::Minutes(_) => Part::Minutes(Box::default()),
        Part::Paper => Part::Paper,
    };
}

//! The organisations, and what the site tells of each: its seats, its papers, what it answers for, what it runs.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{
    Action, Body, BodyId, Document, Meeting, Organisation, PublicSite, Route, Seat,
};

/// The organisations of a site, by the body whose list they are in and their id there.
#[derive(Debug, Default)]
pub(in crate::render) struct Organisations<'a> {
    all: BTreeMap<Key<'a>, Partner<'a>>,
}

type Key<'a> = (&'a BodyId, &'a str);

/// An organisation, and what the site tells of it.
#[derive(Debug)]
pub(in crate::render) struct Partner<'a> {
    /// The body whose `organisations.yaml` lists it.
    pub(in crate::render) owner: &'a Body,
    pub(in crate::render) id: &'a str,
    pub(in crate::render) organisation: &'a Organisation,
    /// The seats held for it, in order of body and seat.
    pub(in crate::render) seats: Vec<SeatOf<'a>>,
    /// The documents that come from it, those published last first.
    pub(in crate::render) documents: Vec<&'a Document>,
    /// What it answers for.
    pub(in crate::render) actions: Vec<ActionOf<'a>>,
    /// The bodies that it runs.
    pub(in crate::render) runs: Vec<&'a Body>,
}

/// A seat of a body.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) struct SeatOf<'a> {
    pub(in crate::render) body: &'a Body,
    pub(in crate::render) id: &'a str,
    pub(in crate::render) seat: &'a Seat,
}

/// Something that a body put in hand.
#[derive(Debug, Clone)]
pub(in crate::render) struct ActionOf<'a> {
    pub(in crate::render) body: &'a Body,
    /// The meeting that put it in hand; nothing where it stands in a plan.
    pub(in crate::render) meeting: Option<&'a Meeting>,
    pub(in crate::render) action: Cow<'a, Action>,
}

impl<'a> Organisations<'a> {
    pub(super) fn of(site: &'a PublicSite) -> Self {
        let listed = site.bodies.values().flat_map(|owner| {
            let organisations = owner.organisations.iter();
            organisations.map(move |(id, organisation)| {
                let partner = Partner {
                    owner,
                    id: id.as_str(),
                    organisation,
                    seats: Vec::new(),
                    documents: Vec::new(),
                    actions: Vec::new(),
                    runs: Vec::new(),
                };
                ((&owner.id, id.as_str()), partner)
            })
        });
        let mut organisations = Self {
            all: listed.collect(),
        };
        organisations.list_bodies(site);
        organisations.list_documents(site);
        organisations
    }

    fn list_bodies(&mut self, site: &'a PublicSite) {
        for body in site.bodies.values() {
            if let Some(id) = &body.details.organisation
                && let Some(partner) = self.named(site, body, id.as_str())
            {
                partner.runs.push(body);
            }
            for seat in seats(body) {
                if let Some(id) = &seat.seat.organisation
                    && let Some(partner) = self.named(site, body, id.as_str())
                {
                    partner.seats.push(seat);
                }
            }
            for action in planned(body) {
                self.list_action(site, action);
            }
        }
    }

    fn list_documents(&mut self, site: &'a PublicSite) {
        for document in site.documents.values() {
            let Some(body) = site.bodies.get(&document.body) else {
                continue;
            };
            if let Some(id) = &document.cover.organisation
                && let Some(partner) = self.named(site, body, id.as_str())
            {
                partner.documents.push(document);
            }
            for action in minuted(document, body, site) {
                self.list_action(site, action);
            }
        }
        for partner in self.all.values_mut() {
            partner
                .documents
                .sort_by_key(|document| (Reverse(document.published()), &document.id));
        }
    }

    fn list_action(&mut self, site: &'a PublicSite, action: ActionOf<'a>) {
        let id = action.action.organisation.clone();
        if let Some(id) = id
            && let Some(partner) = self.named(site, action.body, id.as_str())
        {
            partner.actions.push(action);
        }
    }

    fn named(
        &mut self,
        site: &'a PublicSite,
        body: &'a Body,
        id: &str,
    ) -> Option<&mut Partner<'a>> {
        self.all.get_mut(&key(site, body, id)?)
    }

    /// All of them, by the body whose list they are in.
    pub(in crate::render) fn all(&self) -> impl Iterator<Item = &Partner<'a>> {
        self.all.values()
    }

    /// The organisation that `id` means in the files of `body`.
    pub(in crate::render) fn get(
        &self,
        site: &'a PublicSite,
        body: &BodyId,
        id: &str,
    ) -> Option<&Partner<'a>> {
        self.all.get(&key(site, site.bodies.get(body)?, id)?)
    }
}

impl Partner<'_> {
    /// Its page.
    pub(in crate::render) fn route(&self) -> Route {
        Route::organisation(&self.owner.id, self.id)
    }
}

/// The organisation that `id` means in the files of `body`: of its own list, or of the nearest above.
fn key<'a>(site: &'a PublicSite, body: &'a Body, id: &str) -> Option<Key<'a>> {
    site.ancestry(&body.id).find_map(|body| {
        let mut listed = body.organisations.iter();
        let (id, _) = listed.find(|(listed, _)| listed.as_str() == id)?;
        Some((&body.id, id.as_str()))
    })
}

/// The body's seats, in the order in which they are shown.
pub(in crate::render) fn seats(body: &Body) -> impl Iterator<Item = SeatOf<'_>> {
    let membership = body.membership.iter();
    let seats = membership.flat_map(|(_, membership)| membership.seats.iter());
    seats.map(move |(id, seat)| {
        let id = id.as_str();
        SeatOf { body, id, seat }
    })
}

/// What stands in the body's plans.
pub(in crate::render) fn planned(body: &Body) -> impl Iterator<Item = ActionOf<'_>> {
    let file = body.registers.actions.iter();
    let actions = file.flat_map(|(_, file)| &file.actions);
    actions.map(move |action| ActionOf {
        body,
        meeting: None,
        action: Cow::Owned(action.as_action()),
    })
}

/// What the minutes `document` of `body` put in hand.
pub(in crate::render) fn minuted<'a>(
    document: &'a Document,
    body: &'a Body,
    site: &'a PublicSite,
) -> impl Iterator<Item = ActionOf<'a>> {
    let meeting = document.meeting.as_ref();
    let meeting = meeting.and_then(|id| site.meetings.get(id));
    let minutes = document.minutes().into_iter();
    let actions = minutes.flat_map(|minutes| &minutes.actions);
    actions.map(move |action| ActionOf {
        body,
        meeting,
        action: Cow::Borrowed(action),
    })
}

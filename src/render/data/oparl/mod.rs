//! The site in the shape of [OParl 1.1](https://oparl.org/spezifikation/): objects that name each other by their full
//! addresses, and lists of them in pages of a hundred.
//!
//! It is a shape and no conformant server: plain files cannot answer a client that asks for what changed since a day. An
//! object has a file of its own, at its `id`; one that is part of another (an item, a file, a membership) has the address
//! of that with a fragment, and a paper has the address of the list of its folder's papers with a fragment. What OParl has no word for begins with `minutebook:`. Without a `base_url` there are no full
//! addresses, and so none of this.

mod dates;
mod list;
mod meeting;
mod organization;
mod paper;
mod system;

use crate::model::{
    Body, BodyId, Document, Meeting, MeetingId, Organisation, OrganisationId, Route, Seat, SeatId,
};
use crate::render::data::object::Object;
use crate::render::job::Job;
use crate::render::sources::Sources;
use crate::tree::segment;

use list::papers_of;

/// Where OParl's types are described.
const SCHEMA: &str = "https://schema.oparl.org/1.1/";

/// The site as objects.
#[derive(Debug, Clone, Copy)]
struct Export<'s> {
    sources: &'s Sources<'s>,
}

/// Something that has an object. Those that are part of another are named by that and their place in it, from 0.
#[derive(Debug, Clone, Copy)]
enum Thing<'s> {
    /// A body at the top, as OParl's Body.
    Top(&'s Body),
    /// A body, as OParl's Organization.
    Organization(&'s Body),
    /// A partner, as an Organization: the body that lists it, and its id.
    Partner(&'s Body, &'s str, &'s Organisation),
    /// A seat, as a Person that is known by the post.
    Person(&'s Body, &'s str, &'s Seat),
    /// A time for which a seat was held.
    Membership(&'s Body, &'s str, &'s Seat, usize),
    Meeting(&'s Meeting),
    AgendaItem(&'s Meeting, &'s Document, usize),
    Location(&'s Meeting),
    Paper(&'s Document),
    File(&'s Document),
    /// A paper at an item of its meeting.
    Consultation(&'s Document, &'s Meeting, usize),
}

/// Where the export begins.
pub(in crate::render) fn entrance() -> Route {
    Route::page("data/oparl").file_below("system.json")
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    if sources.url(&Route::home()).is_none() {
        return Vec::new();
    }
    let export = Export { sources };
    let mut jobs = vec![Job::file(entrance(), move |_| export.system().into_text())];
    let tops: Vec<_> = sources
        .below(None)
        .iter()
        .copied()
        .map(Thing::Top)
        .collect();
    jobs.extend(export.lists("body", None, tops.clone()));
    jobs.extend(export.files(tops));
    for top in sources.below(None) {
        for (kind, things) in export.things(top) {
            jobs.extend(export.lists(kind, Some(top), things.clone()));
            jobs.extend(export.files(things));
        }
        jobs.extend(export.meetings_of_each(top));
        jobs.extend(export.papers_of_each(top));
    }
    jobs
}

impl<'s> Export<'s> {
    /// The files of those things that have one of their own.
    fn files(self, things: Vec<Thing<'s>>) -> impl Iterator<Item = Job<'s>> {
        let own = things
            .into_iter()
            .filter(|thing| thing.fragment().is_none());
        own.map(move |thing| Job::file(thing.route(), move |_| self.object(thing).into_text()))
    }

    fn object(self, thing: Thing<'s>) -> Object {
        match thing {
            Thing::Top(body) => self.body(body),
            Thing::Organization(body) => self.organization(body),
            Thing::Partner(body, id, partner) => self.partner(body, id, partner),
            Thing::Person(body, id, seat) => self.person(body, id, seat),
            Thing::Membership(body, id, seat, at) => self.membership(body, id, seat, at),
            Thing::Meeting(meeting) => self.meeting(meeting),
            Thing::AgendaItem(meeting, agenda, at) => self.agenda_item(meeting, agenda, at),
            Thing::Location(meeting) => self.location(meeting),
            Thing::Paper(document) => self.paper(document),
            Thing::File(document) => self.file(document),
            Thing::Consultation(paper, meeting, at) => self.consultation(paper, meeting, at),
        }
    }

    /// An object with what every one begins with.
    fn begin(self, thing: Thing<'_>, kind: &str) -> Object {
        Object::new()
            .with("id", self.id(thing))
            .with("type", format_args!("{SCHEMA}{kind}"))
    }

    /// The full address of a thing's object.
    fn id(self, thing: Thing<'_>) -> String {
        let url = self.url(&thing.route());
        match thing.fragment() {
            Some(fragment) => format!("{url}#{fragment}"),
            None => url,
        }
    }

    fn url(self, route: &Route) -> String {
        self.sources.url(route).unwrap_or_default()
    }

    /// Every thing of a body at the top and of those below it, by OParl's name for its kind, in an order that lasts.
    fn things(self, top: &'s Body) -> Vec<(&'static str, Vec<Thing<'s>>)> {
        let bodies = self.bodies(top);
        let (mut organizations, mut people, mut memberships) = (Vec::new(), Vec::new(), Vec::new());
        let (mut meetings, mut items, mut locations) = (Vec::new(), Vec::new(), Vec::new());
        let (mut papers, mut files, mut consultations) = (Vec::new(), Vec::new(), Vec::new());
        for body in bodies {
            organizations.push(Thing::Organization(body));
            let partners = body.organisations.iter();
            organizations.extend(partners.map(|(id, partner)| Thing::Partner(body, id, partner)));
            for (id, seat) in seats(body) {
                people.push(Thing::Person(body, id, seat));
                let held = 0..self.begun(seat).len();
                memberships.extend(held.map(|at| Thing::Membership(body, id, seat, at)));
            }
            for document in self.papers(body) {
                papers.push(Thing::Paper(document));
                files.push(Thing::File(document));
                consultations.extend(self.consultations(document));
            }
            for meeting in self.sources.meetings(&body.id).iter().copied() {
                meetings.push(Thing::Meeting(meeting));
                items.extend(self.items(meeting));
                let venue = meeting.details.venue.as_ref();
                locations.extend(venue.map(|_| Thing::Location(meeting)));
            }
        }
        vec![
            ("organization", organizations),
            ("person", people),
            ("membership", memberships),
            ("meeting", meetings),
            ("agendaItem", items),
            ("location", locations),
            ("paper", papers),
            ("file", files),
            ("consultation", consultations),
        ]
    }

    fn bodies(self, top: &'s Body) -> impl Iterator<Item = &'s Body> {
        let bodies = self.sources.site.bodies.values();
        bodies.filter(|body| top.id.covers(&body.id))
    }

    /// The body at the top above `body`.
    fn top(self, body: &'s BodyId) -> Option<&'s Body> {
        self.sources.site.ancestry(body).last()
    }
}

impl Thing<'_> {
    /// The file that holds it.
    fn route(self) -> Route {
        let file = |folder: &str, id: &str| {
            Route::page(&format!("data/oparl/{folder}/{id}")).beside("json")
        };
        match self {
            Self::Top(body) => file("body", body.id.as_str()),
            Self::Organization(body) => file("organization", body.id.as_str()),
            Self::Partner(body, id, _) => file("partner", &format!("{}/{id}", body.id)),
            Self::Person(body, id, _) | Self::Membership(body, id, ..) => {
                file("person", &format!("{}/{id}", body.id))
            }
            Self::Meeting(meeting) | Self::AgendaItem(meeting, ..) | Self::Location(meeting) => {
                file("meeting", meeting.id.as_str())
            }
            Self::Paper(document) | Self::File(document) | Self::Consultation(document, ..) => {
                papers_of(folder(document))
            }
        }
    }

    /// Its place in the object of that file; `None` where it is that object itself.
    fn fragment(self) -> Option<String> {
        match self {
            Self::Membership(.., at) => Some(format!("membership-{}", at + 1)),
            Self::AgendaItem(.., at) => Some(format!("item-{}", at + 1)),
            Self::Location(_) => Some("location".to_owned()),
            Self::Paper(document) => Some(name(document)),
            Self::File(document) => Some(format!("{}:file", name(document))),
            Self::Consultation(document, _, at) => {
                Some(format!("{}:consultation-{}", name(document), at + 1))
            }
            _ => None,
        }
    }
}

impl<'s> Export<'s> {
    /// The partner of this id as `body` sees it.
    fn partner_of(self, body: &'s BodyId, id: &'s OrganisationId) -> Option<Thing<'s>> {
        let mut ancestry = self.sources.site.ancestry(body);
        ancestry.find_map(|body| {
            let partner = body.organisations.get(id.as_str())?;
            Some(Thing::Partner(body, id.as_str(), partner))
        })
    }

    /// The seat of this id on `body`.
    fn seat_of(self, body: &'s BodyId, id: &'s SeatId) -> Option<Thing<'s>> {
        let body = self.sources.site.bodies.get(body)?;
        let seat = self.sources.site.seat(&body.id, id)?;
        Some(Thing::Person(body, id.as_str(), seat))
    }
}

/// The folder whose papers a document is among: its meeting's, or its body's.
fn folder(document: &Document) -> &str {
    let meeting = document.meeting.as_ref();
    meeting.map_or(document.body.as_str(), MeetingId::as_str)
}

/// What a document is called among the papers of its folder.
fn name(document: &Document) -> String {
    let below = document.id.as_str().strip_prefix(folder(document));
    let names = below.unwrap_or_default().split('/');
    let names: Vec<_> = names.filter(|name| !name.is_empty()).map(segment).collect();
    names.join("/")
}

fn seats(body: &Body) -> impl Iterator<Item = (&str, &Seat)> {
    let membership = body.membership.as_ref();
    let seats = membership
        .into_iter()
        .flat_map(|(_, membership)| membership.seats.iter());
    seats.map(|(id, seat)| (id.as_str(), seat))
}

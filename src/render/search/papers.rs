//! What can be found: the pages of documents, bodies and organisations, in the order of the index.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use crate::calendar::Day;
use crate::model::{Body, BodyId, Document, Route};
use crate::render::parts::{Mark, capital};
use crate::render::sources::{Partner, Sources};

/// Everything that can be found.
#[derive(Debug)]
pub(super) struct Papers<'a> {
    /// In the order of the structure chart.
    pub(super) bodies: Vec<&'a Body>,
    pub(super) kinds: Vec<Name>,
    /// The first is that of papers that say nothing of it.
    pub(super) statuses: Vec<Name>,
    /// By body, by date, by address.
    pub(super) all: Vec<Paper<'a>>,
}

/// A page that can be found. Body, kind and status are places in the lists beside it.
#[derive(Debug)]
pub(super) struct Paper<'a> {
    pub(super) thing: Thing<'a>,
    pub(super) body: usize,
    pub(super) kind: usize,
    pub(super) status: usize,
    /// The day of its meeting, else that on which it was published.
    pub(super) day: Option<Day>,
    pub(super) route: Route,
}

/// What a page is about.
#[derive(Debug, Clone, Copy)]
pub(super) enum Thing<'a> {
    Body(&'a Body),
    Organisation(&'a Partner<'a>),
    Document(&'a Document),
}

/// A kind or a status: what addresses call it, and what readers do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) id: String,
    pub(super) word: String,
}

/// What the fields of a paper say that are the same in all its units.
#[derive(Debug)]
pub(super) struct Labels<'l> {
    pub(super) title: &'l str,
    pub(super) kind: &'l str,
    pub(super) body: &'l str,
    pub(super) organisations: String,
}

impl<'a> Papers<'a> {
    pub(super) fn of(sources: &'a Sources<'a>) -> Self {
        let bodies = sources.bodies();
        let places = bodies.iter().enumerate();
        let places: BTreeMap<_, _> = places.map(|(place, body)| (&body.id, place)).collect();
        let mut things: Vec<_> = bodies.iter().copied().map(Thing::Body).collect();
        things.extend(sources.organisations.all().map(Thing::Organisation));
        things.extend(sources.site.documents.values().map(Thing::Document));
        let mut papers = Self {
            bodies,
            kinds: Vec::new(),
            statuses: vec![Name::default()],
            all: Vec::new(),
        };
        for thing in things {
            if let Some(body) = places.get(thing.body()) {
                papers.push(thing, *body, sources);
            }
        }
        papers.all.sort_by(|one, other| {
            let key = |paper: &Paper<'_>| (paper.body, paper.day);
            let by_address = || one.route.cmp(&other.route);
            key(one).cmp(&key(other)).then_with(by_address)
        });
        papers
    }

    /// How many bodies are above `body`.
    pub(super) fn depth(&self, body: &Body) -> usize {
        let parent = body.parent.as_ref();
        let above = parent.and_then(|id| self.bodies.iter().find(|body| body.id == *id));
        above.map_or(0, |above| self.depth(above) + 1)
    }

    fn push(&mut self, thing: Thing<'a>, body: usize, sources: &Sources<'_>) {
        let place_of = |names: &mut Vec<Name>, name: Name| {
            let known = names.iter().position(|known| *known == name);
            known.unwrap_or_else(|| {
                names.push(name);
                names.len() - 1
            })
        };
        self.all.push(Paper {
            thing,
            body,
            kind: place_of(&mut self.kinds, thing.kind(sources)),
            status: place_of(&mut self.statuses, thing.status(sources)),
            day: thing.day(sources),
            route: thing.route(),
        });
    }
}

impl<'a> Thing<'a> {
    /// The body that it belongs to.
    fn body(self) -> &'a BodyId {
        match self {
            Self::Body(body) => &body.id,
            Self::Organisation(partner) => &partner.owner.id,
            Self::Document(document) => &document.body,
        }
    }

    fn route(self) -> Route {
        match self {
            Self::Body(body) => Route::body(&body.id),
            Self::Organisation(partner) => partner.route(),
            Self::Document(document) => Route::document(&document.id),
        }
    }

    fn day(self, sources: &Sources<'_>) -> Option<Day> {
        let Self::Document(document) = self else {
            return None;
        };
        let meeting = document.meeting.as_ref().and_then(|id| sources.meeting(id));
        let published = document.published().map(|moment| Day(moment.date));
        meeting.map(|meeting| meeting.date).or(published)
    }

    pub(super) fn title(self) -> &'a str {
        match self {
            Self::Body(body) => &body.details.name.value,
            Self::Organisation(partner) => &partner.organisation.name,
            Self::Document(document) => &document.title,
        }
    }

    fn kind(self, sources: &Sources<'_>) -> Name {
        let (id, word) = match self {
            Self::Body(_) => ("body".to_owned(), sources.language.say("search-kind-body")),
            Self::Organisation(_) => {
                let word = sources.language.say("search-kind-organisation");
                ("organisation".to_owned(), word)
            }
            Self::Document(document) => {
                let word = sources.language.word("document-kind", document.kind);
                let id = serde_json::to_value(document.kind).unwrap_or_default();
                (id.as_str().unwrap_or_default().to_owned(), word)
            }
        };
        Name {
            id,
            word: capital(&word),
        }
    }

    /// Its status; an empty name where it says nothing of it.
    fn status(self, sources: &Sources<'_>) -> Name {
        let mark = match self {
            Self::Document(document) => Mark::status(document, &sources.language),
            _ => None,
        };
        let (id, word) = mark.map_or(("", String::new()), |mark| (mark.kind, mark.words));
        let id = id.to_owned();
        Name { id, word }
    }

    /// The organisations that it comes from or names as such.
    fn organisations(self, sources: &Sources<'_>) -> String {
        let (body, ids) = match self {
            Self::Organisation(_) => return String::new(),
            Self::Body(body) => (&body.id, body.details.organisation.iter().collect()),
            Self::Document(document) => {
                let own = document.cover.organisation.iter();
                let items = document.items().iter();
                let ids: Vec<_> = own
                    .chain(items.filter_map(|item| item.organisation.as_ref()))
                    .collect();
                (&document.body, ids)
            }
        };
        let mut names: Vec<_> = ids
            .into_iter()
            .filter_map(|id| sources.site.organisation(body, &id.value))
            .map(|organisation| organisation.name.as_str())
            .collect();
        let mut seen = BTreeSet::new();
        names.retain(|name| seen.insert(*name));
        names.join("\n")
    }
}

impl<'a> Paper<'a> {
    /// What its fields beside the text and the items say.
    pub(super) fn labels<'l>(&self, papers: &'l Papers<'a>, sources: &Sources<'_>) -> Labels<'l>
    where
        'a: 'l,
    {
        let body = papers.bodies.get(self.body);
        Labels {
            title: self.thing.title(),
            kind: papers.kinds.get(self.kind).map_or("", |kind| &kind.word),
            body: body.map_or("", |body| body.details.name.as_str()),
            organisations: self.thing.organisations(sources),
        }
    }

    /// Its date as text, empty where it has none.
    pub(super) fn date(&self) -> String {
        self.day.map(|day| day.0.to_string()).unwrap_or_default()
    }

    /// The year of its date, 0 where it has none.
    pub(super) fn year(&self) -> usize {
        let year = self.day.map(|day| day.0.year());
        year.and_then(|year| usize::try_from(year).ok())
            .unwrap_or(0)
    }

    /// The day counted from 1 January of the year 1, which is 1; 0 where it has none.
    pub(super) fn days(&self) -> usize {
        let days = self.day.map(|day| day.0.num_days_from_ce());
        days.and_then(|days| usize::try_from(days).ok())
            .unwrap_or(0)
    }
}

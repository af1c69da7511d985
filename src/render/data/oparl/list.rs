//! Lists in pages of a hundred.

use std::collections::BTreeMap;

use super::{Export, Thing, folder};
use crate::model::{Body, Document, Route};
use crate::render::data::object::Object;
use crate::render::job::Job;

/// How many elements a page has at most.
const PAGE: usize = 100;

impl<'s> Export<'s> {
    /// The pages of the list of one kind: of a body at the top, or of the whole site. An empty list has one page.
    pub(super) fn lists(
        self,
        kind: &'static str,
        top: Option<&'s Body>,
        things: Vec<Thing<'s>>,
    ) -> Vec<Job<'s>> {
        self.pages(&move |page| list(kind, top, page), things)
    }

    /// The lists of meetings of each body of a body at the top.
    pub(super) fn meetings_of_each(self, top: &'s Body) -> Vec<Job<'s>> {
        let lists = self.bodies(top).flat_map(|body| {
            let meetings = self.sources.meetings(&body.id).iter();
            let meetings = meetings.copied().map(Thing::Meeting).collect();
            self.pages(&move |page| meetings_of(body, page), meetings)
        });
        lists.collect()
    }

    /// The lists of the papers of each folder, in which the papers' own objects are. Each is one page, so that the
    /// address of a paper lasts.
    pub(super) fn papers_of_each(self, top: &'s Body) -> Vec<Job<'s>> {
        let papers = self.bodies(top).flat_map(|body| self.papers(body));
        let mut folders: BTreeMap<&str, Vec<&Document>> = BTreeMap::new();
        for paper in papers {
            folders.entry(folder(paper)).or_default().push(paper);
        }
        let lists = folders.into_iter().map(|(folder, papers)| {
            let list = List {
                pages: 1,
                total: papers.len(),
                size: papers.len(),
            };
            Job::file(papers_of(folder), move |_| {
                let papers = papers.iter().copied().map(Thing::Paper);
                self.page(list, 1, &|_| papers_of(folder), papers)
            })
        });
        lists.collect()
    }

    fn pages(
        self,
        route: &(impl Fn(usize) -> Route + Copy + Send + Sync + 's),
        things: Vec<Thing<'s>>,
    ) -> Vec<Job<'s>> {
        let route = *route;
        let list = List {
            pages: things.len().div_ceil(PAGE).max(1),
            total: things.len(),
            size: PAGE,
        };
        let page = |number: usize| {
            let elements = things.iter().skip((number - 1) * PAGE).take(PAGE);
            let elements: Vec<_> = elements.copied().collect();
            Job::file(route(number), move |_| {
                self.page(list, number, &route, elements.iter().copied())
            })
        };
        (1..=list.pages).map(page).collect()
    }

    /// One page of a list, from 1.
    fn page(
        self,
        list: List,
        number: usize,
        route: &impl Fn(usize) -> Route,
        elements: impl Iterator<Item = Thing<'s>>,
    ) -> String {
        let link = |number: usize| {
            let exists = (1..=list.pages).contains(&number);
            exists.then(|| self.url(&route(number)))
        };
        let pagination = Object::new()
            .with("totalElements", list.total)
            .with("elementsPerPage", list.size)
            .with("currentPage", number)
            .with("totalPages", list.pages);
        let links = Object::new()
            .with("first", link(1))
            .with("prev", link(number - 1))
            .with("self", link(number))
            .with("next", link(number + 1))
            .with("last", link(list.pages));
        let list = Object::new()
            .listing("data", elements.map(|thing| self.object(thing)))
            .within("pagination", Some(pagination))
            .within("links", Some(links));
        list.into_text()
    }
}

/// How long a list is.
#[derive(Clone, Copy)]
struct List {
    pages: usize,
    /// How many elements it has.
    total: usize,
    /// How many elements a page has at most.
    size: usize,
}

/// The page of the list of one kind, from 1.
pub(super) fn list(kind: &str, top: Option<&Body>, page: usize) -> Route {
    let folder = match top {
        Some(top) => format!("data/oparl/list/{}", top.id),
        None => "data/oparl/list".to_owned(),
    };
    Route::page(&folder).file_below(&format!("{}-{page}.json", kind.to_lowercase()))
}

/// The page of the list of a body's meetings, from 1.
pub(super) fn meetings_of(body: &Body, page: usize) -> Route {
    let folder = format!("data/oparl/meetings-of/{}", body.id);
    Route::page(&folder).file_below(&format!("meetings-{page}.json"))
}

/// The list of the papers of a folder: of a meeting, or a body's standing ones.
pub(super) fn papers_of(folder: &str) -> Route {
    Route::page(&format!("data/oparl/papers-of/{folder}")).beside("json")
}

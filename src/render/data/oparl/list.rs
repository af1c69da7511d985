//! Lists in pages of a hundred.

use serde_json::{Value, json};

use super::{Export, Thing};
use crate::model::{Body, Route};
use crate::render::data::known::known;
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

    fn pages(
        self,
        route: &(impl Fn(usize) -> Route + Copy + Send + Sync + 's),
        things: Vec<Thing<'s>>,
    ) -> Vec<Job<'s>> {
        let route = *route;
        let total = things.len();
        let pages = total.div_ceil(PAGE).max(1);
        let page = |number: usize| {
            let elements: Vec<_> = things
                .iter()
                .skip((number - 1) * PAGE)
                .take(PAGE)
                .copied()
                .collect();
            Job::file(route(number), move |_| {
                let link = |number: usize| {
                    let exists = (1..=pages).contains(&number);
                    exists.then(|| self.url(&route(number)))
                };
                let data: Vec<Value> = elements.iter().map(|thing| self.object(*thing)).collect();
                let links = json!({
                    "first": link(1),
                    "prev": link(number - 1),
                    "self": link(number),
                    "next": link(number + 1),
                    "last": link(pages),
                });
                let list = json!({
                    "data": data,
                    "pagination": {
                        "totalElements": total,
                        "elementsPerPage": PAGE,
                        "currentPage": number,
                        "totalPages": pages,
                    },
                    "links": known(links),
                });
                list.to_string()
            })
        };
        (1..=pages).map(page).collect()
    }
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

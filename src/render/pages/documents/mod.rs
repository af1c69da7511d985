//! The documents: what kinds there are, a list for each kind and one for each body.
//!
//! A list that is long has a page for each year, and a long year one for each month, so that pages stay short.

mod list;
mod of_body;
mod of_kind;

pub(super) use of_body::link;

use serde::Serialize;

use crate::model::{DocumentKind, Route};
use crate::render::data::DocumentsData;
use crate::render::feeds::follow_kinds;
use crate::render::frame::Head;
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::{Counted, Jump};
use crate::render::sources::{Listed, Sources, home_link, short_name};
use crate::tree::segment;

/// How many documents a page lists at most before it is split.
const LONG: usize = 150;

#[derive(Debug, Serialize)]
struct DocumentsView {
    lists: Lists,
}

/// The lists there are.
#[derive(Debug, Serialize)]
pub(super) struct Lists {
    kinds: Vec<KindView>,
    /// The bodies that have documents.
    bodies: Vec<Jump>,
}

/// A kind of document.
#[derive(Debug, Serialize)]
struct KindView {
    link: Counted,
    /// The years from which there are documents of it: "2024", "2022 to 2026".
    years: Option<String>,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let index = Job::new(index(), "documents.html", |here| {
        let language = &sources.language;
        let head = Head {
            title: language.say("documents"),
            description: Some(language.say("documents-lead")),
            section: "documents",
            follow: follow_kinds(sources, here),
            trail: vec![home_link(sources, here)],
            ..Head::default()
        };
        let lists = lists(sources, here);
        (head, DocumentsView { lists })
    });
    let mut jobs = vec![index.with_twin(|| DocumentsData::of(sources))];
    jobs.extend(of_kind::jobs(sources));
    jobs.extend(of_body::jobs(sources));
    jobs
}

/// The page of what kinds of documents there are.
fn index() -> Route {
    Route::page("documents")
}

/// The page of all documents of a kind.
fn route(kind: DocumentKind) -> Route {
    index().below(&segment(kind.words()))
}

/// The lists by kind and by body.
pub(super) fn lists(sources: &Sources<'_>, here: &Here) -> Lists {
    let kinds = sources.documents().kinds().iter();
    let bodies = sources.bodies().into_iter().map(|body| {
        let href = here.to(&of_body::route(&body.id));
        let link = Counted {
            href: Some(href),
            text: short_name(body).to_owned(),
            count: sources.documents().of_body(&body.id).len(),
        };
        (body, link)
    });
    Lists {
        kinds: kinds
            .map(|(kind, documents)| kind_view(*kind, documents, sources, here))
            .collect(),
        bodies: Jump::by_family(bodies, sources),
    }
}

fn kind_view(
    kind: DocumentKind,
    documents: &[Listed<'_>],
    sources: &Sources<'_>,
    here: &Here,
) -> KindView {
    let mut years = documents.iter().filter_map(Listed::year);
    let last = years.next();
    let years = last.map(|last| match years.next_back() {
        Some(first) if first != last => {
            let values = [
                ("from", first.to_string().into()),
                ("to", last.to_string().into()),
            ];
            sources.language.say_with("documents-years-from-to", values)
        }
        _ => last.to_string(),
    });
    KindView {
        link: Counted {
            href: Some(here.to(&route(kind))),
            text: sources.language.word("documents", kind),
            count: documents.len(),
        },
        years,
    }
}

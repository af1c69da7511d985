//! Data: what there is for programs, where it is, what it holds, and on which terms it can be used.

use serde::Serialize;

use crate::model::Route;
use crate::render::data::csv::TableLink;
use crate::render::data::{CatalogueData, schemas};
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::sources::{Sources, home_link};

#[derive(Debug, Serialize)]
struct DataView {
    /// The data of pages, by the kind of page.
    kinds: Vec<KindView>,
    /// Lists of the whole site as tables.
    tables: Vec<Link>,
}

/// The data of one kind of page.
#[derive(Debug, Serialize)]
struct KindView {
    /// The kind, in words.
    name: String,
    /// The name of its schema's file, and where it is.
    file: String,
    schema: String,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let job = Job::new(Route::page("data"), "data.html", |here| {
        (head(sources, here), view(sources, here))
    });
    vec![job.with_twin(|| CatalogueData::of(sources))]
}

fn head(sources: &Sources<'_>, here: &Here) -> Head {
    Head {
        title: sources.language.say("data-title"),
        description: Some(sources.language.say("data-lead")),
        section: "",
        trail: vec![home_link(sources, here)],
        ..Head::default()
    }
}

fn view(sources: &Sources<'_>, here: &Here) -> DataView {
    let kind = |format: &schemas::Format| KindView {
        name: sources.language.say(&format!("data-of-{}", format.kind)),
        file: format!("{}.json", format.kind),
        schema: here.to(&schemas::route(format.kind)),
    };
    DataView {
        kinds: schemas::ALL.iter().map(kind).collect(),
        tables: TableLink::of_site(&[], sources)
            .into_iter()
            .map(|table| Link::new(here.to(&table.route), table.title))
            .collect(),
    }
}

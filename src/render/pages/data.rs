//! Data: what there is for programs, where it is, what it holds, and on which terms it can be used.

use serde::Serialize;

use crate::model::Route;
use crate::render::data::csv::TableLink;
use crate::render::data::{CatalogueData, Object, oparl, popolo, schemas};
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::links::web_address;
use crate::render::sources::{Sources, home_link};
use crate::render::words;

#[derive(Debug, Serialize)]
struct DataView {
    /// The data of pages, by the kind of page.
    kinds: Vec<KindView>,
    /// Lists of the whole site as tables.
    tables: Vec<Link>,
    popolo: String,
    /// Where the OParl-shaped export begins; nothing where the site does not say what its address is.
    oparl: Option<String>,
    /// The list of addresses that last.
    addresses: String,
    /// How to name the source.
    cite: String,
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
    let job = Job::new(route(), "data.html", |here| {
        (head(sources, here), view(sources, here))
    });
    vec![job.with_twin(|| CatalogueData::of(sources))]
}

fn route() -> Route {
    Route::page("data")
}

fn head(sources: &Sources<'_>, here: &Here) -> Head {
    Head {
        title: sources.language.say("data-title"),
        description: Some(sources.language.say("data-lead")),
        section: "",
        trail: vec![home_link(sources, here)],
        about: Some(about(sources)),
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
        popolo: here.to(&popolo::route()),
        oparl: sources
            .url(&Route::home())
            .map(|_| here.to(&oparl::entrance())),
        addresses: here.to(&Route::page("data").file_below("addresses.txt")),
        cite: cite(sources),
    }
}

/// How to name the source: the site, the day, its address and the licence.
fn cite(sources: &Sources<'_>) -> String {
    let settings = &sources.site.settings;
    let language = &sources.language;
    let day = words::date_in(sources.day(), "plain", language);
    let licence = settings.licence.as_ref();
    let parts = [
        Some(settings.name.value.clone()),
        Some(language.say_with("data-cite-day", [("date", day.into())])),
        sources.url(&Route::home()),
        licence.map(|licence| licence.name.clone()),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    format!("{}.", parts.join(", "))
}

/// The data in the words of schema.org.
fn about(sources: &Sources<'_>) -> Object {
    let settings = &sources.site.settings;
    let licence = settings.licence.as_ref();
    let licence = licence.and_then(|licence| web_address(licence.url.as_deref()?));
    let contact = settings.contact.as_ref();
    let download = |title: &str, route: &Route, media: &str| {
        Object::new()
            .with("@type", "DataDownload")
            .with("name", title)
            .with("encodingFormat", media)
            .with(
                "contentUrl",
                sources.url(route).unwrap_or_else(|| route.to_string()),
            )
    };
    let tables = TableLink::of_site(&[], sources);
    let tables = tables
        .iter()
        .map(|table| download(&table.title, &table.route, "text/csv"));
    let popolo = download("Popolo", &popolo::route(), "application/json");
    let downloads: Vec<_> = tables.chain(std::iter::once(popolo)).collect();
    Object::new()
        .with("@type", "Dataset")
        .with("name", &settings.name.value)
        .with(
            "description",
            settings
                .description
                .as_deref()
                .unwrap_or(&sources.language.say("data-lead")),
        )
        .with("url", sources.url(&route()))
        .with("license", licence)
        .with("dateModified", sources.day())
        .with("isAccessibleForFree", true)
        .within(
            "creator",
            contact.map(|contact| {
                Object::new()
                    .with("@type", "Organization")
                    .with("name", &contact.post)
            }),
        )
        .holding("distribution", downloads)
}

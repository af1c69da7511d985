//! The data of the data page: what there is.

use schemars::JsonSchema;
use serde::Serialize;

use super::Twin;
use crate::model::Route;
use crate::render::data::csv::TableLink;
use crate::render::data::schemas;
use crate::render::sources::Sources;

/// What there is for programs.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct CatalogueData {
    /// The tables of the whole site.
    tables: Vec<FileOfData>,
    /// The schemas of the data of pages.
    schemas: Vec<FileOfData>,
}

/// A file.
#[derive(Debug, Serialize, JsonSchema)]
struct FileOfData {
    /// What it is called, in the site's language.
    title: String,
    address: Route,
}

impl Twin for CatalogueData {
    const KIND: &'static str = "data";
}

impl CatalogueData {
    pub(in crate::render) fn of(sources: &Sources<'_>) -> Self {
        let tables = TableLink::of_site(&[], sources).into_iter();
        let schemas = schemas::ALL.iter();
        Self {
            tables: tables
                .map(|table| FileOfData {
                    title: table.title,
                    address: table.route,
                })
                .collect(),
            schemas: schemas
                .map(|format| FileOfData {
                    title: sources.language.say(&format!("data-of-{}", format.kind)),
                    address: schemas::route(format.kind),
                })
                .collect(),
        }
    }
}

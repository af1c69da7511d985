//! The data of lists of documents: what kinds there are, and the documents of a kind or a body.

use chrono::Datelike;
use schemars::JsonSchema;
use serde::Serialize;

use super::Twin;
use super::names::{BodyName, DocumentName};
use crate::model::{Body, DocumentKind};
use crate::render::sources::{Listed, Sources};

/// The documents of the site: how many of each kind, and of each body.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct DocumentsData<'s> {
    kinds: Vec<KindCount>,
    /// The bodies that have documents, in the order of the structure chart.
    bodies: Vec<BodyCount<'s>>,
}

/// How many documents there are of a kind.
#[derive(Debug, Serialize, JsonSchema)]
struct KindCount {
    kind: DocumentKind,
    count: usize,
}

/// How many documents a body has, with those of its meetings.
#[derive(Debug, Serialize, JsonSchema)]
struct BodyCount<'s> {
    body: BodyName<'s>,
    count: usize,
}

/// Documents of one kind or of one body: all, of a year, or of a month.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct DocumentListData<'s> {
    /// The kind; null for those of a body.
    kind: Option<DocumentKind>,
    /// The body; null for those of a kind.
    body: Option<BodyName<'s>>,
    /// The year of their meetings, or of standing ones that of publication; null where it is of all years.
    year: Option<i32>,
    /// The month of that year, from 1; null where it is of all months.
    month: Option<u32>,
    /// The documents, the newest first.
    documents: Vec<DocumentName<'s>>,
}

/// Of which documents a list is.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::render) struct Which<'s> {
    pub(in crate::render) kind: Option<DocumentKind>,
    pub(in crate::render) body: Option<&'s Body>,
    pub(in crate::render) year: Option<i32>,
    pub(in crate::render) month: Option<u32>,
}

impl Twin for DocumentsData<'_> {
    const KIND: &'static str = "documents";
}

impl Twin for DocumentListData<'_> {
    const KIND: &'static str = "document-list";
}

impl<'s> DocumentsData<'s> {
    pub(in crate::render) fn of(sources: &Sources<'s>) -> Self {
        let kinds = sources.documents().kinds().iter();
        let bodies = sources.bodies().into_iter().map(|body| BodyCount {
            body: BodyName::of(&body.id, sources),
            count: sources.documents().of_body(&body.id).len(),
        });
        Self {
            kinds: kinds
                .map(|(kind, documents)| KindCount {
                    kind: *kind,
                    count: documents.len(),
                })
                .collect(),
            bodies: bodies.filter(|body| body.count > 0).collect(),
        }
    }
}

impl<'s> DocumentListData<'s> {
    pub(in crate::render) fn of(which: Which<'s>, sources: &Sources<'s>) -> Self {
        let Which {
            kind,
            body,
            year,
            month,
        } = which;
        let documents = sources.documents();
        let of_kind = kind.map_or(&[][..], |kind| documents.of_kind(kind));
        let of_body = body.map_or(&[][..], |body| documents.of_body(&body.id));
        let all = of_kind.iter().chain(of_body);
        let is_in = |listed: &&Listed<'_>| {
            let of_month = listed.day.map(|day| day.0.month());
            (year.is_none() || listed.year() == year) && (month.is_none() || of_month == month)
        };
        Self {
            kind,
            body: body.map(|body| BodyName::of(&body.id, sources)),
            year,
            month,
            documents: all
                .filter(is_in)
                .map(|listed| DocumentName::of(listed.document))
                .collect(),
        }
    }
}

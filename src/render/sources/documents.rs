//! The documents by kind and by body, the newest first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::Datelike;

use crate::calendar::Day;
use crate::model::{BodyId, Document, DocumentKind, PublicSite};

/// A document in the lists of its kind and its body.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) struct Listed<'a> {
    pub(in crate::render) document: &'a Document,
    /// The day of its meeting; of a standing document that on which it was published, where that is recorded.
    pub(in crate::render) day: Option<Day>,
}

/// The documents of a site; in each list the newest first, what has no day last, and then by address.
#[derive(Debug, Default)]
pub(in crate::render) struct Documents<'a> {
    of_kind: BTreeMap<DocumentKind, Vec<Listed<'a>>>,
    of_body: BTreeMap<&'a BodyId, Vec<Listed<'a>>>,
}

impl Listed<'_> {
    /// The year under which it is listed.
    pub(in crate::render) fn year(&self) -> Option<i32> {
        self.day.map(|day| day.0.year())
    }
}

impl<'a> Documents<'a> {
    pub(super) fn of(site: &'a PublicSite) -> Self {
        let mut all: Vec<_> = site
            .documents
            .values()
            .map(|document| listed(document, site))
            .collect();
        // The order of the ids stays within a day.
        all.sort_by_key(|listed| Reverse(listed.day));
        let mut documents = Self::default();
        for listed in all {
            let document = listed.document;
            documents
                .of_kind
                .entry(document.kind)
                .or_default()
                .push(listed);
            documents
                .of_body
                .entry(&document.body)
                .or_default()
                .push(listed);
        }
        documents
    }

    /// The kinds that there are, each with its documents.
    pub(in crate::render) fn kinds(&self) -> &BTreeMap<DocumentKind, Vec<Listed<'a>>> {
        &self.of_kind
    }

    /// The documents of the kind.
    pub(in crate::render) fn of_kind(&self, kind: DocumentKind) -> &[Listed<'a>] {
        self.of_kind.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// The documents of `body` and its meetings.
    pub(in crate::render) fn of_body(&self, body: &BodyId) -> &[Listed<'a>] {
        self.of_body.get(body).map_or(&[], Vec::as_slice)
    }
}

fn listed<'a>(document: &'a Document, site: &PublicSite) -> Listed<'a> {
    let meeting = document.meeting.as_ref();
    let meeting = meeting.and_then(|id| site.meetings.get(id));
    let published = || document.published().map(|moment| Day(moment.date));
    Listed {
        document,
        day: meeting.map(|meeting| meeting.date).or_else(published),
    }
}

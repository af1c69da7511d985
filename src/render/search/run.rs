//! A run of papers: their terms in order, each with the units that have it. Runs are made in parallel.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::gather::Gatherer;
use super::numbers::order;
use super::papers::{Paper, Papers};
use super::record::{FIELDS, Record};
use super::sections::Section;
use super::units::Unit;
use crate::render::sources::Sources;

/// The terms of a run of papers.
#[derive(Debug, Default)]
pub(super) struct Run {
    pub(super) units: Vec<Row>,
    pub(super) groups: Vec<Group>,
    /// The terms in order, one after the other, and where each ends.
    terms: String,
    term_ends: Vec<usize>,
    /// What is known of each term, in bytes, and where that ends.
    records: Vec<u8>,
    record_ends: Vec<usize>,
}

/// What ranking needs of a unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    /// The number of its paper among all.
    pub(super) paper: usize,
    /// How many terms each field has.
    pub(super) lengths: [usize; FIELDS],
}

/// A group of texts that share a folder.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) units: usize,
    /// The hash of their content.
    pub(super) hash: String,
}

/// The text of a unit, as its file has it: title, address, date, sections.
#[derive(Serialize)]
struct Text<'t>(&'t str, &'t str, &'t str, &'t [Section]);

impl Run {
    /// The run of the papers from the `first` on, in groups of these sizes; and the texts of each group.
    pub(super) fn of(
        papers: &Papers<'_>,
        first: usize,
        groups: &[usize],
        sources: &Sources<'_>,
    ) -> (Self, Vec<Vec<String>>) {
        let mut gatherer = Gatherer::default();
        let mut run = Self::default();
        let mut all = Vec::new();
        let mut numbered = papers.all.iter().enumerate().skip(first);
        for size in groups {
            let mut texts = Vec::new();
            for (number, paper) in numbered.by_ref().take(*size) {
                let labels = paper.labels(papers, sources);
                for unit in Unit::all(paper, sources) {
                    let lengths = gatherer.unit(run.units.len(), &unit, &labels);
                    run.units.push(Row {
                        paper: number,
                        lengths,
                    });
                    texts.push(text(paper, &unit));
                }
            }
            run.groups.push(Group {
                units: texts.len(),
                hash: hash(&texts),
            });
            all.push(texts);
        }
        gatherer.fill(&mut run);
        (run, all)
    }

    /// Puts a term behind the others.
    pub(super) fn push(&mut self, term: &str, record: &Record) {
        self.terms.push_str(term);
        self.term_ends.push(self.terms.len());
        record.write(&mut self.records);
        self.record_ends.push(self.records.len());
    }

    /// How many terms there are.
    pub(super) fn len(&self) -> usize {
        self.term_ends.len()
    }

    /// The term at this place, with its record.
    pub(super) fn term(&self, place: usize) -> Option<(&str, &[u8])> {
        let part = |ends: &[usize]| {
            let start = place.checked_sub(1).and_then(|before| ends.get(before));
            Some(start.copied().unwrap_or(0)..*ends.get(place)?)
        };
        let term = self.terms.get(part(&self.term_ends)?)?;
        let record = self.records.get(part(&self.record_ends)?)?;
        Some((term, record))
    }

    /// How many of the terms come before this one.
    pub(super) fn before(&self, term: &str) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            let other = self.term(middle);
            if other.is_some_and(|(other, _)| order(other, term).is_lt()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

fn text(paper: &Paper<'_>, unit: &Unit) -> String {
    let address = paper.route.as_str().trim_start_matches('/');
    let text = Text(paper.thing.title(), address, &paper.date(), &unit.sections);
    serde_json::to_string(&text).unwrap_or_default()
}

/// The first eight hexadecimal digits of the SHA-256 of files, one after the other.
pub(super) fn hash<'f>(files: impl IntoIterator<Item = &'f String>) -> String {
    let mut hash = Sha256::new();
    for file in files {
        hash.update(file.as_bytes());
        hash.update([b'\n']);
    }
    let bytes = hash.finalize();
    let first = bytes.iter().take(4);
    first.map(|byte| format!("{byte:02x}")).collect()
}

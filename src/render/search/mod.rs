//! The search index: the public site's papers as terms, in files that a browser loads as it needs them.
//!
//! `docs/search.md` says exactly what is indexed, how text becomes terms, and what is in each file.
//!
//! ```text
//! papers ─sections→ units ─tokens, gather→ runs ─merge→ ranges ─files→ manifest, units, terms, words
//!                     └→ texts
//! ```
//!
//! Runs of papers are read in parallel. A run gives the texts of its papers, and what is left of it is small; when the last
//! is there, they are merged.

mod files;
mod gather;
mod merge;
mod numbers;
mod papers;
mod record;
mod run;
mod sections;
mod tokens;
mod units;

use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::sources::Sources;
use crate::tree::File;

use papers::Papers;
use run::Run;

pub use tokens::terms;

/// How many papers share a folder of texts at most, and so a hash.
const GROUP: usize = 64;

/// About how many papers a run has.
const RUN: usize = 512;

/// The index while it is made.
#[derive(Debug)]
struct Index<'a> {
    sources: &'a Sources<'a>,
    papers: Papers<'a>,
    /// The first paper of each run, and the sizes of its groups.
    plan: Vec<(usize, Vec<usize>)>,
    /// The runs that are there.
    done: Mutex<Vec<Option<Run>>>,
}

/// Every file of the index.
pub(super) fn files<'a>(sources: &'a Sources<'a>) -> impl ParallelIterator<Item = File> {
    let index = Arc::new(Index::new(sources));
    let runs = (0..index.plan.len()).into_par_iter();
    runs.flat_map(move |number| index.run(number))
}

impl<'a> Index<'a> {
    fn new(sources: &'a Sources<'a>) -> Self {
        let papers = Papers::of(sources);
        let plan = plan(&papers);
        let done = plan.iter().map(|_| None).collect();
        Self {
            sources,
            papers,
            plan,
            done: Mutex::new(done),
        }
    }

    /// The texts of a run; with the last that is made also all the rest.
    fn run(&self, number: usize) -> Vec<File> {
        let Some((first, groups)) = self.plan.get(number) else {
            return Vec::new();
        };
        let (run, texts) = Run::of(&self.papers, *first, groups, self.sources);
        let groups = run.groups.iter().zip(texts);
        let texts = groups.flat_map(|(group, texts)| {
            let numbered = texts.into_iter().enumerate();
            numbered.filter_map(|(at, text)| files::text_file(&group.hash, at, text))
        });
        let mut files: Vec<_> = texts.collect();
        if let Some(runs) = self.all_done(number, run) {
            files.extend(files::index(&self.papers, runs));
        }
        files
    }

    /// Every run, if this one was the last.
    fn all_done(&self, number: usize, run: Run) -> Option<Vec<Run>> {
        let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = done.get_mut(number) {
            *place = Some(run);
        }
        if done.iter().any(Option::is_none) {
            return None;
        }
        done.drain(..).collect()
    }
}

/// The runs: for each its first paper, and the sizes of its groups, which are of one body each. At least one.
fn plan(papers: &Papers<'_>) -> Vec<(usize, Vec<usize>)> {
    let mut plan = vec![(0, Vec::new())];
    let (mut next, mut size) = (0, 0);
    let of_body = papers.all.chunk_by(|one, other| one.body == other.body);
    for group in of_body.flat_map(|papers| papers.chunks(GROUP)) {
        if size >= RUN {
            plan.push((next, Vec::new()));
            size = 0;
        }
        if let Some((_, groups)) = plan.last_mut() {
            groups.push(group.len());
        }
        next += group.len();
        size += group.len();
    }
    plan
}

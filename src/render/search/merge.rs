//! From runs to the terms of the whole site, in ranges of about equal size.

use rayon::prelude::*;

use super::numbers::{Numbers, Row, order};
use super::record::Record;
use super::run::Run;

/// How long a range of terms is, in bytes before compression. A browser loads one for each word that is looked for, so
/// small ones are better; but the manifest, which is loaded first, names the first term of each.
const RANGE: usize = 4_500;

/// Every which term of a run bears on where the work is cut.
const SAMPLE: usize = 256;

/// About how many samples a piece of the work has.
const PIECE: usize = 64;

/// A range of terms.
#[derive(Debug, Default)]
pub(super) struct Range {
    /// No term of the range is before this, and none of the range before is after it.
    pub(super) first: String,
    pub(super) terms: Row,
    pub(super) numbers: Numbers,
}

/// A word for those who misspell it, and how many papers have its term.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) word: String,
    pub(super) papers: usize,
}

/// The terms of all runs, in ranges in order; and the words of those that several papers have, in order.
pub(super) fn merged(runs: &[Run]) -> (Vec<Range>, Vec<Known>) {
    let cuts = cuts(runs);
    let lows = std::iter::once(None).chain(cuts.iter().copied().map(Some));
    let highs = cuts.iter().copied().map(Some).chain(std::iter::once(None));
    let pieces: Vec<_> = lows.zip(highs).collect();
    let pieces: Vec<_> = pieces
        .into_par_iter()
        .map(|(low, high)| piece(runs, low, high))
        .collect();
    let (mut ranges, mut known) = (Vec::new(), Vec::new());
    for piece in pieces {
        ranges.extend(piece.0);
        known.extend(piece.1);
    }
    known.sort_by(|one, other| order(&one.word, &other.word));
    shorten(&mut ranges);
    (ranges, known)
}

/// Makes of the first term of each range, which the manifest names, the shortest text that is after the range before.
fn shorten(ranges: &mut [Range]) {
    let mut last = String::new();
    for range in ranges {
        let shared = range.first.chars().zip(last.chars());
        let shared = shared.take_while(|(one, other)| one == other).count();
        range.first = range.first.chars().take(shared + 1).collect();
        last = range.terms.last().to_owned();
    }
}

/// Terms that cut the work into pieces. They depend on the terms alone, so that the ranges do.
fn cuts(runs: &[Run]) -> Vec<&str> {
    let sampled = runs.iter().flat_map(|run| {
        let places = (0..run.len()).step_by(SAMPLE);
        places.filter_map(|place| Some(run.term(place)?.0))
    });
    let mut sampled: Vec<_> = sampled.collect();
    sampled.sort_unstable_by(|one, other| order(one, other));
    let mut cuts: Vec<_> = sampled.into_iter().step_by(PIECE).skip(1).collect();
    cuts.dedup();
    cuts
}

/// The terms from `low` on and before `high`.
fn piece(runs: &[Run], low: Option<&str>, high: Option<&str>) -> (Vec<Range>, Vec<Known>) {
    let mut entries = Vec::new();
    let mut first = 0;
    for run in runs {
        let from = low.map_or(0, |low| run.before(low));
        let to = high.map_or(run.len(), |high| run.before(high));
        let terms = (from..to).filter_map(|place| run.term(place));
        entries.extend(terms.map(|(term, record)| (term, first, record)));
        first += run.units.len();
    }
    // Each run is in order already, and equal terms stay in the order of runs.
    entries.sort_by(|(one, ..), (other, ..)| order(one, other));
    let (mut ranges, mut known): (Vec<Range>, _) = (Vec::new(), Vec::new());
    let mut record = Record::default();
    for same in entries.chunk_by(|(one, ..), (other, ..)| one == other) {
        record.clear();
        for (_, first, bytes) in same {
            record.add(bytes, *first);
        }
        let term = same.first().map_or("", |(term, ..)| term);
        match ranges.last_mut() {
            Some(range) if !range.is_full() => range.push(term, &record),
            _ => ranges.push(Range::of(term, &record)),
        }
        if let (Some(word), 2..) = (record.form(), record.papers) {
            known.push(Known {
                word: word.to_owned(),
                papers: record.papers,
            });
        }
    }
    (ranges, known)
}

impl Range {
    fn of(term: &str, record: &Record) -> Self {
        let mut range = Self {
            first: term.to_owned(),
            ..Self::default()
        };
        range.push(term, record);
        range
    }

    fn push(&mut self, term: &str, record: &Record) {
        self.terms.push(term);
        record.numbers(&mut self.numbers);
    }

    fn is_full(&self) -> bool {
        self.terms.text.len() + self.numbers.0.len() >= RANGE
    }
}

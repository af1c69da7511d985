//! Numbers in rows, each with the word for what it counts.

use serde::Serialize;

use super::assessed::Named;
use super::figures::outcomes;
use crate::record::Tally;
use crate::render::language::Language;

/// Numbers in rows.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Table {
    pub(in crate::render) heads: Vec<String>,
    pub(in crate::render) rows: Vec<Row>,
}

/// What one row is of, and its numbers in the order of the table's heads.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Row {
    name: Named,
    counts: Vec<Count>,
}

#[derive(Debug, Serialize)]
struct Count {
    word: String,
    number: usize,
}

impl Table {
    /// How often each outcome came about, by what the rows are of.
    pub(in crate::render) fn of_outcomes(
        rows: impl Iterator<Item = (Named, Tally)>,
        language: &Language,
    ) -> Self {
        let heads = outcomes(&Tally::default(), language).into_iter();
        let row = |(name, tally): (Named, Tally)| {
            Row::new(
                name,
                outcomes(&tally, language).map(|(mark, number)| (mark.words, number)),
            )
        };
        Self {
            heads: heads.map(|(mark, _)| mark.words).collect(),
            rows: rows.map(row).collect(),
        }
    }
}

impl Row {
    pub(in crate::render) fn new<const N: usize>(
        name: Named,
        counts: [(String, usize); N],
    ) -> Self {
        let counts = counts.into_iter();
        let count = |(word, number)| Count { word, number };
        Self {
            name,
            counts: counts.map(count).collect(),
        }
    }
}

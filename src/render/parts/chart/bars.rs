//! A bar for each period, in parts, with its words above it.

use serde::Serialize;

use super::scale::{Scale, ems, per_cent};

/// How high a row is, in tenths of an em: its words, the bar below them, and a gap.
const ROW: usize = 29;
/// From the top of a row to the foot of its words.
const WORDS: usize = 11;
/// From the top of a row to the top of its bar.
const BAR: usize = 15;
/// Where bars begin and the longest ends, in per cent.
const ENDS: (i64, i64) = (0, 100);

/// A bar for each period: the longer, the more there were.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(in crate::render) struct Bars {
    height: String,
    rows: Vec<DrawnRow>,
}

/// One period.
#[derive(Debug, Clone)]
pub(in crate::render) struct BarRow {
    /// The period: "Jan to Mar 2026".
    pub(in crate::render) label: String,
    /// What its numbers come to: "9 of 11".
    pub(in crate::render) said: String,
    /// In the order in which they are drawn.
    pub(in crate::render) parts: Vec<Part>,
}

/// A part of a bar.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) struct Part {
    /// Its pattern, as the templates and the style sheet name it.
    pub(in crate::render) kind: &'static str,
    /// How many it stands for.
    pub(in crate::render) number: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct DrawnRow {
    label: String,
    said: String,
    words: String,
    bar: String,
    parts: Vec<DrawnPart>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct DrawnPart {
    kind: &'static str,
    x: String,
    width: String,
}

impl Bars {
    /// Draws them one below another, all to one scale.
    pub(in crate::render) fn draw(rows: Vec<BarRow>) -> Self {
        let longest = rows.iter().map(|row| length(&row.parts)).max();
        let scale = Scale {
            numbers: (0, longest.unwrap_or(0)),
            places: ENDS,
        };
        let height = ems(rows.len() * ROW);
        let rows = rows.into_iter().enumerate();
        let rows = rows.map(|(number, row)| DrawnRow::of(row, number * ROW, scale));
        Self {
            height,
            rows: rows.collect(),
        }
    }
}

impl DrawnRow {
    fn of(row: BarRow, top: usize, scale: Scale) -> Self {
        let mut before = 0;
        let mut parts = Vec::new();
        for part in row.parts.iter().filter(|part| part.number > 0) {
            let from = scale.place(before);
            before += length(&[*part]);
            parts.push(DrawnPart {
                kind: part.kind,
                x: per_cent(from),
                width: per_cent(scale.place(before) - from),
            });
        }
        Self {
            label: row.label,
            said: row.said,
            words: ems(top + WORDS),
            bar: ems(top + BAR),
            parts,
        }
    }
}

fn length(parts: &[Part]) -> i64 {
    let number: usize = parts.iter().map(|part| part.number).sum();
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop short"
)]
mod tests {
    use super::*;

    fn row(numbers: &[usize]) -> BarRow {
        let kinds = ["met", "late", "overdue", "unrecorded"];
        let parts = kinds.into_iter().zip(numbers);
        BarRow {
            label: "2026".to_owned(),
            said: String::new(),
            parts: parts
                .map(|(kind, number)| Part {
                    kind,
                    number: *number,
                })
                .collect(),
        }
    }

    fn number(place: &str) -> f64 {
        place.trim_end_matches(['%', 'e', 'm']).parse().unwrap()
    }

    #[test]
    fn widths_are_as_the_numbers_and_no_part_overlaps() {
        for numbers in [
            vec![3, 1, 0, 2],
            vec![1],
            vec![0, 0, 0, 1],
            vec![400, 1, 1, 1],
            vec![1; 4],
        ] {
            let most: usize = numbers.iter().sum();
            let drawn = Bars::draw(vec![row(&numbers), row(&[1])]);
            let first = drawn.rows.first().unwrap();
            let shown: Vec<_> = numbers.iter().filter(|number| **number > 0).collect();
            assert_eq!(first.parts.len(), shown.len());
            let mut end = 0.0;
            for (part, shown) in first.parts.iter().zip(shown) {
                assert!((number(&part.x) - end).abs() < 0.011, "{part:?}");
                end = number(&part.x) + number(&part.width);
                let due = 100.0 * *shown as f64 / most as f64;
                assert!((number(&part.width) - due).abs() < 0.02, "{part:?}: {due}");
            }
            assert!((end - 100.0).abs() < 0.02, "{end}");
        }
    }

    #[test]
    fn rows_lie_below_one_another_and_within_the_edges() {
        for count in [0, 1, 2, 120] {
            let drawn = Bars::draw(vec![row(&[1, 2]); count]);
            let tops: Vec<_> = drawn.rows.iter().map(|row| number(&row.words)).collect();
            assert!(tops.windows(2).all(|pair| pair[0] < pair[1]));
            let height = number(&drawn.height);
            assert!(drawn.rows.iter().all(|row| number(&row.bar) + 1.0 < height));
            assert_eq!(drawn.rows.len(), count);
        }
    }

    #[test]
    fn a_period_without_anything_has_no_bar() {
        let drawn = Bars::draw(vec![row(&[0, 0]), row(&[])]);
        assert!(drawn.rows.iter().all(|row| row.parts.is_empty()));
    }
}

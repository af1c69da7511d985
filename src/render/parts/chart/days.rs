//! Days early or late: a row for each meeting, a mark for each thing, and a line that is the day it was due.

use serde::Serialize;

use super::scale::{Scale, ems, per_cent};

/// How high a row is, in tenths of an em: two lanes and a gap.
const ROW: usize = 31;
/// From the top of a row to the middle of its first lane, and from one lane to the next.
const LANE: usize = 10;
const NEXT_LANE: usize = 12;
/// From the middle of a lane to the foot of its words.
const FOOT: usize = 4;
/// Above the rows is what the sides of the line mean.
const HEAD: usize = 18;
/// Where the earliest and the latest mark lie, in per cent; what is left of it is for the rows' names, and on both sides
/// is room for a number.
const ENDS: (i64, i64) = (38, 84);
/// So many days are drawn; what is further off lies at the end, with its number.
const MOST: i64 = 20;
/// So many days are drawn on each side at the least.
const LEAST: i64 = 2;

/// The days by which things were early or late, by meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(in crate::render) struct Days {
    height: String,
    /// Where the day it was due lies.
    zero: String,
    /// Where the line begins, and where what the sides mean is written.
    top: String,
    words: String,
    rows: Vec<DrawnRow>,
    /// Whether any mark is further off than is drawn.
    far: bool,
}

/// One meeting.
#[derive(Debug, Clone)]
pub(in crate::render) struct DaysRow {
    /// Its name, in two lines: "Thu 12 Feb", "2026".
    pub(in crate::render) label: [String; 2],
    /// What of it is drawn.
    pub(in crate::render) points: Vec<Point>,
}

/// One thing: when it was done, counted from the day it was due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::render) struct Point {
    /// Which of the lanes it lies in, from 0.
    pub(in crate::render) lane: usize,
    pub(in crate::render) shape: Shape,
    /// How it came out, as the style sheet names it.
    pub(in crate::render) kind: &'static str,
    /// Days late, or early where it is below nought; nothing where that is not known.
    pub(in crate::render) days: Option<i64>,
    /// The number, or the words where there is none.
    pub(in crate::render) said: String,
}

/// What a mark looks like, by what it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::render) enum Shape {
    Disc,
    Square,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct DrawnRow {
    /// Where the line above it lies.
    line: String,
    label: [String; 2],
    /// Where the lines of the name stand.
    words: [String; 2],
    points: Vec<DrawnPoint>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct DrawnPoint {
    shape: Shape,
    kind: &'static str,
    /// Where it lies; on the line where that is not known, and then it is told in words alone.
    x: String,
    y: String,
    known: bool,
    /// Where its number stands, and on which side of the mark: `before` or `after`.
    words: String,
    side: &'static str,
    /// Whether it is further off than is drawn.
    beyond: bool,
    said: String,
}

impl Days {
    /// Draws them one below another, all to one scale.
    pub(in crate::render) fn draw(rows: Vec<DaysRow>) -> Self {
        let days = rows.iter().flat_map(|row| &row.points);
        let days: Vec<i64> = days.filter_map(|point| point.days).collect();
        let least = days.iter().min().copied().unwrap_or(0);
        let greatest = days.iter().max().copied().unwrap_or(0);
        let scale = Scale {
            numbers: (least.clamp(-MOST, -LEAST), greatest.clamp(LEAST, MOST)),
            places: ENDS,
        };
        let height = ems(HEAD + rows.len() * ROW);
        let rows = rows.into_iter().enumerate();
        let rows: Vec<_> = rows
            .map(|(number, row)| DrawnRow::of(row, HEAD + number * ROW, scale))
            .collect();
        let mut points = rows.iter().flat_map(|row| &row.points);
        Self {
            far: points.any(|point| point.beyond),
            height,
            zero: per_cent(scale.place(0)),
            top: ems(HEAD - 3),
            words: ems(HEAD - 7),
            rows,
        }
    }
}

impl DrawnRow {
    fn of(row: DaysRow, top: usize, scale: Scale) -> Self {
        let middle = |lane: usize| top + LANE + lane * NEXT_LANE;
        let points = row.points.into_iter();
        Self {
            line: ems(top),
            label: row.label,
            words: [0, 1].map(|line| ems(middle(line) + FOOT)),
            points: points
                .map(|point| {
                    let y = middle(point.lane);
                    DrawnPoint::of(point, y, scale)
                })
                .collect(),
        }
    }
}

impl DrawnPoint {
    fn of(point: Point, y: usize, scale: Scale) -> Self {
        let (least, greatest) = scale.numbers;
        let side = match point.days {
            Some(days) if days < 0 => "before",
            Some(_) => "after",
            // Words are longer than a number: they stand where there is more room.
            None if scale.place(0) > 6_300 => "before",
            None => "after",
        };
        Self {
            shape: point.shape,
            kind: point.kind,
            x: per_cent(scale.place(point.days.unwrap_or(0))),
            known: point.days.is_some(),
            y: ems(y),
            words: ems(y + FOOT),
            side,
            beyond: point
                .days
                .is_some_and(|days| !(least..=greatest).contains(&days)),
            said: point.said,
        }
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop short"
)]
mod tests {
    use super::*;

    fn drawn(days: &[Option<i64>]) -> Days {
        let row = |days: &Option<i64>| DaysRow {
            label: ["Thu 12 Feb".to_owned(), "2026".to_owned()],
            points: vec![Point {
                lane: 1,
                shape: Shape::Square,
                kind: "late",
                days: *days,
                said: days.map_or_else(String::new, |days| days.to_string()),
            }],
        };
        Days::draw(days.iter().map(row).collect())
    }

    fn number(place: &str) -> f64 {
        place.trim_end_matches(['%', 'e', 'm']).parse().unwrap()
    }

    fn places(days: &Days) -> Vec<Option<f64>> {
        let points = days.rows.iter().flat_map(|row| &row.points);
        let places = points.map(|point| point.known.then(|| number(&point.x)));
        places.collect()
    }

    #[test]
    fn early_lies_before_the_line_and_late_after_it_as_far_as_it_was() {
        let drawn = drawn(&[Some(-10), Some(-5), Some(0), Some(10), None]);
        let zero = number(&drawn.zero);
        let off: Vec<_> = places(&drawn)
            .into_iter()
            .map(|place| place.map(|place| (place - zero).round()))
            .collect();
        assert_eq!(off, [Some(-23.0), Some(-12.0), Some(0.0), Some(23.0), None]);
    }

    #[test]
    fn nothing_lies_beyond_the_edges() {
        for days in [
            vec![],
            vec![None],
            vec![Some(0)],
            vec![Some(400), Some(-400)],
            vec![Some(i64::MAX), Some(i64::MIN)],
            vec![Some(400); 300],
        ] {
            let drawn = drawn(&days);
            let height = number(&drawn.height);
            let (from, to) = ENDS;
            for place in places(&drawn).into_iter().flatten() {
                assert!((from as f64..=to as f64).contains(&place), "{place}");
            }
            assert!((from as f64..=to as f64).contains(&number(&drawn.zero)));
            for row in &drawn.rows {
                assert!(row.words.iter().all(|y| number(y) < height));
                assert!(
                    row.points
                        .iter()
                        .all(|point| number(&point.y) + 0.5 < height)
                );
            }
            assert_eq!(drawn.rows.len(), days.len());
        }
    }

    #[test]
    fn what_is_further_off_than_is_drawn_keeps_its_number() {
        let drawn = drawn(&[Some(400), Some(20), Some(-3)]);
        let points: Vec<_> = drawn.rows.iter().flat_map(|row| &row.points).collect();
        let told: Vec<_> = points
            .iter()
            .map(|point| (point.beyond, point.said.as_str(), point.side))
            .collect();
        assert_eq!(
            told,
            [
                (true, "400", "after"),
                (false, "20", "after"),
                (false, "-3", "before")
            ]
        );
        assert_eq!(points[0].x, points[1].x);
    }
}

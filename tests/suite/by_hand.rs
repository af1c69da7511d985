//! Deadlines walked to a day at a time, for tests that hold a rule against a count of their own.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use minutebook::calendar::{Division, bank_holidays};
use proptest::prelude::*;

static HOLIDAYS: LazyLock<BTreeSet<NaiveDate>> = LazyLock::new(|| {
    let days = bank_holidays(Division::EnglandAndWales);
    days.map(|day| day.date).collect()
});

/// A period as a rulebook writes it: how many, of what.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Period(pub(crate) u32, pub(crate) &'static str);

impl Period {
    /// "5 working days"
    pub(crate) fn words(self) -> String {
        format!("{} {}", self.0, self.1)
    }

    /// The day that is so long after `from`, or before it where `step` is -1.
    pub(crate) fn walk(self, from: NaiveDate, step: i64) -> NaiveDate {
        let Self(count, unit) = self;
        let mut day = from;
        let mut left = count;
        while left > 0 {
            day += TimeDelta::days(step);
            let reached = match unit {
                "days" => true,
                "weeks" => day.weekday() == from.weekday(),
                "working days" => is_working(day),
                "months" => is_that_day_of_a_month(day, from),
                _ => panic!("{unit}"),
            };
            left -= u32::from(reached);
        }
        day
    }
}

fn is_working(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !HOLIDAYS.contains(&day)
}

/// Whether the day is, of its month, what `from` is of its own; in a shorter month the last day is.
fn is_that_day_of_a_month(day: NaiveDate, from: NaiveDate) -> bool {
    let last = day.succ_opt().unwrap().day() == 1;
    day.day() == from.day() || last && day.day() < from.day()
}

/// Periods as rulebooks write them.
pub(crate) fn periods() -> impl Strategy<Value = Period> {
    prop_oneof![
        (0..12_u32).prop_map(|count| Period(count, "working days")),
        (0..40_u32).prop_map(|count| Period(count, "days")),
        (1..6_u32).prop_map(|count| Period(count, "weeks")),
        (1..26_u32).prop_map(|count| Period(count, "months")),
    ]
}

/// Days in years whose bank holidays are known, and so are those some years around them.
pub(crate) fn days() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2004, 1, 1).unwrap();
    (0..8_000_i64).prop_map(move |days| first + TimeDelta::days(days))
}

#[test]
fn the_walk_itself_is_right() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let cases = [
        (Period(5, "working days"), "2026-05-07", -1, "2026-04-29"),
        (Period(5, "working days"), "2026-04-02", 1, "2026-04-13"),
        (Period(1, "months"), "2026-03-31", -1, "2026-02-28"),
        (Period(3, "months"), "2026-01-31", 1, "2026-04-30"),
        (Period(3, "weeks"), "2026-05-07", -1, "2026-04-16"),
        (Period(21, "days"), "2026-05-07", -1, "2026-04-16"),
    ];
    for (period, from, step, to) in cases {
        assert_eq!(period.walk(day(from), step), day(to), "{period:?} {from}");
    }
}

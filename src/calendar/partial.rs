//! A date known to the day, to the month, or to the year alone.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::date::meant;
use super::{DateError, Day, parse_date, plain_date};

/// A date as exactly as its source gives it, and written so: `2009-12-04`, `2009-12` or `2009`.
///
/// "By December 2009" is by the end of that month: where a date has to be kept, its last day counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// This day.
    Day(Day),
    /// Some day of the month that begins on this one.
    Month(Day),
    /// Some day of the year that begins on this one.
    Year(Day),
}

impl PartialDate {
    /// The first day that it can be.
    pub fn first(self) -> Day {
        match self {
            Self::Day(day) | Self::Month(day) | Self::Year(day) => day,
        }
    }

    /// The last day that it can be; of a date to be kept, the last on which it is kept.
    pub fn last(self) -> Day {
        let months = match self {
            Self::Day(day) => return day,
            Self::Month(_) => 1,
            Self::Year(_) => 12,
        };
        let first = self.first();
        let next = first.0.checked_add_months(Months::new(months));
        next.and_then(|next| next.pred_opt()).map_or(first, Day)
    }

    /// The day, where it is known to the day.
    pub fn day(self) -> Option<Day> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month(_) | Self::Year(_) => None,
        }
    }

    /// "4 December 2009", "December 2009" or "2009"
    pub fn words(self) -> String {
        match self {
            Self::Day(day) => plain_date(day.0),
            Self::Month(day) => day.0.format("%B %Y").to_string(),
            Self::Year(day) => day.0.year().to_string(),
        }
    }
}

impl From<Day> for PartialDate {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

/// `2009-12-04`, `2009-12` or `2009`
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Month(day) => day.0.format("%Y-%m").fmt(f),
            Self::Year(day) => day.0.year().fmt(f),
        }
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let (of, rest): (fn(Day) -> Self, _) = match text.len() {
            4 => (Self::Year, "-01-01"),
            7 => (Self::Month, "-01"),
            _ => (Self::Day, ""),
        };
        match parse_date(&format!("{text}{rest}")) {
            Ok(first) => Ok(of(Day(first))),
            // The message is on what was written, and on nothing that was added to it.
            Err(DateError::NoSuchDay { reason, .. }) => Err(DateError::NoSuchDay {
                text: text.to_owned(),
                reason: match text.len() {
                    7 if !reason.contains("year") => "the month must be 01 to 12".to_owned(),
                    _ => reason,
                },
            }),
            Err(_) => Err(DateError::Shape {
                text: text.to_owned(),
                mend: mend(text),
            }),
        }
    }
}

/// What to write instead. Where the meaning is plain, the date itself.
fn mend(text: &str) -> String {
    let day = meant(text).map(|date| PartialDate::Day(Day(date)));
    let month = || meant(&format!("1 {}", text.trim())).map(|date| PartialDate::Month(Day(date)));
    match day.or_else(month) {
        Some(date) => format!("write {date}"),
        None => "write a day, a month or a year, like 2026-02-03, 2026-02 or 2026".to_owned(),
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

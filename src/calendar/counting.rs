//! Which way a period is counted, and from which day.

use std::fmt;
use std::str::FromStr;

use chrono::{Days, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::shown;

/// Which way a period is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Back: notice of a meeting.
    Before,
    /// On: what must follow a meeting.
    After,
}

impl Direction {
    /// The other way.
    pub(super) fn opposite(self) -> Self {
        match self {
            Direction::Before => Direction::After,
            Direction::After => Direction::Before,
        }
    }

    /// So many days this way. `None` where chrono's years end.
    pub(super) fn shift(self, date: NaiveDate, days: u64) -> Option<NaiveDate> {
        match self {
            Direction::Before => date.checked_sub_days(Days::new(days)),
            Direction::After => date.checked_add_days(Days::new(days)),
        }
    }

    /// The same day so many months this way, or that month's last day if it is shorter.
    pub(super) fn shift_months(self, date: NaiveDate, months: u32) -> Option<NaiveDate> {
        match self {
            Direction::Before => date.checked_sub_months(Months::new(months)),
            Direction::After => date.checked_add_months(Months::new(months)),
        }
    }
}

/// "before" or "after"
impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Direction::Before => "before",
            Direction::After => "after",
        })
    }
}

/// Which day is day one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CountingFrom {
    /// `next-day`: the day after the meeting (or, counting back, the day before it).
    #[default]
    NextDay,
    /// `meeting-day`: the meeting's own day ("7 working days beginning with the day of the
    /// meeting", as Wales counts).
    MeetingDay,
}

impl CountingFrom {
    /// The first day that may count.
    pub(super) fn day_one(self, direction: Direction, from: NaiveDate) -> Option<NaiveDate> {
        match self {
            CountingFrom::NextDay => direction.shift(from, 1),
            CountingFrom::MeetingDay => Some(from),
        }
    }
}

/// `next-day` or `meeting-day`
impl fmt::Display for CountingFrom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            CountingFrom::NextDay => "next-day",
            CountingFrom::MeetingDay => "meeting-day",
        })
    }
}

/// A `counting_from` that is neither of the two.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("“{}” is no day to count from: write next-day or meeting-day", shown(.0))]
pub struct UnknownCountingFrom(String);

impl FromStr for CountingFrom {
    type Err = UnknownCountingFrom;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "next-day" => Ok(CountingFrom::NextDay),
            "meeting-day" => Ok(CountingFrom::MeetingDay),
            _ => Err(UnknownCountingFrom(text.to_owned())),
        }
    }
}

//! A date with or without a time of day.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime, Timelike};
use serde::{Deserialize, Serialize};

use super::{DateError, parse_date, parse_time};

/// When something happened, as exactly as its source says: `2026-03-10`,
/// `2026-03-10T14:30` or `2026-03-10 14:30`, local time, seconds allowed.
///
/// In order of time; a date alone sorts before every time on that date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Moment {
    /// The day.
    pub date: NaiveDate,
    /// The time of day, if it is known.
    pub time: Option<NaiveTime>,
}

impl From<NaiveDate> for Moment {
    fn from(date: NaiveDate) -> Self {
        Moment { date, time: None }
    }
}

impl FromStr for Moment {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let Some((date, time)) = text.split_once(['T', ' ']) else {
            return parse_date(text).map(Moment::from);
        };
        // "3 February 2026" also has a space: then the whole text is the date that is wrong.
        let Ok(date) = parse_date(date) else {
            return parse_date(text).map(Moment::from);
        };
        if time.ends_with('Z') || time.contains(['+', '-']) {
            return Err(DateError::Zone(text.to_owned()));
        }
        Ok(Moment {
            date,
            time: Some(parse_time(time)?),
        })
    }
}

/// `2026-03-10` or `2026-03-10T14:30`; seconds only where there are any.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        match self.time {
            None => Ok(()),
            Some(time) if time.second() == 0 => write!(f, "T{}", time.format("%H:%M")),
            Some(time) => write!(f, "T{}", time.format("%H:%M:%S")),
        }
    }
}

impl TryFrom<String> for Moment {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

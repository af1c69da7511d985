//! A year by its name: one of the calendar, or one that runs over into the next.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::shown;

/// A year as a body names it: `2026`, or `2026/27` where it begins in one and ends in the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct YearName {
    /// The calendar year in which it begins, 1000 to 9999.
    pub begins_in: i32,
    /// Whether it ends in the next one.
    pub runs_over: bool,
}

/// Why a text is not the name of a year.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("“{}” is not a year: write it like 2026, or like 2026/27 if it ends in the next", shown(.0))]
pub struct UnknownYear(String);

impl YearName {
    /// The calendar year in which it ends.
    pub fn ends_in(self) -> i32 {
        self.begins_in + i32::from(self.runs_over)
    }
}

/// `2026` or `2026/27`
impl fmt::Display for YearName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.runs_over {
            false => write!(f, "{}", self.begins_in),
            true => write!(f, "{}/{:02}", self.begins_in, self.ends_in() % 100),
        }
    }
}

/// Reads `2026`, `2026/27`, `2026-27` and `2026/2027`.
impl FromStr for YearName {
    type Err = UnknownYear;

    fn from_str(text: &str) -> Result<Self, UnknownYear> {
        let unknown = || UnknownYear(text.to_owned());
        let figures = |text: &str| {
            let plain = text.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| text.parse::<i32>().ok()).flatten()
        };
        let (first, second) = match text.split_once(['/', '-', '–']) {
            Some((first, second)) => (first, Some(second)),
            None => (text, None),
        };
        let begins_in = figures(first)
            .filter(|year| (1000..=9999).contains(year))
            .ok_or_else(unknown)?;
        let year = Self {
            begins_in,
            runs_over: second.is_some(),
        };
        let follows = |second: &str| match second.len() {
            2 => figures(second) == Some(year.ends_in() % 100),
            _ => figures(second) == Some(year.ends_in()),
        };
        match second {
            Some(second) if !follows(second) => Err(unknown()),
            _ => Ok(year),
        }
    }
}

impl TryFrom<String> for YearName {
    type Error = UnknownYear;

    fn try_from(text: String) -> Result<Self, UnknownYear> {
        text.parse()
    }
}

impl From<YearName> for String {
    fn from(year: YearName) -> Self {
        year.to_string()
    }
}

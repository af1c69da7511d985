//! Periods as people write them: `5 clear working days`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::shown;

/// A length of time: a number of units. Written and read as `5 working days`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    /// How many, 0 to [`Period::MOST`].
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

/// What a period counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Days of the calendar.
    Days,
    /// Days of the calendar, full ones: neither end is counted.
    ClearDays,
    /// Monday to Friday, without bank holidays and closed days.
    WorkingDays,
    /// Working days, full ones: neither end is counted.
    ClearWorkingDays,
    /// Seven days each.
    Weeks,
    /// To the same day of another month, or to that month's end if it is shorter.
    Months,
}

impl Unit {
    /// Every unit, the commonest first.
    pub const ALL: [Unit; 6] = [
        Unit::WorkingDays,
        Unit::ClearWorkingDays,
        Unit::ClearDays,
        Unit::Days,
        Unit::Weeks,
        Unit::Months,
    ];

    /// Whether only working days are counted.
    pub fn is_working(self) -> bool {
        matches!(self, Unit::WorkingDays | Unit::ClearWorkingDays)
    }

    /// Whether neither end is counted.
    pub fn is_clear(self) -> bool {
        matches!(self, Unit::ClearDays | Unit::ClearWorkingDays)
    }

    /// The singular: "clear working day".
    fn word(self) -> &'static str {
        match self {
            Unit::Days => "day",
            Unit::ClearDays => "clear day",
            Unit::WorkingDays => "working day",
            Unit::ClearWorkingDays => "clear working day",
            Unit::Weeks => "week",
            Unit::Months => "month",
        }
    }

    /// The unit that these words name: singular or plural, "calendar day" as "day".
    fn from_words(words: &str) -> Option<Unit> {
        let singular = words.strip_suffix('s').unwrap_or(words);
        let word = match singular {
            "calendar day" => "day",
            "clear calendar day" => "clear day",
            word => word,
        };
        Unit::ALL.into_iter().find(|unit| unit.word() == word)
    }
}

impl Period {
    /// The largest count: ten years of days. More is a slip of the pen.
    pub const MOST: u32 = 3650;
}

/// "1 month", "5 clear working days"
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = if self.count == 1 { "" } else { "s" };
        write!(f, "{} {}{plural}", self.count, self.unit.word())
    }
}

/// Why a text is not a period, and how to put it right.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PeriodError {
    /// No figure at the front.
    #[error(
        "“{}” is not a period: write the number in figures, then what is counted, \
         like `5 working days`, `7 clear days` or `1 month`",
        shown(.0)
    )]
    NoNumber(String),
    /// A number, but not of anything that is counted here.
    #[error("“{}” is not a period: {mend}", shown(.text))]
    UnknownUnit {
        /// What was written.
        text: String,
        /// What to write, as a clause.
        mend: String,
    },
    /// More than [`Period::MOST`].
    #[error("“{}” is too long: a period may count to {} at most", shown(.0), Period::MOST)]
    TooLong(String),
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let words = text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_ascii_lowercase();
        let unit = words.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let number = words.strip_suffix(unit).filter(|number| !number.is_empty());
        let number = number.ok_or_else(|| PeriodError::NoNumber(text.to_owned()))?;
        let count = number.parse().ok().filter(|count| *count <= Period::MOST);
        let count = count.ok_or_else(|| PeriodError::TooLong(text.to_owned()))?;
        let unit = unit.trim_start();
        match Unit::from_words(unit) {
            Some(unit) => Ok(Period { count, unit }),
            None => Err(PeriodError::UnknownUnit {
                text: text.to_owned(),
                mend: mend(count, unit),
            }),
        }
    }
}

/// What to write instead of a number of `words`: the nearest that exists.
fn mend(count: u32, words: &str) -> String {
    let meant = match words.strip_suffix('s').unwrap_or(words) {
        "fortnight" => Some(Period {
            count: count.saturating_mul(2),
            unit: Unit::Weeks,
        }),
        "year" => Some(Period {
            count: count.saturating_mul(12),
            unit: Unit::Months,
        }),
        "business day" | "weekday" => Some(Period {
            count,
            unit: Unit::WorkingDays,
        }),
        words if !words.starts_with(char::is_alphabetic) => None,
        _ => nearest(words).map(|unit| Period { count, unit }),
    };
    match meant {
        Some(period) => format!("did you mean `{period}`?"),
        None => {
            "it can count whole days, clear days, working days, clear working days, weeks or months, \
                 like `5 working days`"
                .to_owned()
        }
    }
}

/// The unit spelt most like `words`, if any is near.
fn nearest(words: &str) -> Option<Unit> {
    const NEAR: usize = 3;
    let distance = |unit: &Unit| strsim::osa_distance(words, &format!("{}s", unit.word()));
    let unit = Unit::ALL.into_iter().min_by_key(distance)?;
    (distance(&unit) <= NEAR.min(words.len() / 2)).then_some(unit)
}

impl TryFrom<String> for Period {
    type Error = PeriodError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

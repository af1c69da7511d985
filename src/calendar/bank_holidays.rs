//! The built-in bank holidays, 1995 to 2035, of the three divisions.
//!
//! `bank-holidays.csv` has one row a date and division, weekdays only, as on gov.uk: where a
//! holiday falls on a weekend only its substitute day is listed. It was made with the Python
//! library `holidays`, with two dates corrected for Scotland (1 May 1995 added, 30 November
//! 2006 removed). 2011 to 2028 equal gov.uk's own data; 1995 to 2010 rest on libraries, statute
//! and Hansard (Scotland's 4 January 2010 and 2011 are contested in law, and kept); from 2029 on
//! the rules are carried forward, since nothing has been proclaimed yet.

use std::ops::RangeInclusive;
use std::sync::{Arc, LazyLock};

use chrono::{Datelike, NaiveDate};

use super::{Division, parse_date};

/// The years whose bank holidays are known or projected.
pub const YEARS: RangeInclusive<i32> = 1995..=2035;

/// The first year whose bank holidays are projected, not proclaimed.
pub const PROJECTED_FROM: i32 = 2029;

/// A day with a name: a bank holiday, or a day on which offices are closed and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedDay {
    /// The day.
    pub date: NaiveDate,
    /// "Christmas Day", or the reason for closing.
    pub name: Arc<str>,
}

impl NamedDay {
    /// A day and its name.
    pub fn new(date: NaiveDate, name: impl Into<Arc<str>>) -> Self {
        NamedDay {
            date,
            name: name.into(),
        }
    }
}

static ROWS: LazyLock<Vec<(Division, NamedDay)>> = LazyLock::new(|| {
    include_str!("bank-holidays.csv")
        .lines()
        .filter_map(row)
        .collect()
});

/// The built-in bank holidays of one division, in order of date.
pub fn bank_holidays<'a>(division: Division) -> impl Iterator<Item = &'a NamedDay> {
    ROWS.iter()
        .filter(move |(whose, _)| *whose == division)
        .map(|(_, day)| day)
}

/// One line of the file; the heading is none. A test holds every other line to be one.
fn row(line: &str) -> Option<(Division, NamedDay)> {
    let mut columns = line.splitn(3, ',');
    let date = parse_date(columns.next()?).ok()?;
    let division = columns.next()?.parse().ok()?;
    let name = columns.next()?.replace(" (observed)", ", substitute day");
    Some((division, NamedDay::new(date, name)))
}

/// Whether this day's bank holidays are a projection.
pub(super) fn is_projected(date: NaiveDate) -> bool {
    date.year() >= PROJECTED_FROM
}

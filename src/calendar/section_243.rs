//! The days that section 243 of the Local Government Act 1972 leaves out of a notice: those of parish councils.
//!
//! The section names Sundays, the days of the Christmas break, of the Easter break and of a bank holiday break, and days
//! appointed for public thanksgiving or mourning. A Saturday counts, and so a weekday is here any day but a Sunday.
//!
//! The doubtful word is "bank holiday break". It came with the election law of 1969, where it is three days: the bank
//! holiday, the last weekday before it and the next weekday after it (Hansard, Commons, 27 March 1969). Those who work
//! with the section (the National Association of Local Councils in its Legal Topic Note 5, county associations) leave
//! out the bank holiday alone. [`NotCounted`] offers both; the first is that of those who work with it.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::days::in_range;
use super::{Calendar, CountingFrom, OutOfRange, Why, shown};

/// Which days are left out when days or clear days are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotCounted {
    /// `nothing`: every day of the calendar counts.
    #[default]
    Nothing,
    /// `section-243`: the days of section 243, of a bank holiday break the bank holiday alone.
    #[serde(rename = "section-243")]
    Section243,
    /// `section-243-breaks`: the days of section 243, with the weekdays before and after each bank holiday.
    #[serde(rename = "section-243-breaks")]
    Section243Breaks,
}

/// How days are counted: which is day one, and which are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counting {
    /// Which day is day one.
    pub from: CountingFrom,
    /// Which days are left out.
    pub not_counted: NotCounted,
}

impl From<CountingFrom> for Counting {
    fn from(from: CountingFrom) -> Self {
        Counting {
            from,
            not_counted: NotCounted::Nothing,
        }
    }
}

impl NotCounted {
    /// The word for it in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            NotCounted::Nothing => "nothing",
            NotCounted::Section243 => "section-243",
            NotCounted::Section243Breaks => "section-243-breaks",
        }
    }

    /// What is left out, for the middle of a sentence: "Sundays, …"; nothing where every day counts.
    pub fn words(self) -> Option<&'static str> {
        match self {
            NotCounted::Nothing => None,
            NotCounted::Section243 => Some(
                "Sundays, the Christmas and Easter breaks, bank holidays and days of public thanksgiving or mourning",
            ),
            NotCounted::Section243Breaks => Some(
                "Sundays, the Christmas and Easter breaks, bank holidays with the weekday before and after each, and \
                 days of public thanksgiving or mourning",
            ),
        }
    }
}

impl fmt::Display for NotCounted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A `not_counted` that is none of them.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "“{}” names no days that are not counted: write nothing, section-243 or section-243-breaks",
    shown(.0)
)]
pub struct UnknownNotCounted(String);

impl FromStr for NotCounted {
    type Err = UnknownNotCounted;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let all = [
            NotCounted::Nothing,
            NotCounted::Section243,
            NotCounted::Section243Breaks,
        ];
        let named = all.into_iter().find(|days| days.as_str() == text);
        named.ok_or_else(|| UnknownNotCounted(text.to_owned()))
    }
}

impl Calendar {
    /// Why this day is left out; `None` if it counts.
    pub(super) fn left_out(
        &self,
        date: NaiveDate,
        not_counted: NotCounted,
    ) -> Result<Option<Why>, OutOfRange> {
        if not_counted == NotCounted::Nothing {
            return Ok(None);
        }
        in_range(date)?;
        if let Some(named) = self.in_named_break(date)? {
            return Ok(Some(Why::Break { name: named.into() }));
        }
        if let Some(name) = self.appointed.get(&date) {
            return Ok(Some(Why::Appointed { name: name.clone() }));
        }
        if let Some(name) = self.bank_holiday(date) {
            return Ok(Some(Why::BankHoliday { name }));
        }
        if date.weekday() == Weekday::Sun {
            return Ok(Some(Why::Sunday));
        }
        if not_counted == NotCounted::Section243Breaks {
            return self.beside_bank_holiday(date);
        }
        Ok(None)
    }

    /// The Christmas or the Easter break, if the day is in one.
    fn in_named_break(&self, date: NaiveDate) -> Result<Option<&'static str>, OutOfRange> {
        if date.month() == 12 && self.christmas_break(date.year())?.contains(&date) {
            return Ok(Some("Christmas break"));
        }
        // From the Thursday before Easter Day to the Tuesday after it: Good Friday less one day, and on for four.
        let easter = (-1..=4).any(|days| {
            let friday = self.bank_holiday(date - TimeDelta::days(days));
            friday.is_some_and(|name| name.contains("Good Friday"))
        });
        Ok(easter.then_some("Easter break"))
    }

    /// From the last weekday before Christmas Day to the first weekday after it that is no bank holiday.
    fn christmas_break(&self, year: i32) -> Result<RangeInclusive<NaiveDate>, OutOfRange> {
        let christmas = NaiveDate::from_ymd_opt(year, 12, 25).unwrap_or_default();
        let first = weekday_beside(christmas, -1);
        let mut last = weekday_beside(christmas, 1);
        while self.bank_holiday(last).is_some() {
            last = weekday_beside(last, 1);
            in_range(last)?;
        }
        Ok(first..=last)
    }

    /// The name of the bank holiday on this day. A Saturday that is 26 December is one by the Banking and Financial
    /// Dealings Act 1971, although lists of bank holidays have only the Monday after it.
    fn bank_holiday(&self, date: NaiveDate) -> Option<Arc<str>> {
        match self.off.get(&date) {
            Some(Why::BankHoliday { name }) => Some(name.clone()),
            _ if (date.month(), date.day(), date.weekday()) == (12, 26, Weekday::Sat) => {
                Some("Boxing Day".into())
            }
            _ => None,
        }
    }

    /// Whether the weekday is the last before a bank holiday or the next after one; a bank holiday of the Christmas or
    /// the Easter break has no break of its own.
    fn beside_bank_holiday(&self, date: NaiveDate) -> Result<Option<Why>, OutOfRange> {
        for beside in [weekday_beside(date, 1), weekday_beside(date, -1)] {
            in_range(beside)?;
            if let Some(name) = self.bank_holiday(beside)
                && self.in_named_break(beside)?.is_none()
            {
                let name = format!("bank holiday break: {name}").into();
                return Ok(Some(Why::Break { name }));
            }
        }
        Ok(None)
    }
}

/// The next day that is not a Sunday: on by one day at a time, or back.
fn weekday_beside(date: NaiveDate, step: i64) -> NaiveDate {
    let next = date + TimeDelta::days(step);
    match next.weekday() {
        Weekday::Sun => next + TimeDelta::days(step),
        _ => next,
    }
}

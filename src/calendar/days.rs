//! Which days are working days.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate, Weekday};
use thiserror::Error;

use super::{Division, NamedDay, Why, YEARS, bank_holidays, plain_date};

/// The working days of one site: its division's bank holidays, those it adds, its closed days.
#[derive(Debug, Clone)]
pub struct Calendar {
    division: Division,
    /// Why a weekday is no working day.
    pub(super) off: BTreeMap<NaiveDate, Why>,
    /// The days appointed for public thanksgiving or mourning, and their names.
    pub(super) appointed: BTreeMap<NaiveDate, Arc<str>>,
    /// Every working day of [`YEARS`], in order, to be searched.
    working: Vec<NaiveDate>,
}

/// A day outside the years whose bank holidays are known: nothing can be said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "whether {} is a working day is not known: bank holidays are built in for {} to {}",
    plain_date(*.needed), YEARS.start(), YEARS.end()
)]
pub struct OutOfRange {
    /// The day that would have to be known.
    pub needed: NaiveDate,
}

impl Calendar {
    /// A calendar of the division's built-in bank holidays, more of them, and days on which the
    /// site is closed. A day in both lists is shown as a bank holiday; a weekend stays a weekend.
    pub fn new(division: Division, more: &[NamedDay], closed: &[NamedDay]) -> Self {
        let closed = closed.iter().map(|day| {
            let reason = day.name.clone();
            (day.date, Why::ClosedDay { reason })
        });
        let holidays = bank_holidays(division).chain(more).map(|day| {
            let name = day.name.clone();
            (day.date, Why::BankHoliday { name })
        });
        let mut calendar = Calendar {
            division,
            off: closed.chain(holidays).collect(),
            appointed: BTreeMap::new(),
            working: Vec::new(),
        };
        calendar.working = NaiveDate::from_ymd_opt(*YEARS.start(), 1, 1)
            .into_iter()
            .flat_map(|first| first.iter_days())
            .take_while(|day| in_range(*day).is_ok())
            .filter(|day| calendar.day_off(*day).is_none())
            .collect();
        calendar
    }

    /// The calendar with days appointed for public thanksgiving or mourning: working days as before, which some notices
    /// leave out ([`NotCounted`](super::NotCounted)).
    #[must_use]
    pub fn with_appointed(mut self, days: &[NamedDay]) -> Self {
        let days = days.iter().map(|day| (day.date, day.name.clone()));
        self.appointed.extend(days);
        self
    }

    /// Whose bank holidays count.
    pub fn division(&self) -> Division {
        self.division
    }

    /// Whether this is a working day.
    ///
    /// # Errors
    /// [`OutOfRange`] for a day outside [`YEARS`].
    pub fn is_working_day(&self, date: NaiveDate) -> Result<bool, OutOfRange> {
        Ok(self.look_up(date)?.is_none())
    }

    /// How many working days lie after `a`, up to and including `b`: "two working days late".
    /// The other way about it is the same number, negative. A Saturday is 0 working days
    /// later than its Friday, so compare the dates themselves to know *whether* one is later.
    ///
    /// # Errors
    /// [`OutOfRange`] if a day between them is outside [`YEARS`].
    pub fn working_days_between(&self, a: NaiveDate, b: NaiveDate) -> Result<i64, OutOfRange> {
        if a > b {
            return self.working_days_between(b, a).map(|days| -days);
        }
        if a == b {
            return Ok(0);
        }
        in_range(a.succ_opt().unwrap_or(a))?;
        in_range(b)?;
        let days = self.up_to(b).abs_diff(self.up_to(a));
        Ok(i64::try_from(days).unwrap_or(i64::MAX))
    }

    /// The latest working day on or before this one.
    ///
    /// # Errors
    /// [`OutOfRange`] if that needs a day outside [`YEARS`].
    pub fn working_day_on_or_before(&self, date: NaiveDate) -> Result<NaiveDate, OutOfRange> {
        let mut day = date;
        while !self.is_working_day(day)? {
            day = day.pred_opt().ok_or(OutOfRange { needed: day })?;
        }
        Ok(day)
    }

    /// Why this is no working day; `None` if it is one.
    pub(super) fn look_up(&self, date: NaiveDate) -> Result<Option<Why>, OutOfRange> {
        in_range(date)?;
        Ok(self.day_off(date))
    }

    fn day_off(&self, date: NaiveDate) -> Option<Why> {
        match date.weekday() {
            Weekday::Sat | Weekday::Sun => Some(Why::Weekend),
            _ => self.off.get(&date).cloned(),
        }
    }

    /// How many of [`Calendar::working`] are on or before this day.
    fn up_to(&self, date: NaiveDate) -> usize {
        self.working.partition_point(|day| *day <= date)
    }
}

pub(super) fn in_range(date: NaiveDate) -> Result<(), OutOfRange> {
    if YEARS.contains(&date.year()) {
        Ok(())
    } else {
        Err(OutOfRange { needed: date })
    }
}

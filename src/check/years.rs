//! Months, quarters and years as a body counts them, whichever month its year begins in.

use chrono::{Datelike, Days, Month, Months, NaiveDate};
use serde::Deserialize;

use crate::calendar::{YearName, plain_date};

/// The month in which a body's year begins, written by its name: `april`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct YearBegins(Month);

/// A stretch of time, both its days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) first: NaiveDate,
    pub(crate) last: NaiveDate,
}

impl Default for YearBegins {
    fn default() -> Self {
        Self(Month::January)
    }
}

impl TryFrom<String> for YearBegins {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let month = text.parse().map(Self);
        month.map_err(|_| format!("`{text}` is no month: write its name, like `april`"))
    }
}

impl YearBegins {
    /// The month's name: "April".
    pub(crate) fn name(self) -> &'static str {
        self.0.name()
    }

    /// The stretch of so many months that `date` is in, counted from the beginning of the year. `months` divides 12.
    pub(crate) fn stretch(self, date: NaiveDate, months: u32) -> Stretch {
        let into_year = (date.month() + 12 - self.0.number_from_month()) % 12;
        let before = into_year.checked_rem(months).unwrap_or_default();
        let month = date.with_day(1).unwrap_or(date);
        let first = month
            .checked_sub_months(Months::new(before))
            .unwrap_or(month);
        Stretch::of_months(first, months)
    }
}

impl YearBegins {
    /// The stretches of so many months one after the other, from the one that `date` is in.
    pub(crate) fn stretches(self, date: NaiveDate, months: u32) -> impl Iterator<Item = Stretch> {
        let first = Some(self.stretch(date, months));
        std::iter::successors(first, move |stretch| {
            Some(Stretch::of_months(stretch.next()?, months))
        })
    }
}

impl Stretch {
    /// The name of the year that it is, or that it is in.
    pub(crate) fn year(self) -> YearName {
        YearName {
            begins_in: self.first.year(),
            runs_over: self.last.year() > self.first.year(),
        }
    }

    /// So many months from `first` on.
    pub(crate) fn of_months(first: NaiveDate, months: u32) -> Self {
        let next = first.checked_add_months(Months::new(months));
        let last = next.and_then(|next| next.pred_opt()).unwrap_or(first);
        Self { first, last }
    }

    /// Whether the day is in it.
    pub(crate) fn has(self, date: NaiveDate) -> bool {
        (self.first..=self.last).contains(&date)
    }

    /// The day after it.
    pub(crate) fn next(self) -> Option<NaiveDate> {
        self.last.checked_add_days(Days::new(1))
    }

    /// "1 January 2026 to 31 March 2026"
    pub(crate) fn words(self) -> String {
        format!("{} to {}", plain_date(self.first), plain_date(self.last))
    }
}

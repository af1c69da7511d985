//! How long something has lasted, in plain words.

use chrono::{Datelike, Months, NaiveDate};

/// The time from one day to a later one in whole years, else in whole months, else in days: "17 years", "1 month",
/// "12 days". A month ends on the same day of the next one, or with it if it is shorter. "0 days" where `to` is no later.
pub fn age(from: NaiveDate, to: NaiveDate) -> String {
    let days = (to - from).num_days().max(0);
    let (number, unit) = match months(from, to) {
        0 => (days, "day"),
        months if months < 12 => (i64::from(months), "month"),
        months => (i64::from(months / 12), "year"),
    };
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {unit}{plural}")
}

/// How many whole months lie between two days; none where `to` is no later.
fn months(from: NaiveDate, to: NaiveDate) -> u32 {
    let counted = |date: NaiveDate| i64::from(date.year()) * 12 + i64::from(date.month());
    let months = u32::try_from(counted(to) - counted(from)).unwrap_or_default();
    let ended = |months| {
        let end = from.checked_add_months(Months::new(months));
        end.is_some_and(|end| end <= to)
    };
    if ended(months) {
        months
    } else {
        months.saturating_sub(1)
    }
}

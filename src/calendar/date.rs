//! Dates and times of day: read strictly, written in English.

use chrono::{Datelike, Month, NaiveDate, NaiveTime};
use serde::Serializer;
use thiserror::Error;

use super::shown;

/// Why a text is not a date or a time, and how to put it right.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DateError {
    /// Not written `YYYY-MM-DD`.
    #[error("“{}” is not a date: {mend}", shown(.text))]
    Shape {
        /// What was written.
        text: String,
        /// What to write, as a clause.
        mend: String,
    },
    /// Well written, but the calendar has no such day.
    #[error("{text} is not a day: {reason}")]
    NoSuchDay {
        /// What was written.
        text: String,
        /// What the calendar has instead.
        reason: String,
    },
    /// Not written `HH:MM`, or no time of the day.
    #[error(
        "“{}” is not a time of day: use the 24-hour clock with two-digit hours and minutes, \
         like 09:30 or 14:30",
        shown(.0)
    )]
    Time(String),
    /// A time with an offset or a `Z`.
    #[error("“{}” names a time zone: leave it off, times are the site's own local time", shown(.0))]
    Zone(String),
}

/// Reads `YYYY-MM-DD`, strictly: ten characters, a real day, a year from 1000 to 9999.
///
/// # Errors
/// A [`DateError`] that says what to write instead.
pub fn parse_date(text: &str) -> Result<NaiveDate, DateError> {
    let Some((year, month, day)) = fields(text) else {
        return Err(DateError::Shape {
            text: text.to_owned(),
            mend: mend(text),
        });
    };
    if year < 1000 {
        return Err(no_such_day(
            text,
            "the year must be 1000 to 9999".to_owned(),
        ));
    }
    NaiveDate::from_ymd_opt(year, month, day)
        .ok_or_else(|| no_such_day(text, why_no_such_day(year, month, day)))
}

/// Reads `HH:MM` or `HH:MM:SS` on the 24-hour clock, strictly.
///
/// # Errors
/// A [`DateError`] that says what to write instead.
pub fn parse_time(text: &str) -> Result<NaiveTime, DateError> {
    let wrong = || DateError::Time(text.to_owned());
    let parts: Vec<u32> = text
        .split(':')
        .map(|part| digits(part, 2))
        .collect::<Option<_>>()
        .ok_or_else(wrong)?;
    let time = match *parts.as_slice() {
        [hour, minute] => NaiveTime::from_hms_opt(hour, minute, 0),
        [hour, minute, second] => NaiveTime::from_hms_opt(hour, minute, second),
        _ => None,
    };
    time.ok_or_else(wrong)
}

/// "Thursday 7 May 2009"
pub fn long_date(date: NaiveDate) -> String {
    date.format("%A %-d %B %Y").to_string()
}

/// "Thu 7 May"
pub fn short_date(date: NaiveDate) -> String {
    let month = month(date);
    let month = month.get(..3).unwrap_or(month);
    format!("{} {} {month}", date.weekday(), date.day())
}

/// "7 May 2009"
pub fn plain_date(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month(date), date.year())
}

fn month(date: NaiveDate) -> &'static str {
    let month = u8::try_from(date.month()).ok();
    let month = month.and_then(|month| Month::try_from(month).ok());
    month.map_or("", |month| month.name())
}

/// Writes a date as `2009-05-07`, for serde's `serialize_with`.
pub(crate) fn iso<S: Serializer>(date: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(date)
}

/// Year, month and day of a text shaped `YYYY-MM-DD`. chrono's own reader also
/// takes "26-2-3", "+2026-02-03" and spaces, so the shape is checked here.
fn fields(text: &str) -> Option<(i32, u32, u32)> {
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4)?;
    let month = digits(parts.next()?, 2)?;
    let day = digits(parts.next()?, 2)?;
    if parts.next().is_some() {
        return None;
    }
    Some((i32::try_from(year).ok()?, month, day))
}

/// A number of exactly `count` ASCII digits.
fn digits(text: &str, count: usize) -> Option<u32> {
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn no_such_day(text: &str, reason: String) -> DateError {
    DateError::NoSuchDay {
        text: text.to_owned(),
        reason,
    }
}

fn why_no_such_day(year: i32, month: u32, day: u32) -> String {
    let Some(name) = u8::try_from(month)
        .ok()
        .and_then(|month| Month::try_from(month).ok())
    else {
        return match NaiveDate::from_ymd_opt(year, day, month) {
            Some(turned) => format!("the month comes before the day; did you mean {turned}?"),
            None => "the month must be 01 to 12".to_owned(),
        };
    };
    match name.num_days(year) {
        Some(days) => format!("{} {year} has {days} days", name.name()),
        None if day == 0 => "days are counted from 01".to_owned(),
        None => "the calendar has no such day".to_owned(),
    }
}

/// What to write instead. Where the meaning is plain, the date itself.
fn mend(text: &str) -> String {
    match meant(text) {
        Some(date) => format!("write {date}"),
        None => "write the year in full with two-digit month and day, like 2026-02-03".to_owned(),
    }
}

/// The date that a text in another form plainly means.
pub(super) fn meant(text: &str) -> Option<NaiveDate> {
    const FORMS: [&str; 8] = [
        "%Y-%m-%d",
        "%Y/%m/%d",
        "%d/%m/%Y",
        "%d-%m-%Y",
        "%d.%m.%Y",
        "%d %B %Y",
        "%A %d %B %Y",
        "%Y-%m-%dT%H:%M",
    ];
    FORMS.iter().find_map(|form| {
        let date = NaiveDate::parse_from_str(text.trim(), form).ok()?;
        (1000..=9999).contains(&date.year()).then_some(date)
    })
}

//! How a deadline was counted, day by day, in plain words.

use std::fmt;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::{CountingFrom, Deadline, PROJECTED_FROM, Period, iso, short_date};

/// A day that was passed over, and what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The day.
    #[serde(serialize_with = "iso")]
    pub date: NaiveDate,
    /// What it was.
    #[serde(flatten)]
    pub why: Why,
}

/// What a day was in the counting of a deadline. In data, `kind` names the variant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Why {
    /// The day counted from. If it is day one, it is also the next step.
    Meeting,
    /// The day counted from, where that is not the day of a meeting.
    Start,
    /// The day that was set as the last, with nothing to count.
    Set,
    /// A working day, counted.
    Counted {
        /// Which one: 1 to the period's count.
        day: u32,
    },
    /// A Saturday or Sunday.
    Weekend,
    /// A Sunday, where Saturdays count.
    Sunday,
    /// A bank holiday, built in or added by the site.
    BankHoliday {
        /// Its name; "substitute day" where it stands in for one on a weekend.
        name: Arc<str>,
    },
    /// A day on which the site is closed.
    ClosedDay {
        /// Why; may be empty.
        reason: Arc<str>,
    },
    /// A day of a break that is not counted.
    Break {
        /// Which: "Christmas break".
        name: Arc<str>,
    },
    /// A day appointed for public thanksgiving or mourning, which is not counted.
    Appointed {
        /// What for; may be empty.
        name: Arc<str>,
    },
    /// Days of the calendar, from this one to another, all counted: never listed singly.
    Span {
        /// The whole period.
        period: Period,
        /// The last of these days in the order of counting.
        #[serde(serialize_with = "iso")]
        until: NaiveDate,
    },
    /// The last day of a month that is too short to have the same day.
    MonthEnd,
    /// The last day to publish, left out of a clear period.
    Publication,
    /// The day on which a meeting was called at short notice, after the usual deadline.
    Called,
}

impl Step {
    pub(super) fn new(date: NaiveDate, why: Why) -> Self {
        Step { date, why }
    }
}

/// "day 3", "bank holiday (May Day)", "weekend"
impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Why::Meeting => f.write_str("meeting"),
            Why::Start => f.write_str("the day counted from"),
            Why::Set => f.write_str("the day that was set"),
            Why::Counted { day } => write!(f, "day {day}"),
            Why::Weekend => f.write_str("weekend"),
            Why::BankHoliday { name } => write!(f, "bank holiday ({name})"),
            Why::ClosedDay { reason } if reason.is_empty() => f.write_str("closed"),
            Why::ClosedDay { reason } => write!(f, "closed ({reason})"),
            Why::Sunday => f.write_str("Sunday"),
            Why::Break { name } => f.write_str(name),
            Why::Appointed { name } if name.is_empty() => {
                f.write_str("public thanksgiving or mourning")
            }
            Why::Appointed { name } => write!(f, "public thanksgiving or mourning ({name})"),
            Why::Span { period, .. } => period.fmt(f),
            Why::MonthEnd => f.write_str("last day of a shorter month"),
            Why::Publication => f.write_str("last day to publish, not counted"),
            Why::Called => f.write_str("meeting called, at short notice"),
        }
    }
}

/// With more days than this, runs of counted days are told together.
const LISTED: u32 = 10;

impl Deadline {
    /// The counting in one line: "Thu 7 May 2009: meeting, not counted; Wed 6 May: day 1; Tue
    /// 5 May: day 2; Mon 4 May: bank holiday (May Day); Sat 2 and Sun 3 May: weekend; Fri 1 May:
    /// day 3; Thu 30 Apr: day 4; Wed 29 Apr: day 5; due Wed 29 Apr 2009".
    pub fn working(&self) -> String {
        let joined = |a: &Step, b: &Step| match (&a.why, &b.why) {
            (Why::Counted { .. }, Why::Counted { .. }) => self.period.count > LISTED,
            (a, b) => a == b,
        };
        let mut year = None;
        let mut told: Vec<String> = self
            .steps
            .chunk_by(joined)
            .filter_map(|run| self.tell(run, &mut year))
            .collect();
        told.push(format!("due {} {}", short_date(self.due), self.due.year()));
        if self.projected {
            told.push(format!(
                "bank holidays from {PROJECTED_FROM} on are a projection, not yet proclaimed"
            ));
        }
        told.join("; ")
    }

    /// One run of like days: when they were, and what.
    fn tell(&self, run: &[Step], year: &mut Option<i32>) -> Option<String> {
        let (first, last) = (run.first()?, run.last()?);
        let what = match (&first.why, &last.why) {
            (Why::Meeting, _) if self.counting == CountingFrom::NextDay => {
                "meeting, not counted".to_owned()
            }
            (Why::Counted { day }, Why::Counted { day: end }) if day < end => {
                format!("days {day} {} {end}", link(run.len()))
            }
            (why, _) => why.to_string(),
        };
        let when = match (&first.why, &last.why) {
            (Why::Span { until, .. }, _) => dates(first.date, *until, "to", year),
            (Why::Counted { .. }, _) => dates(first.date, last.date, link(run.len()), year),
            _ => dates(
                first.date.min(last.date),
                first.date.max(last.date),
                link(run.len()),
                year,
            ),
        };
        Some(format!("{when}: {what}"))
    }
}

fn link(count: usize) -> &'static str {
    if count == 2 { "and" } else { "to" }
}

/// "Sat 2 and Sun 3 May": two days with no word twice, or one day.
fn dates(a: NaiveDate, b: NaiveDate, link: &str, year: &mut Option<i32>) -> String {
    if a == b {
        return dated(a, year);
    }
    let first = if (a.year(), a.month()) == (b.year(), b.month()) {
        format!("{} {}", a.weekday(), a.day())
    } else {
        dated(a, year)
    };
    format!("{first} {link} {}", dated(b, year))
}

/// A date, with its year where that is not the year told last.
fn dated(date: NaiveDate, year: &mut Option<i32>) -> String {
    if year.replace(date.year()) == Some(date.year()) {
        short_date(date)
    } else {
        format!("{} {}", short_date(date), date.year())
    }
}

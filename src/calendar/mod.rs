//! Working days, bank holidays, periods, and the working of a deadline.
//!
//! A **working day** is Monday to Friday, not a bank holiday of the [`Division`], and not one of
//! the site's own closed days. [`Calendar`] knows which days those are; its
//! [`deadline`](Calendar::deadline) counts a [`Period`] from a date and shows how it counted.
//!
//! No clock and no time zone: a date is a square on the wall calendar, so nothing here can be an
//! hour out in March or October.

mod age;
mod bank_holidays;
mod counting;
mod date;
mod day;
mod days;
mod deadline;
mod division;
mod moment;
mod partial;
mod period;
mod schema;
mod section_243;
mod working;
mod year;

pub use age::age;
pub use bank_holidays::{NamedDay, PROJECTED_FROM, YEARS, bank_holidays};
pub use counting::{CountingFrom, Direction, UnknownCountingFrom};
pub use date::{DateError, long_date, parse_date, parse_time, plain_date, short_date};
pub use day::{Day, Time};
pub use days::{Calendar, OutOfRange};
pub use deadline::{Deadline, DeadlineError};
pub use division::{Division, UnknownDivision};
pub use moment::Moment;
pub use partial::PartialDate;
pub use period::{Period, PeriodError, Unit};
pub use section_243::{Counting, NotCounted, UnknownNotCounted};
pub use working::{Step, Why};
pub use year::{UnknownYear, YearName};

pub(crate) use date::iso;

/// At most this much of a wrong text is repeated in a message.
const SHOWN: usize = 40;

/// Someone's text, safe to repeat in a message: short, and without control characters.
fn shown(text: &str) -> String {
    let mut shown: String = text
        .chars()
        .take(SHOWN)
        .flat_map(char::escape_debug)
        .collect();
    // escape_debug also escapes quotes, which are harmless and common.
    shown = shown.replace("\\'", "'").replace("\\\"", "\"");
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

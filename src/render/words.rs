//! How dates, numbers and sizes read on a page; also the templates' filters.

use chrono::NaiveDate;
use tera::{Kwargs, State, Tera, TeraResult};

use crate::calendar::{long_date, parse_date, plain_date, short_date};

/// Makes the filters known to the template engine.
///
/// `date` writes an ISO date as people read it; its `form` is one of plain, long, short, brief, weekday, day, month.
pub(super) fn register(tera: &mut Tera) {
    tera.register_filter(
        "date",
        |text: &str, arguments: Kwargs, _: &State| -> TeraResult<String> {
            let form = arguments.get::<&str>("form")?.unwrap_or("plain");
            let date = parse_date(text).map_err(tera::Error::message)?;
            date_in(date, form)
                .ok_or_else(|| tera::Error::message(format!("`{form}` is not a form of date")))
        },
    );
}

fn date_in(date: NaiveDate, form: &str) -> Option<String> {
    Some(match form {
        "plain" => plain_date(date),
        "long" => long_date(date),
        "short" => short_date(date),
        "brief" => date.format("%a %-d %b %Y").to_string(),
        "weekday" => date.format("%a").to_string(),
        "day" => date.format("%-d").to_string(),
        "month" => date.format("%b").to_string(),
        _ => return None,
    })
}

/// "1 paper", "2 papers"
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    let words = if number == 1 { one } else { many };
    format!("{number} {words}")
}

/// "48 KB", "1.2 MB": a file's size as people read it, in thousands of bytes.
pub(super) fn size(bytes: u64) -> String {
    let tenths = |unit: u64| (bytes * 10 + unit / 2) / unit;
    match bytes {
        0..1_000 => count(usize::try_from(bytes).unwrap_or(0), "byte", "bytes"),
        1_000..999_500 => format!("{} KB", (bytes + 500) / 1_000),
        _ => {
            let tenths = tenths(1_000_000);
            format!("{}.{} MB", tenths / 10, tenths % 10)
        }
    }
}

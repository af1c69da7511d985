//! Text as feeds and calendars may hold it.

use chrono::{DateTime, NaiveDateTime, TimeDelta, TimeZone};
use chrono_tz::Tz;

use crate::calendar::Moment;

/// The text without the characters that XML forbids and calendars choke on: control characters other than the end of a
/// line and the tab, and the two that are no characters at all.
///
/// Source: Extensible Markup Language 1.0, production 2, `Char`; RFC 5545, section 3.1.
pub(super) fn plain(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_plain = |c: &char| {
        matches!(c, '\n' | '\t') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'))
    };
    lines.chars().filter(is_plain).collect()
}

/// When a moment written as local time is in the world. A day without a time begins at midnight; a time that the clocks
/// leap over is an hour on.
pub(super) fn instant(moment: Moment, timezone: Tz) -> DateTime<Tz> {
    let local = NaiveDateTime::new(moment.date, moment.time.unwrap_or_default());
    let later = || local.checked_add_signed(TimeDelta::hours(1));
    let found = timezone.from_local_datetime(&local).earliest();
    found
        .or_else(|| timezone.from_local_datetime(&later()?).earliest())
        .unwrap_or_else(|| timezone.from_utc_datetime(&local))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_characters_that_all_can_read_are_kept() {
        let odd = "a\u{0}\u{1}\u{1b}[31m\u{7f}\u{85}\u{fffe}\u{ffff}\r\nb\rc\td, é 🏛;\u{202e}";
        assert_eq!(plain(odd), "a[31m\nb\nc\td, é 🏛;\u{202e}");
    }

    #[test]
    fn local_times_are_moved_to_the_worlds() {
        let utc = |text: &str| {
            let moment = text.parse::<Moment>();
            moment.map(|m| instant(m, Tz::Europe__London).to_utc().to_rfc3339())
        };
        let said = |text: &str| Ok(text.to_owned());
        assert_eq!(utc("2026-01-15T14:00"), said("2026-01-15T14:00:00+00:00"));
        assert_eq!(utc("2026-07-15T14:00"), said("2026-07-15T13:00:00+00:00"));
        assert_eq!(utc("2026-07-15"), said("2026-07-14T23:00:00+00:00"));
        // The clocks go forward from 1 am to 2 am on 29 March 2026, and back from 2 am to 1 am on 25 October 2026.
        assert_eq!(utc("2026-03-29T01:30"), said("2026-03-29T01:30:00+00:00"));
        assert_eq!(utc("2026-10-25T01:30"), said("2026-10-25T00:30:00+00:00"));
    }
}

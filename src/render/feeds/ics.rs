//! Calendars in the form of iCalendar (RFC 5545, with the names of RFC 7986).
//!
//! - Times are written in UTC, with the site's timezone beside them as `X-WR-TIMEZONE`. Of the forms that RFC 5545 allows
//!   (section 3.3.5) it is the one that every program reads alike: a `TZID` needs a `VTIMEZONE`, whose list of past
//!   changes Outlook does not follow, so that a meeting could show an hour out. Nothing here recurs, and a site is built
//!   anew each day, so there is no local time to be kept over a change of the clocks.
//! - Nothing comes from a clock: `DTSTAMP` is from the data, and the day before which it lies is the site's.

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, Component, Event, EventLike, Property, ValueType};

use super::text::{instant, plain};
use crate::calendar::Moment;
use crate::model::Route;
use crate::render::sources::Sources;

/// The media type of a calendar.
pub(super) const MEDIA: &str = "text/calendar";

/// How many octets a line may have, its end not counted.
const LINE: usize = 75;

/// How often programs are asked to fetch a calendar again.
const AGAIN: &str = "PT12H";

/// A calendar that can be subscribed to, with these events. `own` is where it is.
pub(super) fn calendar(
    name: &str,
    own: &Route,
    events: impl IntoIterator<Item = Event>,
    sources: &Sources<'_>,
) -> String {
    let mut calendar = bare(sources);
    let name = plain(name);
    calendar.append_property(typed("NAME", &name, ValueType::Text));
    calendar.append_property(("X-WR-CALNAME", name.as_str()));
    calendar.append_property(typed("REFRESH-INTERVAL", AGAIN, ValueType::Duration));
    calendar.append_property(("X-PUBLISHED-TTL", AGAIN));
    if let Some(address) = sources.url(own) {
        calendar.append_property(typed("SOURCE", &address, ValueType::Uri));
    }
    calendar.extend(events);
    written(&calendar)
}

/// A file with this one event, to be put into a calendar of one's own.
pub(super) fn file(event: Event, sources: &Sources<'_>) -> String {
    let mut calendar = bare(sources);
    calendar.push(event);
    written(&calendar)
}

/// The calendar's text. The library leaves some last pieces of a long line an octet over the limit: these are folded
/// again (RFC 5545, section 3.1).
fn written(calendar: &Calendar) -> String {
    let text = calendar.to_string();
    let folded = text.split_inclusive("\r\n").map(|line| {
        let over = line.len() > LINE + "\r\n".len();
        let cut = over.then(|| line.split_at_checked(line.floor_char_boundary(LINE)));
        match cut.flatten() {
            Some((first, rest)) => format!("{first}\r\n {rest}"),
            None => line.to_owned(),
        }
    });
    folded.collect()
}

fn bare(sources: &Sources<'_>) -> Calendar {
    let mut calendar = Calendar::empty();
    let language = sources.site.settings.language.value.to_uppercase();
    for property in [
        ("VERSION", "2.0"),
        ("PRODID", &format!("-//minutebook//minutebook//{language}")),
        ("CALSCALE", "GREGORIAN"),
        ("X-WR-TIMEZONE", sources.site.settings.timezone.name()),
    ] {
        calendar.append_property(property);
    }
    calendar
}

/// An event under a name of its own (see [`uid`]), written down at `stamp`.
pub(super) fn event(uid: &str, stamp: DateTime<Utc>, summary: &str) -> Event {
    let mut event = Event::new();
    event.uid(uid).timestamp(stamp).summary(&plain(summary));
    event
}

/// Makes an event last the whole of `day`. Its end is the day after, which is no longer part of it (RFC 5545, 3.6.1).
pub(super) fn all_day(event: &mut Event, day: NaiveDate) {
    event.starts(day);
    if let Some(next) = day.succ_opt() {
        event.ends(next);
    }
    event.append_property(("TRANSP", "TRANSPARENT"));
}

/// What is said of an event, line by line, with a link back at its end; and the link by itself.
pub(super) fn describe(
    event: &mut Event,
    mut lines: Vec<String>,
    back: &Route,
    sources: &Sources<'_>,
) {
    if let Some(address) = sources.url(back) {
        let values = [("address", address.as_str().into())];
        lines.push(sources.language.say_with("event-page", values));
        event.url(&address);
    }
    if !lines.is_empty() {
        event.description(&plain(&lines.join("\n")));
    }
}

/// The name under which calendars know an event: the path by which its meeting lasts, at the site's host.
pub(super) fn uid(path: &str, sources: &Sources<'_>) -> String {
    let path = path.trim_matches('/');
    match sources.url(&Route::home()) {
        Some(address) => {
            let (_, rest) = address.split_once("://").unwrap_or_default();
            let (host, folder) = rest.split_once('/').unwrap_or((rest, ""));
            plain(&format!("{folder}{path}@{host}"))
        }
        None => {
            let site = Route::page(&sources.site.settings.name.value);
            format!("{path}@{}", site.as_str().trim_matches('/'))
        }
    }
}

/// Local time as the world's.
pub(super) fn utc(moment: Moment, sources: &Sources<'_>) -> DateTime<Utc> {
    instant(moment, sources.site.settings.timezone).to_utc()
}

/// A property whose type is said, because it is not the one that its name has, or its name is newer than the types.
pub(super) fn typed(name: &str, value: &str, of: ValueType) -> Property {
    Property::new(name, value).append_parameter(of).done()
}

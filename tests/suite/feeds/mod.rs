//! Feeds, calendars and what search engines and hosts read, parsed by programs of others and compared with the content.

mod atom;
mod calendars;
mod deadlines;
mod hosts;
mod sitemap;

use std::collections::BTreeMap;

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue,
};
use calcard::{Entry, Parser};

use crate::render::site::files;

/// Characters that calendars and XML have to escape, and some that they may not hold.
pub(crate) const ODD: &str = "A, b; c\\\\d <e> & 'f' \\\"g\\\" 🏛 é\\u0001\\u001b[31m\\uFFFE, and on for more than seventy-five octets: end";

/// The same as all can read it.
pub(crate) const PLAIN: &str =
    "A, b; c\\d <e> & 'f' \"g\" 🏛 é[31m, and on for more than seventy-five octets: end";

/// Two partnerships, one with a board below it, and meetings of every state.
pub(crate) const SITE: &[(&str, &str)] = &[
    (
        "site.yaml",
        "name: Papers\nbase_url: https://papers.example.org/\nas_of: 2026-03-16\ncontact: { post: Papers team, email: papers@example.org }\nlicence: { name: Open Licence }\n",
    ),
    (
        "town/body.yaml",
        "name: Town Partnership\nkind: partnership\n",
    ),
    (
        "town/board/body.yaml",
        "name: Board\nkind: board\ncontact: { post: Clerk to the Board, email: board@example.org }\n",
    ),
    (
        "town/board/rulebook.yaml",
        "title: Terms\nrules:\n  agenda-notice: { notice: 5 working days, clause: '4, a; b' }\n  minutes-publication: { within: 10 working days }\n",
    ),
    (
        "village/body.yaml",
        "name: Village Partnership\nkind: partnership\n",
    ),
    (
        "town/board/2026-01-15/meeting.yaml",
        "time: '18:30'\nends: '20:00'\nvenue: Town Hall, Room 1; first floor\nonline: https://video.example.org/board\naccess: Step-free\nannounced: 2025-12-01\n",
    ),
    (
        "town/board/2026-01-15/agenda.md",
        "---\npublished: 2026-01-12T09:30\nrevisions: [{ on: 2026-01-13, note: A street was left out. }]\nitems:\n  - { title: Housing, paper: plan.md }\n---\n",
    ),
    (
        "town/board/2026-01-15/plan.md",
        "---\ntitle: Housing plan\npublished: 2026-01-12\nstatus: withdrawn\nwithdrawn_on: 2026-02-03\nreason: The figures were wrong.\n---\nPlanted withdrawn text.\n",
    ),
    (
        "town/board/2026-01-15/secret.md",
        "---\ntitle: Planted secret title\npublished: not yet\n---\nPlanted secret.\n",
    ),
    (
        "town/board/2026-02-12/meeting.yaml",
        "time: '10:00'\nstate: cancelled\nreason: Snow\nchanged_on: 2026-02-11\nannounced: 2026-01-05\n",
    ),
    (
        "town/board/2026-03-05/meeting.yaml",
        "time: '10:00'\nstate: postponed\npostponed_to: 2026-05-07\nreason: The hall is closed\nchanged_on: 2026-03-04\n",
    ),
    (
        "town/board/2026-05-07/meeting.yaml",
        "time: '15:00'\nannounced: 2026-03-04\nkind: extraordinary\nchanges: [{ on: 2026-03-10, note: 'Begins at 3 pm, not at 2 pm' }, { on: 2026-04-01, note: Planted later change }]\n",
    ),
    ("town/2026-06-11/meeting.yaml", "announced: 2026-03-01\n"),
    (
        "village/2026-07-09/meeting.yaml",
        "announced: 2026-04-02\ntitle: Planted later meeting\n",
    ),
    (
        "village/terms-of-reference.md",
        "---\nstatus: approved\npublished: 2020-02-02\n---\n# Terms\n",
    ),
];

/// The site with these files instead of its own of the same path, or besides.
pub(crate) fn site(more: &[(&str, &str)]) -> BTreeMap<String, String> {
    let mut content: BTreeMap<&str, &str> = SITE.iter().copied().collect();
    content.extend(more.iter().copied());
    let content: Vec<_> = content.into_iter().collect();
    let files = files(&content).unwrap();
    files
        .into_iter()
        .filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?)))
        .collect()
}

/// The events of a calendar, which must be as RFC 5545 asks: lines of at most 75 octets that end in CR and LF, no other
/// control characters, no property that has to be there missing.
pub(crate) fn events(calendar: &str) -> Vec<ICalendarComponent> {
    assert!(calendar.ends_with("\r\n"));
    for line in calendar.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(
            !line.contains(|c: char| c.is_control() && c != '\t'),
            "{line:?}"
        );
    }
    // The parser passes over what is no property: there must be none.
    for line in calendar.replace("\r\n ", "").split_terminator("\r\n") {
        let name = line.split([';', ':']).next().unwrap();
        let is_name = |c: char| c.is_ascii_uppercase() || c == '-';
        assert!(
            name.len() < line.len() && name.chars().all(is_name),
            "{line}"
        );
    }
    let mut parser = Parser::new(calendar);
    let Entry::ICalendar(calendar) = parser.entry() else {
        panic!("no calendar: {calendar}")
    };
    assert_eq!(parser.entry(), Entry::Eof);
    let head = of_type(&calendar, &ICalendarComponentType::VCalendar);
    assert_eq!(text(&head[0], &ICalendarProperty::Version), "2.0");
    assert!(text(&head[0], &ICalendarProperty::Prodid).contains("minutebook"));
    let events = of_type(&calendar, &ICalendarComponentType::VEvent);
    for event in &events {
        for needed in [
            ICalendarProperty::Uid,
            ICalendarProperty::Dtstamp,
            ICalendarProperty::Dtstart,
            ICalendarProperty::Dtend,
            ICalendarProperty::Summary,
        ] {
            assert_eq!(event.properties(&needed).count(), 1, "{needed:?} {event:?}");
        }
    }
    events
}

fn of_type(calendar: &ICalendar, wanted: &ICalendarComponentType) -> Vec<ICalendarComponent> {
    let all = calendar.components.iter();
    all.filter(|component| component.component_type == *wanted)
        .cloned()
        .collect()
}

/// A property's value as text; nothing where it is not there. Dates are written as in the content.
pub(crate) fn text(component: &ICalendarComponent, property: &ICalendarProperty) -> String {
    let Some(entry) = component.property(property) else {
        return String::new();
    };
    let value = |value: &ICalendarValue| match value {
        ICalendarValue::Integer(number) => number.to_string(),
        ICalendarValue::PartialDateTime(date) => {
            let two =
                |part: Option<u8>| part.map_or_else(|| "--".to_owned(), |p| format!("{p:02}"));
            let day = format!(
                "{}-{}-{}",
                date.year.unwrap(),
                two(date.month),
                two(date.day)
            );
            let zone = if date.tz_hour == Some(0) { "Z" } else { "" };
            match date.hour {
                Some(_) => format!("{day}T{}:{}{zone}", two(date.hour), two(date.minute)),
                None => day,
            }
        }
        other => other.as_text().unwrap_or_default().to_owned(),
    };
    let values: Vec<_> = entry.values.iter().map(value).collect();
    values.join("|")
}

/// The event whose name begins with `path`.
pub(crate) fn event(calendar: &str, path: &str) -> ICalendarComponent {
    let mut events = events(calendar);
    events.retain(|event| event.uid().unwrap().starts_with(path));
    assert_eq!(events.len(), 1, "{path}");
    events.remove(0)
}

/// What was planted and may not be seen on any page is in no feed, calendar or list either.
#[test]
fn what_the_public_cannot_read_is_nowhere() {
    let site = site(&[]);
    let mut seen = 0;
    for (path, text) in &site {
        assert!(!text.to_lowercase().contains("planted"), "{path}");
        seen += usize::from(path.ends_with(".ics") || path.ends_with(".atom"));
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    assert_eq!(site(&[]), site(&[]));
}

#[test]
fn a_site_that_does_not_say_where_it_is_has_calendars_and_no_feeds() {
    let site = site(&[("site.yaml", "name: Papers\nas_of: 2026-03-16\n")]);
    let ends = |ending: &str| site.keys().filter(|path| path.ends_with(ending)).count();
    assert_eq!((ends(".atom"), ends("sitemap.xml")), (0, 0));
    assert_eq!(site["robots.txt"], "User-agent: *\nAllow: /\n");
    let meeting = event(&site["calendar.ics"], "town/2026-06-11");
    assert_eq!(meeting.uid(), Some("town/2026-06-11@papers"));
    assert_eq!(text(&meeting, &ICalendarProperty::Url), "");
    for (path, page) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert!(!page.contains("atom"), "{path}");
    }
}

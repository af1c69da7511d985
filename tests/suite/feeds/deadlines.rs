//! Calendars of what is due.

use calcard::icalendar::ICalendarProperty as P;

use super::*;

#[test]
fn what_is_due_or_overdue_is_there_with_its_rule_and_working() {
    let site = site(&[]);
    let calendar = &site["deadlines.ics"];
    let found: Vec<_> = events(calendar)
        .iter()
        .map(|event| (text(event, &P::Dtstart), text(event, &P::Summary)))
        .collect();
    let expected = [
        ("2026-01-29", "Overdue: minutes, Board, 15 January 2026"),
        ("2026-04-29", "Due: agenda, Board, 7 May 2026"),
        ("2026-05-21", "Due: minutes, Board, 7 May 2026"),
    ];
    assert_eq!(
        found,
        expected.map(|(day, words)| (day.to_owned(), words.to_owned()))
    );
    let agenda = event(calendar, "town/board/2026-05-07/due/agenda-notice/agenda");
    assert_eq!(text(&agenda, &P::Dtend), "2026-04-30");
    let address = "https://papers.example.org/town/board/2026-05-07/";
    assert_eq!(text(&agenda, &P::Url), address);
    let told = text(&agenda, &P::Description);
    for words in [
        "Rule: Agenda and papers published in time (must; clause: 4, a; b).",
        "5 working days before Thursday 7 May 2026.",
        "Mon 4 May 2026: bank holiday: May Day",
        "Wed 29 Apr 2026: 5, due by the end of this day",
        address,
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
}

#[test]
fn names_stay_from_day_to_day_and_end_when_it_is_done() {
    let names = |more: &[(&str, &str)]| -> Vec<String> {
        let events = events(&site(more)["deadlines.ics"]);
        events
            .iter()
            .map(|event| event.uid().unwrap().to_owned())
            .collect()
    };
    let before = names(&[]);
    assert_eq!(before.len(), 3);
    // A mend elsewhere, and another time, leave every name as it was.
    let later = names(&[
        (
            "town/board/2026-05-07/meeting.yaml",
            "time: '9:00'\nannounced: 2026-03-04\n"
                .replace("9:00", "09:00")
                .as_str(),
        ),
        (
            "village/note.md",
            "---\npublished: 2026-03-02\n---\n# Note\n",
        ),
    ]);
    assert_eq!(before, later);
    let done = names(&[(
        "town/board/2026-01-15/minutes.md",
        "---\npublished: 2026-02-20\nstatus: draft\n---\n",
    )]);
    assert!(done.iter().all(|name| before.contains(name)), "{done:?}");
    assert!(
        !done
            .iter()
            .any(|name| name.contains("2026-01-15/due/minutes-publication"))
    );
}

/// In the example no two events have one name, and each is one of those that the record of its page has.
#[test]
fn the_example_has_every_name_once() {
    let example = &*crate::example::EXAMPLE;
    let read = |path: &str| std::fs::read_to_string(example.root.join(path)).unwrap();
    let all = events(&read("deadlines.ics"));
    let names: std::collections::BTreeSet<_> =
        all.iter().map(|event| event.uid().unwrap()).collect();
    assert!(all.len() > 20);
    assert_eq!(names.len(), all.len());
    for event in &all {
        let url = text(event, &P::Url);
        let path = url.strip_prefix("https://minutebook.example/").unwrap();
        assert!(
            example.files.contains(&format!("{path}index.html")),
            "{url}"
        );
    }
}

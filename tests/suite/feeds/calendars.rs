//! Calendars of meetings.

use calcard::icalendar::ICalendarProperty as P;

use super::*;

fn said(calendar: &str, path: &str, property: &P) -> String {
    text(&event(calendar, path), property)
}

#[test]
fn a_meeting_is_as_its_file_says() {
    let site = site(&[]);
    let meeting = event(&site["calendar.ics"], "town/board/2026-01-15");
    let expected = [
        (P::Uid, "town/board/2026-01-15@papers.example.org"),
        (P::Dtstart, "2026-01-15T18:30Z"),
        (P::Dtend, "2026-01-15T20:00Z"),
        // The agenda was changed on this day, after it was published and the meeting announced.
        (P::LastModified, "2026-01-13T00:00Z"),
        (P::Dtstamp, "2026-01-13T00:00Z"),
        (P::Sequence, "2"),
        (P::Status, "CONFIRMED"),
        (P::Summary, "Board: meeting"),
        (P::Location, "Town Hall, Room 1; first floor"),
        (P::Url, "https://papers.example.org/town/board/2026-01-15/"),
        (P::Categories, "Board|Town Partnership|meeting"),
        (
            P::Description,
            "Online: https://video.example.org/board\nGetting in: Step-free\n\
             Agenda: https://papers.example.org/town/board/2026-01-15/agenda/\n\
             On the website: https://papers.example.org/town/board/2026-01-15/",
        ),
    ];
    for (property, value) in expected {
        assert_eq!(text(&meeting, &property), value, "{property:?}");
    }
    let own = event(&site["town/board/2026-01-15/meeting.ics"], "town");
    assert_eq!(own, meeting, "the meeting's own file says the same");
}

#[test]
fn times_are_the_worlds_and_two_hours_are_set_aside_where_no_end_is_known() {
    let site = site(&[]);
    let calendar = &site["calendar.ics"];
    assert!(calendar.contains("X-WR-TIMEZONE:Europe/London\r\n"));
    let summer = "town/board/2026-05-07";
    assert_eq!(said(calendar, summer, &P::Dtstart), "2026-05-07T14:00Z");
    assert_eq!(said(calendar, summer, &P::Dtend), "2026-05-07T16:00Z");
    let told = said(calendar, summer, &P::Description);
    assert!(told.contains("two hours"), "{told}");
}

#[test]
fn a_meeting_without_a_time_is_the_whole_day_and_tentative() {
    let site = site(&[]);
    let calendar = &site["calendar.ics"];
    let path = "town/2026-06-11";
    assert_eq!(said(calendar, path, &P::Dtstart), "2026-06-11");
    assert_eq!(said(calendar, path, &P::Dtend), "2026-06-12");
    assert_eq!(said(calendar, path, &P::Status), "TENTATIVE");
    assert_eq!(said(calendar, path, &P::Transp), "TRANSPARENT");
}

#[test]
fn meetings_that_were_called_off_are_kept_and_say_why() {
    let site = site(&[]);
    let calendar = &site["calendar.ics"];
    let cancelled = "town/board/2026-02-12";
    assert_eq!(said(calendar, cancelled, &P::Status), "CANCELLED");
    assert_eq!(
        said(calendar, cancelled, &P::Summary),
        "Cancelled: Board: meeting"
    );
    assert!(said(calendar, cancelled, &P::Description).starts_with("Why: Snow.\n"));
    let postponed = "town/board/2026-03-05";
    assert_eq!(said(calendar, postponed, &P::Status), "CANCELLED");
    assert_eq!(
        said(calendar, postponed, &P::Summary),
        "Postponed: Board: meeting"
    );
    let told = said(calendar, postponed, &P::Description);
    assert!(
        told.starts_with("Postponed to Thursday 7 May 2026.\nWhy: The hall is closed.\n"),
        "{told}"
    );
}

#[test]
fn a_change_keeps_the_name_and_raises_the_number() {
    let before = site(&[]);
    let path = "town/board/2026-05-07";
    let calendar = &before["calendar.ics"];
    let summary = "Board: extraordinary meeting";
    assert_eq!(said(calendar, path, &P::Summary), summary);
    let told = said(calendar, path, &P::Description);
    assert!(
        told.starts_with("Changed on 10 March 2026: Begins at 3 pm, not at 2 pm.\n"),
        "{told}"
    );
    let number = |site: &BTreeMap<String, String>| -> u32 {
        said(&site["calendar.ics"], path, &P::Sequence)
            .parse()
            .unwrap()
    };
    let file = "town/board/2026-05-07/meeting.yaml";
    let plain = site(&[(file, "time: '14:00'\nannounced: 2026-03-04\n")]);
    let moved = site(&[(
        file,
        "time: '16:00'\nannounced: 2026-03-04\nchanges: [{ on: 2026-03-10, note: At 4 pm }]\n",
    )]);
    let cancelled = site(&[(
        file,
        "time: '16:00'\nannounced: 2026-03-04\nstate: cancelled\nreason: Flood\nchanged_on: 2026-03-14\nchanges: [{ on: 2026-03-10, note: At 4 pm }]\n",
    )]);
    let numbers = [&plain, &moved, &cancelled].map(number);
    assert!(numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
    let name = "town/board/2026-05-07@papers.example.org";
    for site in [&plain, &moved, &cancelled] {
        assert_eq!(said(&site["calendar.ics"], path, &P::Uid), name);
    }
    let changed =
        |site: &BTreeMap<String, String>| said(&site["calendar.ics"], path, &P::LastModified);
    assert_eq!(changed(&plain), "2026-03-04T00:00Z");
    assert_eq!(changed(&moved), "2026-03-10T00:00Z");
    assert_eq!(changed(&cancelled), "2026-03-14T00:00Z");
}

#[test]
fn a_folder_that_moved_keeps_the_name() {
    let own = site(&[(
        "village/2026-05-05/meeting.yaml",
        "time: '10:00'\nmoved_from: [/hamlet/2026-05-05/, /other/2026-05-05/]\n",
    )]);
    let calendar = &own["calendar.ics"];
    let name = "hamlet/2026-05-05@papers.example.org";
    assert_eq!(said(calendar, "hamlet", &P::Uid), name);
    let address = "https://papers.example.org/village/2026-05-05/";
    assert_eq!(said(calendar, "hamlet", &P::Url), address);
    let body = site(&[(
        "town/board/body.yaml",
        "name: Board\nkind: board\nmoved_from: [/old/committee/]\n",
    )]);
    let names: Vec<_> = events(&body["town/board/calendar.ics"])
        .iter()
        .map(|event| event.uid().unwrap().to_owned())
        .collect();
    assert_eq!(names.len(), 4);
    assert!(
        names
            .iter()
            .all(|name| name.starts_with("old/committee/2026-")),
        "{names:?}"
    );
}

#[test]
fn each_calendar_has_the_meetings_of_its_bodies_and_no_other() {
    let site = site(&[]);
    let days = |path: &str| -> Vec<String> {
        let events = events(&site[path]);
        events
            .iter()
            .map(|event| text(event, &P::Uid).split('@').next().unwrap().to_owned())
            .collect()
    };
    let board = [
        "town/board/2026-01-15",
        "town/board/2026-02-12",
        "town/board/2026-03-05",
        "town/board/2026-05-07",
    ];
    let all = [&board[..], &["town/2026-06-11"]].concat();
    assert_eq!(days("calendar.ics"), all);
    assert_eq!(days("town/board/calendar.ics"), board);
    // A partnership that is one of several has what is below it as well.
    assert_eq!(days("town/calendar.ics"), all);
    assert_eq!(days("village/calendar.ics"), [""; 0]);
}

#[test]
fn odd_characters_come_through_or_are_left_out() {
    let meeting =
        format!("title: \"{ODD}\"\ntime: '10:00'\nvenue: \"{ODD}\"\naccess: |\n  One.\n  Two.\n");
    let body = format!("name: \"{ODD}\"\nkind: board\n");
    let site = site(&[
        ("village/body.yaml", &body),
        ("village/2026-05-05/meeting.yaml", &meeting),
    ]);
    let calendar = &site["calendar.ics"];
    let path = "village/2026-05-05";
    assert_eq!(said(calendar, path, &P::Location), PLAIN);
    assert_eq!(
        said(calendar, path, &P::Summary),
        format!("{PLAIN}: {PLAIN}")
    );
    assert!(said(calendar, path, &P::Categories).starts_with(PLAIN));
    assert!(said(calendar, path, &P::Description).contains("Getting in: One.\nTwo.\n"));
    // The name of the calendar too.
    events(&site["village/calendar.ics"]);
}

/// The example: as many events as its calendar page has meetings, each led to by its page.
#[test]
fn the_example_has_an_event_for_each_meeting() {
    let example = &*crate::example::EXAMPLE;
    let read = |path: &str| std::fs::read_to_string(example.root.join(path)).unwrap();
    let files = example.files.iter();
    let own: Vec<_> = files
        .filter(|path| path.ends_with("/meeting.ics"))
        .collect();
    let all = events(&read("calendar.ics"));
    assert!(all.len() > 50);
    assert_eq!(all.len(), own.len());
    let names: std::collections::BTreeSet<_> =
        all.iter().map(|event| event.uid().unwrap()).collect();
    assert_eq!(names.len(), all.len(), "no two have one name");
    for path in own {
        let found = events(&read(path));
        assert_eq!(found.len(), 1, "{path}");
        assert!(all.contains(&found[0]), "{path}");
        let page = read(&path.replace("meeting.ics", "index.html"));
        assert!(
            page.contains("href=\"meeting.ics\"") || page.contains("/meeting.ics\""),
            "{path}"
        );
    }
}

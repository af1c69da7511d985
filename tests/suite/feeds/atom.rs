//! Atom feeds.

use std::io::Write;
use std::process::{Command, Stdio};

use feed_rs::model::{Entry, Feed};
use feed_rs::parser;

use super::{ODD, PLAIN, site};

/// The feed, which must be XML to a parser of XML and a feed to one of feeds.
fn feed(xml: &str) -> Feed {
    if let Ok(mut child) = Command::new("xmllint")
        .args(["--noout", "-"])
        .stdin(Stdio::piped())
        .spawn()
    {
        child
            .stdin
            .take()
            .unwrap()
            .write_all(xml.as_bytes())
            .unwrap();
        assert!(child.wait().unwrap().success(), "{xml}");
    }
    parser::parse(xml.as_bytes()).unwrap()
}

fn title(entry: &Entry) -> &str {
    entry.title.as_ref().unwrap().content.as_str()
}

fn day(entry: &Entry) -> String {
    entry.updated.unwrap().to_rfc3339()
}

#[test]
fn a_feed_tells_what_changed_the_newest_first() {
    let site = site(&[]);
    let feed = feed(&site["town/board/feed.atom"]);
    assert_eq!(feed.id, "https://papers.example.org/town/board/feed.atom");
    assert_eq!(feed.title.unwrap().content, "Board");
    assert_eq!(feed.language.as_deref(), Some("en"));
    assert_eq!(feed.authors[0].name.as_deref(), Some("Clerk to the Board"));
    let links: Vec<_> = feed
        .links
        .iter()
        .map(|link| (link.rel.as_deref().unwrap(), link.href.as_str()))
        .collect();
    assert_eq!(
        links,
        [
            ("self", "https://papers.example.org/town/board/feed.atom"),
            ("alternate", "https://papers.example.org/town/board/"),
        ]
    );
    let told: Vec<_> = feed
        .entries
        .iter()
        .map(|entry| (day(entry), title(entry).to_owned()))
        .collect();
    let expected = [
        (
            "2026-03-10T00:00:00+00:00",
            "Changed: Meeting of 7 May 2026, Board",
        ),
        (
            "2026-03-04T00:00:00+00:00",
            "Postponed: Meeting of 5 March 2026, Board",
        ),
        (
            "2026-03-04T00:00:00+00:00",
            "Announced: Meeting of 7 May 2026, Board",
        ),
        (
            "2026-02-11T00:00:00+00:00",
            "Cancelled: Meeting of 12 February 2026, Board",
        ),
        (
            "2026-02-03T00:00:00+00:00",
            "Withdrawn: Housing plan, Board, 15 January 2026",
        ),
        (
            "2026-01-13T00:00:00+00:00",
            "Changed: Agenda, Board, 15 January 2026",
        ),
        (
            "2026-01-12T09:30:00+00:00",
            "Published: Agenda, Board, 15 January 2026",
        ),
        (
            "2026-01-12T00:00:00+00:00",
            "Published: Housing plan, Board, 15 January 2026 (Withdrawn)",
        ),
        (
            "2026-01-05T00:00:00+00:00",
            "Announced: Meeting of 12 February 2026, Board",
        ),
        (
            "2025-12-01T00:00:00+00:00",
            "Announced: Meeting of 15 January 2026, Board",
        ),
    ];
    assert_eq!(
        told,
        expected.map(|(day, words)| (day.to_owned(), words.to_owned()))
    );
    assert_eq!(
        feed.updated.unwrap().to_rfc3339(),
        "2026-03-10T00:00:00+00:00"
    );
}

#[test]
fn an_entry_says_its_status_kind_and_body_apart() {
    let site = site(&[]);
    let feed = feed(&site["feed.atom"]);
    let mut entries = feed.entries.iter();
    let plan = entries
        .find(|entry| title(entry).starts_with("Withdrawn: Housing plan"))
        .unwrap();
    let page = "https://papers.example.org/town/board/2026-01-15/plan/";
    assert_eq!(plan.id, format!("{page}#withdrawn-2026-02-03"));
    assert_eq!(plan.links[0].href, page);
    assert_eq!(
        plan.summary.as_ref().unwrap().content,
        "Withdrawn. The figures were wrong."
    );
    let list = |name: &str| {
        let scheme = format!("https://papers.example.org/data/#{name}");
        let mut found = plan.categories.iter();
        let found = found
            .find(|category| category.scheme.as_deref() == Some(&scheme))
            .unwrap();
        (found.term.clone(), found.label.clone().unwrap())
    };
    let pair = |term: &str, label: &str| (term.to_owned(), label.to_owned());
    assert_eq!(list("event"), pair("withdrawn", "Withdrawn"));
    assert_eq!(list("status"), pair("withdrawn", "Withdrawn"));
    assert_eq!(list("kind"), pair("report", "Report"));
    assert_eq!(list("body"), pair("town/board", "Board"));
}

#[test]
fn the_record_tells_of_misses_and_of_each_again_when_it_comes_out_otherwise() {
    let xml = |more: &[(&str, &str)]| site(more)["town/board/record/feed.atom"].clone();
    let late_agenda = |feed: &Feed| {
        let mut entries = feed.entries.iter();
        let entry = entries.find(|entry| title(entry) == "Late: agenda, Board, 15 January 2026");
        entry.cloned().unwrap()
    };
    let before = feed(&xml(&[]));
    let entry = late_agenda(&before);
    assert_eq!(day(&entry), "2026-01-12T00:00:00+00:00");
    assert!(
        entry
            .summary
            .unwrap()
            .content
            .ends_with("\nNo explanation has been given.")
    );
    let minutes = "town/board/2026-01-15/minutes.md";
    let name = |feed: &Feed, words: &str| {
        let mut entries = feed.entries.iter();
        let entry = entries.find(|entry| title(entry) == words);
        let entry = entry.unwrap_or_else(|| panic!("{words}"));
        (entry.id.clone(), day(entry))
    };
    let overdue = name(&before, "Overdue: minutes, Board, 15 January 2026");
    assert_eq!(overdue.1, "2026-01-30T00:00:00+00:00");
    let done = feed(&xml(&[(minutes, "---\npublished: 2026-02-20\n---\n")]));
    let late = name(&done, "Late: minutes, Board, 15 January 2026");
    assert_eq!(
        (late.0, late.1.as_str()),
        (overdue.0, "2026-02-20T00:00:00+00:00")
    );
    let explained = feed(&xml(&[(
        "town/board/2026-01-15/meeting.yaml",
        "time: '18:30'\nannounced: 2025-12-01\nexplanations: [{ rule: agenda-notice, reason: The clerk was ill., by: Chair of the Board, on: 2026-02-02 }]\n",
    )]));
    let entry = late_agenda(&explained);
    assert_eq!(day(&entry), "2026-02-02T00:00:00+00:00");
    let said = entry.summary.unwrap().content;
    assert!(
        said.ends_with("The reason given by Chair of the Board: The clerk was ill."),
        "{said}"
    );
}

#[test]
fn each_kind_of_document_has_a_feed_of_its_own() {
    let site = site(&[]);
    let kinds: Vec<_> = site
        .keys()
        .filter(|path| path.starts_with("feeds/"))
        .collect();
    assert_eq!(
        kinds,
        [
            "feeds/agenda.atom",
            "feeds/report.atom",
            "feeds/terms-of-reference.atom"
        ]
    );
    let terms = feed(&site["feeds/terms-of-reference.atom"]);
    assert_eq!(terms.title.unwrap().content, "Terms of reference: Papers");
    let titles: Vec<_> = terms.entries.iter().map(title).collect();
    assert_eq!(titles, ["Published: Terms, Village Partnership (Approved)"]);
}

#[test]
fn an_empty_feed_was_never_updated() {
    let site = site(&[]);
    let village = feed(&site["village/record/feed.atom"]);
    assert!(village.entries.is_empty());
    assert_eq!(
        village.updated.unwrap().to_rfc3339(),
        "1970-01-01T00:00:00+00:00"
    );
}

#[test]
fn odd_characters_come_through_or_are_left_out() {
    let note = format!("---\ntitle: \"{ODD}\"\nsummary: \"{ODD}\"\npublished: 2026-03-15\n---\n");
    let site = site(&[("village/note.md", &note)]);
    let feed = feed(&site["village/feed.atom"]);
    assert_eq!(
        title(&feed.entries[0]),
        format!("Published: {PLAIN}, Village Partnership")
    );
    let told = &feed.entries[0].summary.as_ref().unwrap().content;
    assert_eq!(*told, format!("Published. {PLAIN}"));
}

#[test]
fn a_feed_has_fifty_entries_at_most_and_no_name_twice() {
    let note = |number: usize| {
        let path = format!("village/note-{number}.md");
        (
            path,
            format!(
                "---\npublished: 2026-01-{:02}\n---\n# Note {number}\n",
                number % 28 + 1
            ),
        )
    };
    let notes: Vec<_> = (0..60).map(note).collect();
    let notes: Vec<_> = notes
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let site = site(&notes);
    let feed = feed(&site["village/feed.atom"]);
    assert_eq!(feed.entries.len(), 50);
    let days: Vec<_> = feed.entries.iter().map(day).collect();
    assert!(days.is_sorted_by(|a, b| a >= b), "{days:?}");
    let names: std::collections::BTreeSet<_> = feed.entries.iter().map(|entry| &entry.id).collect();
    assert_eq!(names.len(), 50);
}

/// In the example every feed is one, and every entry leads to a page that is there.
#[test]
fn the_feeds_of_the_example_lead_to_its_pages() {
    let example = &*crate::example::EXAMPLE;
    let feeds: Vec<_> = example
        .files
        .iter()
        .filter(|path| path.ends_with(".atom"))
        .collect();
    assert!(feeds.len() > 60);
    let mut entries = 0;
    for path in feeds {
        let read = feed(&std::fs::read_to_string(example.root.join(path)).unwrap());
        let names: std::collections::BTreeSet<_> =
            read.entries.iter().map(|entry| &entry.id).collect();
        assert_eq!(names.len(), read.entries.len(), "{path}: a name twice");
        let links = read.entries.iter().flat_map(|entry| &entry.links);
        for link in links.chain(&read.links) {
            let file = link
                .href
                .strip_prefix("https://minutebook.example/")
                .unwrap();
            let page = format!("{file}index.html");
            let there = example.files.contains(file)
                || example.files.contains(page.trim_start_matches('/'));
            assert!(there, "{path}: {}", link.href);
        }
        entries += read.entries.len();
    }
    assert!(entries > 200, "{entries}");
}

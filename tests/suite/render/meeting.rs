//! What the page of a meeting and its print pack show.

use std::collections::{BTreeMap, BTreeSet};

use minutebook::calendar::{Calendar, Division, parse_date};
use scraper::{ElementRef, Html};

use super::site::files;
use super::{all, led_to};
use crate::example::EXAMPLE;

const SITE: [(&str, &str); 5] = [
    ("site.yaml", "name: Papers\nas_of: 2026-03-16\n"),
    ("board/body.yaml", "name: Board\nkind: board\n"),
    (
        "board/rulebook.yaml",
        "title: Terms\nrules:\n  agenda-notice: { notice: 5 working days }\n",
    ),
    (
        "board/members.yaml",
        "seats:\n  leader: { post: Leader }\n  police: { post: Commander }\n",
    ),
    ("board/2026-02-12/meeting.yaml", "time: '18:30'\n"),
];

fn pages(more: &[(&str, &str)]) -> BTreeMap<String, Html> {
    let content: Vec<_> = SITE.iter().chain(more).copied().collect();
    let files = files(&content).unwrap();
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    let parse = |bytes: &[u8]| Html::parse_document(std::str::from_utf8(bytes).unwrap());
    pages
        .map(|(path, bytes)| (path.clone(), parse(bytes)))
        .collect()
}

fn words(element: ElementRef<'_>) -> String {
    let words: Vec<&str> = element.text().flat_map(str::split_whitespace).collect();
    // What stands between two elements is joined to the first.
    words.join(" ").replace(" ,", ",").replace(" .", ".")
}

const AGENDA: &str = "board/2026-02-12/agenda.md";
const MEETING: &str = "board/2026-02-12/index.html";
const PACK: &str = "board/2026-02-12/print/index.html";

/// The address of each item by its title, each of which leads to itself.
fn anchors(items: &str) -> BTreeMap<String, String> {
    let agenda = format!("---\npublished: 2026-02-04\nitems:\n{items}---\n");
    let pages = pages(&[(AGENDA, &agenda)]);
    let items = all(&pages[MEETING], ".agenda > li");
    let numbered = items.into_iter().zip(1..);
    let anchors = numbered.map(|(item, number)| {
        let inner = Html::parse_fragment(&item.html());
        let link = all(&inner, "a.no")[0];
        let id = item.attr("id").unwrap();
        assert_eq!(link.attr("href"), Some(format!("#{id}").as_str()));
        assert_eq!(
            link.attr("aria-label"),
            Some(format!("Link to item {number}").as_str())
        );
        (words(all(&inner, "h3")[0]), id.to_owned())
    });
    anchors.collect()
}

#[test]
fn an_item_keeps_its_address_when_it_moves() {
    let (homes, roads) = (
        "  - { title: Homes, id: housing }\n",
        "  - { title: Roads }\n",
    );
    let before = anchors(&format!("{homes}{roads}"));
    let after = anchors(&format!("  - {{ title: Welcome }}\n{roads}{homes}"));
    assert_eq!(before["Homes"], "item-housing");
    assert_eq!(before.len(), 2);
    assert_eq!(after.len(), 3);
    for (title, anchor) in before {
        assert_eq!(after[&title], anchor, "{title}");
    }
}

#[test]
fn late_papers_say_how_much_notice_they_had() {
    let agenda = "---\npublished: 2026-02-04\nitems:\n  - { title: Homes, paper: homes.md }\n  - { title: Roads, paper: roads.md }\n  - { title: Parks, paper: parks.md }\n  - { title: Fire, paper: fire.md, urgent: It broke out. }\n---\n";
    let paper = |published: &str, more: &str| {
        format!("---\ntitle: Paper\npublished: {published}\n{more}---\nText.\n")
    };
    let pages = pages(&[
        (AGENDA, agenda),
        // Tuesday, two working days before Thursday; Thursday itself; in time; the day after.
        ("board/2026-02-12/homes.md", &paper("2026-02-10", "")),
        (
            "board/2026-02-12/roads.md",
            &paper("2026-02-12", "tabled: It came that day.\n"),
        ),
        ("board/2026-02-12/parks.md", &paper("2026-02-05", "")),
        ("board/2026-02-12/fire.md", &paper("2026-02-13", "")),
    ]);
    let papers = all(&pages[MEETING], ".agenda .papers > li");
    let papers: Vec<_> = papers.into_iter().map(words).collect();
    assert!(
        papers[0].contains("2 working days' notice; 5 were due."),
        "{papers:?}"
    );
    assert!(papers[0].contains("Published on 10 February 2026, after the agenda."));
    assert!(
        papers[1].contains("Less than one working day's notice; 5 were due.")
            && papers[1].contains("Why: It came that day."),
        "{papers:?}"
    );
    assert!(!papers[2].contains("notice"), "{papers:?}");
    assert!(
        papers[3].contains("No notice, as it came after the meeting; 5 working days were due."),
        "{papers:?}"
    );
}

/// The notice on every page of the example against the days between, counted anew.
#[test]
fn the_notice_on_pages_is_that_of_the_calendar() {
    let calendar = Calendar::new(Division::EnglandAndWales, &[], &[]);
    let mut seen = 0;
    for page in &EXAMPLE.pages {
        let html = Html::parse_document(&page.html);
        let Some(date) = page.file.split('/').rev().nth(1) else {
            continue;
        };
        let Some(meeting) = date.get(..10).and_then(|date| parse_date(date).ok()) else {
            continue;
        };
        for paper in all(&html, ".agenda .papers > li") {
            let said = words(paper);
            let Some((given, _)) = said.split_once(" working days' notice;") else {
                continue;
            };
            let given: usize = given.rsplit(' ').next().unwrap().parse().unwrap();
            let inner = Html::parse_fragment(&paper.html());
            let time = all(&inner, ".soft > time")[0];
            let published = parse_date(time.attr("datetime").unwrap()).unwrap();
            let between = published.iter_days().take_while(|day| *day < meeting);
            let counted = between.filter(|day| calendar.is_working_day(*day).unwrap());
            assert_eq!(counted.count(), given, "{}: {said}", page.file);
            seen += 1;
        }
    }
    assert!(seen >= 2, "only {seen} late papers were looked at");
}

#[test]
fn what_came_after_the_agenda_is_listed_with_its_day() {
    let agenda = "---\ntitle: Agenda\npublished: 2026-02-04\nitems: [{ title: Homes, paper: homes.md }]\nrevisions: [{ on: 2026-02-06, note: Roads were taken off. }]\n---\n";
    let pages = pages(&[
        (AGENDA, agenda),
        (
            "board/2026-02-12/homes.md",
            "---\ntitle: Homes\npublished: 2026-02-10\n---\n",
        ),
        (
            "board/2026-02-12/roads.md",
            "---\ntitle: Roads\npublished: 2026-02-04\n---\n",
        ),
        (
            "board/2026-02-12/minutes.md",
            "---\ntitle: Minutes\npublished: 2026-02-16\n---\n",
        ),
    ]);
    let list = all(&pages[MEETING], "#changed ~ ol > li");
    let list: Vec<_> = list.into_iter().map(words).collect();
    assert_eq!(
        list,
        [
            "6 February 2026 Agenda Changed. Roads were taken off.",
            "10 February 2026 Homes Published.",
        ]
    );
}

#[test]
fn the_head_of_the_page_says_what_is_out_and_whether_in_time() {
    let minutes = "---\npublished: 2026-02-16\n---\n";
    let pages = pages(&[
        (
            AGENDA,
            "---\npublished: 2026-02-10\nitems: [{ title: Homes }]\n---\n",
        ),
        ("board/2026-02-12/minutes.md", minutes),
        ("board/2026-04-09/meeting.yaml", "time: '18:30'\n"),
    ]);
    let facts = |page: &str| {
        let facts = all(&pages[page], "#facts + dl > div");
        facts.into_iter().map(words).collect::<Vec<_>>()
    };
    assert_eq!(
        facts(MEETING),
        [
            "When Thursday 12 February 2026, 6.30 pm",
            "Agenda Agenda, published 10 February 2026 3 working days late 2 working days' notice; 5 were due.",
            "Minutes Minutes, published 16 February 2026 Draft",
        ]
    );
    assert_eq!(
        facts("board/2026-04-09/index.html")[1],
        "Agenda Not published; due by 31 March 2026 Upcoming"
    );
}

#[test]
fn a_meeting_that_was_moved_and_the_new_one_lead_to_each_other() {
    let pages = pages(&[
        (
            "board/2026-04-09/meeting.yaml",
            "state: postponed\npostponed_to: 2026-04-16\nreason: The hall was flooded.\n",
        ),
        ("board/2026-04-16/meeting.yaml", "time: '18:30'\n"),
    ]);
    let status = all(&pages["board/2026-04-09/index.html"], ".status")[0];
    let link = Html::parse_fragment(&status.html());
    let to = all(&link, "a")[0].attr("href").map(str::to_owned);
    assert_eq!(to.as_deref(), Some("../2026-04-16/"));
    let new = &pages["board/2026-04-16/index.html"];
    let back = all(new, ".head ~ p > a")[0];
    assert_eq!(back.attr("href"), Some("../2026-04-09/"));
    assert_eq!(
        words(all(new, ".head ~ p")[0]),
        "This meeting takes the place of the one of Thursday 9 April 2026. The hall was flooded."
    );
}

#[test]
fn votes_by_seat_are_a_table() {
    let minutes = "---\npublished: 2026-02-16\nattendance: { present: [leader, police] }\ndecisions:\n  - { decision: The plan was agreed., votes: { for: [leader], against: [police] } }\n  - { decision: The lease was agreed., votes: { for: 2, against: 0 } }\n---\n";
    let pages = pages(&[("board/2026-02-12/minutes.md", minutes)]);
    let rows = all(
        &pages[MEETING],
        "table[aria-label='Who voted which way'] tbody tr",
    );
    let rows: Vec<_> = rows.into_iter().map(words).collect();
    assert_eq!(rows, ["For 1 Leader", "Against 1 Commander", "Abstained 0"]);
}

#[test]
fn who_was_there_leads_to_the_page_of_the_seat() {
    let minutes = "---\npublished: 2026-02-16\nchair: leader\nattendance: { present: [leader], in_attendance: [{ post: Clerk }] }\napologies: [{ seat: police, received: 2026-02-10 }]\n---\n";
    let pages = pages(&[("board/2026-02-12/minutes.md", minutes)]);
    let rows = all(&pages[MEETING], "#attendance ~ table tbody tr");
    let rows: Vec<_> = rows.into_iter().map(words).collect();
    let expected = [
        "Leader Present, in the chair",
        "Commander Apologies, received on 10 February 2026",
        "Clerk In attendance, officer",
    ];
    assert_eq!(rows, expected);
    let links = all(&pages[MEETING], "#attendance ~ table th a");
    let links: Vec<_> = links.iter().filter_map(|link| link.attr("href")).collect();
    let seats = ["leader", "police"].map(|seat| format!("../members/{seat}/"));
    assert_eq!(links, seats);
}

/// The pages of the example's meetings by their files.
fn meetings() -> BTreeMap<String, Html> {
    let is_meeting = |file: &str| {
        let mut segments = file.rsplit('/');
        let folder = (segments.next(), segments.next());
        matches!(folder, (Some("index.html"), Some(date)) if date.get(..10).is_some_and(|date| parse_date(date).is_ok()))
    };
    let pages = EXAMPLE.pages.iter().filter(|page| is_meeting(&page.file));
    pages
        .map(|page| (page.file.clone(), Html::parse_document(&page.html)))
        .collect()
}

#[test]
fn one_comes_to_every_meeting_of_a_body_from_its_first() {
    let pages = meetings();
    let mut reached = BTreeSet::new();
    for file in pages.keys() {
        let links = |file: &str, page: &Html| -> Vec<(String, String)> {
            let items = all(page, "nav[aria-labelledby=neighbours] li");
            let link = |item: ElementRef<'_>| {
                let inner = Html::parse_fragment(&item.html());
                let link = all(&inner, "a")[0].attr("href").unwrap();
                let to = format!("{}index.html", led_to(file, link));
                (words(item).split(':').next().unwrap().to_owned(), to)
            };
            items.into_iter().map(link).collect()
        };
        let by = |file: &str, way: &str| {
            let found = links(file, &pages[file])
                .into_iter()
                .find(|(word, _)| word == way);
            found.map(|(_, to)| to)
        };
        if by(file, "Before").is_some() {
            continue;
        }
        let mut at = Some(file.clone());
        while let Some(file) = at {
            let next = by(&file, "After");
            if let Some(next) = &next {
                assert_eq!(by(next, "Before"), Some(file.clone()));
            }
            assert!(reached.insert(file.clone()), "{file} is come to twice");
            at = next;
        }
    }
    let all: BTreeSet<String> = pages.keys().cloned().collect();
    assert!(all.len() > 50);
    assert_eq!(reached, all);
}

#[test]
fn meetings_called_off_stay_in_every_list_and_are_marked() {
    let off: BTreeMap<String, String> = meetings()
        .iter()
        .filter_map(|(file, page)| {
            let word = all(page, ".status.cancelled strong, .status.postponed strong");
            Some((file.clone(), words(*word.first()?)))
        })
        .collect();
    assert!(off.len() > 3, "{off:?}");
    let mut lists = 0;
    for page in &EXAMPLE.pages {
        let html = Html::parse_document(&page.html);
        for line in all(&html, ".days > li") {
            let inner = Html::parse_fragment(&line.html());
            let link = all(&inner, ".what a")[0].attr("href").unwrap();
            let to = format!("{}index.html", led_to(&page.file, link));
            let said = words(line);
            match off.get(&to) {
                Some(word) => {
                    assert!(said.contains(word.as_str()), "{}: {said}", page.file);
                    lists += 1;
                }
                None => assert!(!said.contains("Cancelled"), "{}: {said}", page.file),
            }
        }
    }
    // The calendar of the year, and the body's meetings of the year.
    assert!(lists >= off.len() * 2, "{lists} of {}", off.len());
}

#[test]
fn a_pack_holds_the_text_of_every_paper_of_its_meeting() {
    let text = |page: &Html, selector: &str| -> Vec<String> {
        all(page, selector).into_iter().map(words).collect()
    };
    let pages: BTreeMap<&str, &str> = EXAMPLE
        .pages
        .iter()
        .map(|page| (page.file.as_str(), page.html.as_str()))
        .collect();
    let mut texts = 0;
    for (file, html) in &pages {
        let Some(meeting) = file.strip_suffix("print/index.html") else {
            continue;
        };
        let pack = Html::parse_document(html);
        let whole = words(pack.root_element());
        let sheets = all(&pack, ".sheet").len();
        let documents: Vec<_> = pages
            .range(meeting..)
            .take_while(|(file, _)| file.starts_with(meeting))
            .filter(|(file, _)| file[meeting.len()..].matches('/').count() == 1)
            .filter(|(of, _)| *of != file)
            .collect();
        assert_eq!(sheets, documents.len(), "{file}: {documents:?}");
        for (of, document) in documents {
            let document = Html::parse_document(document);
            for part in text(&document, ".paper > .text") {
                assert!(
                    whole.contains(&part),
                    "{file} has not the text of {of}: {part}"
                );
                texts += 1;
            }
        }
    }
    assert!(texts > 50, "{texts}");
}

#[test]
fn what_is_closed_is_named_in_the_pack_and_not_shown() {
    let agenda = "---\npublished: 2026-02-04\nitems:\n  - { title: Lease, paper: lease.md, exempt: { ground: 'Part 2: business affairs' } }\n  - { title: Later, paper: later.md }\n---\n";
    let pages = pages(&[
        (AGENDA, agenda),
        (
            "board/2026-02-12/lease.md",
            "---\ntitle: Planted lease\n---\nplanted text\n",
        ),
        (
            "board/2026-02-12/later.md",
            "---\ntitle: Planted later\npublished: not yet\n---\nplanted text\n",
        ),
        (
            "board/2026-02-12/gone.md",
            "---\ntitle: Gone\nstatus: withdrawn\nreason: A slip.\n---\nplanted text\n",
        ),
    ]);
    let pack = words(pages[PACK].root_element());
    assert!(!pack.to_lowercase().contains("planted"), "{pack}");
    for said in [
        "Closed to the public Part 2: business affairs.",
        "A paper not yet published",
        "Gone Withdrawn",
        "A slip.",
    ] {
        assert!(pack.contains(said), "{said}: {pack}");
    }
    // A meeting without agenda and papers has no pack.
    assert!(!pages.contains_key("board/2026-04-09/print/index.html"));
}

#[test]
fn links_between_papers_stay_within_the_pack() {
    let agenda = "---\ntitle: Agenda\npublished: 2026-02-04\nitems: [{ title: Homes, paper: [homes.md, roads.md] }]\n---\n";
    let text = "# Title\n\n## Costs\n\nSee [below](#costs), [there](roads.md#costs), [it](roads.md) and [the board](/board/).[^a]\n\n#### Deep\n\n[^a]: A note.\n";
    let paper = |title: &str| format!("---\ntitle: {title}\npublished: 2026-02-04\n---\n{text}");
    let pages = pages(&[
        (AGENDA, agenda),
        ("board/2026-02-12/homes.md", &paper("Homes")),
        ("board/2026-02-12/roads.md", &paper("Roads")),
    ]);
    let pack = &pages[PACK];
    let links: Vec<_> = all(pack, ".sheet .text a")
        .iter()
        .filter_map(|link| link.attr("href"))
        .collect();
    let of_homes = [
        "#paper-1-text-costs",
        "#paper-2-text-costs",
        "#paper-2",
        "../../",
    ];
    assert_eq!(links[..4], of_homes, "{links:?}");
    let ids: Vec<_> = all(pack, "[id]")
        .iter()
        .filter_map(|e| e.attr("id"))
        .collect();
    let once: BTreeSet<_> = ids.iter().collect();
    assert_eq!(once.len(), ids.len(), "{ids:?}");
    let inside = all(pack, "a[href^='#']");
    let lost: Vec<_> = inside
        .iter()
        .filter_map(|link| link.attr("href"))
        .filter(|to| !once.contains(&&to[1..]))
        .collect();
    assert_eq!(lost, [""; 0]);
    let levels: Vec<_> = all(
        pack,
        ".sheet h2, .sheet h3, .sheet h4, .sheet h5, .sheet h6",
    )
    .iter()
    .map(|heading| format!("{} {}", heading.value().name(), words(*heading)))
    .collect();
    assert_eq!(
        levels,
        [
            "h2 Agenda",
            "h3 Homes",
            "h2 Homes",
            "h3 Title",
            "h4 Costs",
            "h5 Deep",
            "h2 Roads",
            "h3 Title",
            "h4 Costs",
            "h5 Deep",
        ]
    );
}

#[test]
fn a_pack_is_a_form_of_its_meeting() {
    let pack = EXAMPLE
        .pages
        .iter()
        .filter(|page| page.file.ends_with("/print/index.html"));
    let mut seen = 0;
    for page in pack {
        let html = Html::parse_document(&page.html);
        let canonical = all(&html, "link[rel=canonical]")[0].attr("href");
        let meeting = page.address().replace("print/", "");
        assert!(canonical.unwrap().ends_with(&meeting), "{canonical:?}");
        seen += 1;
    }
    assert!(seen > 10);
}

//! The registers of a body, by the pages of a small site that keeps all of them.

use scraper::Html;

use super::all;
use super::site::{SITE, files};

const REGISTERS: [(&str, &str); 6] = [
    (
        "town/decisions.yaml",
        "decisions:\n  - { decision: The hall is let to the club., on: 2026-02-20, taken_by: [leader], consulted: [police, Head of Parks], reasons: Rain, reported_at: 2026-04-09, key: true }\n  - { decision: planted secret sum, on: 2026-02-21, exempt: { ground: 'Part 2: a contract' } }\n  - { decision: planted later decision, on: 2026-02-22, published: 2026-04-01 }\n",
    ),
    (
        "town/actions.yaml",
        "title: Work plan 2026\nactions:\n  - { action: Paint the hall, owner: Caretaker, due: 2026-02, theme: Buildings }\n  - { action: Count the chairs }\n  - { action: Mend the roof, owner: Caretaker, due: 2025, status: done, closed: 2025-11-03 }\n",
    ),
    (
        "town/interests.yaml",
        "reviewed: 2026-01-05\nentries:\n  - { seat: leader, declared: 2024-05-28, interests: [{ interest: Owns a mill., kind: financial, from: 2019 }] }\n",
    ),
    (
        "town/hospitality.yaml",
        "entries:\n  - { offer: A hamper, on: 2026-01-10, seat: police, from: A builder, accepted: false, told: { chair: 2026-01-12 } }\n",
    ),
    (
        "town/consultations.yaml",
        "consultations:\n  - { title: The old one, opens: 2025-01-06, closes: 2025-03-31, results: { on: 2025-05-01, summary: Most agreed } }\n  - { title: The new one, opens: 2026-03-02, closes: 2026-05-25, major: true, link: 'https://example.org/ask', document: terms-of-reference.md }\n  - { title: The next one, opens: 2026-06-01, run_by: The trust }\n",
    ),
    (
        "town/work-programme.yaml",
        "programmes:\n  - { year: 2025/26, agreed: 2025-04-01, items: [{ item: Budget, month: 2025-11 }] }\n  - { year: 2026/27, items: [{ item: Homes, meeting: 2026-04-09, lead: Head of Housing }, { item: Roads, meeting: 2026-09-10 }] }\n",
    ),
];

fn page(register: &str) -> Html {
    at(&format!("town/registers/{register}"), &[])
}

/// The page at an address of the small site with all registers and `more` files.
fn at(address: &str, more: &[(&str, &str)]) -> Html {
    let content: Vec<_> = SITE.iter().chain(&REGISTERS).chain(more).copied().collect();
    let files = files(&content).unwrap();
    let all = files.iter().filter(|(path, _)| path.ends_with(".html"));
    for (path, bytes) in all {
        let text = std::str::from_utf8(bytes).unwrap();
        assert!(!text.contains("planted"), "{path} holds what is closed");
    }
    let path = format!("{address}/index.html");
    Html::parse_document(std::str::from_utf8(&files[&path]).unwrap())
}

/// The headings of the groups and, below each, those of its entries with their marks and facts.
fn told(page: &Html) -> Vec<String> {
    let words = |element: scraper::ElementRef<'_>| {
        let pieces = element.text().map(str::trim);
        pieces
            .filter(|piece| !piece.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    };
    all(page, "main section h2, main section ol > li")
        .into_iter()
        .map(words)
        .collect()
}

#[test]
fn decisions_of_meetings_and_between_them() {
    assert_eq!(
        told(&page("decisions")),
        [
            "2026",
            "A decision whose text is closed to the public Closed to the public Part 2: a contract. Decided on 21 February 2026 How Taken between meetings",
            "The hall is let to the club. Key decision Decided on 20 February 2026 How Taken between meetings Taken by Leader Consulted Commander; Head of Parks Why Rain. Reported to the meeting of 9 April 2026",
            "Agreed it. Meeting of 15 January 2026 Item Housing How Voted Votes For 2, against 1, abstained 0.",
        ]
    );
}

#[test]
fn actions_with_what_is_open_first() {
    assert_eq!(
        told(&page("actions")),
        [
            "Overdue",
            "Paint the hall. Overdue Who Caretaker By February 2026 Theme Buildings",
            "Open",
            "Report back. Who Head of Housing By 9 April 2026 Meeting of 15 January 2026",
            "Count the chairs. Nobody named No date",
            "Done",
            "Mend the roof. Who Caretaker By 2025 Closed 3 November 2025",
        ]
    );
}

#[test]
fn interests_and_who_has_no_entry() {
    let page = page("interests");
    assert_eq!(
        told(&page),
        [
            "Declared",
            "Leader Interest Owns a mill (financial, since 2019) Declared 28 May 2024",
        ]
    );
    let main: String = all(&page, "main")[0].text().collect();
    assert!(main.contains("last gone through as a whole on 5 January 2026."));
}

#[test]
fn hospitality_with_who_was_told() {
    assert_eq!(
        told(&page("hospitality")),
        [
            "Offers",
            "A hamper Refused Offered to Commander By A builder On 10 January 2026 Told the chair on 12 January 2026",
        ]
    );
}

#[test]
fn consultations_by_whether_they_are_open() {
    let page = page("consultations");
    let told = told(&page);
    assert_eq!(
        told[..3],
        [
            "Open now",
            "The new one Major Opens 2 March 2026 Closes 25 May 2026 Where to answer https://example.org/ask To read Terms",
            "To come",
        ]
    );
    assert_eq!(told[4], "Closed");
    assert!(
        told[5].starts_with("The old one Opens 6 January 2025"),
        "{told:?}"
    );
}

#[test]
fn the_programme_of_each_year() {
    assert_eq!(
        told(&page("work-programme")),
        [
            "2026/27",
            "Homes Meeting of 9 April 2026 Who leads Head of Housing",
            "Roads Meeting of 10 September 2026",
            "2025/26",
            "Budget Planned for November 2025",
        ]
    );
}

#[test]
fn the_page_of_the_body_leads_to_each() {
    let content: Vec<_> = SITE.iter().chain(&REGISTERS).copied().collect();
    let files = files(&content).unwrap();
    let body = Html::parse_document(std::str::from_utf8(&files["town/index.html"]).unwrap());
    let links = all(&body, "main a[href*='registers/']");
    assert_eq!(links.len(), REGISTERS.len());
    // A body without a register and without minutes has no such page.
    assert!(
        !files
            .keys()
            .any(|path| path.starts_with("town/board/registers"))
    );
}

/// A second partnership, with a body below it that decided something too.
const OTHER: [(&str, &str); 5] = [
    (
        "vale/body.yaml",
        "name: Vale Partnership\nkind: partnership\n",
    ),
    ("vale/forum/body.yaml", "name: Vale Forum\nkind: forum\n"),
    (
        "vale/forum/2026-02-26/minutes.md",
        "---\npublished: 2026-03-02\ndecisions:\n  - { decision: Lamps were ordered }\nactions:\n  - { action: Order lamps, owner: Clerk, due: 2026-03-01 }\n---\n",
    ),
    (
        "vale/forum/2025-11-20/minutes.md",
        "---\npublished: 2025-11-27\ndecisions:\n  - { decision: A lamp was chosen }\n---\n",
    ),
    (
        "vale/consultations.yaml",
        "consultations:\n  - { title: Lamps, opens: 2026-03-01, closes: 2026-04-30 }\n",
    ),
];

#[test]
fn decisions_of_a_year_stand_under_the_body_that_took_them() {
    assert_eq!(
        told(&at("registers/decisions/2026", &OTHER)),
        [
            "Town Partnership",
            "A decision whose text is closed to the public Closed to the public Part 2: a contract. Decided on 21 February 2026 How Taken between meetings",
            "The hall is let to the club. Key decision Decided on 20 February 2026 How Taken between meetings Taken by Leader Consulted Commander; Head of Parks Why Rain. Reported to the meeting of 9 April 2026",
            "Agreed it. Meeting of 15 January 2026 Item Housing How Voted Votes For 2, against 1, abstained 0.",
            "Vale Forum",
            "Lamps were ordered. Meeting of 26 February 2026 How Agreed without a vote",
        ]
    );
    let item = all(
        &at("registers/decisions/2026", &OTHER),
        "a[href$='#item-housing']",
    )
    .len();
    assert_eq!(item, 1);
    assert_eq!(
        told(&at("registers/decisions/2025", &OTHER))[1..],
        ["A lamp was chosen. Meeting of 20 November 2025 How Agreed without a vote"]
    );
}

#[test]
fn the_latest_decisions_of_all_bodies_stand_together() {
    let told = told(&at("registers/decisions", &OTHER));
    assert_eq!(told.len(), 6, "{told:?}");
    assert_eq!(told[0], "The latest");
    assert!(
        told[1].starts_with("Lamps were ordered. Vale Forum, Vale Partnership"),
        "{told:?}"
    );
    assert!(
        told[5].starts_with("A lamp was chosen. Vale Forum"),
        "{told:?}"
    );
}

#[test]
fn actions_and_consultations_of_all_bodies_stand_by_stage() {
    let actions = told(&at("registers/actions", &OTHER));
    let begins: Vec<_> = actions
        .iter()
        .map(|told| told.split(['.', ' ']).next().unwrap())
        .collect();
    let order = [
        "Overdue", "Paint", "Order", "Open", "Report", "Count", "Done", "Mend",
    ];
    assert_eq!(begins, order, "{actions:?}");
    let asked = told(&at("registers/consultations", &OTHER));
    let begins: Vec<_> = asked
        .iter()
        .map(|told| told.split(" Major").next().unwrap())
        .collect();
    assert_eq!(begins[0], "Open now");
    assert!(
        begins[1].starts_with("Lamps Vale Partnership Opens"),
        "{asked:?}"
    );
    assert!(
        begins[2].starts_with("The new one Town Partnership"),
        "{asked:?}"
    );
}

#[test]
fn a_long_register_has_a_page_for_each_year() {
    let decision = |day: u32| {
        format!(
            "  - {{ decision: Decision {day}, on: 2025-0{}-{:02} }}\n",
            1 + day / 28,
            1 + day % 28
        )
    };
    let many: String = (0..120).map(decision).collect();
    let register = format!("decisions:\n{many}  - {{ decision: The last, on: 2026-01-05 }}\n");
    let long = [
        (
            "vale/body.yaml",
            "name: Vale Partnership\nkind: partnership\n",
        ),
        ("vale/decisions.yaml", &*register),
    ];
    let own = told(&at("vale/registers/decisions", &long));
    assert_eq!(
        own,
        [
            "2026",
            "The last. Decided on 5 January 2026 How Taken between meetings"
        ]
    );
    assert_eq!(told(&at("vale/registers/decisions/2025", &long)).len(), 121);
    // On the page of the whole site there is room for so many only; the rest is a link away.
    let page = at("registers/decisions/2025", &long);
    let links = all(&page, "main a[href$='vale/registers/decisions/2025/']").len();
    assert_eq!((links, told(&page).len()), (1, 121));
}

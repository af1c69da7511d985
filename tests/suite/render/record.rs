//! How bodies are doing, on the pages of small sites.

use scraper::Html;

use super::all;
use super::site::files;

const SITE: &str = "name: Papers\nbase_url: https://example.org/sub/\n";
const RULES: &str = "rules:\n  agenda-notice: { notice: 5 working days, clause: '4' }\n  agenda-notice (despatch): { notice: 5 working days, trigger: despatched, papers: false, clause: '5' }\n  minutes-publication: { within: 5 working days, clause: '6' }\n";

/// A board with an agenda in time, one that was sent late, minutes that nobody dated and minutes that are not out.
const BOARD: [(&str, &str); 8] = [
    ("board/body.yaml", "name: Board\nkind: board\n"),
    ("board/rulebook.yaml", RULES),
    (
        "board/2026-01-15/agenda.md",
        "---\npublished: 2026-01-07\ndespatched: 2026-01-09\n---\n",
    ),
    (
        "board/2026-01-15/minutes.md",
        "---\nstatus: draft\n---\nText\n",
    ),
    (
        "board/2026-02-12/agenda.md",
        "---\npublished: 2026-02-05\ndespatched: 2026-02-05\n---\n",
    ),
    (
        "board/2026-02-12/meeting.yaml",
        "explanations:\n  - { rule: minutes-publication, reason: The clerk was ill., by: Clerk, on: 2026-02-20 }\n",
    ),
    (
        "board/2026-02-26/meeting.yaml",
        "state: cancelled\nreason: Snow.\n",
    ),
    (
        "board/2026-03-26/agenda.md",
        "---\npublished: 2026-03-10\ndespatched: 2026-03-10\n---\n",
    ),
];

fn built(site: &str, content: &[(&str, &str)], file: &str) -> String {
    let mut whole = vec![("site.yaml", site)];
    whole.extend(content);
    let mut files = files(&whole).unwrap();
    let file = files.remove(file);
    String::from_utf8(file.unwrap()).unwrap()
}

fn page(content: &[(&str, &str)], file: &str) -> Html {
    Html::parse_document(&built(SITE, content, file))
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    let found = all(page, selector).into_iter();
    let text = found.map(|element| element.text().collect::<String>());
    text.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn of_two_rules_on_one_agenda_the_worse_counts_and_what_is_not_due_does_not() {
    let page = page(&BOARD, "board/record/index.html");
    assert_eq!(
        texts(&page, "main .lead"),
        [
            "In the twelve months to 16 March 2026, 1 of 2 agendas and 0 of 2 sets of minutes were out in time. For one of them the day is not recorded."
        ]
    );
    assert_eq!(
        texts(&page, ".days-chart text[dx$='.8em']"),
        ["0", "+17*", "+1", "not recorded"]
    );
    assert_eq!(texts(&page, "#meeting-days ~ p > a"), ["26 February 2026"]);
    let said = texts(&page, "#meeting-days + p").concat();
    assert!(said.contains("Only 2 meetings so far"), "{said}");
}

#[test]
fn a_miss_tells_its_clause_its_days_and_the_reason_or_that_there_is_none() {
    let page = page(&BOARD, "board/record/index.html");
    let misses = texts(&page, ".misses > li");
    assert_eq!(misses.len(), 3, "{misses:#?}");
    let told = [
        // The latest first.
        (
            &misses[0],
            [
                "The clerk was ill.",
                "Not yet",
                "17 working days late so far",
            ],
        ),
        (
            &misses[1],
            ["Not recorded", "22 January 2026", "The record does not say"],
        ),
        (
            &misses[2],
            ["No explanation", "9 January 2026", "1 working day late"],
        ),
    ];
    for (miss, words) in told {
        for words in words {
            assert!(miss.contains(words), "{words:?} in {miss}");
        }
    }
    let clauses = all(&page, ".misses a[href*='rules/#']");
    let clauses: Vec<_> = clauses
        .iter()
        .filter_map(|link| link.attr("href"))
        .collect();
    assert_eq!(
        clauses,
        [
            "../rules/#minutes-publication",
            "../rules/#minutes-publication",
            "../rules/#agenda-notice-despatch"
        ]
    );
}

#[test]
fn what_does_not_apply_is_told_with_its_reason() {
    let page = page(&BOARD, "board/record/index.html");
    let told = texts(&page, "#not-applicable ~ details li");
    assert_eq!(told.len(), 3, "{told:#?}");
    assert!(
        told.iter()
            .all(|one| one.contains("The meeting was cancelled")),
        "{told:#?}"
    );
}

#[test]
fn a_long_record_is_drawn_by_year_and_a_short_one_says_so() {
    let meetings: Vec<_> = (2020..2026)
        .map(|year| {
            (
                format!("board/{year}-03-12/agenda.md"),
                format!("---\npublished: {year}-03-01\ndespatched: {year}-03-01\n---\n"),
            )
        })
        .collect();
    let mut content = BOARD[..2].to_vec();
    content.extend(
        meetings
            .iter()
            .map(|(file, text)| (file.as_str(), text.as_str())),
    );
    let long = page(&content, "board/record/index.html");
    let periods = texts(
        &long,
        "svg[aria-labelledby^=over-time-agenda] text:not(.end)",
    );
    assert_eq!(periods, ["2020", "2021", "2022", "2023", "2024", "2025"]);
    assert_eq!(texts(&long, "#over-time-agenda"), ["Agendas by year"]);

    let short = page(&content[..3], "board/record/index.html");
    let said = texts(&short, "section").join(" ");
    assert!(said.contains("Only one meeting so far"), "{said}");
    assert!(said.contains("Only 1 so far: too few"), "{said}");
}

#[test]
fn a_body_without_rules_on_time_has_no_picture_and_says_why() {
    let content = [
        ("board/body.yaml", "name: Board\nkind: board\n"),
        (
            "board/rulebook.yaml",
            "rules:\n  quorum: { members: 1/3 }\n",
        ),
        (
            "board/members.yaml",
            "seats:\n  leader: { post: Leader }\n  police: { post: Commander }\n",
        ),
        (
            "board/2026-02-12/minutes.md",
            "---\npublished: 2026-02-13\nattendance: { present: [leader, police] }\n---\n",
        ),
    ];
    let page = page(&content, "board/record/index.html");
    assert!(all(&page, "svg[role=img]").is_empty());
    assert_eq!(
        texts(&page, "main .lead"),
        ["No rule sets a day for agendas, papers or minutes."]
    );
}

#[test]
fn a_badge_speaks_the_sites_language_and_stands_alone() {
    let welsh = "name: Papurau\nlanguage: cy\n";
    let badge = built(welsh, &BOARD, "board/badge.svg");
    for words in [
        "Agendâu mewn pryd: 1 o 2",
        "Cofnodion mewn pryd: 0 o 2",
        "16 Mawrth 2026",
        "<title",
        "xml:lang=\"cy\"",
    ] {
        assert!(badge.contains(words), "{words:?} in {badge}");
    }
    let addresses = badge.replace("http://www.w3.org/2000/svg", "");
    assert!(
        !addresses.contains("http") && !addresses.contains("url("),
        "{badge}"
    );
    let page = built(welsh, &BOARD, "board/record/index.html");
    let page = Html::parse_document(&page);
    let snippet = texts(&page, "#badge ~ details pre").concat();
    assert!(snippet.contains("src=\"/board/badge.svg\""), "{snippet}");
    let absolute = self::page(&BOARD, "board/record/index.html");
    let snippet = texts(&absolute, "#badge ~ details pre").concat();
    let address = "src=\"https://example.org/sub/board/badge.svg\"";
    assert!(snippet.contains(address), "{snippet}");
}

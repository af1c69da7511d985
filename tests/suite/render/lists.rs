//! The lists of documents and the forward plan, by the pages of a small site, each recounted from its content.

use std::collections::BTreeSet;

use scraper::Html;

use super::site::{SITE, files};
use super::{all, led_to, words};

/// Pages of the small site with `more` files, by their addresses.
fn pages(more: &[(&str, &str)]) -> impl Fn(&str) -> Html {
    let content: Vec<_> = SITE.iter().chain(more).copied().collect();
    let files = files(&content).unwrap();
    for (path, bytes) in &files {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        assert!(!text.contains("planted"), "{path} holds what is closed");
    }
    move |address| {
        let bytes = &files[&format!("{address}/index.html")];
        Html::parse_document(std::str::from_utf8(bytes).unwrap())
    }
}

/// The addresses from the top that the papers of the page at `address` lead to.
fn papers(page: &Html, address: &str) -> Vec<String> {
    let file = format!("{address}/index.html");
    let links = all(page, "main .papers > li > a");
    let hrefs = links.iter().filter_map(|link| link.attr("href"));
    hrefs.map(|href| led_to(&file, href)).collect()
}

/// The documents of the small site that the public can read, by their addresses.
fn readable() -> BTreeSet<String> {
    let documents = SITE
        .iter()
        .filter(|(path, _)| path.ends_with(".md") && !path.ends_with("lease.md"));
    documents
        .map(|(path, _)| path.replace(".md", "/"))
        .collect()
}

#[test]
fn every_document_is_in_the_list_of_its_kind_and_of_its_body_and_in_no_other() {
    let page = pages(&[]);
    let index = page("documents");
    let kinds = all(&index, "section[aria-labelledby=kinds] li a");
    let mut listed = Vec::new();
    for kind in &kinds {
        let name = kind.attr("href").unwrap().split('/').nth_back(1).unwrap();
        let papers = papers(
            &page(&format!("documents/{name}")),
            &format!("documents/{name}"),
        );
        let count = words(scraper::ElementRef::wrap(kind.parent().unwrap()).unwrap());
        assert!(
            count.contains(&format!("({})", papers.len())),
            "{count}: {papers:?}"
        );
        listed.extend(papers);
    }
    let readable = readable();
    assert_eq!(listed.len(), readable.len(), "{listed:?}");
    assert_eq!(listed.into_iter().collect::<BTreeSet<_>>(), readable);
    let own = papers(&page("town/documents"), "town/documents");
    assert_eq!(own.len(), readable.len(), "{own:?}");
    assert_eq!(own.into_iter().collect::<BTreeSet<_>>(), readable);
}

#[test]
fn the_documents_of_a_body_stand_by_kind_after_those_that_stand() {
    let page = pages(&[])("town/documents");
    let headings: Vec<_> = all(&page, "main h2").into_iter().map(words).collect();
    assert_eq!(
        headings,
        ["Standing documents", "Agendas", "Reports", "Minutes"]
    );
    let minutes = all(&page, "section[aria-labelledby=minutes] li")
        .into_iter()
        .map(words);
    assert_eq!(
        minutes.collect::<Vec<_>>(),
        [
            "Minutes Meeting of 12 February 2026 · published 16 February 2026 Draft",
            "Minutes Meeting of 15 January 2026 · published 23 January 2026 Approved",
        ]
    );
}

#[test]
fn a_long_list_is_split_by_year_and_month_and_loses_nothing() {
    let paths: Vec<_> = (0..400)
        .map(|number| {
            let (year, month) = if number < 160 {
                (2025, 1 + number % 2)
            } else {
                (2024, 1 + number % 12)
            };
            let text = format!("---\nkind: letter\npublished: {year}-{month:02}-05\n---\nText.\n");
            (format!("town/letter-{number}.md"), text)
        })
        .chain([(
            "town/undated.md".to_owned(),
            "---\nkind: letter\n---\nText.\n".to_owned(),
        )])
        .collect();
    let more: Vec<_> = paths
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let page = pages(&more);
    let whole = page("documents/letter");
    let on_whole = papers(&whole, "documents/letter");
    // The latest month of the latest year, and what has no day.
    assert_eq!(on_whole.len(), 81, "{on_whole:?}");
    let years: Vec<_> = all(&whole, "nav.years li").into_iter().map(words).collect();
    assert_eq!(years, ["2025 (160)", "2024 (240)"]);
    let mut listed: BTreeSet<_> = on_whole.into_iter().collect();
    for (year, months) in [(2025, 2), (2024, 12)] {
        for month in 1..=months {
            let address = format!("documents/letter/{year}/{month:02}");
            let papers = papers(&page(&address), &address);
            assert!(papers.len() <= 150 && !papers.is_empty(), "{address}");
            listed.extend(papers);
        }
    }
    assert_eq!(listed.len(), 401);
}

#[test]
fn the_forward_plan_tells_what_is_coming_by_month() {
    let page = pages(&[
        (
            "town/work-programme.yaml",
            "programmes:\n  - { year: 2026, items: [{ item: Homes, meeting: 2026-05-07, lead: Head of Housing, key_decision: true }, { item: Gone by, month: 2026-02 }, { item: Later on }, { item: Done, meeting: 2026-02-12 }] }\n  - { year: 2027, published: 2026-04-01, items: [{ item: Planted later item, month: 2027-02 }] }\n",
        ),
        (
            "town/consultations.yaml",
            "consultations:\n  - { title: Roads, opens: 2026-03-02, closes: 2026-05-25 }\n  - { title: Over, opens: 2025-03-02, closes: 2025-05-25 }\n",
        ),
        ("town/2026-05-07/meeting.yaml", "announced: 2026-03-01\n"),
        (
            "town/2026-05-07/agenda.md",
            "---\npublished: 2026-03-10\nitems: []\n---\n",
        ),
        (
            "town/2026-06-11/meeting.yaml",
            "announced: 2026-04-02\ntitle: Planted later meeting\n",
        ),
    ])("forward-plan");
    let told: Vec<_> = all(&page, "main section h2, main section ol > li")
        .into_iter()
        .map(words)
        .collect();
    assert_eq!(
        told,
        [
            "May 2026",
            "Town Partnership 7 May 2026 · meeting Agenda published",
            "Homes 7 May 2026 · planned · Town Partnership Key decision Lead: Head of Housing.",
            "Roads 25 May 2026 · consultation closes · Town Partnership",
            "2026",
            "Later on 2026 · planned · Town Partnership",
        ]
    );
}

//! The list of pages, and what search engines are told.

use std::collections::BTreeMap;

use crate::example::EXAMPLE;

use super::site;

/// The addresses of a list, and the day of each that has one.
fn listed(xml: &str) -> BTreeMap<String, Option<String>> {
    let between = |text: &str, tag: &str| {
        let (_, rest) = text.split_once(&format!("<{tag}>"))?;
        Some(rest.split_once(&format!("</{tag}>"))?.0.to_owned())
    };
    let entries: Vec<_> = xml.split("<url>").skip(1).collect();
    let listed: BTreeMap<_, _> = entries
        .iter()
        .map(|entry| (between(entry, "loc").unwrap(), between(entry, "lastmod")))
        .collect();
    assert_eq!(entries.len(), listed.len(), "an address is listed twice");
    listed
}

#[test]
fn every_page_of_the_example_is_listed_and_nothing_else() {
    let xml = std::fs::read_to_string(EXAMPLE.root.join("sitemap.xml")).unwrap();
    let listed = listed(&xml);
    let pages = EXAMPLE.pages.iter();
    let pages = pages.filter(|page| page.file != "404.html" && !is_aside(&page.file, &page.html));
    let expected: Vec<_> = pages
        .map(|page| format!("https://minutebook.example{}", page.address()))
        .collect();
    assert!(expected.len() > 300);
    for address in &expected {
        assert!(listed.contains_key(address), "{address} is not listed");
    }
    assert_eq!(listed.len(), expected.len());
}

/// The form of a meeting for printing, and what stands at an old address.
fn is_aside(file: &str, html: &str) -> bool {
    file.ends_with("/print/index.html") || html.contains("name=\"robots\" content=\"noindex\"")
}

#[test]
fn a_page_has_the_day_on_which_it_last_changed() {
    let site = site(&[]);
    let listed = listed(&site["sitemap.xml"]);
    let day = |path: &str| listed[&format!("https://papers.example.org/{path}")].as_deref();
    assert_eq!(day("town/board/2026-01-15/agenda/"), Some("2026-01-13"));
    assert_eq!(day("town/board/2026-01-15/"), Some("2026-02-03"));
    assert_eq!(day("town/board/"), Some("2026-03-10"));
    assert_eq!(day("village/"), Some("2020-02-02"));
    assert_eq!(day("calendar/"), None);
}

#[test]
fn old_addresses_are_not_listed() {
    let site = site(&[(
        "village/note.md",
        "---\nmoved_from: [/old/note/]\npublished: 2026-03-02\n---\n# Note\n",
    )]);
    assert!(site.contains_key("old/note/index.html"));
    let listed = listed(&site["sitemap.xml"]);
    assert!(listed.contains_key("https://papers.example.org/village/note/"));
    assert!(!listed.keys().any(|address| address.contains("/old/")));
}

#[test]
fn robots_are_told_where_the_list_is_at_the_top_of_a_host_alone() {
    let top = site(&[]);
    assert_eq!(
        top["robots.txt"],
        "User-agent: *\nAllow: /\n\nSitemap: https://papers.example.org/sitemap.xml\n"
    );
    let below = site(&[(
        "site.yaml",
        "name: Papers\nbase_url: https://example.org/papers\nas_of: 2026-03-16\n",
    )]);
    assert!(!below.contains_key("robots.txt"));
    assert!(listed(&below["sitemap.xml"]).contains_key("https://example.org/papers/town/"));
}

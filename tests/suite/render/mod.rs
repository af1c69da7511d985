//! Every page of a small site and of the example: valid, reachable, and free of what a strict policy forbids.

mod site;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use scraper::{ElementRef, Html, Selector};

use site::{Files, SITE, example, files};

/// The pages among the files, parsed.
fn parsed(files: &Files) -> BTreeMap<String, Html> {
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    let parse = |bytes: &[u8]| Html::parse_document(std::str::from_utf8(bytes).unwrap());
    pages
        .map(|(path, bytes)| (path.clone(), parse(bytes)))
        .collect()
}

/// The pages of the small site.
fn pages() -> BTreeMap<String, Html> {
    parsed(&files(&SITE).unwrap())
}

/// The pages of the small site and of the example.
fn every_page() -> impl Iterator<Item = (String, Html)> {
    pages().into_iter().chain(parsed(example()))
}

fn all<'h>(page: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).collect()
}

/// The file that a link on the page `from` leads to, and the anchor on it; `None` for a link off the site.
fn target(from: &str, href: &str) -> Option<(String, Option<String>)> {
    if href.starts_with("https://") || href.starts_with("mailto:") {
        return None;
    }
    let (path, anchor) = match href.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor.to_owned())),
        None => (href, None),
    };
    if path.is_empty() {
        return Some((from.to_owned(), anchor));
    }
    // The page shown at any address links from the path of the site's own address.
    let (mut folders, path): (Vec<&str>, &str) = match path.strip_prefix('/') {
        Some(rest) => (Vec::new(), rest.strip_prefix("sub/").unwrap_or(rest)),
        None => (from.split('/').collect(), path),
    };
    folders.pop();
    for segment in path.split('/') {
        match segment {
            "." => {}
            ".." => drop(folders.pop().expect("a link that stays below the top")),
            segment => folders.push(segment),
        }
    }
    let path = folders.join("/");
    Some((
        if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path
        },
        anchor,
    ))
}

#[test]
fn every_kind_of_page_is_there() {
    let pages = pages();
    let expected = [
        "index.html",
        "404.html",
        "accessibility/index.html",
        "calendar/index.html",
        "calendar/2026/index.html",
        "record/index.html",
        "town/record/index.html",
        "town/record/2026/index.html",
        "rules/agenda-notice/index.html",
        "town/index.html",
        "town/meetings/2026/index.html",
        "town/board/index.html",
        "town/2026-01-15/index.html",
        "town/2026-01-15/minutes/index.html",
        "town/protocol/index.html",
    ];
    let missing: Vec<_> = expected
        .iter()
        .filter(|path| !pages.contains_key(**path))
        .collect();
    assert!(missing.is_empty(), "{missing:?} of {:?}", pages.keys());
}

#[test]
fn every_page_is_valid_html() {
    for (path, page) in every_page() {
        assert!(page.errors.is_empty(), "{path}: {:?}", page.errors);
        assert_eq!(all(&page, "html[lang=en]").len(), 1, "{path}");
        assert_eq!(all(&page, "h1").len(), 1, "{path}");
        assert!(
            all(&page, "title")
                .iter()
                .all(|title| !title.inner_html().trim().is_empty()),
            "{path}"
        );
        let mut seen = BTreeSet::new();
        for element in all(&page, "[id]") {
            let id = element.attr("id").unwrap();
            assert!(
                !id.is_empty() && seen.insert(id),
                "{path}: the id {id:?} is there twice"
            );
        }
        for element in all(&page, "[aria-labelledby]") {
            let id = element.attr("aria-labelledby").unwrap();
            assert!(seen.contains(id), "{path}: nothing has the id {id:?}");
        }
    }
}

#[test]
fn headings_skip_no_level() {
    for (path, page) in every_page() {
        let mut before = 0;
        for heading in all(&page, "h1, h2, h3, h4, h5, h6") {
            let level: u8 = heading.value().name()[1..].parse().unwrap();
            assert!(
                level <= before + 1,
                "{path}: h{level} after h{before}: {}",
                heading.inner_html()
            );
            before = level;
        }
    }
}

#[test]
fn nothing_needs_a_looser_policy() {
    for (path, page) in every_page() {
        assert!(
            all(&page, "script, style, iframe, object, embed, base").is_empty(),
            "{path}"
        );
        for element in all(&page, "*") {
            for (name, value) in element.value().attrs() {
                assert!(
                    name != "style" && !name.starts_with("on"),
                    "{path}: {name}={value:?}"
                );
            }
        }
        for link in all(&page, "link[rel=stylesheet], img") {
            let address = link.attr("href").or(link.attr("src")).unwrap();
            assert!(!address.contains("//"), "{path}: {address}");
        }
    }
}

#[test]
fn every_link_leads_somewhere_and_every_page_is_reached() {
    all_is_reached(&files(&SITE).unwrap());
    all_is_reached(example());
}

fn all_is_reached(files: &Files) {
    let pages = parsed(files);
    let mut reached: BTreeSet<String> = BTreeSet::from(["index.html".into(), "404.html".into()]);
    let mut queue: VecDeque<String> = reached.iter().cloned().collect();
    while let Some(path) = queue.pop_front() {
        let Some(page) = pages.get(&path) else {
            continue;
        };
        for link in all(page, "a[href], link[rel=stylesheet], img[src]") {
            let href = link.attr("href").or(link.attr("src")).unwrap();
            let Some((to, anchor)) = target(&path, href) else {
                continue;
            };
            assert!(
                files.contains_key(&to),
                "{path}: {href:?} leads to {to:?}, which is not there"
            );
            if let (Some(anchor), Some(page)) = (anchor, pages.get(&to)) {
                let found = all(page, "[id]")
                    .iter()
                    .any(|element| element.attr("id") == Some(&anchor));
                assert!(
                    found,
                    "{path}: {href:?} leads to a place that is not on {to}"
                );
            }
            if reached.insert(to.clone()) {
                queue.push_back(to);
            }
        }
    }
    let lost: Vec<_> = files
        .keys()
        .filter(|path| !reached.contains(*path))
        .collect();
    assert!(lost.is_empty(), "no link leads to {lost:?}");
}

#[test]
fn the_page_for_what_is_missing_links_from_the_sites_own_path() {
    let pages = pages();
    let links = all(&pages["404.html"], "a[href^='/'], link[href^='/']");
    let strays: Vec<_> = links
        .iter()
        .filter_map(|link| link.attr("href"))
        .filter(|href| !href.starts_with("/sub/") && !href.starts_with('#'))
        .collect();
    assert!(links.len() > 3 && strays.is_empty(), "{strays:?}");
}

#[test]
fn a_closed_paper_is_nowhere() {
    for (path, bytes) in files(&SITE).unwrap() {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        assert!(!text.contains("planted secret"), "{path}");
        assert!(!path.contains("lease"), "{path}");
    }
}

#[test]
fn text_is_escaped_and_made_safe() {
    let files = files(&SITE).unwrap();
    let text = |path: &str| String::from_utf8(files[path].clone()).unwrap();
    assert!(text("town/index.html").contains("Works for the &lt;town&gt; &amp; its people."));
    let housing = text("town/2026-01-15/housing/index.html");
    assert!(
        housing.contains("<b>bold</b>") && !housing.contains("<script"),
        "{housing}"
    );
}

#[test]
fn statuses_are_told_in_words() {
    let pages = pages();
    let status = |path: &str| {
        let boxes = all(&pages[&format!("town/{path}/index.html")], ".status");
        let text: Option<String> = boxes.first().map(|status| status.text().collect());
        text.unwrap_or_default()
    };
    let told = [
        (
            "2026-01-15/minutes",
            "Approved",
            "by the meeting of 12 February 2026",
        ),
        ("2026-02-12/minutes", "Draft", "Minutes stay draft until"),
        ("2026-01-15/plan", "Approved", "Agreed on 15 January 2026."),
        (
            "terms-of-reference",
            "Approved",
            "Agreed on 1 January 2025.",
        ),
        ("protocol", "To be developed", "The board will write it."),
        ("2026-04-09", "Cancelled", "No business."),
    ];
    for (path, word, means) in told {
        let status = status(path);
        assert!(
            status.starts_with(word) && status.contains(means),
            "{path}: {status:?}"
        );
    }
    assert_eq!(status("2026-01-15/housing"), "");
}

#[test]
fn the_meeting_shows_what_was_due_and_the_reason() {
    let pages = pages();
    let timeline = all(&pages["town/2026-01-15/index.html"], ".line")[0]
        .text()
        .collect::<String>();
    for words in [
        "Thursday 8 January 2026",
        "The figures came late.",
        "Sun 11 Jan",
        "weekend",
        "late",
    ] {
        assert!(timeline.contains(words), "{words:?} is not in {timeline}");
    }
}

#[test]
fn the_same_site_gives_the_same_bytes() {
    assert_eq!(files(&SITE).unwrap(), files(&SITE).unwrap());
}

#[test]
fn a_site_can_replace_a_template_and_a_file() {
    let mut content = SITE.to_vec();
    content[0].1 = "name: Papers\ntheme: _theme\n";
    content.push((
        "_theme/templates/not-found.html",
        "<h1>{{ page.title }}, sorry</h1>",
    ));
    content.push(("_theme/style.css", "body { color: red }"));
    let files = files(&content).unwrap();
    assert_eq!(files["404.html"], b"<h1>Page not found, sorry</h1>");
    assert_eq!(files["assets/style.css"], b"body { color: red }");
    assert!(files.keys().all(|path| !path.contains("theme")));
}

#[test]
fn a_template_that_asks_for_what_is_not_there_is_pointed_at() {
    let mut content = SITE.to_vec();
    content[0].1 = "name: Papers\ntheme: _theme\n";
    content.push(("_theme/templates/not-found.html", "<p>\n{{ nothing.here }}"));
    let problems = files(&content).unwrap_err();
    assert_eq!(
        problems[0].place.path.as_str(),
        "_theme/templates/not-found.html"
    );
    assert!(problems[0].place.span.start > 3, "{problems:?}");
}

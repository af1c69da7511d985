//! What the pages of a small site show. That every page is as a page must be is held by `pages`.

mod changes;
mod lists;
mod meeting;
mod people;
mod record;
mod registers;
pub(crate) mod site;

use std::collections::BTreeMap;

use scraper::{ElementRef, Html, Selector};

use site::{SITE, files};

/// The pages of the small site, parsed.
fn pages() -> BTreeMap<String, Html> {
    let files = files(&SITE).unwrap();
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    let parse = |bytes: &[u8]| Html::parse_document(std::str::from_utf8(bytes).unwrap());
    pages
        .map(|(path, bytes)| (path.clone(), parse(bytes)))
        .collect()
}

fn all<'h>(page: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).collect()
}

/// The words of an element, set apart by single spaces.
fn words(element: ElementRef<'_>) -> String {
    let words: Vec<&str> = element.text().flat_map(str::split_whitespace).collect();
    words.join(" ")
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
        "changes/index.html",
        "documents/index.html",
        "documents/minutes/index.html",
        "forward-plan/index.html",
        "registers/index.html",
        "registers/decisions/index.html",
        "registers/decisions/2026/index.html",
        "town/documents/index.html",
        "record/index.html",
        "town/record/index.html",
        "town/record/2026/index.html",
        "rules/agenda-notice/index.html",
        "town/index.html",
        "town/rules/index.html",
        "town/members/index.html",
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
        housing.contains("<b>bold</b>") && !housing.contains("<script>"),
        "{housing}"
    );
}

#[test]
fn a_revision_tells_how_far_it_goes_and_who_agreed() {
    let page = &pages()["town/2026-01-15/housing/index.html"];
    let words = page.root_element().text().collect::<String>();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "Agreed by The cabinet9 January 2026",
        "Minor change. Corrected a sum. Agreed by The leader on 12 January 2026.",
        "Those concerned were told on 14 January 2026.",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
}

#[test]
fn a_meeting_without_a_quorum_is_marked_and_so_are_its_decisions() {
    let said = |present: &str, page: &str, marked: &str| {
        let minutes = format!(
            "---\npublished: 2026-02-13\nattendance: {{ present: [{present}] }}\ndecisions:\n  \
             - {{ decision: The lease was agreed. }}\n  - {{ decision: A loan was taken up., mode: interim }}\n---\n"
        );
        let rules = "rules:\n  quorum: { members: 1/2 }\n";
        let seats = "seats:\n  leader: { post: Leader }\n  police: { post: Commander }\n";
        let site = [
            ("site.yaml", "name: Papers\nas_of: 2026-03-16\n"),
            ("board/body.yaml", "name: Board\nkind: board\n"),
            ("board/rulebook.yaml", rules),
            (
                "board/members.yaml",
                &format!("{seats}  trade: {{ post: President }}\n"),
            ),
            ("board/2026-02-12/minutes.md", &minutes),
        ];
        let files = files(&site).unwrap();
        let html = std::str::from_utf8(&files[page]).unwrap();
        let html = Html::parse_document(html);
        let text = html.root_element().text().collect::<String>();
        text.matches(marked).count()
    };
    let meeting = "board/2026-02-12/index.html";
    let minutes = "board/2026-02-12/minutes/index.html";
    let (mark, of_decision) = ("No quorum", "too few members to decide");
    // In the head of the meeting's page, above who was there, and beside the decision of the meeting, not the one taken
    // before it.
    assert_eq!(said("leader", meeting, mark), 3);
    assert_eq!(said("leader", meeting, of_decision), 1);
    assert_eq!(said("leader", minutes, of_decision), 1);
    assert_eq!(said("leader", "board/index.html", mark), 1);
    for page in [meeting, minutes, "board/index.html"] {
        assert_eq!(said("leader, police", page, mark), 0, "{page}");
    }
}

#[test]
fn a_body_says_who_signed_the_code_and_had_an_induction() {
    let held = |said: &str| {
        let members = format!(
            "seats:\n  leader: {{ post: Leader, deputy: Assistant, held: [{{ by: Leader, from: 2025-05-01, {said} }}] }}\n"
        );
        let site = [
            ("site.yaml", "name: Papers\n"),
            ("board/body.yaml", "name: Board\nkind: board\n"),
            ("board/members.yaml", &members),
        ];
        let files = files(&site).unwrap();
        let html = std::str::from_utf8(&files["board/members/index.html"]).unwrap();
        let html = Html::parse_document(html);
        let cell = all(&html, "td[data-label=Held]")[0];
        cell.text().collect::<String>()
    };
    assert_eq!(
        held("code_signed: 2025-06-02, inducted: not yet"),
        "Since 1 May 2025, code of conduct signed on 2 June 2025, induction not given yet, deputy: Assistant"
    );
    // Of a day to come the public knows only that it has not come.
    assert_eq!(
        held("code_signed: 2026-03-17"),
        "Since 1 May 2025, code of conduct not signed yet, deputy: Assistant"
    );
    assert_eq!(
        held("interim: false"),
        "Since 1 May 2025, deputy: Assistant"
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

/// The address from the top that a link of the page in this file leads to.
fn led_to(file: &str, link: &str) -> String {
    let mut folders: Vec<&str> = file.split('/').collect();
    folders.pop();
    let mut rest = link.trim_start_matches("./");
    while let Some(further) = rest.strip_prefix("../") {
        folders.pop().unwrap();
        rest = further;
    }
    folders.push(rest);
    folders.join("/")
}

#[test]
fn old_addresses_lead_on_and_what_is_gone_says_so() {
    let pages = pages();
    let led = [
        (
            "papers/2025/Plan.html",
            "../../town/2026-01-15/plan/",
            "Plan",
        ),
        ("town/committee/index.html", "../board/", "Board"),
    ];
    for (old, new, name) in led {
        let refresh = all(&pages[old], "meta[http-equiv=refresh]")[0];
        assert_eq!(refresh.attr("content").unwrap(), format!("0; url={new}"));
        let link = all(&pages[old], &format!("main a[href='{new}']"))[0];
        assert_eq!(link.text().collect::<String>(), name);
        let canonical = all(&pages[old], "link[rel=canonical]")[0].attr("href");
        let whole = format!("https://example.org/sub/{}", led_to(old, new));
        assert_eq!(canonical, Some(whole.as_str()));
        assert_eq!(
            all(&pages[old], "script, meta[name=robots][content=noindex]").len(),
            1
        );
    }
    let gone = all(&pages["town/court/index.html"], "main")[0];
    let said: Vec<_> = gone.text().flat_map(str::split_whitespace).collect();
    let said = said.join(" ");
    for words in ["Removed on 2 March 2026", "A court ordered it."] {
        assert!(said.contains(words), "{said}");
    }
    let files = files(&SITE).unwrap();
    for none in ["papers/plan.pdf", "town/court.pdf"] {
        assert!(!files.contains_key(none), "{none}");
        let list = String::from_utf8_lossy(&files["data/addresses.txt"]);
        assert!(list.contains(&format!("\n/{none}\n")), "{list}");
    }
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
fn a_site_can_define_a_part_anew() {
    let mut content = SITE.to_vec();
    content[0].1 = "name: Papers\ntheme: _theme\n";
    content.push((
        "_theme/templates/own.html",
        "{% component leaf(date: string) %}<b>own {{ date }}</b>{% endcomponent leaf %}",
    ));
    let files = files(&content).unwrap();
    let calendar = String::from_utf8_lossy(&files["calendar/2026/index.html"]);
    assert!(calendar.contains("<b>own 2026-01-15</b>"), "{calendar}");
    assert!(!calendar.contains("class=\"leaf\""), "{calendar}");
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

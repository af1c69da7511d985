//! The Markdown dialect: what comes out is safe and well formed, whatever goes in.

use minutebook::markup::{Html, Shape, has_safe_scheme, html, links, title_heading};
use proptest::prelude::*;
use scraper::{Html as Page, Selector};

fn render(markdown: &str) -> Html {
    let resolve = |target: &str| (target != "missing.md").then(|| format!("/site/{target}"));
    html(
        markdown,
        &Shape {
            top: 2,
            prefix: "p-",
            title: Some("Title"),
            resolve: &resolve,
        },
    )
}

fn select<'p>(page: &'p Page, selector: &str) -> Vec<scraper::ElementRef<'p>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

#[test]
fn headings_start_at_the_top_level_and_skip_none() {
    let shaped =
        render("# Title\n\n### Deep\n\n###### Deeper\n\n## Again *and* `again`\n\n### Deep\n");
    let levels: Vec<_> = shaped
        .outline
        .iter()
        .map(|h| (h.level, h.text.as_str(), h.id.as_str()))
        .collect();
    assert_eq!(
        levels,
        [
            (2, "Deep", "p-deep"),
            (3, "Deeper", "p-deeper"),
            (2, "Again and again", "p-again-and-again"),
            (3, "Deep", "p-deep-2"),
        ]
    );
    let page = Page::parse_fragment(&shaped.html);
    for heading in &shaped.outline {
        let found = select(&page, &format!("h{}#{}", heading.level, heading.id));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].text().collect::<String>(), heading.text);
    }
}

#[test]
fn a_first_heading_that_is_not_the_title_stays() {
    assert!(render("# Title\n\nText").outline.is_empty());
    assert_eq!(render("# Another\n\nText").outline.len(), 1);
    assert_eq!(render("Text\n\n# Title\n").outline.len(), 1);
}

#[test]
fn links_are_resolved_and_unsafe_ones_become_text() {
    let shaped = render(
        "[a](budget.pdf) [b](missing.md) [c](javascript:alert(1)) [d](https://www.gov.uk/) [e](#notes) \
         [f](mailto:clerk@example.org) [g](<java\tscript:x>) [h](//evil.example/) [i](data:text/html,x)",
    );
    let page = Page::parse_fragment(&shaped.html);
    let addresses: Vec<_> = select(&page, "a")
        .iter()
        .filter_map(|a| a.value().attr("href"))
        .collect();
    let expected = [
        "/site/budget.pdf",
        "https://www.gov.uk/",
        "#p-notes",
        "mailto:clerk@example.org",
    ];
    assert_eq!(addresses, expected);
    let text: String = page.root_element().text().collect();
    for word in ["a", "b", "c", "d", "e", "f", "g", "h", "i"] {
        assert!(text.contains(word));
    }
}

#[test]
fn pictures_come_from_the_site_itself() {
    let shaped = render("![a map](map.png) ![tracker](https://elsewhere.example/pixel.gif)");
    let page = Page::parse_fragment(&shaped.html);
    let pictures = select(&page, "img");
    assert_eq!(pictures.len(), 1);
    assert_eq!(pictures[0].value().attr("src"), Some("/site/map.png"));
    assert_eq!(pictures[0].value().attr("alt"), Some("a map"));
    assert!(
        page.root_element()
            .text()
            .collect::<String>()
            .contains("tracker")
    );
}

#[test]
fn a_few_inline_elements_stay_where_they_are_closed() {
    assert!(
        render("H<sub>2</sub>O and 10<sup class='x'>3</sup>")
            .html
            .contains("H<sub>2</sub>O and 10<sup>3</sup>")
    );
    assert_eq!(render("never <b>closed").html, "<p>never closed</p>\n");
    assert_eq!(render("<i>*crossed</i>*").html, "<p><em>crossed</em></p>\n");
    assert_eq!(
        render("a<script>alert(1)</script>b").html,
        "<p>aalert(1)b</p>\n"
    );
}

#[test]
fn blocks_of_raw_html_are_sanitised() {
    let shaped = render(
        "<div id=\"main\" onclick=\"x()\" style=\"color:red\"><h1>Big</h1><script>alert(1)</script>\n\
         <a href=\"javascript:x()\">y</a><img src=\"https://e.example/p.gif\"></div>\n",
    );
    let page = Page::parse_fragment(&shaped.html);
    assert!(select(&page, "script, h1, img, [id], [onclick], [style], a[href]").is_empty());
    assert!(
        page.root_element()
            .text()
            .collect::<String>()
            .contains("Big")
    );
}

#[test]
fn tables_say_which_cells_are_headings_and_which_are_numbers() {
    let shaped = render("| Name | Sum |\n|---|--:|\n| a | 1 |\n| b | 2 |\n");
    let page = Page::parse_fragment(&shaped.html);
    assert_eq!(select(&page, "thead th[scope=col]").len(), 2);
    assert_eq!(select(&page, "tbody td.number").len(), 2);
    assert!(select(&page, "[style]").is_empty());
}

#[test]
fn a_heading_of_a_table_that_says_nothing_is_none() {
    let shaped = render("|  | Sum |\n|---|--:|\n| a | 1 |\n");
    let page = Page::parse_fragment(&shaped.html);
    assert_eq!(select(&page, "thead th").len(), 1);
    assert_eq!(select(&page, "thead td:first-child").len(), 1);
}

#[test]
fn notes_of_two_texts_on_a_page_do_not_meet() {
    let shaped = render("Text.[^1]\n\n[^1]: Note.\n");
    assert!(shaped.html.contains("href=\"#p-note-1\"") && shaped.html.contains("id=\"p-note-1\""));
}

#[test]
fn links_know_where_they_stand() {
    let text = "See [the budget](budget.pdf) and ![map](map.png).";
    let found = links(text);
    assert_eq!(found.len(), 2);
    assert_eq!(
        &text[found[0].span.start..found[0].span.end],
        "[the budget](budget.pdf)"
    );
    assert!(found[1].image && found[1].target == "map.png");
}

#[test]
fn the_title_is_the_first_heading_of_the_highest_level() {
    assert_eq!(
        title_heading("text\n\n## Part\n\n# A *fine* `one`\n").as_deref(),
        Some("A fine one")
    );
    assert_eq!(title_heading("## A part is no title\n"), None);
    assert_eq!(title_heading("no heading"), None);
}

#[test]
fn deep_nesting_of_raw_html_is_left_out_quickly() {
    let hostile = "<blockquote>".repeat(50_000);
    assert!(render(&hostile).html.len() < 1_000);
}

/// Pieces of Markdown and HTML that do harm where a filter is careless.
const PIECES: [&str; 22] = [
    "<",
    ">",
    "\"",
    "'",
    "script",
    "</p>",
    "<svg onload=x>",
    "<a href=\"javascript:x\">",
    "javascript:",
    "[x](",
    ")",
    "`",
    "*",
    "# ",
    "\n",
    "\n\n",
    "| a | b |\n|--|--|\n",
    "<b>",
    "</b>",
    "<!--",
    "![y](data:x)",
    "- [ ] ",
];

proptest! {
    #[test]
    fn nothing_unsafe_comes_out(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..24)) {
        let shaped = render(&pieces.concat());
        let page = Page::parse_fragment(&shaped.html);
        prop_assert!(select(&page, "script, style, iframe, object, embed, form, base, meta, svg, h1").is_empty());
        for element in select(&page, "*") {
            for (name, value) in element.value().attrs() {
                prop_assert!(!name.starts_with("on") && name != "style", "{name}");
                prop_assert!(!["href", "src"].contains(&name) || has_safe_scheme(value), "{value}");
            }
        }
        let mut above = 1;
        for heading in &shaped.outline {
            prop_assert!(heading.level <= above + 1 && heading.level >= 2);
            above = heading.level;
        }
    }
}

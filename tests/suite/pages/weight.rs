//! What a page weighs with all that it loads, in bytes before compression; and that its styles are for something.

use std::collections::BTreeSet;
use std::fs;

use scraper::{Html, Selector};

use super::addresses::{base, sheet_links, target};
use super::{all, sites};
use crate::example::{EXAMPLE, Page, Published};

/// The most that any page may weigh. A phone in a hall has it in a second.
const BUDGET: usize = 128 * 1024;

/// The most that the page of a meeting with ten items may weigh.
const MEETING: usize = 50_000;

/// The most that the styles may weigh, all sheets together.
const STYLES: usize = 30_000;

/// All that a page loads at once.
const ALL: &str = "link[rel=stylesheet], link[rel=icon], script[src]";

/// What it needs to be read as it is meant to look.
const STYLED: &str = "link[rel=stylesheet], link[rel=icon]";

/// What papers may have, and those of no site here do: deep headings, a column set in the middle, code that was changed;
/// and a body that has ended.
const SELDOM: [&str; 9] = [
    ".centre",
    ".compared .as-code",
    ".compared > .removed",
    ".level-4",
    ".level-5",
    ".level-6",
    ".structure .dissolved path",
    "h5",
    "h6",
];

/// What the script of the search makes in the browser, by how its selectors begin.
const SCRIPTED: [&str; 4] = [".found", ".hero .found", "[hidden]", "mark"];

/// What the elements `loading` of `page` load, and what sheets load.
fn loaded(page: &Page, html: &Html, site: &Published, loading: &str) -> BTreeSet<String> {
    let base = base(site);
    let named = all(html, loading);
    let named = named.filter_map(|element| element.attr("href").or(element.attr("src")));
    let mut files: BTreeSet<String> = named
        .filter_map(|link| Some(target(&base, &page.file, link)?.0))
        .collect();
    for sheet in files.clone().iter().filter(|file| file.ends_with(".css")) {
        let links = sheet_links(site, sheet);
        let links = links.iter().filter_map(|link| target(&base, sheet, link));
        files.extend(links.map(|(file, _)| file));
    }
    files
}

/// What `page` weighs with what its elements `loading` load.
fn weight(page: &Page, html: &Html, site: &Published, loading: &str) -> usize {
    let size = |file: &String| fs::metadata(site.root.join(file)).unwrap().len() as usize;
    let files = loaded(page, html, site, loading);
    assert!(!files.is_empty(), "{} has no styles", page.file);
    page.html.len() + files.iter().map(size).sum::<usize>()
}

#[test]
fn pages_are_light() {
    for site in sites() {
        for page in &site.pages {
            let html = Html::parse_document(&page.html);
            let weight = weight(page, &html, site, ALL);
            assert!(weight <= BUDGET, "{}: {weight} bytes", page.file);
        }
    }
}

#[test]
fn the_page_of_a_meeting_with_ten_items_is_light() {
    let mut most = 0;
    for page in &EXAMPLE.pages {
        let html = Html::parse_document(&page.html);
        let items = all(&html, "main .two .agenda > li").count();
        if !(1..=10).contains(&items) {
            continue;
        }
        most = most.max(items);
        let weight = weight(page, &html, &EXAMPLE, STYLED);
        assert!(weight <= MEETING, "{}: {weight} bytes", page.file);
    }
    assert_eq!(most, 10);
}

/// The selectors of a sheet, without what they say of states and of parts that the browser adds.
fn selectors(sheet: &str) -> BTreeSet<String> {
    let (mut text, mut rest) = (String::new(), sheet);
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        rest = after.split_once("*/").unwrap().1;
    }
    text.push_str(rest);
    let heads = text.split(['{', '}', ';']).map(str::trim);
    // What is followed by `{` and is no at-rule is a list of selectors.
    let lists = heads.filter(|head| !head.is_empty() && text.contains(&format!("{head} {{")));
    lists
        .filter(|list| !list.starts_with('@'))
        .flat_map(parts)
        .map(|selector| plain(&selector))
        .filter(|selector| !selector.is_empty())
        .collect()
}

/// The selectors of a list, parted at the commas that are in no brackets.
fn parts(list: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0_i32;
    for letter in list.chars() {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        match letter {
            ',' if depth == 0 => parts.push(String::new()),
            letter => parts.last_mut().unwrap().push(letter),
        }
    }
    parts
}

fn plain(selector: &str) -> String {
    let states = [
        "::before",
        "::after",
        "::details-content",
        ":hover",
        ":focus-visible",
        ":focus",
        ":target",
    ];
    let plain = states
        .iter()
        .fold(selector.trim().to_owned(), |selector, state| {
            selector.replace(state, "")
        });
    let lone = plain.ends_with(['>', '+', '~', ' ']) || plain.is_empty();
    if lone { format!("{plain}*") } else { plain }
}

#[test]
fn the_selectors_of_a_sheet_are_found() {
    let sheet = "/* a { */ a:hover, .b > :is(c, d) { color: red; } @media print { .e::before { content: \"x\"; } }";
    let found: Vec<_> = selectors(sheet).into_iter().collect();
    assert_eq!(found, [".b > :is(c, d)", ".e", "a"]);
}

#[test]
fn no_style_is_for_nothing() {
    let sheets = EXAMPLE.files.iter().filter(|file| file.ends_with(".css"));
    let sheets: Vec<String> = sheets
        .map(|file| fs::read_to_string(EXAMPLE.root.join(file)).unwrap())
        .collect();
    let bytes: usize = sheets.iter().map(String::len).sum();
    assert!(bytes <= STYLES, "{bytes} bytes of styles");
    let mut unused: Vec<(String, Selector)> = sheets
        .iter()
        .flat_map(|sheet| selectors(sheet))
        .filter(|text| !SCRIPTED.iter().any(|made| text.starts_with(made)))
        .map(|text| {
            let parsed = Selector::parse(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
            (text, parsed)
        })
        .collect();
    assert!(unused.len() > 150, "{}", unused.len());
    for page in sites().flat_map(|site| &site.pages) {
        let html = Html::parse_document(&page.html);
        unused.retain(|(_, selector)| html.select(selector).next().is_none());
    }
    let unused: BTreeSet<_> = unused.into_iter().map(|(text, _)| text).collect();
    assert_eq!(unused, SELDOM.map(str::to_owned).into(), "what no page has");
}

//! Every page of every site of this repository, held to what a page must be: the example, the small sites
//! of `tests/sites` (one for each rule), and the one of `render`, which has something of everything.
//!
//! Each rule is shown a bad page first and must find it bad. Browsers judge more of it, on some pages: see `browser`.

mod addresses;
mod rules;
mod weight;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use rayon::prelude::*;
use scraper::{ElementRef, Html, Selector};
use tempfile::TempDir;

use crate::example::{EXAMPLE, Published};
use crate::render::site::SITE;
use crate::sites::one_of_each_rule;

/// What is wrong with a page, a line each.
type Rule = fn(&Html) -> Vec<String>;

/// The small site, below a path of its host.
static SMALL: LazyLock<Published> = LazyLock::new(|| {
    let content = TempDir::new().unwrap();
    for (path, text) in SITE {
        let path = content.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    Published::build(content.path(), "small").unwrap()
});

/// The whole sites of `tests/sites` whose content is right.
static WHOLE: LazyLock<Vec<Published>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites");
    let build = |name: &str| Published::build(&folder.join(name), &format!("sites/{name}"));
    ["sound", "withheld"].map(build).map(Result::unwrap).into()
});

pub(crate) fn sites() -> impl Iterator<Item = &'static Published> {
    let made = [&*EXAMPLE, &*SMALL].into_iter();
    made.chain(WHOLE.iter()).chain(one_of_each_rule())
}

/// Holds every page to `rule`, which must find the page `bad` bad, and for the reason in `words`.
fn every_page(rule: Rule, bad: &str, words: &str) {
    let found = rule(&Html::parse_document(bad));
    let seen = found.iter().any(|fault| fault.contains(words));
    assert!(seen, "{words:?} was let pass: {found:?}");
    let good = "<!doctype html><html lang=en><meta charset=utf-8>\
        <meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'self'\">\
        <title>Good</title><body><main><h1>Good</h1></main>";
    assert_eq!(rule(&Html::parse_document(good)), [""; 0], "a good page");
    let pages: Vec<_> = sites()
        .flat_map(|site| site.pages.iter().map(move |page| (site, page)))
        .collect();
    let faults = pages.par_iter().flat_map_iter(|(site, page)| {
        let place = site.root.join(&page.file).display().to_string();
        let faults = rule(&Html::parse_document(&page.html));
        faults
            .into_iter()
            .map(move |fault| format!("{place}: {fault}"))
    });
    let faults: Vec<String> = faults.collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn all<'h>(page: &'h Html, selector: &str) -> impl Iterator<Item = ElementRef<'h>> {
    let selector = Selector::parse(selector).unwrap();
    let found: Vec<_> = page.select(&selector).collect();
    found.into_iter()
}

fn text(element: ElementRef<'_>) -> String {
    let words: Vec<&str> = element.text().flat_map(str::split_whitespace).collect();
    words.join(" ")
}

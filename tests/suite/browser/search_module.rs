//! The search that a browser does, held to the index: the same terms, elasticlunr's ranking, and what a reader of every
//! text would find. The scripts are those of `tests/browser/search`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use minutebook::render;
use walkdir::WalkDir;

use super::LIMIT;
use super::chromium::Chromium;
use super::server::Server;
use super::visit::{Look, Visit};
use crate::example::EXAMPLE;

/// Where a site has the module.
const MODULE: &str = "/assets/search/";

/// Reads the whole index of the site.
const WHOLE: &str = include_str!("../../browser/search/whole.js");

/// The faults that `script`, a function, finds in the search of the example; it is given the address of the module and
/// `arguments`. `before` is run first.
fn faults(before: &str, script: &str, arguments: &str) -> Vec<String> {
    let Some(chromium) = Chromium::shared() else {
        return Vec::new();
    };
    let question = format!(
        "{before};\n({})('{MODULE}', {arguments})",
        expression(script)
    );
    chromium.wait_for(async {
        let mut visit = Visit::begin(chromium.browser(), Look::WIDE).await.unwrap();
        let site = Server::start(&EXAMPLE.root);
        visit.go(&site.url("/accessibility/")).await.unwrap();
        let asked = tokio::time::timeout(LIMIT * 2, visit.ask(&question));
        let faults = asked.await.expect("the browser answers").unwrap();
        visit.leave().await.unwrap();
        faults
    })
}

/// The function that a script is, without the comment before it and the semicolon behind.
fn expression(script: &str) -> &str {
    let start = script.find("async").unwrap();
    script[start..].trim_end().trim_end_matches(';')
}

/// Everything between spaces in the example's pages and in the handbook, markup and all.
fn written() -> BTreeSet<String> {
    let mut texts: Vec<String> = EXAMPLE.pages.iter().map(|page| page.html.clone()).collect();
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let files = WalkDir::new(docs).into_iter().map(Result::unwrap);
    let prose = files.filter(|file| file.path().extension().is_some_and(|end| end == "md"));
    texts.extend(prose.map(|file| fs::read_to_string(file.path()).unwrap()));
    let parts = texts.iter().flat_map(|text| text.split_whitespace());
    parts.map(str::to_owned).collect()
}

/// Words with every ending that the stemmer knows, behind every order of vowels and consonants of up to four letters.
fn made_up() -> Vec<String> {
    const LETTERS: [char; 9] = ['a', 'e', 'i', 'y', 's', 't', 'l', 'w', 'z'];
    const ENDINGS: &str = "s es ies sses ed eed ing y ly e al ance ence er ic able ible ant ement ment ent ion sion tion ou \
                           ism ate iti ous ive ize ational tional enci anci izer bli alli entli eli ousli ization ation \
                           ator alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful \
                           ness ll lle yed ated bling izing ing's s'";
    let mut roots = vec![String::new()];
    let mut longest = roots.clone();
    for _ in 0..3 {
        let longer = |root: &String| LETTERS.map(|letter| format!("{root}{letter}"));
        longest = longest.iter().flat_map(longer).collect();
        roots.extend(longest.iter().cloned());
    }
    let endings = || std::iter::once("").chain(ENDINGS.split_whitespace());
    let with = |root: &String| {
        endings()
            .map(move |ending| format!("{root}{ending}"))
            .collect::<Vec<_>>()
    };
    roots.iter().flat_map(with).collect()
}

/// Every character that papers may have, and some that they should not, within, behind and between letters and digits.
fn odd() -> Vec<String> {
    // Scripts and signs that Unicode has had for long, so that the browser and the library agree whatever their age.
    const BLOCKS: [(u32, u32); 15] = [
        (0x20, 0x7e),
        (0x80, 0x52f),
        (0x5d0, 0x5ea),
        (0x620, 0x6d3),
        (0x905, 0x939),
        (0x1100, 0x11ff),
        (0x1e00, 0x206f),
        (0x2070, 0x209c),
        (0x2100, 0x2bff),
        (0x3040, 0x33ff),
        (0xac00, 0xacff),
        (0xe000, 0xe010),
        (0xf900, 0xffff),
        (0x1d400, 0x1d6a5),
        (0x1d6a8, 0x1d7cb),
    ];
    let characters = BLOCKS
        .iter()
        .flat_map(|(first, last)| (*first..=*last).filter_map(char::from_u32));
    characters
        .map(|odd| format!("a{odd}b {odd}s x{odd} board{odd}s 1{odd}000 {odd}"))
        .collect()
}

#[test]
fn a_browser_makes_the_same_terms_as_the_index() {
    let mut texts = odd();
    texts.extend(written());
    let made_up = made_up();
    texts.extend(made_up.chunks(20).map(|words| words.join(" ")));
    texts.push("x".repeat(100_000));
    texts.push("word ".repeat(1_000));
    let found: BTreeSet<String> = texts.iter().flat_map(|text| render::terms(text)).collect();
    assert!(found.len() > 20_000, "{}", found.len());
    for texts in texts.chunks(20_000) {
        let pairs: Vec<_> = texts
            .iter()
            .map(|text| (text, render::terms(text).join(" ")))
            .collect();
        let pairs = serde_json::to_string(&pairs).unwrap();
        let faults = faults("", include_str!("../../browser/search/tokens.js"), &pairs);
        assert!(faults.is_empty(), "{faults:#?}");
    }
}

#[test]
fn papers_are_ranked_as_elasticlunr_ranks_them() {
    let elasticlunr = include_str!("../../browser/search/elasticlunr.min.js");
    let arguments = format!("{}, elasticlunr", expression(WHOLE));
    let faults = faults(
        elasticlunr,
        include_str!("../../browser/search/ranking.js"),
        &arguments,
    );
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn phrases_exclusion_and_choices_are_what_the_texts_say() {
    let script = include_str!("../../browser/search/queries.js");
    let faults = faults("", script, expression(WHOLE));
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn excerpts_show_what_was_sought_and_misspelt_words_are_put_right() {
    let script = include_str!("../../browser/search/excerpts.js");
    let faults = faults("", script, expression(WHOLE));
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn only_what_is_needed_is_fetched_and_a_file_that_does_not_come_is_told() {
    let script = include_str!("../../browser/search/files.js");
    let faults = faults("", script, expression(WHOLE));
    assert!(faults.is_empty(), "{faults:#?}");
}

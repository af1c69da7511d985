//! No words stand in a template or in the code of a page: all of them are messages.

use scraper::{ElementRef, Html, Node, Selector};

use super::sources::{code, quoted, taken_apart, templates};

/// Words in code that no reader sees, with where they are and why.
const UNSEEN: &[(&str, &str, &str)] = &[
    ("parts/working.rs", "shut due", "classes of the style sheet"),
    (
        "parts/working.rs",
        "Christmas",
        "how the calendar calls a break",
    ),
    (
        "feeds/robots.rs",
        "User-agent: *\\nAllow: /\\n{}",
        "for programs",
    ),
    ("pages/data.rs", "Popolo", "the name of a form"),
    ("pages/data.rs", "Dataset", "a type of schema.org"),
    ("pages/data.rs", "DataDownload", "a type of schema.org"),
    ("pages/data.rs", "Organization", "a type of schema.org"),
    ("data.html", "Popolo", "the name of a form"),
    ("data.html", "OParl", "the name of a form"),
    ("data.html", "schema.org", "the name of a form"),
];

fn is_unseen(file: &str, text: &str) -> bool {
    let mut unseen = UNSEEN.iter();
    unseen.any(|(at, words, _)| *at == file && *words == text)
}

/// Attributes whose text is read out or shown.
const READ: [&str; 6] = [
    "aria-label",
    "alt",
    "title",
    "placeholder",
    "data-label",
    "label",
];

/// The words of markup that a reader sees or hears.
fn words(markup: &str) -> Vec<String> {
    let html = Html::parse_document(markup);
    let texts = html.tree.nodes().filter_map(|node| match node.value() {
        Node::Text(text) => Some(text.to_string()),
        _ => None,
    });
    let all = Selector::parse("*").unwrap();
    let read = |element: ElementRef<'_>| READ.map(|name| element.attr(name).map(str::to_owned));
    let read = html.select(&all).flat_map(read).flatten();
    let words = texts.chain(read).map(|text| text.trim().to_owned());
    // A part of a tag, such as `class="…"`, is markup too.
    words
        .filter(|text| text.chars().any(char::is_alphabetic) && !text.contains("=\""))
        .collect()
}

/// Whether a text in code may be words for a reader: two words in a row, or one that begins as a sentence does.
fn is_said(text: &str) -> bool {
    let mut plain = String::new();
    // Values and tags are no words.
    let mut depth: i32 = 0;
    for character in text.chars() {
        match character {
            '{' | '<' => depth += 1,
            '}' | '>' => {
                depth = (depth - 1).max(0);
                plain.push('\u{0}');
            }
            _ if depth == 0 => plain.push(character),
            _ => {}
        }
    }
    let is_word = |word: &&str| {
        let letters = word.chars().map(char::is_alphabetic);
        letters
            .clone()
            .zip(letters.skip(1))
            .any(|pair| pair == (true, true))
    };
    let several = plain.split(' ').filter(is_word).count() > 1;
    let mut first = plain.trim().chars();
    let sentence = first.next().is_some_and(char::is_uppercase)
        && first.next().is_some_and(char::is_lowercase);
    several || sentence
}

#[test]
fn words_in_a_template_are_found() {
    let bad = "{# Not this #}<p{% if x %} class=\"no\"{% endif %}>{{ \"id\" | say }} Said</p>\
               <nav aria-label=\"Read out\">{{ <mark kind=\"met\" words=\"Handed on\" /> }}</nav>";
    let (markup, texts) = taken_apart(bad);
    assert_eq!(words(&markup), ["Said", "Read out"]);
    let texts = texts.iter().flat_map(|code| quoted(code));
    let said: Vec<_> = texts.filter(|text| is_said(text)).collect();
    assert_eq!(said, ["Handed on"]);
    assert!(
        is_said("the {when} of")
            && is_said("Late")
            && !is_said("{name}, {date}")
            && !is_said("outcome-late")
    );
}

#[test]
fn no_template_has_words_of_its_own() {
    let faults = templates().into_iter().flat_map(|(file, template)| {
        let (markup, texts) = taken_apart(&template);
        let texts = texts.iter().flat_map(|code| quoted(code));
        let said = texts.filter(|text| is_said(text));
        let faults = words(&markup).into_iter().chain(said);
        faults
            .filter(|text| !is_unseen(&file, text))
            .map(|text| format!("{file}: {text:?}"))
            .collect::<Vec<_>>()
    });
    let faults: Vec<_> = faults.collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_page_has_words_of_its_own() {
    let mut faults = Vec::new();
    for folder in ["pages", "parts", "feeds"] {
        for (file, text) in code(&format!("src/render/{folder}")) {
            let file = format!("{folder}/{file}");
            let lines = text.lines().filter(|line| !line.contains("reason = \""));
            let text = lines.collect::<Vec<_>>().join("\n");
            let said = quoted(&text).into_iter().filter(|text| is_said(text));
            let said = said.filter(|text| !is_unseen(&file, text));
            faults.extend(said.map(|said| format!("{file}: {said:?}")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

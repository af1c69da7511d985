//! The example, built in Welsh: all that the generator itself says is Welsh, but for what the rules say.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use minutebook::pipeline::{Order, judge, read};
use rayon::prelude::*;
use scraper::{ElementRef, Html, Selector};
use tempfile::TempDir;
use walkdir::WalkDir;

use super::sources::{Message, messages};
use crate::example::Published;

/// The example with `language: cy`, as published.
pub(crate) static WELSH: LazyLock<Published> = LazyLock::new(|| {
    let content = TempDir::new().unwrap();
    for (path, bytes) in crate::publish::contents(&example()) {
        let to = content.path().join(&path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        let first = match path.to_str() {
            Some("site.yaml") => "language: cy\n",
            _ => "",
        };
        fs::write(to, [first.as_bytes(), &bytes].concat()).unwrap();
    }
    Published::build(content.path(), "welsh").unwrap()
});

fn example() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content")
}

/// What the pages say, each text once: in the language of the page, and marked as English.
struct Said {
    welsh: BTreeSet<String>,
    english: BTreeSet<String>,
}

static SAID: LazyLock<Said> = LazyLock::new(|| {
    let each = WELSH.pages.par_iter().map(|page| said(&page.html));
    let none = || Said {
        welsh: BTreeSet::new(),
        english: BTreeSet::new(),
    };
    each.reduce(none, |mut all, page| {
        all.welsh.extend(page.welsh);
        all.english.extend(page.english);
        all
    })
});

/// Attributes whose text is read out or shown.
const READ: [&str; 4] = ["aria-label", "alt", "title", "data-label"];

fn said(page: &str) -> Said {
    let html = Html::parse_document(page);
    let (mut welsh, mut english) = (BTreeSet::new(), BTreeSet::new());
    let every = Selector::parse("*").unwrap();
    for element in html.select(&every) {
        if ["script", "style"].contains(&element.value().name()) {
            continue;
        }
        let texts = element
            .children()
            .filter_map(|child| child.value().as_text());
        let texts = texts.map(|text| text.to_string());
        let read = READ.iter().filter_map(|name| element.attr(name));
        let described = match element.attr("name") {
            Some("description") => element.attr("content"),
            _ => None,
        };
        let read = read.chain(described).map(str::to_owned);
        let of = match language(element) {
            Some("en") => &mut english,
            _ => &mut welsh,
        };
        of.extend(texts.chain(read).map(|text| spaced(&text)));
    }
    Said { welsh, english }
}

/// The language that an element is marked to be in.
fn language(element: ElementRef<'_>) -> Option<&str> {
    let itself = std::iter::once(element);
    let mut around = itself.chain(element.ancestors().filter_map(ElementRef::wrap));
    around.find_map(|element| element.attr("lang"))
}

/// The text with single spaces.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// All that the example's files say.
fn content() -> String {
    let files = WalkDir::new(example()).into_iter().map(Result::unwrap);
    let files = files.filter(|file| file.file_type().is_file());
    let texts = files.filter_map(|file| fs::read_to_string(file.path()).ok());
    spaced(&texts.collect::<Vec<_>>().join("\n")).to_lowercase()
}

/// The pieces of a message between its values.
fn pieces(message: &Message) -> impl Iterator<Item = String> {
    let pieces = message.texts.iter().flat_map(|text| text.split('\u{0}'));
    pieces.map(spaced)
}

/// Fails with the first of what should not be there.
fn none<'s>(what: &str, found: impl IntoIterator<Item = &'s String>) {
    let found: Vec<_> = found.into_iter().collect();
    assert!(
        found.is_empty(),
        "{} {what}: {:#?}",
        found.len(),
        &found[..found.len().min(30)]
    );
}

#[test]
fn every_page_is_in_welsh() {
    assert!(WELSH.pages.len() > 100);
    for page in &WELSH.pages {
        assert!(page.html.contains("<html lang=\"cy\""), "{}", page.file);
    }
}

#[test]
fn no_page_says_what_the_english_messages_say() {
    let (english, welsh) = (messages("en"), messages("cy"));
    let content = content();
    // What is the same in both, or is in the content itself, proves nothing.
    let in_welsh: BTreeSet<String> = welsh.values().flat_map(pieces).collect();
    let told = |piece: &String| {
        let letters = piece
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .count();
        letters > 2 && !in_welsh.contains(piece) && !content.contains(&piece.to_lowercase())
    };
    let mut faults = Vec::new();
    let mut judged = 0;
    let all: String = SAID
        .welsh
        .iter()
        .map(|text| format!("\n{text}\n"))
        .collect();
    for (id, message) in &english {
        for piece in pieces(message).filter(told) {
            judged += 1;
            // A single word may be part of another; several in a row are not.
            let found = match piece.contains(' ') {
                true => all.contains(&piece),
                false => SAID.welsh.contains(&piece),
            };
            if found {
                faults.push(format!("{id}: {piece}"));
            }
        }
    }
    assert!(judged > 200, "{judged}");
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn no_page_says_the_id_of_a_message() {
    let ids = messages("en");
    let fronts: BTreeSet<&str> = ids
        .keys()
        .filter_map(|id| id.split_once('-'))
        .map(|(front, _)| front)
        .collect();
    let is_id = |text: &&String| {
        let plain = text
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter == '-');
        let front = text.split_once('-').map(|(front, _)| front);
        plain && front.is_some_and(|front| fronts.contains(front))
    };
    let content = content();
    let shown = SAID
        .welsh
        .iter()
        .filter(is_id)
        .filter(|text| !content.contains(*text));
    none("ids", shown);
}

#[test]
fn dates_are_in_welsh() {
    let english = messages("en");
    let content = content();
    let names = ["month-name", "month-short", "weekday-name", "weekday-short"];
    let names = names.iter().flat_map(|id| &english[*id].texts);
    // Mai and Mawrth, and the like, are not these words.
    let names: BTreeSet<&str> = names
        .map(String::as_str)
        .filter(|name| *name != "May")
        .collect();
    let number = |word: &str| !word.is_empty() && word.bytes().all(|digit| digit.is_ascii_digit());
    let mut found = BTreeSet::new();
    for text in &SAID.welsh {
        let words: Vec<&str> = text
            .split(|letter: char| !letter.is_alphanumeric())
            .collect();
        for pair in words.windows(2) {
            let dated = names.contains(pair[0]) && number(pair[1])
                || number(pair[0]) && names.contains(pair[1]);
            let date = pair.join(" ");
            if dated && !content.contains(&date.to_lowercase()) {
                found.insert(text);
            }
        }
    }
    none("dates in English", found);
    for date in ["16 Mawrth 2026", "Dydd Iau 7 Mai 2026"] {
        assert!(SAID.welsh.contains(date), "{date}");
    }
}

#[test]
fn what_the_rules_say_is_marked_as_english() {
    let tree = read(&example()).unwrap();
    let order = Order {
        as_of: None,
        now: "2026-03-16T12:00:00Z".parse().unwrap(),
        base_url: None,
        readings: Default::default(),
    };
    let judged = judge(&tree, &order).unwrap();
    let content = content();
    let assessments = judged.record.assessments().iter();
    let findings: BTreeSet<String> = assessments.map(|one| spaced(&one.finding)).collect();
    let bodies = judged.record.bodies();
    let sentences = bodies.flat_map(|body| judged.record.rules_of(body));
    let sentences: BTreeSet<String> = sentences.map(|rule| spaced(&rule.sentence)).collect();
    for said in [findings, sentences] {
        let marked = said.intersection(&SAID.english).count();
        assert!(marked > 20, "{marked} of {}", said.len());
        // A clause may be the words of a finding.
        let unmarked = said.intersection(&SAID.welsh);
        let unmarked = unmarked.filter(|said| !content.contains(&said.to_lowercase()));
        none("what rules say, unmarked", unmarked);
    }
    let titles = judged
        .record
        .prose
        .iter()
        .map(|prose| prose.title.to_owned());
    let titles: BTreeSet<String> = titles.collect();
    assert!(titles.intersection(&SAID.english).count() > 5);
    // In the title of a page nothing can be marked.
    none("titles of rules", titles.intersection(&SAID.welsh));
}

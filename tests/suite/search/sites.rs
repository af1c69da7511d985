//! The index of small sites: empty ones, odd ones, and what changes when a paper does.

use std::collections::BTreeSet;
use std::sync::Arc;

use minutebook::calendar::Day;
use minutebook::model::{PublicSite, Reading};
use minutebook::record::PublicRecord;
use minutebook::render::Pages;
use minutebook::tree::{Content, Tree, TreePath};
use minutebook::{check, load};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::decoded::{Decoded, FIELDS, text};
use crate::render::site::{Files, SITE, files};

/// The files of a site whose attached files can be read like this.
fn with_readings(content: &[(&str, &str)], readings: &[(&str, &str)]) -> Files {
    let loaded = load::load(&Tree::of(content.iter().copied()), &check::forms());
    let mut site = loaded.site.unwrap();
    site.readings = readings
        .iter()
        .map(|(path, text)| {
            let text = Reading::Text(Arc::from(*text));
            (TreePath::new(path).unwrap(), text)
        })
        .collect();
    let day: Day = serde_json::from_str("\"2026-03-16\"").unwrap();
    let record = check::check(&site, day).record;
    let site = PublicSite::of(site, day);
    let record = PublicRecord::of(record, &site);
    let pages = Pages::new(&site, &record).unwrap();
    let bytes = |content: Content| match content {
        Content::Bytes(bytes) => bytes.to_vec(),
        Content::OnDisk { .. } => Vec::new(),
    };
    pages
        .files()
        .map(|file| file.map(|file| (file.path.to_string(), bytes(file.content))))
        .collect::<Result<_, _>>()
        .unwrap()
}

/// The paths of the search's own files.
fn paths(files: &Files) -> BTreeSet<&str> {
    let paths = files.keys().map(String::as_str);
    paths
        .filter(|path| path.starts_with("search/files/"))
        .collect()
}

fn edited(path: &str, edit: impl Fn(&str) -> String) -> Files {
    let changed: Vec<(&str, String)> = SITE
        .iter()
        .map(|(at, text)| {
            let text = if *at == path {
                edit(text)
            } else {
                (*text).to_owned()
            };
            (*at, text)
        })
        .collect();
    let changed: Vec<_> = changed
        .iter()
        .map(|(at, text)| (*at, text.as_str()))
        .collect();
    files(&changed).unwrap()
}

#[test]
fn a_site_without_papers_has_an_index() {
    let index = Decoded::of(&files(&[("site.yaml", "name: Empty\n")]).unwrap());
    assert_eq!(index.count(), 0);
    assert!(index.terms.is_empty() && index.ranges.is_empty() && index.words.is_empty());
    assert_eq!(index.units["bodies"].as_array().unwrap().len(), 0);
}

#[test]
fn one_body_is_found_by_its_name() {
    let content = [
        ("site.yaml", "name: One\n"),
        ("board/body.yaml", "name: The Trust’s Board\nkind: board\n"),
    ];
    let index = Decoded::of(&files(&content).unwrap());
    assert_eq!(index.count(), 1);
    assert_eq!(
        index.terms.keys().collect::<Vec<_>>(),
        ["board", "bodi", "trust"]
            .map(|t| t.to_owned())
            .iter()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect::<Vec<_>>()
    );
    assert_eq!(index.with("trust", "title"), [0]);
    assert_eq!(index.with("board", "body"), [0]);
    assert_eq!(index.with("bodi", "kind"), [0]);
    assert_eq!(index.lengths("title"), [2]);
    assert!(index.words.is_empty(), "no word is in two papers");
}

#[test]
fn a_welsh_site_is_searched_in_welsh() {
    let content = [
        (
            "site.yaml",
            "name: Papurau\nlanguage: cy\nas_of: 2026-03-16\n",
        ),
        ("bwrdd/body.yaml", "name: Bwrdd y Dref\nkind: board\n"),
        ("bwrdd/2026-01-15/meeting.yaml", "venue: Neuadd\n"),
        (
            "bwrdd/2026-01-15/minutes.md",
            "---\ntitle: Cofnodion\npublished: 2026-01-20\n---\nTai fforddiadwy: tŷ, dŵr a’r ysgol. £1,000.\n",
        ),
    ];
    let index = Decoded::of(&files(&content).unwrap());
    let [minutes] = index.at("bwrdd/2026-01-15/minutes/")[..] else {
        panic!("the minutes are not there");
    };
    for word in ["tŷ", "dwr", "TAI", "1000", "fforddiadwy", "ysgol"] {
        let term = minutebook::render::terms(word).pop().unwrap();
        assert_eq!(index.with(&term, "text"), [minutes], "{word}");
    }
    let kinds = index.units["kinds"].to_string();
    assert!(
        kinds.contains("Cofnodion") && kinds.contains("Corff"),
        "{kinds}"
    );
    assert!(index.units["statuses"].to_string().contains("Drafft"));
}

#[test]
fn the_text_of_an_attached_file_is_found_under_its_page() {
    let page = "town/2026-01-15/housing/";
    let words = "Quixotic   dwellings\n\n\u{c}Page two\u{0} of the annex\n";
    let built = with_readings(&SITE, &[("town/2026-01-15/housing.pdf", words)]);
    let index = Decoded::of(&built);
    let [unit] = index.at(page)[..] else {
        panic!("the page is not there");
    };
    assert_eq!(index.with("quixot", "text"), [unit]);
    let sections = index.texts[unit][3].as_array().unwrap();
    let last = sections.last().unwrap();
    let expected = [
        "file",
        "housing.pdf",
        "Quixotic dwellings\nPage two of the annex",
    ];
    assert_eq!(last, &serde_json::json!(expected));
    let html = String::from_utf8_lossy(&built[&format!("{page}index.html")]).into_owned();
    assert!(html.contains("id=\"file\""));
}

#[test]
fn a_long_paper_is_several_units_and_one_paper() {
    let annex = "A line of the annex with words enough.\n".repeat(2_000);
    let built = with_readings(&SITE, &[("town/2026-01-15/housing.pdf", &annex)]);
    let index = Decoded::of(&built);
    let units = index.at("town/2026-01-15/housing/");
    assert!(units.len() > 5, "{}", units.len());
    let papers = index.papers();
    assert!(units.iter().all(|unit| papers[*unit] == units[0]));
    assert_eq!(
        papers.iter().filter(|paper| **paper == units[0]).count(),
        units.len()
    );
    let annexed: usize = units
        .iter()
        .filter_map(|unit| index.terms["annex"][0].get(unit))
        .sum();
    assert_eq!(annexed, 2_000);
    for field in ["title", "kind", "body"] {
        let lengths = index.lengths(field);
        assert!(
            units.iter().all(|unit| lengths[*unit] == lengths[units[0]]),
            "{field}"
        );
    }
    for unit in &index.texts {
        assert!(unit.to_string().len() < 14_000);
    }
}

#[test]
fn words_that_are_none_are_bounded() {
    let huge = format!(
        "{}\n\n<img src=\"data:image/png;base64,{}\">\n\n![x](data:image/png;base64,{})\n\n{}\n",
        "x".repeat(100_000),
        "iVBOR".repeat(20_000),
        "iVBOR".repeat(20_000),
        "日本".repeat(30_000),
    );
    let built = edited("town/2026-01-15/plan.md", |text| {
        text.replace("All of it.", &huge)
    });
    let index = Decoded::of(&built);
    assert!(index.terms.keys().all(|term| term.chars().count() <= 41));
    assert_eq!(
        index
            .terms
            .keys()
            .filter(|term| term.contains("ivbor"))
            .count(),
        0
    );
    let x = "x".repeat(40);
    let units = index.at("town/2026-01-15/plan/");
    assert!(
        index
            .with(&x, "text")
            .iter()
            .all(|unit| units.contains(unit))
    );
    assert!(!index.with(&x, "text").is_empty());
    assert!(
        built
            .iter()
            .filter(|(path, _)| path.starts_with("search/files/text"))
            .all(|(_, bytes)| bytes.len() < 40_000)
    );
}

#[test]
fn two_builds_give_the_same_bytes() {
    let (one, other) = (files(&SITE).unwrap(), files(&SITE).unwrap());
    let search = |files: &Files| -> Vec<_> {
        let own = files.iter().filter(|(path, _)| path.starts_with("search/"));
        own.map(|(path, bytes)| (path.clone(), bytes.clone()))
            .collect()
    };
    assert!(search(&one) == search(&other));
    assert!(paths(&one).len() > 10);
}

#[test]
fn names_change_with_their_content_and_only_then() {
    let before = files(&SITE).unwrap();
    let after = edited("town/protocol.md", |text| format!("{text}\nZymurgy.\n"));
    let (old, new) = (paths(&before), paths(&after));
    let is_text = |path: &&&str| path.starts_with("search/files/text/");
    for path in old.intersection(&new) {
        assert_eq!(before[*path], after[*path], "{path}");
    }
    // The texts of the other body are where they were; those of this one have moved.
    let board = Decoded::of(&before).at("town/board/")[0];
    let kept = old.intersection(&new).filter(is_text).count();
    assert_eq!(kept, Decoded::of(&before).texts.len() - board);
    let changed: Vec<_> = new.difference(&old).collect();
    assert!(
        changed
            .iter()
            .any(|path| path.starts_with("search/files/terms/"))
    );
    assert!(
        changed
            .iter()
            .any(|path| path.starts_with("search/files/units-"))
    );
    assert!(
        !changed
            .iter()
            .any(|path| path.starts_with("search/files/days-"))
    );
    let same = edited("town/protocol.md", str::to_owned);
    assert_eq!(paths(&same), old);
}

#[test]
fn a_name_is_the_hash_of_the_content() {
    let built = files(&SITE).unwrap();
    let hash = |all: &[&Vec<u8>]| {
        let mut hash = Sha256::new();
        for bytes in all {
            hash.update(bytes);
            hash.update(b"\n");
        }
        let bytes = hash.finalize();
        bytes
            .iter()
            .take(4)
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    };
    let mut folders = BTreeSet::new();
    for path in paths(&built) {
        let (folder, name) = path.rsplit_once('/').unwrap();
        match name.split_once('-') {
            Some((_, name)) => assert_eq!(name, format!("{}.json", hash(&[&built[path]]))),
            None => drop(folders.insert(folder)),
        }
    }
    for folder in &folders {
        let numbered = (0..).map(|number| built.get(&format!("{folder}/{number}.json")));
        let all: Vec<_> = numbered.take_while(Option::is_some).flatten().collect();
        assert!(folder.ends_with(&hash(&all)), "{folder} of {}", all.len());
    }
    assert!(folders.len() > 3, "{folders:?}");
}

#[test]
fn organisations_are_a_field_of_what_comes_from_them() {
    let content = [
        ("site.yaml", "name: One\nas_of: 2026-03-16\n"),
        ("board/body.yaml", "name: Board\nkind: board\n"),
        (
            "board/organisations.yaml",
            "hospice: { name: St Ninian’s Hospice, sector: voluntary-and-community }\n",
        ),
        (
            "board/plan.md",
            "---\ntitle: Plan\npublished: 2026-01-02\norganisation: hospice\n---\nA text.\n",
        ),
    ];
    let index = Decoded::of(&files(&content).unwrap());
    let [plan] = index.at("board/plan/")[..] else {
        panic!("the plan is not there");
    };
    assert_eq!(index.with("hospic", "organisations"), [plan]);
    assert_eq!(index.with("ninian", "organisations"), [plan]);
    let place = FIELDS
        .iter()
        .position(|field| *field == "organisations")
        .unwrap();
    assert_eq!(index.terms["hospic"][place][&plan], 1);
    assert_eq!(index.lengths("organisations")[plan], 3);
    let organisation = index.at("board/organisations/hospice/")[0];
    assert_eq!(index.with("hospic", "title"), [organisation]);
    assert_eq!(text(&index.texts[plan][2]), "2026-01-02");
}

//! What is in the index: what elasticlunr's own has of the same papers, and nothing that the public may not read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use elasticlunr::pipeline::Pipeline;
use elasticlunr::{IndexBuilder, Language};
use minutebook::render::terms;
use serde_json::Value;

use super::decoded::{Decoded, FIELDS, Postings, text};
use crate::example::{EXAMPLE, Published};
use crate::render::site::{Files, SITE, files};

/// The files below `search/` of a published site.
fn read(site: &Published) -> Files {
    let paths = site.files.iter().filter(|path| path.starts_with("search/"));
    let read = |path: &String| (path.clone(), fs::read(site.root.join(path)).unwrap());
    paths.map(read).collect()
}

/// A language whose texts are terms already.
struct Terms;

impl Language for Terms {
    fn name(&self) -> String {
        "Terms".into()
    }
    fn code(&self) -> String {
        "terms".into()
    }
    fn tokenize(&self, text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }
    fn make_pipeline(&self) -> Pipeline {
        Pipeline { queue: Vec::new() }
    }
}

/// The terms of a field in elasticlunr's own index, with how often each document has it.
fn in_trie(node: &Value, term: &mut String, found: &mut BTreeMap<String, Postings>) {
    for (key, below) in node.as_object().unwrap() {
        let mut letters = key.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            term.push(letter);
            in_trie(below, term, found);
            term.pop();
        }
    }
    let units: Postings = node["docs"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(unit, tf)| {
            let tf = tf["tf"].as_f64().unwrap();
            (unit.parse().unwrap(), (tf * tf).round() as usize)
        })
        .collect();
    assert_eq!(node["df"].as_u64().unwrap() as usize, units.len());
    if !units.is_empty() {
        found.insert(term.clone(), units);
    }
}

#[test]
fn the_index_has_what_elasticlunr_finds_in_the_same_papers() {
    let index = Decoded::of(&read(&EXAMPLE));
    let told = &FIELDS[..5];
    let mut judge = IndexBuilder::with_language(Box::new(Terms))
        .save_docs(false)
        .add_fields(told)
        .build();
    for unit in 0..index.count() {
        let said = told
            .iter()
            .map(|field| terms(&index.said(unit, field)).join(" "));
        judge.add_doc(&unit.to_string(), said.collect::<Vec<_>>());
    }
    let judge: Value = serde_json::from_str(&judge.to_json()).unwrap();
    let mut seen = 0;
    for (place, field) in told.iter().enumerate() {
        let mut theirs = BTreeMap::new();
        in_trie(
            &judge["index"][field]["root"],
            &mut String::new(),
            &mut theirs,
        );
        let ours = index
            .terms
            .iter()
            .map(|(term, fields)| (term.clone(), fields[place].clone()));
        let ours: BTreeMap<_, _> = ours.filter(|(_, units)| !units.is_empty()).collect();
        assert!(ours == theirs, "the field {field} differs");
        seen += ours.len();
        for (unit, length) in index.lengths(field).into_iter().enumerate() {
            let theirs = &judge["documentStore"]["docInfo"][unit.to_string()][field];
            assert_eq!(
                theirs.as_u64().unwrap() as usize,
                length,
                "{field} of {unit}"
            );
        }
    }
    assert!(seen > 2_500 && index.count() > 300, "{seen} terms");
}

#[test]
fn ranges_are_in_the_order_of_a_browser_and_begin_with_what_the_manifest_says() {
    let index = Decoded::of(&read(&EXAMPLE));
    assert!(index.ranges.len() > 3);
    let all: Vec<_> = index.ranges.iter().flat_map(|(_, terms)| terms).collect();
    let units = |term: &str| term.encode_utf16().collect::<Vec<_>>();
    let mut before = Vec::new();
    for (first, terms) in &index.ranges {
        assert!(before < units(first) && units(first) <= units(&terms[0]));
        before = units(terms.last().unwrap());
    }
    assert!(all.is_sorted_by(|one, other| units(one) < units(other)));
}

#[test]
fn every_page_of_the_kinds_is_found_once_and_every_anchor_is_there() {
    let index = Decoded::of(&read(&EXAMPLE));
    let papers = index.papers();
    let addresses: Vec<_> = (0..index.count())
        .filter(|unit| papers[*unit] == *unit)
        .map(|unit| text(&index.texts[unit][1]))
        .collect();
    let unique: BTreeSet<_> = addresses.iter().copied().collect();
    assert_eq!(unique.len(), addresses.len());
    let mut anchors = 0;
    for unit in &index.texts {
        let page = format!("{}index.html", text(&unit[1]));
        let page = EXAMPLE.pages.iter().find(|one| one.file == page).unwrap();
        for section in unit[3].as_array().unwrap() {
            let anchor = text(&section[0]);
            let id = format!("id=\"{anchor}\"");
            assert!(
                anchor.is_empty() || page.html.contains(&id),
                "{}: {id}",
                page.file
            );
            anchors += usize::from(!anchor.is_empty());
        }
    }
    assert!(anchors > 500, "{anchors}");
    // The data beside each page tells what kind of page it is.
    let is_paper = |file: &&String| {
        let data = fs::read_to_string(EXAMPLE.root.join(file)).unwrap();
        let data: Value = serde_json::from_str(&data).unwrap();
        let schema = data["schema"].as_str().unwrap_or_default();
        let kinds = ["document", "body", "organisation"];
        kinds
            .iter()
            .any(|kind| schema.ends_with(&format!("/{kind}.json")))
    };
    let expected: BTreeSet<_> = EXAMPLE
        .files
        .iter()
        .filter(|file| file.ends_with("/index.json"))
        .filter(is_paper)
        .map(|file| file.strip_suffix("index.json").unwrap())
        .collect();
    assert_eq!(unique, expected);
}

#[test]
fn units_are_by_body_and_date() {
    let index = Decoded::of(&read(&EXAMPLE));
    let (bodies, years, days) = (index.bodies(), index.years(), &index.days);
    let mut dated = 0;
    for unit in 0..index.count() {
        let date = text(&index.texts[unit][2]);
        let body = &index.units["bodies"][bodies[unit]];
        assert!(text(&index.texts[unit][1]).contains(text(&body[0])));
        if date.is_empty() {
            assert_eq!((years[unit], days[unit]), (0, 0));
        } else {
            let day: chrono::NaiveDate = date.parse().unwrap();
            let since = day.signed_duration_since(chrono::NaiveDate::MIN).num_days();
            let epoch = chrono::NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
            let epoch = epoch
                .signed_duration_since(chrono::NaiveDate::MIN)
                .num_days();
            assert_eq!(days[unit] as i64, since - epoch + 719_163);
            assert_eq!(date[..4], years[unit].to_string());
            dated += 1;
        }
        let before = unit.checked_sub(1);
        if let Some(before) = before.filter(|before| bodies[*before] == bodies[unit]) {
            assert!(days[before] <= days[unit]);
        }
    }
    assert!(dated > 200, "{dated}");
}

#[test]
fn words_for_spelling_are_those_that_papers_share() {
    let index = Decoded::of(&read(&EXAMPLE));
    let papers = index.papers();
    let mut forms: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for unit in 0..index.count() {
        for field in &FIELDS[..5] {
            // Letters alone: what apostrophes and accents make of a word is in the tests of terms.
            let said = index.said(unit, field).to_lowercase();
            let words = said
                .split(|letter: char| !letter.is_alphanumeric() && letter != '’' && letter != '\'');
            for word in words.filter(|word| word.bytes().all(|byte| byte.is_ascii_lowercase())) {
                for term in terms(word) {
                    *forms
                        .entry(term)
                        .or_default()
                        .entry(word.to_owned())
                        .or_default() += 1;
                }
            }
        }
    }
    let mut checked = 0;
    for (word, count) in &index.words {
        let term = terms(word).pop().unwrap();
        let have: BTreeSet<_> = index.terms[&term]
            .iter()
            .flat_map(|units| units.keys())
            .map(|unit| papers[*unit])
            .collect();
        assert_eq!(have.len(), *count, "{word}");
        assert!(*count >= 2);
        let most = forms.get(&term).and_then(|forms| forms.values().max());
        if let (Some(most), Some(own)) = (most, forms.get(&term).and_then(|forms| forms.get(word)))
        {
            // Organisations, which the files do not tell apart, can tip the balance.
            checked += usize::from(own == most);
        }
    }
    assert!(
        checked * 100 > index.words.len() * 95,
        "{checked} of {}",
        index.words.len()
    );
}

#[test]
fn what_the_public_may_not_read_is_no_term_and_no_text() {
    let content = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/withheld");
    let site = Published::build(&content, "search-withheld").unwrap();
    let index = Decoded::of(&read(&site));
    assert!(index.count() > 3);
    let planted: Vec<_> = index
        .terms
        .keys()
        .filter(|term| term.contains("plant"))
        .collect();
    assert!(planted.is_empty(), "{planted:?}");
    assert!(!index.words.keys().any(|word| word.contains("plant")));
    let told = index.texts.iter().map(Value::to_string);
    assert!(!told.collect::<String>().to_lowercase().contains("planted"));
    assert_eq!(index.at("board/2026-02-10/withdrawn/").len(), 1);
}

#[test]
fn a_paper_is_found_by_all_that_it_says() {
    let index = Decoded::of(&files(&SITE).unwrap());
    let [housing] = index.at("town/2026-01-15/housing/")[..] else {
        panic!("the paper is there {:?}", index.texts);
    };
    for (term, field) in [
        ("hous", "title"),
        ("report", "title"),
        ("report", "kind"),
        ("town", "body"),
        ("partnership", "body"),
        ("built", "text"),
        ("bold", "text"),
        ("correct", "text"),
        ("januari", "text"),
        ("2026", "text"),
    ] {
        assert!(
            index.with(term, field).contains(&housing),
            "{term} in {field}"
        );
    }
    let [agenda] = index.at("town/2026-01-15/agenda/")[..] else {
        panic!("the agenda is not there");
    };
    assert_eq!(index.with("leas", "items"), [agenda]);
    assert!(!index.terms.contains_key("secret"));
    let [body] = index.at("town/")[..] else {
        panic!("the body is not there");
    };
    assert_eq!(
        text(&index.units["kinds"][index.sorts()[body].0][0]),
        "body"
    );
    assert!(index.with("peopl", "text").contains(&body));
    let council = index.at("town/organisations/council/");
    assert!(index.with("leader", "text").contains(&council[0]));
    assert!(index.at("town/court/").is_empty());
}

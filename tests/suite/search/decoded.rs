//! An index read back, by the letter of `docs/search.md`.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::render::site::Files;

pub(super) const FIELDS: [&str; 6] = ["text", "title", "items", "kind", "body", "organisations"];

/// How often each unit has a term in a field.
pub(super) type Postings = BTreeMap<usize, usize>;

/// An index, read back.
pub(super) struct Decoded {
    pub(super) manifest: Value,
    pub(super) units: Value,
    /// Each term with its postings in each field.
    pub(super) terms: BTreeMap<String, [Postings; 6]>,
    /// The first terms of the files of terms, and the terms in each.
    pub(super) ranges: Vec<(String, Vec<String>)>,
    /// For each unit: title, address, date, sections.
    pub(super) texts: Vec<Value>,
    /// For each unit the day.
    pub(super) days: Vec<usize>,
    /// For each word how many papers have it.
    pub(super) words: BTreeMap<String, usize>,
}

fn json(files: &Files, path: &str) -> Value {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}"));
    serde_json::from_slice(bytes).unwrap()
}

pub(super) fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn digit(character: char) -> usize {
    let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    digits.find(character).unwrap()
}

pub(super) fn numbers(text: &str) -> Vec<usize> {
    let (mut numbers, mut value, mut place) = (Vec::new(), 0, 1);
    for digit in text.chars().map(digit) {
        value += digit % 32 * place;
        place *= 32;
        if digit < 32 {
            numbers.push(value);
            (value, place) = (0, 1);
        }
    }
    assert_eq!(place, 1, "the last number does not end");
    numbers
}

pub(super) fn words(row: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for written in row.split(' ').filter(|written| !written.is_empty()) {
        let mut written = written.chars();
        let shared = digit(written.next().unwrap());
        let last = words.last().map_or("", String::as_str);
        let mut units: Vec<u16> = last.encode_utf16().take(shared).collect();
        units.extend(written.as_str().encode_utf16());
        words.push(String::from_utf16(&units).unwrap());
    }
    words
}

fn hashes(all: &Value) -> Vec<&str> {
    let all = text(all);
    (0..all.len() / 8)
        .map(|at| &all[at * 8..at * 8 + 8])
        .collect()
}

impl Decoded {
    pub(super) fn of(files: &Files) -> Self {
        let manifest = json(files, "search/manifest.json");
        let hash = text(&manifest["units"]);
        let units = json(files, &format!("search/files/units-{hash}.json"));
        let hash = text(&units["daysHash"]);
        let days = json(files, &format!("search/files/days-{hash}.json"));
        let mut decoded = Self {
            terms: BTreeMap::new(),
            ranges: Vec::new(),
            texts: Vec::new(),
            days: numbers(text(&days)),
            words: BTreeMap::new(),
            manifest,
            units,
        };
        decoded.read_terms(files);
        decoded.read_texts(files);
        decoded.read_words(files);
        decoded.add_up_days();
        decoded
    }

    fn read_terms(&mut self, files: &Files) {
        let hashes = hashes(&self.manifest["termHashes"]);
        for (number, first) in words(text(&self.manifest["terms"])).into_iter().enumerate() {
            let hash = hashes[number / 16];
            let range = json(files, &format!("search/files/terms/{hash}/{number}.json"));
            let terms = words(text(&range[0]));
            let mut numbers = numbers(text(&range[1])).into_iter();
            for term in &terms {
                let postings = postings(&mut numbers);
                let before = self.terms.insert(term.clone(), postings);
                assert!(before.is_none(), "{term} is there twice");
            }
            assert_eq!(numbers.next(), None);
            self.ranges.push((first, terms));
        }
    }

    fn read_texts(&mut self, files: &Files) {
        let hashes = hashes(&self.units["textHashes"]);
        let groups = numbers(text(&self.units["texts"]));
        assert_eq!(hashes.len(), groups.len());
        for (hash, size) in hashes.iter().zip(groups) {
            let texts = (0..size)
                .map(|number| json(files, &format!("search/files/text/{hash}/{number}.json")));
            self.texts.extend(texts);
        }
    }

    fn read_words(&mut self, files: &Files) {
        let hash = text(&self.manifest["wordsHash"]);
        for (number, letter) in text(&self.manifest["words"]).chars().enumerate() {
            let known = json(files, &format!("search/files/words/{hash}/{number}.json"));
            let words = words(text(&known[0]));
            let papers = numbers(text(&known[1]));
            assert_eq!(words.len(), papers.len());
            assert!(words.iter().all(|word| word.starts_with(letter)));
            self.words.extend(words.into_iter().zip(papers));
        }
    }

    fn add_up_days(&mut self) {
        let mut rest = self.days.as_mut_slice();
        for count in self.units["bodies"].as_array().unwrap() {
            let own = usize::try_from(count[3].as_u64().unwrap()).unwrap();
            let (body, after) = rest.split_at_mut(own);
            let mut day = 0;
            for gap in body {
                day += *gap;
                *gap = day;
            }
            rest = after;
        }
        assert!(rest.is_empty());
    }

    /// How many units there are.
    pub(super) fn count(&self) -> usize {
        usize::try_from(self.units["count"].as_u64().unwrap()).unwrap()
    }

    /// For each unit the place of its body.
    pub(super) fn bodies(&self) -> Vec<usize> {
        let bodies = self.units["bodies"].as_array().unwrap().iter().enumerate();
        bodies
            .flat_map(|(place, body)| {
                let count = body[3].as_u64().unwrap();
                std::iter::repeat_n(place, usize::try_from(count).unwrap())
            })
            .collect()
    }

    /// For each unit the place of its kind and that of its status.
    pub(super) fn sorts(&self) -> Vec<(usize, usize)> {
        let names = &self.units["sortNames"];
        let place = |sort: usize, part: usize| names[sort][part].as_u64().unwrap() as usize;
        let sorts = numbers(text(&self.units["sorts"])).into_iter();
        sorts.map(|sort| (place(sort, 0), place(sort, 1))).collect()
    }

    /// For each unit the first of its paper.
    pub(super) fn papers(&self) -> Vec<usize> {
        let mut papers: Vec<_> = (0..self.count()).collect();
        let mut at = 0;
        for pair in numbers(text(&self.units["parts"])).chunks(2) {
            at += pair[0];
            papers[at..at + pair[1] + 2].fill(at);
            at += pair[1] + 2;
        }
        papers
    }

    /// For each unit the year, 0 where it has none.
    pub(super) fn years(&self) -> Vec<usize> {
        let mut runs = numbers(text(&self.units["years"])).into_iter();
        let mut years = Vec::new();
        for body in self.units["bodies"].as_array().unwrap() {
            let end = years.len() + usize::try_from(body[3].as_u64().unwrap()).unwrap();
            let mut year = 0;
            while years.len() < end {
                let count = runs.next().unwrap();
                year += runs.next().unwrap();
                years.extend(std::iter::repeat_n(year, count));
            }
            assert_eq!(years.len(), end);
        }
        assert_eq!(runs.next(), None);
        years
    }

    /// For each unit the length of a field.
    pub(super) fn lengths(&self, field: &str) -> Vec<usize> {
        let named = |list: &str, place: usize, column: usize| {
            usize::try_from(self.units[list][place][column].as_u64().unwrap()).unwrap()
        };
        match field {
            "kind" => {
                let sorts = self.sorts().into_iter();
                sorts.map(|(kind, _)| named("kinds", kind, 2)).collect()
            }
            "body" => {
                let bodies = self.bodies().into_iter();
                bodies.map(|body| named("bodies", body, 4)).collect()
            }
            "text" => {
                let [low, high] = [0, 1].map(|at| self.column(at));
                let both = low.iter().zip(high);
                both.map(|(low, high)| low + 32 * high).collect()
            }
            _ => {
                let own = ["title", "items", "organisations"];
                let place = own.iter().position(|own| *own == field).unwrap();
                self.column(place + 2)
            }
        }
    }

    /// A column of lengths, which is in the order of sorts, in the order of units.
    fn column(&self, place: usize) -> Vec<usize> {
        let sorts = numbers(text(&self.units["sorts"]));
        let mut order: Vec<_> = (0..self.count()).collect();
        order.sort_by_key(|unit| (sorts[*unit], *unit));
        let lengths = numbers(text(&self.units["lengths"][place]));
        assert_eq!(lengths.len(), order.len());
        let mut column = vec![0; order.len()];
        for (unit, length) in order.into_iter().zip(lengths) {
            column[unit] = length;
        }
        column
    }

    /// What a unit says in a field, as far as the files tell it.
    pub(super) fn said(&self, unit: usize, field: &str) -> String {
        let sections = self.texts[unit][3].as_array().unwrap();
        match field {
            "text" => {
                let lines = sections
                    .iter()
                    .flat_map(|section| [text(&section[1]), text(&section[2])]);
                lines.collect::<Vec<_>>().join("\n")
            }
            "title" => text(&self.texts[unit][0]).to_owned(),
            "items" => {
                let is_item = |section: &&Value| text(&section[0]).starts_with("item-");
                let items = sections.iter().filter(is_item);
                let titles = items.map(|section| text(&section[1]));
                titles.collect::<Vec<_>>().join("\n")
            }
            "kind" => text(&self.units["kinds"][self.sorts()[unit].0][1]).to_owned(),
            "body" => text(&self.units["bodies"][self.bodies()[unit]][1]).to_owned(),
            _ => panic!("the files do not tell the {field}"),
        }
    }

    /// The units at an address.
    pub(super) fn at(&self, address: &str) -> Vec<usize> {
        let units = self.texts.iter().enumerate();
        let there = units.filter(|(_, unit)| text(&unit[1]) == address);
        there.map(|(unit, _)| unit).collect()
    }

    /// The units that have a term in a field.
    pub(super) fn with(&self, term: &str, field: &str) -> Vec<usize> {
        let place = FIELDS.iter().position(|name| *name == field).unwrap();
        let postings = self.terms.get(term).map(|fields| &fields[place]);
        postings.map_or_else(Vec::new, |units| units.keys().copied().collect())
    }
}

fn postings(numbers: &mut impl Iterator<Item = usize>) -> [Postings; 6] {
    let mut next = || numbers.next().unwrap();
    let mask = next();
    assert!((1..64).contains(&mask));
    std::array::from_fn(|field| {
        let mut units = Postings::new();
        if mask & (1 << field) != 0 {
            let mut unit = 0;
            for _ in 0..=next() {
                let number = next();
                unit += number / 2;
                let count = if number % 2 == 1 { next() + 2 } else { 1 };
                units.insert(unit, count);
                unit += 1;
            }
        }
        units
    })
}

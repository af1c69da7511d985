//! What the search says in the browser: `words.json`, made of the same messages as the pages.
//!
//! A message is a text with names in braces, `{count}`, which the browser puts values in for. One that differs by number
//! is an object with a text for each of the language's plural categories, as `Intl.PluralRules` names them. `months` has
//! the form of a date in each month of the year, with `{day}` and `{year}` left open.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::render::language::Language;

/// Messages that are the same for every number.
const SAID: [&str; 16] = [
    "search-again",
    "search-bounded",
    "search-common",
    "search-failed",
    "search-found",
    "search-ignored",
    "search-next",
    "search-none",
    "search-only-minus",
    "search-page",
    "search-page-of",
    "search-pages",
    "search-partial",
    "search-previous",
    "search-suggestion",
    "search-waiting",
];

/// Messages that differ by `$count`.
const COUNTED: [&str; 2] = ["search-all", "search-results"];

/// The values that the browser puts in, beside numbers that a message differs by.
const LEFT_OPEN: [&str; 3] = ["page", "pages", "words"];

/// `words.json`.
pub(super) fn of(language: &Language) -> String {
    let said = SAID
        .iter()
        .map(|id| (name(id), Value::from(open(id, None, language))));
    let samples = samples(language);
    let counted = COUNTED.iter().map(|id| {
        let texts = samples
            .iter()
            .map(|(category, sample)| (category.clone(), open(id, Some(*sample), language).into()));
        (name(id), Value::Object(texts.collect()))
    });
    let mut words: Map<String, Value> = said.chain(counted).collect();
    words.insert("months".into(), months(language));
    Value::Object(words).to_string()
}

fn name(id: &str) -> String {
    id.trim_start_matches("search-").to_owned()
}

/// A number of each plural category of the language. None and one are taken last, as a message may say them in words.
fn samples(language: &Language) -> BTreeMap<String, u32> {
    let mut samples = BTreeMap::new();
    for number in (2..=200).chain([1, 0]) {
        let category = language.say_with("search-plural", [("count", number.into())]);
        samples.entry(category).or_insert(number);
    }
    samples
}

/// The message with names in place of its values; as it is for `count`, where it differs by that.
fn open(id: &str, count: Option<u32>, language: &Language) -> String {
    let [page, pages, words] = LEFT_OPEN.map(|name| (name, format!("{{{name}}}").into()));
    let Some(count) = count else {
        return language.say_with(id, [page, pages, words]);
    };
    let said = language.say_with(id, [page, pages, words, ("count", count.into())]);
    said.replace(&count.to_string(), "{count}")
}

/// A date in each month, as `date-plain` has it.
fn months(language: &Language) -> Value {
    let month = |month: u32| {
        let values = [
            ("day", "{day}".into()),
            ("month", month.into()),
            ("year", "{year}".into()),
        ];
        language.say_with("date-plain", values)
    };
    json!((1..=12).map(month).collect::<Vec<_>>())
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn english_has_a_form_for_one_and_one_for_more() {
        let words: Value = serde_json::from_str(&of(&Language::default())).unwrap_or_default();
        let results = json!({"one": "{count} result", "other": "{count} results"});
        assert_eq!(words["results"], results);
        assert_eq!(words["page"], "Page {page}");
        assert_eq!(words["months"][0], "{day} January {year}");
    }
}

//! The files of words: each message is used, and each language has all of them.

use std::collections::BTreeSet;

use minutebook::model::{
    BodyKind, DocumentKind, Force, MeetingKind, MeetingState, Role, Sector, Standing, Status,
};
use minutebook::record::{Mark, Outcome};
use serde::{Serialize, de::DeserializeOwned};

use super::sources::{code, messages, quoted, taken_apart, templates};

/// The names that files give to the values of a type, as its own complaint about another lists them.
fn names<T: DeserializeOwned>() -> Vec<String> {
    let complaint = serde_json::from_str::<T>("\"?\"")
        .err()
        .unwrap()
        .to_string();
    let quoted = complaint.split('`').skip(1).step_by(2);
    let names: Vec<String> = quoted
        .filter(|name| *name != "?")
        .map(str::to_owned)
        .collect();
    assert!(names.len() > 1, "{complaint}");
    names
}

fn name(value: impl Serialize) -> String {
    let name = serde_json::to_value(value).unwrap();
    name.as_str().unwrap().to_owned()
}

/// The words of the model and the record, by the front of their ids, with those that have no word.
fn words() -> Vec<(&'static str, Vec<String>, &'static [&'static str])> {
    let outcomes = [
        Outcome::Met,
        Outcome::Late,
        Outcome::Overdue,
        Outcome::Breached,
        Outcome::Upcoming,
        Outcome::NotRecorded,
        Outcome::NotApplicable,
    ];
    let marks = [Mark::Urgent, Mark::Tabled, Mark::ShortNotice];
    let divisions = minutebook::calendar::Division::ALL;
    vec![
        ("document-kind", names::<DocumentKind>(), &[]),
        ("documents", names::<DocumentKind>(), &[]),
        ("body-kind", names::<BodyKind>(), &[]),
        ("sector", names::<Sector>(), &[]),
        ("role", names::<Role>(), &[]),
        ("status", names::<Status>(), &[]),
        ("standing", names::<Standing>(), &["existing"]),
        ("meeting-state", names::<MeetingState>(), &[]),
        ("meeting-kind", names::<MeetingKind>(), &["ordinary"]),
        ("force", names::<Force>(), &[]),
        ("outcome", outcomes.map(name).into(), &[]),
        ("mark", marks.map(name).into(), &[]),
        ("division", divisions.map(name).into(), &[]),
    ]
}

/// What the templates and the code name.
struct Named {
    /// What is asked for as a message: `"meetings" | say`, `say("meetings")`.
    said: BTreeSet<String>,
    /// Every text that may be the id of a message.
    all: BTreeSet<String>,
    /// The fronts of ids that are put together: `word("outcome", …)`, `format!("date-{form}")`, `"date-" ~ form`.
    fronts: BTreeSet<String>,
}

fn named() -> Named {
    let (mut said, mut all, mut fronts) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let templates = templates();
    let templates = templates
        .values()
        .flat_map(|template| taken_apart(template).1);
    for code in templates.chain(code("src/render").into_values()) {
        for text in quoted(&code) {
            let quotation = format!("\"{text}\"");
            let asked = code.match_indices(&quotation).any(|(at, _)| {
                let start = code[..at]
                    .char_indices()
                    .nth_back(60)
                    .map_or(0, |(start, _)| start);
                let before: String = code[start..at].split_whitespace().collect();
                let after = code[at + quotation.len()..].trim_start();
                let filtered = after.strip_prefix('|').map(str::trim_start);
                filtered.is_some_and(|filter| filter.starts_with("say"))
                    || before.ends_with("language.say(")
                    || before.ends_with("language.say_with(")
            });
            if asked {
                said.insert(text.clone());
            }
            if code.contains(&format!("word({quotation}")) {
                fronts.insert(format!("{text}-"));
            }
            let front = text
                .split_once('{')
                .map_or(text.as_str(), |(front, _)| front);
            if front.ends_with('-') {
                fronts.insert(front.to_owned());
            }
            all.insert(text);
        }
    }
    Named { said, all, fronts }
}

#[test]
fn every_message_that_is_asked_for_is_there() {
    let english = messages("en");
    let said = named().said;
    assert!(said.len() > 50, "{said:?}");
    let missing: Vec<_> = said
        .iter()
        .filter(|id| !english.contains_key(*id))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    for (front, names, without) in words() {
        for name in names
            .iter()
            .filter(|name| !without.contains(&name.as_str()))
        {
            let id = format!("{front}-{name}");
            assert!(english.contains_key(&id), "{id}");
        }
    }
}

#[test]
fn every_message_is_used() {
    let english = messages("en");
    let Named { all, fronts, .. } = named();
    let within = english.values().flat_map(|message| &message.messages);
    let used: BTreeSet<&String> = all.iter().chain(within).collect();
    let put_together = |id: &str| fronts.iter().any(|front| id.starts_with(front.as_str()));
    let idle = english
        .keys()
        .filter(|id| !used.contains(*id) && !put_together(id));
    let idle: Vec<_> = idle.collect();
    assert!(idle.is_empty(), "{idle:#?}");
}

#[test]
fn every_language_has_every_message_with_the_same_values() {
    let (english, welsh) = (messages("en"), messages("cy"));
    let mut faults: Vec<String> = Vec::new();
    for id in english.keys().chain(welsh.keys()).collect::<BTreeSet<_>>() {
        let (Some(en), Some(cy)) = (english.get(id), welsh.get(id)) else {
            faults.push(format!("{id} is in one file alone"));
            continue;
        };
        // A language may need to choose where another need not, but each shows the same.
        let given: BTreeSet<_> = en.values.union(&en.choices).collect();
        let asked: BTreeSet<_> = cy.values.union(&cy.choices).collect();
        let shown: BTreeSet<_> = en.values.iter().collect();
        if !asked.is_subset(&given) || !shown.is_subset(&asked) {
            faults.push(format!("{id}: {asked:?} of {given:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

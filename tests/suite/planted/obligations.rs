//! `docs/obligations.md` says of every clause how it is held: what it says is held to the example.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use minutebook::check::forms;
use minutebook::model::RuleName;

use super::{EXAMPLE, checked, plants, written};

/// A row of the page.
struct Row {
    id: String,
    clause: String,
    asks: String,
    held: String,
    example: String,
}

impl Row {
    /// The rules that hold it, as the rulebook names them.
    fn rules(&self) -> Vec<&str> {
        let known: Vec<_> = forms().iter().map(|form| form.name).collect();
        let quoted = quoted(&self.held);
        let rule = |written: &&str| known.contains(&RuleName::of(written).rule);
        quoted.into_iter().filter(rule).collect()
    }
}

fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn rows() -> Vec<Row> {
    let page = fs::read_to_string(root().join("docs/obligations.md")).unwrap();
    let lines = page.lines().filter_map(|line| {
        let cells: Vec<_> = line
            .strip_prefix("| ")?
            .split(" | ")
            .map(str::trim)
            .collect();
        let id = cells[0];
        let is_row = id.len() == 6 && id.as_bytes()[3] == b'-';
        is_row.then(|| {
            assert_eq!(cells.len(), 5, "{line}");
            let cell = |at: usize| cells[at].trim_end_matches('|').trim().to_owned();
            Row {
                id: id.to_owned(),
                clause: cell(1),
                asks: cell(2),
                held: cell(3),
                example: cell(4),
            }
        })
    });
    lines.collect()
}

/// The kinds of each row, from the list that was made of the five source documents.
fn kinds() -> BTreeMap<String, Vec<String>> {
    let list = fs::read_to_string(root().join("tests/data/obligations.csv")).unwrap();
    let lines = list.lines().skip(1);
    lines
        .map(|line| {
            let cells: Vec<_> = line.split(',').collect();
            let kinds = cells[1].split(' ').map(str::to_owned).collect();
            (cells[0].to_owned(), kinds)
        })
        .collect()
}

/// The folders whose rulebooks hold the rows.
fn folder(id: &str) -> &'static str {
    match &id[..3] {
        "BRO" => "bromley",
        "DAV" => "daventry",
        "BAS" => "basingstoke-and-deane",
        "COM" => "bromley/compact-steering-group",
        _ => "cheshire-west-and-chester",
    }
}

#[test]
fn every_row_is_there_once() {
    let ids: Vec<_> = rows().into_iter().map(|row| row.id).collect();
    let all: Vec<_> = kinds().into_keys().collect();
    let mut sorted = ids.clone();
    sorted.sort();
    assert_eq!(sorted, all);
}

#[test]
fn every_row_says_how_it_is_held() {
    let kinds = kinds();
    for row in rows() {
        let Row {
            id,
            clause,
            asks,
            held,
            example,
        } = &row;
        assert!(
            !clause.is_empty() && !asks.is_empty(),
            "{id}: {clause} {asks}"
        );
        let is = |wanted: &[&str]| kinds[id].iter().any(|kind| wanted.contains(&kind.as_str()));
        let text = held.contains("Text:");
        if is(&["check", "calendar", "parameter"]) {
            assert!(
                !row.rules().is_empty() || text,
                "{id} has neither rule nor reason: {held}"
            );
        }
        if is(&["publish", "structure"]) {
            assert!(held.contains("Place:") || text, "{id} has no place: {held}");
        }
        let files = quoted(example);
        assert!(!files.is_empty(), "{id} shows no example");
        for file in files {
            assert!(
                root().join("content").join(file).exists(),
                "{id}: {file} is not there"
            );
        }
    }
}

#[test]
fn every_rule_that_is_named_is_in_force_there() {
    let record = checked(&EXAMPLE, "the example").record;
    let mut in_force: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
    for folder in [
        "bromley",
        "daventry",
        "basingstoke-and-deane",
        "cheshire-west-and-chester",
        "bromley/compact-steering-group",
    ] {
        let bodies = record.bodies().filter(|body| {
            let below = body.as_str().strip_prefix(folder);
            below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        });
        let rules = bodies.flat_map(|body| record.rules_of(body));
        let on = rules.filter(|rule| rule.off.is_none());
        let names = on.map(|rule| written(rule.rule, rule.aspect.as_deref()));
        in_force.insert(folder, names.collect());
    }
    for row in rows() {
        for rule in row.rules() {
            assert!(
                in_force[folder(&row.id)].contains(rule),
                "{}: `{rule}` is not in force",
                row.id
            );
        }
    }
}

#[test]
fn every_row_that_a_rule_holds_is_breached_in_a_copy() {
    let mut planted: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for plant in plants() {
        for row in plant.rows {
            planted.entry(row).or_default().extend(plant.gives);
        }
    }
    let missing: Vec<_> = rows()
        .iter()
        .filter(|row| {
            let rules = row.rules();
            let gives = planted.get(row.id.as_str()).map_or(&[][..], Vec::as_slice);
            let given = |rule: &&str| {
                gives
                    .iter()
                    .any(|miss| miss.contains(&format!(" {rule}: ")))
            };
            !rules.is_empty() && !rules.iter().any(given)
        })
        .map(|row| format!("{} ({})", row.id, row.rules().join(", ")))
        .collect();
    assert!(missing.is_empty(), "no breach is planted of {missing:#?}");
}

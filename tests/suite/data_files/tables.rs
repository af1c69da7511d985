//! Tables read back by a parser hold what the JSON of the same lists holds.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use super::{ending, json, table};
use crate::example::EXAMPLE;
use crate::pages::sites;

/// A value as its cell has it, without the apostrophe that keeps a spreadsheet from running it.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(cell).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

fn plain(text: &str) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest.to_owned(),
        _ => text.to_owned(),
    }
}

#[test]
fn tables_are_as_the_standard_has_them() {
    let mut found = 0;
    for site in sites() {
        for file in ending(site, ".csv") {
            if site.root.join(file.replace(".csv", "/index.html")).exists()
                || file.starts_with("data/")
            {
                found += 1;
            }
            let text = fs::read_to_string(site.root.join(file)).unwrap();
            assert!(text.ends_with("\r\n"), "{file}");
            let (columns, _) = table(site, file);
            assert!(columns.len() > 5, "{file}: {columns:?}");
            let unguarded = csv::ReaderBuilder::new()
                .from_reader(text.as_bytes())
                .into_records()
                .flat_map(|record| {
                    record
                        .unwrap()
                        .iter()
                        .map(str::to_owned)
                        .collect::<Vec<_>>()
                })
                .find(|cell| cell.starts_with(['=', '+', '@', '\t', '\r']));
            assert_eq!(unguarded, None, "{file}");
        }
    }
    assert!(found > 20, "{found}");
}

#[test]
fn a_registers_table_is_its_json() {
    let mut compared = 0;
    for site in sites() {
        for file in ending(site, ".csv") {
            let twin = file.replace(".csv", "/index.json");
            if !site.files.contains(&twin) || !file.contains("registers/") {
                continue;
            }
            let (columns, rows) = table(site, file);
            let entries = json(site, &twin);
            let entries = entries["entries"].as_array().unwrap().clone();
            assert_eq!(rows.len(), entries.len(), "{file}");
            for (row, entry) in rows.iter().zip(&entries) {
                let keys: Vec<_> = entry.as_object().unwrap().keys().cloned().collect();
                assert_eq!(columns, keys, "{file}");
                let row: BTreeMap<_, _> = row
                    .iter()
                    .map(|(key, text)| (key.clone(), plain(text)))
                    .collect();
                let entry: BTreeMap<_, _> = entry
                    .as_object()
                    .unwrap()
                    .iter()
                    .map(|(key, value)| (key.clone(), cell(value)))
                    .collect();
                assert_eq!(row, entry, "{file}");
                compared += 1;
            }
        }
    }
    assert!(compared > 100, "{compared}");
}

#[test]
fn the_tables_of_bodies_make_up_that_of_the_site() {
    for list in [
        "decisions",
        "actions",
        "interests",
        "record",
        "members",
        "attendance",
        "meetings",
        "documents",
    ] {
        let all = |file: &str| {
            let own = ["registers", "record", "data"].map(|folder| format!("{folder}/{list}.csv"));
            own.iter().any(|own| own == file)
        };
        let name = format!("/{list}.csv");
        let (of_site, of_bodies): (Vec<_>, Vec<_>) = ending(&EXAMPLE, &name)
            .into_iter()
            .partition(|file| all(file));
        let rows = |files: Vec<&str>| {
            let rows = files.into_iter().flat_map(|file| table(&EXAMPLE, file).1);
            let mut rows: Vec<_> = rows.collect();
            rows.sort();
            rows
        };
        assert_eq!(of_site.len(), 1, "{list}");
        let (site, bodies) = (rows(of_site), rows(of_bodies));
        // A body that no rule ever applied to has no page of its record, one without a list of members none of these: there
        // is no table where there is no page beside it.
        let told: Vec<_> = site
            .into_iter()
            .filter(|row| {
                !["record", "attendance"].contains(&list)
                    || bodies.iter().any(|other| other["body"] == row["body"])
            })
            .collect();
        assert!(
            !told.is_empty() && told == bodies,
            "{list}: {} and {}",
            told.len(),
            bodies.len()
        );
    }
}

#[test]
fn a_bodys_record_is_the_same_in_both_forms() {
    for file in ending(&EXAMPLE, "/record/record.csv") {
        let (_, rows) = table(&EXAMPLE, file);
        let record = json(&EXAMPLE, &file.replace("record.csv", "index.json"));
        let assessments = record["record"]["assessments"].as_array().unwrap();
        assert_eq!(rows.len(), assessments.len(), "{file}");
        for (row, found) in rows.iter().zip(assessments) {
            for key in [
                "body",
                "meeting",
                "document",
                "subject",
                "outcome",
                "due",
                "done",
                "finding",
                "working_days_late",
            ] {
                assert_eq!(plain(&row[key]), cell(&found[key]), "{file}: {key}");
            }
            assert_eq!(row["rule"], cell(&found["rule"]["rule"]));
            assert_eq!(
                plain(&row["explanation"]),
                cell(&found["explanation"]["reason"])
            );
            assert_eq!(row["working"], cell(&found["deadline"]["working"]));
        }
    }
}

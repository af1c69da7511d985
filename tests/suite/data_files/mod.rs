//! The data of the example and of the small sites, held to schemas, to the pages beside it, and to the specifications of
//! others. What is compared is counted anew here, from the files as published.

mod examples;
mod figures;
mod oparl;
mod popolo;
mod recount;
mod schemas;
mod tables;
mod timeline;

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::example::Published;

fn json(site: &Published, file: &str) -> Value {
    let text = fs::read_to_string(site.root.join(file)).unwrap_or_else(|_| panic!("{file}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The files of a site whose names end so.
fn ending<'s>(site: &'s Published, end: &str) -> Vec<&'s str> {
    let files = site.files.iter().map(String::as_str);
    files.filter(|file| file.ends_with(end)).collect()
}

/// A table: its columns, and its rows by column.
fn table(site: &Published, file: &str) -> (Vec<String>, Vec<BTreeMap<String, String>>) {
    let mut reader = csv::Reader::from_path(site.root.join(file)).unwrap();
    let columns: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    let rows = reader.deserialize().map(Result::unwrap).collect();
    (columns, rows)
}

/// How often each value of a column comes.
fn counts(rows: &[BTreeMap<String, String>], column: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for row in rows {
        *counts.entry(row[column].clone()).or_default() += 1;
    }
    counts
}

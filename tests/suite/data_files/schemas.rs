//! Every twin is what its schema says, and says nothing that the schema does not explain.

use std::collections::BTreeSet;

use boon::{Compiler, Schemas};
use serde_json::{Value, json as literal};

use super::{ending, json};
use crate::example::EXAMPLE;
use crate::pages::sites;

/// Makes every object of a schema closed, so that a key which is not described is an error.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(keys) => {
            keys.values_mut().for_each(close);
            if keys.contains_key("properties") {
                keys.insert("unevaluatedProperties".to_owned(), literal!(false));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

#[test]
fn every_twin_keeps_to_its_schema() {
    let mut compiler = Compiler::new();
    compiler.enable_format_assertions();
    let mut schemas = Schemas::new();
    let mut compiled = std::collections::BTreeMap::new();
    for file in ending(&EXAMPLE, ".json") {
        if !file.starts_with("data/schemas/") {
            continue;
        }
        let mut schema = json(&EXAMPLE, file);
        let id = schema["$id"].as_str().unwrap().to_owned();
        assert_eq!(id, format!("https://minutebook.example/{file}"));
        assert!(
            schema["description"]
                .as_str()
                .is_some_and(|about| !about.is_empty()),
            "{file}"
        );
        close(&mut schema);
        compiler.add_resource(&id, schema).unwrap();
        compiled.insert(
            format!("/{file}"),
            compiler.compile(&id, &mut schemas).unwrap(),
        );
    }
    let mut used = BTreeSet::new();
    let mut faults = Vec::new();
    for site in sites() {
        for file in ending(site, "index.json") {
            let twin = json(site, file);
            let schema = twin["schema"].as_str().unwrap().to_owned();
            if let Err(error) = schemas.validate(&twin, compiled[&schema]) {
                faults.push(format!("{}/{file}: {error:#}", site.root.display()));
            }
            let page = file.strip_suffix("index.json").unwrap();
            assert_eq!(twin["address"], format!("/{page}"), "{file}");
            used.insert(schema);
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let unused: Vec<_> = compiled
        .keys()
        .filter(|schema| !used.contains(*schema))
        .collect();
    assert!(unused.is_empty(), "of no page: {unused:?}");
    // A key that nothing explains is seen.
    let mut twin = json(&EXAMPLE, "index.json");
    twin["secret"] = literal!(1);
    assert!(
        schemas
            .validate(&twin, compiled["/data/schemas/site.json"])
            .is_err()
    );
}

#[test]
fn a_twin_says_the_day_the_terms_and_where_it_belongs() {
    for file in ending(&EXAMPLE, "index.json") {
        let twin = json(&EXAMPLE, file);
        assert_eq!(twin["day"], "2026-03-16", "{file}");
        assert_eq!(
            twin["licence"]["name"], "Open Government Licence v3.0",
            "{file}"
        );
        let page = file.strip_suffix("index.json").unwrap();
        assert_eq!(twin["url"], format!("https://minutebook.example/{page}"));
    }
}

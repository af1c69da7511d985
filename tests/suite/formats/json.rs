//! JSON, by the schema that is published for it.

use std::collections::BTreeSet;
use std::fs;

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::{Value, json};

use super::{Folder, ODD, at, between, counted, odd, sites};

/// A JSON Schema from a file of the repository.
pub(crate) struct Schema {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Schema {
    pub(crate) fn of(path: &str) -> Self {
        let text = fs::read_to_string(at(path)).unwrap();
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        let name = format!("file:///{path}");
        compiler
            .add_resource(&name, serde_json::from_str(&text).unwrap())
            .unwrap();
        let index = compiler.compile(&name, &mut schemas).unwrap();
        Self { schemas, index }
    }

    /// What is wrong with the value.
    pub(crate) fn objection(&self, value: &Value) -> Option<String> {
        let validated = self.schemas.validate(value, self.index);
        validated.err().map(|error| format!("{error:#}"))
    }
}

fn report(folder: &Folder, content: &str) -> Value {
    serde_json::from_str(&folder.check(content, "json").out).unwrap()
}

#[test]
fn every_report_is_as_the_schema_says() {
    let schema = Schema::of("docs/check.schema.json");
    let mut verdicts = BTreeSet::new();
    for site in sites() {
        let ran = Folder::Repository.check(&site, "json");
        let value: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(schema.objection(&value), None, "{site}");
        let verdict = value["verdict"].as_str().unwrap();
        let code = ["clean", "missed", "wrong-content"]
            .iter()
            .position(|known| *known == verdict);
        assert_eq!(code.map(|code| code as i32), ran.code, "{site}");
        verdicts.insert(verdict.to_owned());
    }
    assert_eq!(verdicts.len(), 3, "{verdicts:?}");
}

#[test]
fn the_schema_refuses_what_is_not_so() {
    let schema = Schema::of("docs/check.schema.json");
    let good = report(&Folder::Repository, "tests/sites/agenda-notice/late");
    assert_eq!(schema.objection(&good), None);
    for (pointer, wrong) in [
        ("/version", json!(2)),
        ("/as_of", json!("10 March 2026")),
        ("/assessments/0/outcome", json!("not recorded")),
        ("/assessments/0/place/line", json!(0)),
        ("/assessments/0/finding", json!(null)),
        ("/assessments/0/deadline/steps", json!([])),
        ("/tally/met", json!(-1)),
        ("/rules/0/force", json!("shall")),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).unwrap() = wrong;
        assert!(schema.objection(&bad).is_some(), "{pointer}");
    }
}

#[test]
fn a_miss_is_told_with_all_that_is_known_of_it() {
    let site = "tests/sites/agenda-notice/late";
    let report = report(&Folder::Repository, site);
    let late = report["assessments"].as_array().unwrap().iter();
    let late: Vec<_> = late.filter(|one| one["outcome"] == "late").collect();
    let [late] = late[..] else { panic!("{late:?}") };
    assert_eq!(late["rule"], "agenda-notice");
    assert_eq!(late["body"], json!({ "id": "board", "name": "Board" }));
    assert_eq!(
        late["meeting"],
        json!({ "id": "board/2026-05-07", "date": "2026-05-07" })
    );
    let file = format!("{site}/board/2026-05-07/housing.md");
    assert_eq!(
        late["document"],
        json!({ "id": "board/2026-05-07/housing", "file": file })
    );
    assert_eq!(
        (&late["fails"], &late["done"]),
        (&json!(true), &json!("2026-04-30"))
    );
    assert_eq!(late["working_days_late"], 1);
    let deadline = &late["deadline"];
    assert_eq!(
        (&deadline["due"], &deadline["from"]),
        (&json!("2026-04-29"), &json!("2026-05-07"))
    );
    let steps = deadline["steps"].as_array().unwrap();
    let counted_days = steps
        .iter()
        .filter(|step| step["kind"] == "counted")
        .count();
    assert_eq!(counted_days, 5);
    assert!(
        deadline["working"]
            .as_str()
            .unwrap()
            .contains("Mon 4 May: bank holiday")
    );
    assert!(
        late["mend"]
            .as_str()
            .unwrap()
            .contains("`explanations` in meeting.yaml")
    );
    let (line, column) = counted(&at(&file), "2026-04-30");
    let place = json!({
        "file": file, "line": line, "column": column, "end_line": line, "end_column": column + 10
    });
    assert_eq!(late["place"], place);
}

#[test]
fn every_place_leads_to_text_of_its_file() {
    let report = report(&Folder::Repository, "content");
    let mut read = 0;
    for assessment in report["assessments"].as_array().unwrap() {
        let notes = assessment["notes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|note| &note["place"]);
        for place in [&assessment["place"], &assessment["rule_place"]]
            .into_iter()
            .chain(notes)
        {
            let file = at(place["file"].as_str().unwrap());
            assert!(file.is_file(), "{place}");
            let Some(line) = place["line"].as_u64() else {
                continue;
            };
            let number = |key: &str| place[key].as_u64().unwrap();
            let to = (number("end_line"), number("end_column"));
            let text = between(&file, (line, number("column")), to);
            assert!(!text.is_empty(), "{place}");
            read += 1;
        }
        let rule = &assessment["rule_place"];
        let number = |key: &str| rule[key].as_u64().unwrap();
        let (from, to) = (
            (number("line"), number("column")),
            (number("end_line"), number("end_column")),
        );
        let named = between(&at(rule["file"].as_str().unwrap()), from, to);
        assert!(
            named.contains(assessment["rule"].as_str().unwrap()),
            "{named}"
        );
    }
    assert!(read > 200, "only {read} places were read");
}

#[test]
fn the_tally_and_the_verdict_can_be_recounted() {
    for site in [
        "content",
        "tests/sites/agenda-notice/late",
        "tests/sites/agenda-notice/late-explained",
    ] {
        let report = report(&Folder::Repository, site);
        let assessments = report["assessments"].as_array().unwrap();
        for outcome in [
            "met",
            "late",
            "overdue",
            "breached",
            "upcoming",
            "not-recorded",
            "not-applicable",
        ] {
            let count = assessments
                .iter()
                .filter(|one| one["outcome"] == outcome)
                .count();
            assert_eq!(
                report["tally"][outcome.replace('-', "_")],
                count,
                "{outcome}"
            );
        }
        let fails = assessments.iter().filter(|one| {
            let missed =
                ["late", "overdue", "breached"].contains(&one["outcome"].as_str().unwrap());
            missed && one["force"] == "must" && one["explanation"].is_null()
        });
        let told = assessments.iter().filter(|one| one["fails"] == true);
        let (fails, told): (Vec<_>, Vec<_>) = (fails.collect(), told.collect());
        assert_eq!(fails, told);
        assert_eq!(report["verdict"] == "missed", !fails.is_empty());
        let fingerprints: BTreeSet<_> = assessments
            .iter()
            .map(|one| one["fingerprint"].as_str())
            .collect();
        assert_eq!(
            fingerprints.len(),
            assessments.len(),
            "two assessments have one name"
        );
    }
}

#[test]
fn wrong_content_is_told_whole() {
    let ran = Folder::Repository.check("tests/sites/wrong", "json");
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    let people = Folder::Repository.run(&["check", "tests/sites/wrong"]);
    let diagnostics = report["diagnostics"].as_array().unwrap();
    let told = people
        .err
        .lines()
        .filter(|line| line.starts_with("error[") || line.starts_with("warning["));
    assert_eq!(
        (diagnostics.len(), ran.code, people.code),
        (told.count(), Some(2), Some(2))
    );
    assert!(!diagnostics.is_empty());
    assert_eq!(
        (&report["as_of"], &report["tally"]),
        (&Value::Null, &Value::Null)
    );
    for found in diagnostics {
        let line = format!(
            "{}[{}]: {}",
            found["severity"].as_str().unwrap(),
            found["code"].as_str().unwrap(),
            found["reason"].as_str().unwrap()
        );
        assert!(people.err.contains(&line), "{line}");
    }
}

#[test]
fn whatever_stands_in_a_name_comes_out_as_it_went_in() {
    let (folder, schema) = (odd(), Schema::of("docs/check.schema.json"));
    let report = report(&folder, ODD);
    assert_eq!(schema.objection(&report), None);
    assert_eq!(report["verdict"], "missed");
    let name = report["assessments"][0]["body"]["name"].as_str().unwrap();
    for part in ["B\"o'a<r>d & ]]> ::error:: 100%0A, ", "🏛"] {
        assert!(name.contains(part), "{name:?}");
    }
    let file = report["assessments"][0]["place"]["file"].as_str().unwrap();
    assert!(file.starts_with(&format!("{ODD}/board/")), "{file}");
}

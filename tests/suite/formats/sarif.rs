//! SARIF, by the schema of its makers.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use super::json::Schema;
use super::{Folder, ODD, at, between, counted, odd, sites};

const SCHEMA: &str = "tests/data/schemas/sarif-2.1.0.json";

fn run(folder: &Folder, words: &[&str]) -> Value {
    let ran = folder.run(&[&["check", "--format", "sarif"], words].concat());
    assert_eq!(ran.err, "");
    let log: Value = serde_json::from_str(&ran.out).unwrap();
    log["runs"][0].clone()
}

fn results(run: &Value) -> &Vec<Value> {
    run["results"].as_array().unwrap()
}

/// The paths and numbers of the place, which is in the repository.
fn place(location: &Value) -> (String, (u64, u64), (u64, u64)) {
    let place = &location["physicalLocation"];
    let number = |key: &str| place["region"][key].as_u64().unwrap();
    let file = place["artifactLocation"]["uri"]
        .as_str()
        .unwrap()
        .to_owned();
    let (from, to) = (
        (number("startLine"), number("startColumn")),
        (number("endLine"), number("endColumn")),
    );
    (file, from, to)
}

#[test]
fn every_report_is_as_the_schema_of_its_makers_says() {
    let schema = Schema::of(SCHEMA);
    let mut log = Value::Null;
    for site in sites() {
        let ran = Folder::Repository.check(&site, "sarif");
        log = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(schema.objection(&log), None, "{site}");
    }
    log["runs"][0]["columnKind"] = "characters".into();
    assert!(
        schema.objection(&log).is_some(),
        "the schema lets everything pass"
    );
}

#[test]
fn a_miss_is_a_result_at_its_place_with_its_rule() {
    let site = "tests/sites/agenda-notice/late";
    let run = run(&Folder::Repository, &[site]);
    let [late] = &results(&run)[..] else {
        panic!("{run}")
    };
    assert_eq!(
        (&late["ruleId"], &late["level"]),
        (&"agenda-notice".into(), &"error".into())
    );
    let (file, from, to) = place(&late["locations"][0]);
    assert_eq!(file, format!("{site}/board/2026-05-07/housing.md"));
    assert_eq!(from, counted(&at(&file), "2026-04-30"));
    assert_eq!(between(&at(&file), from, to), "2026-04-30");
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    assert!(late["suppressions"].as_array().unwrap().is_empty());
    for line in [
        "Board, Thursday 7 May 2026: paper for item 1: late",
        "Due: Wednesday 29 April 2026, 5 working days before Thursday 7 May 2026",
    ] {
        assert!(
            late["message"]["text"]
                .as_str()
                .unwrap()
                .lines()
                .any(|told| told == line),
            "{late}"
        );
    }
    // Where the rule is written comes last of what bears on it.
    let related = late["relatedLocations"].as_array().unwrap().last().unwrap();
    let (file, from, to) = place(related);
    assert_eq!(between(&at(&file), from, to), "agenda-notice");
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let ids: Vec<_> = rules
        .iter()
        .map(|rule| rule["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["agenda-notice"]);
    let prose = fs::read_to_string(at("src/check/rules/agenda_notice.md")).unwrap();
    assert_eq!(rules[0]["help"]["markdown"], prose);
}

#[test]
fn what_is_missed_or_not_recorded_is_there_with_its_force_and_nothing_else_is() {
    let run = run(&Folder::Repository, &["content"]);
    let json = Folder::Repository.check("content", "json");
    let json: Value = serde_json::from_str(&json.out).unwrap();
    let told = json["assessments"].as_array().unwrap().iter();
    let told = told.filter(|one| {
        ["late", "overdue", "breached", "not-recorded"].contains(&one["outcome"].as_str().unwrap())
    });
    let expected = told.map(|one| {
        let level = match (
            one["outcome"].as_str().unwrap(),
            one["force"].as_str().unwrap(),
        ) {
            ("not-recorded", _) | (_, "may") => "note",
            (_, "must") => "error",
            _ => "warning",
        };
        let (name, explained) = (one["fingerprint"].clone(), !one["explanation"].is_null());
        (name.to_string(), level.to_owned(), explained)
    });
    let found = results(&run)
        .iter()
        .filter(|result| !result["properties"]["outcome"].is_null());
    let found = found.map(|result| {
        let name = &result["partialFingerprints"]["assessment/v1"];
        let suppressed = !result["suppressions"].as_array().unwrap().is_empty();
        (
            name.to_string(),
            result["level"].as_str().unwrap().to_owned(),
            suppressed,
        )
    });
    let (expected, found): (BTreeSet<_>, BTreeSet<_>) = (expected.collect(), found.collect());
    assert_eq!(expected, found);
    assert!(
        found.iter().any(|(.., suppressed)| *suppressed),
        "nothing in the example is explained"
    );
    // The address of the rule's page is one that the site has.
    for rule in run["tool"]["driver"]["rules"].as_array().unwrap() {
        let Some(url) = rule["helpUri"].as_str() else {
            continue;
        };
        let page = url.strip_prefix("https://minutebook.example/").unwrap();
        let published = &crate::example::EXAMPLE.files;
        assert!(published.contains(&format!("{page}index.html")), "{url}");
    }
}

#[test]
fn an_explanation_is_a_suppression_with_its_reason() {
    let site = "tests/sites/agenda-notice/late-explained";
    let run = run(&Folder::Repository, &[site]);
    let results = results(&run).iter();
    let suppressions: Vec<_> = results
        .flat_map(|result| result["suppressions"].as_array().unwrap())
        .collect();
    let [suppression] = &suppressions[..] else {
        panic!("{run}")
    };
    assert_eq!(suppression["kind"], "external");
    let meeting = fs::read_to_string(at(site).join("board/2026-05-07/meeting.yaml")).unwrap();
    let reason = meeting
        .lines()
        .find_map(|line| line.trim().strip_prefix("reason: "))
        .unwrap();
    assert!(
        suppression["justification"]
            .as_str()
            .unwrap()
            .contains(reason.trim_matches('"')),
        "{suppression}"
    );
}

#[test]
fn a_result_keeps_its_name_while_other_lines_are_edited() {
    let files = |before: &str| {
        let agenda = format!("---\n{before}published: 2026-03-09\n---\n");
        Folder::made(&[
            ("content/site.yaml", "name: One\nas_of: 2026-03-16\n"),
            ("content/board/body.yaml", "kind: board\nname: Board\n"),
            (
                "content/board/rulebook.yaml",
                "rules: { agenda-notice: { notice: 5 working days } }\n",
            ),
            ("content/board/2026-03-10/meeting.yaml", "time: \"14:00\"\n"),
            ("content/board/2026-03-10/agenda.md", &agenda),
        ])
    };
    let (before, after) = (
        run(&files(""), &[]),
        run(&files("# A remark\n\ntitle: New\n"), &[]),
    );
    let (before, after) = (&results(&before)[0], &results(&after)[0]);
    assert_eq!(
        place(&before["locations"][0]).1.0 + 3,
        place(&after["locations"][0]).1.0
    );
    assert_eq!(before["partialFingerprints"], after["partialFingerprints"]);
}

#[test]
fn what_falls_due_soon_is_a_note() {
    let all = run(&Folder::Repository, &["content"]);
    let soon = run(&Folder::Repository, &["content", "--due-within", "2 weeks"]);
    let json = Folder::Repository.run(&["check", "--format", "json", "--due-within", "2 weeks"]);
    let json: Value = serde_json::from_str(&json.out).unwrap();
    let upcoming = |run: &Value| {
        let upcoming = results(run)
            .iter()
            .filter(|result| result["properties"]["outcome"] == "upcoming");
        upcoming
            .map(|result| {
                (
                    result["level"].to_string(),
                    result["partialFingerprints"]["assessment/v1"].to_string(),
                )
            })
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(upcoming(&all).len(), 0);
    let due = json["due_soon"].as_array().unwrap().iter();
    let due: BTreeSet<_> = due
        .map(|one| ("\"note\"".to_owned(), one["fingerprint"].to_string()))
        .collect();
    assert_eq!(upcoming(&soon), due);
    assert!(!due.is_empty());
}

#[test]
fn wrong_content_is_a_run_that_did_not_succeed() {
    let run = run(&Folder::Repository, &["tests/sites/wrong"]);
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
    assert!(
        results(&run)
            .iter()
            .any(|result| result["level"] == "error")
    );
}

#[test]
fn odd_characters_stay_what_they_are_and_paths_are_references() {
    let folder = odd();
    let log: Value = serde_json::from_str(&folder.check(ODD, "sarif").out).unwrap();
    assert_eq!(Schema::of(SCHEMA).objection(&log), None);
    let run = &log["runs"][0];
    let uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        .as_str()
        .unwrap();
    // Decoded by hand: what came of "odd folder: 100%, “é”".
    let start = "odd%20folder%3A%20100%25%2C%20%E2%80%9C%C3%A9%E2%80%9D/board/";
    assert!(uri.starts_with(start), "{uri}");
    let texts: Vec<_> = results(run)
        .iter()
        .map(|result| result["message"]["text"].as_str().unwrap())
        .collect();
    assert!(
        texts
            .iter()
            .all(|text| text.contains("& ]]> ::error:: 100%0A")),
        "{texts:?}"
    );
    let absolute = folder.path().join(ODD);
    let run = self::run(&folder, &[absolute.to_str().unwrap()]);
    let uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        .as_str()
        .unwrap();
    assert!(uri.starts_with("file:///") && uri.contains(start), "{uri}");
}

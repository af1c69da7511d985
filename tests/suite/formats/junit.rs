//! JUnit, by the schema of Jenkins' xUnit plugin, which libxml2's `xmllint` reads.
//!
//! Where there is no `xmllint` (`apt-get install libxml2-utils`) these say that they were skipped; where `CI` is true that
//! is a failure.

use std::collections::BTreeSet;
use std::env;
use std::io::{self, Write};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use super::{Folder, ODD, at, odd, sites};

/// `xmllint` with these words on this text; `None`, said aloud, where there is none.
fn xmllint(words: &[&str], xml: &str) -> Option<Output> {
    let started = Command::new("xmllint")
        .args(words)
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut started) = started else {
        assert_ne!(
            env::var("CI").as_deref(),
            Ok("true"),
            "there is no xmllint to validate with"
        );
        let words = "SKIPPED: no xmllint, so the JUnit reports were not validated. To have them validated: apt-get install libxml2-utils.";
        writeln!(io::stderr(), "{words}").unwrap();
        return None;
    };
    started
        .stdin
        .take()
        .unwrap()
        .write_all(xml.as_bytes())
        .unwrap();
    Some(started.wait_with_output().unwrap())
}

/// What the schema says of it.
fn objection(xml: &str) -> Option<String> {
    let schema = at("tests/data/schemas/junit-10.xsd");
    let ran = xmllint(
        &["--noout", "--nonet", "--schema", schema.to_str().unwrap()],
        xml,
    )?;
    (!ran.status.success()).then(|| String::from_utf8_lossy(&ran.stderr).into_owned())
}

/// What an XPath expression gives, as text.
fn xpath(expression: &str, xml: &str) -> Option<String> {
    let ran = xmllint(&["--nonet", "--xpath", expression], xml)?;
    assert!(
        ran.status.success(),
        "{expression}: {}",
        String::from_utf8_lossy(&ran.stderr)
    );
    Some(
        String::from_utf8(ran.stdout)
            .unwrap()
            .trim_end_matches('\n')
            .to_owned(),
    )
}

#[test]
fn every_report_is_as_the_schema_says() {
    for site in sites() {
        let ran = Folder::Repository.check(&site, "junit");
        assert_eq!(objection(&ran.out), None, "{site}");
        let Some(bad) = xpath("1", "<a/>").map(|_| ran.out.replacen(" tests=", " test=", 2)) else {
            return;
        };
        assert!(objection(&bad).is_some(), "the schema lets everything pass");
    }
}

#[test]
fn cases_and_their_numbers_are_those_of_the_record() {
    let words = ["check", "content", "--deny", "should", "--format"];
    let run = |format| Folder::Repository.run(&[&words[..], &[format]].concat());
    let (junit, json) = (run("junit"), run("json"));
    assert_eq!((junit.code, &junit.err), (Some(1), &String::new()));
    let json: Value = serde_json::from_str(&json.out).unwrap();
    let all = json["assessments"].as_array().unwrap();
    let with =
        |key: &str, values: &[Value]| all.iter().filter(|one| values.contains(&one[key])).count();
    let skipped = with(
        "outcome",
        &[
            "upcoming".into(),
            "not-recorded".into(),
            "not-applicable".into(),
        ],
    );
    let diagnostics = json["diagnostics"].as_array().unwrap().len();
    for (expression, number) in [
        ("count(//testcase)", all.len() + diagnostics),
        ("string(/testsuites/@tests)", all.len() + diagnostics),
        ("sum(//testsuite/@tests)", all.len() + diagnostics),
        ("count(//testcase[failure])", with("fails", &[true.into()])),
        ("sum(//testsuite/@failures)", with("fails", &[true.into()])),
        (
            "string(/testsuites/@failures)",
            with("fails", &[true.into()]),
        ),
        ("count(//testcase[skipped])", skipped),
        ("sum(//testsuite/@skipped)", skipped),
        ("count(//testcase[error])", 0),
    ] {
        let Some(found) = xpath(expression, &junit.out) else {
            return;
        };
        assert_eq!(found, number.to_string(), "{expression}");
    }
    // A host takes two cases of one name for one.
    let cases: Vec<_> = junit
        .out
        .lines()
        .filter(|line| line.trim_start().starts_with("<testcase"))
        .collect();
    let names: BTreeSet<_> = cases
        .iter()
        .map(|line| line.trim().trim_end_matches("/>").trim_end_matches('>'))
        .collect();
    assert_eq!(names.len(), cases.len(), "two cases have one name");
}

#[test]
fn a_miss_fails_unless_it_is_explained() {
    let late = Folder::Repository
        .check("tests/sites/agenda-notice/late", "junit")
        .out;
    let explained = Folder::Repository
        .check("tests/sites/agenda-notice/late-explained", "junit")
        .out;
    let Some(text) = xpath("string(//testcase/failure)", &late) else {
        return;
    };
    assert!(
        text.starts_with("tests/sites/agenda-notice/late/board/2026-05-07/housing.md:2\n"),
        "{text}"
    );
    assert!(
        text.contains("\nWorking: Thu 7 May 2026: meeting, not counted;"),
        "{text}"
    );
    assert_eq!(xpath("count(//failure)", &explained).unwrap(), "0");
    let said = xpath("string(//testcase/system-out)", &explained).unwrap();
    assert!(said.contains("\nExplanation: “"), "{said}");
}

#[test]
fn wrong_content_is_errors() {
    let wrong = Folder::Repository.check("tests/sites/wrong", "junit");
    assert_eq!(wrong.code, Some(2));
    let Some(errors) = xpath(
        "count(//testsuite[@name='Content']/testcase/error)",
        &wrong.out,
    ) else {
        return;
    };
    let people = Folder::Repository.run(&["check", "tests/sites/wrong"]).err;
    let told = people
        .lines()
        .filter(|line| line.starts_with("error["))
        .count();
    assert_eq!(errors, told.to_string());
}

#[test]
fn what_falls_due_soon_says_so() {
    let run = |words: &[&str]| {
        let words = [&["check", "content", "--format", "junit"], words].concat();
        Folder::Repository.run(&words).out
    };
    let soon = "count(//skipped[starts-with(@message, 'Due soon, by ')])";
    let Some(without) = xpath(soon, &run(&[])) else {
        return;
    };
    assert_eq!(without, "0");
    let json = Folder::Repository.run(&["check", "--format", "json", "--due-within", "10d"]);
    let json: Value = serde_json::from_str(&json.out).unwrap();
    let due = json["due_soon"].as_array().unwrap().len();
    assert_eq!(
        xpath(soon, &run(&["--due-within", "10d"])).unwrap(),
        due.to_string()
    );
    assert!(due > 0);
}

#[test]
fn odd_characters_come_through_and_those_that_xml_cannot_hold_are_replaced() {
    let xml = odd().check(ODD, "junit").out;
    assert_eq!(objection(&xml), None);
    let Some(name) = xpath("string(//testsuite/@name)", &xml) else {
        return;
    };
    assert_eq!(
        name,
        "B\"o'a<r>d & ]]> ::error:: 100%0A, two\nlines\ttab 🏛 \u{fffd}\u{fffd}[31m\u{fffd} end"
    );
    let said = xpath("string(//system-out)", &xml).unwrap();
    assert!(
        said.contains("A <b>reason</b> & \"quotes\" 100% ::warning::\non ]]> two lines 🏛"),
        "{said}"
    );
}

//! What was due around a meeting, on its page as in its data: told briefly, and nothing is lost.

use std::collections::BTreeSet;

use scraper::Html;
use serde_json::Value;

use super::figures::{page, texts};
use super::{ending, json};
use crate::pages::sites;

const ASIDE: &str = "aside[aria-labelledby=timeline]";

/// What can be wrong between a meeting's page and its record in the data.
fn faults(page: &Html, assessments: &[Value]) -> Vec<String> {
    let told = texts(page, ASIDE).join(" ");
    let mut faults = Vec::new();
    let mut deadlines = BTreeSet::new();
    for found in assessments {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let mut facts = vec![text(&found["rule"]["title"]), text(&found["finding"])];
        facts.extend(found["explanation"]["reason"].as_str().map(str::to_owned));
        for fact in facts {
            let fact: Vec<_> = fact.split_whitespace().collect();
            if !told.contains(&fact.join(" ")) {
                faults.push(format!("{:?} is not told", fact.join(" ")));
            }
        }
        let counted = &found["deadline"];
        if !counted.is_null() && counted["period"] != "0 days" {
            deadlines.insert((text(&found["due"]), counted.to_string()));
        }
    }
    let workings = texts(page, &format!("{ASIDE} ol.working")).len();
    if workings != deadlines.len() {
        faults.push(format!("{workings} workings of {}", deadlines.len()));
    }
    faults
}

#[test]
fn a_meeting_tells_every_finding_and_every_working_once() {
    let (mut findings, mut meetings) = (0, 0);
    for site in sites() {
        for file in ending(site, "index.json") {
            let twin = json(site, file);
            if twin["schema"] != "/data/schemas/meeting.json" {
                continue;
            }
            let mut assessments = twin["record"]["assessments"].as_array().unwrap().clone();
            assessments.retain(|found| found["outcome"] != "not-applicable");
            let page = page(site, &file.replace(".json", ".html"));
            let faults = faults(&page, &assessments);
            let none: [&str; 0] = [];
            assert_eq!(faults, none, "{}/{file}", site.root.display());
            findings += assessments.len();
            meetings += usize::from(!assessments.is_empty());
        }
    }
    assert!(meetings > 50 && findings > 800, "{meetings} {findings}");
}

#[test]
fn a_finding_that_is_not_told_is_noticed() {
    let page = Html::parse_document(
        "<aside aria-labelledby=timeline>Agenda in time. It was late. <ol class=working></ol></aside>",
    );
    let of = |finding: &str, due: &str| {
        let deadline = serde_json::json!({ "period": "5 working days", "working": due });
        serde_json::json!({ "rule": { "title": "Agenda in time" }, "finding": finding, "due": due, "deadline": deadline })
    };
    let (first, second) = (of("It was late.", "2025-01-01"), of("Lost.", "2025-01-02"));
    assert!(faults(&page, std::slice::from_ref(&first)).is_empty());
    assert_eq!(
        faults(&page, &[first, second]),
        ["\"Lost.\" is not told", "1 workings of 2"]
    );
}

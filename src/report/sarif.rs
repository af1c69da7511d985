//! SARIF 2.1.0, which code hosts show as findings beside the lines of a file:
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.
//!
//! A result is what was missed (its level from the rule's force), what is not recorded and what falls due soon (notes).
//! A miss that is explained is a suppressed result, with the explanation as its justification.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Named, Report, Sources, Verdict, is_told, words};
use crate::diagnostic::{Diagnostic, Note, Severity};
use crate::model::{Force, Route, Site};
use crate::record::RuleProse;
use crate::source::Place;
use crate::tree::TreePath;

/// The report as SARIF, with line breaks.
pub fn sarif(report: &Report<'_>) -> String {
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run(report)],
    });
    // Every key is text, so this cannot fail.
    serde_json::to_string_pretty(&log).unwrap_or_default()
}

fn run(report: &Report<'_>) -> Value {
    let results = results(report);
    let judged = report.verdict() != Verdict::WrongContent;
    let day = report.judged.map(|(_, record)| record.day);
    json!({
        "tool": { "driver": {
            "name": "minutebook",
            "version": env!("CARGO_PKG_VERSION"),
            "rules": descriptors(report, &results),
        } },
        "invocations": [{ "executionSuccessful": judged }],
        "columnKind": "unicodeCodePoints",
        "results": results,
        "properties": { "asOf": day },
    })
}

fn results(report: &Report<'_>) -> Vec<Value> {
    let diagnostics = report.diagnostics.iter();
    let mut results: Vec<Value> = diagnostics
        .map(|found| of_diagnostic(found, report))
        .collect();
    if let Some((site, _)) = report.judged {
        let named = report.named().into_iter();
        let told =
            named.filter(|n| is_told(n.assessment) || report.scope.is_due_soon(n.assessment));
        results.extend(told.map(|named| of_assessment(&named, site, report)));
    }
    results
}

fn of_assessment(named: &Named<'_>, site: &Site, report: &Report<'_>) -> Value {
    let (assessment, sources) = (named.assessment, report.sources);
    let level = match assessment.force {
        _ if !assessment.outcome.is_missed() => "note",
        Force::Must => "error",
        Force::Should => "warning",
        Force::May => "note",
    };
    let suppressions = assessment.explanation.iter().map(|explanation| {
        let justification = words::explanation(explanation);
        json!({ "kind": "external", "status": "accepted", "justification": justification })
    });
    let rule = Note {
        place: assessment.rule_place.clone(),
        text: "the rule is written here".to_owned(),
    };
    let about = json!([{
        "fullyQualifiedName": words::about(assessment),
        "kind": "resource",
    }]);
    let location = with(
        location(&assessment.place, sources),
        "logicalLocations",
        about,
    );
    json!({
        "ruleId": assessment.rule,
        "level": level,
        "message": { "text": words::whole(assessment, site, sources) },
        "locations": [location],
        "relatedLocations": related(assessment.notes.iter().chain([&rule]), sources),
        "partialFingerprints": { "assessment/v1": named.fingerprint },
        "suppressions": suppressions.collect::<Vec<_>>(),
        "properties": {
            "aspect": assessment.aspect,
            "body": assessment.body,
            "outcome": assessment.outcome,
            "force": assessment.force,
            "fails": report.fails(assessment),
            "due": assessment.due.as_ref().map(|deadline| deadline.due.to_string()),
        },
    })
}

fn of_diagnostic(found: &Diagnostic, report: &Report<'_>) -> Value {
    let sources = report.sources;
    let level = match found.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let fingerprint = format!("{} | {} | {}", found.code, found.place.path, found.reason);
    json!({
        "ruleId": found.code,
        "level": level,
        "message": { "text": words::of_diagnostic(found, sources) },
        "locations": [location(&found.place, sources)],
        "relatedLocations": related(found.notes.iter(), sources),
        "partialFingerprints": { "diagnostic/v1": fingerprint },
        "suppressions": [],
    })
}

/// What the results' rule ids mean: the page of prose of a rule, or for the content that there is a page on its form.
fn descriptors(report: &Report<'_>, results: &[Value]) -> Vec<Value> {
    let prose = report.judged.map_or(&[][..], |(_, record)| &record.prose);
    let prose: BTreeMap<&str, &RuleProse> = prose.iter().map(|prose| (prose.rule, prose)).collect();
    let mut ids: Vec<&str> = results
        .iter()
        .filter_map(|r| r.get("ruleId")?.as_str())
        .collect();
    ids.sort_unstable();
    ids.dedup();
    let site = report.judged.map(|(site, _)| site);
    let descriptor = |id: &str| match prose.get(id) {
        Some(prose) => of_rule(prose, site),
        None => of_code(id),
    };
    ids.into_iter().map(descriptor).collect()
}

fn of_rule(prose: &RuleProse, site: Option<&Site>) -> Value {
    let descriptor = json!({
        "id": prose.rule,
        "shortDescription": { "text": prose.title },
        "fullDescription": { "text": words::first_paragraph(prose.markdown) },
        "help": { "text": prose.markdown, "markdown": prose.markdown },
    });
    match site.and_then(|site| site.settings.base_url.as_ref()) {
        None => descriptor,
        Some(url) => {
            let page = Route::page("rules").below(prose.rule);
            let url = format!("{}{page}", url.value.trim_end_matches('/'));
            with(descriptor, "helpUri", json!(url))
        }
    }
}

fn of_code(code: &str) -> Value {
    let what = format!("The content: {}", code.replace('-', " "));
    let help = "The content is written as docs/content-format.md of minutebook says. The message says what is wrong here.";
    json!({
        "id": code,
        "shortDescription": { "text": what },
        "fullDescription": { "text": what },
        "help": { "text": help },
    })
}

fn related<'n>(notes: impl Iterator<Item = &'n Note>, sources: &Sources<'_>) -> Vec<Value> {
    let numbered = notes.enumerate().map(|(number, note)| {
        let related = with(location(&note.place, sources), "id", json!(number));
        with(related, "message", json!({ "text": note.text }))
    });
    numbered.collect()
}

/// The object with one more key.
fn with(mut object: Value, key: &str, value: Value) -> Value {
    if let Value::Object(map) = &mut object {
        map.insert(key.to_owned(), value);
    }
    object
}

/// A file as a whole is shown at its first line, for hosts that show nothing without a line.
fn location(place: &Place, sources: &Sources<'_>) -> Value {
    let region = sources.region(place).map(|region| {
        json!({
            "startLine": region.line,
            "startColumn": region.column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
        })
    });
    let region = region.unwrap_or_else(|| json!({ "startLine": 1 }));
    let uri = uri(&place.path, sources);
    json!({ "physicalLocation": { "artifactLocation": { "uri": uri }, "region": region } })
}

/// The file as a reference: relative to where the command was run, or `file:` where the content's path is absolute.
fn uri(path: &TreePath, sources: &Sources<'_>) -> String {
    let file = sources.file(path);
    let mut uri = String::from(if file.starts_with('/') { "file://" } else { "" });
    for byte in file.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

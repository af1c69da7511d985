//! Annotations of GitHub Actions: a line for each thing to look at, which the host shows beside the line of the file.
//!
//! What makes the check fail is an error, every other miss without an explanation a warning, and what falls due soon a
//! notice. The form is that of <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>. The host
//! shows the first ten of each kind, so what decides comes first.

use std::cmp::Reverse;

use super::{Report, words};
use crate::calendar::long_date;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Site;
use crate::record::Assessment;
use crate::source::Place;

/// The report as workflow commands, one a line.
pub fn github(report: &Report<'_>) -> String {
    let diagnostics = report.diagnostics.iter();
    let mut commands: Vec<String> = diagnostics
        .map(|found| of_diagnostic(found, report))
        .collect();
    if let Some((site, _)) = report.judged {
        let missed = report.assessments().iter();
        let mut missed: Vec<_> = missed
            .filter(|a| a.outcome.is_missed() && a.explanation.is_none())
            .collect();
        missed.sort_by_key(|assessment| Reverse(assessment.force));
        commands.extend(
            missed
                .iter()
                .map(|assessment| of_miss(assessment, site, report)),
        );
        let soon = report.due_soon();
        commands.extend(
            soon.iter()
                .map(|named| of_due(named.assessment, site, report)),
        );
    }
    commands.concat()
}

fn of_diagnostic(found: &Diagnostic, report: &Report<'_>) -> String {
    let level = match found.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let text = words::of_diagnostic(found, report.sources);
    command(level, &found.place, found.code, &text, report)
}

fn of_miss(assessment: &Assessment, site: &Site, report: &Report<'_>) -> String {
    let level = if report.fails(assessment) {
        "error"
    } else {
        "warning"
    };
    let title = format!("{}: {}", assessment.outcome.words(), assessment.rule_name());
    let text = words::with_notes(assessment, site, report.sources);
    command(level, &assessment.place, &title, &text, report)
}

fn of_due(assessment: &Assessment, site: &Site, report: &Report<'_>) -> String {
    let day = assessment
        .due
        .as_ref()
        .map(|deadline| long_date(deadline.due));
    let title = format!(
        "due by {}: {}",
        day.unwrap_or_default(),
        assessment.rule_name()
    );
    let text = words::with_notes(assessment, site, report.sources);
    command("notice", &assessment.place, &title, &text, report)
}

/// A command with its line break. A file as a whole is annotated at its first line.
fn command(level: &str, place: &Place, title: &str, text: &str, report: &Report<'_>) -> String {
    let file = property(&report.sources.file(&place.path));
    let (title, message) = (property(title), data(text));
    let at = match report.sources.region(place) {
        None => "line=1".to_owned(),
        Some(region) => {
            let (line, column, end) = (region.line, region.column, region.end_line);
            format!("line={line},col={column},endLine={end}")
        }
    };
    format!("::{level} file={file},{at},title={title}::{message}\n")
}

/// The message of a command, in which a line break would end it. Other control characters could steer the log.
fn data(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '%' => escaped.push_str("%25"),
            '\r' => escaped.push_str("%0D"),
            '\n' => escaped.push_str("%0A"),
            c if c.is_control() => escaped.extend(c.escape_unicode()),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A property of a command, in which a colon or a comma would end it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

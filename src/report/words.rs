//! The sentences that every format tells of an assessment.

use super::Sources;
use crate::calendar::{Deadline, long_date};
use crate::diagnostic::{Diagnostic, Note};
use crate::model::{Explanation, Force, Site};
use crate::record::Assessment;

/// What it is about: "Executive, Tuesday 10 March 2026: paper 1 for item 4".
pub(super) fn matter(assessment: &Assessment, site: &Site) -> String {
    let body = site.bodies.get(&assessment.body);
    let body = body.map_or(assessment.body.as_str(), |body| &body.details.name.value);
    let meeting = assessment.meeting.as_ref();
    let day = meeting.and_then(|meeting| site.meetings.get(meeting));
    let day = day.map(|meeting| format!(", {}", long_date(meeting.date.0)));
    let day = day.unwrap_or_default();
    format!("{body}{day}: {}", assessment.subject)
}

/// "Wednesday 29 April 2026, 5 working days before Thursday 7 May 2026", or only the day where it was set as a day.
pub(super) fn due(deadline: &Deadline) -> String {
    if deadline.is_set() {
        return long_date(deadline.due);
    }
    let (period, direction) = (deadline.period, deadline.direction);
    let (day, from) = (long_date(deadline.due), long_date(deadline.from));
    format!("{day}, {period} {direction} {from}")
}

/// “The printer failed.” (Clerk to the Board, Thursday 30 April 2026)
pub(super) fn explanation(explanation: &Explanation) -> String {
    let (reason, by) = (explanation.reason.trim(), &explanation.by);
    let on = long_date(explanation.on.value.0);
    format!("“{reason}” ({by}, {on})")
}

/// How strongly the rule binds, by which clause, and where that is written.
pub(super) fn rule(assessment: &Assessment, sources: &Sources<'_>) -> String {
    let clause = match &assessment.clause {
        Some(clause) => format!(", by the clause “{clause}”"),
        None => String::new(),
    };
    let (force, place) = (force(assessment.force), &assessment.rule_place);
    let whole_body = place.path.name() == "body.yaml";
    let written = match whole_body {
        true => "it holds on every site".to_owned(),
        false => format!("it is written in {}", sources.file_and_line(place)),
    };
    format!("this {force} be kept{clause}; {written}")
}

/// The verb of a clause: "must", "should" or "may".
pub(super) fn force(force: Force) -> &'static str {
    match force {
        Force::Must => "must",
        Force::Should => "should",
        Force::May => "may",
    }
}

/// All that there is to tell, each with its name: what happened, what was due when and how that was counted, the clause,
/// the explanation.
pub(super) fn lines(assessment: &Assessment, sources: &Sources<'_>) -> Vec<(&'static str, String)> {
    let mut lines = vec![("finding", assessment.finding.clone())];
    if let Some(deadline) = &assessment.due {
        lines.push(("due", due(deadline)));
        if !deadline.is_set() {
            lines.push(("working", deadline.working()));
        }
    }
    lines.push(("rule", rule(assessment, sources)));
    match &assessment.explanation {
        Some(reason) => lines.push(("explanation", explanation(reason))),
        None if assessment.outcome.is_missed() => {
            lines.push(("explanation", "none has been published".to_owned()));
        }
        None => {}
    }
    lines
}

/// All of it as lines of text, for a form that has no room of its own for other text that bears on it.
pub(super) fn with_notes(assessment: &Assessment, site: &Site, sources: &Sources<'_>) -> String {
    let mut told = vec![whole(assessment, site, sources)];
    told.extend(notes(&assessment.notes, sources));
    told.join("\n")
}

/// The same without that text: what it is about and what happened, then the rest, then how to put it right.
pub(super) fn whole(assessment: &Assessment, site: &Site, sources: &Sources<'_>) -> String {
    let mut told = vec![format!(
        "{}: {}",
        matter(assessment, site),
        assessment.outcome.words()
    )];
    for (name, text) in lines(assessment, sources) {
        told.push(match name {
            "finding" => text,
            name => format!("{}: {text}", capital(name)),
        });
    }
    told.extend(
        assessment
            .mend
            .iter()
            .map(|mend| format!("To put it right: {mend}")),
    );
    told.join("\n")
}

/// What is wrong and how to put it right, as lines of text.
pub(super) fn of_diagnostic(found: &Diagnostic, sources: &Sources<'_>) -> String {
    let mut told = vec![capital(&found.reason)];
    told.extend(notes(&found.notes, sources));
    told.extend(
        found
            .mend
            .iter()
            .map(|mend| format!("To put it right: {mend}")),
    );
    told.join("\n")
}

fn notes(notes: &[Note], sources: &Sources<'_>) -> impl Iterator<Item = String> {
    let note = |note: &Note| format!("{}: {}", sources.file_and_line(&note.place), note.text);
    notes.iter().map(note)
}

/// The first paragraph of a rule's prose, on one line.
pub(super) fn first_paragraph(markdown: &str) -> String {
    let is_text = |block: &&str| !block.trim_start().starts_with('#') && !block.trim().is_empty();
    let first = markdown.split("\n\n").find(is_text).unwrap_or(markdown);
    first.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// The id of the document it is about, else of the meeting, else of the body.
pub(super) fn about(assessment: &Assessment) -> &str {
    let meeting = assessment.meeting.as_ref().map(|meeting| meeting.as_str());
    let document = assessment
        .document
        .as_ref()
        .map(|document| document.as_str());
    document.or(meeting).unwrap_or(assessment.body.as_str())
}

/// What the assessment is, by names and not by lines: the same while the thing is the same.
pub(super) fn key(assessment: &Assessment) -> String {
    let (rule, body) = (assessment.rule_name(), &assessment.body);
    format!(
        "{rule} | {body} | {} | {}",
        about(assessment),
        assessment.subject
    )
}

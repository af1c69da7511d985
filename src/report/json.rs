//! For programs: everything that was found, as JSON.
//!
//! `docs/check.schema.json` is its schema and says what each key means. Keys are only ever added under one
//! [`VERSION`]; what else changes makes a new one.

use serde::Serialize;

use super::{Named, Region, Report, Sources, Verdict};
use crate::calendar::{Day, Deadline, Period};
use crate::diagnostic::{Diagnostic, Note, Severity};
use crate::model::{BodyId, DocumentId, Force, MeetingId, Site};
use crate::record::{LawBehind, Mark, Outcome, Record, RuleInForce, Tally};
use crate::source::Place;

/// The version of the form.
pub const VERSION: u32 = 1;

/// The report as JSON, with line breaks.
pub fn json(report: &Report<'_>) -> String {
    // Every part has text for its keys, so this cannot fail.
    serde_json::to_string_pretty(&Whole::of(report)).unwrap_or_default()
}

#[derive(Serialize)]
struct Whole<'r> {
    format: &'static str,
    version: u32,
    minutebook: &'static str,
    verdict: Verdict,
    as_of: Option<Day>,
    asked: Asked<'r>,
    tally: Option<Tally>,
    rules: Vec<Rule<'r>>,
    assessments: Vec<Assessed<'r>>,
    due_soon: Vec<Assessed<'r>>,
    diagnostics: Vec<Wrong<'r>>,
}

#[derive(Serialize)]
struct Asked<'r> {
    only: &'r [String],
    body: Option<&'r BodyId>,
    deny: Force,
    due_within: Option<Within>,
}

#[derive(Serialize)]
struct Within {
    period: Period,
    until: Day,
}

#[derive(Serialize)]
struct Rule<'r> {
    body: BodyView<'r>,
    rule: &'static str,
    aspect: Option<&'r str>,
    title: &'static str,
    sentence: &'r str,
    variations: &'r [String],
    force: Force,
    clause: Option<&'r str>,
    says: Option<&'r str>,
    note: Option<&'r str>,
    conflict: Option<&'r str>,
    off: Option<&'r str>,
    law: Option<&'r LawBehind>,
    from: BodyView<'r>,
    place: PlaceView,
}

#[derive(Serialize)]
struct Assessed<'r> {
    fingerprint: String,
    rule: &'static str,
    aspect: Option<&'r str>,
    body: BodyView<'r>,
    meeting: Option<MeetingView<'r>>,
    document: Option<DocumentView<'r>>,
    subject: &'r str,
    outcome: Outcome,
    force: Force,
    fails: bool,
    mark: Option<Mark>,
    clause: Option<&'r str>,
    finding: &'r str,
    deadline: Option<DeadlineView<'r>>,
    done: Option<Day>,
    working_days_late: Option<i64>,
    explanation: Option<Reason<'r>>,
    mend: Option<&'r str>,
    place: PlaceView,
    rule_place: PlaceView,
    notes: Vec<NoteView<'r>>,
}

#[derive(Serialize)]
struct BodyView<'r> {
    id: &'r BodyId,
    name: &'r str,
}

#[derive(Serialize)]
struct MeetingView<'r> {
    id: &'r MeetingId,
    date: Option<Day>,
}

#[derive(Serialize)]
struct DocumentView<'r> {
    id: &'r DocumentId,
    file: Option<String>,
}

#[derive(Serialize)]
struct DeadlineView<'r> {
    #[serde(flatten)]
    deadline: &'r Deadline,
    working: String,
}

#[derive(Serialize)]
struct Reason<'r> {
    reason: &'r str,
    by: &'r str,
    on: Day,
    about: Option<&'r str>,
}

#[derive(Serialize)]
struct PlaceView {
    file: String,
    #[serde(flatten)]
    region: Option<Region>,
}

#[derive(Serialize)]
struct NoteView<'r> {
    text: &'r str,
    place: PlaceView,
}

#[derive(Serialize)]
struct Wrong<'r> {
    severity: Severity,
    code: &'static str,
    reason: &'r str,
    mend: Option<&'r str>,
    place: PlaceView,
    notes: Vec<NoteView<'r>>,
}

impl<'r> Whole<'r> {
    fn of(report: &Report<'r>) -> Self {
        let sources = report.sources;
        let (mut rules, mut assessments, mut due_soon) = (Vec::new(), Vec::new(), Vec::new());
        if let Some((site, record)) = report.judged {
            rules = rules_of(site, record, sources);
            let view = |named| Assessed::of(named, site, report);
            assessments.extend(report.named().into_iter().map(view));
            due_soon.extend(report.due_soon().into_iter().map(view));
        }
        let diagnostics = report.diagnostics.iter();
        Self {
            format: "minutebook-check",
            version: VERSION,
            minutebook: env!("CARGO_PKG_VERSION"),
            verdict: report.verdict(),
            as_of: report.judged.map(|(_, record)| record.day),
            asked: Asked::of(report),
            tally: report
                .judged
                .map(|(_, record)| record.assessments().iter().collect()),
            rules,
            assessments,
            due_soon,
            diagnostics: diagnostics.map(|found| Wrong::of(found, sources)).collect(),
        }
    }
}

/// The rules in force for each body, in order.
fn rules_of<'r>(site: &'r Site, record: &'r Record, sources: &Sources<'_>) -> Vec<Rule<'r>> {
    let bodies = site.bodies.keys();
    let rules = bodies.flat_map(|body| record.rules_of(body).iter().map(move |rule| (body, rule)));
    rules
        .map(|(body, rule)| Rule::of(rule, (body, site), sources))
        .collect()
}

impl<'r> Asked<'r> {
    fn of(report: &Report<'r>) -> Self {
        let scope = report.scope;
        let within = scope.due_within.as_ref();
        Self {
            only: &scope.rules,
            body: scope.body.as_ref(),
            deny: scope.deny,
            due_within: within.map(|within| Within {
                period: within.period,
                until: Day(within.due),
            }),
        }
    }
}

impl<'r> Rule<'r> {
    fn of(
        rule: &'r RuleInForce,
        (body, site): (&'r BodyId, &'r Site),
        sources: &Sources<'_>,
    ) -> Self {
        Self {
            body: BodyView::of(body, site),
            rule: rule.rule,
            aspect: rule.aspect.as_deref(),
            title: rule.title,
            sentence: &rule.sentence,
            variations: &rule.variations,
            force: rule.force,
            clause: rule.clause.as_deref(),
            says: rule.says.as_deref(),
            note: rule.note.as_deref(),
            conflict: rule.conflict.as_deref(),
            off: rule.off.as_deref(),
            law: rule.law.as_ref(),
            from: BodyView::of(&rule.from, site),
            place: PlaceView::of(&rule.place, sources),
        }
    }
}

impl<'r> Assessed<'r> {
    fn of(named: Named<'r>, site: &'r Site, report: &Report<'r>) -> Self {
        let (assessment, sources) = (named.assessment, report.sources);
        let meeting = assessment.meeting.as_ref();
        let document = assessment.document.as_ref();
        Self {
            fingerprint: named.fingerprint,
            rule: assessment.rule,
            aspect: assessment.aspect.as_deref(),
            body: BodyView::of(&assessment.body, site),
            meeting: meeting.map(|id| MeetingView {
                id,
                date: site.meetings.get(id).map(|meeting| meeting.date),
            }),
            document: document.map(|id| DocumentView {
                id,
                file: site
                    .documents
                    .get(id)
                    .map(|document| sources.file(&document.path)),
            }),
            subject: &assessment.subject,
            outcome: assessment.outcome,
            force: assessment.force,
            fails: report.fails(assessment),
            mark: assessment.mark,
            clause: assessment.clause.as_deref(),
            finding: &assessment.finding,
            deadline: assessment.due.as_ref().map(|deadline| DeadlineView {
                deadline,
                working: deadline.working(),
            }),
            done: assessment.done,
            working_days_late: assessment.working_days_late,
            explanation: assessment.explanation.as_ref().map(|explanation| Reason {
                reason: &explanation.reason,
                by: &explanation.by,
                on: explanation.on.value,
                about: explanation.about.as_ref().map(|about| about.value.as_str()),
            }),
            mend: assessment.mend.as_deref(),
            place: PlaceView::of(&assessment.place, sources),
            rule_place: PlaceView::of(&assessment.rule_place, sources),
            notes: NoteView::all(&assessment.notes, sources),
        }
    }
}

impl<'r> BodyView<'r> {
    fn of(id: &'r BodyId, site: &'r Site) -> Self {
        let body = site.bodies.get(id);
        let name = body.map_or(id.as_str(), |body| &body.details.name.value);
        Self { id, name }
    }
}

impl PlaceView {
    fn of(place: &Place, sources: &Sources<'_>) -> Self {
        Self {
            file: sources.file(&place.path),
            region: sources.region(place),
        }
    }
}

impl<'r> NoteView<'r> {
    fn all(notes: &'r [Note], sources: &Sources<'_>) -> Vec<Self> {
        let view = |note: &'r Note| Self {
            text: &note.text,
            place: PlaceView::of(&note.place, sources),
        };
        notes.iter().map(view).collect()
    }
}

impl<'r> Wrong<'r> {
    fn of(found: &'r Diagnostic, sources: &Sources<'_>) -> Self {
        Self {
            severity: found.severity,
            code: found.code,
            reason: &found.reason,
            mend: found.mend.as_deref(),
            place: PlaceView::of(&found.place, sources),
            notes: NoteView::all(&found.notes, sources),
        }
    }
}

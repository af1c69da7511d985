//! Assessments as feeds and calendars tell of them: those that are one matter to a reader together, under a name that
//! lasts.

use std::collections::BTreeMap;

use super::lasting;
use crate::calendar::Day;
use crate::model::Route;
use crate::record::Assessment;
use crate::render::sources::Sources;
use crate::render::words::date_in;

/// What is one matter to a reader: most often one assessment, but one also for the entries of a register that all are
/// due for the same thing on the same day.
#[derive(Debug)]
pub(super) struct Matter<'a> {
    /// The path by which it is known, however it comes out.
    pub(super) lasting: Route,
    /// The first of its assessments: it stands for all.
    pub(super) first: &'a Assessment,
    others: Vec<&'a Assessment>,
}

impl<'a> Matter<'a> {
    /// These assessments by matter, in order of their names.
    pub(super) fn all(
        assessments: impl Iterator<Item = &'a Assessment>,
        sources: &Sources<'_>,
    ) -> Vec<Self> {
        let mut matters: BTreeMap<Route, Self> = BTreeMap::new();
        for first in assessments {
            let lasting = name(first, sources);
            let matter = matters.entry(lasting.clone()).or_insert_with(|| Self {
                lasting,
                first,
                others: Vec::new(),
            });
            if !std::ptr::eq(matter.first, first) {
                matter.others.push(first);
            }
        }
        matters.into_values().collect()
    }

    /// Its assessments.
    pub(super) fn assessments(&self) -> impl Iterator<Item = &'a Assessment> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }

    /// What it is about: "minutes, Bromley LSP Executive, 10 March 2026".
    pub(super) fn title(&self, sources: &Sources<'_>) -> String {
        let assessment = self.first;
        let meeting = assessment.meeting.as_ref();
        let document = assessment.document.as_ref();
        // The documents of a meeting have titles such as "Minutes", and may be still to come.
        let standing = document.filter(|_| meeting.is_none());
        let subject = match standing.and_then(|id| sources.document(id)) {
            Some(document) => document.title.clone(),
            None => assessment.subject.clone(),
        };
        let subject = match self.others.len() {
            0 => subject,
            others => format!("{subject} ({})", others + 1),
        };
        let mut parts = vec![subject, sources.name(&assessment.body).to_owned()];
        let meeting = meeting.and_then(|id| sources.meeting(id));
        parts.extend(meeting.map(|meeting| date_in(meeting.date, "plain", &sources.language)));
        parts.join(", ")
    }

    /// What was found, each finding once.
    pub(super) fn findings(&self) -> Vec<String> {
        let mut findings: Vec<String> = Vec::new();
        for assessment in self.assessments() {
            if !findings.contains(&assessment.finding) {
                findings.push(assessment.finding.clone());
            }
        }
        findings
    }

    /// "Rule: Agenda published in time (must; clause: 4.2)."
    pub(super) fn rule(&self, sources: &Sources<'_>) -> String {
        let assessment = self.first;
        let rule = sources.rule_title(assessment.rule, assessment.aspect.as_deref());
        let force = sources.language.word("force", assessment.force);
        let clause = assessment.clause.as_deref();
        let values = [
            ("rule", rule.into()),
            ("force", force.into()),
            ("clause", clause.unwrap_or_default().into()),
        ];
        let said = match clause {
            Some(_) => "deadline-rule-of-clause",
            None => "deadline-rule",
        };
        sources.language.say_with(said, values)
    }

    /// The page that tells most of it.
    pub(super) fn page(&self) -> Route {
        match &self.first.meeting {
            Some(meeting) => Route::meeting(meeting),
            None => Route::body(&self.first.body).below("record"),
        }
    }
}

/// What makes an assessment this one and no other, however it comes out: the meeting, standing document or body, the
/// rule, and what it is about. What belongs to no meeting falls due again and again, so its day is in the name.
fn name(assessment: &Assessment, sources: &Sources<'_>) -> Route {
    let meeting = assessment.meeting.as_ref();
    let meeting = meeting.and_then(|id| sources.meeting(id));
    let document = assessment.document.as_ref();
    let document = document.and_then(|id| sources.document(id));
    let place = match (meeting, document) {
        (Some(meeting), _) => lasting::meeting(meeting, sources.site),
        (None, Some(document)) => lasting::document(document, sources.site),
        (None, None) => lasting::body(&assessment.body, sources.site),
    };
    let rule = assessment.rule_name().to_string();
    let name = place.below("due").below(&rule).below(&assessment.subject);
    match &assessment.due {
        Some(deadline) if meeting.is_none() => name.below(&Day(deadline.due).to_string()),
        _ => name,
    }
}

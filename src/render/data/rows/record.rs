//! What came of every rule.

use schemars::JsonSchema;
use serde::Serialize;

use super::row::Row;
use crate::calendar::Day;
use crate::model::{Body, BodyId, DocumentId, Force, MeetingId, Route};
use crate::record::{Assessment, Mark, Outcome};
use crate::render::sources::Sources;

/// One rule applied to one thing: what was due when, what happened, and the outcome.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct RecordRow<'s> {
    /// The id of the body that was held to it.
    body: &'s BodyId,
    body_name: &'s str,
    /// The rule's name: `agenda-notice`.
    rule: &'s str,
    /// What sets it apart where the rulebook holds the rule more than once.
    aspect: Option<&'s str>,
    /// What the rule is called.
    rule_title: String,
    force: Force,
    clause: Option<&'s str>,
    /// The id of the meeting it is about, if any.
    meeting: Option<&'s MeetingId>,
    /// The day of that meeting.
    meeting_date: Option<Day>,
    /// The id of the document it is about, if any that the public can read.
    document: Option<&'s DocumentId>,
    /// What it is about, in a few words.
    subject: &'s str,
    outcome: Outcome,
    /// What sets it apart from the plain case.
    mark: Option<Mark>,
    /// The last day on which it was in time.
    due: Option<Day>,
    done: Option<Day>,
    /// By how many working days it missed its deadline; below nought where it was early.
    working_days_late: Option<i64>,
    finding: &'s str,
    /// How the last day was counted, in words.
    working: Option<String>,
    /// The body's own published reason for missing it.
    explanation: Option<&'s str>,
    explained_by: Option<&'s str>,
    explained_on: Option<Day>,
    /// The page that it is about.
    address: Route,
}

impl<'s> Row<'s> for RecordRow<'s> {
    const LIST: &'static str = "record";

    fn of_body(body: &'s Body, sources: &'s Sources<'s>) -> Vec<Self> {
        let assessments = sources.record.of_body(&body.id);
        assessments
            .map(|assessment| Self::of(assessment, sources))
            .collect()
    }

    fn is_kept(body: &'s Body, sources: &'s Sources<'s>) -> bool {
        let mut assessments = sources.record.of_body(&body.id);
        assessments.any(|assessment| assessment.outcome != Outcome::NotApplicable)
    }
}

impl<'s> RecordRow<'s> {
    fn of(assessment: &'s Assessment, sources: &Sources<'s>) -> Self {
        let meeting = assessment.meeting.as_ref();
        let document = assessment.document.as_ref();
        let due = assessment.due.as_ref();
        let explanation = assessment.explanation.as_ref();
        let aspect = assessment.aspect.as_deref();
        let of_meeting = meeting.map(Route::meeting);
        Self {
            body: &assessment.body,
            body_name: sources.name(&assessment.body),
            rule: assessment.rule,
            aspect,
            rule_title: sources.rule_title(assessment.rule, aspect),
            force: assessment.force,
            clause: assessment.clause.as_deref(),
            meeting,
            meeting_date: meeting.and_then(|id| Some(sources.meeting(id)?.date)),
            document,
            subject: &assessment.subject,
            outcome: assessment.outcome,
            mark: assessment.mark,
            due: due.map(|deadline| Day(deadline.due)),
            done: assessment.done,
            working_days_late: assessment.working_days_late,
            finding: &assessment.finding,
            working: due.map(|deadline| deadline.working()),
            explanation: explanation.map(|explanation| &*explanation.reason),
            explained_by: explanation.map(|explanation| &*explanation.by),
            explained_on: explanation.map(|explanation| explanation.on.value),
            address: document
                .map(Route::document)
                .or(of_meeting)
                .unwrap_or_else(|| Route::body(&assessment.body).below("record")),
        }
    }
}

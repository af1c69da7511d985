//! What came of a rule, and how often.

use schemars::JsonSchema;
use serde::Serialize;

use super::names::RuleTitle;
use crate::calendar::{Day, Deadline, Direction, Period};
use crate::model::{BodyId, DocumentId, Explanation, Force, MeetingId};
use crate::record::{Assessment, Mark, Outcome, Tally};
use crate::render::sources::Sources;

/// Rules and what came of them.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct RecordData<'s> {
    /// How many came out each way.
    tally: Tally,
    /// Every one of them.
    assessments: Vec<AssessedData<'s>>,
}

impl<'s> RecordData<'s> {
    pub(in crate::render) fn of(
        assessments: impl IntoIterator<Item = &'s Assessment>,
        sources: &Sources<'s>,
    ) -> Self {
        let all: Vec<_> = assessments.into_iter().collect();
        Self {
            tally: all.iter().copied().collect(),
            assessments: all
                .into_iter()
                .map(|assessment| AssessedData::of(assessment, sources))
                .collect(),
        }
    }
}

/// One rule applied to one thing: what was due when, what happened, and the outcome.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct AssessedData<'s> {
    rule: RuleTitle<'s>,
    /// The id of the body that was held to it.
    body: &'s BodyId,
    /// The id of the meeting it is about, if any.
    meeting: Option<&'s MeetingId>,
    /// The id of the document it is about, if any that the public can read.
    document: Option<&'s DocumentId>,
    /// What it is about, in a few words.
    subject: &'s str,
    outcome: Outcome,
    force: Force,
    /// The clause, as the body's rulebook names it.
    clause: Option<&'s str>,
    /// The last day on which it was in time; null for rules without a date.
    due: Option<Day>,
    /// How that day was found; null for rules without a date.
    deadline: Option<DeadlineData>,
    /// The day on which it was done; null where it was not, or that is not recorded.
    done: Option<Day>,
    /// By how many working days it missed its deadline; below nought where it was early.
    working_days_late: Option<i64>,
    /// What happened, in sentences.
    finding: &'s str,
    /// What sets it apart from the plain case.
    mark: Option<Mark>,
    /// The body's own published reason for missing it; null where none is given.
    explanation: Option<ExplanationData<'s>>,
}

/// How the last day of a deadline was found.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct DeadlineData {
    /// The day counted from.
    from: Day,
    period: Period,
    direction: Direction,
    /// The counting, day by day, in words.
    working: String,
    /// Whether it rests on bank holidays that are not yet proclaimed.
    projected: bool,
}

/// A body's own published reason for missing a rule.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct ExplanationData<'s> {
    reason: &'s str,
    /// The post that gives it.
    by: &'s str,
    /// When it was published.
    on: Day,
}

impl<'s> AssessedData<'s> {
    pub(in crate::render) fn of(assessment: &'s Assessment, sources: &Sources<'_>) -> Self {
        let due = assessment.due.as_ref();
        Self {
            rule: RuleTitle::of(assessment.rule, assessment.aspect.as_deref(), sources),
            body: &assessment.body,
            meeting: assessment.meeting.as_ref(),
            document: assessment.document.as_ref(),
            subject: &assessment.subject,
            outcome: assessment.outcome,
            force: assessment.force,
            clause: assessment.clause.as_deref(),
            due: due.map(|deadline| Day(deadline.due)),
            deadline: due.map(DeadlineData::of),
            done: assessment.done,
            working_days_late: assessment.working_days_late,
            finding: &assessment.finding,
            mark: assessment.mark,
            explanation: assessment.explanation.as_ref().map(ExplanationData::of),
        }
    }
}

impl DeadlineData {
    fn of(deadline: &Deadline) -> Self {
        Self {
            from: Day(deadline.from),
            period: deadline.period,
            direction: deadline.direction,
            working: deadline.working(),
            projected: deadline.projected,
        }
    }
}

impl<'s> ExplanationData<'s> {
    pub(in crate::render) fn of(explanation: &'s Explanation) -> Self {
        Self {
            reason: &explanation.reason,
            by: &explanation.by,
            on: explanation.on.value,
        }
    }
}

//! When a document was published, and whether that was in time.

use serde::Serialize;

use crate::calendar::Day;
use crate::model::Document;
use crate::record::{Assessment, Outcome};
use crate::render::parts::Mark;
use crate::render::sources::Sources;

/// When a document was published, and whether that was in time.
#[derive(Debug, Serialize)]
pub(super) struct PublicationView {
    /// The day; nothing where it is not recorded.
    on: Option<Day>,
    /// What the rules say of that day.
    timing: Vec<Timing>,
}

/// What a rule says of the day of publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Timing {
    marks: Vec<Mark>,
    due: Option<Day>,
}

impl PublicationView {
    pub(super) fn of(document: &Document, sources: &Sources<'_>) -> Self {
        let on = document.published().map(|moment| Day(moment.date));
        let mut timing: Vec<Timing> = Vec::new();
        for assessment in sources.record.of_document(&document.id) {
            let is_of_it =
                assessment.due.is_some() && assessment.done == on && is_judged(assessment);
            let one = Timing::of(assessment, sources);
            if is_of_it && !timing.contains(&one) {
                timing.push(one);
            }
        }
        Self { on, timing }
    }
}

/// Whether something came of it.
fn is_judged(assessment: &Assessment) -> bool {
    !matches!(
        assessment.outcome,
        Outcome::NotApplicable | Outcome::Upcoming
    )
}

impl Timing {
    fn of(assessment: &Assessment, sources: &Sources<'_>) -> Self {
        let mut marks = Mark::of_assessment(assessment, &sources.language);
        if let (Some(first), Outcome::Met) = (marks.first_mut(), assessment.outcome) {
            first.words = sources.language.say("document-in-time");
        }
        Self {
            marks,
            due: assessment.due.as_ref().map(|deadline| Day(deadline.due)),
        }
    }
}

//! What was missed, with all that bears on it.

use serde::Serialize;

use super::assessed::{Assessed, Named};
use super::meeting_days::days;
use super::working::Working;
use crate::model::Route;
use crate::record::Assessment;
use crate::render::here::Here;
use crate::render::sources::Sources;
use crate::tree::segment;

/// What was missed: the assessment, how late it was, and the clause.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Miss {
    #[serde(flatten)]
    assessed: Assessed,
    /// How late it was, or is so far; nothing for a rule without a date.
    late: Option<String>,
    /// Whether it is still to be done.
    undone: bool,
    working: Option<Working>,
    /// The clause, and where the body's rules have it.
    clause_of: Option<Named>,
}

impl Miss {
    pub(in crate::render) fn of(
        assessment: &Assessment,
        sources: &Sources<'_>,
        here: &Here,
    ) -> Self {
        let (late, due) = (assessment.working_days_late, assessment.due.as_ref());
        Self {
            assessed: Assessed::of(assessment, sources, here),
            late: late.map(|_| days(assessment, &sources.language)),
            working: due.map(|deadline| Working::of(deadline, sources)),
            undone: due.is_some() && assessment.done.is_none() && late.is_some(),
            clause_of: assessment
                .clause
                .as_deref()
                .map(|clause| Named::new(clause, rule_of_body(assessment, sources, here))),
        }
    }
}

/// Where the page of the body's rules has the one that was applied; `None` where it is held to it no longer.
fn rule_of_body(assessment: &Assessment, sources: &Sources<'_>, here: &Here) -> Option<String> {
    let name = assessment.rule_name();
    let mut rules = sources.record.rules_of(&assessment.body).iter();
    rules.find(|rule| rule.rule_name() == name)?;
    let page = Route::body(&assessment.body).below("rules");
    Some(format!("{}#{}", here.to(&page), segment(&name.to_string())))
}

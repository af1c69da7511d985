//! What deadlines and misses are known by, and the rule they rest on in words.

use std::collections::BTreeMap;

use super::lasting;
use crate::model::Route;
use crate::record::Assessment;
use crate::render::sources::Sources;

/// What makes an assessment this one and no other, whatever day it falls on and however it comes out: the meeting or
/// body, the rule, and what it is about.
pub(super) fn lasting(assessment: &Assessment, sources: &Sources<'_>) -> Route {
    let meeting = assessment
        .meeting
        .as_ref()
        .and_then(|id| sources.meeting(id));
    let place = match meeting {
        Some(meeting) => lasting::meeting(meeting, sources.site),
        None => lasting::body(&assessment.body, sources.site),
    };
    let rule = assessment.rule_name().to_string();
    place.below("due").below(&rule).below(&assessment.subject)
}

/// The name, with a number where it was there before.
pub(super) fn numbered(name: String, seen: &mut BTreeMap<String, u32>) -> String {
    let before = seen.entry(name.clone()).or_default();
    *before += 1;
    match *before {
        1 => name,
        again => format!("{name}{again}"),
    }
}

/// "Rule: Agenda published in time (must; clause: 4.2)."
pub(super) fn rule(assessment: &Assessment, sources: &Sources<'_>) -> String {
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

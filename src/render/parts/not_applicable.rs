//! What a body is not held to, and why: what a reader would else look for in vain.

use std::collections::BTreeMap;

use serde::Serialize;

use super::assessed::Named;
use crate::record::{Assessment, Outcome};
use crate::render::here::Here;
use crate::render::sources::Sources;

/// A rule that did not apply, for one reason.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NotApplicable {
    rule: Named,
    /// Why.
    finding: String,
    /// How often.
    number: usize,
}

impl NotApplicable {
    /// Those among `assessments`, by rule and reason.
    pub(in crate::render) fn of(
        assessments: &[&Assessment],
        sources: &Sources<'_>,
        here: &Here,
    ) -> Vec<Self> {
        let mut reasons: BTreeMap<_, usize> = BTreeMap::new();
        for assessment in assessments {
            if assessment.outcome == Outcome::NotApplicable {
                let reason = (assessment.rule_name(), assessment.finding.as_str());
                *reasons.entry(reason).or_default() += 1;
            }
        }
        let reasons = reasons.into_iter();
        let of = |((name, finding), number): ((crate::model::RuleName<'_>, &str), usize)| Self {
            rule: Named::rule(name.rule, name.aspect, sources, here),
            finding: finding.to_owned(),
            number,
        };
        reasons.map(of).collect()
    }
}

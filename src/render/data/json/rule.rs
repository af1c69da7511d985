//! The data of a rule's page.

use schemars::JsonSchema;
use serde::Serialize;

use super::Twin;
use super::names::{BodyName, RuleTitle};
use crate::model::{BodyId, Force};
use crate::record::{RuleProse, Tally};
use crate::render::sources::Sources;

/// A rule: what it checks, who is held to it, and what came of it.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct RuleData<'s> {
    rule: RuleTitle<'s>,
    /// What it checks, why it matters and how to put it right: Markdown, in English on every site.
    explained: &'static str,
    /// The bodies that are held to it, once for each time that their rulebooks hold it.
    bodies: Vec<HeldTo<'s>>,
    /// What came of it.
    tally: Tally,
}

/// What a rule asks of a body.
#[derive(Debug, Serialize, JsonSchema)]
struct HeldTo<'s> {
    body: BodyName<'s>,
    sentence: &'s str,
    force: Force,
    clause: Option<&'s str>,
}

impl Twin for RuleData<'_> {
    const KIND: &'static str = "rule";
}

impl<'s> RuleData<'s> {
    pub(in crate::render) fn of(prose: &'s RuleProse, sources: &Sources<'s>) -> Self {
        let bodies = sources.site.bodies.keys();
        let held = bodies.flat_map(|body: &'s BodyId| {
            let rules = sources.record.rules_of(body).iter();
            let held = rules.filter(|rule| rule.off.is_none() && rule.rule == prose.rule);
            held.map(|rule| HeldTo {
                body: BodyName::of(body, sources),
                sentence: &rule.sentence,
                force: rule.force,
                clause: rule.clause.as_deref(),
            })
        });
        let assessments = sources.record.assessments().iter();
        Self {
            rule: RuleTitle::of(prose.rule, None, sources),
            explained: prose.markdown,
            bodies: held.collect(),
            tally: assessments
                .filter(|assessment| assessment.rule == prose.rule)
                .collect(),
        }
    }
}

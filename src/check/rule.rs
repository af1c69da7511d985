//! What a rule is, and how it stands in the list of rules.

use serde::de::DeserializeOwned;

use super::engine;
use super::ground::Ground;
use super::scope::Scope;
use crate::diagnostic::Diagnostic;
use crate::model::{Body, Force, Meeting, RuleForm};
use crate::record::{Assessment, RuleInForce, RuleProse};
use crate::source::{Node, Problems, decode};

/// One kind of check. A rule is a type without a value; it is used through its line in [`RULES`](super::rules::RULES).
pub(crate) trait Rule {
    /// The rule's name in rulebooks, in kebab case.
    const NAME: &'static str;
    /// What the rule is called on pages: "Agenda published in time".
    const TITLE: &'static str;
    /// The page of prose on it, in Markdown.
    const PROSE: &'static str;
    /// What a rulebook can set, with defaults.
    type Params: DeserializeOwned + Send + Sync;

    /// What is wrong with parameters whose types are right: figures that do not go together.
    fn objections(_params: &Self::Params) -> Problems {
        Problems::new()
    }

    /// What the rule asks, with these figures, as one plain sentence.
    fn sentence(params: &Self::Params, force: Force) -> String;

    /// What it finds at one meeting. Called once for each meeting of a body, with the terms of its kind and day.
    fn at_meeting(_scope: &Scope<'_, Self::Params>, _meeting: &Meeting, _found: &mut Findings) {}

    /// What it finds of the body beside its meetings. Called once, with the terms for ordinary meetings on the day.
    fn of_body(_scope: &Scope<'_, Self::Params>, _found: &mut Findings) {}
}

/// What a rule has found.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// The assessments, met ones too.
    pub(crate) assessments: Vec<Assessment>,
    /// What someone should look at beside them.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Findings {
    /// Adds an assessment.
    pub(crate) fn add(&mut self, assessment: Assessment) {
        self.assessments.push(assessment);
    }

    /// Adds a warning.
    pub(crate) fn warn(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Both together.
    pub(super) fn and(mut self, more: Self) -> Self {
        self.assessments.extend(more.assessments);
        self.diagnostics.extend(more.diagnostics);
        self
    }
}

/// A rule's line in the list: the rule with its type taken away. The text that the functions take is the rule as the
/// rulebooks name it, see [`RuleName`](crate::model::RuleName).
pub(super) struct Listed {
    pub(super) name: &'static str,
    title: &'static str,
    prose: &'static str,
    problems: fn(&Node) -> Problems,
    pub(super) check: fn(&Ground<'_>, &Body, &str) -> Findings,
    pub(super) in_force: fn(&Ground<'_>, &Body, &str) -> Option<RuleInForce>,
}

impl Listed {
    pub(super) const fn of<R: Rule>() -> Self {
        Self {
            name: R::NAME,
            title: R::TITLE,
            prose: R::PROSE,
            problems: problems::<R>,
            check: engine::check_body::<R>,
            in_force: super::in_force::rule_in_force::<R>,
        }
    }

    pub(super) fn form(&self) -> RuleForm {
        RuleForm {
            name: self.name,
            problems: self.problems,
        }
    }

    pub(super) fn prose(&self) -> RuleProse {
        RuleProse {
            rule: self.name,
            title: self.title,
            markdown: self.prose,
        }
    }
}

fn problems<R: Rule>(parameters: &Node) -> Problems {
    match decode::<R::Params>(parameters) {
        Ok(params) => R::objections(&params),
        Err(problems) => problems,
    }
}

//! As far as it was asked for: which rules and bodies, what makes a check fail, what is due soon.

use crate::calendar::Deadline;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{BodyId, Force, RuleName};
use crate::record::{Assessment, Outcome, Record};

/// What a check was asked for.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// The rules, as rulebooks name them; all of them where it is empty. A rule without words in brackets stands for
    /// itself with any words.
    pub rules: Vec<String>,
    /// The body, which stands for itself and those below it; all bodies where it is `None`.
    pub body: Option<BodyId>,
    /// The force from which an unexplained miss makes a check fail.
    pub deny: Force,
    /// The time from the record's day on in which something is due soon.
    pub due_within: Option<Deadline>,
}

impl Scope {
    /// The record with only the rules and bodies that were asked for.
    #[must_use]
    pub fn narrowed(&self, record: Record) -> Record {
        if self.rules.is_empty() && self.body.is_none() {
            return record;
        }
        record.only(|body, rule| self.has_body(body) && self.has_rule(rule))
    }

    /// Whether this was asked for: every error, and the warnings in the folder of the body.
    pub fn has(&self, diagnostic: &Diagnostic) -> bool {
        let path = BodyId::new(diagnostic.place.path.as_str());
        diagnostic.severity == Severity::Error || self.has_body(&path)
    }

    /// Whether it falls due within the time that was asked for.
    pub fn is_due_soon(&self, assessment: &Assessment) -> bool {
        let until = self.due_within.as_ref().map(|within| within.due);
        let due = assessment.due.as_ref().map(|deadline| deadline.due);
        assessment.outcome == Outcome::Upcoming && due.is_some_and(|due| Some(due) <= until)
    }

    fn has_body(&self, body: &BodyId) -> bool {
        self.body.as_ref().is_none_or(|asked| asked.covers(body))
    }

    fn has_rule(&self, rule: RuleName<'_>) -> bool {
        let is = |asked: &String| {
            let asked = RuleName::of(asked);
            asked.rule == rule.rule && (asked.aspect.is_none() || asked.aspect == rule.aspect)
        };
        self.rules.is_empty() || self.rules.iter().any(is)
    }
}

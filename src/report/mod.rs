//! Reports: what was found, as text for someone or something to read. One room a format.
//!
//! - `terminal`: for people, with the source lines that are meant
//! - `json`: for programs, whole; `docs/check.schema.json` is its schema
//! - `sarif`: for hosts of code, as findings
//! - `junit`: for hosts of code, as tests
//! - `github`: for GitHub, as annotations
//!
//! What they share:
//!
//! - `scope`: as far as it was asked for
//! - `sources`: files, lines and columns
//! - `words`: the sentences that every format tells

pub mod github;
pub mod json;
pub mod junit;
pub mod sarif;
mod scope;
mod sources;
pub mod terminal;
mod words;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::model::Site;
use crate::record::{Assessment, Outcome, Record};

pub use scope::Scope;
pub use sources::{Region, Sources};

/// What a check has found, as far as it was asked for: what the formats for programs are made from.
#[derive(Debug)]
pub struct Report<'r> {
    /// The files that it points into.
    pub sources: &'r Sources<'r>,
    /// What was asked for.
    pub scope: &'r Scope,
    /// What is wrong with the content, in order.
    pub diagnostics: Vec<&'r Diagnostic>,
    /// The site and its record; `None` where the content is wrong.
    pub judged: Option<(&'r Site, &'r Record)>,
}

/// How a check came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// All is well.
    Clean,
    /// A rule was missed without an explanation, one of the force that decides or a stronger one.
    Missed,
    /// The content is wrong, so that no rule was judged.
    WrongContent,
}

/// An assessment with a name that it keeps while files are edited that it does not rest on.
#[derive(Debug, Clone)]
pub(crate) struct Named<'r> {
    assessment: &'r Assessment,
    /// Which one it is of those that are alike in all but their place, from 1.
    number: usize,
    fingerprint: String,
}

impl<'r> Report<'r> {
    /// How the check came out.
    pub fn verdict(&self) -> Verdict {
        if self.judged.is_none() {
            return Verdict::WrongContent;
        }
        match self.assessments().iter().any(|a| self.fails(a)) {
            true => Verdict::Missed,
            false => Verdict::Clean,
        }
    }

    /// Every assessment; none where the content is wrong.
    pub fn assessments(&self) -> &'r [Assessment] {
        self.judged.map_or(&[], |(_, record)| record.assessments())
    }

    /// Whether it is what makes a check fail.
    pub fn fails(&self, assessment: &Assessment) -> bool {
        assessment.fails_from(self.scope.deny)
    }

    /// What falls due within the time that was asked for, the nearest first.
    fn due_soon(&self) -> Vec<Named<'r>> {
        let mut soon = self.named();
        soon.retain(|named| self.scope.is_due_soon(named.assessment));
        soon.sort_by_key(|named| named.assessment.due.as_ref().map(|deadline| deadline.due));
        soon
    }

    /// The assessments, each with its name.
    fn named(&self) -> Vec<Named<'r>> {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let name = |assessment: &'r Assessment| {
            let key = words::key(assessment);
            let number = seen.entry(key.clone()).or_default();
            *number += 1;
            Named {
                assessment,
                number: *number,
                fingerprint: format!("{key} | {number}"),
            }
        };
        self.assessments().iter().map(name).collect()
    }
}

/// Whether a report for people, or one that names only what someone should look at, tells of it: what was missed, and
/// what is not recorded.
pub fn is_told(assessment: &Assessment) -> bool {
    assessment.outcome.is_missed() || assessment.outcome == Outcome::NotRecorded
}

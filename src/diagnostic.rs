//! What is wrong in the content, where, and how to put it right. Plain data: `report` turns it into text.

use serde::Serialize;

use crate::source::{Place, Problem};
use crate::tree::TreePath;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The content is wrong; nothing is written.
    Error,
    /// The site can be built, but someone should look.
    Warning,
}

/// One thing wrong in the content.
///
/// The order is the order in which they are shown: by file, by place, by reason.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Diagnostic {
    /// The text that is wrong.
    pub place: Place,
    /// How bad it is.
    pub severity: Severity,
    /// What kind of thing is wrong, in kebab case: `unknown-key`, `no-such-seat`. Stable, for tools.
    pub code: &'static str,
    /// What is wrong, as one plain sentence without a full stop.
    pub reason: String,
    /// How to put it right, as a full sentence.
    pub mend: Option<String>,
    /// Other text that bears on it: the first of two duplicates, the list that lacks a member.
    pub notes: Vec<Note>,
}

/// Other text that bears on a diagnostic, or on an assessment.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Note {
    /// The text.
    pub place: Place,
    /// What it shows, as a short phrase.
    pub text: String,
}

impl Diagnostic {
    /// An error of kind `code` at `place`.
    pub fn error(code: &'static str, place: Place, reason: impl Into<String>) -> Self {
        let severity = Severity::Error;
        Self {
            place,
            severity,
            code,
            reason: reason.into(),
            mend: None,
            notes: Vec::new(),
        }
    }

    /// A warning of kind `code` at `place`.
    pub fn warning(code: &'static str, place: Place, reason: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(code, place, reason)
        }
    }

    /// The problem of a value in the file at `path`.
    pub fn of_problem(path: &TreePath, problem: Problem) -> Self {
        let place = Place::new(path.clone(), problem.span);
        Self {
            mend: problem.mend,
            ..Self::error(problem.kind.code(), place, problem.reason)
        }
    }

    /// The same with how to put it right.
    #[must_use]
    pub fn mend(self, mend: impl Into<String>) -> Self {
        Self {
            mend: Some(mend.into()),
            ..self
        }
    }

    /// The same with other text that bears on it.
    #[must_use]
    pub fn note(mut self, place: Place, text: impl Into<String>) -> Self {
        self.notes.push(Note {
            place,
            text: text.into(),
        });
        self
    }
}

//! What is wrong with a value.

use std::fmt;

use serde::de;

use super::Span;

/// One thing wrong with a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The text that is wrong.
    pub span: Span,
    /// What is wrong with it.
    pub reason: String,
    /// How to put it right, where that can be told.
    pub mend: Option<String>,
    /// What kind of thing is wrong.
    pub kind: ProblemKind,
}

/// What kind of thing is wrong with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    /// A key that does not belong there.
    UnknownKey,
    /// A key that must be written and is not; the span is that of the map that lacks it.
    MissingKey,
    /// A value that does not fit.
    WrongValue,
}

impl ProblemKind {
    /// Its name in kebab case, for tools.
    pub fn code(self) -> &'static str {
        match self {
            Self::UnknownKey => "unknown-key",
            Self::MissingKey => "missing-key",
            Self::WrongValue => "wrong-value",
        }
    }
}

/// All that is wrong with a value, in the order of the text.
pub type Problems = Vec<Problem>;

/// The one of `known` that `word` was most likely meant to be.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let plain = |word: &str| word.to_lowercase().replace('_', "-");
    let word = plain(word);
    let scored = known.into_iter().map(|k| {
        let known = plain(k);
        let likeness = strsim::jaro_winkler(&word, &known);
        (likeness, strsim::osa_distance(&word, &known), k)
    });
    scored
        .filter(|(likeness, ..)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))
        .map(|(.., k)| k)
}

/// Why a pass ended.
#[derive(Debug, Default)]
pub(super) struct Failure {
    /// The innermost value that did not fit; set as the error travels outwards.
    pub(super) at: Option<Span>,
    pub(super) reason: String,
    pub(super) mend: Option<String>,
    /// The key that a map lacks.
    pub(super) missing: Option<&'static str>,
    /// Whether it only follows from a problem that is noted already.
    pub(super) known: bool,
}

impl Failure {
    pub(super) fn at(self, span: Span) -> Self {
        Self {
            at: self.at.or(Some(span)),
            ..self
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for Failure {}

/// A clause as a full sentence.
fn sentence(clause: &str) -> String {
    let mut letters = clause.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let mut sentence: String = first.chain(letters.clone()).collect();
    if !sentence.ends_with(['.', '?', '!']) {
        sentence.push('.');
    }
    sentence
}

impl de::Error for Failure {
    /// A message `what is wrong: what to do` is taken apart.
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        // A colon within the text that is wrong does not count.
        let quoted = message.rfind('”').unwrap_or(0);
        let colon = message
            .get(quoted..)
            .and_then(|rest| rest.find(": "))
            .map(|colon| quoted + colon);
        let parts =
            colon.and_then(|colon| Some((message.get(..colon)?, message.get(colon + 2..)?)));
        match parts {
            Some((reason, mend)) => Self {
                reason: reason.to_owned(),
                mend: Some(sentence(mend)),
                ..Self::default()
            },
            None => Self {
                reason: message,
                ..Self::default()
            },
        }
    }
    fn missing_field(field: &'static str) -> Self {
        let mend = Some(format!("Add a line `{field}: …`."));
        Self {
            reason: format!("`{field}` is missing"),
            mend,
            missing: Some(field),
            ..Self::default()
        }
    }
    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        let mend = match nearest(variant, expected.iter().copied()) {
            Some(likely) => format!(
                "Did you mean `{likely}`? The words it can be: {}.",
                expected.join(", ")
            ),
            None => format!("Use one of: {}.", expected.join(", ")),
        };
        Self {
            reason: format!("`{variant}` is not a word it can be"),
            mend: Some(mend),
            ..Self::default()
        }
    }
    fn invalid_type(unexpected: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        let found = match unexpected {
            de::Unexpected::Seq => "a list".to_owned(),
            de::Unexpected::Map => "a group of keys".to_owned(),
            de::Unexpected::Unit | de::Unexpected::Option => "nothing".to_owned(),
            de::Unexpected::Str(text) => format!("`{text}`"),
            other => other.to_string(),
        };
        Self::custom(format_args!("{expected} belongs here, not {found}"))
    }
}

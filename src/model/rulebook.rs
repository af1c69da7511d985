//! `rulebook.yaml`: what a body holds itself to, each rule with its clause.
//!
//! A rulebook is in force for its body and the bodies below, laid over those above and over those that it extends: an
//! entry of the same rule replaces key by key what stands under it. What a rule's own parameters mean is the rule's business; here they stay as
//! written, checked once by the rule's [`RuleForm`] while the site is loaded.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::BodyKind;
use super::ids::BodyId;
use super::meeting::MeetingKind;
use crate::calendar::Day;
use crate::source::{Node, Place, Problems, Spanned};
use crate::tree::TreePath;

/// One `rulebook.yaml`.
#[derive(Debug, Clone)]
pub struct Rulebook {
    /// Its file; of a built-in rulebook its name.
    pub path: TreePath,
    /// Whether it is built in (see [`LAW`](super::LAW)), and so no file of the content.
    pub built_in: bool,
    /// The rulebooks that lie under it, in order: built-in ones by name, those of other bodies by their folder from the
    /// top (`/bromley`).
    pub extends: Vec<Spanned<String>>,
    /// Its title: "Bromley LSP terms of reference".
    pub title: Option<String>,
    /// Which document it is taken from: name, version, date.
    pub source: Option<String>,
    /// What the reader should know, such as how open readings were settled.
    pub note: Option<String>,
    /// The rules that are checked, in the order written.
    pub rules: Vec<Entry>,
    /// Clauses that are published as text and not checked here.
    pub clauses: Vec<Clause>,
}

/// One rule of a rulebook.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The rule as it is named and where that is written; [`RuleName`] takes it apart.
    pub rule: Spanned<String>,
    /// What is written under it, from its first day.
    pub terms: Node,
    /// Later terms, laid over the earlier ones from a day on (`changes:`), in order of the day.
    pub changes: Vec<(Day, Node)>,
    /// Terms laid over these for one kind of meeting (`for:`).
    pub kinds: Vec<(MeetingKind, Node)>,
}

/// A rule as a rulebook names it: `meeting-frequency`, or where the rulebook holds the rule more than once, with a few
/// words in brackets that set one from the other: `meeting-frequency (whole partnership)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RuleName<'n> {
    /// The name of the rule itself.
    pub rule: &'n str,
    /// The words in brackets.
    pub aspect: Option<&'n str>,
}

/// What every rule can say, whatever its own parameters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// How strongly the clause binds. `must` unless written.
    #[serde(default)]
    pub force: Force,
    /// The clause, as the source names it: "Agenda Despatch", "4.7".
    #[serde(default)]
    pub clause: Option<String>,
    /// What the clause says, in our own words.
    #[serde(default)]
    pub says: Option<String>,
    /// How an open reading was settled.
    #[serde(default)]
    pub note: Option<String>,
    /// A clause of the same source that it conflicts with, and how.
    #[serde(default)]
    pub conflict: Option<String>,
    /// The kinds of body that the clause is about; all of them where nothing is written.
    #[serde(default)]
    pub bodies: Vec<BodyKind>,
    /// Why the rule is switched off; it is on where nothing is written.
    #[serde(default)]
    pub off: Option<Spanned<String>>,
}

impl Terms {
    /// The keys that every rule can have; the others are its own parameters. `changes` and `for` are taken out before.
    pub const KEYS: &'static [&'static str] = &[
        "force", "clause", "says", "note", "conflict", "bodies", "off",
    ];

    /// Those of them that are about the clause.
    pub(super) const OF_CLAUSE: &'static [&'static str] = &["says", "note", "conflict"];
}

impl<'n> RuleName<'n> {
    /// The parts of a rule as it is written.
    pub fn of(written: &'n str) -> Self {
        let bracketed = written
            .split_once('(')
            .and_then(|(rule, rest)| Some((rule.trim_end(), rest.strip_suffix(')')?.trim())));
        match bracketed {
            Some((rule, aspect)) => Self {
                rule,
                aspect: Some(aspect),
            },
            None => Self {
                rule: written,
                aspect: None,
            },
        }
    }
}

/// As a rulebook names it.
impl fmt::Display for RuleName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.aspect {
            Some(aspect) => write!(f, "{} ({aspect})", self.rule),
            None => f.write_str(self.rule),
        }
    }
}

/// A rule's terms for one body, kind of meeting and day, with everything above laid under it.
#[derive(Debug, Clone)]
pub struct TermsInForce<'s> {
    /// What every rule can say.
    pub terms: Terms,
    /// The rule's own parameters: a map, as written.
    pub parameters: Node,
    /// Where the rule is named in the rulebook on top that speaks of it; where that is built in, the `extends:` that
    /// names it.
    pub place: Place,
    /// The body whose rulebook that is, or extends it.
    pub from: &'s BodyId,
    /// The built-in rulebook that speaks of the rule, the uppermost if there are several.
    pub law: Option<&'s Rulebook>,
}

/// A rulebook in force for a body: one of several that are laid over one another.
#[derive(Debug, Clone)]
pub struct Layer<'s> {
    /// The rulebook.
    pub rulebook: &'s Rulebook,
    /// The body for whose sake it is in force: its own, or the one whose rulebook extends it.
    pub from: &'s BodyId,
    /// The `extends:` of that body that names it or one that extends it; `None` for the body's own rulebook.
    pub through: Option<Place>,
}

impl Layer<'_> {
    /// Where the entry stands; of a built-in rulebook, the `extends:` through which it is in force.
    pub fn place(&self, entry: &Entry) -> Place {
        match &self.through {
            Some(through) if self.rulebook.built_in => through.clone(),
            _ => Place::new(self.rulebook.path.clone(), entry.rule.span),
        }
    }
}

/// A clause that is published as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// The clause, as the source names it.
    pub clause: String,
    /// What it says, in our own words.
    pub says: String,
    /// How strongly it binds. `must` unless written.
    #[serde(default)]
    pub force: Force,
    /// A clause of the same source that it conflicts with, and how.
    #[serde(default)]
    pub conflict: Option<String>,
}

/// How strongly a rulebook's clause binds.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Force {
    /// It may: shown, never held against the body.
    May,
    /// It should: shown, and does not fail a build.
    Should,
    /// It must: missed without an explanation, it fails a build.
    #[default]
    Must,
}

/// How a rule's parameters are to look: what `load` needs to know of a rule to check a rulebook.
#[derive(Debug, Clone, Copy)]
pub struct RuleForm {
    /// The rule's name, in kebab case.
    pub name: &'static str,
    /// Finds what is wrong with the rule's own parameters; the keys of [`Terms`] are taken out before.
    pub problems: fn(&Node) -> Problems,
}

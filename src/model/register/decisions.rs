//! `decisions.yaml`: the decisions that were not taken at a meeting.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::calendar::Day;
use crate::model::{Exempt, Publication, SeatId};
use crate::source::Spanned;

/// `decisions.yaml`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct DecisionRegister {
    /// Something the reader should know of the register as a whole.
    #[serde(default)]
    pub note: Option<String>,
    /// The decisions, in order of time; `[]` says that there were none.
    pub decisions: Vec<RegisteredDecision>,
}

/// A decision taken between meetings, or by somebody whom the body lets decide.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RegisteredDecision {
    /// The decision, as a full sentence.
    pub decision: Spanned<String>,
    /// A name for links that stays the same when the text is corrected; made from its place where not written.
    #[serde(default)]
    pub id: Option<Spanned<String>>,
    /// When it was taken.
    #[serde(default)]
    pub on: Option<Spanned<Day>>,
    /// What kind of decision it is. `interim` unless written.
    #[serde(default)]
    pub kind: DecisionKind,
    /// Whether it is a key decision.
    #[serde(default)]
    pub key: bool,
    /// The seats that took it.
    #[serde(default)]
    pub taken_by: Vec<Spanned<SeatId>>,
    /// The officer that took it.
    #[serde(default)]
    pub officer: Option<String>,
    /// Who was consulted before: seats, or posts in words.
    #[serde(default)]
    pub consulted: Vec<Spanned<String>>,
    /// Why it was taken, and of an urgent one why it could not wait.
    #[serde(default)]
    pub reasons: Option<String>,
    /// What else was considered, and why it was rejected.
    #[serde(default)]
    pub alternatives: Option<String>,
    /// The interests declared by those who took it or were consulted; `none` where there were none.
    #[serde(default)]
    pub conflicts: Option<String>,
    /// The meeting to which it was reported: its folder beside this file or its path from the top.
    #[serde(default)]
    pub reported_at: Option<Spanned<String>>,
    /// When the public could first read it. `not yet` keeps it back; a day to come keeps it back until then.
    #[serde(default)]
    pub published: Option<Spanned<Publication>>,
    /// The ground on which its text is kept from the public.
    #[serde(default)]
    pub exempt: Option<Spanned<Exempt>>,
}

/// Who decided, and on what footing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DecisionKind {
    /// Members decided for the body between its meetings.
    #[default]
    Interim,
    /// Members decided for the body, because it could not wait for a meeting.
    Urgent,
    /// A member of an executive decided alone.
    Executive,
    /// An officer decided.
    Officer,
}

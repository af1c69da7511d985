//! `work-programme.yaml`: what a body plans to deal with, year by year.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::calendar::{Day, PartialDate, YearName};
use crate::model::Publication;
use crate::source::{OneOrMore, Spanned};

/// `work-programme.yaml`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct WorkProgrammes {
    /// Something the reader should know of them all.
    #[serde(default)]
    pub note: Option<String>,
    /// The programmes, one for a year.
    pub programmes: Vec<Programme>,
}

/// What is planned for one year.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Programme {
    /// The year: `2026`, or `2026/27` where it ends in the next.
    pub year: Spanned<YearName>,
    /// When it was agreed.
    #[serde(default)]
    pub agreed: Option<Spanned<Day>>,
    /// The meeting that agreed it: its folder beside this file or its path from the top.
    #[serde(default)]
    pub agreed_at: Option<Spanned<String>>,
    /// When the public could first read it. `not yet` keeps it back; a day to come keeps it back until then.
    #[serde(default)]
    pub published: Option<Spanned<Publication>>,
    /// Something the reader should know of it.
    #[serde(default)]
    pub note: Option<String>,
    /// What is planned, in order of time.
    #[serde(default)]
    pub items: Vec<ProgrammeItem>,
}

/// Something that is to come before a meeting, or to be decided.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProgrammeItem {
    /// What it is called.
    pub item: Spanned<String>,
    /// A name for links; made from its place where not written.
    #[serde(default)]
    pub id: Option<Spanned<String>>,
    /// The meeting it is to come to: its day or folder beside this file, or its path from the top.
    #[serde(default)]
    pub meeting: Option<Spanned<String>>,
    /// The month it is planned for, where no meeting is named; a day or a year will do.
    #[serde(default)]
    pub month: Option<Spanned<PartialDate>>,
    /// The post that leads it.
    #[serde(default)]
    pub lead: Option<String>,
    /// The theme or heading that it stands under.
    #[serde(default)]
    pub theme: Option<String>,
    /// Whether a key decision is to be taken.
    #[serde(default)]
    pub key_decision: bool,
    /// When the notice of the key decision was published.
    #[serde(default)]
    pub notice: Option<Spanned<Day>>,
    /// Why the notice could not be given in time.
    #[serde(default)]
    pub urgent: Option<Spanned<Urgency>>,
    /// Who is to decide, where it is not this body.
    #[serde(default)]
    pub decision_maker: Option<String>,
    /// Why it is to be dealt with in private.
    #[serde(default)]
    pub private: Option<Spanned<String>>,
    /// The documents that are to be considered, by name.
    #[serde(default)]
    pub documents: OneOrMore<String>,
}

/// Why a key decision is taken without the usual notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Urgency {
    /// On which footing.
    pub kind: UrgencyKind,
    /// The reason, as the public shall read it.
    pub reason: String,
    /// The post that was told, or that agreed.
    pub by: String,
    /// When that was published.
    pub on: Spanned<Day>,
}

/// On which footing a key decision is taken without the usual notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum UrgencyKind {
    /// The usual notice was impracticable; whoever scrutinises was told, and some days passed.
    GeneralException,
    /// Even that was impracticable; whoever scrutinises agreed that it could not wait.
    SpecialUrgency,
}

//! The front matter of `agenda.md`: the items, and what belongs to each.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::cover::Exempt;
use super::ids::OrganisationId;
use crate::calendar::Day;
use crate::source::{OneOrMore, Spanned};
use crate::tree::segment;

/// What the front matter of an agenda holds beside its [`Cover`](super::Cover).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct AgendaDetails {
    /// When a first list of the items was published, before the agenda itself.
    #[serde(default)]
    pub draft_published: Option<Spanned<Day>>,
    /// The items in order.
    #[serde(default)]
    pub items: Vec<AgendaItem>,
}

/// One item of an agenda.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AgendaItem {
    /// What it is called.
    pub title: Spanned<String>,
    /// A name for links and for the minutes to refer to; made from the title where not written.
    #[serde(default)]
    pub id: Option<Spanned<String>>,
    /// What kind of item it is. `report` unless written.
    #[serde(default)]
    pub kind: ItemKind,
    /// The post that leads it.
    #[serde(default)]
    pub lead: Option<String>,
    /// The organisation that brings it, by id.
    #[serde(default)]
    pub organisation: Option<Spanned<OrganisationId>>,
    /// The decision sought.
    #[serde(default)]
    pub decision_sought: Option<String>,
    /// Its papers: a file of the meeting's folder, or a list of them.
    #[serde(default, alias = "paper")]
    pub papers: OneOrMore<Spanned<String>>,
    /// A sentence or two on the item.
    #[serde(default)]
    pub note: Option<String>,
    /// How long it is planned to take, in minutes.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// Who asked for it.
    #[serde(default)]
    pub requested_by: Option<String>,
    /// When it was asked for.
    #[serde(default)]
    pub requested: Option<Spanned<Day>>,
    /// Why it could not wait for the usual notice.
    #[serde(default)]
    pub urgent: Option<Spanned<String>>,
    /// Which of the body's criteria for items it meets.
    #[serde(default)]
    pub criteria: Vec<String>,
    /// The ground on which it is closed to the public; its papers are then not published.
    #[serde(default)]
    pub exempt: Option<Spanned<Exempt>>,
}

/// What kind of item it is, for rules on what an agenda must have.
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
#[expect(missing_docs, reason = "the field's own names")]
pub enum ItemKind {
    Welcome,
    Apologies,
    Declarations,
    Minutes,
    MattersArising,
    PublicQuestions,
    Petitions,
    Updates,
    ForumUpdate,
    PartnerMatters,
    Performance,
    ExceptionReport,
    CrossCutting,
    DecisionsSummary,
    InterimDecisions,
    MembershipReview,
    PlanReview,
    TermsReview,
    WorkProgramme,
    AnnualReport,
    Consultation,
    Election,
    Dissolution,
    #[default]
    Report,
    Presentation,
    OtherBusiness,
}

impl ItemKind {
    /// What an item of the kind is for: "declarations of interest".
    pub fn words(self) -> &'static str {
        match self {
            Self::Welcome => "welcome",
            Self::Apologies => "apologies",
            Self::Declarations => "declarations of interest",
            Self::Minutes => "earlier minutes",
            Self::MattersArising => "matters arising",
            Self::PublicQuestions => "questions from the public",
            Self::Petitions => "petitions",
            Self::Updates => "updates from partners",
            Self::ForumUpdate => "an update from the forum",
            Self::PartnerMatters => "partner matters",
            Self::Performance => "performance",
            Self::ExceptionReport => "missed targets",
            Self::CrossCutting => "cross-cutting matters",
            Self::DecisionsSummary => "a summary of decisions and actions",
            Self::InterimDecisions => "decisions taken between meetings",
            Self::MembershipReview => "a review of the membership",
            Self::PlanReview => "a review of the plan",
            Self::TermsReview => "a review of the terms of reference",
            Self::WorkProgramme => "the work programme",
            Self::AnnualReport => "the annual report",
            Self::Consultation => "consultation",
            Self::Election => "elections",
            Self::Dissolution => "dissolution",
            Self::Report => "reports",
            Self::Presentation => "presentations",
            Self::OtherBusiness => "other business",
        }
    }
}

impl AgendaItem {
    /// Its name for links and for the minutes to refer to: as written, else made from the title.
    pub fn name(&self) -> String {
        match &self.id {
            Some(id) => id.value.clone(),
            None => segment(&self.title),
        }
    }
}

//! `consultations.yaml`: on what the public is asked, from when to when, and what came of it.

use serde::{Deserialize, Serialize};

use crate::calendar::Day;
use crate::model::{OrganisationId, Publication};
use crate::source::{OneOrMore, Spanned};

/// `consultations.yaml`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct ConsultationRegister {
    /// Something the reader should know of the register as a whole.
    #[serde(default)]
    pub note: Option<String>,
    /// The consultations, in order of time; `[]` says that there are none.
    pub consultations: Vec<Consultation>,
    /// When the calendar of consultations was passed round, and to whom.
    #[serde(default)]
    pub circulated: Vec<Circulation>,
}

/// One consultation.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Consultation {
    /// What it is called.
    pub title: Spanned<String>,
    /// A name for links; made from the title where not written.
    #[serde(default)]
    pub id: Option<Spanned<String>>,
    /// What it asks, in a sentence or two.
    #[serde(default)]
    pub about: Option<String>,
    /// The first day on which people can answer.
    #[serde(default)]
    pub opens: Option<Spanned<Day>>,
    /// The last day on which people can answer.
    #[serde(default)]
    pub closes: Option<Spanned<Day>>,
    /// Whether it is a major one; not recorded where nothing is written.
    #[serde(default)]
    pub major: Option<bool>,
    /// The organisation that runs it, by id.
    #[serde(default)]
    pub organisation: Option<Spanned<OrganisationId>>,
    /// Who runs it, in words, where that is none of the organisations listed.
    #[serde(default)]
    pub run_by: Option<String>,
    /// Why it is open for less than the usual time.
    #[serde(default)]
    pub shorter_because: Option<Spanned<String>>,
    /// Where to answer, or to read it, on another site.
    #[serde(default)]
    pub link: Option<Spanned<String>>,
    /// The document consulted on: a file beside this one or a path from the top.
    #[serde(default)]
    pub document: Option<Spanned<String>>,
    /// What came of it.
    #[serde(default)]
    pub results: Option<ConsultationResults>,
    /// How many events were held for it.
    #[serde(default)]
    pub events: Option<Spanned<u32>>,
    /// When the public could first read of it. `not yet` keeps it back; a day to come keeps it back until then.
    #[serde(default)]
    pub published: Option<Spanned<Publication>>,
}

/// What came of a consultation.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ConsultationResults {
    /// When the results were published.
    #[serde(default)]
    pub on: Option<Spanned<Day>>,
    /// The document that reports them: a file beside this one or a path from the top.
    #[serde(default)]
    pub document: Option<Spanned<String>>,
    /// What they came to, in a sentence or two.
    #[serde(default)]
    pub summary: Option<String>,
}

/// A time at which the calendar of consultations was passed round.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Circulation {
    /// When.
    pub on: Spanned<Day>,
    /// Who got it: one audience, or a list of them.
    #[serde(default)]
    pub to: OneOrMore<Spanned<String>>,
}

//! The front matter that every document can have: its dates, how far it has come, and its cover sheet.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use super::document::DocumentKind;
use super::ids::OrganisationId;
use super::settings::Contact;
use crate::calendar::{Day, Moment, PartialDate, YearName};
use crate::source::{Entries, OneOrMore, Spanned};

/// The front matter that every document can have: dates, status and cover sheet. All of it can be left out.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Cover {
    /// The title; else the text's first heading of the highest level (`# …`), else the file's name.
    #[serde(default)]
    pub title: Option<Spanned<String>>,
    /// What kind of document it is; else from the file's name, else `report` at a meeting and `page` elsewhere.
    #[serde(default)]
    pub kind: Option<Spanned<DocumentKind>>,
    /// How far it has come. Minutes are `draft` where nothing is written; other documents then say nothing of it.
    #[serde(default)]
    pub status: Option<Spanned<Status>>,
    /// Its version, in its own words: "V5".
    #[serde(default)]
    pub version: Option<String>,

    /// When the public could first read it. `not yet` keeps it back; a day to come keeps it back until then.
    #[serde(default)]
    pub published: Option<Spanned<Publication>>,
    /// When it was finished.
    #[serde(default)]
    pub prepared: Option<Spanned<Moment>>,
    /// When it was sent to the members.
    #[serde(default)]
    pub despatched: Option<Spanned<Moment>>,
    /// When it was passed round, beyond the members.
    #[serde(default)]
    pub circulated: Option<Spanned<Moment>>,
    /// When it was agreed or adopted, as exactly as it is known.
    #[serde(default)]
    pub agreed: Option<Spanned<PartialDate>>,
    /// Who recommended, approved or adopted it, and when.
    #[serde(default)]
    pub approvals: Vec<Consent>,
    /// The year it is for, of a programme or plan that is made for one: `2026`, or `2026/27`.
    #[serde(default)]
    pub year: Option<Spanned<YearName>>,
    /// When it is to be reviewed; by the end of it, where it is a month or a year.
    #[serde(default)]
    pub review_due: Option<Spanned<PartialDate>>,
    /// When it was last reviewed, as exactly as it is known.
    #[serde(default)]
    pub reviewed: Option<Spanned<PartialDate>>,

    /// The post that wrote it.
    #[serde(default)]
    pub author: Option<String>,
    /// The organisation it comes from, by id.
    #[serde(default)]
    pub organisation: Option<Spanned<OrganisationId>>,
    /// Whom to ask.
    #[serde(default)]
    pub contact: Option<Contact>,
    /// What it is about, in a sentence or two.
    #[serde(default)]
    pub summary: Option<String>,
    /// Why it comes to the meeting.
    #[serde(default)]
    pub purpose: Option<String>,
    /// The decision or action asked for.
    #[serde(default)]
    pub decision_sought: Option<String>,
    /// The choices that the meeting has; `none` where there are none.
    #[serde(default)]
    pub options: Option<OneOrMore>,
    /// What it recommends.
    #[serde(default)]
    pub recommendations: Vec<String>,
    /// Which of the body's criteria for items it meets.
    #[serde(default)]
    pub criteria: Vec<String>,
    /// What is to be done about a target that was missed.
    #[serde(default)]
    pub corrective_action: Option<String>,
    /// Whether that will be enough, and why.
    #[serde(default)]
    pub adequacy: Option<String>,
    /// Risks, money, equality and other effects, by heading.
    #[serde(default)]
    pub implications: Entries<String>,
    /// Who gets it.
    #[serde(default)]
    pub circulation: Option<String>,
    /// Whom it is written for.
    #[serde(default)]
    pub audience: Option<String>,
    /// Documents it builds on.
    #[serde(default)]
    pub cross_references: Vec<String>,

    /// Why the item could not wait for the usual notice.
    #[serde(default)]
    pub urgent: Option<Spanned<String>>,
    /// Why it was laid before the meeting on the day.
    #[serde(default)]
    pub tabled: Option<Spanned<String>>,
    /// The ground on which it is kept from the public; nothing of it is then published.
    #[serde(default)]
    pub exempt: Option<Spanned<Exempt>>,
    /// A file in the same folder that this page stands for: `budget.pdf`.
    #[serde(default)]
    pub file: Option<Spanned<String>>,
    /// How many pages that file has.
    #[serde(default)]
    pub pages: Option<u32>,

    /// The document that takes its place: a file beside it or a path from the top. Belongs with `status: superseded`.
    #[serde(default)]
    pub superseded_by: Option<Spanned<String>>,
    /// When it was withdrawn. Belongs with `status: withdrawn`.
    #[serde(default)]
    pub withdrawn_on: Option<Spanned<Day>>,
    /// Why it was withdrawn or superseded.
    #[serde(default)]
    pub reason: Option<Spanned<String>>,
    /// Says that the document is still to be written.
    #[serde(default)]
    pub to_be_developed: Option<Spanned<Placeholder>>,
    /// What changed after it was first published, oldest first.
    #[serde(default)]
    pub revisions: Vec<Revision>,
    /// Addresses (paths on this site) at which it used to be found.
    #[serde(default)]
    pub moved_from: Vec<Spanned<String>>,
}

/// Why something is kept from the public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exempt {
    /// The stated ground: "Part 2: commercial interests of a provider".
    pub ground: String,
    /// Why the public interest is better served by keeping it closed.
    #[serde(default)]
    pub reason: Option<String>,
    /// The day from which it need no longer be closed.
    #[serde(default)]
    pub until: Option<Day>,
}

/// Says that a document is still to be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placeholder {
    /// Since when it has been awaited.
    #[serde(default)]
    pub since: Option<Day>,
    /// What is to come, and from whom.
    #[serde(default)]
    pub note: Option<String>,
}

/// Somebody's agreement to a document: a recommendation, an approval, an adoption.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Who gave it, as the rulebook calls them: "Council".
    pub by: Spanned<String>,
    /// When.
    pub on: Spanned<Day>,
}

/// A change to a document after it was first published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// When the changed text was published.
    pub on: Spanned<Day>,
    /// What changed and why.
    pub note: String,
    /// The text before the change: a file in the folder `earlier/` beside it. One in Markdown is compared with the text
    /// that took its place, and says itself when it was `published`.
    #[serde(default)]
    pub earlier: Option<Spanned<String>>,
    /// How far it goes, where the rulebook tells minor changes from material ones.
    #[serde(default)]
    pub class: Option<Spanned<RevisionClass>>,
    /// Who agreed to the change, and when.
    #[serde(default)]
    pub approvals: Vec<Consent>,
    /// When those were told who have to be.
    #[serde(default)]
    pub told: Option<Spanned<Day>>,
}

/// How far a change to a document goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RevisionClass {
    /// What it says stays as it was.
    Minor,
    /// It says something else.
    Material,
}

/// When the public could first read a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Publication {
    /// On this day.
    On(Moment),
    /// It is kept back.
    NotYet,
}

/// How far a document has come.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Not agreed yet.
    Draft,
    /// Agreed by those who have to.
    Approved,
    /// Another document has taken its place.
    Superseded,
    /// Taken back, with the reason.
    Withdrawn,
}

impl Exempt {
    /// Whether it still keeps its matter closed on `day`.
    pub fn is_closed_on(&self, day: Day) -> bool {
        self.until.is_none_or(|until| day < until)
    }
}

impl Publication {
    /// Whether it keeps its matter from the public on `day`.
    pub fn is_kept_back_on(self, day: Day) -> bool {
        match self {
            Self::On(moment) => moment.date > day.0,
            Self::NotYet => true,
        }
    }
}

impl fmt::Display for Publication {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(moment) => moment.fmt(f),
            Self::NotYet => f.write_str("not yet"),
        }
    }
}

impl Serialize for Publication {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Publication {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text == "not yet" {
            return Ok(Self::NotYet);
        }
        text.parse().map(Self::On).map_err(serde::de::Error::custom)
    }
}

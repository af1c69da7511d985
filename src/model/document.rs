//! Documents: a Markdown file, the front matter at its head, and an attachment beside it.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::agenda::{AgendaDetails, AgendaItem};
use super::cover::{Cover, Publication, Status};
use super::ids::{BodyId, DocumentId, MeetingId};
use super::minutes::MinutesDetails;
use crate::calendar::{Day, Moment};
use crate::source::{Span, Spanned};
use crate::tree::TreePath;

/// A document.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its file without `.md`.
    pub id: DocumentId,
    /// The body it belongs to.
    pub body: BodyId,
    /// The meeting it belongs to; `None` for a standing document.
    pub meeting: Option<MeetingId>,
    /// Its Markdown file.
    pub path: TreePath,
    /// Its title: as written, else the text's first heading of the highest level, else the file's name.
    pub title: String,
    /// What kind of document it is: as written, else from the file's name.
    pub kind: DocumentKind,
    /// The front matter that every document can have.
    pub cover: Cover,
    /// What only its kind has.
    pub part: Part,
    /// The whole file, which is UTF-8.
    pub source: Arc<Vec<u8>>,
    /// Where in `source` the text after the front matter stands.
    pub text: Span,
    /// The file attached to it (`file:`), which is in the tree.
    pub attachment: Option<TreePath>,
    /// Every file of the content that it attaches, links to or shows.
    pub files: Vec<TreePath>,
    /// The texts that it had before its revisions, those that were kept, oldest first.
    pub earlier: Vec<EarlierText>,
}

/// The text that a document had until one of its revisions.
#[derive(Debug, Clone)]
pub struct EarlierText {
    /// Which of the document's revisions took its place, counted from 0.
    pub revision: usize,
    /// The text, read as the document itself is. What it attaches and links to is not looked for.
    pub text: Document,
}

/// What only one kind of document has.
#[derive(Debug, Clone)]
pub enum Part {
    /// The agenda's items.
    Agenda(AgendaDetails),
    /// What the minutes record.
    Minutes(Box<MinutesDetails>),
    /// Nothing more.
    Paper,
}

/// What kind of document it is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the field's own names")]
pub enum DocumentKind {
    Agenda,
    Report,
    Minutes,
    DecisionNotice,
    TermsOfReference,
    Constitution,
    Agreement,
    Protocol,
    Policy,
    Strategy,
    WorkProgramme,
    ActionPlan,
    AnnualReport,
    SelfAssessment,
    Register,
    RiskRegister,
    Statement,
    BriefingNote,
    Letter,
    Page,
}

impl DocumentKind {
    /// The kind in words: "terms of reference".
    pub fn words(self) -> &'static str {
        match self {
            Self::Agenda => "agenda",
            Self::Report => "report",
            Self::Minutes => "minutes",
            Self::DecisionNotice => "decision notice",
            Self::TermsOfReference => "terms of reference",
            Self::Constitution => "constitution",
            Self::Agreement => "agreement",
            Self::Protocol => "protocol",
            Self::Policy => "policy",
            Self::Strategy => "strategy",
            Self::WorkProgramme => "work programme",
            Self::ActionPlan => "action plan",
            Self::AnnualReport => "annual report",
            Self::SelfAssessment => "self-assessment",
            Self::Register => "register",
            Self::RiskRegister => "risk register",
            Self::Statement => "statement",
            Self::BriefingNote => "briefing note",
            Self::Letter => "letter",
            Self::Page => "page",
        }
    }
}

impl Document {
    /// The text after the front matter.
    pub fn markdown(&self) -> &str {
        let text = self
            .source
            .get(self.text.start..self.text.end)
            .unwrap_or_default();
        std::str::from_utf8(text).unwrap_or_default()
    }

    /// The day on which the public could first read it; `None` where that is not recorded or has not come.
    pub fn published(&self) -> Option<Moment> {
        match self.cover.published.as_ref()?.value {
            Publication::On(moment) => Some(moment),
            Publication::NotYet => None,
        }
    }

    /// How far it has come: as written, and draft for minutes that do not say.
    pub fn status(&self) -> Option<Status> {
        let unwritten = (self.kind == DocumentKind::Minutes).then_some(Status::Draft);
        self.cover
            .status
            .as_ref()
            .map(|status| status.value)
            .or(unwritten)
    }

    /// When a first list of the agenda's items was published.
    pub fn draft_published(&self) -> Option<&Spanned<Day>> {
        match &self.part {
            Part::Agenda(agenda) => agenda.draft_published.as_ref(),
            _ => None,
        }
    }

    /// The agenda's items; none for other documents.
    pub fn items(&self) -> &[AgendaItem] {
        match &self.part {
            Part::Agenda(agenda) => &agenda.items,
            _ => &[],
        }
    }

    /// What the minutes record; `None` for other documents.
    pub fn minutes(&self) -> Option<&MinutesDetails> {
        match &self.part {
            Part::Minutes(minutes) => Some(minutes),
            _ => None,
        }
    }
}

//! `meeting.yaml`: one sitting of one body on one date.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{BodyId, DocumentId, MeetingId, SeatId};
use super::route::Route;
use crate::calendar::{Day, Time};
use crate::source::{Span, Spanned};
use crate::tree::TreePath;

/// A meeting: its folder, what `meeting.yaml` says, and its documents.
#[derive(Debug, Clone)]
pub struct Meeting {
    /// Its folder.
    pub id: MeetingId,
    /// The body that meets.
    pub body: BodyId,
    /// The day, from the folder's name.
    pub date: Day,
    /// Its `meeting.yaml`.
    pub path: TreePath,
    /// What `meeting.yaml` says.
    pub details: MeetingDetails,
    /// Its agenda.
    pub agenda: Option<DocumentId>,
    /// Its minutes.
    pub minutes: Option<DocumentId>,
    /// Every other document of its folder, by id.
    pub papers: Vec<DocumentId>,
}

/// `meeting.yaml`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MeetingDetails {
    /// What the meeting is called, where its body and date do not say enough.
    #[serde(default)]
    pub title: Option<String>,
    /// What kind of meeting it is. `ordinary` unless written.
    #[serde(default)]
    pub kind: MeetingKind,
    /// What has become of it. `scheduled` unless written; once its day has passed, a scheduled meeting is taken as held.
    #[serde(default)]
    pub state: Option<Spanned<MeetingState>>,
    /// Why it was cancelled or postponed. Must be written for these.
    #[serde(default)]
    pub reason: Option<Spanned<String>>,
    /// The day to which it was postponed.
    #[serde(default)]
    pub postponed_to: Option<Spanned<Day>>,
    /// When its cancellation or postponement was made public.
    #[serde(default)]
    pub changed_on: Option<Spanned<Day>>,
    /// What else changed after it was announced, such as its time or its venue; oldest first.
    #[serde(default)]
    pub changes: Vec<MeetingChange>,
    /// When it begins, local time: `14:00`.
    #[serde(default)]
    pub time: Option<Spanned<Time>>,
    /// When it ended or is to end, local time.
    #[serde(default)]
    pub ends: Option<Spanned<Time>>,
    /// Where it is held, on one line.
    #[serde(default)]
    pub venue: Option<Spanned<String>>,
    /// How to get in: step-free entrance, hearing loop, where to ask.
    #[serde(default)]
    pub access: Option<String>,
    /// Where it can be followed or joined online.
    #[serde(default)]
    pub online: Option<Spanned<String>>,
    /// When its date, time and venue were made public.
    #[serde(default)]
    pub announced: Option<Spanned<Day>>,
    /// When it was called, where it was not on the timetable.
    #[serde(default)]
    pub called: Option<Spanned<Day>>,
    /// Who called it: the seat of the chair, or the seats of the members who asked for it.
    #[serde(default)]
    pub called_by: Vec<Spanned<SeatId>>,
    /// When the chair approved that it be called, where members asked for it.
    #[serde(default)]
    pub call_approved: Option<Spanned<Day>>,
    /// Why it was called with less than the usual notice.
    #[serde(default)]
    pub short_notice: Option<Spanned<ShortNotice>>,
    /// Why the whole meeting is closed to the public; open where not written.
    #[serde(default)]
    pub closed: Option<Spanned<String>>,
    /// The notices that it, or a part of it, is held in private.
    #[serde(default)]
    pub private_notice: Option<PrivateNotice>,
    /// The body's published reasons for rules missed at this meeting.
    #[serde(default)]
    pub explanations: Vec<Explanation>,
    /// Addresses (paths on this site) at which it used to be found.
    #[serde(default)]
    pub moved_from: Vec<Spanned<String>>,
}

/// What kind of meeting it is; a rulebook can treat kinds differently.
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
pub enum MeetingKind {
    /// One of the timetable.
    #[default]
    Ordinary,
    /// Called beside the timetable.
    Extraordinary,
    /// Called for business that cannot wait.
    Urgent,
    /// The yearly meeting.
    Annual,
    /// Every body of a partnership together.
    WholePartnership,
    /// A conference or event rather than a meeting for business.
    Event,
}

/// What has become of a meeting.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum MeetingState {
    /// It is to take place.
    Scheduled,
    /// It took place.
    Held,
    /// It will not take place, for the reason given.
    Cancelled,
    /// It was moved to another day, for the reason given.
    Postponed,
}

/// Why a meeting was called with less than the usual notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShortNotice {
    /// The reason.
    pub reason: String,
    /// The post that decided it.
    pub by: String,
}

/// A change to what was announced of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingChange {
    /// When it was made public.
    pub on: Spanned<Day>,
    /// What changed, as the public shall read it.
    pub note: String,
}

/// The notices that a meeting, or a part of it, is held in private.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrivateNotice {
    /// When the first was published.
    #[serde(default)]
    pub first: Option<Spanned<Day>>,
    /// When the second was published.
    #[serde(default)]
    pub second: Option<Spanned<Day>>,
    /// The reasons that they give, and the answer to those who objected.
    #[serde(default)]
    pub reasons: Option<Spanned<String>>,
    /// Who agreed that the meeting could not wait for them.
    #[serde(default)]
    pub agreed: Option<Spanned<Agreement>>,
}

/// Somebody outside the body agreed that a meeting could not wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// The post that agreed.
    pub by: String,
    /// Why it could not wait, as the public shall read it.
    pub reason: String,
    /// When that was published.
    pub on: Spanned<Day>,
}

/// A body's own published reason for missing a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// The rule that was missed, by name: `agenda-notice`.
    pub rule: Spanned<String>,
    /// The file it is about, in the same folder: `housing-report.md`. The whole meeting (or body) where not written.
    #[serde(default)]
    pub about: Option<Spanned<String>>,
    /// What it is about, as the record names it: `action 1`. Everything that the rule is about where not written.
    #[serde(default)]
    pub subject: Option<Spanned<String>>,
    /// The reason, as the public shall read it.
    pub reason: String,
    /// The post that gives it.
    pub by: String,
    /// When it was published.
    pub on: Spanned<Day>,
}

impl Explanation {
    /// The reason that stands at the thing itself, at `span`, as an explanation of missing `rule`: given by `by`, or by the
    /// body where that is not said.
    pub fn at(span: Span, rule: &str, reason: &str, by: Option<&str>, on: Day) -> Self {
        Self {
            rule: Spanned {
                value: rule.to_owned(),
                span,
            },
            about: None,
            subject: None,
            reason: reason.to_owned(),
            by: by.unwrap_or("the body").to_owned(),
            on: Spanned { value: on, span },
        }
    }
}

impl Meeting {
    /// The page that has its agenda and papers together; `None` where it has neither.
    pub fn pack(&self) -> Option<Route> {
        let is_empty = self.agenda.is_none() && self.papers.is_empty();
        (!is_empty).then(|| Route::meeting(&self.id).below("print"))
    }

    /// What has become of it by `today`: as written, and where nothing or `scheduled` is written, held once its day has
    /// passed or its minutes are there.
    pub fn state(&self, today: Day) -> MeetingState {
        match self.details.state.as_ref().map(|state| state.value) {
            None | Some(MeetingState::Scheduled) if self.date < today || self.minutes.is_some() => {
                MeetingState::Held
            }
            None => MeetingState::Scheduled,
            Some(written) => written,
        }
    }

    /// Its agenda, papers and minutes, in this order.
    pub fn documents(&self) -> impl Iterator<Item = &DocumentId> {
        self.agenda.iter().chain(&self.papers).chain(&self.minutes)
    }
}

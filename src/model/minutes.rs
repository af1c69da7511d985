//! The front matter of `minutes.md`: who was there, what was declared, decided and put in hand.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::cover::Exempt;
use super::ids::{OrganisationId, SeatId};
use crate::calendar::{Day, PartialDate};
use crate::source::Spanned;

/// What the front matter of minutes holds beside a document's [`Cover`](super::Cover).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct MinutesDetails {
    /// The seat that took the chair.
    #[serde(default)]
    pub chair: Option<Spanned<SeatId>>,
    /// When the chair was consulted on the minutes.
    #[serde(default)]
    pub chair_consulted: Option<Spanned<Day>>,
    /// Who was there.
    #[serde(default)]
    pub attendance: Option<Attendance>,
    /// Who stood in for a member.
    #[serde(default)]
    pub substitutes: Vec<Substitute>,
    /// Who sent apologies.
    #[serde(default)]
    pub apologies: Vec<Apology>,
    /// Interests declared; `[]` says that none were, nothing written says that it is not recorded.
    #[serde(default)]
    pub declarations: Option<Vec<Declaration>>,
    /// Earlier minutes that this meeting approved.
    #[serde(default)]
    pub approves: Vec<Approval>,
    /// The meeting that approved these minutes: its folder beside this one (`2026-06-09`) or its path from the top
    /// (`/bromley/executive/2026-06-09`). Belongs with `status: approved`.
    #[serde(default)]
    pub approved_at: Option<Spanned<String>>,
    /// When the approved minutes were published as that.
    #[serde(default)]
    pub final_published: Option<Spanned<Day>>,
    /// What was decided.
    #[serde(default)]
    pub decisions: Vec<Decision>,
    /// What was put in hand.
    #[serde(default)]
    pub actions: Vec<Action>,
}

/// Who was there.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Attendance {
    /// Seats whose holder was there.
    #[serde(default)]
    pub present: Vec<Spanned<SeatId>>,
    /// Seats whose holder was not, sent nobody and gave no apology.
    #[serde(default)]
    pub absent: Vec<Spanned<SeatId>>,
    /// Others who were there; they neither vote nor count for the quorum.
    #[serde(default)]
    pub in_attendance: Vec<InAttendance>,
}

/// Someone who was there without a seat.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct InAttendance {
    /// The post: "Director of Public Health".
    pub post: String,
    /// The organisation, by id.
    #[serde(default)]
    pub organisation: Option<Spanned<OrganisationId>>,
    /// In what part. `officer` unless written.
    #[serde(default, rename = "as")]
    pub attended_as: AttendedAs,
}

/// In what part someone without a seat was there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AttendedAs {
    /// Supports the body.
    #[default]
    Officer,
    /// Advises it.
    Adviser,
    /// Was asked to present an item.
    Presenter,
    /// Watches for another body.
    Observer,
    /// A partner without a seat.
    Partner,
    /// A member of the public; a number of them may be written as the post.
    Public,
}

/// Someone who stood in for a member at this meeting, with the member's rights.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Substitute {
    /// The seat.
    #[serde(rename = "for")]
    pub seat: Spanned<SeatId>,
    /// The post that stood in.
    pub by: String,
}

/// An apology for absence.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Apology {
    /// The seat.
    pub seat: Spanned<SeatId>,
    /// When it reached the secretariat.
    #[serde(default)]
    pub received: Option<Spanned<Day>>,
}

/// An interest declared at the meeting.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Declaration {
    /// The seat that declared it.
    pub seat: Spanned<SeatId>,
    /// The agenda item it bears on, by the item's id; the whole meeting where not written.
    #[serde(default)]
    pub item: Option<Spanned<String>>,
    /// What kind of interest, in the rulebook's words: "personal", "pecuniary", "organisational".
    #[serde(default)]
    pub kind: Option<String>,
    /// The interest.
    pub interest: String,
    /// What the member then did.
    #[serde(default)]
    pub action: Option<DeclarerAction>,
    /// What the body ruled on it.
    #[serde(default)]
    pub ruling: Option<String>,
}

/// What a member who declared an interest did at the item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DeclarerAction {
    /// Stayed and took part.
    TookPart,
    /// Stayed, spoke with leave and took no part in the decision.
    Spoke,
    /// Stayed and neither spoke nor took part in the decision.
    Stayed,
    /// Left the room for the item.
    Withdrew,
}

/// Earlier minutes that a meeting approved.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Approval {
    /// The meeting whose minutes they are: its folder beside this one or its path from the top.
    pub meeting: Spanned<String>,
    /// What was corrected before they were approved.
    #[serde(default)]
    pub corrections: Option<String>,
}

/// Something the body decided.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Decision {
    /// The decision, as a full sentence.
    pub decision: String,
    /// A name for links that stays the same when the text is corrected; made from its place where not written.
    #[serde(default)]
    pub id: Option<Spanned<String>>,
    /// The agenda item, by the item's id.
    #[serde(default)]
    pub item: Option<Spanned<String>>,
    /// How it was reached. `consensus` unless votes are written.
    #[serde(default)]
    pub mode: Option<Spanned<DecisionMode>>,
    /// The votes, where there was a vote.
    #[serde(default)]
    pub votes: Option<Spanned<Votes>>,
    /// Why it was taken.
    #[serde(default)]
    pub reasons: Option<String>,
    /// Why a vote was taken at the first meeting that discussed it, or why it could not wait.
    #[serde(default)]
    pub urgent: Option<String>,
    /// The ground on which its text is kept from the public.
    #[serde(default)]
    pub exempt: Option<Spanned<Exempt>>,
}

/// How a decision was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DecisionMode {
    /// Agreed without a vote.
    Consensus,
    /// Voted on.
    Vote,
    /// Taken between meetings and reported to this one.
    Interim,
}

/// A recorded vote: the seats, or where names were not taken, how many.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Votes {
    /// For.
    #[serde(default, rename = "for")]
    pub in_favour: Ballot,
    /// Against.
    #[serde(default)]
    pub against: Ballot,
    /// Abstained.
    #[serde(default)]
    pub abstained: Ballot,
    /// The chair's casting vote, on a tie.
    #[serde(default)]
    pub casting: Option<CastingVote>,
}

/// Who voted one way.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
#[serde(untagged)]
pub enum Ballot {
    /// These seats.
    Seats(Vec<Spanned<SeatId>>),
    /// This many, not named.
    Count(u32),
}

/// The chair's second vote on a tie.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CastingVote {
    /// The seat that cast it.
    pub by: Spanned<SeatId>,
    /// Whether it was for.
    #[serde(rename = "for")]
    pub in_favour: bool,
}

/// Something put in hand.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Action {
    /// What is to be done.
    pub action: Spanned<String>,
    /// A name for links; made from its place where not written.
    #[serde(default)]
    pub id: Option<Spanned<String>>,
    /// The agenda item, by the item's id.
    #[serde(default)]
    pub item: Option<Spanned<String>>,
    /// The post that does it.
    #[serde(default)]
    pub owner: Option<String>,
    /// The organisation that answers for it, by id.
    #[serde(default)]
    pub organisation: Option<Spanned<OrganisationId>>,
    /// By when; by the end of it, where it is a month or a year.
    #[serde(default)]
    pub due: Option<Spanned<PartialDate>>,
    /// How it stands. `open` unless written.
    #[serde(default)]
    pub status: ActionStatus,
    /// When it was done, or found impossible.
    #[serde(default)]
    pub closed: Option<Spanned<Day>>,
    /// Why it cannot be done.
    #[serde(default)]
    pub reason: Option<String>,
}

/// How an action stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ActionStatus {
    /// Still to be done.
    #[default]
    Open,
    /// Done.
    Done,
    /// Cannot be done, for the reason given.
    Unable,
}

impl Default for Ballot {
    fn default() -> Self {
        Self::Count(0)
    }
}

impl Ballot {
    /// How many voted this way.
    pub fn count(&self) -> usize {
        match self {
            Self::Seats(seats) => seats.len(),
            Self::Count(count) => *count as usize,
        }
    }

    /// The seats that voted this way, where they were recorded.
    pub fn seats(&self) -> &[Spanned<SeatId>] {
        match self {
            Self::Seats(seats) => seats,
            Self::Count(_) => &[],
        }
    }
}

impl<'de> Deserialize<'de> for Ballot {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> serde::de::Visitor<'de> for Either {
            type Value = Ballot;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a number of votes, or a list of seats")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Ballot, E> {
                let count = text
                    .parse()
                    .map_err(|_| E::custom("a number of votes, or a list of seats, belongs here"));
                count.map(Ballot::Count)
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(
                self,
                mut seats: A,
            ) -> Result<Ballot, A::Error> {
                let mut read = Vec::new();
                while let Some(seat) = seats.next_element()? {
                    read.push(seat);
                }
                Ok(Ballot::Seats(read))
            }
        }
        deserializer.deserialize_any(Either)
    }
}

impl Decision {
    /// How it was reached: as written, else by a vote where votes are written, else without.
    pub fn how(&self) -> DecisionMode {
        let written = self.mode.as_ref().map(|mode| mode.value);
        let voted = self.votes.as_ref().map(|_| DecisionMode::Vote);
        written.or(voted).unwrap_or(DecisionMode::Consensus)
    }
}

impl MinutesDetails {
    /// The seats that were filled at the meeting: present themselves or by a substitute.
    pub fn seats_filled(&self) -> impl Iterator<Item = &SeatId> {
        let present = self
            .attendance
            .iter()
            .flat_map(|attendance| &attendance.present);
        present
            .chain(self.substitutes.iter().map(|substitute| &substitute.seat))
            .map(|seat| &seat.value)
    }
}

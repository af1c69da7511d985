//! What minutes record, as data: who was there, what was declared, decided and put in hand.

use schemars::JsonSchema;
use serde::Serialize;

use super::names::{OrganisationName, SeatName};
use crate::calendar::{Day, PartialDate};
use crate::model::{
    Action, ActionStatus, AttendedAs, Ballot, BodyId, Decision, DecisionMode, Declaration,
    DeclarerAction, Document, Exempt, InAttendance, Meeting, MeetingId, MinutesDetails, SeatId,
    Votes,
};
use crate::render::sources::Sources;
use crate::source::Spanned;

/// What minutes record.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct MinutesData<'s> {
    /// The seat that took the chair.
    chair: Option<SeatName<'s>>,
    /// Who was there and who was not; null where that is not recorded.
    attendance: Option<AttendanceData<'s>>,
    /// Who stood in for a member.
    substitutes: Vec<SubstituteData<'s>>,
    /// Who sent apologies.
    apologies: Vec<ApologyData<'s>>,
    /// Interests declared: empty where none were, null where that is not recorded.
    declarations: Option<Vec<DeclarationData<'s>>>,
    decisions: Vec<DecisionData<'s>>,
    actions: Vec<ActionData<'s>>,
    /// The ids of the meetings whose minutes this meeting approved.
    approves: Vec<MeetingId>,
    /// Whether too few members were there to decide.
    lacked_quorum: bool,
}

/// Who was there and who was not.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct AttendanceData<'s> {
    /// Seats whose holder was there.
    present: Vec<SeatName<'s>>,
    /// Seats whose holder was not, sent nobody and gave no apology.
    absent: Vec<SeatName<'s>>,
    /// Others who were there, without a seat.
    in_attendance: Vec<InAttendanceData<'s>>,
    /// How many seats were filled: by their holders or by substitutes.
    filled: usize,
}

/// Someone who was there without a seat.
#[derive(Debug, Serialize, JsonSchema)]
struct InAttendanceData<'s> {
    post: &'s str,
    organisation: Option<OrganisationName<'s>>,
    /// In what part.
    attended_as: AttendedAs,
}

/// Someone who stood in for a member, with the member's rights.
#[derive(Debug, Serialize, JsonSchema)]
struct SubstituteData<'s> {
    /// Whose place was taken.
    seat: SeatName<'s>,
    /// The post that stood in.
    by: &'s str,
}

/// An apology for absence.
#[derive(Debug, Serialize, JsonSchema)]
struct ApologyData<'s> {
    seat: SeatName<'s>,
    /// When it reached the secretariat.
    received: Option<Day>,
}

/// An interest declared at a meeting.
#[derive(Debug, Serialize, JsonSchema)]
struct DeclarationData<'s> {
    seat: SeatName<'s>,
    /// The name of the agenda item that it bears on; null where it is the whole meeting.
    item: Option<&'s str>,
    kind: Option<&'s str>,
    interest: &'s str,
    /// What the member then did.
    action: Option<DeclarerAction>,
    /// What the body ruled on it.
    ruling: Option<&'s str>,
}

/// Something that was decided at a meeting.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct DecisionData<'s> {
    /// Its name on the register, where it has one.
    name: Option<&'s str>,
    /// The decision; null where it is closed to the public.
    decision: Option<&'s str>,
    /// The name of the agenda item.
    item: Option<&'s str>,
    /// How it was reached.
    mode: DecisionMode,
    /// The votes, where there was a vote that is recorded.
    votes: Option<VotesData<'s>>,
    reasons: Option<&'s str>,
    /// Why it could not wait.
    urgent: Option<&'s str>,
    /// Why it is closed to the public; null where it is open.
    exempt: Option<ExemptData<'s>>,
    /// Whether the meeting that took it had too few members to decide.
    lacked_quorum: bool,
}

/// A vote.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct VotesData<'s> {
    #[serde(rename = "for")]
    in_favour: BallotData<'s>,
    against: BallotData<'s>,
    abstained: BallotData<'s>,
    /// The second vote of whoever was in the chair, on a tie.
    casting: Option<CastingData<'s>>,
}

/// Who voted one way.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct BallotData<'s> {
    count: usize,
    /// The ids of the seats; empty where names were not taken.
    seats: Vec<&'s SeatId>,
}

/// A casting vote.
#[derive(Debug, Serialize, JsonSchema)]
struct CastingData<'s> {
    by: SeatName<'s>,
    /// Whether it was for.
    #[serde(rename = "for")]
    in_favour: bool,
}

/// Something that was put in hand.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct ActionData<'s> {
    action: &'s str,
    /// The name of the agenda item.
    item: Option<&'s str>,
    /// The post that does it.
    owner: Option<&'s str>,
    organisation: Option<OrganisationName<'s>>,
    /// By when; by the end of it, where it is a month or a year.
    due: Option<PartialDate>,
    status: ActionStatus,
    /// When it was done, or found impossible.
    closed: Option<Day>,
    /// Why it cannot be done.
    reason: Option<&'s str>,
}

/// Why something is closed to the public.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct ExemptData<'s> {
    /// The ground, as it is stated.
    pub(in crate::render) ground: &'s str,
    /// Why the public interest is better served by keeping it closed.
    pub(in crate::render) reason: Option<&'s str>,
    /// The day from which it need no longer be closed.
    pub(in crate::render) until: Option<Day>,
}

impl<'s> ExemptData<'s> {
    /// The ground on which something is closed on `day`; `None` where it is open.
    pub(in crate::render) fn of(exempt: Option<&'s Spanned<Exempt>>, day: Day) -> Option<Self> {
        let exempt = exempt.filter(|exempt| exempt.is_closed_on(day))?;
        Some(Self {
            ground: &exempt.ground,
            reason: exempt.reason.as_deref(),
            until: exempt.until,
        })
    }
}

/// Whose minutes they are.
struct Minuted<'s, 'w> {
    body: &'s BodyId,
    sources: &'w Sources<'s>,
    lacked_quorum: bool,
}

impl<'s> MinutesData<'s> {
    /// What `document` records, if it is the minutes of `meeting`.
    pub(in crate::render) fn of(
        document: &'s Document,
        meeting: Option<&Meeting>,
        sources: &Sources<'s>,
    ) -> Option<Self> {
        let minutes = document.minutes()?;
        let lacked_quorum = meeting.is_some_and(|meeting| sources.lacked_quorum(&meeting.id));
        let here = Minuted {
            body: &document.body,
            sources,
            lacked_quorum,
        };
        Some(here.minutes(minutes))
    }
}

impl<'s> Minuted<'s, '_> {
    fn minutes(&self, minutes: &'s MinutesDetails) -> MinutesData<'s> {
        let filled = minutes.seats_filled().count();
        let attendance = minutes.attendance.as_ref();
        let declarations = minutes.declarations.as_ref();
        let substitutes = minutes.substitutes.iter();
        let apologies = minutes.apologies.iter();
        let approves = minutes.approves.iter();
        MinutesData {
            chair: minutes.chair.as_ref().map(|seat| self.seat(seat)),
            attendance: attendance.map(|attendance| AttendanceData {
                present: self.seats(&attendance.present),
                absent: self.seats(&attendance.absent),
                in_attendance: attendance
                    .in_attendance
                    .iter()
                    .map(|other| self.other(other))
                    .collect(),
                filled,
            }),
            substitutes: substitutes
                .map(|substitute| SubstituteData {
                    seat: self.seat(&substitute.seat),
                    by: &substitute.by,
                })
                .collect(),
            apologies: apologies
                .map(|apology| ApologyData {
                    seat: self.seat(&apology.seat),
                    received: apology.received.as_ref().map(|day| day.value),
                })
                .collect(),
            declarations: declarations.map(|all| all.iter().map(|d| self.declaration(d)).collect()),
            decisions: minutes.decisions.iter().map(|d| self.decision(d)).collect(),
            actions: minutes.actions.iter().map(|a| self.action(a)).collect(),
            approves: approves
                .map(|approval| MeetingId::named(self.body, &approval.meeting))
                .filter(|meeting| self.sources.meeting(meeting).is_some())
                .collect(),
            lacked_quorum: self.lacked_quorum,
        }
    }

    fn seat(&self, seat: &'s SeatId) -> SeatName<'s> {
        SeatName::of(seat, self.body, self.sources)
    }

    fn seats(&self, seats: &'s [Spanned<SeatId>]) -> Vec<SeatName<'s>> {
        seats.iter().map(|seat| self.seat(seat)).collect()
    }

    fn other(&self, other: &'s InAttendance) -> InAttendanceData<'s> {
        let organisation = other.organisation.as_ref();
        InAttendanceData {
            post: &other.post,
            organisation: organisation
                .and_then(|id| OrganisationName::of(id, self.body, self.sources)),
            attended_as: other.attended_as,
        }
    }

    fn declaration(&self, declaration: &'s Declaration) -> DeclarationData<'s> {
        DeclarationData {
            seat: self.seat(&declaration.seat),
            item: declaration.item.as_ref().map(|item| item.as_str()),
            kind: declaration.kind.as_deref(),
            interest: &declaration.interest,
            action: declaration.action,
            ruling: declaration.ruling.as_deref(),
        }
    }

    fn decision(&self, decision: &'s Decision) -> DecisionData<'s> {
        let exempt = ExemptData::of(decision.exempt.as_ref(), self.sources.day());
        let mode = decision.how();
        DecisionData {
            name: decision.id.as_ref().map(|id| id.as_str()),
            decision: exempt.is_none().then_some(&*decision.decision),
            item: decision.item.as_ref().map(|item| item.as_str()),
            mode,
            votes: decision.votes.as_ref().map(|votes| self.votes(votes)),
            reasons: decision.reasons.as_deref(),
            urgent: decision.urgent.as_deref(),
            exempt,
            lacked_quorum: self.lacked_quorum && mode != DecisionMode::Interim,
        }
    }

    fn votes(&self, votes: &'s Votes) -> VotesData<'s> {
        VotesData {
            in_favour: ballot(&votes.in_favour),
            against: ballot(&votes.against),
            abstained: ballot(&votes.abstained),
            casting: votes.casting.as_ref().map(|casting| CastingData {
                by: self.seat(&casting.by),
                in_favour: casting.in_favour,
            }),
        }
    }

    fn action(&self, action: &'s Action) -> ActionData<'s> {
        let organisation = action.organisation.as_ref();
        ActionData {
            action: &action.action,
            item: action.item.as_ref().map(|item| item.as_str()),
            owner: action.owner.as_deref(),
            organisation: organisation
                .and_then(|id| OrganisationName::of(id, self.body, self.sources)),
            due: action.due.as_ref().map(|due| due.value),
            status: action.status,
            closed: action.closed.as_ref().map(|closed| closed.value),
            reason: action.reason.as_deref(),
        }
    }
}

fn ballot(ballot: &Ballot) -> BallotData<'_> {
    BallotData {
        count: ballot.count(),
        seats: ballot.seats().iter().map(|seat| &seat.value).collect(),
    }
}

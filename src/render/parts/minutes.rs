//! What minutes record: who was there, what was declared, decided and put in hand.

use serde::Serialize;

use super::agenda::Closed;
use crate::calendar::{Day, PartialDate};
use crate::model::{
    Action, ActionStatus, AttendedAs, BodyId, Decision, DecisionMode, Declaration, DeclarerAction,
    Meeting, MeetingId, MinutesDetails, OrganisationId, SeatId, Votes,
};
use crate::render::sources::Sources;
use crate::render::words::{count, sentence};
use crate::source::Spanned;

/// How a decision was taken that needed no meeting, and so no quorum.
const BETWEEN: &str = "Taken between meetings";

/// What minutes record.
#[derive(Debug, Default, Serialize)]
pub(in crate::render) struct MinutesView {
    attendance: Vec<Attended>,
    /// How many seats were filled, as a sentence.
    filled: Option<String>,
    /// Whether the minutes say what was declared.
    declarations_recorded: bool,
    pub(in crate::render) declarations: Vec<DeclarationView>,
    pub(in crate::render) decisions: Vec<DecisionView>,
    pub(in crate::render) actions: Vec<ActionView>,
}

/// Someone who was there, sent someone, or was not.
#[derive(Debug, Serialize)]
struct Attended {
    post: String,
    organisation: Option<String>,
    /// "Present", "Apologies", "Sent a substitute: …".
    how: String,
}

/// An interest that was declared.
#[derive(Debug, Serialize)]
pub(in crate::render) struct DeclarationView {
    #[serde(skip)]
    item: Option<String>,
    who: String,
    kind: Option<String>,
    interest: String,
    action: Option<&'static str>,
    ruling: Option<String>,
}

/// Something that was decided.
#[derive(Debug, Serialize)]
pub(in crate::render) struct DecisionView {
    #[serde(skip)]
    item: Option<String>,
    /// The decision; nothing where it is closed to the public.
    pub(in crate::render) decision: String,
    pub(in crate::render) closed: Option<Closed>,
    pub(in crate::render) mode: &'static str,
    pub(in crate::render) votes: Option<String>,
    pub(in crate::render) reasons: Option<String>,
    pub(in crate::render) urgent: Option<String>,
    /// Whether the meeting that took it had no quorum.
    pub(in crate::render) without_quorum: bool,
}

/// Something that was put in hand.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ActionView {
    #[serde(skip)]
    item: Option<String>,
    action: String,
    owner: Option<String>,
    due: Option<PartialDate>,
    status: &'static str,
    closed: Option<Day>,
    reason: Option<String>,
}

impl MinutesView {
    pub(in crate::render) fn of(
        minutes: &MinutesDetails,
        body: &BodyId,
        meeting: Option<&MeetingId>,
        sources: &Sources<'_>,
    ) -> Self {
        let seats = Seats { body, sources };
        let without_quorum = meeting.is_some_and(|meeting| sources.lacked_quorum(meeting));
        let filled = minutes.seats_filled().count();
        let declarations = minutes.declarations.iter().flatten();
        Self {
            attendance: seats.attendance(minutes),
            filled: minutes.attendance.as_ref().map(|_| seats.filled(filled)),
            declarations_recorded: minutes.declarations.is_some(),
            declarations: declarations
                .map(|declaration| seats.declaration(declaration))
                .collect(),
            decisions: minutes
                .decisions
                .iter()
                .map(|decision| seats.decision(decision, without_quorum))
                .collect(),
            actions: minutes
                .actions
                .iter()
                .map(|action| seats.action(action))
                .collect(),
        }
    }

    /// Takes out what concerns the agenda item of this name.
    pub(in crate::render) fn take(&mut self, item: &str) -> Self {
        let here = |other: &Option<String>| other.as_deref() == Some(item);
        Self {
            declarations: self
                .declarations
                .extract_if(.., |declaration| here(&declaration.item))
                .collect(),
            decisions: self
                .decisions
                .extract_if(.., |decision| here(&decision.item))
                .collect(),
            actions: self
                .actions
                .extract_if(.., |action| here(&action.item))
                .collect(),
            ..Self::default()
        }
    }
}

impl DecisionView {
    /// What the minutes of `meeting` say of a decision.
    pub(in crate::render) fn of(
        decision: &Decision,
        meeting: &Meeting,
        sources: &Sources<'_>,
    ) -> Self {
        let body = &meeting.body;
        Seats { body, sources }.decision(decision, sources.lacked_quorum(&meeting.id))
    }
}

/// The seats of the body whose minutes they are.
struct Seats<'s> {
    body: &'s BodyId,
    sources: &'s Sources<'s>,
}

impl Seats<'_> {
    fn post(&self, seat: &Spanned<SeatId>) -> String {
        self.sources.post(self.body, seat)
    }

    fn organisation(&self, id: Option<&OrganisationId>) -> Option<String> {
        let organisation = self.sources.site.organisation(self.body, id?)?;
        Some(organisation.name.clone())
    }

    fn organisation_of(&self, seat: &SeatId) -> Option<String> {
        let seat = self.sources.site.seat(self.body, seat)?;
        self.organisation(seat.organisation.as_ref().map(|id| &id.value))
    }

    fn filled(&self, filled: usize) -> String {
        let body = self.sources.site.bodies.get(self.body);
        let membership = body.and_then(|body| body.membership.as_ref());
        let of = membership.map(|(_, membership)| membership.seats.iter().count());
        match of {
            Some(of) => format!("{filled} of {} filled", count(of, "seat", "seats")),
            None => count(filled, "member was there", "members were there"),
        }
    }

    fn attendance(&self, minutes: &MinutesDetails) -> Vec<Attended> {
        let Some(attendance) = &minutes.attendance else {
            return self.substitutes_and_apologies(minutes);
        };
        let chair = minutes.chair.as_ref().map(|seat| &seat.value);
        let present = attendance.present.iter().map(|seat| {
            let chair = chair == Some(&seat.value);
            self.attended(
                seat,
                if chair {
                    "Present, in the chair"
                } else {
                    "Present"
                },
            )
        });
        let absent = attendance
            .absent
            .iter()
            .map(|seat| self.attended(seat, "Absent without apologies"));
        let others = attendance.in_attendance.iter().map(|other| Attended {
            post: other.post.clone(),
            organisation: self.organisation(other.organisation.as_ref().map(|id| &id.value)),
            how: attended_as(other.attended_as).to_owned(),
        });
        let mut all: Vec<_> = present.collect();
        all.extend(self.substitutes_and_apologies(minutes));
        all.extend(absent);
        all.extend(others);
        all
    }

    fn substitutes_and_apologies(&self, minutes: &MinutesDetails) -> Vec<Attended> {
        let substitutes = minutes.substitutes.iter();
        let substitutes = substitutes.map(|substitute| {
            self.attended(
                &substitute.seat,
                &format!("Sent a substitute: {}", substitute.by),
            )
        });
        let sent: Vec<_> = minutes
            .substitutes
            .iter()
            .map(|substitute| &substitute.seat.value)
            .collect();
        let apologies = minutes.apologies.iter();
        let apologies = apologies
            .filter(|apology| !sent.contains(&&apology.seat.value))
            .map(|apology| self.attended(&apology.seat, "Apologies"));
        substitutes.chain(apologies).collect()
    }

    fn attended(&self, seat: &Spanned<SeatId>, how: &str) -> Attended {
        Attended {
            post: self.post(seat),
            organisation: self.organisation_of(&seat.value),
            how: how.to_owned(),
        }
    }

    fn declaration(&self, declaration: &Declaration) -> DeclarationView {
        DeclarationView {
            item: declaration.item.as_ref().map(|item| item.value.clone()),
            who: self.post(&declaration.seat),
            kind: declaration.kind.clone(),
            interest: sentence(&declaration.interest),
            action: declaration.action.map(|action| match action {
                DeclarerAction::TookPart => "Stayed and took part",
                DeclarerAction::Spoke => "Spoke and took no part in the decision",
                DeclarerAction::Stayed => "Stayed and took no part",
                DeclarerAction::Withdrew => "Left the room",
            }),
            ruling: declaration.ruling.as_deref().map(sentence),
        }
    }

    fn decision(&self, decision: &Decision, without_quorum: bool) -> DecisionView {
        let closed = decision.exempt.as_ref();
        let closed = closed.filter(|exempt| exempt.is_closed_on(self.sources.day()));
        let mode = match (
            decision.mode.as_ref().map(|mode| mode.value),
            &decision.votes,
        ) {
            (Some(DecisionMode::Interim), _) => BETWEEN,
            (Some(DecisionMode::Vote), _) | (None, Some(_)) => "Voted",
            (Some(DecisionMode::Consensus), _) | (None, None) => "Agreed without a vote",
        };
        DecisionView {
            item: decision.item.as_ref().map(|item| item.value.clone()),
            decision: sentence(&decision.decision),
            closed: closed.map(|exempt| Closed::of(exempt)),
            mode,
            votes: decision
                .votes
                .as_ref()
                .map(|votes| self.votes(&votes.value)),
            reasons: decision.reasons.as_deref().map(sentence),
            urgent: decision.urgent.as_deref().map(sentence),
            without_quorum: without_quorum && mode != BETWEEN,
        }
    }

    /// "For 11, against 2, abstained 1. The chair's casting vote was for."
    fn votes(&self, votes: &Votes) -> String {
        let (for_it, against) = (votes.in_favour.count(), votes.against.count());
        let mut words = format!(
            "For {for_it}, against {against}, abstained {}.",
            votes.abstained.count()
        );
        if let Some(casting) = &votes.casting {
            let way = if casting.in_favour { "for" } else { "against" };
            words.push_str(&format!(
                " Casting vote ({}): {way}.",
                self.post(&casting.by)
            ));
        }
        words
    }

    fn action(&self, action: &Action) -> ActionView {
        let organisation = self.organisation(action.organisation.as_ref().map(|id| &id.value));
        let owner: Vec<_> = action
            .owner
            .clone()
            .into_iter()
            .chain(organisation)
            .collect();
        ActionView {
            item: action.item.as_ref().map(|item| item.value.clone()),
            action: sentence(&action.action),
            owner: (!owner.is_empty()).then(|| owner.join(", ")),
            due: action.due.as_ref().map(|due| due.value),
            status: match action.status {
                ActionStatus::Open => "Open",
                ActionStatus::Done => "Done",
                ActionStatus::Unable => "Cannot be done",
            },
            closed: action.closed.as_ref().map(|closed| closed.value),
            reason: action.reason.as_deref().map(sentence),
        }
    }
}

/// In what part someone without a seat was there.
fn attended_as(part: AttendedAs) -> &'static str {
    match part {
        AttendedAs::Officer => "In attendance, officer",
        AttendedAs::Adviser => "In attendance, adviser",
        AttendedAs::Presenter => "In attendance, to present",
        AttendedAs::Observer => "In attendance, observer",
        AttendedAs::Partner => "In attendance, partner",
        AttendedAs::Public => "In attendance, public",
    }
}

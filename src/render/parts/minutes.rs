//! What minutes record: who was there, what was declared, decided and put in hand.

use serde::Serialize;

use super::agenda::Closed;
use super::attended::Attended;
use super::mark::Mark;
use crate::calendar::{Day, PartialDate};
use crate::model::{
    Action, ActionStatus, Ballot, BodyId, Decision, DecisionMode, Declaration, DeclarerAction,
    Meeting, MeetingId, MinutesDetails, OrganisationId, SeatId, Votes,
};
use crate::record::Outcome;
use crate::render::here::Here;
use crate::render::sources::Sources;
use crate::render::words::sentence;
use crate::source::Spanned;

/// What minutes record.
#[derive(Debug, Default, Serialize)]
pub(in crate::render) struct MinutesView {
    attendance: Vec<Attended>,
    /// How many seats were filled, as a sentence.
    filled: Option<String>,
    /// What the record says where there were too few members to decide.
    no_quorum: Option<String>,
    /// Whether the minutes say what was declared.
    declarations_recorded: bool,
    pub(in crate::render) declarations: Vec<DeclarationView>,
    pub(in crate::render) decisions: Vec<DecisionView>,
    pub(in crate::render) actions: Vec<ActionView>,
}

/// An interest that was declared.
#[derive(Debug, Serialize)]
pub(in crate::render) struct DeclarationView {
    #[serde(skip)]
    item: Option<String>,
    who: String,
    kind: Option<String>,
    interest: String,
    action: Option<String>,
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
    pub(in crate::render) mode: String,
    pub(in crate::render) votes: Option<String>,
    /// Who voted which way, where that was recorded by seat.
    ballots: Vec<BallotView>,
    pub(in crate::render) reasons: Option<String>,
    pub(in crate::render) urgent: Option<String>,
    /// Whether the meeting that took it had no quorum.
    pub(in crate::render) without_quorum: bool,
}

/// One way to vote, and the posts that did.
#[derive(Debug, Serialize)]
struct BallotView {
    way: String,
    count: usize,
    posts: Vec<String>,
}

/// Something that was put in hand.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ActionView {
    #[serde(skip)]
    item: Option<String>,
    action: String,
    owner: Option<String>,
    due: Option<PartialDate>,
    status: Mark,
    closed: Option<Day>,
    reason: Option<String>,
}

impl MinutesView {
    pub(in crate::render) fn of(
        minutes: &MinutesDetails,
        body: &BodyId,
        meeting: Option<&MeetingId>,
        sources: &Sources<'_>,
        here: &Here,
    ) -> Self {
        let seats = Seats { body, sources };
        let no_quorum = meeting.and_then(|meeting| no_quorum(meeting, sources));
        let without_quorum = no_quorum.is_some();
        let filled = minutes.seats_filled().count();
        let declarations = minutes.declarations.iter().flatten();
        Self {
            attendance: Attended::all(minutes, &seats, here),
            no_quorum,
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

/// What the record says of a meeting with too few members to decide.
fn no_quorum(meeting: &MeetingId, sources: &Sources<'_>) -> Option<String> {
    let mut assessments = sources.record.of_meeting(meeting);
    let breached = assessments
        .find(|assessment| assessment.rule == "quorum" && assessment.outcome == Outcome::Breached);
    Some(breached?.finding.clone())
}

/// The seats of the body whose minutes they are.
pub(super) struct Seats<'s> {
    pub(super) body: &'s BodyId,
    pub(super) sources: &'s Sources<'s>,
}

impl Seats<'_> {
    pub(super) fn say(&self, id: &str) -> String {
        self.sources.language.say(id)
    }

    /// Whether the body has the seat, and so a page on it.
    pub(super) fn has(&self, seat: &SeatId) -> bool {
        self.sources.site.seat(self.body, seat).is_some()
    }

    pub(super) fn post(&self, seat: &Spanned<SeatId>) -> String {
        self.sources.post(self.body, seat)
    }

    pub(super) fn organisation(&self, id: Option<&OrganisationId>) -> Option<String> {
        let organisation = self.sources.site.organisation(self.body, id?)?;
        Some(organisation.name.clone())
    }

    pub(super) fn organisation_of(&self, seat: &SeatId) -> Option<String> {
        let seat = self.sources.site.seat(self.body, seat)?;
        self.organisation(seat.organisation.as_ref().map(|id| &id.value))
    }

    fn filled(&self, filled: usize) -> String {
        let body = self.sources.site.bodies.get(self.body);
        let membership = body.and_then(|body| body.membership.as_ref());
        let of = membership.map(|(_, membership)| membership.seats.iter().count());
        let language = &self.sources.language;
        match of {
            Some(of) => language.say_with(
                "minutes-seats-filled",
                [("filled", filled.into()), ("count", of.into())],
            ),
            None => language.say_with("minutes-members-there", [("count", filled.into())]),
        }
    }

    fn declaration(&self, declaration: &Declaration) -> DeclarationView {
        DeclarationView {
            item: declaration.item.as_ref().map(|item| item.value.clone()),
            who: self.post(&declaration.seat),
            kind: declaration.kind.clone(),
            interest: sentence(&declaration.interest),
            action: declaration.action.map(|action| {
                let id = match action {
                    DeclarerAction::TookPart => "minutes-declarer-took-part",
                    DeclarerAction::Spoke => "minutes-declarer-spoke",
                    DeclarerAction::Stayed => "minutes-declarer-stayed",
                    DeclarerAction::Withdrew => "minutes-declarer-withdrew",
                };
                self.say(id)
            }),
            ruling: declaration.ruling.as_deref().map(sentence),
        }
    }

    fn decision(&self, decision: &Decision, without_quorum: bool) -> DecisionView {
        let closed = decision.exempt.as_ref();
        let closed = closed.filter(|exempt| exempt.is_closed_on(self.sources.day()));
        let mode = decision.mode.as_ref().map(|mode| mode.value);
        let votes = decision.votes.as_ref().map(|votes| &votes.value);
        // What was taken between meetings needed no meeting, and so no quorum.
        let between = mode == Some(DecisionMode::Interim);
        let said = match (mode, votes) {
            (Some(DecisionMode::Interim), _) => "minutes-taken-between",
            (Some(DecisionMode::Vote), _) | (None, Some(_)) => "minutes-voted",
            (Some(DecisionMode::Consensus), _) | (None, None) => "minutes-agreed",
        };
        DecisionView {
            item: decision.item.as_ref().map(|item| item.value.clone()),
            decision: sentence(&decision.decision),
            closed: closed.map(|exempt| Closed::of(exempt)),
            mode: self.say(said),
            votes: votes.map(|votes| self.votes(votes)),
            ballots: votes.map(|votes| self.ballots(votes)).unwrap_or_default(),
            reasons: decision.reasons.as_deref().map(sentence),
            urgent: decision.urgent.as_deref().map(sentence),
            without_quorum: without_quorum && !between,
        }
    }

    /// "For 11, against 2, abstained 1. The chair's casting vote was for."
    fn votes(&self, votes: &Votes) -> String {
        let language = &self.sources.language;
        let counted = language.say_with(
            "minutes-votes",
            [
                ("for", votes.in_favour.count().into()),
                ("against", votes.against.count().into()),
                ("abstained", votes.abstained.count().into()),
            ],
        );
        let casting = votes.casting.as_ref().map(|casting| {
            let id = if casting.in_favour {
                "minutes-casting-for"
            } else {
                "minutes-casting-against"
            };
            language.say_with(id, [("post", self.post(&casting.by).into())])
        });
        let words: Vec<_> = std::iter::once(counted).chain(casting).collect();
        words.join(" ")
    }

    /// Who voted which way; nothing where no name was taken.
    fn ballots(&self, votes: &Votes) -> Vec<BallotView> {
        let ways = [
            ("minutes-for", &votes.in_favour),
            ("minutes-against", &votes.against),
            ("minutes-abstained", &votes.abstained),
        ];
        if ways.iter().all(|(_, ballot)| ballot.seats().is_empty()) {
            return Vec::new();
        }
        let view = |(way, ballot): (&str, &Ballot)| BallotView {
            way: self.say(way),
            count: ballot.count(),
            posts: ballot.seats().iter().map(|seat| self.post(seat)).collect(),
        };
        ways.map(view).into()
    }

    fn action(&self, action: &Action) -> ActionView {
        let organisation = self.organisation(action.organisation.as_ref().map(|id| &id.value));
        let owner: Vec<_> = action
            .owner
            .clone()
            .into_iter()
            .chain(organisation)
            .collect();
        let due = action.due.as_ref().map(|due| due.value);
        let is_past = due.is_some_and(|due| due.last() < self.sources.day());
        let (kind, words) = match action.status {
            ActionStatus::Open if is_past => ("overdue", "minutes-action-overdue"),
            ActionStatus::Open => ("upcoming", "minutes-action-open"),
            ActionStatus::Done => ("met", "minutes-action-done"),
            ActionStatus::Unable => ("breached", "minutes-action-unable"),
        };
        ActionView {
            item: action.item.as_ref().map(|item| item.value.clone()),
            action: sentence(&action.action),
            owner: (!owner.is_empty()).then(|| owner.join(", ")),
            due,
            status: Mark::new(kind, self.say(words)),
            closed: action.closed.as_ref().map(|closed| closed.value),
            reason: action.reason.as_deref().map(sentence),
        }
    }
}

//! `recorded-votes`: every vote was cast by a seat that had one and was filled, once, and the casting vote by the chair on
//! a tie.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::seats::{declared_at, expected, has_substitute, is_present};
use crate::model::{
    Decision, DecisionMode, Document, Force, Meeting, MinutesDetails, SeatId, Votes,
};
use crate::record::{Assessment, Outcome};
use crate::source::{Span, Spanned};

pub(super) struct RecordedVotes;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// Who has one vote.
    #[serde(default)]
    one_for_each: OneForEach,
    /// Whether whoever chairs has a casting vote on a tie.
    #[serde(default = "yes")]
    casting_vote: bool,
    /// Whether those who declared an interest in the item are barred from the vote.
    #[serde(default = "yes")]
    declarers_barred: bool,
}

/// Who has one vote.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum OneForEach {
    /// Each seat that votes.
    #[default]
    Seat,
    /// Each organisation, however many seats it has.
    Organisation,
}

fn yes() -> bool {
    true
}

impl Rule for RecordedVotes {
    const NAME: &'static str = "recorded-votes";
    const TITLE: &'static str = "Votes are cast by those who have one";
    const PROSE: &'static str = include_str!("recorded_votes.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let must = may(force);
        let each = match params.one_for_each {
            OneForEach::Seat => "Each voting member who is there, or the substitute,",
            OneForEach::Organisation => {
                "Each organisation with a voting member there, or a substitute,"
            }
        };
        let declarers = match params.declarers_barred {
            true => " Whoever declared an interest in the matter does not vote.",
            false => "",
        };
        let casting = match params.casting_vote {
            true => " On a tie, and only then, whoever chairs has a casting vote.",
            false => " There is no casting vote.",
        };
        format!("{each} {must} have one vote and no more.{declarers}{casting}")
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let Some(document) = scope.ground.open_minutes_of(meeting) else {
            return;
        };
        let Some(minutes) = document.minutes() else {
            return;
        };
        for (index, decision) in minutes.decisions.iter().enumerate() {
            let vote = Vote {
                scope,
                meeting,
                document,
                minutes,
                decision,
            };
            vote.judge(&format!("vote on decision {}", index + 1), found);
        }
    }
}

/// One recorded vote.
struct Vote<'v, 's> {
    scope: &'v Scope<'s, Params>,
    meeting: &'v Meeting,
    document: &'v Document,
    minutes: &'v MinutesDetails,
    decision: &'v Decision,
}

/// Something that is wrong with a vote, or that is not recorded of it, and the text that shows it.
struct Wrong(Outcome, String, Span);

impl Vote<'_, '_> {
    fn judge(&self, subject: &str, found: &mut Findings) {
        let assess = |Wrong(outcome, finding, span): Wrong| {
            let place = place_in(self.document, Some(span));
            Assessment {
                document: Some(self.document.id.clone()),
                mend: mend(outcome).map(str::to_owned),
                ..self.scope.assess(subject, outcome, finding, place)
            }
        };
        let Some(votes) = &self.decision.votes else {
            let mode = self.decision.mode.as_ref();
            let voted = mode.filter(|mode| mode.value == DecisionMode::Vote);
            let finding = "It was decided by a vote, and the votes are not recorded.";
            let wrong = voted.map(|mode| Wrong(Outcome::NotRecorded, finding.into(), mode.span));
            return found.assessments.extend(wrong.map(assess));
        };
        let voters: Vec<_> = ballots(votes).collect();
        let abstained = votes.abstained.seats();
        let mut wrong: Vec<_> = voters
            .iter()
            .filter_map(|voter| {
                self.voter(voter, abstained.iter().any(|a| std::ptr::eq(a, *voter)))
            })
            .collect();
        wrong.extend(self.twice(&voters));
        wrong.extend(self.too_many(votes));
        wrong.extend(self.casting(votes));
        if wrong.is_empty() {
            let finding = "Nothing shows that a vote was cast that should not count.";
            wrong.push(Wrong(Outcome::Met, finding.into(), votes.span));
        }
        found.assessments.extend(wrong.into_iter().map(assess));
    }

    /// What is wrong with this seat's being among the voters.
    fn voter(&self, voter: &Spanned<SeatId>, abstained: bool) -> Option<Wrong> {
        let (id, name) = (voter.as_str(), self.name(voter));
        let seat = self.scope.ground.site.seat(&self.scope.body.id, voter)?;
        let wrong = |what: &str| {
            let finding = format!("{name} is recorded as voting, and {what}.");
            Some(Wrong(Outcome::Breached, finding, voter.span))
        };
        if !seat.votes() {
            return wrong("has no vote");
        }
        if self.minutes.attendance.is_none() {
            let finding =
                format!("{name} is recorded as voting, and the minutes do not say who was there.");
            return Some(Wrong(Outcome::NotRecorded, finding, voter.span));
        }
        if !is_present(self.minutes, id) && !has_substitute(self.minutes, id) {
            return wrong("nobody sat on it");
        }
        // To abstain is not to vote.
        match self.is_barred(id) && !abstained {
            true => wrong("an interest in the matter was declared for it"),
            false => None,
        }
    }

    /// Seats, or organisations, that voted more than once.
    fn twice(&self, voters: &[&Spanned<SeatId>]) -> Vec<Wrong> {
        let mut seats = BTreeSet::new();
        let mut organisations = BTreeSet::new();
        let mut wrong = Vec::new();
        for voter in voters {
            let who = if !seats.insert(voter.as_str()) {
                self.name(voter)
            } else if self
                .organisation(voter)
                .is_some_and(|o| !organisations.insert(o))
            {
                format!("The organisation of {}", lower(&self.name(voter)))
            } else {
                continue;
            };
            let finding = format!("{who} is recorded as voting more than once.");
            wrong.push(Wrong(Outcome::Breached, finding, voter.span));
        }
        wrong
    }

    /// More votes than there were voters, where they were counted and not named.
    fn too_many(&self, votes: &Spanned<Votes>) -> Option<Wrong> {
        let cast: usize = [&votes.in_favour, &votes.against, &votes.abstained]
            .map(|ballot| ballot.count())
            .iter()
            .sum();
        let named = ballots(votes).count();
        if cast == named {
            return None;
        }
        if self.minutes.attendance.is_none() {
            let finding = "The minutes do not say who was there, so nobody can tell whether there were too many votes.";
            return Some(Wrong(Outcome::NotRecorded, finding.into(), votes.span));
        }
        let there = expected(self.scope.body, self.meeting.date);
        let there: Vec<_> = there
            .filter(|(id, _)| is_present(self.minutes, id) || has_substitute(self.minutes, id))
            .collect();
        let voices = |barred_too: bool| {
            let able = there
                .iter()
                .filter(|(id, _)| barred_too || !self.is_barred(id));
            let able =
                able.map(|(id, _)| self.organisation(&SeatId::new(id.as_str())).unwrap_or(id));
            able.collect::<BTreeSet<_>>().len()
        };
        let decided = votes.in_favour.count() + votes.against.count();
        (cast > voices(true) || decided > voices(false)).then(|| {
            let finding = "More votes are recorded than there were members who could vote.";
            Wrong(Outcome::Breached, finding.into(), votes.span)
        })
    }

    fn casting(&self, votes: &Votes) -> Option<Wrong> {
        let casting = votes.casting.as_ref()?;
        let tie = votes.in_favour.count() == votes.against.count();
        let chair = self.minutes.chair.as_ref();
        let (outcome, finding) = match chair {
            _ if !self.scope.params.casting_vote => (
                Outcome::Breached,
                "A casting vote is recorded, and nobody has one.",
            ),
            _ if !tie => (
                Outcome::Breached,
                "A casting vote is recorded, and there was no tie.",
            ),
            None => (
                Outcome::NotRecorded,
                "A casting vote is recorded, and the minutes do not say who chaired.",
            ),
            Some(chair) if chair.value != casting.by.value => (
                Outcome::Breached,
                "A casting vote is recorded of somebody who did not chair the meeting.",
            ),
            Some(_) => return None,
        };
        Some(Wrong(outcome, finding.into(), casting.by.span))
    }

    fn is_barred(&self, seat: &str) -> bool {
        let item = self.decision.item.as_ref();
        self.scope.params.declarers_barred
            && declared_at(self.minutes, item).any(|d| d.seat.as_str() == seat)
    }

    /// The organisation that has one vote for all of its seats, where that is the rule.
    fn organisation(&self, seat: &SeatId) -> Option<&str> {
        let by_organisation = self.scope.params.one_for_each == OneForEach::Organisation;
        let seat = self.scope.ground.site.seat(&self.scope.body.id, seat)?;
        let organisation = seat.organisation.as_ref().filter(|_| by_organisation)?;
        Some(organisation.as_str())
    }

    /// The seat's name; nothing is told of who voted on a closed matter.
    fn name(&self, seat: &SeatId) -> String {
        let day = self.scope.ground.day;
        let closed = self
            .decision
            .exempt
            .as_ref()
            .is_some_and(|exempt| exempt.is_closed_on(day));
        let seat = self.scope.ground.site.seat(&self.scope.body.id, seat);
        match seat.filter(|_| !closed) {
            Some(seat) => format!("The seat “{}”", seat.post.value),
            None => "A seat".into(),
        }
    }
}

/// The seats that are named in the ballots.
fn ballots(votes: &Votes) -> impl Iterator<Item = &Spanned<SeatId>> {
    let named = [&votes.in_favour, &votes.against, &votes.abstained];
    named.into_iter().flat_map(|ballot| ballot.seats())
}

fn lower(name: &str) -> String {
    name.replacen("The", "the", 1)
        .replacen("A seat", "a seat", 1)
}

fn mend(outcome: Outcome) -> Option<&'static str> {
    match outcome {
        Outcome::Breached => Some(
            "The clerk can put the minutes right, if they are wrong. If the vote was as recorded, the body can take it again.",
        ),
        Outcome::NotRecorded => {
            Some("The clerk can write what is missing at the head of minutes.md.")
        }
        _ => None,
    }
}

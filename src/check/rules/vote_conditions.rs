//! `vote-conditions`: a vote is taken only when it may be, and carries only what it gave a majority.

use serde::Deserialize;

use crate::calendar::long_date;
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::sitting::public_agenda;
use crate::check::wanted::Wanted;
use crate::model::{Decision, DecisionMode, Document, Force, ItemKind, Meeting, MeetingState};
use crate::record::{Assessment, Outcome};
use crate::source::Span;

pub(super) struct VoteConditions;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// Whether an earlier meeting has to have had the item, unless it cannot wait.
    #[serde(default)]
    after_discussion: bool,
    /// The document that says how votes are taken, by its kind or the name of its file.
    #[serde(default)]
    protocol: Option<Wanted>,
    /// Whether more have to be for it than against it.
    #[serde(default)]
    majority: bool,
    /// The kinds of item that the rulebook has another clause on voting for.
    #[serde(default)]
    except: Vec<ItemKind>,
}

impl Rule for VoteConditions {
    const NAME: &'static str = "vote-conditions";
    const TITLE: &'static str = "Votes are taken only when they may be";
    const PROSE: &'static str = include_str!("vote_conditions.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let must = may(force);
        let mut said = Vec::new();
        if params.after_discussion {
            said.push(format!(
                "A vote {must} wait until an earlier meeting has had the item, unless the minutes say why it cannot."
            ));
        }
        if let Some(protocol) = &params.protocol {
            said.push(format!(
                "A vote {must} wait until the body has this document: {}.",
                protocol.words()
            ));
        }
        if params.majority {
            said.push(format!(
                "What is decided by a vote {must} have more votes for it than against it, or the casting vote on a tie."
            ));
        }
        if said.is_empty() {
            return "Nothing is asked before a vote.".into();
        }
        if !params.except.is_empty() {
            said.push("Votes that have a clause of their own are left out.".into());
        }
        said.join(" ")
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let Some(document) = scope.ground.open_minutes_of(meeting) else {
            return;
        };
        let decisions = document.minutes().into_iter().flat_map(|m| &m.decisions);
        for (number, decision) in (1..).zip(decisions) {
            let Some(span) = vote(decision) else {
                continue;
            };
            if is_excepted(scope, meeting, decision) {
                continue;
            }
            let vote = Vote {
                scope,
                meeting,
                document,
                decision,
                span,
            };
            found.assessments.extend(vote.judge(number));
        }
    }
}

/// Whether the item that was voted on is of a kind that has another clause.
fn is_excepted(scope: &Scope<'_, Params>, meeting: &Meeting, decision: &Decision) -> bool {
    let items = public_agenda(scope.ground, meeting)
        .into_iter()
        .flat_map(Document::items);
    let mut excepted = items.filter(|item| scope.params.except.contains(&item.kind));
    let voted = decision.item.as_ref();
    voted.is_some_and(|voted| excepted.any(|item| item.name() == voted.value))
}

/// Where the minutes say that the decision was taken by a vote.
fn vote(decision: &Decision) -> Option<Span> {
    let votes = decision.votes.as_ref().map(|votes| votes.span);
    let mode = decision.mode.as_ref();
    let voted = mode.filter(|mode| mode.value == DecisionMode::Vote);
    votes.or(voted.map(|mode| mode.span))
}

/// One vote.
struct Vote<'v, 's> {
    scope: &'v Scope<'s, Params>,
    meeting: &'v Meeting,
    document: &'v Document,
    decision: &'v Decision,
    span: Span,
}

/// Something that is wrong with a vote, or that is not recorded of it.
struct Wrong(Outcome, String, &'static str);

impl Vote<'_, '_> {
    fn judge(&self, number: usize) -> Vec<Assessment> {
        let wrong = [self.undiscussed(), self.unwritten(), self.outvoted()];
        let mut found: Vec<_> = wrong.into_iter().flatten().collect();
        if found.is_empty() {
            let finding = "Nothing that the rules ask for before a vote is missing.";
            found.push(Wrong(Outcome::Met, finding.into(), ""));
        }
        let assess = |Wrong(outcome, finding, mend): Wrong| Assessment {
            document: Some(self.document.id.clone()),
            mend: (!mend.is_empty()).then(|| mend.to_owned()),
            ..self.scope.assess(
                format!("vote on decision {number}"),
                outcome,
                finding,
                place_in(self.document, Some(self.span)),
            )
        };
        found.into_iter().map(assess).collect()
    }

    /// A vote at the first meeting that had the item.
    fn undiscussed(&self) -> Option<Wrong> {
        let urgent = self.decision.urgent.as_ref();
        let urgent = urgent.is_some_and(|reason| !reason.trim().is_empty());
        if !self.scope.params.after_discussion || urgent {
            return None;
        }
        let Some(item) = &self.decision.item else {
            let finding = "The minutes do not say which item was voted on, so nobody can tell whether an earlier meeting had it.";
            let mend = "The clerk can write `item:` beside the decision.";
            return Some(Wrong(Outcome::NotRecorded, finding.into(), mend));
        };
        let ground = self.scope.ground;
        let all = ground.meetings(&self.scope.body.id);
        let mut earlier = all.iter().rev().filter(|other| {
            other.date < self.meeting.date && other.state(ground.day) == MeetingState::Held
        });
        let had = earlier.any(|other| {
            let items = public_agenda(ground, other).map(Document::items);
            items.is_some_and(|items| items.iter().any(|other| other.name() == item.value))
        });
        let finding = "No earlier meeting had the item on its agenda, and the minutes do not say why the vote could not wait.";
        let mend = "If it could not wait, the clerk can write the reason as `urgent:` beside the decision. If an earlier \
                    agenda had the item under another name, give both the same `id:`.";
        (!had).then(|| Wrong(Outcome::Breached, finding.into(), mend))
    }

    /// A vote before there was a document that says how votes are taken.
    fn unwritten(&self) -> Option<Wrong> {
        let protocol = self.scope.params.protocol.as_ref()?;
        let ground = self.scope.ground;
        let mut bodies = ground.site.ancestry(&self.scope.body.id);
        let document = bodies.find_map(|body| protocol.of(ground, body));
        let written = document.filter(|document| document.cover.to_be_developed.is_none());
        let published = written.and_then(Document::published).map(|on| on.date);
        let since = match (written, published) {
            (None, _) => "which is still to be written".to_owned(),
            (Some(_), Some(on)) if on > self.meeting.date.0 => {
                format!("which was published only on {}", long_date(on))
            }
            (Some(_), _) => return None,
        };
        let words = protocol.words();
        // "the voting protocol", and "annex 3"
        let the = match words.ends_with(|last: char| last.is_ascii_digit()) {
            true => "",
            false => "the ",
        };
        let finding = format!("A vote was taken without {the}{words}, {since}.");
        let mend = "The body can write down how it votes.";
        Some(Wrong(Outcome::Breached, finding, mend))
    }

    /// A decision that more were against than for, or as many without a casting vote for it.
    fn outvoted(&self) -> Option<Wrong> {
        let votes = self.decision.votes.as_ref()?;
        let (for_it, against) = (votes.in_favour.count(), votes.against.count());
        let cast = votes
            .casting
            .as_ref()
            .is_some_and(|casting| casting.in_favour);
        let carried = for_it > against || for_it == against && cast;
        if !self.scope.params.majority || carried {
            return None;
        }
        let finding =
            format!("It is recorded as decided with {for_it} for it and {against} against.");
        let mend = "The clerk can put the minutes right, if they are wrong. A motion that was lost is no decision: write what \
                    was decided instead.";
        Some(Wrong(Outcome::Breached, finding, mend))
    }
}

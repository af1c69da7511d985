//! `special-notice`: business of great weight had longer notice, and was carried by more than a bare majority.

use serde::Deserialize;

use crate::calendar::{Counting, CountingFrom, Direction, NotCounted, Period};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::share::Share;
use crate::check::sitting::{Sitting, public_agenda, stands};
use crate::check::timeliness::{Thing, Trigger, counted, judge, uncountable};
use crate::model::{AgendaItem, Decision, Document, Force, ItemKind, Meeting, MeetingState};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Problems, Spanned};

pub(super) struct SpecialNotice;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How long before the meeting notice of the item is due.
    notice: Spanned<Period>,
    /// Which date of the agenda is the day of the notice.
    #[serde(default)]
    trigger: Trigger,
    /// Which day is day one.
    #[serde(default)]
    counting_from: CountingFrom,
    /// Which days are left out.
    #[serde(default)]
    not_counted: NotCounted,
    /// The kinds of item that need it.
    #[serde(default = "dissolution")]
    items: Vec<ItemKind>,
    /// The share of those present and voting that carries it.
    #[serde(default)]
    majority: Option<Share>,
}

fn dissolution() -> Vec<ItemKind> {
    vec![ItemKind::Dissolution]
}

impl Params {
    fn counting(&self) -> Counting {
        Counting {
            from: self.counting_from,
            not_counted: self.not_counted,
        }
    }
}

impl Rule for SpecialNotice {
    const NAME: &'static str = "special-notice";
    const TITLE: &'static str = "Longer notice of weighty business";
    const PROSE: &'static str = include_str!("special_notice.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        uncountable(&params.notice, Direction::Before, params.counting())
    }

    fn sentence(params: &Params, force: Force) -> String {
        let (must, from, done) = (
            may(force),
            counted(params.counting()),
            params.trigger.words(),
        );
        let items = match params.items == dissolution() {
            true => "to dissolve the body",
            false => "of this weight",
        };
        let majority = match params.majority {
            Some(share) => format!(" The decision needs {share} of those present and voting."),
            None => String::new(),
        };
        format!(
            "An agenda with an item {items} {must} be {done} at least {} before the meeting{from}.{majority}",
            *params.notice
        )
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let agenda = public_agenda(scope.ground, meeting);
        let Some(agenda) = agenda.filter(|_| stands(scope.ground, meeting)) else {
            return;
        };
        for (number, item) in (1..).zip(agenda.items()) {
            if scope.params.items.contains(&item.kind) {
                notice(scope, meeting, agenda, number, found);
                vote(scope, meeting, agenda, (number, item), found);
            }
        }
    }
}

fn notice(
    scope: &Scope<'_, Params>,
    meeting: &Meeting,
    agenda: &Document,
    number: u32,
    found: &mut Findings,
) {
    let (ground, params) = (scope.ground, scope.params);
    let calendar = &ground.site.calendar;
    let before = (*params.notice, Direction::Before);
    let due = scope.deadline(meeting, before, params.counting(), found);
    let (done, place) = params.trigger.of(agenda, ground);
    let blank = Assessment {
        document: Some(agenda.id.clone()),
        ..scope.assess(
            format!("notice of item {number}"),
            Outcome::NotRecorded,
            "",
            place,
        )
    };
    let thing = Thing {
        name: format!("The notice of item {number}"),
        plural: false,
        verb: params.trigger.words(),
    };
    let judged = judge(blank, &thing, due, done, ground.day, calendar);
    let key = params.trigger.key();
    let mend = match judged.outcome {
        Outcome::Late | Outcome::Overdue => Some(
            "The body can take the item to a later meeting, of which there is time to give notice."
                .to_owned(),
        ),
        Outcome::NotRecorded if judged.due.is_some() => Some(format!(
            "The clerk can write the day as `{key}:` at the head of agenda.md."
        )),
        _ => None,
    };
    found.add(Assessment { mend, ..judged });
}

/// Whether what was decided on the item was carried by enough votes; abstentions are no votes, nor is a casting vote.
fn vote(
    scope: &Scope<'_, Params>,
    meeting: &Meeting,
    agenda: &Document,
    (number, item): (u32, &AgendaItem),
    found: &mut Findings,
) {
    let Some(majority) = scope.params.majority else {
        return;
    };
    if meeting.state(scope.ground.day) != MeetingState::Held {
        return;
    }
    let subject = format!("vote on item {number}");
    let not_recorded = |finding: &str, place| {
        Assessment {
        mend: Some("The clerk can write the decision with its `item:` and `votes:` at the head of minutes.md.".into()),
        ..scope.assess(subject.clone(), Outcome::NotRecorded, finding, place)
    }
    };
    let Sitting::Minuted(document, minutes) = Sitting::of(scope.ground, meeting) else {
        let finding =
            "There are no minutes that the public can read, so nobody can tell how the vote went.";
        return found.add(not_recorded(
            finding,
            place_in(agenda, Some(item.title.span)),
        ));
    };
    let of_item = |decision: &&Decision| {
        decision
            .item
            .as_ref()
            .is_some_and(|of| of.value == item.name())
    };
    let closed = |decision: &Decision| {
        decision
            .exempt
            .as_ref()
            .is_some_and(|exempt| exempt.is_closed_on(scope.ground.day))
    };
    let mut decisions = minutes.decisions.iter().filter(of_item).peekable();
    if decisions.peek().is_none() {
        let finding = "The minutes record no decision on the item.";
        return found.add(not_recorded(finding, place_in(document, None)));
    }
    for decision in decisions {
        let place = place_in(document, decision.item.as_ref().map(|of| of.span));
        let votes = decision.votes.as_ref().filter(|_| !closed(decision));
        let Some(votes) = votes else {
            let finding = "The minutes do not record the votes on the item, so nobody can tell whether there were enough.";
            found.add(not_recorded(finding, place));
            continue;
        };
        let (given, against) = (votes.in_favour.count() as u64, votes.against.count() as u64);
        let needed = majority.of(given + against);
        let finding = format!(
            "{given} of the {} who were present and voted were for it, and {needed} were needed to carry it.",
            given + against
        );
        let (outcome, mend) = match given >= needed {
            true => (Outcome::Met, None),
            false => (
                Outcome::Breached,
                Some(
                    "What is recorded as decided was not carried. The clerk can correct the minutes."
                        .to_owned(),
                ),
            ),
        };
        found.add(Assessment {
            document: Some(document.id.clone()),
            mend,
            ..scope.assess(
                subject.clone(),
                outcome,
                finding,
                Place::new(document.path.clone(), votes.span),
            )
        });
    }
}

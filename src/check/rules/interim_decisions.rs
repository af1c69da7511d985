//! `interim-decisions`: decisions between meetings are taken by enough members, and reported to the next meeting.

use serde::Deserialize;

use crate::calendar::Deadline;
use crate::check::interim::{can_be, next_meeting, registered, reported_to, told_in};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::seats::seats;
use crate::check::sitting::{Sitting, public_agenda};
use crate::check::timeliness::{Done, Thing, count, judge};
use crate::model::{
    Decision, DecisionKind, Force, ItemKind, Meeting, MeetingKind, MeetingState,
    RegisteredDecision, Role, Seat,
};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Span};
use crate::tree::TreePath;

pub(super) struct InterimDecisions;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How many other members decide with the chair.
    #[serde(default = "one")]
    with_chair: u64,
    /// How many members can decide without the chair; 0 where none can.
    #[serde(default = "three")]
    without_chair: u64,
    /// Whether the vice-chair takes part, or is consulted.
    #[serde(default)]
    vice_chair: bool,
    /// Whether the record gives the reasons, and says who was consulted.
    #[serde(default)]
    consulted: bool,
    /// Whether the decision is reported to the next meeting.
    #[serde(default)]
    report: Report,
    /// What shows that it was.
    #[serde(default)]
    reported_by: ReportedBy,
    /// The kinds of decision that are looked at.
    #[serde(default = "between_meetings")]
    kinds: Vec<DecisionKind>,
    /// Kinds of meeting that are no next meeting.
    #[serde(default = "events")]
    except: Vec<MeetingKind>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Report {
    #[default]
    NextMeeting,
    None,
}

/// What shows that a decision was reported to a meeting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum ReportedBy {
    /// Any of the others.
    #[default]
    Any,
    /// The register names the meeting.
    Record,
    /// The meeting's agenda has an item for such decisions.
    AgendaItem,
    /// The meeting's minutes have a decision taken between meetings.
    Minutes,
}

fn one() -> u64 {
    1
}

fn three() -> u64 {
    3
}

fn between_meetings() -> Vec<DecisionKind> {
    vec![DecisionKind::Interim, DecisionKind::Urgent]
}

fn events() -> Vec<MeetingKind> {
    vec![MeetingKind::Event]
}

impl Rule for InterimDecisions {
    const NAME: &'static str = "interim-decisions";
    const TITLE: &'static str = "Decisions between meetings";
    const PROSE: &'static str = include_str!("interim_decisions.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let must = may(force);
        let vice_chair = match params.vice_chair {
            true => ", with the vice-chair taking part or consulted",
            false => "",
        };
        let consulted = match params.consulted {
            true => format!(" Its record {must} give the reasons and say who was consulted."),
            false => String::new(),
        };
        let report = match params.report {
            Report::NextMeeting => format!(" It {must} be reported to the next meeting."),
            Report::None => String::new(),
        };
        format!(
            "A decision between meetings {must} be taken by {}{vice_chair}.{consulted}{report}",
            params.who()
        )
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        let Some((path, _)) = &scope.body.registers.decisions else {
            return;
        };
        for (number, decision) in registered(scope.ground, scope.body) {
            if !scope.params.kinds.contains(&decision.kind) {
                continue;
            }
            let case = Case {
                scope,
                path,
                decision,
                number,
            };
            found.add(case.taken());
            found.assessments.extend(case.consulted());
            found.assessments.extend(case.report());
        }
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let Sitting::Minuted(document, minutes) = Sitting::of(scope.ground, meeting) else {
            return;
        };
        for (number, decision) in told_in(minutes) {
            if on_record(scope, meeting, decision) {
                continue;
            }
            let finding = "The minutes report a decision that was taken between meetings. The register of decisions does \
                           not say who took it, or when.";
            let mend = "The clerk can add the decision to decisions.yaml, under the same `id:` or with this meeting as \
                        `reported_at:`.";
            let mode = decision.mode.as_ref();
            let place = place_in(document, mode.map(|mode| mode.span));
            let subject = format!("decision {number} of the minutes");
            found.add(Assessment {
                document: Some(document.id.clone()),
                mend: Some(mend.to_owned()),
                ..scope.assess(subject, Outcome::NotRecorded, finding, place)
            });
        }
    }
}

impl Params {
    /// "the chair and at least 1 other member, or by at least 3 members without the chair"
    fn who(&self) -> String {
        let with = match self.with_chair {
            0 => "the chair".to_owned(),
            others => format!("the chair and at least {}", count(others, "other member")),
        };
        match self.without_chair {
            0 => with,
            members => format!(
                "{with}, or by at least {} without the chair",
                count(members, "member")
            ),
        }
    }

    /// Whether this shows that a decision was reported.
    fn goes_by(&self, way: ReportedBy) -> bool {
        self.reported_by == ReportedBy::Any || self.reported_by == way
    }
}

/// Whether the register has the decision that the minutes of `meeting` tell of: one of the same id, or, where one of them
/// has no id, one that was reported to that meeting or was to be.
fn on_record(scope: &Scope<'_, Params>, meeting: &Meeting, told: &Decision) -> bool {
    let (ground, body) = (scope.ground, &scope.body.id);
    registered(ground, scope.body).any(|(_, decision)| {
        let same_id = told.id.is_some() && decision.id.is_some();
        let due = || {
            next_meeting(
                ground,
                body,
                decision.on.as_ref()?.value,
                &scope.params.except,
            )
        };
        let to = || reported_to(ground, body, decision).or_else(due);
        can_be(told, decision) && (same_id || to().is_some_and(|to| to.id == meeting.id))
    })
}

/// One decision of the register.
struct Case<'c, 's> {
    scope: &'c Scope<'s, Params>,
    path: &'c TreePath,
    decision: &'c RegisteredDecision,
    number: u64,
}

impl Case<'_, '_> {
    fn assess(
        &self,
        of: &str,
        outcome: Outcome,
        finding: impl Into<String>,
        at: Span,
    ) -> Assessment {
        let subject = format!("{of}decision {}", self.number);
        let place = Place::new(self.path.clone(), at);
        self.scope.assess(subject, outcome, finding, place)
    }

    /// Where the decision stands, or the part of its entry that bears on the matter.
    fn at(&self, part: Option<Span>) -> Span {
        part.unwrap_or(self.decision.decision.span)
    }

    /// Who took it.
    fn taken(&self) -> Assessment {
        let (decision, params) = (self.decision, self.scope.params);
        let at = self.at(decision.taken_by.first().map(|seat| seat.span));
        let lacking = match (&decision.on, decision.taken_by.is_empty()) {
            (_, true) => Some("The record does not say who took the decision."),
            (None, _) => Some(
                "The record does not say when the decision was taken, so nobody can tell who was the chair then.",
            ),
            _ => None,
        };
        if let Some(finding) = lacking {
            let mend =
                "The clerk can write `on:` and `taken_by:` under the decision in decisions.yaml.";
            return Assessment {
                mend: Some(mend.to_owned()),
                ..self.assess("", Outcome::NotRecorded, finding, at)
            };
        }
        let (chair, others) = self.members();
        let enough = match chair {
            true => others >= params.with_chair,
            false => params.without_chair > 0 && others >= params.without_chair,
        };
        let who = match (chair, others) {
            (true, 0) => "the chair alone".to_owned(),
            (true, others) => format!("the chair and {}", count(others, "other member")),
            (false, members) => format!("{} without the chair", count(members, "member")),
        };
        let finding = format!("The decision was taken by {who}.");
        let (outcome, finding) = match (enough, params.vice_chair && self.passed_over()) {
            (false, _) => (
                Outcome::Breached,
                format!("{finding} It has to be taken by {}.", params.who()),
            ),
            (true, true) => (
                Outcome::Breached,
                format!("{finding} The vice-chair neither took part nor was consulted."),
            ),
            (true, false) => (Outcome::Met, finding),
        };
        let mend = "If the record is wrong, the clerk can correct it in decisions.yaml. Otherwise the next meeting can \
                    take the decision itself.";
        Assessment {
            mend: (outcome == Outcome::Breached).then(|| mend.to_owned()),
            ..self.assess("", outcome, finding, at)
        }
    }

    /// Whether the chair took part, and how many others that vote.
    fn members(&self) -> (bool, u64) {
        let took_part = |id: &str| {
            self.decision
                .taken_by
                .iter()
                .any(|seat| seat.as_str() == id)
        };
        let of_chair = |seat: &Seat| self.role(seat) == Role::Chair;
        let voting = seats(self.scope.body).filter(|(id, seat)| took_part(id) && seat.votes());
        let (chairs, others): (Vec<_>, Vec<_>) = voting.partition(|(_, seat)| of_chair(seat));
        (!chairs.is_empty(), others.len() as u64)
    }

    fn role(&self, seat: &Seat) -> Role {
        let on = self.decision.on.as_ref();
        on.map_or(seat.role, |on| seat.role_on(on.value))
    }

    /// Whether there is a vice-chair who neither took part nor was consulted.
    fn passed_over(&self) -> bool {
        let took_part = self.decision.taken_by.iter().map(|seat| seat.as_str());
        let consulted = self.decision.consulted.iter().map(|name| name.as_str());
        let heard: Vec<_> = took_part.chain(consulted).collect();
        let mut vice_chairs =
            seats(self.scope.body).filter(|(_, seat)| self.role(seat) == Role::ViceChair);
        vice_chairs
            .any(|(id, seat)| !heard.contains(&id.as_str()) && !heard.contains(&seat.post.as_str()))
    }

    /// Whether the reasons are given, and those who were consulted.
    fn consulted(&self) -> Option<Assessment> {
        if !self.scope.params.consulted {
            return None;
        }
        let decision = self.decision;
        let finding = match (decision.reasons.is_some(), decision.consulted.is_empty()) {
            (true, false) => {
                let finding = "The record gives the reasons, and says who was consulted.";
                let at = self.at(decision.consulted.first().map(|name| name.span));
                return Some(self.assess("reasons for ", Outcome::Met, finding, at));
            }
            (false, false) => "The record does not give the reasons.",
            (true, true) => "The record does not say who was consulted.",
            (false, true) => "The record neither gives the reasons nor says who was consulted.",
        };
        let mend =
            "The clerk can write `reasons:` and `consulted:` under the decision in decisions.yaml.";
        Some(Assessment {
            mend: Some(mend.to_owned()),
            ..self.assess("reasons for ", Outcome::Breached, finding, self.at(None))
        })
    }

    /// Whether it was reported to the next meeting.
    fn report(&self) -> Option<Assessment> {
        let (scope, decision) = (self.scope, self.decision);
        if scope.params.report == Report::None {
            return None;
        }
        let at = self.at(decision.reported_at.as_ref().map(|meeting| meeting.span));
        let Some(on) = &decision.on else {
            let finding = "The record does not say when the decision was taken, so nobody can tell to which meeting it \
                           was to be reported.";
            let mend = "The clerk can write `on:` under the decision in decisions.yaml.";
            return Some(Assessment {
                mend: Some(mend.to_owned()),
                ..self.assess("report of ", Outcome::NotRecorded, finding, at)
            });
        };
        let except = &scope.params.except;
        let next = next_meeting(scope.ground, &scope.body.id, on.value, except);
        let Some(next) = next else {
            let finding = "The decision is due to be reported to the next meeting, for which no day is known yet.";
            return Some(self.assess("report of ", Outcome::Upcoming, finding, at));
        };
        let thing = Thing {
            name: "The decision".into(),
            plural: false,
            verb: "reported to a meeting",
        };
        let judged = judge(
            self.assess("report of ", Outcome::NotRecorded, "", at),
            &thing,
            Ok(Deadline::set(next.date.0)),
            self.reported(next),
            scope.ground.day,
            &scope.ground.site.calendar,
        );
        let mend = match judged.outcome {
            Outcome::Overdue | Outcome::NotRecorded => Some(
                "The secretariat can report it to a meeting, and write that meeting as `reported_at:` under the decision \
                 in decisions.yaml.",
            ),
            _ => None,
        };
        Some(Assessment {
            mend: mend.map(str::to_owned),
            ..judged
        })
    }

    /// When it was reported, as far as the public can know; `next` is the meeting that it was to be reported to.
    fn reported(&self, next: &Meeting) -> Done {
        let (scope, params) = (self.scope, self.scope.params);
        let ground = scope.ground;
        let held = |meeting: &&Meeting| meeting.state(ground.day) == MeetingState::Held;
        let named = reported_to(ground, &scope.body.id, self.decision).filter(held);
        if let Some(to) = named.filter(|_| params.goes_by(ReportedBy::Record)) {
            return Done::On(to.date.0);
        }
        if !held(&next) {
            return Done::NotYet;
        }
        let agenda = public_agenda(ground, next);
        let item = agenda.is_some_and(|agenda| {
            let mut items = agenda.items().iter();
            items.any(|item| item.kind == ItemKind::InterimDecisions)
        });
        let minutes = match Sitting::of(ground, next) {
            Sitting::Minuted(_, minutes) => Some(minutes),
            _ => None,
        };
        let told = minutes
            .is_some_and(|minutes| told_in(minutes).any(|(_, told)| can_be(told, self.decision)));
        if item && params.goes_by(ReportedBy::AgendaItem)
            || told && params.goes_by(ReportedBy::Minutes)
        {
            return Done::On(next.date.0);
        }
        match agenda.is_none() && minutes.is_none() {
            true => Done::Unrecorded,
            false => Done::NotYet,
        }
    }
}

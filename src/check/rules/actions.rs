//! `actions`: what was put in hand has an owner and a date, and is done by then.

use serde::Deserialize;

use crate::calendar::{CountingFrom, Day, Deadline, Direction, Period, Unit};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::timeliness::{Done, Thing, judge};
use crate::model::{Action, ActionStatus, Document, Force, Meeting};
use crate::record::{Assessment, Outcome};
use crate::source::Span;

pub(super) struct Actions;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// Whether each action names who does it.
    #[serde(default = "yes")]
    owner: bool,
    /// Whether each action has a date.
    #[serde(default = "yes")]
    date: bool,
    /// Whether an action that cannot be done says why.
    #[serde(default = "yes")]
    reason: bool,
}

fn yes() -> bool {
    true
}

impl Rule for Actions {
    const NAME: &'static str = "actions";
    const TITLE: &'static str = "Actions are done by their date";
    const PROSE: &'static str = include_str!("actions.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let must = may(force);
        let has = match (params.owner, params.date) {
            (true, true) => format!("Each action {must} have somebody who does it and a date. "),
            (true, false) => format!("Each action {must} have somebody who does it. "),
            (false, true) => format!("Each action {must} have a date. "),
            (false, false) => String::new(),
        };
        let reason = match params.reason {
            true => ", and one that cannot be done says why",
            false => "",
        };
        format!("{has}An action with a date {must} be done by then{reason}.")
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let Some(document) = scope.ground.open_minutes_of(meeting) else {
            return;
        };
        let actions = document.minutes().into_iter().flat_map(|m| &m.actions);
        for (index, action) in actions.enumerate() {
            let subject = format!("action {}", index + 1);
            let task = Task {
                scope,
                meeting,
                document,
                action,
                subject,
            };
            found.assessments.extend(task.incomplete());
            found.assessments.extend(task.progress());
        }
    }
}

/// One action.
struct Task<'t, 's> {
    scope: &'t Scope<'s, Params>,
    meeting: &'t Meeting,
    document: &'t Document,
    action: &'t Action,
    subject: String,
}

impl Task<'_, '_> {
    fn assess(&self, outcome: Outcome, finding: &str, span: Span, mend: &str) -> Assessment {
        let place = place_in(self.document, Some(span));
        Assessment {
            document: Some(self.document.id.clone()),
            mend: (!mend.is_empty()).then(|| mend.to_owned()),
            ..self.scope.assess(&*self.subject, outcome, finding, place)
        }
    }

    /// An action without an owner, or without a date.
    fn incomplete(&self) -> Option<Assessment> {
        let (action, params) = (self.action, self.scope.params);
        let no_owner = params.owner && action.owner.is_none() && action.organisation.is_none();
        let no_date = params.date && action.due.is_none();
        let finding = match (no_owner, no_date) {
            (true, true) => "The action has neither an owner nor a date.",
            (true, false) => "The action has no owner.",
            (false, true) => "The action has no date.",
            (false, false) => return None,
        };
        let mend =
            "The clerk can write `owner:` and `due:` under the action at the head of minutes.md.";
        Some(self.assess(Outcome::Breached, finding, action.action.span, mend))
    }

    /// How far it has come.
    fn progress(&self) -> Option<Assessment> {
        let (action, today) = (self.action, self.scope.ground.day);
        let closed = action
            .closed
            .as_ref()
            .filter(|closed| closed.value <= today);
        match action.status {
            ActionStatus::Unable => Some(self.unable()),
            ActionStatus::Done => {
                let Some(due) = &action.due else {
                    return Some(self.assess(
                        Outcome::Met,
                        "The action was done.",
                        action.action.span,
                        "",
                    ));
                };
                if closed.is_none() && today <= due.last() {
                    let finding = "The action was done before its date.";
                    return Some(self.assess(Outcome::Met, finding, due.span, ""));
                }
                let done = closed.map_or(Done::Unrecorded, |closed| Done::On(closed.value.0));
                Some(self.timely(
                    done,
                    due.last(),
                    closed.map_or(due.span, |closed| closed.span),
                ))
            }
            ActionStatus::Open => {
                let due = action.due.as_ref()?;
                Some(self.timely(Done::NotYet, due.last(), due.span))
            }
        }
    }

    fn unable(&self) -> Assessment {
        let span = self
            .action
            .closed
            .as_ref()
            .map_or(self.action.action.span, |closed| closed.span);
        if self.scope.params.reason && self.action.reason.is_none() {
            let finding = "The action could not be done, and the minutes do not say why.";
            let mend =
                "The clerk can write the `reason:` under the action at the head of minutes.md.";
            return self.assess(Outcome::Breached, finding, span, mend);
        }
        self.assess(
            Outcome::Met,
            "The action could not be done, and the minutes say so.",
            span,
            "",
        )
    }

    fn timely(&self, done: Done, due: Day, span: Span) -> Assessment {
        let ground = self.scope.ground;
        let blank = self.assess(Outcome::NotRecorded, "", span, "");
        let thing = Thing {
            name: "The action".into(),
            plural: false,
            verb: "done",
        };
        let Some(deadline) = self.deadline(due) else {
            let finding = "The action was due before the meeting that put it in hand.";
            let mend = "The clerk can put `due:` right under the action at the head of minutes.md.";
            return self.assess(Outcome::Breached, finding, span, mend);
        };
        let judged = judge(
            blank,
            &thing,
            Ok(deadline),
            done,
            ground.day,
            &ground.site.calendar,
        );
        let mend = match judged.outcome {
            Outcome::Overdue => Some(
                "Its owner can do it, or say why it cannot be done. The clerk then writes `status:`, `closed:` and the \
                 `reason:` under the action at the head of minutes.md.",
            ),
            Outcome::NotRecorded => Some(
                "The clerk can write the day as `closed:` under the action at the head of minutes.md.",
            ),
            _ => None,
        };
        Assessment {
            mend: mend.map(str::to_owned),
            ..judged
        }
    }

    /// The day that the minutes give, as so many days after their meeting.
    fn deadline(&self, due: Day) -> Option<Deadline> {
        let from = self.meeting.date.0;
        let count = u32::try_from((due.0 - from).num_days()).ok()?;
        let period = Period {
            count,
            unit: Unit::Days,
        };
        let calendar = &self.scope.ground.site.calendar;
        calendar
            .deadline(&period, Direction::After, from, CountingFrom::NextDay)
            .ok()
    }
}

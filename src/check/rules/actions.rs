//! `actions`: what was put in hand has an owner and a date, and is done by then.

use serde::Deserialize;

use crate::calendar::{Day, Deadline};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::timeliness::{Done, Thing, judge};
use crate::model::{Action, ActionStatus, Document, Force, Meeting};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Span};
use crate::tree::TreePath;

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
        for (number, action) in (1..).zip(actions) {
            let task = Task {
                scope,
                action,
                list: List::Minutes(document),
                since: Some(meeting.date),
                subject: format!("action {number}"),
            };
            found.assessments.extend(task.incomplete());
            found.assessments.extend(task.progress());
        }
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        let (ground, body) = (scope.ground, &scope.body.id);
        let Some((path, register)) = &scope.body.registers.actions else {
            return;
        };
        for (number, planned) in (1..).zip(&register.actions) {
            let agreed_at = planned.agreed_at.as_ref();
            let meeting = agreed_at.and_then(|meeting| ground.announced(body, meeting));
            if agreed_at.is_some() && meeting.is_none() {
                // The public cannot know of the meeting yet, nor of what it is to put in hand.
                continue;
            }
            let task = Task {
                scope,
                action: &planned.as_action(),
                list: List::Register(path),
                since: meeting.map(|meeting| meeting.date),
                subject: format!("planned action {number}"),
            };
            found.assessments.extend(task.incomplete());
            found.assessments.extend(task.progress());
        }
    }
}

/// Where an action is listed.
#[derive(Clone, Copy)]
enum List<'t> {
    Minutes(&'t Document),
    Register(&'t TreePath),
}

impl List<'_> {
    fn place(self, span: Span) -> Place {
        match self {
            Self::Minutes(document) => place_in(document, Some(span)),
            Self::Register(path) => Place::new(path.clone(), span),
        }
    }

    /// How a finding says that it does not say something, and that it does.
    fn says(self) -> (&'static str, &'static str) {
        match self {
            Self::Minutes(_) => ("the minutes do not say", "the minutes say"),
            Self::Register(_) => ("the list does not say", "the list says"),
        }
    }

    /// Where the clerk can write of the action.
    fn entry(self) -> &'static str {
        match self {
            Self::Minutes(_) => "under the action at the head of minutes.md",
            Self::Register(_) => "under the action in actions.yaml",
        }
    }
}

/// One action.
struct Task<'t, 's> {
    scope: &'t Scope<'s, Params>,
    action: &'t Action,
    list: List<'t>,
    /// The day of the meeting that put it in hand, where that is known.
    since: Option<Day>,
    subject: String,
}

impl Task<'_, '_> {
    fn assess(&self, outcome: Outcome, finding: &str, span: Span) -> Assessment {
        let place = self.list.place(span);
        let assessment = self.scope.assess(&*self.subject, outcome, finding, place);
        match self.list {
            List::Minutes(document) => Assessment {
                document: Some(document.id.clone()),
                ..assessment
            },
            List::Register(_) => assessment,
        }
    }

    /// The same, with what the clerk can write in the action's entry.
    fn breached(&self, finding: &str, span: Span, write: &str) -> Assessment {
        let mend = format!("The clerk can {write} {}.", self.list.entry());
        Assessment {
            mend: Some(mend),
            ..self.assess(Outcome::Breached, finding, span)
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
        Some(self.breached(finding, action.action.span, "write `owner:` and `due:`"))
    }

    /// How far it has come.
    fn progress(&self) -> Option<Assessment> {
        match self.action.status {
            ActionStatus::Unable => Some(self.unable()),
            ActionStatus::Done => Some(self.done()),
            ActionStatus::Open => {
                let due = self.action.due.as_ref()?;
                Some(self.timely(Done::NotYet, due.last(), due.span))
            }
        }
    }

    fn done(&self) -> Assessment {
        let (action, today) = (self.action, self.scope.ground.day);
        let Some(due) = &action.due else {
            return self.assess(Outcome::Met, "The action was done.", action.action.span);
        };
        let closed = action.closed.as_ref();
        match closed.filter(|closed| closed.value <= today) {
            Some(closed) => self.timely(Done::On(closed.value.0), due.last(), closed.span),
            None if today <= due.last() => {
                let finding = "The action was done before its date.";
                self.assess(Outcome::Met, finding, due.span)
            }
            None => self.timely(Done::Unrecorded, due.last(), due.span),
        }
    }

    fn unable(&self) -> Assessment {
        let closed = self.action.closed.as_ref();
        let span = closed.map_or(self.action.action.span, |closed| closed.span);
        let (does_not_say, says) = self.list.says();
        if self.scope.params.reason && self.action.reason.is_none() {
            let finding = format!("The action could not be done, and {does_not_say} why.");
            return self.breached(&finding, span, "write the `reason:`");
        }
        let finding = format!("The action could not be done, and {says} so.");
        self.assess(Outcome::Met, &finding, span)
    }

    fn timely(&self, done: Done, due: Day, span: Span) -> Assessment {
        if self.since.is_some_and(|since| due < since) {
            let finding = "The action was due before the meeting that put it in hand.";
            return self.breached(finding, span, "put `due:` right");
        }
        let ground = self.scope.ground;
        let thing = Thing {
            name: "The action".into(),
            plural: false,
            verb: "done",
        };
        let judged = judge(
            self.assess(Outcome::NotRecorded, "", span),
            &thing,
            Ok(Deadline::set(due.0)),
            done,
            ground.day,
            &ground.site.calendar,
        );
        let entry = self.list.entry();
        let mend = match judged.outcome {
            Outcome::Overdue => Some(format!(
                "Its owner can do it, or say why it cannot be done. The clerk then writes `status:`, `closed:` and the \
                 `reason:` {entry}."
            )),
            Outcome::NotRecorded => {
                Some(format!("The clerk can write the day as `closed:` {entry}."))
            }
            _ => None,
        };
        Assessment { mend, ..judged }
    }
}

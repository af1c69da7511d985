//! `key-decisions`: the public had notice of a key decision, in the forward plan, before it was taken.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::calendar::{Counting, Deadline, DeadlineError, Direction, Period, parse_date};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::check::timeliness::{Done, Thing, judge, uncountable};
use crate::diagnostic::Diagnostic;
use crate::model::{
    Explanation, Force, Meeting, MeetingId, MeetingState, ProgrammeItem, Urgency, UrgencyKind,
};
use crate::record::{Assessment, Mark, Outcome};
use crate::source::{Place, Problems, Spanned};
use crate::tree::TreePath;

pub(super) struct KeyDecisions;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How long before the decision notice of it is due.
    notice: Spanned<Period>,
    /// How long before the decision the reason has to be public why that could not be kept; any time will do unless
    /// written.
    #[serde(default)]
    exception: Option<Spanned<Period>>,
}

impl Rule for KeyDecisions {
    const NAME: &'static str = "key-decisions";
    const TITLE: &'static str = "Notice of key decisions";
    const PROSE: &'static str = include_str!("key_decisions.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        let periods = std::iter::once(&params.notice).chain(&params.exception);
        periods
            .flat_map(|period| uncountable(period, Direction::Before, Counting::default()))
            .collect()
    }

    fn sentence(params: &Params, force: Force) -> String {
        let exception = match &params.exception {
            Some(exception) => format!(
                " Where that could not be done, the reason is public at least {} before; where even that could not be \
                 done, it is agreed that the decision is urgent.",
                **exception
            ),
            None => String::new(),
        };
        format!(
            "Notice of a key decision {} be published in the forward plan at least {} before it is taken.{exception}",
            may(force),
            *params.notice
        )
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        let Some((path, register)) = &scope.body.registers.work_programme else {
            return;
        };
        for programme in &register.programmes {
            let published = programme.published.as_ref();
            if published.is_some_and(|published| published.is_kept_back_on(scope.ground.day)) {
                continue;
            }
            for (number, item) in (1..).zip(&programme.items) {
                if item.key_decision {
                    let subject = format!("notice of item {number} of {}", programme.year.value);
                    let planned = Planned { scope, path, item };
                    planned.judge(subject, found);
                }
            }
        }
    }
}

/// A key decision that is planned.
struct Planned<'s> {
    scope: &'s Scope<'s, Params>,
    /// The file of the plan.
    path: &'s TreePath,
    item: &'s ProgrammeItem,
}

impl Planned<'_> {
    fn judge(&self, subject: String, found: &mut Findings) {
        let scope = self.scope;
        let meeting = self.meeting();
        let blank = Assessment {
            meeting: meeting
                .filter(|meeting| meeting.body == scope.body.id)
                .map(|meeting| meeting.id.clone()),
            ..scope.assess(
                subject,
                Outcome::NotRecorded,
                "The plan does not say when the decision is to be taken.",
                self.place(),
            )
        };
        if let Some(meeting) = meeting.filter(|meeting| self.is_off(meeting)) {
            let finding = match meeting.details.postponed_to {
                Some(_) => "The meeting was postponed, and notice is asked for of its new day.",
                None => "The meeting does not take place on that day, so no notice is asked for.",
            };
            return found.add(Assessment {
                outcome: Outcome::NotApplicable,
                finding: finding.into(),
                ..blank
            });
        }
        let Some((first, last)) = self.days(meeting) else {
            let mend = "The clerk can write the `meeting:` of the item in work-programme.yaml.";
            return found.add(Assessment {
                mend: Some(mend.into()),
                ..blank
            });
        };
        let mut judged = self.dated(&blank, last);
        if first < last {
            judged = self.within(self.dated(&blank, first), judged);
        }
        if judged.due.is_none() && judged.outcome == Outcome::NotRecorded {
            self.warn(last, found);
        }
        judged.mend = self.mend(&judged);
        found.add(self.explained(judged, last));
    }

    /// The meeting that is to decide, once it is announced.
    fn meeting(&self) -> Option<&Meeting> {
        let name = self.item.meeting.as_ref()?;
        self.scope.ground.announced(&self.scope.body.id, name)
    }

    fn is_off(&self, meeting: &Meeting) -> bool {
        let state = meeting.state(self.scope.ground.day);
        matches!(state, MeetingState::Cancelled | MeetingState::Postponed)
    }

    /// The first and the last day on which it can be taken, as the plan says. A meeting may have no folder yet: its name
    /// begins with its day.
    fn days(&self, meeting: Option<&Meeting>) -> Option<(NaiveDate, NaiveDate)> {
        if let Some(name) = &self.item.meeting {
            let named = MeetingId::named(&self.scope.body.id, name);
            let day = meeting.map(|meeting| meeting.date.0);
            let day = day.or_else(|| parse_date(named.folder().get(..10)?).ok())?;
            return Some((day, day));
        }
        let planned = self.item.month.as_ref()?;
        Some((planned.first().0, planned.last().0))
    }

    fn deadline(&self, period: Period, decided: NaiveDate) -> Result<Deadline, DeadlineError> {
        let calendar = &self.scope.ground.site.calendar;
        calendar.deadline(&period, Direction::Before, decided, Counting::default())
    }

    /// Whether the notice was in time for a decision on that day.
    fn dated(&self, blank: &Assessment, decided: NaiveDate) -> Assessment {
        let ground = self.scope.ground;
        let done = match &self.item.notice {
            Some(on) if on.value <= ground.day => Done::On(on.value.0),
            Some(_) => Done::NotYet,
            // Whoever gives a reason for leaving the notice out has left it out.
            None if self.item.urgent.is_some() => Done::NotYet,
            None => Done::Unsaid,
        };
        let thing = Thing {
            name: "The notice of the key decision".into(),
            plural: false,
            verb: "published",
        };
        let due = self.deadline(self.scope.params.notice.value, decided);
        let calendar = &ground.site.calendar;
        judge(blank.clone(), &thing, due, done, ground.day, calendar)
    }

    /// Of a decision planned for a month: what holds for its first day and its last holds; between, nobody can tell.
    fn within(&self, early: Assessment, late: Assessment) -> Assessment {
        match (early.outcome, late.outcome) {
            (Outcome::Met | Outcome::Upcoming, _) => early,
            (_, Outcome::Met) => Assessment {
                outcome: Outcome::NotRecorded,
                finding: "The plan does not say on which day the decision is to be taken, so nobody can tell whether \
                          notice of it was in time."
                    .into(),
                ..late
            },
            _ => late,
        }
    }

    fn warn(&self, decided: NaiveDate, found: &mut Findings) {
        if let Err(error) = self.deadline(self.scope.params.notice.value, decided) {
            let reason = format!("notice of this decision cannot be judged: {error}");
            found.warn(Diagnostic::warning(
                "cannot-be-judged",
                self.place(),
                reason,
            ));
        }
    }

    /// Gives a missed notice the plan's own reason. The reason of a general exception has to be public some time before.
    fn explained(&self, judged: Assessment, decided: NaiveDate) -> Assessment {
        let urgent = self.item.urgent.as_ref();
        let known = urgent.filter(|urgent| urgent.on.value <= self.scope.ground.day);
        let Some(urgent) = known.filter(|_| judged.outcome.is_missed()) else {
            return judged;
        };
        let mark = Some(Mark::Urgent);
        let due = match (urgent.kind, &self.scope.params.exception) {
            (UrgencyKind::GeneralException, Some(exception)) => {
                self.deadline(exception.value, decided).ok()
            }
            _ => None,
        };
        if due.is_some_and(|due| urgent.on.value.0 > due.due) {
            let late = " The reason for that was not public in time either.";
            return Assessment {
                finding: judged.finding + late,
                mark,
                ..judged
            };
        }
        Assessment {
            explanation: Some(reason(urgent)),
            mark,
            ..judged
        }
    }

    fn mend(&self, judged: &Assessment) -> Option<String> {
        match judged.outcome {
            Outcome::Late | Outcome::Overdue => Some(
                "The decision can be taken at a later meeting, of which there is time to give notice. If it cannot \
                 wait, the clerk can write the reason as `urgent:` of the item in work-programme.yaml."
                    .to_owned(),
            ),
            Outcome::NotRecorded => Some(
                "The clerk can write the day of the notice as `notice:` of the item in work-programme.yaml, and the \
                 `meeting:` that decides."
                    .to_owned(),
            ),
            _ => None,
        }
    }

    fn place(&self) -> Place {
        let notice = self.item.notice.as_ref().map(|notice| notice.span);
        let span = notice.unwrap_or(self.item.item.span);
        Place::new(self.path.clone(), span)
    }
}

fn reason(urgent: &Spanned<Urgency>) -> Explanation {
    let (reason, by) = (&urgent.reason, Some(&*urgent.by));
    Explanation::at(urgent.span, KeyDecisions::NAME, reason, by, urgent.on.value)
}

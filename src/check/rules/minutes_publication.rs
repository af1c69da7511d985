//! `minutes-publication`: the first version of the minutes was published within the period after the meeting.

use serde::Deserialize;

use crate::calendar::{Counting, CountingFrom, Direction, NotCounted, Period, long_date};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::timeliness::{Done, Thing, Trigger, counted, judge, uncountable};
use crate::model::{Document, Force, Meeting, MeetingKind, MeetingState};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Problems, Spanned};

pub(super) struct MinutesPublication;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How long after the meeting the minutes are due.
    within: Spanned<Period>,
    /// Which date counts.
    #[serde(default)]
    trigger: Trigger,
    /// Which day is day one.
    #[serde(default)]
    counting_from: CountingFrom,
    /// Which days are left out.
    #[serde(default)]
    not_counted: NotCounted,
    /// Whether the chair has to be consulted on them first.
    #[serde(default)]
    chair_consulted: bool,
}

impl Params {
    fn counting(&self) -> Counting {
        Counting {
            from: self.counting_from,
            not_counted: self.not_counted,
        }
    }
}

impl Rule for MinutesPublication {
    const NAME: &'static str = "minutes-publication";
    const TITLE: &'static str = "Minutes published in time";
    const PROSE: &'static str = include_str!("minutes_publication.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        uncountable(&params.within, Direction::After, params.counting())
    }

    fn sentence(params: &Params, force: Force) -> String {
        let from = counted(params.counting());
        let (must, done) = (may(force), params.trigger.words());
        let chair = match params.chair_consulted {
            true => format!(" The chair {must} be consulted on them first."),
            false => String::new(),
        };
        format!(
            "The minutes, draft or not, {must} be {done} within {} after the meeting{from}.{chair}",
            *params.within
        )
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let ground = scope.ground;
        if let Some(why) = why_not_applicable(meeting, meeting.state(ground.day)) {
            let place = Place::whole(meeting.path.clone());
            return found.add(scope.assess("minutes", Outcome::NotApplicable, why, place));
        }
        let params = scope.params;
        let within = (params.within.value, Direction::After);
        let due = scope.deadline(meeting, within, params.counting(), found);
        let minutes = meeting.minutes.as_ref();
        let minutes = minutes.and_then(|minutes| ground.site.documents.get(minutes));
        let (done, place) = match minutes {
            Some(minutes) => params.trigger.of(minutes, ground),
            None => (Done::NotYet, Place::whole(meeting.path.clone())),
        };
        let blank = Assessment {
            document: minutes.map(|minutes| minutes.id.clone()),
            ..scope.assess("minutes", Outcome::NotRecorded, "", place)
        };
        if let Some(why) = why_kept_back(scope, minutes, done) {
            let outcome = Outcome::NotApplicable;
            return found.add(Assessment {
                outcome,
                finding: why,
                ..blank
            });
        }
        let thing = Thing {
            name: "The minutes".into(),
            plural: true,
            verb: params.trigger.words(),
        };
        let judged = judge(blank, &thing, due, done, ground.day, &ground.site.calendar);
        let mend = mend(&judged, params.trigger);
        found.add(Assessment { mend, ..judged });
        if params.chair_consulted {
            found.assessments.extend(consulted(scope, minutes, done));
        }
    }
}

/// Whether the chair was consulted before the minutes were published.
fn consulted(
    scope: &Scope<'_, Params>,
    document: Option<&Document>,
    done: Done,
) -> Option<Assessment> {
    let (document, Done::On(published)) = (document?, done) else {
        return None;
    };
    let said = document.minutes()?.chair_consulted.as_ref();
    let (outcome, finding, mend) = match said.map(|day| day.value.0) {
        None => (
            Outcome::NotRecorded,
            "The minutes do not say when the chair was consulted on them.".to_owned(),
            Some("The clerk can write the day as `chair_consulted:` at the head of minutes.md."),
        ),
        Some(on) if on > published => (
            Outcome::Breached,
            format!(
                "The chair was consulted on {}, after the minutes were {}.",
                long_date(on),
                scope.params.trigger.words()
            ),
            Some("If the day is wrong, the clerk can correct `chair_consulted:` in minutes.md."),
        ),
        Some(on) => (
            Outcome::Met,
            format!("The chair was consulted on {}.", long_date(on)),
            None,
        ),
    };
    Some(Assessment {
        document: Some(document.id.clone()),
        mend: mend.map(str::to_owned),
        ..scope.assess(
            "consulting the chair on the minutes",
            outcome,
            finding,
            place_in(document, said.map(|day| day.span)),
        )
    })
}

fn why_not_applicable(meeting: &Meeting, state: MeetingState) -> Option<String> {
    match (state, &meeting.details.postponed_to) {
        (MeetingState::Cancelled, _) => {
            Some("The meeting was cancelled, so there are no minutes.".into())
        }
        (MeetingState::Postponed, Some(to)) => Some(format!(
            "The meeting was postponed to {}; its minutes follow that day.",
            long_date(to.0)
        )),
        (MeetingState::Postponed, None) => {
            Some("The meeting was postponed; its minutes follow its new day.".into())
        }
        _ if meeting.details.kind == MeetingKind::Event => {
            Some("This is a conference or event, of which no minutes are asked for.".into())
        }
        _ => None,
    }
}

/// Minutes that are closed to the public are not published, and so not late.
fn why_kept_back(
    scope: &Scope<'_, Params>,
    minutes: Option<&Document>,
    done: Done,
) -> Option<String> {
    let exempt = scope.ground.is_exempt(minutes?);
    let undone = !matches!(done, Done::On(_));
    (exempt && undone && scope.params.trigger == Trigger::Published)
        .then(|| "The minutes are closed to the public, and so are not published.".into())
}

fn mend(judged: &Assessment, trigger: Trigger) -> Option<String> {
    let key = trigger.key();
    match (judged.outcome, &judged.due) {
        (Outcome::Overdue, _) => Some(format!(
            "The clerk can publish the draft minutes as minutes.md in the meeting's folder, with the day as `{key}:` at \
             its head."
        )),
        (Outcome::NotRecorded, Some(_)) => Some(format!(
            "The clerk can write the day as `{key}:` at the head of minutes.md."
        )),
        _ => None,
    }
}

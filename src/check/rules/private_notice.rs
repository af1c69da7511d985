//! `private-notice`: before a meeting or a part of it was held in private, the public was told twice, and why.

use serde::Deserialize;

use crate::calendar::{Counting, Day, Direction, Period};
use crate::check::in_force::full_sentence;
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::check::sitting::{is_closed, public_agenda, stands};
use crate::check::timeliness::{Done, Thing, judge, uncountable};
use crate::model::{Agreement, Explanation, Force, Meeting, PrivateNotice as Notices};
use crate::record::{Assessment, Mark, Outcome};
use crate::source::{Place, Problems, Spanned};

pub(super) struct PrivateNotice;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How long before the meeting the first notice is due.
    first: Spanned<Period>,
    /// How long before the meeting the second notice is due; none is asked for unless written.
    #[serde(default)]
    second: Option<Spanned<Period>>,
    /// Whether the notices give the reasons.
    #[serde(default = "yes")]
    reasons: bool,
}

fn yes() -> bool {
    true
}

impl Rule for PrivateNotice {
    const NAME: &'static str = "private-notice";
    const TITLE: &'static str = "Notice of private meetings";
    const PROSE: &'static str = include_str!("private_notice.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        let periods = std::iter::once(&params.first).chain(&params.second);
        periods
            .flat_map(|period| uncountable(period, Direction::Before, Counting::default()))
            .collect()
    }

    fn sentence(params: &Params, force: Force) -> String {
        let second = match &params.second {
            Some(second) => format!(", and again at least {} before it", **second),
            None => String::new(),
        };
        let why = if params.reasons {
            ", with the reasons"
        } else {
            ""
        };
        format!(
            "That a meeting, or a part of it, is to be held in private {} be made public at least {} before \
             it{second}{why}.",
            may(force),
            *params.first
        )
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        if !stands(scope.ground, meeting) || !is_private(scope, meeting) {
            return;
        }
        let notices = meeting.details.private_notice.as_ref();
        let first = notices.and_then(|notices| notices.first.as_ref());
        let second = notices.and_then(|notices| notices.second.as_ref());
        let params = scope.params;
        found_of(scope, meeting, ("first", params.first.value, first), found);
        if let Some(period) = &params.second {
            found_of(scope, meeting, ("second", period.value, second), found);
        }
        let given = |on: &Spanned<Day>| on.value <= scope.ground.day;
        if params.reasons && (first.is_some_and(given) || second.is_some_and(given)) {
            found.add(reasons(scope, meeting, notices));
        }
    }
}

/// Whether the public can know that the meeting, or an item of it, is closed.
fn is_private(scope: &Scope<'_, Params>, meeting: &Meeting) -> bool {
    let agenda = public_agenda(scope.ground, meeting);
    let items = agenda.iter().flat_map(|agenda| agenda.items());
    meeting.details.closed.is_some() || items.into_iter().any(|item| is_closed(scope.ground, item))
}

/// Judges one of the notices: which it is, how long before it is due, and when it was given.
fn found_of(
    scope: &Scope<'_, Params>,
    meeting: &Meeting,
    (which, period, given): (&str, Period, Option<&Spanned<Day>>),
    found: &mut Findings,
) {
    let ground = scope.ground;
    let before = (period, Direction::Before);
    let due = scope.deadline(meeting, before, Counting::default(), found);
    let agreed = agreed(scope, meeting);
    let done = match given {
        Some(on) if on.value <= ground.day => Done::On(on.value.0),
        Some(_) => Done::NotYet,
        // Whoever agreed that it could not be given has said that it was not.
        None if agreed.is_some() => Done::NotYet,
        None => Done::Unsaid,
    };
    let place = match given {
        Some(on) => Place::new(meeting.path.clone(), on.span),
        None => place(meeting),
    };
    let subject = format!("{which} notice of privacy");
    let blank = scope.assess(subject, Outcome::NotRecorded, "", place);
    let thing = Thing {
        name: format!("The {which} notice that it is held in private"),
        plural: false,
        verb: "published",
    };
    let calendar = &ground.site.calendar;
    let mut judged = judge(blank, &thing, due, done, ground.day, calendar);
    judged.mend = mend(judged.outcome, which);
    if let Some(agreed) = agreed.filter(|_| judged.outcome.is_missed()) {
        judged.mark = Some(Mark::Urgent);
        judged.explanation = Some(explanation(agreed));
    }
    found.add(judged);
}

/// Whether the notices give the reasons for which the public is kept out.
fn reasons(scope: &Scope<'_, Params>, meeting: &Meeting, notices: Option<&Notices>) -> Assessment {
    let reasons = notices.and_then(|notices| notices.reasons.as_ref());
    let (outcome, finding, mend) = match reasons {
        Some(reasons) => {
            let finding = format!("The notices give these reasons: {}", full_sentence(reasons));
            (Outcome::Met, finding, None)
        }
        None => (
            Outcome::Breached,
            "The notices do not give the reasons for which the public is kept out.".to_owned(),
            Some("The clerk can write them as `reasons:` under `private_notice:` in meeting.yaml."),
        ),
    };
    let place = match reasons {
        Some(reasons) => Place::new(meeting.path.clone(), reasons.span),
        None => place(meeting),
    };
    Assessment {
        mend: mend.map(str::to_owned),
        ..scope.assess("reasons for privacy", outcome, finding, place)
    }
}

/// That it was agreed that the meeting could not wait for the notices, as far as the public can know.
fn agreed<'m>(scope: &Scope<'_, Params>, meeting: &'m Meeting) -> Option<&'m Spanned<Agreement>> {
    let notices = meeting.details.private_notice.as_ref()?;
    let agreed = notices.agreed.as_ref();
    agreed.filter(|agreed| agreed.on.value <= scope.ground.day)
}

fn explanation(agreed: &Spanned<Agreement>) -> Explanation {
    let (reason, by) = (&agreed.reason, Some(&*agreed.by));
    Explanation::at(
        agreed.span,
        PrivateNotice::NAME,
        reason,
        by,
        agreed.on.value,
    )
}

fn place(meeting: &Meeting) -> Place {
    match &meeting.details.closed {
        Some(closed) => Place::new(meeting.path.clone(), closed.span),
        None => Place::whole(meeting.path.clone()),
    }
}

fn mend(outcome: Outcome, which: &str) -> Option<String> {
    match outcome {
        Outcome::Late | Outcome::Overdue => Some(
            "The body can hold the meeting in public, or on a later day. If it cannot wait, the clerk can write who \
             agreed to that as `agreed:` under `private_notice:` in meeting.yaml."
                .to_owned(),
        ),
        Outcome::NotRecorded => Some(format!(
            "The clerk can write the day as `{which}:` under `private_notice:` in meeting.yaml."
        )),
        _ => None,
    }
}

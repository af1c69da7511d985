//! `attendance`: what follows when nobody sits on a seat at several meetings in a row.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::calendar::{CountingFrom, Day, Direction, Period, Unit};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::seats::{absence_in, expected, has_substitute, is_present};
use crate::check::timeliness::{Done, Thing, count, judge, uncountable};
use crate::diagnostic::Note;
use crate::model::{
    AbsenceMeasure, Body, Document, Force, Holding, Meeting, MeetingKind, MinutesDetails,
    OrganisationId, Seat,
};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Problem, ProblemKind, Problems, Span, Spanned};

pub(super) struct Attendance;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// Whose absences are counted together.
    #[serde(default)]
    by: By,
    /// How many absences in a row ask for a letter; 0 for none.
    #[serde(default = "two")]
    letter: usize,
    /// How many absences in a row ask for a decision on the seat.
    #[serde(default = "three")]
    decision: Spanned<usize>,
    /// How long after the meeting the letter is due.
    #[serde(default = "a_month")]
    letter_within: Spanned<Period>,
    /// How long after the meeting the decision is due.
    #[serde(default = "three_months")]
    decision_within: Spanned<Period>,
    /// Whether an apology breaks the run.
    #[serde(default)]
    apologies_excuse: bool,
    /// Whether a substitute leaves the run unbroken that leads to a decision.
    #[serde(default)]
    decision_despite_substitutes: bool,
}

/// Whose absences are counted together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum By {
    /// Those of a seat, whoever holds it.
    #[default]
    Seat,
    /// Those of an organisation: none of its seats was filled.
    Organisation,
    /// Those of one holder of a seat.
    Person,
}

fn two() -> usize {
    2
}

fn three() -> Spanned<usize> {
    unwritten(3)
}

fn a_month() -> Spanned<Period> {
    months(1)
}

fn three_months() -> Spanned<Period> {
    months(3)
}

fn months(count: u32) -> Spanned<Period> {
    let unit = Unit::Months;
    unwritten(Period { count, unit })
}

fn unwritten<T>(value: T) -> Spanned<T> {
    Spanned {
        value,
        span: Span::default(),
    }
}

impl Rule for Attendance {
    const NAME: &'static str = "attendance";
    const TITLE: &'static str = "Absences are followed up";
    const PROSE: &'static str = include_str!("attendance.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        let after = |period| uncountable(period, Direction::After, CountingFrom::NextDay);
        let order = Problem {
            span: params.decision.span,
            reason: "the decision comes after more absences than the letter".into(),
            mend: None,
            kind: ProblemKind::WrongValue,
        };
        let order = (params.decision.value <= params.letter).then_some(order);
        let periods = after(&params.letter_within)
            .into_iter()
            .chain(after(&params.decision_within));
        periods.chain(order).collect()
    }

    fn sentence(params: &Params, force: Force) -> String {
        let who = match params.by {
            By::Seat => "a seat has had nobody on it",
            By::Organisation => "an organisation has had nobody on any of its seats",
            By::Person => "a member has been away, with no substitute,",
        };
        let must = may(force);
        let decision = count(params.decision.value as u64, "meeting");
        let (first, letter) = match params.letter {
            0 => (decision, String::new()),
            letter => {
                let within = params.letter_within.value;
                let sent = format!("a letter {must} be sent within {within}, and at {decision}, ");
                (count(letter as u64, "meeting"), sent)
            }
        };
        let within = params.decision_within.value;
        format!(
            "When {who} at {first} in a row, {letter}the body {must} decide on the seat within {within}."
        )
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let Some(now) = scope
            .ground
            .open_minutes_of(meeting)
            .filter(|_| counts(meeting))
        else {
            return;
        };
        let Some(minutes) = recorded(now) else {
            let finding = "The minutes do not say who was there, so absences cannot be counted.";
            let place = place_in(now, None);
            return found.add(Assessment {
                document: Some(now.id.clone()),
                mend: Some("The clerk can write `attendance:` at the head of minutes.md.".into()),
                ..scope.assess("attendance", Outcome::NotRecorded, finding, place)
            });
        };
        let (params, before) = (scope.params, found.assessments.len());
        let sitting = Sitting {
            meeting,
            document: now,
            minutes,
        };
        for who in Who::all(scope, meeting) {
            if params.letter > 0 && run(scope, who, meeting, false) == params.letter {
                follow_up(scope, who, &sitting, AbsenceMeasure::Letter, found);
            }
            let despite = params.decision_despite_substitutes;
            if run(scope, who, meeting, despite) == params.decision.value {
                follow_up(scope, who, &sitting, AbsenceMeasure::Decision, found);
            }
        }
        if found.assessments.len() == before {
            let finding = "No run of absences reached a point at which something has to follow.";
            let place = place_in(now, None);
            found.add(Assessment {
                document: Some(now.id.clone()),
                ..scope.assess("attendance", Outcome::Met, finding, place)
            });
        }
    }
}

/// A meeting whose attendance is recorded, and where.
struct Sitting<'s> {
    meeting: &'s Meeting,
    document: &'s Document,
    minutes: &'s MinutesDetails,
}

/// Whose absences are counted together, at one meeting.
#[derive(Clone, Copy)]
enum Who<'s> {
    Seat(&'s str, &'s Seat),
    Person(&'s str, &'s Seat, &'s Holding),
    Organisation(&'s OrganisationId),
}

impl<'s> Who<'s> {
    /// All of them that were to be at the meeting.
    fn all(scope: &Scope<'s, Params>, meeting: &Meeting) -> Vec<Self> {
        let mut all = Vec::new();
        let mut organisations = BTreeSet::new();
        for (id, seat) in expected(scope.body, meeting.date) {
            match scope.params.by {
                By::Seat => all.push(Who::Seat(id, seat)),
                By::Person => {
                    let held = seat.held_on(meeting.date);
                    all.extend(held.map(|holding| Who::Person(id, seat, holding)));
                }
                By::Organisation => {
                    let new = seat
                        .organisation
                        .as_ref()
                        .filter(|o| organisations.insert(o.as_str()));
                    all.extend(new.map(|organisation| Who::Organisation(&organisation.value)));
                }
            }
        }
        all
    }

    /// The seats of theirs on which somebody was to sit on that day.
    fn seats(self, body: &'s Body, day: Day) -> impl Iterator<Item = (&'s str, &'s Seat)> {
        let theirs = move |(id, seat): &(&str, &Seat)| match self {
            Who::Seat(own, _) => *id == own,
            Who::Person(own, _, holding) => {
                *id == own
                    && seat
                        .held_on(day)
                        .is_some_and(|held| std::ptr::eq(held, holding))
            }
            Who::Organisation(own) => seat.organisation.as_ref().is_some_and(|o| o.value == *own),
        };
        let seats = expected(body, day).map(|(id, seat)| (id.as_str(), seat));
        seats.filter(theirs)
    }

    /// Who that is, at the head of a sentence.
    fn named(self, scope: &Scope<'_, Params>) -> String {
        match self {
            Who::Seat(_, seat) => format!("Nobody sat on the seat “{}”", seat.post.value),
            Who::Person(_, seat, holding) => match holding.by == seat.post.value {
                true => format!("The {} was away without a substitute", holding.by),
                false => format!(
                    "The {}, who holds the seat “{}”, was away without a substitute",
                    holding.by, seat.post.value
                ),
            },
            Who::Organisation(id) => {
                let organisation = scope.ground.site.organisation(&scope.body.id, id);
                let name = organisation.map_or(id.as_str(), |organisation| &organisation.name);
                format!("Nobody sat on any seat of {name}")
            }
        }
    }
}

/// How many meetings in a row, up to this one, they were away from; counted no further than is needed.
fn run(scope: &Scope<'_, Params>, who: Who<'_>, meeting: &Meeting, despite: bool) -> usize {
    let most = scope.params.decision.value + 1;
    let ground = scope.ground;
    let held = ground.minuted_up_to(meeting).iter().rev();
    let held = held.filter(|meeting| counts(meeting));
    let recorded = held.filter_map(|m| Some((m.date, recorded(ground.open_minutes_of(m)?)?)));
    let filled = |minutes, id: &str| {
        is_present(minutes, id)
            || !despite && has_substitute(minutes, id)
            || scope.params.apologies_excuse && apologised(minutes, id)
    };
    let away = recorded.take_while(|(day, minutes)| {
        let mut seats = who.seats(scope.body, *day).peekable();
        seats.peek().is_some() && seats.all(|(id, _)| !filled(minutes, id))
    });
    away.take(most).count()
}

fn apologised(minutes: &MinutesDetails, id: &str) -> bool {
    let mut apologies = minutes.apologies.iter();
    apologies.any(|apology| apology.seat.as_str() == id)
}

/// Judges the letter or the decision that follows the absences up to this meeting.
fn follow_up(
    scope: &Scope<'_, Params>,
    who: Who<'_>,
    sitting: &Sitting<'_>,
    measure: AbsenceMeasure,
    found: &mut Findings,
) {
    let (ground, params) = (scope.ground, scope.params);
    let (subject, name, verb, within, run) = match measure {
        AbsenceMeasure::Letter => (
            "letter on absences",
            "The letter",
            "sent",
            params.letter_within.value,
            params.letter,
        ),
        AbsenceMeasure::Decision => (
            "decision on a seat",
            "The decision on the seat",
            "made",
            params.decision_within.value,
            params.decision.value,
        ),
    };
    let seats: Vec<_> = who.seats(scope.body, sitting.meeting.date).collect();
    let steps = seats.iter().flat_map(|(_, seat)| &seat.absences);
    let steps = steps.filter(|step| step.step == measure);
    let steps =
        steps.filter(|step| sitting.meeting.date <= step.on.value && step.on.value <= ground.day);
    let step = steps.min_by_key(|step| step.on.value);
    let done = step.map_or(Done::NotYet, |step| Done::On(step.on.value.0));
    let due = scope.deadline(
        sitting.meeting,
        (within, Direction::After),
        CountingFrom::NextDay,
        found,
    );
    let first = seats.first().map_or("", |(id, _)| id);
    let place = absence_in(sitting.document, sitting.minutes, first);
    let thing = Thing {
        name: name.into(),
        plural: false,
        verb,
    };
    let blank = Assessment {
        document: Some(sitting.document.id.clone()),
        ..scope.assess(subject, Outcome::NotRecorded, "", place)
    };
    let judged = judge(blank, &thing, due, done, ground.day, &ground.site.calendar);
    let opening = format!(
        "{} at {} in a row.",
        who.named(scope),
        count(run as u64, "meeting")
    );
    let text = match measure {
        AbsenceMeasure::Letter => "the letter was sent",
        AbsenceMeasure::Decision => "the decision was made",
    };
    let told = step
        .zip(scope.body.membership.as_ref())
        .map(|(step, (path, _))| Note {
            place: Place::new(path.clone(), step.on.span),
            text: text.into(),
        });
    found.add(Assessment {
        finding: format!("{opening} {}", judged.finding),
        mend: mend(judged.outcome, measure),
        notes: told.into_iter().collect(),
        ..judged
    });
}

fn mend(outcome: Outcome, measure: AbsenceMeasure) -> Option<String> {
    let (what, step) = match measure {
        AbsenceMeasure::Letter => (
            "The secretariat can write to the member and the organisation",
            "letter",
        ),
        AbsenceMeasure::Decision => ("The body can decide whether the seat is kept", "decision"),
    };
    (outcome == Outcome::Overdue).then(|| {
        format!(
            "{what}. The clerk then records it in members.yaml, under the seat's `absences:`, with `step: {step}` and \
             the day as `on:`."
        )
    })
}

/// Whether attendance counts at the meeting: a conference has none.
fn counts(meeting: &Meeting) -> bool {
    meeting.details.kind != MeetingKind::Event
}

/// What the minutes record, if that includes who was there.
fn recorded(document: &Document) -> Option<&MinutesDetails> {
    document.minutes().filter(|m| m.attendance.is_some())
}

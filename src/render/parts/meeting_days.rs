//! By how many working days the agenda and the minutes of each meeting were early or late: a picture and a table.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;
use serde::Serialize;

use super::assessed::Named;
use super::came_due::{CameDue, Thing};
use super::chart::{Days, DaysRow, Point, Shape};
use super::mark::{Mark, outcome_kind};
use crate::calendar::Day;
use crate::model::{Body, Meeting, MeetingId, MeetingState, Route};
use crate::record::{Assessment, Awaited, Outcome};
use crate::render::frame::Link;
use crate::render::here::Here;
use crate::render::language::Language;
use crate::render::sources::Sources;
use crate::render::words::date_in;

/// With fewer meetings than this, a picture says how few there are.
const FEW: usize = 3;

/// The days early or late of a body's meetings.
#[derive(Debug, Serialize)]
pub(in crate::render) struct MeetingDays {
    /// What the picture shows, in words, for those who do not see it.
    description: String,
    picture: Days,
    lines: Vec<Line>,
    /// Those that were called off, so that nothing of them was due.
    left_out: Vec<Link>,
    /// How many earlier meetings are not shown.
    more: usize,
    /// That there are too few to see how things go.
    few: Option<String>,
}

/// One agenda or minutes.
#[derive(Debug, Serialize)]
struct Line {
    meeting: Link,
    what: Named,
    due: Option<Day>,
    done: Option<Day>,
    /// How early or late.
    days: String,
    marks: Vec<Mark>,
}

impl MeetingDays {
    /// Those of the meetings of `year`, or of all; of the latest `shown` at the most. `None` where nothing of them was due.
    pub(in crate::render) fn of(
        body: &Body,
        year: Option<i32>,
        shown: usize,
        sources: &Sources<'_>,
        here: &Here,
    ) -> Option<Self> {
        let came = CameDue::of(sources.record.of_body(&body.id), sources);
        let mut meetings: BTreeMap<&MeetingId, Vec<Thing<'_>>> = BTreeMap::new();
        for thing in came.things() {
            let Some(meeting) = &thing.assessment.meeting else {
                continue;
            };
            if thing.what != Awaited::Paper {
                meetings.entry(meeting).or_default().push(*thing);
            }
        }
        let is_meant = |meeting: &Meeting| year.is_none_or(|year| meeting.date.0.year() == year);
        let latest_first = sources.meetings(&body.id).iter().rev().copied();
        let of_time: Vec<&Meeting> = latest_first.filter(|one| is_meant(one)).collect();
        let with_things = of_time
            .iter()
            .filter_map(|meeting| Some((*meeting, meetings.get(&meeting.id)?.as_slice())));
        let all: Vec<(&Meeting, &[Thing<'_>])> = with_things.collect();
        let drawn = all.get(..shown.min(all.len())).unwrap_or_default();
        let (earliest, _) = drawn.last()?;
        let called_off = of_time.iter().filter(|meeting| {
            use MeetingState::{Cancelled, Postponed};
            let off = matches!(meeting.state(sources.day()), Cancelled | Postponed);
            off && (all.len() == drawn.len() || meeting.date >= earliest.date)
        });
        let language = &sources.language;
        Some(Self {
            description: description(drawn, language),
            picture: Days::draw(drawn.iter().map(|one| row(*one, language)).collect()),
            lines: drawn
                .iter()
                .flat_map(|(meeting, things)| things.iter().map(move |thing| (*meeting, thing)))
                .map(|(meeting, thing)| Line::of(meeting, thing, sources, here))
                .collect(),
            left_out: called_off
                .map(|meeting| link(meeting, sources, here))
                .collect(),
            more: all.len() - drawn.len(),
            few: (all.len() < FEW)
                .then(|| language.say_with("days-few", [("count", all.len().into())])),
        })
    }
}

fn link(meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> Link {
    let date = date_in(meeting.date, "plain", &sources.language);
    Link::new(here.to(&Route::meeting(&meeting.id)), date)
}

/// "Of 9 agendas and minutes of 5 meetings, 6 were in time, …"
fn description(drawn: &[(&Meeting, &[Thing<'_>])], language: &Language) -> String {
    let things = drawn.iter().flat_map(|(_, things)| things.iter());
    let outcomes: Vec<Outcome> = things.map(|thing| thing.assessment.outcome).collect();
    let number = |outcome| {
        outcomes
            .iter()
            .filter(|one| **one == outcome)
            .count()
            .into()
    };
    language.say_with(
        "days-description",
        [
            ("meetings", drawn.len().into()),
            ("due", outcomes.len().into()),
            ("met", number(Outcome::Met)),
            ("late", number(Outcome::Late)),
            ("overdue", number(Outcome::Overdue)),
            ("unrecorded", number(Outcome::NotRecorded)),
        ],
    )
}

fn row((meeting, things): (&Meeting, &[Thing<'_>]), language: &Language) -> DaysRow {
    let lanes: BTreeSet<Awaited> = things.iter().map(|thing| thing.what).collect();
    let point = |thing: &Thing<'_>| Point {
        // An agenda has the first lane; what is alone has it too.
        lane: usize::from(thing.what == Awaited::Minutes && lanes.len() > 1),
        shape: match thing.what {
            Awaited::Minutes => Shape::Square,
            Awaited::Agenda | Awaited::Paper => Shape::Disc,
        },
        kind: outcome_kind(thing.assessment.outcome),
        days: thing.assessment.working_days_late,
        said: number(thing.assessment, language),
    };
    DaysRow {
        label: ["short", "year"].map(|form| date_in(meeting.date, form, language)),
        points: things.iter().map(point).collect(),
    }
}

/// "−3", "+2", "0"; with a star where the body has explained it.
fn number(assessment: &Assessment, language: &Language) -> String {
    let star = if assessment.explanation.is_some() {
        "*"
    } else {
        ""
    };
    match assessment.working_days_late {
        None => language.say("days-unrecorded-short"),
        Some(0) => format!("0{star}"),
        Some(days @ 1..) => format!("+{days}{star}"),
        Some(days) => format!("−{}", days.unsigned_abs()),
    }
}

impl Line {
    fn of(meeting: &Meeting, thing: &Thing<'_>, sources: &Sources<'_>, here: &Here) -> Self {
        let (assessment, language) = (thing.assessment, &sources.language);
        let document = assessment.document.as_ref();
        let document = document.and_then(|id| sources.document(id));
        let what = format!("days-{}", thing.what.name());
        Self {
            meeting: link(meeting, sources, here),
            what: Named::new(
                &language.say(&what),
                document.map(|document| here.to(&Route::document(&document.id))),
            ),
            due: assessment.due.as_ref().map(|deadline| Day(deadline.due)),
            done: assessment.done,
            days: days(assessment, language),
            marks: Mark::of_assessment(assessment, language),
        }
    }
}

/// "3 working days early", "2 working days late", "34 working days late so far".
pub(in crate::render) fn days(assessment: &Assessment, language: &Language) -> String {
    let Some(late) = assessment.working_days_late else {
        return language.say("days-unrecorded");
    };
    let due = assessment.due.as_ref().map(|deadline| Day(deadline.due));
    let message = match (assessment.outcome, late) {
        (Outcome::Overdue, _) => "days-so-far",
        (Outcome::Late, 0) => "days-late-within-one",
        (Outcome::Late, _) => "days-late",
        _ if assessment.done == due => "days-on-the-day",
        (_, 0) => "days-early-within-one",
        _ => "days-early",
    };
    let count = late.unsigned_abs();
    language.say_with(message, [("count", count.into())])
}

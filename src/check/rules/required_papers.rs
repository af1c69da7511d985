//! `required-papers`: after each meeting there are papers of the kinds that the rulebook asks for.

use serde::Deserialize;

use super::meeting_frequency::all_but_events;
use crate::calendar::{CountingFrom, Direction, Period, long_date};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::timeliness::{Done, Thing, Trigger, judge, uncountable};
use crate::model::{Document, DocumentKind, Force, Meeting, MeetingKind, MeetingState, Status};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Problems, Spanned};

pub(super) struct RequiredPapers;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// The kinds of paper, of each of which there is one at least.
    papers: Vec<DocumentKind>,
    /// How long after the meeting they are due.
    #[serde(default)]
    within: Option<Spanned<Period>>,
    /// When they are missed, where no such time is set.
    #[serde(default)]
    by: By,
    /// The kinds of meeting that have them.
    #[serde(default = "all_but_events")]
    kinds: Vec<MeetingKind>,
}

/// By when a paper is to be there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum By {
    /// By the meeting itself.
    Meeting,
    /// By the next meeting of the body.
    #[default]
    NextMeeting,
}

impl Rule for RequiredPapers {
    const NAME: &'static str = "required-papers";
    const TITLE: &'static str = "Each meeting has the papers it must have";
    const PROSE: &'static str = include_str!("required_papers.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        let within = params.within.iter();
        within
            .flat_map(|period| uncountable(period, Direction::After, CountingFrom::NextDay))
            .collect()
    }

    fn sentence(params: &Params, force: Force) -> String {
        let papers: Vec<_> = params.papers.iter().map(|kind| kind.words()).collect();
        let by = match (&params.within, params.by) {
            (Some(period), _) => format!("within {} after it", **period),
            (None, By::Meeting) => "by the day it is held".to_owned(),
            (None, By::NextMeeting) => "by the next meeting".to_owned(),
        };
        format!(
            "The papers of each meeting {} include, {by}: {}.",
            may(force),
            papers.join(", ")
        )
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let held = meeting.state(scope.ground.day) == MeetingState::Held;
        if !held || !scope.params.kinds.contains(&meeting.details.kind) {
            return;
        }
        for kind in &scope.params.papers {
            let assessed = assess(scope, meeting, *kind, found);
            found.add(assessed);
        }
    }
}

fn assess(
    scope: &Scope<'_, Params>,
    meeting: &Meeting,
    kind: DocumentKind,
    found: &mut Findings,
) -> Assessment {
    let ground = scope.ground;
    let document = paper(scope, meeting, kind);
    let place = match document {
        Some(document) => place_in(document, None),
        None => Place::whole(meeting.path.clone()),
    };
    let blank = Assessment {
        document: document.map(|document| document.id.clone()),
        ..scope.assess(kind.words(), Outcome::NotRecorded, "", place)
    };
    if document.is_some_and(|document| ground.is_exempt(document)) {
        let finding = "The paper is there, and is closed to the public.".to_owned();
        let outcome = Outcome::NotApplicable;
        return Assessment {
            outcome,
            finding,
            ..blank
        };
    }
    let judged = match &scope.params.within {
        Some(within) => in_time(scope, meeting, within, document, blank, found),
        None => some_day(scope, meeting, document.is_some(), blank),
    };
    let mend = "Once it is written, the clerk can put it into the meeting's folder.";
    let missing = matches!(judged.outcome, Outcome::Overdue | Outcome::Breached);
    Assessment {
        mend: missing.then(|| mend.to_owned()),
        ..judged
    }
}

/// The meeting's first paper of this kind that the public can know of and that holds.
fn paper<'s>(
    scope: &Scope<'s, Params>,
    meeting: &Meeting,
    kind: DocumentKind,
) -> Option<&'s Document> {
    let ground = scope.ground;
    let documents = meeting
        .documents()
        .filter_map(|id| ground.site.documents.get(id));
    let mut of_kind = documents.filter(|document| document.kind == kind);
    of_kind.find(|document| {
        let gone = matches!(
            document.status(),
            Some(Status::Withdrawn | Status::Superseded)
        );
        ground.is_published(document) && !gone
    })
}

fn in_time(
    scope: &Scope<'_, Params>,
    meeting: &Meeting,
    within: &Spanned<Period>,
    document: Option<&Document>,
    blank: Assessment,
    found: &mut Findings,
) -> Assessment {
    let ground = scope.ground;
    let after = (within.value, Direction::After);
    let due = scope.deadline(meeting, after, CountingFrom::NextDay, found);
    let (done, place) = match document {
        Some(document) => Trigger::Published.of(document, ground),
        None => (Done::NotYet, blank.place.clone()),
    };
    let thing = Thing {
        name: "The paper".into(),
        plural: false,
        verb: "published",
    };
    let blank = Assessment { place, ..blank };
    judge(blank, &thing, due, done, ground.day, &ground.site.calendar)
}

/// Where no time is set: whether it is there, and whether it is still to be waited for.
fn some_day(
    scope: &Scope<'_, Params>,
    meeting: &Meeting,
    there: bool,
    blank: Assessment,
) -> Assessment {
    let ground = scope.ground;
    let kinds = &scope.params.kinds;
    let mut later = ground.after(meeting).iter();
    let next = later.find(|later| {
        kinds.contains(&later.details.kind) && later.state(ground.day) == MeetingState::Held
    });
    let (outcome, finding) = match (there, scope.params.by, next) {
        (true, ..) => (Outcome::Met, "It is there to read.".to_owned()),
        (false, By::Meeting, _) => (
            Outcome::Breached,
            format!(
                "The meeting was held, and the record has no {}.",
                blank.subject
            ),
        ),
        (false, By::NextMeeting, Some(next)) => (
            Outcome::Breached,
            format!(
                "The record has no {}, and the next meeting was held on {}.",
                blank.subject,
                long_date(next.date.0)
            ),
        ),
        (false, By::NextMeeting, None) => (
            Outcome::Upcoming,
            format!(
                "The record has no {} yet. There is time until the next meeting.",
                blank.subject
            ),
        ),
    };
    Assessment {
        outcome,
        finding,
        ..blank
    }
}

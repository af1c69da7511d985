//! `final-minutes`: approved minutes were published as that within the period after the meeting that approved them.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::calendar::{CountingFrom, Direction, Period};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::timeliness::{Done, Thing, counted, judge, uncountable};
use crate::diagnostic::Note;
use crate::model::{Document, Force, Meeting, Status};
use crate::record::{Assessment, Outcome};
use crate::source::{Problems, Span, Spanned};

pub(super) struct FinalMinutes;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How long after they were approved they are due.
    within: Spanned<Period>,
    /// Which day is day one.
    #[serde(default)]
    counting_from: CountingFrom,
}

impl Rule for FinalMinutes {
    const NAME: &'static str = "final-minutes";
    const TITLE: &'static str = "Approved minutes published in time";
    const PROSE: &'static str = include_str!("final_minutes.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        uncountable(&params.within, Direction::After, params.counting_from)
    }

    fn sentence(params: &Params, force: Force) -> String {
        let from = counted(params.counting_from);
        format!(
            "Approved minutes {} be published as approved within {} after the meeting that approves them{from}.",
            may(force),
            *params.within
        )
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let (ground, params) = (scope.ground, scope.params);
        let approval = ground.approvals_of(&meeting.id).first();
        let (Some(document), Some(approval)) = (ground.open_minutes_of(meeting), approval) else {
            return;
        };
        let (done, span) = published_as_final(document, approval.meeting.date.0, ground.day.0);
        let within = (params.within.value, Direction::After);
        let due = scope.deadline(approval.meeting, within, params.counting_from, found);
        let blank = Assessment {
            document: Some(document.id.clone()),
            notes: vec![Note {
                place: place_in(approval.minutes, Some(approval.span)),
                text: "the meeting that approved them".into(),
            }],
            ..scope.assess(
                "approved minutes",
                Outcome::NotRecorded,
                "",
                place_in(document, span),
            )
        };
        let thing = Thing {
            name: "The approved minutes".into(),
            plural: true,
            verb: "published",
        };
        let judged = judge(blank, &thing, due, done, ground.day, &ground.site.calendar);
        let mend = match (judged.outcome, &judged.due) {
            (Outcome::Overdue, _) => Some(
                "The clerk can publish the minutes as approved, with `status: approved` and the day as `final_published:` \
                 at the head of minutes.md.",
            ),
            (Outcome::NotRecorded, Some(_)) => {
                Some("The clerk can write the day as `final_published:` at the head of minutes.md.")
            }
            _ => None,
        };
        found.add(Assessment {
            mend: mend.map(str::to_owned),
            ..judged
        });
    }
}

/// When minutes that were approved on that day were published as approved, and the text that says so.
fn published_as_final(
    document: &Document,
    approved: NaiveDate,
    today: NaiveDate,
) -> (Done, Option<Span>) {
    let written = document.minutes().and_then(|m| m.final_published.as_ref());
    if let Some(written) = written {
        let done = match written.value.0 <= today {
            true => Done::On(written.value.0),
            false => Done::NotYet,
        };
        return (done, Some(written.span));
    }
    let status = document.cover.status.as_ref().map(|status| status.span);
    if document.status() == Some(Status::Draft) {
        return (Done::NotYet, status);
    }
    // What was first published, or corrected, after the approval shows it.
    let first = document.cover.published.as_ref().zip(document.published());
    let first = first.map(|(published, moment)| (moment.date, published.span));
    let revisions = document.cover.revisions.iter();
    let revisions = revisions.map(|revision| (revision.on.value.0, revision.on.span));
    let mut after = first
        .into_iter()
        .chain(revisions)
        .filter(|(day, _)| approved <= *day && *day <= today);
    match after.next() {
        Some((day, span)) => (Done::On(day), Some(span)),
        None => (Done::Unsaid, status),
    }
}

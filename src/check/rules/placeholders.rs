//! `placeholders`: what is still to be written, and for how long it has been awaited.

use serde::Deserialize;

use crate::calendar::{CountingFrom, Direction, Period, age, long_date, plain_date};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::timeliness::uncountable;
use crate::model::{Document, Force, Meeting, Status};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Problems, Spanned};

pub(super) struct Placeholders;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How long a document may stay unwritten.
    #[serde(default)]
    within: Option<Spanned<Period>>,
}

impl Rule for Placeholders {
    const NAME: &'static str = "placeholders";
    const TITLE: &'static str = "What is still to be written";
    const PROSE: &'static str = include_str!("placeholders.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        let within = params.within.iter();
        within
            .flat_map(|within| uncountable(within, Direction::After, CountingFrom::NextDay))
            .collect()
    }

    fn sentence(params: &Params, force: Force) -> String {
        match &params.within {
            Some(within) => format!(
                "What is marked as still to be written {} be written within {}.",
                may(force),
                **within
            ),
            None => {
                "What is still to be written is shown with its age. No time is set for it.".into()
            }
        }
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let documents = &scope.ground.site.documents;
        let of_meeting = meeting.documents().filter_map(|id| documents.get(id));
        for document in of_meeting.filter(|document| counts(scope, document)) {
            found.assessments.extend(awaited(scope, document, "paper"));
        }
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        let documents = scope.ground.standing_documents(scope.body).iter();
        let mut documents = documents
            .filter(|document| counts(scope, document))
            .peekable();
        if documents.peek().is_none() {
            return;
        }
        let awaited =
            documents.filter_map(|document| awaited(scope, document, "standing document"));
        let awaited: Vec<_> = awaited.collect();
        if awaited.is_empty() {
            let finding = "No standing document is marked as still to be written.";
            let place = Place::whole(scope.body.path.clone());
            found.add(scope.assess("standing documents", Outcome::Met, finding, place));
        }
        found.assessments.extend(awaited);
    }
}

/// Whether the public can know of the document and it still holds.
fn counts(scope: &Scope<'_, Params>, document: &Document) -> bool {
    let gone = matches!(
        document.status(),
        Some(Status::Withdrawn | Status::Superseded)
    );
    scope.ground.is_published(document) && !gone
}

/// A document that is marked as still to be written.
fn awaited(scope: &Scope<'_, Params>, document: &Document, subject: &str) -> Option<Assessment> {
    let marked = document.cover.to_be_developed.as_ref()?;
    let blank = Assessment {
        document: Some(document.id.clone()),
        ..scope.assess(
            subject,
            Outcome::NotRecorded,
            "It is still to be written, and nothing says since when it has been awaited.",
            place_in(document, Some(marked.span)),
        )
    };
    let ground = scope.ground;
    let Some(since) = marked.since.filter(|since| *since <= ground.day) else {
        let mend = "The clerk can write `since:` under `to_be_developed:` at the head of the file.";
        return Some(Assessment {
            mend: Some(mend.into()),
            ..blank
        });
    };
    let opening = format!(
        "It is still to be written, and has been awaited for {}, since {}.",
        age(since.0, ground.day.0),
        plain_date(since.0)
    );
    let Some(within) = &scope.params.within else {
        return Some(Assessment {
            outcome: Outcome::Upcoming,
            finding: format!("{opening} No day is set for it."),
            ..blank
        });
    };
    let calendar = &ground.site.calendar;
    let due = calendar.deadline(within, Direction::After, since.0, CountingFrom::NextDay);
    let due = match due {
        Ok(due) => due.of_no_meeting(),
        Err(error) => {
            return Some(Assessment {
                finding: format!("{opening} Nobody can tell when it is due: {error}."),
                ..blank
            });
        }
    };
    let late = calendar.working_days_between(due.due, ground.day.0).ok();
    let day = long_date(due.due);
    let (outcome, then, late) = match due.due < ground.day.0 {
        true => (Outcome::Overdue, format!("It was due by {day}."), late),
        false => (Outcome::Upcoming, format!("It is due by {day}."), None),
    };
    let mend =
        "The body can write what is missing, and the clerk then takes `to_be_developed:` out.";
    Some(Assessment {
        outcome,
        finding: format!("{opening} {then}"),
        mend: outcome.is_missed().then(|| mend.to_owned()),
        working_days_late: late,
        due: Some(due),
        ..blank
    })
}

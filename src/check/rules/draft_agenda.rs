//! `draft-agenda`: a first list of the items was published some time before the agenda had to be.

use serde::Deserialize;

use crate::calendar::{CountingFrom, Direction, Period};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::sitting::not_held;
use crate::check::timeliness::{Done, Thing, Trigger, counted, judge, uncountable};
use crate::model::{Document, Force, Meeting, MeetingKind};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Problems, Spanned};

pub(super) struct DraftAgenda;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How long before the meeting the list is due.
    notice: Spanned<Period>,
    /// Which day is day one.
    #[serde(default)]
    counting_from: CountingFrom,
}

impl Rule for DraftAgenda {
    const NAME: &'static str = "draft-agenda";
    const TITLE: &'static str = "A first list of items published in time";
    const PROSE: &'static str = include_str!("draft_agenda.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        uncountable(&params.notice, Direction::Before, params.counting_from)
    }

    fn sentence(params: &Params, force: Force) -> String {
        let (must, from) = (may(force), counted(params.counting_from));
        format!(
            "A first list of the items {must} be published at least {} before the meeting{from}.",
            *params.notice
        )
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let (ground, params) = (scope.ground, scope.params);
        let whole = Place::whole(meeting.path.clone());
        if let Some(why) = not_held(meeting, ground, "no list of items is asked for") {
            return found.add(scope.assess("list of items", Outcome::NotApplicable, why, whole));
        }
        let agenda = meeting
            .agenda
            .as_ref()
            .and_then(|agenda| ground.site.documents.get(agenda));
        if agenda.is_none() && meeting.details.kind == MeetingKind::Event {
            return;
        }
        let calendar = &ground.site.calendar;
        let notice = (*params.notice, Direction::Before);
        let due = scope.deadline(meeting, notice, params.counting_from, found);
        let due_on = due.as_ref().ok().map(|due| due.due);
        let (done, place) = match agenda {
            None => (Done::NotYet, whole),
            Some(agenda) => listed(scope, agenda, due_on),
        };
        let blank = Assessment {
            document: agenda.map(|agenda| agenda.id.clone()),
            ..scope.assess("list of items", Outcome::NotRecorded, "", place)
        };
        let thing = Thing {
            name: "The first list of items".into(),
            plural: false,
            verb: "published",
        };
        let judged = judge(blank, &thing, due, done, ground.day, calendar);
        found.add(Assessment {
            mend: mend(&judged).map(str::to_owned),
            ..judged
        });
    }
}

/// When the list was published: on the day written, or with an agenda that itself came as early as the list was due.
fn listed(
    scope: &Scope<'_, Params>,
    agenda: &Document,
    due: Option<chrono::NaiveDate>,
) -> (Done, Place) {
    if let Some(draft) = agenda.draft_published() {
        let done = match draft.value <= scope.ground.day {
            true => Done::On(draft.value.0),
            false => Done::NotYet,
        };
        return (done, place_in(agenda, Some(draft.span)));
    }
    match Trigger::Published.of(agenda, scope.ground) {
        (Done::On(date), place) if due.is_some_and(|due| date <= due) => (Done::On(date), place),
        _ => (Done::Unsaid, place_in(agenda, None)),
    }
}

fn mend(judged: &Assessment) -> Option<&'static str> {
    match judged.outcome {
        Outcome::Overdue => Some(
            "The clerk can publish the list as agenda.md in the meeting's folder, with the day as `draft_published:` at its \
             head.",
        ),
        Outcome::NotRecorded if judged.due.is_some() => Some(
            "The clerk can write the day on which the first list was published as `draft_published:` at the head of \
             agenda.md.",
        ),
        _ => None,
    }
}

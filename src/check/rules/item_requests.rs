//! `item-requests`: items that somebody asked for were asked for by the closing day.

use serde::Deserialize;

use crate::calendar::{CountingFrom, Day, Direction, Period};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::sitting::{is_closed, public_agenda, stands};
use crate::check::timeliness::{Done, Thing, counted, judge, uncountable};
use crate::model::{AgendaItem, Document, Explanation, Force, Meeting};
use crate::record::{Assessment, Mark, Outcome};
use crate::source::{Problems, Spanned};

pub(super) struct ItemRequests;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How long before the meeting the last day for requests is.
    closing: Spanned<Period>,
    /// Which day is day one.
    #[serde(default)]
    counting_from: CountingFrom,
    /// Whether the reason of an urgent item explains that it was asked for late.
    #[serde(default = "yes")]
    urgent: bool,
}

fn yes() -> bool {
    true
}

impl Rule for ItemRequests {
    const NAME: &'static str = "item-requests";
    const TITLE: &'static str = "Items asked for in time";
    const PROSE: &'static str = include_str!("item_requests.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        uncountable(&params.closing, Direction::Before, params.counting_from)
    }

    fn sentence(params: &Params, force: Force) -> String {
        let (must, from) = (may(force), counted(params.counting_from));
        format!(
            "Items {must} be asked for at least {} before the meeting{from}.",
            *params.closing
        )
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let agenda = public_agenda(scope.ground, meeting);
        let Some(agenda) = agenda.filter(|_| stands(scope.ground, meeting)) else {
            return;
        };
        for (number, item) in (1..).zip(agenda.items()) {
            let asked_for = item.requested.is_some() || item.requested_by.is_some();
            if asked_for && !is_closed(scope.ground, item) {
                let assessment = assess(scope, meeting, agenda, (number, item), found);
                found.add(assessment);
            }
        }
    }
}

fn assess(
    scope: &Scope<'_, Params>,
    meeting: &Meeting,
    agenda: &Document,
    (number, item): (u32, &AgendaItem),
    found: &mut Findings,
) -> Assessment {
    let (params, ground) = (scope.params, scope.ground);
    let calendar = &ground.site.calendar;
    let closing = (*params.closing, Direction::Before);
    let due = scope.deadline(meeting, closing, params.counting_from, found);
    let requested = item.requested.as_ref();
    let done = requested.map_or(Done::Unrecorded, |requested| Done::On(requested.value.0));
    let span = requested.map_or(item.title.span, |requested| requested.span);
    let blank = Assessment {
        document: Some(agenda.id.clone()),
        ..scope.assess(
            format!("request for item {number}"),
            Outcome::NotRecorded,
            "",
            place_in(agenda, Some(span)),
        )
    };
    let thing = Thing {
        name: format!("The request for item {number}"),
        plural: false,
        verb: "made",
    };
    let mut judged = judge(blank, &thing, due, done, ground.day, calendar);
    judged.mend = match judged.outcome {
        Outcome::Late => {
            Some("If the item could not wait, the clerk can say why with `urgent:` on the item.")
        }
        Outcome::NotRecorded if judged.due.is_some() => {
            Some("The clerk can write the day as `requested:` on the item.")
        }
        _ => None,
    }
    .map(str::to_owned);
    match (&item.urgent, judged.done) {
        (Some(reason), Some(on)) if judged.outcome == Outcome::Late && params.urgent => {
            Assessment {
                mark: Some(Mark::Urgent),
                explanation: Some(urgent(reason, item, on)),
                mend: None,
                ..judged
            }
        }
        _ => judged,
    }
}

/// The item's own reason for being late.
fn urgent(reason: &Spanned<String>, item: &AgendaItem, on: Day) -> Explanation {
    let by = item.lead.as_deref().or(item.requested_by.as_deref());
    Explanation::at(reason.span, ItemRequests::NAME, reason, by, on)
}

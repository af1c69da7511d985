//! What was done on a day as far as the record says, for rules that ask for something once a year.

use chrono::NaiveDate;

use super::ground::Ground;
use super::scope::place_in;
use super::sitting::public_agenda;
use crate::calendar::PartialDate;
use crate::model::{Body, BodyId, ItemKind, MeetingState};
use crate::source::Place;

/// When something was done, and the text that says so.
#[derive(Debug, Clone)]
pub(crate) struct Dated {
    pub(crate) date: PartialDate,
    pub(crate) place: Place,
}

/// The meetings of `body` that were held and had an item of this kind on their agenda, in order of time.
pub(crate) fn items<'s>(
    ground: &Ground<'s>,
    body: &BodyId,
    kind: ItemKind,
) -> impl Iterator<Item = Dated> {
    let meetings = ground.meetings(body).iter();
    let held = meetings.filter(|meeting| meeting.state(ground.day) == MeetingState::Held);
    held.filter_map(move |meeting| {
        let agenda = public_agenda(ground, meeting)?;
        let item = agenda.items().iter().find(|item| item.kind == kind)?;
        Some(Dated {
            date: meeting.date.into(),
            place: place_in(agenda, Some(item.title.span)),
        })
    })
}

/// The last of these that the public can know of. A date that is known to the month or the year only is its last day.
pub(crate) fn last(ground: &Ground<'_>, dated: impl Iterator<Item = Dated>) -> Option<Dated> {
    let begun = dated.filter(|dated| dated.date.first() <= ground.day);
    begun.max_by_key(|dated| dated.date.last())
}

/// The day on which the record of a body begins: its first meeting that was held, else the day on which it was set up.
pub(crate) fn begins(ground: &Ground<'_>, body: &Body) -> Option<NaiveDate> {
    let mut meetings = ground.meetings(&body.id).iter();
    let first = meetings.find(|meeting| meeting.state(ground.day) == MeetingState::Held);
    let established = body.details.established.as_ref();
    first
        .map(|meeting| meeting.date.0)
        .or(established.map(|day| day.value.0))
}

/// "on 25 November 2008", "in 2009"
pub(crate) fn when(date: PartialDate) -> String {
    let preposition = if date.day().is_some() { "on" } else { "in" };
    format!("{preposition} {}", date.words())
}

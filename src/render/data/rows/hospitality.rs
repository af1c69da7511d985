//! The gifts and hospitality that members were offered.

use schemars::JsonSchema;
use serde::Serialize;

use super::row::Row;
use crate::calendar::Day;
use crate::model::{Body, BodyId, HospitalityEntry, Occasion, Route, SeatId};
use crate::render::sources::Sources;
use crate::source::Spanned;

/// An offer, accepted or not.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct HospitalityRow<'s> {
    /// The id of the body.
    body: &'s BodyId,
    body_name: &'s str,
    /// When it was offered.
    date: Option<Day>,
    offer: &'s str,
    /// The id of the seat whose holder it was offered to, if any.
    seat: Option<&'s SeatId>,
    /// The post that it was offered to.
    post: Option<String>,
    /// Who offered it.
    offered_by: Option<&'s str>,
    /// What it was worth, in the source's words.
    value: Option<&'s str>,
    accepted: Option<bool>,
    /// Why it was accepted, or refused.
    reason: Option<&'s str>,
    /// When the chair was told.
    told_chair: Option<Day>,
    /// When the vice-chair or deputy was told.
    told_deputy: Option<Day>,
    /// When the secretariat was told.
    told_secretariat: Option<Day>,
    /// The page that it is on.
    address: Route,
}

impl<'s> Row<'s> for HospitalityRow<'s> {
    const LIST: &'static str = "hospitality";

    fn of_body(body: &'s Body, sources: &'s Sources<'s>) -> Vec<Self> {
        let register = body.registers.hospitality.as_ref();
        let entries = register.into_iter().flat_map(|(_, file)| &file.entries);
        entries
            .map(|entry| Self::of(entry, body, sources))
            .collect()
    }

    fn is_kept(body: &'s Body, _: &'s Sources<'s>) -> bool {
        body.registers.hospitality.is_some()
    }
}

impl<'s> HospitalityRow<'s> {
    fn of(entry: &'s HospitalityEntry, body: &'s Body, sources: &Sources<'s>) -> Self {
        let seat = entry.seat.as_ref().map(|seat| &seat.value);
        let post = seat.map(|seat| sources.post(&body.id, seat));
        let told = |told: &Option<Spanned<Occasion>>| told_on(told, sources.day());
        Self {
            body: &body.id,
            body_name: sources.name(&body.id),
            date: entry.on.as_ref().map(|day| day.value),
            offer: &entry.offer,
            seat,
            post: post.or_else(|| entry.post.clone()),
            offered_by: entry.from.as_deref(),
            value: entry.value.as_deref(),
            accepted: entry.accepted,
            reason: entry.reason.as_deref(),
            told_chair: told(&entry.told.chair),
            told_deputy: told(&entry.told.deputy),
            told_secretariat: told(&entry.told.secretariat),
            address: Route::body(&body.id)
                .below("registers")
                .below("hospitality"),
        }
    }
}

/// The day on which somebody was told; `None` where that is not known on `day`.
fn told_on(told: &Option<Spanned<Occasion>>, day: Day) -> Option<Day> {
    match told.as_ref()?.value {
        Occasion::On(on) => Some(on).filter(|on| *on <= day),
        Occasion::NotYet => None,
    }
}

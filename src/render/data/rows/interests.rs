//! What members declared in writing.

use schemars::JsonSchema;
use serde::Serialize;

use super::row::Row;
use crate::calendar::{Day, PartialDate};
use crate::model::{Body, BodyId, Interest, InterestEntry, Route, SeatId};
use crate::render::sources::Sources;

/// An interest, or that the holder of a seat declared to have none.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct InterestRow<'s> {
    /// The id of the body.
    body: &'s BodyId,
    body_name: &'s str,
    /// The id of the seat whose holder declared it.
    seat: &'s SeatId,
    post: String,
    /// When the holder declared it in writing.
    declared: Option<Day>,
    /// When it was last changed, or confirmed as it stands.
    updated: Option<Day>,
    /// The interest; null where the holder declared that there are none.
    interest: Option<&'s str>,
    /// What kind of interest, in the body's words.
    kind: Option<&'s str>,
    from: Option<PartialDate>,
    /// Until when; null while the member has it.
    to: Option<PartialDate>,
    /// The page that it is on.
    address: Route,
}

impl<'s> Row<'s> for InterestRow<'s> {
    const LIST: &'static str = "interests";

    fn of_body(body: &'s Body, sources: &'s Sources<'s>) -> Vec<Self> {
        let register = body.registers.interests.as_ref();
        let entries = register.into_iter().flat_map(|(_, file)| &file.entries);
        entries
            .flat_map(|entry| {
                let interests = entry.interests.0.iter().map(Some);
                let none = entry.interests.0.is_empty().then_some(None);
                interests
                    .chain(none)
                    .map(move |interest| Self::of(entry, interest, body, sources))
            })
            .collect()
    }

    fn is_kept(body: &'s Body, _: &'s Sources<'s>) -> bool {
        body.registers.interests.is_some()
    }
}

impl<'s> InterestRow<'s> {
    fn of(
        entry: &'s InterestEntry,
        interest: Option<&'s Interest>,
        body: &'s Body,
        sources: &Sources<'s>,
    ) -> Self {
        let past = |day: Day| day <= sources.day();
        let updated = entry.updated.as_ref().map(|day| day.value);
        let date = |date: &Option<crate::source::Spanned<PartialDate>>| Some(date.as_ref()?.value);
        Self {
            body: &body.id,
            body_name: sources.name(&body.id),
            seat: &entry.seat,
            post: sources.post(&body.id, &entry.seat),
            declared: entry.declared.as_ref().map(|day| day.value),
            updated: updated.filter(|day| past(*day)),
            interest: interest.map(|interest| &*interest.interest),
            kind: interest.and_then(|interest| interest.kind.as_deref()),
            from: interest.and_then(|interest| date(&interest.from)),
            to: interest.and_then(|interest| date(&interest.to)),
            address: Route::body(&body.id).below("registers").below("interests"),
        }
    }
}

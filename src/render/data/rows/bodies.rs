//! Bodies.

use schemars::JsonSchema;
use serde::Serialize;

use super::row::Row;
use crate::calendar::Day;
use crate::model::{Body, BodyId, BodyKind, Route, Standing};
use crate::render::sources::Sources;

/// A body.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct BodyRow<'s> {
    /// Its id: its folder.
    id: &'s BodyId,
    name: &'s str,
    short_name: Option<&'s str>,
    kind: BodyKind,
    /// The id of the body that it reports to; null at the top.
    parent: Option<&'s BodyId>,
    standing: Standing,
    established: Option<Day>,
    ends: Option<Day>,
    area: Option<&'s str>,
    purpose: Option<&'s str>,
    /// How many seats it has.
    seats: usize,
    /// How many of them vote.
    voting_seats: usize,
    /// Its page.
    address: Route,
}

impl<'s> Row<'s> for BodyRow<'s> {
    const LIST: &'static str = "bodies";

    fn of_body(body: &'s Body, _: &'s Sources<'s>) -> Vec<Self> {
        let details = &body.details;
        let membership = body.membership.as_ref();
        let seats = membership
            .into_iter()
            .flat_map(|(_, membership)| membership.seats.iter());
        let voting: Vec<bool> = seats.map(|(_, seat)| seat.votes()).collect();
        vec![Self {
            id: &body.id,
            name: &details.name,
            short_name: details.short_name.as_deref(),
            kind: details.kind,
            parent: body.parent.as_ref(),
            standing: details.standing,
            established: details.established.as_ref().map(|day| day.value),
            ends: details.ends.as_ref().map(|day| day.value),
            area: details.area.as_deref(),
            purpose: details.purpose.as_deref(),
            seats: voting.len(),
            voting_seats: voting.iter().filter(|votes| **votes).count(),
            address: Route::body(&body.id),
        }]
    }
}

//! Seats, and who held them from when to when.

use schemars::JsonSchema;
use serde::Serialize;

use super::row::Row;
use crate::calendar::Day;
use crate::model::{
    Body, BodyId, Holding, OrganisationId, Role, Route, Seat, SeatId, SeatStatus, Sector,
};
use crate::render::sources::Sources;

/// A stretch of time for which a seat was held; one row for a seat of which no holder is recorded.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct MemberRow<'s> {
    /// The id of the body.
    body: &'s BodyId,
    body_name: &'s str,
    /// The id of the seat, which holds for its body.
    seat: SeatId,
    /// The post that the seat belongs to.
    post: &'s str,
    /// The id of the organisation that the seat is held for.
    organisation: Option<&'s OrganisationId>,
    organisation_name: Option<&'s str>,
    sector: Option<Sector>,
    /// The group of seats it belongs to, in the source's words.
    category: Option<&'s str>,
    /// How settled the seat is.
    status: SeatStatus,
    /// Whether it votes and counts for the quorum.
    votes: bool,
    role: Role,
    /// The post that holds or held it; null where nobody does, or that is not recorded.
    holder: Option<&'s str>,
    from: Option<Day>,
    /// The last day; null while it is held.
    to: Option<Day>,
    /// Whether it is held for the time being only.
    interim: bool,
    /// Whether it is held so on the day whose position this is.
    current: bool,
    /// The page of the seat.
    address: Route,
}

impl<'s> Row<'s> for MemberRow<'s> {
    const LIST: &'static str = "members";

    fn of_body(body: &'s Body, sources: &'s Sources<'s>) -> Vec<Self> {
        let membership = body.membership.as_ref();
        let seats = membership
            .into_iter()
            .flat_map(|(_, membership)| membership.seats.iter());
        seats
            .flat_map(|(id, seat)| {
                let begun = |holding: &&Holding| {
                    let from = holding.from.as_ref();
                    from.is_none_or(|from| from.value <= sources.day())
                };
                let held: Vec<_> = seat.held.iter().filter(begun).map(Some).collect();
                let held = if held.is_empty() { vec![None] } else { held };
                held.into_iter()
                    .map(move |holding| Self::of(id, seat, holding, body, sources))
            })
            .collect()
    }

    fn is_kept(body: &'s Body, _: &'s Sources<'s>) -> bool {
        body.membership.is_some()
    }
}

impl<'s> MemberRow<'s> {
    fn of(
        id: &str,
        seat: &'s Seat,
        holding: Option<&'s Holding>,
        body: &'s Body,
        sources: &Sources<'s>,
    ) -> Self {
        let organisation = seat.organisation.as_ref().map(|id| &id.value);
        let of = organisation.and_then(|id| sources.site.organisation(&body.id, id));
        let now = seat.held_on(sources.day());
        let day = |day: &Option<crate::source::Spanned<Day>>| Some(day.as_ref()?.value);
        Self {
            body: &body.id,
            body_name: sources.name(&body.id),
            seat: SeatId::new(id),
            post: &seat.post,
            organisation,
            organisation_name: of.map(|organisation| &*organisation.name),
            sector: seat.sector.or(of.map(|organisation| organisation.sector)),
            category: seat.category.as_deref(),
            status: seat.status,
            votes: seat.votes(),
            role: holding
                .and_then(|holding| holding.role)
                .unwrap_or(seat.role),
            holder: holding.map(|holding| &*holding.by),
            from: holding.and_then(|holding| day(&holding.from)),
            to: holding.and_then(|holding| day(&holding.to)),
            interim: holding.is_some_and(|holding| holding.interim),
            current: now
                .zip(holding)
                .is_some_and(|(now, holding)| std::ptr::eq(now, holding)),
            address: Route::seat(&body.id, id),
        }
    }
}

//! Organization, Person and Membership.

use super::list::meetings_of;
use super::{Export, Thing, seats};
use crate::model::{Body, Holding, Organisation, Route, Seat};
use crate::render::data::object::Object;
use crate::render::links::web_address;

impl<'s> Export<'s> {
    /// A body.
    pub(super) fn organization(self, body: &'s Body) -> Object {
        let details = &body.details;
        let dates = self.dates_of_body(body);
        let parent = body.parent.as_ref();
        let parent = parent.and_then(|id| self.sources.site.bodies.get(id));
        let memberships = seats(body).flat_map(|(id, seat)| {
            let held = 0..self.begun(seat).len();
            held.map(move |at| self.id(Thing::Membership(body, id, seat, at)))
        });
        let top = self.top(&body.id);
        let standing = self.sources.standing(&body.id).first();
        self.begin(Thing::Organization(body), "Organization")
            .with("body", top.map(|top| self.id(Thing::Top(top))))
            .with("name", &details.name.value)
            .with("shortName", &details.short_name)
            .with("organizationType", "Gremium")
            .with("classification", details.kind)
            .with(
                "subOrganizationOf",
                parent.map(|parent| self.id(Thing::Organization(parent))),
            )
            .with(
                "startDate",
                details.established.as_ref().map(|day| day.value),
            )
            .with("endDate", details.ends.as_ref().map(|day| day.value))
            .with("membership", memberships.collect::<Vec<_>>())
            .with("meeting", self.url(&meetings_of(body, 1)))
            .with("web", self.url(&Route::body(&body.id)))
            .with("created", dates.created)
            .with("modified", dates.modified)
            .with("minutebook:standing", details.standing)
            .with("minutebook:purpose", &details.purpose)
            .with(
                "minutebook:paper",
                standing.map(|paper| self.papers_with(paper)),
            )
    }

    /// A partner that `body` lists.
    pub(super) fn partner(self, body: &'s Body, id: &'s str, partner: &'s Organisation) -> Object {
        let dates = self.today();
        let top = self.top(&body.id);
        self.begin(Thing::Partner(body, id, partner), "Organization")
            .with("body", top.map(|top| self.id(Thing::Top(top))))
            .with("name", &partner.name)
            .with("organizationType", "Institution")
            .with("classification", &partner.kind)
            .with("website", partner.website.as_deref().and_then(web_address))
            .with("created", dates.created)
            .with("modified", dates.modified)
            .with("minutebook:sector", partner.sector)
    }

    /// A seat: whoever holds it is known by the post.
    pub(super) fn person(self, body: &'s Body, id: &'s str, seat: &'s Seat) -> Object {
        let held = self.begun(seat);
        let dates = held
            .last()
            .map_or_else(|| self.today(), |last| self.dates_of_holding(last));
        let created = held
            .first()
            .map(|first| self.dates_of_holding(first).created);
        let top = self.top(&body.id);
        let memberships = (0..held.len()).map(|at| self.membership(body, id, seat, at));
        self.begin(Thing::Person(body, id, seat), "Person")
            .with("body", top.map(|top| self.id(Thing::Top(top))))
            .with("name", &seat.post.value)
            .holding("membership", memberships)
            .with("created", created.unwrap_or(dates.created))
            .with("modified", dates.modified)
            .with("minutebook:seat", id)
            .with("minutebook:status", seat.status)
    }

    /// A time for which a seat was held; the place is among those that have begun.
    pub(super) fn membership(
        self,
        body: &'s Body,
        id: &'s str,
        seat: &'s Seat,
        at: usize,
    ) -> Object {
        let held = self.begun(seat);
        let Some(holding) = held.get(at) else {
            return Object::new();
        };
        let dates = self.dates_of_holding(holding);
        let organisation = seat.organisation.as_ref();
        let organisation = organisation.and_then(|id| self.partner_of(&body.id, id));
        self.begin(Thing::Membership(body, id, seat, at), "Membership")
            .with("person", self.id(Thing::Person(body, id, seat)))
            .with("organization", self.id(Thing::Organization(body)))
            .with("role", holding.role.unwrap_or(seat.role))
            .with("votingRight", seat.votes())
            .with("startDate", holding.from.as_ref().map(|day| day.value))
            .with("endDate", holding.to.as_ref().map(|day| day.value))
            .with("onBehalfOf", organisation.map(|partner| self.id(partner)))
            .with("created", dates.created)
            .with("modified", dates.modified)
            .with("minutebook:holder", &holding.by)
    }

    /// The times for which a seat was held, as far as they have begun.
    pub(super) fn begun(self, seat: &'s Seat) -> Vec<&'s Holding> {
        let today = self.sources.day();
        let begun =
            |holding: &&Holding| holding.from.as_ref().is_none_or(|from| from.value <= today);
        seat.held.iter().filter(begun).collect()
    }
}

//! Organization, Person and Membership.

use serde_json::{Value, json};

use super::list::meetings_of;
use super::{Export, SCHEMA, Thing, seats};
use crate::model::{Body, Holding, Organisation, Route, Seat};
use crate::render::data::known::known;
use crate::render::links::web_address;

impl<'s> Export<'s> {
    /// A body.
    pub(super) fn organization(self, body: &'s Body) -> Value {
        let details = &body.details;
        let dates = self.dates_of_body(body);
        let parent = body.parent.as_ref();
        let parent = parent.and_then(|id| self.sources.site.bodies.get(id));
        let memberships = seats(body).flat_map(|(id, seat)| {
            let held = 0..self.begun(seat).len();
            held.map(move |at| self.id(Thing::Membership(body, id, seat, at)))
        });
        let top = self.top(&body.id);
        known(json!({
            "id": self.id(Thing::Organization(body)),
            "type": format!("{SCHEMA}Organization"),
            "body": top.map(|top| self.id(Thing::Top(top))),
            "name": details.name.value,
            "shortName": details.short_name,
            "organizationType": "Gremium",
            "classification": details.kind,
            "subOrganizationOf": parent.map(|parent| self.id(Thing::Organization(parent))),
            "startDate": details.established.as_ref().map(|day| day.value),
            "endDate": details.ends.as_ref().map(|day| day.value),
            "membership": memberships.collect::<Vec<_>>(),
            "meeting": self.url(&meetings_of(body, 1)),
            "web": self.url(&Route::body(&body.id)),
            "created": dates.created,
            "modified": dates.modified,
            "minutebook:standing": details.standing,
            "minutebook:purpose": details.purpose,
        }))
    }

    /// A partner that `body` lists.
    pub(super) fn partner(self, body: &'s Body, id: &'s str, partner: &'s Organisation) -> Value {
        let dates = self.today();
        let top = self.top(&body.id);
        known(json!({
            "id": self.id(Thing::Partner(body, id, partner)),
            "type": format!("{SCHEMA}Organization"),
            "body": top.map(|top| self.id(Thing::Top(top))),
            "name": partner.name,
            "organizationType": "Institution",
            "classification": partner.kind,
            "website": partner.website.as_deref().and_then(web_address),
            "created": dates.created,
            "modified": dates.modified,
            "minutebook:sector": partner.sector,
        }))
    }

    /// A seat: whoever holds it is known by the post.
    pub(super) fn person(self, body: &'s Body, id: &'s str, seat: &'s Seat) -> Value {
        let held = self.begun(seat);
        let dates = held
            .last()
            .map_or_else(|| self.today(), |last| self.dates_of_holding(last));
        let created = held
            .first()
            .map(|first| self.dates_of_holding(first).created);
        let top = self.top(&body.id);
        let memberships = (0..held.len()).map(|at| self.membership(body, id, seat, at));
        known(json!({
            "id": self.id(Thing::Person(body, id, seat)),
            "type": format!("{SCHEMA}Person"),
            "body": top.map(|top| self.id(Thing::Top(top))),
            "name": seat.post.value,
            "membership": memberships.collect::<Vec<_>>(),
            "created": created.unwrap_or(dates.created),
            "modified": dates.modified,
            "minutebook:seat": id,
            "minutebook:status": seat.status,
        }))
    }

    /// A time for which a seat was held; the place is among those that have begun.
    pub(super) fn membership(
        self,
        body: &'s Body,
        id: &'s str,
        seat: &'s Seat,
        at: usize,
    ) -> Value {
        let held = self.begun(seat);
        let Some(holding) = held.get(at) else {
            return Value::Null;
        };
        let dates = self.dates_of_holding(holding);
        let organisation = seat.organisation.as_ref();
        let organisation = organisation.and_then(|id| self.partner_of(&body.id, id));
        known(json!({
            "id": self.id(Thing::Membership(body, id, seat, at)),
            "type": format!("{SCHEMA}Membership"),
            "person": self.id(Thing::Person(body, id, seat)),
            "organization": self.id(Thing::Organization(body)),
            "role": holding.role.unwrap_or(seat.role),
            "votingRight": seat.votes(),
            "startDate": holding.from.as_ref().map(|day| day.value),
            "endDate": holding.to.as_ref().map(|day| day.value),
            "onBehalfOf": organisation.map(|partner| self.id(partner)),
            "created": dates.created,
            "modified": dates.modified,
            "minutebook:holder": holding.by,
        }))
    }

    /// The times for which a seat was held, as far as they have begun.
    pub(super) fn begun(self, seat: &'s Seat) -> Vec<&'s Holding> {
        let today = self.sources.day();
        let begun =
            |holding: &&Holding| holding.from.as_ref().is_none_or(|from| from.value <= today);
        seat.held.iter().filter(begun).collect()
    }
}

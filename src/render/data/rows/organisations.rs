//! The partner organisations that bodies list.

use schemars::JsonSchema;
use serde::Serialize;

use super::row::Row;
use crate::model::{Body, BodyId, OrganisationId, Route, Sector};
use crate::render::links::web_address;
use crate::render::sources::Sources;

/// A partner organisation.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct OrganisationRow<'s> {
    /// Its id, which holds for the body that lists it and those below.
    id: OrganisationId,
    /// The id of the body that lists it.
    listed_by: &'s BodyId,
    name: &'s str,
    sector: Sector,
    /// What kind of organisation it is, in the source's words.
    kind: Option<&'s str>,
    /// Other names it goes by.
    aliases: &'s [String],
    website: Option<String>,
    /// Its page.
    address: Route,
}

impl<'s> Row<'s> for OrganisationRow<'s> {
    const LIST: &'static str = "organisations";

    fn of_body(body: &'s Body, _: &'s Sources<'s>) -> Vec<Self> {
        let row = |(id, organisation): (
            &crate::source::Spanned<String>,
            &'s crate::model::Organisation,
        )| Self {
            id: OrganisationId::new(id.as_str()),
            listed_by: &body.id,
            name: &organisation.name,
            sector: organisation.sector,
            kind: organisation.kind.as_deref(),
            aliases: &organisation.aliases,
            website: organisation.website.as_deref().and_then(web_address),
            address: Route::organisation(&body.id, id),
        };
        body.organisations.iter().map(row).collect()
    }
}

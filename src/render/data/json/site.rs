//! The data of the home page.

use schemars::JsonSchema;
use serde::Serialize;

use super::Twin;
use super::names::BodyName;
use crate::model::{BodyId, Contact};
use crate::record::Tally;
use crate::render::sources::Sources;

/// The site: who meets, and how all of them are doing.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct SiteData<'s> {
    description: Option<&'s str>,
    contact: Option<&'s Contact>,
    /// Every body, each before those below it, in the order of the structure chart.
    bodies: Vec<BodyInSite<'s>>,
    /// What came of the rules that fell due in the last twelve months, and of those to come.
    last_twelve_months: Tally,
}

/// A body, and where it stands.
#[derive(Debug, Serialize, JsonSchema)]
struct BodyInSite<'s> {
    #[serde(flatten)]
    body: BodyName<'s>,
    /// The id of the body that it reports to; null at the top.
    parent: Option<&'s BodyId>,
}

impl Twin for SiteData<'_> {
    const KIND: &'static str = "site";
}

impl<'s> SiteData<'s> {
    pub(in crate::render) fn of(sources: &Sources<'s>) -> Self {
        let settings = &sources.site.settings;
        let body = |body: &'s crate::model::Body| BodyInSite {
            body: BodyName::of(&body.id, sources),
            parent: body.parent.as_ref(),
        };
        Self {
            description: settings.description.as_deref(),
            contact: settings.contact.as_ref(),
            bodies: sources.bodies().into_iter().map(body).collect(),
            last_twelve_months: sources.last_year().collect(),
        }
    }
}

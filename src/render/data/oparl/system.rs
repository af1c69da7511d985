//! System and Body.

use super::list::list;
use super::{Export, SCHEMA, Thing, entrance};
use crate::model::{Body, Route};
use crate::render::data::object::Object;
use crate::render::links::web_address;

impl<'s> Export<'s> {
    pub(super) fn system(self) -> Object {
        let settings = &self.sources.site.settings;
        let contact = settings.contact.as_ref();
        let dates = self.today();
        Object::new()
            .with("id", self.url(&entrance()))
            .with("type", format!("{SCHEMA}System"))
            .with("oparlVersion", SCHEMA)
            .with("body", self.url(&list("body", None, 1)))
            .with("name", &settings.name.value)
            .with("license", self.licence())
            .with(
                "contactEmail",
                contact.and_then(|contact| contact.email.as_deref()),
            )
            .with("contactName", contact.map(|contact| &*contact.post))
            .with("website", self.url(&Route::home()))
            .with("web", self.url(&Route::home()))
            .with("created", dates.created)
            .with("modified", dates.modified)
            .with("minutebook:day", self.sources.day())
    }

    /// A body at the top, with all that is below it.
    pub(super) fn body(self, body: &'s Body) -> Object {
        let details = &body.details;
        let contact = details.contact.as_ref();
        let dates = self.dates_of_body(body);
        let of = |kind: &str| self.url(&list(kind, Some(body), 1));
        self.begin(Thing::Top(body), "Body")
            .with("system", self.url(&entrance()))
            .with("name", &details.name.value)
            .with("shortName", &details.short_name)
            .with("license", self.licence())
            .with(
                "contactEmail",
                contact.and_then(|contact| contact.email.as_deref()),
            )
            .with("contactName", contact.map(|contact| &*contact.post))
            .with("website", self.url(&Route::body(&body.id)))
            .with("classification", details.kind)
            .with("organization", of("organization"))
            .with("person", of("person"))
            .with("membership", of("membership"))
            .with("meeting", of("meeting"))
            .with("agendaItem", of("agendaItem"))
            .with("locationList", of("location"))
            .with("paper", of("paper"))
            .with("file", of("file"))
            .with("consultation", of("consultation"))
            .with("web", self.url(&Route::body(&body.id)))
            .with("created", dates.created)
            .with("modified", dates.modified)
            // Required, and nothing here has terms.
            .listing("legislativeTerm", [])
    }

    pub(super) fn licence(self) -> Option<String> {
        let licence = self.sources.site.settings.licence.as_ref()?;
        web_address(licence.url.as_deref()?)
    }
}

//! System and Body.

use serde_json::{Value, json};

use super::list::list;
use super::{Export, SCHEMA, Thing, entrance};
use crate::model::{Body, Route};
use crate::render::data::known::known;
use crate::render::links::web_address;

impl<'s> Export<'s> {
    pub(super) fn system(self) -> Value {
        let settings = &self.sources.site.settings;
        let contact = settings.contact.as_ref();
        let dates = self.today();
        known(json!({
            "id": self.url(&entrance()),
            "type": format!("{SCHEMA}System"),
            "oparlVersion": SCHEMA,
            "body": self.url(&list("body", None, 1)),
            "name": settings.name.value,
            "license": self.licence(),
            "contactEmail": contact.and_then(|contact| contact.email.as_deref()),
            "contactName": contact.map(|contact| &*contact.post),
            "website": self.url(&Route::home()),
            "web": self.url(&Route::home()),
            "created": dates.created,
            "modified": dates.modified,
            "minutebook:day": self.sources.day(),
        }))
    }

    /// A body at the top, with all that is below it.
    pub(super) fn body(self, body: &'s Body) -> Value {
        let details = &body.details;
        let contact = details.contact.as_ref();
        let dates = self.dates_of_body(body);
        let of = |kind: &str| self.url(&list(kind, Some(body), 1));
        let mut object = known(json!({
            "id": self.id(Thing::Top(body)),
            "type": format!("{SCHEMA}Body"),
            "system": self.url(&entrance()),
            "name": details.name.value,
            "shortName": details.short_name,
            "license": self.licence(),
            "contactEmail": contact.and_then(|contact| contact.email.as_deref()),
            "contactName": contact.map(|contact| &*contact.post),
            "website": self.url(&Route::body(&body.id)),
            "classification": details.kind,
            "organization": of("organization"),
            "person": of("person"),
            "membership": of("membership"),
            "meeting": of("meeting"),
            "agendaItem": of("agendaItem"),
            "locationList": of("location"),
            "paper": of("paper"),
            "file": of("file"),
            "consultation": of("consultation"),
            "web": self.url(&Route::body(&body.id)),
            "created": dates.created,
            "modified": dates.modified,
        }));
        // Required, and nothing here has terms.
        if let Some(keys) = object.as_object_mut() {
            keys.insert("legislativeTerm".to_owned(), json!([]));
        }
        object
    }

    pub(super) fn licence(self) -> Option<String> {
        let licence = self.sources.site.settings.licence.as_ref()?;
        web_address(licence.url.as_deref()?)
    }
}

//! What the data of every page has in common.

use schemars::generate::SchemaSettings;
use schemars::transform::transform_subschemas;
use schemars::{JsonSchema, Schema};
use serde::Serialize;
use serde_json::Value;

use crate::calendar::Day;
use crate::model::{Licence, Route};
use crate::render::data::schemas;
use crate::render::links::web_address;
use crate::render::sources::Sources;

/// The data of one kind of page: what the page shows, without how it shows it. The comments on its fields are the
/// descriptions in its schema, which is listed in [`schemas`].
pub(in crate::render) trait Twin: Serialize + JsonSchema {
    /// The kind, which is also the name of its schema: `meeting`.
    const KIND: &'static str;
}

/// The text of the twin of the page at `route`.
pub(in crate::render) fn twin<T: Twin>(route: &Route, data: &T, sources: &Sources<'_>) -> String {
    let settings = &sources.site.settings;
    let page = Page {
        schema: schemas::route(T::KIND),
        address: route,
        url: sources.url(route),
        site: Site {
            name: &settings.name,
            url: sources.url(&Route::home()),
            language: &settings.language,
        },
        day: sources.day(),
        licence: settings.licence.as_ref().map(|licence| Licence {
            name: licence.name.clone(),
            url: licence.url.as_deref().and_then(web_address),
        }),
        data,
    };
    // Every part has text for its keys, so this cannot fail.
    serde_json::to_string(&page).unwrap_or_default()
}

/// The schema of the twins of one kind.
pub(in crate::render) fn schema<T: Twin>() -> Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let about = T::json_schema(&mut settings.clone().into_generator());
    let mut schema = settings
        .into_generator()
        .into_root_schema_for::<Page<'_, T>>();
    schema.insert("title".to_owned(), T::KIND.into());
    if let Some(about) = about.get("description") {
        schema.insert("description".to_owned(), about.clone());
    }
    on_one_line(&mut schema);
    schema
}

/// Joins the lines of a description, which are as long as those of our source.
fn on_one_line(schema: &mut Schema) {
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = text.replace('\n', " ");
    }
    transform_subschemas(&mut on_one_line, schema);
}

/// The data of a page.
#[derive(Serialize, JsonSchema)]
struct Page<'t, T> {
    /// The address of this format's schema. Keys may be added; one that goes, or means something else, makes a format of
    /// another name.
    schema: Route,
    /// The address of the page that this is the data of. All addresses are from the top of the site: the site's `url`, less
    /// the slash at its end, goes before them.
    address: &'t Route,
    /// The page's full address, where the site says what its own is.
    url: Option<String>,
    /// The site.
    site: Site<'t>,
    /// The day whose position this is.
    day: Day,
    /// The terms on which it can be used again, where the site says so.
    licence: Option<Licence>,
    #[serde(flatten)]
    data: &'t T,
}

/// The site.
#[derive(Serialize, JsonSchema)]
struct Site<'t> {
    /// What it is called.
    name: &'t str,
    /// Its own address, where it says so: `https://papers.example.org/`.
    url: Option<String>,
    /// The language of its words, as a language tag.
    language: &'t str,
}

//! The accessibility statement, where the site's settings make one.

use serde::Serialize;

use crate::calendar::Day;
use crate::model::{AccessibilityStatement, Contact, Route};
use crate::render::data::AccessibilityData;
use crate::render::frame::Head;
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::sources::{Sources, home_link};

#[derive(Debug, Serialize)]
struct AccessibilityView {
    name: String,
    prepared: Day,
    known_problems: Vec<String>,
    other_formats: Option<String>,
    enforcement: Option<String>,
    contact: Option<Contact>,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let statement = sources.site.settings.accessibility.as_ref();
    let job = |statement: &'a AccessibilityStatement| {
        Job::new(
            Route::page("accessibility"),
            "accessibility.html",
            move |here| (head(sources, here), view(statement, sources)),
        )
        .with_twin(move || AccessibilityData::of(statement, sources))
    };
    statement.map(job).into_iter().collect()
}

fn head(sources: &Sources<'_>, here: &Here) -> Head {
    Head {
        title: sources.language.say("accessibility"),
        description: Some(sources.language.say("accessibility-description")),
        section: "",
        trail: vec![home_link(sources, here)],
        ..Head::default()
    }
}

fn view(statement: &AccessibilityStatement, sources: &Sources<'_>) -> AccessibilityView {
    AccessibilityView {
        name: sources.site.settings.name.value.clone(),
        prepared: statement.prepared,
        known_problems: statement.known_problems.clone(),
        other_formats: statement.other_formats.clone(),
        enforcement: statement.enforcement.clone(),
        contact: sources.site.settings.contact.clone(),
    }
}

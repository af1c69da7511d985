//! What each of our own formats looks like, as JSON Schema.

use schemars::Schema;

use super::json::{self, Twin, schema};
use super::rows;
use crate::model::Route;
use crate::render::job::Job;
use crate::render::sources::Sources;

/// One of our own formats.
pub(in crate::render) struct Format {
    /// The kind of page it is the data of: `meeting`.
    pub(in crate::render) kind: &'static str,
    schema: fn() -> Schema,
}

/// Every format there is, in the order in which they are told of.
pub(in crate::render) const ALL: &[Format] = &[
    Format::of::<json::SiteData<'_>>(),
    Format::of::<json::BodyData<'_>>(),
    Format::of::<json::RulesOfBodyData<'_>>(),
    Format::of::<json::StructureData<'_>>(),
    Format::of::<json::MembersData<'_>>(),
    Format::of::<json::MemberData<'_>>(),
    Format::of::<json::OrganisationsData<'_>>(),
    Format::of::<json::PartnerData<'_>>(),
    Format::of::<json::MeetingData<'_>>(),
    Format::of::<json::DocumentData<'_>>(),
    Format::of::<json::MeetingsData<'_>>(),
    Format::of::<json::DocumentsData<'_>>(),
    Format::of::<json::DocumentListData<'_>>(),
    Format::of::<json::ChangesData<'_>>(),
    Format::of::<json::PlanData<'_>>(),
    Format::of::<json::RegistersData>(),
    Format::of::<json::RegisterData<'_, rows::DecisionRow<'_>>>(),
    Format::of::<json::RegisterData<'_, rows::ActionRow<'_>>>(),
    Format::of::<json::RegisterData<'_, rows::InterestRow<'_>>>(),
    Format::of::<json::RegisterData<'_, rows::HospitalityRow<'_>>>(),
    Format::of::<json::RegisterData<'_, rows::ConsultationRow<'_>>>(),
    Format::of::<json::RegisterData<'_, rows::WorkProgrammeRow<'_>>>(),
    Format::of::<json::SiteRecordData<'_>>(),
    Format::of::<json::BodyRecordData<'_>>(),
    Format::of::<json::RuleData<'_>>(),
    Format::of::<json::AccessibilityData<'_>>(),
    Format::of::<json::CatalogueData>(),
    Format::of::<json::ComparisonData<'_>>(),
];

impl Format {
    const fn of<T: Twin>() -> Self {
        Self {
            kind: T::KIND,
            schema: schema::<T>,
        }
    }
}

/// The address of the schema of a kind.
pub(in crate::render) fn route(kind: &str) -> Route {
    Route::page("data/schemas").file_below(&format!("{kind}.json"))
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let job = |format: &'static Format| {
        Job::file(route(format.kind), move |_| {
            let mut schema = (format.schema)();
            if let Some(url) = sources.url(&route(format.kind)) {
                schema.insert("$id".to_owned(), url.into());
            }
            serde_json::to_string(&schema).unwrap_or_default()
        })
    };
    ALL.iter().map(job).collect()
}

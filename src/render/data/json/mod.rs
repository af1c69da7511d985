//! The data of each kind of page, one file a kind: typed, made from the same site and record as the page.
//!
//! What pages of several kinds have in common: `twin` what all begin with, `names` how one thing points at another,
//! `assessed` what came of a rule.

mod accessibility;
mod assessed;
mod body;
mod catalogue;
mod changes;
mod comparison;
mod document;
mod documents;
mod meeting;
mod meetings;
mod minutes;
mod names;
mod people;
mod plan;
mod record;
mod register;
mod rule;
mod site;
mod twin;

pub(in crate::render) use accessibility::AccessibilityData;
pub(in crate::render) use body::BodyData;
pub(in crate::render) use catalogue::CatalogueData;
pub(in crate::render) use changes::ChangesData;
pub(in crate::render) use comparison::ComparisonData;
pub(in crate::render) use document::DocumentData;
pub(in crate::render) use documents::{DocumentListData, DocumentsData, Which};
pub(in crate::render) use meeting::MeetingData;
pub(in crate::render) use meetings::MeetingsData;
pub(in crate::render) use minutes::ExemptData;
pub(in crate::render) use people::{
    MemberData, MembersData, OrganisationsData, PartnerData, RulesOfBodyData, StructureData,
};
pub(in crate::render) use plan::{ComingData, PlanData, RegisterLink, RegistersData};
pub(in crate::render) use record::{BodyRecordData, SiteRecordData};
pub(in crate::render) use register::{RegisterData, Whose, with_register};
pub(in crate::render) use rule::RuleData;
pub(in crate::render) use site::SiteData;
pub(in crate::render) use twin::{Twin, schema, twin};

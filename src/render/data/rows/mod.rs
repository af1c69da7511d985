//! Lists as rows: what one line of each list says. The same rows stand in CSV and in the data of the registers' pages.
//!
//! A row is flat: text, numbers, days, and lists of text. Every kind is one file; `row` is what they have in common.

mod actions;
mod attendance;
mod bodies;
mod consultations;
mod decisions;
mod documents;
mod hospitality;
mod interests;
mod meetings;
mod members;
mod organisations;
mod record;
mod row;
mod work_programme;

pub(in crate::render) use actions::ActionRow;
pub(in crate::render) use attendance::AttendanceRow;
pub(in crate::render) use bodies::BodyRow;
pub(in crate::render) use consultations::ConsultationRow;
pub(in crate::render) use decisions::DecisionRow;
pub(in crate::render) use documents::DocumentRow;
pub(in crate::render) use hospitality::HospitalityRow;
pub(in crate::render) use interests::InterestRow;
pub(in crate::render) use meetings::MeetingRow;
pub(in crate::render) use members::MemberRow;
pub(in crate::render) use organisations::OrganisationRow;
pub(in crate::render) use record::RecordRow;
pub(in crate::render) use row::{Row, of_site};
pub(in crate::render) use work_programme::WorkProgrammeRow;

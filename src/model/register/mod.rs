//! The registers of a body: what it keeps a list of beside its meetings, one YAML file each.

mod actions;
mod consultations;
mod decisions;
mod hospitality;
mod interests;
mod public;
mod work_programme;

pub use actions::{ActionRegister, PlannedAction};
pub use consultations::{Circulation, Consultation, ConsultationRegister, ConsultationResults};
pub use decisions::{DecisionKind, DecisionRegister, RegisteredDecision};
pub use hospitality::{HospitalityEntry, HospitalityRegister, Told};
pub use interests::{Interest, InterestEntry, InterestRegister, Interests};
pub(super) use public::Known;
pub use work_programme::{Programme, ProgrammeItem, Urgency, UrgencyKind, WorkProgrammes};

use crate::tree::TreePath;

/// The registers that a body keeps: each with the path of its file, `None` where there is no such file.
#[derive(Debug, Clone, Default)]
pub struct Registers {
    /// `interests.yaml`.
    pub interests: Option<(TreePath, InterestRegister)>,
    /// `hospitality.yaml`.
    pub hospitality: Option<(TreePath, HospitalityRegister)>,
    /// `decisions.yaml`.
    pub decisions: Option<(TreePath, DecisionRegister)>,
    /// `actions.yaml`.
    pub actions: Option<(TreePath, ActionRegister)>,
    /// `consultations.yaml`.
    pub consultations: Option<(TreePath, ConsultationRegister)>,
    /// `work-programme.yaml`.
    pub work_programme: Option<(TreePath, WorkProgrammes)>,
}

//! `hospitality.yaml`: the gifts and hospitality that members were offered.

use serde::{Deserialize, Serialize};

use crate::calendar::Day;
use crate::model::{Occasion, SeatId};
use crate::source::Spanned;

/// `hospitality.yaml`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct HospitalityRegister {
    /// Something the reader should know of the register as a whole.
    #[serde(default)]
    pub note: Option<String>,
    /// The offers, in order of time; `[]` says that there were none.
    pub entries: Vec<HospitalityEntry>,
}

/// An offer, accepted or not.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct HospitalityEntry {
    /// What was offered.
    pub offer: Spanned<String>,
    /// When.
    #[serde(default)]
    pub on: Option<Spanned<Day>>,
    /// The seat whose holder it was offered to.
    #[serde(default)]
    pub seat: Option<Spanned<SeatId>>,
    /// The post that it was offered to, where it has no seat.
    #[serde(default)]
    pub post: Option<String>,
    /// Who offered it.
    #[serde(default)]
    pub from: Option<String>,
    /// What it was worth: "£40", "under £25".
    #[serde(default)]
    pub value: Option<String>,
    /// Whether it was accepted.
    #[serde(default)]
    pub accepted: Option<bool>,
    /// Why it was accepted, or refused.
    #[serde(default)]
    pub reason: Option<String>,
    /// Who was told of it, and when.
    #[serde(default)]
    pub told: Told,
}

/// Who was told of an offer, and when: a day, or `not yet`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Told {
    /// The chair.
    #[serde(default)]
    pub chair: Option<Spanned<Occasion>>,
    /// The vice-chair or deputy.
    #[serde(default)]
    pub deputy: Option<Spanned<Occasion>>,
    /// The secretariat.
    #[serde(default)]
    pub secretariat: Option<Spanned<Occasion>>,
}

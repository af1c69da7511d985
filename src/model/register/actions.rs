//! `actions.yaml`: what is to be done and belongs to no one meeting, such as a work plan.

use serde::{Deserialize, Serialize};

use crate::calendar::{Day, PartialDate};
use crate::model::{Action, ActionStatus, OrganisationId};
use crate::source::Spanned;

/// `actions.yaml`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct ActionRegister {
    /// What the list is called, where it has a name: "Work plan 2026".
    #[serde(default)]
    pub title: Option<String>,
    /// Something the reader should know of the list as a whole.
    #[serde(default)]
    pub note: Option<String>,
    /// The actions, in the order in which they are shown.
    pub actions: Vec<PlannedAction>,
}

/// Something to be done.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PlannedAction {
    /// What is to be done.
    pub action: Spanned<String>,
    /// A name for links; made from its place where not written.
    #[serde(default)]
    pub id: Option<Spanned<String>>,
    /// The theme or heading that it stands under.
    #[serde(default)]
    pub theme: Option<String>,
    /// The post that does it.
    #[serde(default)]
    pub owner: Option<String>,
    /// The organisation that answers for it, by id.
    #[serde(default)]
    pub organisation: Option<Spanned<OrganisationId>>,
    /// By when; by the end of it, where it is a month or a year.
    #[serde(default)]
    pub due: Option<Spanned<PartialDate>>,
    /// The meeting that put it in hand: its folder beside this file or its path from the top.
    #[serde(default)]
    pub agreed_at: Option<Spanned<String>>,
    /// How it stands. `open` unless written.
    #[serde(default)]
    pub status: ActionStatus,
    /// When it was done, or found impossible.
    #[serde(default)]
    pub closed: Option<Spanned<Day>>,
    /// Why it cannot be done.
    #[serde(default)]
    pub reason: Option<String>,
}

impl PlannedAction {
    /// What it has in common with an action of minutes.
    pub fn as_action(&self) -> Action {
        Action {
            action: self.action.clone(),
            id: self.id.clone(),
            item: None,
            owner: self.owner.clone(),
            organisation: self.organisation.clone(),
            due: self.due.clone(),
            status: self.status,
            closed: self.closed.clone(),
            reason: self.reason.clone(),
        }
    }
}

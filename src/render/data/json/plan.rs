//! The data of the forward plan, and of the list of registers.

use schemars::JsonSchema;
use serde::Serialize;

use super::Twin;
use crate::calendar::PartialDate;
use crate::model::{BodyId, Route};

/// What is coming, over all bodies, the soonest first.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct PlanData<'s> {
    pub(in crate::render) coming: Vec<ComingData<'s>>,
}

/// Something that is coming.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct ComingData<'s> {
    /// When, as exactly as it is known: a day, a month or a year.
    pub(in crate::render) when: PartialDate,
    /// What it is: `meeting`, `planned`, `consultation-opens` or `consultation-closes`.
    pub(in crate::render) what: &'static str,
    /// Its title; of a meeting null where it has none of its own.
    pub(in crate::render) title: Option<&'s str>,
    /// The id of the body that it belongs to.
    pub(in crate::render) body: &'s BodyId,
}

impl Twin for PlanData<'_> {
    const KIND: &'static str = "plan";
}

/// The registers of the whole site.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct RegistersData {
    pub(in crate::render) registers: Vec<RegisterLink>,
}

/// A register.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct RegisterLink {
    /// Its name: `decisions`.
    pub(in crate::render) name: &'static str,
    pub(in crate::render) address: Route,
}

impl Twin for RegistersData {
    const KIND: &'static str = "registers";
}

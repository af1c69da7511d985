//! `organisations.yaml`: the partners that hold seats, and their sectors.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::source::Spanned;

/// A partner organisation; its key in the file is its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its full name.
    pub name: String,
    /// The sector it belongs to.
    pub sector: Sector,
    /// What kind of organisation it is, in the source's words: "primary care trust", "parish council".
    #[serde(default)]
    pub kind: Option<String>,
    /// Other names it goes by.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Its own website.
    #[serde(default)]
    pub website: Option<String>,
    /// Addresses (paths on this site) at which its page used to be found.
    #[serde(default)]
    pub moved_from: Vec<Spanned<String>>,
}

/// A sector, for rules on who must sit and who must be present.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Sector {
    /// Councils, the police, the health service and other public authorities ("statutory").
    Public,
    /// Businesses and their associations.
    Private,
    /// Charities, and voluntary and community groups.
    VoluntaryAndCommunity,
    /// None of these, or not settled.
    Other,
}

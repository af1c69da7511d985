//! `body.yaml`: a group that meets.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{BodyId, OrganisationId};
use super::meeting::Explanation;
use super::member::Membership;
use super::organisation::Organisation;
use super::register::Registers;
use super::rulebook::Rulebook;
use super::settings::Contact;
use crate::calendar::Day;
use crate::source::{Entries, Spanned};
use crate::tree::TreePath;

/// A body: its folder, and what the YAML files in it say.
#[derive(Debug, Clone)]
pub struct Body {
    /// Its folder.
    pub id: BodyId,
    /// The body of the folder above; `None` at the top.
    pub parent: Option<BodyId>,
    /// Its `body.yaml`.
    pub path: TreePath,
    /// What `body.yaml` says.
    pub details: BodyDetails,
    /// Its own `rulebook.yaml`, if it has one; the rules in force are [`Site::terms`](super::Site::terms).
    pub rulebook: Option<Rulebook>,
    /// Its own `organisations.yaml`; those visible to it are [`Site::organisation`](super::Site::organisation).
    pub organisations: Entries<Organisation>,
    /// Its `members.yaml` and that file's path.
    pub membership: Option<(TreePath, Membership)>,
    /// What it keeps registers of.
    pub registers: Registers,
}

/// `body.yaml`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BodyDetails {
    /// Its full name.
    pub name: Spanned<String>,
    /// A shorter name, for lists and breadcrumbs.
    #[serde(default)]
    pub short_name: Option<String>,
    /// What kind of body it is.
    pub kind: BodyKind,
    /// Other names its papers use for it.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What it is for, in a paragraph.
    #[serde(default)]
    pub purpose: Option<String>,
    /// What it does, one line each.
    #[serde(default)]
    pub functions: Vec<String>,
    /// The themes or priorities it leads on.
    #[serde(default)]
    pub themes: Vec<String>,
    /// The area it serves.
    #[serde(default)]
    pub area: Option<String>,
    /// Whether it exists. `existing` unless written; a proposed or dissolved body is shown as that.
    #[serde(default)]
    pub standing: Standing,
    /// When it was set up.
    #[serde(default)]
    pub established: Option<Spanned<Day>>,
    /// When it ended or is to end.
    #[serde(default)]
    pub ends: Option<Spanned<Day>>,
    /// The organisation that runs it, by id.
    #[serde(default)]
    pub organisation: Option<Spanned<OrganisationId>>,
    /// How to reach its secretariat: a post, never a person's own address.
    #[serde(default)]
    pub contact: Option<Contact>,
    /// How it stands to bodies that are not the one above it.
    #[serde(default)]
    pub relations: Vec<Relation>,
    /// Something the reader should know, such as what its source leaves open.
    #[serde(default)]
    pub note: Option<String>,
    /// Its published reasons for rules missed outside its meetings.
    #[serde(default)]
    pub explanations: Vec<Explanation>,
    /// Addresses (paths on this site) at which it used to be found.
    #[serde(default)]
    pub moved_from: Vec<Spanned<String>>,
    /// Where it stands among the bodies beside it, lowest first; by name where not written.
    #[serde(default)]
    pub order: Option<u32>,
}

/// Whether a body exists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It meets.
    #[default]
    Existing,
    /// It is to be set up.
    Proposed,
    /// It has ended.
    Dissolved,
}

/// How a body stands to another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// The other body: a folder of this site from the top (`/bromley/executive`), or a name.
    pub to: Spanned<String>,
    /// How it stands to it: "feeds community needs to".
    pub relation: String,
}

/// What kind of body it is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the field's own names")]
pub enum BodyKind {
    Partnership,
    Council,
    Executive,
    Board,
    Committee,
    ManagementGroup,
    ThematicPartnership,
    ThematicLeads,
    DeliveryPartnership,
    SteeringGroup,
    TaskGroup,
    SupportGroup,
    Forum,
    AreaBoard,
    LocalCouncil,
    NeighbourhoodPartnership,
    Network,
    Conference,
}

//! `members.yaml`: a body's seats, and who held them from when to when.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::ids::OrganisationId;
use super::organisation::Sector;
use crate::calendar::{Day, parse_date};
use crate::source::{Entries, OneOrMore, Spanned};

/// `members.yaml`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Membership {
    /// When the membership was last reviewed.
    #[serde(default)]
    pub reviewed: Option<Spanned<Day>>,
    /// Something the reader should know of the list as a whole: "provisional", "two seats to be confirmed".
    #[serde(default)]
    pub note: Option<String>,
    /// The seats by id, in the order in which they are shown.
    pub seats: Entries<Seat>,
}

/// A place on a body held for an organisation; its key in the file is its id.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Seat {
    /// The organisation it is held for, by id.
    #[serde(default)]
    pub organisation: Option<Spanned<OrganisationId>>,
    /// The post that the seat belongs to, or how the seat is named: "Leader of the Council".
    pub post: Spanned<String>,
    /// What the seat is on the body. `member` unless written.
    #[serde(default)]
    pub role: Role,
    /// Whether it votes and counts for the quorum. Chair, vice-chair and member do unless written otherwise.
    #[serde(default)]
    pub voting: Option<bool>,
    /// The sector it sits for, where that is not its organisation's.
    #[serde(default)]
    pub sector: Option<Sector>,
    /// How settled the seat is. `agreed` unless written.
    #[serde(default)]
    pub status: SeatStatus,
    /// The group of seats it belongs to, in the source's words: "core", "co-opted".
    #[serde(default)]
    pub category: Option<String>,
    /// The post that regularly stands in.
    #[serde(default)]
    pub deputy: Option<String>,
    /// When that deputy signed up to the body's code of conduct, or `not yet`.
    #[serde(default)]
    pub deputy_code_signed: Option<Spanned<Occasion>>,
    /// Other bodies that the holder speaks for here, as their chair, say: folders from the top.
    #[serde(default)]
    pub represents: OneOrMore<Spanned<String>>,
    /// Who held it, in order of time; empty where the seat is vacant or the source does not say.
    #[serde(default)]
    pub held: Vec<Holding>,
    /// What followed when nobody sat on it at several meetings in a row.
    #[serde(default)]
    pub absences: Vec<AbsenceStep>,
    /// Addresses (paths on this site) at which its page used to be found.
    #[serde(default)]
    pub moved_from: Vec<Spanned<String>>,
}

/// What followed when a seat was empty at several meetings in a row.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AbsenceStep {
    /// What was done.
    pub step: AbsenceMeasure,
    /// When.
    pub on: Spanned<Day>,
    /// What it came to: "The seat is kept until the autumn".
    #[serde(default)]
    pub note: Option<String>,
}

/// What is done about a seat that is empty at meeting after meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AbsenceMeasure {
    /// The member, or the organisation, was written to.
    Letter,
    /// The body decided whether the seat is kept.
    Decision,
}

/// A stretch of time for which a seat was held.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Holding {
    /// The post (or, by consent, the person) that holds it.
    pub by: String,
    /// From this day.
    #[serde(default)]
    pub from: Option<Spanned<Day>>,
    /// To this day, the day itself included; open while it is held.
    #[serde(default)]
    pub to: Option<Spanned<Day>>,
    /// The role for this time, where it differs from the seat's.
    #[serde(default)]
    pub role: Option<Role>,
    /// Whether it is held for the time being only (interim, acting, caretaker).
    #[serde(default)]
    pub interim: bool,
    /// Why it ended.
    #[serde(default)]
    pub reason: Option<String>,
    /// When the holder signed up to the body's code of conduct, or `not yet`.
    #[serde(default)]
    pub code_signed: Option<Spanned<Occasion>>,
    /// When the holder had an induction, or `not yet`.
    #[serde(default)]
    pub inducted: Option<Spanned<Occasion>>,
}

/// When something was done that is known to be done or not: a day, or `not yet`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// On this day.
    On(Day),
    /// It is still to be done.
    NotYet,
}

/// What a seat is on its body.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Leads the body and takes the chair.
    Chair,
    /// Takes the chair in the chair's absence.
    ViceChair,
    /// A full member.
    #[default]
    Member,
    /// Advises; no vote unless the seat says otherwise.
    Adviser,
    /// Watches; no vote unless the seat says otherwise.
    Observer,
}

/// How settled a seat is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SeatStatus {
    /// Agreed.
    #[default]
    Agreed,
    /// Named in the source as still to be confirmed.
    ToBeConfirmed,
    /// Proposed.
    Proposed,
}

impl fmt::Display for Occasion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(day) => day.fmt(f),
            Self::NotYet => f.write_str("not yet"),
        }
    }
}

impl Serialize for Occasion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Occasion {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text == "not yet" {
            return Ok(Self::NotYet);
        }
        let day = parse_date(&text).map_err(serde::de::Error::custom)?;
        Ok(Self::On(Day(day)))
    }
}

impl Seat {
    /// Whether it votes and counts for the quorum.
    pub fn votes(&self) -> bool {
        self.voting.unwrap_or(matches!(
            self.role,
            Role::Chair | Role::ViceChair | Role::Member
        ))
    }

    /// What it is on the body on `day`: the holder's role, where that differs from the seat's.
    pub fn role_on(&self, day: Day) -> Role {
        let held = self.held_on(day);
        held.and_then(|holding| holding.role).unwrap_or(self.role)
    }

    /// Who holds it on `day`.
    pub fn held_on(&self, day: Day) -> Option<&Holding> {
        let begun = |holding: &&Holding| holding.from.as_ref().is_none_or(|from| from.value <= day);
        let running = |holding: &&Holding| holding.to.as_ref().is_none_or(|to| day <= to.value);
        self.held.iter().rev().filter(begun).find(running)
    }
}

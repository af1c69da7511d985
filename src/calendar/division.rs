//! The three parts of the United Kingdom that have bank holidays of their own.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Whose bank holidays count. The names in files are gov.uk's own.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub enum Division {
    /// `england-and-wales`
    #[default]
    EnglandAndWales,
    /// `scotland`
    Scotland,
    /// `northern-ireland`
    NorthernIreland,
}

impl Division {
    /// All three, in gov.uk's order.
    pub const ALL: [Division; 3] = [
        Division::EnglandAndWales,
        Division::Scotland,
        Division::NorthernIreland,
    ];

    /// The name as files and the command line write it: `england-and-wales`.
    pub fn as_str(self) -> &'static str {
        match self {
            Division::EnglandAndWales => "england-and-wales",
            Division::Scotland => "scotland",
            Division::NorthernIreland => "northern-ireland",
        }
    }

    /// The name as people read it: "England and Wales".
    pub fn title(self) -> &'static str {
        match self {
            Division::EnglandAndWales => "England and Wales",
            Division::Scotland => "Scotland",
            Division::NorthernIreland => "Northern Ireland",
        }
    }
}

impl fmt::Display for Division {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A division that is none of the three.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "“{}” is not a division with its own bank holidays: \
     write england-and-wales, scotland or northern-ireland",
    super::shown(.0)
)]
pub struct UnknownDivision(String);

impl FromStr for Division {
    type Err = UnknownDivision;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Division::ALL
            .into_iter()
            .find(|division| division.as_str() == text)
            .ok_or_else(|| UnknownDivision(text.to_owned()))
    }
}

impl TryFrom<String> for Division {
    type Error = UnknownDivision;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Division> for String {
    fn from(division: Division) -> Self {
        division.as_str().to_owned()
    }
}

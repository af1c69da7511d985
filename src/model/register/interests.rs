//! `interests.yaml`: the interests that members have declared in writing.

use std::fmt;

use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::calendar::{Day, PartialDate};
use crate::model::SeatId;
use crate::source::Spanned;

/// `interests.yaml`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct InterestRegister {
    /// When the register was last gone through as a whole.
    #[serde(default)]
    pub reviewed: Option<Spanned<Day>>,
    /// Something the reader should know of the register as a whole.
    #[serde(default)]
    pub note: Option<String>,
    /// What each member declared, one entry for a holder of a seat.
    pub entries: Vec<InterestEntry>,
}

/// What the holder of a seat declared.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct InterestEntry {
    /// The seat.
    pub seat: Spanned<SeatId>,
    /// When the holder declared it in writing.
    #[serde(default)]
    pub declared: Option<Spanned<Day>>,
    /// When it was last changed, or confirmed as it stands.
    #[serde(default)]
    pub updated: Option<Spanned<Day>>,
    /// The interests, or `none` where the holder declared that there are none.
    pub interests: Interests,
}

/// The interests of one member: a list, or `none`.
#[derive(Debug, Clone, Default)]
pub struct Interests(pub Vec<Interest>);

/// One interest.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Interest {
    /// The interest: "Trustee of a charity that the partnership funds".
    pub interest: String,
    /// What kind of interest, in the rulebook's words: "financial", "personal", "business", "organisational".
    #[serde(default)]
    pub kind: Option<String>,
    /// Since when, as exactly as it is known.
    #[serde(default)]
    pub from: Option<Spanned<PartialDate>>,
    /// Until when; open while the member has it.
    #[serde(default)]
    pub to: Option<Spanned<PartialDate>>,
}

impl InterestEntry {
    /// The last day on which the holder declared, changed or confirmed it, as known on `day`.
    pub fn last_confirmed(&self, day: Day) -> Option<&Spanned<Day>> {
        let days = self.declared.iter().chain(&self.updated);
        days.filter(|written| written.value <= day)
            .max_by_key(|written| written.value)
    }
}

impl Serialize for Interests {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.is_empty() {
            true => serializer.serialize_str("none"),
            false => self.0.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Interests {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NoneOrList;
        impl<'de> Visitor<'de> for NoneOrList {
            type Value = Interests;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of interests, or `none`")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Interests, E> {
                match text {
                    "none" => Ok(Interests::default()),
                    _ => Err(E::custom("a list of interests, or `none`, belongs here")),
                }
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Interests, A::Error> {
                let mut interests = Vec::new();
                while let Some(interest) = items.next_element()? {
                    interests.push(interest);
                }
                Ok(Interests(interests))
            }
        }
        deserializer.deserialize_any(NoneOrList)
    }
}

//! How many of a whole are asked for, as rulebooks write it: `1/3`, `50%` or `3`.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

/// A fraction, a percentage or a plain number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) enum Share {
    /// So many, whatever the whole.
    Number(u32),
    /// `1/3`: so many parts of so many.
    Fraction(u32, u32),
    /// `50%`
    Percent(u32),
}

impl Share {
    /// The fewest of `whole` that are this share of it or more.
    pub(crate) fn of(self, whole: u64) -> u64 {
        match self {
            Self::Number(number) => u64::from(number),
            Self::Fraction(part, of) => (u64::from(part) * whole).div_ceil(u64::from(of)),
            Self::Percent(part) => (u64::from(part) * whole).div_ceil(100),
        }
    }
}

impl FromStr for Share {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || {
            format!(
                "`{text}` is no share: write a fraction like `1/3`, a percentage like `50%` or a number like `3`"
            )
        };
        let number = |text: &str| text.trim().parse::<u32>().map_err(|_| wrong());
        if let Some((part, of)) = text.split_once('/') {
            let (part, of) = (number(part)?, number(of)?);
            return (0 < part && part <= of)
                .then_some(Self::Fraction(part, of))
                .ok_or_else(wrong);
        }
        if let Some(part) = text.strip_suffix('%') {
            let part = number(part)?;
            return (0 < part && part <= 100)
                .then_some(Self::Percent(part))
                .ok_or_else(wrong);
        }
        number(text).map(Self::Number)
    }
}

impl TryFrom<String> for Share {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Fraction(part, of) => write!(f, "{part}/{of}"),
            Self::Percent(part) => write!(f, "{part}%"),
        }
    }
}

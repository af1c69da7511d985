//! Pictures: numbers in, places on a drawing out; the components of `chart.html` draw them.
//!
//! Across, places are in per cent of the width, so that a picture fits a phone and a desk alike and its words keep their
//! size; down, they are in ems. Nothing here knows words or rules.

mod bars;
mod days;
mod scale;

pub(in crate::render) use bars::{BarRow, Bars, Part};
pub(in crate::render) use days::{Days, DaysRow, Point, Shape};

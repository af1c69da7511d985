//! Pages.

mod theme;
mod words;

pub use theme::Theme;

//! For people: what is wrong or was missed, each with the lines that are meant, and what came of it all.
//!
//! - `excerpt`: a place as the lines around it
//! - `diagnostics`, `assessments`: one block each
//! - `outline`: the record in a few lines
//! - `prose`: the page on a rule
//! - `rulebook`: what a body holds itself to
//! - `visible`: text of the content, safe to show

mod assessments;
mod diagnostics;
mod excerpt;
mod outline;
mod prose;
mod rulebook;
mod visible;

use std::fmt::Display;

use annotate_snippets::Renderer;
use annotate_snippets::renderer::{AnsiColor, Style};

use super::Sources;
use crate::model::Force;

pub use visible::visible;

/// What everything that is written to a terminal has in common.
#[derive(Debug)]
pub struct Terminal<'t> {
    /// The content, for its lines.
    pub sources: Sources<'t>,
    /// The force from which a miss is told as an error.
    pub deny: Force,
    /// Whether to use colour.
    pub colour: bool,
}

impl Terminal<'_> {
    fn renderer(&self) -> Renderer {
        if self.colour {
            Renderer::styled()
        } else {
            Renderer::plain()
        }
    }

    fn bold(&self, text: impl Display) -> String {
        self.painted(Style::new().bold(), text)
    }

    fn red(&self, text: impl Display) -> String {
        self.painted(AnsiColor::Red.on_default().bold(), text)
    }

    fn painted(&self, style: Style, text: impl Display) -> String {
        if self.colour {
            format!("{style}{text}{style:#}")
        } else {
            text.to_string()
        }
    }
}

/// "1 body", "3 bodies"
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

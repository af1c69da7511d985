//! What a text links to and shows.

use pulldown_cmark::{Event, Parser, Tag};

use super::DIALECT;
use crate::source::Span;

/// A link or picture of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its target as written: `budget.pdf`, `../2026-01-13/minutes.md`, `https://www.gov.uk/`.
    pub target: String,
    /// Whether it is a picture.
    pub image: bool,
    /// The whole link, `[`…`)`, in the text.
    pub span: Span,
}

/// The links and pictures of a text, in order.
pub fn links(markdown: &str) -> Vec<Link> {
    let events = Parser::new_ext(markdown, DIALECT).into_offset_iter();
    let found = events.filter_map(|(event, range)| {
        let (target, image) = match event {
            Event::Start(Tag::Link { dest_url, .. }) => (dest_url, false),
            Event::Start(Tag::Image { dest_url, .. }) => (dest_url, true),
            _ => return None,
        };
        Some(Link {
            target: target.into_string(),
            image,
            span: Span::new(range.start, range.end),
        })
    });
    found.collect()
}

/// Whether a target leads off the site, and so is not looked for in it.
pub fn is_external(target: &str) -> bool {
    scheme(target).is_some() || target.starts_with("//")
}

/// Whether a target can be linked to: `http`, `https`, `mailto`, `tel`, or a path of the site.
pub fn has_safe_scheme(target: &str) -> bool {
    match scheme(target) {
        Some(scheme) => ["http", "https", "mailto", "tel"].contains(&scheme.as_str()),
        None => !target.trim_start().starts_with("//"),
    }
}

/// The scheme as a browser reads it: blind to case, and to the spaces and control characters that it strips.
fn scheme(target: &str) -> Option<String> {
    let stripped: String = target
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect();
    let (before, _) = stripped.split_once(':')?;
    (!before.contains(['/', '?', '#'])).then(|| before.to_ascii_lowercase())
}

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

/// The path from the top of the site that a target names, seen from a text in the folder `folder`, and the anchor on it.
///
/// The path has no slash at either end; that of the top is empty. `None` where it leads out of the site.
pub fn path_of<'t>(target: &'t str, folder: &str) -> Option<(String, Option<&'t str>)> {
    let (path, anchor) = match target.trim().split_once('#') {
        Some((path, anchor)) => (path, Some(anchor)),
        None => (target.trim(), None),
    };
    let path = decoded(path.split('?').next().unwrap_or_default());
    let mut segments: Vec<&str> = match path.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').filter(|name| !name.is_empty()).collect(),
    };
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop()?;
            }
            segment => segments.push(segment),
        }
    }
    Some((segments.join("/"), anchor))
}

/// Percent signs followed by two hexadecimal digits read as the bytes they stand for.
fn decoded(target: &str) -> String {
    let mut parts = target.split('%');
    let mut bytes: Vec<u8> = parts.next().unwrap_or_default().into();
    for part in parts {
        let escaped = part
            .split_at_checked(2)
            .filter(|(hex, _)| hex.chars().all(|c| c.is_ascii_hexdigit()))
            .and_then(|(hex, rest)| Some((u8::from_str_radix(hex, 16).ok()?, rest)));
        match escaped {
            Some((byte, rest)) => {
                bytes.push(byte);
                bytes.extend(rest.bytes());
            }
            None => {
                bytes.push(b'%');
                bytes.extend(part.bytes());
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
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
    if !target.contains(':') {
        return None;
    }
    let stripped: String = target
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect();
    let (before, _) = stripped.split_once(':')?;
    (!before.contains(['/', '?', '#'])).then(|| before.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_joined_and_stay_below_the_top() {
        let path = |target| path_of(target, "bromley/2026-03-10").map(|(path, _)| path);
        assert_eq!(
            path("budget.pdf").as_deref(),
            Some("bromley/2026-03-10/budget.pdf")
        );
        assert_eq!(path("../terms.md?x=1").as_deref(), Some("bromley/terms.md"));
        assert_eq!(path("/bromley/").as_deref(), Some("bromley"));
        assert_eq!(path("/").as_deref(), Some(""));
        assert_eq!(path("../../../etc/passwd"), None);
        assert_eq!(
            path_of("a.md#part", ""),
            Some(("a.md".to_owned(), Some("part")))
        );
    }

    #[test]
    fn percent_signs_are_read() {
        assert_eq!(decoded("a%20b%2fc"), "a b/c");
        assert_eq!(decoded("100%"), "100%");
        assert_eq!(decoded("%zz%+1"), "%zz%+1");
    }
}

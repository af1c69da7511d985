//! Where the links of a text lead: from what is written in a file to the page or file of the site.

use super::here::Here;
use super::sources::Sources;
use crate::model::{BodyId, Document, DocumentId, MeetingId, Route};
use crate::tree::{TreePath, segment};

/// What the anchors of every text begin with.
pub(super) const ANCHORS: &str = "text-";

/// An address off the site that a page may link to: `http` or `https`; `None` for any other, such as `javascript:`.
pub(super) fn web_address(address: &str) -> Option<String> {
    let (scheme, _) = address.trim().split_once("://")?;
    let is_web = ["http", "https"]
        .iter()
        .any(|web| scheme.eq_ignore_ascii_case(web));
    is_web.then(|| address.trim().to_owned())
}

/// The link from `here` to what `target` names in the text of `document`; `None` where the public can find nothing.
///
/// A target is a path from the document's folder, or from the top where it begins with a slash: of a file of the
/// content, or of a page.
pub(super) fn resolve(
    target: &str,
    document: &Document,
    sources: &Sources<'_>,
    here: &Here,
) -> Option<String> {
    let (path, anchor) = match target.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor)),
        None => (target, None),
    };
    let path = joined(document.path.parent().unwrap_or_default(), &decoded(path))?;
    let link = here.to(&route(&path, sources)?);
    Some(match anchor {
        Some(anchor) => format!("{link}#{ANCHORS}{}", segment(anchor)),
        None => link,
    })
}

/// The document that `name` stands for in `document`: a file beside it, or a path from the top.
pub(super) fn document_named<'a>(
    name: &str,
    document: &Document,
    sources: &Sources<'a>,
) -> Option<&'a Document> {
    let path = joined(document.path.parent().unwrap_or_default(), name)?;
    let path = path.strip_suffix(".md").unwrap_or(&path);
    sources.document(&DocumentId::new(path))
}

/// The page or file at this path of the content, or of the site.
fn route(path: &str, sources: &Sources<'_>) -> Option<Route> {
    let site = sources.site;
    if path.is_empty() {
        return Some(Route::home());
    }
    let document = DocumentId::new(path.strip_suffix(".md").unwrap_or(path));
    if site.documents.contains_key(&document) {
        return Some(Route::document(&document));
    }
    let file = TreePath::new(path)?;
    if site.attachments.contains_key(&file) {
        return Some(Route::file(&file));
    }
    if site.meetings.contains_key(&MeetingId::new(path))
        || site.bodies.contains_key(&BodyId::new(path))
    {
        return Some(Route::page(path));
    }
    ["calendar", "record"]
        .contains(&path)
        .then(|| Route::page(path))
}

/// `path` as seen from `folder`, without `.` and `..`; `None` where it leads out of the site.
fn joined(folder: &str, path: &str) -> Option<String> {
    let mut segments: Vec<&str> = match path.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder
            .split('/')
            .filter(|segment| !segment.is_empty())
            .collect(),
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
    Some(segments.join("/"))
}

/// Percent signs followed by two hexadecimal digits read as the bytes they stand for.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = (*first == b'%').then(|| after.get(..2)).flatten();
        let byte = hex
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() {
            after.get(2..).unwrap_or_default()
        } else {
            after
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_joined_and_stay_below_the_top() {
        let join = |path| joined("bromley/2026-03-10", path);
        assert_eq!(
            join("budget.pdf").as_deref(),
            Some("bromley/2026-03-10/budget.pdf")
        );
        assert_eq!(join("../terms.md").as_deref(), Some("bromley/terms.md"));
        assert_eq!(join("/bromley/").as_deref(), Some("bromley"));
        assert_eq!(join("../../../etc/passwd"), None);
    }

    #[test]
    fn only_the_web_is_linked_to() {
        assert!(web_address("https://example.org/a b").is_some());
        assert!(web_address(" HTTP://example.org").is_some());
        for address in [
            "javascript:alert(1)",
            "javascript://%0aalert(1)",
            "//example.org",
            "data:,x",
            "",
        ] {
            assert_eq!(web_address(address), None, "{address}");
        }
    }

    #[test]
    fn percent_signs_are_read() {
        assert_eq!(decoded("a%20b%2fc"), "a b/c");
        assert_eq!(decoded("100%"), "100%");
        assert_eq!(decoded("%zz"), "%zz");
    }
}

//! Where the links of a text lead: from what is written in a file to the page or file of the site.

use super::here::Here;
use super::sources::Sources;
use crate::markup::path_of;
use crate::model::{BodyId, Document, DocumentId, MeetingId, Route};
use crate::tree::{TreePath, segment};

/// What the anchors of every text begin with.
pub(super) const ANCHORS: &str = "text-";

/// What the anchors of the items of an agenda begin with.
const ITEMS: &str = "item-";

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
    let (path, anchor) = path_of(target, document.path.parent().unwrap_or_default())?;
    let link = here.to(&route(&path, sources)?);
    let Some(anchor) = anchor.map(segment) else {
        return Some(link);
    };
    let id = DocumentId::new(path.strip_suffix(".md").unwrap_or(&path));
    let Some(target) = sources.document(&id) else {
        // A page that the site makes names its places itself.
        return Some(format!("{link}#{anchor}"));
    };
    let is_item = target
        .items()
        .iter()
        .any(|item| segment(&item.name()) == anchor);
    let before = if is_item { ITEMS } else { ANCHORS };
    Some(format!("{link}#{before}{anchor}"))
}

/// The document that `name` stands for in `document`: a file beside it, or a path from the top.
pub(super) fn document_named<'a>(
    name: &str,
    document: &Document,
    sources: &Sources<'a>,
) -> Option<&'a Document> {
    let (path, _) = path_of(name, document.path.parent().unwrap_or_default())?;
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
    Route::SITE_PAGES.contains(&path).then(|| Route::page(path))
}

#[cfg(test)]
mod tests {
    use super::*;

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
}

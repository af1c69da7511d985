//! Links to a heading: that the text that they lead to has it.

use super::Ground;
use crate::diagnostic::Diagnostic;
use crate::markup::{self, Link, Shape};
use crate::model::{Document, DocumentId};
use crate::source::{Place, Span, nearest};
use crate::tree::segment;

/// As many headings are named where none is like the one that is meant.
const NAMED: usize = 8;

/// What is wrong with the links of a text to a heading of its own, or of another document.
pub(super) fn check(ground: &Ground<'_>, document: &Document) -> Vec<Diagnostic> {
    let text = document.markdown();
    if !may_name_a_heading(text) {
        return Vec::new();
    }
    let links = markup::links(text);
    links
        .iter()
        .filter_map(|link| lost(ground, document, link))
        .collect()
}

/// Whether a link with `#` in it could be in the text. Most texts have none, and need not be read again.
fn may_name_a_heading(text: &str) -> bool {
    let targets = text.split("](").skip(1).chain(text.split("]:").skip(1));
    let mut ends = targets.map(|rest| rest.split([')', '\n']).next().unwrap_or_default());
    ends.any(|target| target.contains('#'))
}

fn lost(ground: &Ground<'_>, document: &Document, link: &Link) -> Option<Diagnostic> {
    if markup::is_external(&link.target) {
        return None;
    }
    let folder = document.path.parent().unwrap_or_default();
    let (path, anchor) = markup::path_of(&link.target, folder)?;
    let anchor = anchor?;
    let is_own = link.target.trim_start().starts_with('#');
    let id = DocumentId::new(path.strip_suffix(".md").unwrap_or(&path));
    let target = match is_own {
        true => document,
        false => ground.site.documents.get(&id)?,
    };
    let wanted = segment(anchor);
    let mut names = headings(target);
    if !is_own {
        names.extend(items(target));
    }
    if ground.is_broken(&target.path) || names.contains(&wanted) {
        return None;
    }
    let span = Span::new(
        document.text.start + link.span.start,
        document.text.start + link.span.end,
    );
    let place = Place::new(document.path.clone(), span);
    let reason = format!("{} has no heading #{anchor}", target.path);
    Some(Diagnostic::warning("no-such-heading", place, reason).mend(mend(&wanted, &names)))
}

/// The names by which links from elsewhere find the items of an agenda.
fn items(document: &Document) -> impl Iterator<Item = String> {
    document.items().iter().map(|item| segment(&item.name()))
}

/// The names by which links find the headings of a document.
fn headings(document: &Document) -> Vec<String> {
    let shape = Shape {
        top: 2,
        prefix: "",
        title: Some(&document.title),
        resolve: &|_| None,
    };
    let outline = markup::html(document.markdown(), &shape).outline;
    outline.into_iter().map(|heading| heading.id).collect()
}

fn mend(wanted: &str, names: &[String]) -> String {
    if let Some(likely) = nearest(wanted, names.iter().map(String::as_str)) {
        return format!("Did you mean #{likely}?");
    }
    let named: Vec<_> = names
        .iter()
        .take(NAMED)
        .map(|name| format!("#{name}"))
        .collect();
    match named.as_slice() {
        [] => "It has no headings: link to the page as a whole.".to_owned(),
        named if names.len() > NAMED => format!("The first that it has are {}.", named.join(", ")),
        named => format!("Those that it has are {}.", named.join(", ")),
    }
}

//! What a document attaches, links to and shows.

use super::layout::Layout;
use crate::diagnostic::Diagnostic;
use crate::markup::{self, Link};
use crate::model::{BodyId, Document, DocumentId, MeetingId, Route};
use crate::source::{Place, Span, Spanned, nearest};
use crate::tree::TreePath;

/// Fills in the files of a document, and tells what leads nowhere.
pub(super) fn follow(layout: &Layout<'_>, document: &mut Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    attach(layout, document, &mut found);
    for link in markup::links(document.markdown()) {
        let span = Span::new(
            document.text.start + link.span.start,
            document.text.start + link.span.end,
        );
        match lead(layout, &document.path, &link) {
            Lead::File(path) if !document.files.contains(&path) => document.files.push(path),
            Lead::File(_) | Lead::Page => {}
            Lead::Unsafe => found.push(unsafe_link(document, span, &link)),
            Lead::Nowhere => found.push(dead(layout, document, span, &link)),
        }
    }
    let successor = document.cover.superseded_by.iter();
    found.extend(successor.filter_map(|name| no_document(layout, &document.path, name)));
    found
}

/// Where a link leads.
enum Lead {
    File(TreePath),
    /// A page of the site, or a place outside it.
    Page,
    Nowhere,
    Unsafe,
}

fn lead(layout: &Layout<'_>, from: &TreePath, link: &Link) -> Lead {
    let target = link.target.trim();
    if !markup::has_safe_scheme(target) {
        return Lead::Unsafe;
    }
    if markup::is_external(target) || target.is_empty() || target.starts_with(['#', '?']) {
        return Lead::Page;
    }
    let Some(path) = resolve(from, target) else {
        return Lead::Nowhere;
    };
    if let Some((file, _)) = layout.attachments.get_key_value(path.as_str()) {
        return Lead::File(file.clone());
    }
    match is_page(layout, &path) {
        true => Lead::Page,
        false => Lead::Nowhere,
    }
}

/// Whether there is a page at a path from the top: a document with or without `.md`, a body, a meeting, or one that
/// every site has.
fn is_page(layout: &Layout<'_>, path: &str) -> bool {
    document_at(layout, path).is_some()
        || layout.bodies.contains_key(&BodyId::new(path))
        || layout.meetings.contains_key(&MeetingId::new(path))
        || path.is_empty()
        || Route::SITE_PAGES.contains(&path)
}

fn resolve(from: &TreePath, target: &str) -> Option<String> {
    markup::path_of(target, from.parent().unwrap_or_default()).map(|(path, _)| path)
}

fn document_at(layout: &Layout<'_>, path: &str) -> Option<DocumentId> {
    let id = DocumentId::new(path.strip_suffix(".md").unwrap_or(path));
    layout.documents.contains_key(&id).then_some(id)
}

/// The document that a file's name beside `from`, or a path from the top, names.
pub(super) fn page(layout: &Layout<'_>, from: &TreePath, target: &str) -> Option<DocumentId> {
    document_at(layout, &resolve(from, target)?)
}

/// Fills in the file that the document stands for.
fn attach(layout: &Layout<'_>, document: &mut Document, found: &mut Vec<Diagnostic>) {
    let Some(file) = &document.cover.file else {
        return;
    };
    let folder = document.path.parent().unwrap_or_default();
    let path = format!("{folder}/{}", file.value);
    match layout.attachments.get_key_value(path.as_str()) {
        Some((path, _)) => {
            document.attachment = Some(path.clone());
            document.files.push(path.clone());
        }
        None => {
            let reason = format!("there is no file {} in this folder", file.value);
            let mend = suggest(layout, folder, &file.value, |name| !name.ends_with(".md"))
                .unwrap_or_else(|| format!("Put {} beside {}.", file.value, document.path.name()));
            let place = Place::new(document.path.clone(), file.span);
            found.push(Diagnostic::error("no-such-file", place, reason).mend(mend));
        }
    }
}

/// The file of a folder whose name is nearest to a wrong one, as a question.
pub(super) fn suggest(
    layout: &Layout<'_>,
    folder: &str,
    wrong: &str,
    fits: impl Fn(&str) -> bool,
) -> Option<String> {
    // In a folder of many files a guess would take long and be wrong.
    const MOST_NAMES: usize = 1000;
    let names = layout.files_in(folder);
    if names.len() > MOST_NAMES {
        return None;
    }
    let names = names.into_iter().filter(|name| fits(name));
    nearest(wrong, names).map(|name| format!("Did you mean {name}?"))
}

fn dead(layout: &Layout<'_>, document: &Document, span: Span, link: &Link) -> Diagnostic {
    let place = Place::new(document.path.clone(), span);
    let reason = format!(
        "{} leads to nothing on this site; only the link's text is published",
        link.target
    );
    let path = resolve(&document.path, &link.target);
    let likely = path.and_then(|path| {
        let (folder, name) = path.rsplit_once('/')?;
        suggest(layout, folder, name, |_| true)
    });
    // Old papers are full of links that lead nowhere now: no reason to keep the papers from the public.
    Diagnostic::warning("dead-link", place, reason).mend(likely.unwrap_or_else(|| {
        "Write the file's name as it is in this folder, or a path that begins with `/` from the top.".to_owned()
    }))
}

fn unsafe_link(document: &Document, span: Span, link: &Link) -> Diagnostic {
    let place = Place::new(document.path.clone(), span);
    let scheme = link.target.split(':').next().unwrap_or_default();
    let reason = format!("links with “{scheme}:” are not published; only their text is");
    Diagnostic::warning("unsafe-link", place, reason)
        .mend("Use an address that begins with https:, mailto: or tel:.")
}

/// What is wrong where the file `from` names a document that is not there.
pub(super) fn no_document(
    layout: &Layout<'_>,
    from: &TreePath,
    name: &Spanned<String>,
) -> Option<Diagnostic> {
    if page(layout, from, name).is_some() {
        return None;
    }
    let place = Place::new(from.clone(), name.span);
    let reason = format!("there is no document {}", name.value);
    let folder = from.parent().unwrap_or_default();
    let mend = suggest(layout, folder, name, |name| name.ends_with(".md")).unwrap_or_else(|| {
        "Write the name of a document in this folder, or its path from the top: /bromley/constitution.md.".to_owned()
    });
    Some(Diagnostic::error("no-such-document", place, reason).mend(mend))
}

//! The texts that a document had before its revisions: files of the folder `earlier/` beside it.

use super::document::parse;
use super::layout::{DocumentFile, Layout};
use super::links::suggest;
use crate::diagnostic::Diagnostic;
use crate::model::{Document, EarlierText, Publication};
use crate::source::{Place, Spanned, nearest};
use crate::tree::TreePath;

/// Fills in the earlier texts that the document's revisions name. A file that is no Markdown is one that it shows.
pub(super) fn read(layout: &Layout<'_>, document: &mut Document) -> Vec<Diagnostic> {
    let revisions = document.cover.revisions.iter().enumerate();
    let named: Vec<_> = revisions
        .filter_map(|(number, revision)| Some((number, revision.earlier.clone()?)))
        .collect();
    let mut found = Vec::new();
    for (revision, name) in named {
        let path = path(document, &name);
        if let Some((path, _)) = layout.attachments.get_key_value(path.as_str()) {
            document.files.push(path.clone());
        } else if let Some((path, content)) = layout.earlier.get_key_value(path.as_str()) {
            let file = DocumentFile {
                path,
                content,
                body: document.body.clone(),
                meeting: document.meeting.clone(),
            };
            let (text, wrong) = parse(&document.id, &file, document.kind);
            found.extend(wrong);
            let text = text.map(|text| EarlierText { revision, text });
            found.extend(text.as_ref().and_then(|text| unpublished(document, text)));
            document.earlier.extend(text);
        } else {
            found.push(missing(layout, document, &name));
        }
    }
    found
}

/// The path of the file that a revision names.
fn path(document: &Document, name: &str) -> String {
    let folder = document.path.parent().unwrap_or_default();
    let name = name.strip_prefix("earlier/").unwrap_or(name);
    format!("{folder}/earlier/{name}")
}

fn missing(layout: &Layout<'_>, document: &Document, name: &Spanned<String>) -> Diagnostic {
    let place = Place::new(document.path.clone(), name.span);
    let path = path(document, name);
    let (folder, name) = path.rsplit_once('/').unwrap_or_default();
    let reason = format!("there is no file {name} in the folder earlier/");
    let texts = layout.earlier.keys();
    let beside = texts.filter(|text| text.parent() == Some(folder));
    let mend = nearest(name, beside.map(TreePath::name))
        .map(|name| format!("Did you mean {name}?"))
        .or_else(|| suggest(layout, folder, name, |_| true))
        .unwrap_or_else(|| format!("Put the text before the change in earlier/{name}."));
    Diagnostic::error("no-such-file", place, reason).mend(mend)
}

/// An earlier text that does not say that it was published is never shown, which is hardly what was meant.
fn unpublished(document: &Document, earlier: &EarlierText) -> Option<Diagnostic> {
    let cover = &earlier.text.cover;
    let replaced = document.cover.revisions.get(earlier.revision)?.on.value;
    let path = &earlier.text.path;
    let (place, reason, mend) = match cover.published.as_ref() {
        None if cover.exempt.is_none() => {
            let reason = "this earlier text does not say when it was published, so it is not shown";
            let mend =
                "Write `published:` with the day on which the public could first read this text.";
            (Place::whole(path.clone()), reason.to_owned(), mend)
        }
        Some(Spanned {
            value: Publication::On(moment),
            span,
        }) if moment.date > replaced.0 => {
            let reason = format!(
                "this earlier text was published on {}, after the revision of {} that took its place",
                moment.date, replaced.0
            );
            let mend =
                "Write the day on which this text was published, not the one that followed it.";
            (Place::new(path.clone(), *span), reason, mend)
        }
        _ => return None,
    };
    Some(Diagnostic::warning("earlier-text", place, reason).mend(mend))
}

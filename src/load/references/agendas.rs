//! The items of an agenda: their papers and ids.

use std::collections::BTreeMap;

use super::{Ground, id};
use crate::diagnostic::Diagnostic;
use crate::model::{AgendaItem, Document, DocumentId};
use crate::source::{Place, Span, Spanned, nearest};

pub(super) fn check(ground: &Ground<'_>, agenda: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for item in agenda.items() {
        let organisation = item.organisation.as_ref();
        found.extend(
            organisation.and_then(|id| ground.organisation(&agenda.body, &agenda.path, id)),
        );
        found.extend(
            item.id
                .as_ref()
                .and_then(|written| id(&agenda.path, written)),
        );
        found.extend(
            item.papers
                .0
                .iter()
                .filter_map(|file| paper(ground, agenda, file)),
        );
    }
    found.extend(same_ids(agenda));
    found
}

/// An item's paper is a document of the meeting's folder.
fn paper(ground: &Ground<'_>, agenda: &Document, file: &Spanned<String>) -> Option<Diagnostic> {
    let meeting = agenda.meeting.as_ref()?;
    let documents = &ground.layout.documents;
    if documents.contains_key(&DocumentId::of_paper(meeting, file)) {
        return None;
    }
    let place = Place::new(agenda.path.clone(), file.span);
    let folder = meeting.as_str();
    if ground
        .layout
        .attachments
        .contains_key(format!("{folder}/{}", file.value).as_str())
    {
        let stem = file
            .rsplit_once('.')
            .map_or(file.as_str(), |(stem, _)| stem);
        let reason = format!("{} is a file without a page of its own", file.value);
        let mend = format!(
            "Write {stem}.md, which says in a few words what is in it, with `file: {}` in its front matter; then list \
             {stem}.md here.",
            file.value
        );
        return Some(Diagnostic::error("paper-without-page", place, reason).mend(mend));
    }
    let names = ground.layout.files_in(folder);
    let papers = names.into_iter().filter(|name| name.ends_with(".md"));
    let mend = nearest(file, papers).map_or_else(
        || format!("Put the paper in the folder {folder}, or take it off the agenda."),
        |likely| format!("Did you mean {likely}?"),
    );
    let reason = format!("there is no paper {} in this folder", file.value);
    Some(Diagnostic::error("no-such-paper", place, reason).mend(mend))
}

/// Two items with one id; ids made from titles may be the same, as long as nothing is called by them.
fn same_ids(agenda: &Document) -> Vec<Diagnostic> {
    let span = |item: &AgendaItem| item.id.as_ref().map_or(item.title.span, |id| id.span);
    let mut first_of: BTreeMap<String, &AgendaItem> = BTreeMap::new();
    let mut found = Vec::new();
    for item in agenda.items() {
        let name = item.name();
        match first_of.get(&name) {
            Some(first) if item.id.is_some() || first.id.is_some() => {
                found.push(same_id(agenda, &name, span(item), span(first)));
            }
            Some(_) => {}
            None => {
                first_of.insert(name, item);
            }
        }
    }
    found
}

fn same_id(agenda: &Document, name: &str, second: Span, first: Span) -> Diagnostic {
    let place = |span| Place::new(agenda.path.clone(), span);
    let reason = format!("two items have the id `{name}`");
    Diagnostic::error("duplicate-id", place(second), reason)
        .mend("Give each item an `id:` of its own.")
        .note(place(first), "the first one")
}

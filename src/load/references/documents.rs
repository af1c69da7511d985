//! Documents: what their front matter refers to.

use super::{Ground, agendas, anchors, minutes};
use crate::diagnostic::Diagnostic;
use crate::model::{Document, Part};
use crate::source::Place;

pub(super) fn check(ground: &Ground<'_>, document: &Document) -> Vec<Diagnostic> {
    let mut found = revisions(document);
    found.extend(anchors::check(ground, document));
    let organisation = document.cover.organisation.as_ref();
    found.extend(
        organisation.and_then(|id| ground.organisation(&document.body, &document.path, id)),
    );
    match &document.part {
        Part::Agenda(_) => found.extend(agendas::check(ground, document)),
        Part::Minutes(details) => found.extend(minutes::check(ground, document, details)),
        Part::Paper => {}
    }
    found
}

/// Revisions come after the first publication, and in order.
fn revisions(document: &Document) -> Vec<Diagnostic> {
    let published = document.published().map(|moment| moment.date);
    let mut found = Vec::new();
    let mut before = published;
    for revision in &document.cover.revisions {
        let day = revision.on.value.0;
        if before.is_some_and(|before| day < before) {
            let place = Place::new(document.path.clone(), revision.on.span);
            let (code, reason) = match published.filter(|published| day < *published) {
                Some(first) => (
                    "revision-before-publication",
                    format!(
                        "this revision is of {day}, before the document was first published on {first}"
                    ),
                ),
                None => (
                    "order",
                    format!("this revision is of {day}, before the one above it"),
                ),
            };
            let mend = "`published:` is the first day; revisions follow it, oldest first.";
            found.push(Diagnostic::error(code, place, reason).mend(mend));
        }
        before = before.max(Some(day));
    }
    found
}

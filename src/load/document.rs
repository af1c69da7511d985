//! A Markdown file: its front matter, its title and its kind.

use serde::Deserialize;
use serde::de::value::StrDeserializer;

use super::decoded::{Told, of_node};
use super::earlier;
use super::front_matter;
use super::layout::{DocumentFile, Layout};
use super::links;
use super::text::{empty, text};
use super::yaml;
use crate::diagnostic::Diagnostic;
use crate::markup;
use crate::model::{Cover, Document, DocumentId, DocumentKind, Part};
use crate::source::{Node, Place, Problems, Span, Value, decode, decode_both, decode_partly};
use crate::tree::Content;

/// The document of a Markdown file, its files and its earlier texts; `None` if it cannot be read at all.
pub(super) fn read(
    layout: &Layout<'_>,
    id: &DocumentId,
    file: &DocumentFile<'_>,
) -> Told<Document> {
    let (document, mut found) = parse(id, file, named_kind(file));
    let document = document.map(|mut document| {
        found.extend(links::follow(layout, &mut document));
        found.extend(earlier::read(layout, &mut document));
        document
    });
    (document, found)
}

/// What a Markdown file says, of this `kind` unless it says so itself; `None` if it cannot be read at all.
pub(super) fn parse(
    id: &DocumentId,
    file: &DocumentFile<'_>,
    kind: DocumentKind,
) -> Told<Document> {
    let (path, content) = (file.path, file.content);
    let whole = match text(path, content) {
        Ok(whole) => whole,
        Err(wrong) => return (None, vec![*wrong]),
    };
    let parts = match front_matter::split(whole) {
        Ok(parts) => parts,
        Err(fence) => return (None, vec![unclosed(file, fence)]),
    };
    let markdown = whole
        .get(parts.text.start..parts.text.end)
        .unwrap_or_default();
    if parts.yaml.is_none() && markdown.trim().is_empty() {
        let mend = "Write the document, or take the file away.";
        return (None, vec![empty(path, mend)]);
    }
    let (kind, front, found) = front(file, kind, whole, parts.yaml);
    let (cover, part) = front.unwrap_or((Cover::default(), Part::Paper));
    let title = title(&cover, markdown, path.stem());
    let Content::Bytes(source) = content else {
        return (None, found);
    };
    let document = Document {
        id: id.clone(),
        body: file.body.clone(),
        meeting: file.meeting.clone(),
        path: path.clone(),
        title,
        kind,
        cover,
        part,
        source: source.clone(),
        text: parts.text,
        attachment: None,
        files: Vec::new(),
        earlier: Vec::new(),
    };
    (Some(document), found)
}

fn unclosed(file: &DocumentFile<'_>, fence: Span) -> Diagnostic {
    let place = Place::new(file.path.clone(), fence);
    let reason = "the front matter that opens here is not closed";
    Diagnostic::error("unclosed-front-matter", place, reason).mend(
        "Put a line `---` after its last key. If a line across the page is meant, write `***`.",
    )
}

/// The kind that the front matter tells, or else that is `named`, the front matter itself, and what is wrong with it.
fn front(
    file: &DocumentFile<'_>,
    named: DocumentKind,
    whole: &str,
    yaml: Option<Span>,
) -> (DocumentKind, Option<(Cover, Part)>, Vec<Diagnostic>) {
    let yaml = yaml.and_then(|span| Some((span, whole.get(span.start..span.end)?)));
    let (node, found) = match yaml {
        Some((span, text)) => yaml::read(file.path, text, span.start),
        None => (None, Vec::new()),
    };
    let Some(node) = node.filter(|node| node.value != Value::Nothing) else {
        let front = found.is_empty().then(|| (Cover::default(), no_part(named)));
        return (named, front, found);
    };
    let written = node.get("kind").and_then(|node| decode(node).ok());
    let kind = written.unwrap_or(named);
    let (front, found) = of_node(file.path, &node, found, |node| decode_front(kind, node));
    (kind, front, found)
}

fn decode_front(kind: DocumentKind, node: &Node) -> (Option<(Cover, Part)>, Problems) {
    match kind {
        DocumentKind::Agenda => {
            let (both, problems) = decode_both(node);
            (
                both.map(|(cover, agenda)| (cover, Part::Agenda(agenda))),
                problems,
            )
        }
        DocumentKind::Minutes => {
            let (both, problems) = decode_both(node);
            let part = |minutes| Part::Minutes(Box::new(minutes));
            (
                both.map(|(cover, minutes)| (cover, part(minutes))),
                problems,
            )
        }
        _ => {
            let (cover, problems) = decode_partly(node);
            (cover.map(|cover| (cover, Part::Paper)), problems)
        }
    }
}

fn no_part(kind: DocumentKind) -> Part {
    match kind {
        DocumentKind::Agenda => Part::Agenda(crate::model::AgendaDetails::default()),
        DocumentKind::Minutes => Part::Minutes(Box::default()),
        _ => Part::Paper,
    }
}

/// The kind that the file's name tells: `annual-report.md` is an annual report.
fn named_kind(file: &DocumentFile<'_>) -> DocumentKind {
    let stem: StrDeserializer<'_, serde::de::value::Error> =
        serde::de::IntoDeserializer::into_deserializer(file.path.stem());
    DocumentKind::deserialize(stem).unwrap_or(match file.meeting {
        Some(_) => DocumentKind::Report,
        None => DocumentKind::Page,
    })
}

/// As written, else the text's own title, else the file's name as words.
fn title(cover: &Cover, markdown: &str, stem: &str) -> String {
    if let Some(title) = &cover.title {
        return title.value.clone();
    }
    markup::title_heading(markdown).unwrap_or_else(|| {
        let words = stem.replace(['-', '_'], " ");
        let mut characters = words.chars();
        let first = characters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(characters.clone()).collect()
    })
}

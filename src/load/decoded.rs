//! From a YAML file to a type of ours, with all that is wrong in it.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;

use super::layout::File;
use super::text::{bom, empty, text};
use super::yaml;
use crate::diagnostic::Diagnostic;
use crate::source::{Node, Problem, ProblemKind, Problems, Span, Value, decode, decode_partly};
use crate::tree::TreePath;

/// What a file or a part of one says, as far as it can be told, and what is wrong with it.
pub(super) type Told<T> = (Option<T>, Vec<Diagnostic>);

/// What the YAML file says as a `T`; an empty file is an error that says `mend`.
pub(super) fn file<T: DeserializeOwned>(file: File<'_>, mend: &str) -> Told<T> {
    let (node, found) = node(file);
    match node {
        Some(node) => of_node(file.0, &node, found, decode_partly),
        None if found.is_empty() => (None, vec![empty(file.0, mend)]),
        None => (None, found),
    }
}

/// The value of a YAML file; `None` if it holds nothing or cannot be read.
pub(super) fn node((path, content): File<'_>) -> Told<Node> {
    match text(path, content) {
        Ok(text) => {
            let start = bom(text);
            let (node, found) = yaml::read(path, text.get(start..).unwrap_or_default(), start);
            (node.filter(|node| node.value != Value::Nothing), found)
        }
        Err(wrong) => (None, vec![*wrong]),
    }
}

/// What the node says by `decode`; `found` is what was wrong while it was read.
pub(super) fn of_node<T>(
    path: &TreePath,
    node: &Node,
    mut found: Vec<Diagnostic>,
    decode: impl FnOnce(&Node) -> (Option<T>, Problems),
) -> Told<T> {
    let (value, problems) = decode(node);
    let told: BTreeSet<_> = found.iter().map(|d| d.place.span).collect();
    let new = problems
        .into_iter()
        .filter(|problem| !told.contains(&problem.span));
    found.extend(new.map(|problem| diagnostic(path, problem, node)));
    (value, found)
}

/// The diagnostic of a problem. A key that is missing is told at the first key of the group that lacks it.
pub(super) fn diagnostic(path: &TreePath, mut problem: Problem, root: &Node) -> Diagnostic {
    if problem.kind == ProblemKind::MissingKey {
        problem.span = first_key(root, problem.span).unwrap_or(problem.span);
    }
    let wrong = Diagnostic::of_problem(path, problem);
    match wrong.mend {
        Some(_) => wrong,
        None => wrong.mend("Put it right, or take it out."),
    }
}

/// The first key of the map at `span`.
fn first_key(node: &Node, span: Span) -> Option<Span> {
    match &node.value {
        Value::Map(entries) if node.span == span => entries.first().map(|(key, _)| key.span),
        Value::Map(entries) => entries.iter().find_map(|(_, node)| first_key(node, span)),
        Value::List(items) => items.iter().find_map(|node| first_key(node, span)),
        _ => None,
    }
}

/// A group of keys with these texts, to stand in for a file that cannot be read while the rest is looked at.
pub(super) fn stand_in<T: DeserializeOwned>(entries: &[(&str, &str)]) -> Option<T> {
    let entries = entries.iter().map(|(key, text)| {
        let key = crate::source::Key {
            text: (*key).into(),
            span: Span::default(),
        };
        let value = Value::Text {
            text: (*text).into(),
            quoted: true,
        };
        // A span of its own for each, as in a file.
        let span = Span::new(0, key.text.len());
        (key, Node { value, span })
    });
    let node = Node {
        value: Value::Map(entries.collect()),
        span: Span::default(),
    };
    decode(&node).ok()
}

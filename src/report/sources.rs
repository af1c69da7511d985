//! The files that a report points into: how they are named, and where in them a place is.

use std::path::{Component, Path, PathBuf};

use serde::Serialize;

use crate::source::{Place, Span};
use crate::tree::{Content, Tree, TreePath};

/// The content, and where it is.
#[derive(Debug)]
pub struct Sources<'t> {
    /// The content, for its lines.
    pub tree: &'t Tree,
    /// Where the content is, as it was asked for; set before every path.
    pub content: PathBuf,
}

/// The text from one line and column to another, counted from 1; columns count characters, and the last is one past the
/// end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Region {
    /// The first line.
    pub line: usize,
    /// The column of its first character.
    pub column: usize,
    /// The last line.
    pub end_line: usize,
    /// The column after its last character.
    pub end_column: usize,
}

impl Sources<'_> {
    /// The file as it is found from where the command was run: `content/board/body.yaml`, with forward slashes.
    pub fn file(&self, path: &TreePath) -> String {
        let path = self.content.join(path.as_str());
        let here = |part: &Component<'_>| *part != Component::CurDir;
        let path: PathBuf = path.components().filter(here).collect();
        slashed(&path)
    }

    /// Where the place is in its file; `None` for a file as a whole, or one that is not held in memory.
    pub fn region(&self, place: &Place) -> Option<Region> {
        let Some(Content::Bytes(bytes)) = self.tree.files.get(&place.path) else {
            return None;
        };
        let span = place.span;
        (span != Span::default()).then(|| {
            let (line, column) = line_and_column(bytes, span.start);
            let (end_line, end_column) = line_and_column(bytes, span.end.max(span.start));
            Region {
                line,
                column,
                end_line,
                end_column,
            }
        })
    }

    /// The file, with the line where it is known: `content/board/rulebook.yaml:4`.
    pub(super) fn file_and_line(&self, place: &Place) -> String {
        let file = self.file(&place.path);
        match self.region(place) {
            Some(region) => format!("{file}:{}", region.line),
            None => file,
        }
    }
}

/// The line and column of a byte, both from 1. The file need not be UTF-8; a byte past its end counts as the end.
fn line_and_column(bytes: &[u8], offset: usize) -> (usize, usize) {
    let before = bytes.get(..offset).unwrap_or(bytes);
    let line_start = before.iter().rposition(|byte| *byte == b'\n');
    let in_line = before.get(line_start.map_or(0, |newline| newline + 1)..);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let column = String::from_utf8_lossy(in_line.unwrap_or_default())
        .chars()
        .count()
        + 1;
    (line, column)
}

fn slashed(path: &Path) -> String {
    let text = path.display().to_string();
    match std::path::MAIN_SEPARATOR {
        '/' => text,
        separator => text.replace(separator, "/"),
    }
}

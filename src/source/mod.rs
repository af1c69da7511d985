//! Where a value was written: spans of bytes, lines and columns, and YAML values that know their place.

mod decode;
mod node;
mod problem;
mod spanned;

pub use decode::{decode, decode_both, decode_partly, keys_of};
pub use node::{Key, Node, Value};
pub use problem::{Problem, ProblemKind, Problems, nearest};
pub use spanned::{Entries, OneOrMore, Spanned};

use serde::Serialize;

use crate::tree::TreePath;

/// A range of bytes in one file, counted from the file's first byte (the front matter's fence included).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }
}

/// A span in a named file: what a message points at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Place {
    /// The file, below the content folder.
    pub path: TreePath,
    /// The bytes in it; an empty span at 0 means the file as a whole.
    pub span: Span,
}

impl Place {
    /// The bytes `span` of `path`.
    pub fn new(path: TreePath, span: Span) -> Self {
        Self { path, span }
    }

    /// The file as a whole.
    pub fn whole(path: TreePath) -> Self {
        Self {
            path,
            span: Span::default(),
        }
    }
}

/// A line and a column, both counted from 1; the column counts characters, as editors do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct LineColumn {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}

/// The line and column of the byte `offset` of `text`. An offset past the end counts as the end.
pub fn line_column(text: &str, offset: usize) -> LineColumn {
    let before = text.get(..text.floor_char_boundary(offset)).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
    LineColumn { line, column }
}

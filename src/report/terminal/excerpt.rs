//! A place as the line that it is on, marked.

use annotate_snippets::{Annotation, AnnotationKind, Element, Origin, Snippet};

use super::Terminal;
use super::visible::source_line;
use crate::source::{Place, Span};
use crate::tree::Content;

/// Longer lines are shown from a little before the place on, in bytes.
const LONG_LINE: usize = 4096;

impl Terminal<'_> {
    /// The place's file, line and column, and the line with the place marked. Of a place on several lines the first is
    /// shown; of a file as a whole, or one that is not held in memory, only its name.
    pub(super) fn excerpt(&self, place: &Place) -> Element<'static> {
        let path = self.sources.file(&place.path);
        let whole = place.span == Span::default();
        let line = match self.sources.tree.files.get(&place.path) {
            Some(Content::Bytes(bytes)) if !whole => Line::around(bytes, place.span),
            _ => None,
        };
        let Some(line) = line else {
            let beginning = Origin::path(path).line(1).char_column(1);
            return beginning.into();
        };
        let marked: Annotation<'static> = AnnotationKind::Primary.span(line.start..line.end);
        Snippet::source(line.text)
            .line_start(line.number)
            .path(path)
            .annotation(marked)
            .into()
    }
}

/// One line of a file.
struct Line {
    /// Counted from 1.
    number: usize,
    text: String,
    /// What is marked, in bytes of `text`.
    start: usize,
    end: usize,
}

impl Line {
    /// The line on which `span` begins. The file need not be UTF-8.
    fn around(bytes: &[u8], span: Span) -> Option<Self> {
        let start = span.start.min(bytes.len());
        let (before, after) = bytes.split_at_checked(start)?;
        let line_start = before.iter().rposition(|byte| *byte == b'\n');
        let line_start = line_start.map_or(0, |newline| newline + 1);
        let length = after.iter().position(|byte| *byte == b'\n');
        let mut line_end = start + length.unwrap_or(after.len());
        if bytes.get(line_start..line_end)?.ends_with(b"\r") && line_end > start {
            line_end -= 1;
        }
        let line_end = line_end.min(start.saturating_add(LONG_LINE));
        let end = span.end.clamp(start, line_end);
        let text = |from, to| {
            let bytes = bytes.get(from..to).unwrap_or_default();
            source_line(&String::from_utf8_lossy(bytes))
        };
        let (lead, marked, rest) = (
            text(line_start, start),
            text(start, end),
            text(end, line_end),
        );
        let number = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let (start, end) = (lead.len(), lead.len() + marked.len());
        let text = lead + &marked + &rest;
        Some(Self {
            number,
            text,
            start,
            end,
        })
    }
}

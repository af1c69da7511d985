//! What the YAML reader trips over, in words that a clerk can act on.

use std::ops::Range;

use granit_parser::{ErrorKind, ScanError};

use super::yaml::Reader;
use crate::diagnostic::Diagnostic;
use crate::source::Place;

/// Something that YAML has and the content does not use: an alias, anchor or tag.
pub(super) fn refused(reader: &Reader<'_>, mark: char, bytes: &Range<usize>) -> Diagnostic {
    let place = reader.place(bytes.start, bytes.end);
    let what = match mark {
        '*' => "a reference to another part of the file",
        '&' => "a name for a part of the file",
        _ => "a type",
    };
    let reason =
        format!("to YAML, text that begins with `{mark}` is {what}, which is not used here");
    Diagnostic::error("yaml-feature", place, reason)
        .mend("If it is meant as text, put the whole text in quotes.")
}

/// Why the text cannot be read, where, and what to do.
pub(super) fn scan_trouble(reader: &Reader<'_>, error: &ScanError) -> Diagnostic {
    let at = error
        .marker()
        .byte_offset()
        .unwrap_or(0)
        .min(reader.text.len());
    tab(reader, error.kind(), at)
        .or_else(|| quote(reader, error.kind(), at))
        .or_else(|| colon(reader, error.kind(), at))
        .unwrap_or_else(|| other(reader, error.kind(), at))
}

/// The line that holds the byte `at`: where it starts, and its text.
fn line(text: &str, at: usize) -> (usize, &str) {
    let before = text.get(..at).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let rest = text.get(start..).unwrap_or_default();
    (start, rest.lines().next().unwrap_or_default())
}

fn one_character(reader: &Reader<'_>, at: usize) -> Place {
    let width = reader
        .text
        .get(at..)
        .and_then(|rest| rest.chars().next())
        .filter(|c| *c != '\n')
        .map_or(0, char::len_utf8);
    reader.place(at, at + width)
}

fn tab(reader: &Reader<'_>, kind: &ErrorKind, at: usize) -> Option<Diagnostic> {
    let tab_kinds = matches!(
        kind,
        ErrorKind::TabNotAllowed
            | ErrorKind::TabInBlockIndentation
            | ErrorKind::TabInIndentation
            | ErrorKind::TabInPlainScalar
            | ErrorKind::TabAtBlockScalarStart
    );
    let indented_by_tab = |at: usize| {
        let (start, line) = line(reader.text, at);
        let indent = line.len() - line.trim_start().len();
        let tab = line.get(..indent)?.find('\t')?;
        Some(start + tab)
    };
    let next_line = reader.text.get(at..)?.find('\n').map(|end| at + end + 1);
    let tab = match indented_by_tab(at) {
        Some(tab) => tab,
        None if tab_kinds => next_line.and_then(indented_by_tab)?,
        None => return None,
    };
    let reason = "the line is indented with a tab";
    Some(
        Diagnostic::error("tab-indentation", one_character(reader, tab), reason)
            .mend("YAML needs spaces: put two spaces for each step of indentation."),
    )
}

fn quote(reader: &Reader<'_>, kind: &ErrorKind, at: usize) -> Option<Diagnostic> {
    let opening = || {
        let after = reader.text.get(reader.last.end..)?;
        after.find(['"', '\'']).map(|quote| reader.last.end + quote)
    };
    let (code, place, reason, mend) = match kind {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => (
            "unclosed-quote",
            one_character(reader, opening().unwrap_or(at)),
            "the quote that opens here is not closed",
            "Close it with the same quote at the end of the text; text over several lines must be indented.",
        ),
        ErrorKind::InvalidTrailingSingleQuotedScalar => (
            "text-after-quote",
            one_character(reader, at),
            "the text goes on after the closing quote",
            "Use double quotes around text with an apostrophe in it: \"the group's report\".",
        ),
        ErrorKind::InvalidTrailingDoubleQuotedScalar => (
            "text-after-quote",
            one_character(reader, at),
            "the text goes on after the closing quote",
            "Put the whole text in single quotes: 'the \"Compact\" report'.",
        ),
        ErrorKind::UnknownQuotedScalarEscape => (
            "yaml-syntax",
            one_character(reader, at),
            "a backslash has a meaning of its own inside double quotes",
            "Use single quotes around text with a backslash in it.",
        ),
        _ => return None,
    };
    Some(Diagnostic::error(code, place, reason).mend(mend))
}

fn colon(reader: &Reader<'_>, kind: &ErrorKind, at: usize) -> Option<Diagnostic> {
    let misplaced = matches!(
        kind,
        ErrorKind::MappingValueNotAllowed
            | ErrorKind::InvalidColonPlacement
            | ErrorKind::ExpectedFlowMappingSeparator
            | ErrorKind::ExpectedFlowSequenceSeparator
    );
    if !misplaced || !reader.text.get(at..)?.starts_with(':') {
        return None;
    }
    let (_, line) = line(reader.text, at);
    let value = reader.text.get(reader.last.clone())?;
    let place = one_character(reader, at);
    if value.contains('\n') {
        let reason =
            "this key does not line up with the keys above, or the line above lacks its colon";
        return Some(Diagnostic::error("indentation", place, reason).mend(
            "Start keys of one group in the same column, and write a colon and a space after each key.",
        ));
    }
    let reason = "a colon and a space inside text make it look like a key";
    let mend = quoted(line).map_or_else(
        || "Put the text in quotes.".to_owned(),
        |quoted| format!("Put the text in quotes: `{quoted}`."),
    );
    Some(Diagnostic::error("unquoted-colon", place, reason).mend(mend))
}

/// The line `key: text` with the text in quotes.
fn quoted(line: &str) -> Option<String> {
    let (key, text) = line.trim().split_once(": ")?;
    let text = text.trim();
    if text.contains(['"', '\\', '{', '[']) {
        return None;
    }
    Some(format!("{key}: \"{text}\""))
}

fn other(reader: &Reader<'_>, kind: &ErrorKind, at: usize) -> Diagnostic {
    let (code, reason, mend) = match kind {
        ErrorKind::RecursionLimitExceeded => (
            "too-deep",
            "groups and lists are nested too deeply here".to_owned(),
            "Nothing in the content needs more than a few steps; take some out.",
        ),
        ErrorKind::UnexpectedCharacter { character } if character.is_control() => (
            "control-character",
            format!(
                "the character U+{:04X} cannot stand in text",
                u32::from(*character)
            ),
            "Take it out; it may have come with a copy from another program.",
        ),
        ErrorKind::UnexpectedCharacter { character } => (
            "needs-quotes",
            format!("text cannot begin with `{character}` unless it is in quotes"),
            "Put the whole text in quotes.",
        ),
        ErrorKind::DirectiveDisallowed => (
            "needs-quotes",
            "a line cannot begin with `%`".to_owned(),
            "If it is text, put it in quotes; otherwise take the line out.",
        ),
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => (
            "yaml-syntax",
            "this line is no key with a value, and the line above is complete".to_owned(),
            "Write `key: value`; a text that goes on over more lines is indented below its key.",
        ),
        ErrorKind::BlockSequenceEntryNotAllowed => (
            "yaml-syntax",
            "a list cannot begin on the line of its key".to_owned(),
            "Start the list on the next line: `- `, then the first item.",
        ),
        ErrorKind::UnclosedFlowCollection { open } => (
            "unclosed-bracket",
            format!("the `{open}` that opens here is not closed"),
            "Close it, or put text that begins with a bracket in quotes.",
        ),
        _ => (
            "yaml-syntax",
            "what stands here does not fit what stands before it".to_owned(),
            "Look for text that needs quotes, for a bracket that is not closed, and for keys of one group that do not \
             start in the same column.",
        ),
    };
    Diagnostic::error(code, one_character(reader, at), reason).mend(mend)
}

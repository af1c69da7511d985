//! The text of a file, or why it cannot be had.

use crate::diagnostic::Diagnostic;
use crate::source::{Place, Span};
use crate::tree::{Content, TreePath};

/// The byte order mark that some editors put at the head of a file.
const BOM: &str = "\u{feff}";

/// The file's text.
///
/// # Errors
/// The file is too large to be read, is not UTF-8, or is empty.
pub(super) fn text<'t>(path: &TreePath, content: &'t Content) -> Result<&'t str, Box<Diagnostic>> {
    let bytes = match content {
        Content::Bytes(bytes) => bytes,
        Content::OnDisk { len, .. } => return Err(too_large(path, *len).into()),
    };
    std::str::from_utf8(bytes).map_err(|error| not_utf8(path, bytes, error.valid_up_to()).into())
}

/// How many bytes of `text` the byte order mark takes.
pub(super) fn bom(text: &str) -> usize {
    if text.starts_with(BOM) { BOM.len() } else { 0 }
}

fn too_large(path: &TreePath, len: u64) -> Diagnostic {
    let megabytes = len.div_ceil(1024 * 1024);
    let reason = format!("the file is too large: {megabytes} MB, where 4 MB is the most");
    Diagnostic::error("too-large", Place::whole(path.clone()), reason).mend(
        "Attach what it holds as a file of its own, and write a short page with `file: …` for it.",
    )
}

fn not_utf8(path: &TreePath, bytes: &[u8], at: usize) -> Diagnostic {
    let place = Place::new(path.clone(), Span::new(at, at + 1));
    if matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
        return Diagnostic::error(
            "not-utf-8",
            place,
            "the file is saved as UTF-16, not as UTF-8",
        )
        .mend(MEND);
    }
    let line = bytes.iter().take(at).filter(|byte| **byte == b'\n').count() + 1;
    let byte = bytes.get(at).copied().unwrap_or_default();
    let likely = likely(byte).map_or(String::new(), |c| {
        format!(", which in a Windows file is {c}")
    });
    let reason =
        format!("the file is not UTF-8 text: line {line} holds the byte {byte:02X}{likely}");
    Diagnostic::error("not-utf-8", place, reason).mend(MEND)
}

const MEND: &str = "Open it in an editor and save it with the encoding UTF-8.";

/// What a byte above 127 that came from a word processor on Windows most often is.
fn likely(byte: u8) -> Option<char> {
    Some(match byte {
        0x80 => '€',
        0x85 => '…',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x96 => '–',
        0x97 => '—',
        0xa0.. => char::from(byte),
        _ => return None,
    })
}

/// An error that says that the file is empty.
pub(super) fn empty(path: &TreePath, mend: &str) -> Diagnostic {
    Diagnostic::error(
        "empty-file",
        Place::whole(path.clone()),
        "the file is empty",
    )
    .mend(mend)
}

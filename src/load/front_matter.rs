//! The front matter at the head of a Markdown file: YAML between two lines `---`.

use super::text::bom;
use crate::source::Span;

/// A Markdown file in its two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Parts {
    /// The YAML between the fences; `None` without front matter.
    pub(super) yaml: Option<Span>,
    /// What comes after the closing fence.
    pub(super) text: Span,
}

/// Cuts the file in its two parts.
///
/// # Errors
/// The opening fence, if no line closes it.
pub(super) fn split(file: &str) -> Result<Parts, Span> {
    let head = bom(file);
    let whole = Parts {
        yaml: None,
        text: Span::new(head, file.len()),
    };
    let mut at = head;
    let mut opened: Option<Span> = None;
    for line in file.get(head..).unwrap_or_default().split_inclusive('\n') {
        let next = at + line.len();
        match (opened, line.trim_end()) {
            (None, "") => {}
            (None, "---") => opened = Some(Span::new(at, at + 3)),
            (None, _) => return Ok(whole),
            (Some(fence), "---") => {
                let yaml_start = file
                    .get(fence.end..)
                    .and_then(|rest| rest.find('\n'))
                    .map_or(at, |newline| fence.end + newline + 1);
                return Ok(Parts {
                    yaml: Some(Span::new(yaml_start, at)),
                    text: Span::new(next, file.len()),
                });
            }
            _ => {}
        }
        at = next;
    }
    opened.map_or(Ok(whole), Err)
}

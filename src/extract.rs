//! The text of an attached PDF file.
//!
//! A file can be anything, and a broken one can use up the memory or the stack. So what is read here is bounded, and the
//! binary reads each file in a process of its own, which can end badly without harm.

use lopdf::Document;

use crate::model::Reading;

/// How much text is taken of one file, in bytes.
const LONGEST_TEXT: usize = 2 << 20;

/// How much one part of a file may come to when it is unpacked, in bytes.
const LARGEST_PART: usize = 64 << 20;

/// What can be read of the file.
pub fn pdf(file: &[u8]) -> Reading {
    let document = match Document::load_mem(file) {
        Ok(document) => document,
        Err(error) => return Reading::Unreadable(format!("it is not a sound PDF file: {error}")),
    };
    if document.is_encrypted() {
        return Reading::Unreadable("it is locked with a password".to_owned());
    }
    let (mut text, mut failed) = (String::new(), false);
    for page in document.get_pages().into_keys() {
        for part in document.extract_text_chunks_with_limit(&[page], LARGEST_PART) {
            match part {
                Ok(part) => text.push_str(&part),
                Err(_) => failed = true,
            }
        }
        text.push('\n');
        if text.len() > LONGEST_TEXT {
            text.truncate(text.floor_char_boundary(LONGEST_TEXT));
            break;
        }
    }
    let says_something = text.chars().any(char::is_alphanumeric);
    match (says_something, failed) {
        (true, _) => Reading::Text(text.into()),
        (false, false) => Reading::Scan,
        (false, true) => {
            Reading::Unreadable("its letters are of a kind that no program can name".to_owned())
        }
    }
}

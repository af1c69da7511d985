//! Text of the content, safe to show: nothing in it can steer the terminal or turn the reading order.

/// The text on one line, with control characters and marks that turn the reading order written out.
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.trim().chars() {
        match character {
            '\n' | '\t' => shown.push(' '),
            c if c.is_control() || turns(c) => shown.extend(c.escape_unicode()),
            c => shown.push(c),
        }
    }
    shown
}

/// A line of a file, of the same length in bytes and in characters. What this leaves, the renderer takes out.
pub(super) fn source_line(line: &str) -> String {
    let stand_in = |c| match c {
        // Two bytes each, as is the character that stands for them. Some terminals obey them as they do `ESC [`.
        '\u{80}'..='\u{9f}' | '\u{61c}' => '¿',
        c => c,
    };
    line.chars().map(stand_in).collect()
}

/// Lines have at most this many characters where that can be.
pub(super) const WIDTH: usize = 100;

/// The words on lines of the usual width.
pub(super) fn wrapped(text: &str) -> String {
    lines(text, WIDTH).join("\n")
}

/// The words on lines of the usual width, the first one after `first`, the others after as many spaces.
pub(super) fn indented(first: &str, text: &str) -> String {
    let indent = first.chars().count();
    let lines = lines(text, WIDTH.saturating_sub(indent));
    format!("{first}{}\n", lines.join(&format!("\n{:indent$}", "")))
}

/// The words on lines of at most `width` characters where that can be.
fn lines(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + word.chars().count() < width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn turns(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

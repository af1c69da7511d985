//! Papers cut into units, which are what is searched and ranked.

use super::papers::Paper;
use super::sections::{Said, Section};
use crate::render::sources::Sources;

/// How much text a unit has at most, in bytes: a browser loads the text of each that it shows.
const LONGEST: usize = 12_000;

/// A part of a paper; most papers are one.
#[derive(Debug, Default)]
pub(super) struct Unit {
    pub(super) sections: Vec<Section>,
    /// The titles of the agenda's items that are in it.
    pub(super) items: Vec<String>,
    length: usize,
}

impl Unit {
    /// The units of a paper, at least one.
    pub(super) fn all(paper: &Paper<'_>, sources: &Sources<'_>) -> Vec<Self> {
        let mut units = vec![Self::default()];
        for said in Said::all(paper, sources) {
            let Section(anchor, heading, text) = said.section;
            let mut parts = parts(&text).peekable();
            let empty = parts.peek().is_none().then_some("");
            for part in empty.into_iter().chain(parts) {
                let length = heading.len() + part.len();
                if units.last().is_some_and(|last| last.is_full(length)) {
                    units.push(Self::default());
                }
                if let Some(unit) = units.last_mut() {
                    let section = Section(anchor.clone(), heading.clone(), part.to_owned());
                    unit.items.extend(said.is_item.then(|| section.1.clone()));
                    unit.sections.push(section);
                    unit.length += length;
                }
            }
        }
        units
    }

    fn is_full(&self, more: usize) -> bool {
        self.length > 0 && self.length + more > LONGEST
    }
}

/// A text in parts that a unit can hold, cut between lines where that can be, else between words.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = end_of_part(rest);
        let (part, next) = rest.split_at_checked(end)?;
        rest = next.trim_start_matches(['\n', ' ']);
        Some(part.trim_end_matches(['\n', ' ']))
    })
}

fn end_of_part(text: &str) -> usize {
    if text.len() <= LONGEST {
        return text.len();
    }
    let longest = text.floor_char_boundary(LONGEST);
    let first = text.get(..longest).unwrap_or_default();
    let cut = first.rfind('\n').or_else(|| first.rfind(' '));
    // A line that is nearly all of it is cut where a word ends.
    cut.filter(|cut| *cut > 0).unwrap_or(longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_loses_nothing_when_it_is_cut() {
        let line = "Nine words that are on the line right here.\n";
        for text in [line.repeat(2_000), line.replace('\n', " ").repeat(2_000)] {
            let cut: Vec<_> = parts(&text).collect();
            assert!(cut.len() > 5);
            assert!(cut.iter().all(|part| part.len() <= LONGEST));
            let words = |text: &str| {
                text.split_whitespace()
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            };
            assert_eq!(
                cut.iter().flat_map(|part| words(part)).collect::<Vec<_>>(),
                words(&text)
            );
        }
        let unbroken = "ŵ".repeat(20_000);
        assert_eq!(parts(&unbroken).collect::<String>(), unbroken);
        assert_eq!(parts("").count(), 0);
    }
}

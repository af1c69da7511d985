//! One paragraph or line that was reworded, word by word.

use serde::Serialize;
use similar::utils::diff_words;
use similar::{Algorithm, ChangeTag, TextDiff};

use super::Kind;

/// Words that are the same, were added or were removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(in crate::render) struct Run {
    pub(in crate::render) kind: Kind,
    pub(in crate::render) words: String,
}

impl Run {
    pub(super) fn of(kind: Kind, words: &str) -> Self {
        let words = words.to_owned();
        Self { kind, words }
    }
}

/// How much of two lines is the same, from 0 to 1.
pub(super) fn likeness(old: &str, new: &str) -> f32 {
    TextDiff::from_words(old, new).ratio()
}

/// The words of both lines, in an order that reads well: what was removed before what took its place.
pub(super) fn runs(old: &str, new: &str) -> Vec<Run> {
    let mut runs = Runs::default();
    for (tag, words) in diff_words(Algorithm::Patience, old, new) {
        match tag {
            ChangeTag::Equal if words.trim().is_empty() && runs.is_open() => {
                runs.space.push_str(words)
            }
            ChangeTag::Equal => runs.same(words),
            ChangeTag::Delete => runs.removed(words),
            ChangeTag::Insert => runs.added(words),
        }
    }
    runs.close();
    runs.done
}

#[derive(Default)]
struct Runs {
    done: Vec<Run>,
    removed: String,
    added: String,
    /// Space that both have, between words that may both be new.
    space: String,
}

impl Runs {
    fn is_open(&self) -> bool {
        !self.removed.is_empty() || !self.added.is_empty()
    }

    fn same(&mut self, words: &str) {
        self.close();
        match self.done.last_mut() {
            Some(last) if last.kind == Kind::Same => last.words.push_str(words),
            _ => self.done.push(Run::of(Kind::Same, words)),
        }
    }

    fn removed(&mut self, words: &str) {
        self.bridge();
        self.removed.push_str(words);
    }

    fn added(&mut self, words: &str) {
        self.bridge();
        self.added.push_str(words);
    }

    /// Space between two changes belongs to both.
    fn bridge(&mut self) {
        let space = std::mem::take(&mut self.space);
        self.removed.push_str(&space);
        self.added.push_str(&space);
    }

    fn close(&mut self) {
        let space = std::mem::take(&mut self.space);
        let (removed, added) = (
            std::mem::take(&mut self.removed),
            std::mem::take(&mut self.added),
        );
        for (kind, words) in [(Kind::Removed, removed), (Kind::Added, added)] {
            if !words.trim().is_empty() {
                self.done.push(Run::of(kind, &words));
            }
        }
        if !space.is_empty() {
            self.done.push(Run::of(Kind::Same, &space));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(old: &str, new: &str) -> String {
        let marked = |run: Run| match run.kind {
            Kind::Added => format!("{{+{}}}", run.words),
            Kind::Removed => format!("{{-{}}}", run.words),
            _ => run.words,
        };
        runs(old, new).into_iter().map(marked).collect()
    }

    #[test]
    fn words_that_changed_stand_together() {
        assert_eq!(marked("one two three", "one two three"), "one two three");
        assert_eq!(
            marked("There were 10 votes for.", "There were 11 votes for."),
            "There were {-10}{+11} votes for."
        );
        assert_eq!(
            marked("the old red house stands", "the new blue house stands"),
            "the {-old red}{+new blue} house stands"
        );
        assert_eq!(marked("a b", "a b c"), "a b{+ c}");
    }

    #[test]
    fn each_side_can_be_read_out_of_the_whole() {
        let (old, new) = (
            "A supplier is chosen, for four years.",
            "No supplier was chosen for the four years to come.",
        );
        let side = |without: Kind| -> String {
            let runs = runs(old, new).into_iter();
            runs.filter(|run| run.kind != without)
                .map(|run| run.words)
                .collect()
        };
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(squeezed(&side(Kind::Added)), old);
        assert_eq!(squeezed(&side(Kind::Removed)), new);
    }
}

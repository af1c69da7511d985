//! What changed between two texts of a document, for people to read.
//!
//! - `words`: one paragraph or line that was reworded
//! - `lines`: two lists of lines: what was added, removed, reworded or moved
//! - `blocks`: two texts, paragraph by paragraph
//! - `recorded`: what the head of a document records, as lines

mod blocks;
mod lines;
mod recorded;
mod words;

use std::ops::Range;

use serde::Serialize;

use crate::calendar::Day;
use crate::model::{Document, Revision, Route};
use crate::render::here::Here;
use crate::render::sources::Sources;

pub(super) use words::Run;

/// One change of a document, from the text before it to the one that took its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step<'d> {
    /// The text before.
    pub(super) before: &'d Document,
    /// The text after: the next that was kept, or the document as it is.
    pub(super) after: &'d Document,
    /// The revisions that lie between the two, oldest first; never none.
    pub(super) revisions: &'d [Revision],
    /// How many steps of the same day come before it.
    same_day: usize,
}

impl<'d> Step<'d> {
    /// The steps that `document` has taken, oldest first; none where no earlier text was kept.
    pub(super) fn all(document: &'d Document) -> Vec<Self> {
        let revisions = &document.cover.revisions;
        let texts = document.earlier.iter();
        let ends = texts.clone().skip(1).map(|text| text.revision);
        let ends = ends.chain([revisions.len()]);
        let after = texts.clone().skip(1).map(|text| &text.text);
        let after = after.chain([document]);
        let mut steps: Vec<Self> = Vec::new();
        for ((text, end), after) in texts.zip(ends).zip(after) {
            let between: Range<usize> = text.revision..end;
            let Some(revisions @ [first, ..]) = revisions.get(between) else {
                continue;
            };
            let day = first.on.value;
            let same_day = steps.iter().filter(|step| step.day() == Some(day)).count();
            steps.push(Self {
                before: &text.text,
                after,
                revisions,
                same_day,
            });
        }
        steps
    }

    fn day(&self) -> Option<Day> {
        self.revisions.first().map(|revision| revision.on.value)
    }

    /// The name of its place on the page of comparisons: `on-2026-03-06`.
    pub(super) fn anchor(&self) -> String {
        let day = self.day().map(|day| day.0.to_string()).unwrap_or_default();
        match self.same_day {
            0 => format!("on-{day}"),
            others => format!("on-{day}-{}", others + 1),
        }
    }

    /// Whether the revision numbered `revision` of `document` lies in it.
    fn holds(&self, document: &Document, revision: usize) -> bool {
        let revision = document.cover.revisions.get(revision);
        revision
            .is_some_and(|revision| self.revisions.iter().any(|own| std::ptr::eq(own, revision)))
    }
}

/// The page on which the texts of `document` are compared.
pub(super) fn route(document: &Document) -> Route {
    Route::comparison(&document.id)
}

/// The link from `here` to what a revision changed, by its number; `None` where no earlier text was kept of it.
pub(super) fn link(document: &Document, revision: usize, here: &Here) -> Option<String> {
    let steps = Step::all(document);
    let step = steps.iter().find(|step| step.holds(document, revision))?;
    Some(format!("{}#{}", here.to(&route(document)), step.anchor()))
}

/// A line or paragraph that is the same, or is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Piece {
    pub(super) kind: Kind,
    /// What it stands as, in a text.
    pub(super) form: Option<crate::markup::Form>,
    pub(super) runs: Vec<Run>,
    /// Where it stood and where it stands, counted from 1, where it moved.
    pub(super) moved: Option<(usize, usize)>,
    /// Pieces that are the same and need not be read.
    pub(super) folded: Vec<Piece>,
}

/// What became of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Kind {
    Same,
    Added,
    Removed,
    Changed,
    Folded,
}

impl Piece {
    fn plain(kind: Kind, words: &str) -> Self {
        Self {
            kind,
            form: None,
            runs: vec![Run::of(kind, words)],
            moved: None,
            folded: Vec::new(),
        }
    }
}

/// Two texts compared.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Comparison {
    /// What the heads of the documents record, in groups; only what changed.
    pub(super) groups: Vec<Group>,
    /// The text itself.
    pub(super) text: Vec<Piece>,
    /// The paragraphs of the text, and the lines of the groups.
    pub(super) paragraphs: Counts,
    pub(super) lines: Counts,
}

/// What documents record of one thing, such as who was there.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Group {
    pub(super) heading: String,
    pub(super) pieces: Vec<Piece>,
    /// How many of its lines are the same.
    pub(super) same: usize,
}

/// How many pieces became what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(super) struct Counts {
    pub(super) added: usize,
    pub(super) removed: usize,
    pub(super) changed: usize,
    pub(super) same: usize,
}

impl Counts {
    fn add(&mut self, piece: &Piece) {
        match piece.kind {
            Kind::Added => self.added += 1,
            Kind::Removed => self.removed += 1,
            Kind::Changed => self.changed += 1,
            Kind::Same => self.same += 1,
            Kind::Folded => piece.folded.iter().for_each(|piece| self.add(piece)),
        }
    }

    /// Whether nothing changed.
    pub(super) fn is_same(self) -> bool {
        self.added + self.removed + self.changed == 0
    }
}

impl Comparison {
    /// What changed from `before` to `after`, which are texts of one document.
    pub(super) fn of(before: &Document, after: &Document, sources: &Sources<'_>) -> Self {
        let (old, new) = (recorded::of(before, sources), recorded::of(after, sources));
        let mut comparison = Self {
            text: blocks::compare(before.markdown(), after.markdown(), sources),
            ..Self::default()
        };
        for (old, new) in old.into_iter().zip(new) {
            let mut pieces = lines::compare(&old.lines, &new.lines, new.in_order);
            pieces.iter().for_each(|piece| comparison.lines.add(piece));
            let all = pieces.len();
            pieces.retain(|piece| piece.kind != Kind::Same);
            if !pieces.is_empty() {
                comparison.groups.push(Group {
                    heading: sources.language.say(new.heading),
                    same: all - pieces.len(),
                    pieces,
                });
            }
        }
        let text = comparison.text.iter();
        text.for_each(|piece| comparison.paragraphs.add(piece));
        comparison
    }
}

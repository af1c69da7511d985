//! The data of the page on which the texts of a document are compared.

use schemars::JsonSchema;
use serde::Serialize;

use super::Twin;
use super::names::DocumentName;
use crate::calendar::{Day, Moment};
use crate::model::{Document, Status};
use crate::render::comparison::{Comparison, Counts, Kind, Piece, Step};
use crate::render::sources::Sources;

/// What changed in a document: each text that was kept, compared with the one that took its place, oldest first.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct ComparisonData<'s> {
    document: DocumentName<'s>,
    steps: Vec<StepData<'s>>,
}

/// What changed from one text to the next.
#[derive(Debug, Serialize, JsonSchema)]
struct StepData<'s> {
    /// The name of its place on the page.
    anchor: String,
    /// The revisions between the two texts.
    revisions: Vec<NoteData<'s>>,
    before: SideData,
    after: SideData,
    /// Of the lines that the head of the document records: how many were added, removed, changed or stayed.
    lines: CountsData,
    /// The same of the paragraphs of the text.
    paragraphs: CountsData,
    /// What changed of what the head records; lines that stayed are left out.
    recorded: Vec<ChangeData>,
    /// What changed of the text; paragraphs that stayed are left out.
    text: Vec<ChangeData>,
}

/// A revision.
#[derive(Debug, Serialize, JsonSchema)]
struct NoteData<'s> {
    on: Day,
    note: &'s str,
}

/// One of the two texts.
#[derive(Debug, Serialize, JsonSchema)]
struct SideData {
    status: Option<Status>,
    /// When this text was first published; null where that is not recorded.
    published: Option<Moment>,
}

/// How many became what.
#[derive(Debug, Serialize, JsonSchema)]
struct CountsData {
    added: usize,
    removed: usize,
    changed: usize,
    unchanged: usize,
}

/// A line or paragraph that changed.
#[derive(Debug, Serialize, JsonSchema)]
struct ChangeData {
    /// What became of it.
    change: Became,
    /// What it said; null where it was added.
    before: Option<String>,
    /// What it says; null where it was removed.
    after: Option<String>,
    /// Its place before and after, counted from 1, where an item of an agenda moved.
    moved: Option<(usize, usize)>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Became {
    Added,
    Removed,
    Changed,
}

impl Twin for ComparisonData<'_> {
    const KIND: &'static str = "comparison";
}

impl<'s> ComparisonData<'s> {
    pub(in crate::render) fn of(document: &'s Document, sources: &Sources<'s>) -> Self {
        let steps = Step::all(document).into_iter();
        Self {
            document: DocumentName::of(document),
            steps: steps.map(|step| StepData::of(&step, sources)).collect(),
        }
    }
}

impl<'s> StepData<'s> {
    fn of(step: &Step<'s>, sources: &Sources<'_>) -> Self {
        let compared = Comparison::of(step.before, step.after, sources);
        let revisions = step.revisions.iter().map(|revision| NoteData {
            on: revision.on.value,
            note: &revision.note,
        });
        let replaced = step
            .revisions
            .last()
            .map(|last| Moment::from(last.on.value.0));
        let recorded = compared.groups.iter().flat_map(|group| &group.pieces);
        Self {
            anchor: step.anchor(),
            revisions: revisions.collect(),
            before: SideData {
                status: step.before.status(),
                published: step.before.published(),
            },
            after: SideData {
                status: step.after.status(),
                published: replaced,
            },
            lines: compared.lines.into(),
            paragraphs: compared.paragraphs.into(),
            recorded: recorded.filter_map(ChangeData::of).collect(),
            text: compared.text.iter().filter_map(ChangeData::of).collect(),
        }
    }
}

impl ChangeData {
    fn of(piece: &Piece) -> Option<Self> {
        let change = match piece.kind {
            Kind::Added => Became::Added,
            Kind::Removed => Became::Removed,
            Kind::Changed => Became::Changed,
            Kind::Same | Kind::Folded => return None,
        };
        let side = |other: Kind| {
            let runs = piece.runs.iter().filter(|run| run.kind != other);
            let words: String = runs.map(|run| run.words.as_str()).collect();
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            (piece.kind != other).then_some(words)
        };
        Some(Self {
            change,
            before: side(Kind::Added),
            after: side(Kind::Removed),
            moved: piece.moved,
        })
    }
}

impl From<Counts> for CountsData {
    fn from(counts: Counts) -> Self {
        Self {
            added: counts.added,
            removed: counts.removed,
            changed: counts.changed,
            unchanged: counts.same,
        }
    }
}

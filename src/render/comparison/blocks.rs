//! Two texts, paragraph by paragraph.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::lines::ALIKE;
use super::words::{Run, likeness, runs};
use super::{Kind, Piece};
use crate::markup::{self, Block};
use crate::render::sources::Sources;

/// As many paragraphs that stay are shown beside a change; those further off are folded.
const BESIDE: usize = 1;
/// Fewer than this are not worth folding.
const FOLD: usize = 3;
/// Above so many comparisons paragraphs are paired by their place alone.
const MOST: usize = 10_000;

/// The paragraphs of both texts, in the order of the new one; long stretches that are the same are folded.
pub(super) fn compare(old: &str, new: &str, sources: &Sources<'_>) -> Vec<Piece> {
    let (old, new) = (markup::blocks(old), markup::blocks(new));
    let mut pieces = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &old, &new) {
        let before = old.get(op.old_range()).unwrap_or_default();
        let after = new.get(op.new_range()).unwrap_or_default();
        match op {
            DiffOp::Equal { .. } => {
                pieces.extend(after.iter().map(|block| plain(Kind::Same, block)))
            }
            _ => replace(before, after, sources, &mut pieces),
        }
    }
    folded(pieces)
}

fn plain(kind: Kind, block: &Block) -> Piece {
    Piece {
        form: Some(block.form),
        ..Piece::plain(kind, &block.words)
    }
}

/// Paragraphs in the place of others: those that are alike are one, reworded.
fn replace(old: &[Block], new: &[Block], sources: &Sources<'_>, pieces: &mut Vec<Piece>) {
    let few = old.len() * new.len() <= MOST;
    let mut rest = old;
    for block in new {
        let alike = |other: &Block| {
            other.form == block.form
                && (other.words == block.words || likeness(&other.words, &block.words) > ALIKE)
        };
        let within = if few { rest.len() } else { rest.len().min(1) };
        let found = rest.iter().take(within).position(alike);
        let split =
            found.and_then(|at| Some((rest.get(..at)?, rest.get(at)?, rest.get(at + 1..)?)));
        let Some((passed, same, after)) = split else {
            pieces.push(plain(Kind::Added, block));
            continue;
        };
        pieces.extend(passed.iter().map(|block| plain(Kind::Removed, block)));
        pieces.push(reworded(same, block, sources));
        rest = after;
    }
    pieces.extend(rest.iter().map(|block| plain(Kind::Removed, block)));
}

/// A paragraph that was reworded, or whose links lead elsewhere.
fn reworded(old: &Block, new: &Block, sources: &Sources<'_>) -> Piece {
    let mut piece = plain(Kind::Changed, new);
    piece.runs = runs(&old.words, &new.words);
    if old.targets != new.targets {
        let words = |block: &Block| match block.targets.as_slice() {
            [] => String::new(),
            targets => {
                let targets = targets.join(", ");
                let words = sources
                    .language
                    .say_with("comparison-links-to", [("targets", targets.into())]);
                format!(" {words}")
            }
        };
        let targets = [(Kind::Removed, words(old)), (Kind::Added, words(new))];
        let targets = targets.into_iter().filter(|(_, words)| !words.is_empty());
        piece
            .runs
            .extend(targets.map(|(kind, words)| Run::of(kind, &words)));
    }
    piece
}

/// The same pieces, those in one where nobody need read them.
fn folded(pieces: Vec<Piece>) -> Vec<Piece> {
    let last = pieces.len();
    let mut done = Vec::new();
    let mut at = 0;
    for stretch in pieces.chunk_by(|a, b| (a.kind == Kind::Same) == (b.kind == Kind::Same)) {
        let (first, end) = (at, at + stretch.len());
        at = end;
        let head = if first == 0 { 0 } else { BESIDE };
        let tail = if end == last { 0 } else { BESIDE };
        let middle = head..stretch.len().saturating_sub(tail);
        let is_same = stretch
            .first()
            .is_some_and(|piece| piece.kind == Kind::Same);
        let (Some(inner), true) = (stretch.get(middle.clone()), is_same && middle.len() >= FOLD)
        else {
            done.extend_from_slice(stretch);
            continue;
        };
        done.extend_from_slice(stretch.get(..middle.start).unwrap_or_default());
        done.push(Piece {
            folded: inner.to_vec(),
            ..Piece::plain(Kind::Folded, "")
        });
        done.extend_from_slice(stretch.get(middle.end..).unwrap_or_default());
    }
    done
}

//! Two lists of lines, such as the items of an agenda: what was added, removed, reworded or moved.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::words::{likeness, runs};
use super::{Kind, Piece};

/// A line of what a document records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// What it is known by in both lists; `None` where its words have to tell.
    pub(super) key: Option<String>,
    pub(super) words: String,
}

/// Lines that have more in common than this are one line, reworded.
pub(super) const ALIKE: f32 = 0.5;

/// The lines of both lists, in the order of the new one. Where the order means something, so does a line's place.
pub(super) fn compare(old: &[Line], new: &[Line], in_order: bool) -> Vec<Piece> {
    let pairs = pairs(old, new);
    let moved = if in_order { moved(&pairs) } else { Vec::new() };
    let mut removed = (0..old.len())
        .filter(|number| !pairs.contains(&Some(*number)))
        .peekable();
    let mut pieces = Vec::new();
    let gone = |number: usize| {
        let line = old.get(number)?;
        Some(Piece::plain(Kind::Removed, &line.words))
    };
    for (place, (line, pair)) in new.iter().zip(&pairs).enumerate() {
        let Some(number) = *pair else {
            pieces.push(Piece::plain(Kind::Added, &line.words));
            continue;
        };
        while let Some(before) = removed.next_if(|removed| *removed < number) {
            pieces.extend(gone(before));
        }
        let was = old.get(number).map_or("", |line| &line.words);
        let mut piece = Piece::plain(Kind::Same, &line.words);
        if was != line.words {
            piece.kind = Kind::Changed;
            piece.runs = runs(was, &line.words);
        }
        if moved.contains(&number) {
            piece.kind = Kind::Changed;
            piece.moved = Some((number + 1, place + 1));
        }
        pieces.push(piece);
    }
    pieces.extend(removed.filter_map(gone));
    pieces
}

/// How much an old line is like a new one, from 0 to 1.
type Likeness<'l> = dyn Fn(&Line, &Line) -> f32 + 'l;

/// For each new line the number of the old one that it was: of the same name, else with the same words, else most alike.
fn pairs(old: &[Line], new: &[Line]) -> Vec<Option<usize>> {
    let mut free: Vec<bool> = vec![true; old.len()];
    let mut pairs: Vec<Option<usize>> = vec![None; new.len()];
    let same_key =
        |old: &Line, new: &Line| f32::from(u8::from(old.key.is_some() && old.key == new.key));
    let same_words = |old: &Line, new: &Line| f32::from(u8::from(old.words == new.words));
    let alike = |old: &Line, new: &Line| likeness(&old.words, &new.words);
    let ways: [&Likeness<'_>; 3] = [&same_key, &same_words, &alike];
    for way in ways {
        for (line, pair) in new.iter().zip(&mut pairs) {
            if pair.is_some() {
                continue;
            }
            let scores = old
                .iter()
                .zip(&free)
                .enumerate()
                .filter(|(_, (_, free))| **free);
            let scores = scores.map(|(number, (old, _))| (number, way(old, line)));
            let best = scores.filter(|(_, score)| *score > ALIKE);
            // The first of those that are equally alike.
            let best = best.reduce(|best, other| if other.1 > best.1 { other } else { best });
            if let Some((number, _)) = best {
                *pair = Some(number);
                if let Some(free) = free.get_mut(number) {
                    *free = false;
                }
            }
        }
    }
    pairs
}

/// The numbers of the old lines that others have passed: as few as tell the new order.
fn moved(pairs: &[Option<usize>]) -> Vec<usize> {
    let order: Vec<usize> = pairs.iter().copied().flatten().collect();
    let mut sorted = order.clone();
    sorted.sort_unstable();
    let inserted = capture_diff_slices(Algorithm::Myers, &sorted, &order)
        .into_iter()
        .filter(|op| !matches!(op, DiffOp::Equal { .. }));
    inserted
        .flat_map(|op| order.get(op.new_range()).unwrap_or_default().to_vec())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(words: &[&str]) -> Vec<Line> {
        let line = |words: &&str| {
            let (key, words) = words
                .split_once('=')
                .map_or((None, *words), |(key, words)| (Some(key.to_owned()), words));
            Line {
                key,
                words: words.to_owned(),
            }
        };
        words.iter().map(line).collect()
    }

    fn told(old: &[&str], new: &[&str]) -> Vec<String> {
        let told = |piece: Piece| {
            let words: String = piece.runs.iter().map(|run| run.words.as_str()).collect();
            match piece.moved {
                Some((from, to)) => format!("moved {from} to {to} {words}"),
                None => format!("{:?} {words}", piece.kind).to_lowercase(),
            }
        };
        compare(&lines(old), &lines(new), true)
            .into_iter()
            .map(told)
            .collect()
    }

    #[test]
    fn lines_are_paired_by_name_then_by_words() {
        let old = ["a=Welcome", "Housing report", "Any other business"];
        let new = [
            "a=Apologies",
            "Housing report",
            "A new plan",
            "Any other business",
        ];
        assert_eq!(
            told(&old, &new),
            [
                "changed welcomeapologies",
                "same housing report",
                "added a new plan",
                "same any other business"
            ]
        );
        assert_eq!(
            told(
                &["The lease is agreed for two years", "X"],
                &["The lease is agreed for three years"]
            ),
            [
                "changed the lease is agreed for twothree years",
                "removed x"
            ]
        );
    }

    #[test]
    fn what_moved_is_told_once() {
        assert_eq!(
            told(&["a=A", "b=B", "c=C", "d=D"], &["a=A", "d=D", "b=B", "c=C"]),
            ["same a", "moved 4 to 2 D", "same b", "same c"]
        );
        assert_eq!(told(&["a=A", "b=B"], &["b=B"]), ["removed a", "same b"]);
    }
}

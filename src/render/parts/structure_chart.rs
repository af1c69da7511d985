//! The structure of a partnership as a picture: a tree that grows downwards, narrow enough for a phone.
//!
//! Bodies that are proposed or dissolved are told apart by a word and by the shape of their box. Text in a picture does not
//! wrap by itself, so names are cut into lines here.

use serde::Serialize;

use crate::model::{Body, BodyId, Relation, Route, Standing};
use crate::render::here::Here;
use crate::render::sources::{Sources, short_name};

/// How wide the picture is, in its own units; a little less than a phone's screen in pixels.
const WIDTH: usize = 336;
/// How far a body stands to the right of the one above it, down to the level from which there is no room.
const STEP: usize = 20;
const DEEPEST: usize = 6;
/// The space around the text of a box, and between boxes.
const PAD: usize = 10;
/// The height of a line of a name, and of one in small letters.
const LINE: usize = 20;
const SMALL: usize = 17;
/// How wide a letter is taken to be, in tenths: as a reader may space them out.
const LETTER: usize = 92;
const SMALL_LETTER: usize = 76;

/// The picture.
#[derive(Debug, Serialize)]
pub(in crate::render) struct StructureChart {
    width: usize,
    height: usize,
    boxes: Vec<BodyBox>,
    /// The lines from a body to those below it, as paths.
    joints: Vec<String>,
}

#[derive(Debug, Serialize)]
struct BodyBox {
    href: String,
    /// `existing`, `proposed` or `dissolved`, as the style sheet names them.
    shape: &'static str,
    /// Its outline, as a path.
    outline: String,
    name: Vec<TextLine>,
    /// Its kind, its standing, and how it stands to bodies that are not above it.
    about: Vec<TextLine>,
}

#[derive(Debug, Serialize)]
struct TextLine {
    x: usize,
    y: usize,
    text: String,
}

impl StructureChart {
    /// `top` and all below it.
    pub(in crate::render) fn of(top: &Body, sources: &Sources<'_>, here: &Here) -> Self {
        let mut chart = Self {
            width: WIDTH,
            height: 1,
            boxes: Vec::new(),
            joints: Vec::new(),
        };
        chart.add(top, 0, sources, here);
        chart
    }

    /// Adds a body, and then those below it; gives where a line from above reaches it.
    fn add(&mut self, body: &Body, depth: usize, sources: &Sources<'_>, here: &Here) -> usize {
        let x = 1 + depth.min(DEEPEST) * STEP;
        let top = self.height;
        let width = WIDTH - 1 - x;
        let room = width - 2 * PAD;
        let name = lines(short_name(body), room * 10 / LETTER);
        let about = about(body, sources);
        let about: Vec<_> = about
            .iter()
            .flat_map(|text| lines(text, room * 10 / SMALL_LETTER))
            .collect();
        let first = top + PAD + 14;
        let name = placed(name, x + PAD, first, LINE);
        let below_name = first + name.len() * LINE;
        let about = placed(about, x + PAD, below_name - 2, SMALL);
        let height = PAD + name.len() * LINE + about.len() * SMALL + PAD;
        self.boxes.push(BodyBox {
            href: here.to(&Route::body(&body.id)),
            shape: match body.details.standing {
                Standing::Existing => "existing",
                Standing::Proposed => "proposed",
                Standing::Dissolved => "dissolved",
            },
            outline: outline(body.details.standing, x, top, width, height),
            name,
            about,
        });
        self.height = top + height + PAD;
        for other in sources.below(Some(&body.id)) {
            let reached = self.add(other, depth + 1, sources, here);
            let (from, to) = (x + PAD, 1 + (depth + 1).min(DEEPEST) * STEP);
            let bottom = top + height;
            self.joints.push(format!("M{from} {bottom}V{reached}H{to}"));
        }
        top + PAD + LINE / 2
    }
}

/// What is said of a body beside its name.
fn about(body: &Body, sources: &Sources<'_>) -> Vec<String> {
    let language = &sources.language;
    let kind = super::capital(&language.word("body-kind", body.details.kind));
    let standing = match body.details.standing {
        Standing::Existing => None,
        standing => Some(language.word("standing", standing)),
    };
    let kind = match standing {
        Some(standing) => format!("{standing} · {kind}"),
        None => kind,
    };
    let above = |relation: &&Relation| {
        let to = BodyId::new(relation.to.value.trim_matches('/'));
        body.parent.as_ref() != Some(&to)
    };
    let relations = body.details.relations.iter().filter(above);
    let relations = relations.map(|relation| {
        let to = BodyId::new(relation.to.value.trim_matches('/'));
        let other = sources.site.bodies.get(&to);
        let other = other.map_or(relation.to.value.as_str(), short_name);
        format!("→ {other}: {}", relation.relation)
    });
    std::iter::once(kind).chain(relations).collect()
}

/// The outline of a box: with square corners; with round ends where the body is proposed; with cut corners where it has
/// ended.
fn outline(standing: Standing, x: usize, y: usize, width: usize, height: usize) -> String {
    let (right, bottom) = (x + width, y + height);
    match standing {
        Standing::Existing => format!("M{x} {y}H{right}V{bottom}H{x}Z"),
        Standing::Proposed => {
            let corner = 14;
            let (across, down) = (width - 2 * corner, height - 2 * corner);
            format!(
                "M{} {y}h{across}a14 14 0 0 1 14 14v{down}a14 14 0 0 1 -14 14h-{across}a14 14 0 0 1 -14 -14v-{down}a14 14 0 0 1 14 -14Z",
                x + corner
            )
        }
        Standing::Dissolved => {
            let (left, far) = (x + 8, right - 8);
            let (upper, lower) = (y + 8, bottom - 8);
            format!(
                "M{left} {y}H{far}L{right} {upper}V{lower}L{far} {bottom}H{left}L{x} {lower}V{upper}Z"
            )
        }
    }
}

fn placed(lines: Vec<String>, x: usize, first: usize, height: usize) -> Vec<TextLine> {
    let lines = lines.into_iter().enumerate();
    lines
        .map(|(number, text)| TextLine {
            x,
            y: first + number * height,
            text,
        })
        .collect()
}

/// The words in lines of at most so many letters; a word that is longer has a line of its own.
fn lines(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_whole_and_lines_short() {
        let said = lines("Health, social care and housing partnership", 16);
        assert_eq!(said, ["Health, social", "care and housing", "partnership"]);
        assert_eq!(
            lines("an extraordinarily long word", 8),
            ["an", "extraordinarily", "long", "word"]
        );
        assert!(lines("  ", 8).is_empty());
    }
}

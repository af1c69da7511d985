//! A standing document that a rulebook asks for: by its kind, or by the name of its file.

use serde::Deserialize;

use super::ground::Ground;
use crate::model::{Body, Document, Status};

/// A standing document as a rulebook names it: `terms-of-reference` or `annex-3`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Wanted(String);

impl TryFrom<String> for Wanted {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
        match !text.is_empty() && text.chars().all(|letter| fits(letter) || letter == '-') {
            true => Ok(Self(text)),
            false => Err(format!(
                "`{text}` is no document: write its kind, like `constitution`, or the name of its file without `.md`"
            )),
        }
    }
}

impl Wanted {
    /// As the rulebook writes it: `equality-statement`.
    pub(crate) fn key(&self) -> &str {
        &self.0
    }

    /// In words: "equality statement".
    pub(crate) fn words(&self) -> String {
        self.0.replace('-', " ")
    }

    /// The body's document that fits best, of those that the public can know of and that hold: one that is written
    /// before one that is still to be written, then one of that name before one of that kind.
    pub(crate) fn of<'s>(&self, ground: &Ground<'s>, body: &Body) -> Option<&'s Document> {
        let documents = ground.standing_documents(body).iter().copied();
        let known = documents.filter(|document| {
            let gone = matches!(
                document.status(),
                Some(Status::Withdrawn | Status::Superseded)
            );
            ground.is_published(document) && !gone && self.fits(document)
        });
        known.min_by_key(|document| {
            let unwritten = document.cover.to_be_developed.is_some();
            (unwritten, !self.is_name_of(document))
        })
    }

    fn fits(&self, document: &Document) -> bool {
        let kind = document.kind.words().replace(' ', "-");
        self.is_name_of(document) || self.0 == kind
    }

    fn is_name_of(&self, document: &Document) -> bool {
        document.path.name().strip_suffix(".md") == Some(&self.0)
    }
}

/// "a constitution, an equality statement" as a list of words.
pub(crate) fn list(wanted: &[Wanted]) -> String {
    let words: Vec<_> = wanted.iter().map(Wanted::words).collect();
    words.join(", ")
}

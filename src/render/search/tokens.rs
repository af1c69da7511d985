//! From text to terms: the words of a text, folded and stemmed, in the same way in the index and in a browser.
//!
//! `docs/search.md` says how, and the theme's script does the same.

use std::borrow::Cow;

use elasticlunr::Language;
use elasticlunr::lang::English;
use elasticlunr::pipeline::PipelineFn;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Of a longer word no more characters are kept: what follows is no word that anybody types.
const LONGEST: usize = 40;

/// Words that say nothing of what a paper is about, in order. They are far fewer than elasticlunr's, which leave out `may`,
/// `no`, `not`, `who`, `own` and others that are a month, a vote or part of a rule.
pub(super) const STOP_WORDS: [&str; 60] = [
    "a", "am", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had",
    "has", "have", "he", "her", "hers", "him", "his", "how", "i", "if", "in", "into", "is", "its",
    "me", "my", "of", "on", "or", "our", "she", "so", "than", "that", "the", "their", "them",
    "then", "there", "these", "they", "this", "to", "too", "was", "we", "were", "what", "when",
    "where", "which", "while", "with", "would", "you", "your",
];

/// The terms of a text, in its order, as the search index has them.
pub fn terms(text: &str) -> Vec<String> {
    let stemmer = Stemmer::default();
    let mut terms = Vec::new();
    words(text, &mut String::new(), &mut |word| {
        terms.extend(stemmer.term(word).map(Cow::into_owned));
    });
    terms
}

/// Calls `each` with every word of the text, in its order. `folded` is room to work in.
pub(super) fn words(text: &str, folded: &mut String, each: &mut dyn FnMut(&str)) {
    folded.clear();
    for character in text.chars() {
        fold(character, folded);
    }
    let within =
        |character: char| character.is_alphanumeric() || character == '\'' || character == ',';
    for run in folded.split(|character| !within(character)) {
        let run = run.trim_matches(['\'', ',']);
        if run.contains(['\'', ',']) {
            parted(run, each);
        } else if !run.is_empty() {
            each(cut(run));
        }
    }
}

/// Puts what a character is folded to behind `folded`.
fn fold(character: char, folded: &mut String) {
    match character {
        '`' | '\u{b4}' | '\u{2bc}' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' => {
            folded.push('\'');
        }
        _ if character.is_ascii() => folded.push(character.to_ascii_lowercase()),
        // Soft hyphens, characters without width, private use.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}' => {}
        _ => {
            let lower = std::iter::once(character)
                .nfkc()
                .flat_map(char::to_lowercase);
            for plain in lower.nfd().filter(|plain| !is_combining_mark(*plain)) {
                match plain {
                    'ß' => folded.push_str("ss"),
                    'æ' => folded.push_str("ae"),
                    'œ' => folded.push_str("oe"),
                    'ø' => folded.push('o'),
                    'đ' => folded.push('d'),
                    'ł' => folded.push('l'),
                    'ı' => folded.push('i'),
                    'ς' => folded.push('σ'),
                    '\u{2bc}' => folded.push('\''),
                    _ => folded.push(plain),
                }
            }
        }
    }
}

/// The words of a run of letters, digits, apostrophes and commas.
fn parted(run: &str, each: &mut dyn FnMut(&str)) {
    let mut word = String::new();
    let mut rest = run.chars();
    while let Some(character) = rest.next() {
        match character {
            '\'' if word.ends_with(char::is_alphanumeric)
                && rest.as_str().starts_with(char::is_alphanumeric) =>
            {
                word.push('\'');
            }
            ',' if word.ends_with(|last: char| last.is_ascii_digit())
                && begins_with_three_digits(rest.as_str()) => {}
            '\'' | ',' => finish(&mut word, each),
            _ => word.push(character),
        }
    }
    finish(&mut word, each);
}

fn begins_with_three_digits(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit);
    digits.take(4).count() == 3
}

/// Gives a word without its possessive ending and its apostrophes, and begins the next.
fn finish(word: &mut String, each: &mut dyn FnMut(&str)) {
    if word.ends_with("'s") {
        word.truncate(word.len() - 2);
    }
    word.retain(|character| character != '\'');
    if !word.is_empty() {
        each(cut(word));
        word.clear();
    }
}

fn cut(word: &str) -> &str {
    let end = word.char_indices().nth(LONGEST).map(|(end, _)| end);
    end.and_then(|end| word.get(..end)).unwrap_or(word)
}

/// Makes terms of words.
pub(super) struct Stemmer(Option<Box<dyn PipelineFn>>);

impl Default for Stemmer {
    fn default() -> Self {
        let stages = English::new().make_pipeline().queue;
        Self(stages.into_iter().find(|stage| stage.name() == "stemmer"))
    }
}

impl Stemmer {
    /// The term of a word; `None` for a stop word.
    pub(super) fn term<'w>(&self, word: &'w str) -> Option<Cow<'w, str>> {
        if STOP_WORDS.binary_search(&word).is_ok() {
            return None;
        }
        let is_plain = word.bytes().all(|byte| byte.is_ascii_lowercase());
        let stem = self.0.as_ref().filter(|_| is_plain);
        let stem = stem.and_then(|stemmer| stemmer.filter(word.to_owned()));
        let stem = stem.filter(|stem| !stem.is_empty());
        Some(stem.map_or(Cow::Borrowed(word), Cow::Owned))
    }
}

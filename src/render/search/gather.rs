//! From the words of a run's units to its terms.

use std::collections::HashMap;

use super::numbers::order;
use super::papers::Labels;
use super::record::{FIELDS, Record};
use super::run::Run;
use super::tokens::{Stemmer, words};
use super::units::Unit;

/// Gathers the words of a run. Each word is stemmed once.
#[derive(Default)]
pub(super) struct Gatherer {
    stemmer: Stemmer,
    /// The place of each word in `words`.
    known: HashMap<Box<str>, usize>,
    words: Vec<Word>,
    /// The terms, numbered as they come.
    terms: HashMap<Box<str>, usize>,
    /// How often each term is in the field that is being read.
    counts: Vec<usize>,
    /// The terms that are in it.
    there: Vec<usize>,
    /// In the order of units.
    postings: Vec<Posting>,
    folded: String,
}

/// A word as it is written: the term that it is, none for a stop word; and how often it is there.
struct Word {
    term: Option<usize>,
    count: usize,
}

/// How often a unit has a term in a field. There are very many, so they are small.
#[derive(Clone, Copy, Default)]
struct Posting {
    term: u32,
    unit: u32,
    count: u32,
    field: u8,
}

impl Gatherer {
    /// Takes the words of a unit; gives the lengths of its fields.
    pub(super) fn unit(
        &mut self,
        number: usize,
        unit: &Unit,
        labels: &Labels<'_>,
    ) -> [usize; FIELDS] {
        let said = unit.sections.iter();
        let said = said.flat_map(|section| [section.1.as_str(), &section.2]);
        let said: Vec<_> = said.collect();
        let items: Vec<_> = unit.items.iter().map(String::as_str).collect();
        let fields: [&[&str]; FIELDS] = [
            &said,
            &[labels.title],
            &items,
            &[labels.kind],
            &[labels.body],
            &[&labels.organisations],
        ];
        let mut lengths = [0; FIELDS];
        for ((field, texts), length) in (0..).zip(fields).zip(&mut lengths) {
            *length = self.field(number, field, texts);
        }
        lengths
    }

    fn field(&mut self, unit: usize, field: u8, texts: &[&str]) -> usize {
        let mut length = 0;
        let mut folded = std::mem::take(&mut self.folded);
        for text in texts {
            words(text, &mut folded, &mut |word| {
                length += usize::from(self.count(word));
            });
        }
        self.folded = folded;
        for term in self.there.drain(..) {
            let count = self.counts.get_mut(term).map(std::mem::take);
            let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
            self.postings.push(Posting {
                term: small(term),
                unit: small(unit),
                count: small(count.unwrap_or_default()),
                field,
            });
        }
        length
    }

    /// Counts a word, and tells whether it is a term.
    fn count(&mut self, written: &str) -> bool {
        let known = self.known.get(written).copied();
        let place = known.unwrap_or_else(|| self.learn(written));
        let Some(word) = self.words.get_mut(place) else {
            return false;
        };
        word.count += 1;
        let Some(term) = word.term else {
            return false;
        };
        if let Some(count) = self.counts.get_mut(term) {
            *count += 1;
            if *count == 1 {
                self.there.push(term);
            }
        }
        true
    }

    fn learn(&mut self, written: &str) -> usize {
        let term = self.stemmer.term(written);
        let term = term.map(|term| {
            let known = self.terms.get(term.as_ref()).copied();
            known.unwrap_or_else(|| {
                self.counts.push(0);
                let number = self.terms.len();
                self.terms.insert(term.into(), number);
                number
            })
        });
        self.words.push(Word { term, count: 0 });
        let place = self.words.len() - 1;
        self.known.insert(written.into(), place);
        place
    }

    /// Puts the terms into the run, in order, each with what is known of it.
    pub(super) fn fill(mut self, run: &mut Run) {
        let mut forms = self.forms();
        let (postings, ends) = self.by_term();
        let mut terms: Vec<_> = self.terms.into_iter().collect();
        terms.sort_unstable_by(|(one, _), (other, _)| order(one, other));
        let mut record = Record::default();
        for (term, number) in terms {
            let start = number.checked_sub(1).and_then(|before| ends.get(before));
            let end = ends.get(number).copied().unwrap_or_default();
            let postings = postings.get(start.copied().unwrap_or_default()..end);
            record.clear();
            record.forms = forms
                .get_mut(number)
                .map(std::mem::take)
                .unwrap_or_default();
            let mut last = None;
            for posting in postings.unwrap_or_default() {
                let unit = at(posting.unit);
                let paper = run.units.get(unit).map(|unit| unit.paper);
                record.papers += usize::from(paper != last);
                last = paper;
                if let Some(units) = record.fields.get_mut(usize::from(posting.field)) {
                    units.push((unit, at(posting.count)));
                }
            }
            run.push(&term, &record);
        }
    }

    /// The postings by term, those of a term still in the order of units; and where each term's end.
    fn by_term(&mut self) -> (Vec<Posting>, Vec<usize>) {
        let postings = std::mem::take(&mut self.postings);
        let mut ends = vec![0; self.terms.len()];
        for posting in &postings {
            if let Some(end) = ends.get_mut(at(posting.term)) {
                *end += 1;
            }
        }
        let mut before = 0;
        for end in &mut ends {
            before += std::mem::replace(end, before);
        }
        let mut sorted = vec![Posting::default(); postings.len()];
        for posting in postings {
            let next = ends.get_mut(at(posting.term));
            let place = next.map(|next| std::mem::replace(next, *next + 1));
            if let Some(place) = place.and_then(|place| sorted.get_mut(place)) {
                *place = posting;
            }
        }
        (sorted, ends)
    }

    /// The words of each term that have plain letters only, with how often each is there; in order.
    fn forms(&mut self) -> Vec<Vec<(String, usize)>> {
        let mut forms = vec![Vec::new(); self.terms.len()];
        let mut known: Vec<_> = std::mem::take(&mut self.known).into_iter().collect();
        known.retain(|(written, _)| written.bytes().all(|byte| byte.is_ascii_lowercase()));
        for (written, place) in known {
            let word = self.words.get(place);
            let term = word.and_then(|word| Some((word.count, forms.get_mut(word.term?)?)));
            if let Some((count, forms)) = term {
                forms.push((written.into_string(), count));
            }
        }
        // They come in no order.
        forms.iter_mut().for_each(|forms| forms.sort_unstable());
        forms
    }
}

fn at(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

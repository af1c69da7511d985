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
    postings: Vec<Posting>,
    folded: String,
}

/// A word as it is written: the term that it is, none for a stop word; and how often it is there.
struct Word {
    term: Option<usize>,
    count: usize,
}

/// How often a unit has a term in a field.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Posting {
    term: usize,
    field: u8,
    unit: usize,
    count: usize,
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
            let count = self.counts.get_mut(term);
            self.postings.push(Posting {
                term,
                field,
                unit,
                count: count.map(std::mem::take).unwrap_or_default(),
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
        let mut terms: Vec<_> = self.terms.into_iter().collect();
        terms.sort_unstable_by(|(one, _), (other, _)| order(one, other));
        self.postings.sort_unstable();
        let mut postings = vec![&[][..]; terms.len()];
        for of_term in self.postings.chunk_by(|one, other| one.term == other.term) {
            let term = of_term.first().map(|first| first.term);
            if let Some(own) = term.and_then(|term| postings.get_mut(term)) {
                *own = of_term;
            }
        }
        let mut record = Record::default();
        for (term, number) in terms {
            let postings = postings.get(number).copied().unwrap_or_default();
            record.clear();
            record.forms = forms
                .get_mut(number)
                .map(std::mem::take)
                .unwrap_or_default();
            record.papers = papers(postings, run);
            for posting in postings {
                if let Some(units) = record.fields.get_mut(usize::from(posting.field)) {
                    units.push((posting.unit, posting.count));
                }
            }
            run.push(&term, &record);
        }
    }

    /// The words of each term that have plain letters only, with how often each is there; in order.
    fn forms(&mut self) -> Vec<Vec<(String, usize)>> {
        let mut forms = vec![Vec::new(); self.terms.len()];
        let mut known: Vec<_> = std::mem::take(&mut self.known).into_iter().collect();
        known.retain(|(written, _)| written.bytes().all(|byte| byte.is_ascii_lowercase()));
        known.sort_unstable();
        for (written, place) in known {
            let word = self.words.get(place);
            let term = word.and_then(|word| Some((word.count, forms.get_mut(word.term?)?)));
            if let Some((count, forms)) = term {
                forms.push((written.into_string(), count));
            }
        }
        forms
    }
}

/// How many papers have a term.
fn papers(postings: &[Posting], run: &Run) -> usize {
    let paper = |posting: &Posting| run.units.get(posting.unit).map(|unit| unit.paper);
    let mut papers: Vec<_> = postings.iter().filter_map(paper).collect();
    papers.sort_unstable();
    papers.dedup();
    papers.len()
}

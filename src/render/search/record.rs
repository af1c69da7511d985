//! What is known of a term: in bytes while runs are merged, and as the numbers of a file.

use super::numbers::{Numbers, read, write};

/// How many fields a unit has.
pub(super) const FIELDS: usize = 6;

/// What is known of a term.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// The words that are this term, with how often each is there. In order of words within a run.
    pub(super) forms: Vec<(String, usize)>,
    /// How many papers have it.
    pub(super) papers: usize,
    /// For each field the units that have it there, in order, with how often.
    pub(super) fields: [Vec<(usize, usize)>; FIELDS],
}

impl Record {
    /// Puts it behind `bytes`.
    pub(super) fn write(&self, bytes: &mut Vec<u8>) {
        write(bytes, self.forms.len());
        for (word, count) in &self.forms {
            write(bytes, *count);
            write(bytes, word.len());
            bytes.extend(word.as_bytes());
        }
        write(bytes, self.papers);
        write(bytes, self.mask());
        for units in self.fields.iter().filter(|units| !units.is_empty()) {
            write(bytes, units.len());
            each(units, |number| write(bytes, number));
        }
    }

    /// Adds a record of another run, of the same term, whose first unit is the `first` of all.
    pub(super) fn add(&mut self, mut bytes: &[u8], first: usize) {
        let rest = &mut bytes;
        for _ in 0..read(rest) {
            let (count, length) = (read(rest), read(rest));
            let (word, after) = rest.split_at_checked(length).unwrap_or_default();
            *rest = after;
            let word = std::str::from_utf8(word).unwrap_or_default();
            match self.forms.iter_mut().find(|(known, _)| known == word) {
                Some((_, times)) => *times += count,
                None => self.forms.push((word.to_owned(), count)),
            }
        }
        self.papers += read(rest);
        let mask = read(rest);
        for (place, units) in self.fields.iter_mut().enumerate() {
            if mask & (1 << place) == 0 {
                continue;
            }
            let mut next = first;
            for _ in 0..read(rest) {
                let number = read(rest);
                let count = if number % 2 == 1 { read(rest) + 2 } else { 1 };
                let unit = next + number / 2;
                units.push((unit, count));
                next = unit + 1;
            }
        }
    }

    /// It without its forms, as a file of terms has it.
    pub(super) fn numbers(&self, numbers: &mut Numbers) {
        numbers.push(self.mask());
        for units in self.fields.iter().filter(|units| !units.is_empty()) {
            numbers.push(units.len() - 1);
            each(units, |number| numbers.push(number));
        }
    }

    /// The word that is there most often; of several the first.
    pub(super) fn form(&self) -> Option<&str> {
        let forms = self.forms.iter();
        let most = forms
            .max_by(|(one, often), (other, times)| often.cmp(times).then_with(|| other.cmp(one)));
        most.map(|(word, _)| word.as_str())
    }

    /// Makes it empty, keeping its room.
    pub(super) fn clear(&mut self) {
        self.forms.clear();
        self.papers = 0;
        self.fields.iter_mut().for_each(Vec::clear);
    }

    fn mask(&self) -> usize {
        let fields = self.fields.iter().enumerate();
        let there = fields.filter(|(_, units)| !units.is_empty());
        there.map(|(place, _)| 1 << place).sum()
    }
}

/// The numbers of the units of a field: gaps, and counts where there is more than one.
fn each(units: &[(usize, usize)], mut number: impl FnMut(usize)) {
    let mut next = 0;
    for (unit, count) in units {
        let gap = unit.saturating_sub(next);
        number(2 * gap + usize::from(*count > 1));
        if *count > 1 {
            number(count - 2);
        }
        next = unit + 1;
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn record() -> Record {
        let mut record = Record {
            forms: vec![("house".into(), 3), ("houses".into(), 300)],
            papers: 3,
            ..Record::default()
        };
        record.fields[0] = vec![(0, 1), (1, 5), (400, 1)];
        record.fields[5] = vec![(7, 2)];
        record
    }

    #[test]
    fn a_record_comes_back_as_it_was() {
        let mut bytes = Vec::new();
        record().write(&mut bytes);
        let mut back = Record::default();
        back.add(&bytes, 0);
        assert_eq!(back, record());
        back.add(&bytes, 1_000);
        assert_eq!(back.papers, 6);
        assert_eq!(back.forms[1], ("houses".into(), 600));
        assert_eq!(back.fields[5], [(7, 2), (1_007, 2)]);
        assert_eq!(back.form(), Some("houses"));
    }

    #[test]
    fn numbers_are_as_the_description_says() {
        let mut numbers = Numbers::default();
        record().numbers(&mut numbers);
        let expected = [1 + 32, 2, 0, 1, 3, 2 * 398, 0, 2 * 7 + 1, 0];
        assert_eq!(numbers.0, Numbers::of(expected));
    }
}

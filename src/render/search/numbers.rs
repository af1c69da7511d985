//! Numbers and words as short text, which compresses well: the forms that `docs/search.md` describes, and bytes for
//! numbers that stay in memory.

use std::cmp::Ordering;

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Numbers in a string: base-64 VLQ without signs.
#[derive(Debug, Default)]
pub(super) struct Numbers(pub(super) String);

impl Numbers {
    pub(super) fn push(&mut self, mut number: usize) {
        while number >= 32 {
            self.0.push(digit(32 + number % 32));
            number /= 32;
        }
        self.0.push(digit(number));
    }

    pub(super) fn of(numbers: impl IntoIterator<Item = usize>) -> String {
        let mut all = Self::default();
        numbers.into_iter().for_each(|number| all.push(number));
        all.0
    }
}

fn digit(value: usize) -> char {
    char::from(DIGITS.get(value).copied().unwrap_or(b'A'))
}

/// Words in a row: of each, how much of the word before it shares, and the rest.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub(super) text: String,
    last: String,
}

impl Row {
    /// The last word.
    pub(super) fn last(&self) -> &str {
        &self.last
    }

    pub(super) fn push(&mut self, word: &str) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        let (mut shared, mut bytes) = (0, 0);
        for (one, other) in word.chars().zip(self.last.chars()) {
            if one != other || shared + one.len_utf16() >= DIGITS.len() {
                break;
            }
            shared += one.len_utf16();
            bytes += one.len_utf8();
        }
        self.text.push(digit(shared));
        self.text.push_str(word.get(bytes..).unwrap_or_default());
        self.last.clear();
        self.last.push_str(word);
    }
}

/// The order of words by their UTF-16 code units, as in a browser.
pub(super) fn order(one: &str, other: &str) -> Ordering {
    // UTF-8 has the order of code points. In UTF-16 those beyond U+FFFF, which begin with F0 to F4, come before those
    // from U+E000 on, which begin with EE and EF.
    let key = |byte: u8| {
        if matches!(byte, 0xee | 0xef) {
            byte + 0x10
        } else {
            byte
        }
    };
    one.bytes().map(key).cmp(other.bytes().map(key))
}

/// Puts a number behind `bytes`, seven bits to a byte.
pub(super) fn write(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push(0x80 | u8::try_from(number % 0x80).unwrap_or(0));
        number /= 0x80;
    }
    bytes.push(u8::try_from(number).unwrap_or(0));
}

/// Takes the number at the front of `bytes`.
pub(super) fn read(bytes: &mut &[u8]) -> usize {
    let (mut number, mut place) = (0, 1_usize);
    while let Some((byte, rest)) = bytes.split_first() {
        *bytes = rest;
        number += usize::from(byte % 0x80) * place;
        if *byte < 0x80 {
            break;
        }
        place = place.saturating_mul(0x80);
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_description_says() {
        let written = [0, 31, 32, 33, 1_023, 1_024].map(|number| Numbers::of([number]));
        assert_eq!(written, ["A", "f", "gB", "hB", "/f", "ggB"]);
    }

    #[test]
    fn words_share_what_they_can() {
        let mut row = Row::default();
        for word in ["hous", "house", "housing", "zoo", "𝒳a", "𝒳b"] {
            row.push(word);
        }
        assert_eq!(row.text, "Ahous Ee Eing Azoo A𝒳a Cb");
    }

    #[test]
    fn words_are_in_the_order_of_a_browser() {
        let words = [
            "", "a", "ab", "b", "é", "日", "\u{d7ff}", "𝒳", "\u{f900}", "\u{ffdc}",
        ];
        for pair in words.windows(2) {
            let [one, other] = pair else { continue };
            assert_eq!(order(one, other), Ordering::Less, "{one} {other}");
            let units = |word: &str| word.encode_utf16().collect::<Vec<_>>();
            assert!(units(one) < units(other));
        }
    }

    #[test]
    fn bytes_give_back_their_numbers() {
        let numbers = [0, 1, 127, 128, 300, 1 << 40];
        let mut bytes = Vec::new();
        numbers.iter().for_each(|number| write(&mut bytes, *number));
        let mut rest = bytes.as_slice();
        assert_eq!(numbers.map(|_| read(&mut rest)), numbers);
        assert!(rest.is_empty());
    }
}

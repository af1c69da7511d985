//! From text to terms.

use std::fs;
use std::path::Path;

use minutebook::render::terms;
use proptest::prelude::*;

/// The same as `terms`, by the letter of `docs/search.md`: fold the whole text, then look for words.
fn by_the_letter(text: &str) -> Vec<String> {
    let folded = folded(text);
    let at = |place: usize| folded.get(place).copied();
    let is_word = |place: usize| at(place).is_some_and(char::is_alphanumeric);
    let is_digit = |place: usize| at(place).is_some_and(|c: char| c.is_ascii_digit());
    let mut words = vec![String::new()];
    for (place, character) in folded.iter().enumerate() {
        let after_word = place > 0 && is_word(place - 1);
        let after_digit = place > 0 && is_digit(place - 1);
        let three = (1..=3).all(|step| is_digit(place + step)) && !is_digit(place + 4);
        match character {
            c if c.is_alphanumeric() => words.last_mut().unwrap().push(*c),
            '\'' if after_word && is_word(place + 1) => words.last_mut().unwrap().push('\''),
            ',' if after_digit && three => {}
            _ => words.push(String::new()),
        }
    }
    let words = words
        .iter()
        .map(|word| word.strip_suffix("'s").unwrap_or(word).replace('\'', ""));
    words
        .map(|word| word.chars().take(40).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect()
}

fn folded(text: &str) -> Vec<char> {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;
    let mut folded = String::new();
    for character in text.chars() {
        let code = u32::from(character);
        let gone = matches!(code, 0xad | 0x200b..=0x200f | 0x2060 | 0xfeff)
            || matches!(code, 0xe000..=0xf8ff | 0xf_0000..=0xf_fffd | 0x10_0000..=0x10_fffd);
        if "`´ʼ‘’‛′".contains(character) {
            folded.push('\'');
        } else if !gone {
            let composed: String = character.to_string().nfkc().collect();
            folded.extend(
                composed
                    .to_lowercase()
                    .nfd()
                    .filter(|c| !is_combining_mark(*c)),
            );
        }
    }
    let pairs = [
        ("ß", "ss"),
        ("æ", "ae"),
        ("œ", "oe"),
        ("ø", "o"),
        ("đ", "d"),
        ("ł", "l"),
        ("ı", "i"),
        ("ς", "σ"),
        ("ʼ", "'"),
    ];
    for (from, to) in pairs {
        folded = folded.replace(from, to);
    }
    folded.chars().collect()
}

#[test]
fn the_examples_of_the_documentation_are_so() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/search.md");
    let page = fs::read_to_string(path).unwrap();
    let table = page.split("| text | terms |").nth(1).unwrap();
    let rows = table.lines().skip(2).take_while(|line| !line.is_empty());
    let mut told = 0;
    for row in rows {
        let cells: Vec<_> = row.trim_matches('|').split(" | ").collect();
        let texts: Vec<_> = cells[0].split('`').skip(1).step_by(2).collect();
        let results: Vec<_> = cells[1].split('·').map(str::trim).collect();
        for (place, text) in texts.iter().enumerate() {
            let result = results.get(place).unwrap_or(results.last().unwrap());
            let expected: Vec<_> = result.split(", ").collect();
            assert_eq!(terms(text), expected, "{text}");
            told += 1;
        }
    }
    assert!(told > 10, "only {told} examples were found");
}

#[test]
fn words_find_themselves() {
    for (written, typed) in [
        ("Trust's", "trust"),
        ("Trust’s", "trusts"),
        ("tŷ", "TŶ"),
        ("cafe\u{301}", "café"),
        ("ﬁnance", "finance"),
        ("co\u{ad}operate", "cooperate"),
        ("\u{f001}nance", "nance"),
        ("non\u{2011}statutory", "statutory non"),
        ("q1–q2", "Q1 q2"),
        ("income/expenditure", "incomes expenditures"),
        ("½", "1 2"),
        ("ΟΔΟΣ", "οδός"),
        ("£4,500,000", "4500000"),
    ] {
        let (mut written, mut typed) = (terms(written), terms(typed));
        written.sort();
        typed.sort();
        assert_eq!(written, typed);
        assert!(!written.is_empty());
    }
}

#[test]
fn what_can_be_meant_can_be_searched_for() {
    for word in ["may", "no", "not", "who", "own", "will", "it", "all"] {
        assert_eq!(terms(word).len(), 1, "{word}");
    }
    assert!(terms("the of and to a is").is_empty());
}

#[test]
fn huge_words_are_bounded() {
    let long = "x".repeat(100_000);
    assert_eq!(terms(&long), [&long[..40]]);
    let accented = "ŵ".repeat(100_000);
    assert_eq!(terms(&accented), ["w".repeat(40)]);
    let data = format!("data:image/png;base64,{}", "iVBORw0KGgo".repeat(9_000));
    let found = terms(&data);
    assert_eq!(found.len(), 5);
    assert!(found.iter().all(|term| term.chars().count() <= 40));
    assert!(terms(&"'".repeat(100_000)).is_empty());
    assert_eq!(terms(&"1,000".repeat(20_000)).len(), 20_000);
    assert_eq!(terms(&"日本語".repeat(30_000)).len(), 1);
}

#[test]
fn the_stop_words_have_no_stem_of_their_own() {
    // "being" and "having" are no stop words, so they must not vanish with "be" and "have".
    assert_eq!(terms("being having doing"), ["be", "have", "do"]);
}

fn text() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        "[a-zA-Z]{1,12}",
        "[0-9]{1,5}",
        "['’,.\\- ]{1,2}",
        "\\PC{1,3}",
        Just("'s".to_owned()),
        Just(",000".to_owned()),
        Just("\u{ad}".to_owned()),
        Just("İŉǅΣ".to_owned()),
    ];
    proptest::collection::vec(pieces, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn every_text_has_the_words_that_the_documentation_says(text in text()) {
        let letters = by_the_letter(&text);
        let stemmed: Vec<String> = letters.iter().flat_map(|word| terms(word)).collect();
        prop_assert_eq!(terms(&text), stemmed);
    }

    #[test]
    fn terms_have_letters_and_digits_only(text in text()) {
        for term in terms(&text) {
            prop_assert!(term.chars().all(char::is_alphanumeric), "{}", term);
            prop_assert!((1..=41).contains(&term.chars().count()));
        }
    }

    #[test]
    fn stemming_ends_well(word in "[a-z]{1,45}") {
        prop_assert!(terms(&word).len() <= 1);
    }
}

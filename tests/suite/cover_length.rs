//! The rule `cover-length`: what is counted, and how many there may be.

use minutebook::model::BodyId;
use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::check::Making;

const REPORT: &str = "board/2026-04-30/housing.md";

fn board(rule: &str) -> Making {
    Making::board(&format!("cover-length: {rule}"))
        .meeting("2026-04-30", "")
        .document(
            "board/2026-04-30/agenda.md",
            "items: [{ title: Housing, paper: housing.md }]",
        )
}

/// Nine words, a title and an author that do not count, and two words of text.
const FRONT: &str = "title: The housing plan for next year
author: Head of Housing
summary: One two three – four
decision_sought: Five
options: [six, seven]
recommendations: [eight]
implications: { Money: nine }";

#[test]
fn words_of_the_cover_are_counted() {
    let making = board("{ words: 9 }").document(REPORT, FRONT);
    let met = making.only("2026-05-12");
    assert_eq!(met.outcome, Outcome::Met);
    assert_eq!(
        met.finding,
        "The cover has 9 words, and 9 at most are asked for."
    );
    let making = board("{ words: 8 }").document(REPORT, FRONT);
    let breached = making.only("2026-05-12");
    assert_eq!(breached.outcome, Outcome::Breached);
    assert_eq!(making.at(&breached.place), REPORT);
    assert!(breached.mend.is_some());
    assert_eq!(breached.subject, "paper for item 1");
}

#[test]
fn the_parameters_decide() {
    let finding = |rule: &str| {
        board(rule)
            .document(REPORT, FRONT)
            .only("2026-05-12")
            .finding
    };
    assert_eq!(
        finding("{}"),
        "The cover has 9 words, and 500 at most are asked for."
    );
    assert_eq!(
        finding("{ of: text }"),
        "The text has 3 words, and 500 at most are asked for."
    );
    assert_eq!(
        finding("{ of: document, words: 3 }"),
        "The report has 12 words, and 3 at most are asked for."
    );
    let letters = board("{ documents: [letter] }").document(REPORT, "summary: One");
    assert!(letters.outcomes("2026-05-12").is_empty());
    assert_eq!(
        letters
            .check("2026-05-12")
            .record
            .rules_of(&BodyId::new("board"))[0]
            .sentence,
        "The cover of each report must have at most 500 words."
    );
}

#[test]
fn only_reports_that_can_be_read_are_looked_at() {
    for front in [
        "published: not yet",
        "exempt: { ground: Part 2 }",
        "status: withdrawn\nreason: Wrong",
    ] {
        assert!(
            board("{ words: 0 }")
                .document(REPORT, front)
                .outcomes("2026-05-12")
                .is_empty(),
            "{front}"
        );
    }
    let cancelled = board("{}")
        .document(REPORT, FRONT)
        .meeting("2026-04-30", "state: cancelled\nreason: Snow\n");
    assert!(cancelled.outcomes("2026-05-12").is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// As many words as were put there, whatever stands between them.
    #[test]
    fn as_many_words_are_counted_as_were_written(words in prop::collection::vec("[a-z]{1,8}", 1..30), gap in "( | – |  )") {
        let front = format!("summary: \"{}\"", words.join(&gap));
        let finding = board("{}").document(REPORT, &front).only("2026-05-12").finding;
        let begins = format!("The cover has {} word", words.len());
        prop_assert!(finding.starts_with(&begins), "{}", finding);
    }

    /// Words dealt out to every part of a report, and counted as they are dealt.
    #[test]
    fn each_part_is_counted_where_it_belongs(
        dealt in prop::collection::vec((0..9_usize, "[a-z]{1,8}"), 0..40), most in 0..30_usize, of in 0..3_usize,
    ) {
        let part = |number: usize| -> String {
            let words: Vec<_> = dealt.iter().filter(|(part, _)| *part == number).map(|(_, word)| word.as_str()).collect();
            words.join(" ")
        };
        let mut front = format!("title: T\nauthor: \"{} by\"\n", part(7));
        for (number, key) in ["summary", "purpose", "decision_sought"].iter().enumerate() {
            if !part(number).is_empty() {
                front += &format!("{key}: \"{}\"\n", part(number));
            }
        }
        for (number, key) in [(3, "options"), (4, "recommendations"), (5, "criteria")] {
            if !part(number).is_empty() {
                front += &format!("{key}: [\"{}\"]\n", part(number));
            }
        }
        if !part(6).is_empty() {
            front += &format!("implications: {{ Money: \"{}\" }}\n", part(6));
        }
        let of = ["cover", "text", "document"][of];
        let report = format!("---\n{front}---\n{}\n", part(8));
        let making = board(&format!("{{ words: {most}, of: {of} }}")).file(REPORT, &report);
        let counts = |part: usize| match of {
            "cover" => part < 7,
            "text" => part == 8,
            _ => part != 7,
        };
        let words = dealt.iter().filter(|(part, _)| counts(*part)).count();
        let expected = if words > most { Outcome::Breached } else { Outcome::Met };
        let found = making.only("2026-05-12");
        prop_assert_eq!(found.outcome, expected, "{} {}", found.finding, report);
    }
}

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
}

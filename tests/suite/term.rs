//! The rule `term`: every outcome it can give, and its length against a count by hand.

use chrono::TimeDelta;
use minutebook::model::BodyId;
use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::by_hand::{Period, days};
use crate::check::Making;

fn seat(rule: &str, held: &str) -> Making {
    let members = format!("seats:\n  police:\n    post: Commander\n    held: [{held}]\n");
    Making::board(rule).file("board/members.yaml", &members)
}

const RULE: &str = "term: { at_least: 24 months, force: may }";

#[test]
fn a_time_that_has_ended_was_long_enough_or_not() {
    let cases = [
        (
            "2025-04-30",
            Outcome::Met,
            "The seat “Commander” was held by one holder from Monday 1 May 2023 to Wednesday 30 April 2025, at least 24 months.",
        ),
        (
            "2025-04-29",
            Outcome::Breached,
            "The seat “Commander” was held by one holder from Monday 1 May 2023 to Tuesday 29 April 2025, less than 24 months.",
        ),
    ];
    for (to, outcome, finding) in cases {
        let making = seat(
            RULE,
            &format!("{{ by: First, from: 2023-05-01, to: {to} }}"),
        );
        let found = making.only("2026-05-12");
        assert_eq!((found.outcome, &*found.finding), (outcome, finding));
        assert_eq!(making.at(&found.place), format!("board/members.yaml: {to}"));
        assert!(!found.fails(), "it is advice");
        assert!(
            making.outcomes(to).is_empty(),
            "it has not ended on its last day"
        );
    }
}

#[test]
fn without_a_beginning_nothing_can_be_told() {
    let found = seat(RULE, "{ by: First, to: 2025-04-30 }").only("2026-05-12");
    assert_eq!(found.outcome, Outcome::NotRecorded);
    assert!(found.mend.is_some());
    let beyond = seat(
        "term: { at_least: 300 working days }",
        "{ by: First, from: 2035-06-01, to: 2037-06-01 }",
    );
    assert_eq!(beyond.only("2038-05-12").outcome, Outcome::NotRecorded);
}

#[test]
fn those_for_the_time_being_are_left_out() {
    let held = "{ by: First, from: 2025-05-01, to: 2025-06-30, interim: true }";
    assert!(seat(RULE, held).outcomes("2026-05-12").is_empty());
    let counted = seat("term: { at_least: 24 months, interim: true }", held);
    assert_eq!(counted.outcomes("2026-05-12"), ["term: breached"]);
    let running = seat(RULE, "{ by: First, from: 2025-05-01 }");
    assert!(running.outcomes("2026-05-12").is_empty());
}

#[test]
fn advice_is_told_as_advice() {
    let sentence = |rule| {
        let record = seat(rule, "").check("2026-05-12").record;
        record.rules_of(&BodyId::new("board"))[0].sentence.clone()
    };
    assert_eq!(
        sentence(RULE),
        "Members are encouraged to serve for at least 24 months."
    );
    assert_eq!(
        sentence("term: { at_least: 24 months }"),
        "Members must serve for at least 24 months."
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// A term is long enough if the day after its last is the day walked to from its first, or comes later.
    #[test]
    fn a_term_is_as_long_as_counted_by_hand(first in days(), months in 1..40_u32, more in -3..3_i64) {
        let whole = Period(months, "months").walk(first, 1);
        let to = whole + TimeDelta::days(more - 1);
        let seats = format!("seats:\n  head:\n    post: Head\n    held: [{{ by: Head, from: {first}, to: {to} }}]\n");
        let making = Making::board(&format!("term: {{ at_least: {months} months }}")).file("board/members.yaml", &seats);
        let expected = if more < 0 { Outcome::Breached } else { Outcome::Met };
        prop_assert_eq!(making.only("2040-01-01").outcome, expected);
    }
}

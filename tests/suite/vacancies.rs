//! The rule `vacancies`: every outcome it can give, and its days against a count by hand.

use chrono::TimeDelta;
use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::by_hand::{days, periods};
use crate::check::Making;

fn seat(rule: &str, held: &str) -> Making {
    let members = format!("seats:\n  police:\n    post: Commander\n    held: [{held}]\n");
    Making::board(rule).file("board/members.yaml", &members)
}

const RULE: &str = "vacancies: { within: 1 month }";
const LEFT: &str = "{ by: First, from: 2025-01-01, to: 2026-03-31 }";

#[test]
fn a_vacant_seat_falls_due() {
    let making = seat(RULE, LEFT);
    assert_eq!(making.outcomes("2026-03-31"), ["seat: met"], "the last day");
    assert_eq!(making.outcomes("2026-04-01"), ["vacant seat: upcoming"]);
    assert_eq!(making.outcomes("2026-04-30"), ["vacant seat: upcoming"]);
    let overdue = making.only("2026-05-01");
    assert_eq!(overdue.outcome, Outcome::Overdue);
    assert_eq!(
        overdue.finding,
        "The seat “Commander” was held until Tuesday 31 March 2026. It has not been filled. It was due on Thursday 30 April \
         2026, 1 working day ago."
    );
    assert_eq!(making.at(&overdue.place), "board/members.yaml: 2026-03-31");
    assert!(overdue.mend.is_some());
}

#[test]
fn a_seat_is_filled_in_time_or_late() {
    let next = |from: &str| seat(RULE, &format!("{LEFT}, {{ by: Second, from: {from} }}"));
    for (from, outcome) in [
        ("2026-04-01", "seat: met"),
        ("2026-03-31", "seat: met"),
        ("2026-04-30", "vacant seat: met"),
        ("2026-05-01", "vacant seat: late"),
    ] {
        assert_eq!(next(from).outcomes("2026-06-12"), [outcome], "{from}");
    }
    assert_eq!(
        next("2026-05-01").outcomes("2026-04-10"),
        ["vacant seat: upcoming"],
        "not filled yet"
    );
}

#[test]
fn somebody_for_the_time_being_fills_a_seat_or_not() {
    let held = format!("{LEFT}, {{ by: Second, from: 2026-04-01, interim: true }}");
    assert_eq!(seat(RULE, &held).outcomes("2026-06-12"), ["seat: met"]);
    let strict = seat("vacancies: { within: 1 month, interim: false }", &held);
    assert_eq!(strict.outcomes("2026-06-12"), ["vacant seat: overdue"]);
}

#[test]
fn a_seat_that_nobody_held_is_not_recorded() {
    let making = seat(RULE, "");
    let found = making.only("2026-06-12");
    assert_eq!(found.outcome, Outcome::NotRecorded);
    assert_eq!(
        found.finding,
        "Nobody holds the seat “Commander”, and the list does not say since when."
    );
    assert_eq!(making.at(&found.place), "board/members.yaml: Commander");
    for more in ["status: proposed", "role: observer"] {
        let members = format!("seats:\n  police: {{ post: Commander, {more} }}\n");
        let making = Making::board(RULE).file("board/members.yaml", &members);
        assert!(making.outcomes("2026-06-12").is_empty(), "{more}");
    }
    assert!(Making::board(RULE).outcomes("2026-06-12").is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// Walking from the last day on which the seat was held to the last on which it could be filled says the same.
    #[test]
    fn the_time_to_fill_a_seat_is_that_of_a_count_by_hand(
        left in days(), within in periods(), filled in prop::option::of(2..1_000_i64),
        asked in 1..1_000_i64, near in prop::option::of(-1..=1_i64),
    ) {
        let due = within.walk(left, 1);
        let today = near.map_or(left + TimeDelta::days(asked), |days| due + TimeDelta::days(days));
        let today = today.max(left + TimeDelta::days(1));
        let filled = filled.map(|days| left + TimeDelta::days(days));
        let next = filled.map(|from| format!(", {{ by: Head, from: {from} }}")).unwrap_or_default();
        let seats = format!("seats:\n  head:\n    post: Head\n    held: [{{ by: Head, from: 2000-01-01, to: {left} }}{next}]\n");
        let making = Making::board(&format!("vacancies: {{ within: {} }}", within.words())).file("board/members.yaml", &seats);
        let expected = match filled.filter(|filled| *filled <= today) {
            Some(filled) if filled > due => Outcome::Late,
            Some(_) => Outcome::Met,
            None if today > due => Outcome::Overdue,
            None => Outcome::Upcoming,
        };
        let assessment = making.only(&today.to_string());
        prop_assert_eq!(assessment.outcome, expected);
        prop_assert_eq!(assessment.due.unwrap().due, due);
    }
}

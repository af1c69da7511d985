//! `private-notice`: two notices before a private meeting, with the reasons.

use minutebook::model::BodyId;
use minutebook::record::Outcome;

use crate::check::Making;

/// A private meeting on Tuesday 9 June 2026: the first notice is due on Monday 11 May (28 clear days), the second on
/// Wednesday 3 June (4 to 8 June).
fn private(notices: &str) -> Making {
    board("private-notice: { first: 28 clear days, second: 5 clear days }")
        .meeting("2026-06-09", &format!("closed: Terms\n{notices}"))
}

fn board(rule: &str) -> Making {
    Making::board(rule)
}

fn given(keys: &str) -> Making {
    private(&format!("private_notice: {{ {keys} }}\n"))
}

#[test]
fn both_notices_and_the_reasons_are_judged() {
    for (keys, on, outcomes) in [
        (
            "first: 2026-05-11, second: 2026-06-03, reasons: Prices",
            "2026-06-10",
            &[
                "first notice of privacy: met",
                "reasons for privacy: met",
                "second notice of privacy: met",
            ][..],
        ),
        (
            "first: 2026-05-12, second: 2026-06-04",
            "2026-06-10",
            &[
                "first notice of privacy: late",
                "reasons for privacy: breached",
                "second notice of privacy: late",
            ],
        ),
        (
            "first: 2026-05-11, second: 2026-06-03, reasons: Prices",
            "2026-05-20",
            &[
                "first notice of privacy: met",
                "reasons for privacy: met",
                "second notice of privacy: upcoming",
            ],
        ),
        (
            "second: 2026-06-05, reasons: Prices",
            "2026-06-04",
            &[
                "first notice of privacy: not recorded",
                "second notice of privacy: overdue",
            ],
        ),
    ] {
        let mut found = given(keys).outcomes(on);
        found.sort();
        assert_eq!(found, outcomes, "{keys} on {on}");
    }
    let mut found = private("").outcomes("2026-06-10");
    found.sort();
    assert_eq!(
        found,
        [
            "first notice of privacy: not recorded",
            "second notice of privacy: not recorded"
        ]
    );
}

#[test]
fn the_reasons_that_they_give_are_told_once_a_notice_is_out() {
    let making = given("first: 2026-05-11, reasons: Prices are compared");
    let record = making.check("2026-06-10").record;
    let reasons = record
        .assessments()
        .iter()
        .find(|a| a.subject == "reasons for privacy")
        .unwrap();
    assert_eq!(
        reasons.finding,
        "The notices give these reasons: Prices are compared."
    );
    assert_eq!(
        making.at(&reasons.place),
        "board/2026-06-09/meeting.yaml: Prices are compared"
    );
    let before = making.check("2026-05-10").record;
    assert!(
        before
            .assessments()
            .iter()
            .all(|a| a.subject != "reasons for privacy")
    );
}

#[test]
fn an_agreement_explains_what_was_late_or_left_out() {
    let keys = "second: 2026-06-05, reasons: Flood, agreed: { by: Chair of scrutiny, reason: The river rose., on: 2026-06-04 }";
    let mut found = given(keys).outcomes("2026-06-10");
    found.sort();
    assert_eq!(
        found,
        [
            "first notice of privacy: overdue, urgent, explained",
            "reasons for privacy: met",
            "second notice of privacy: late, urgent, explained"
        ]
    );
    let record = given(keys).check("2026-06-10").record;
    assert!(record.assessments().iter().all(|a| !a.fails()));
    let first = record
        .assessments()
        .iter()
        .find(|a| a.subject.starts_with("first"))
        .unwrap();
    assert_eq!(first.explanation.as_ref().unwrap().by, "Chair of scrutiny");
    // On a day before it was published it explains nothing.
    assert!(
        given(keys)
            .outcomes("2026-06-03")
            .contains(&"first notice of privacy: not recorded".to_owned())
    );
}

#[test]
fn a_closed_item_makes_a_meeting_private_in_part() {
    let with = |item: &str| {
        board("private-notice: { first: 28 days, reasons: false }")
            .meeting("2026-06-09", "private_notice: { first: 2026-05-12 }\n")
            .document(
                "board/2026-06-09/agenda.md",
                &format!("published: 2026-05-11\nitems:\n  - {{ title: A lease{item} }}"),
            )
    };
    let closed = with(", exempt: { ground: Part 2 }");
    assert_eq!(closed.only("2026-06-10").outcome, Outcome::Met);
    assert_eq!(
        closed.only("2026-06-10").due.unwrap().due.to_string(),
        "2026-05-12"
    );
    assert!(with("").outcomes("2026-06-10").is_empty());
    // Before the agenda is out nobody can know of the item.
    assert!(closed.outcomes("2026-05-10").is_empty());
}

#[test]
fn a_meeting_that_is_open_or_off_is_not_listed() {
    let rule = "private-notice: { first: 28 clear days }";
    assert!(
        board(rule)
            .meeting("2026-06-09", "")
            .outcomes("2026-06-10")
            .is_empty()
    );
    let off = board(rule).meeting(
        "2026-06-09",
        "closed: Terms\nstate: cancelled\nreason: Snow\n",
    );
    assert!(off.outcomes("2026-06-10").is_empty());
}

#[test]
fn the_sentence_has_both_figures() {
    let record = private("").check("2026-06-10").record;
    assert_eq!(
        record.rules_of(&BodyId::new("board"))[0].sentence,
        "That a meeting, or a part of it, is to be held in private must be made public at least 28 clear days before it, \
         and again at least 5 clear days before it, with the reasons."
    );
}

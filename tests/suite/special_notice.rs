//! The rule `special-notice`: notice and votes of weighty business, and the majority against a plain count.

use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::check::Making;

const AGENDA: &str = "board/2026-05-07/agenda.md";
const MINUTES: &str = "board/2026-05-07/minutes.md";

/// 21 days before Thursday 7 May 2026: Thursday 16 April.
fn board(rule: &str, front: &str) -> Making {
    Making::board(&format!("special-notice: {rule}")).meeting("2026-05-07", "").document(
        AGENDA,
        &format!("{front}\nitems:\n  - title: Apologies\n  - {{ title: The end, id: end, kind: dissolution }}"),
    )
}

#[test]
fn the_day_of_the_notice_decides() {
    let cases = [
        ("published: 2026-04-16", Outcome::Met, ": 2026-04-16"),
        ("published: 2026-04-17", Outcome::Late, ": 2026-04-17"),
        ("title: Agenda", Outcome::NotRecorded, ""),
    ];
    for (front, outcome, place) in cases {
        let making = board("{ notice: 21 days }", front);
        let assessment = making.only("2026-05-12");
        assert_eq!(
            (assessment.outcome, &*assessment.subject),
            (outcome, "notice of item 2")
        );
        assert_eq!(making.at(&assessment.place), format!("{AGENDA}{place}"));
        assert_eq!(assessment.mend.is_some(), outcome != Outcome::Met);
    }
    let sent = "{ notice: 21 days, trigger: despatched }";
    let to_come = board(sent, "published: 2026-04-10\ndespatched: 2026-04-20");
    assert_eq!(to_come.only("2026-04-16").outcome, Outcome::Upcoming);
    assert_eq!(to_come.only("2026-04-17").outcome, Outcome::Overdue);
    assert_eq!(to_come.only("2026-04-20").outcome, Outcome::Late);
    let late = board("{ notice: 21 clear days }", "published: 2026-04-16").only("2026-05-12");
    assert_eq!(late.outcome, Outcome::Late);
    assert_eq!(
        late.finding,
        "The notice of item 2 was published on Thursday 16 April 2026, 1 working day after it was due."
    );
    let unknown = Making::board("special-notice: { notice: 5 working days }")
        .meeting("2036-01-03", "")
        .document(
            "board/2036-01-03/agenda.md",
            "published: 2026-01-01\nitems: [{ title: End, kind: dissolution }]",
        );
    let checked = unknown.check("2026-05-12");
    assert_eq!(
        checked.record.assessments()[0].outcome,
        Outcome::NotRecorded
    );
    assert_eq!(checked.diagnostics[0].code, "cannot-be-judged");
}

#[test]
fn only_business_of_such_weight_is_judged() {
    let rule = "{ notice: 21 days, items: [election] }";
    assert!(
        board(rule, "published: 2026-05-01")
            .outcomes("2026-05-12")
            .is_empty()
    );
    let cancelled = board("{ notice: 21 days }", "published: 2026-05-01")
        .meeting("2026-05-07", "state: cancelled\nreason: Snow\n");
    assert!(cancelled.outcomes("2026-05-12").is_empty());
}

fn vote(decision: &str) -> Making {
    board(
        "{ notice: 21 days, majority: 2/3 }",
        "published: 2026-04-16",
    )
    .document(MINUTES, &format!("decisions: [{decision}]"))
}

#[test]
fn the_vote_is_judged_once_it_was_held() {
    let judged = |making: &Making| {
        let record = making.check("2026-05-12").record;
        let mut of_vote = record
            .assessments()
            .iter()
            .filter(|a| a.subject == "vote on item 2");
        of_vote.next().unwrap().clone()
    };
    let met = vote("{ decision: To end., item: end, votes: { for: 6, against: 3, abstained: 4 } }");
    let assessment = judged(&met);
    assert_eq!(assessment.outcome, Outcome::Met);
    assert_eq!(
        assessment.finding,
        "6 of the 9 who were present and voted were for it, and 6 were needed to carry it."
    );
    assert!(
        met.at(&assessment.place)
            .starts_with(&format!("{MINUTES}: {{ for: 6")),
        "{}",
        met.at(&assessment.place)
    );
    let breached = judged(&vote(
        "{ decision: To end., item: end, votes: { for: 5, against: 3 } }",
    ));
    assert_eq!(breached.outcome, Outcome::Breached);
    assert!(breached.mend.is_some());
    let cases = [
        vote("{ decision: To end., item: end }"),
        vote("{ decision: To end., item: end, votes: { for: 6 }, exempt: { ground: Part 2 } }"),
        vote("{ decision: To meet. }"),
        vote("").document(MINUTES, "published: not yet"),
    ];
    for making in cases {
        let assessment = judged(&making);
        assert_eq!(
            (assessment.outcome, &*assessment.subject),
            (Outcome::NotRecorded, "vote on item 2")
        );
        assert!(assessment.mend.is_some());
    }
    let to_come = board(
        "{ notice: 21 days, majority: 2/3 }",
        "published: 2026-04-16",
    );
    assert_eq!(to_come.outcomes("2026-05-07"), ["notice of item 2: met"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Three times those for it against twice all who voted, without division.
    #[test]
    fn two_thirds_are_those_of_a_plain_count(given in 0_usize..30, against in 0_usize..30, abstained in 0_usize..9) {
        prop_assume!(given + against > 0);
        let making = vote(&format!(
            "{{ decision: To end., item: end, votes: {{ for: {given}, against: {against}, abstained: {abstained} }} }}"
        ));
        let met = making.outcomes("2026-05-12")[1] == "vote on item 2: met";
        prop_assert_eq!(met, given * 3 >= (given + against) * 2);
    }
}

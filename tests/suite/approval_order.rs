//! The rule `approval-order`: every outcome it can give, and the order found in another way.

use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::check::Making;

fn strategy(rule: &str, front: &str) -> Making {
    let rule = format!("approval-order: {{ document: strategy, order: [LSP, Council], {rule} }}");
    Making::board(&rule).document("board/strategy.md", front)
}

fn approvals(of: &[(&str, &str)]) -> String {
    let each = of
        .iter()
        .map(|(by, on)| format!("{{ by: {by}, on: {on} }}"));
    format!("approvals: [{}]", each.collect::<Vec<_>>().join(", "))
}

fn told(rule: &str, of: &[(&str, &str)]) -> (Outcome, String) {
    let found = strategy(rule, &approvals(of)).only("2026-05-12");
    (found.outcome, found.finding)
}

#[test]
fn all_agree_in_the_order_asked_for() {
    let met = told("", &[("Council", "2026-04-20"), ("lsp", "2026-04-08")]);
    assert_eq!(
        met,
        (
            Outcome::Met,
            "All have agreed in that order, the last on Monday 20 April 2026.".into()
        )
    );
    let together = [("LSP", "2026-04-20"), ("Council", "2026-04-20")];
    assert_eq!(told("", &together).0, Outcome::Met);
    assert_eq!(told("same_day: false", &together).0, Outcome::Breached);
}

#[test]
fn one_agreed_too_early() {
    let making = strategy(
        "",
        &approvals(&[("LSP", "2026-04-28"), ("Council", "2026-04-20")]),
    );
    let breached = making.only("2026-05-12");
    assert_eq!(breached.outcome, Outcome::Breached);
    assert_eq!(
        breached.finding,
        "Council agreed on Monday 20 April 2026, before LSP did on Tuesday 28 April 2026."
    );
    assert_eq!(making.at(&breached.place), "board/strategy.md: 2026-04-20");
    assert_eq!(making.notes(&breached), ["board/strategy.md: 2026-04-28"]);
    assert!(breached.mend.is_some());
    assert_eq!(
        making.only("2026-04-25").outcome,
        Outcome::NotRecorded,
        "the day to come is not known yet"
    );
}

#[test]
fn somebody_has_still_to_agree_or_did_not_say() {
    assert_eq!(
        told("", &[("LSP", "2026-04-20")]),
        (
            Outcome::Upcoming,
            "It is still to be agreed by Council.".into()
        )
    );
    assert_eq!(told("", &[]).1, "It is still to be agreed by LSP.");
    assert_eq!(
        told("", &[("Council", "2026-04-20")]),
        (
            Outcome::NotRecorded,
            "The document does not say when LSP agreed to it.".into()
        )
    );
    let front = format!("status: approved\n{}", approvals(&[("LSP", "2026-04-20")]));
    assert_eq!(
        strategy("", &front).only("2026-05-12").outcome,
        Outcome::NotRecorded
    );
}

#[test]
fn what_is_not_there_is_not_judged() {
    for front in [
        "to_be_developed: {}",
        "status: withdrawn\nreason: It was wrong",
        "published: not yet",
    ] {
        let making = strategy("", front);
        assert!(making.outcomes("2026-05-12").is_empty(), "{front}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn it_is_breached_exactly_where_the_days_are_not_in_order(
        days in proptest::collection::vec(1u32..10, 3),
        same_day: bool,
    ) {
        let written: Vec<_> = days.iter().map(|day| format!("2026-03-{day:02}")).collect();
        let names = ["A", "B", "C"];
        let of: Vec<_> = names.iter().copied().zip(written.iter().map(String::as_str)).collect();
        let rule = format!(
            "approval-order: {{ document: strategy, order: [A, B, C], same_day: {same_day} }}"
        );
        let making = Making::board(&rule).document("board/strategy.md", &approvals(&of));
        let mut sorted = days.clone();
        sorted.sort_unstable();
        if !same_day {
            sorted.dedup();
        }
        let expected = if sorted == days { Outcome::Met } else { Outcome::Breached };
        prop_assert_eq!(making.only("2026-05-12").outcome, expected);
    }
}

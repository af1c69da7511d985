//! The rule `consultation-length`: every outcome it can give, and the first day to close against a count of days.

use chrono::Days;
use minutebook::model::BodyId;
use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::check::{Making, day};

const RULE: &str = "consultation-length: {}";

fn one(rule: &str, details: &str) -> Making {
    let text = format!("consultations:\n  - {{ title: Housing, {details} }}\n");
    Making::board(rule).file("board/consultations.yaml", &text)
}

fn outcome(rule: &str, details: &str, on: &str) -> Outcome {
    one(rule, details).only(on).outcome
}

#[test]
fn twelve_weeks_are_84_days() {
    let closes = |closes: &str| format!("major: true, opens: 2026-01-12, closes: {closes}");
    let met = one(RULE, &closes("2026-04-06")).only("2026-05-12");
    assert_eq!(met.outcome, Outcome::Met);
    assert_eq!(met.subject, "consultation from 12 January 2026");
    assert_eq!(
        met.finding,
        "It was open for 84 days, from 12 January 2026 to 6 April 2026."
    );
    assert_eq!((met.done, met.mend), (Some(day("2026-04-06")), None));
    let making = one(RULE, &closes("2026-04-05"));
    let short = making.only("2026-05-12");
    assert_eq!(short.outcome, Outcome::Breached);
    assert_eq!(
        short.finding,
        "It was to be open for at least 12 weeks, until Monday 6 April 2026, and was open for 83 days, from 12 January 2026 \
         to 5 April 2026."
    );
    assert_eq!(
        making.at(&short.place),
        "board/consultations.yaml: 2026-04-05"
    );
    assert_eq!(
        short.due.unwrap().working(),
        "Mon 12 Jan 2026: the day counted from; Tue 13 Jan to Mon 6 Apr: 12 weeks; due Mon 6 Apr 2026"
    );
    assert!(short.mend.unwrap().contains("`shorter_because:`"));
    let both = "consultation-length: { both_ends: true }";
    assert_eq!(
        outcome(both, &closes("2026-04-05"), "2026-05-12"),
        Outcome::Met
    );
    assert_eq!(
        outcome(both, &closes("2026-04-04"), "2026-05-12"),
        Outcome::Breached
    );
}

#[test]
fn a_running_one_is_upcoming_unless_it_is_to_close_too_early() {
    let long = "major: true, opens: 2026-01-12, closes: 2026-04-06";
    assert_eq!(outcome(RULE, long, "2026-01-01"), Outcome::Upcoming);
    assert_eq!(outcome(RULE, long, "2026-04-06"), Outcome::Upcoming);
    assert_eq!(outcome(RULE, long, "2026-04-07"), Outcome::Met);
    let short = one(RULE, "major: true, opens: 2026-01-12, closes: 2026-02-06").only("2026-01-20");
    assert_eq!(short.outcome, Outcome::Breached);
    assert!(
        short
            .mend
            .unwrap()
            .starts_with("The body can keep it open for longer")
    );
    let open_ended = "major: true, opens: 2026-01-12";
    let found = one(RULE, open_ended).only("2026-04-05");
    assert_eq!(found.outcome, Outcome::Upcoming);
    assert_eq!(
        found.finding,
        "It opens on Monday 12 January 2026, and may close on Monday 6 April 2026 at the earliest."
    );
    assert_eq!(outcome(RULE, open_ended, "2026-04-06"), Outcome::Met);
}

#[test]
fn a_reason_beside_it_explains_it() {
    let details = "major: true, opens: 2026-01-12, closes: 2026-02-06, published: 2026-01-05, run_by: The housing team, \
                   shorter_because: The grant ends in March";
    let found = one(RULE, details).only("2026-05-12");
    assert_eq!(found.outcome, Outcome::Breached);
    assert!(!found.fails());
    let reason = found.explanation.unwrap();
    assert_eq!(
        (&*reason.reason, &*reason.by, reason.on.value),
        (
            "The grant ends in March",
            "The housing team",
            day("2026-01-05")
        )
    );
    let strict = one("consultation-length: { reasons: false }", details).only("2026-05-12");
    assert!(strict.explanation.is_none() && strict.fails());
}

#[test]
fn only_major_ones_are_held_to_it_unless_all_are() {
    let short = "opens: 2026-01-12, closes: 2026-02-06";
    assert!(
        one(RULE, &format!("major: false, {short}"))
            .outcomes("2026-05-12")
            .is_empty()
    );
    let making = one(RULE, short);
    let unknown = making.only("2026-05-12");
    assert_eq!(unknown.outcome, Outcome::NotRecorded);
    assert_eq!(
        unknown.finding,
        "It was open for 25 days, from 12 January 2026 to 6 February 2026, less than 12 weeks, and the record does not say \
         whether it is a major one."
    );
    assert_eq!(
        making.at(&unknown.place),
        "board/consultations.yaml: Housing"
    );
    assert_eq!(
        outcome(RULE, "opens: 2026-01-12, closes: 2026-04-06", "2026-05-12"),
        Outcome::Met,
        "long enough whatever it is"
    );
    let all = "consultation-length: { of: all }";
    assert_eq!(outcome(all, short, "2026-05-12"), Outcome::Breached);
    assert_eq!(
        outcome(all, &format!("major: false, {short}"), "2026-05-12"),
        Outcome::Breached
    );
}

#[test]
fn what_is_not_recorded_or_not_public_is_not_judged() {
    let found = one(RULE, "major: true, closes: 2026-02-06").only("2026-05-12");
    assert_eq!(
        (found.outcome, found.subject.as_str()),
        (Outcome::NotRecorded, "consultation")
    );
    assert!(found.mend.unwrap().contains("`opens:`"));
    let beyond = "consultation-length: { at_least: 60 working days }";
    assert_eq!(
        outcome(
            beyond,
            "major: true, opens: 2035-12-01, closes: 2036-02-06",
            "2036-05-12"
        ),
        Outcome::NotRecorded
    );
    for published in ["not yet", "2026-06-01"] {
        let details =
            format!("major: true, opens: 2026-01-12, closes: 2026-02-06, published: {published}");
        assert!(one(RULE, &details).outcomes("2026-05-12").is_empty());
    }
    assert!(
        Making::board(RULE).outcomes("2026-05-12").is_empty(),
        "no list of consultations"
    );
}

#[test]
fn the_rule_is_told_with_its_figures() {
    let sentence = |rule| {
        let record = Making::board(rule).check("2026-05-12").record;
        record.rules_of(&BodyId::new("board"))[0].sentence.clone()
    };
    assert_eq!(
        sentence(RULE),
        "Each major consultation must stay open for at least 12 weeks."
    );
    assert_eq!(
        sentence(
            "consultation-length: { of: all, at_least: 28 days, both_ends: true, force: should }"
        ),
        "Each consultation should stay open for at least 28 days, counting the day on which it opens as the first."
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn it_is_long_enough_when_enough_days_are_counted(opens in 0_u64..1000, open in 0_u64..120, weeks in 1_u64..16, both: bool) {
        let first = day("2023-01-01").0 + Days::new(opens);
        let last = first + Days::new(open);
        let details = format!("major: true, opens: {first}, closes: {last}");
        let rule = format!("consultation-length: {{ at_least: {weeks} weeks, both_ends: {both} }}");
        let found = one(&rule, &details).only("2027-05-12");
        // One day after another, from the day on which it opens or from the next.
        let counted = first.iter_days().take_while(|date| *date <= last).count() as u64 - u64::from(!both);
        let outcome = if counted >= weeks * 7 { Outcome::Met } else { Outcome::Breached };
        prop_assert_eq!(found.outcome, outcome);
    }
}

//! The rule `placeholders`: every outcome it can give, and the age of what is awaited against a count month by month.

use chrono::{Months, NaiveDate};
use minutebook::calendar::age;
use minutebook::model::BodyId;
use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::check::{Making, day};

const ANNEX: &str = "board/annex.md";

fn annex(rule: &str, front: &str) -> Making {
    Making::board(&format!("placeholders: {rule}")).document(ANNEX, front)
}

#[test]
fn without_a_time_it_is_shown_with_its_age() {
    let making = annex("{}", "to_be_developed:\n  since: 2008-11-25");
    let found = making.only("2026-05-12");
    assert_eq!(found.outcome, Outcome::Upcoming);
    assert_eq!(
        found.finding,
        "It is still to be written, and has been awaited for 17 years, since 25 November 2008. No day is set for it."
    );
    assert_eq!(making.at(&found.place), "board/annex.md: since: 2008-11-25");
    assert_eq!(found.document.unwrap().as_str(), "board/annex");
    assert_eq!((found.due, found.mend), (None, None));
}

#[test]
fn with_a_time_it_is_due_and_then_overdue() {
    let making = annex(
        "{ within: 12 months }",
        "to_be_developed:\n  since: 2008-11-25",
    );
    let found = making.only("2009-11-25");
    assert_eq!(found.outcome, Outcome::Upcoming, "the last day");
    assert_eq!(
        found.finding,
        "It is still to be written, and has been awaited for 1 year, since 25 November 2008. It is due by Wednesday 25 \
         November 2009."
    );
    let found = making.only("2009-11-26");
    assert_eq!(found.outcome, Outcome::Overdue);
    assert!(
        found
            .finding
            .ends_with("It was due by Wednesday 25 November 2009.")
    );
    assert_eq!(
        found.due.unwrap().working(),
        "Tue 25 Nov 2008: the day counted from; Wed 26 Nov to Wed 25 Nov 2009: 12 months; due Wed 25 Nov 2009"
    );
    assert!(found.mend.is_some() && found.document.is_some());
    let reason = "explanations:\n  - { rule: placeholders, about: annex.md, reason: It waits, by: Clerk, on: 2009-12-01 }\n";
    let explained = making.file(
        "board/body.yaml",
        &format!("name: Board\nkind: board\n{reason}"),
    );
    assert_eq!(
        explained.outcomes("2009-12-01"),
        ["standing document: overdue, explained"]
    );
}

#[test]
fn without_its_day_nothing_can_be_told_of_its_age() {
    for rule in ["{}", "{ within: 12 months }"] {
        for front in [
            "to_be_developed: {}",
            "to_be_developed:\n  since: 2026-06-01",
        ] {
            let found = annex(rule, front).only("2026-05-12");
            assert_eq!(found.outcome, Outcome::NotRecorded, "{front}");
            assert_eq!(
                found.finding,
                "It is still to be written, and nothing says since when it has been awaited."
            );
            assert!(found.mend.is_some());
        }
    }
    let beyond = annex(
        "{ within: 20 working days }",
        "to_be_developed:\n  since: 2035-12-20",
    );
    assert_eq!(beyond.only("2036-05-12").outcome, Outcome::NotRecorded);
}

#[test]
fn a_body_without_any_has_met_the_rule() {
    let making = annex("{}", "title: An annex");
    let found = making.only("2026-05-12");
    assert_eq!(found.outcome, Outcome::Met);
    assert_eq!(making.at(&found.place), "board/body.yaml");
    for gone in [
        "published: not yet\nto_be_developed: {}",
        "published: 2026-06-01\nto_be_developed: {}",
        "status: withdrawn\nreason: Wrong\nto_be_developed: {}",
        "status: superseded\nto_be_developed: {}",
    ] {
        assert!(
            annex("{}", gone).outcomes("2026-05-12").is_empty(),
            "{gone}"
        );
    }
}

#[test]
fn papers_of_a_meeting_are_listed_with_it() {
    let making = Making::board("placeholders: {}\ndocument-status: {}")
        .meeting("2026-05-07", "")
        .document(
            "board/2026-05-07/plan.md",
            "to_be_developed:\n  since: 2026-03-31",
        );
    let found = making.only("2026-05-12");
    assert_eq!(found.subject, "paper");
    assert_eq!(found.rule, "placeholders", "and no other rule speaks of it");
    assert_eq!(found.meeting.unwrap().as_str(), "board/2026-05-07");
    assert!(found.finding.contains("for 1 month, since 31 March 2026"));
}

#[test]
fn the_rule_is_told_with_its_time() {
    let sentence = |rule| {
        let record = annex(rule, "").check("2026-05-12").record;
        record.rules_of(&BodyId::new("board"))[0].sentence.clone()
    };
    assert_eq!(
        sentence("{ within: 12 months, force: should }"),
        "What is marked as still to be written should be written within 12 months."
    );
    assert_eq!(
        sentence("{}"),
        "What is still to be written is shown with its age. No time is set for it."
    );
}

#[test]
fn an_age_is_told_in_years_months_or_days() {
    let told = |from, to| age(day(from).0, day(to).0);
    assert_eq!(told("2008-11-25", "2025-11-24"), "16 years");
    assert_eq!(told("2008-11-25", "2025-11-25"), "17 years");
    assert_eq!(told("2024-02-29", "2025-02-27"), "11 months");
    assert_eq!(told("2024-02-29", "2025-02-28"), "1 year");
    assert_eq!(told("2026-01-31", "2026-02-27"), "27 days");
    assert_eq!(told("2026-01-31", "2026-02-28"), "1 month");
    assert_eq!(told("2026-05-11", "2026-05-12"), "1 day");
    assert_eq!(told("2026-05-12", "2026-05-12"), "0 days");
    assert_eq!(told("2026-06-12", "2026-05-12"), "0 days");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn an_age_is_the_count_of_months_that_have_ended(from in 0_i32..20_000, days in 0_i32..9_000) {
        let from = NaiveDate::from_num_days_from_ce_opt(720_000 + from).unwrap();
        let to = NaiveDate::from_num_days_from_ce_opt(chrono::Datelike::num_days_from_ce(&from) + days).unwrap();
        let ended = (1..).take_while(|months| from + Months::new(*months) <= to).count();
        let (number, unit) = match ended {
            0 => ((to - from).num_days() as usize, "day"),
            1..12 => (ended, "month"),
            _ => (ended / 12, "year"),
        };
        let plural = if number == 1 { "" } else { "s" };
        prop_assert_eq!(age(from, to), format!("{number} {unit}{plural}"));
    }
}

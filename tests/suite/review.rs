//! The rule `review`: every outcome it can give, and when the next review is due against a search day by day.

use chrono::{Datelike, Days};
use minutebook::model::BodyId;
use minutebook::record::{Assessment, Outcome};
use proptest::prelude::*;

use crate::check::{Making, day};

const TERMS: &str = "board/terms-of-reference.md";
const RULE: &str = "{ documents: [terms-of-reference] }";

fn terms(rule: &str, front: &str) -> Making {
    Making::board(&format!("review: {rule}")).document(TERMS, front)
}

fn board(rule: &str, members: &str) -> Making {
    let members = format!("{members}seats: {{ clerk: {{ post: Clerk }} }}\n");
    Making::board(&format!("review: {rule}")).file("board/members.yaml", &members)
}

fn told(making: &Making, on: &str) -> Vec<(Outcome, String)> {
    let record = making.check(on).record;
    let told = |a: &Assessment| (a.outcome, a.finding.clone());
    record.assessments().iter().map(told).collect()
}

#[test]
fn what_was_agreed_is_due_a_year_later() {
    let making = terms(RULE, "agreed: 2008-11-25");
    let found = making.only("2009-11-25");
    assert_eq!(found.outcome, Outcome::Upcoming, "the last day");
    assert_eq!(
        found.finding,
        "It was agreed on 25 November 2008, and no review is recorded since. The next one is due by Wednesday 25 \
         November 2009."
    );
    let found = making.only("2026-05-12");
    assert_eq!(found.outcome, Outcome::Overdue);
    assert_eq!(found.subject, "next review of the terms of reference");
    assert_eq!(
        found.finding,
        "It was agreed on 25 November 2008, and no review is recorded since. The next one was due by Wednesday 25 \
         November 2009, 16 years ago."
    );
    assert_eq!(making.at(&found.place), format!("{TERMS}: 2008-11-25"));
    assert_eq!(found.document.unwrap().as_str(), "board/terms-of-reference");
    assert_eq!(
        found.due.unwrap().working(),
        "Tue 25 Nov 2008: the day counted from; Wed 26 Nov to Wed 25 Nov 2009: 12 months; due Wed 25 Nov 2009"
    );
    assert!(
        found
            .mend
            .unwrap()
            .contains("`reviewed:` at the head of the file")
    );
}

#[test]
fn an_earlier_day_in_the_document_counts() {
    let making = terms(RULE, "agreed: 2008-11-25\nreview_due: 2009-11-24");
    assert_eq!(making.only("2009-11-24").outcome, Outcome::Upcoming);
    let found = making.only("2009-11-25");
    assert_eq!(found.outcome, Outcome::Overdue);
    assert_eq!(making.at(&found.place), format!("{TERMS}: 2009-11-24"));
    let later = terms(RULE, "agreed: 2008-11-25\nreview_due: 2010-11-25");
    assert_eq!(
        later.only("2009-11-26").outcome,
        Outcome::Overdue,
        "the rule prevails"
    );
    let alone = terms(RULE, "review_due: 2009-11-24");
    let found = alone.only("2009-11-25");
    assert_eq!(found.outcome, Outcome::Overdue);
    assert!(
        found
            .finding
            .starts_with("The record does not say when it was agreed or reviewed.")
    );
}

#[test]
fn a_review_meets_the_rule_until_the_next_is_due() {
    let making = terms(RULE, "agreed: 2008-11-25\nreviewed: 2025-11-25");
    assert_eq!(
        told(&making, "2026-05-12"),
        [
            (Outcome::Met, "The last review was on 25 November 2025.".into()),
            (
                Outcome::Upcoming,
                "The last review was on 25 November 2025. The next one is due by Wednesday 25 November 2026.".into()
            )
        ]
    );
    assert_eq!(making.only("2026-11-26").outcome, Outcome::Overdue);
    let agreed_again = terms(RULE, "agreed: 2026-01-20\nreviewed: 2025-11-25");
    assert_eq!(agreed_again.only("2026-05-12").outcome, Outcome::Upcoming);
    let to_come = terms(RULE, "agreed: 2026-01-20\nreviewed: 2026-06-01");
    assert!(
        to_come
            .only("2026-05-12")
            .finding
            .starts_with("It was agreed on 20 January 2026")
    );
}

#[test]
fn a_review_after_the_day_that_the_document_gives_was_late() {
    let making = terms(
        RULE,
        "agreed: 2024-11-25\nreviewed: 2026-01-20\nreview_due: 2025-11-24",
    );
    let record = making.check("2026-05-12").record;
    let [last, next] = record.assessments() else {
        panic!("{record:?}");
    };
    assert_eq!(
        (last.outcome, next.outcome),
        (Outcome::Late, Outcome::Upcoming)
    );
    assert_eq!(
        last.finding,
        "The last review was on 20 January 2026, and the document says that it was due by 24 November 2025."
    );
    assert_eq!(making.at(&last.place), format!("{TERMS}: 2026-01-20"));
    assert!(last.mend.as_ref().unwrap().contains("`review_due:`"));
}

#[test]
fn a_date_without_a_day_is_its_last_day() {
    let making = terms(RULE, "agreed: 2009");
    let found = making.only("2010-12-31");
    assert_eq!(found.outcome, Outcome::Upcoming);
    assert!(
        found
            .finding
            .starts_with("It was agreed in 2009, and no review")
    );
    assert_eq!(making.only("2011-01-01").outcome, Outcome::Overdue);
    let this_year = terms(RULE, "reviewed: 2026-05");
    assert_eq!(
        told(&this_year, "2026-05-01")[0],
        (Outcome::Met, "The last review was in May 2026.".into())
    );
}

#[test]
fn without_a_date_nothing_can_be_told() {
    let found = terms(RULE, "status: approved").only("2026-05-12");
    assert_eq!(found.outcome, Outcome::NotRecorded);
    assert_eq!(
        found.finding,
        "The record does not say when it was last agreed or reviewed, so nobody can tell when a review is due."
    );
    assert!(found.mend.is_some());
    let draft = terms(RULE, "status: draft").only("2026-05-12");
    assert_eq!(draft.outcome, Outcome::NotApplicable);
    let beyond = terms(
        "{ documents: [terms-of-reference], every: 300 working days }",
        "agreed: 2035-11-25",
    );
    assert_eq!(beyond.only("2037-05-12").outcome, Outcome::NotRecorded);
    for gone in [
        "published: not yet",
        "exempt: { ground: Part 2 }",
        "to_be_developed: {}",
        "status: superseded",
        "kind: policy",
    ] {
        assert!(
            terms(RULE, gone).outcomes("2026-05-12").is_empty(),
            "{gone}"
        );
    }
    let proposed = terms(RULE, "").file(
        "board/body.yaml",
        "name: B\nkind: board\nstanding: proposed\n",
    );
    assert!(proposed.outcomes("2026-05-12").is_empty());
}

#[test]
fn the_membership_goes_by_its_list_and_by_meetings() {
    let rule = "{ membership: true }";
    let found = board(rule, "").only("2026-05-12");
    assert_eq!(found.outcome, Outcome::NotRecorded);
    assert!(found.mend.unwrap().contains("`reviewed:` in members.yaml"));
    let listed = board(rule, "reviewed: 2025-03-20\n");
    let found = listed.only("2026-05-12");
    assert_eq!(found.outcome, Outcome::Overdue);
    assert_eq!(listed.at(&found.place), "board/members.yaml: 2025-03-20");
    let item = "items: [{ title: Who is on the board, kind: membership-review }]";
    let met = listed
        .meeting("2025-12-04", "")
        .document("board/2025-12-04/agenda.md", item);
    assert_eq!(
        met.outcomes("2026-05-12"),
        [
            "last review of the membership: met",
            "next review of the membership: upcoming"
        ]
    );
    let cancelled = met
        .clone()
        .meeting("2025-12-04", "state: cancelled\nreason: Snow\n");
    assert_eq!(cancelled.only("2026-05-12").outcome, Outcome::Overdue);
    let to_come = met
        .clone()
        .meeting("2026-06-04", "")
        .document("board/2026-06-04/agenda.md", item);
    assert!(
        to_come.outcomes("2026-05-12").len() == 2
            && told(&to_come, "2026-05-12") == told(&met, "2026-05-12")
    );
    let by_list = met.file(
        "board/rulebook.yaml",
        "rules:\n  review: { membership: true, items: false }\n",
    );
    assert_eq!(by_list.only("2026-05-12").outcome, Outcome::Overdue);
    let none = Making::board("review: { membership: true }");
    assert!(none.outcomes("2026-05-12").is_empty(), "no list of members");
}

#[test]
fn items_of_the_right_kind_review_a_document() {
    let reviewed = |kind: &str, item: &str| {
        terms(
            "{ documents: [terms-of-reference, action-plan] }",
            &format!("kind: {kind}"),
        )
        .meeting("2025-12-04", "")
        .document(
            "board/2025-12-04/agenda.md",
            &format!("items: [{{ title: Review, kind: {item} }}]"),
        )
        .outcomes("2026-05-12")
        .len()
    };
    assert_eq!(
        reviewed("terms-of-reference", "terms-review"),
        2,
        "met and upcoming"
    );
    assert_eq!(reviewed("action-plan", "plan-review"), 2);
    assert_eq!(
        reviewed("terms-of-reference", "plan-review"),
        1,
        "not recorded"
    );
    assert_eq!(reviewed("action-plan", "terms-review"), 1);
}

#[test]
fn once_in_each_year_is_by_the_end_of_the_next() {
    let due = |begins: &str, reviewed: &str, on: &str| {
        let rule = format!("{{ membership: true, reading: each-year, year_begins: {begins} }}");
        let record = board(&rule, &format!("reviewed: {reviewed}\n"))
            .check(on)
            .record;
        let last = record.assessments().last().unwrap().clone();
        (last.outcome, last.due.unwrap().due.to_string())
    };
    assert_eq!(
        due("january", "2025-01-01", "2026-12-31"),
        (Outcome::Upcoming, "2026-12-31".into())
    );
    assert_eq!(
        due("january", "2025-12-31", "2027-01-01"),
        (Outcome::Overdue, "2026-12-31".into())
    );
    assert_eq!(
        due("april", "2025-03-31", "2026-03-31"),
        (Outcome::Upcoming, "2026-03-31".into())
    );
    assert_eq!(
        due("april", "2025-04-01", "2026-04-01"),
        (Outcome::Upcoming, "2027-03-31".into())
    );
}

#[test]
fn a_document_shows_both_dates() {
    let rule = "{ documents: [terms-of-reference], dates_shown: true }";
    let dates = |front: &str| {
        let record = terms(rule, front).check("2009-06-01").record;
        let dates = record
            .assessments()
            .iter()
            .find(|a| a.subject.starts_with("dates"));
        dates.map(|a| (a.outcome, a.finding.clone()))
    };
    assert_eq!(
        dates("agreed: 2008-11-25\nreview_due: 2009-11-24"),
        Some((
            Outcome::Met,
            "It says that it was agreed on 25 November 2008, and that its review is due by 24 November 2009.".into()
        ))
    );
    let cases = [
        (
            "review_due: 2009-11-24",
            "It does not say when it was agreed.",
        ),
        (
            "agreed: 2008-11-25",
            "It does not say when its review is due.",
        ),
        (
            "status: approved",
            "It does not say when it was agreed or when its review is due.",
        ),
        (
            "agreed: 2008-11-25\nreview_due: 2009-11-26",
            "It says that its review is due by 26 November 2009, and that is after Wednesday 25 November 2009.",
        ),
    ];
    for (front, finding) in cases {
        assert_eq!(dates(front), Some((Outcome::Breached, finding.into())));
    }
    let moved = dates("agreed: 2006-11-25\nreviewed: 2009-05-01\nreview_due: 2010-04-30");
    assert_eq!(
        moved.unwrap().0,
        Outcome::Met,
        "counted from the last review"
    );
    assert_eq!(dates("status: draft"), None);
}

#[test]
fn the_rule_is_told_with_its_figures() {
    let sentence = |rule| {
        let record = terms(rule, "").check("2026-05-12").record;
        record.rules_of(&BodyId::new("board"))[0].sentence.clone()
    };
    assert_eq!(
        sentence("{ documents: [agreement], membership: true, every: 18 months, force: should }"),
        "The agreement and the membership should be reviewed within 18 months of the last review."
    );
    assert_eq!(
        sentence(
            "{ documents: [terms-of-reference], reading: each-year, year_begins: april, dates_shown: true }"
        ),
        "The terms of reference must be reviewed once in each year from April. A document must show when it was \
         agreed and when its next review is due."
    );
    assert_eq!(sentence("{}"), "No review is asked for.");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_review_is_due_on_the_day_that_a_search_finds(
        agreed in 0_u64..900,
        reviewed in proptest::option::of(0_u64..900),
        months in 1_u32..19,
        on in 900_u64..1800,
    ) {
        let date = |days| day("2023-01-01").0 + Days::new(days);
        let front = reviewed.map(|days| format!("\nreviewed: {}", date(days))).unwrap_or_default();
        let rule = format!("{{ documents: [terms-of-reference], every: {months} months }}");
        let making = terms(&rule, &format!("agreed: {}{front}", date(agreed)));
        let record = making.check(&date(on).to_string()).record;
        let next = record.assessments().last().unwrap();

        let from = date(agreed.max(reviewed.unwrap_or(0)));
        // The months have passed once the same day of the month is behind, or the whole of a month that has no such day.
        let to = date(on);
        let begun = (to.year() - from.year()) * 12 + to.month0() as i32 - from.month0() as i32;
        let overdue = (begun, to.day()) > (months as i32, from.day());
        prop_assert_eq!(next.outcome == Outcome::Overdue, overdue);
        let met = reviewed.is_some_and(|reviewed| reviewed >= agreed) && !overdue;
        prop_assert_eq!(record.assessments().len(), 1 + usize::from(met));
    }
}

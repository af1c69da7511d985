//! The rule `meeting-order`: each outcome, and the order against a plain search.

use chrono::{Days, NaiveDate};
use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::check::Making;

fn site(rule: &str, board: &[&str], forum: &[&str]) -> Making {
    let making = Making::board(&format!("meeting-order: {rule}"))
        .file("forum/body.yaml", "name: The forum\nkind: forum\n");
    let making = board
        .iter()
        .fold(making, |making, day| making.meeting(day, ""));
    forum.iter().fold(making, |making, day| {
        making.file(&format!("forum/{day}/meeting.yaml"), "venue: Hall\n")
    })
}

const RULE: &str = "{ after: [/forum] }";

#[test]
fn the_other_body_meets_in_between() {
    let making = site(
        RULE,
        &["2026-02-05", "2026-05-07"],
        &["2026-01-22", "2026-04-23"],
    );
    let record = making.check("2026-05-12").record;
    let second = &record.assessments()[1];
    assert_eq!(second.outcome, Outcome::Met);
    assert_eq!(
        second.finding,
        "The forum met on Thursday 23 April 2026, before this meeting."
    );
    assert_eq!(making.at(&second.place), "forum/2026-04-23/meeting.yaml");

    let making = site(RULE, &["2026-02-05", "2026-05-07"], &["2026-01-22"]);
    let record = making.check("2026-05-12").record;
    let second = &record.assessments()[1];
    assert_eq!(second.outcome, Outcome::Breached);
    assert_eq!(
        second.finding,
        "The forum did not meet since Thursday 5 February 2026, before this meeting."
    );
    assert_eq!(making.at(&second.place), "board/2026-05-07/meeting.yaml");
    assert!(second.mend.is_some());
}

#[test]
fn the_sentence_names_the_bodies() {
    let making = site(RULE, &["2026-02-05"], &["2026-01-22"]);
    let record = making.check("2026-05-12").record;
    let body = record.assessments()[0].body.clone();
    let sentences: Vec<_> = record
        .rules_of(&body)
        .iter()
        .filter(|rule| rule.rule == "meeting-order")
        .map(|rule| &*rule.sentence)
        .collect();
    assert_eq!(
        sentences,
        [
            "Between two meetings of this body, and before the second, there must be a meeting of The forum."
        ]
    );
}

#[test]
fn what_is_still_to_come_is_upcoming() {
    let making = site(
        RULE,
        &["2026-02-05", "2026-05-07"],
        &["2026-01-22", "2026-04-23"],
    );
    let record = making.check("2026-04-01").record;
    let second = &record.assessments()[1];
    assert_eq!(second.outcome, Outcome::Upcoming);
    assert_eq!(
        second.finding,
        "The forum is to meet on Thursday 23 April 2026, before this meeting."
    );
    assert_eq!(
        making.check("2026-04-24").record.assessments()[1].outcome,
        Outcome::Met
    );
    let none = site(RULE, &["2026-02-05", "2026-05-07"], &["2026-01-22"]);
    assert_eq!(
        none.check("2026-04-01").record.assessments()[1].finding,
        "The forum has not met since Thursday 5 February 2026, and is to meet before this meeting."
    );
}

#[test]
fn some_cannot_be_judged() {
    let first = site(RULE, &["2026-02-05"], &[]).only("2026-05-12");
    assert_eq!(first.outcome, Outcome::NotApplicable);
    let proposed = site(RULE, &["2026-02-05", "2026-05-07"], &[]).file(
        "forum/body.yaml",
        "name: The forum\nkind: forum\nstanding: proposed\n",
    );
    let record = proposed.check("2026-05-12").record;
    assert_eq!(record.assessments()[1].outcome, Outcome::NotApplicable);
    assert_eq!(
        record.assessments()[1].finding,
        "The forum is only proposed, so it could not meet before this meeting."
    );
    let unknown = site("{ after: [/nowhere] }", &["2026-02-05"], &[]).check("2026-05-12");
    assert!(unknown.record.assessments().is_empty());
    assert_eq!(unknown.diagnostics[0].code, "no-such-body");
}

#[test]
fn only_meetings_that_take_place_count() {
    let making = site(
        RULE,
        &["2026-02-05", "2026-05-07"],
        &["2026-01-22", "2026-04-23"],
    );
    for more in ["state: cancelled\nreason: Snow\n", "kind: event\n"] {
        let making = making.clone().file("forum/2026-04-23/meeting.yaml", more);
        assert_eq!(
            making.check("2026-05-12").record.assessments()[1].outcome,
            Outcome::Breached
        );
        let board = making.meeting("2026-05-07", more);
        assert_eq!(board.check("2026-05-12").record.assessments().len(), 1);
    }
    let skipped = making.meeting("2026-02-05", "kind: urgent\n");
    assert_eq!(
        skipped.outcomes("2026-05-12"),
        ["meeting of The forum before: met"]
    );
    let all = skipped.file(
        "board/rulebook.yaml",
        "rules:\n  meeting-order: { after: [/forum], kinds: [urgent] }\n",
    );
    assert_eq!(
        all.only("2026-05-12").meeting.unwrap().as_str(),
        "board/2026-02-05"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Looking at each day between two meetings, one after the other, says the same.
    #[test]
    fn the_order_is_that_of_a_plain_search(
        board in prop::collection::btree_set(0_u64..60, 2..8),
        forum in prop::collection::btree_set(0_u64..60, 0..8),
        same_day: bool,
    ) {
        let origin: NaiveDate = "2026-01-01".parse().unwrap();
        let name = |days: &u64| (origin + Days::new(*days)).to_string();
        let (ours, theirs): (Vec<_>, Vec<_>) = (board.iter().map(name).collect(), forum.iter().map(name).collect());
        let making = site(
            &format!("{{ after: [/forum], same_day: {same_day} }}"),
            &ours.iter().map(String::as_str).collect::<Vec<_>>(),
            &theirs.iter().map(String::as_str).collect::<Vec<_>>(),
        );
        let record = making.check("2026-06-01").record;
        let days: Vec<_> = board.iter().copied().collect();
        for (pair, assessment) in days.windows(2).zip(&record.assessments()[1..]) {
            let shift = u64::from(same_day);
            let met = (pair[0] + shift..pair[1] + shift).any(|day| forum.contains(&day));
            prop_assert_eq!(assessment.outcome == Outcome::Met, met);
        }
    }
}

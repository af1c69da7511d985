//! The rule `minutes-publication`: every outcome it can give, and its days against a count by hand.

use chrono::TimeDelta;
use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::by_hand::{days, periods};
use crate::check::{Making, day};

const FIVE: &str = "minutes-publication: { within: 5 working days, force: must }";
const MINUTES: &str = "board/2026-04-30/minutes.md";

/// A board that publishes within 5 working days, and a meeting on Thursday 30 April 2026: with the bank holiday of
/// Monday 4 May, its minutes are due on Friday 8 May.
fn meeting() -> Making {
    Making::board(FIVE).meeting("2026-04-30", "")
}

#[test]
fn the_date_of_the_first_version_decides() {
    let cases = [
        (
            "published: 2026-05-06",
            Outcome::Met,
            Some(-2),
            "The minutes were published on Wednesday 6 May 2026, 2 working days before they were due.",
        ),
        (
            "published: 2026-05-08",
            Outcome::Met,
            Some(0),
            "The minutes were published on Friday 8 May 2026, the day they were due.",
        ),
        (
            "published: 2026-05-11",
            Outcome::Late,
            Some(1),
            "The minutes were published on Monday 11 May 2026, 1 working day after they were due.",
        ),
        (
            "published: 2026-05-09",
            Outcome::Late,
            Some(0),
            "The minutes were published on Saturday 9 May 2026, 1 day after they were due.",
        ),
        (
            "published: not yet",
            Outcome::Overdue,
            Some(2),
            "The minutes have not been published. They were due on Friday 8 May 2026, 2 working days ago.",
        ),
        (
            "status: draft",
            Outcome::NotRecorded,
            None,
            "The record does not say when the minutes were published, so nobody can tell whether they were in time. The last day for it was Friday 8 May 2026.",
        ),
    ];
    for (front, outcome, late, finding) in cases {
        let making = meeting().document(MINUTES, front);
        let assessment = making.only("2026-05-12");
        assert_eq!(assessment.outcome, outcome, "{front}");
        assert_eq!(assessment.working_days_late, late, "{front}");
        assert_eq!(assessment.finding, finding);
        assert_eq!(assessment.mend.is_some(), outcome != Outcome::Met);
        assert_eq!(
            assessment.document.unwrap().as_str(),
            "board/2026-04-30/minutes"
        );
    }
    let revised =
        "published: 2026-05-08\nrevisions:\n  - { on: 2026-06-01, note: A name was put right }";
    assert_eq!(
        meeting().document(MINUTES, revised).outcomes("2026-06-12"),
        ["minutes: met"]
    );
}

#[test]
fn minutes_that_are_not_there_fall_due() {
    let making = meeting();
    let running = making.only("2026-05-08");
    assert_eq!(running.outcome, Outcome::Upcoming);
    assert_eq!(
        running.finding,
        "The minutes are due to be published by Friday 8 May 2026."
    );
    let overdue = making.only("2026-05-09");
    assert_eq!(overdue.outcome, Outcome::Overdue);
    assert_eq!(
        overdue.finding,
        "The minutes have not been published. They were due on Friday 8 May 2026, 1 day ago."
    );
    assert_eq!(making.at(&overdue.place), "board/2026-04-30/meeting.yaml");
    assert!(overdue.fails());
    let to_come = making.only("2026-04-01");
    assert_eq!(to_come.outcome, Outcome::Upcoming);
    assert_eq!(
        day(&to_come.due.unwrap().due.to_string()),
        day("2026-05-08")
    );
}

#[test]
fn meetings_without_minutes_need_none() {
    let cases = [
        (
            "state: cancelled\nreason: Snow\n",
            "The meeting was cancelled, so there are no minutes.",
        ),
        (
            "state: postponed\nreason: Snow\npostponed_to: 2026-06-04\n",
            "The meeting was postponed to Thursday 4 June 2026; its minutes follow that day.",
        ),
        (
            "kind: event\n",
            "This is a conference or event, of which no minutes are asked for.",
        ),
    ];
    for (more, finding) in cases {
        let making = meeting()
            .meeting("2026-04-30", more)
            .meeting("2026-06-04", "announced: 2026-05-20\n");
        let assessment = making.only("2026-05-12");
        assert_eq!(
            (assessment.outcome, &*assessment.finding),
            (Outcome::NotApplicable, finding)
        );
    }
    let exempt = meeting().document(MINUTES, "exempt: { ground: Part 2 }");
    assert_eq!(exempt.outcomes("2026-05-12"), ["minutes: not applicable"]);
}

#[test]
fn the_parameters_decide() {
    // Counted from the meeting's own day as Wales does, 7 working days end on Monday 11 May.
    let wales = Making::board(
        "minutes-publication: { within: 7 working days, counting_from: meeting-day }",
    )
    .meeting("2026-04-30", "")
    .document(MINUTES, "published: 2026-05-12");
    let assessment = wales.only("2026-05-12");
    assert_eq!(
        (assessment.outcome, assessment.working_days_late),
        (Outcome::Late, Some(1))
    );
    assert_eq!(
        wales.check("2026-05-12").record.rules_of(&assessment.body)[0].sentence,
        "The minutes, draft or not, must be published within 7 working days after the meeting, counting the day of the \
         meeting as day one."
    );
    let circulated = Making::board("minutes-publication: { within: 1 month, trigger: circulated }")
        .meeting("2026-01-31", "")
        .document(
            "board/2026-01-31/minutes.md",
            "published: 2026-04-01\ncirculated: 2026-02-28",
        );
    assert_eq!(circulated.outcomes("2026-05-12"), ["minutes: met"]);
    let not_said = circulated.document("board/2026-01-31/minutes.md", "published: 2026-02-01");
    assert_eq!(not_said.outcomes("2026-05-12"), ["minutes: not recorded"]);
    assert_eq!(not_said.outcomes("2026-02-28"), ["minutes: upcoming"]);
}

#[test]
fn a_deadline_in_unknown_years_is_never_guessed() {
    let checked = Making::board(FIVE)
        .meeting("2035-12-28", "")
        .check("2026-05-12");
    let assessment = &checked.record.assessments()[0];
    assert_eq!(assessment.outcome, Outcome::NotRecorded);
    assert!(
        assessment.finding.contains("1995 to 2035"),
        "{}",
        assessment.finding
    );
    assert_eq!(checked.diagnostics[0].code, "cannot-be-judged");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// Walking to the last day a day at a time says the same, on whichever day it is asked.
    #[test]
    fn the_outcome_is_that_of_a_count_by_hand(
        meeting in days(), within in periods(), published in prop::option::of(0..60_i64),
        asked in 0..900_i64, near in prop::option::of(-1..=1_i64),
    ) {
        let due = within.walk(meeting, 1);
        let today = near.map_or(meeting + TimeDelta::days(asked), |days| due + TimeDelta::days(days));
        let published = published.map(|days| meeting + TimeDelta::days(days));
        let making = Making::board(&format!("minutes-publication: {{ within: {} }}", within.words()))
            .meeting(&meeting.to_string(), "");
        let making = match published {
            None => making,
            Some(on) => making.document(&format!("board/{meeting}/minutes.md"), &format!("published: {on}")),
        };
        let expected = match published {
            Some(on) if on <= today && on <= due => Outcome::Met,
            Some(on) if on <= today => Outcome::Late,
            _ if today <= due => Outcome::Upcoming,
            _ => Outcome::Overdue,
        };
        let assessment = making.only(&today.to_string());
        prop_assert_eq!(assessment.due.unwrap().due, due);
        prop_assert_eq!(assessment.outcome, expected);
    }
}

#[test]
fn the_chair_is_consulted_first() {
    let rule = "minutes-publication: { within: 5 working days, chair_consulted: true }";
    let minutes = |front: &str| {
        Making::board(rule)
            .meeting("2026-04-30", "")
            .document("board/2026-04-30/minutes.md", front)
    };
    let of_chair = |front: &str| {
        let making = minutes(front);
        let record = making.check("2026-05-12").record;
        let mut found = record.assessments().iter();
        let found = found.find(|a| a.subject == "consulting the chair on the minutes");
        let found = found.unwrap();
        (
            found.outcome,
            found.finding.clone(),
            making.at(&found.place),
        )
    };
    let published = "published: 2026-05-07";
    assert_eq!(
        of_chair(&format!("{published}\nchair_consulted: 2026-05-07")),
        (
            Outcome::Met,
            "The chair was consulted on Thursday 7 May 2026.".into(),
            "board/2026-04-30/minutes.md: 2026-05-07".into()
        )
    );
    assert_eq!(
        of_chair(&format!("{published}\nchair_consulted: 2026-05-08")),
        (
            Outcome::Breached,
            "The chair was consulted on Friday 8 May 2026, after the minutes were published."
                .into(),
            "board/2026-04-30/minutes.md: 2026-05-08".into()
        )
    );
    assert_eq!(of_chair(published).0, Outcome::NotRecorded);
    assert_eq!(
        minutes("published: not yet").outcomes("2026-05-12"),
        ["minutes: overdue"],
        "before they are published nothing is asked"
    );
}

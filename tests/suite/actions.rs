//! The rule `actions`: every outcome it can give.

use chrono::{Days, NaiveDate};
use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::check::Making;

/// The outcomes of one action of a meeting on 7 May 2026, with what is written of it.
fn action(rule: &str, more: &str) -> Making {
    let front = format!("actions:\n  - action: Do it\n{more}");
    Making::board(rule).document("board/2026-05-07/minutes.md", front.trim_end())
}

fn all(more: &str) -> Making {
    action("actions: {}", more)
}

const OWNED: &str = "    owner: Clerk\n    due: 2026-05-29\n";

#[test]
fn an_open_action_falls_due_after_its_day() {
    let making = all(OWNED);
    let on = making.only("2026-05-29");
    assert_eq!(on.outcome, Outcome::Upcoming);
    assert_eq!(
        on.finding,
        "The action is due to be done by Friday 29 May 2026."
    );
    let due = on.due.unwrap();
    assert_eq!(due.due.to_string(), "2026-05-29");
    assert_eq!(
        due.working(),
        "Fri 29 May 2026: the day that was set; due Fri 29 May 2026"
    );
    let after = making.only("2026-05-30");
    assert_eq!(after.outcome, Outcome::Overdue);
    assert_eq!(after.subject, "action 1");
    assert_eq!(
        after.finding,
        "The action has not been done. It was due on Friday 29 May 2026, 1 day ago."
    );
    assert_eq!(
        making.at(&after.place),
        "board/2026-05-07/minutes.md: 2026-05-29"
    );
    assert!(after.mend.unwrap().contains("`closed:`"));
}

#[test]
fn a_done_action_was_met_or_late() {
    let done = |on: &str| all(&format!("{OWNED}    status: done\n{on}"));
    let cases = [
        ("    closed: 2026-05-29\n", "2026-06-12", Outcome::Met),
        ("    closed: 2026-06-01\n", "2026-06-12", Outcome::Late),
        ("", "2026-06-12", Outcome::NotRecorded),
        ("", "2026-05-20", Outcome::Met),
    ];
    for (on, day, outcome) in cases {
        let making = done(on);
        let found = making.only(day);
        assert_eq!(found.outcome, outcome, "{on}");
        let at = on.trim().strip_prefix("closed: ").unwrap_or("2026-05-29");
        assert_eq!(
            making.at(&found.place),
            format!("board/2026-05-07/minutes.md: {at}")
        );
    }
    let found = done("").only("2026-06-12");
    assert!(
        found
            .finding
            .starts_with("The record does not say when the action was done")
    );
}

#[test]
fn each_action_has_an_owner_and_a_date() {
    let cases = [
        ("", "The action has neither an owner nor a date."),
        ("    due: 2026-05-29\n", "The action has no owner."),
        ("    owner: Clerk\n", "The action has no date."),
    ];
    for (more, finding) in cases {
        let making = all(more);
        let record = making.check("2026-05-12").record;
        let breached = record
            .assessments()
            .iter()
            .find(|a| a.outcome == Outcome::Breached)
            .unwrap();
        assert_eq!(breached.finding, finding);
        assert_eq!(
            making.at(&breached.place),
            "board/2026-05-07/minutes.md: Do it"
        );
        assert!(breached.mend.is_some());
    }
    let organisation = all("    organisation: council\n    due: 2026-05-29\n").file(
        "board/organisations.yaml",
        "council: { name: Council, sector: public }\n",
    );
    assert_eq!(organisation.outcomes("2026-05-12"), ["action 1: upcoming"]);
    let free = "actions: { owner: false, date: false }";
    assert!(action(free, "").outcomes("2026-05-12").is_empty());
    assert_eq!(
        action(free, "    status: done\n").outcomes("2026-05-12"),
        ["action 1: met"]
    );
}

#[test]
fn an_action_that_cannot_be_done_says_why() {
    let unable = format!("{OWNED}    status: unable\n    closed: 2026-06-10\n");
    let making = all(&unable);
    let found = making.only("2026-06-12");
    assert_eq!(found.outcome, Outcome::Breached);
    assert_eq!(
        found.finding,
        "The action could not be done, and the minutes do not say why."
    );
    assert_eq!(
        making.at(&found.place),
        "board/2026-05-07/minutes.md: 2026-06-10"
    );
    assert_eq!(
        all(&format!("{unable}    reason: The site was sold\n")).outcomes("2026-06-12"),
        ["action 1: met"]
    );
    assert_eq!(
        action("actions: { reason: false }", &unable).outcomes("2026-06-12"),
        ["action 1: met"]
    );
}

#[test]
fn a_date_before_the_meeting_is_wrong() {
    let found = all("    owner: Clerk\n    due: 2026-04-29\n").only("2026-05-12");
    assert_eq!(found.outcome, Outcome::Breached);
    assert_eq!(
        found.finding,
        "The action was due before the meeting that put it in hand."
    );
}

#[test]
fn actions_of_closed_minutes_are_not_told() {
    let closed = all(&format!("{OWNED}exempt: {{ ground: Part 2 }}"));
    assert!(closed.outcomes("2026-06-12").is_empty());
    let kept = all(&format!("{OWNED}published: not yet"));
    assert!(kept.outcomes("2026-06-12").is_empty());
}

/// A work plan with these actions.
fn plan(actions: &str) -> Making {
    Making::board("actions: {}").file("board/actions.yaml", &format!("actions:\n{actions}"))
}

#[test]
fn the_actions_of_a_work_plan_are_held_to_the_same() {
    let making = plan(
        "  - { action: A, owner: Clerk, due: 2026-05-29 }\n  - { action: B, organisation: council, due: 2026-05, status: done, closed: 2026-05-31 }\n\
         \x20 - { action: C, due: 2025, status: done, closed: 2026-01-02 }\n  - { action: D }\n  - { action: E, owner: Clerk, due: 2026-01, status: unable }\n\
         \x20 - { action: F, owner: Clerk, due: 2026-05, status: done }\n",
    )
    .file("board/organisations.yaml", "council: { name: Council, sector: public }\n");
    assert_eq!(
        making.outcomes("2026-06-12"),
        [
            "planned action 1: overdue",
            "planned action 2: met",
            "planned action 3: breached",
            "planned action 3: late",
            "planned action 4: breached",
            "planned action 5: breached",
            "planned action 6: not recorded",
        ]
    );
    let record = making.check("2026-06-12").record;
    let [overdue, .., unable, unrecorded] = record.assessments() else {
        panic!("{record:#?}");
    };
    assert_eq!(making.at(&overdue.place), "board/actions.yaml: 2026-05-29");
    assert_eq!((&overdue.meeting, &overdue.document), (&None, &None));
    assert_eq!(
        unable.finding,
        "The action could not be done, and the list does not say why."
    );
    for assessment in [overdue, unable, unrecorded] {
        assert!(assessment.mend.as_ref().unwrap().contains("actions.yaml"));
    }
}

#[test]
fn a_month_or_a_year_ends_on_its_last_day() {
    for (due, last, after) in [
        ("2009-12", "2009-12-31", "2010-01-01"),
        ("2009", "2009-12-31", "2010-01-01"),
        ("2008-02", "2008-02-29", "2008-03-01"),
    ] {
        let making = plan(&format!("  - {{ action: A, owner: Clerk, due: {due} }}\n"));
        assert_eq!(making.outcomes(last), ["planned action 1: upcoming"]);
        assert_eq!(making.outcomes(after), ["planned action 1: overdue"]);
        let found = making.only(after);
        assert_eq!(found.due.unwrap().due.to_string(), last);
        assert_eq!(
            making.at(&found.place),
            format!("board/actions.yaml: {due}")
        );
        let minuted = all(&format!("    owner: Clerk\n    due: {due}\n"));
        assert_eq!(
            minuted.only("2026-06-12").outcome,
            Outcome::Breached,
            "before the meeting"
        );
    }
}

#[test]
fn a_planned_action_waits_for_the_meeting_that_agrees_it() {
    let making = plan("  - { action: A, owner: Clerk, due: 2026-05-01, agreed_at: 2026-05-07 }\n")
        .meeting("2026-05-07", "announced: 2026-04-20");
    assert!(making.outcomes("2026-04-19").is_empty());
    let found = making.only("2026-04-20");
    assert_eq!(
        found.finding,
        "The action was due before the meeting that put it in hand."
    );
}

#[test]
fn an_explanation_can_be_about_one_action() {
    let explained = |more: &str| {
        let reason = format!(
            "explanations:\n  - {{ rule: actions, {more}reason: The owner was ill, by: Clerk, on: 2026-06-02 }}\n"
        );
        let front = format!("actions:\n  - action: Do it\n{OWNED}  - action: Do that\n{OWNED}");
        let making = Making::board("actions: {}");
        making
            .meeting("2026-05-07", &reason)
            .document("board/2026-05-07/minutes.md", front.trim_end())
    };
    let outcomes = |more: &str| explained(more).outcomes("2026-06-12");
    let (first, second) = ("action 1: overdue", "action 2: overdue");
    assert_eq!(
        outcomes(""),
        [
            format!("{first}, explained"),
            format!("{second}, explained")
        ]
    );
    assert_eq!(
        outcomes("subject: action 2, "),
        [first.to_owned(), format!("{second}, explained")]
    );
    let nobodys = explained("subject: action 3, ").check("2026-06-12");
    assert_eq!(nobodys.diagnostics.len(), 1, "{:#?}", nobodys.diagnostics);
}

/// The last day on which an action is in time whose date is written so: the day before the month or year that follows.
fn last_day(due: &str) -> NaiveDate {
    let parts: Vec<u32> = due.split('-').map(|part| part.parse().unwrap()).collect();
    let first = |year: u32, month: u32| {
        NaiveDate::from_ymd_opt(i32::try_from(year).unwrap(), month, 1).unwrap()
    };
    match parts[..] {
        [year] => first(year + 1, 1).pred_opt().unwrap(),
        [year, 12] => first(year + 1, 1).pred_opt().unwrap(),
        [year, month] => first(year, month + 1).pred_opt().unwrap(),
        _ => due.parse().unwrap(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Actions of a work plan, with dates known to the day, the month or the year, against the days compared as they are.
    #[test]
    fn a_plan_is_judged_by_the_last_day_of_each_date(
        due in (2025_i32..2027, 1_u32..13, 1_u32..29, 1_usize..4),
        closed in proptest::option::of(0_u64..900),
        today in 0_u64..900,
    ) {
        let from = NaiveDate::from_ymd_opt(2024, 12, 1).unwrap();
        let (year, month, day, exactness) = due;
        let due = format!("{year}-{month:02}-{day:02}");
        let due: String = due.splitn(4, '-').take(exactness).collect::<Vec<_>>().join("-");
        let today = from + Days::new(today);
        let closed = closed.map(|days| from + Days::new(days)).filter(|closed| *closed <= today);
        let last = last_day(&due);
        let expected = match closed {
            Some(closed) if closed <= last => Outcome::Met,
            Some(_) => Outcome::Late,
            None if today <= last => Outcome::Upcoming,
            None => Outcome::Overdue,
        };
        let done = closed.map_or(String::new(), |closed| format!(", status: done, closed: {closed}"));
        let plan = format!("actions:\n  - {{ action: Do it, owner: Clerk, due: '{due}'{done} }}\n");
        let making = Making::board("actions: {}").file("board/actions.yaml", &plan);
        prop_assert_eq!(making.only(&today.to_string()).outcome, expected, "{} on {}", plan, today);
    }
}

//! The rules that count from the day of a meeting or of an appointment, each with the period of its rulebook and each date
//! that can count, against days walked to one at a time.

use chrono::{NaiveDate, TimeDelta};
use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::by_hand::{Period, days, periods};
use crate::check::Making;

/// A rule, whether it counts back from the meeting, and how its site says that the thing was done.
struct Dated {
    rule: &'static str,
    /// Which way to walk from that day.
    step: i64,
    making: fn(&str, NaiveDate, NaiveDate) -> Making,
}

const DATED: [Dated; 13] = [
    Dated {
        rule: "agenda-notice: { notice: PERIOD }",
        step: -1,
        making: |rule, meeting, done| agenda(rule, meeting, &format!("published: {done}")),
    },
    Dated {
        rule: "agenda-notice: { notice: PERIOD, trigger: prepared }",
        step: -1,
        making: |rule, meeting, done| agenda(rule, meeting, &format!("prepared: {done}")),
    },
    Dated {
        rule: "draft-agenda: { notice: PERIOD }",
        step: -1,
        making: |rule, meeting, done| agenda(rule, meeting, &format!("draft_published: {done}")),
    },
    Dated {
        rule: "item-requests: { closing: PERIOD }",
        step: -1,
        making: |rule, meeting, done| {
            let item = format!("items: [{{ title: Buses, requested: {done} }}]");
            agenda(rule, meeting, &item)
        },
    },
    Dated {
        rule: "special-notice: { notice: PERIOD, trigger: despatched }",
        step: -1,
        making: |rule, meeting, done| {
            let item = "items: [{ title: The end, kind: dissolution }]";
            agenda(rule, meeting, &format!("despatched: {done}\n{item}"))
        },
    },
    Dated {
        rule: "meeting-notice: { notice: PERIOD }",
        step: -1,
        making: |rule, meeting, done| {
            let more = format!("time: \"14:00\"\nannounced: {done}\n");
            Making::board(rule).meeting(&meeting.to_string(), &more)
        },
    },
    Dated {
        rule: "apologies: { before: PERIOD }",
        step: -1,
        making: |rule, meeting, done| {
            let seat = "seats:\n  head: { post: Head, held: [{ by: Head, from: 2000-01-01 }] }\n";
            let front = format!(
                "attendance: {{ present: [] }}\napologies: [{{ seat: head, received: {done} }}]"
            );
            Making::board(rule)
                .file("board/members.yaml", seat)
                .document(&format!("board/{meeting}/minutes.md"), &front)
        },
    },
    Dated {
        rule: "decision-notice: { within: PERIOD }",
        step: 1,
        making: |rule, meeting, done| {
            let front = format!("kind: decision-notice\npublished: {done}");
            Making::board(rule).document(&format!("board/{meeting}/decided.md"), &front)
        },
    },
    Dated {
        rule: "final-minutes: { within: PERIOD }",
        step: 1,
        making: |rule, meeting, done| {
            let before = meeting - TimeDelta::days(30);
            let approved = format!("status: approved\nfinal_published: {done}");
            let approves = format!("approves: [{{ meeting: {before} }}]");
            Making::board(rule)
                .document(&format!("board/{before}/minutes.md"), &approved)
                .document(&format!("board/{meeting}/minutes.md"), &approves)
        },
    },
    Dated {
        rule: "key-decisions: { notice: PERIOD }",
        step: -1,
        making: |rule, meeting, done| {
            let item = format!(
                "{{ item: Repairs, key_decision: true, meeting: {meeting}, notice: {done} }}"
            );
            let programme = format!("programmes: [{{ year: \"2020\", items: [{item}] }}]\n");
            Making::board(rule).file("board/work-programme.yaml", &programme)
        },
    },
    Dated {
        rule: "required-papers: { papers: [briefing-note], within: PERIOD }",
        step: 1,
        making: |rule, meeting, done| {
            let front = format!("kind: briefing-note\npublished: {done}");
            Making::board(rule).document(&format!("board/{meeting}/note.md"), &front)
        },
    },
    Dated {
        rule: "induction: { within: PERIOD }",
        step: 1,
        making: |rule, meeting, done| holder(rule, meeting, &format!("inducted: {done}")),
    },
    Dated {
        rule: "code-of-conduct: { within: PERIOD }",
        step: 1,
        making: |rule, meeting, done| holder(rule, meeting, &format!("code_signed: {done}")),
    },
];

/// A seat that is held from that day on.
fn holder(rule: &str, from: NaiveDate, said: &str) -> Making {
    let held = format!("held: [{{ by: Head, from: {from}, {said} }}]");
    let seats = format!("seats:\n  head: {{ post: Head, {held} }}\n");
    Making::board(rule).file("board/members.yaml", &seats)
}

fn agenda(rule: &str, meeting: NaiveDate, front: &str) -> Making {
    Making::board(rule).document(&format!("board/{meeting}/agenda.md"), front)
}

/// Whether it was done in time: on the last day or up to some days before or after it.
fn holds(dated: &Dated, meeting: NaiveDate, period: Period, off: i64) -> Result<(), TestCaseError> {
    let due = period.walk(meeting, dated.step);
    let done = due + TimeDelta::days(off);
    let rule = dated.rule.replace("PERIOD", &period.words());
    let found = (dated.making)(&rule, meeting, done).only("2035-06-01");
    let expected = if off > 0 { Outcome::Late } else { Outcome::Met };
    prop_assert_eq!(found.due.unwrap().due, due, "{} {}", rule, meeting);
    prop_assert_eq!(found.outcome, expected, "{} {}", rule, meeting);
    prop_assert_eq!(found.done.unwrap().0, done);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn each_counts_as_one_does_by_hand(meeting in days(), period in periods(), off in -2..=2_i64) {
        for dated in &DATED {
            holds(dated, meeting, period, off)?;
        }
    }
}

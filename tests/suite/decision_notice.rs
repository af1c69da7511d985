//! The rule `decision-notice`: every outcome it can give.

use minutebook::record::Outcome;

use crate::check::Making;

const NOTICE: &str = "board/2026-04-30/decisions.md";

/// A board that publishes its decisions within 2 working days, and a meeting on Thursday 30 April 2026: with the bank
/// holiday of Monday 4 May, the notice is due on Tuesday 5 May.
fn meeting(more: &str) -> Making {
    Making::board(&format!(
        "decision-notice: {{ within: 2 working days{more} }}"
    ))
    .meeting("2026-04-30", "")
}

fn notice(front: &str) -> Making {
    meeting("").document(NOTICE, &format!("kind: decision-notice\n{front}"))
}

#[test]
fn the_date_of_the_notice_decides() {
    let cases = [
        ("published: 2026-05-05", Outcome::Met, "2026-05-05"),
        ("published: 2026-05-06", Outcome::Late, "2026-05-06"),
        ("published: not yet", Outcome::Overdue, "not yet"),
        ("author: Clerk", Outcome::NotRecorded, ""),
        (
            "published: not yet\nexempt: { ground: Part 2 }",
            Outcome::NotApplicable,
            "not yet",
        ),
    ];
    for (front, outcome, at) in cases {
        let making = notice(front);
        let found = making.only("2026-05-12");
        assert_eq!(found.outcome, outcome, "{front}");
        let at = if at.is_empty() {
            NOTICE.to_owned()
        } else {
            format!("{NOTICE}: {at}")
        };
        assert_eq!(making.at(&found.place), at);
        assert_eq!(
            found.document.unwrap().as_str(),
            "board/2026-04-30/decisions"
        );
    }
    let found = notice("published: 2026-05-06").only("2026-05-12");
    assert_eq!(
        found.finding,
        "The decision notice was published on Wednesday 6 May 2026, 1 working day after it was due."
    );
}

#[test]
fn a_missing_notice_falls_due() {
    let making = meeting("");
    assert_eq!(making.only("2026-05-05").outcome, Outcome::Upcoming);
    let overdue = making.only("2026-05-06");
    assert_eq!(overdue.outcome, Outcome::Overdue);
    assert_eq!(
        overdue.finding,
        "The decision notice has not been published. It was due on Tuesday 5 May 2026, 1 working day ago."
    );
    assert_eq!(making.at(&overdue.place), "board/2026-04-30/meeting.yaml");
    assert!(overdue.mend.unwrap().contains("`kind: decision-notice`"));
    assert!(overdue.document.is_none());
}

#[test]
fn a_meeting_that_decided_nothing_needs_none() {
    let minutes = "board/2026-04-30/minutes.md";
    let none = |more| meeting(more).document(minutes, "status: draft");
    let found = none("").only("2026-05-12");
    assert_eq!(
        (found.outcome, &*found.finding),
        (
            Outcome::NotApplicable,
            "The minutes record no decision, so no notice is asked for."
        )
    );
    assert_eq!(
        none(", always: true").only("2026-05-12").outcome,
        Outcome::Overdue
    );
    let some = meeting("").document(minutes, "decisions: [{ decision: Yes. }]");
    assert_eq!(some.only("2026-05-12").outcome, Outcome::Overdue);
    for more in ["state: cancelled\nreason: Snow\n", "kind: event\n"] {
        assert!(
            meeting("")
                .meeting("2026-04-30", more)
                .outcomes("2026-05-12")
                .is_empty()
        );
    }
}

#[test]
fn each_of_several_notices_is_judged() {
    let making = notice("published: 2026-05-05").document(
        "board/2026-04-30/more.md",
        "kind: decision-notice\npublished: 2026-05-07",
    );
    assert_eq!(
        making.outcomes("2026-05-12"),
        ["decision notice: met", "decision notice: late"]
    );
}

#[test]
fn a_year_without_bank_holidays_cannot_be_judged() {
    let making =
        Making::board("decision-notice: { within: 2 working days }").meeting("2035-12-31", "");
    let checked = making.check("2036-02-01");
    assert_eq!(
        checked.record.assessments()[0].outcome,
        Outcome::NotRecorded
    );
    assert_eq!(checked.diagnostics[0].code, "cannot-be-judged");
}

//! The rule `final-minutes`: every outcome it can give.

use minutebook::record::Outcome;

use crate::check::Making;

const MINUTES: &str = "board/2026-03-12/minutes.md";

/// Minutes of March with this head, approved on Thursday 14 May 2026: they are due on Thursday 21 May.
fn approved(front: &str) -> Making {
    Making::board("final-minutes: { within: 5 working days }")
        .meeting("2026-03-12", "")
        .document(MINUTES, front)
        .document(
            "board/2026-05-14/minutes.md",
            "published: 2026-05-18\napproves: [{ meeting: 2026-03-12 }]",
        )
}

const APPROVED: &str = "status: approved\napproved_at: 2026-05-14\n";

#[test]
fn the_day_of_the_approved_text_decides() {
    let cases = [
        ("final_published: 2026-05-21", Outcome::Met, "2026-05-21"),
        ("final_published: 2026-05-22", Outcome::Late, "2026-05-22"),
        (
            "final_published: 2026-06-30",
            Outcome::Overdue,
            "2026-06-30",
        ),
        (
            "published: 2026-03-19\nrevisions: [{ on: 2026-04-01, note: A }, { on: 2026-05-20, note: B }]",
            Outcome::Met,
            "2026-05-20",
        ),
        ("published: 2026-05-25", Outcome::Late, "2026-05-25"),
        ("published: 2026-03-19", Outcome::NotRecorded, "approved"),
    ];
    for (front, outcome, at) in cases {
        let making = approved(&format!("{APPROVED}{front}"));
        let found = making.only("2026-06-12");
        assert_eq!(found.outcome, outcome, "{front}");
        assert_eq!(making.at(&found.place), format!("{MINUTES}: {at}"));
        assert_eq!(
            making.notes(&found),
            ["board/2026-05-14/minutes.md: 2026-03-12"]
        );
        assert_eq!(found.due.unwrap().due.to_string(), "2026-05-21");
    }
}

#[test]
fn a_draft_falls_due() {
    let making = approved("status: draft\npublished: 2026-03-19");
    assert_eq!(making.only("2026-05-21").outcome, Outcome::Upcoming);
    let overdue = making.only("2026-05-22");
    assert_eq!(overdue.outcome, Outcome::Overdue);
    assert_eq!(
        overdue.finding,
        "The approved minutes have not been published. They were due on Thursday 21 May 2026, 1 working day ago."
    );
    assert_eq!(making.at(&overdue.place), format!("{MINUTES}: draft"));
    assert!(overdue.mend.unwrap().contains("`final_published:`"));
    let found = making.clone().check("2026-05-17").record;
    assert!(
        found.assessments().is_empty(),
        "the minutes that approve them are not published yet"
    );
}

#[test]
fn minutes_that_nobody_approved_are_not_judged() {
    let making = Making::board("final-minutes: { within: 5 working days }")
        .document(MINUTES, "status: draft");
    assert!(making.outcomes("2026-06-12").is_empty());
}

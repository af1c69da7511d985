//! The rule `item-requests`: every outcome it can give, at the day of the request.

use minutebook::record::{Mark, Outcome};

use crate::check::Making;

const AGENDA: &str = "board/2026-05-07/agenda.md";

/// Three weeks before Thursday 7 May 2026: Thursday 16 April.
fn item(more: &str) -> Making {
    Making::board("item-requests: { closing: 3 weeks }")
        .meeting("2026-05-07", "")
        .document(
            AGENDA,
            &format!("items:\n  - title: Apologies\n  - title: Flood\n    {more}"),
        )
}

#[test]
fn the_day_of_the_request_decides() {
    let cases = [
        (
            "2026-04-16",
            Outcome::Met,
            "The request for item 2 was made on Thursday 16 April 2026, the day it was due.",
        ),
        (
            "2026-04-17",
            Outcome::Late,
            "The request for item 2 was made on Friday 17 April 2026, 1 working day after it was due.",
        ),
    ];
    for (day, outcome, finding) in cases {
        let making = item(&format!("requested: {day}"));
        let assessment = making.only("2026-05-12");
        assert_eq!(
            (assessment.outcome, &*assessment.finding),
            (outcome, finding)
        );
        assert_eq!(making.at(&assessment.place), format!("{AGENDA}: {day}"));
        assert_eq!(assessment.mend.is_some(), outcome == Outcome::Late);
    }
}

#[test]
fn an_urgent_item_gives_its_own_reason() {
    let late = "requested: 2026-05-01\n    requested_by: Residents\n    urgent: The river rose";
    let assessment = item(late).only("2026-05-12");
    assert_eq!(
        (assessment.outcome, assessment.mark),
        (Outcome::Late, Some(Mark::Urgent))
    );
    let explanation = assessment.explanation.unwrap();
    assert_eq!(
        (&*explanation.reason, &*explanation.by),
        ("The river rose", "Residents")
    );
    let strict = item(late).file(
        "board/rulebook.yaml",
        "rules:\n  item-requests: { closing: 3 weeks, urgent: false }\n",
    );
    assert_eq!(strict.outcomes("2026-05-12"), ["request for item 2: late"]);
}

#[test]
fn a_request_without_a_day_is_not_recorded() {
    let making = item("requested_by: Residents");
    let assessment = making.only("2026-05-12");
    assert_eq!(assessment.outcome, Outcome::NotRecorded);
    assert_eq!(
        assessment.finding,
        "The record does not say when the request for item 2 was made, so nobody can tell whether it was in time. The last day for it was Thursday 16 April 2026."
    );
    assert_eq!(making.at(&assessment.place), format!("{AGENDA}: Flood"));
    let unknown = Making::board("item-requests: { closing: 5 working days }")
        .meeting("2036-01-03", "")
        .document(
            "board/2036-01-03/agenda.md",
            "items: [{ title: X, requested: 2026-01-01 }]",
        );
    assert_eq!(
        unknown.outcomes("2026-05-12"),
        ["request for item 1: not recorded"]
    );
}

#[test]
fn items_are_passed_over_that_nobody_may_judge() {
    let late = "requested: 2026-05-01";
    assert!(item("lead: Clerk").outcomes("2026-05-12").is_empty());
    assert!(
        item(&format!("{late}\n    exempt: {{ ground: Part 2 }}"))
            .outcomes("2026-05-12")
            .is_empty()
    );
    let cancelled = item(late).meeting("2026-05-07", "state: cancelled\nreason: Snow\n");
    assert!(cancelled.outcomes("2026-05-12").is_empty());
    let kept_back = item(late).document(
        AGENDA,
        "published: not yet\nitems: [{ title: X, requested: 2026-05-01 }]",
    );
    assert!(kept_back.outcomes("2026-05-12").is_empty());
}

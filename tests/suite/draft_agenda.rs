//! The rule `draft-agenda`: every outcome it can give.

use minutebook::record::Outcome;

use crate::check::Making;

const AGENDA: &str = "board/2026-05-07/agenda.md";

/// One month before Thursday 7 May 2026: Tuesday 7 April.
fn board() -> Making {
    Making::board("draft-agenda: { notice: 1 month }").meeting("2026-05-07", "")
}

#[test]
fn the_day_of_the_list_decides() {
    let cases = [
        (
            "draft_published: 2026-04-07\npublished: 2026-04-29",
            Outcome::Met,
            "2026-04-07",
        ),
        (
            "draft_published: 2026-04-08\npublished: 2026-04-29",
            Outcome::Late,
            "2026-04-08",
        ),
        ("published: 2026-04-07", Outcome::Met, "2026-04-07"),
    ];
    for (front, outcome, place) in cases {
        let making = board().document(AGENDA, front);
        let assessment = making.only("2026-05-12");
        assert_eq!(assessment.outcome, outcome, "{front}");
        assert_eq!(making.at(&assessment.place), format!("{AGENDA}: {place}"));
        assert_eq!(assessment.mend.is_some(), outcome == Outcome::Late);
    }
    let late = board().document(AGENDA, cases[1].0).only("2026-05-12");
    assert_eq!(
        late.finding,
        "The first list of items was published on Wednesday 8 April 2026, 1 working day after it was due."
    );
}

#[test]
fn without_a_day_nobody_can_tell() {
    let making = board().document(AGENDA, "published: 2026-04-29");
    let assessment = making.only("2026-05-12");
    assert_eq!(assessment.outcome, Outcome::NotRecorded);
    assert_eq!(making.at(&assessment.place), AGENDA);
    assert_eq!(making.only("2026-04-07").outcome, Outcome::Upcoming);
    assert_eq!(board().only("2026-04-07").outcome, Outcome::Upcoming);
    let overdue = board().only("2026-04-08");
    assert_eq!(overdue.outcome, Outcome::Overdue);
    assert_eq!(board().at(&overdue.place), "board/2026-05-07/meeting.yaml");
    let to_come = board().document(AGENDA, "draft_published: 2026-04-20");
    assert_eq!(to_come.only("2026-04-10").outcome, Outcome::Overdue);
    let unknown =
        Making::board("draft-agenda: { notice: 5 working days }").meeting("2036-01-03", "");
    let checked = unknown.check("2026-05-12");
    assert_eq!(
        checked.record.assessments()[0].outcome,
        Outcome::NotRecorded
    );
    assert_eq!(checked.diagnostics[0].code, "cannot-be-judged");
}

#[test]
fn meetings_that_do_not_take_place_need_no_list() {
    let cancelled = board()
        .meeting("2026-05-07", "state: cancelled\nreason: Snow\n")
        .only("2026-05-12");
    assert_eq!(cancelled.outcome, Outcome::NotApplicable);
    assert_eq!(
        cancelled.finding,
        "The meeting was cancelled, so no list of items is asked for."
    );
    assert!(
        board()
            .meeting("2026-05-07", "kind: event\n")
            .outcomes("2026-05-12")
            .is_empty()
    );
}

#[test]
fn a_month_that_is_too_short_ends_on_its_last_day() {
    let making = Making::board("draft-agenda: { notice: 1 month }")
        .meeting("2026-03-31", "")
        .document("board/2026-03-31/agenda.md", "draft_published: 2026-02-28");
    assert_eq!(making.outcomes("2026-05-12"), ["list of items: met"]);
    let day_one = Making::board("draft-agenda: { notice: 2 weeks, counting_from: meeting-day }")
        .meeting("2026-03-31", "")
        .document("board/2026-03-31/agenda.md", "draft_published: 2026-03-18");
    assert_eq!(day_one.outcomes("2026-05-12"), ["list of items: met"]);
}

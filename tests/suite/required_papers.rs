//! The rule `required-papers`: every outcome it can give.

use minutebook::record::Outcome;

use crate::check::Making;

fn board(rule: &str) -> Making {
    Making::board(&format!(
        "required-papers: {{ papers: [briefing-note], {rule} }}"
    ))
    .meeting("2026-03-12", "")
}

fn with(rule: &str, front: &str) -> Making {
    board(rule).document(
        "board/2026-03-12/note.md",
        &format!("kind: briefing-note\n{front}"),
    )
}

#[test]
fn a_paper_is_there_some_day() {
    let making = with("", "published: 2026-04-30");
    let met = making.only("2026-05-12");
    assert_eq!(
        (met.outcome, &*met.subject),
        (Outcome::Met, "briefing note")
    );
    assert_eq!(making.at(&met.place), "board/2026-03-12/note.md");
    let upcoming = board("").only("2026-05-12");
    assert_eq!(upcoming.outcome, Outcome::Upcoming);
    assert!(upcoming.mend.is_none());
    let later = board("").meeting("2026-05-07", "");
    assert_eq!(
        later.outcomes("2026-05-06"),
        ["briefing note: upcoming"],
        "the next meeting is still to come"
    );
    let record = later.check("2026-05-08").record;
    let breached = &record.assessments()[0];
    assert_eq!(breached.outcome, Outcome::Breached);
    assert_eq!(
        breached.finding,
        "The record has no briefing note, and the next meeting was held on Thursday 7 May 2026."
    );
    assert!(breached.mend.is_some());
    let event = board("").meeting("2026-05-07", "kind: event\n");
    assert_eq!(event.outcomes("2026-05-12"), ["briefing note: upcoming"]);
}

#[test]
fn a_paper_is_there_by_the_meeting() {
    let at_once = "by: meeting";
    assert_eq!(board(at_once).only("2026-05-12").outcome, Outcome::Breached);
    assert_eq!(
        with(at_once, "published: 2026-04-30")
            .only("2026-05-12")
            .outcome,
        Outcome::Met
    );
    assert!(board(at_once).outcomes("2026-03-11").is_empty(), "to come");
}

#[test]
fn a_paper_is_there_in_time() {
    let within = "within: 10 working days";
    for (front, outcome) in [
        ("published: 2026-03-26", Outcome::Met),
        ("published: 2026-03-27", Outcome::Late),
        ("author: The clerk", Outcome::NotRecorded),
        ("published: not yet", Outcome::Overdue),
        ("status: withdrawn\nreason: It was wrong", Outcome::Overdue),
        ("exempt: { ground: Part 2 }", Outcome::NotApplicable),
    ] {
        assert_eq!(
            with(within, front).only("2026-05-12").outcome,
            outcome,
            "{front}"
        );
    }
    assert_eq!(board(within).only("2026-03-26").outcome, Outcome::Upcoming);
    let late = with(within, "published: 2026-03-27").only("2026-05-12");
    assert_eq!(
        late.finding,
        "The paper was published on Friday 27 March 2026, 1 working day after it was due."
    );
}

#[test]
fn only_meetings_that_were_held_have_papers() {
    let rule = "required-papers: { papers: [agenda, minutes], kinds: [ordinary] }";
    let board = Making::board(rule);
    let other = |more: &str| {
        board
            .clone()
            .meeting("2026-03-12", more)
            .outcomes("2026-05-12")
    };
    assert!(other("state: cancelled\nreason: Snow\n").is_empty());
    assert!(other("kind: urgent\n").is_empty());
    let papers = board
        .meeting("2026-03-12", "")
        .document("board/2026-03-12/agenda.md", "published: 2026-03-05");
    assert_eq!(
        papers.outcomes("2026-05-12"),
        ["minutes: upcoming", "agenda: met"]
    );
}

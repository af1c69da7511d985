//! The rule `open-to-public`: what is closed, on what ground, and what of it was published.

use minutebook::model::BodyId;
use minutebook::record::Outcome;

use crate::check::{Making, outcomes};

const AGENDA: &str = "board/2026-04-30/agenda.md";
const PAPER: &str = "board/2026-04-30/repairs.md";
const MINUTES: &str = "board/2026-04-30/minutes.md";

fn board(rule: &str, ground: &str) -> Making {
    Making::board(&format!("open-to-public: {rule}")).meeting("2026-04-30", "").document(
        AGENDA,
        &format!(
            "items:\n  - title: Plan\n  - {{ title: Repairs, id: repairs, paper: repairs.md, exempt: {{ ground: {ground} }} }}"
        ),
    ).document(PAPER, "published: not yet")
}

/// The only breached assessment: its finding, its place and its notes.
fn breached(making: &Making) -> (String, String, Vec<String>) {
    let record = making.check("2026-05-12").record;
    let breached: Vec<_> = record
        .assessments()
        .iter()
        .filter(|a| a.outcome == Outcome::Breached)
        .collect();
    assert_eq!(breached.len(), 1, "{:?}", outcomes(&record));
    assert!(breached[0].mend.is_some());
    (
        breached[0].finding.clone(),
        making.at(&breached[0].place),
        making.notes(breached[0]),
    )
}

#[test]
fn a_closed_item_has_a_ground() {
    let met = board("{ grounds: [part 2] }", "\"Part 2: money\"");
    assert_eq!(
        met.outcomes("2026-05-12"),
        ["closed item 2: met", "public access: met"]
    );
    let item = &met.check("2026-05-12").record.assessments()[0].clone();
    assert_eq!(
        item.finding,
        "Item 2 is closed to the public, and says on what ground."
    );
    assert!(
        met.at(&item.place)
            .starts_with(&format!("{AGENDA}: {{ ground"))
    );
    let (finding, place, _) = breached(&board("{ grounds: [Part 2] }", "Secret"));
    assert_eq!(
        finding,
        "Item 2 is closed to the public, and not on a ground that the rules allow."
    );
    assert!(place.starts_with(&format!("{AGENDA}: {{ ground")));
    assert_eq!(
        board("{}", "Secret").outcomes("2026-05-12"),
        ["closed item 2: met", "public access: met"]
    );
}

#[test]
fn an_item_that_need_no_longer_be_closed_is_not_judged() {
    let making = board("{ grounds: [Part 2] }", "Secret, until: 2026-05-01");
    assert_eq!(making.outcomes("2026-05-12"), ["public access: met"]);
}

#[test]
fn a_paper_for_a_closed_item_was_not_published() {
    let making = board("{}", "Part 2").document(PAPER, "published: 2026-04-20");
    let (finding, place, notes) = breached(&making);
    assert_eq!(
        finding,
        "Item 2 is closed to the public, and a paper for it says that it was published."
    );
    assert_eq!(place, format!("{PAPER}: 2026-04-20"));
    assert!(notes[0].starts_with(AGENDA));
    for front in ["published: 2026-06-01", "exempt: { ground: Part 2 }"] {
        let making = board("{}", "Part 2").document(PAPER, front);
        assert_eq!(
            making.outcomes("2026-05-12")[0],
            "closed item 2: met",
            "{front}"
        );
    }
}

#[test]
fn a_decision_on_a_closed_item_may_have_to_stay_closed() {
    let decided = |rule: &str, more: &str| {
        board(rule, "Part 2").document(
            MINUTES,
            &format!("decisions:\n  - {{ decision: To sign., item: repairs{more} }}\n  - {{ decision: To meet. }}"),
        )
    };
    assert_eq!(
        decided("{}", "").outcomes("2026-05-12")[0],
        "closed item 2: met"
    );
    let (finding, place, _) = breached(&decided("{ decisions: false }", ""));
    assert_eq!(
        finding,
        "Item 2 is closed to the public, and what was decided on it is published."
    );
    assert_eq!(place, format!("{MINUTES}: repairs"));
    let closed = decided("{ decisions: false }", ", exempt: { ground: Part 2 }");
    assert_eq!(closed.outcomes("2026-05-12")[0], "closed item 2: met");
    let kept_back = decided("{ decisions: false }", "").document(
        MINUTES,
        "published: not yet\ndecisions: [{ decision: X., item: repairs }]",
    );
    assert_eq!(kept_back.outcomes("2026-05-12")[0], "closed item 2: met");
}

#[test]
fn a_whole_meeting_is_closed_only_where_it_may_be() {
    let closed = |rule: &str| {
        Making::board(&format!("open-to-public: {rule}"))
            .meeting("2026-04-30", "closed: \"Part 2: staff\"\n")
    };
    let cases = [
        (
            "{}",
            Outcome::Met,
            "The whole meeting is closed to the public, and says on what ground.",
        ),
        (
            "{ whole_meetings: false }",
            Outcome::Breached,
            "The whole meeting is closed to the public, which the rules do not allow.",
        ),
        (
            "{ grounds: [Section 3] }",
            Outcome::Breached,
            "The whole meeting is closed to the public, and not on a ground that the rules allow.",
        ),
    ];
    for (rule, outcome, finding) in cases {
        let assessment = closed(rule).only("2026-05-12");
        assert_eq!(
            (assessment.outcome, &*assessment.finding),
            (outcome, finding)
        );
        assert_eq!(
            closed(rule).at(&assessment.place),
            "board/2026-04-30/meeting.yaml: \"Part 2: staff\""
        );
    }
    let cancelled = board("{}", "Part 2").meeting("2026-04-30", "state: cancelled\nreason: Snow\n");
    assert!(cancelled.outcomes("2026-05-12").is_empty());
}

#[test]
fn where_the_rules_do_not_open_meetings_none_is_called_open() {
    let made =
        |rule: &str| Making::board(&format!("open-to-public: {rule}")).meeting("2026-04-30", "");
    let assessment = made("{ open: false }").only("2026-05-12");
    assert_eq!(
        (assessment.outcome, &*assessment.finding),
        (Outcome::Met, "The meeting is not closed to the public.")
    );
    let sentence = |rule: &str| {
        let record = made(rule).check("2026-05-12").record;
        record.rules_of(&BodyId::new("board"))[0].sentence.clone()
    };
    assert_eq!(
        sentence("{ open: false }"),
        "What is closed to the public must say why: a meeting or an item that is closed has a ground, and none of its \
         papers is published."
    );
    assert!(sentence("{}").starts_with("Meetings must be open to the public: "));
}

//! The rule `extra-meetings`: who called the meeting, and whether they may.

use minutebook::model::BodyId;
use minutebook::record::Outcome;

use crate::check::Making;

const SEATS: &str = "seats:
  leader: { post: Leader, held: [{ by: Leader, role: chair, to: 2026-04-25 }, { by: Leader, from: 2026-04-26 }] }
  vice: { post: Vice, role: vice-chair }
  one: { post: One }
  two: { post: Two }
  adviser: { post: Adviser, role: adviser }
";

fn board(rule: &str, meeting: &str) -> Making {
    Making::board(&format!("extra-meetings: {rule}"))
        .file("board/members.yaml", SEATS)
        .meeting("2026-04-30", &format!("kind: extraordinary\n{meeting}"))
}

#[test]
fn each_way_of_calling_is_judged() {
    let three = "{ members: 3 }";
    let approved = "call_approved: 2026-04-21\n";
    let cases = [
        (
            "{}",
            "called_by: [leader]\ncalled: 2026-04-20\n",
            Outcome::Met,
            "The chair called the meeting.",
        ),
        (
            "{}",
            "called_by: [leader]\n",
            Outcome::Breached,
            "1 member asked for the meeting, and members cannot call one.",
        ),
        (
            "{ vice_chair: true }",
            "called_by: [vice]\n",
            Outcome::Met,
            "The vice-chair called the meeting.",
        ),
        (
            "{ chair: false, members: 3 }",
            "called_by: [leader]\ncalled: 2026-04-20\n",
            Outcome::Breached,
            "1 member asked for the meeting, and 3 are needed.",
        ),
        (
            three,
            "called_by: [vice, one, two]\ncall_approved: 2026-04-21\n",
            Outcome::Met,
            "3 members asked for the meeting, and the chair approved.",
        ),
        (
            three,
            "called_by: [one, two, two, adviser]\ncall_approved: 2026-04-21\n",
            Outcome::Breached,
            "2 members asked for the meeting, and 3 are needed.",
        ),
        (
            three,
            "called_by: [vice, one, two]\ncall_approved: 2026-05-01\n",
            Outcome::Breached,
            "3 members asked for the meeting, and the chair approved only after it.",
        ),
        (
            three,
            "called_by: [vice, one, two]\n",
            Outcome::NotRecorded,
            "3 members asked for the meeting, and the record does not say whether the chair approved.",
        ),
        (
            "{ members: 3, approval: false }",
            "called_by: [vice, one, two]\n",
            Outcome::Met,
            "3 members asked for the meeting.",
        ),
        (
            three,
            approved,
            Outcome::NotRecorded,
            "The record does not say who called the meeting.",
        ),
    ];
    for (rule, meeting, outcome, finding) in cases {
        let making = board(rule, meeting);
        let assessment = making.only("2026-05-12");
        assert_eq!(
            (assessment.outcome, &*assessment.finding),
            (outcome, finding)
        );
        assert_eq!(assessment.mend.is_some(), outcome != Outcome::Met);
        let callers = meeting
            .split(['[', ']'])
            .nth(1)
            .map_or(String::new(), |callers| format!(": {callers}"));
        assert_eq!(
            making.at(&assessment.place),
            format!("board/2026-04-30/meeting.yaml{callers}")
        );
    }
}

#[test]
fn only_meetings_beside_the_timetable_are_looked_at() {
    let making = board("{}", "");
    assert!(
        making
            .clone()
            .meeting("2026-04-30", "")
            .outcomes("2026-05-12")
            .is_empty()
    );
    let annual = board("{ kinds: [annual] }", "").meeting("2026-04-30", "kind: annual\n");
    assert_eq!(
        annual.outcomes("2026-05-12"),
        ["call of the meeting: not recorded"]
    );
    let cancelled = making.meeting(
        "2026-04-30",
        "kind: urgent\nstate: cancelled\nreason: Snow\n",
    );
    assert!(cancelled.outcomes("2026-05-12").is_empty());
}

#[test]
fn the_sentence_says_who_may() {
    let sentence = |rule: &str| {
        board(rule, "")
            .check("2026-05-12")
            .record
            .rules_of(&BodyId::new("board"))[0]
            .sentence
            .clone()
    };
    assert_eq!(
        sentence("{ members: 3, vice_chair: true }"),
        "Extra meetings must be called by the chair, or by the vice-chair, or by 3 members with the chair's approval."
    );
    assert_eq!(
        sentence("{ chair: false, members: 2, approval: false }"),
        "Extra meetings must be called by 2 members."
    );
}

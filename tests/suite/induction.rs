//! The rule `induction`: every outcome it can give, and who is new.

use minutebook::record::Outcome;

use crate::check::Making;

fn board(rule: &str, seat: &str) -> Making {
    let members = format!("seats:\n  police: {{ post: Commander, {seat} }}\n");
    Making::board(&format!("induction: {{ {rule} }}")).file("board/members.yaml", &members)
}

fn held(said: &str) -> String {
    format!("held: [{{ by: Commander, from: 2026-03-02{said} }}]")
}

#[test]
fn a_new_member_had_one_or_did_not() {
    for (rule, said, outcome) in [
        ("", ", inducted: 2026-03-09", Outcome::Met),
        ("", ", inducted: not yet", Outcome::Breached),
        ("", "", Outcome::NotRecorded),
        ("within: 1 month", ", inducted: 2026-04-02", Outcome::Met),
        ("within: 1 month", ", inducted: 2026-04-08", Outcome::Late),
        ("within: 1 month", ", inducted: not yet", Outcome::Overdue),
        ("within: 3 months", "", Outcome::Upcoming),
    ] {
        let found = board(rule, &held(said)).only("2026-05-12");
        assert_eq!(found.outcome, outcome, "{rule} {said}");
        assert_eq!(found.subject, "member");
    }
    let making = board("", &held(", inducted: not yet"));
    let breached = making.only("2026-05-12");
    assert_eq!(
        breached.finding,
        "The holder of the seat “Commander” has not had an induction yet."
    );
    assert_eq!(making.at(&breached.place), "board/members.yaml: not yet");
    let overdue = board("within: 1 month", &held(", inducted: not yet")).only("2026-05-12");
    assert_eq!(
        overdue.finding,
        "The holder of the seat “Commander” took it on Monday 2 March 2026. The induction has not been given. It was due on \
         Thursday 2 April 2026, 25 working days ago."
    );
    assert!(overdue.mend.is_some());
}

#[test]
fn who_is_new() {
    let outcomes = |rule: &str, seat: &str| board(rule, seat).outcomes("2026-05-12");
    let unsaid = ["member: not recorded"];
    assert_eq!(outcomes("since: 2026-03-02", &held("")), unsaid);
    assert!(outcomes("since: 2026-03-03", &held("")).is_empty());
    assert!(
        outcomes("", "held: [{ by: Commander }]").is_empty(),
        "nobody knows since when"
    );
    let adviser = format!("role: adviser, {}", held(""));
    assert!(outcomes("", &adviser).is_empty());
    assert_eq!(outcomes("without_vote: true", &adviser), unsaid);
    let dissolved = "name: Board\nkind: board\nstanding: dissolved\n";
    let dissolved = board("", &held("")).file("board/body.yaml", dissolved);
    assert!(dissolved.outcomes("2026-05-12").is_empty());
}

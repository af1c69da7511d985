//! The rule `vote-conditions`: every outcome it can give.

use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::check::Making;

fn board(rule: &str, decision: &str) -> Making {
    let minutes = format!("published: 2026-05-08\ndecisions: [{{ decision: D, {decision} }}]");
    Making::board(&format!("vote-conditions: {{ {rule} }}"))
        .document(
            "board/2026-05-07/agenda.md",
            "items: [{ title: Square }, { title: Other }]",
        )
        .document("board/2026-05-07/minutes.md", &minutes)
}

fn told(making: &Making) -> (Outcome, String, String) {
    let found = making.only("2026-05-12");
    assert_eq!(found.subject, "vote on decision 1");
    assert_eq!(found.mend.is_none(), found.outcome == Outcome::Met);
    let at = making.at(&found.place);
    (found.outcome, found.finding, at)
}

fn line(outcome: Outcome, finding: &str, at: &str) -> (Outcome, String, String) {
    let at = format!("board/2026-05-07/minutes.md: {at}");
    (outcome, finding.into(), at)
}

const AFTER: &str = "after_discussion: true";
const VOTED: &str = "item: square, mode: vote";

#[test]
fn a_vote_waits_for_a_second_meeting() {
    assert_eq!(
        told(&board(AFTER, VOTED)),
        line(
            Outcome::Breached,
            "No earlier meeting had the item on its agenda, and the minutes do not say why the vote could not wait.",
            "vote"
        )
    );
    let before = |front: &str| {
        let making = board(AFTER, VOTED);
        told(&making.document("board/2026-03-12/agenda.md", front)).0
    };
    assert_eq!(
        before("items: [{ title: The square, id: square }]"),
        Outcome::Met
    );
    assert_eq!(before("items: [{ title: Other }]"), Outcome::Breached);
    assert_eq!(
        before("items: [{ title: Square }]\npublished: not yet"),
        Outcome::Breached,
        "nobody can know of it"
    );
    let after =
        board(AFTER, VOTED).document("board/2026-05-11/agenda.md", "items: [{ title: Square }]");
    assert_eq!(
        told(&after).0,
        Outcome::Breached,
        "a later meeting does not count"
    );
    let cancelled = board(AFTER, VOTED)
        .document("board/2026-03-12/agenda.md", "items: [{ title: Square }]")
        .meeting("2026-03-12", "state: cancelled\nreason: Snow\n");
    assert_eq!(told(&cancelled).0, Outcome::Breached);
    assert_eq!(
        told(&board(AFTER, &format!("{VOTED}, urgent: Works begin"))).0,
        Outcome::Met
    );
    assert_eq!(
        told(&board(AFTER, "votes: { for: 2 }")),
        line(
            Outcome::NotRecorded,
            "The minutes do not say which item was voted on, so nobody can tell whether an earlier meeting had it.",
            "{ for: 2 }"
        )
    );
}

#[test]
fn a_vote_waits_for_its_protocol() {
    let with = |front: Option<&str>| {
        let making = board("protocol: annex-3", VOTED);
        told(&match front {
            Some(front) => making.document("board/annex-3.md", front),
            None => making,
        })
    };
    assert_eq!(
        with(None),
        line(
            Outcome::Breached,
            "A vote was taken without annex 3, which is still to be written.",
            "vote"
        )
    );
    assert_eq!(with(Some("to_be_developed: {}")).0, Outcome::Breached);
    assert_eq!(
        with(Some("published: 2026-05-08")).1,
        "A vote was taken without annex 3, which was published only on Friday 8 May 2026."
    );
    assert_eq!(with(Some("published: 2026-05-07")).0, Outcome::Met);
    assert_eq!(with(Some("author: The clerk")).0, Outcome::Met);
}

#[test]
fn what_is_no_vote_is_not_judged() {
    let all = "after_discussion: true, protocol: annex-3, majority: true";
    for decision in ["item: square", "mode: consensus", "mode: interim"] {
        assert!(
            board(all, decision).outcomes("2026-05-12").is_empty(),
            "{decision}"
        );
    }
    let unpublished =
        board(all, VOTED).document("board/2026-05-07/minutes.md", "published: not yet");
    assert!(unpublished.outcomes("2026-05-12").is_empty());
    let everything = board(all, "item: square, votes: { for: 1, against: 2 }");
    assert_eq!(
        everything.outcomes("2026-05-12"),
        ["vote on decision 1: breached"; 3]
    );
    assert_eq!(told(&board("", VOTED)).0, Outcome::Met);
}

#[test]
fn an_item_with_a_clause_of_its_own_is_passed_over() {
    let rule = "protocol: annex-3, except: [dissolution]";
    let with = |kind: &str| {
        let agenda = format!(
            "items: [{{ title: Square, kind: {kind} }}, {{ title: Other, kind: dissolution }}]"
        );
        let making = board(rule, VOTED).document("board/2026-05-07/agenda.md", &agenda);
        making.outcomes("2026-05-12")
    };
    assert!(with("dissolution").is_empty());
    assert_eq!(with("report"), ["vote on decision 1: breached"]);
    let of_no_item = board(rule, "mode: vote");
    assert_eq!(told(&of_no_item).0, Outcome::Breached);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_was_decided_had_the_majority(for_it in 0u32..4, against in 0u32..4, casting in 0u32..3) {
        let cast = match casting {
            0 => String::new(),
            _ => format!(", casting: {{ by: leader, for: {} }}", casting == 1),
        };
        let votes = format!("votes: {{ for: {for_it}, against: {against}{cast} }}");
        let members = "seats:\n  leader: { post: Leader, role: chair }\n";
        let making = board("majority: true", &votes).file("board/members.yaml", members);
        // A casting vote decides on a tie alone: half a vote, as it were.
        let weight = 2 * i64::from(for_it) - 2 * i64::from(against) + i64::from(casting == 1);
        let expected = if weight > 0 { Outcome::Met } else { Outcome::Breached };
        prop_assert_eq!(making.only("2026-05-12").outcome, expected);
    }
}

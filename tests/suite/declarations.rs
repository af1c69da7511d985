//! The rule `declarations`: every outcome it can give.

use minutebook::record::Outcome;

use crate::check::Making;

const SEATS: &str = "seats:\n  council: { post: Leader, held: [{ by: Leader }] }\n  \
                     trust: { post: Chair of the trust, held: [{ by: Chair }] }\n";
const AGENDA: &str = "board/2026-05-07/agenda.md";
const MINUTES: &str = "board/2026-05-07/minutes.md";

fn board(rule: &str) -> Making {
    Making::board(rule).file("board/members.yaml", SEATS)
}

/// An agenda whose item for declarations is the one of this number; 0 for none.
fn agenda(making: Making, number: usize) -> Making {
    let items = (1..6).map(|item| match item == number {
        true => "  - { title: Interests, kind: declarations }".to_owned(),
        false => format!("  - {{ title: Item {item}, id: item-{item} }}"),
    });
    let items: Vec<_> = items.collect();
    making.document(AGENDA, &format!("items:\n{}", items.join("\n")))
}

#[test]
fn the_item_stands_early_on_the_agenda() {
    let cases = [
        (
            1,
            Outcome::Met,
            "Declarations of interest are item 1 of the agenda.",
        ),
        (
            3,
            Outcome::Met,
            "Declarations of interest are item 3 of the agenda.",
        ),
        (
            4,
            Outcome::Breached,
            "Declarations of interest are item 4 of the agenda, and belong among the first 3.",
        ),
        (
            0,
            Outcome::Breached,
            "The agenda has no item for declarations of interest.",
        ),
    ];
    for (number, outcome, finding) in cases {
        let making = agenda(board("declarations: {}").meeting("2026-05-07", ""), number);
        let found = making.only("2026-05-01");
        assert_eq!((found.outcome, &*found.finding), (outcome, finding));
        let at = if number == 0 { "" } else { ": Interests" };
        assert_eq!(making.at(&found.place), format!("{AGENDA}{at}"));
        assert_eq!(found.mend.is_some(), outcome == Outcome::Breached);
    }
    let unlisted = board("declarations: {}").document(AGENDA, "published: 2026-04-30");
    assert_eq!(
        unlisted.outcomes("2026-05-01"),
        ["item for declarations: not recorded"]
    );
    let first = agenda(board("declarations: { item_by: 1 }"), 2);
    assert_eq!(
        first.outcomes("2026-05-01"),
        ["item for declarations: breached"]
    );
    let free = agenda(board("declarations: { item: false }"), 0);
    assert!(free.outcomes("2026-05-01").is_empty());
}

#[test]
fn cancelled_meetings_and_conferences_are_not_judged() {
    for more in ["state: cancelled\nreason: Snow\n", "kind: event\n"] {
        let making = agenda(board("declarations: {}").meeting("2026-05-07", more), 0);
        assert!(making.outcomes("2026-05-12").is_empty());
    }
}

#[test]
fn the_minutes_say_what_was_declared() {
    let nothing = board("declarations: {}").document(MINUTES, "status: draft");
    let found = nothing.only("2026-05-12");
    assert_eq!(found.outcome, Outcome::Breached);
    assert_eq!(
        found.finding,
        "The minutes do not say whether any interest was declared."
    );
    assert_eq!(nothing.at(&found.place), MINUTES);
    assert!(found.mend.unwrap().contains("`declarations: []`"));
    let none = board("declarations: {}").document(MINUTES, "declarations: []");
    assert_eq!(
        none.only("2026-05-12").finding,
        "The minutes say that no interest was declared."
    );
    let free = board("declarations: { minutes: false }").document(MINUTES, "status: draft");
    assert!(free.outcomes("2026-05-12").is_empty());
    let closed = board("declarations: {}").document(MINUTES, "exempt: { ground: Part 2 }");
    assert!(closed.outcomes("2026-05-12").is_empty());
}

/// The minutes of one declaration, and what the rule with these parameters makes of it.
fn declared(params: &str, declaration: &str, more: &str) -> (Making, Outcome, String, String) {
    let rule = format!("declarations: {{ minutes: false{params} }}");
    let front =
        format!("declarations: [{{ seat: trust, interest: Chairs it{declaration} }}]{more}");
    let making = agenda(board(&rule), 1).document(MINUTES, &front);
    let record = making.check("2026-05-12").record;
    let found = record
        .assessments()
        .iter()
        .find(|a| a.subject == "declaration 1")
        .unwrap()
        .clone();
    let at = making.at(&found.place);
    (making, found.outcome, found.finding, at)
}

#[test]
fn a_declarer_does_what_the_rulebook_lets_them() {
    let actions = ["withdrew", "stayed", "spoke", "took-part"];
    for (most, may) in ["withdraw", "stay", "speak", "take-part"]
        .iter()
        .enumerate()
    {
        for (did, action) in actions.iter().enumerate() {
            let params = format!(", declarer_may: {may}");
            let (_, outcome, _, at) = declared(&params, &format!(", action: {action}"), "");
            let expected = if did <= most {
                Outcome::Met
            } else {
                Outcome::Breached
            };
            assert_eq!(outcome, expected, "{may}: {action}");
            assert_eq!(at, format!("{MINUTES}: trust"));
        }
    }
    let (_, outcome, finding, _) = declared("", "", "");
    assert_eq!(outcome, Outcome::NotRecorded);
    assert_eq!(
        finding,
        "The minutes do not say what the member did after declaring the interest."
    );
    let (_, outcome, finding, _) = declared(", declarer_may: withdraw", ", action: spoke", "");
    assert_eq!(outcome, Outcome::Breached);
    assert_eq!(
        finding,
        "The member declared an interest, and spoke on the matter."
    );
}

#[test]
fn only_the_named_kinds_have_consequences() {
    let kinds = ", kinds: [personal]";
    for (kind, outcome) in [
        (", kind: personal", Outcome::Breached),
        (", kind: organisational", Outcome::Met),
        ("", Outcome::Breached),
    ] {
        let (_, found, ..) = declared(kinds, &format!(", action: took-part{kind}"), "");
        assert_eq!(found, outcome, "{kind}");
    }
}

#[test]
fn a_declarer_does_not_vote_on_the_item() {
    let vote = |item: &str, voters: &str| {
        format!("\ndecisions: [{{ decision: Yes., item: {item}, votes: {{ for: [{voters}] }} }}]")
    };
    let spoke = ", action: spoke, item: item-2";
    let (_, outcome, finding, at) = declared("", spoke, &vote("item-2", "council, trust"));
    assert_eq!(outcome, Outcome::Breached);
    assert_eq!(
        finding,
        "The member declared an interest, and is recorded as voting on the matter."
    );
    assert_eq!(at, format!("{MINUTES}: trust"));
    let met =
        |params, declaration, more: String| declared(params, declaration, &more).1 == Outcome::Met;
    assert!(met("", spoke, vote("item-2", "council")));
    assert!(met("", spoke, vote("item-3", "council, trust")));
    let abstained = vote("item-2", "council").replace("] } }", "], abstained: [trust] } }");
    assert!(met("", spoke, abstained), "to abstain is not to vote");
    assert!(met(", no_vote: false", spoke, vote("item-2", "trust")));
    let whole = ", action: spoke";
    assert!(
        !met("", whole, vote("item-3", "trust")),
        "no item: the whole meeting"
    );
}

#[test]
fn the_body_may_have_to_rule() {
    let (making, outcome, finding, _) = declared(", ruling: true", ", action: withdrew", "");
    assert_eq!(outcome, Outcome::Breached);
    assert_eq!(
        finding,
        "The minutes do not say what the body ruled on the declaration."
    );
    let record = making.check("2026-05-12").record;
    let mend = record.assessments().last().unwrap().mend.clone();
    assert!(mend.unwrap().contains("`ruling:`"));
    let ruled = ", action: withdrew, ruling: Agreed";
    assert_eq!(declared(", ruling: true", ruled, "").1, Outcome::Met);
}

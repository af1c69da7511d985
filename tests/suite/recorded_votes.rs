//! The rule `recorded-votes`: every outcome it can give, and votes judged in another way.

use std::collections::BTreeSet;

use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::check::Making;

const MINUTES: &str = "board/2026-05-07/minutes.md";
const SEATS: &str = "seats:\n  a1: { post: First, organisation: a, held: [{ by: First }] }\n  \
                     a2: { post: Second, organisation: a, held: [{ by: Second }] }\n  \
                     b1: { post: Third, organisation: b, held: [{ by: Third }] }\n  \
                     c1: { post: Fourth, organisation: c, held: [{ by: Fourth }] }\n  \
                     d1: { post: Adviser, role: adviser, held: [{ by: Adviser }] }\n";
const ORGANISATIONS: &str = "a: { name: A, sector: public }\nb: { name: B, sector: public }\nc: { name: C, sector: public }\n";
/// a1 chairs; c1 is away; b1 sent a substitute.
const THERE: &str =
    "chair: a1\nattendance: { present: [a1, a2, d1] }\nsubstitutes: [{ for: b1, by: Deputy }]";

fn vote(params: &str, head: &str, votes: &str) -> Making {
    Making::board(&format!("recorded-votes: {{ {params} }}"))
        .file("board/members.yaml", SEATS)
        .file("board/organisations.yaml", ORGANISATIONS)
        .document(
            "board/2026-05-07/agenda.md",
            "items:\n  - { title: Grant, id: grant }\n  - { title: Other, id: other }",
        )
        .document(
            MINUTES,
            &format!("{head}\ndecisions:\n  - {{ decision: Yes., item: grant, {votes} }}"),
        )
}

#[test]
fn a_vote_by_those_entitled_is_met() {
    let making = vote("", THERE, "votes: { for: [a1, a2], against: [b1] }");
    let found = making.only("2026-05-12");
    assert_eq!(found.outcome, Outcome::Met);
    assert_eq!(found.subject, "vote on decision 1");
    assert_eq!(
        found.finding,
        "Nothing shows that a vote was cast that should not count."
    );
    let none = vote("", THERE, "mode: consensus");
    assert!(none.outcomes("2026-05-12").is_empty());
}

#[test]
fn each_wrong_vote_is_found_where_it_stands() {
    let cases = [
        (
            "votes: { for: [d1] }",
            "The seat “Adviser” is recorded as voting, and has no vote.",
            "d1",
        ),
        (
            "votes: { for: [c1] }",
            "The seat “Fourth” is recorded as voting, and nobody sat on it.",
            "c1",
        ),
        (
            "votes: { for: [a1], abstained: [a1] }",
            "The seat “First” is recorded as voting more than once.",
            "a1",
        ),
        (
            "votes: { for: [a1], casting: { by: a1, for: true } }",
            "A casting vote is recorded, and there was no tie.",
            "a1",
        ),
        (
            "votes: { for: [a1], against: [a2], casting: { by: a2, for: true } }",
            "A casting vote is recorded of somebody who did not chair the meeting.",
            "a2",
        ),
        (
            "votes: { for: 3, against: 1 }",
            "More votes are recorded than there were members who could vote.",
            "{ for: 3, against: 1 }",
        ),
    ];
    for (votes, finding, at) in cases {
        let making = vote("", THERE, votes);
        let found = making.only("2026-05-12");
        assert_eq!(
            (found.outcome, &*found.finding),
            (Outcome::Breached, finding)
        );
        assert_eq!(making.at(&found.place), format!("{MINUTES}: {at}"));
        assert!(found.mend.is_some());
    }
    let fits = vote("", THERE, "votes: { for: 2, against: 1 }");
    assert_eq!(fits.only("2026-05-12").outcome, Outcome::Met);
    let tie = "votes: { for: [a1], against: [a2], casting: { by: a1, for: true } }";
    assert_eq!(
        vote("", THERE, tie).only("2026-05-12").outcome,
        Outcome::Met
    );
    let found = vote("casting_vote: false", THERE, tie).only("2026-05-12");
    assert_eq!(
        found.finding,
        "A casting vote is recorded, and nobody has one."
    );
}

#[test]
fn those_who_declared_an_interest_are_barred() {
    let declared =
        |item: &str| format!("{THERE}\ndeclarations: [{{ seat: a2, interest: Owns it{item} }}]");
    let votes = "votes: { for: [a1, a2] }";
    let found = vote("", &declared(", item: grant"), votes).only("2026-05-12");
    assert_eq!(
        found.finding,
        "The seat “Second” is recorded as voting, and an interest in the matter was declared for it."
    );
    let abstained = vote("", &declared(""), "votes: { for: [a1], abstained: [a2] }");
    assert_eq!(
        abstained.only("2026-05-12").outcome,
        Outcome::Met,
        "it is not to vote"
    );
    let outcome = |params, item, votes| {
        vote(params, &declared(item), votes)
            .only("2026-05-12")
            .outcome
    };
    assert_eq!(
        outcome("", "", votes),
        Outcome::Breached,
        "the whole meeting"
    );
    assert_eq!(outcome("", ", item: other", votes), Outcome::Met);
    assert_eq!(
        outcome("declarers_barred: false", ", item: grant", votes),
        Outcome::Met
    );
    assert_eq!(outcome("", "", "votes: { for: 3 }"), Outcome::Breached);
    assert_eq!(
        outcome("declarers_barred: false", "", "votes: { for: 3 }"),
        Outcome::Met
    );
}

#[test]
fn an_organisation_may_have_one_vote_for_its_seats() {
    let one = "one_for_each: organisation";
    let found = vote(one, THERE, "votes: { for: [a1], against: [a2] }").only("2026-05-12");
    assert_eq!(
        found.finding,
        "The organisation of the seat “Second” is recorded as voting more than once."
    );
    let outcome = |votes| vote(one, THERE, votes).only("2026-05-12").outcome;
    assert_eq!(outcome("votes: { for: [a1, b1] }"), Outcome::Met);
    assert_eq!(outcome("votes: { for: 2 }"), Outcome::Met);
    assert_eq!(outcome("votes: { for: 3 }"), Outcome::Breached);
}

#[test]
fn what_is_not_recorded_cannot_be_judged() {
    let cases = [
        (
            THERE,
            "mode: vote",
            "It was decided by a vote, and the votes are not recorded.",
            "vote",
        ),
        (
            "chair: a1",
            "votes: { for: [a1] }",
            "The seat “First” is recorded as voting, and the minutes do not say who was there.",
            "a1",
        ),
        (
            "chair: a1",
            "votes: { for: 1 }",
            "The minutes do not say who was there, so nobody can tell whether there were too many votes.",
            "{ for: 1 }",
        ),
        (
            "attendance: { present: [a1] }",
            "votes: { for: [], against: [], casting: { by: a1, for: true } }",
            "A casting vote is recorded, and the minutes do not say who chaired.",
            "a1",
        ),
    ];
    for (head, votes, finding, at) in cases {
        let making = vote("", head, votes);
        let found = making.only("2026-05-12");
        assert_eq!(
            (found.outcome, &*found.finding),
            (Outcome::NotRecorded, finding)
        );
        assert_eq!(making.at(&found.place), format!("{MINUTES}: {at}"));
    }
}

#[test]
fn who_voted_on_a_closed_matter_is_not_told() {
    let closed = "exempt: { ground: Part 2 }, votes: { for: [c1] }";
    let found = vote("", THERE, closed).only("2026-05-12");
    assert_eq!(
        found.finding,
        "A seat is recorded as voting, and nobody sat on it."
    );
    let minutes = format!("{THERE}\nexempt: {{ ground: Part 2 }}");
    assert!(
        vote("", &minutes, "votes: { for: [c1] }")
            .outcomes("2026-05-12")
            .is_empty()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    /// Ballots drawn from all seats, and counted by hand: how many of them should not have been cast.
    #[test]
    fn wrong_votes_are_those_of_a_plain_count(
        ballots in prop::collection::vec((0..5_usize, 0..3_usize), 0..7),
        present in prop::collection::btree_set(0..5_usize, 0..5),
        declared in prop::option::of(0..4_usize),
    ) {
        let names = ["a1", "a2", "b1", "c1", "d1"];
        let of = |way: usize| {
            let cast: Vec<_> = ballots.iter().filter(|(_, w)| *w == way).map(|(s, _)| names[*s]).collect();
            cast.join(", ")
        };
        let there: Vec<_> = present.iter().map(|seat| names[*seat]).collect();
        let declarations: Vec<_> =
            declared.iter().map(|seat| format!("{{ seat: {}, interest: Some }}", names[*seat])).collect();
        let head = format!(
            "attendance: {{ present: [{}] }}\ndeclarations: [{}]",
            there.join(", "),
            declarations.join(", ")
        );
        let votes = format!("votes: {{ for: [{}], against: [{}], abstained: [{}] }}", of(0), of(1), of(2));
        let not_theirs = ballots.iter().filter(|(seat, way)| {
            *seat == 4 || !present.contains(seat) || declared == Some(*seat) && *way != 2
        });
        let different: BTreeSet<_> = ballots.iter().map(|(seat, _)| seat).collect();
        let wrong = not_theirs.count() + ballots.len() - different.len();
        let record = vote("", &head, &votes).check("2026-05-12").record;
        let breached = record.assessments().iter().filter(|a| a.outcome == Outcome::Breached).count();
        prop_assert_eq!(breached, wrong);
        prop_assert_eq!(record.assessments().len(), wrong.max(1));
    }

    /// Votes given as numbers, against the heads of those who could vote.
    #[test]
    fn numbers_are_held_against_a_count_of_heads(
        (yes, no, neither) in (0..4_usize, 0..4_usize, 0..3_usize),
        how in prop::array::uniform4(0..3_u8),
        declared in prop::option::of(0..4_usize),
        (together, casting, chair) in (any::<bool>(), prop::option::of(0..2_usize), 0..2_usize),
    ) {
        let names = ["a1", "a2", "b1", "c1"];
        let with = |way: u8| names.iter().zip(how).filter(move |(_, how)| *how == way).map(|(name, _)| *name);
        let present: Vec<_> = with(1).collect();
        let sent: Vec<_> = with(2).map(|name| format!("{{ for: {name}, by: Deputy }}")).collect();
        let declarations = declared.map(|seat| format!("{{ seat: {}, interest: Some }}", names[seat]));
        let head = format!(
            "chair: {}\nattendance: {{ present: [d1, {}] }}\nsubstitutes: [{}]\ndeclarations: [{}]",
            names[chair], present.join(", "), sent.join(", "), declarations.unwrap_or_default()
        );
        let by = casting.map(|seat| format!(", casting: {{ by: {}, for: true }}", names[seat]));
        let votes = format!("votes: {{ for: {yes}, against: {no}, abstained: {neither}{} }}", by.unwrap_or_default());
        // The seat's own letter is its organisation's.
        let heads = |barred: Option<usize>| {
            let mut heads: Vec<&str> = (0..4)
                .filter(|seat| how[*seat] > 0 && Some(*seat) != barred)
                .map(|seat| if together { &names[seat][..1] } else { names[seat] })
                .collect();
            heads.dedup();
            heads.len()
        };
        let too_many = yes + no + neither > heads(None) || yes + no > heads(declared);
        let miscast = casting.is_some_and(|seat| yes != no || seat != chair);
        let params = if together { "one_for_each: organisation" } else { "" };
        let record = vote(params, &head, &votes).check("2026-05-12").record;
        let breached = record.assessments().iter().filter(|a| a.outcome == Outcome::Breached).count();
        prop_assert_eq!(breached, usize::from(too_many) + usize::from(miscast));
    }
}

//! The rule `quorum`: every outcome it can give, and its arithmetic against a plain count.

use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::check::{Making, outcomes};

const MINUTES: &str = "board/2026-04-30/minutes.md";

const SEATS: &str = "seats:
  leader: { post: Leader, role: chair, organisation: council, held: [{ by: Leader, from: 2020-01-01 }] }
  portfolio: { post: Portfolio holder, organisation: council, held: [{ by: Portfolio holder, to: 2026-04-29 }] }
  links: { post: Chief officer, organisation: links }
  trader: { post: Trader, sector: private }
  later: { post: To come, status: to-be-confirmed }
  adviser: { post: Adviser, role: adviser }
";

const ORGANISATIONS: &str = "council: { name: Council, sector: public }
links: { name: Links, sector: voluntary-and-community }
";

fn board(rule: &str) -> Making {
    Making::board(&format!("quorum: {rule}"))
        .file("board/members.yaml", SEATS)
        .file("board/organisations.yaml", ORGANISATIONS)
        .meeting("2026-04-30", "")
}

fn minutes(rule: &str, present: &str) -> Making {
    board(rule).document(MINUTES, &format!("attendance: {{ present: [{present}] }}"))
}

#[test]
fn a_quorum_is_met_or_not() {
    let met = minutes("{ members: 50% }", "leader, links").only("2026-05-12");
    assert_eq!(met.outcome, Outcome::Met, "exactly half is enough");
    assert_eq!(
        met.finding,
        "2 of the 4 members with a vote were there, and 2 are needed for a quorum."
    );
    assert_eq!(met.mend, None);

    let making = minutes("{ members: 50% }", "leader, adviser, later").document(
        MINUTES,
        "attendance: { present: [leader, adviser, later] }\ndecisions:\n  - { decision: To agree the plan., item: plan }\n  - { decision: To meet again. }",
    ).document("board/2026-04-30/agenda.md", "items: [{ title: The plan, id: plan }]");
    let breached = making.only("2026-05-12");
    assert_eq!(breached.outcome, Outcome::Breached);
    assert_eq!(
        breached.finding,
        "1 of the 4 members with a vote was there, and 2 are needed for a quorum. The meeting had no quorum, and the \
         minutes record 2 decisions of it."
    );
    assert_eq!(
        making.at(&breached.place),
        format!("{MINUTES}: leader, adviser, later")
    );
    assert_eq!(making.notes(&breached), [format!("{MINUTES}: plan")]);
    assert_eq!(
        breached.document.unwrap().as_str(),
        "board/2026-04-30/minutes"
    );
    assert!(breached.mend.is_some());
}

#[test]
fn a_substitute_counts_unless_the_rules_say_otherwise() {
    let front = "attendance: { present: [leader] }\nsubstitutes: [{ for: links, by: Officer }, { for: leader, by: Deputy }]";
    let with = |rule| board(rule).document(MINUTES, front).outcomes("2026-05-12");
    assert_eq!(with("{ members: 2 }"), ["quorum: met"]);
    assert_eq!(
        with("{ members: 2, substitutes: false }"),
        ["quorum: breached"]
    );
    assert_eq!(
        with("{ members: 3 }"),
        ["quorum: breached"],
        "a seat counts once"
    );
}

#[test]
fn the_membership_is_a_parameter() {
    let with = |rule: &str| minutes(rule, "leader, links").only("2026-05-12").finding;
    assert!(with("{ members: 1/2 }").starts_with("2 of the 4 members"));
    assert!(with("{ members: 1/2, seats: held }").starts_with("1 of the 1 members"));
    assert!(with("{ members: 1/2, seats: all }").starts_with("2 of the 5 members"));
    assert!(
        with("{ members: 1/2, count: organisations }")
            .starts_with("2 of the 3 member organisations")
    );
    let two = minutes("{ members: 2, count: organisations }", "leader, portfolio");
    assert_eq!(
        two.outcomes("2026-05-12"),
        ["quorum: breached"],
        "one organisation"
    );
    let least = minutes("{ members: 1/3, at_least: 3 }", "leader, links");
    assert_eq!(least.outcomes("2026-05-12"), ["quorum: breached"]);
}

#[test]
fn a_sector_that_has_to_be_there_is_missed() {
    let rule = "{ members: 2, sectors: [public, voluntary-and-community] }";
    assert_eq!(
        minutes(rule, "leader, links").outcomes("2026-05-12"),
        ["quorum: met"]
    );
    let breached = minutes(rule, "leader, trader").only("2026-05-12");
    assert_eq!(breached.outcome, Outcome::Breached);
    assert_eq!(
        breached.finding,
        "2 of the 4 members with a vote were there, and 2 are needed for a quorum. Nobody was there from the voluntary \
         and community sector."
    );
    let own = minutes("{ members: 1, sectors: [private] }", "trader");
    assert_eq!(
        own.outcomes("2026-05-12"),
        ["quorum: met"],
        "the seat's own sector"
    );
}

#[test]
fn what_is_not_recorded_is_not_guessed() {
    let cases = [
        (board("{ members: 2 }"), "board/2026-04-30/meeting.yaml"),
        (
            board("{ members: 2 }").document(MINUTES, "published: 2026-06-01"),
            "board/2026-04-30/meeting.yaml",
        ),
        (
            board("{ members: 2 }").document(MINUTES, "status: draft"),
            MINUTES,
        ),
        (
            minutes("{ members: 2 }", "").file("board/members.yaml", "seats: {}\n"),
            MINUTES,
        ),
    ];
    for (making, place) in cases {
        let assessment = making.only("2026-05-12");
        assert_eq!(assessment.outcome, Outcome::NotRecorded);
        assert!(assessment.mend.is_some(), "{place}");
        assert_eq!(making.at(&assessment.place), place);
    }
    let closed = board("{ members: 2 }").document(MINUTES, "exempt: { ground: Part 2 }");
    assert_eq!(closed.outcomes("2026-05-12"), ["quorum: not applicable"]);
}

#[test]
fn meetings_that_were_not_held_are_not_judged() {
    assert!(board("{ members: 2 }").outcomes("2026-04-29").is_empty());
    for more in ["state: cancelled\nreason: Snow\n", "kind: event\n"] {
        let making = board("{ members: 2 }").meeting("2026-04-30", more);
        assert!(making.outcomes("2026-05-12").is_empty(), "{more}");
    }
}

#[test]
fn the_sentence_has_every_figure() {
    let rule = "{ members: 60%, at_least: 3, substitutes: false, sectors: [public, voluntary-and-community] }";
    let record = board(rule).check("2026-05-12").record;
    let rules: Vec<_> = record
        .assessments()
        .iter()
        .flat_map(|a| record.rules_of(&a.body))
        .collect();
    assert_eq!(
        rules[0].sentence,
        "At least 60% of the members with a vote, and never fewer than 3, must be at a meeting, themselves, among them \
         someone of the public sector and the voluntary and community sector."
    );
}

#[test]
fn the_sentence_says_which_seats_are_counted() {
    let of = |rule: &str| {
        let record = board(rule).check("2026-05-12").record;
        let body = record.assessments()[0].body.clone();
        record.rules_of(&body)[0].sentence.clone()
    };
    let end = "must be at a meeting, themselves or by a substitute.";
    assert_eq!(
        of("{ members: 60%, seats: held }"),
        format!("At least 60% of the members with a vote, of the seats held, {end}")
    );
    assert_eq!(
        of("{ members: 1/3, at_least: 3, seats: held }"),
        format!(
            "At least 1/3 of the members with a vote, of the seats held, and never fewer than 3, {end}"
        )
    );
    assert_eq!(
        of("{ members: 3, seats: held }"),
        format!("At least 3 members with a vote {end}")
    );
}

#[test]
fn a_share_that_is_none_is_refused() {
    for wrong in ["4/3", "0/3", "1/0", "101%", "half", "-1"] {
        let rules = format!("title: Rules\nrules:\n  quorum: {{ members: {wrong} }}\n");
        let tree = minutebook::tree::Tree::of([
            ("site.yaml", "name: S\n"),
            ("b/body.yaml", "name: B\nkind: board\n"),
            ("b/rulebook.yaml", &rules),
        ]);
        let loaded = minutebook::load::load(&tree, &minutebook::check::forms());
        assert!(loaded.site.is_none(), "{wrong}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// Counting members one by one, without division, says the same.
    #[test]
    fn the_arithmetic_is_that_of_a_plain_count(
        seats in 1_usize..25, present in 0_usize..25, part in 1_usize..6, of in 1_usize..6, percent in 1_usize..=100,
    ) {
        let (present, part) = (present.min(seats), part.min(of));
        let list: String = (0..seats).map(|n| format!("  s{n}: {{ post: Post {n} }}\n")).collect();
        let there: Vec<_> = (0..present).map(|n| format!("s{n}")).collect();
        let judged = |members: String| {
            let making = minutes(&format!("{{ members: {members} }}"), &there.join(", "))
                .file("board/members.yaml", &format!("seats:\n{list}"));
            outcomes(&making.check("2026-05-12").record) == ["quorum: met"]
        };
        prop_assert_eq!(judged(format!("{part}/{of}")), present * of >= part * seats);
        prop_assert_eq!(judged(format!("{percent}%")), present * 100 >= percent * seats);
        prop_assert_eq!(judged(part.to_string()), present >= part);
    }
}

/// A seat, and how it was at the meeting.
#[derive(Debug, Clone)]
struct Place {
    organisation: Option<usize>,
    agreed: bool,
    votes: bool,
    held: bool,
    /// 0: nobody sat on it; 1: its member; 2: a substitute.
    there: u8,
}

fn places() -> impl Strategy<Value = Vec<Place>> {
    let one = (
        prop::option::weighted(0.8, 0..4_usize),
        any::<[bool; 3]>(),
        0..3_u8,
    );
    let place = one.prop_map(|(organisation, [agreed, votes, held], there)| Place {
        organisation,
        agreed,
        votes,
        held,
        there,
    });
    prop::collection::vec(place, 1..12)
}

/// The organisations of the places, by number, and the sector of each.
const FOUR: [&str; 4] = ["public", "public", "private", "voluntary-and-community"];

fn made_of(places: &[Place], rule: &str) -> Making {
    let seats: String = places
        .iter()
        .enumerate()
        .map(|(number, place)| {
            let role = if place.votes { "member" } else { "observer" };
            let status = if place.agreed { "agreed" } else { "proposed" };
            let organisation = place.organisation.map(|o| format!(", organisation: o{o}"));
            let organisation = organisation.unwrap_or_default();
            let to = if place.held { "2027-01-01" } else { "2026-04-29" };
            format!(
                "  s{number}: {{ post: Post {number}, role: {role}, status: {status}{organisation}, \
                 held: [{{ by: Post {number}, from: 2020-01-01, to: {to} }}] }}\n"
            )
        })
        .collect();
    let organisations: String = FOUR
        .iter()
        .enumerate()
        .map(|(number, sector)| format!("o{number}: {{ name: O{number}, sector: {sector} }}\n"))
        .collect();
    let of = |there: u8| {
        let places = places.iter().enumerate();
        places.filter(move |(_, place)| place.there == there)
    };
    let present: Vec<_> = of(1).map(|(number, _)| format!("s{number}")).collect();
    let substitutes: Vec<_> = of(2)
        .map(|(number, _)| format!("{{ for: s{number}, by: Deputy }}"))
        .collect();
    Making::board(&format!("quorum: {rule}"))
        .file("board/organisations.yaml", &organisations)
        .file("board/members.yaml", &format!("seats:\n{seats}"))
        .document(
            MINUTES,
            &format!(
                "attendance: {{ present: [{}] }}\nsubstitutes: [{}]",
                present.join(", "),
                substitutes.join(", ")
            ),
        )
}

/// Striking seats off a list, one reason at a time, and comparing without division.
fn by_hand(places: &[Place], rule: &ByHand) -> Outcome {
    let mut members: Vec<(usize, &Place)> = places.iter().enumerate().collect();
    members.retain(|(_, place)| place.votes);
    if rule.seats != "all" {
        members.retain(|(_, place)| place.agreed);
    }
    if rule.seats == "held" {
        members.retain(|(_, place)| place.held);
    }
    let mut there = members.clone();
    there.retain(|(_, place)| place.there == 1 || place.there == 2 && rule.substitutes);
    let size = |list: &[(usize, &Place)]| {
        let mut heads: Vec<String> = list
            .iter()
            .map(|(number, place)| match place.organisation {
                Some(organisation) if rule.organisations => format!("organisation {organisation}"),
                _ => format!("seat {number}"),
            })
            .collect();
        heads.sort();
        heads.dedup();
        heads.len()
    };
    if members.is_empty() {
        return Outcome::NotRecorded;
    }
    let (part, of) = rule.share;
    let enough = size(&there) * of >= size(&members) * part && size(&there) >= rule.at_least;
    let speaks_for = |sector: &&str| {
        let mut organisations = there.iter().filter_map(|(_, place)| place.organisation);
        organisations.any(|organisation| FOUR[organisation] == *sector)
    };
    match enough && rule.sectors.iter().all(speaks_for) {
        true => Outcome::Met,
        false => Outcome::Breached,
    }
}

#[derive(Debug, Clone)]
struct ByHand {
    share: (usize, usize),
    at_least: usize,
    seats: &'static str,
    organisations: bool,
    substitutes: bool,
    sectors: Vec<&'static str>,
}

fn rules() -> impl Strategy<Value = ByHand> {
    let share = (1..6_usize, 1..6_usize).prop_map(|(a, b)| (a.min(b), a.max(b)));
    let seats = prop::sample::select(vec!["agreed", "held", "all"]);
    let sectors = prop::sample::subsequence(FOUR[1..].to_vec(), 0..=2);
    let all = (share, 0..3_usize, seats, any::<[bool; 2]>(), sectors);
    all.prop_map(
        |(share, at_least, seats, [organisations, substitutes], sectors)| ByHand {
            share,
            at_least,
            seats,
            organisations,
            substitutes,
            sectors,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    /// Memberships of every kind, and every parameter, counted by hand.
    #[test]
    fn a_quorum_is_that_of_a_list_struck_off_by_hand(places in places(), rule in rules()) {
        let count = if rule.organisations { "organisations" } else { "seats" };
        let text = format!(
            "{{ members: {}/{}, at_least: {}, seats: {}, count: {count}, substitutes: {}, sectors: [{}] }}",
            rule.share.0, rule.share.1, rule.at_least, rule.seats, rule.substitutes, rule.sectors.join(", ")
        );
        let assessment = made_of(&places, &text).only("2026-05-12");
        prop_assert_eq!(assessment.outcome, by_hand(&places, &rule), "{}", assessment.finding);
    }
}

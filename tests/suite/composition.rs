//! The rule `composition`: every outcome it can give, and the balance of sectors counted in another way.

use minutebook::model::BodyId;
use minutebook::record::{Assessment, Outcome};
use proptest::prelude::*;

use crate::check::Making;

const ORGANISATIONS: &str = "council: { name: The Council, sector: public }\n\
                             links: { name: Community Links, sector: voluntary-and-community }\n\
                             trade: { name: Chamber, sector: private }\n";
const SEATS: &str = "seats:\n  \
  leader: { post: Leader, organisation: council, role: chair, category: core, held: [{ by: Leader, from: 2025-05-01 }] }\n  \
  officer: { post: Officer, organisation: council, held: [{ by: Officer }] }\n  \
  links: { post: Chief Officer, organisation: links, role: vice-chair, held: [{ by: Chief Officer }] }\n  \
  trade: { post: President, organisation: trade, status: proposed }\n  \
  adviser: { post: Adviser, organisation: trade, role: adviser }\n";

fn board(params: &str) -> Making {
    Making::board(&format!("composition: {{ {params} }}"))
        .file("board/organisations.yaml", ORGANISATIONS)
        .file("board/members.yaml", SEATS)
}

fn of(making: &Making, subject: &str) -> Assessment {
    let record = making.check("2026-05-12").record;
    let found = record.assessments().iter().find(|a| a.subject == subject);
    found.unwrap().clone()
}

/// The outcome, the finding and the text pointed at.
fn told(params: &str, subject: &str) -> (Outcome, String, String) {
    let making = board(params);
    let found = of(&making, subject);
    assert_eq!(found.mend.is_some(), found.outcome != Outcome::Met);
    (found.outcome, found.finding, making.at(&found.place))
}

fn line(outcome: Outcome, finding: &str, at: &str) -> (Outcome, String, String) {
    (outcome, finding.into(), format!("board/members.yaml: {at}"))
}

#[test]
fn an_organisation_has_its_seats() {
    let subject = "seats of an organisation";
    assert_eq!(
        told("seats: { council: 2 }", subject),
        line(
            Outcome::Met,
            "The Council has 2 seats, and 2 were agreed.",
            "Leader"
        )
    );
    assert_eq!(
        told("seats: { links: 2 }", subject),
        line(
            Outcome::Breached,
            "Community Links has 1 seat, and 2 were agreed.",
            "Chief Officer"
        )
    );
    let proposed = told("seats: { trade: 1 }", subject);
    assert_eq!(
        proposed,
        line(
            Outcome::Breached,
            "Chamber has 0 seats, and 1 was agreed.",
            "leader"
        ),
        "only proposed"
    );
    assert_eq!(
        told("seats: { trade: 1 }, count: all", subject).0,
        Outcome::Met
    );
    assert_eq!(
        told("seats: { trade: 0 }, count: held", subject).0,
        Outcome::Met
    );
}

#[test]
fn each_sector_has_a_member() {
    assert_eq!(
        told("sectors: [public, voluntary-and-community]", "sectors"),
        line(
            Outcome::Met,
            "There are members from the public sector and the voluntary and community sector.",
            "leader"
        )
    );
    assert_eq!(
        told("sectors: [public, private]", "sectors"),
        line(
            Outcome::Breached,
            "There is no member from the private sector.",
            "leader"
        )
    );
    assert_eq!(
        told("sectors: [private], count: all", "sectors").0,
        Outcome::Met
    );
}

#[test]
fn sectors_are_in_balance_or_nearly() {
    let equal = "equal: [public, voluntary-and-community]";
    assert_eq!(
        told(equal, "balance of sectors"),
        line(
            Outcome::Breached,
            "Of the seats that are counted, the public sector has 2 seats, the voluntary and community sector has 1 seat.",
            "leader"
        )
    );
    assert_eq!(
        told(&format!("{equal}, tolerance: 1"), "balance of sectors").0,
        Outcome::Met
    );
}

#[test]
fn there_is_a_chair_who_may_be_one() {
    assert_eq!(
        told("", "chair"),
        line(
            Outcome::Met,
            "The chair is the holder of the seat “Leader”.",
            "Leader"
        )
    );
    assert_eq!(
        told("vice_chair: true, officers_from: [core]", "vice-chair"),
        line(
            Outcome::Breached,
            "The vice-chair is the holder of the seat “Chief Officer”, which is not one of those called core.",
            "Chief Officer"
        )
    );
    let vacant = board("").file(
        "board/members.yaml",
        &SEATS.replace("from: 2025-05-01", "to: 2025-05-01"),
    );
    let found = of(&vacant, "chair");
    assert_eq!(
        (found.outcome, &*found.finding),
        (Outcome::Breached, "There is no chair.")
    );
    assert!(board("chair: false").outcomes("2026-05-12").is_empty());
    let one = |post: &str| told(&format!("one_of_them: {post}"), "chair and vice-chair");
    assert_eq!(
        one("Chief"),
        line(
            Outcome::Met,
            "The seat “Chief Officer” is chair or vice-chair.",
            "Chief Officer"
        )
    );
    assert_eq!(
        one("Portfolio holder"),
        line(
            Outcome::Breached,
            "Neither the chair nor the vice-chair is the Portfolio holder.",
            "leader"
        )
    );
}

#[test]
fn the_chair_is_independent_of_those_who_sit_there() {
    let subject = "independence of the chair";
    let independent = "chair_independent: true";
    assert_eq!(
        told(independent, subject),
        line(
            Outcome::Breached,
            "The organisation of the chair has 1 other seat.",
            "Leader"
        )
    );
    let with = |seats: &str| {
        of(
            &board(independent).file("board/members.yaml", seats),
            subject,
        )
    };
    let own = SEATS.replace(
        "post: Officer, organisation: council",
        "post: Officer, organisation: trade",
    );
    assert_eq!(
        with(&own).finding,
        "The organisation of the chair has no other seat."
    );
    let nobody = SEATS.replace("organisation: council, ", "");
    assert_eq!(with(&nobody).outcome, Outcome::Met, "of no organisation");
}

#[test]
fn a_category_has_its_seats() {
    let subject = "seats of a category";
    assert_eq!(
        told("categories: { core: 1 }", subject),
        line(
            Outcome::Met,
            "The category “core” has 1 seat, and the rules ask for 1 at least.",
            "Leader"
        )
    );
    assert_eq!(
        told("categories: { ethnic communities: 1 }", subject),
        line(
            Outcome::Breached,
            "The category “ethnic communities” has 0 seats, and the rules ask for 1 at least.",
            "leader"
        )
    );
}

#[test]
fn an_organisation_names_a_deputy() {
    let with = |params: &str| {
        let seats = SEATS
            .replace("post: Officer,", "post: Officer, deputy: Assistant,")
            .replace("post: President,", "post: President, deputy: Secretary,");
        let making = board(params).file("board/members.yaml", &seats);
        let record = making.check("2026-05-12").record;
        let deputies = record
            .assessments()
            .iter()
            .filter(|a| a.subject == "deputies");
        deputies
            .map(|a| (a.outcome, a.finding.clone(), making.at(&a.place)))
            .collect::<Vec<_>>()
    };
    let links = line(
        Outcome::Breached,
        "Community Links has 1 seat, and no deputy is named.",
        "Chief Officer",
    );
    let council = |outcome| {
        line(
            outcome,
            "The Council has 2 seats, and a deputy is named for 1 of them.",
            "Leader",
        )
    };
    assert_eq!(
        with("deputies: each-organisation"),
        [council(Outcome::Met), links.clone()]
    );
    assert_eq!(
        with("deputies: each-seat"),
        [council(Outcome::Breached), links]
    );
    assert!(with("").is_empty());
}

#[test]
fn the_chair_passes_on() {
    let chaired = |links: &str| {
        let seats = format!(
            "seats:\n  leader:\n    post: Leader\n    organisation: council\n    held:\n      \
             - {{ by: Leader, from: 2024-09-01, to: 2025-08-31, role: chair }}\n      - {{ by: Leader, from: 2025-09-01 }}\n  \
             links:\n    post: Chief Officer\n    organisation: links\n    held: [{{ by: Chief Officer, from: {links}, role: \
             chair }}]\n"
        );
        board("chair_rotates: 12 months, chair: false").file("board/members.yaml", &seats)
    };
    let both = |links, on| chaired(links).outcomes(on);
    let rotation = |outcome| format!("rotation of the chair: {outcome}");
    assert_eq!(
        both("2025-09-01", "2026-05-12"),
        [rotation("met"), rotation("upcoming")]
    );
    assert_eq!(
        both("2025-10-01", "2026-10-02"),
        [rotation("late"), rotation("overdue")]
    );
    let making = chaired("2025-09-01");
    let record = making.check("2026-09-02").record;
    let overdue = &record.assessments()[1];
    assert_eq!(
        overdue.finding,
        "The chair has not been handed to another organisation. It was due on Tuesday 1 September 2026, 1 working day ago."
    );
    assert_eq!(making.at(&overdue.place), "board/members.yaml: 2025-09-01");
}

#[test]
fn a_body_without_a_list_is_not_recorded() {
    let making = Making::board("composition: {}");
    let found = making.only("2026-05-12");
    assert_eq!(found.outcome, Outcome::NotRecorded);
    assert_eq!(making.at(&found.place), "board/body.yaml");
    let proposed = making.file(
        "board/body.yaml",
        "name: Board\nkind: board\nstanding: proposed\n",
    );
    assert!(proposed.outcomes("2026-05-12").is_empty());
}

#[test]
fn the_rule_is_told_in_a_sentence() {
    let record = board("sectors: [public], vice_chair: true, chair_rotates: 12 months")
        .check("2026-05-12")
        .record;
    assert_eq!(
        record.rules_of(&BodyId::new("board"))[0].sentence,
        "The body must have members from the public sector; a chair and a vice-chair; a chair from another organisation \
         every 12 months."
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    /// Seats drawn for three organisations, and counted in a table.
    #[test]
    fn the_balance_is_that_of_a_plain_count(
        drawn in prop::collection::vec((0..3_usize, any::<bool>()), 1..8),
        tolerance in 0..3_usize,
    ) {
        let names = ["council", "links", "trade"];
        let mut seats = String::from("seats:\n");
        let mut table = [0_usize; 3];
        for (number, (organisation, votes)) in drawn.iter().enumerate() {
            seats += &format!(
                "  s{number}: {{ post: Post, organisation: {}, voting: {votes} }}\n", names[*organisation]
            );
            table[*organisation] += usize::from(*votes);
        }
        let params = format!("equal: [public, voluntary-and-community], tolerance: {tolerance}, sectors: [private]");
        let making = board(&params).file("board/members.yaml", &seats);
        let balanced = of(&making, "balance of sectors").outcome == Outcome::Met;
        prop_assert_eq!(balanced, table[0].abs_diff(table[1]) <= tolerance);
        prop_assert_eq!(of(&making, "sectors").outcome == Outcome::Met, table[2] > 0);
    }
}

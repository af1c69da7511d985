//! The rule `hospitality`: every outcome it can give.

use minutebook::model::BodyId;
use minutebook::record::{Assessment, Outcome};

use crate::check::Making;

const REGISTER: &str = "board/hospitality.yaml";

/// A board with one offer of 20 April 2026.
fn offered(rule: &str, more: &str) -> Making {
    let entry = format!("entries:\n  - {{ offer: A dinner, on: 2026-04-20, {more} }}\n");
    Making::board(&format!("hospitality: {rule}")).file(REGISTER, &entry)
}

fn offer(making: &Making) -> Assessment {
    let record = making.check("2026-05-12").record;
    let [register, offer] = record.assessments() else {
        panic!("{record:#?}")
    };
    assert_eq!(
        (register.subject.as_str(), register.outcome),
        ("register of hospitality", Outcome::Met)
    );
    assert_eq!(offer.subject, "offer 1");
    offer.clone()
}

const TOLD: &str = "told: { chair: 2026-04-21, deputy: 2026-04-21, secretariat: 2026-04-21 }";

#[test]
fn a_register_is_there_even_if_nothing_is_on_it() {
    let none = Making::board("hospitality: {}");
    let found = none.only("2026-05-12");
    assert_eq!(found.outcome, Outcome::Breached);
    assert_eq!(none.at(&found.place), "board/body.yaml");
    assert!(found.mend.unwrap().contains("`entries: []`"));
    let empty = none
        .clone()
        .file(REGISTER, "entries: []\n")
        .only("2026-05-12");
    assert_eq!(empty.outcome, Outcome::Met);
    assert_eq!(
        empty.finding,
        "There is a register of gifts and hospitality. Nothing is on it."
    );
    let gone = none.file(
        "board/body.yaml",
        "name: B\nkind: board\nstanding: dissolved\n",
    );
    assert!(gone.outcomes("2026-05-12").is_empty());
}

#[test]
fn a_body_above_can_keep_it_for_all() {
    let both =
        offered("{}", "accepted: true").file("board/group/body.yaml", "name: G\nkind: forum\n");
    let record = both.check("2026-05-12").record;
    let of = |body: &str| {
        let body = BodyId::new(body);
        let found = record.of_body(&body);
        let told: Vec<_> = found.map(|a| (a.subject.clone(), a.outcome)).collect();
        told
    };
    assert_eq!(of("board").len(), 2);
    assert_eq!(
        of("board/group"),
        [("register of hospitality".to_owned(), Outcome::Met)],
        "the offers are judged once"
    );
}

#[test]
fn those_who_have_to_know_are_told() {
    let met = offer(&offered("{}", &format!("accepted: true, {TOLD}")));
    assert_eq!(met.outcome, Outcome::Met);
    assert!(met.mend.is_none());
    let cases = [
        (
            "told: { chair: not yet, deputy: 2026-04-21, secretariat: 2026-05-13 }",
            Outcome::Breached,
            "Not told of the offer: the chair and the secretariat.",
            "not yet",
        ),
        (
            "told: { chair: not yet }",
            Outcome::Breached,
            "Not told of the offer: the chair. The register does not say when, or whether, these were told of the offer: the \
             deputy and the secretariat.",
            "not yet",
        ),
        (
            "told: { chair: 2026-04-21, secretariat: 2026-04-21 }",
            Outcome::NotRecorded,
            "The register does not say when, or whether, these were told of the offer: the deputy.",
            "A dinner",
        ),
    ];
    for (told, outcome, finding, at) in cases {
        let making = offered("{}", &format!("accepted: false, {told}"));
        let found = offer(&making);
        assert_eq!((found.outcome, found.finding.as_str()), (outcome, finding));
        assert_eq!(making.at(&found.place), format!("{REGISTER}: {at}"));
        assert!(found.mend.is_some());
    }
    let chair = "{ told: [chair] }";
    let only = offer(&offered(
        chair,
        "accepted: false, told: { chair: 2026-04-21 }",
    ));
    assert_eq!(only.outcome, Outcome::Met);
    let nobody = offer(&offered("{ told: [] }", "accepted: false"));
    assert_eq!(nobody.outcome, Outcome::Met);
}

#[test]
fn what_came_of_it_is_on_record() {
    let found = offer(&offered("{}", TOLD));
    assert_eq!(found.outcome, Outcome::NotRecorded);
    assert_eq!(
        found.finding,
        "The register does not say whether the offer was accepted."
    );
    assert_eq!(
        offer(&offered("{ outcome: false }", TOLD)).outcome,
        Outcome::Met
    );
}

#[test]
fn an_offer_of_a_day_to_come_is_not_known() {
    let making = offered("{}", "accepted: false");
    assert_eq!(making.outcomes("2026-04-19").len(), 1);
    assert_eq!(making.outcomes("2026-04-20").len(), 2);
}

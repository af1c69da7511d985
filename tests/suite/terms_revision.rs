//! The rule `terms-revision`: every outcome it can give.

use minutebook::record::Outcome;

use crate::check::Making;

fn terms(revisions: &str) -> Making {
    let rule = "terms-revision: { document: terms-of-reference, material_by: [Council, Police], minor_by: [Executive], \
                told: [minor] }";
    let front = format!("published: 2025-05-20\nrevisions: [{revisions}]");
    Making::board(rule).document("board/terms-of-reference.md", &front)
}

/// What is found of one change that was published on 10 April 2026.
fn told(more: &str) -> (Outcome, String, String) {
    let making = terms(&format!("{{ on: 2026-04-10, note: N, {more} }}"));
    let found = making.only("2026-05-12");
    assert_eq!(found.subject, "change 1");
    assert_eq!(found.mend.is_none(), found.outcome == Outcome::Met);
    let at = making.at(&found.place);
    (found.outcome, found.finding, at)
}

fn line(outcome: Outcome, finding: &str, at: &str) -> (Outcome, String, String) {
    (
        outcome,
        finding.into(),
        format!("board/terms-of-reference.md: {at}"),
    )
}

const BOTH: &str = "approvals: [{ by: council, on: 2026-04-08 }, { by: Police, on: 2026-04-10 }]";

#[test]
fn a_material_change_is_agreed_first() {
    assert_eq!(
        told(&format!("class: material, {BOTH}")),
        line(
            Outcome::Met,
            "The change is material, and everything is there that is asked for.",
            "material"
        )
    );
    let late = BOTH.replace("2026-04-08", "2026-04-13");
    assert_eq!(
        told(&format!("class: material, {late}")),
        line(
            Outcome::Breached,
            "Council agreed on Monday 13 April 2026, and the change was published before, on Friday 10 April 2026.",
            "2026-04-13"
        )
    );
    assert_eq!(
        told("class: material, approvals: [{ by: Council, on: 2026-04-08 }]"),
        line(
            Outcome::Breached,
            "The change was agreed by others, and not by Police.",
            "2026-04-10"
        )
    );
    assert_eq!(
        told("class: material"),
        line(
            Outcome::NotRecorded,
            "The change does not say when Council agreed to it.",
            "2026-04-10"
        )
    );
}

#[test]
fn a_minor_change_is_told() {
    let agreed = "class: minor, approvals: [{ by: Executive, on: 2026-04-08 }]";
    assert_eq!(told(&format!("{agreed}, told: 2026-04-13")).0, Outcome::Met);
    assert_eq!(
        told(agreed).1,
        "The change does not say when those concerned were told of it."
    );
    let both_wrong = agreed.replace("2026-04-08", "2026-04-20");
    assert_eq!(
        told(&both_wrong).0,
        Outcome::Breached,
        "what is wrong comes first"
    );
}

#[test]
fn a_change_says_how_far_it_goes() {
    assert_eq!(
        told("told: 2026-04-13"),
        line(
            Outcome::NotRecorded,
            "The change does not say whether it is minor or material.",
            "2026-04-10"
        )
    );
}

#[test]
fn each_change_that_was_made_is_looked_at() {
    let two = "{ on: 2026-04-10, note: N }, { on: 2026-06-01, note: N }";
    let first = ["change 1: not recorded"];
    assert_eq!(terms(two).outcomes("2026-05-12"), first, "one is to come");
    assert_eq!(terms(two).outcomes("2026-06-01").len(), 2);
    assert!(terms("").outcomes("2026-05-12").is_empty());
    let none = Making::board("terms-revision: { document: constitution }");
    assert!(none.outcomes("2026-05-12").is_empty());
}

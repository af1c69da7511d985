//! The rule `item-criteria`: every outcome it can give.

use minutebook::record::Outcome;

use crate::check::Making;

fn board(rule: &str, item: &str) -> Making {
    let agenda = format!("published: 2026-04-28\nitems:\n  - {{ title: Homes{item} }}");
    Making::board(&format!("item-criteria: {{ {rule} }}"))
        .document("board/2026-05-07/agenda.md", &agenda)
}

const LIST: &str = "criteria: [Off course, No single partner]";

fn told(rule: &str, item: &str) -> (Outcome, String) {
    let making = board(rule, item);
    let found = making.only("2026-05-12");
    assert_eq!(found.subject, "item 1");
    assert_eq!(making.at(&found.place), "board/2026-05-07/agenda.md: Homes");
    assert_eq!(found.mend.is_some(), found.outcome == Outcome::Breached);
    (found.outcome, found.finding)
}

#[test]
fn an_item_names_a_criterion() {
    assert_eq!(
        told(LIST, ", criteria: [off course by far]").0,
        Outcome::Met
    );
    assert_eq!(
        told(LIST, ", criteria: [Other, No single partner]").0,
        Outcome::Met
    );
    assert_eq!(
        told(LIST, ", criteria: [It is far off course]"),
        (
            Outcome::Breached,
            "What the item gives as a criterion is none of those that the rules list.".into()
        )
    );
    assert_eq!(
        told(LIST, ""),
        (
            Outcome::Breached,
            "Neither the item nor its paper says which criterion it meets.".into()
        )
    );
    assert_eq!(told("", ", criteria: [Anything]").0, Outcome::Met);
    assert_eq!(told("", "").0, Outcome::Breached);
}

#[test]
fn its_paper_can_name_it() {
    let paper = |front: &str| {
        let making = board(LIST, ", paper: homes.md");
        let front = format!("criteria: [Off course]\n{front}");
        making
            .document("board/2026-05-07/homes.md", &front)
            .outcomes("2026-05-12")
    };
    assert_eq!(paper("published: 2026-04-28"), ["item 1: met"]);
    assert_eq!(paper("published: not yet"), ["item 1: breached"]);
    assert_eq!(paper("exempt: { ground: Part 2 }"), ["item 1: breached"]);
}

#[test]
fn which_items_are_looked_at() {
    for item in [", kind: apologies", ", exempt: { ground: Part 2 }"] {
        assert!(
            board(LIST, item).outcomes("2026-05-12").is_empty(),
            "{item}"
        );
    }
    assert_eq!(
        board("items: [presentation]", ", kind: presentation").outcomes("2026-05-12"),
        ["item 1: breached"]
    );
    for more in ["state: cancelled\nreason: Snow\n", "kind: event\n"] {
        let making = board(LIST, "").meeting("2026-05-07", more);
        assert!(making.outcomes("2026-05-12").is_empty(), "{more}");
    }
}

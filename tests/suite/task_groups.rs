//! The rule `task-groups`: every outcome it can give.

use minutebook::record::Outcome;

use crate::check::Making;

fn group(rule: &str, more: &str) -> Making {
    let body = format!("name: Parking\n{more}\n");
    Making::board(&format!("task-groups: {{ {rule} }}")).file("board/parking/body.yaml", &body)
}

const SOUND: &str = "kind: task-group\npurpose: Counts places.\nends: 2026-09-30";

#[test]
fn a_group_says_what_is_asked() {
    let met = group("", SOUND).only("2026-05-12");
    assert_eq!(met.outcome, Outcome::Met);
    assert_eq!(
        met.finding,
        "The group says everything that is asked of it."
    );
    assert!(met.mend.is_none());
    let making = group("start: true", "kind: task-group\npurpose: ' '");
    let breached = making.only("2026-05-12");
    assert_eq!(breached.outcome, Outcome::Breached);
    assert_eq!(
        breached.finding,
        "The group does not say: what is to come of it, when it began, when it ends."
    );
    assert_eq!(
        breached.mend.as_deref().unwrap().split(". ").next(),
        Some("The clerk can write `purpose:`, `established:`, `ends:` in body.yaml")
    );
    assert_eq!(
        making.at(&breached.place),
        "board/parking/body.yaml: Parking"
    );
    let lenient = group("outcome: false, end: false", "kind: task-group");
    assert_eq!(lenient.outcomes("2026-05-12"), ["task group: met"]);
}

#[test]
fn a_group_of_its_own_names_who_set_it_up() {
    let alone = |more: &str| {
        Making::default()
            .file(
                "parking/body.yaml",
                &format!("name: Parking\n{SOUND}\n{more}"),
            )
            .file("parking/rulebook.yaml", "rules:\n  task-groups: {}\n")
            .only("2026-05-12")
    };
    assert_eq!(
        alone("").finding,
        "The group does not say: which body set it up."
    );
    let named = alone("relations: [{ to: The council, relation: was set up by it }]\n");
    assert_eq!(named.outcome, Outcome::Met);
}

#[test]
fn a_group_does_not_outlive_its_end() {
    let making = group("", SOUND);
    assert_eq!(making.outcomes("2026-09-30"), ["task group: met"]);
    let outlived = making.only("2026-10-01");
    assert_eq!(outlived.outcome, Outcome::Breached);
    assert_eq!(
        outlived.finding,
        "The group was to end on Wednesday 30 September 2026, and is still listed as existing."
    );
    assert_eq!(
        making.at(&outlived.place),
        "board/parking/body.yaml: 2026-09-30"
    );
    let no_end = group("end: false", SOUND);
    assert_eq!(no_end.outcomes("2026-10-01"), ["task group: met"]);
}

#[test]
fn which_bodies_are_looked_at() {
    for more in [
        "kind: forum",
        "kind: task-group\nstanding: proposed",
        "kind: task-group\nstanding: dissolved",
    ] {
        assert!(group("", more).outcomes("2026-05-12").is_empty(), "{more}");
    }
    let support = group("kinds: [support-group], end: false", "kind: support-group");
    assert_eq!(support.outcomes("2026-05-12"), ["task group: breached"]);
}

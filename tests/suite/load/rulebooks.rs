//! Rulebooks.

use super::*;

const FILE: &str = "board/rulebook.yaml";

#[test]
fn rules_and_terms_that_are_not_known() {
    let loaded = expect(
        &["unknown-rule"],
        &[(FILE, "rules:\n  ▶agenda-notise: { notice: 5 days }\n")],
    );
    assert_eq!(mend_of(&loaded), "Did you mean `agenda-notice`?");
    let loaded = expect(
        &["unknown-key"],
        &[(
            FILE,
            "rules:\n  agenda-notice: { notice: 5 days, ▶forse: must }\n",
        )],
    );
    assert_eq!(mend_of(&loaded), "Did you mean `force`?");
    let loaded = expect(
        &["unknown-key"],
        &[(
            FILE,
            "rules:\n  agenda-notice: { notice: 5 days, ▶notise: 5 days }\n",
        )],
    );
    assert_eq!(mend_of(&loaded), "Did you mean `notice`?");
    expect(
        &["wrong-value"],
        &[(
            FILE,
            "rules:\n  agenda-notice: { notice: ▶5 business days }\n",
        )],
    );
    expect(
        &["wrong-value"],
        &[(
            FILE,
            "rules:\n  agenda-notice: { notice: 5 days, force: ▶shall }\n",
        )],
    );
    expect(&["wrong-value"], &[(FILE, "rules:\n  ▶- agenda-notice\n")]);
    expect(
        &["unknown-key"],
        &[(
            FILE,
            "▶title_: T\nrules:\n  agenda-notice: { notice: 5 days }\n",
        )],
    );
    expect(
        &["missing-key"],
        &[(FILE, "clauses:\n  - { ▶clause: \"1\" }\n")],
    );
}

#[test]
fn kinds_and_changes() {
    let good = "rules:\n  agenda-notice:\n    notice: 5 days\n    for:\n      extraordinary: { notice: 1 day }\n    changes:\n      - from: 2026-01-01\n        notice: 7 days\n";
    let site = expect(&[], &[(FILE, good)]).site.unwrap();
    let rulebook = site
        .bodies
        .values()
        .next()
        .unwrap()
        .rulebook
        .as_ref()
        .unwrap();
    assert_eq!(
        (
            rulebook.rules[0].changes.len(),
            rulebook.rules[0].kinds.len()
        ),
        (1, 1)
    );
    expect(
        &["wrong-value"],
        &[(
            FILE,
            "rules:\n  agenda-notice: { notice: 5 days, for: { ▶extra: { notice: 1 day } } }\n",
        )],
    );
    expect(
        &["missing-key"],
        &[(
            FILE,
            "rules:\n  agenda-notice: { notice: 5 days, changes: [▶{ notice: 1 day }] }\n",
        )],
    );
    expect(
        &["wrong-value"],
        &[(
            FILE,
            "rules:\n  agenda-notice: { notice: 5 days, changes: [{ from: ▶2026-02-30, notice: 1 day }] }\n",
        )],
    );
    expect(
        &["order"],
        &[(
            FILE,
            "rules:\n  agenda-notice: { notice: 5 days, changes: [{ from: 2026-02-03 }, { from: ▶2026-02-02 }] }\n",
        )],
    );
}

#[test]
fn what_a_rule_lacks_may_stand_above() {
    let below = |text| {
        [
            ("board/group/body.yaml", "name: G\nkind: forum\n"),
            ("board/group/rulebook.yaml", text),
        ]
    };
    expect(&[], &below("rules:\n  agenda-notice: { force: should }\n"));
    let loaded = expect(
        &["missing-key"],
        &[(FILE, "rules:\n  ▶agenda-notice: { force: should }\n")],
    );
    assert!(
        loaded.diagnostics[0].reason.contains("`notice` is missing"),
        "{loaded:?}"
    );
    expect(
        &[],
        &[(
            FILE,
            "rules:\n  agenda-notice: { off: Not for this board }\n",
        )],
    );
}

#[test]
fn a_rule_more_than_once() {
    let rules = |second: &str| {
        format!("rules:\n  agenda-notice: {{ notice: 5 days }}\n  {second}: {{ notice: 1 day }}\n")
    };
    let site = expect(&[], &[(FILE, &rules("agenda-notice (late papers)"))]);
    let site = site.site.unwrap();
    let body = site.bodies.keys().next().unwrap();
    assert_eq!(
        site.rules(body),
        [
            "agenda-notice",
            "agenda-notice (late papers)",
            "accessible-papers"
        ]
    );
    expect(&["duplicate-key"], &[(FILE, &rules("▶agenda-notice"))]);
    expect(&["wrong-value"], &[(FILE, &rules("▶agenda-notice ()"))]);
    let loaded = expect(
        &["unknown-rule"],
        &[(FILE, &rules("▶agenda-notise (late papers)"))],
    );
    assert_eq!(mend_of(&loaded), "Did you mean `agenda-notice`?");
    expect(&["unknown-rule"], &[(FILE, &rules("▶agenda-notice (late"))]);
}

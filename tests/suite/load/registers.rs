//! The registers of a body: what they say is read, what they refer to is there, and the public gets no more than it may.

use minutebook::calendar::{Day, parse_date};
use minutebook::model::{BodyId, Interests, Registers};

use super::*;

/// Every register, each saying much of what it can.
const REGISTERS: [(&str, &str); 7] = [
    (
        "board/interests.yaml",
        "entries:\n  - { seat: leader, declared: 2026-01-05, updated: 2026-02-01, interests: [{ interest: Owns a mill, from: 2019, to: 2026-01 }] }\n  - { seat: clerk, declared: 2026-03-20, interests: none }\n",
    ),
    (
        "board/hospitality.yaml",
        "entries:\n  - { offer: A hamper, on: 2026-01-05, seat: leader, accepted: false, told: { chair: 2026-01-06 } }\n  - { offer: A dinner, on: 2026-03-20, post: Clerk }\n",
    ),
    (
        "board/decisions.yaml",
        "decisions:\n  - { decision: The secret deal is done., on: 2026-02-02, taken_by: [leader], consulted: [Buyer], reasons: Price., alternatives: Others., conflicts: none, reported_at: 2026-03-10, exempt: { ground: Part 2, until: 2026-06-01 } }\n  - { decision: Later., published: 2026-04-01 }\n  - { decision: Kept back., published: not yet }\n  - { decision: Not yet., on: 2026-03-20 }\n",
    ),
    (
        "board/actions.yaml",
        "actions:\n  - { action: Plant trees, owner: Clerk, due: 2026-12, agreed_at: 2026-03-10 }\n  - { action: Fell trees, agreed_at: 2026-05-12 }\n",
    ),
    (
        "board/consultations.yaml",
        "consultations:\n  - { title: Homes, opens: 2026-01-05, closes: 2026-03-30, document: /board/terms-of-reference.md, link: \"https://example.org/\", results: { on: 2026-05-01, document: 2026-03-10/housing.md } }\n  - { title: Mills, published: 2026-04-01 }\ncirculated:\n  - { on: 2026-01-06, to: Champions }\n  - { on: 2026-04-06, to: [Champions, Members] }\n",
    ),
    (
        "board/work-programme.yaml",
        "programmes:\n  - { year: 2026, agreed_at: 2026-05-12, items: [{ item: Housing, meeting: 2027-01-12 }, { item: Mills, month: 2026-05, documents: Report }] }\n  - { year: 2027/28, published: not yet }\n",
    ),
    ("board/2026-05-12/meeting.yaml", "announced: 2026-04-01\n"),
];

fn registers_on(day: &str) -> Registers {
    let loaded = load(&with(&REGISTERS), &check::forms());
    assert!(loaded.diagnostics.is_empty(), "{:#?}", loaded.diagnostics);
    let site = PublicSite::of(loaded.site.unwrap(), Day(parse_date(day).unwrap()));
    site.bodies[&BodyId::new("board")].registers.clone()
}

#[test]
fn the_public_reads_what_has_happened_and_is_published() {
    for (day, counts) in [
        ("2026-03-15", [1, 1, 1, 1, 1, 1, 1]),
        ("2026-04-15", [2, 2, 3, 2, 2, 2, 1]),
    ] {
        let registers = registers_on(day);
        let consultations = registers.consultations.unwrap().1;
        let read = [
            registers.interests.unwrap().1.entries.len(),
            registers.hospitality.unwrap().1.entries.len(),
            registers.decisions.unwrap().1.decisions.len(),
            registers.actions.unwrap().1.actions.len(),
            consultations.consultations.len(),
            consultations.circulated.len(),
            registers.work_programme.unwrap().1.programmes.len(),
        ];
        assert_eq!(read, counts, "on {day}");
    }
}

#[test]
fn nothing_of_an_exempt_decision_reaches_the_public() {
    let closed = &registers_on("2026-05-31").decisions.unwrap().1.decisions[0];
    let told = format!("{closed:?}");
    for text in ["secret", "Buyer", "Price", "Others"] {
        assert!(!told.contains(text), "{text} in {told}");
    }
    assert!(told.contains("Part 2") && told.contains("leader"));
    let open = &registers_on("2026-06-01").decisions.unwrap().1.decisions[0];
    assert_eq!(open.decision.value, "The secret deal is done.");
}

#[test]
fn what_the_public_cannot_know_of_is_not_named() {
    let before = registers_on("2026-03-15");
    assert!(
        before.work_programme.unwrap().1.programmes[0]
            .agreed_at
            .is_none()
    );
    let consultation = &before.consultations.unwrap().1.consultations[0];
    assert!(consultation.document.is_some() && consultation.results.is_none());
    let after = registers_on("2026-05-15");
    assert!(
        after.work_programme.unwrap().1.programmes[0]
            .agreed_at
            .is_some()
    );
    let results = &after.consultations.unwrap().1.consultations[0].results;
    assert!(results.as_ref().unwrap().document.is_some());
}

#[test]
fn none_is_said_and_so_is_a_list() {
    let entries = registers_on("2026-04-15").interests.unwrap().1.entries;
    let Interests(leaders) = &entries[0].interests;
    assert_eq!(leaders[0].interest, "Owns a mill");
    assert!(entries[1].interests.0.is_empty());
    expect(
        &["wrong-value"],
        &[(
            "board/interests.yaml",
            "entries:\n  - { seat: leader, interests: ▶many }\n",
        )],
    );
    expect(
        &["missing-key"],
        &[(
            "board/interests.yaml",
            "entries:\n  - { ▶seat: leader, declared: 2026-01-05 }\n",
        )],
    );
}

#[test]
fn a_register_says_that_it_is_empty() {
    for (file, key) in [
        ("interests", "entries"),
        ("hospitality", "entries"),
        ("decisions", "decisions"),
        ("actions", "actions"),
        ("consultations", "consultations"),
        ("work-programme", "programmes"),
    ] {
        let path = format!("board/{file}.yaml");
        let loaded = expect_whole(&[&format!("{path} empty-file")], &[(&path, "\n")]);
        assert!(mend_of(&loaded).contains(&format!("`{key}: []`")));
        expect(&["missing-key"], &[(&path, "▶note: Kept by the clerk\n")]);
        expect(&[], &[(&path, &format!("{key}: []\n"))]);
    }
}

#[test]
fn seats_organisations_and_documents_are_there() {
    let loaded = expect(
        &["no-such-seat"],
        &[(
            "board/interests.yaml",
            "entries:\n  - { seat: ▶leadr, interests: none }\n",
        )],
    );
    assert_eq!(mend_of(&loaded), "Did you mean `leader`?");
    expect(
        &["no-such-seat"],
        &[(
            "board/hospitality.yaml",
            "entries:\n  - { offer: X, seat: ▶nobody }\n",
        )],
    );
    expect(
        &["no-such-seat"],
        &[(
            "board/decisions.yaml",
            "decisions:\n  - { decision: D., taken_by: [leader, ▶nobody] }\n",
        )],
    );
    expect(
        &["no-such-organisation"],
        &[(
            "board/actions.yaml",
            "actions:\n  - { action: X, organisation: ▶counsil }\n",
        )],
    );
    let loaded = expect(
        &["no-such-organisation", "bad-address", "no-such-document"],
        &[(
            "board/consultations.yaml",
            "consultations:\n  - { title: T, organisation: ▶counsil }\n  - { title: U, link: ▶consult.example.org }\n  - { title: V, document: ▶terms-of-referense.md }\n",
        )],
    );
    assert_eq!(
        loaded.diagnostics[2].mend.as_deref(),
        Some("Did you mean terms-of-reference.md?")
    );
}

#[test]
fn meetings_are_there() {
    let reported =
        |meeting: &str| format!("decisions:\n  - {{ decision: D., reported_at: ▶{meeting} }}\n");
    for (meeting, code, mend) in [
        ("2026-03-11", "no-such-meeting", "Did you mean 2026-03-10?"),
        (
            "/board/2026-03-12",
            "no-such-meeting",
            "Did you mean /board/2026-03-10?",
        ),
        (
            "/nobody/2026-03-10",
            "no-such-meeting",
            "Add the meeting's folder, or name one that is there.",
        ),
    ] {
        let loaded = expect(&[code], &[("board/decisions.yaml", &reported(meeting))]);
        assert_eq!(mend_of(&loaded), mend);
    }
    expect(
        &["bad-meeting"],
        &[("board/decisions.yaml", &reported("March"))],
    );
    expect(
        &["no-such-meeting"],
        &[(
            "board/actions.yaml",
            "actions:\n  - { action: X, agreed_at: ▶2026-03-09 }\n",
        )],
    );
    let loaded = expect(
        &["no-such-meeting", "no-such-body", "bad-meeting"],
        &[(
            "board/work-programme.yaml",
            "programmes:\n  - year: 2026\n    agreed_at: ▶2025-03-10\n    items:\n      - { item: A, meeting: 2029-03-10 }\n      - { item: B, meeting: ▶/bord/2029-03-10 }\n      - { item: C, meeting: ▶March }\n",
        )],
    );
    assert_eq!(
        loaded.diagnostics[1].mend.as_deref(),
        Some("Did you mean /board/2029-03-10?")
    );
}

#[test]
fn days_come_in_order() {
    for (file, text) in [
        (
            "interests",
            "entries:\n  - { seat: leader, declared: 2026-02-02, updated: ▶2026-02-01, interests: none }\n",
        ),
        (
            "interests",
            "entries:\n  - { seat: leader, interests: [{ interest: X, from: 2019-03, to: ▶2019-02 }] }\n",
        ),
        (
            "decisions",
            "decisions:\n  - { decision: D., on: 2026-02-02, published: ▶2026-02-01T09:00 }\n",
        ),
        (
            "consultations",
            "consultations:\n  - { title: T, opens: 2026-02-02, closes: ▶2026-02-01 }\n",
        ),
    ] {
        let loaded = expect(&["date-order"], &[(&format!("board/{file}.yaml"), text)]);
        assert!(loaded.diagnostics[0].reason.contains("comes before"));
    }
    // A date known to the month or the year is before another only if no day of it is not.
    expect(
        &[],
        &[(
            "board/interests.yaml",
            "entries:\n  - { seat: leader, interests: [{ interest: X, from: 2019-03-31, to: 2019 }, { interest: Y, from: 2019, to: 2019-01-01 }] }\n",
        )],
    );
}

#[test]
fn nothing_is_said_twice() {
    expect(
        &["duplicate-id"],
        &[(
            "board/decisions.yaml",
            "decisions:\n  - { decision: D., id: a }\n  - { decision: E., id: ▶a }\n",
        )],
    );
    expect(
        &["bad-id"],
        &[(
            "board/actions.yaml",
            "actions:\n  - { action: D., id: ▶A b }\n",
        )],
    );
    let told = expect(
        &["seat-twice", "year-twice"],
        &[
            (
                "board/interests.yaml",
                "entries:\n  - { seat: leader, interests: none }\n  - { seat: leader, declared: 2026-01-01, interests: none }\n  - { seat: ▶leader, interests: none }\n",
            ),
            (
                "board/work-programme.yaml",
                "programmes:\n  - { year: 2026/27 }\n  - { year: ▶2026-27 }\n  - { year: 2026 }\n",
            ),
        ],
    );
    assert!(told.site.is_some(), "to be looked at, and no more");
}

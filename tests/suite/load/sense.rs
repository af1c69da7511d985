//! What cannot be true together.

use super::*;

#[test]
fn seats_held_by_two_at_once() {
    let seats = |held: &str| {
        format!("seats:\n  clerk: {{ post: C }}\n  leader:\n    post: L\n    held:\n{held}")
    };
    let file = "board/members.yaml";
    expect(
        &["overlapping-holders"],
        &[(
            file,
            &seats(
                "      - { by: A, from: 2020-01-01, to: 2022-05-05 }\n      - { by: B, from: ▶2022-05-04 }\n",
            ),
        )],
    );
    expect(
        &["overlapping-holders"],
        &[(
            file,
            &seats("      - { by: A, from: 2020-01-01 }\n      - { by: B, from: ▶2022-05-04 }\n"),
        )],
    );
    expect(
        &["date-order"],
        &[(
            file,
            &seats("      - { by: A, from: 2020-01-01, to: ▶2019-05-05 }\n"),
        )],
    );
    expect(
        &[],
        &[(
            file,
            &seats("      - { by: B, from: 2022-05-05 }\n      - { by: A, to: 2022-05-05 }\n"),
        )],
    );
}

#[test]
fn meetings_called_off() {
    let file = "board/2026-03-10/meeting.yaml";
    expect(&["no-reason"], &[(file, "state: ▶cancelled\n")]);
    let tree = with(&[(file, "state: postponed\n")]);
    let loaded = load(&tree, &check::forms());
    let codes: Vec<_> = loaded.diagnostics.iter().map(|d| d.code).collect();
    assert_eq!(codes, ["no-new-day", "no-reason"]);
    expect(&["not-postponed"], &[(file, "postponed_to: ▶2026-04-14\n")]);
    expect(
        &["date-order"],
        &[(
            file,
            "state: postponed\nreason: R\npostponed_to: ▶2026-03-10\n",
        )],
    );
    expect(
        &[],
        &[(
            file,
            "state: postponed\nreason: R\npostponed_to: 2026-04-14\n",
        )],
    );
    expect(&["time-order"], &[(file, "time: 14:00\nends: ▶13:00\n")]);
}

#[test]
fn revisions_before_their_document() {
    let note = |on: &str| {
        format!("---\npublished: 2026-02-01\nrevisions:\n  - {{ on: {on}, note: N }}\n---\nText.\n")
    };
    expect(
        &["revision-before-publication"],
        &[("board/note.md", &note("▶2026-01-31"))],
    );
    expect(&[], &[("board/note.md", &note("2026-02-01"))]);
    expect(
        &["order"],
        &[(
            "board/note.md",
            "---\nrevisions:\n  - { on: 2026-02-02, note: N }\n  - { on: ▶2026-02-01, note: N }\n---\nText.\n",
        )],
    );
}

#[test]
fn attendance_that_contradicts_itself() {
    let loaded = expect(
        &["seat-twice"],
        &[(
            "board/2026-03-10/minutes.md",
            "---\nattendance: { present: [leader, clerk] }\napologies: [{ seat: ▶clerk }]\n---\nText.\n",
        )],
    );
    assert!(
        loaded.site.is_some(),
        "someone should look, and the site can be built"
    );
    expect(
        &["seat-twice"],
        &[(
            "board/2026-03-10/minutes.md",
            "---\ndecisions:\n  - { decision: D, votes: { for: [leader], against: [▶leader] } }\n---\nText.\n",
        )],
    );
}

#[test]
fn a_second_agenda() {
    expect(
        &["second-document"],
        &[(
            "board/2026-03-10/order.md",
            "---\nkind: ▶agenda\n---\nText.\n",
        )],
    );
}

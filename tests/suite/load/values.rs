//! Values, keys and words that do not fit.

use super::*;

#[test]
fn wrong_types() {
    expect(
        &["wrong-value"],
        &[("board/body.yaml", "name:\n  ▶- a\n  - b\nkind: board\n")],
    );
    expect(
        &["wrong-value"],
        &[("board/body.yaml", "name: B\nkind: board\norder: ▶first\n")],
    );
    expect(
        &["wrong-value"],
        &[("board/body.yaml", "▶name:\nkind: board\n")],
    );
    expect(
        &["wrong-value"],
        &[("board/body.yaml", "name: ▶\"\"\nkind: board\n")],
    );
    expect(&["wrong-value"], &[("board/body.yaml", "▶just words\n")]);
}

#[test]
fn unknown_keys_and_words() {
    let loaded = expect(
        &["unknown-key"],
        &[("board/body.yaml", "name: B\nkind: board\n▶purpos: x\n")],
    );
    assert_eq!(mend_of(&loaded), "Did you mean `purpose`?");
    let loaded = expect(
        &["wrong-value"],
        &[("board/body.yaml", "name: B\nkind: ▶bord\n")],
    );
    assert!(mend_of(&loaded).starts_with("Did you mean `board`?"));
    let loaded = expect(
        &["unknown-key"],
        &[(
            "board/2026-03-10/minutes.md",
            "---\nchair: leader\n▶decision:\n  - x\n---\nText.\n",
        )],
    );
    assert_eq!(mend_of(&loaded), "Did you mean `decisions`?");
}

#[test]
fn missing_keys() {
    let loaded = expect(
        &["missing-key"],
        &[("board/body.yaml", "# a body\n▶kind: board\n")],
    );
    assert_eq!(loaded.diagnostics[0].reason, "`name` is missing");
    expect(
        &["missing-key"],
        &[(
            "board/members.yaml",
            "seats:\n  leader: { ▶role: chair }\n  clerk: { post: Clerk }\n",
        )],
    );
}

#[test]
fn keys_written_twice() {
    let loaded = expect(
        &["duplicate-key"],
        &[("board/body.yaml", "name: B\nkind: board\n▶name: C\n")],
    );
    assert_eq!(loaded.diagnostics[0].notes[0].place.span.start, 0);
    expect(
        &["duplicate-key"],
        &[(
            "board/members.yaml",
            "seats:\n  leader: { post: L }\n  clerk: { post: C }\n  ▶leader: { post: M }\n",
        )],
    );
}

#[test]
fn dates_that_do_not_exist() {
    let loaded = expect(
        &["wrong-value"],
        &[(
            "board/2026-03-10/housing.md",
            "---\npublished: ▶2026-02-30\nfile: housing.pdf\n---\nText.\n",
        )],
    );
    assert_eq!(mend_of(&loaded), "February 2026 has 28 days.");
    let loaded = expect(
        &["wrong-value"],
        &[(
            "board/2026-03-10/housing.md",
            "---\npublished: ▶3/2/2026\nfile: housing.pdf\n---\nText.\n",
        )],
    );
    assert_eq!(mend_of(&loaded), "Write 2026-02-03.");
}

#[test]
fn all_of_them_in_one_run() {
    expect(
        &[
            "wrong-value",
            "unknown-key",
            "missing-key",
            "wrong-value",
            "wrong-value",
            "base-url",
        ],
        &[
            (
                "board/2026-03-10/meeting.yaml",
                "time: ▶25:00\n▶venu: Hall\n",
            ),
            (
                "board/body.yaml",
                "▶kind: ▶bord\nestablished: ▶2026-13-01\n",
            ),
            ("site.yaml", "name: P\nbase_url: ▶papers.example.org\n"),
        ],
    );
}

#[test]
fn a_wrong_value_does_not_hide_what_else_is_wrong_in_its_file() {
    expect(
        &[
            "wrong-value",
            "no-such-paper",
            "no-such-seat",
            "wrong-value",
        ],
        &[
            (
                "board/2026-03-10/agenda.md",
                "---\npublished: ▶2026-02-30\nitems:\n  - { title: Housing, paper: ▶hosing.md }\n---\n",
            ),
            (
                "board/2026-03-10/minutes.md",
                "---\nchair: ▶chairman\nstatus: ▶aproved\ndecisions: [{ decision: D, item: housng }]\n---\nText.\n",
            ),
        ],
    );
}

#[test]
fn a_wrong_value_has_no_consequences() {
    expect(
        &["wrong-value"],
        &[(
            "board/2026-03-10/meeting.yaml",
            "state: postponed\nreason: R\npostponed_to: ▶2026-13-01\n",
        )],
    );
    expect(
        &["wrong-value"],
        &[(
            "board/2026-03-10/meeting.yaml",
            "state: ▶postponned\nreason: R\npostponed_to: 2026-04-01\n",
        )],
    );
    expect(
        &["wrong-value"],
        &[(
            "board/members.yaml",
            "seats:\n  clerk: { post: C }\n  leader:\n    post: L\n    held:\n      - { by: A, from: 2020-01-01, to: ▶2022-02-30 }\n      - { by: B, from: 2022-03-01 }\n",
        )],
    );
}

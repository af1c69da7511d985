//! The rule `representation`: every outcome it can give.

use minutebook::record::Outcome;

use crate::check::Making;

fn board(rule: &str, members: Option<&str>) -> Making {
    let making = Making::board(&format!("representation: {{ {rule} }}"))
        .file("board/north/body.yaml", "name: North\nkind: forum\n")
        .file("board/care/body.yaml", "name: Care\nkind: task-group\n");
    match members {
        Some(members) => making.file("board/members.yaml", &format!("seats:\n{members}")),
        None => making,
    }
}

const CHAIR: &str = "  north: { post: Chair of North, represents: /board/north }\n";
const VICE: &str =
    "  vice: { post: Vice-chair of North, represents: [/board/care, /board/north/] }\n";
const NOBODY: &str = "  leader: { post: Leader }\n";

fn told(rule: &str, members: Option<&str>) -> (Outcome, String, String) {
    let making = board(rule, members);
    let found = making.only("2026-05-12");
    assert_eq!(found.subject, "seat for North");
    let at = making.at(&found.place);
    (found.outcome, found.finding, at)
}

fn line(outcome: Outcome, finding: &str, at: &str) -> (Outcome, String, String) {
    (outcome, finding.into(), format!("board/{at}"))
}

#[test]
fn a_body_has_its_seats_here_or_not() {
    for rule in ["below: [forum]", "of: [/board/north], bodies: [board]"] {
        assert_eq!(
            told(rule, Some(CHAIR)),
            line(
                Outcome::Met,
                "North has 1 seat here.",
                "members.yaml: north"
            )
        );
        assert_eq!(
            told(rule, Some(NOBODY)),
            line(
                Outcome::Breached,
                "No seat here speaks for North, and 1 is asked for.",
                "members.yaml"
            )
        );
    }
    let two = "below: [forum], seats: 2";
    assert_eq!(
        told(two, Some(CHAIR)).1,
        "1 seat here speaks for North, and 2 are asked for."
    );
    let both = format!("{CHAIR}{VICE}");
    assert_eq!(told(two, Some(&both)).0, Outcome::Met);
    assert_eq!(
        told("below: [forum]", None),
        line(
            Outcome::NotRecorded,
            "The members of this body are not listed.",
            "body.yaml"
        )
    );
}

#[test]
fn a_body_that_is_not_there_has_no_seat() {
    let proposed = board("below: [forum]", Some(NOBODY)).file(
        "board/north/body.yaml",
        "name: North\nkind: forum\nstanding: proposed\n",
    );
    assert_eq!(
        proposed.outcomes("2026-05-12"),
        ["seat for North: not applicable"]
    );
    let unknown = board("of: [/board/nowhere], bodies: [board]", Some(CHAIR)).check("2026-05-12");
    assert!(unknown.record.assessments().is_empty());
    assert_eq!(unknown.diagnostics[0].code, "no-such-body");
}

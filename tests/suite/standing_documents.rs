//! The rule `standing-documents`: every outcome it can give, and which document counts.

use minutebook::record::{Assessment, Outcome};

use crate::check::Making;

fn board(rule: &str) -> Making {
    Making::board(&format!(
        "standing-documents: {{ documents: [constitution], {rule} }}"
    ))
}

/// A board with a document of this front matter and text.
fn with(rule: &str, file: &str, front: &str) -> Making {
    board(rule).file(
        &format!("board/{file}.md"),
        &format!("---\n{front}\n---\n# A title\n"),
    )
}

fn told(making: &Making) -> (Outcome, String, String) {
    let Assessment {
        outcome,
        finding,
        place,
        subject,
        mend,
        ..
    } = making.only("2026-05-12");
    assert_eq!(subject, "constitution");
    assert_eq!(
        outcome.is_missed(),
        mend.is_some() && outcome != Outcome::NotRecorded
    );
    (outcome, finding, making.at(&place))
}

fn line(outcome: Outcome, finding: &str, at: &str) -> (Outcome, String, String) {
    (outcome, finding.into(), format!("board/{at}"))
}

const FILE: &str = "constitution";

#[test]
fn a_document_is_there_or_not() {
    assert_eq!(
        told(&with("", FILE, "published: 2026-01-05")),
        line(Outcome::Met, "It is there to read.", "constitution.md")
    );
    assert_eq!(
        told(&board("")),
        line(
            Outcome::Breached,
            "The body has not published it.",
            "body.yaml"
        )
    );
    for gone in [
        "published: not yet",
        "published: 2026-06-01",
        "status: withdrawn\nreason: It was wrong",
        "status: superseded\nsuperseded_by: constitution.md",
    ] {
        assert_eq!(told(&with("", FILE, gone)).0, Outcome::Breached, "{gone}");
    }
    let closed = "exempt: { ground: Part 2 }";
    assert_eq!(told(&with("", FILE, closed)).0, Outcome::NotApplicable);
}

#[test]
fn it_is_known_by_its_kind_or_its_name() {
    let found = |file: &str, front: &str| told(&with("", file, front)).0;
    assert_eq!(found("house-rules", "kind: constitution"), Outcome::Met);
    assert_eq!(found(FILE, "kind: policy"), Outcome::Met);
    assert_eq!(found("house-rules", "kind: policy"), Outcome::Breached);
    let written_first = with("", "a", "kind: constitution\nto_be_developed: {}")
        .file("board/b.md", "---\nkind: constitution\n---\n");
    assert_eq!(told(&written_first).2, "board/b.md");
    let name_first = with("", "a", "kind: constitution").file("board/constitution.md", "Text.\n");
    assert_eq!(told(&name_first).2, "board/constitution.md");
}

#[test]
fn a_placeholder_is_left_alone_or_missing() {
    let front = "published: 2026-01-05\nto_be_developed: { since: 2026-01-05 }";
    assert_eq!(
        told(&with("", FILE, front)),
        line(
            Outcome::NotApplicable,
            "It is still to be written, and a page says so.",
            "constitution.md: { since: 2026-01-05 }"
        )
    );
    assert_eq!(
        told(&with("placeholders: false", FILE, front)),
        line(
            Outcome::Breached,
            "It is still to be written.",
            "constitution.md"
        )
    );
}

#[test]
fn a_document_of_a_body_above_will_do_where_it_may() {
    let group = |rule: &str| {
        let making = with(rule, FILE, "published: 2026-01-05");
        let below = making.file("board/group/body.yaml", "name: Group\nkind: forum\n");
        below.outcomes("2026-05-12")
    };
    assert_eq!(group(""), ["constitution: met", "constitution: breached"]);
    assert_eq!(group("above: true"), ["constitution: met"; 2]);
    assert_eq!(
        told(&board("above: true")).1,
        "Neither this body nor one above it has published it."
    );
}

#[test]
fn it_is_agreed_where_that_is_asked() {
    let agreed = |front: &str| told(&with("agreed: true", FILE, front));
    assert_eq!(
        agreed("status: approved\nagreed: 2026-01-20").0,
        Outcome::Met
    );
    assert_eq!(
        agreed("agreed: 2026-05").0,
        Outcome::Met,
        "known to the month"
    );
    assert_eq!(
        agreed("status: draft\nagreed: 2026-01-20"),
        line(
            Outcome::Breached,
            "It is still marked as a draft.",
            "constitution.md: draft"
        )
    );
    assert_eq!(
        agreed("status: approved"),
        line(
            Outcome::NotRecorded,
            "It does not say when it was agreed.",
            "constitution.md"
        )
    );
    assert_eq!(
        agreed("agreed: 2026-06-01"),
        line(
            Outcome::Upcoming,
            "It is to be agreed on 1 June 2026.",
            "constitution.md: 2026-06-01"
        )
    );
    assert_eq!(told(&with("", FILE, "status: draft")).0, Outcome::Met);
}

#[test]
fn it_is_there_in_time_after_the_body_was_set_up() {
    let since = |day: &str, making: Making| {
        let body = format!("name: Board\nkind: board\nestablished: {day}\n");
        told(&making.file("board/body.yaml", &body))
    };
    let year = "within: 12 months";
    let there = |day: &str| since(day, with(year, FILE, "published: 2026-01-05"));
    assert_eq!(there("2025-01-05").0, Outcome::Met);
    assert_eq!(
        there("2025-01-02"),
        line(
            Outcome::Late,
            "The body was set up on Thursday 2 January 2025. It was published on Monday 5 January 2026, 1 working day after \
             it was due.",
            "constitution.md: 2026-01-05"
        )
    );
    assert_eq!(since("2025-01-05", board(year)).0, Outcome::Overdue);
    assert_eq!(since("2025-06-01", board(year)).0, Outcome::Upcoming);
    assert_eq!(
        since("2025-01-05", with(year, FILE, "kind: page")).0,
        Outcome::NotRecorded
    );
    assert_eq!(
        told(&board(year)).0,
        Outcome::NotRecorded,
        "set up at no known day"
    );
    let both = "within: 12 months, agreed: true";
    let agreed = |front: &str| since("2025-01-05", with(both, FILE, front)).0;
    assert_eq!(
        agreed("published: 2025-02-01\nagreed: 2026-01-20"),
        Outcome::Late
    );
    assert_eq!(
        agreed("published: 2026-02-01\nagreed: 2025-12-20"),
        Outcome::Met
    );
    assert_eq!(
        agreed("published: 2025-02-01\nstatus: draft"),
        Outcome::Overdue
    );
}

#[test]
fn it_covers_its_points() {
    let text = |text: &str| {
        let rule = "points: [Risk, The press, badging]";
        told(&board(rule).file("board/constitution.md", text))
    };
    assert_eq!(
        text("# C\n\n## 3. Risks\n\n1. **The press**: who speaks\n2. Nothing\n   - Badging of *projects*\n").0,
        Outcome::Met
    );
    assert_eq!(
        text("# C\n\n## At risk\n\nRisk, and the press.\n\n- Badging\n"),
        line(
            Outcome::Breached,
            "No heading and no item of a list in it begins with: Risk; The press.",
            "constitution.md"
        )
    );
}

#[test]
fn a_body_that_does_not_exist_owes_nothing() {
    for standing in ["proposed", "dissolved"] {
        let body = format!("name: Board\nkind: board\nstanding: {standing}\n");
        let making = board("").file("board/body.yaml", &body);
        assert!(making.outcomes("2026-05-12").is_empty(), "{standing}");
    }
}

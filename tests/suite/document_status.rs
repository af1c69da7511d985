//! The rule `document-status`: each contradiction, with the texts that contradict each other.

use minutebook::record::Outcome;

use crate::check::{Making, outcomes};

const RULE: &str = "document-status: {}";
const TERMS: &str = "board/terms.md";

fn terms(front: &str) -> Making {
    Making::board(RULE).document(TERMS, front)
}

/// That the terms of reference, with this front matter, are breached with this finding, at `place` and with these notes.
fn breached(front: &str, finding: &str, place: &str, notes: &[&str]) {
    let making = terms(front);
    let assessment = making.only("2026-05-12");
    assert_eq!(assessment.finding, finding);
    assert_eq!(assessment.outcome, Outcome::Breached);
    assert_eq!(making.at(&assessment.place), place);
    assert_eq!(making.notes(&assessment), notes);
    assert_eq!(assessment.subject, "standing document");
    assert!(assessment.mend.is_some() && assessment.meeting.is_none());
}

#[test]
fn a_status_that_nothing_contradicts_is_met() {
    for front in [
        "status: draft",
        "status: approved\nagreed: 2025-11-25",
        "status: withdrawn\nreason: It was wrong\nwithdrawn_on: 2026-05-12",
    ] {
        let assessment = terms(front).only("2026-05-12");
        assert_eq!(assessment.outcome, Outcome::Met, "{front}");
        assert_eq!(assessment.mend, None);
    }
    let superseded = terms("status: superseded\nsuperseded_by: new.md\nreason: It was out of date")
        .document("board/new.md", "published: 2026-05-12");
    assert_eq!(
        superseded.outcomes("2026-05-12"),
        ["standing document: met"]
    );
    assert!(terms("title: No status").outcomes("2026-05-12").is_empty());
}

#[test]
fn a_superseded_document_names_one_that_can_be_read() {
    breached(
        "status: superseded",
        "It is marked as superseded, and does not say which document takes its place.",
        "board/terms.md: superseded",
        &[],
    );
    let by_new = "status: superseded\nsuperseded_by: new.md";
    for new in [
        "published: 2026-06-01",
        "published: not yet",
        "exempt: { ground: Part 2 }",
        "status: withdrawn\nreason: Wrong",
    ] {
        let making = terms(by_new).document("board/new.md", new);
        let record = making.check("2026-05-12").record;
        let of_terms = record.assessments().iter();
        let of_terms: Vec<_> = of_terms
            .filter(|a| a.place.path.as_str() == TERMS)
            .collect();
        assert_eq!(of_terms.len(), 1);
        assert_eq!(of_terms[0].outcome, Outcome::Breached, "{new}");
        assert_eq!(
            of_terms[0].finding,
            "It is marked as superseded by a document that the public cannot read."
        );
        assert_eq!(making.at(&of_terms[0].place), "board/terms.md: superseded");
        assert_eq!(
            making.notes(of_terms[0]),
            ["board/terms.md: new.md", "board/new.md"]
        );
    }
    breached(
        "status: superseded\nsuperseded_by: terms.md",
        "It is marked as superseded by itself.",
        "board/terms.md: superseded",
        &["board/terms.md: terms.md"],
    );
    let from_above = terms("status: superseded\nsuperseded_by: ../other/new.md")
        .file("other/body.yaml", "name: Other\nkind: board\n")
        .document("other/new.md", "published: 2026-05-01");
    assert_eq!(
        from_above.outcomes("2026-05-12"),
        ["standing document: met"]
    );
}

#[test]
fn what_belongs_to_another_status_is_found() {
    let making =
        terms("status: approved\nsuperseded_by: new.md").document("board/new.md", "title: New");
    let assessment = making.only("2026-05-12");
    assert_eq!(
        assessment.finding,
        "It names a document that takes its place, and is not marked as superseded."
    );
    assert_eq!(making.at(&assessment.place), "board/terms.md: approved");
    assert_eq!(making.notes(&assessment), ["board/terms.md: new.md"]);
    breached(
        "withdrawn_on: 2026-05-01",
        "It says when it was withdrawn, and is not marked as withdrawn.",
        "board/terms.md: 2026-05-01",
        &[],
    );
    breached(
        "status: draft\nreason: It was wrong",
        "It gives a reason for being withdrawn or superseded, and is neither.",
        "board/terms.md: draft",
        &["board/terms.md: It was wrong"],
    );
}

#[test]
fn a_withdrawn_document_says_why_and_when() {
    breached(
        "status: withdrawn",
        "It is marked as withdrawn, and does not say why.",
        "board/terms.md: withdrawn",
        &[],
    );
    breached(
        "status: withdrawn\nreason: It was wrong\nwithdrawn_on: 2026-05-13",
        "It is marked as withdrawn on a day that is still to come.",
        "board/terms.md: withdrawn",
        &["board/terms.md: 2026-05-13"],
    );
}

#[test]
fn each_thing_wrong_is_an_assessment() {
    let making = terms("status: draft\nreason: It was wrong\nwithdrawn_on: 2026-05-01");
    assert_eq!(
        making.outcomes("2026-05-12"),
        ["standing document: breached", "standing document: breached"]
    );
}

#[test]
fn an_agenda_is_no_draft_after_its_meeting() {
    let making = Making::board(RULE)
        .meeting("2026-05-07", "state: scheduled\n")
        .document("board/2026-05-07/agenda.md", "status: draft");
    assert_eq!(making.outcomes("2026-05-07"), ["agenda: met"]);
    let assessment = making.only("2026-05-08");
    assert_eq!(assessment.outcome, Outcome::Breached);
    assert_eq!(
        assessment.finding,
        "The agenda is still marked as a draft, and its meeting was held on Thursday 7 May 2026."
    );
    assert_eq!(
        making.at(&assessment.place),
        "board/2026-05-07/agenda.md: draft"
    );
    assert_eq!(
        making.notes(&assessment),
        ["board/2026-05-07/meeting.yaml: scheduled"]
    );
    let cancelled = making
        .clone()
        .meeting("2026-05-07", "state: cancelled\nreason: Snow\n");
    assert_eq!(cancelled.outcomes("2026-05-08"), ["agenda: met"]);
    let report = making
        .document("board/2026-05-07/agenda.md", "title: Agenda")
        .document("board/2026-05-07/report.md", "status: draft");
    assert_eq!(report.outcomes("2026-05-08"), ["paper: met"]);
}

#[test]
fn what_was_settled_with_gaps_is_found() {
    assert!(
        terms("to_be_developed:\n  since: 2008-11-25")
            .outcomes("2026-05-12")
            .is_empty(),
        "`placeholders` tells of it"
    );
    let text = |front: &str| {
        let text = "# Terms\n\nVoting: annex 3 (To be developed).\n\n- Complaints: to\n  be\n  developed.\n\nIt was developed.\n";
        Making::board(RULE).file(TERMS, &format!("---\n{front}\n---\n{text}"))
    };
    let approved = text("status: approved");
    let assessment = approved.only("2026-05-12");
    assert_eq!(
        assessment.finding,
        "It is approved, and its text still says “to be developed” in 2 places."
    );
    assert_eq!(approved.at(&assessment.place), "board/terms.md: approved");
    assert_eq!(
        approved.notes(&assessment),
        ["board/terms.md: To be developed"]
    );
    let agreed = text("agreed: 2008-11-25");
    let assessment = agreed.only("2026-05-12");
    assert_eq!(
        assessment.finding,
        "It is agreed, and its text still says “to be developed” in 2 places."
    );
    assert_eq!(agreed.at(&assessment.place), "board/terms.md: 2008-11-25");
    assert_eq!(
        text("status: draft\nagreed: 2008-11-25").outcomes("2026-05-12"),
        ["standing document: met"]
    );
    assert_eq!(
        text("status: approved\nto_be_developed: {}").outcomes("2026-05-12"),
        ["standing document: met"],
        "`placeholders` tells of it"
    );
    let off = approved.file(
        "board/rulebook.yaml",
        "rules:\n  document-status: { placeholders: false }\n",
    );
    assert_eq!(off.outcomes("2026-05-12"), ["standing document: met"]);
}

#[test]
fn minutes_are_looked_at_only_for_what_is_not_approval() {
    let minutes = |front: &str| {
        Making::board(RULE)
            .meeting("2026-03-12", "")
            .document("board/2026-03-12/minutes.md", front)
    };
    assert!(
        minutes("status: approved")
            .outcomes("2026-05-12")
            .is_empty()
    );
    assert!(minutes("status: draft").outcomes("2026-05-12").is_empty());
    assert_eq!(
        minutes("status: withdrawn").outcomes("2026-05-12"),
        ["minutes: breached"]
    );
    assert_eq!(
        minutes("status: draft\nreason: Wrong").outcomes("2026-05-12"),
        ["minutes: breached"]
    );
}

#[test]
fn documents_that_nobody_can_read_yet_are_not_judged() {
    assert!(
        terms("status: superseded\npublished: not yet")
            .outcomes("2026-05-12")
            .is_empty()
    );
    let to_come = terms("status: superseded\npublished: 2026-06-01");
    assert!(to_come.outcomes("2026-05-12").is_empty());
    assert_eq!(
        outcomes(&to_come.check("2026-06-01").record),
        ["standing document: breached"]
    );
}

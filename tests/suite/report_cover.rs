//! The rule `report-cover`: each field that can be asked for, there and missing.

use minutebook::record::Outcome;

use crate::check::Making;

const REPORT: &str = "board/2026-04-30/housing.md";

fn board(rule: &str) -> Making {
    Making::board(&format!("report-cover: {rule}"))
        .meeting("2026-04-30", "")
        .file(
            "board/organisations.yaml",
            "council: { name: Council, sector: public }\n",
        )
        .document(
            "board/2026-04-30/agenda.md",
            "items: [{ title: Welcome }, { title: Housing, paper: housing.md }]",
        )
}

const TEN: &str = "{ fields: [title, summary, purpose, circulation, decision_sought, author, contact, published, audience, cross_references] }";

const FULL: &str = "title: Housing
summary: What we plan.
purpose: To inform.
circulation: All members
decision_sought: To agree.
author: Head of Housing
contact: { post: Housing team }
published: 2026-04-20
audience: Everyone
cross_references: [The strategy]";

#[test]
fn a_cover_with_all_ten_fields_is_met() {
    let met = board(TEN).document(REPORT, FULL);
    let assessment = met.only("2026-05-12");
    assert_eq!(assessment.outcome, Outcome::Met);
    assert_eq!(assessment.subject, "paper for item 2");
    assert_eq!(
        assessment.finding,
        "The cover says everything that is asked of it."
    );
    assert_eq!(met.at(&assessment.place), REPORT);
}

#[test]
fn each_of_the_ten_is_missed_alone() {
    for line in FULL.lines().skip(1) {
        let front = FULL.replace(line, "");
        let making = board(TEN).document(REPORT, &front);
        let assessment = making.only("2026-05-12");
        assert_eq!(assessment.outcome, Outcome::Breached, "{line}");
        let key = line.split(':').next().unwrap();
        assert!(
            assessment
                .mend
                .unwrap()
                .contains(&format!("write `{key}:` at")),
            "{line}"
        );
        assert_eq!(making.at(&assessment.place), REPORT);
    }
    let untitled = board("{ fields: [title] }").file(REPORT, "---\nsummary: What\n---\nText.\n");
    assert_eq!(
        untitled.only("2026-05-12").finding,
        "The cover does not say: the title."
    );
    assert_eq!(
        board("{ fields: [title] }")
            .document(REPORT, "summary: A heading will do")
            .only("2026-05-12")
            .outcome,
        Outcome::Met
    );
}

#[test]
fn other_fields_can_be_asked_for() {
    let rule = "{ fields: [options, recommendations, implications, criteria, organisation, version, status] }";
    let breached = board(rule)
        .document(REPORT, "options: \" \"\nimplications: {}")
        .only("2026-05-12");
    assert_eq!(
        breached.finding,
        "The cover does not say: the options, what it recommends, the implications, the criteria it meets, the \
         organisation it comes from, the version, the status."
    );
    let front = "options: none\nrecommendations: [Agree]\nimplications: { Money: None }\ncriteria: [i]\norganisation: council\nversion: V1\nstatus: draft";
    assert_eq!(
        board(rule)
            .document(REPORT, front)
            .only("2026-05-12")
            .outcome,
        Outcome::Met
    );
}

#[test]
fn only_reports_that_can_be_read_are_looked_at() {
    let rule = "{ fields: [decision_sought] }";
    for front in [
        "published: not yet",
        "published: 2026-06-01",
        "exempt: { ground: Part 2 }",
        "status: withdrawn\nreason: Wrong",
        "kind: letter",
    ] {
        assert!(
            board(rule)
                .document(REPORT, front)
                .outcomes("2026-05-12")
                .is_empty(),
            "{front}"
        );
    }
    let letters = board("{ fields: [decision_sought], documents: [letter] }")
        .document(REPORT, "kind: letter");
    assert_eq!(
        letters.outcomes("2026-05-12"),
        ["paper for item 2: breached"]
    );
    let closed = board(rule).document(REPORT, "summary: Secret").document(
        "board/2026-04-30/agenda.md",
        "items: [{ title: Housing, paper: housing.md, exempt: { ground: Part 2 } }]",
    );
    assert!(closed.outcomes("2026-05-12").is_empty());
    let unlisted = board(rule).document("board/2026-04-30/more.md", "summary: More");
    assert_eq!(
        unlisted.document(REPORT, FULL).outcomes("2026-05-12"),
        ["paper for item 2: met", "paper: breached"]
    );
    let cancelled = board(rule)
        .document(REPORT, "summary: What")
        .meeting("2026-04-30", "state: cancelled\nreason: Snow\n");
    assert!(cancelled.outcomes("2026-05-12").is_empty());
}

#[test]
fn the_sentence_names_the_fields() {
    let record = board("{ fields: [decision_sought, options], force: should }")
        .document(REPORT, FULL)
        .check("2026-05-12")
        .record;
    let rules = record.rules_of(&record.assessments()[0].body);
    assert_eq!(
        rules[0].sentence,
        "The cover of each report should say: the decision sought, the options."
    );
}

#[test]
fn only_the_papers_of_some_kinds_of_item_are_looked_at() {
    let rule = "report-cover: { fields: [corrective_action, adequacy], items: [exception-report] }";
    let report = |kind: &str, front: &str| {
        let agenda = format!("items: [{{ title: A target, kind: {kind}, paper: target.md }}]");
        Making::board(rule)
            .document("board/2026-05-07/agenda.md", &agenda)
            .document("board/2026-05-07/target.md", front)
            .document("board/2026-05-07/unlisted.md", "author: The clerk")
    };
    let both = "corrective_action: More visits\nadequacy: It will do";
    let met = report("exception-report", both);
    assert_eq!(met.outcomes("2026-05-12"), ["paper for item 1: met"]);
    let lacking = report("exception-report", "corrective_action: More visits").only("2026-05-12");
    assert_eq!(
        lacking.finding,
        "The cover does not say: whether that will be enough."
    );
    assert!(
        report("report", "author: The clerk")
            .outcomes("2026-05-12")
            .is_empty()
    );
}

//! A rule that a rulebook holds more than once, told apart by words in brackets.

use crate::check::Making;

fn outcomes(making: &Making) -> Vec<String> {
    let record = making.check("2026-12-31").record;
    let assessments = record.assessments().iter();
    let told = assessments.map(|a| {
        let explained = a.explanation.as_ref().map_or("", |_| ", explained");
        let aspect = a.aspect.as_deref().unwrap_or("-");
        format!("{} [{aspect}]: {}{explained}", a.body, a.outcome.words())
    });
    told.collect()
}

fn items(more: &str) -> Making {
    Making::board(&format!(
        "required-items: {{ items: [declarations], clause: \"1\" }}\n\
         required-items (public): {{ items: [public-questions], clause: \"2\", force: should }}{more}"
    ))
    .meeting("2026-05-07", "")
    .document(
        "board/2026-05-07/agenda.md",
        "published: 2026-04-01\nitems:\n  - { title: Interests, kind: declarations }",
    )
}

#[test]
fn each_is_judged_by_its_own_terms() {
    let making = items("");
    assert_eq!(
        outcomes(&making),
        ["board [-]: met", "board [public]: breached"]
    );
    let record = making.check("2026-12-31").record;
    let clauses: Vec<_> = record
        .assessments()
        .iter()
        .map(|a| (a.clause.as_deref(), making.at(&a.rule_place)))
        .collect();
    let at = |rule: &str| format!("board/rulebook.yaml: {rule}");
    assert_eq!(
        clauses,
        [
            (Some("1"), at("required-items")),
            (Some("2"), at("required-items (public)"))
        ]
    );
}

#[test]
fn a_rulebook_below_changes_the_one_it_names() {
    let making = items("")
        .file("board/forum/body.yaml", "name: Forum\nkind: forum\n")
        .file(
            "board/forum/rulebook.yaml",
            "rules:\n  required-items (public): { off: The forum is all questions }\n",
        )
        .file("board/forum/2026-06-04/meeting.yaml", "venue: Hall\n")
        .document(
            "board/forum/2026-06-04/agenda.md",
            "published: 2026-05-01\nitems:\n  - { title: Any, kind: updates }",
        );
    assert_eq!(
        outcomes(&making),
        [
            "board [-]: met",
            "board [public]: breached",
            "board/forum [public]: not applicable",
            "board/forum [-]: breached",
        ]
    );
}

#[test]
fn an_explanation_names_one_or_all() {
    let explained = |rule: &str| {
        let explanation = format!(
            "explanations:\n  - {{ rule: {rule}, reason: None came, by: Clerk, on: 2026-06-01 }}\n"
        );
        items("").meeting("2026-05-07", &explanation)
    };
    for rule in ["required-items", "required-items (public)"] {
        let making = explained(rule);
        assert_eq!(
            outcomes(&making),
            ["board [-]: met", "board [public]: breached, explained"]
        );
        assert!(making.check("2026-12-31").diagnostics.is_empty(), "{rule}");
    }
    let making = explained("required-items (other)");
    assert_eq!(
        outcomes(&making),
        ["board [-]: met", "board [public]: breached"]
    );
    let warnings = making.check("2026-12-31").diagnostics;
    assert_eq!(warnings.len(), 1, "{warnings:#?}");
}

#[test]
fn a_clause_about_one_kind_of_body() {
    let making =
        Making::board("meeting-frequency (forums): { bodies: [forum], at_least: 4, per: year }")
            .meeting("2026-05-07", "")
            .file("board/forum/body.yaml", "name: Forum\nkind: forum\n")
            .file("board/forum/2026-06-04/meeting.yaml", "venue: Hall\n")
            .file("board/group/body.yaml", "name: Group\nkind: task-group\n")
            .file("board/group/2026-06-04/meeting.yaml", "venue: Hall\n");
    let record = making.check("2027-01-01").record;
    let held: Vec<_> = record
        .bodies()
        .filter(|body| {
            let rules = record.rules_of(body);
            rules.iter().any(|rule| rule.rule == "meeting-frequency")
        })
        .map(ToString::to_string)
        .collect();
    assert_eq!(held, ["board/forum"]);
    let judged = record.assessments().iter().map(|a| a.body.as_str());
    assert!(judged.clone().count() > 0 && judged.clone().all(|body| body == "board/forum"));
}

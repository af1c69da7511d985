//! Rulebooks that start from others: the law's, and those of other bodies.

use minutebook::check::{check, forms};
use minutebook::diagnostic::Diagnostic;
use minutebook::load::load;
use minutebook::model::{BodyId, LAW};
use minutebook::record::{Assessment, Outcome, RuleInForce};
use minutebook::tree::Tree;

use crate::check::{Making, day, site};

/// A parish council with this rulebook, whose agenda for Thursday 7 May 2026 (bank holiday Monday 4 May) came out on Friday
/// 1 May: in time by the law, counting Saturday, and by three working days (Friday) too.
fn parish(rulebook: &str) -> Making {
    Making::default()
        .file("parish/body.yaml", "name: Parish Council\nkind: council\n")
        .file("parish/rulebook.yaml", rulebook)
        .file(
            "parish/2026-05-07/meeting.yaml",
            "venue: Hall\ntime: \"19:00\"\n",
        )
        .document("parish/2026-05-07/agenda.md", "published: 2026-05-01")
}

fn of(making: &Making, body: &str, rule: &str) -> (Vec<Assessment>, RuleInForce) {
    let record = check(&site(&making.0), day("2026-05-12")).record;
    let id = BodyId::new(body);
    let rule = record
        .rules_of(&id)
        .iter()
        .find(|r| r.rule == rule)
        .unwrap_or_else(|| panic!("no {rule}"));
    let found = record
        .of_body(&id)
        .filter(|a| a.rule == rule.rule && a.aspect == rule.aspect);
    (found.cloned().collect(), rule.clone())
}

fn told(making: &Making) -> Vec<Diagnostic> {
    let mut files = making.0.clone();
    files
        .entry("site.yaml".into())
        .or_insert("name: Example\n".into());
    let files = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()));
    load(&Tree::of(files), &forms()).diagnostics
}

#[test]
fn a_built_in_rulebook_is_in_force_through_the_line_that_names_it() {
    let making = parish("title: Standing orders\nextends: english-parish-council\n");
    let (found, rule) = of(&making, "parish", "agenda-notice");
    assert_eq!(found.len(), 1);
    assert_eq!(
        making.at(&found[0].rule_place),
        "parish/rulebook.yaml: english-parish-council"
    );
    assert_eq!(
        making.at(&rule.place),
        "parish/rulebook.yaml: english-parish-council"
    );
    assert_eq!(rule.from, BodyId::new("parish"));
    let law = rule.law.unwrap();
    assert_eq!(
        (law.name.as_str(), law.title.as_str()),
        ("english-parish-council", "Parish councils in England")
    );
    assert!(
        rule.clause
            .unwrap()
            .starts_with("Local Government Act 1972, Schedule 12")
    );
}

#[test]
fn what_it_says_itself_lies_over_it_key_by_key() {
    let making = parish(
        "extends: [english-parish-council]\nrules:\n  agenda-notice: { notice: 5 clear days, force: should }\n",
    );
    let (found, rule) = of(&making, "parish", "agenda-notice");
    // Wed 6, Tue 5, Sat 2, Fri 1 and Thu 30 April: due on Wed 29.
    assert_eq!(found[0].due.as_ref().unwrap().due.to_string(), "2026-04-29");
    assert_eq!(found[0].outcome, Outcome::Late);
    assert_eq!(
        making.at(&found[0].rule_place),
        "parish/rulebook.yaml: agenda-notice"
    );
    assert!(
        rule.clause
            .unwrap()
            .starts_with("Local Government Act 1972"),
        "what is left unsaid stands"
    );
    assert_eq!(rule.law.unwrap().name, "english-parish-council");
}

#[test]
fn what_the_law_says_is_not_said_of_another_clause() {
    let with = |own: &str| {
        let rulebook =
            format!("extends: english-parish-council\nrules:\n  agenda-notice: {{ {own} }}\n");
        of(&parish(&rulebook), "parish", "agenda-notice").1
    };
    let kept = with("notice: 4 clear days");
    assert!(kept.says.is_some() && kept.note.is_some());
    let own = with("notice: 4 clear days, clause: Standing order 5");
    assert_eq!(
        (own.says, own.note, own.clause.as_deref()),
        (None, None, Some("Standing order 5"))
    );
    assert!(
        own.law.is_some(),
        "the law still lies under it, with its counting"
    );
    assert!(
        own.sentence.contains("not counting Sundays"),
        "{}",
        own.sentence
    );
    let said = with("clause: Standing order 5, says: A week is given.");
    assert_eq!(said.says.as_deref(), Some("A week is given."));
}

#[test]
fn changes_kinds_and_off_work_over_it() {
    let making = parish(
        "extends: english-parish-council\nrules:\n  agenda-notice:\n    changes: [{ from: 2026-05-01, notice: 4 clear days }]\n    \
         for: { extraordinary: { off: Called by two members } }\n",
    )
    .file("parish/2026-04-23/meeting.yaml", "venue: Hall\n")
    .document("parish/2026-04-23/agenda.md", "published: 2026-04-17")
    .file("parish/2026-05-11/meeting.yaml", "venue: Hall\nkind: extraordinary\n");
    let (found, rule) = of(&making, "parish", "agenda-notice");
    let dues: Vec<_> = found
        .iter()
        .filter_map(|a| a.due.as_ref())
        .map(|due| due.due.to_string())
        .collect();
    // Wed 22, Tue 21, Mon 20; then Wed 6, Tue 5, Sat 2, Fri 1.
    assert_eq!(dues, ["2026-04-19", "2026-04-30"]);
    let said = rule.variations.join(" ");
    assert!(
        said.contains(
            "For extraordinary meetings: The rule does not apply. Called by two members."
        ),
        "{said}"
    );
    assert!(
        said.contains("Before 1 May 2026: The agenda must be published at least 3 clear days"),
        "{said}"
    );

    let off = parish(
        "extends: english-parish-council\nrules: { agenda-notice: { off: The council is dormant } }\n",
    );
    let (found, rule) = of(&off, "parish", "agenda-notice");
    assert_eq!(
        (found.len(), rule.off.as_deref()),
        (1, Some("The council is dormant"))
    );
}

#[test]
fn an_aspect_stands_beside_the_rule_of_the_law() {
    let making = parish(
        "extends: english-parish-council\nrules:\n  agenda-notice (website): { notice: 1 week, force: may }\n",
    );
    let record = check(&site(&making.0), day("2026-05-12")).record;
    let rules = record
        .rules_of(&BodyId::new("parish"))
        .iter()
        .filter(|r| r.rule == "agenda-notice");
    let rules: Vec<_> = rules
        .map(|r| (r.aspect.as_deref(), r.law.is_some()))
        .collect();
    assert_eq!(rules, [(None, true), (Some("website"), false)]);
}

#[test]
fn another_bodys_rulebook_lies_under_it_too() {
    let making = parish("extends: /model\nrules: { agenda-notice: { force: should } }\n")
        .file("model/body.yaml", "name: Model\nkind: network\n")
        .file(
            "model/rulebook.yaml",
            "extends: english-parish-council\nrules:\n  agenda-notice: { notice: 4 clear days }\n  draft-agenda: { notice: 1 month }\n",
        );
    let (found, rule) = of(&making, "parish", "agenda-notice");
    // The figure of the model, the counting of the law, the force of its own.
    assert_eq!(found[0].due.as_ref().unwrap().due.to_string(), "2026-04-30");
    assert_eq!(rule.force, minutebook::model::Force::Should);
    let (_, rule) = of(&making, "parish", "draft-agenda");
    assert_eq!(making.at(&rule.place), "model/rulebook.yaml: draft-agenda");
    assert_eq!(
        (rule.from, rule.law.map(|law| law.name)),
        (BodyId::new("parish"), None)
    );
}

#[test]
fn what_is_extended_twice_lies_where_it_came_first() {
    // The group below extends the law again: what the council laid over it stays over it.
    let making = parish(
        "extends: english-parish-council\nrules: { agenda-notice: { notice: 5 clear days } }\n",
    )
    .file("parish/group/body.yaml", "name: Group\nkind: task-group\n")
    .file(
        "parish/group/rulebook.yaml",
        "extends: english-parish-council\n",
    );
    let (_, rule) = of(&making, "parish/group", "agenda-notice");
    assert!(
        rule.sentence.contains("at least 5 clear days"),
        "{}",
        rule.sentence
    );
    assert_eq!(rule.from, BodyId::new("parish"));
    // A body above that extends one below it: the lower one still lies on top for itself.
    let making =
        parish("extends: /parish/group\nrules: { agenda-notice: { notice: 5 clear days } }\n")
            .file("parish/group/body.yaml", "name: Group\nkind: task-group\n")
            .file(
                "parish/group/rulebook.yaml",
                "rules: { agenda-notice: { notice: 2 clear days, clause: G } }\n",
            );
    let (_, rule) = of(&making, "parish/group", "agenda-notice");
    assert!(
        rule.sentence.contains("at least 2 clear days"),
        "{}",
        rule.sentence
    );
    let (_, rule) = of(&making, "parish", "agenda-notice");
    assert!(
        rule.sentence.contains("at least 5 clear days"),
        "{}",
        rule.sentence
    );
    assert_eq!(rule.clause.as_deref(), Some("G"));
}

#[test]
fn what_cannot_be_extended_is_an_error_with_a_mend() {
    let model = |making: Making| {
        let making = making.file("model/body.yaml", "name: Model\nkind: network\n");
        making.file("bare/body.yaml", "name: Bare\nkind: network\n")
    };
    for (extends, reason, mend) in [
        (
            "english-parish-counsil",
            "there is no built-in rulebook `english-parish-counsil`",
            "Did you mean `english-parish-council`?",
        ),
        (
            "zzz",
            "there is no built-in rulebook `zzz`",
            "The built-in ones are: ",
        ),
        ("model", "there is no built-in rulebook `model`", "`/model`"),
        (
            "/modal",
            "there is no body `/modal`",
            "Did you mean `/model`?",
        ),
        (
            "/nowhere/near",
            "there is no body `/nowhere/near`",
            "Name a folder with a body.yaml",
        ),
        (
            "/bare",
            "Bare has no rulebook of its own",
            "Add bare/rulebook.yaml",
        ),
        ("/parish", "this rulebook extends itself", "Take it out"),
        (
            "/model/",
            "this rulebook extends itself, by way of Model",
            "Take one of the two out",
        ),
    ] {
        let rulebook =
            format!("extends: {extends}\nrules: {{ agenda-notice: {{ notice: 1 week }} }}\n");
        let making = model(parish(&rulebook)).file("model/rulebook.yaml", "extends: /parish\n");
        let found = told(&making);
        let own: Vec<_> = found
            .iter()
            .filter(|d| d.place.path.as_str() == "parish/rulebook.yaml")
            .collect();
        assert_eq!(own.len(), 1, "{found:#?}");
        assert_eq!(own[0].reason, reason);
        assert!(
            own[0].mend.as_ref().unwrap().contains(mend),
            "{:?}",
            own[0].mend
        );
        assert_eq!(
            making.at(&own[0].place),
            format!("parish/rulebook.yaml: {extends}")
        );
    }
}

#[test]
fn one_mistake_is_told_once() {
    // The missing figure of the group's rule would come from the law that is misspelt above.
    let making = parish("extends: english-parish\n")
        .file("parish/group/body.yaml", "name: Group\nkind: task-group\n")
        .file(
            "parish/group/rulebook.yaml",
            "rules: { agenda-notice: { force: should } }\n",
        );
    let found = told(&making);
    assert_eq!(found.len(), 1, "{found:#?}");
}

#[test]
fn a_key_missing_in_the_end_is_told_where_the_rule_is_named() {
    let making = parish("extends: /model\n")
        .file("model/body.yaml", "name: Model\nkind: network\n")
        .file(
            "model/rulebook.yaml",
            "rules: { meeting-notice: { force: should } }\n",
        );
    let found = told(&making);
    assert!(
        found
            .iter()
            .all(|d| d.place.path.as_str() == "model/rulebook.yaml"),
        "{found:#?}"
    );
    assert!(
        found
            .iter()
            .any(|d| d.reason.contains("as it is for Parish Council")),
        "{found:#?}"
    );
}

#[test]
fn every_built_in_rulebook_is_sound_alone() {
    let names: Vec<_> = LAW.iter().map(|built_in| built_in.name).collect();
    assert!(names.is_sorted(), "{names:?}");
    for built_in in LAW {
        let making = Making::default()
            .file("body/body.yaml", "name: Body\nkind: council\n")
            .file(
                "body/rulebook.yaml",
                &format!("extends: {}\n", built_in.name),
            );
        let found = told(&making);
        assert!(found.is_empty(), "{}: {found:#?}", built_in.name);
        let site = site(&making.0);
        let law = &site.law[built_in.name];
        assert!(
            law.title.is_some() && law.source.is_some(),
            "{}",
            built_in.name
        );
        assert!(
            law.built_in
                && law
                    .extends
                    .iter()
                    .all(|name| site.law.contains_key(&name.value))
        );
        for entry in &law.rules {
            for key in ["clause", "says"] {
                assert!(
                    entry.terms.get(key).is_some(),
                    "{} of {} has no {key}",
                    entry.rule.value,
                    built_in.name
                );
            }
        }
    }
}

/// The pages of a parish that met on Tuesday 5 January 2027, as built by the command.
#[test]
fn the_pages_name_the_law_and_show_the_days_it_leaves_out() {
    let folder = tempfile::tempdir().unwrap();
    let files = parish("title: Standing orders\nextends: english-parish-council\n")
        .file("site.yaml", "name: Example\n")
        .file("parish/2027-01-05/meeting.yaml", "venue: Hall\n")
        .document("parish/2027-01-05/agenda.md", "published: 2027-01-01");
    for (path, text) in &files.0 {
        let path = folder.path().join("content").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin!("minutebook"));
    command
        .current_dir(folder.path())
        .args(["build", "--as-of", "2027-01-10"]);
    assert_eq!(command.output().unwrap().status.code(), Some(1));
    let page = |path: &str| {
        let html = std::fs::read_to_string(folder.path().join("public").join(path)).unwrap();
        let page = scraper::Html::parse_document(&html);
        let words: Vec<_> = page
            .root_element()
            .text()
            .flat_map(str::split_whitespace)
            .collect();
        words.join(" ")
    };
    let body = page("parish/rules/index.html");
    for words in [
        "· Law: Parish councils in England",
        "Parish councils in England (the law, as this site has it built in)",
        "The minutes are open to every elector of the parish.",
    ] {
        assert!(body.contains(words), "{words}: {body}");
    }
    let meeting = page("parish/2027-01-05/index.html");
    for words in [
        "(Local Government Act 1972, section 243). Saturdays count.",
        "Sun 3 Jan 2027 Sunday",
        "2 Sat 2 Jan 2027",
        "Fri 1 Jan 2027 bank holiday: New Year's Day",
        "Wed 30 Dec 2026 the last day to publish",
    ] {
        assert!(meeting.contains(words), "{words}: {meeting}");
    }
}

//! `check --only`, `--body`, `--deny` and `--due-within`: what is reported, and what decides the exit code.

use serde_json::Value;

use super::{Folder, Ran};

/// Two bodies, one below the other, each with a paper that was late; the lower one's rule only should be kept. Minutes of
/// the upper one are due on 20 and of the lower one on 24 March 2026.
fn two_bodies() -> Folder {
    let meeting = "time: \"14:00\"\n";
    let agenda = "---\npublished: 2026-03-09\n---\n";
    Folder::made(&[
        ("content/site.yaml", "name: Two\nas_of: 2026-03-16\n"),
        ("content/upper/body.yaml", "kind: board\nname: Upper\n"),
        (
            "content/upper/rulebook.yaml",
            "rules:\n  agenda-notice: { notice: 5 working days }\n  minutes-publication: { within: 10 days }\n",
        ),
        ("content/upper/2026-03-10/meeting.yaml", meeting),
        ("content/upper/2026-03-10/agenda.md", agenda),
        (
            "content/upper/lower/body.yaml",
            "kind: forum\nname: Lower\n",
        ),
        (
            "content/upper/lower/rulebook.yaml",
            "rules:\n  agenda-notice: { force: should }\n  minutes-publication (long): { within: 2 weeks, force: may }\n  minutes-publication: { off: Another rule says. }\n",
        ),
        ("content/upper/lower/2026-03-10/meeting.yaml", meeting),
        ("content/upper/lower/2026-03-10/agenda.md", agenda),
    ])
}

fn json(folder: &Folder, words: &[&str]) -> (Value, Option<i32>) {
    let ran = folder.run(&[&["check", "--format", "json"], words].concat());
    assert_eq!(ran.err, "");
    (serde_json::from_str(&ran.out).unwrap(), ran.code)
}

/// "upper agenda-notice late" for each assessment of a list.
fn told(list: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let told = list.as_array().unwrap().iter().map(|one| {
        let aspect = one["aspect"].as_str().map(|aspect| format!(" ({aspect})"));
        let (body, rule) = (text(&one["body"]["id"]), text(&one["rule"]));
        format!(
            "{body} {rule}{} {}",
            aspect.unwrap_or_default(),
            text(&one["outcome"])
        )
    });
    told.collect()
}

#[test]
fn everything_is_told_unless_less_is_asked_for() {
    let (report, code) = json(&two_bodies(), &[]);
    assert_eq!(code, Some(1));
    let all = [
        "upper minutes-publication upcoming",
        "upper agenda-notice late",
        "upper/lower minutes-publication not-applicable",
        "upper/lower agenda-notice late",
        "upper/lower minutes-publication (long) upcoming",
    ];
    let (mut told, mut all) = (
        told(&report["assessments"]),
        all.map(str::to_owned).to_vec(),
    );
    told.sort();
    all.sort();
    assert_eq!(told, all);
}

#[test]
fn only_a_rule() {
    let folder = two_bodies();
    let (report, code) = json(&folder, &["--only", "minutes-publication"]);
    assert_eq!((told(&report["assessments"]).len(), code), (3, Some(0)));
    let rules = report["rules"].as_array().unwrap();
    assert!(
        rules
            .iter()
            .all(|rule| rule["rule"] == "minutes-publication")
            && rules.len() == 3
    );
    assert_eq!(report["tally"]["late"], 0);
    let (report, code) = json(&folder, &["--only", "minutes-publication (long)"]);
    let long = "upper/lower minutes-publication (long) upcoming";
    assert_eq!(
        (told(&report["assessments"]), code),
        (vec![long.to_owned()], Some(0))
    );
    let (report, code) = json(
        &folder,
        &["--only", "minutes-publication", "--only", "agenda-notice"],
    );
    assert_eq!((told(&report["assessments"]).len(), code), (5, Some(1)));
}

#[test]
fn a_body_and_those_below_it() {
    let folder = two_bodies();
    let (report, code) = json(&folder, &["--body", "upper"]);
    assert_eq!((told(&report["assessments"]).len(), code), (5, Some(1)));
    // The miss of the lower body is of a rule that only should be kept.
    for path in [
        "upper/lower",
        "/upper/lower/",
        "content/upper/lower",
        "content/upper/lower/",
        "./content/upper/lower",
    ] {
        let (report, code) = json(&folder, &["--body", path]);
        assert_eq!(
            (told(&report["assessments"]).len(), code),
            (3, Some(0)),
            "{path}"
        );
        assert_eq!(report["asked"]["body"], "upper/lower");
    }
}

#[test]
fn deny_says_which_misses_decide() {
    let folder = two_bodies();
    let lower = ["--body", "upper/lower", "--deny"];
    for (force, code) in [("must", 0), ("should", 1), ("may", 1)] {
        let (report, ended) = json(&folder, &[&lower[..], &[force]].concat());
        assert_eq!(ended, Some(code), "{force}");
        let fails = report["assessments"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["fails"] == true);
        assert_eq!(fails.count(), code as usize);
        let people = folder.run(&[&["check"], &lower[..], &[force]].concat());
        assert_eq!(people.code, Some(code));
        assert!(
            people
                .out
                .contains("late[agenda-notice]: Lower, Tuesday 10 March 2026: agenda"),
            "{}",
            people.out
        );
    }
}

#[test]
fn what_falls_due_is_listed_and_fails_nothing() {
    let folder = two_bodies();
    let upper = "upper minutes-publication upcoming".to_owned();
    let lower = "upper/lower minutes-publication (long) upcoming".to_owned();
    let only = ["--only", "minutes-publication", "--due-within"];
    for (within, until, due) in [
        ("3d", "2026-03-19", vec![]),
        ("4d", "2026-03-20", vec![upper.clone()]),
        ("4 days", "2026-03-20", vec![upper.clone()]),
        (
            "6 working days",
            "2026-03-24",
            vec![upper.clone(), lower.clone()],
        ),
        ("1w", "2026-03-23", vec![upper.clone()]),
        ("2 weeks", "2026-03-30", vec![upper.clone(), lower.clone()]),
    ] {
        let (report, code) = json(&folder, &[&only[..], &[within]].concat());
        assert_eq!(code, Some(0));
        assert_eq!(report["asked"]["due_within"]["until"], until, "{within}");
        assert_eq!(told(&report["due_soon"]), due, "{within}");
    }
    let people = folder.run(&["check", "--due-within", "2 weeks"]);
    let list = "Due by Monday 30 March 2026\n  Fri 20 Mar Upper, Tuesday 10 March 2026: minutes\n  Tue 24 Mar Lower, Tuesday 10 March 2026: minutes\n";
    assert!(people.out.contains(list), "{}", people.out);
    let people = folder.run(&["check", "--due-within", "1d", "--body", "upper/lower"]);
    assert!(
        people
            .out
            .contains("Due by Tuesday 17 March 2026: nothing\n"),
        "{}",
        people.out
    );
    assert_eq!(people.code, Some(0));
}

#[test]
fn what_is_not_there_is_answered_with_what_is() {
    let folder = two_bodies();
    let refused = |words: &[&str]| {
        let Ran { out, err, code } = folder.run(&[&["check"], words].concat());
        assert_eq!((out.as_str(), code), ("", Some(2)), "{words:?}");
        err
    };
    for (words, said) in [
        (
            ["--only", "agenda-notise"],
            "there is no rule `agenda-notise`. Did you mean `agenda-notice`?",
        ),
        (["--only", "xyzzy"], "there is no rule `xyzzy`. There are: "),
        (
            ["--only", "minutes-publication (log)"],
            "there is no rule `minutes-publication` with “log” in brackets. Did you mean `long`?",
        ),
        (
            ["--only", "agenda-notice (long)"],
            "leave out the brackets, `agenda-notice`",
        ),
        (
            ["--body", "upper/lowr"],
            "there is no body in the folder upper/lowr. Did you mean `upper/lower`?",
        ),
        (["--body", "lower"], "Did you mean `upper/lower`?"),
        (["--body", "xyzzy"], "There are: upper, upper/lower."),
        (["--due-within", "soon"], "is not a period"),
        (["--due-within", "2 fortnights"], "did you mean `4 weeks`?"),
        (
            ["--due-within", "5 clear days"],
            "leave out the word `clear`",
        ),
        (["--deny", "shall"], "must, should, may"),
        (["--format", "jsn"], "json"),
    ] {
        let err = refused(&words);
        assert!(err.contains(said), "{words:?}: {err}");
    }
}

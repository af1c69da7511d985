//! `minutebook explain`: the page on a rule, and what a body holds itself to.

use std::fs;

use minutebook::check;
use minutebook::model::Force;
use minutebook::record::RuleProse;
use minutebook::report::Sources;
use minutebook::report::terminal::Terminal;
use minutebook::tree::Tree;
use serde_json::Value;

use crate::formats::{Folder, at, counted};

fn explained(words: &[&str]) -> String {
    let ran = Folder::Repository.run(&[&["explain"], words].concat());
    assert_eq!((ran.err.as_str(), ran.code), ("", Some(0)), "{words:?}");
    ran.out
}

/// The words of a text in a row, however its lines are broken.
fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn without_a_name_the_rules_are_listed() {
    let list = explained(&[]);
    let expected: Vec<_> = check::prose()
        .iter()
        .map(|page| format!("{} {}", page.rule, page.title))
        .collect();
    let listed: Vec<_> = list.lines().map(flowing).collect();
    assert_eq!(listed, expected);
}

#[test]
fn every_page_is_told_whole() {
    for page in check::prose() {
        let told = explained(&[page.rule]);
        assert_eq!(
            told.lines().next().unwrap(),
            format!("{}: {}", page.rule, page.title)
        );
        let in_a_row = flowing(&told);
        let (mut in_code, mut blocks) = (false, 0);
        for line in page.markdown.lines() {
            // The head of the first column is not told: the cells of that column stand for themselves.
            let line = line
                .strip_prefix("| Key ")
                .or(line.strip_prefix("| key "))
                .unwrap_or(line);
            if line.starts_with("```") {
                in_code = !in_code;
                blocks += 1;
                continue;
            }
            if in_code {
                assert!(
                    told.lines()
                        .any(|shown| shown == format!("    {line}").trim_end()),
                    "{}: {line}",
                    page.rule
                );
                continue;
            }
            let line = line.trim_start_matches(['#', ' ', '-', '|']);
            // A cell stands below its row's first, so the parts of a row are looked for one by one.
            for part in line.split(['|', '*', '`', '[', ']', '_']) {
                let plain = flowing(&in_a_row.replace(['`', '_'], ""));
                assert!(
                    plain.contains(&flowing(part)) || part.contains("---") || part.contains("http"),
                    "{}: {part}",
                    page.rule
                );
            }
        }
        assert!(blocks > 3, "{}: no blocks of code", page.rule);
        for line in told.lines().filter(|line| !line.starts_with("    ")) {
            assert!(line.chars().count() <= 100, "{}: {line}", page.rule);
        }
    }
}

#[test]
fn markdown_is_laid_out_for_a_terminal() {
    let markdown = "## A head\n\nSome *words* and **strong** `code`,\non two lines.\n\n- one\n- two\n  1. first\n  2. second\n\n| key | what | else |\n|---|---|---|\n| `a` | sets it | none |\n| `b` | too | |\n\n```yaml\nkey:\n  - value\n```\n\nThe\u{1b}end.\n";
    let prose = RuleProse {
        rule: "a-rule",
        title: "A title",
        markdown,
    };
    let tree = Tree::default();
    let terminal = |colour| Terminal {
        sources: Sources {
            tree: &tree,
            content: "content".into(),
        },
        deny: Force::Must,
        colour,
    };
    let expected = "a-rule: A title\n\nA head\n\nSome words and strong `code`, on two lines.\n\n  - one\n  - two\n    1. first\n    2. second\n\n  `a`\n    what: sets it\n    else: none\n\n  `b`\n    what: too\n\n    key:\n      - value\n\nThe\\u{1b}end.\n";
    assert_eq!(terminal(false).prose(&prose), expected);
    assert!(
        terminal(true)
            .prose(&prose)
            .contains("\u{1b}[1mA head\u{1b}[0m")
    );
}

/// A council with a partnership below it, whose rulebook is laid over the council's.
fn two_layers() -> Folder {
    Folder::made(&[
        ("content/site.yaml", "name: Two\nas_of: 2026-03-16\n"),
        (
            "content/upper/body.yaml",
            "kind: board\nname: Upper board\n",
        ),
        (
            "content/upper/rulebook.yaml",
            "title: Terms of the upper board\nsource: Terms, version 2\nnote: A note on all of it.\nrules:\n  agenda-notice: { notice: 5 working days, clause: \"4\", says: \"Five days.\", note: \"Read so.\" }\n  minutes-publication: { within: 10 days }\nclauses:\n  - { clause: \"9\", says: Partners are polite., force: should }\n",
        ),
        (
            "content/upper/lower/body.yaml",
            "kind: forum\nname: Lower forum\n",
        ),
        (
            "content/upper/lower/rulebook.yaml",
            "title: Rules of the forum\nrules:\n  agenda-notice:\n    force: should\n    conflict: Clause 5 says seven days.\n    for:\n      urgent: { notice: 1 day }\n    changes:\n      - { from: 2027-01-01, notice: 7 days }\n  minutes-publication: { off: The forum keeps no minutes }\nclauses:\n  - { clause: \"7\", says: Tea is served., conflict: Clause 8 says coffee. }\n",
        ),
    ])
}

/// What is said of the rulebook that holds on every site.
const EVERYWHERE: &str = "\
Accessibility of public bodies' websites
  Source: Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations
          2018 (SI 2018/952)
  Note: These Regulations bind public bodies in the whole of the United Kingdom, so this rulebook
        lies under those of every site, whatever its division. What they ask for is told by the Web
        Content Accessibility Guidelines; a few faults that a program can find in papers are looked
        for here. Office files published before 23 September 2018 are left out, as in regulation
        4(2). That they are still needed, which brings them in again, is not known here, and a
        burden that is disproportionate (regulation 7) is for the body to explain.
  File: public-sector-accessibility, built in; it lies under the rulebooks of every site
";

const EVERYWHERE_RULE: &str = "\
Papers that everyone can read (accessible-papers)
  What is published should be readable by everyone: pictures have words in their place, headings
  skip no level, tables have headings, links say where they lead, and attached PDF files hold text
  and not only pictures of it.
  Clause: SI 2018/952, regulations 6 and 8 (should)
  The clause says: A public body makes its website accessible to disabled people.
  Law: Accessibility of public bodies' websites (public-sector-accessibility)
  From: it holds on every site
";

#[test]
fn a_body_is_told_with_its_rules_and_where_they_come_from() {
    let folder = two_layers();
    let ran = folder.run(&["explain", "--body", "upper/lower"]);
    assert_eq!((ran.err.as_str(), ran.code), ("", Some(0)));
    let upper = folder.path().join("content/upper/rulebook.yaml");
    let lower = folder.path().join("content/upper/lower/rulebook.yaml");
    let (notice, _) = counted(&lower, "agenda-notice");
    let (off, _) = counted(&lower, "minutes-publication");
    assert!(counted(&upper, "agenda-notice").0 != notice);
    let expected = format!(
        "What Lower forum holds itself to, as of Monday 16 March 2026

ITS RULES COME FROM

Rules of the forum
  File: content/upper/lower/rulebook.yaml

Terms of the upper board
  Source: Terms, version 2
  Note: A note on all of it.
  From: Upper board
  File: content/upper/rulebook.yaml

{EVERYWHERE}
RULES THAT ARE CHECKED

Agenda and papers published in time (agenda-notice)
  The agenda and every paper it lists should be published at least 5 working days before the
  meeting.
  - For urgent meetings: The agenda and every paper it lists should be published at least 1 day
    before the meeting.
  - From 1 January 2027: The agenda and every paper it lists should be published at least 7 days
    before the meeting.
  Clause: 4 (should)
  The clause says: Five days.
  Note: Read so.
  Conflict: Clause 5 says seven days.
  From: Lower forum, content/upper/lower/rulebook.yaml:{notice}

{EVERYWHERE_RULE}
CLAUSES THAT ARE NOT CHECKED

Rules of the forum
  - 7 (must): Tea is served.
    Conflict: Clause 8 says coffee.

Terms of the upper board
  - 9 (should): Partners are polite.

RULES THAT ARE SWITCHED OFF

Minutes published in time (minutes-publication)
  Switched off: The forum keeps no minutes
  Force: must
  From: Lower forum, content/upper/lower/rulebook.yaml:{off}
"
    );
    assert_eq!(ran.out, expected);
}

#[test]
fn a_rule_of_a_body_is_told_alone() {
    let folder = two_layers();
    let ran = folder.run(&["explain", "agenda-notice", "--body", "upper"]);
    assert!(ran.out.starts_with("Agenda and papers published in time (agenda-notice)\n  The agenda and every paper it lists must"));
    assert!(!ran.out.contains("minutes-publication"));
    let ran = folder.run(&["explain", "quorum", "--body", "upper"]);
    let none =
        "Upper board is not held to `quorum`: no rulebook in force for it names that rule.\n";
    assert_eq!((ran.out.as_str(), ran.code), (none, Some(0)));
}

#[test]
fn every_rule_of_the_example_is_told_to_its_bodies() {
    let json = Folder::Repository.check("content", "json");
    let json: Value = serde_json::from_str(&json.out).unwrap();
    let rules = json["rules"].as_array().unwrap();
    let mut bodies: Vec<_> = rules
        .iter()
        .map(|rule| rule["body"]["id"].as_str().unwrap())
        .collect();
    bodies.dedup();
    assert!(bodies.len() > 20, "{bodies:?}");
    for body in bodies {
        let told = flowing(&explained(&["--body", body]));
        for rule in rules.iter().filter(|rule| rule["body"]["id"] == body) {
            for key in ["sentence", "off", "says", "note", "conflict", "clause"] {
                let is_off = !rule["off"].is_null() && key == "sentence";
                let Some(text) = rule[key].as_str().filter(|_| !is_off) else {
                    continue;
                };
                assert!(told.contains(&flowing(text)), "{body}: {text}");
            }
            let (file, line) = (&rule["place"]["file"], &rule["place"]["line"]);
            let place = match line.as_u64() {
                Some(line) => format!("{}:{line}", file.as_str().unwrap()),
                None => "it holds on every site".to_owned(),
            };
            assert!(told.contains(&place), "{body}: {rule}");
        }
    }
    let clauses = fs::read_to_string(at("content/bromley/rulebook.yaml")).unwrap();
    let clauses = clauses
        .split_once("\nclauses:")
        .unwrap()
        .1
        .matches("- clause:")
        .count();
    let told = explained(&["--body", "bromley"]);
    let told = told.split_once("CLAUSES THAT ARE NOT CHECKED").unwrap().1;
    let told = told
        .split_once("RULES THAT ARE SWITCHED OFF")
        .map_or(told, |(before, _)| before);
    let starts = |line: &&str| line.starts_with("  - ");
    assert_eq!(told.lines().filter(starts).count(), clauses);
}

#[test]
fn what_is_not_there_is_answered_with_what_is() {
    let folder = two_layers();
    for (words, said) in [
        (
            &["quorm"][..],
            "there is no rule `quorm`. Did you mean `quorum`?",
        ),
        (&["--body", "upper/lowr"], "Did you mean `upper/lower`?"),
        (
            &["--body", "upper", "--content", "papers"],
            "there is no folder papers here",
        ),
        (&["--content", "content"], "--body"),
    ] {
        let ran = folder.run(&[&["explain"], words].concat());
        assert!(
            ran.err.contains(said) && ran.out.is_empty(),
            "{words:?}: {}",
            ran.err
        );
        assert_ne!(ran.code, Some(0));
    }
    let wrong = Folder::Repository.run(&[
        "explain",
        "--body",
        "board",
        "--content",
        "tests/sites/wrong",
    ]);
    assert_eq!((wrong.out.as_str(), wrong.code), ("", Some(2)));
    assert!(wrong.err.contains("error["), "{}", wrong.err);
}

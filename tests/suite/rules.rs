//! The rules as a list, and their pages of prose: every one is there, and its examples give what they say.

use std::collections::BTreeMap;
use std::path::Path;

use minutebook::calendar::{Day, parse_date};
use minutebook::check::{check, forms};
use minutebook::record::RuleProse;
use minutebook::source::{Key, Node, ProblemKind, Span, Value};

use crate::check::{Files, outcomes, site};

const HEADINGS: [&str; 5] = [
    "What it checks",
    "Why it matters",
    "Example",
    "How to put it right",
    "Parameters",
];

fn prose() -> Vec<RuleProse> {
    let day = Day(parse_date("2026-05-12").unwrap());
    check(&site(&Files::new()), day).record.prose
}

#[test]
fn the_rules_are_in_order_of_name_and_each_has_its_files() {
    let names: Vec<_> = forms().iter().map(|form| form.name).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/check/rules");
    let files: Vec<_> = folder
        .read_dir()
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let of_kind = |extension: &str| {
        let names = files.iter().filter_map(|file| file.strip_suffix(extension));
        let mut names: Vec<_> = names
            .filter(|name| *name != "mod")
            .map(|name| name.replace('_', "-"))
            .collect();
        names.sort();
        names
    };
    assert_eq!(names, of_kind(".rs"));
    assert_eq!(names, of_kind(".md"));
    let pages: Vec<_> = prose().iter().map(|page| page.rule).collect();
    assert_eq!(names, pages);
}

#[test]
fn each_page_has_the_headings() {
    for page in prose() {
        let headings = page
            .markdown
            .lines()
            .filter_map(|line| line.strip_prefix("## "));
        assert_eq!(headings.collect::<Vec<_>>(), HEADINGS, "{}", page.rule);
    }
}

#[test]
fn each_page_lists_every_parameter() {
    for (form, page) in forms().iter().zip(prose()) {
        let problems = (form.problems)(&unknown_key());
        let unknown = problems
            .iter()
            .find(|problem| problem.kind == ProblemKind::UnknownKey)
            .unwrap();
        let keys = unknown.mend.as_ref().unwrap();
        let keys = keys.strip_prefix("The keys it can have: ").unwrap();
        let mut told: Vec<_> = section(page.markdown, "Parameters")
            .lines()
            .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
            .collect();
        told.sort_unstable();
        assert_eq!(told.join(", ") + ".", keys, "{}", page.rule);
    }
}

/// A map with a key that is like none of any rule.
fn unknown_key() -> Node {
    let key = Key {
        text: "zzzzzzzz".into(),
        span: Span::new(0, 8),
    };
    let nothing = Node {
        value: Value::Nothing,
        span: Span::new(9, 9),
    };
    Node {
        value: Value::Map(vec![(key, nothing)]),
        span: Span::new(0, 9),
    }
}

#[test]
fn the_examples_give_what_they_say() {
    for page in prose() {
        let told = blocks(section(page.markdown, "Example"));
        let mended = blocks(section(page.markdown, "How to put it right"));
        let mut files = Files::new();
        let mut last = Vec::new();
        let mut judged = 0;
        for (label, text) in told.iter().chain(&mended) {
            let Ok(day) = parse_date(label) else {
                files.insert(label.clone(), text.clone());
                continue;
            };
            let checked = check(&site(&files), Day(day));
            let mut said: Vec<_> = text.lines().map(str::to_owned).collect();
            last = outcomes(&checked.record);
            said.sort();
            last.sort();
            assert_eq!(said, last, "{} on {label}", page.rule);
            assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);
            judged += 1;
        }
        assert!(judged >= 2, "{} shows a miss and its mending", page.rule);
        assert!(
            last.iter().any(|outcome| outcome.ends_with(": met")),
            "{}",
            page.rule
        );
    }
}

fn section<'p>(markdown: &'p str, heading: &str) -> &'p str {
    let (_, after) = markdown.split_once(&format!("## {heading}\n")).unwrap();
    after.split("\n## ").next().unwrap()
}

/// Each fenced block with the code in the line above it: the path of a file, or the day of the outcomes.
fn blocks(section: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut label = String::new();
    let mut block: Option<String> = None;
    for line in section.lines() {
        match (&mut block, line.starts_with("```")) {
            (None, true) => block = Some(String::new()),
            (Some(text), false) => *text += &format!("{line}\n"),
            (Some(_), true) => blocks.push((label.clone(), block.take().unwrap())),
            (None, false) => label = line.split('`').nth(1).map_or(label, str::to_owned),
        }
    }
    blocks
}

#[test]
fn the_examples_are_read_as_they_are_written() {
    let read =
        blocks("`a.md`\n\n```yaml\nx: 1\n```\n\nOn `2026-01-02` so:\n\n```text\na\nb\n```\n");
    let told: BTreeMap<_, _> = read.into_iter().collect();
    assert_eq!(told["a.md"], "x: 1\n");
    assert_eq!(told["2026-01-02"], "a\nb\n");
}

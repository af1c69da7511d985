//! The built-in rulebooks: what each asks of a meeting on a given day, worked out by hand, and held to the reference dates.
//!
//! In each comment the days that count, from the meeting on: a day in brackets is passed over.

mod england;
mod nations;
mod reference;

use minutebook::calendar::Day;
use minutebook::check::check;
use minutebook::model::{LAW, Terms};
use minutebook::record::Record;
use minutebook::source::{Node, Value};

use crate::check::{Making, day, site};

/// A question to a built-in rulebook: by when is a thing due that it asks of a meeting?
struct Question<'q> {
    rulebook: &'q str,
    /// The assessment: the rule, and what its subject begins with.
    of: (&'q str, &'q str),
    division: &'q str,
    /// What the body lays over it, under `rules:`, indented by two.
    over: String,
    /// What `meeting.yaml` says beside the venue.
    meeting: &'q str,
}

impl<'q> Question<'q> {
    fn of(rulebook: &'q str, rule: &'q str, subject: &'q str) -> Self {
        Self {
            rulebook,
            of: (rule, subject),
            division: "england-and-wales",
            over: String::new(),
            meeting: "",
        }
    }

    /// The body's record on the day after the meeting. The meeting is held in private, to dissolve the body, and a key
    /// decision is planned for it, so that every rulebook has something to ask.
    fn record(&self, meeting: &str) -> Record {
        let folder = format!("body/{meeting}");
        let making = Making::default()
            .file("site.yaml", &format!("name: Example\ndivision: {}\n", self.division))
            .file("body/body.yaml", "name: Body\nkind: council\n")
            .file(
                "body/rulebook.yaml",
                &format!("extends: {}\nrules:\n{}", self.rulebook, self.over),
            )
            .file(
                "body/work-programme.yaml",
                &format!("programmes: [{{ year: 2026, items: [{{ item: Budget, key_decision: true, meeting: {meeting} }}] }}]\n"),
            )
            .file(&format!("{folder}/meeting.yaml"), &format!("venue: Hall\nclosed: Terms\n{}", self.meeting))
            .document(&format!("{folder}/agenda.md"), "published: 1990-01-01\nitems: [{ title: End, kind: dissolution }]");
        let after = day(meeting).0.succ_opt().unwrap();
        check(&site(&making.0), Day(after)).record
    }

    /// The last day for it.
    fn due(&self, meeting: &str) -> String {
        let record = self.record(meeting);
        let (rule, subject) = self.of;
        let found = record
            .assessments()
            .iter()
            .find(|a| a.rule == rule && a.subject.starts_with(subject));
        let found = found.unwrap_or_else(|| panic!("{} has no {rule}: {subject}", self.rulebook));
        let due = found
            .due
            .as_ref()
            .unwrap_or_else(|| panic!("{}", found.finding));
        due.due.to_string()
    }
}

/// Asks for each meeting by when the thing is due.
fn worked(question: &Question<'_>, examples: &[(&str, &str)]) {
    for (meeting, due) in examples {
        assert_eq!(
            question.due(meeting),
            *due,
            "{} for {meeting}",
            question.of.0
        );
    }
}

/// Every built-in rulebook is asked something below.
#[test]
fn every_rulebook_has_worked_examples() {
    let examples = [include_str!("england.rs"), include_str!("nations.rs")].concat();
    for built_in in LAW {
        assert!(
            examples.contains(&format!("\"{}\"", built_in.name)),
            "{}",
            built_in.name
        );
    }
}

/// A figure that could not be confirmed says so, and so does the reading of a doubtful word.
#[test]
fn every_figure_says_where_it_is_from() {
    for built_in in LAW {
        let site = site(
            &Making::default()
                .file("body/body.yaml", "name: Body\nkind: council\n")
                .file(
                    "body/rulebook.yaml",
                    &format!("extends: {}\n", built_in.name),
                )
                .0,
        );
        let law = &site.law[built_in.name];
        let note = law.note.as_ref().unwrap();
        assert!(
            note.contains("division"),
            "{}: which division has the site to set?",
            built_in.name
        );
        for clause in &law.clauses {
            assert!(
                !clause.clause.is_empty() && clause.says.ends_with('.'),
                "{}",
                clause.clause
            );
        }
        for entry in &law.rules {
            let said = |key: &str| {
                entry
                    .terms
                    .get(key)
                    .map(|node| format!("{:?}", node.value))
                    .unwrap_or_default()
            };
            if said("not_counted").contains("section-243") {
                let told = format!("{note} {}", said("note"));
                assert!(
                    told.contains("section 243") || told.contains("Bank holiday break"),
                    "{}: {}",
                    built_in.name,
                    entry.rule.value
                );
            }
        }
    }
}

/// The rows of the table in `docs/rulebooks.md`: every rule of every built-in rulebook, with its figures and its source.
#[test]
fn the_documentation_has_every_figure() {
    let page = include_str!("../../../docs/rulebooks.md");
    let documented: Vec<_> = page
        .lines()
        .filter(|line| line.starts_with("| `") && line.matches(" | ").count() == 3)
        .collect();
    let mut expected = Vec::new();
    for built_in in LAW {
        assert!(
            page.contains(&format!("`{}`", built_in.name)),
            "{}",
            built_in.name
        );
        let making = Making::default()
            .file("body/body.yaml", "name: Body\nkind: council\n")
            .file(
                "body/rulebook.yaml",
                &format!("extends: {}\n", built_in.name),
            );
        for entry in &site(&making.0).law[built_in.name].rules {
            let (_, own) = entry.terms.split(Terms::KEYS);
            let Value::Map(figures) = &own.value else {
                panic!("{own:?}")
            };
            let figures: Vec<_> = figures
                .iter()
                .map(|(key, node)| format!("`{}: {}`", key.text, written(node)))
                .collect();
            let clause = written(entry.terms.get("clause").unwrap());
            let figures = if figures.is_empty() {
                "–".to_owned()
            } else {
                figures.join(", ")
            };
            expected.push(format!(
                "| `{}` | `{}` | {figures} | {clause} |",
                built_in.name, entry.rule.value
            ));
        }
    }
    assert_eq!(documented, expected, "\n{}", expected.join("\n"));
}

fn written(node: &Node) -> String {
    match &node.value {
        Value::Text { text, .. } => text.to_string(),
        Value::List(items) => format!(
            "[{}]",
            items.iter().map(written).collect::<Vec<_>>().join(", ")
        ),
        other => panic!("{other:?}"),
    }
}

/// The rulebooks that the documentation shows are right.
#[test]
fn the_examples_of_the_documentation_load() {
    let page = include_str!("../../../docs/rulebooks.md");
    let examples: Vec<_> = page
        .split("```yaml\n")
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap())
        .collect();
    assert!(examples.len() > 4);
    for example in examples {
        let making = Making::default()
            .file("body/body.yaml", "name: Body\nkind: council\n")
            .file(
                "body/rulebook.yaml",
                "rules: { agenda-notice: { notice: 5 working days }, minutes-approval: {} }\n",
            )
            .file("body/group/body.yaml", "name: Group\nkind: task-group\n")
            .file("body/group/rulebook.yaml", example)
            .file(
                "model-standing-orders/body.yaml",
                "name: Model\nkind: network\n",
            )
            .file("model-standing-orders/rulebook.yaml", "title: Model\n");
        site(&making.0);
    }
}

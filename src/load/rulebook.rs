//! `rulebook.yaml`, whose rules are kept as written: what is wrong with them is found here.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::decoded::{self, Told, diagnostic, of_node};
use super::layout::File;
use super::text::empty;
use crate::calendar::Day;
use crate::diagnostic::Diagnostic;
use crate::model::{
    Clause, EVERYWHERE, Entry, LAW, MeetingKind, RuleForm, RuleName, Rulebook, Terms,
};
use crate::source::{
    Key, Node, OneOrMore, Place, ProblemKind, Span, Spanned, Value, decode, decode_partly, nearest,
};
use crate::tree::{Content, TreePath};

/// What stands in a rulebook beside its rules.
#[derive(Debug, Default, Deserialize)]
struct Head {
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    source: Option<String>,
    #[serde(default)]
    note: Option<String>,
    #[serde(default)]
    extends: OneOrMore<Spanned<String>>,
    #[serde(default, rename = "rules")]
    _rules: IgnoredAny,
    #[serde(default)]
    clauses: Vec<Clause>,
}

/// Reads a `rulebook.yaml`, each rule of which must be among `forms`.
pub(super) fn read(file: File<'_>, forms: &[RuleForm]) -> Told<Rulebook> {
    let path = file.0;
    let (node, mut found) = decoded::node(file);
    let Some(node) = node else {
        if found.is_empty() {
            found.push(empty(path, "Write its `rules:`, or take the file away."));
        }
        return (None, found);
    };
    let (head, mut found) = of_node(path, &node, found, decode_partly::<Head>);
    let mut reader = Reader {
        path,
        forms,
        found: Vec::new(),
    };
    let rules = node
        .get("rules")
        .map(|rules| reader.rules(rules))
        .unwrap_or_default();
    found.append(&mut reader.found);
    let rulebook = head.map(|head| Rulebook {
        path: path.clone(),
        built_in: false,
        extends: head.extends.0,
        title: head.title,
        source: head.source,
        note: head.note,
        rules,
        clauses: head.clauses,
    });
    (rulebook, found)
}

/// The built-in rulebook that holds everywhere, those that these extend, and those that they extend in turn, by name. A name that is none is left out
/// here, and told by the check of references.
pub(super) fn law<'r>(
    rulebooks: impl Iterator<Item = &'r Rulebook>,
    forms: &[RuleForm],
) -> Told<BTreeMap<String, Rulebook>> {
    let names = |rulebook: &Rulebook| -> Vec<String> {
        let names = rulebook.extends.iter().map(|name| name.value.clone());
        names.collect()
    };
    let mut wanted: Vec<String> = rulebooks.flat_map(names).collect();
    wanted.push(EVERYWHERE.to_owned());
    let (mut law, mut found) = (BTreeMap::new(), Vec::new());
    while let Some(name) = wanted.pop() {
        let built_in = LAW.iter().find(|built_in| built_in.name == name);
        let Some(built_in) = built_in.filter(|_| !law.contains_key(&name)) else {
            continue;
        };
        let content = Content::from(built_in.yaml);
        let (rulebook, wrong) = read((&TreePath::shown(&name), &content), forms);
        found.extend(wrong);
        if let Some(rulebook) = rulebook {
            wanted.extend(names(&rulebook));
            law.insert(
                name,
                Rulebook {
                    built_in: true,
                    ..rulebook
                },
            );
        }
    }
    (Some(law), found)
}

struct Reader<'r> {
    path: &'r TreePath,
    forms: &'r [RuleForm],
    found: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn wrong(&mut self, code: &'static str, span: Span, reason: String, mend: &str) {
        let place = Place::new(self.path.clone(), span);
        self.found
            .push(Diagnostic::error(code, place, reason).mend(mend));
    }

    /// The entries of a map; nothing is an empty one.
    fn map<'n>(&mut self, node: &'n Node, of: &str) -> &'n [(Key, Node)] {
        match &node.value {
            Value::Map(entries) => entries,
            Value::Nothing => &[],
            _ => {
                let reason = format!("{of} belong here, not {}", node.described());
                self.wrong(
                    "wrong-value",
                    node.span,
                    reason,
                    "Write one to a line: `key: value`.",
                );
                &[]
            }
        }
    }

    fn rules(&mut self, node: &Node) -> Vec<Entry> {
        let rules = self.map(node, "rules, each with its terms,");
        rules
            .iter()
            .filter_map(|(name, terms)| self.entry(name, terms))
            .collect()
    }

    fn entry(&mut self, name: &Key, node: &Node) -> Option<Entry> {
        let RuleName { rule, aspect } = RuleName::of(&name.text);
        let Some(form) = self.forms.iter().find(|form| form.name == rule) else {
            self.unknown_rule(name, rule);
            return None;
        };
        if aspect.is_some_and(str::is_empty) {
            let reason = format!("nothing stands in the brackets after `{rule}`");
            let mend = "Write a few words that set it apart, or take the brackets away.";
            self.wrong("wrong-value", name.span, reason, mend);
        }
        self.map(node, "the terms of the rule");
        let (special, terms) = node.split(&["for", "changes"]);
        let entry = Entry {
            rule: Spanned {
                value: name.text.to_string(),
                span: name.span,
            },
            terms: as_map(terms),
            changes: special
                .get("changes")
                .map(|node| self.changes(node))
                .unwrap_or_default(),
            kinds: special
                .get("for")
                .map(|node| self.kinds(node))
                .unwrap_or_default(),
        };
        let changed = entry.changes.iter().map(|(_, terms)| terms);
        let of_kinds = entry.kinds.iter().map(|(_, terms)| terms);
        for terms in std::iter::once(&entry.terms).chain(changed).chain(of_kinds) {
            self.check_terms(form, terms);
        }
        Some(entry)
    }

    fn unknown_rule(&mut self, name: &Key, rule: &str) {
        let known: Vec<_> = self.forms.iter().map(|form| form.name).collect();
        let mend = match nearest(rule, known.iter().copied()) {
            Some(likely) => format!("Did you mean `{likely}`?"),
            None => format!(
                "The rules there are: {}. A clause that is not checked goes under `clauses:`.",
                known.join(", ")
            ),
        };
        let reason = format!("there is no rule `{rule}`");
        self.wrong("unknown-rule", name.span, reason, &mend);
    }

    /// The later terms under `changes:`, in order of the day.
    fn changes(&mut self, node: &Node) -> Vec<(Day, Node)> {
        let Value::List(items) = &node.value else {
            let reason = format!("a list of changes belongs here, not {}", node.described());
            self.wrong(
                "wrong-value",
                node.span,
                reason,
                "Begin each change with `- from: 2026-04-01`.",
            );
            return Vec::new();
        };
        let mut changes: Vec<(Day, Node)> = Vec::new();
        for item in items {
            self.map(item, "the terms from a day on");
            let Some(from) = item.get("from") else {
                let reason = "a change does not say from when it holds".to_owned();
                self.wrong(
                    "missing-key",
                    item.span,
                    reason,
                    "Add `from:` with the first day: `from: 2026-04-01`.",
                );
                continue;
            };
            let (day, problems) = of_node(self.path, from, Vec::new(), decode_partly::<Day>);
            self.found.extend(problems);
            let Some(day) = day else { continue };
            if changes.iter().any(|(earlier, _)| *earlier >= day) {
                let reason =
                    format!("this change is from {day}, which is not later than the one before");
                self.wrong(
                    "order",
                    from.span,
                    reason,
                    "Put the changes in order of their days, each day once.",
                );
            }
            changes.push((day, as_map(item.split(&["from"]).1)));
        }
        changes
    }

    fn kinds(&mut self, node: &Node) -> Vec<(MeetingKind, Node)> {
        let mut kinds = Vec::new();
        for (name, terms) in self.map(node, "kinds of meeting, each with its terms,") {
            self.map(terms, "the terms for this kind of meeting");
            let name = Node {
                value: Value::Text {
                    text: name.text.clone(),
                    quoted: false,
                },
                span: name.span,
            };
            let (kind, problems) =
                of_node(self.path, &name, Vec::new(), decode_partly::<MeetingKind>);
            self.found.extend(problems);
            kinds.extend(kind.map(|kind| (kind, as_map(terms.clone()))));
        }
        kinds
    }

    /// What is wrong with terms on their own; what is missing may stand in a rulebook above.
    fn check_terms(&mut self, form: &RuleForm, terms: &Node) {
        let (common, own) = terms.split(Terms::KEYS);
        let common = decode::<Terms>(&common).err().unwrap_or_default();
        let problems = common.into_iter().chain((form.problems)(&own));
        for mut problem in problems.filter(|problem| problem.kind != ProblemKind::MissingKey) {
            if let Some(key) = self.key_at(&own, problem.span)
                && problem.kind == ProblemKind::UnknownKey
            {
                problem.mend = likely_key(&key.text, problem.mend);
            }
            self.found.push(diagnostic(self.path, problem, terms));
        }
    }

    fn key_at<'n>(&self, map: &'n Node, span: Span) -> Option<&'n Key> {
        match &map.value {
            Value::Map(entries) => entries
                .iter()
                .map(|(key, _)| key)
                .find(|key| key.span == span),
            _ => None,
        }
    }
}

/// What to do about a key that a rule does not know, of which the rule itself says `mend`: it may be meant as one of those
/// that every rule can have.
fn likely_key(key: &str, mend: Option<String>) -> Option<String> {
    if ["for", "changes"].contains(&key) {
        let mend = format!("`{key}` stands right under the rule's name, and not within another.");
        return Some(mend);
    }
    let own = mend
        .as_deref()
        .and_then(|mend| mend.strip_prefix("Did you mean `")?.split('`').next());
    let known = Terms::KEYS
        .iter()
        .copied()
        .chain(["for", "changes"])
        .chain(own);
    match nearest(key, known) {
        Some(likely) => Some(format!("Did you mean `{likely}`?")),
        None => mend,
    }
}

/// Nothing as a map without entries, so that it can be laid over another.
fn as_map(node: Node) -> Node {
    match node.value {
        Value::Map(_) => node,
        _ => Node {
            value: Value::Map(Vec::new()),
            span: node.span,
        },
    }
}

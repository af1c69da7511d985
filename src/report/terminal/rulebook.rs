//! What a body holds itself to, in plain English: where its rules come from, each rule, and the clauses that are
//! published as text.

use std::fmt::Write;

use super::visible::indented;
use super::{Terminal, visible};
use crate::calendar::{Day, long_date};
use crate::model::{Body, Clause, EVERYWHERE, Layer, Site};
use crate::record::RuleInForce;
use crate::report::words;

impl Terminal<'_> {
    /// The body's rulebook on the day: these rules, and the clauses of every rulebook that is in force for it.
    pub fn rulebook(&self, body: &Body, site: &Site, rules: &[RuleInForce], day: Day) -> String {
        let name = visible(&body.details.name.value);
        let head = self.bold(format!("What {name} holds itself to"));
        let mut text = format!("{head}, as of {}\n", long_date(day.0));
        let mut layers = site.rulebooks(&body.id);
        layers.reverse();
        if layers.is_empty() {
            text.push_str("\nNo rulebook is in force for it: there is no rulebook.yaml in its folder or above.\n");
            return text;
        }
        let (off, on): (Vec<_>, Vec<_>) = rules.iter().partition(|rule| rule.off.is_some());
        let layers_told = layers.iter().map(|layer| self.layer(layer, body, site));
        self.part("Its rules come from", layers_told.collect(), &mut text);
        let told = |rule: &&RuleInForce| self.rule_in_force(rule, site);
        self.part(
            "Rules that are checked",
            on.iter().map(told).collect(),
            &mut text,
        );
        let clauses = layers
            .iter()
            .filter(|layer| !layer.rulebook.clauses.is_empty());
        let clauses = clauses.map(|layer| self.clauses(layer));
        self.part("Clauses that are not checked", clauses.collect(), &mut text);
        self.part(
            "Rules that are switched off",
            off.iter().map(told).collect(),
            &mut text,
        );
        text
    }

    /// One rule of a body, with all that its rulebooks say of it.
    pub fn rule_in_force(&self, rule: &RuleInForce, site: &Site) -> String {
        let name = visible(&rule.rule_name().to_string());
        let mut text = format!("{} ({name})\n", self.bold(rule.title));
        let mut line = |label: &str, words: &str| {
            text.push_str(&indented(&format!("  {label}"), &visible(words)));
        };
        if let Some(reason) = &rule.off {
            line("Switched off: ", reason);
        } else {
            line("", &rule.sentence);
        }
        for variation in &rule.variations {
            line("- ", variation);
        }
        let force = words::force(rule.force);
        match &rule.clause {
            Some(clause) => line("Clause: ", &format!("{clause} ({force})")),
            None => line("Force: ", force),
        }
        let more = [
            ("The clause says: ", &rule.says),
            ("Note: ", &rule.note),
            ("Conflict: ", &rule.conflict),
        ];
        for (label, words) in more {
            if let Some(words) = words {
                line(label, words);
            }
        }
        if let Some(law) = &rule.law {
            line("Law: ", &format!("{} ({})", law.title, law.name));
        }
        let from = site.bodies.get(&rule.from);
        let from = from.map_or(rule.from.as_str(), |body| &body.details.name.value);
        let place = self.sources.file_and_line(&rule.place);
        let everywhere = rule.place.path.name() == "body.yaml";
        match everywhere {
            true => line("From: ", "it holds on every site"),
            false => line("From: ", &format!("{from}, {place}")),
        }
        text
    }

    fn layer(&self, layer: &Layer<'_>, body: &Body, site: &Site) -> String {
        let rulebook = layer.rulebook;
        let title = rulebook
            .title
            .as_deref()
            .unwrap_or("A rulebook without a title");
        let mut text = indented("", &self.bold(visible(title)));
        let mut line = |label: &str, words: &str| {
            text.push_str(&indented(&format!("  {label}"), &visible(words)));
        };
        if let Some(source) = &rulebook.source {
            line("Source: ", source);
        }
        if let Some(note) = &rulebook.note {
            line("Note: ", note);
        }
        if layer.from != &body.id
            && !is_everywhere(layer)
            && let Some(from) = site.bodies.get(layer.from)
        {
            line("From: ", &from.details.name.value);
        }
        line("File: ", &self.written(layer));
        text
    }

    /// The file of a rulebook, or for one that is built in where it is named.
    fn written(&self, layer: &Layer<'_>) -> String {
        match &layer.through {
            Some(_) if is_everywhere(layer) => {
                format!(
                    "{}, built in; it lies under the rulebooks of every site",
                    layer.rulebook.path
                )
            }
            Some(through) if layer.rulebook.built_in => {
                let name = layer.rulebook.path.as_str();
                format!(
                    "{name}, built in; named in {}",
                    self.sources.file_and_line(through)
                )
            }
            _ => self.sources.file(&layer.rulebook.path),
        }
    }

    /// The clauses of a rulebook, below its title.
    fn clauses(&self, layer: &Layer<'_>) -> String {
        let title = layer
            .rulebook
            .title
            .as_deref()
            .unwrap_or("A rulebook without a title");
        let mut text = indented("", &self.bold(visible(title)));
        for clause in &layer.rulebook.clauses {
            text.push_str(&told(clause));
        }
        text
    }

    /// A heading and its blocks, with an empty line before each; nothing where there are none.
    fn part(&self, heading: &str, blocks: Vec<String>, text: &mut String) {
        if blocks.is_empty() {
            return;
        }
        // Writing to a string cannot fail.
        let _ = writeln!(text, "\n{}", self.bold(heading.to_uppercase()));
        for block in blocks {
            let _ = write!(text, "\n{block}");
        }
    }
}

fn told(clause: &Clause) -> String {
    let (name, force) = (visible(&clause.clause), words::force(clause.force));
    let says = visible(&clause.says);
    let mut text = indented("  - ", &format!("{name} ({force}): {says}"));
    if let Some(conflict) = &clause.conflict {
        text.push_str(&indented("    Conflict: ", &visible(conflict)));
    }
    text
}

/// Whether the rulebook holds though no other names it.
fn is_everywhere(layer: &Layer<'_>) -> bool {
    layer.rulebook.path.as_str() == EVERYWHERE
}

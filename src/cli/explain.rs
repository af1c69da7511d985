//! `minutebook explain`

use std::path::PathBuf;

use chrono::NaiveDate;
use minutebook::calendar::parse_date;
use minutebook::check;
use minutebook::model::{Force, RuleName};
use minutebook::pipeline::report::terminal::Terminal;
use minutebook::pipeline::report::{Scope, Sources};
use minutebook::pipeline::{self, Judged};
use minutebook::tree::Tree;

use super::asked::Asked;
use super::scope::{body, known_aspect, rule};
use super::stopped::Stopped;
use super::{Exit, Ui};

/// Explain a rule, or what a body holds itself to
///
/// With the name of a rule: what it checks, why it matters, an example, how to put it right, and what a rulebook can
/// set. With a body: its rulebook in plain English, with sources. With neither: the list of rules.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  minutebook explain
  minutebook explain agenda-notice
  minutebook explain --body anytown/board
  minutebook explain quorum --body anytown/board --content papers")]
pub(crate) struct Args {
    /// The rule, by its name
    #[arg(value_parser = rule)]
    rule: Option<String>,

    /// The body, by its folder below the content; with a rule, only that rule of it
    #[arg(long, value_name = "PATH")]
    body: Option<String>,

    /// The folder with the content
    #[arg(
        long,
        value_name = "FOLDER",
        default_value = "content",
        requires = "body"
    )]
    content: PathBuf,

    /// The rules in force on this day, such as 2026-03-10
    #[arg(long, value_name = "DATE", value_parser = parse_date, requires = "body")]
    as_of: Option<NaiveDate>,
}

pub(crate) fn run(args: &Args, ui: &mut Ui) -> Result<Exit, Stopped> {
    match &args.body {
        Some(path) => of_body(args, path, ui)?,
        None => of_rule(args.rule.as_deref(), ui)?,
    }
    Ok(Exit::Clean)
}

/// The page on the rule, or the list of rules.
fn of_rule(written: Option<&str>, ui: &mut Ui) -> Result<(), Stopped> {
    let tree = Tree::default();
    let terminal = Terminal {
        sources: Sources {
            tree: &tree,
            content: PathBuf::new(),
        },
        deny: Force::Must,
        colour: ui.colour,
    };
    let pages = check::prose();
    let name = written.map(|written| RuleName::of(written).rule);
    let page = pages.iter().find(|page| Some(page.rule) == name);
    let text = match page {
        Some(page) => terminal.prose(page),
        None => terminal.rules(&pages),
    };
    Ok(ui.say(text.trim_end())?)
}

/// What the body holds itself to.
fn of_body(args: &Args, path: &str, ui: &mut Ui) -> Result<(), Stopped> {
    let asked = Asked {
        content: args.content.clone(),
        as_of: args.as_of,
    };
    let tree = asked.read()?;
    let order = asked.order(None, &tree)?;
    let terminal = asked.terminal(&tree, ui);
    let judged = pipeline::judge(&tree, &order);
    let Judged { site, record, .. } = judged.map_err(|wrong| Stopped::wrong(&wrong, &terminal))?;
    let id = body(path, &site, &args.content)?;
    if let Some(rule) = &args.rule {
        known_aspect(rule, &site)?;
    }
    let scope = Scope {
        rules: args.rule.iter().cloned().collect(),
        ..Scope::default()
    };
    let (day, record) = (record.day, scope.narrowed(record));
    let (rules, Some(body)) = (record.rules_of(&id), site.bodies.get(&id)) else {
        return Ok(());
    };
    let text = match &args.rule {
        None => terminal.rulebook(body, &site, rules, day),
        Some(rule) if rules.is_empty() => {
            let name = &body.details.name.value;
            format!("{name} is not held to `{rule}`: no rulebook in force for it names that rule.")
        }
        Some(_) => {
            let rules = rules.iter();
            let told: Vec<_> = rules
                .map(|rule| terminal.rule_in_force(rule, &site))
                .collect();
            told.join("\n")
        }
    };
    Ok(ui.say(text.trim_end())?)
}

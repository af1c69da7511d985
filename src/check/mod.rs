//! Holds every body to its own rules: [`Site`] → [`Record`].
//!
//! ```text
//! rules/        one file a rule, one page of prose beside it, and the list of them
//! rule.rs       what a rule is
//! scope.rs      what a rule sees of one body or meeting
//! ground.rs     the site on a day, put in order once for all rules
//! in_force.rs   a body's terms of a rule, by kind of meeting and by time; the rulebook in plain English
//! engine.rs     one rule held against one body
//! explained.rs  the bodies' published reasons
//! dated.rs      what was done on a day, for rules that ask for something once a year
//! interim.rs    decisions taken between meetings, and the meetings that hear of them
//! sitting.rs    what became of a meeting
//! occasion.rs   whether somebody with a seat did what is done once, such as signing a code
//! share.rs      how many of a whole: 1/3, 50%, 3
//! seats.rs      the seats of a body at a meeting: who was to be there, and who was
//! timeliness.rs whether something was done in time, and how to say so
//! vanished.rs   addresses that a site had and has no more
//! wanted.rs     a document that a rulebook asks for, by its kind or its name
//! years.rs      months, quarters and years, whichever month they begin in
//! ```
//!
//! A meeting that is announced on a day to come is not judged: the public cannot know of it yet.

mod dated;
mod engine;
mod explained;
mod ground;
mod in_force;
mod interim;
mod occasion;
mod rule;
mod rules;
mod scope;
mod seats;
mod share;
mod sitting;
mod timeliness;
mod vanished;
mod wanted;
mod years;

use std::collections::BTreeMap;

use rayon::prelude::*;

use self::ground::Ground;
use self::rule::{Findings, Listed};
use self::rules::RULES;
pub use self::vanished::vanished;
use crate::calendar::Day;
use crate::diagnostic::Diagnostic;
use crate::model::{Body, BodyId, RuleForm, RuleName, Site};
use crate::record::{Record, RuleInForce, RuleProse};

/// A site held to its rules.
#[derive(Debug, Clone)]
pub struct Checked {
    /// Every assessment, and the rules they rest on.
    pub record: Record,
    /// What someone should look at beside them, such as an explanation of what was not missed; in order.
    pub diagnostics: Vec<Diagnostic>,
}

/// The rules there are, for `load` to check rulebooks by.
pub fn forms() -> Vec<RuleForm> {
    RULES.iter().map(Listed::form).collect()
}

/// The pages of prose on the rules there are, by name.
pub fn prose() -> Vec<RuleProse> {
    RULES.iter().map(Listed::prose).collect()
}

/// Holds every body of `site` to its rules, on what is known on `day`.
pub fn check(site: &Site, day: Day) -> Checked {
    let ground = Ground::new(site, day);
    let bodies = site.bodies.par_iter().map(|(_, body)| body);
    let found = bodies.map(|body| held_to(&ground, body));
    let found = found.reduce(Findings::default, Findings::and);
    let found = explained::explain(&ground, found);
    let rules: BTreeMap<BodyId, Vec<RuleInForce>> = site
        .bodies
        .values()
        .map(|body| (body.id.clone(), rules_of(&ground, body)))
        .collect();
    let mut diagnostics = found.diagnostics;
    diagnostics.sort();
    diagnostics.dedup();
    Checked {
        record: Record::new(day, found.assessments, rules, prose()),
        diagnostics,
    }
}

fn held_to(ground: &Ground<'_>, body: &Body) -> Findings {
    listed(ground, body)
        .map(|(rule, written)| (rule.check)(ground, body, written))
        .fold(Findings::default(), Findings::and)
}

fn rules_of(ground: &Ground<'_>, body: &Body) -> Vec<RuleInForce> {
    listed(ground, body)
        .filter_map(|(rule, written)| (rule.in_force)(ground, body, written))
        .collect()
}

/// The rules that the body's rulebooks name, in their order, each as it is written there. Loading has refused names that
/// are no rule's.
fn listed<'g>(
    ground: &'g Ground<'_>,
    body: &'g Body,
) -> impl Iterator<Item = (&'static Listed, &'g str)> {
    let written = ground.site.rules(&body.id).into_iter();
    written.filter_map(|written| {
        let name = RuleName::of(written).rule;
        Some((RULES.iter().find(|rule| rule.name == name)?, written))
    })
}

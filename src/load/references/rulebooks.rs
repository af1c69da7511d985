//! Rulebooks laid over one another: whether each rule has all it needs in the end.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Ground, extended};
use crate::calendar::Day;
use crate::diagnostic::Diagnostic;
use crate::model::{Body, MeetingKind, RuleForm, RuleName, Rulebook};
use crate::source::ProblemKind;

/// What is wrong with what the body's rulebook extends, and with the rules that `body` is held to, for any kind of meeting
/// and on any day.
pub(super) fn check(ground: &Ground<'_>, body: &Body) -> Vec<Diagnostic> {
    let mut found = extended::check(ground, body);
    let above = ground.site.ancestry(&body.id);
    if !found.is_empty()
        || above
            .into_iter()
            .any(|body| extended::is_broken(ground, body))
    {
        return found;
    }
    let layers = ground.site.rulebooks(&body.id);
    let rulebooks: Vec<_> = layers.iter().map(|layer| layer.rulebook).collect();
    for written in ground.site.rules(&body.id) {
        let rule = RuleName::of(written).rule;
        if let Some(form) = ground.rules.iter().find(|form| form.name == rule) {
            found.extend(of_rule(ground, body, (form, written), &rulebooks));
        }
    }
    found
}

fn of_rule(
    ground: &Ground<'_>,
    body: &Body,
    (form, written): (&RuleForm, &str),
    rulebooks: &[&Rulebook],
) -> Vec<Diagnostic> {
    let entries = || {
        rulebooks
            .iter()
            .flat_map(|book| &book.rules)
            .filter(|e| e.rule.value == written)
    };
    // Terms change on these days, and differ for these kinds; between and beside them nothing is new.
    let mut days = BTreeSet::from([Day(NaiveDate::MIN)]);
    days.extend(
        entries()
            .flat_map(|entry| &entry.changes)
            .map(|(day, _)| *day),
    );
    let mut kinds = BTreeSet::from([MeetingKind::Ordinary]);
    kinds.extend(
        entries()
            .flat_map(|entry| &entry.kinds)
            .map(|(kind, _)| *kind),
    );
    let mut found = Vec::new();
    for (day, kind) in days
        .iter()
        .flat_map(|day| kinds.iter().map(move |kind| (*day, *kind)))
    {
        let Some(terms) = ground.site.terms(&body.id, written, kind, day) else {
            continue;
        };
        if terms.terms.off.is_some() {
            continue;
        }
        // What is wrong in one file alone was told there: this comes of laying them over one another.
        for problem in (form.problems)(&terms.parameters) {
            let reason = format!(
                "{}, as it is for {}",
                problem.reason, body.details.name.value
            );
            let wrong = Diagnostic::error(problem.kind.code(), terms.place.clone(), reason);
            let mend = match problem.kind {
                ProblemKind::MissingKey => "Add it here, or in the rulebook of a body above.",
                _ => {
                    "What is written here and what lies under it do not go together: write the key anew."
                }
            };
            found.push(wrong.mend(problem.mend.unwrap_or_else(|| mend.to_owned())));
        }
    }
    found.dedup();
    found
}

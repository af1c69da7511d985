//! `approval-order`: a document was agreed by those who have to agree to it, in the order that is asked for.

use serde::Deserialize;

use crate::calendar::{Day, long_date};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::wanted::Wanted;
use crate::diagnostic::Note;
use crate::model::{Consent, Document, Force, Status};
use crate::record::{Assessment, Outcome};
use crate::source::Span;

pub(super) struct ApprovalOrder;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// The document, by its kind or the name of its file.
    document: Wanted,
    /// Who agrees to it, the first first, as its `approvals` name them.
    order: Vec<String>,
    /// Whether two may do so on one day.
    #[serde(default = "yes")]
    same_day: bool,
}

fn yes() -> bool {
    true
}

impl Rule for ApprovalOrder {
    const NAME: &'static str = "approval-order";
    const TITLE: &'static str = "Documents are approved in the right order";
    const PROSE: &'static str = include_str!("approval_order.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let day = match params.same_day {
            true => "",
            false => ", each on a later day",
        };
        format!(
            "The {} {} be agreed in this order{day}: {}.",
            params.document.words(),
            may(force),
            params.order.join(", then ")
        )
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        let params = scope.params;
        let Some(document) = params.document.of(scope.ground, scope.body) else {
            return;
        };
        if document.cover.to_be_developed.is_none() {
            found.add(assess(scope, document));
        }
    }
}

/// How far the document has come on its way.
fn assess(scope: &Scope<'_, Params>, document: &Document) -> Assessment {
    let (params, day) = (scope.params, scope.ground.day);
    let given: Vec<_> = params
        .order
        .iter()
        .map(|by| (by.as_str(), consent(document, by, day)))
        .collect();
    let assess = |outcome, finding: String, at: Option<Span>| Assessment {
        document: Some(document.id.clone()),
        mend: mend(outcome).map(str::to_owned),
        ..scope.assess(
            params.document.words(),
            outcome,
            finding,
            place_in(document, at),
        )
    };
    if let Some((early, before)) = out_of_order(&given, params.same_day) {
        let finding = format!(
            "{} agreed on {}, before {} did on {}.",
            *early.by,
            long_date(early.on.value.0),
            *before.by,
            long_date(before.on.value.0)
        );
        let place = place_in(document, Some(before.on.span));
        let text = "this was to come first".into();
        return Assessment {
            notes: vec![Note { place, text }],
            ..assess(Outcome::Breached, finding, Some(early.on.span))
        };
    }
    let done = given
        .iter()
        .take_while(|(_, consent)| consent.is_some())
        .count();
    let last = given.iter().filter_map(|(_, consent)| *consent).next_back();
    let at = last.map(|last| last.on.span);
    let Some((next, _)) = given.get(done) else {
        let finding = match last {
            Some(last) => format!(
                "All have agreed in that order, the last on {}.",
                long_date(last.on.value.0)
            ),
            None => "Nobody has to agree.".into(),
        };
        return assess(Outcome::Met, finding, at);
    };
    let passed = given
        .iter()
        .skip(done)
        .any(|(_, consent)| consent.is_some());
    if passed || document.status() == Some(Status::Approved) {
        let finding = format!("The document does not say when {next} agreed to it.");
        return assess(Outcome::NotRecorded, finding, at);
    }
    assess(
        Outcome::Upcoming,
        format!("It is still to be agreed by {next}."),
        at,
    )
}

/// The first time that they agreed, as known on the day.
fn consent<'d>(document: &'d Document, by: &str, day: Day) -> Option<&'d Consent> {
    let approvals = document.cover.approvals.iter();
    let theirs = approvals.filter(|consent| consent.by.eq_ignore_ascii_case(by));
    theirs
        .filter(|consent| consent.on.value <= day)
        .min_by_key(|consent| consent.on.value)
}

/// The first who agreed before somebody who was to come first, and that one.
fn out_of_order<'d>(
    given: &[(&str, Option<&'d Consent>)],
    same_day: bool,
) -> Option<(&'d Consent, &'d Consent)> {
    let given: Vec<_> = given.iter().filter_map(|(_, consent)| *consent).collect();
    let mut pairs = given.iter().zip(given.iter().skip(1));
    let wrong = |(before, after): &(&&Consent, &&Consent)| {
        let (first, second) = (before.on.value, after.on.value);
        second < first || !same_day && second == first
    };
    pairs.find(wrong).map(|(before, after)| (*after, *before))
}

fn mend(outcome: Outcome) -> Option<&'static str> {
    match outcome {
        Outcome::Breached => Some(
            "Those who were passed over can be asked again. If a day is wrong, the clerk can correct it under `approvals:`.",
        ),
        Outcome::NotRecorded => {
            Some("The clerk can write who agreed, and when, under `approvals:` at its head.")
        }
        _ => None,
    }
}

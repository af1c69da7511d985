//! `terms-revision`: a change to the terms says how far it goes, and those who have to agree to such a change did first.

use serde::Deserialize;

use crate::calendar::long_date;
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::wanted::Wanted;
use crate::model::{Document, Force, Revision, RevisionClass};
use crate::record::{Assessment, Outcome};
use crate::source::Span;

pub(super) struct TermsRevision;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// The document, by its kind or the name of its file.
    document: Wanted,
    /// Who agrees to a material change, as its `approvals` name them.
    #[serde(default)]
    material_by: Vec<String>,
    /// Who agrees to a minor change.
    #[serde(default)]
    minor_by: Vec<String>,
    /// The changes of which others have to be told.
    #[serde(default)]
    told: Vec<RevisionClass>,
}

impl Params {
    fn agreed_by(&self, class: RevisionClass) -> &[String] {
        match class {
            RevisionClass::Minor => &self.minor_by,
            RevisionClass::Material => &self.material_by,
        }
    }
}

impl Rule for TermsRevision {
    const NAME: &'static str = "terms-revision";
    const TITLE: &'static str = "Changes to the terms are agreed and told";
    const PROSE: &'static str = include_str!("terms_revision.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let must = may(force);
        let mut said = format!(
            "Each change to the {} {must} say whether it is minor or material.",
            params.document.words()
        );
        for class in [RevisionClass::Minor, RevisionClass::Material] {
            let by = params.agreed_by(class);
            let mut asked = Vec::new();
            if !by.is_empty() {
                asked.push(format!("agreed by {} first", by.join(" and ")));
            }
            if params.told.contains(&class) {
                asked.push("told to those concerned".to_owned());
            }
            if !asked.is_empty() {
                let (called, asked) = (called(class), asked.join(" and "));
                said += &format!(" A {called} one {must} be {asked}.");
            }
        }
        said
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        let day = scope.ground.day;
        let Some(document) = scope.params.document.of(scope.ground, scope.body) else {
            return;
        };
        let revisions = (1..).zip(&document.cover.revisions);
        for (number, revision) in revisions.filter(|(_, revision)| revision.on.value <= day) {
            found.add(assess(scope, document, number, revision));
        }
    }
}

/// Something that is wrong with a change, or that it does not say, and the text that shows it.
struct Wrong(Outcome, String, Span);

fn assess(
    scope: &Scope<'_, Params>,
    document: &Document,
    number: usize,
    revision: &Revision,
) -> Assessment {
    let Wrong(outcome, finding, span) = judged(scope.params, revision);
    let mend = match outcome {
        Outcome::Breached => Some(
            "Those who were passed over can be asked now. If a day is wrong, the clerk can correct it under `revisions:`.",
        ),
        Outcome::NotRecorded => {
            Some("The clerk can write what is missing beside the change, under `revisions:`.")
        }
        _ => None,
    };
    Assessment {
        document: Some(document.id.clone()),
        mend: mend.map(str::to_owned),
        ..scope.assess(
            format!("change {number}"),
            outcome,
            finding,
            place_in(document, Some(span)),
        )
    }
}

/// What is wrong with the change, before what it does not say.
fn judged(params: &Params, revision: &Revision) -> Wrong {
    let on = revision.on.span;
    let Some(class) = &revision.class else {
        let finding = "The change does not say whether it is minor or material.";
        return Wrong(Outcome::NotRecorded, finding.into(), on);
    };
    let by = params.agreed_by(class.value).iter();
    let mut wrong: Vec<_> = by.filter_map(|by| not_agreed(revision, by)).collect();
    if params.told.contains(&class.value) && revision.told.is_none() {
        let finding = "The change does not say when those concerned were told of it.";
        wrong.push(Wrong(Outcome::NotRecorded, finding.into(), on));
    }
    wrong.sort_by_key(|Wrong(outcome, ..)| *outcome);
    let called = called(class.value);
    wrong.into_iter().next().unwrap_or_else(|| {
        let finding = format!("The change is {called}, and everything is there that is asked for.");
        Wrong(Outcome::Met, finding, class.span)
    })
}

/// Somebody who has to agree to the change, and did not before it was published.
fn not_agreed(revision: &Revision, by: &str) -> Option<Wrong> {
    let mut approvals = revision.approvals.iter();
    let Some(consent) = approvals.find(|consent| consent.by.eq_ignore_ascii_case(by)) else {
        let (outcome, finding) = match revision.approvals.is_empty() {
            true => (
                Outcome::NotRecorded,
                format!("The change does not say when {by} agreed to it."),
            ),
            false => (
                Outcome::Breached,
                format!("The change was agreed by others, and not by {by}."),
            ),
        };
        return Some(Wrong(outcome, finding, revision.on.span));
    };
    (consent.on.value > revision.on.value).then(|| {
        let (agreed, published) = (consent.on.value.0, revision.on.value.0);
        let finding = format!(
            "{by} agreed on {}, and the change was published before, on {}.",
            long_date(agreed),
            long_date(published)
        );
        Wrong(Outcome::Breached, finding, consent.on.span)
    })
}

fn called(class: RevisionClass) -> &'static str {
    match class {
        RevisionClass::Minor => "minor",
        RevisionClass::Material => "material",
    }
}

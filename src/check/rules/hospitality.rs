//! `hospitality`: there is a register of gifts and hospitality, and of each offer it says who was told and what came of it.

use serde::Deserialize;

use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::model::{Force, HospitalityEntry, Occasion, Standing, Told};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Spanned};
use crate::tree::TreePath;

pub(super) struct Hospitality;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// Who is told of an offer.
    #[serde(default = "all_three")]
    told: Vec<Recipient>,
    /// Whether the register says if the offer was accepted.
    #[serde(default = "yes")]
    outcome: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Recipient {
    Chair,
    Deputy,
    Secretariat,
}

fn all_three() -> Vec<Recipient> {
    vec![Recipient::Chair, Recipient::Deputy, Recipient::Secretariat]
}

fn yes() -> bool {
    true
}

impl Rule for Hospitality {
    const NAME: &'static str = "hospitality";
    const TITLE: &'static str = "Gifts and hospitality on record";
    const PROSE: &'static str = include_str!("hospitality.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let must = may(force);
        let told = match params.told.is_empty() {
            true => String::new(),
            false => format!(" Of each offer {} {must} be told.", list(&params.told)),
        };
        let outcome = match params.outcome {
            true => format!(" It {must} be on record whether the offer was accepted."),
            false => String::new(),
        };
        format!("There {must} be a register of gifts and hospitality.{told}{outcome}")
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        if scope.body.details.standing != Standing::Existing {
            return;
        }
        let subject = "register of hospitality";
        let mut bodies = scope.ground.site.ancestry(&scope.body.id);
        let kept = bodies.find_map(|body| {
            let (path, register) = body.registers.hospitality.as_ref()?;
            Some((&body.id, path, register))
        });
        let Some((by, path, register)) = kept else {
            let finding = "The site has no register of gifts and hospitality for this body.";
            let mend = "The secretariat can keep one in hospitality.yaml in the body's folder, or in that of a body above it. \
                        `entries: []` says that nothing was offered.";
            let place = Place::whole(scope.body.path.clone());
            found.add(Assessment {
                mend: Some(mend.to_owned()),
                ..scope.assess(subject, Outcome::Breached, finding, place)
            });
            return;
        };
        let own = *by == scope.body.id;
        let finding = match (own, register.entries.is_empty()) {
            (false, _) => {
                "A body above keeps the register of gifts and hospitality for this one too."
            }
            (true, true) => "There is a register of gifts and hospitality. Nothing is on it.",
            (true, false) => "There is a register of gifts and hospitality.",
        };
        found.add(scope.assess(subject, Outcome::Met, finding, Place::whole(path.clone())));
        // Where a body above keeps it, the offers are judged there.
        let entries = (1..).zip(&register.entries).filter(|_| own);
        let today = scope.ground.day;
        let past = |entry: &HospitalityEntry| entry.on.as_ref().is_none_or(|on| on.value <= today);
        for (number, entry) in entries.filter(|(_, entry)| past(entry)) {
            found.add(offer(scope, path, number, entry));
        }
    }
}

/// Whether all who have to know of an offer were told, and what came of it.
fn offer(
    scope: &Scope<'_, Params>,
    path: &TreePath,
    number: u32,
    entry: &HospitalityEntry,
) -> Assessment {
    let params = scope.params;
    let told = |who: &Recipient| said(&entry.told, *who).map(|said| said.value);
    let not_told: Vec<_> = (params.told.iter().copied())
        .filter(|who| match told(who) {
            Some(Occasion::On(day)) => day > scope.ground.day,
            Some(Occasion::NotYet) => true,
            None => false,
        })
        .collect();
    let silent: Vec<_> = (params.told.iter().copied())
        .filter(|who| told(who).is_none())
        .collect();
    let unsettled = params.outcome && entry.accepted.is_none();
    let mut findings = Vec::new();
    if !not_told.is_empty() {
        findings.push(format!("Not told of the offer: {}.", list(&not_told)));
    }
    if !silent.is_empty() {
        let who = list(&silent);
        findings.push(format!(
            "The register does not say when, or whether, these were told of the offer: {who}."
        ));
    }
    if unsettled {
        findings.push("The register does not say whether the offer was accepted.".to_owned());
    }
    let outcome = match (not_told.is_empty(), findings.is_empty()) {
        (false, _) => Outcome::Breached,
        (true, false) => Outcome::NotRecorded,
        (true, true) => {
            findings.push("All who have to know of the offer were told.".to_owned());
            Outcome::Met
        }
    };
    let mend = match outcome {
        Outcome::Breached => Some(
            "Once they are told, the secretariat can write the day under `told:` in hospitality.yaml.",
        ),
        Outcome::NotRecorded => Some(
            "The secretariat can write the days under `told:`, and `accepted: true` or `accepted: false`, in hospitality.yaml.",
        ),
        _ => None,
    };
    let wrong = not_told.first().and_then(|who| said(&entry.told, *who));
    let span = wrong.map_or(entry.offer.span, |said| said.span);
    let place = Place::new(path.clone(), span);
    Assessment {
        mend: mend.map(str::to_owned),
        ..scope.assess(
            format!("offer {number}"),
            outcome,
            findings.join(" "),
            place,
        )
    }
}

fn said(told: &Told, who: Recipient) -> Option<&Spanned<Occasion>> {
    let said = match who {
        Recipient::Chair => &told.chair,
        Recipient::Deputy => &told.deputy,
        Recipient::Secretariat => &told.secretariat,
    };
    said.as_ref()
}

/// "the chair, the deputy and the secretariat"
fn list(who: &[Recipient]) -> String {
    let names: Vec<_> = who
        .iter()
        .map(|who| match who {
            Recipient::Chair => "the chair",
            Recipient::Deputy => "the deputy",
            Recipient::Secretariat => "the secretariat",
        })
        .collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

//! `representation`: other bodies are heard here: somebody who speaks for them has a seat.

use serde::Deserialize;

use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::check::seats::seats;
use crate::check::timeliness::count;
use crate::diagnostic::Diagnostic;
use crate::model::{Body, BodyId, BodyKind, Force, Seat, Standing};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Spanned};

pub(super) struct Representation;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// The bodies that are heard here, by their folders: `/bromley/economy`.
    #[serde(default)]
    of: Vec<Spanned<String>>,
    /// Kinds of body of which all that stand right below this one are heard.
    #[serde(default)]
    below: Vec<BodyKind>,
    /// How many seats there are for each.
    #[serde(default = "one")]
    seats: u64,
}

fn one() -> u64 {
    1
}

impl Rule for Representation {
    const NAME: &'static str = "representation";
    const TITLE: &'static str = "Other bodies have their seats here";
    const PROSE: &'static str = include_str!("representation.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let kinds = params
            .below
            .iter()
            .map(|kind| format!("each {} below it", words(*kind)));
        let named = params.of.iter().map(|body| format!("`{}`", body.value));
        let whose: Vec<_> = kinds.chain(named).collect();
        if whose.is_empty() {
            return "No other body is asked to have a seat here.".into();
        }
        format!(
            "This body {} have {} for somebody who speaks for {}.",
            may(force),
            count(params.seats, "seat"),
            whose.join(", and for ")
        )
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        if scope.body.details.standing != Standing::Existing {
            return;
        }
        let site = scope.ground.site;
        for reference in &scope.params.of {
            match site.bodies.get(&BodyId::new(reference.trim_matches('/'))) {
                Some(other) => found.add(assess(scope, other)),
                None => {
                    let reason = format!("`{}` is no body of this site", reference.value);
                    let place = scope.in_force.place.clone();
                    let mend = "Write the body's folder from the top, like `/bromley/executive`.";
                    found.warn(Diagnostic::warning("no-such-body", place, reason).mend(mend));
                }
            }
        }
        let below = site.bodies_below(Some(&scope.body.id)).into_iter();
        for other in below.filter(|other| scope.params.below.contains(&other.details.kind)) {
            found.add(assess(scope, other));
        }
    }
}

/// Whether `other` has its seats here.
fn assess(scope: &Scope<'_, Params>, other: &Body) -> Assessment {
    let (body, asked) = (scope.body, scope.params.seats);
    let name = &other.details.name.value;
    let path = body.membership.as_ref().map(|(path, _)| path);
    let theirs: Vec<_> = seats(body)
        .filter(|(_, seat)| speaks_for(seat, other))
        .collect();
    let has = theirs.len() as u64;
    let (outcome, finding) = match path {
        _ if other.details.standing != Standing::Existing => (
            Outcome::NotApplicable,
            format!("{name} does not exist yet, or no longer, so it has no seat here."),
        ),
        None => (
            Outcome::NotRecorded,
            "The members of this body are not listed.".to_owned(),
        ),
        Some(_) if has < asked => (
            Outcome::Breached,
            format!(
                "{} here speaks for {name}, and {asked} {} asked for.",
                count(has, "seat").replace("0 seats", "No seat"),
                if asked == 1 { "is" } else { "are" }
            ),
        ),
        Some(_) => (
            Outcome::Met,
            format!("{name} has {} here.", count(has, "seat")),
        ),
    };
    let place = match (path, theirs.first()) {
        (Some(path), Some((id, _))) => Place::new(path.clone(), id.span),
        (Some(path), None) => Place::whole(path.clone()),
        (None, _) => Place::whole(body.path.clone()),
    };
    let mend = match outcome {
        Outcome::Breached | Outcome::NotRecorded => Some(format!(
            "The clerk can list the seat in members.yaml, with `represents: /{}`.",
            other.id
        )),
        _ => None,
    };
    Assessment {
        mend,
        ..scope.assess(format!("seat for {name}"), outcome, finding, place)
    }
}

fn speaks_for(seat: &Seat, other: &Body) -> bool {
    let mut of = seat.represents.0.iter();
    of.any(|of| of.trim_matches('/') == other.id.as_str())
}

/// The kind as it is written, in words: "area board".
fn words(kind: BodyKind) -> String {
    let written = serde_json::to_value(kind).ok();
    let written = written.as_ref().and_then(|kind| kind.as_str());
    written.unwrap_or_default().replace('-', " ")
}

//! `members.yaml`: the organisations it names, and the times for which seats were held.

use super::{Ground, id};
use crate::diagnostic::Diagnostic;
use crate::model::{Body, BodyId, Holding, Seat};
use crate::source::{Place, Spanned, nearest};
use crate::tree::TreePath;

pub(super) fn check(ground: &Ground<'_>, body: &Body) -> Vec<Diagnostic> {
    let Some((path, membership)) = &body.membership else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (key, seat) in membership.seats.iter() {
        found.extend(id(path, key));
        let organisation = seat.organisation.as_ref();
        found.extend(organisation.and_then(|id| ground.organisation(&body.id, path, id)));
        found.extend(
            seat.held
                .iter()
                .filter_map(|holding| backwards(path, holding)),
        );
        let represents = seat.represents.0.iter();
        found.extend(represents.filter_map(|other| unknown_body(ground, path, other)));
        if !ground.is_broken(path) {
            found.extend(overlaps(path, seat));
        }
    }
    found
}

/// A body that a seat speaks for is one of the site.
fn unknown_body(
    ground: &Ground<'_>,
    path: &TreePath,
    other: &Spanned<String>,
) -> Option<Diagnostic> {
    let known = &ground.layout.bodies;
    let folder = other.trim_matches('/');
    if known.contains_key(&BodyId::new(folder)) {
        return None;
    }
    let place = Place::new(path.clone(), other.span);
    let mend = nearest(folder, known.keys().map(BodyId::as_str)).map_or_else(
        || "Write the path of its folder from the top.".to_owned(),
        |likely| format!("Did you mean /{likely}?"),
    );
    let reason = format!("there is no body {}", other.value);
    Some(Diagnostic::error("no-such-body", place, reason).mend(mend))
}

fn backwards(path: &TreePath, holding: &Holding) -> Option<Diagnostic> {
    let (from, to) = (holding.from.as_ref()?, holding.to.as_ref()?);
    if from.value <= to.value {
        return None;
    }
    let reason = format!(
        "this ends on {}, before it begins on {}",
        to.value, from.value
    );
    let wrong = Diagnostic::error("date-order", Place::new(path.clone(), to.span), reason);
    let begins = Place::new(path.clone(), from.span);
    Some(
        wrong
            .mend("Put the two dates right.")
            .note(begins, "it begins here"),
    )
}

/// One seat is held by one at a time. The day of a handover can be in both stretches.
fn overlaps(path: &TreePath, seat: &Seat) -> Vec<Diagnostic> {
    let mut stretches: Vec<_> = seat.held.iter().collect();
    stretches.sort_by_key(|holding| holding.from.as_ref().map(|from| from.value));
    let pairs = stretches.iter().zip(stretches.iter().skip(1));
    let overlapping = pairs.filter_map(|(earlier, later)| {
        let ended = earlier.to.as_ref().map(|to| to.value);
        let begins = later.from.as_ref();
        if matches!((ended, begins), (Some(to), Some(from)) if to <= from.value) {
            return None;
        }
        let span = begins.or(earlier.from.as_ref()).map(|day| day.span);
        let reason = format!(
            "“{}” and “{}” hold the same seat at the same time",
            earlier.by, later.by
        );
        let mend =
            "Give the first of them a `to:`, and the second a `from:` on that day or after it.";
        let place = Place::new(path.clone(), span.unwrap_or(seat.post.span));
        let wrong = Diagnostic::error("overlapping-holders", place, reason).mend(mend);
        Some(match (&earlier.to, &earlier.from) {
            (Some(day), _) | (None, Some(day)) => {
                wrong.note(Place::new(path.clone(), day.span), "the one before it")
            }
            _ => wrong,
        })
    });
    overlapping.collect()
}

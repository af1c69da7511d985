//! `body.yaml` and `organisations.yaml`: what they refer to.

use super::{Ground, id};
use crate::diagnostic::Diagnostic;
use crate::model::{Body, BodyId, Relation};
use crate::source::{Place, nearest};

pub(super) fn check(ground: &Ground<'_>, body: &Body) -> Vec<Diagnostic> {
    let details = &body.details;
    let mut found = ground.explanations(&body.path, &details.explanations);
    let organisation = details.organisation.as_ref();
    found.extend(organisation.and_then(|id| ground.organisation(&body.id, &body.path, id)));
    found.extend(
        details
            .relations
            .iter()
            .filter_map(|r| relation(ground, body, r)),
    );
    if let (Some(from), Some(to)) = (&details.established, &details.ends)
        && to.value < from.value
    {
        let place = Place::new(body.path.clone(), to.span);
        let reason = format!(
            "the body ends on {}, before it was set up on {}",
            to.value, from.value
        );
        found.push(Diagnostic::error("date-order", place, reason).mend("Put the two dates right."));
    }
    if let Some((list, _)) = ground
        .layout
        .bodies
        .get(&body.id)
        .and_then(|files| files.organisations)
    {
        found.extend(
            body.organisations
                .iter()
                .filter_map(|(key, _)| id(list, key)),
        );
    }
    found
}

/// A path to another body must lead to one.
fn relation(ground: &Ground<'_>, body: &Body, relation: &Relation) -> Option<Diagnostic> {
    let path = relation.to.strip_prefix('/')?.trim_end_matches('/');
    let known = &ground.layout.bodies;
    if known.contains_key(&BodyId::new(path)) {
        return None;
    }
    let place = Place::new(body.path.clone(), relation.to.span);
    let reason = format!("there is no body {}", relation.to.value);
    let mend = nearest(path, known.keys().map(BodyId::as_str)).map_or_else(
        || "Write the path of its folder from the top, or its name without a slash.".to_owned(),
        |likely| format!("Did you mean /{likely}?"),
    );
    Some(Diagnostic::error("no-such-body", place, reason).mend(mend))
}

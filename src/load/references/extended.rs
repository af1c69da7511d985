//! What a rulebook extends: whether it is there, and does not come back to the rulebook itself.

use std::collections::BTreeSet;

use super::Ground;
use crate::diagnostic::Diagnostic;
use crate::model::{Body, BodyId, LAW, Rulebook};
use crate::source::{Place, Spanned, nearest};

/// What is wrong with the `extends:` of the body's own rulebook.
pub(super) fn check(ground: &Ground<'_>, body: &Body) -> Vec<Diagnostic> {
    let Some(rulebook) = &body.rulebook else {
        return Vec::new();
    };
    let names = rulebook.extends.iter();
    names
        .filter_map(|name| {
            let (reason, mend) = match name.strip_prefix('/') {
                Some(_) => of_body(ground, body, name),
                None => built_in(ground, name),
            }?;
            let place = Place::new(rulebook.path.clone(), name.span);
            Some(Diagnostic::error("no-such-rulebook", place, reason).mend(mend))
        })
        .collect()
}

/// Whether the body's rulebook, or one that it extends, holds an error or is not there to be extended, so that nothing can
/// be said of what comes of laying them over one another.
pub(super) fn is_broken(ground: &Ground<'_>, body: &Body) -> bool {
    reached(ground, body).iter().any(|id| {
        let files = ground.layout.bodies.get(id);
        let file = files.and_then(|files| files.rulebook);
        let extends_wrongly = |body| !check(ground, body).is_empty();
        file.is_none_or(|(path, _)| ground.is_broken(path))
            || ground.site.bodies.get(id).is_some_and(extends_wrongly)
    })
}

/// The bodies whose rulebooks that of `body` rests on, its own among them.
fn reached(ground: &Ground<'_>, body: &Body) -> BTreeSet<BodyId> {
    let mut reached = BTreeSet::new();
    let has_file = |id: &BodyId| {
        ground
            .layout
            .bodies
            .get(id)
            .is_some_and(|files| files.rulebook.is_some())
    };
    let mut next: Vec<_> = Some(body.id.clone()).filter(has_file).into_iter().collect();
    while let Some(id) = next.pop() {
        if !reached.contains(&id) {
            let rulebook = ground
                .site
                .bodies
                .get(&id)
                .and_then(|body| body.rulebook.as_ref());
            next.extend(rulebook.into_iter().flat_map(bodies));
            reached.insert(id);
        }
    }
    reached
}

/// The bodies whose rulebooks it extends.
fn bodies(rulebook: &Rulebook) -> impl Iterator<Item = BodyId> {
    let names = rulebook.extends.iter();
    names.filter_map(|name| Some(folder(name.strip_prefix('/')?)))
}

fn folder(path: &str) -> BodyId {
    BodyId::new(path.trim_end_matches('/'))
}

/// What is wrong with a name that is to be that of a built-in rulebook, and what to do about it.
fn built_in(ground: &Ground<'_>, name: &Spanned<String>) -> Option<(String, String)> {
    let names = || LAW.iter().map(|built_in| built_in.name);
    if names().any(|built_in| built_in == name.value) {
        return None;
    }
    let reason = format!("there is no built-in rulebook `{}`", name.value);
    let path = format!("/{}", name.value);
    let mend = match nearest(name, names()) {
        _ if ground.site.bodies.contains_key(&folder(&name.value)) => {
            format!("The rulebook of a body is named by its folder from the top: `{path}`.")
        }
        Some(likely) => format!("Did you mean `{likely}`?"),
        None => format!(
            "The built-in ones are: {}. That of a body is named by its folder from the top, such as `/partnership`.",
            names().collect::<Vec<_>>().join(", ")
        ),
    };
    Some((reason, mend))
}

/// What is wrong with a path that is to lead to the rulebook of another body, and what to do about it.
fn of_body(ground: &Ground<'_>, body: &Body, name: &Spanned<String>) -> Option<(String, String)> {
    let id = folder(name.trim_start_matches('/'));
    let Some(other) = ground.site.bodies.get(&id) else {
        let paths: Vec<_> = ground
            .site
            .bodies
            .keys()
            .map(|id| format!("/{id}"))
            .collect();
        let mend = match nearest(name, paths.iter().map(String::as_str)) {
            Some(likely) => format!("Did you mean `{likely}`?"),
            None => {
                "Name a folder with a body.yaml from the top, such as `/partnership`.".to_owned()
            }
        };
        return Some((format!("there is no body `{}`", name.value), mend));
    };
    if ground.layout.bodies.get(&id)?.rulebook.is_none() {
        let reason = format!("{} has no rulebook of its own", other.details.name.value);
        let mend = format!("Add {id}/rulebook.yaml, or name a body that has one.");
        return Some((reason, mend));
    }
    if id == body.id {
        let mend = "Take it out: a rulebook need not name itself.".to_owned();
        return Some(("this rulebook extends itself".to_owned(), mend));
    }
    reached(ground, other).contains(&body.id).then(|| {
        let reason = format!(
            "this rulebook extends itself, by way of {}",
            other.details.name.value
        );
        let mend =
            "Take one of the two out: put what both need into a rulebook that neither extends."
                .to_owned();
        (reason, mend)
    })
}

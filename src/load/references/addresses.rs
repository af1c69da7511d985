//! Addresses: no two things of the site at one, none that the site needs itself, and none left behind.

use std::collections::{BTreeMap, BTreeSet};

use super::Ground;
use crate::diagnostic::Diagnostic;
use crate::load::folder::folder_place;
use crate::model::{BodyId, Route};
use crate::source::{Place, Spanned};
use crate::tree::TreePath;

pub(super) fn check(ground: &Ground<'_>) -> Vec<Diagnostic> {
    let used: BTreeSet<_> = ground
        .site
        .documents
        .values()
        .flat_map(|document| &document.files)
        .collect();
    let mut found: Vec<_> = unused(ground, &used).collect();
    let mut taken: BTreeMap<String, Place> = BTreeMap::new();
    for (route, place) in routes(ground, &used) {
        match odd(ground, &route, &place) {
            Some(wrong) => found.push(wrong),
            None => found.extend(take(&mut taken, &route, place)),
        }
    }
    found.extend(former(ground, taken));
    found
}

/// The routes of everything in the content that has one, and where it stands.
fn routes(ground: &Ground<'_>, used: &BTreeSet<&TreePath>) -> Vec<(Route, Place)> {
    let layout = ground.layout;
    let bodies = layout
        .bodies
        .keys()
        .map(|id| (Route::body(id), folder_place(id.as_str())));
    let meetings = layout
        .meetings
        .keys()
        .map(|id| (Route::meeting(id), folder_place(id.as_str())));
    let documents = layout.documents.iter();
    let documents =
        documents.map(|(id, file)| (Route::document(id), Place::whole(file.path.clone())));
    let files = used
        .iter()
        .map(|path| (Route::file(path), Place::whole((*path).clone())));
    bodies
        .chain(meetings)
        .chain(documents)
        .chain(files)
        .collect()
}

/// What is wrong with an address by itself: a part of it is empty, or it is one that the site's own pages have.
fn odd(ground: &Ground<'_>, route: &Route, place: &Place) -> Option<Diagnostic> {
    let path = route.as_str();
    let path = path.strip_prefix('/').unwrap_or(path);
    let path = path.strip_suffix('/').unwrap_or(path);
    if path
        .split('/')
        .any(|segment| segment.is_empty() || segment.starts_with('.'))
    {
        let reason = format!(
            "nothing of the name {} can stand in an address",
            place.path.name()
        );
        let mend = "Rename it with letters from a to z or digits in its name.";
        return Some(Diagnostic::error("file-name", place.clone(), reason).mend(mend));
    }
    let written = place.path.as_str();
    let below_body = written
        .rsplit_once('/')
        .filter(|(above, _)| ground.layout.bodies.contains_key(&BodyId::new(*above)));
    let name = path.rsplit('/').next().unwrap_or_default();
    let reserved = match below_body {
        Some(_) => Route::BODY_NAMES.contains(&name),
        None => path
            .split('/')
            .next()
            .is_some_and(|top| Route::SITE_NAMES.contains(&top)),
    };
    if !reserved {
        return None;
    }
    let reason = format!("the address {route} belongs to a page that minutebook itself makes");
    let mend = "Give the file or folder another name.";
    Some(Diagnostic::error("reserved-name", place.clone(), reason).mend(mend))
}

/// Takes an address; what is wrong if it is taken already, or if a file would stand where a folder is needed.
fn take(taken: &mut BTreeMap<String, Place>, route: &Route, place: Place) -> Option<Diagnostic> {
    let output = route.output();
    let above = output
        .match_indices('/')
        .map(|(at, _)| output.get(..at).unwrap_or_default());
    let within = format!("{output}/");
    let below = || {
        let (path, place) = taken.range(within.clone()..).next()?;
        path.starts_with(&within).then_some(place)
    };
    let clash = above
        .chain([output.as_str()])
        .find_map(|path| taken.get(path))
        .or_else(below);
    if let Some(first) = clash {
        let reason = format!("{} has the address {route}, which is taken", place.path);
        return Some(
            Diagnostic::error("same-address", place, reason)
                .mend("Rename one of the two. Addresses have small letters, digits, dots and hyphens only.")
                .note(first.clone(), "has it too"),
        );
    }
    taken.insert(output, place);
    None
}

/// Former addresses: paths of this site, each given once, and none at which there is something.
fn former(ground: &Ground<'_>, mut taken: BTreeMap<String, Place>) -> Vec<Diagnostic> {
    let bodies = ground
        .site
        .bodies
        .values()
        .map(|body| (&body.path, &body.details.moved_from));
    let meetings = ground.site.meetings.values();
    let meetings = meetings.map(|meeting| (&meeting.path, &meeting.details.moved_from));
    let documents = ground.site.documents.values();
    let documents = documents.map(|document| (&document.path, &document.cover.moved_from));
    let all = bodies.chain(meetings).chain(documents);
    let all = all.flat_map(|(path, former)| former.iter().map(move |address| (path, address)));
    all.filter_map(|(path, address)| moved_from(&mut taken, path, address))
        .collect()
}

fn moved_from(
    taken: &mut BTreeMap<String, Place>,
    path: &TreePath,
    address: &Spanned<String>,
) -> Option<Diagnostic> {
    let place = Place::new(path.clone(), address.span);
    let trimmed = address
        .strip_prefix('/')
        .map(|rest| rest.trim_end_matches('/'));
    let below = trimmed.filter(|rest| TreePath::new(rest).is_some() && !rest.contains(['?', '#']));
    let Some(below) = below else {
        let reason = format!("`{}` is not a path on this site", address.value);
        let mend = "Write it from the top, without the name of the site: /committees/executive/";
        return Some(Diagnostic::error("bad-address", place, reason).mend(mend));
    };
    let is_file = below
        .rsplit('/')
        .next()
        .is_some_and(|name| name.contains('.'));
    let output = match is_file {
        true => below.to_lowercase(),
        false => format!("{}/index.html", below.to_lowercase()),
    };
    let first = match taken.get(&output) {
        Some(first) => first.clone(),
        None => {
            taken.insert(output, place);
            return None;
        }
    };
    let reason = format!(
        "there is something else at the former address {}",
        address.value
    );
    let mend = "Take it out here: an address leads to one page.";
    Some(
        Diagnostic::error("same-address", place, reason)
            .mend(mend)
            .note(first, "has it too"),
    )
}

fn unused<'g>(
    ground: &'g Ground<'_>,
    used: &'g BTreeSet<&TreePath>,
) -> impl Iterator<Item = Diagnostic> + 'g {
    let files = ground
        .layout
        .attachments
        .keys()
        .filter(|path| !used.contains(path));
    // What a document that cannot be read would attach is not known.
    let broken: BTreeSet<_> = ground.draft.broken.iter().map(TreePath::parent).collect();
    let read_whole = move |path: &&TreePath| !broken.contains(&path.parent());
    files.filter(read_whole).map(|path| {
        let reason = "this file is not published, because no document attaches or links to it";
        Diagnostic::warning("unused-file", Place::whole(path.clone()), reason)
            .mend("Attach it with `file:` or link to it in a document, or take it away.")
    })
}

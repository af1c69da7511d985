//! Addresses: no two things of the site at one, none that the site needs itself, and none left behind.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::Ground;
use crate::diagnostic::Diagnostic;
use crate::load::folder::folder_place;
use crate::model::{BodyId, MeetingId, Route, partners};
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
    for partner in partners(ground.site) {
        let place = Place::new(partner.file, partner.span);
        taken.insert(output(&partner.route), place);
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
    let above = written.rsplit_once('/').map(|(above, _)| above);
    let layout = ground.layout;
    let below_body = above.is_some_and(|above| layout.bodies.contains_key(&BodyId::new(above)));
    let below_meeting =
        above.is_some_and(|above| layout.meetings.contains_key(&MeetingId::new(above)));
    let name = path.rsplit('/').next().unwrap_or_default();
    let top = path.split('/').next().unwrap_or_default();
    let reserved = if below_body {
        Route::BODY_NAMES.contains(&name)
    } else if below_meeting {
        Route::MEETING_NAMES.contains(&name)
    } else {
        Route::SITE_NAMES.contains(&top)
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
    if let Some(first) = clash(taken, route) {
        let reason = format!("{} has the address {route}, which is taken", place.path);
        return Some(
            Diagnostic::error("same-address", place, reason)
                .mend("Rename one of the two. Addresses have small letters, digits, dots and hyphens only.")
                .note(first.clone(), "has it too"),
        );
    }
    taken.insert(output(route), place);
    None
}

/// The file that would hold what is at an address, whatever the case: some disks do not tell `A` from `a`.
fn output(route: &Route) -> String {
    route.output().to_lowercase()
}

/// What has the address already, or stands where its folder is needed.
fn clash<'t>(taken: &'t BTreeMap<String, Place>, route: &Route) -> Option<&'t Place> {
    let output = output(route);
    let above = output
        .match_indices('/')
        .map(|(at, _)| output.get(..at).unwrap_or_default());
    let within = format!("{output}/");
    let below = || {
        let (path, place) = taken.range(within.clone()..).next()?;
        path.starts_with(&within).then_some(place)
    };
    above
        .chain([output.as_str()])
        .find_map(|path| taken.get(path))
        .or_else(below)
}

/// An address at which something used to be, and the file that says so.
struct Former<'g> {
    address: &'g Spanned<String>,
    file: Cow<'g, TreePath>,
    /// The address of what is in its place now; `None` where it is said to be gone.
    now: Option<Route>,
}

/// Former addresses: paths of this site, each given once, and none at which there is something.
fn former(ground: &Ground<'_>, mut taken: BTreeMap<String, Place>) -> Vec<Diagnostic> {
    let all = formers(ground);
    let wrong = all
        .iter()
        .filter_map(|former| wrong_former(ground, &mut taken, former));
    wrong.collect()
}

fn formers<'g>(ground: &'g Ground<'_>) -> Vec<Former<'g>> {
    let former = |file: &'g TreePath, now: Option<Route>| {
        move |address: &'g Spanned<String>| Former {
            address,
            file: Cow::Borrowed(file),
            now: now.clone(),
        }
    };
    let site = ground.site;
    let bodies = site.bodies.values().flat_map(|body| {
        let moved = body.details.moved_from.iter();
        moved.map(former(&body.path, Some(Route::body(&body.id))))
    });
    let meetings = site.meetings.values().flat_map(|meeting| {
        let moved = meeting.details.moved_from.iter();
        moved.map(former(&meeting.path, Some(Route::meeting(&meeting.id))))
    });
    let documents = site.documents.values().flat_map(|document| {
        let moved = document.cover.moved_from.iter();
        moved.map(former(&document.path, Some(Route::document(&document.id))))
    });
    let people = partners(site).flat_map(|partner| {
        let moved = partner.moved_from.iter();
        moved.map(move |address| Former {
            address,
            file: Cow::Owned(partner.file.clone()),
            now: Some(partner.route.clone()),
        })
    });
    let gone = ground.layout.settings.iter().flat_map(|(file, _)| {
        let gone = site.settings.gone.iter().flat_map(|gone| &gone.address.0);
        gone.map(former(file, None))
    });
    bodies
        .chain(meetings)
        .chain(documents)
        .chain(people)
        .chain(gone)
        .collect()
}

fn wrong_former(
    ground: &Ground<'_>,
    taken: &mut BTreeMap<String, Place>,
    former: &Former<'_>,
) -> Option<Diagnostic> {
    let written = &former.address.value;
    let place = Place::new(former.file.clone().into_owned(), former.address.span);
    let Some(route) = Route::former(written) else {
        let reason = format!("`{written}` is not a path on this site");
        let mend = "Write it from the top, without the name of the site, and a space in it as %20: \
                    /committees/executive/";
        return Some(Diagnostic::error("bad-address", place, reason).mend(mend));
    };
    if is_own(ground, &route) {
        let reason = format!("the address {route} belongs to a page that minutebook itself makes");
        let mend = "Take it out here: that page stays where it is.";
        return Some(Diagnostic::error("reserved-name", place, reason).mend(mend));
    }
    let Some(first) = clash(taken, &route) else {
        taken.insert(output(&route), place);
        return None;
    };
    let (reason, mend) = if former.now.as_ref() == Some(&route) {
        let reason = format!("{route} is where it is now, not where it used to be");
        (reason, "Take it out here.")
    } else if former.now.is_none() {
        let reason =
            format!("there is something at the address {written}, which is said to be gone");
        (
            reason,
            "Take away what is there, or take the address out here.",
        )
    } else {
        let reason = format!("there is something else at the former address {written}");
        (reason, "Take it out here: an address leads to one page.")
    };
    Some(
        Diagnostic::error("same-address", place, reason)
            .mend(mend)
            .note(first.clone(), "has it too"),
    )
}

/// The pages of a body below which each entry has a page of its own.
const LISTS: [&str; 2] = ["members", "organisations"];

/// Whether an address is one of the site's own pages, or below one. Those of single seats and organisations last, as those of
/// bodies do, and can have moved.
fn is_own(ground: &Ground<'_>, route: &Route) -> bool {
    let path = route.as_str().trim_matches('/');
    let top = path.split('/').next().unwrap_or_default();
    let below_body = || {
        let mut ends = path.match_indices('/');
        ends.any(|(at, _)| {
            let (above, rest) = path.split_at(at);
            let mut rest = rest.trim_start_matches('/').split('/');
            let name = rest.next().unwrap_or_default();
            let single = LISTS.contains(&name) && rest.count() == 1;
            ground.layout.bodies.contains_key(&BodyId::new(above))
                && Route::BODY_NAMES.contains(&name)
                && !single
        })
    };
    path.is_empty() || Route::SITE_NAMES.contains(&top) || below_body()
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
    let outside = broken.clone();
    let read_whole = move |path: &&TreePath| !broken.contains(&path.parent());
    let sound = ground
        .layout
        .earlier
        .keys()
        .filter(|path| !ground.is_broken(path));
    let texts = sound.filter(move |path| {
        let above = path.parent().and_then(|folder| folder.rsplit_once('/'));
        !outside.contains(&above.map(|(above, _)| above))
    });
    let documents = ground.site.documents.values();
    let named: BTreeSet<_> = documents
        .flat_map(|document| &document.earlier)
        .map(|earlier| &earlier.text.path)
        .collect();
    let texts = texts.filter(move |path| !named.contains(path)).map(|path| {
        let reason = "this earlier text is not shown, because no revision of a document names it";
        Diagnostic::warning("unused-file", Place::whole(path.clone()), reason)
            .mend("Name it as `earlier:` of the revision that took its place, or take it away.")
    });
    let files = files.filter(read_whole).map(|path| {
        let reason = "this file is not published, because no document attaches or links to it";
        Diagnostic::warning("unused-file", Place::whole(path.clone()), reason)
            .mend("Attach it with `file:` or link to it in a document, or take it away.")
    });
    files.chain(texts)
}

//! Names that last: what readers of feeds and calendars know a thing by, whatever becomes of its address.
//!
//! The name is the path at which the thing was first found: its own, or where it or the body above it has moved, the
//! first of its `moved_from`. So a reader who has it already is not shown it as new.

use crate::model::{Body, BodyId, Document, Meeting, Route, Site};
use crate::source::Spanned;

/// The path by which a meeting is known: `/bromley/executive/2026-03-10/`.
pub(super) fn meeting(meeting: &Meeting, site: &Site) -> Route {
    first(&meeting.details.moved_from)
        .unwrap_or_else(|| body(&meeting.body, site).below(meeting.id.folder()))
}

/// The path by which a document is known.
pub(super) fn document(document: &Document, site: &Site) -> Route {
    let own = document
        .meeting
        .as_ref()
        .and_then(|id| site.meetings.get(id));
    first(&document.cover.moved_from).unwrap_or_else(|| {
        let folder = match own {
            Some(own) => meeting(own, site),
            None => body(&document.body, site),
        };
        folder.below(document.id.stem())
    })
}

/// The path by which a body is known.
pub(super) fn body(id: &BodyId, site: &Site) -> Route {
    let Some(found) = site.bodies.get(id) else {
        return Route::body(id);
    };
    let Body {
        parent, details, ..
    } = found;
    first(&details.moved_from).unwrap_or_else(|| {
        let name = id.segments().last().unwrap_or_default();
        match parent {
            Some(parent) => body(parent, site).below(name),
            None => Route::body(id),
        }
    })
}

/// The first address at which something was found, if it has moved.
fn first(moved_from: &[Spanned<String>]) -> Option<Route> {
    let first = moved_from.first()?;
    Some(Route::page(first.trim_matches('/')))
}

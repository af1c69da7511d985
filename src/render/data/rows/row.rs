//! What all rows have in common.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Body, BodyId, Meeting, MeetingId};
use crate::render::sources::Sources;

/// One line of a list. Its keys are the columns of the table, in their order.
pub(in crate::render) trait Row<'s>: Serialize + JsonSchema + Sized {
    /// The list, which is also the name of its file: `decisions`.
    const LIST: &'static str;

    /// The rows of one body itself, not of the bodies below it, in the order of the list.
    fn of_body(body: &'s Body, sources: &'s Sources<'s>) -> Vec<Self>;

    /// Whether the body has the list, if only an empty one.
    fn is_kept(body: &'s Body, sources: &'s Sources<'s>) -> bool {
        !Self::of_body(body, sources).is_empty()
    }

    /// The year to whose page it belongs where a list has a page for each year.
    fn year(&self) -> Option<i32> {
        None
    }
}

/// The rows of every body, in the order of the structure chart.
pub(in crate::render) fn of_site<'s, R: Row<'s>>(sources: &'s Sources<'s>) -> Vec<R> {
    let bodies = sources.bodies().into_iter();
    bodies.flat_map(|body| R::of_body(body, sources)).collect()
}

/// The meeting that a file of `body` names, if the public knows of it.
pub(super) fn meeting_named<'s>(
    written: Option<&str>,
    body: &BodyId,
    sources: &Sources<'s>,
) -> Option<&'s Meeting> {
    sources.meeting(&MeetingId::named(body, written?))
}

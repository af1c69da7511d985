//! The data of the page of what changed lately.

use schemars::JsonSchema;
use serde::Serialize;

use super::Twin;
use crate::calendar::Moment;
use crate::model::{BodyId, DocumentId, MeetingId, Route};
use crate::render::parts::{changed_title, what_changed};
use crate::render::sources::{Change, Sources, Thing};

/// What changed lately, the latest first.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct ChangesData<'s> {
    changes: Vec<ChangeData<'s>>,
}

/// Something that happened to a document, a meeting or a body.
#[derive(Debug, Serialize, JsonSchema)]
struct ChangeData<'s> {
    /// From when the public could see it.
    when: Moment,
    /// What happened, in a word: `published`, `revised`, `approved`.
    event: &'static str,
    /// What happened, in a sentence.
    what: String,
    /// What changed, by its title.
    title: String,
    /// The id of the body it belongs to.
    body: &'s BodyId,
    /// The id of the meeting, if one changed.
    meeting: Option<&'s MeetingId>,
    /// The id of the document, if one changed.
    document: Option<&'s DocumentId>,
    address: Route,
}

impl Twin for ChangesData<'_> {
    const KIND: &'static str = "changes";
}

impl<'s> ChangesData<'s> {
    pub(in crate::render) fn of(changes: &[Change<'s>], sources: &Sources<'s>) -> Self {
        Self {
            changes: changes
                .iter()
                .map(|change| ChangeData::of(change, sources))
                .collect(),
        }
    }
}

impl<'s> ChangeData<'s> {
    fn of(change: &Change<'s>, sources: &Sources<'s>) -> Self {
        let (meeting, document) = match change.thing {
            Thing::Document(document) => (None, Some(&document.id)),
            Thing::Meeting(meeting) => (Some(&meeting.id), None),
            Thing::Body(_) => (None, None),
        };
        Self {
            when: change.when,
            event: change.name(),
            what: what_changed(change, sources),
            title: changed_title(change, sources),
            body: change.body(),
            meeting,
            document,
            address: change.route(),
        }
    }
}

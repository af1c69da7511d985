//! Documents that the public can read.

use schemars::JsonSchema;
use serde::Serialize;

use super::row::Row;
use crate::calendar::{Day, Moment, PartialDate};
use crate::model::{Body, BodyId, Document, DocumentId, DocumentKind, MeetingId, Route, Status};
use crate::render::links;
use crate::render::sources::Sources;

/// A document.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct DocumentRow<'s> {
    /// Its id: its file, without `.md`.
    id: &'s DocumentId,
    /// The id of the body.
    body: &'s BodyId,
    body_name: &'s str,
    /// The id of the meeting it belongs to; null for a standing document.
    meeting: Option<&'s MeetingId>,
    title: &'s str,
    kind: DocumentKind,
    status: Option<Status>,
    version: Option<&'s str>,
    /// When the public could first read it; null where that is not recorded.
    published: Option<Moment>,
    /// When it was last changed since, as its revisions say.
    revised: Option<Day>,
    agreed: Option<PartialDate>,
    withdrawn_on: Option<Day>,
    /// The id of the document that takes its place.
    superseded_by: Option<&'s DocumentId>,
    /// The organisation it comes from.
    organisation: Option<&'s str>,
    /// The file attached to it.
    attachment: Option<Route>,
    /// Its page.
    address: Route,
}

impl<'s> Row<'s> for DocumentRow<'s> {
    const LIST: &'static str = "documents";

    fn of_body(body: &'s Body, sources: &'s Sources<'s>) -> Vec<Self> {
        let standing = sources.standing(&body.id).iter().copied();
        let meetings = sources.meetings(&body.id).iter();
        let of_meetings = meetings.flat_map(|meeting| meeting.documents());
        let of_meetings = of_meetings.filter_map(|id| sources.document(id));
        standing
            .chain(of_meetings)
            .map(|document| Self::of(document, sources))
            .collect()
    }
}

impl<'s> DocumentRow<'s> {
    fn of(document: &'s Document, sources: &Sources<'s>) -> Self {
        let cover = &document.cover;
        let successor = cover.superseded_by.as_ref();
        let successor = successor.and_then(|name| links::document_named(name, document, sources));
        let organisation = cover.organisation.as_ref();
        let organisation =
            organisation.and_then(|id| sources.site.organisation(&document.body, id));
        let revised = cover.revisions.iter().map(|revision| revision.on.value);
        let attachment = document.attachment.as_ref();
        Self {
            id: &document.id,
            body: &document.body,
            body_name: sources.name(&document.body),
            meeting: document.meeting.as_ref(),
            title: &document.title,
            kind: document.kind,
            status: document.status(),
            version: cover.version.as_deref(),
            published: document.published(),
            revised: revised.filter(|day| *day <= sources.day()).max(),
            agreed: cover.agreed.as_ref().map(|date| date.value),
            withdrawn_on: cover.withdrawn_on.as_ref().map(|day| day.value),
            superseded_by: successor.map(|document| &document.id),
            organisation: organisation.map(|organisation| &*organisation.name),
            attachment: attachment.map(Route::file),
            address: Route::document(&document.id),
        }
    }
}

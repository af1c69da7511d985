//! How one thing points at another in data: by its id, its name, and where its page is.

use schemars::JsonSchema;
use serde::Serialize;

use crate::calendar::{Day, Moment};
use crate::model::{
    BodyId, Document, DocumentId, DocumentKind, Meeting, MeetingId, MeetingState, OrganisationId,
    Route, SeatId, Status,
};
use crate::render::parts::rule_route;
use crate::render::sources::Sources;

/// A body.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(in crate::render) struct BodyName<'s> {
    /// Its id: its folder.
    id: &'s BodyId,
    name: &'s str,
    address: Route,
}

impl<'s> BodyName<'s> {
    pub(in crate::render) fn of(id: &'s BodyId, sources: &Sources<'s>) -> Self {
        Self {
            id,
            name: sources.name(id),
            address: Route::body(id),
        }
    }
}

/// A meeting.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(in crate::render) struct MeetingName<'s> {
    /// Its id: its folder.
    id: &'s MeetingId,
    /// The id of the body that meets.
    body: &'s BodyId,
    date: Day,
    /// What has become of it by the day whose position this is.
    state: MeetingState,
    address: Route,
}

impl<'s> MeetingName<'s> {
    pub(in crate::render) fn of(meeting: &'s Meeting, sources: &Sources<'_>) -> Self {
        Self {
            id: &meeting.id,
            body: &meeting.body,
            date: meeting.date,
            state: meeting.state(sources.day()),
            address: Route::meeting(&meeting.id),
        }
    }
}

/// A document that the public can read.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(in crate::render) struct DocumentName<'s> {
    /// Its id: its file, without `.md`.
    id: &'s DocumentId,
    title: &'s str,
    kind: DocumentKind,
    /// How far it has come; null where it says nothing of it.
    status: Option<Status>,
    /// When the public could first read it; null where that is not recorded.
    published: Option<Moment>,
    address: Route,
}

impl<'s> DocumentName<'s> {
    pub(in crate::render) fn of(document: &'s Document) -> Self {
        Self {
            id: &document.id,
            title: &document.title,
            kind: document.kind,
            status: document.status(),
            published: document.published(),
            address: Route::document(&document.id),
        }
    }
}

/// An organisation that holds seats.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(in crate::render) struct OrganisationName<'s> {
    /// Its id, which holds for the body that lists it and those below.
    id: &'s OrganisationId,
    name: &'s str,
}

impl<'s> OrganisationName<'s> {
    /// The organisation of this id as `body` sees it.
    pub(in crate::render) fn of(
        id: &'s OrganisationId,
        body: &'s BodyId,
        sources: &Sources<'s>,
    ) -> Option<Self> {
        let organisation = sources.site.organisation(body, id)?;
        Some(Self {
            id,
            name: &organisation.name,
        })
    }
}

/// A seat of a body.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(in crate::render) struct SeatName<'s> {
    /// Its id, which holds for its body.
    id: &'s SeatId,
    /// The post that the seat belongs to.
    post: String,
}

impl<'s> SeatName<'s> {
    pub(in crate::render) fn of(id: &'s SeatId, body: &BodyId, sources: &Sources<'_>) -> Self {
        Self {
            id,
            post: sources.post(body, id),
        }
    }
}

/// A rule.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(in crate::render) struct RuleTitle<'s> {
    /// Its name: `agenda-notice`.
    rule: &'s str,
    /// What sets it apart where the rulebook holds the rule more than once.
    aspect: Option<&'s str>,
    /// What it is called, in words.
    title: String,
    /// Where it is explained; null where it has no page.
    address: Option<Route>,
}

impl<'s> RuleTitle<'s> {
    pub(in crate::render) fn of(
        rule: &'s str,
        aspect: Option<&'s str>,
        sources: &Sources<'_>,
    ) -> Self {
        Self {
            rule,
            aspect,
            title: sources.rule_title(rule, aspect),
            address: sources.is_used(rule).then(|| rule_route(rule)),
        }
    }
}

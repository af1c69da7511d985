//! What a page is about, in the words of [schema.org](https://schema.org/), for search engines.

use super::object::Object;
use crate::model::{Body, BodyKind, Document, DocumentKind, Meeting, MeetingState, Route, Status};
use crate::render::frame::Link;
use crate::render::links::web_address;
use crate::render::sources::Sources;
use crate::tree::TreePath;

/// A meeting, as an event.
pub(in crate::render) fn event(meeting: &Meeting, sources: &Sources<'_>) -> Object {
    let details = &meeting.details;
    let status = match meeting.state(sources.day()) {
        MeetingState::Scheduled | MeetingState::Held => "EventScheduled",
        MeetingState::Cancelled => "EventCancelled",
        MeetingState::Postponed => "EventPostponed",
    };
    let at = |time: &Option<crate::source::Spanned<crate::calendar::Time>>| {
        Some(sources.local(meeting.date, time.as_ref()?.value))
    };
    let venue = details.venue.as_ref();
    let place = venue.map(|venue| {
        Object::new()
            .with("@type", "Place")
            .with("name", &**venue)
            .with("address", &**venue)
    });
    let online = details
        .online
        .as_ref()
        .and_then(|online| web_address(online));
    let mode = match (&place, &online) {
        (Some(_), Some(_)) => Some("MixedEventAttendanceMode"),
        (Some(_), None) => Some("OfflineEventAttendanceMode"),
        (None, Some(_)) => Some("OnlineEventAttendanceMode"),
        (None, None) => None,
    };
    let online = online.map(|url| {
        Object::new()
            .with("@type", "VirtualLocation")
            .with("url", url)
    });
    let places: Vec<_> = place.into_iter().chain(online).collect();
    let name = sources.name(&meeting.body);
    Object::new()
        .with("@type", "Event")
        .with("name", details.title.as_deref().unwrap_or(name))
        .with(
            "startDate",
            at(&details.time).unwrap_or_else(|| meeting.date.to_string()),
        )
        .with("endDate", at(&details.ends))
        .with("eventStatus", format!("https://schema.org/{status}"))
        .with(
            "eventAttendanceMode",
            mode.map(|mode| format!("https://schema.org/{mode}")),
        )
        .holding("location", places)
        .within("organizer", Some(named(&meeting.body, sources)))
        .with("url", sources.url(&Route::meeting(&meeting.id)))
}

/// A body, as an organisation.
pub(in crate::render) fn organization(body: &Body, sources: &Sources<'_>) -> Object {
    let details = &body.details;
    let contact = details.contact.as_ref();
    let contact = contact.map(|contact| {
        Object::new()
            .with("@type", "ContactPoint")
            .with("name", &contact.post)
            .with("email", &contact.email)
            .with("telephone", &contact.phone)
    });
    let parent = body.parent.as_ref().map(|id| named(id, sources));
    Object::new()
        .with("@type", kind(body))
        .with("name", &details.name.value)
        .with("alternateName", &details.short_name)
        .with("description", &details.purpose)
        .with("areaServed", &details.area)
        .with(
            "foundingDate",
            details.established.as_ref().map(|day| day.value),
        )
        .with(
            "dissolutionDate",
            details.ends.as_ref().map(|day| day.value),
        )
        .within("parentOrganization", parent)
        .within("contactPoint", contact)
        .with("url", sources.url(&Route::body(&body.id)))
}

/// A document.
pub(in crate::render) fn document(document: &Document, sources: &Sources<'_>) -> Object {
    let cover = &document.cover;
    let published = document.published();
    let revised = cover.revisions.iter().map(|revision| revision.on.value);
    let revised = revised.filter(|day| *day <= sources.day()).max();
    let status = match document.status() {
        Some(Status::Draft) => Some("Draft"),
        Some(Status::Approved) => Some("Approved"),
        Some(Status::Superseded) => Some("Superseded"),
        Some(Status::Withdrawn) => Some("Withdrawn"),
        None => None,
    };
    let licence = sources.site.settings.licence.as_ref();
    Object::new()
        .with(
            "@type",
            match document.kind {
                DocumentKind::Report | DocumentKind::AnnualReport => "Report",
                _ => "DigitalDocument",
            },
        )
        .with("name", &document.title)
        .with("description", &cover.summary)
        .with(
            "datePublished",
            published.map(|moment| moment.date.to_string()),
        )
        .with("dateModified", revised.map(|day| day.to_string()))
        .with("version", &cover.version)
        .with("creativeWorkStatus", status)
        .within("publisher", Some(named(&document.body, sources)))
        .with(
            "license",
            licence.and_then(|licence| web_address(licence.url.as_deref()?)),
        )
        .with("inLanguage", &sources.site.settings.language.value)
        .with("isAccessibleForFree", true)
        .with("url", sources.url(&Route::document(&document.id)))
}

/// What the page at `route` is about, ready for it, and the way to it. The way is told where the site says its `base`: the
/// vocabulary asks for whole addresses.
pub(in crate::render) fn graph(
    about: Object,
    trail: &[Link],
    base: Option<&str>,
    route: &Route,
) -> Object {
    let way = base.filter(|_| !trail.is_empty()).map(|base| {
        let step = |(link, position): (&Link, usize)| {
            Object::new()
                .with("@type", "ListItem")
                .with("position", position)
                .with("name", &link.text)
                .with("item", whole(base, route, &link.href))
        };
        Object::new()
            .with("@type", "BreadcrumbList")
            .holding("itemListElement", trail.iter().zip(1..).map(step))
    });
    Object::new()
        .with("@context", "https://schema.org")
        .holding("@graph", std::iter::once(about).chain(way))
}

/// The whole address of the page that `href` leads to from the page at `route`.
fn whole(base: &str, route: &Route, href: &str) -> Option<String> {
    let (path, place) = match href.split_once('#') {
        Some((path, place)) => (path, format!("#{place}")),
        None => (href, String::new()),
    };
    let path = TreePath::new(&route.output())?.resolve(path)?;
    let slash = if path.is_empty() { "" } else { "/" };
    let base = base.trim_end_matches('/');
    Some(format!("{base}/{path}{slash}{place}"))
}

fn named(body: &crate::model::BodyId, sources: &Sources<'_>) -> Object {
    Object::new()
        .with(
            "@type",
            sources.site.bodies.get(body).map_or("Organization", kind),
        )
        .with("name", sources.name(body))
        .with("url", sources.url(&Route::body(body)))
}

/// Councils are part of government; partnerships are made of public bodies and others.
fn kind(body: &Body) -> &'static str {
    match body.details.kind {
        BodyKind::Council | BodyKind::LocalCouncil => "GovernmentOrganization",
        _ => "Organization",
    }
}

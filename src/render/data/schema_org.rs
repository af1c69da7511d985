//! What a page is about, in the words of [schema.org](https://schema.org/), for search engines.

use serde_json::{Value, json};

use super::known::known;
use crate::model::{Body, BodyKind, Document, DocumentKind, Meeting, MeetingState, Route, Status};
use crate::render::frame::Link;
use crate::render::links::web_address;
use crate::render::sources::Sources;

/// A meeting, as an event.
pub(in crate::render) fn event(meeting: &Meeting, sources: &Sources<'_>) -> Value {
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
    let place = venue.map(|venue| json!({ "@type": "Place", "name": **venue, "address": **venue }));
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
    let online = online.map(|url| json!({ "@type": "VirtualLocation", "url": url }));
    let places: Vec<_> = place.into_iter().chain(online).collect();
    let name = sources.name(&meeting.body);
    known(json!({
        "@type": "Event",
        "name": details.title.as_deref().unwrap_or(name),
        "startDate": at(&details.time).unwrap_or_else(|| meeting.date.to_string()),
        "endDate": at(&details.ends),
        "eventStatus": format!("https://schema.org/{status}"),
        "eventAttendanceMode": mode.map(|mode| format!("https://schema.org/{mode}")),
        "location": places,
        "organizer": named(&meeting.body, sources),
        "url": sources.url(&Route::meeting(&meeting.id)),
    }))
}

/// A body, as an organisation.
pub(in crate::render) fn organization(body: &Body, sources: &Sources<'_>) -> Value {
    let details = &body.details;
    let contact = details.contact.as_ref();
    let contact = contact.map(|contact| {
        known(json!({
            "@type": "ContactPoint",
            "name": contact.post,
            "email": contact.email,
            "telephone": contact.phone,
        }))
    });
    let parent = body.parent.as_ref().map(|id| named(id, sources));
    known(json!({
        "@type": kind(body),
        "name": details.name.value,
        "alternateName": details.short_name,
        "description": details.purpose,
        "areaServed": details.area,
        "foundingDate": details.established.as_ref().map(|day| day.value),
        "dissolutionDate": details.ends.as_ref().map(|day| day.value),
        "parentOrganization": parent,
        "contactPoint": contact,
        "url": sources.url(&Route::body(&body.id)),
    }))
}

/// A document.
pub(in crate::render) fn document(document: &Document, sources: &Sources<'_>) -> Value {
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
    known(json!({
        "@type": match document.kind {
            DocumentKind::Report | DocumentKind::AnnualReport => "Report",
            _ => "DigitalDocument",
        },
        "name": document.title,
        "description": cover.summary,
        "datePublished": published.map(|moment| moment.date.to_string()),
        "dateModified": revised.map(|day| day.to_string()),
        "version": cover.version,
        "creativeWorkStatus": status,
        "publisher": named(&document.body, sources),
        "license": licence.and_then(|licence| web_address(licence.url.as_deref()?)),
        "inLanguage": sources.site.settings.language.value,
        "isAccessibleForFree": true,
        "url": sources.url(&Route::document(&document.id)),
    }))
}

/// What a page is about and the way to it, ready for the page. The way's addresses are from the page, as its links are.
pub(in crate::render) fn graph(mut about: Value, trail: &[Link]) -> Value {
    if let Some(keys) = about.as_object_mut() {
        keys.shift_remove("@context");
    }
    let step = |(link, position): (&Link, usize)| json!({ "@type": "ListItem", "position": position, "name": link.text, "item": link.href });
    let steps: Vec<_> = trail.iter().zip(1..).map(step).collect();
    let way = json!({ "@type": "BreadcrumbList", "itemListElement": steps });
    let way = (!trail.is_empty()).then_some(way);
    let graph: Vec<_> = std::iter::once(about).chain(way).collect();
    json!({ "@context": "https://schema.org", "@graph": graph })
}

fn named(body: &crate::model::BodyId, sources: &Sources<'_>) -> Value {
    known(json!({
        "@type": sources.site.bodies.get(body).map_or("Organization", kind),
        "name": sources.name(body),
        "url": sources.url(&Route::body(body)),
    }))
}

/// Councils are part of government; partnerships are made of public bodies and others.
fn kind(body: &Body) -> &'static str {
    match body.details.kind {
        BodyKind::Council | BodyKind::LocalCouncil => "GovernmentOrganization",
        _ => "Organization",
    }
}

//! An address that something used to have: it leads on to where that is now.

use serde::Serialize;

use crate::model::{BodyId, DocumentId, MeetingId, Move, Route, SeatId};
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::sources::Sources;
use crate::render::words::date_in;

#[derive(Debug, Serialize)]
struct MovedView {
    to: Link,
    /// The full address of the new page, where the site's is known.
    canonical: Option<String>,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let moves = sources.moves.iter();
    let job = |one: &'a Move| {
        Job::new(one.from.clone(), "moved.html", move |here| {
            let title = sources.language.say("moved-title");
            let head = Head {
                title,
                ..Head::default()
            };
            (head, view(one, sources, here))
        })
        .unlisted()
    };
    moves
        .filter(|one| can_be_a_page(&one.from))
        .map(job)
        .collect()
}

/// Whether a server shows what is at this address as a page. Anything else only the server itself can lead on, by the
/// files that are made for it.
pub(super) fn can_be_a_page(route: &Route) -> bool {
    let path = route.as_str();
    let is_html = [".html", ".htm"].iter().any(|end| path.ends_with(end));
    (route.is_page() || is_html) && !path.contains('%')
}

fn view(one: &Move, sources: &Sources<'_>, here: &Here) -> MovedView {
    let base_url = sources.site.settings.base_url.as_ref();
    MovedView {
        to: Link::new(here.to(&one.to), name(&one.to, sources)),
        canonical: base_url.map(|base| format!("{}{}", base.trim_end_matches('/'), one.to)),
    }
}

/// What is at the new address, by its name.
fn name(to: &Route, sources: &Sources<'_>) -> String {
    let path = to.as_str().trim_matches('/');
    if let Some(body) = sources.site.bodies.get(&BodyId::new(path)) {
        return body.details.name.value.clone();
    }
    if let Some(meeting) = sources.meeting(&MeetingId::new(path)) {
        let day = date_in(meeting.date, "plain", &sources.language);
        return format!("{}, {day}", sources.name(&meeting.body));
    }
    if let Some(document) = sources.document(&DocumentId::new(path)) {
        return document.title.clone();
    }
    let partner = partner(path, sources);
    partner.unwrap_or_else(|| path.rsplit('/').next().unwrap_or_default().to_owned())
}

/// The name of the seat or organisation at this path.
fn partner(path: &str, sources: &Sources<'_>) -> Option<String> {
    let (list, id) = path.rsplit_once('/')?;
    if let Some(body) = list.strip_suffix("/members") {
        let seat = sources.site.seat(&BodyId::new(body), &SeatId::new(id))?;
        return Some(seat.post.value.clone());
    }
    let body = list.strip_suffix("/organisations")?;
    let partner = sources.partner(&BodyId::new(body), id)?;
    Some(partner.organisation.name.clone())
}

//! The meetings of the same body before and after one, and those that it was moved from and to.

use serde::Serialize;

use crate::model::{Meeting, MeetingState, Route};
use crate::render::frame::Link;
use crate::render::here::Here;
use crate::render::parts::Mark;
use crate::render::sources::Sources;
use crate::render::words::date_in;

/// The meetings around one; those called off are not left out.
#[derive(Debug, Serialize)]
pub(super) struct Neighbours {
    previous: Option<Neighbour>,
    next: Option<Neighbour>,
}

/// Another meeting of the body.
#[derive(Debug, Serialize)]
pub(super) struct Neighbour {
    link: Link,
    /// What has become of it, where it was called off.
    mark: Option<Mark>,
}

impl Neighbours {
    /// `None` for the only meeting of a body.
    pub(super) fn of(meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> Option<Self> {
        let all = sources.meetings(&meeting.body);
        let place = all.partition_point(|other| other.id < meeting.id);
        let at = |place: Option<usize>| {
            let other = all.get(place?)?;
            Some(Neighbour::of(other, sources, here))
        };
        let (previous, next) = (at(place.checked_sub(1)), at(place.checked_add(1)));
        (previous.is_some() || next.is_some()).then_some(Self { previous, next })
    }
}

impl Neighbour {
    fn of(meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> Self {
        let state = meeting.state(sources.day());
        let off = matches!(state, MeetingState::Cancelled | MeetingState::Postponed);
        Self {
            link: link(meeting, sources, here),
            mark: off.then(|| Mark::meeting(meeting, sources.day(), &sources.language)),
        }
    }
}

/// The meeting that this one was moved to.
pub(super) fn moved_to(meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> Option<Link> {
    let to = meeting.details.postponed_to.as_ref()?.value;
    let mut meetings = sources.meetings(&meeting.body).iter();
    let later = meetings.find(|other| other.date == to)?;
    Some(link(later, sources, here))
}

/// A meeting that was moved to the day of another.
#[derive(Debug, Serialize)]
pub(super) struct Moved {
    link: Link,
    reason: Option<String>,
}

/// The meetings that were moved to the day of this one.
pub(super) fn moved_from(meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> Vec<Moved> {
    let all = sources.meetings(&meeting.body);
    // Of several meetings on a day, what was moved to that day leads to the first.
    let first = all.iter().find(|other| other.date == meeting.date);
    let is_first = first.is_some_and(|first| first.id == meeting.id);
    let moved = all.iter().filter(|other| {
        let to = other.details.postponed_to.as_ref();
        is_first && to.is_some_and(|to| to.value == meeting.date)
    });
    let view = |other: &&Meeting| Moved {
        link: link(other, sources, here),
        reason: other.details.reason.as_ref().map(|why| why.value.clone()),
    };
    moved.map(view).collect()
}

fn link(meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> Link {
    let date = date_in(meeting.date, "long", &sources.language);
    Link::new(here.to(&Route::meeting(&meeting.id)), date)
}

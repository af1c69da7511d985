//! What became of a meeting, as far as the public can know, for rules that judge what was done at it.

use super::ground::Ground;
use crate::model::{Document, Meeting, MeetingState, MinutesDetails, Status};

/// What became of a meeting, and the minutes that tell of it.
pub(crate) enum Sitting<'s> {
    /// It is still to take place.
    ToCome,
    /// It was cancelled or postponed.
    NotHeld,
    /// It was held, and its minutes are not published.
    Unminuted,
    /// It was held, and its minutes are closed to the public.
    Closed,
    /// It was held, and these are its minutes.
    Minuted(&'s Document, &'s MinutesDetails),
}

impl<'s> Sitting<'s> {
    /// What became of `meeting` by the ground's day.
    pub(crate) fn of(ground: &Ground<'s>, meeting: &Meeting) -> Self {
        match meeting.state(ground.day) {
            MeetingState::Scheduled => Self::ToCome,
            MeetingState::Cancelled | MeetingState::Postponed => Self::NotHeld,
            MeetingState::Held => Self::held(ground, meeting),
        }
    }

    fn held(ground: &Ground<'s>, meeting: &Meeting) -> Self {
        let Some(document) = ground.minutes_of(meeting) else {
            return Self::Unminuted;
        };
        if ground.is_exempt(document) {
            return Self::Closed;
        }
        document
            .minutes()
            .map_or(Self::Unminuted, |minutes| Self::Minuted(document, minutes))
    }
}

/// Whether the meeting takes place, or took place, on its day.
pub(crate) fn stands(ground: &Ground<'_>, meeting: &Meeting) -> bool {
    !matches!(
        meeting.state(ground.day),
        MeetingState::Cancelled | MeetingState::Postponed
    )
}

/// The meeting's agenda, if the public can read it.
pub(crate) fn public_agenda<'s>(ground: &Ground<'s>, meeting: &Meeting) -> Option<&'s Document> {
    let agenda = ground.site.documents.get(meeting.agenda.as_ref()?)?;
    let withdrawn = agenda.status() == Some(Status::Withdrawn);
    (ground.is_published(agenda) && !ground.is_exempt(agenda) && !withdrawn).then_some(agenda)
}

//! Who was at a meeting, sent someone, or was not there.

use serde::Serialize;

use super::minutes::Seats;
use crate::model::{Apology, AttendedAs, InAttendance, MinutesDetails, Route, SeatId};
use crate::render::here::Here;
use crate::render::words::date_in;
use crate::source::Spanned;

/// Someone who was there, sent someone, or was not.
#[derive(Debug, Serialize)]
pub(super) struct Attended {
    post: String,
    /// The page of the seat.
    href: Option<String>,
    organisation: Option<String>,
    /// "Present", "Apologies", "Sent a substitute: …".
    how: String,
}

impl Attended {
    /// Everyone of whom the minutes speak: who was there first.
    pub(super) fn all(minutes: &MinutesDetails, seats: &Seats<'_>, here: &Here) -> Vec<Self> {
        let Some(attendance) = &minutes.attendance else {
            return Self::in_place_or_excused(minutes, seats, here).collect();
        };
        let chair = minutes.chair.as_ref().map(|seat| &seat.value);
        let present = attendance.present.iter().map(|seat| {
            let how = if chair == Some(&seat.value) {
                "minutes-in-the-chair"
            } else {
                "minutes-present"
            };
            Self::seat(seat, seats.say(how), seats, here)
        });
        let absent = attendance.absent.iter();
        let absent = absent.map(|seat| Self::seat(seat, seats.say("minutes-absent"), seats, here));
        let others = attendance.in_attendance.iter();
        let others = others.map(|other| Self::other(other, seats));
        present
            .chain(Self::in_place_or_excused(minutes, seats, here))
            .chain(absent)
            .chain(others)
            .collect()
    }

    /// The members who sent a substitute, then those who sent apologies alone.
    fn in_place_or_excused(
        minutes: &MinutesDetails,
        seats: &Seats<'_>,
        here: &Here,
    ) -> impl Iterator<Item = Self> {
        let substitutes = minutes.substitutes.iter().map(|substitute| {
            let by = substitute.by.as_str().into();
            let language = &seats.sources.language;
            let how = language.say_with("minutes-substitute", [("by", by)]);
            Self::seat(&substitute.seat, how, seats, here)
        });
        let sent = |seat: &SeatId| {
            let mut substitutes = minutes.substitutes.iter();
            substitutes.any(|substitute| substitute.seat.value == *seat)
        };
        let excused = minutes.apologies.iter();
        let excused = excused.filter(move |apology| !sent(&apology.seat));
        substitutes.chain(excused.map(|apology| Self::excused(apology, seats, here)))
    }

    fn excused(apology: &Apology, seats: &Seats<'_>, here: &Here) -> Self {
        let how = match &apology.received {
            Some(day) => {
                let language = &seats.sources.language;
                let date = date_in(day.value, "plain", language);
                language.say_with("minutes-apologies-received", [("date", date.into())])
            }
            None => seats.say("minutes-apologies"),
        };
        Self::seat(&apology.seat, how, seats, here)
    }

    fn seat(seat: &Spanned<SeatId>, how: String, seats: &Seats<'_>, here: &Here) -> Self {
        Self {
            post: seats.post(seat),
            href: seats
                .has(seat)
                .then(|| here.to(&Route::seat(seats.body, seat.as_str()))),
            organisation: seats.organisation_of(&seat.value),
            how,
        }
    }

    fn other(other: &InAttendance, seats: &Seats<'_>) -> Self {
        let part = match other.attended_as {
            AttendedAs::Officer => "minutes-officer",
            AttendedAs::Adviser => "minutes-adviser",
            AttendedAs::Presenter => "minutes-presenter",
            AttendedAs::Observer => "minutes-observer",
            AttendedAs::Partner => "minutes-partner",
            AttendedAs::Public => "minutes-public",
        };
        Self {
            post: other.post.clone(),
            href: None,
            organisation: seats.organisation(other.organisation.as_ref().map(|id| &id.value)),
            how: seats.say(part),
        }
    }
}

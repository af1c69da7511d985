//! Who was on each seat at each meeting, as the minutes record it: what pages and exports tell of attendance.
//!
//! A meeting is told of if it was held and its minutes, as the public can read them, record attendance. It counts for a
//! seat that is agreed if
//!
//! - the minutes say that the holder was there, sent a substitute or sent apologies;
//! - or they name the seat as absent or leave it out, somebody held it on that day, and, where they leave it out, the
//!   seat votes: advisers and observers come when they are asked.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::body::Body;
use super::ids::{BodyId, MeetingId, SeatId};
use super::meeting::{Meeting, MeetingState};
use super::member::{Seat, SeatStatus};
use super::minutes::MinutesDetails;
use super::public::PublicSite;
use crate::calendar::Day;

/// Who was on each seat of each body at each of its meetings.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Turnout {
    bodies: BTreeMap<BodyId, Vec<SeatTurnout>>,
}

/// Who was on one seat, meeting by meeting.
#[derive(Debug, Clone, Serialize)]
pub struct SeatTurnout {
    /// The seat.
    pub seat: SeatId,
    /// The meetings whose minutes record attendance, the oldest first.
    pub sittings: Vec<Sitting>,
}

/// One seat at one meeting.
#[derive(Debug, Clone, Serialize)]
pub struct Sitting {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its day.
    pub date: Day,
    /// Who was on the seat.
    pub presence: Presence,
    /// The post that stood in.
    pub substitute: Option<String>,
    /// The holder on that day, by place in the seat's `held`; `None` where it is not recorded who held it.
    pub holding: Option<usize>,
    /// Whether the meeting is among those that are counted for the seat.
    pub counts: bool,
}

/// Who was on a seat at a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// The holder.
    Present,
    /// Somebody who stood in for the holder.
    Substitute,
    /// Nobody; there were apologies.
    Apologies,
    /// Nobody, and there were no apologies.
    Absent,
    /// The minutes say nothing of the seat.
    NotMentioned,
    /// Nobody held the seat then.
    Vacant,
}

/// Sittings counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TurnoutTally {
    /// How many meetings count: the sum of the others.
    pub meetings: usize,
    /// How often the holder was there.
    pub present: usize,
    /// How often somebody stood in.
    pub substitute: usize,
    /// How often there were apologies and nobody stood in.
    pub apologies: usize,
    /// How often the minutes name the seat as absent without apologies.
    pub absent: usize,
    /// How often the minutes do not mention the seat.
    pub not_mentioned: usize,
}

/// How often an organisation was heard on a body.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Representation {
    /// How many meetings count for one of its seats.
    pub meetings: usize,
    /// At how many of these somebody was on one of them: a holder or a substitute.
    pub represented: usize,
}

impl Turnout {
    /// What the minutes that the public can read say.
    pub fn of(site: &PublicSite) -> Self {
        let bodies = site.bodies.values();
        let bodies = bodies.map(|body| (body.id.clone(), of_body(body, site)));
        Self {
            bodies: bodies.collect(),
        }
    }

    /// The seats of `body`, in the order in which they are shown.
    pub fn of_body(&self, body: &BodyId) -> &[SeatTurnout] {
        self.bodies.get(body).map_or(&[], Vec::as_slice)
    }

    /// The sittings of one seat of `body`, the oldest first.
    pub fn of_seat(&self, body: &BodyId, seat: &str) -> &[Sitting] {
        let mut seats = self.of_body(body).iter();
        let found = seats.find(|turnout| turnout.seat.as_str() == seat);
        found.map_or(&[], |turnout| &turnout.sittings)
    }

    /// How often an organisation was heard on `body`, where it has these seats.
    pub fn representation<'i>(
        &self,
        body: &BodyId,
        seats: impl IntoIterator<Item = &'i str>,
    ) -> Representation {
        let sittings = seats.into_iter().flat_map(|seat| self.of_seat(body, seat));
        let mut meetings: BTreeMap<&MeetingId, bool> = BTreeMap::new();
        for sitting in sittings.filter(|sitting| sitting.counts) {
            let filled = matches!(sitting.presence, Presence::Present | Presence::Substitute);
            *meetings.entry(&sitting.meeting).or_default() |= filled;
        }
        Representation {
            meetings: meetings.len(),
            represented: meetings.into_values().filter(|filled| *filled).count(),
        }
    }
}

impl TurnoutTally {
    /// In how many of a hundred meetings the holder was there, rounded; `None` where no meeting counts.
    pub fn share(&self) -> Option<usize> {
        (self.present * 200 + self.meetings).checked_div(self.meetings * 2)
    }
}

impl<'s> FromIterator<&'s Sitting> for TurnoutTally {
    fn from_iter<I: IntoIterator<Item = &'s Sitting>>(sittings: I) -> Self {
        let mut tally = Self::default();
        for sitting in sittings.into_iter().filter(|sitting| sitting.counts) {
            tally.meetings += 1;
            match sitting.presence {
                Presence::Present => tally.present += 1,
                Presence::Substitute => tally.substitute += 1,
                Presence::Apologies => tally.apologies += 1,
                Presence::Absent => tally.absent += 1,
                Presence::NotMentioned => tally.not_mentioned += 1,
                // It never counts.
                Presence::Vacant => tally.meetings -= 1,
            }
        }
        tally
    }
}

fn of_body(body: &Body, site: &PublicSite) -> Vec<SeatTurnout> {
    let seats = body.membership.iter();
    let seats = seats.flat_map(|(_, membership)| membership.seats.iter());
    let mut seats: Vec<_> = seats
        .map(|(id, seat)| {
            let id = SeatId::new(id.as_str());
            let sittings = Vec::new();
            (seat, SeatTurnout { seat: id, sittings })
        })
        .collect();
    for meeting in site.meetings_of(&body.id) {
        let minutes = meeting.minutes.as_ref();
        let minutes = minutes.and_then(|id| site.documents.get(id)?.minutes());
        let Some(minutes) = minutes.filter(|minutes| minutes.attendance.is_some()) else {
            continue;
        };
        if meeting.state(site.day()) != MeetingState::Held {
            continue;
        }
        let named = named(minutes);
        for (seat, turnout) in &mut seats {
            let named = named.get(turnout.seat.as_str()).copied();
            turnout.sittings.push(sitting(seat, named, meeting));
        }
    }
    seats.into_iter().map(|(_, turnout)| turnout).collect()
}

/// What minutes say of a seat, and who stood in.
type Named<'m> = (Presence, Option<&'m str>);

/// The seats that minutes name. Who was there comes before who sent somebody or apologies, should a seat be named twice.
fn named(minutes: &MinutesDetails) -> BTreeMap<&str, Named<'_>> {
    let attendance = minutes.attendance.as_ref();
    let absent = attendance.iter().flat_map(|attendance| &attendance.absent);
    let present = attendance.iter().flat_map(|attendance| &attendance.present);
    let apologies = minutes.apologies.iter().map(|apology| &apology.seat);
    let substitutes = minutes.substitutes.iter();
    let absent = absent.map(|seat| (seat.as_str(), (Presence::Absent, None)));
    let apologies = apologies.map(|seat| (seat.as_str(), (Presence::Apologies, None)));
    let substitutes = substitutes.map(|substitute| {
        let by = Some(substitute.by.as_str());
        (substitute.seat.as_str(), (Presence::Substitute, by))
    });
    let present = present.map(|seat| (seat.as_str(), (Presence::Present, None)));
    // A later one takes the place of an earlier one.
    absent
        .chain(apologies)
        .chain(substitutes)
        .chain(present)
        .collect()
}

/// The seat at a meeting whose minutes say this of it.
fn sitting(seat: &Seat, named: Option<Named<'_>>, meeting: &Meeting) -> Sitting {
    let holding = seat.held_on(meeting.date);
    let place = holding.and_then(|holding| {
        let mut held = seat.held.iter();
        held.position(|other| std::ptr::eq(other, holding))
    });
    let is_held = holding.is_some();
    let presence = match named.map(|(presence, _)| presence) {
        // Who is away must have held the seat; where nothing is said of holders, the minutes are believed.
        Some(Presence::Absent) if !is_held && !seat.held.is_empty() => Presence::Vacant,
        Some(presence) => presence,
        None if is_held => Presence::NotMentioned,
        None => Presence::Vacant,
    };
    let is_told = match presence {
        Presence::Vacant => false,
        Presence::NotMentioned => seat.votes(),
        _ => true,
    };
    Sitting {
        meeting: meeting.id.clone(),
        date: meeting.date,
        presence,
        substitute: named.and_then(|(_, by)| by).map(str::to_owned),
        holding: place,
        counts: is_told && seat.status == SeatStatus::Agreed,
    }
}

//! `quorum`: enough members, or their substitutes, were at the meeting for it to decide.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::share::Share;
use crate::check::sitting::Sitting;
use crate::check::timeliness::count;
use crate::diagnostic::Note;
use crate::model::{
    Document, Force, Meeting, MeetingKind, MinutesDetails, Seat, SeatId, SeatStatus, Sector,
};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Span};

pub(super) struct Quorum;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How many: a fraction of the membership (`1/3`), a percentage (`50%`) or a number (`3`).
    members: Share,
    /// The fewest that will do, whatever the fraction comes to.
    #[serde(default)]
    at_least: u32,
    /// Which seats are the membership.
    #[serde(default)]
    seats: Seats,
    /// What is counted: seats, or the organisations that hold them.
    #[serde(default)]
    count: Counted,
    /// Whether a substitute counts for the member.
    #[serde(default = "yes")]
    substitutes: bool,
    /// Sectors of each of which someone must be there.
    #[serde(default)]
    sectors: Vec<Sector>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Seats {
    /// Every agreed seat with a vote, held or vacant.
    #[default]
    Agreed,
    /// The agreed seats with a vote that someone holds on the day.
    Held,
    /// Every seat with a vote, those that are proposed or to be confirmed too.
    All,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Counted {
    #[default]
    Seats,
    Organisations,
}

fn yes() -> bool {
    true
}

impl Rule for Quorum {
    const NAME: &'static str = "quorum";
    const TITLE: &'static str = "Enough members present to decide";
    const PROSE: &'static str = include_str!("quorum.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let whole = match (params.members, params.count) {
            (Share::Number(_), Counted::Seats) => " members with a vote",
            (Share::Number(_), Counted::Organisations) => " member organisations",
            (_, Counted::Seats) => " of the members with a vote",
            (_, Counted::Organisations) => " of the member organisations",
        };
        let seats = match (params.members, params.seats) {
            (Share::Number(_), _) | (_, Seats::Agreed) => "",
            (_, Seats::Held) => ", of the seats held",
            (_, Seats::All) => ", of all seats with those not agreed yet",
        };
        let fewest = match params.at_least {
            0 if seats.is_empty() => String::new(),
            0 => ",".to_owned(),
            fewest => format!(", and never fewer than {fewest},"),
        };
        let substitutes = if params.substitutes {
            "themselves or by a substitute"
        } else {
            "themselves"
        };
        let sectors = match params.sectors.as_slice() {
            [] => String::new(),
            sectors => format!(", among them someone of {}", each(sectors)),
        };
        let must = may(force);
        format!(
            "At least {}{whole}{seats}{fewest} {must} be at a meeting, {substitutes}{sectors}.",
            params.members
        )
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let assess = |outcome, finding: &str| {
            let place = Place::whole(meeting.path.clone());
            scope.assess("quorum", outcome, finding, place)
        };
        if meeting.details.kind == MeetingKind::Event {
            return;
        }
        match Sitting::of(scope.ground, meeting) {
            Sitting::ToCome | Sitting::NotHeld => {}
            Sitting::Closed => found.add(assess(
                Outcome::NotApplicable,
                "The minutes are closed to the public, and so is who was there.",
            )),
            Sitting::Unminuted => found.add(Assessment {
                mend: Some("The clerk can publish the minutes as minutes.md in the meeting's folder.".into()),
                ..assess(
                    Outcome::NotRecorded,
                    "The minutes are not published, so nobody can tell whether enough members were there.",
                )
            }),
            Sitting::Minuted(document, minutes) => {
                found.add(minuted(scope, meeting, document, minutes));
            }
        }
    }
}

fn minuted(
    scope: &Scope<'_, Params>,
    meeting: &Meeting,
    document: &Document,
    minutes: &MinutesDetails,
) -> Assessment {
    let assess = |outcome, finding: String| Assessment {
        document: Some(document.id.clone()),
        ..scope.assess(
            "quorum",
            outcome,
            finding,
            place_in(document, attendance(minutes)),
        )
    };
    let members = members(scope, meeting);
    let whole = counted(scope.params, &members);
    let recorded = minutes.attendance.is_some() || !minutes.substitutes.is_empty();
    if whole == 0 || !recorded {
        let (what, mend) = if recorded {
            (
                "who the members are",
                "The clerk can list the seats in the body's members.yaml.",
            )
        } else {
            (
                "who was there",
                "The clerk can write `attendance:` at the head of minutes.md.",
            )
        };
        let finding = format!(
            "The record does not say {what}, so nobody can tell whether there was a quorum."
        );
        return Assessment {
            mend: Some(mend.into()),
            ..assess(Outcome::NotRecorded, finding)
        };
    }
    let present = present(scope.params, minutes, &members);
    let there = counted(scope.params, &present);
    let needed = scope
        .params
        .members
        .of(whole)
        .max(u64::from(scope.params.at_least));
    let missing = missing_sectors(scope, &present);
    let were = if there == 1 { "was" } else { "were" };
    let thing = match scope.params.count {
        Counted::Seats => "members with a vote",
        Counted::Organisations => "member organisations",
    };
    let mut finding = format!(
        "{there} of the {whole} {thing} {were} there, and {needed} are needed for a quorum."
    );
    if !missing.is_empty() {
        finding += &format!(" Nobody was there from {}.", each(&missing));
    }
    if there >= needed && missing.is_empty() {
        return assess(Outcome::Met, finding);
    }
    let decisions = minutes.decisions.len() as u64;
    if decisions > 0 {
        let taken = count(decisions, "decision");
        finding += &format!(" The meeting had no quorum, and the minutes record {taken} of it.");
    }
    Assessment {
        notes: taken_without(document, minutes),
        mend: Some(
            "The body can confirm what was decided at a later meeting. If the attendance is wrong, the clerk can \
             correct it at the head of minutes.md."
                .into(),
        ),
        ..assess(Outcome::Breached, finding)
    }
}

/// The seats that are the membership at the meeting, by id.
fn members<'s>(scope: &Scope<'s, Params>, meeting: &Meeting) -> Vec<(&'s str, &'s Seat)> {
    let seats = scope
        .body
        .membership
        .iter()
        .flat_map(|(_, membership)| membership.seats.iter());
    let counts = |seat: &Seat| {
        seat.votes()
            && match scope.params.seats {
                Seats::All => true,
                Seats::Agreed => seat.status == SeatStatus::Agreed,
                Seats::Held => {
                    seat.status == SeatStatus::Agreed && seat.held_on(meeting.date).is_some()
                }
            }
    };
    seats
        .filter(|(_, seat)| counts(seat))
        .map(|(id, seat)| (id.as_str(), seat))
        .collect()
}

/// Those of `members` that were at the meeting.
fn present<'s>(
    params: &Params,
    minutes: &MinutesDetails,
    members: &[(&'s str, &'s Seat)],
) -> Vec<(&'s str, &'s Seat)> {
    let themselves = minutes
        .attendance
        .iter()
        .flat_map(|attendance| &attendance.present);
    let themselves: BTreeSet<_> = themselves.map(|seat| seat.as_str()).collect();
    let filled: BTreeSet<_> = minutes.seats_filled().map(SeatId::as_str).collect();
    let there = if params.substitutes {
        filled
    } else {
        themselves
    };
    members
        .iter()
        .filter(|(id, _)| there.contains(id))
        .copied()
        .collect()
}

/// How many seats these are, or how many organisations hold them; a seat of no organisation stands for itself.
fn counted(params: &Params, seats: &[(&str, &Seat)]) -> u64 {
    if params.count == Counted::Seats {
        return seats.len() as u64;
    }
    let holders = seats.iter().map(|(id, seat)| match &seat.organisation {
        Some(organisation) => (Some(organisation.as_str()), ""),
        None => (None, *id),
    });
    holders.collect::<BTreeSet<_>>().len() as u64
}

/// The sectors that have to be there and are not.
fn missing_sectors(scope: &Scope<'_, Params>, present: &[(&str, &Seat)]) -> Vec<Sector> {
    let sector = |seat: &Seat| {
        seat.sector.or_else(|| {
            let organisation = seat.organisation.as_ref()?;
            Some(
                scope
                    .ground
                    .site
                    .organisation(&scope.body.id, organisation)?
                    .sector,
            )
        })
    };
    let there: BTreeSet<_> = present
        .iter()
        .filter_map(|(_, seat)| sector(seat))
        .collect();
    scope
        .params
        .sectors
        .iter()
        .filter(|sector| !there.contains(sector))
        .copied()
        .collect()
}

/// "the public sector and the private sector"
fn each(sectors: &[Sector]) -> String {
    let words = sectors.iter().map(|sector| match sector {
        Sector::Public => "the public sector",
        Sector::Private => "the private sector",
        Sector::VoluntaryAndCommunity => "the voluntary and community sector",
        Sector::Other => "another sector",
    });
    words.collect::<Vec<_>>().join(" and ")
}

/// Where the minutes say who was there: the whole list of those present.
fn attendance(minutes: &MinutesDetails) -> Option<Span> {
    let present = &minutes.attendance.as_ref()?.present;
    let (first, last) = (present.first()?, present.last()?);
    Some(Span::new(first.span.start, last.span.end))
}

/// The decisions that rest on no quorum, where the minutes point at their items.
fn taken_without(document: &Document, minutes: &MinutesDetails) -> Vec<Note> {
    let items = minutes
        .decisions
        .iter()
        .filter_map(|decision| decision.item.as_ref());
    let notes = items.map(|item| Note {
        place: place_in(document, Some(item.span)),
        text: "decided without a quorum".into(),
    });
    notes.collect()
}

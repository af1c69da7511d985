//! Seats by sector: how many there are of each, as bars and as numbers.

use std::collections::BTreeMap;

use serde::Serialize;

use super::seat_line::sector;
use crate::model::Sector;
use crate::render::sources::{SeatOf, Sources};

/// The sectors in the order in which pages show them; seats whose sector is not said come last.
pub(in crate::render) const SECTORS: [Sector; 4] = [
    Sector::Public,
    Sector::Private,
    Sector::VoluntaryAndCommunity,
    Sector::Other,
];

/// Seats by sector: those that there are.
#[derive(Debug, Serialize)]
pub(in crate::render) struct BySector {
    rows: Vec<SectorRow>,
}

#[derive(Debug, Serialize)]
struct SectorRow {
    sector: String,
    seats: usize,
    /// Of these, how many vote.
    voting: usize,
    /// The length of the bar, of 100 for the sector with the most seats.
    bar: usize,
}

impl BySector {
    pub(in crate::render) fn of<'s>(
        seats: impl IntoIterator<Item = SeatOf<'s>>,
        sources: &Sources<'_>,
    ) -> Self {
        let counts = counts(seats, sources);
        let most = counts.values().map(|(seats, _)| *seats).max();
        let sectors = SECTORS.map(Some).into_iter().chain([None]);
        let rows = sectors.filter_map(|sector| {
            let (seats, voting) = *counts.get(&sector)?;
            Some(SectorRow {
                sector: match sector {
                    Some(sector) => sources.language.word("sector", sector),
                    None => sources.language.say("by-sector-unknown"),
                },
                seats,
                voting,
                bar: (seats * 100).checked_div(most.unwrap_or(0)).unwrap_or(0),
            })
        });
        Self {
            rows: rows.collect(),
        }
    }
}

/// How many seats each sector has, and how many of them vote.
pub(in crate::render) fn counts<'s>(
    seats: impl IntoIterator<Item = SeatOf<'s>>,
    sources: &Sources<'_>,
) -> BTreeMap<Option<Sector>, (usize, usize)> {
    let mut counts: BTreeMap<_, (usize, usize)> = BTreeMap::new();
    for of in seats {
        let (seats, voting) = counts.entry(sector(of, sources)).or_default();
        *seats += 1;
        *voting += usize::from(of.seat.votes());
    }
    counts
}

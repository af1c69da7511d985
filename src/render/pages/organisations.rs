//! The organisations that sit on the bodies of the site, partnership by partnership and sector by sector.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::model::{Body, Route, Sector};
use crate::render::data::OrganisationsData;
use crate::render::frame::Head;
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::{Named, SECTORS};
use crate::render::sources::{Partner, Sources, home_link};
use crate::tree::segment;

#[derive(Debug, Serialize)]
struct OrganisationsView {
    partnerships: Vec<Partnership>,
}

/// A body at the top with the organisations that it and those below it know.
#[derive(Debug, Serialize)]
struct Partnership {
    /// The name of its place on the page.
    anchor: String,
    name: String,
    sectors: Vec<InSector>,
}

#[derive(Debug, Serialize)]
struct InSector {
    name: String,
    organisations: Vec<Line>,
}

/// An organisation in the list.
#[derive(Debug, Serialize)]
struct Line {
    organisation: Named,
    kind: Option<String>,
    aliases: Vec<String>,
    seats: usize,
    bodies: usize,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let is_there = sources.organisations.all().next().is_some();
    let job = || {
        Job::new(route(), "organisations.html", |here| {
            (head(sources, here), view(sources, here))
        })
        .with_twin(move || OrganisationsData::of(sources))
    };
    is_there.then(job).into_iter().collect()
}

/// The page of all organisations.
pub(super) fn route() -> Route {
    Route::page("organisations")
}

fn head(sources: &Sources<'_>, here: &Here) -> Head {
    Head {
        title: sources.language.say("organisations-title"),
        description: Some(sources.language.say("organisations-lead")),
        section: "organisations",
        trail: vec![home_link(sources, here)],
        ..Head::default()
    }
}

fn view(sources: &Sources<'_>, here: &Here) -> OrganisationsView {
    let top = sources.below(None).iter();
    let partnerships = top.map(|body| partnership(body, sources, here));
    OrganisationsView {
        partnerships: partnerships
            .filter(|partnership| !partnership.sectors.is_empty())
            .collect(),
    }
}

fn partnership(top: &Body, sources: &Sources<'_>, here: &Here) -> Partnership {
    let partners = sources.organisations.all();
    let partners: Vec<_> = partners
        .filter(|partner| top.id.covers(&partner.owner.id))
        .collect();
    let of_sector = |sector: Sector| {
        let own = partners
            .iter()
            .filter(|partner| partner.organisation.sector == sector);
        let mut own: Vec<&Partner<'_>> = own.copied().collect();
        own.sort_by_cached_key(|partner| partner.organisation.name.to_lowercase());
        InSector {
            name: sources.language.word("sector", sector),
            organisations: own.into_iter().map(|partner| line(partner, here)).collect(),
        }
    };
    let sectors = SECTORS.map(of_sector).into_iter();
    Partnership {
        anchor: segment(top.id.as_str()),
        name: top.details.name.value.clone(),
        sectors: sectors
            .filter(|sector| !sector.organisations.is_empty())
            .collect(),
    }
}

fn line(partner: &Partner<'_>, here: &Here) -> Line {
    let bodies: BTreeSet<_> = partner.seats.iter().map(|of| &of.body.id).collect();
    let organisation = partner.organisation;
    Line {
        organisation: Named::new(&organisation.name, Some(here.to(&partner.route()))),
        kind: organisation.kind.clone(),
        aliases: organisation.aliases.clone(),
        seats: partner.seats.len(),
        bodies: bodies.len(),
    }
}

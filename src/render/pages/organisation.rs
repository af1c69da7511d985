//! An organisation: who sits for it on which body, how often they came, its papers, what it answers for, what it runs.

use serde::Serialize;

use super::organisations;
use crate::model::{Body, Representation, Route};
use crate::render::data::PartnerData;
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::links::web_address;
use crate::render::parts::{ActionLine, PaperLine, SeatLine, by_urgency};
use crate::render::sources::{Partner, Sources};

/// How many papers and actions the page lists of each.
const SHOWN: usize = 25;

#[derive(Debug, Serialize)]
struct OrganisationView {
    name: String,
    sector: String,
    kind: Option<String>,
    aliases: Vec<String>,
    website: Option<String>,
    /// The body whose list it is in.
    owner: Link,
    bodies: Vec<OnBody>,
    runs: Vec<Link>,
    actions: Vec<ActionLine>,
    /// How many more there are.
    more_actions: usize,
    documents: Vec<PaperLine>,
    more_documents: usize,
}

/// The seats on one body.
#[derive(Debug, Serialize)]
struct OnBody {
    body: Link,
    seats: Vec<SeatLine>,
    /// At how many meetings it was heard through one of its seats, where it has several.
    represented: Option<Representation>,
}

/// A page for every organisation.
pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let job = |partner: &'a Partner<'a>| {
        Job::new(partner.route(), "organisation.html", move |here| {
            (head(partner, sources, here), view(partner, sources, here))
        })
        .with_twin(move || PartnerData::of(partner, sources))
    };
    sources.organisations.all().map(job).collect()
}

fn head(partner: &Partner<'_>, sources: &Sources<'_>, here: &Here) -> Head {
    let name = partner.organisation.name.as_str();
    let values = [("name", name.into())];
    let mut trail = sources.trail(&partner.owner.id, true, here);
    trail.push(Link::new(
        here.to(&organisations::route()),
        sources.language.say("organisations-title"),
    ));
    Head {
        title: match sources.family(&partner.owner.id) {
            Some(family) => format!("{name}, {family}"),
            None => format!("{name}, {}", sources.name(&partner.owner.id)),
        },
        description: Some(sources.language.say_with("organisation-lead", values)),
        section: "organisations",
        trail,
        ..Head::default()
    }
}

fn view(partner: &Partner<'_>, sources: &Sources<'_>, here: &Here) -> OrganisationView {
    let organisation = partner.organisation;
    let link = |body: &Body| {
        Link::new(
            here.to(&Route::body(&body.id)),
            body.details.name.value.clone(),
        )
    };
    let mut actions = partner.actions.clone();
    by_urgency(&mut actions);
    let documents = partner.documents.iter().take(SHOWN);
    OrganisationView {
        name: organisation.name.clone(),
        sector: sources.language.word("sector", organisation.sector),
        kind: organisation.kind.clone(),
        aliases: organisation.aliases.clone(),
        website: organisation.website.as_deref().and_then(web_address),
        owner: link(partner.owner),
        bodies: bodies(partner, sources, here),
        runs: partner.runs.iter().map(|body| link(body)).collect(),
        more_actions: actions.len().saturating_sub(SHOWN),
        actions: actions
            .iter()
            .take(SHOWN)
            .map(|action| ActionLine::of(action, sources, here))
            .collect(),
        more_documents: partner.documents.len().saturating_sub(SHOWN),
        documents: documents
            .map(|document| PaperLine::anywhere(document, sources, here))
            .collect(),
    }
}

/// The bodies that it has seats on, in the order of the structure chart.
fn bodies(partner: &Partner<'_>, sources: &Sources<'_>, here: &Here) -> Vec<OnBody> {
    let on = |body: &Body| {
        let seats: Vec<_> = partner
            .seats
            .iter()
            .filter(|of| of.body.id == body.id)
            .collect();
        (!seats.is_empty()).then(|| {
            let ids = seats.iter().map(|of| of.id);
            let heard = sources.turnout.representation(&body.id, ids);
            OnBody {
                body: Link::new(
                    here.to(&Route::body(&body.id)),
                    body.details.name.value.clone(),
                ),
                represented: (seats.len() > 1 && heard.meetings > 0).then_some(heard),
                seats: seats
                    .into_iter()
                    .map(|of| SeatLine::of(*of, sources, here))
                    .collect(),
            }
        })
    };
    sources.bodies().into_iter().filter_map(on).collect()
}

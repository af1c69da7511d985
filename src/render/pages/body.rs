//! A body: what it is for, when it meets next and met last, where it sits, and the way to all else that it publishes.

use serde::Serialize;

use super::meetings::{YearLink, year_links};
use super::members::{self, SeatCounts};
use super::{documents, record_of_body, registers, rules_of_body, structure};
use crate::calendar::Day;
use crate::model::{Body, BodyId, Contact, Meeting, MeetingState, Relation, Role, Route};
use crate::render::data::BodyData;
use crate::render::data::csv::TableLink;
use crate::render::data::schema_org;
use crate::render::feeds::{Scope, Way, follow};
use crate::render::frame::{Alternate, Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::{
    BodyNode, Figures, Mark, MeetingLine, Named, PaperLine, answer_of, capital,
};
use crate::render::sources::{Sources, seats};

/// How many meetings the page shows of those to come, and of those that were; the others are on the pages of their years.
const SHOWN: usize = 3;

#[derive(Debug, Serialize)]
struct BodyView {
    kind: String,
    name: String,
    mark: Option<Mark>,
    purpose: Option<String>,
    note: Option<String>,
    aliases: Vec<String>,
    area: Option<String>,
    established: Option<Day>,
    ends: Option<Day>,
    functions: Vec<String>,
    themes: Vec<String>,
    relations: Vec<RelationView>,
    contact: Option<Contact>,
    chart: BodyNode,
    /// The page of the whole structure.
    structure: Option<Link>,
    next: Vec<MeetingLine>,
    past: Vec<MeetingLine>,
    years: Vec<YearLink>,
    members: Option<MembersSummary>,
    rules: Option<RulesSummary>,
    /// What it keeps a list of.
    registers: Vec<Link>,
    standing: Vec<PaperLine>,
    /// The page of all its documents, where it has any.
    documents: Option<Link>,
    /// Its feeds and calendars.
    subscribe: Vec<Alternate>,
    figures: Figures,
    /// Whether its papers were out in time, as a sentence.
    answer: Option<String>,
    record: Option<String>,
}

#[derive(Debug, Serialize)]
struct RelationView {
    with: Named,
    relation: String,
}

/// How many seats there are, who leads, who is represented; the seats themselves are on a page of their own.
#[derive(Debug, Serialize)]
struct MembersSummary {
    href: String,
    counts: SeatCounts,
    leaders: Vec<Leader>,
    organisations: Vec<Named>,
}

#[derive(Debug, Serialize)]
struct Leader {
    role: String,
    post: String,
}

/// How many rules it keeps; the rules themselves are on a page of their own.
#[derive(Debug, Serialize)]
struct RulesSummary {
    href: String,
    /// Those that are not switched off.
    count: usize,
    /// Of these, how many the law speaks of.
    law: usize,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let job = |body: &'a Body| {
        Job::new(Route::body(&body.id), "body.html", move |here| {
            (head(body, sources, here), view(body, sources, here))
        })
        .with_twin(move || BodyData::of(body, sources))
        .with_tables(TableLink::of_body(&["documents"], body, sources))
    };
    sources.site.bodies.values().map(job).collect()
}

fn head(body: &Body, sources: &Sources<'_>, here: &Here) -> Head {
    Head {
        title: body.details.name.value.clone(),
        description: body.details.purpose.clone(),
        section: "bodies",
        trail: sources.trail(&body.id, false, here),
        alternates: subscribe(body, sources, here),
        about: Some(schema_org::organization(body, sources)),
        ..Head::default()
    }
}

fn view(body: &Body, sources: &Sources<'_>, here: &Here) -> BodyView {
    let details = &body.details;
    let (next, past) = meetings(body, sources);
    let line = |meeting: &Meeting| MeetingLine::by_day(meeting, sources, here);
    let contact = sources
        .site
        .ancestry(&body.id)
        .find_map(|body| body.details.contact.clone());
    let standing = sources.standing(&body.id).iter();
    BodyView {
        kind: capital(&sources.language.word("body-kind", details.kind)),
        name: details.name.value.clone(),
        mark: Mark::standing(body, &sources.language),
        purpose: details.purpose.clone(),
        note: details.note.clone(),
        aliases: details.aliases.clone(),
        area: details.area.clone(),
        established: details.established.as_ref().map(|day| day.value),
        ends: details.ends.as_ref().map(|day| day.value),
        functions: details.functions.clone(),
        themes: details.themes.clone(),
        relations: relations(body, sources, here),
        contact,
        chart: BodyNode::around(body, sources, here),
        structure: structure::link(body, sources, here),
        next: next.into_iter().take(SHOWN).map(line).collect(),
        past: past.into_iter().rev().take(SHOWN).map(line).collect(),
        years: year_links(body, None, sources, here),
        members: members_summary(body, sources, here),
        rules: rules_summary(body, sources, here),
        registers: registers::links(body, sources, here),
        documents: documents::link(body, sources, here),
        standing: standing
            .map(|document| PaperLine::own(document, sources, here))
            .collect(),
        subscribe: subscribe(body, sources, here),
        answer: answer_of(body, sources),
        figures: Figures::of(
            &sources.record.of_body(&body.id).collect(),
            &sources.language,
        ),
        record: record_of_body::is_there(body, sources)
            .then(|| here.to(&record_of_body::route(body))),
    }
}

/// The feeds and calendars of the body.
fn subscribe(body: &Body, sources: &Sources<'_>, here: &Here) -> Vec<Alternate> {
    follow(Scope::of(body, sources), Way::ALL, sources, here)
}

/// The meetings to come, and those that were.
fn meetings<'s>(body: &Body, sources: &'s Sources<'_>) -> (Vec<&'s Meeting>, Vec<&'s Meeting>) {
    let today = sources.day();
    let ahead =
        |meeting: &&Meeting| meeting.date >= today && meeting.state(today) != MeetingState::Held;
    sources.meetings(&body.id).iter().copied().partition(ahead)
}

fn relations(body: &Body, sources: &Sources<'_>, here: &Here) -> Vec<RelationView> {
    let relation = |relation: &Relation| {
        let other = BodyId::new(relation.to.value.trim_matches('/'));
        let with = match sources.site.bodies.get(&other) {
            Some(other) => Named::new(
                &other.details.name.value,
                Some(here.to(&Route::body(&other.id))),
            ),
            None => Named::new(&relation.to.value, None),
        };
        RelationView {
            with,
            relation: relation.relation.clone(),
        }
    };
    body.details.relations.iter().map(relation).collect()
}

fn members_summary(body: &Body, sources: &Sources<'_>, here: &Here) -> Option<MembersSummary> {
    members::is_there(body).then(|| MembersSummary {
        href: here.to(&members::route(body)),
        counts: SeatCounts::of(body),
        leaders: leaders(body, sources),
        organisations: organisations(body, sources, here),
    })
}

fn leaders(body: &Body, sources: &Sources<'_>) -> Vec<Leader> {
    let lead = |role: Role| {
        let seats = seats(body).map(|of| of.seat);
        let seats = seats.filter(move |seat| seat.role_on(sources.day()) == role);
        seats.map(move |seat| Leader {
            role: sources.language.word("role", role),
            post: seat.post.value.clone(),
        })
    };
    lead(Role::Chair).chain(lead(Role::ViceChair)).collect()
}

/// The organisations that seats are held for, each once, in the order of the seats.
fn organisations(body: &Body, sources: &Sources<'_>, here: &Here) -> Vec<Named> {
    let mut seen = Vec::new();
    for id in seats(body).filter_map(|of| of.seat.organisation.as_ref()) {
        if !seen.contains(&id.as_str()) {
            seen.push(id.as_str());
        }
    }
    let partners = seen
        .into_iter()
        .filter_map(|id| sources.partner(&body.id, id));
    let named = partners.map(|partner| {
        let href = here.to(&partner.route());
        Named::new(&partner.organisation.name, Some(href))
    });
    named.collect()
}

fn rules_summary(body: &Body, sources: &Sources<'_>, here: &Here) -> Option<RulesSummary> {
    let rules = sources.record.rules_of(&body.id).iter();
    let kept: Vec<_> = rules.filter(|rule| rule.off.is_none()).collect();
    rules_of_body::is_there(body, sources).then(|| RulesSummary {
        href: here.to(&rules_of_body::route(body)),
        count: kept.len(),
        law: kept.iter().filter(|rule| rule.law.is_some()).count(),
    })
}

//! A body: what it is for, where it sits, who sits on it, the rules it keeps, its meetings, documents and record.

use serde::Serialize;

use super::meetings::{YearLink, year_links};
use super::{record_of_body, registers};
use crate::calendar::Day;
use crate::model::{
    Body, Contact, Force, Holding, Layer, Meeting, MeetingState, Occasion, Route, Rulebook, Seat,
    SeatStatus,
};
use crate::record::RuleInForce;
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::{
    BodyNode, Figures, Mark, MeetingLine, Named, PaperLine, capital, force,
};
use crate::render::sources::Sources;
use crate::render::words;

/// How many past meetings the page shows; the others are on the pages of their years.
const PAST: usize = 5;

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
    next: Vec<MeetingLine>,
    past: Vec<MeetingLine>,
    years: Vec<YearLink>,
    seats: Vec<SeatView>,
    seats_words: String,
    seats_note: Option<String>,
    /// What it keeps a list of.
    registers: Vec<Link>,
    rules: Vec<RuleView>,
    rulebooks: Vec<RulebookView>,
    standing: Vec<PaperLine>,
    figures: Figures,
    record: Option<String>,
}

#[derive(Debug, Serialize)]
struct RelationView {
    name: String,
    href: Option<String>,
    relation: String,
}

#[derive(Debug, Serialize)]
struct SeatView {
    post: String,
    organisation: Option<String>,
    sector: Option<String>,
    role: String,
    held: String,
}

#[derive(Debug, Serialize)]
struct RuleView {
    rule: Named,
    sentence: String,
    variations: Vec<String>,
    force: &'static str,
    clause: Option<String>,
    says: Option<String>,
    note: Option<String>,
    conflict: Option<String>,
    off: Option<String>,
    /// The title of the built-in rulebook that speaks of it.
    law: Option<String>,
    /// The body it comes down from; nothing for the body's own.
    from: Option<Link>,
}

/// A rulebook in force, with the clauses that are published as text.
#[derive(Debug, Serialize)]
struct RulebookView {
    title: Option<String>,
    source: Option<String>,
    note: Option<String>,
    /// Whether it is the law's, built in, and not the body's own.
    built_in: bool,
    from: Option<Link>,
    clauses: Vec<ClauseView>,
}

/// A clause by its name, with all that the rulebook takes from it.
#[derive(Debug, Serialize)]
struct ClauseView {
    clause: String,
    points: Vec<PointView>,
}

#[derive(Debug, Serialize)]
struct PointView {
    says: String,
    force: &'static str,
    conflict: Option<String>,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let job = |body: &'a Body| {
        Job::new(Route::body(&body.id), "body.html", move |here| {
            (head(body, sources, here), view(body, sources, here))
        })
    };
    sources.site.bodies.values().map(job).collect()
}

fn head(body: &Body, sources: &Sources<'_>, here: &Here) -> Head {
    Head {
        title: body.details.name.value.clone(),
        description: body.details.purpose.clone(),
        section: "bodies",
        trail: sources.trail(&body.id, false, here),
        ..Head::default()
    }
}

fn view(body: &Body, sources: &Sources<'_>, here: &Here) -> BodyView {
    let details = &body.details;
    let (next, past) = meetings(body, sources);
    let line = |meeting: &Meeting| MeetingLine::by_day(meeting, sources, here);
    let membership = body.membership.as_ref().map(|(_, membership)| membership);
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
        next: next.into_iter().map(line).collect(),
        past: past.into_iter().rev().take(PAST).map(line).collect(),
        years: year_links(body, None, sources, here),
        seats: seats(body, sources),
        seats_words: seats_words(body),
        seats_note: membership.and_then(|membership| membership.note.clone()),
        rules: sources
            .record
            .rules_of(&body.id)
            .iter()
            .map(|rule| rule_view(rule, body, sources, here))
            .collect(),
        rulebooks: rulebooks(body, sources, here),
        registers: registers::links(body, sources, here),
        standing: standing
            .map(|document| PaperLine::own(document, sources, here))
            .collect(),
        figures: Figures::of(
            &sources.record.of_body(&body.id).collect(),
            &sources.language,
        ),
        record: record_of_body::is_there(body, sources)
            .then(|| here.to(&record_of_body::route(body))),
    }
}

/// The meetings to come, and those that were.
fn meetings<'s>(body: &Body, sources: &'s Sources<'_>) -> (Vec<&'s Meeting>, Vec<&'s Meeting>) {
    let today = sources.day();
    let ahead =
        |meeting: &&Meeting| meeting.date >= today && meeting.state(today) != MeetingState::Held;
    sources.meetings(&body.id).iter().copied().partition(ahead)
}

fn relations(body: &Body, sources: &Sources<'_>, here: &Here) -> Vec<RelationView> {
    let relation = |relation: &crate::model::Relation| {
        let id = relation.to.value.trim_matches('/');
        let other = sources.site.bodies.get(&crate::model::BodyId::new(id));
        RelationView {
            name: other.map_or_else(
                || relation.to.value.clone(),
                |other| other.details.name.value.clone(),
            ),
            href: other.map(|other| here.to(&Route::body(&other.id))),
            relation: relation.relation.clone(),
        }
    };
    body.details.relations.iter().map(relation).collect()
}

fn seats(body: &Body, sources: &Sources<'_>) -> Vec<SeatView> {
    let membership = body.membership.as_ref();
    let seats = membership
        .into_iter()
        .flat_map(|(_, membership)| membership.seats.iter());
    seats
        .map(|(_, seat)| seat_view(seat, body, sources))
        .collect()
}

fn seat_view(seat: &Seat, body: &Body, sources: &Sources<'_>) -> SeatView {
    let organisation = seat.organisation.as_ref();
    let organisation = organisation.and_then(|id| sources.site.organisation(&body.id, &id.value));
    let sector = seat
        .sector
        .or(organisation.map(|organisation| organisation.sector));
    let mut role = sources.language.word("role", seat.role);
    role.push_str(if seat.votes() { ", votes" } else { ", no vote" });
    if let Some(category) = &seat.category {
        role.push_str(&format!(" ({category})"));
    }
    SeatView {
        post: seat.post.value.clone(),
        organisation: organisation.map(|organisation| organisation.name.clone()),
        sector: sector.map(|sector| sources.language.word("sector", sector)),
        role,
        held: held(seat, sources.day()),
    }
}

/// Who holds a seat, since when; or how it stands.
fn held(seat: &Seat, today: Day) -> String {
    let status = match seat.status {
        SeatStatus::Agreed => "",
        SeatStatus::ToBeConfirmed => "To be confirmed",
        SeatStatus::Proposed => "Proposed",
    };
    let Some(holding) = seat.held_on(today) else {
        let vacant = if seat.held.is_empty() {
            status
        } else {
            "Vacant"
        };
        return vacant.to_owned();
    };
    let since = holding
        .from
        .as_ref()
        .map(|from| format!("since {}", crate::calendar::plain_date(from.0)));
    let by = (holding.by != seat.post.value).then(|| holding.by.clone());
    let interim = holding.interim.then(|| "for the time being".to_owned());
    let unsettled = (!status.is_empty()).then(|| status.to_lowercase());
    let words: Vec<_> = unsettled
        .into_iter()
        .chain(by)
        .chain(since)
        .chain(interim)
        .chain(once_done(holding, today))
        .chain(seat.deputy.as_ref().map(|post| format!("deputy: {post}")))
        .collect();
    capital(&words.join(", "))
}

/// What everybody with a seat does once, as far as it is recorded: "code of conduct signed on 3 June 2024".
fn once_done(holding: &Holding, today: Day) -> impl Iterator<Item = String> {
    let told = [
        (&holding.code_signed, "code of conduct", "signed"),
        (&holding.inducted, "induction", "given"),
    ];
    told.into_iter().filter_map(move |(said, what, done)| {
        Some(match said.as_ref()?.value {
            Occasion::On(on) if on <= today => {
                format!("{what} {done} on {}", crate::calendar::plain_date(on.0))
            }
            _ => format!("{what} not {done} yet"),
        })
    })
}

/// "18 seats, 16 of them voting."
fn seats_words(body: &Body) -> String {
    let membership = body.membership.as_ref();
    let seats: Vec<_> = membership
        .into_iter()
        .flat_map(|(_, membership)| membership.seats.iter())
        .collect();
    let voting = seats.iter().filter(|(_, seat)| seat.votes()).count();
    format!(
        "{}, {voting} with a vote.",
        words::count(seats.len(), "seat", "seats")
    )
}

fn rule_view(rule: &RuleInForce, body: &Body, sources: &Sources<'_>, here: &Here) -> RuleView {
    RuleView {
        rule: Named::rule(rule.rule, rule.aspect.as_deref(), sources, here),
        sentence: rule.sentence.clone(),
        variations: rule.variations.clone(),
        force: force(rule.force),
        clause: rule.clause.clone(),
        says: rule.says.clone(),
        note: rule.note.clone(),
        conflict: rule.conflict.clone(),
        off: rule.off.clone(),
        law: rule.law.as_ref().map(|law| law.title.clone()),
        from: (rule.from != body.id)
            .then(|| Link::new(here.to(&Route::body(&rule.from)), sources.name(&rule.from))),
    }
}

/// The rulebooks in force, the body's own first, then those that it extends. The clauses of those above are on the pages
/// of their bodies.
fn rulebooks(body: &Body, sources: &Sources<'_>, here: &Here) -> Vec<RulebookView> {
    let layers = sources.site.rulebooks(&body.id).into_iter().rev();
    let view = |layer: Layer<'_>| {
        let (rulebook, own) = (layer.rulebook, *layer.from == body.id);
        RulebookView {
            title: rulebook.title.clone(),
            source: rulebook.source.clone(),
            note: rulebook.note.clone().filter(|_| own),
            built_in: rulebook.built_in,
            from: (!own)
                .then(|| Link::new(here.to(&Route::body(layer.from)), sources.name(layer.from))),
            clauses: if own { clauses(rulebook) } else { Vec::new() },
        }
    };
    layers.map(view).collect()
}

fn clauses(rulebook: &Rulebook) -> Vec<ClauseView> {
    let mut clauses: Vec<ClauseView> = Vec::new();
    for clause in &rulebook.clauses {
        let point = PointView {
            says: clause.says.clone(),
            force: match clause.force {
                Force::Must => "Must",
                Force::Should => "Should",
                Force::May => "May",
            },
            conflict: clause.conflict.clone(),
        };
        match clauses.iter_mut().find(|one| one.clause == clause.clause) {
            Some(same) => same.points.push(point),
            None => clauses.push(ClauseView {
                clause: clause.clause.clone(),
                points: vec![point],
            }),
        }
    }
    clauses
}

//! The data of a body's page.

use schemars::JsonSchema;
use serde::Serialize;

use super::Twin;
use super::names::{BodyName, DocumentName, MeetingName, OrganisationName, RuleTitle};
use crate::calendar::Day;
use crate::model::{
    Body, BodyKind, Contact, Force, Holding, Organisation, OrganisationId, Role, Route, Seat,
    SeatId, SeatStatus, Sector, Standing,
};
use crate::record::{RuleInForce, Tally};
use crate::render::links::web_address;
use crate::render::sources::Sources;

/// A body: what it is for, where it stands, who sits on it, the rules it keeps, its meetings and documents, and how it is
/// doing.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct BodyData<'s> {
    body: BodyName<'s>,
    short_name: Option<&'s str>,
    kind: BodyKind,
    /// Whether it exists.
    standing: Standing,
    /// Other names that papers use for it.
    aliases: &'s [String],
    purpose: Option<&'s str>,
    functions: &'s [String],
    themes: &'s [String],
    area: Option<&'s str>,
    established: Option<Day>,
    /// When it ended or is to end.
    ends: Option<Day>,
    contact: Option<&'s Contact>,
    note: Option<&'s str>,
    /// The body that it reports to; null at the top.
    parent: Option<BodyName<'s>>,
    /// The bodies that report to it.
    bodies: Vec<BodyName<'s>>,
    organisations: Vec<OrganisationData<'s>>,
    seats: Vec<SeatData<'s>>,
    rules: Vec<RuleOfBody<'s>>,
    /// Its meetings, the oldest first.
    meetings: Vec<MeetingName<'s>>,
    /// Its standing documents; those of its meetings are with the meetings.
    documents: Vec<DocumentName<'s>>,
    /// What came of the rules that it is held to.
    tally: Tally,
}

/// A partner organisation that the body lists.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct OrganisationData<'s> {
    id: OrganisationId,
    address: Route,
    name: &'s str,
    sector: Sector,
    /// What kind of organisation it is, in the source's words.
    kind: Option<&'s str>,
    aliases: &'s [String],
    website: Option<String>,
}

/// A place on a body held for an organisation.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct SeatData<'s> {
    id: SeatId,
    address: Route,
    /// The post that the seat belongs to, or how it is named.
    post: &'s str,
    organisation: Option<OrganisationName<'s>>,
    sector: Option<Sector>,
    role: Role,
    /// Whether it votes and counts for the quorum.
    votes: bool,
    status: SeatStatus,
    /// The group of seats it belongs to, in the source's words.
    category: Option<&'s str>,
    /// The post that regularly stands in.
    deputy: Option<&'s str>,
    /// Who held it, in order of time; nobody who is still to begin.
    held: Vec<HoldingData<'s>>,
}

/// A stretch of time for which a seat was held.
#[derive(Debug, Serialize, JsonSchema)]
struct HoldingData<'s> {
    /// The post that held it.
    by: &'s str,
    from: Option<Day>,
    /// The last day; null while it is held.
    to: Option<Day>,
    /// The role for this time, where it differs from the seat's.
    role: Option<Role>,
    /// Whether it was for the time being only.
    interim: bool,
    /// Why it ended.
    reason: Option<&'s str>,
}

/// A rule as the body is held to it.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct RuleOfBody<'s> {
    rule: RuleTitle<'s>,
    /// What it asks of this body, with the body's own figures.
    sentence: &'s str,
    /// How it differs for a kind of meeting, or from another day on.
    variations: &'s [String],
    force: Force,
    clause: Option<&'s str>,
    /// What the clause says.
    says: Option<&'s str>,
    note: Option<&'s str>,
    /// Why it is switched off; null where it is in force.
    off: Option<&'s str>,
    /// The body whose rulebook it comes from.
    from: BodyName<'s>,
    /// The law that it rests on, by its title.
    law: Option<&'s str>,
}

impl Twin for BodyData<'_> {
    const KIND: &'static str = "body";
}

impl<'s> BodyData<'s> {
    pub(in crate::render) fn of(body: &'s Body, sources: &Sources<'s>) -> Self {
        let details = &body.details;
        let below = sources.below(Some(&body.id)).iter();
        let parent = body.parent.as_ref();
        let membership = body.membership.as_ref();
        let seats = membership
            .into_iter()
            .flat_map(|(_, membership)| membership.seats.iter());
        let meetings = sources.meetings(&body.id).iter();
        let documents = sources.standing(&body.id).iter();
        Self {
            body: BodyName::of(&body.id, sources),
            short_name: details.short_name.as_deref(),
            kind: details.kind,
            standing: details.standing,
            aliases: &details.aliases,
            purpose: details.purpose.as_deref(),
            functions: &details.functions,
            themes: &details.themes,
            area: details.area.as_deref(),
            established: details.established.as_ref().map(|day| day.value),
            ends: details.ends.as_ref().map(|day| day.value),
            contact: details.contact.as_ref(),
            note: details.note.as_deref(),
            parent: parent.map(|id| BodyName::of(id, sources)),
            bodies: below
                .map(|other| BodyName::of(&other.id, sources))
                .collect(),
            organisations: OrganisationData::all(body),
            seats: seats
                .map(|(id, seat)| SeatData::of(id, seat, body, sources))
                .collect(),
            rules: RuleOfBody::all(body, sources),
            meetings: meetings
                .map(|meeting| MeetingName::of(meeting, sources))
                .collect(),
            documents: documents
                .map(|document| DocumentName::of(document))
                .collect(),
            tally: sources.record.of_body(&body.id).collect(),
        }
    }
}

impl<'s> OrganisationData<'s> {
    /// Those that `body` lists.
    pub(in crate::render) fn all(body: &'s Body) -> Vec<Self> {
        let organisations = body.organisations.iter();
        organisations
            .map(|(id, organisation)| Self::of(id, organisation, body))
            .collect()
    }

    /// The organisation of this id, which `owner` lists.
    pub(in crate::render) fn of(id: &str, organisation: &'s Organisation, owner: &Body) -> Self {
        Self {
            id: OrganisationId::new(id),
            address: Route::organisation(&owner.id, id),
            name: &organisation.name,
            sector: organisation.sector,
            kind: organisation.kind.as_deref(),
            aliases: &organisation.aliases,
            website: organisation.website.as_deref().and_then(web_address),
        }
    }
}

impl<'s> SeatData<'s> {
    pub(in crate::render) fn of(
        id: &str,
        seat: &'s Seat,
        body: &'s Body,
        sources: &Sources<'s>,
    ) -> Self {
        let organisation = seat.organisation.as_ref();
        let of = organisation.and_then(|id| sources.site.organisation(&body.id, id));
        let begun = |holding: &&Holding| {
            let from = holding.from.as_ref();
            from.is_none_or(|from| from.value <= sources.day())
        };
        let held = seat.held.iter().filter(begun);
        Self {
            id: SeatId::new(id),
            address: Route::seat(&body.id, id),
            post: &seat.post,
            organisation: organisation.and_then(|id| OrganisationName::of(id, &body.id, sources)),
            sector: seat.sector.or(of.map(|organisation| organisation.sector)),
            role: seat.role_on(sources.day()),
            votes: seat.votes(),
            status: seat.status,
            category: seat.category.as_deref(),
            deputy: seat.deputy.as_deref(),
            held: held.map(HoldingData::of).collect(),
        }
    }
}

impl<'s> HoldingData<'s> {
    fn of(holding: &'s Holding) -> Self {
        Self {
            by: &holding.by,
            from: holding.from.as_ref().map(|day| day.value),
            to: holding.to.as_ref().map(|day| day.value),
            role: holding.role,
            interim: holding.interim,
            reason: holding.reason.as_deref(),
        }
    }
}

impl<'s> RuleOfBody<'s> {
    /// Those that `body` is held to.
    pub(in crate::render) fn all(body: &'s Body, sources: &Sources<'s>) -> Vec<Self> {
        let rules = sources.record.rules_of(&body.id).iter();
        rules.map(|rule| Self::of(rule, sources)).collect()
    }

    fn of(rule: &'s RuleInForce, sources: &Sources<'s>) -> Self {
        Self {
            rule: RuleTitle::of(rule.rule, rule.aspect.as_deref(), sources),
            sentence: &rule.sentence,
            variations: &rule.variations,
            force: rule.force,
            clause: rule.clause.as_deref(),
            says: rule.says.as_deref(),
            note: rule.note.as_deref(),
            off: rule.off.as_deref(),
            from: BodyName::of(&rule.from, sources),
            law: rule.law.as_ref().map(|law| law.title.as_str()),
        }
    }
}

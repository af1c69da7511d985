//! The data of the pages of seats, organisations, rules of a body, and the structure of a partnership.

use schemars::JsonSchema;
use serde::Serialize;

use super::Twin;
use super::body::{OrganisationData, RuleOfBody, SeatData};
use super::names::{BodyName, DocumentName, MeetingName};
use crate::model::{Body, BodyId, Presence, Representation, Sitting, Standing, TurnoutTally};
use crate::render::sources::{ActionOf, Partner, SeatOf, Sources, seats};

/// The seats of a body, each with how often somebody was on it.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct MembersData<'s> {
    body: BodyName<'s>,
    seats: Vec<SeatCounted<'s>>,
}

/// A seat, with how often somebody was on it.
#[derive(Debug, Serialize, JsonSchema)]
struct SeatCounted<'s> {
    body: BodyName<'s>,
    seat: SeatData<'s>,
    attendance: TurnoutTally,
}

/// A seat of a body, meeting by meeting.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct MemberData<'s> {
    #[serde(flatten)]
    seat: SeatCounted<'s>,
    /// The held meetings of the body whose minutes record attendance, the oldest first.
    sittings: Vec<SittingData<'s>>,
}

/// A seat at a meeting.
#[derive(Debug, Serialize, JsonSchema)]
struct SittingData<'s> {
    meeting: MeetingName<'s>,
    presence: Presence,
    /// The post that stood in.
    substitute: Option<&'s str>,
    /// Whether the meeting is among those that are counted for the seat.
    counts: bool,
}

/// An organisation in the list of all.
#[derive(Debug, Serialize, JsonSchema)]
struct Listed<'s> {
    /// The body that lists it.
    owner: BodyName<'s>,
    organisation: OrganisationData<'s>,
    /// How many seats are held for it.
    seats: usize,
}

/// The organisations of the site.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct OrganisationsData<'s> {
    organisations: Vec<Listed<'s>>,
}

/// An organisation: its seats, what it answers for, its documents, and the bodies that it runs.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct PartnerData<'s> {
    #[serde(flatten)]
    organisation: Listed<'s>,
    bodies: Vec<OnBody<'s>>,
    runs: Vec<BodyName<'s>>,
    actions: Vec<AnswersFor<'s>>,
    documents: Vec<DocumentName<'s>>,
}

/// The seats of an organisation on one body.
#[derive(Debug, Serialize, JsonSchema)]
struct OnBody<'s> {
    seats: Vec<SeatCounted<'s>>,
    representation: Representation,
}

/// Something that an organisation answers for.
#[derive(Debug, Serialize, JsonSchema)]
struct AnswersFor<'s> {
    body: BodyName<'s>,
    /// The meeting that put it in hand; null where it stands in a plan.
    meeting: Option<MeetingName<'s>>,
    action: String,
    owner: Option<String>,
    status: crate::model::ActionStatus,
}

/// The rules that a body is held to.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct RulesOfBodyData<'s> {
    body: BodyName<'s>,
    rules: Vec<RuleOfBody<'s>>,
}

/// The bodies of a partnership, each before those below it.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct StructureData<'s> {
    bodies: Vec<InStructure<'s>>,
}

/// A body in its place.
#[derive(Debug, Serialize, JsonSchema)]
struct InStructure<'s> {
    body: BodyName<'s>,
    standing: Standing,
    /// The body that it reports to; null at the top.
    parent: Option<&'s BodyId>,
    relations: Vec<RelationData<'s>>,
}

/// How a body stands to another one, which is not above it.
#[derive(Debug, Serialize, JsonSchema)]
struct RelationData<'s> {
    /// The folder of a body of this site, or a name.
    to: &'s str,
    relation: &'s str,
}

impl Twin for MembersData<'_> {
    const KIND: &'static str = "members";
}

impl Twin for MemberData<'_> {
    const KIND: &'static str = "member";
}

impl Twin for OrganisationsData<'_> {
    const KIND: &'static str = "organisations";
}

impl Twin for PartnerData<'_> {
    const KIND: &'static str = "organisation";
}

impl Twin for RulesOfBodyData<'_> {
    const KIND: &'static str = "rules-of-body";
}

impl Twin for StructureData<'_> {
    const KIND: &'static str = "structure";
}

impl<'s> SeatCounted<'s> {
    fn of(of: SeatOf<'s>, sources: &'s Sources<'s>) -> Self {
        let sittings = sources.turnout.of_seat(&of.body.id, of.id).iter();
        Self {
            body: BodyName::of(&of.body.id, sources),
            seat: SeatData::of(of.id, of.seat, of.body, sources),
            attendance: sittings.collect(),
        }
    }
}

impl<'s> MembersData<'s> {
    pub(in crate::render) fn of(body: &'s Body, sources: &'s Sources<'s>) -> Self {
        Self {
            body: BodyName::of(&body.id, sources),
            seats: seats(body).map(|of| SeatCounted::of(of, sources)).collect(),
        }
    }
}

impl<'s> MemberData<'s> {
    pub(in crate::render) fn of(of: SeatOf<'s>, sources: &'s Sources<'s>) -> Self {
        let sittings = sources.turnout.of_seat(&of.body.id, of.id).iter();
        let sitting = |sitting: &'s Sitting| {
            Some(SittingData {
                meeting: MeetingName::of(sources.meeting(&sitting.meeting)?, sources),
                presence: sitting.presence,
                substitute: sitting.substitute.as_deref(),
                counts: sitting.counts,
            })
        };
        Self {
            seat: SeatCounted::of(of, sources),
            sittings: sittings.filter_map(sitting).collect(),
        }
    }
}

impl<'s> Listed<'s> {
    fn of(partner: &'s Partner<'s>, sources: &Sources<'s>) -> Self {
        Self {
            owner: BodyName::of(&partner.owner.id, sources),
            organisation: OrganisationData::of(partner.id, partner.organisation, partner.owner),
            seats: partner.seats.len(),
        }
    }
}

impl<'s> OrganisationsData<'s> {
    pub(in crate::render) fn of(sources: &'s Sources<'s>) -> Self {
        let all = sources.organisations.all();
        Self {
            organisations: all.map(|partner| Listed::of(partner, sources)).collect(),
        }
    }
}

impl<'s> PartnerData<'s> {
    pub(in crate::render) fn of(partner: &'s Partner<'s>, sources: &'s Sources<'s>) -> Self {
        let on = |seats: &'s [SeatOf<'s>]| {
            let body = seats.first().map(|of| &of.body.id);
            let ids = seats.iter().map(|of| of.id);
            OnBody {
                seats: seats
                    .iter()
                    .map(|of| SeatCounted::of(*of, sources))
                    .collect(),
                representation: body.map_or_else(Representation::default, |body| {
                    sources.turnout.representation(body, ids)
                }),
            }
        };
        let bodies = partner.seats.chunk_by(|a, b| a.body.id == b.body.id);
        let answers = |of: &ActionOf<'s>| AnswersFor {
            body: BodyName::of(&of.body.id, sources),
            meeting: of.meeting.map(|meeting| MeetingName::of(meeting, sources)),
            action: of.action.action.value.clone(),
            owner: of.action.owner.clone(),
            status: of.action.status,
        };
        let documents = partner.documents.iter();
        Self {
            organisation: Listed::of(partner, sources),
            bodies: bodies.map(on).collect(),
            runs: partner
                .runs
                .iter()
                .map(|body| BodyName::of(&body.id, sources))
                .collect(),
            actions: partner.actions.iter().map(answers).collect(),
            documents: documents
                .map(|document| DocumentName::of(document))
                .collect(),
        }
    }
}

impl<'s> RulesOfBodyData<'s> {
    pub(in crate::render) fn of(body: &'s Body, sources: &Sources<'s>) -> Self {
        Self {
            body: BodyName::of(&body.id, sources),
            rules: RuleOfBody::all(body, sources),
        }
    }
}

impl<'s> StructureData<'s> {
    pub(in crate::render) fn of(top: &'s Body, sources: &Sources<'s>) -> Self {
        let bodies = sources.bodies().into_iter();
        let bodies = bodies.filter(|body| top.id.covers(&body.id));
        let placed = |body: &'s Body| InStructure {
            body: BodyName::of(&body.id, sources),
            standing: body.details.standing,
            parent: body.parent.as_ref(),
            relations: body
                .details
                .relations
                .iter()
                .map(|relation| RelationData {
                    to: &relation.to.value,
                    relation: &relation.relation,
                })
                .collect(),
        };
        Self {
            bodies: bodies.map(placed).collect(),
        }
    }
}

//! The site as [Popolo](https://www.popoloproject.com/specs/): who sits where for whom, and what was moved and decided.
//!
//! Members are known by their posts, so there are no persons: a membership is of a post. Ids are paths from the top of the
//! site, and the same as in the other data.

use serde_json::{Value, json};

use super::known::known;
use crate::model::{
    Ballot, Body, BodyId, Decision, DecisionMode, Holding, Meeting, MeetingState, OrganisationId,
    Route, Seat, SeatId, Votes,
};
use crate::render::job::Job;
use crate::render::links::web_address;
use crate::render::sources::Sources;

/// Where it is.
pub(in crate::render) fn route() -> Route {
    Route::page("data").file_below("popolo.json")
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let export = Export { sources };
    vec![Job::file(route(), move |_| export.all().to_string())]
}

#[derive(Debug, Clone, Copy)]
struct Export<'s> {
    sources: &'s Sources<'s>,
}

impl<'s> Export<'s> {
    fn all(self) -> Value {
        let bodies = self.sources.bodies();
        let each = |list: fn(Self, &'s Body) -> Vec<Value>| -> Vec<Value> {
            bodies.iter().flat_map(|body| list(self, body)).collect()
        };
        let settings = &self.sources.site.settings;
        let licence = settings.licence.as_ref();
        json!({
            "meta": {
                "name": settings.name.value,
                "url": self.sources.url(&Route::home()),
                "day": self.sources.day(),
                "licence": licence.map(|licence| &*licence.name),
            },
            "organizations": each(Self::organizations),
            "persons": [],
            "posts": each(Self::posts),
            "memberships": each(Self::memberships),
            "events": each(Self::events),
            "motions": each(Self::motions),
            "vote_events": each(Self::vote_events),
        })
    }

    fn organizations(self, body: &'s Body) -> Vec<Value> {
        let details = &body.details;
        let own = known(json!({
            "id": body.id,
            "name": details.name.value,
            "other_names": details.aliases.iter().map(|name| json!({ "name": name })).collect::<Vec<_>>(),
            "classification": details.kind,
            "parent_id": body.parent,
            "founding_date": details.established.as_ref().map(|day| day.value),
            "dissolution_date": details.ends.as_ref().map(|day| day.value),
            "abstract": details.purpose,
            "links": self.links(&Route::body(&body.id)),
        }));
        let partners = body.organisations.iter().map(|(id, partner)| {
            let website = partner.website.as_deref().and_then(web_address);
            known(json!({
                "id": partner_id(&body.id, id),
                "name": partner.name,
                "other_names": partner.aliases.iter().map(|name| json!({ "name": name })).collect::<Vec<_>>(),
                "classification": partner.kind,
                "sector": partner.sector,
                "links": website.map(|url| vec![json!({ "url": url })]),
            }))
        });
        std::iter::once(own).chain(partners).collect()
    }

    fn posts(self, body: &'s Body) -> Vec<Value> {
        let post = |(id, seat): (&str, &Seat)| {
            known(json!({
                "id": post_id(&body.id, id),
                "label": seat.post.value,
                "role": seat.role,
                "organization_id": body.id,
            }))
        };
        seats(body).map(post).collect()
    }

    fn memberships(self, body: &'s Body) -> Vec<Value> {
        let today = self.sources.day();
        let of_seat = |(id, seat): (&'s str, &'s Seat)| {
            let partner = seat.organisation.as_ref();
            let partner = partner.and_then(|id| self.partner(&body.id, id));
            let begun = seat
                .held
                .iter()
                .filter(move |held| held.from.as_ref().is_none_or(|from| from.value <= today));
            let membership = move |(holding, number): (&Holding, usize)| {
                known(json!({
                    "id": format!("{}/{number}", post_id(&body.id, id)),
                    "label": holding.by,
                    "role": holding.role.unwrap_or(seat.role),
                    "organization_id": body.id,
                    "post_id": post_id(&body.id, id),
                    "on_behalf_of_id": partner,
                    "start_date": holding.from.as_ref().map(|day| day.value),
                    "end_date": holding.to.as_ref().map(|day| day.value),
                }))
            };
            begun.zip(1..).map(membership).collect::<Vec<_>>()
        };
        seats(body).flat_map(of_seat).collect()
    }

    fn events(self, body: &'s Body) -> Vec<Value> {
        let meetings = self.sources.meetings(&body.id).iter();
        meetings.map(|meeting| self.event(meeting)).collect()
    }

    fn event(self, meeting: &'s Meeting) -> Value {
        let details = &meeting.details;
        let time = |time: &Option<crate::source::Spanned<crate::calendar::Time>>| {
            let time = time.as_ref()?;
            Some(format!("{}T{}", meeting.date, time.value))
        };
        let start = time(&details.time).unwrap_or_else(|| meeting.date.to_string());
        let minutes = meeting
            .minutes
            .as_ref()
            .and_then(|id| self.sources.document(id));
        let attendance = minutes.and_then(|document| document.minutes()?.attendance.as_ref());
        let present = attendance
            .into_iter()
            .flat_map(|attendance| &attendance.present);
        let attendees =
            present.map(|seat| json!({ "post_id": post_id(&meeting.body, seat.as_str()) }));
        known(json!({
            "id": meeting.id,
            "name": details.title.as_deref().unwrap_or(self.sources.name(&meeting.body)),
            "start_date": start,
            "end_date": time(&details.ends),
            "location": details.venue.as_ref().map(|venue| venue.as_str()),
            "status": match meeting.state(self.sources.day()) {
                MeetingState::Scheduled => "confirmed",
                MeetingState::Held => "passed",
                MeetingState::Cancelled => "cancelled",
                MeetingState::Postponed => "postponed",
            },
            "classification": details.kind,
            "organization_id": meeting.body,
            "attendees": attendees.collect::<Vec<_>>(),
            "links": self.links(&Route::meeting(&meeting.id)),
        }))
    }

    fn motions(self, body: &'s Body) -> Vec<Value> {
        self.decided(body, |meeting, number, decision| {
            let exempt = decision.exempt.as_ref();
            let closed = exempt.filter(|exempt| exempt.is_closed_on(self.sources.day()));
            let carried = decision
                .votes
                .as_ref()
                .is_none_or(|votes| is_carried(votes));
            let result = if carried { "pass" } else { "fail" };
            Some(known(json!({
                "id": motion_id(meeting, number),
                "organization_id": meeting.body,
                "text": closed.is_none().then_some(&*decision.decision),
                "identifier": decision.id.as_ref().map(|id| id.as_str()),
                "date": meeting.date,
                "result": closed.is_none().then_some(result),
                "event_id": meeting.id,
                "mode": decision.how(),
                "exempt_ground": closed.map(|exempt| &*exempt.ground),
            })))
        })
    }

    fn vote_events(self, body: &'s Body) -> Vec<Value> {
        self.decided(body, |meeting, number, decision| {
            let votes = &decision.votes.as_ref()?.value;
            let options = [
                ("yes", &votes.in_favour),
                ("no", &votes.against),
                ("abstain", &votes.abstained),
            ];
            let counts = options
                .map(|(option, ballot)| json!({ "option": option, "value": ballot.count() }));
            let named = options.iter().flat_map(|(option, ballot)| {
                let seats = ballot.seats().iter();
                seats.map(|seat| self.vote(meeting, seat, option))
            });
            Some(known(json!({
                "id": format!("{}/vote", motion_id(meeting, number)),
                "motion_id": motion_id(meeting, number),
                "organization_id": meeting.body,
                "event_id": meeting.id,
                "start_date": meeting.date,
                "result": if is_carried(votes) { "pass" } else { "fail" },
                "counts": counts,
                "votes": named.collect::<Vec<_>>(),
            })))
        })
    }

    fn vote(self, meeting: &'s Meeting, seat: &'s SeatId, option: &str) -> Value {
        let of_body = self.sources.site.seat(&meeting.body, seat);
        let partner = of_body.and_then(|seat| seat.organisation.as_ref());
        known(json!({
            "option": option,
            "post_id": post_id(&meeting.body, seat.as_str()),
            "group_id": partner.and_then(|id| self.partner(&meeting.body, id)),
        }))
    }

    /// What `object` makes of each decision of the body's meetings, which are numbered from 1 in each meeting. What was
    /// decided between meetings is no motion.
    fn decided(
        self,
        body: &'s Body,
        object: impl Fn(&'s Meeting, usize, &'s Decision) -> Option<Value>,
    ) -> Vec<Value> {
        let mut objects = Vec::new();
        for meeting in self.sources.meetings(&body.id).iter().copied() {
            let minutes = meeting
                .minutes
                .as_ref()
                .and_then(|id| self.sources.document(id));
            let minutes = minutes.and_then(|document| document.minutes());
            let decisions = minutes.map_or(&[][..], |minutes| &minutes.decisions);
            let taken = decisions.iter().zip(1..);
            let taken = taken.filter(|(decision, _)| decision.how() != DecisionMode::Interim);
            objects
                .extend(taken.filter_map(|(decision, number)| object(meeting, number, decision)));
        }
        objects
    }

    /// The id of the partner that `body` knows by this one.
    fn partner(self, body: &'s BodyId, id: &'s OrganisationId) -> Option<String> {
        let mut ancestry = self.sources.site.ancestry(body);
        let listed_by = ancestry.find(|body| body.organisations.get(id.as_str()).is_some())?;
        Some(partner_id(&listed_by.id, id.as_str()))
    }

    fn links(self, route: &Route) -> Option<Vec<Value>> {
        let url = self.sources.url(route)?;
        Some(vec![json!({ "url": url })])
    }
}

fn seats(body: &Body) -> impl Iterator<Item = (&str, &Seat)> {
    let membership = body.membership.as_ref();
    let seats = membership
        .into_iter()
        .flat_map(|(_, membership)| membership.seats.iter());
    seats.map(|(id, seat)| (id.as_str(), seat))
}

fn partner_id(listed_by: &BodyId, id: &str) -> String {
    format!("{listed_by}/organisations/{id}")
}

fn post_id(body: &BodyId, seat: &str) -> String {
    format!("{body}/members/{seat}")
}

fn motion_id(meeting: &Meeting, number: usize) -> String {
    format!("{}/decision-{number}", meeting.id)
}

/// Whether more were for it than against; on a tie, whether the casting vote was.
fn is_carried(votes: &Votes) -> bool {
    let count = |ballot: &Ballot| ballot.count();
    let casting = votes
        .casting
        .as_ref()
        .is_some_and(|casting| casting.in_favour);
    match count(&votes.in_favour).cmp(&count(&votes.against)) {
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Equal => casting,
        std::cmp::Ordering::Less => false,
    }
}

//! Meeting, AgendaItem and Location.

use serde_json::{Value, json};

use super::{Export, SCHEMA, Thing};
use crate::model::{AgendaItem, Document, DocumentId, Meeting, MeetingState, Route, SeatId};
use crate::render::data::known::known;

impl<'s> Export<'s> {
    pub(super) fn meeting(self, meeting: &'s Meeting) -> Value {
        let details = &meeting.details;
        let dates = self.dates_of_meeting(meeting);
        let state = meeting.state(self.sources.day());
        let start = details.time.as_ref();
        let start = start.map(|time| self.sources.local(meeting.date, time.value));
        let end = details.ends.as_ref();
        let end = end.map(|time| self.sources.local(meeting.date, time.value));
        let body = self.sources.site.bodies.get(&meeting.body);
        let items = self.items(meeting).into_iter();
        let file = |id: &Option<DocumentId>| {
            let document = self.sources.document(id.as_ref()?)?;
            Some(self.file(document))
        };
        let others = meeting
            .papers
            .iter()
            .filter_map(|id| self.sources.document(id));
        known(json!({
            "id": self.id(Thing::Meeting(meeting)),
            "type": format!("{SCHEMA}Meeting"),
            "name": details.title.as_deref().unwrap_or(self.sources.name(&meeting.body)),
            "meetingState": match state {
                MeetingState::Held => "durchgeführt",
                _ if meeting.agenda.is_some() => "eingeladen",
                _ => "terminiert",
            },
            "cancelled": matches!(state, MeetingState::Cancelled | MeetingState::Postponed),
            "start": start,
            "end": end,
            "location": details.venue.as_ref().map(|_| self.location(meeting)),
            "organization": body.map(|body| vec![self.id(Thing::Organization(body))]),
            "participant": self.participants(meeting),
            "invitation": file(&meeting.agenda),
            "resultsProtocol": file(&meeting.minutes),
            "auxiliaryFile": others.map(|document| self.file(document)).collect::<Vec<_>>(),
            "agendaItem": items.map(|item| self.object(item)).collect::<Vec<_>>(),
            "web": self.url(&Route::meeting(&meeting.id)),
            "created": dates.created,
            "modified": dates.modified,
            "minutebook:date": meeting.date,
            "minutebook:state": state,
            "minutebook:kind": details.kind,
            "minutebook:announced": details.announced.as_ref().map(|day| day.value),
            "minutebook:reason": details.reason.as_ref().map(|reason| reason.as_str()),
            "minutebook:postponedTo": details.postponed_to.as_ref().map(|day| day.value),
            "minutebook:online": details.online.as_ref().map(|online| online.as_str()),
        }))
    }

    /// The seats that were filled by their holders.
    fn participants(self, meeting: &'s Meeting) -> Vec<String> {
        let minutes = meeting
            .minutes
            .as_ref()
            .and_then(|id| self.sources.document(id));
        let minutes = minutes.and_then(|document| document.minutes());
        let attendance = minutes.and_then(|minutes| minutes.attendance.as_ref());
        let present = attendance
            .into_iter()
            .flat_map(|attendance| &attendance.present);
        let person = |seat: &'s SeatId| Some(self.id(self.seat_of(&meeting.body, seat)?));
        present.filter_map(|seat| person(seat)).collect()
    }

    /// The items of its agenda.
    pub(super) fn items(self, meeting: &'s Meeting) -> Vec<Thing<'s>> {
        let agenda = meeting
            .agenda
            .as_ref()
            .and_then(|id| self.sources.document(id));
        let items = agenda.into_iter().flat_map(|agenda| {
            let places = 0..agenda.items().len();
            places.map(move |at| Thing::AgendaItem(meeting, agenda, at))
        });
        items.collect()
    }

    pub(super) fn agenda_item(
        self,
        meeting: &'s Meeting,
        agenda: &'s Document,
        at: usize,
    ) -> Value {
        let Some(item) = agenda.items().get(at) else {
            return Value::Null;
        };
        let dates = self.dates_of_document(agenda);
        let closed = item.exempt.as_ref();
        let closed = closed.filter(|exempt| exempt.is_closed_on(self.sources.day()));
        let papers = item.papers.0.iter();
        let mut papers = papers.filter_map(|file| {
            let id = DocumentId::of_paper(&meeting.id, file);
            self.sources.document(&id)
        });
        let paper = papers.next();
        known(json!({
            "id": self.id(Thing::AgendaItem(meeting, agenda, at)),
            "type": format!("{SCHEMA}AgendaItem"),
            "meeting": self.id(Thing::Meeting(meeting)),
            "order": at,
            "number": (at + 1).to_string(),
            "name": item.title.value,
            "public": closed.is_none(),
            "consultation": paper.map(|paper| self.id(Thing::Consultation(paper, meeting, at))),
            "resolutionText": self.resolved(meeting, item),
            "created": dates.created,
            "modified": dates.modified,
            "minutebook:kind": item.kind,
            "minutebook:exemptGround": closed.map(|exempt| &*exempt.ground),
            "minutebook:votes": self.votes(meeting, item),
        }))
    }

    /// What was decided on an item, as far as it is open.
    fn resolved(self, meeting: &Meeting, item: &AgendaItem) -> Option<String> {
        let decisions = self.decisions(meeting, item);
        let texts: Vec<_> = decisions
            .filter(|decision| !decision.decision.is_empty())
            .map(|decision| decision.decision.as_str())
            .collect();
        (!texts.is_empty()).then(|| texts.join("\n"))
    }

    fn votes(self, meeting: &Meeting, item: &AgendaItem) -> Vec<Value> {
        let decisions = self.decisions(meeting, item);
        let votes = decisions.filter_map(|decision| decision.votes.as_ref());
        votes
            .map(|votes| {
                json!({
                    "for": votes.in_favour.count(),
                    "against": votes.against.count(),
                    "abstained": votes.abstained.count(),
                })
            })
            .collect()
    }

    fn decisions(
        self,
        meeting: &Meeting,
        item: &AgendaItem,
    ) -> impl Iterator<Item = &'s crate::model::Decision> {
        let name = item.name();
        let minutes = meeting
            .minutes
            .as_ref()
            .and_then(|id| self.sources.document(id));
        let minutes = minutes.and_then(|document| document.minutes());
        let decisions = minutes.map_or(&[][..], |minutes| &minutes.decisions);
        decisions
            .iter()
            .filter(move |decision| decision.item.as_ref().is_some_and(|item| **item == name))
    }

    pub(super) fn location(self, meeting: &'s Meeting) -> Value {
        let dates = self.dates_of_meeting(meeting);
        let details = &meeting.details;
        known(json!({
            "id": self.id(Thing::Location(meeting)),
            "type": format!("{SCHEMA}Location"),
            "description": details.venue.as_ref().map(|venue| venue.as_str()),
            "meeting": vec![self.id(Thing::Meeting(meeting))],
            "created": dates.created,
            "modified": dates.modified,
            "minutebook:access": details.access,
        }))
    }
}

//! Meeting, AgendaItem and Location.

use super::{Export, Thing};
use crate::calendar::{Day, Time};
use crate::model::{AgendaItem, Document, DocumentId, Meeting, MeetingState, Route, SeatId};
use crate::render::data::object::Object;
use crate::source::Spanned;

impl<'s> Export<'s> {
    pub(super) fn meeting(self, meeting: &'s Meeting) -> Object {
        let details = &meeting.details;
        let dates = self.dates_of_meeting(meeting);
        let state = meeting.state(self.sources.day());
        let at = |time: &Option<Spanned<Time>>| {
            let time = time.as_ref()?.value;
            Some(self.sources.local(meeting.date, time))
        };
        let name = details.title.as_deref();
        let progress = match state {
            MeetingState::Held => "durchgeführt",
            _ if meeting.agenda.is_some() => "eingeladen",
            _ => "terminiert",
        };
        let called_off = matches!(state, MeetingState::Cancelled | MeetingState::Postponed);
        let location = details.venue.as_ref().map(|_| self.location(meeting));
        let body = self.sources.site.bodies.get(&meeting.body);
        let organization = body.map(|body| [self.id(Thing::Organization(body))]);
        let file = |id: &Option<DocumentId>| {
            let document = self.sources.document(id.as_ref()?)?;
            Some(self.file(document))
        };
        let others = meeting.papers.iter();
        let others = others.filter_map(|id| Some(self.file(self.sources.document(id)?)));
        let items = self.items(meeting).into_iter();
        let object = self
            .begin(Thing::Meeting(meeting), "Meeting")
            .with("name", name.unwrap_or(self.sources.name(&meeting.body)))
            .with("meetingState", progress)
            .with("cancelled", called_off)
            .with("start", at(&details.time))
            .with("end", at(&details.ends))
            .within("location", location)
            .with("organization", organization)
            .with("participant", self.participants(meeting))
            .within("invitation", file(&meeting.agenda))
            .within("resultsProtocol", file(&meeting.minutes))
            .holding("auxiliaryFile", others)
            .holding("agendaItem", items.map(|item| self.object(item)))
            .with("web", self.url(&Route::meeting(&meeting.id)))
            .with("created", dates.created)
            .with("modified", dates.modified);
        self.beyond(meeting, state, object)
    }

    /// The same with what OParl has no word for.
    fn beyond(self, meeting: &'s Meeting, state: MeetingState, object: Object) -> Object {
        let details = &meeting.details;
        let day = |day: &Option<Spanned<Day>>| day.as_ref().map(|day| day.value);
        let text = |text: &'s Option<Spanned<String>>| text.as_ref().map(|text| text.as_str());
        let mut papers = meeting.documents();
        let first = papers.find_map(|id| self.sources.document(id));
        object
            .with("minutebook:date", meeting.date)
            .with("minutebook:state", state)
            .with("minutebook:kind", details.kind)
            .with("minutebook:announced", day(&details.announced))
            .with("minutebook:reason", text(&details.reason))
            .with("minutebook:postponedTo", day(&details.postponed_to))
            .with("minutebook:online", text(&details.online))
            .with(
                "minutebook:paper",
                first.map(|paper| self.papers_with(paper)),
            )
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
    ) -> Object {
        let Some(item) = agenda.items().get(at) else {
            return Object::new();
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
        self.begin(Thing::AgendaItem(meeting, agenda, at), "AgendaItem")
            .with("meeting", self.id(Thing::Meeting(meeting)))
            .with("order", at)
            .with("number", (at + 1).to_string())
            .with("name", &item.title.value)
            .with("public", closed.is_none())
            .with(
                "consultation",
                paper.map(|paper| self.id(Thing::Consultation(paper, meeting, at))),
            )
            .with("resolutionText", self.resolved(meeting, item))
            .with("created", dates.created)
            .with("modified", dates.modified)
            .with("minutebook:kind", item.kind)
            .with(
                "minutebook:exemptGround",
                closed.map(|exempt| &*exempt.ground),
            )
            .holding("minutebook:votes", self.votes(meeting, item))
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

    fn votes(self, meeting: &Meeting, item: &AgendaItem) -> Vec<Object> {
        let decisions = self.decisions(meeting, item);
        let votes = decisions.filter_map(|decision| decision.votes.as_ref());
        votes
            .map(|votes| {
                Object::new()
                    .with("for", votes.in_favour.count())
                    .with("against", votes.against.count())
                    .with("abstained", votes.abstained.count())
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

    pub(super) fn location(self, meeting: &'s Meeting) -> Object {
        let dates = self.dates_of_meeting(meeting);
        let details = &meeting.details;
        self.begin(Thing::Location(meeting), "Location")
            .with(
                "description",
                details.venue.as_ref().map(|venue| venue.as_str()),
            )
            .with("meeting", [self.id(Thing::Meeting(meeting))])
            .with("created", dates.created)
            .with("modified", dates.modified)
            .with("minutebook:access", &details.access)
    }
}

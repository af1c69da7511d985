//! A meeting: when and where, its agenda with the papers in place, what was due and done, who was there, what came of it.

mod calling;
mod neighbours;
mod told;

use serde::Serialize;

use crate::calendar::Day;
use crate::model::{Document, DocumentId, Meeting, Route};
use crate::render::data::MeetingData;
use crate::render::data::schema_org;
use crate::render::feeds::event;
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::language::Language;
use crate::render::links::web_address;
use crate::render::parts::{
    ChangeLine, ItemView, Mark, MeetingLine, MinutesView, PaperLine, Timeline, timeline,
};
use crate::render::sources::{Change, Event, Sources};
use crate::render::words::{clock, date_in};

use calling::{Calling, Closing};
use neighbours::{Moved, Neighbours, moved_from, moved_to};
use told::{AGENDA, MINUTES, Told};

#[derive(Debug, Serialize)]
struct MeetingView {
    title: String,
    body: Link,
    date: Day,
    state: Mark,
    /// What became of it, and how well it kept the rules, in a line.
    line: MeetingLine,
    /// Agenda and minutes: whether they are out, and were in time.
    told: Vec<Told>,
    /// "6.30 pm", "6.30 pm to 8 pm"
    time: Option<String>,
    venue: Option<String>,
    access: Option<String>,
    online: Option<String>,
    /// The same as a link, if it is one.
    online_href: Option<String>,
    calling: Calling,
    closing: Option<Closing>,
    reason: Option<String>,
    changed_on: Option<Day>,
    moved_to: Option<Link>,
    moved_from: Vec<Moved>,
    neighbours: Option<Neighbours>,
    /// Agenda and papers on one page.
    pack: Option<String>,
    /// The event, for a calendar.
    event: String,
    items: Vec<ItemView>,
    /// Papers that no item lists.
    other_papers: Vec<PaperLine>,
    record: Option<MinutesView>,
    timeline: Option<Timeline>,
    changed: Vec<Changed>,
}

/// What was added or changed later.
#[derive(Debug, Serialize)]
struct Changed {
    on: Day,
    change: ChangeLine,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let job = |meeting: &'a Meeting| {
        Job::new(Route::meeting(&meeting.id), "meeting.html", move |here| {
            (head(meeting, sources, here), view(meeting, sources, here))
        })
        .with_twin(move || MeetingData::of(meeting, sources))
    };
    sources.site.meetings.values().map(job).collect()
}

/// What the meeting is called: its own title, else by its day.
pub(super) fn title(meeting: &Meeting, language: &Language) -> String {
    let date = date_in(meeting.date, "long", language);
    match &meeting.details.title {
        Some(title) => title.clone(),
        None => language.say_with("meeting-title", [("date", date.into())]),
    }
}

fn head(meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> Head {
    let language = &sources.language;
    let name = sources.name(&meeting.body);
    let date = date_in(meeting.date, "long", language);
    let values = [("body", name.into()), ("date", date.into())];
    Head {
        title: format!("{}, {name}", title(meeting, language)),
        description: Some(language.say_with("meeting-description", values)),
        section: "bodies",
        trail: sources.trail(&meeting.body, true, here),
        alternates: vec![event(meeting, sources, here)],
        about: Some(schema_org::event(meeting, sources)),
        ..Head::default()
    }
}

fn view(meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> MeetingView {
    let details = &meeting.details;
    let agenda = meeting.agenda.as_ref().and_then(|id| sources.document(id));
    let minutes = meeting.minutes.as_ref().and_then(|id| sources.document(id));
    let recorded = minutes.and_then(|document| document.minutes());
    let mut record = recorded
        .map(|minutes| MinutesView::of(minutes, &meeting.body, Some(&meeting.id), sources, here));
    let items = agenda.map(|agenda| ItemView::all(meeting, agenda, record.as_mut(), sources, here));
    let told = |wanted, document| Told::of(wanted, document, meeting, sources, here);
    let online = details.online.as_ref().map(|online| online.value.clone());
    MeetingView {
        title: title(meeting, &sources.language),
        body: Link::new(
            here.to(&Route::body(&meeting.body)),
            sources.name(&meeting.body),
        ),
        date: meeting.date,
        state: Mark::meeting(meeting, sources.day(), &sources.language),
        line: MeetingLine::by_day(meeting, sources, here),
        told: [told(AGENDA, agenda), told(MINUTES, minutes)]
            .into_iter()
            .flatten()
            .collect(),
        time: time(meeting, &sources.language),
        venue: details.venue.as_ref().map(|venue| venue.value.clone()),
        access: details.access.clone(),
        online_href: online.as_deref().and_then(web_address),
        online,
        calling: Calling::of(meeting, sources),
        closing: Closing::of(meeting),
        reason: details.reason.as_ref().map(|reason| reason.value.clone()),
        changed_on: details.changed_on.as_ref().map(|day| day.value),
        moved_to: moved_to(meeting, sources, here),
        moved_from: moved_from(meeting, sources, here),
        neighbours: Neighbours::of(meeting, sources, here),
        pack: meeting.pack().map(|pack| here.to(&pack)),
        event: event(meeting, sources, here).href,
        items: items.unwrap_or_default(),
        other_papers: other_papers(meeting, sources, here),
        record,
        timeline: timeline(meeting, sources, here),
        changed: changed(meeting, agenda, sources, here),
    }
}

/// "6.30 pm", "6.30 pm to 8 pm"
pub(super) fn time(meeting: &Meeting, language: &Language) -> Option<String> {
    let from = clock(meeting.details.time.as_ref()?.value, language);
    Some(match &meeting.details.ends {
        Some(to) => {
            let to = clock(to.value, language);
            let values = [("from", from.into()), ("to", to.into())];
            language.say_with("meeting-time", values)
        }
        None => from,
    })
}

/// What was added or changed after the meeting was announced or its agenda first published, the oldest first. That
/// minutes follow a meeting, reasons a miss, and that a meeting was called off is shown in its own place.
fn changed(
    meeting: &Meeting,
    agenda: Option<&Document>,
    sources: &Sources<'_>,
    here: &Here,
) -> Vec<Changed> {
    let first = agenda.and_then(Document::published);
    let is_later = |change: &&Change<'_>| match change.event {
        Event::Published => {
            let follows = first.is_some_and(|first| change.when.date > first.date);
            follows && !is_minutes(change, meeting)
        }
        Event::Revised(_) | Event::Withdrawn | Event::Superseded(_) | Event::Changed(_) => true,
        Event::Announced
        | Event::Explained(_)
        | Event::Approved(_)
        | Event::Cancelled
        | Event::Postponed => false,
    };
    let changes = sources.changes().of_meeting(&meeting.id);
    let mut changed: Vec<_> = changes
        .filter(is_later)
        .map(|change| Changed {
            on: Day(change.when.date),
            change: ChangeLine::of(change, sources, here),
        })
        .collect();
    changed.reverse();
    changed
}

fn is_minutes(change: &Change<'_>, meeting: &Meeting) -> bool {
    let minutes = meeting.minutes.as_ref();
    minutes.is_some_and(|minutes| change.route() == Route::document(minutes))
}

/// The papers of the meeting's folder that no item of its agenda lists.
fn other_papers(meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> Vec<PaperLine> {
    let agenda = meeting.agenda.as_ref().and_then(|id| sources.document(id));
    let items = agenda.map_or(&[][..], |agenda| agenda.items());
    let listed: Vec<_> = items
        .iter()
        .flat_map(|item| &item.papers.0)
        .map(|file| DocumentId::of_paper(&meeting.id, &file.value))
        .collect();
    let others = meeting
        .papers
        .iter()
        .filter(|paper| !listed.contains(paper));
    others
        .filter_map(|id| Some(PaperLine::own(sources.document(id)?, sources, here)))
        .collect()
}

//! A meeting: when and where, its agenda with the papers in place, what was due and done, who was there, what came of it.

use serde::Serialize;

use crate::calendar::{Day, long_date};
use crate::model::{Meeting, Route};
use crate::render::data::MeetingData;
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::language::Language;
use crate::render::links::web_address;
use crate::render::parts::{Entry, ItemView, Mark, MeetingLine, MinutesView, PaperLine, timeline};
use crate::render::sources::Sources;
use crate::render::words::clock;

#[derive(Debug, Serialize)]
struct MeetingView {
    title: String,
    body: Link,
    date: Day,
    state: Mark,
    /// What became of it, and how well it kept the rules, in a line.
    line: MeetingLine,
    /// "6.30 pm", "6.30 pm to 8 pm"
    time: Option<String>,
    venue: Option<String>,
    access: Option<String>,
    online: Option<String>,
    /// The same as a link, if it is one.
    online_href: Option<String>,
    announced: Option<Day>,
    called: Option<Day>,
    short_notice: Option<ShortNotice>,
    closed: Option<String>,
    reason: Option<String>,
    changed_on: Option<Day>,
    postponed_to: Option<PostponedTo>,
    agenda: Option<PaperLine>,
    minutes: Option<PaperLine>,
    items: Vec<ItemView>,
    /// Papers that no item lists.
    other_papers: Vec<PaperLine>,
    record: Option<MinutesView>,
    timeline: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct ShortNotice {
    reason: String,
    by: String,
}

/// The day a meeting was moved to, and the meeting of that day.
#[derive(Debug, Serialize)]
struct PostponedTo {
    date: Day,
    href: Option<String>,
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

fn title(meeting: &Meeting) -> String {
    match &meeting.details.title {
        Some(title) => title.clone(),
        None => format!("Meeting of {}", long_date(meeting.date.0)),
    }
}

fn head(meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> Head {
    let name = sources.name(&meeting.body);
    let date = long_date(meeting.date.0);
    Head {
        title: format!("{}, {name}", title(meeting)),
        description: Some(format!("Agenda, papers and minutes of {name}, {date}.")),
        section: "bodies",
        trail: sources.trail(&meeting.body, true, here),
        ..Head::default()
    }
}

fn view(meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> MeetingView {
    let details = &meeting.details;
    let agenda = meeting.agenda.as_ref().and_then(|id| sources.document(id));
    let minutes = meeting.minutes.as_ref().and_then(|id| sources.document(id));
    let recorded = minutes.and_then(|document| document.minutes());
    let mut record =
        recorded.map(|minutes| MinutesView::of(minutes, &meeting.body, Some(&meeting.id), sources));
    let items = agenda.map(|agenda| ItemView::all(meeting, agenda, record.as_mut(), sources, here));
    let own = |document| PaperLine::own(document, sources, here);
    MeetingView {
        title: title(meeting),
        body: Link::new(
            here.to(&Route::body(&meeting.body)),
            sources.name(&meeting.body),
        ),
        date: meeting.date,
        state: Mark::meeting(meeting, sources.day(), &sources.language),
        line: MeetingLine::by_day(meeting, sources, here),
        time: time(meeting, &sources.language),
        venue: details.venue.as_ref().map(|venue| venue.value.clone()),
        access: details.access.clone(),
        online: details.online.as_ref().map(|online| online.value.clone()),
        online_href: details
            .online
            .as_ref()
            .and_then(|online| web_address(&online.value)),
        announced: details.announced.as_ref().map(|day| day.value),
        called: details.called.as_ref().map(|day| day.value),
        short_notice: details.short_notice.as_ref().map(|notice| ShortNotice {
            reason: notice.reason.clone(),
            by: notice.by.clone(),
        }),
        closed: details.closed.as_ref().map(|closed| closed.value.clone()),
        reason: details.reason.as_ref().map(|reason| reason.value.clone()),
        changed_on: details.changed_on.as_ref().map(|day| day.value),
        postponed_to: details
            .postponed_to
            .as_ref()
            .map(|day| postponed_to(day.value, meeting, sources, here)),
        agenda: agenda.map(own),
        minutes: minutes.map(own),
        items: items.unwrap_or_default(),
        other_papers: other_papers(meeting, sources, here),
        record,
        timeline: timeline(meeting, sources, here),
    }
}

fn time(meeting: &Meeting, language: &Language) -> Option<String> {
    let from = clock(meeting.details.time.as_ref()?.value, language);
    Some(match &meeting.details.ends {
        Some(to) => format!("{from} to {}", clock(to.value, language)),
        None => from,
    })
}

fn postponed_to(date: Day, meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> PostponedTo {
    let later = sources
        .meetings(&meeting.body)
        .iter()
        .find(|other| other.date == date);
    PostponedTo {
        date,
        href: later.map(|other| here.to(&Route::meeting(&other.id))),
    }
}

/// The papers of the meeting's folder that no item of its agenda lists.
fn other_papers(meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> Vec<PaperLine> {
    let agenda = meeting.agenda.as_ref().and_then(|id| sources.document(id));
    let items = agenda.map_or(&[][..], |agenda| agenda.items());
    let listed: Vec<_> = items
        .iter()
        .flat_map(|item| &item.papers.0)
        .map(|file| crate::model::DocumentId::of_paper(&meeting.id, &file.value))
        .collect();
    let others = meeting
        .papers
        .iter()
        .filter(|paper| !listed.contains(paper));
    others
        .filter_map(|id| Some(PaperLine::own(sources.document(id)?, sources, here)))
        .collect()
}

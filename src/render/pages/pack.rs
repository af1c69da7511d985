//! The print pack of a meeting: its agenda, the text of every public paper and its minutes on one page, each on sheets of
//! its own.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::document::{Fact, StatusView};
use super::meeting::{time, title};
use crate::calendar::Day;
use crate::markup::{self, Shape};
use crate::model::{Document, DocumentId, Meeting, Route};
use crate::render::frame::{Alternate, Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::links::{self, ANCHORS};
use crate::render::parts::{FileView, ItemView, Mark, MinutesView, Notice};
use crate::render::sources::Sources;
use crate::render::words::date_in;

#[derive(Debug, Serialize)]
struct PackView {
    title: String,
    body: Link,
    /// The meeting's own page.
    meeting: Link,
    date: Day,
    time: Option<String>,
    venue: Option<String>,
    /// What has become of it, where it was called off.
    state: Mark,
    reason: Option<String>,
    agenda: Option<Sheet>,
    items: Vec<ItemView>,
    papers: Vec<Sheet>,
    minutes: Option<Sheet>,
    record: Option<MinutesView>,
    /// Whether a file is attached to one of them.
    has_files: bool,
}

/// A document in the pack.
#[derive(Debug, Serialize)]
struct Sheet {
    /// The name of its place on the page.
    id: String,
    title: String,
    /// The document's own page.
    href: String,
    status: Option<StatusView>,
    /// How much notice it had, where it was late.
    notice: Vec<String>,
    summary: Option<String>,
    cover: Vec<Fact>,
    recommendations: Vec<String>,
    options: Vec<String>,
    html: String,
    file: Option<FileView>,
}

/// The documents of one pack, each with the name of its place.
struct Pack<'s> {
    sources: &'s Sources<'s>,
    here: &'s Here,
    agenda: Option<&'s Document>,
    papers: Vec<&'s Document>,
    minutes: Option<&'s Document>,
    /// By the address of a document's own page.
    places: BTreeMap<String, String>,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let meetings = sources.site.meetings.values();
    let packs = meetings.filter_map(|meeting| {
        let job = Job::new(meeting.pack()?, "pack.html", move |here| {
            (head(meeting, sources, here), view(meeting, sources, here))
        });
        Some(job.unlisted())
    });
    packs.collect()
}

fn head(meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> Head {
    let language = &sources.language;
    let name = sources.name(&meeting.body);
    let date = date_in(meeting.date, "plain", language);
    let mut trail = sources.trail(&meeting.body, true, here);
    trail.push(Link::new(
        here.to(&Route::meeting(&meeting.id)),
        date.clone(),
    ));
    Head {
        title: format!("{}, {name}", pack_title(meeting, sources)),
        section: "bodies",
        trail,
        form_of: Some(Route::meeting(&meeting.id)),
        alternates: vec![Alternate {
            href: here.to(&Route::meeting(&meeting.id).file_below("index.json")),
            media: "application/json",
            title: language.say("pack-data"),
        }],
        foot: Some(format!("{name}, {date}")),
        ..Head::default()
    }
}

fn pack_title(meeting: &Meeting, sources: &Sources<'_>) -> String {
    let title = title(meeting, &sources.language);
    let values = [("title", title.into())];
    sources.language.say_with("pack-title", values)
}

fn view(meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> PackView {
    let pack = Pack::of(meeting, sources, here);
    let language = &sources.language;
    let details = &meeting.details;
    let paper = |id: &DocumentId| pack.within(here.to(&Route::document(id)));
    let items = pack
        .agenda
        .map(|agenda| ItemView::with_papers_at(&paper, (meeting, agenda), None, sources, here));
    let recorded = pack.minutes.and_then(|document| document.minutes());
    let papers: Vec<_> = pack.papers.iter().map(|paper| pack.sheet(paper)).collect();
    PackView {
        title: pack_title(meeting, sources),
        body: Link::new(
            here.to(&Route::body(&meeting.body)),
            sources.name(&meeting.body),
        ),
        meeting: Link::new(
            here.to(&Route::meeting(&meeting.id)),
            title(meeting, language),
        ),
        date: meeting.date,
        time: time(meeting, language),
        venue: details.venue.as_ref().map(|venue| venue.value.clone()),
        state: Mark::meeting(meeting, sources.day(), language),
        reason: details.reason.as_ref().map(|reason| reason.value.clone()),
        agenda: pack.agenda.map(|agenda| pack.sheet(agenda)),
        items: items.unwrap_or_default(),
        has_files: papers.iter().any(|sheet| sheet.file.is_some()),
        papers,
        minutes: pack.minutes.map(|minutes| pack.sheet(minutes)),
        record: recorded.map(|minutes| {
            MinutesView::of(minutes, &meeting.body, Some(&meeting.id), sources, here)
        }),
    }
}

impl<'s> Pack<'s> {
    fn of(meeting: &'s Meeting, sources: &'s Sources<'s>, here: &'s Here) -> Self {
        let find = |id: &Option<DocumentId>| sources.document(id.as_ref()?);
        let agenda = find(&meeting.agenda);
        let minutes = find(&meeting.minutes);
        let papers = papers(meeting, agenda, sources);
        let numbered = papers.iter().zip(1..);
        let numbered = numbered.map(|(paper, number)| (*paper, format!("paper-{number}")));
        let others = [(agenda, "agenda"), (minutes, "minutes")];
        let others = others
            .into_iter()
            .filter_map(|(document, id)| Some((document?, id.to_owned())));
        let places = numbered
            .chain(others)
            .map(|(document, id)| (here.to(&Route::document(&document.id)), id));
        Self {
            sources,
            here,
            agenda,
            minutes,
            places: places.collect(),
            papers,
        }
    }

    fn sheet(&self, document: &Document) -> Sheet {
        let (sources, here) = (self.sources, self.here);
        let cover = &document.cover;
        let href = here.to(&Route::document(&document.id));
        let id = self.places.get(&href).cloned().unwrap_or_default();
        let resolve = |target: &str| {
            let link = links::resolve(target, document, sources, here)?;
            Some(self.within(link))
        };
        let shape = Shape {
            top: 3,
            prefix: &format!("{id}-{ANCHORS}"),
            title: Some(&document.title),
            resolve: &resolve,
        };
        let text = markup::html(document.markdown(), &shape);
        let notice = Notice::of(&document.id, sources);
        let options = cover.options.as_ref();
        Sheet {
            title: document.title.clone(),
            status: StatusView::of(document, sources, here),
            notice: if notice.is_late {
                notice.lines
            } else {
                Vec::new()
            },
            summary: cover.summary.clone(),
            cover: Fact::all(document, None, sources, here),
            recommendations: cover.recommendations.clone(),
            options: options.map(|options| options.0.clone()).unwrap_or_default(),
            html: text.html,
            file: FileView::of(document, sources, here),
            href,
            id,
        }
    }

    /// The link, or where it leads within the pack if that holds the document it leads to.
    fn within(&self, link: String) -> String {
        let (page, place) = match link.split_once('#') {
            Some((page, place)) => (page, Some(place)),
            None => (link.as_str(), None),
        };
        match (self.places.get(page), place) {
            (Some(sheet), Some(place)) => format!("#{sheet}-{place}"),
            (Some(sheet), None) => format!("#{sheet}"),
            (None, _) => link,
        }
    }
}

/// The papers in the order of the agenda, each once, then those that no item lists.
fn papers<'s>(
    meeting: &'s Meeting,
    agenda: Option<&'s Document>,
    sources: &'s Sources<'s>,
) -> Vec<&'s Document> {
    let items = agenda.map_or(&[][..], Document::items).iter();
    let listed = items.flat_map(|item| &item.papers.0);
    let listed = listed.map(|file| DocumentId::of_paper(&meeting.id, &file.value));
    let mut left: BTreeSet<_> = meeting.papers.iter().collect();
    listed
        .chain(meeting.papers.iter().cloned())
        .filter(|id| left.remove(id))
        .filter_map(|id| sources.document(&id))
        .collect()
}

//! An item of an agenda, with its papers and what came of it.

use std::collections::BTreeSet;

use serde::Serialize;

use super::mark::Mark;
use super::minutes::{ActionView, DecisionView, DeclarationView, MinutesView};
use super::paper_line::FileView;
use crate::calendar::Day;
use crate::model::{AgendaItem, Document, DocumentId, Exempt, Meeting, Route};
use crate::record::Outcome;
use crate::render::here::Here;
use crate::render::sources::Sources;
use crate::render::words::sentence;
use crate::tree::segment;

/// An item of an agenda, with its papers and what came of it.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ItemView {
    /// The name of its place on the page.
    anchor: String,
    title: String,
    /// Who leads or asked for it, and for how long, as sentences.
    about: Vec<String>,
    decision_sought: Option<String>,
    note: Option<String>,
    papers: Vec<ItemPaper>,
    /// Why it could not wait.
    urgent: Option<String>,
    closed: Option<Closed>,
    declarations: Vec<DeclarationView>,
    decisions: Vec<DecisionView>,
    actions: Vec<ActionView>,
}

/// Why an item is closed to the public.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct Closed {
    ground: String,
    reason: Option<String>,
    until: Option<Day>,
}

impl Closed {
    pub(in crate::render) fn of(exempt: &Exempt) -> Self {
        Self {
            ground: sentence(&exempt.ground),
            reason: exempt.reason.as_deref().map(sentence),
            until: exempt.until,
        }
    }
}

/// A paper of an item.
#[derive(Debug, Serialize)]
struct ItemPaper {
    title: String,
    /// Nothing for a paper that is not published.
    href: Option<String>,
    marks: Vec<Mark>,
    /// Why it was urgent or tabled.
    why: Option<String>,
    file: Option<FileView>,
}

impl ItemView {
    /// The items of the meeting's agenda; what the minutes say of an item moves from `minutes` to the item.
    pub(in crate::render) fn all(
        meeting: &Meeting,
        agenda: &Document,
        minutes: Option<&mut MinutesView>,
        sources: &Sources<'_>,
        here: &Here,
    ) -> Vec<Self> {
        let mut none = MinutesView::default();
        let minutes = minutes.unwrap_or(&mut none);
        let mut anchors = BTreeSet::new();
        let item = |item: &AgendaItem| Self {
            anchor: anchor(item, &mut anchors),
            ..Self::of(item, meeting, minutes, sources, here)
        };
        agenda.items().iter().map(item).collect()
    }

    fn of(
        item: &AgendaItem,
        meeting: &Meeting,
        minutes: &mut MinutesView,
        sources: &Sources<'_>,
        here: &Here,
    ) -> Self {
        let name = item.name();
        let paper =
            |file: &str| ItemPaper::of(&DocumentId::of_paper(&meeting.id, file), sources, here);
        let closed = item
            .exempt
            .as_ref()
            .filter(|exempt| exempt.is_closed_on(sources.day()));
        let came = minutes.take(&name);
        Self {
            about: about(item, meeting, sources),
            title: item.title.value.clone(),
            decision_sought: item.decision_sought.clone(),
            note: item.note.clone(),
            papers: item
                .papers
                .0
                .iter()
                .map(|file| paper(&file.value))
                .collect(),
            urgent: item.urgent.as_ref().map(|urgent| urgent.value.clone()),
            closed: closed.map(|exempt| Closed::of(exempt)),
            declarations: came.declarations,
            decisions: came.decisions,
            actions: came.actions,
            anchor: String::new(),
        }
    }
}

/// The name of an item's place on the page, which no other item has.
fn anchor(item: &AgendaItem, taken: &mut BTreeSet<String>) -> String {
    let name = format!("item-{}", segment(&item.name()));
    let others = (2..).map(|number| format!("{name}-{number}"));
    let mut names = std::iter::once(name.clone()).chain(others);
    names
        .find(|name| taken.insert(name.clone()))
        .unwrap_or(name)
}

/// Who leads an item, who asked for it, and for how long it is planned.
fn about(item: &AgendaItem, meeting: &Meeting, sources: &Sources<'_>) -> Vec<String> {
    let organisation = item.organisation.as_ref();
    let organisation =
        organisation.and_then(|id| sources.site.organisation(&meeting.body, &id.value));
    let lead = match (&item.lead, organisation) {
        (Some(lead), Some(organisation)) => Some(format!("Lead: {lead}, {}", organisation.name)),
        (Some(lead), None) => Some(format!("Lead: {lead}")),
        (None, Some(organisation)) => Some(format!("Lead: {}", organisation.name)),
        (None, None) => None,
    };
    let asked = item
        .requested_by
        .as_ref()
        .map(|by| format!("Asked for by: {by}"));
    let long = item.minutes.map(|minutes| format!("{minutes} minutes"));
    [lead, asked, long].into_iter().flatten().collect()
}

impl ItemPaper {
    fn of(id: &DocumentId, sources: &Sources<'_>, here: &Here) -> Self {
        let Some(document) = sources.document(id) else {
            return Self {
                title: "A paper not yet published".to_owned(),
                href: None,
                marks: Vec::new(),
                why: None,
                file: None,
            };
        };
        let cover = &document.cover;
        let mut marks = Mark::of_document(document, &sources.language);
        let missed = |outcome: Outcome| outcome.is_missed() || outcome == Outcome::NotRecorded;
        let assessments = sources
            .record
            .of_document(id)
            .filter(|found| missed(found.outcome));
        let marks_of = |found| Mark::of_assessment(found, &sources.language);
        for mark in assessments.flat_map(marks_of) {
            if !marks.contains(&mark) {
                marks.push(mark);
            }
        }
        Self {
            title: document.title.clone(),
            href: Some(here.to(&Route::document(id))),
            marks,
            why: cover
                .tabled
                .as_ref()
                .or(cover.urgent.as_ref())
                .map(|why| why.value.clone()),
            file: FileView::of(document, sources, here),
        }
    }
}

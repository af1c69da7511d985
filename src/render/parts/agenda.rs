//! An item of an agenda, with its papers and what came of it.

use std::collections::BTreeSet;

use serde::Serialize;

use super::assessed::Said;
use super::mark::Mark;
use super::minutes::{ActionView, DecisionView, DeclarationView, MinutesView};
use super::notice::Notice;
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
    /// The name of its place on the page, which stays when other items come before it.
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
    /// How much notice it had, where it was late, urgent or tabled.
    notice: Vec<String>,
    /// When it was published, where that was after the agenda.
    added: Option<Day>,
    /// Why it was urgent or tabled.
    why: Option<String>,
    /// What else the body says of a rule that it missed.
    said: Vec<Said>,
    file: Option<FileView>,
}

/// Where the items of an agenda are shown.
struct Shown<'s> {
    meeting: &'s Meeting,
    agenda: &'s Document,
    sources: &'s Sources<'s>,
    here: &'s Here,
    /// Where a paper can be read.
    paper: &'s dyn Fn(&DocumentId) -> String,
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
        let paper = |id: &DocumentId| here.to(&Route::document(id));
        Self::with_papers_at(&paper, (meeting, agenda), minutes, sources, here)
    }

    /// The same, where papers can be read at the addresses that `paper` gives.
    pub(in crate::render) fn with_papers_at(
        paper: &dyn Fn(&DocumentId) -> String,
        (meeting, agenda): (&Meeting, &Document),
        minutes: Option<&mut MinutesView>,
        sources: &Sources<'_>,
        here: &Here,
    ) -> Vec<Self> {
        let mut none = MinutesView::default();
        let minutes = minutes.unwrap_or(&mut none);
        let mut anchors = BTreeSet::new();
        let shown = Shown {
            meeting,
            agenda,
            sources,
            here,
            paper,
        };
        let item = |item: &AgendaItem| Self {
            anchor: anchor(item, &mut anchors),
            ..Self::of(item, &shown, minutes)
        };
        agenda.items().iter().map(item).collect()
    }

    fn of(item: &AgendaItem, shown: &Shown<'_>, minutes: &mut MinutesView) -> Self {
        let day = shown.sources.day();
        let closed = item
            .exempt
            .as_ref()
            .filter(|exempt| exempt.is_closed_on(day));
        let paper = |file: &str| {
            let id = DocumentId::of_paper(&shown.meeting.id, file);
            ItemPaper::of(&id, item, shown)
        };
        let papers = item.papers.0.iter();
        let came = minutes.take(&item.name());
        Self {
            about: about(item, shown.meeting, shown.sources),
            title: item.title.value.clone(),
            decision_sought: item.decision_sought.clone(),
            note: item.note.clone(),
            papers: papers.map(|file| paper(&file.value)).collect(),
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

/// The names of the items' places on the page, in the order of the items.
pub(in crate::render) fn item_anchors(agenda: &Document) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let items = agenda.items().iter();
    items.map(|item| anchor(item, &mut taken)).collect()
}

/// The name of the place on the meeting's page of the item that minutes call by `name`.
pub(in crate::render) fn anchor_of(agenda: &Document, name: &str) -> Option<String> {
    let mut taken = BTreeSet::new();
    let items = agenda.items().iter();
    let mut anchors = items.map(|item| (item.name(), anchor(item, &mut taken)));
    anchors.find_map(|(item, anchor)| (item == name).then_some(anchor))
}

/// Who leads an item, who asked for it, and for how long it is planned.
fn about(item: &AgendaItem, meeting: &Meeting, sources: &Sources<'_>) -> Vec<String> {
    let say = &sources.language;
    let organisation = item.organisation.as_ref();
    let organisation =
        organisation.and_then(|id| sources.site.organisation(&meeting.body, &id.value));
    let organisation = organisation.map(|organisation| organisation.name.clone());
    let lead: Vec<_> = item.lead.clone().into_iter().chain(organisation).collect();
    let lead = (!lead.is_empty()).then(|| lead.join(", "));
    let lead = lead.map(|lead| say.say_with("agenda-lead", [("lead", lead.into())]));
    let asked = item
        .requested_by
        .as_ref()
        .map(|by| say.say_with("agenda-asked-for", [("by", by.as_str().into())]));
    let long = item
        .minutes
        .map(|minutes| say.say_with("agenda-minutes", [("count", minutes.into())]));
    [lead, asked, long].into_iter().flatten().collect()
}

impl ItemPaper {
    fn of(id: &DocumentId, item: &AgendaItem, shown: &Shown<'_>) -> Self {
        let sources = shown.sources;
        let Some(document) = sources.document(id) else {
            return Self::not_published(sources);
        };
        let cover = &document.cover;
        let why = cover.tabled.as_ref().or(cover.urgent.as_ref());
        let why = why.map(|why| why.value.clone());
        let is_special = why.is_some() || item.urgent.is_some();
        let notice = Notice::of(id, sources);
        let published = |document: &Document| document.published().map(|at| Day(at.date));
        let first = published(shown.agenda);
        Self {
            title: document.title.clone(),
            href: Some((shown.paper)(id)),
            marks: marks(document, sources),
            notice: if is_special || notice.is_late {
                notice.lines
            } else {
                Vec::new()
            },
            added: published(document).filter(|day| first.is_some_and(|first| *day > first)),
            said: said(
                id,
                [why.as_deref(), item.urgent.as_deref().map(String::as_str)],
                sources,
            ),
            why,
            file: FileView::of(document, sources, shown.here),
        }
    }

    fn not_published(sources: &Sources<'_>) -> Self {
        Self {
            title: sources.language.say("agenda-paper-not-published"),
            href: None,
            marks: Vec::new(),
            notice: Vec::new(),
            added: None,
            why: None,
            said: Vec::new(),
            file: None,
        }
    }
}

/// The status of a paper, and how it came out where a rule was missed.
fn marks(document: &Document, sources: &Sources<'_>) -> Vec<Mark> {
    let mut marks = Mark::of_document(document, &sources.language);
    let missed = |outcome: Outcome| outcome.is_missed() || outcome == Outcome::NotRecorded;
    let assessments = sources
        .record
        .of_document(&document.id)
        .filter(|found| missed(found.outcome));
    for mark in assessments.flat_map(|found| Mark::of_assessment(found, &sources.language)) {
        if !marks.contains(&mark) {
            marks.push(mark);
        }
    }
    marks
}

/// What the body says of the rules that a paper missed, each reason once, without those that are shown already.
fn said(id: &DocumentId, shown: [Option<&str>; 2], sources: &Sources<'_>) -> Vec<Said> {
    let mut told: BTreeSet<&str> = shown.into_iter().flatten().collect();
    let explanations = sources
        .record
        .of_document(id)
        .filter_map(|assessment| assessment.explanation.as_ref());
    explanations
        .filter(|explanation| told.insert(explanation.reason.as_str()))
        .map(Said::of)
        .collect()
}

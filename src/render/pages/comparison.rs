//! What changed in a document: each text that was kept, compared with the one that took its place.

use serde::Serialize;

use crate::calendar::Day;
use crate::model::{Document, Route};
use crate::render::comparison::{self, Comparison, Counts, Group, Piece, Step};
use crate::render::data::ComparisonData;
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::language::Language;
use crate::render::parts::Mark;
use crate::render::sources::Sources;
use crate::render::words::{date_in, sentence};

#[derive(Debug, Serialize)]
struct ComparisonView {
    title: String,
    document: Link,
    /// The latest first.
    steps: Vec<StepView>,
}

/// What changed from one text to the next.
#[derive(Debug, Serialize)]
struct StepView {
    anchor: String,
    on: Day,
    heading: String,
    notes: Vec<String>,
    before: Side,
    after: Side,
    /// "3 paragraphs added, 1 removed, 12 unchanged."
    summary: Vec<String>,
    groups: Vec<GroupView>,
    /// Nothing where the text is the same throughout.
    text: Vec<Piece>,
}

/// One of the two texts.
#[derive(Debug, Serialize)]
struct Side {
    name: String,
    mark: Option<Mark>,
    published: Option<Day>,
}

#[derive(Debug, Serialize)]
struct GroupView {
    heading: String,
    pieces: Vec<Piece>,
    /// How many lines are the same, as a sentence.
    same: Option<String>,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let documents = sources.site.documents.values();
    let compared = documents.filter(|document| !Step::all(document).is_empty());
    let job = |document: &'a Document| {
        let make =
            move |here: &Here| (head(document, sources, here), view(document, sources, here));
        Job::new(comparison::route(document), "comparison.html", make)
            .with_twin(move || ComparisonData::of(document, sources))
    };
    compared.map(job).collect()
}

fn head(document: &Document, sources: &Sources<'_>, here: &Here) -> Head {
    let language = &sources.language;
    let mut trail = sources.trail(&document.body, true, here);
    let meeting = document.meeting.as_ref().and_then(|id| sources.meeting(id));
    let name = sources.name(&document.body);
    let mut title = format!("{}, {name}", document.title);
    if let Some(meeting) = meeting {
        let day = date_in(meeting.date, "plain", language);
        title = format!("{title}, {day}");
        trail.push(Link::new(here.to(&Route::meeting(&meeting.id)), day));
    }
    trail.push(Link::new(
        here.to(&Route::document(&document.id)),
        document.title.clone(),
    ));
    Head {
        title: language.say_with("comparison-page-title", [("title", title.into())]),
        section: "bodies",
        trail,
        ..Head::default()
    }
}

fn view(document: &Document, sources: &Sources<'_>, here: &Here) -> ComparisonView {
    let steps = Step::all(document);
    ComparisonView {
        title: document.title.clone(),
        document: Link::new(
            here.to(&Route::document(&document.id)),
            document.title.clone(),
        ),
        steps: steps
            .iter()
            .rev()
            .filter_map(|step| StepView::of(step, document, sources))
            .collect(),
    }
}

impl StepView {
    fn of(step: &Step<'_>, document: &Document, sources: &Sources<'_>) -> Option<Self> {
        let language = &sources.language;
        let compared = Comparison::of(step.before, step.after, sources);
        let (first, last) = (step.revisions.first()?, step.revisions.last()?);
        let on = first.on.value;
        let day = date_in(on, "plain", language);
        // The status that the text of today has may have come long after it took the other's place.
        let is_now = std::ptr::eq(step.after, document);
        let after = if is_now {
            "comparison-now"
        } else {
            "comparison-after"
        };
        Some(Self {
            anchor: step.anchor(),
            on,
            heading: language.say_with("comparison-changed-on", [("date", day.into())]),
            notes: step
                .revisions
                .iter()
                .map(|revision| sentence(&revision.note))
                .collect(),
            before: Side::of(
                step.before,
                step.before.published().map(|at| Day(at.date)),
                "comparison-before",
                language,
            ),
            after: Side::of(step.after, Some(last.on.value), after, language),
            summary: summary(&compared, language),
            groups: compared
                .groups
                .into_iter()
                .map(|group| GroupView::of(group, language))
                .collect(),
            text: if compared.paragraphs.is_same() {
                Vec::new()
            } else {
                compared.text
            },
        })
    }
}

impl Side {
    fn of(text: &Document, published: Option<Day>, name: &str, language: &Language) -> Self {
        Self {
            name: language.say(name),
            mark: Mark::status(text, language),
            published,
        }
    }
}

impl GroupView {
    fn of(group: Group, language: &Language) -> Self {
        let same = (group.same > 0)
            .then(|| language.say_with("comparison-lines-same", [("count", group.same.into())]));
        Self {
            heading: group.heading,
            pieces: group.pieces,
            same,
        }
    }
}

/// How much changed, in sentences: of what is recorded, and of the text.
fn summary(compared: &Comparison, language: &Language) -> Vec<String> {
    let counted = |counts: Counts, what: [&str; 4]| {
        let numbers = [counts.added, counts.removed, counts.changed, counts.same];
        let said = what
            .into_iter()
            .zip(numbers)
            .filter(|(_, number)| *number > 0);
        let said: Vec<_> = said
            .map(|(id, number)| language.say_with(id, [("count", number.into())]))
            .collect();
        sentence(&said.join(", "))
    };
    let (lines, text) = (compared.lines, compared.paragraphs);
    let lines = (!lines.is_same()).then(|| counted(lines, LINES));
    let text = match (text.is_same(), text.same) {
        (false, _) => Some(counted(text, PARAGRAPHS)),
        (true, 0) => None,
        (true, _) => Some(language.say("comparison-text-same")),
    };
    lines.into_iter().chain(text).collect()
}

const LINES: [&str; 4] = [
    "comparison-lines-added",
    "comparison-lines-removed",
    "comparison-lines-changed",
    "comparison-lines-unchanged",
];
const PARAGRAPHS: [&str; 4] = [
    "comparison-paragraphs-added",
    "comparison-paragraphs-removed",
    "comparison-paragraphs-changed",
    "comparison-paragraphs-unchanged",
];

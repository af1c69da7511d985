//! What the public is asked: what is open now, what is to come, and what came of the rest.

use super::entry::{Entry, Facts, Heading, Row};
use crate::calendar::Day;
use crate::model::{Body, Circulation, Consultation, DocumentId, Route};
use crate::render::frame::Link;
use crate::render::here::Here;
use crate::render::links::web_address;
use crate::render::parts::Mark;
use crate::render::sources::Sources;
use crate::render::words::{date_in, sentence};

/// The order in which the stages are shown.
pub(super) const STAGES: [&str; 4] = [
    "registers-open-now",
    "registers-to-come",
    "registers-answered",
    "registers-passed-round",
];

pub(super) fn rows<'a>(body: &'a Body, sources: &'a Sources<'a>) -> Vec<Row<'a>> {
    let file = body.registers.consultations.as_ref().map(|(_, file)| file);
    let all = file.map_or(&[][..], |file| &file.consultations);
    let mut rows: Vec<_> = all
        .iter()
        .map(|consultation| row(consultation, body, sources))
        .collect();
    rows.sort_by_key(|(stage, row)| (*stage, row.rank));
    let circulated = file.map_or(&[][..], |file| &file.circulated);
    let [.., passed_on] = STAGES;
    let circulated = circulated.iter().map(|circulation| Row {
        heading: Heading::Stage(passed_on),
        rank: 0,
        year: None,
        entry: Box::new(move |here| passed_round(circulation, sources, here)),
    });
    let rows = rows.into_iter().map(|(_, row)| row);
    rows.chain(circulated).collect()
}

fn row<'a>(
    consultation: &'a Consultation,
    body: &'a Body,
    sources: &'a Sources<'a>,
) -> (Stage, Row<'a>) {
    let today = sources.day();
    let stage = Stage::of(consultation, today);
    let row = Row {
        heading: Heading::Stage(stage.words()),
        rank: rank(consultation, stage, today),
        year: None,
        entry: Box::new(move |here| entry(consultation, body, sources, here)),
    };
    (stage, row)
}

/// How far a consultation has come, in the order in which pages show it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    Open,
    ToCome,
    Closed,
}

impl Stage {
    /// The message of its heading.
    fn words(self) -> &'static str {
        let [open, to_come, closed, _] = STAGES;
        match self {
            Self::Open => open,
            Self::ToCome => to_come,
            Self::Closed => closed,
        }
    }

    pub(super) fn of(consultation: &Consultation, day: Day) -> Self {
        let opens = consultation.opens.as_ref();
        let closes = consultation.closes.as_ref();
        match (opens, closes) {
            (_, Some(closes)) if closes.value < day => Self::Closed,
            (Some(opens), _) if opens.value <= day => Self::Open,
            _ => Self::ToCome,
        }
    }
}

/// What closes or opens first comes first, and of what is closed the last; what has no such day comes after what has one.
fn rank(consultation: &Consultation, stage: Stage, today: Day) -> i64 {
    let days = |day: Day| day.0.signed_duration_since(today.0).num_days();
    let opens = consultation.opens.as_ref().map(|day| days(day.value));
    let closes = consultation.closes.as_ref().map(|day| days(day.value));
    let rank = match stage {
        Stage::Open => closes,
        Stage::ToCome => opens,
        Stage::Closed => closes.map(|days| -days),
    };
    rank.unwrap_or(i64::MAX)
}

fn entry(consultation: &Consultation, body: &Body, sources: &Sources<'_>, here: &Here) -> Entry {
    let organisation = consultation.organisation.as_ref();
    let organisation = organisation.and_then(|id| sources.site.organisation(&body.id, id));
    let organisation = organisation.map(|organisation| organisation.name.clone());
    let document = |written: Option<&str>| document(written?, body, sources, here);
    let link = consultation.link.as_ref();
    let link = link.and_then(|link| web_address(link));
    let results = consultation.results.as_ref();
    let report = results.and_then(|results| results.document.as_ref());
    let shorter = consultation.shorter_because.as_ref();
    let events = consultation.events.as_ref();
    let summary = results.and_then(|results| results.summary.as_deref());
    let published = results.and_then(|results| results.on.as_ref());
    let paper = consultation.document.as_ref();
    let facts = Facts::new(sources, here)
        .words(
            "registers-about",
            consultation.about.as_deref().map(sentence),
        )
        .words(
            "registers-run-by",
            organisation.or_else(|| consultation.run_by.clone()),
        )
        .day(
            "registers-opens",
            consultation.opens.as_ref().map(|day| day.value),
        )
        .day(
            "registers-closes",
            consultation.closes.as_ref().map(|day| day.value),
        )
        .words("registers-shorter", shorter.map(|why| sentence(why)))
        .link(
            "registers-answer",
            link.map(|link| Link::new(link.clone(), link)),
        )
        .link(
            "registers-to-read",
            document(paper.map(|name| name.as_str())),
        )
        .words("registers-events", events.map(|events| events.to_string()))
        .words("registers-came-of-it", summary.map(sentence))
        .link(
            "registers-results",
            document(report.map(|name| name.as_str())),
        )
        .day("registers-results-on", published.map(|day| day.value));
    let major = consultation.major == Some(true);
    let major = major.then(|| Mark::new("plain", sources.language.say("registers-major")));
    Entry {
        title: consultation.title.value.clone(),
        marks: major.into_iter().collect(),
        facts: facts.list(),
        ..Entry::default()
    }
}

/// A document that the register names, where it can be read.
fn document(written: &str, body: &Body, sources: &Sources<'_>, here: &Here) -> Option<Link> {
    let stem = written.trim_end_matches(".md");
    let id = match stem.strip_prefix('/') {
        Some(path) => DocumentId::new(path),
        None => DocumentId::new(format!("{}/{stem}", body.id)),
    };
    let document = sources.document(&id)?;
    let href = here.to(&Route::document(&document.id));
    Some(Link::new(href, document.title.clone()))
}

fn passed_round(circulation: &Circulation, sources: &Sources<'_>, here: &Here) -> Entry {
    let to = circulation.to.0.iter().map(|to| to.value.clone());
    let to = to.collect::<Vec<_>>().join("; ");
    Entry {
        title: date_in(circulation.on.value, "plain", &sources.language),
        facts: Facts::new(sources, here)
            .words("registers-to", Some(to))
            .list(),
        ..Entry::default()
    }
}

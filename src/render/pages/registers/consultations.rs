//! What the public is asked: what is open now, what is to come, and what came of the rest.

use super::entry::{Entry, Fact, Group, Register};
use crate::calendar::plain_date;
use crate::model::{Body, Circulation, Consultation, DocumentId, Route};
use crate::render::here::Here;
use crate::render::links::web_address;
use crate::render::parts::Mark;
use crate::render::sources::Sources;
use crate::render::words::sentence;

pub(super) fn register(body: &Body, sources: &Sources<'_>, here: &Here) -> Register {
    let file = body.registers.consultations.as_ref().map(|(_, file)| file);
    let all = file.map_or(&[][..], |file| &file.consultations);
    let group = |heading: &str, stage: Stage| {
        let of_stage = all
            .iter()
            .filter(|consultation| Stage::of(consultation, sources) == stage);
        let entries = of_stage.map(|consultation| entry(consultation, body, sources, here));
        Group::new(heading, entries.collect())
    };
    let circulated = file.map_or(&[][..], |file| &file.circulated);
    Register {
        lead: "What the public is asked, from when to when, and what came of it.",
        notes: file
            .and_then(|file| file.note.clone())
            .into_iter()
            .collect(),
        groups: vec![
            group("Open now", Stage::Open),
            group("To come", Stage::ToCome),
            group("Closed", Stage::Closed),
            Group::new(
                "When this list was passed round",
                circulated.iter().map(passed_round).collect(),
            ),
        ],
        empty: "There are no consultations.",
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    ToCome,
    Open,
    Closed,
}

impl Stage {
    fn of(consultation: &Consultation, sources: &Sources<'_>) -> Self {
        let day = sources.day();
        let opens = consultation.opens.as_ref();
        let closes = consultation.closes.as_ref();
        match (opens, closes) {
            (_, Some(closes)) if closes.value < day => Self::Closed,
            (Some(opens), _) if opens.value <= day => Self::Open,
            _ => Self::ToCome,
        }
    }
}

fn entry(consultation: &Consultation, body: &Body, sources: &Sources<'_>, here: &Here) -> Entry {
    let organisation = consultation.organisation.as_ref();
    let organisation = organisation.and_then(|id| sources.site.organisation(&body.id, id));
    let organisation = organisation.map(|organisation| organisation.name.clone());
    let document = |name, written: Option<&str>| document(name, written?, body, sources, here);
    let link = consultation
        .link
        .as_ref()
        .and_then(|link| web_address(link));
    let results = consultation.results.as_ref();
    let report = results.and_then(|results| results.document.as_ref());
    let facts = [
        Fact::words("About", consultation.about.as_deref().map(sentence)),
        Fact::words(
            "Run by",
            organisation.or_else(|| consultation.run_by.clone()),
        ),
        Fact::day("Opens", consultation.opens.as_ref().map(|day| day.value)),
        Fact::day("Closes", consultation.closes.as_ref().map(|day| day.value)),
        Fact::words(
            "Why it is shorter",
            consultation
                .shorter_because
                .as_ref()
                .map(|why| sentence(why)),
        ),
        link.map(|link| Fact::link("Where to answer", link.clone(), link)),
        document(
            "To read",
            consultation.document.as_ref().map(|name| name.as_str()),
        ),
        Fact::words(
            "Events",
            consultation
                .events
                .as_ref()
                .map(|events| events.to_string()),
        ),
        Fact::words(
            "What came of it",
            results.and_then(|r| r.summary.as_deref()).map(sentence),
        ),
        document("Results", report.map(|name| name.as_str())),
        Fact::day(
            "Results published",
            results.and_then(|r| r.on.as_ref()).map(|day| day.value),
        ),
    ];
    let major = consultation.major == Some(true);
    Entry {
        title: consultation.title.value.clone(),
        marks: major
            .then(|| Mark::new("plain", "Major"))
            .into_iter()
            .collect(),
        facts: facts.into_iter().flatten().collect(),
        ..Entry::default()
    }
}

fn document(
    name: &'static str,
    written: &str,
    body: &Body,
    sources: &Sources<'_>,
    here: &Here,
) -> Option<Fact> {
    let stem = written.trim_end_matches(".md");
    let id = match stem.strip_prefix('/') {
        Some(path) => DocumentId::new(path),
        None => DocumentId::new(format!("{}/{stem}", body.id)),
    };
    let document = sources.document(&id)?;
    let href = here.to(&Route::document(&document.id));
    Some(Fact::link(name, document.title.clone(), href))
}

fn passed_round(circulation: &Circulation) -> Entry {
    let to = circulation.to.0.iter().map(|to| to.value.clone());
    Entry {
        title: plain_date(circulation.on.value.0),
        facts: Fact::words("To", Some(to.collect::<Vec<_>>().join("; ")))
            .into_iter()
            .collect(),
        ..Entry::default()
    }
}

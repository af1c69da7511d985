//! The gifts and hospitality that members were offered, the latest first.

use super::entry::{Entry, Facts, Heading, Row};
use crate::model::{Body, HospitalityEntry, Occasion};
use crate::render::here::Here;
use crate::render::parts::Mark;
use crate::render::sources::Sources;
use crate::render::words::{date_in, sentence};

pub(super) fn rows<'a>(body: &'a Body, sources: &'a Sources<'a>) -> Vec<Row<'a>> {
    let file = body.registers.hospitality.as_ref().map(|(_, file)| file);
    let entries = file.into_iter().flat_map(|file| &file.entries).rev();
    let row = |offer: &'a HospitalityEntry| Row {
        heading: Heading::Stage("registers-offers"),
        rank: 0,
        year: None,
        entry: Box::new(move |here| entry(offer, body, sources, here)),
    };
    entries.map(row).collect()
}

fn entry(offer: &HospitalityEntry, body: &Body, sources: &Sources<'_>, here: &Here) -> Entry {
    let seat = offer.seat.as_ref().map(|seat| sources.post(&body.id, seat));
    let facts = Facts::new(sources, here)
        .words("registers-offered-to", seat.or_else(|| offer.post.clone()))
        .words("registers-from", offer.from.clone())
        .day("registers-on", offer.on.as_ref().map(|day| day.value))
        .words("registers-worth", offer.value.clone())
        .words("registers-why", offer.reason.as_deref().map(sentence))
        .words("registers-told", Some(told(offer, sources)));
    let (kind, outcome) = match offer.accepted {
        Some(true) => ("plain", "registers-accepted"),
        Some(false) => ("plain", "registers-refused"),
        None => ("unrecorded", "registers-no-outcome"),
    };
    Entry {
        title: offer.offer.value.clone(),
        marks: vec![Mark::new(kind, sources.language.say(outcome))],
        facts: facts.list(),
        ..Entry::default()
    }
}

/// Who was told of the offer, and when.
fn told(offer: &HospitalityEntry, sources: &Sources<'_>) -> String {
    let words = &sources.language;
    let told = [
        ("registers-chair", &offer.told.chair),
        ("registers-deputy", &offer.told.deputy),
        ("registers-secretariat", &offer.told.secretariat),
    ];
    let told = told.into_iter().filter_map(|(who, day)| {
        let who = words.say(who);
        Some(match day.as_ref()?.value {
            Occasion::On(day) => {
                let date = date_in(day, "plain", words);
                words.say_with(
                    "registers-told-on",
                    [("who", who.into()), ("date", date.into())],
                )
            }
            Occasion::NotYet => words.say_with("registers-told-not-yet", [("who", who.into())]),
        })
    });
    told.collect::<Vec<_>>().join(", ")
}

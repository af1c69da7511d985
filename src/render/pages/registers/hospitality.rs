//! The gifts and hospitality that members were offered, the latest first.

use super::entry::{Entry, Fact, Group, Register};
use crate::calendar::plain_date;
use crate::model::{Body, HospitalityEntry, Occasion};
use crate::render::here::Here;
use crate::render::parts::Mark;
use crate::render::sources::Sources;
use crate::render::words::sentence;

pub(super) fn register(body: &Body, sources: &Sources<'_>, _here: &Here) -> Register {
    let file = body.registers.hospitality.as_ref().map(|(_, file)| file);
    let entries = file.into_iter().flat_map(|file| &file.entries).rev();
    Register {
        lead: "What members and officers were offered, and whether they took it.",
        notes: file
            .and_then(|file| file.note.clone())
            .into_iter()
            .collect(),
        groups: vec![Group::new(
            "Offers",
            entries.map(|entry| offer(entry, body, sources)).collect(),
        )],
        empty: "Nothing was offered.",
    }
}

fn offer(offer: &HospitalityEntry, body: &Body, sources: &Sources<'_>) -> Entry {
    let seat = offer.seat.as_ref().map(|seat| sources.post(&body.id, seat));
    let told = [
        ("the chair", &offer.told.chair),
        ("the deputy", &offer.told.deputy),
        ("the secretariat", &offer.told.secretariat),
    ];
    let told = told.into_iter().filter_map(|(who, day)| {
        Some(match day.as_ref()?.value {
            Occasion::On(day) => format!("{who} on {}", plain_date(day.0)),
            Occasion::NotYet => format!("{who} not yet"),
        })
    });
    let facts = [
        Fact::words("Offered to", seat.or_else(|| offer.post.clone())),
        Fact::words("By", offer.from.clone()),
        Fact::day("On", offer.on.as_ref().map(|day| day.value)),
        Fact::words("Worth", offer.value.clone()),
        Fact::words("Why", offer.reason.as_deref().map(sentence)),
        Fact::words("Told", Some(told.collect::<Vec<_>>().join(", "))),
    ];
    let outcome = match offer.accepted {
        Some(true) => Mark::new("plain", "Accepted"),
        Some(false) => Mark::new("plain", "Refused"),
        None => Mark::new("unrecorded", "Outcome not recorded"),
    };
    Entry {
        title: offer.offer.value.clone(),
        marks: vec![outcome],
        facts: facts.into_iter().flatten().collect(),
        ..Entry::default()
    }
}

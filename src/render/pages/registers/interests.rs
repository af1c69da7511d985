//! What the members have declared in writing, in the order of the seats.

use super::entry::{Entry, Fact, Group, Register};
use crate::calendar::plain_date;
use crate::model::{Body, Interest, InterestEntry, SeatId};
use crate::render::here::Here;
use crate::render::parts::Mark;
use crate::render::sources::Sources;
use crate::render::words::sentence;

pub(super) fn register(body: &Body, sources: &Sources<'_>, _here: &Here) -> Register {
    let file = body.registers.interests.as_ref().map(|(_, file)| file);
    let entries = file.map_or(&[][..], |file| &file.entries);
    let reviewed = file.and_then(|file| file.reviewed.as_ref());
    let reviewed = reviewed.map(|day| {
        format!(
            "The register was last gone through as a whole on {}.",
            plain_date(day.value.0)
        )
    });
    let note = file.and_then(|file| file.note.clone());
    Register {
        lead: "What each member has declared in writing. Interests declared at a meeting are in its minutes.",
        notes: reviewed.into_iter().chain(note).collect(),
        groups: vec![
            Group::new(
                "Declared",
                entries
                    .iter()
                    .map(|entry| declared(entry, body, sources))
                    .collect(),
            ),
            Group::new("No entry", missing(body, entries, sources)),
        ],
        empty: "No member has an entry.",
    }
}

fn declared(entry: &InterestEntry, body: &Body, sources: &Sources<'_>) -> Entry {
    let interests = entry.interests.0.iter();
    let mut facts: Vec<_> = interests.filter_map(interest).collect();
    match facts.len() {
        0 => facts.extend(Fact::words("Interests", Some("None to declare."))),
        1 => {}
        // A list of facts names each of them once.
        _ => {
            for (number, fact) in (1..).zip(&mut facts) {
                fact.name = format!("Interest {number}");
            }
        }
    }
    facts.extend(Fact::day(
        "Declared",
        entry.declared.as_ref().map(|day| day.value),
    ));
    facts.extend(Fact::day(
        "Last confirmed",
        entry.updated.as_ref().map(|day| day.value),
    ));
    Entry {
        title: sources.post(&body.id, &entry.seat),
        facts,
        ..Entry::default()
    }
}

fn interest(interest: &Interest) -> Option<Fact> {
    let since = interest
        .from
        .as_ref()
        .map(|from| format!("since {}", from.value.words()));
    let until = interest
        .to
        .as_ref()
        .map(|to| format!("until {}", to.value.words()));
    let about: Vec<_> = interest
        .kind
        .clone()
        .into_iter()
        .chain(since)
        .chain(until)
        .collect();
    let what = interest.interest.trim();
    let words = match about.is_empty() {
        true => sentence(what),
        false => format!("{} ({})", what.trim_end_matches('.'), about.join(", ")),
    };
    Fact::words("Interest", Some(words))
}

/// The seats that somebody holds and that have no entry.
fn missing(body: &Body, entries: &[InterestEntry], sources: &Sources<'_>) -> Vec<Entry> {
    let seats = body
        .membership
        .iter()
        .flat_map(|(_, membership)| membership.seats.iter());
    let held = seats.filter(|(_, seat)| seat.held_on(sources.day()).is_some());
    let without = held.filter(|(id, _)| {
        let id = SeatId::new(id.as_str());
        !entries.iter().any(|entry| entry.seat.value == id)
    });
    let entry = |seat: &crate::model::Seat| Entry {
        title: seat.post.value.clone(),
        marks: vec![Mark::new("unrecorded", "Not recorded")],
        ..Entry::default()
    };
    without.map(|(_, seat)| entry(seat)).collect()
}

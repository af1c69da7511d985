//! What the members have declared in writing, in the order of the seats.

use super::entry::{Entry, Facts, Heading, Row};
use crate::model::{Body, Interest, InterestEntry, Seat, SeatId};
use crate::render::here::Here;
use crate::render::parts::Mark;
use crate::render::sources::Sources;
use crate::render::words::{date_in, partial_date_in, sentence};

pub(super) fn rows<'a>(body: &'a Body, sources: &'a Sources<'a>) -> Vec<Row<'a>> {
    let file = body.registers.interests.as_ref().map(|(_, file)| file);
    let entries = file.map_or(&[][..], |file| &file.entries);
    let declared = entries.iter().map(|entry| Row {
        heading: Heading::Stage("registers-declared"),
        rank: 0,
        year: None,
        entry: Box::new(move |here| declared(entry, body, sources, here)),
    });
    // A body that keeps no register is not said to lack entries.
    let seats = missing(body, entries, sources).filter(|_| file.is_some());
    let missing = seats.map(|seat| Row {
        heading: Heading::Stage("registers-no-entry"),
        rank: 0,
        year: None,
        entry: Box::new(move |_| no_entry(seat, sources)),
    });
    declared.chain(missing).collect()
}

/// When the register was last gone through as a whole, and what the body says of it.
pub(super) fn notes(body: &Body, sources: &Sources<'_>) -> Vec<String> {
    let file = body.registers.interests.as_ref().map(|(_, file)| file);
    let reviewed = file.and_then(|file| file.reviewed.as_ref()).map(|day| {
        let date = date_in(day.value, "plain", &sources.language);
        let values = [("date", date.into())];
        sources
            .language
            .say_with("registers-interests-reviewed", values)
    });
    let note = file.and_then(|file| file.note.clone());
    reviewed.into_iter().chain(note).collect()
}

fn declared(entry: &InterestEntry, body: &Body, sources: &Sources<'_>, here: &Here) -> Entry {
    let words = &sources.language;
    let interests: Vec<_> = entry
        .interests
        .0
        .iter()
        .map(|one| interest(one, sources))
        .collect();
    let several = interests.len() > 1;
    let mut facts = Facts::new(sources, here);
    if interests.is_empty() {
        let none = words.say("registers-interests-none-declared");
        facts = facts.words("registers-interests-name", Some(none));
    }
    for (number, interest) in (1..).zip(interests) {
        // A list of facts names each of them once.
        let name = match several {
            true => words.say_with("registers-interest-number", [("number", number.into())]),
            false => words.say("registers-interest"),
        };
        facts = facts.named(name, Some(interest));
    }
    let facts = facts
        .day(
            "registers-declared",
            entry.declared.as_ref().map(|day| day.value),
        )
        .day(
            "registers-confirmed",
            entry.updated.as_ref().map(|day| day.value),
        );
    Entry {
        title: sources.post(&body.id, &entry.seat),
        facts: facts.list(),
        ..Entry::default()
    }
}

/// "Owns a mill (financial, since 2019)"
fn interest(interest: &Interest, sources: &Sources<'_>) -> String {
    let words = &sources.language;
    let dated = |id, date| {
        let date = partial_date_in(date, words);
        words.say_with(id, [("date", date.into())])
    };
    let since = interest.from.as_ref();
    let since = since.map(|from| dated("registers-since", from.value));
    let until = interest.to.as_ref();
    let until = until.map(|to| dated("registers-until", to.value));
    let kind = interest.kind.clone().into_iter();
    let about: Vec<_> = kind.chain(since).chain(until).collect();
    let what = interest.interest.trim();
    match about.is_empty() {
        true => sentence(what),
        false => format!("{} ({})", what.trim_end_matches('.'), about.join(", ")),
    }
}

/// The seats that somebody holds and that have no entry.
fn missing<'a>(
    body: &'a Body,
    entries: &'a [InterestEntry],
    sources: &Sources<'_>,
) -> impl Iterator<Item = &'a Seat> {
    let today = sources.day();
    let membership = body.membership.iter();
    let seats = membership.flat_map(|(_, membership)| membership.seats.iter());
    let held = seats.filter(move |(_, seat)| seat.held_on(today).is_some());
    let without = held.filter(|(id, _)| {
        let id = SeatId::new(id.as_str());
        !entries.iter().any(|entry| entry.seat.value == id)
    });
    without.map(|(_, seat)| seat)
}

fn no_entry(seat: &Seat, sources: &Sources<'_>) -> Entry {
    let words = sources.language.say("outcome-not-recorded");
    Entry {
        title: seat.post.value.clone(),
        marks: vec![Mark::new("unrecorded", words)],
        ..Entry::default()
    }
}

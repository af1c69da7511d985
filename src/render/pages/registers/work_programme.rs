//! What is planned, year by year, the latest year first.

use super::entry::{Entry, Facts, Heading, Row};
use crate::calendar::Day;
use crate::model::{Body, Programme, ProgrammeItem, Publication};
use crate::render::here::Here;
use crate::render::parts::Mark;
use crate::render::sources::Sources;
use crate::render::words::{date_in, sentence};

pub(super) fn rows<'a>(body: &'a Body, sources: &'a Sources<'a>) -> Vec<Row<'a>> {
    let file = body.registers.work_programme.as_ref().map(|(_, file)| file);
    let mut programmes: Vec<_> = file.into_iter().flat_map(|file| &file.programmes).collect();
    programmes.sort_by_key(|programme| std::cmp::Reverse(programme.year.value));
    let rows = programmes.into_iter().flat_map(|programme| {
        programme.items.iter().map(move |item| Row {
            heading: Heading::Programme(programme),
            rank: 0,
            year: None,
            entry: Box::new(move |here| entry(item, body, sources, here)),
        })
    });
    rows.collect()
}

/// When a programme was agreed and published, and what the body says of it.
pub(super) fn about_programme(programme: &Programme, sources: &Sources<'_>) -> Vec<String> {
    let words = &sources.language;
    let dated = |id, day| {
        let date = date_in(day, "plain", words);
        words.say_with(id, [("date", date.into())])
    };
    let agreed = match programme.agreed.as_ref() {
        Some(day) => dated("registers-programme-agreed", day.value),
        None => words.say("registers-programme-not-agreed"),
    };
    let published = match programme
        .published
        .as_ref()
        .map(|published| published.value)
    {
        Some(Publication::On(moment)) => {
            Some(dated("registers-programme-published", Day(moment.date)))
        }
        Some(Publication::NotYet) | None => None,
    };
    let first: Vec<_> = std::iter::once(agreed).chain(published).collect();
    let notes = std::iter::once(first.join(" "));
    notes.chain(programme.note.clone()).collect()
}

fn entry(item: &ProgrammeItem, body: &Body, sources: &Sources<'_>, here: &Here) -> Entry {
    let meeting = item.meeting.as_ref().map(|meeting| meeting.as_str());
    let facts = Facts::new(sources, here)
        .meeting_named("registers-meeting-of", meeting, &body.id)
        .date(
            "registers-planned-for",
            item.month.as_ref().map(|month| month.value),
        )
        .words("registers-leads", item.lead.clone())
        .words("registers-theme", item.theme.clone())
        .words("registers-decides", item.decision_maker.clone())
        .day(
            "registers-notice",
            item.notice.as_ref().map(|day| day.value),
        )
        .words(
            "registers-private",
            item.private.as_ref().map(|why| sentence(why)),
        )
        .words("registers-documents", Some(item.documents.0.join("; ")));
    let key = sources.language.say("registers-key-decision");
    Entry {
        title: item.item.value.clone(),
        marks: item
            .key_decision
            .then(|| Mark::new("plain", key))
            .into_iter()
            .collect(),
        facts: facts.list(),
        ..Entry::default()
    }
}

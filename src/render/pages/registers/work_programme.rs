//! What the body plans to deal with, year by year, the latest year first.

use super::entry::{Entry, Fact, Group, Register};
use crate::calendar::plain_date;
use crate::model::{Body, Programme, ProgrammeItem, Publication};
use crate::render::here::Here;
use crate::render::parts::Mark;
use crate::render::sources::Sources;
use crate::render::words::sentence;

pub(super) fn register(body: &Body, sources: &Sources<'_>, here: &Here) -> Register {
    let file = body.registers.work_programme.as_ref().map(|(_, file)| file);
    let mut programmes: Vec<_> = file.into_iter().flat_map(|file| &file.programmes).collect();
    programmes.sort_by_key(|programme| std::cmp::Reverse(programme.year.value));
    let group = |programme: &&Programme| Group {
        notes: about(programme),
        ..Group::new(
            programme.year.value.to_string(),
            programme
                .items
                .iter()
                .map(|item| entry(item, body, sources, here))
                .collect(),
        )
    };
    Register {
        lead: "What this body plans to deal with, and when.",
        notes: file
            .and_then(|file| file.note.clone())
            .into_iter()
            .collect(),
        groups: programmes.iter().map(group).collect(),
        empty: "Nothing is planned.",
    }
}

fn about(programme: &Programme) -> Vec<String> {
    let agreed = programme.agreed.as_ref();
    let agreed = match agreed {
        Some(day) => format!("Agreed on {}.", plain_date(day.value.0)),
        None => "Not agreed yet.".to_owned(),
    };
    let published = programme
        .published
        .as_ref()
        .and_then(|published| match published.value {
            Publication::On(moment) => Some(format!("Published on {}.", plain_date(moment.date))),
            Publication::NotYet => None,
        });
    let first = std::iter::once(agreed)
        .chain(published)
        .collect::<Vec<_>>()
        .join(" ");
    std::iter::once(first)
        .chain(programme.note.clone())
        .collect()
}

fn entry(item: &ProgrammeItem, body: &Body, sources: &Sources<'_>, here: &Here) -> Entry {
    let meeting = item.meeting.as_ref().map(|meeting| meeting.as_str());
    let facts = [
        Fact::meeting_named("Meeting of", meeting, &body.id, (sources, here)),
        Fact::date("Planned for", item.month.as_ref().map(|month| month.value)),
        Fact::words("Who leads", item.lead.clone()),
        Fact::words("Theme", item.theme.clone()),
        Fact::words("Who decides", item.decision_maker.clone()),
        Fact::day(
            "Notice published",
            item.notice.as_ref().map(|day| day.value),
        ),
        Fact::words(
            "Why in private",
            item.private.as_ref().map(|why| sentence(why)),
        ),
        Fact::words("Documents", Some(item.documents.0.join("; "))),
    ];
    Entry {
        title: item.item.value.clone(),
        marks: item
            .key_decision
            .then(|| Mark::new("plain", "Key decision"))
            .into_iter()
            .collect(),
        facts: facts.into_iter().flatten().collect(),
        ..Entry::default()
    }
}

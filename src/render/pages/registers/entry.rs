//! The shape that all registers share.

use serde::Serialize;

use crate::calendar::{Day, PartialDate, plain_date};
use crate::model::{BodyId, Meeting, MeetingId, Route};
use crate::render::here::Here;
use crate::render::parts::{Closed, Mark};
use crate::render::sources::Sources;

/// What a register holds.
#[derive(Debug, Default)]
pub(super) struct Register {
    /// What it is, in a sentence.
    pub(super) lead: &'static str,
    /// What the reader should know of it.
    pub(super) notes: Vec<String>,
    pub(super) groups: Vec<Group>,
    /// What is said where there are no entries.
    pub(super) empty: &'static str,
}

/// Entries under one heading.
#[derive(Debug, Serialize)]
pub(super) struct Group {
    /// The name of its place on the page.
    pub(super) anchor: String,
    pub(super) heading: String,
    pub(super) notes: Vec<String>,
    pub(super) entries: Vec<Entry>,
}

/// One entry: what it is, and what is known of it.
#[derive(Debug, Default, Serialize)]
pub(super) struct Entry {
    pub(super) title: String,
    pub(super) marks: Vec<Mark>,
    /// Why its text is kept from the public.
    pub(super) closed: Option<Closed>,
    pub(super) facts: Vec<Fact>,
}

/// One thing that is known of an entry; nothing where it is not.
#[derive(Debug, Serialize)]
pub(super) struct Fact {
    pub(super) name: String,
    words: String,
    href: Option<String>,
}

impl Group {
    pub(super) fn new(heading: impl Into<String>, entries: Vec<Entry>) -> Self {
        let heading = heading.into();
        Self {
            anchor: crate::tree::segment(&heading),
            heading,
            notes: Vec::new(),
            entries,
        }
    }
}

impl Fact {
    /// Something in words; nothing where nothing is written.
    pub(super) fn words(name: &'static str, words: Option<impl Into<String>>) -> Option<Self> {
        let words = words?.into();
        (!words.is_empty()).then_some(Self {
            name: name.to_owned(),
            words,
            href: None,
        })
    }

    /// A day.
    pub(super) fn day(name: &'static str, day: Option<Day>) -> Option<Self> {
        Self::words(name, day.map(|day| plain_date(day.0)))
    }

    /// A day, a month or a year.
    pub(super) fn date(name: &'static str, date: Option<PartialDate>) -> Option<Self> {
        Self::words(name, date.map(PartialDate::words))
    }

    /// Words that lead somewhere.
    pub(super) fn link(name: &'static str, words: impl Into<String>, href: String) -> Self {
        Self {
            name: name.to_owned(),
            words: words.into(),
            href: Some(href),
        }
    }

    /// A meeting, and where its page is.
    pub(super) fn meeting(name: &'static str, meeting: &Meeting, here: &Here) -> Self {
        let words = plain_date(meeting.date.0);
        Self::link(name, words, here.to(&Route::meeting(&meeting.id)))
    }

    /// The meeting that a file of `body` names: with its page, or as it is written where it has none.
    pub(super) fn meeting_named(
        name: &'static str,
        written: Option<&str>,
        body: &BodyId,
        (sources, here): (&Sources<'_>, &Here),
    ) -> Option<Self> {
        let written = written?;
        let meeting = sources.meeting(&MeetingId::named(body, written));
        match meeting {
            Some(meeting) => Some(Self::meeting(name, meeting, here)),
            None => {
                let date = written.parse().ok().map(PartialDate::words);
                Self::words(name, date.or_else(|| Some(written.to_owned())))
            }
        }
    }
}

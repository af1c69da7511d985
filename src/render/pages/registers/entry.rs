//! The shape that all registers share.

use serde::Serialize;

use super::work_programme::about_programme;
use crate::calendar::{Day, PartialDate};
use crate::model::{BodyId, Meeting, MeetingId, Programme, Route};
use crate::render::frame::Link;
use crate::render::here::Here;
use crate::render::parts::{Closed, Mark};
use crate::render::sources::Sources;
use crate::render::words::{date_in, partial_date_in};

/// An entry of a register, still to be shown.
pub(super) struct Row<'a> {
    pub(super) heading: Heading<'a>,
    /// Its place under the heading where the entries of several bodies stand together, the lowest first.
    pub(super) rank: i64,
    /// The year to whose own page it goes where the register is long.
    pub(super) year: Option<i32>,
    pub(super) entry: Box<dyn Fn(&Here) -> Entry + 'a>,
}

/// What an entry stands under.
#[derive(Debug, Clone, Copy)]
pub(super) enum Heading<'a> {
    /// A stage of its life; the words are the message of this name.
    Stage(&'static str),
    /// The year; nothing where no day is recorded.
    Year(Option<i32>),
    /// The programme for a year.
    Programme(&'a Programme),
}

/// Entries under one heading.
#[derive(Debug, Serialize)]
pub(super) struct Group {
    /// The name of its place on the page.
    pub(super) anchor: String,
    pub(super) heading: String,
    /// The partnership of the body that is the heading.
    pub(super) family: Option<String>,
    pub(super) notes: Vec<String>,
    pub(super) entries: Vec<Entry>,
    /// How many entries there are, those not shown here included.
    pub(super) count: usize,
    /// Where all of them are.
    pub(super) all: Option<Link>,
}

/// One entry: what it is, and what is known of it.
#[derive(Debug, Default, Serialize)]
pub(super) struct Entry {
    pub(super) title: String,
    /// Whose it is, where bodies stand together.
    pub(super) body: Option<Link>,
    pub(super) marks: Vec<Mark>,
    /// Why its text is kept from the public.
    pub(super) closed: Option<Closed>,
    pub(super) facts: Vec<Fact>,
}

/// One thing that is known of an entry; nothing where it is not.
#[derive(Debug, Serialize)]
pub(super) struct Fact {
    name: String,
    words: String,
    href: Option<String>,
}

/// Gathers what is known of an entry. Each name is that of a message.
pub(super) struct Facts<'s> {
    sources: &'s Sources<'s>,
    here: &'s Here,
    list: Vec<Fact>,
}

impl<'s> Facts<'s> {
    pub(super) fn new(sources: &'s Sources<'s>, here: &'s Here) -> Self {
        Self {
            sources,
            here,
            list: Vec::new(),
        }
    }

    pub(super) fn list(self) -> Vec<Fact> {
        self.list
    }

    /// Something in words; nothing where nothing is written.
    pub(super) fn words(self, name: &str, words: Option<impl Into<String>>) -> Self {
        let name = self.sources.language.say(name);
        self.named(name, words)
    }

    /// The same under a name in words.
    pub(super) fn named(mut self, name: String, words: Option<impl Into<String>>) -> Self {
        let words = words.map(Into::into).filter(|words| !words.is_empty());
        self.list.extend(words.map(|words| Fact {
            name,
            words,
            href: None,
        }));
        self
    }

    pub(super) fn day(self, name: &str, day: Option<Day>) -> Self {
        let day = day.map(|day| date_in(day, "plain", &self.sources.language));
        self.words(name, day)
    }

    /// A day, a month or a year.
    pub(super) fn date(self, name: &str, date: Option<PartialDate>) -> Self {
        let date = date.map(|date| partial_date_in(date, &self.sources.language));
        self.words(name, date)
    }

    /// Words that lead somewhere.
    pub(super) fn link(mut self, name: &str, link: Option<Link>) -> Self {
        let name = self.sources.language.say(name);
        self.list.extend(link.map(|link| Fact {
            name,
            words: link.text,
            href: Some(link.href),
        }));
        self
    }

    /// A meeting, and where its page is.
    pub(super) fn meeting(self, name: &str, meeting: Option<&Meeting>) -> Self {
        let link = meeting.map(|meeting| {
            let words = date_in(meeting.date, "plain", &self.sources.language);
            Link::new(self.here.to(&Route::meeting(&meeting.id)), words)
        });
        self.link(name, link)
    }

    /// The meeting that a file of `body` names: with its page, or as it is written where it has none.
    pub(super) fn meeting_named(self, name: &str, written: Option<&str>, body: &BodyId) -> Self {
        let Some(written) = written else { return self };
        match self.sources.meeting(&MeetingId::named(body, written)) {
            Some(meeting) => self.meeting(name, Some(meeting)),
            None => match written.parse() {
                Ok(date) => self.date(name, Some(date)),
                Err(_) => self.words(name, Some(written)),
            },
        }
    }
}

impl Heading<'_> {
    /// The heading in words.
    pub(super) fn words(self, sources: &Sources<'_>) -> String {
        match self {
            Self::Stage(message) => sources.language.say(message),
            Self::Year(Some(year)) => year.to_string(),
            Self::Year(None) => sources.language.say("registers-no-day"),
            Self::Programme(programme) => programme.year.value.to_string(),
        }
    }

    fn notes(self, sources: &Sources<'_>) -> Vec<String> {
        match self {
            Self::Programme(programme) => about_programme(programme, sources),
            Self::Stage(_) | Self::Year(_) => Vec::new(),
        }
    }
}

impl PartialEq for Heading<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Stage(one), Self::Stage(other)) => one == other,
            (Self::Year(one), Self::Year(other)) => one == other,
            (Self::Programme(one), Self::Programme(other)) => std::ptr::eq(*one, *other),
            _ => false,
        }
    }
}

impl Group {
    /// These rows under their heading.
    pub(super) fn of(
        heading: Heading<'_>,
        rows: &[&Row<'_>],
        sources: &Sources<'_>,
        here: &Here,
    ) -> Self {
        let words = heading.words(sources);
        Self {
            anchor: crate::tree::segment(&words),
            heading: words,
            family: None,
            notes: heading.notes(sources),
            entries: rows.iter().map(|row| (row.entry)(here)).collect(),
            count: rows.len(),
            all: None,
        }
    }
}

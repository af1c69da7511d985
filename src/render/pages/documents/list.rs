//! The pages of one list: all of it, and where it is long its years and their months.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::LONG;
use crate::calendar::{Day, PartialDate};
use crate::model::Route;
use crate::render::frame::Link;
use crate::render::here::Here;
use crate::render::parts::{Counted, PaperLine};
use crate::render::sources::{Listed, Sources};
use crate::render::words::partial_date_in;

/// What part of a list, the newest document first, a page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    All,
    Year(i32),
    /// A month of a year, from 1.
    Month(i32, u32),
}

/// What a page of documents shows.
#[derive(Debug, Default, Serialize)]
pub(super) struct ListView {
    /// The body whose documents they are; nothing for those of the whole site.
    pub(super) body: Option<Link>,
    pub(super) title: String,
    /// How many documents the list has, on all its pages.
    pub(super) count: usize,
    pub(super) years: Vec<Counted>,
    /// The months of the year, where they have pages of their own.
    pub(super) months: Vec<Counted>,
    pub(super) groups: Vec<Group>,
}

/// Documents under one heading.
#[derive(Debug, Serialize)]
pub(super) struct Group {
    /// The name of its place on the page.
    pub(super) anchor: String,
    pub(super) heading: String,
    pub(super) papers: Vec<PaperLine>,
}

impl Part {
    /// The parts of a list that have pages.
    pub(super) fn with_pages(list: &[Listed<'_>]) -> Vec<Self> {
        let years = Self::All.below(list).into_iter();
        let below = years.flat_map(|(year, _)| {
            let months = year.below(list).into_iter();
            std::iter::once(year).chain(months.map(|(month, _)| month))
        });
        std::iter::once(Self::All).chain(below).collect()
    }

    /// Its page, where the whole list is at `list`.
    pub(super) fn route(self, list: &Route) -> Route {
        match self {
            Self::All => list.clone(),
            Self::Year(year) => list.below(&year.to_string()),
            Self::Month(year, month) => list.below(&year.to_string()).below(&format!("{month:02}")),
        }
    }

    /// Its year, and the month of that.
    pub(super) fn dates(self) -> (Option<i32>, Option<u32>) {
        match self {
            Self::All => (None, None),
            Self::Year(year) => (Some(year), None),
            Self::Month(year, month) => (Some(year), Some(month)),
        }
    }

    /// The page above it.
    pub(super) fn above(self) -> Option<Self> {
        match self {
            Self::All => None,
            Self::Year(_) => Some(Self::All),
            Self::Month(year, _) => Some(Self::Year(year)),
        }
    }

    /// Its name: "2026", "March 2026"; nothing for the whole list.
    pub(super) fn words(self, sources: &Sources<'_>) -> Option<String> {
        let month = match self {
            Self::All => return None,
            Self::Year(year) => return Some(year.to_string()),
            Self::Month(year, month) => NaiveDate::from_ymd_opt(year, month, 1)?,
        };
        let month = PartialDate::Month(Day(month));
        Some(partial_date_in(month, &sources.language))
    }

    /// The title of its page, where that of the whole list is `title`.
    pub(super) fn title(self, title: String, sources: &Sources<'_>) -> String {
        match self.words(sources) {
            Some(part) => {
                let values = [("title", title.into()), ("part", part.into())];
                sources.language.say_with("documents-part", values)
            }
            None => title,
        }
    }

    /// The documents of the list that are in it.
    fn of<'l, 'a>(self, list: &'l [Listed<'a>]) -> &'l [Listed<'a>] {
        let is_in = |listed: &Listed<'_>| match self {
            Self::All => true,
            Self::Year(_) => self == Self::year_of(listed),
            Self::Month(..) => self == Self::month_of(listed),
        };
        let from = list.iter().position(is_in);
        let to = list.iter().rposition(is_in);
        let range = from.zip(to).map(|(from, to)| from..=to);
        range.and_then(|range| list.get(range)).unwrap_or_default()
    }

    /// The year of a document; all where it has none.
    pub(super) fn year_of(listed: &Listed<'_>) -> Self {
        listed.year().map_or(Self::All, Self::Year)
    }

    /// The month of a document; all where it has none.
    pub(super) fn month_of(listed: &Listed<'_>) -> Self {
        let month = |day: Day| Self::Month(day.0.year(), day.0.month());
        listed.day.map_or(Self::All, month)
    }

    /// The parts right below it with the number of their documents, the newest first; none where it is short.
    pub(super) fn below(self, list: &[Listed<'_>]) -> Vec<(Self, usize)> {
        let own = self.of(list);
        let part = match self {
            Self::All => Self::year_of,
            Self::Year(_) => Self::month_of,
            Self::Month(..) => return Vec::new(),
        };
        if own.len() <= LONG {
            return Vec::new();
        }
        let parts = own.chunk_by(|a, b| part(a) == part(b));
        let parts = parts.filter_map(|chunk| Some((part(chunk.first()?), chunk.len())));
        parts.filter(|(part, _)| *part != Self::All).collect()
    }

    /// The documents that its page shows: its own, or the newest part of them where they are many. What has no day is
    /// on the page of the whole list.
    pub(super) fn shown<'l, 'a>(self, list: &'l [Listed<'a>]) -> Vec<&'l [Listed<'a>]> {
        match self.below(list).first() {
            Some((newest, _)) => {
                let mut shown = newest.shown(list);
                if self == Self::All {
                    let dated = list.partition_point(|listed| listed.day.is_some());
                    shown.extend(list.get(dated..).filter(|undated| !undated.is_empty()));
                }
                shown
            }
            None => vec![self.of(list)],
        }
    }

    /// Links to the parts right below `above` that have pages; none to this part itself.
    pub(super) fn links(
        self,
        above: Self,
        list: &[Listed<'_>],
        route: &Route,
        (sources, here): (&Sources<'_>, &Here),
    ) -> Vec<Counted> {
        let link = |(part, count): (Self, usize)| Counted {
            href: (part != self).then(|| here.to(&part.route(route))),
            text: part.words(sources).unwrap_or_default(),
            count,
        };
        above.below(list).into_iter().map(link).collect()
    }

    /// The links to the months of its year.
    pub(super) fn months(
        self,
        list: &[Listed<'_>],
        route: &Route,
        (sources, here): (&Sources<'_>, &Here),
    ) -> Vec<Counted> {
        let year = match self {
            Self::All => return Vec::new(),
            Self::Year(year) | Self::Month(year, _) => Self::Year(year),
        };
        self.links(year, list, route, (sources, here))
    }
}

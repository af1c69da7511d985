//! The entries of all bodies on one page: under the bodies' names, by stage, or the latest of them.

use super::entry::{Entry, Facts, Group, Heading, Row};
use super::{Kind, LONG, of_body};
use crate::model::{Body, Route};
use crate::render::frame::Link;
use crate::render::here::Here;
use crate::render::parts::{Counted, Jump};
use crate::render::sources::{Sources, short_name};
use crate::tree::segment;

/// How many of the latest entries are shown where each year has a page of its own.
const LATEST: usize = 10;

/// How many entries of a body are shown at least, however many bodies there are.
const LEAST: usize = 3;

/// What a body's register holds.
pub(super) struct Kept<'a> {
    pub(super) body: &'a Body,
    pub(super) rows: Vec<Row<'a>>,
}

impl<'a> Kept<'a> {
    /// The registers of the kind, in the order of the structure chart of the bodies that keep them.
    pub(super) fn all(kind: &Kind, sources: &'a Sources<'a>) -> Vec<Self> {
        let bodies = sources.bodies().into_iter();
        let keeping = bodies.filter(|body| (kind.is_kept)(body, sources));
        let kept = |body: &'a Body| Self {
            body,
            rows: (kind.rows)(body, sources),
        };
        keeping.map(kept).collect()
    }

    /// The entries of `year`, or all.
    fn of(&self, year: Option<i32>) -> Vec<&Row<'a>> {
        let rows = self.rows.iter();
        rows.filter(|row| year.is_none() || row.year == year)
            .collect()
    }

    fn anchor(&self) -> String {
        segment(self.body.id.as_str())
    }

    /// An entry where bodies stand together, with the body's name.
    fn entry(&self, row: &Row<'_>, sources: &Sources<'_>, here: &Here) -> Entry {
        let name = sources.name(&self.body.id);
        let name = match sources.family(&self.body.id) {
            Some(family) => format!("{name}, {family}"),
            None => name.to_owned(),
        };
        Entry {
            body: Some(Link::new(here.to(&Route::body(&self.body.id)), name)),
            ..(row.entry)(here)
        }
    }
}

/// The entries of each body, of `year` or all, under its name; of each only so many that the page stays short.
pub(super) fn by_body(
    kind: &Kind,
    year: Option<i32>,
    kept: &[Kept<'_>],
    (sources, here): (&Sources<'_>, &Here),
) -> Vec<Group> {
    let total: usize = kept.iter().map(|kept| kept.of(year).len()).sum();
    let most = match total > LONG {
        true => (LONG / kept.len().max(1)).max(LEAST),
        false => total,
    };
    let group = |kept: &Kept<'_>| {
        let rows = kept.of(year);
        let name = &*kept.body.details.name.value;
        let page = match year {
            Some(year) => of_body::route_of_year(kept.body, kind, year, &kept.rows),
            None => of_body::route(kept.body, kind),
        };
        let values = [
            ("body", name.into()),
            ("title", kind.title(&sources.language).into()),
        ];
        let all = sources.language.say_with("registers-all-of", values);
        let shown = rows.iter().take(most);
        Group {
            anchor: kept.anchor(),
            heading: name.to_owned(),
            family: sources.family(&kept.body.id).map(str::to_owned),
            notes: Vec::new(),
            count: rows.len(),
            entries: shown.map(|row| entry_of_body(row, sources, here)).collect(),
            all: Some(Link::new(here.to(&page), all)),
        }
    };
    kept.iter().map(group).collect()
}

/// An entry under its body's name; one of a programme with the year that it would else stand under.
fn entry_of_body(row: &Row<'_>, sources: &Sources<'_>, here: &Here) -> Entry {
    let mut entry = (row.entry)(here);
    if let Heading::Programme(_) = row.heading {
        let year = row.heading.words(sources);
        let facts = Facts::new(sources, here).words("registers-programme", Some(year));
        entry.facts.splice(..0, facts.list());
    }
    entry
}

/// The entries of all bodies by stage; of each stage no more than the page has room for.
pub(super) fn by_stage(
    stages: &[&'static str],
    kept: &[Kept<'_>],
    (sources, here): (&Sources<'_>, &Here),
) -> Vec<Group> {
    let stage = |stage: &&'static str| {
        let heading = Heading::Stage(stage);
        ranked(
            heading,
            kept,
            |row| row.heading == heading,
            LONG,
            (sources, here),
        )
    };
    stages.iter().map(stage).collect()
}

/// The latest entries of all bodies, and those without a day.
pub(super) fn latest(kept: &[Kept<'_>], (sources, here): (&Sources<'_>, &Here)) -> Vec<Group> {
    let latest = Heading::Stage("registers-latest");
    let undated = Heading::Year(None);
    vec![
        ranked(
            latest,
            kept,
            |row| row.year.is_some(),
            LATEST,
            (sources, here),
        ),
        ranked(
            undated,
            kept,
            |row| row.year.is_none(),
            LONG,
            (sources, here),
        ),
    ]
}

/// Those entries of all bodies that `belongs` takes, by rank, under one heading; no more than `most` of them.
fn ranked<'a>(
    heading: Heading<'_>,
    kept: &[Kept<'a>],
    belongs: impl Fn(&Row<'a>) -> bool,
    most: usize,
    (sources, here): (&Sources<'_>, &Here),
) -> Group {
    let rows = kept
        .iter()
        .flat_map(|kept| kept.rows.iter().map(move |row| (kept, row)));
    let mut rows: Vec<_> = rows.filter(|(_, row)| belongs(row)).collect();
    rows.sort_by_key(|(_, row)| row.rank);
    let shown = rows.iter().take(most);
    Group {
        count: rows.len(),
        entries: shown
            .map(|(kept, row)| kept.entry(row, sources, here))
            .collect(),
        ..Group::of(heading, &[], sources, here)
    }
}

/// Ways to each body's entries of `year`, by partnership: on the page where `on_page`, else to its own register.
pub(super) fn jump(
    kind: &Kind,
    year: Option<i32>,
    kept: &[Kept<'_>],
    on_page: bool,
    (sources, here): (&Sources<'_>, &Here),
) -> Vec<Jump> {
    let links = kept.iter().map(|kept| {
        let href = match on_page {
            true => format!("#{}", kept.anchor()),
            false => here.to(&of_body::route(kept.body, kind)),
        };
        let link = Counted {
            href: Some(href),
            text: short_name(kept.body).to_owned(),
            count: kept.of(year).len(),
        };
        (kept.body, link)
    });
    Jump::by_family(links, sources)
}

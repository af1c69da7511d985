//! The registers of a body, a page each; those that are long have a page for each year beside it.

use std::collections::BTreeMap;

use super::entry::{Group, Row};
use super::view::RegisterView;
use super::{KINDS, Kind, LONG};
use crate::model::{Body, Route};
use crate::render::data::{Whose, with_register};
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::Counted;
use crate::render::sources::Sources;

/// One page of one register.
#[derive(Clone, Copy)]
struct Page<'a> {
    body: &'a Body,
    kind: &'static Kind,
    /// The year that it is for; nothing for the register's own page.
    year: Option<i32>,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let bodies = sources.site.bodies.values();
    let pages =
        bodies.flat_map(|body| kept(body, sources).flat_map(|kind| pages(body, kind, sources)));
    let job = |page: Page<'a>| {
        let job = Job::new(page.route(), "register.html", move |here| {
            (page.head(sources, here), page.view(sources, here))
        });
        let whose = Whose {
            body: Some(page.body),
            year: page.year,
        };
        with_register(job, page.kind.name, whose, sources)
    };
    pages.map(job).collect()
}

/// A link to each register that the body keeps.
pub(in crate::render::pages) fn links(
    body: &Body,
    sources: &Sources<'_>,
    here: &Here,
) -> Vec<Link> {
    let link = |kind: &Kind| Link::new(here.to(&route(body, kind)), kind.title(&sources.language));
    kept(body, sources).map(link).collect()
}

pub(super) fn kept<'a>(
    body: &'a Body,
    sources: &'a Sources<'a>,
) -> impl Iterator<Item = &'static Kind> + 'a {
    KINDS
        .iter()
        .filter(move |kind| (kind.is_kept)(body, sources))
}

/// The way to the register of `body` that has this name in its address.
pub(in crate::render::pages) fn address(body: &Body, name: &str, here: &Here) -> String {
    here.to(&Route::body(&body.id).below("registers").below(name))
}

/// The page of the register that `body` keeps.
pub(super) fn route(body: &Body, kind: &Kind) -> Route {
    Route::body(&body.id).below("registers").below(kind.name)
}

/// The page with all that the body's register has of `year`.
pub(super) fn route_of_year(body: &Body, kind: &Kind, year: i32, rows: &[Row<'_>]) -> Route {
    let route = route(body, kind);
    match years(rows).contains_key(&year) {
        true => route.below(&year.to_string()),
        false => route,
    }
}

/// The register's own page, and those of its years where it is long.
fn pages<'a>(body: &'a Body, kind: &'static Kind, sources: &'a Sources<'a>) -> Vec<Page<'a>> {
    let years: Vec<_> = years(&(kind.rows)(body, sources)).into_keys().collect();
    let years = years.into_iter().map(Some);
    let page = |year| Page { body, kind, year };
    std::iter::once(None).chain(years).map(page).collect()
}

/// The years that have pages of their own, with the number of their entries; none for a short register.
fn years(rows: &[Row<'_>]) -> BTreeMap<i32, usize> {
    let mut years = BTreeMap::new();
    if rows.len() > LONG {
        for year in rows.iter().filter_map(|row| row.year) {
            *years.entry(year).or_default() += 1;
        }
    }
    years
}

impl Page<'_> {
    fn route(&self) -> Route {
        let route = route(self.body, self.kind);
        match self.year {
            Some(year) => route.below(&year.to_string()),
            None => route,
        }
    }

    fn title(&self, sources: &Sources<'_>) -> String {
        let title = self.kind.title(&sources.language);
        match self.year {
            Some(year) => {
                let values = [("title", title.into()), ("year", year.to_string().into())];
                sources.language.say_with("registers-of-year", values)
            }
            None => title,
        }
    }

    fn head(&self, sources: &Sources<'_>, here: &Here) -> Head {
        let body = self.body;
        let mut trail = sources.trail(&body.id, true, here);
        if self.year.is_some() {
            let title = self.kind.title(&sources.language);
            trail.push(Link::new(here.to(&route(body, self.kind)), title));
        }
        Head {
            title: format!("{}, {}", self.title(sources), body.details.name.value),
            section: "bodies",
            trail,
            ..Head::default()
        }
    }

    fn view(&self, sources: &Sources<'_>, here: &Here) -> RegisterView {
        let Self { body, kind, year } = *self;
        let rows = (kind.rows)(body, sources);
        let years = years(&rows);
        let latest = years.keys().next_back().copied();
        // The register's own page has the latest year, and what belongs to no year.
        let is_here = |row: &&Row<'_>| match year {
            Some(_) => row.year == year,
            None => years.is_empty() || row.year.is_none() || row.year == latest,
        };
        let shown: Vec<_> = rows.iter().filter(is_here).collect();
        let by_heading = shown.chunk_by(|a, b| a.heading == b.heading);
        let group = |rows: &[&Row<'_>]| Some(Group::of(rows.first()?.heading, rows, sources, here));
        let groups: Vec<_> = by_heading.filter_map(group).collect();
        let language = &sources.language;
        let others = kept(body, sources).filter(|other| other.name != kind.name);
        RegisterView {
            body: Some(Link::new(
                here.to(&Route::body(&body.id)),
                &*body.details.name.value,
            )),
            title: self.title(sources),
            lead: kind.say("lead", language),
            notes: (kind.notes)(body, sources),
            years: years
                .into_iter()
                .rev()
                .map(|year| self.year_count(year, here))
                .collect(),
            jump: RegisterView::jump_to_groups(&groups),
            groups,
            empty: kind.say("none", language),
            others: others
                .map(|other| Link::new(here.to(&route(body, other)), other.title(language)))
                .collect(),
            ..RegisterView::default()
        }
    }

    fn year_count(&self, (year, count): (i32, usize), here: &Here) -> Counted {
        let route = route(self.body, self.kind).below(&year.to_string());
        let href = (self.year != Some(year)).then(|| here.to(&route));
        Counted {
            href,
            text: year.to_string(),
            count,
        }
    }
}

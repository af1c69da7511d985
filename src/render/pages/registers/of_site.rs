//! The registers of the whole site: what there is, and a page for each kind with the entries of all bodies.

use std::collections::BTreeMap;

use serde::Serialize;

use super::together::{Kept, by_body, by_stage, jump, latest};
use super::view::RegisterView;
use super::{KINDS, Kind, Together, of_body};
use crate::model::{Body, Route};
use crate::render::data::{RegisterLink, RegistersData};
use crate::render::data::{Whose, with_register};
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::{Counted, family};
use crate::render::sources::{Sources, home_link};

#[derive(Debug, Serialize)]
struct IndexView {
    registers: Vec<About>,
    /// The registers of each body.
    families: Vec<Family>,
}

/// A register of the whole site.
#[derive(Debug, Serialize)]
struct About {
    link: Link,
    lead: String,
    count: usize,
}

/// The bodies of one partnership, each with links to its registers.
#[derive(Debug, Serialize)]
struct Family {
    name: Option<String>,
    bodies: Vec<Keeping>,
}

/// A body and the registers that it keeps.
#[derive(Debug, Serialize)]
struct Keeping {
    link: Link,
    registers: Vec<Link>,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let index = Job::new(index(), "registers.html", |here| {
        let head = head(
            sources.language.say("registers"),
            "registers",
            vec![home_link(sources, here)],
        );
        (head, index_view(sources, here))
    })
    .with_twin(|| RegistersData {
        registers: KINDS
            .iter()
            .map(|kind| RegisterLink {
                name: kind.name,
                address: route(kind, None),
            })
            .collect(),
    });
    let registers = KINDS.iter().flat_map(|kind| {
        let years = match kind.together {
            Together::Years => years(&Kept::all(kind, sources)).into_keys().collect(),
            Together::Bodies | Together::Stages(_) => Vec::new(),
        };
        let years = years.into_iter().map(Some);
        let pages = std::iter::once(None).chain(years);
        pages.map(|year| page(kind, year, sources))
    });
    std::iter::once(index).chain(registers).collect()
}

fn page<'a>(kind: &'static Kind, year: Option<i32>, sources: &'a Sources<'a>) -> Job<'a> {
    let job = Job::new(route(kind, year), "register.html", move |here| {
        let language = &sources.language;
        let mut trail = vec![
            home_link(sources, here),
            Link::new(here.to(&index()), language.say("registers")),
        ];
        if year.is_some() {
            trail.push(Link::new(here.to(&route(kind, None)), kind.title(language)));
        }
        let section = if kind.name == "decisions" {
            "decisions"
        } else {
            "registers"
        };
        let view = view(kind, year, sources, here);
        (head(view.title.clone(), section, trail), view)
    });
    let whose = Whose { body: None, year };
    with_register(job, kind.name, whose, sources)
}

/// A link to each register of the whole site.
fn links(sources: &Sources<'_>, here: &Here) -> Vec<Link> {
    let link = |kind: &Kind| Link::new(here.to(&route(kind, None)), kind.title(&sources.language));
    KINDS.iter().map(link).collect()
}

/// The page of what registers there are.
fn index() -> Route {
    Route::page("registers")
}

fn route(kind: &Kind, year: Option<i32>) -> Route {
    let route = index().below(kind.name);
    match year {
        Some(year) => route.below(&year.to_string()),
        None => route,
    }
}

fn head(title: String, section: &'static str, trail: Vec<Link>) -> Head {
    Head {
        title,
        section,
        trail,
        ..Head::default()
    }
}

/// The years of the entries, with the number of them.
fn years(kept: &[Kept<'_>]) -> BTreeMap<i32, usize> {
    let mut years = BTreeMap::new();
    let rows = kept.iter().flat_map(|kept| &kept.rows);
    for year in rows.filter_map(|row| row.year) {
        *years.entry(year).or_default() += 1;
    }
    years
}

fn index_view(sources: &Sources<'_>, here: &Here) -> IndexView {
    let about = |kind: &Kind| About {
        link: Link::new(here.to(&route(kind, None)), kind.title(&sources.language)),
        lead: kind.say("all", &sources.language),
        count: Kept::all(kind, sources)
            .iter()
            .map(|kept| kept.rows.len())
            .sum(),
    };
    let bodies = sources.bodies();
    let families = bodies.chunk_by(|a, b| family(a, sources) == family(b, sources));
    let of_body = |body: &&Body| {
        let registers = of_body::links(body, sources, here);
        let link = Link::new(here.to(&Route::body(&body.id)), &*body.details.name.value);
        (!registers.is_empty()).then_some(Keeping { link, registers })
    };
    let families = families.filter_map(|bodies| {
        Some(Family {
            name: family(bodies.first()?, sources),
            bodies: bodies.iter().filter_map(of_body).collect(),
        })
    });
    IndexView {
        registers: KINDS.iter().map(about).collect(),
        families: families
            .filter(|family| !family.bodies.is_empty())
            .collect(),
    }
}

fn view(
    kind: &'static Kind,
    year: Option<i32>,
    sources: &Sources<'_>,
    here: &Here,
) -> RegisterView {
    let kept = Kept::all(kind, sources);
    let groups = match (kind.together, year) {
        (Together::Stages(stages), _) => by_stage(stages, &kept, (sources, here)),
        (Together::Years, None) => latest(&kept, (sources, here)),
        (Together::Years, Some(_)) | (Together::Bodies, _) => {
            by_body(kind, year, &kept, (sources, here))
        }
    };
    let groups: Vec<_> = groups.into_iter().filter(|group| group.count > 0).collect();
    let language = &sources.language;
    let title = kind.title(language);
    let on_page = year.is_some() || kind.together == Together::Bodies;
    let year_count = |(other, count): (i32, usize)| Counted {
        text: other.to_string(),
        href: (year != Some(other)).then(|| here.to(&route(kind, Some(other)))),
        count,
    };
    let years = match kind.together {
        Together::Years => years(&kept).into_iter().rev().map(year_count).collect(),
        Together::Bodies | Together::Stages(_) => Vec::new(),
    };
    RegisterView {
        title: match year {
            Some(year) => {
                let values = [("title", title.into()), ("year", year.to_string().into())];
                language.say_with("registers-of-year", values)
            }
            None => title,
        },
        lead: kind.say("all", language),
        years,
        jump: jump(kind, year, &kept, on_page, (sources, here)),
        jump_away: !on_page,
        groups,
        empty: kind.say("none", language),
        others: links(sources, here),
        ..RegisterView::default()
    }
}

//! The search. Its results are made in the browser; without scripts the page has lists to find papers by.

mod words;

use serde::Serialize;

use super::calendar;
use super::documents::{Lists, lists};
use crate::model::Route;
use crate::render::frame::Head;
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::Counted;
use crate::render::sources::{Sources, home_link};

#[derive(Debug, Serialize)]
struct SearchView {
    lists: Lists,
    /// The calendars of the years with meetings, the latest first.
    years: Vec<Counted>,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let page = Job::new(route(), "search.html", |here| {
        (head(sources, here), view(sources, here))
    });
    let words = route().file_below("words.json");
    vec![page, Job::file(words, |_| words::of(&sources.language))]
}

fn route() -> Route {
    Route::page("search")
}

fn head(sources: &Sources<'_>, here: &Here) -> Head {
    let language = &sources.language;
    Head {
        title: language.say("search"),
        description: Some(language.say("search-description")),
        section: "search",
        trail: vec![home_link(sources, here)],
        ..Head::default()
    }
}

fn view(sources: &Sources<'_>, here: &Here) -> SearchView {
    let years = sources.years().iter().rev();
    SearchView {
        lists: lists(sources, here),
        years: years
            .map(|(year, meetings)| Counted {
                href: Some(here.to(&calendar::route(*year))),
                text: year.to_string(),
                count: meetings.len(),
            })
            .collect(),
    }
}

//! `sitemap.xml` (sitemaps.org, version 0.9): every page, and when what is on it last changed.
//!
//! A list holds 50,000 pages at most; beyond that `sitemap.xml` is a list of lists. Left out are pages that are another
//! form of one that is in it, or the way to it, and every file that is no page. Addresses have to be full, so a site
//! that does not say where it will be read has none.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::text::plain;
use crate::calendar::Day;
use crate::model::Route;
use crate::render::job::Job;
use crate::render::pages;
use crate::render::sources::{Sources, Thing};

/// How many pages one list may have. Source: <https://www.sitemaps.org/protocol.html>.
const MOST: usize = 50_000;

const SPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// Where the list of pages is.
pub(super) fn route() -> Route {
    Route::home().file_below("sitemap.xml")
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    if sources.url(&Route::home()).is_none() {
        return Vec::new();
    }
    let pages = pages::jobs(sources);
    let mut pages: Vec<Route> = pages.iter().filter_map(Job::listed).cloned().collect();
    pages.sort();
    let parts = parts(pages, MOST);
    let routes: Vec<_> = parts.iter().map(|(part, _)| part.clone()).collect();
    let several = (routes.len() > 1).then(|| Job::file(route(), move |_| index(&routes, sources)));
    let lists = parts
        .into_iter()
        .map(|(part, pages)| Job::file(part, move |_| list(&pages, sources)));
    several.into_iter().chain(lists).collect()
}

/// The pages of each list, `most` at the most, and where the list is.
fn parts(pages: Vec<Route>, most: usize) -> Vec<(Route, Vec<Route>)> {
    if pages.len() <= most {
        return vec![(route(), pages)];
    }
    let named = |(at, pages): (usize, &[Route])| {
        let part = Route::home().file_below(&format!("sitemap-{}.xml", at + 1));
        (part, pages.to_vec())
    };
    pages.chunks(most).enumerate().map(named).collect()
}

fn list(pages: &[Route], sources: &Sources<'_>) -> String {
    let changed = changed(sources);
    let entry = |page: &Route| {
        let address = sources.url(page).unwrap_or_default();
        (address, changed.get(page).copied())
    };
    written("urlset", "url", pages.iter().map(entry))
}

fn index(parts: &[Route], sources: &Sources<'_>) -> String {
    let entry = |part: &Route| (sources.url(part).unwrap_or_default(), None);
    written("sitemapindex", "sitemap", parts.iter().map(entry))
}

fn written(root: &str, each: &str, entries: impl Iterator<Item = (String, Option<Day>)>) -> String {
    let mut xml =
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root} xmlns=\"{SPACE}\">\n");
    for (address, day) in entries {
        let address = escaped(&address);
        let day = day.map(|day| format!("<lastmod>{day}</lastmod>"));
        let day = day.unwrap_or_default();
        // Writing to a string cannot go wrong.
        let _ = writeln!(xml, "<{each}><loc>{address}</loc>{day}</{each}>");
    }
    xml + &format!("</{root}>\n")
}

/// The day on which each document, meeting and body last changed, by the address of its page.
fn changed(sources: &Sources<'_>) -> BTreeMap<Route, Day> {
    let mut days: BTreeMap<Route, Day> = BTreeMap::new();
    let mut note = |route: Route, day: Day| {
        let latest = days.entry(route).or_insert(day);
        *latest = day.max(*latest);
    };
    for change in sources.changes().all() {
        let day = Day(change.when.date);
        note(change.route(), day);
        note(Route::body(change.body()), day);
        note(Route::home(), day);
        if let Thing::Document(document) = change.thing
            && let Some(meeting) = &document.meeting
        {
            note(Route::meeting(meeting), day);
        }
    }
    days
}

fn escaped(text: &str) -> String {
    let text = plain(text).replace('&', "&amp;");
    text.replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_is_cut_into_parts() {
        let pages = || ["a", "b", "c", "d", "e"].map(Route::page).to_vec();
        let cut = |most| {
            let parts = parts(pages(), most).into_iter();
            let of = |(part, pages): (Route, Vec<Route>)| (part.to_string(), pages.len());
            parts.map(of).collect::<Vec<_>>()
        };
        assert_eq!(cut(5), [("/sitemap.xml".to_owned(), 5)]);
        let halves = [("/sitemap-1.xml", 3), ("/sitemap-2.xml", 2)];
        assert_eq!(cut(3), halves.map(|(part, count)| (part.to_owned(), count)));
    }
}

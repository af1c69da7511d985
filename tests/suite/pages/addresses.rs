//! Pages among themselves: links and titles.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use rayon::prelude::*;
use scraper::Html;

use super::{all, sites, text};
use crate::example::{Page, Published};
use crate::language::welsh::WELSH;

/// What no page links to: the marker by which the next build knows the folder for its own, the list by which it sees that
/// no address is lost, and what search engines look for by name.
const FOR_PROGRAMS: [&str; 4] = [
    ".minutebook",
    "data/addresses.txt",
    "robots.txt",
    "sitemap.xml",
];

/// What a page has that others may care for.
struct Known {
    title: String,
    ids: BTreeSet<String>,
    /// What its links, pictures and styles lead to.
    links: Vec<String>,
    /// Whether it stands for what is no more here: people come to it from elsewhere.
    aside: bool,
}

impl Known {
    fn of(page: &Page) -> Self {
        let html = Html::parse_document(&page.html);
        let linking = all(
            &html,
            "a[href], link[href]:not([rel=canonical]), img, script[src]",
        );
        let links = linking.map(|element| {
            let address = element.attr("href").or(element.attr("src"));
            address.unwrap_or_default().to_owned()
        });
        Self {
            links: links.collect(),
            ids: all(&html, "[id]")
                .map(|element| element.attr("id").unwrap().to_owned())
                .collect(),
            title: all(&html, "title").map(text).collect(),
            aside: all(&html, "meta[name=robots][content=noindex]").count() > 0,
        }
    }
}

fn known(site: &Published) -> BTreeMap<&str, Known> {
    let pages = site.pages.par_iter();
    pages
        .map(|page| (page.file.as_str(), Known::of(page)))
        .collect()
}

/// The path on its host that the site says it has: `/`, or `/papers/`.
pub(super) fn base(site: &Published) -> String {
    let home = site.pages.iter().find(|page| page.file == "index.html");
    let html = Html::parse_document(&home.unwrap().html);
    let address = all(&html, "link[rel=canonical]").find_map(|link| link.attr("href"));
    let path = address.and_then(|address| address.splitn(4, '/').nth(3));
    format!("/{}", path.unwrap_or_default())
}

/// The file that a link on the page `from` leads to, and the place in it; `None` for a link off the site.
pub(super) fn target(base: &str, from: &str, link: &str) -> Option<(String, Option<String>)> {
    if ["https:", "http:", "mailto:", "tel:"]
        .iter()
        .any(|scheme| link.starts_with(scheme))
    {
        return None;
    }
    let (path, place) = match link.split_once('#') {
        Some((path, place)) => (path, Some(place.to_owned())),
        None => (link, None),
    };
    if path.is_empty() {
        return Some((from.to_owned(), place));
    }
    let folder = from.rfind('/').map_or("", |end| &from[..=end]);
    let whole = match path.starts_with('/') {
        true => path.to_owned(),
        false => format!("{base}{folder}{path}"),
    };
    let mut segments = Vec::new();
    for segment in whole
        .split('/')
        .filter(|segment| !["", "."].contains(segment))
    {
        match segment {
            ".." => drop(segments.pop()),
            segment => segments.push(segment),
        }
    }
    if path.ends_with('/') {
        segments.push("index.html");
    }
    let file = format!("/{}", segments.join("/"));
    let below = file.strip_prefix(base).map(str::to_owned);
    // What leads out of the site's own path leads to no file of it.
    Some((below.unwrap_or(file), place))
}

/// What the style sheet `file` loads.
pub(super) fn sheet_links(site: &Published, file: &str) -> Vec<String> {
    let text = fs::read_to_string(site.root.join(file)).unwrap();
    let links = text.split("url(").skip(1);
    let links = links.filter_map(|rest| rest.split_once(')'));
    links.map(|(link, _)| link.to_owned()).collect()
}

/// What of `site` no link leads to, starting from its home page and the page for what is missing; and dead links.
fn lost(site: &Published) -> Vec<String> {
    let pages = known(site);
    let base = base(site);
    let starts = ["index.html", "404.html"].map(str::to_owned);
    let mut reached: BTreeSet<String> = starts.clone().into();
    let mut queue = Vec::from(starts);
    let mut faults = Vec::new();
    while let Some(from) = queue.pop() {
        if from.ends_with(".css") {
            for link in sheet_links(site, &from) {
                let to = target(&base, &from, &link).filter(|(to, _)| site.files.contains(to));
                match to {
                    Some((to, _)) => drop(reached.insert(to)),
                    None => faults.push(format!("{from}: {link} leads to nothing")),
                }
            }
        }
        let Some(page) = pages.get(from.as_str()) else {
            continue;
        };
        for (link, (to, place)) in page
            .links
            .iter()
            .filter_map(|link| Some((link, target(&base, &from, link)?)))
        {
            if !site.files.contains(&to) {
                faults.push(format!("{from}: {link} leads to nothing"));
            }
            let there = pages.get(to.as_str()).zip(place);
            if there.is_some_and(|(page, place)| !page.ids.contains(&place)) {
                faults.push(format!("{from}: {link} leads to no place on {to}"));
            }
            if reached.insert(to.clone()) {
                queue.push(to);
            }
        }
    }
    let unreached = site.files.iter().filter(|file| !reached.contains(*file));
    // Programs find these from the first of them, which a page links to; `data` follows them all.
    let oparl = |file: &str| file.starts_with("data/oparl/") && !file.ends_with("/system.json");
    // The search's scripts import one another, and find its files by the manifest.
    let sought = |file: &str| {
        let folders = ["assets/search/", "search/files/", "search/manifest.json"];
        folders.iter().any(|folder| file.starts_with(folder))
    };
    let aside =
        |file: &str| pages.get(file).is_some_and(|page| page.aside) || oparl(file) || sought(file);
    let unreached = unreached.filter(|file| !FOR_PROGRAMS.contains(&file.as_str()) && !aside(file));
    faults.extend(unreached.map(|file| format!("no link leads to {file}")));
    faults
}

#[test]
fn every_link_leads_somewhere_and_everything_is_reached() {
    for site in sites().chain([&*WELSH]) {
        let faults = lost(site);
        assert!(
            faults.is_empty(),
            "{}:\n{}",
            site.root.display(),
            faults.join("\n")
        );
    }
}

#[test]
fn dead_links_and_lost_pages_are_found() {
    let page = |file: &str, html: &str| Page {
        file: file.into(),
        html: html.into(),
    };
    let home = "<link rel=canonical href=https://example.org/sub/> <a href='a/#gone'>A</a> <a href='b/'>B</a> <img src='c.png'> <a href='https://example.org/'>C</a> <a href='../'>Up</a>";
    let pages = vec![
        page("index.html", home),
        page("a/index.html", "<p id=here>"),
        page("d.html", ""),
    ];
    let site = Published {
        failed: false,
        root: "bad".into(),
        files: pages.iter().map(|page| page.file.clone()).collect(),
        pages,
    };
    let mut faults = lost(&site);
    faults.sort();
    let expected = [
        "index.html: ../ leads to nothing",
        "index.html: a/#gone leads to no place on a/index.html",
        "index.html: b/ leads to nothing",
        "index.html: c.png leads to nothing",
        "no link leads to d.html",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn no_two_pages_have_one_title() {
    for site in sites().chain([&*WELSH]) {
        let mut titles: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for (file, page) in known(site).into_iter().filter(|(_, page)| !page.aside) {
            titles.entry(page.title).or_default().push(file);
        }
        titles.retain(|_, files| files.len() > 1);
        assert!(titles.is_empty(), "{}: {titles:#?}", site.root.display());
    }
}

/// The whole addresses of the steps that a page tells programs of, if it does.
fn way_for_programs(html: &Html) -> Option<Vec<String>> {
    let data = all(html, "script[type='application/ld+json']").next()?;
    let data: serde_json::Value = serde_json::from_str(&data.inner_html()).unwrap();
    let graph = data["@graph"].as_array().unwrap();
    let way = graph.iter().find(|one| one["@type"] == "BreadcrumbList")?;
    let steps = way["itemListElement"].as_array().unwrap().iter();
    Some(
        steps
            .map(|step| step["item"].as_str().unwrap().to_owned())
            .collect(),
    )
}

/// Where a site says its address, programs get the way to a page in whole addresses, the same as people follow.
#[test]
fn the_way_to_a_page_is_told_in_whole_addresses() {
    let mut told = [0; 2];
    for site in sites() {
        let base = base(site);
        for page in &site.pages {
            let html = Html::parse_document(&page.html);
            let canonical = all(&html, "link[rel=canonical]").next();
            let way = way_for_programs(&html);
            let Some(canonical) = canonical.and_then(|link| link.attr("href")) else {
                assert_eq!(way, None, "{}", page.file);
                told[0] += 1;
                continue;
            };
            let Some(way) = way else { continue };
            let host = canonical.split('/').take(3).collect::<Vec<_>>().join("/");
            let trail = all(&html, ".trail a").map(|link| {
                let (file, _) = target(&base, &page.file, link.attr("href").unwrap()).unwrap();
                format!("{host}{base}{}", file.trim_end_matches("index.html"))
            });
            assert_eq!(way, trail.collect::<Vec<_>>(), "{}", page.file);
            told[1] += 1;
        }
    }
    assert!(told[0] > 50 && told[1] > 200, "{told:?}");
}

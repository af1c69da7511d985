//! The page of results: what is asked stands in its address, and what is shown follows from it.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use scraper::{Html, Selector};

use super::{SHOWN, address, ask_for, told};
use crate::browser::server::Server;
use crate::browser::visit;
use crate::browser::visit::{Look, Visit};
use crate::example::EXAMPLE;

const HEADING: &str = "document.activeElement.id";
const COUNT: &str = "document.querySelector('#results .lead').textContent.split(',')[0]";

/// Gives a filter this value, as a reader does who chooses from it.
async fn choose(visit: &Visit, filter: &str, value: &str) -> chromiumoxide::Result<()> {
    let script = format!(
        "[document.querySelector('select[name={filter}]')].map(one => {{ one.value = '{value}'; \
         return String(one.dispatchEvent(new Event('change', {{ bubbles: true }}))) }})"
    );
    visit.ask(&script).await?;
    visit.wait_until(SHOWN).await
}

/// The parts of an address in order.
fn sorted(address: &str) -> Vec<&str> {
    let mut parts: Vec<_> = address.split(['?', '&']).collect();
    parts.sort_unstable();
    parts
}

#[test]
fn the_address_says_what_is_asked() {
    visit(Look::WIDE, async |visit| {
        let site = Server::start(&EXAMPLE.root);
        let asked = "/search/?q=partnership&body=bromley&kind=minutes&status=approved&from=2025&to=2026&sort=date";
        visit.go(&site.url(asked)).await?;
        visit.wait_until(SHOWN).await?;
        assert_eq!(
            told(visit, "document.getElementById('q-box').value").await?,
            "partnership"
        );
        let filters =
            "[...document.querySelectorAll('aside select')].map(one => `${one.name}=${one.value}`)";
        assert_eq!(
            told(visit, filters).await?,
            "body=bromley,kind=minutes,status=approved,from=2025,to=2026,sort=date"
        );
        let title = told(visit, "document.title").await?;
        assert!(title.starts_with("partnership – Search – "), "{title}");
        let lines = visit
            .ask("[...document.querySelectorAll('#results li')].map(one => one.querySelector('.soft').textContent)")
            .await?;
        assert!(
            lines.iter().all(|line| line.starts_with("Minutes · ")),
            "{lines:?}"
        );
        let others = "[...document.querySelectorAll('#results li')].filter(one => !one.querySelector('.mark.approved'))";
        assert_eq!(told(visit, others).await?, "", "each is marked as approved");
        let links = visit
            .ask("[...document.querySelectorAll('#results li h3 a')].map(one => new URL(one.href).pathname)")
            .await?;
        assert!(
            links.iter().all(|link| link.starts_with("/bromley/")),
            "{links:?}"
        );
        // The address of a meeting's paper has its day in it.
        let day = |link: &String| link.split("/20").nth(1).unwrap()[..8].to_owned();
        let days: Vec<_> = links.iter().map(day).collect();
        assert!(days.is_sorted_by(|a, b| a >= b), "{links:?}");
        Ok(())
    });
}

#[test]
fn typing_is_one_step_of_the_history_and_each_choice_is_one() {
    visit(Look::WIDE, async |visit| {
        let site = Server::start(&EXAMPLE.root);
        visit.go(&site.url("/search/")).await?;
        visit
            .wait_until("document.querySelector('#found [name=kind]')")
            .await?;
        ask_for(visit, "hous").await?;
        ask_for(visit, "ing").await?;
        visit.press("Enter").await?;
        visit.wait_until(SHOWN).await?;
        assert_eq!(address(visit).await?, "/search/?q=housing");
        choose(visit, "kind", "minutes").await?;
        assert_eq!(address(visit).await?, "/search/?q=housing&kind=minutes");
        ask_for(visit, " ne").await?;
        ask_for(visit, "ed").await?;
        visit.wait_until("location.search.includes('need')").await?;
        visit.wait_until(SHOWN).await?;
        choose(visit, "status", "approved").await?;
        let asked = "/search/?q=housing+need&typing=1&kind=minutes&status=approved";
        assert_eq!(sorted(&address(visit).await?), sorted(asked));
        let steps = [
            ("/search/?q=housing+need&kind=minutes", "housing need"),
            ("/search/?q=housing&kind=minutes", "housing"),
            ("/search/?q=housing", "housing"),
        ];
        for (there, words) in steps {
            visit.ask("[String(history.back())]").await?;
            let back = format!("location.pathname + location.search === '{there}'");
            visit.wait_until(&back).await?;
            visit.wait_until(SHOWN).await?;
            assert_eq!(
                told(visit, "document.getElementById('q-box').value").await?,
                words
            );
        }
        assert_eq!(
            told(visit, "document.querySelector('[name=kind]').value").await?,
            ""
        );
        Ok(())
    });
}

#[test]
fn pages_are_links_and_the_focus_goes_to_the_results() {
    visit(Look::WIDE, async |visit| {
        let site = Server::start(&EXAMPLE.root);
        visit.go(&site.url("/search/?q=partnership")).await?;
        visit.wait_until(SHOWN).await?;
        let first = told(visit, "document.querySelector('#results li a').href").await?;
        visit
            .ask("[String(document.querySelector('nav a[rel=next]').click())]")
            .await?;
        visit
            .wait_until(&format!(
                "document.querySelector('#results li a').href !== '{first}'"
            ))
            .await?;
        assert_eq!(address(visit).await?, "/search/?q=partnership&page=2");
        assert_eq!(told(visit, HEADING).await?, "results-heading");
        let current =
            "document.querySelector('nav [aria-current=page]').getAttribute('aria-label')";
        visit.wait_until(&format!("{current} === 'Page 2'")).await?;
        visit.ask("[String(history.back())]").await?;
        visit
            .wait_until(&format!(
                "document.querySelector('#results li a').href === '{first}'"
            ))
            .await
    });
}

#[test]
fn a_body_brings_those_below_it_and_choices_say_how_many() {
    visit(Look::WIDE, async |visit| {
        let site = Server::start(&EXAMPLE.root);
        visit.go(&site.url("/search/?q=partnership")).await?;
        visit.wait_until(SHOWN).await?;
        let option = "document.querySelector('select[name=body] option[value=bromley]').textContent.match(/\\((\\d+)\\)$/)[1]";
        let said = told(visit, option).await?;
        let below = told(visit, "document.querySelector('select[name=body] option[value=\"bromley/executive\"]').textContent").await?;
        assert!(below.starts_with('\u{2003}'), "{below}");
        choose(visit, "body", "bromley").await?;
        assert_eq!(told(visit, COUNT).await?, format!("{said} results"));
        Ok(())
    });
}

#[test]
fn results_come_as_the_reader_does() {
    visit(Look::NARROWEST, async |visit| {
        let down = Arc::new(AtomicBool::new(false));
        let is_down = Arc::clone(&down);
        let site = Server::with(&EXAMPLE.root, move |address| {
            !(address.contains("/files/text/") && is_down.load(Ordering::SeqCst))
        });
        visit.go(&site.url("/search/?q=partnership")).await?;
        visit.wait_until(SHOWN).await?;
        let hits = "document.querySelectorAll('#results li h3').length";
        assert_eq!(told(visit, hits).await?, "4");
        down.store(true, Ordering::SeqCst);
        let to_the_end = "[String(document.querySelector('.foot').scrollIntoView())]";
        visit.ask(to_the_end).await?;
        let again = "document.querySelector('#results li button')";
        visit.wait_until(again).await?;
        down.store(false, Ordering::SeqCst);
        visit.ask(&format!("[String({again}.click())]")).await?;
        for shown in [8, 12] {
            visit.ask(to_the_end).await?;
            visit
                .wait_until(&format!("{hits} === {shown} && !{again}"))
                .await?;
        }
        let links = visit
            .ask("[...document.querySelectorAll('#results li h3 a')].map(one => one.href)")
            .await?;
        let different: BTreeSet<_> = links.iter().collect();
        assert_eq!(different.len(), 12, "{links:?}");
        Ok(())
    });
}

#[test]
fn there_are_lists_until_something_is_asked() {
    visit(Look::WIDE, async |visit| {
        let site = Server::start(&EXAMPLE.root);
        visit.go(&site.url("/search/")).await?;
        visit
            .wait_until("document.querySelector('main details')")
            .await?;
        let seen = "[...document.querySelectorAll('main h2')] \
                    .filter(one => one.checkVisibility()).map(one => one.textContent)";
        assert_eq!(told(visit, seen).await?, "By kind,By body,By year");
        ask_for(visit, "minutes").await?;
        visit.wait_until(SHOWN).await?;
        let seen = told(visit, seen).await?;
        assert_eq!(seen, "Narrow the results,Results");
        Ok(())
    });
}

#[test]
fn hits_lead_to_places_that_are_there() {
    visit(Look::WIDE, async |visit| {
        let site = Server::start(&EXAMPLE.root);
        let mut places = 0;
        for words in [
            "housing",
            "minutes of the last meeting",
            "declarations",
            "terms of reference",
        ] {
            let asked = format!("/search/?q={}", words.replace(' ', "+"));
            visit.go(&site.url(&asked)).await?;
            visit.wait_until(SHOWN).await?;
            let links = visit
                .ask("[...document.querySelectorAll('#results li h3 a')].map(one => one.pathname + one.hash)")
                .await?;
            for link in links {
                let (path, place) = link.split_once('#').unwrap_or((&link, ""));
                let page = EXAMPLE.pages.iter().find(|page| page.address() == path);
                let page = page.unwrap_or_else(|| panic!("{link}"));
                if !place.is_empty() {
                    places += 1;
                    let place = Selector::parse(&format!("[id='{place}']")).unwrap();
                    let html = Html::parse_document(&page.html);
                    assert!(html.select(&place).next().is_some(), "{link}");
                }
            }
        }
        assert!(places > 3, "no hit leads further than to a page");
        Ok(())
    });
}

#[test]
fn what_was_misspelt_has_the_nearest_words_as_a_link() {
    visit(Look::WIDE, async |visit| {
        let site = Server::start(&EXAMPLE.root);
        visit.go(&site.url("/search/?q=partnershpi")).await?;
        let link = "document.querySelector('#results p a')";
        visit.wait_until(link).await?;
        visit.ask(&format!("[String({link}.click())]")).await?;
        visit.wait_until(SHOWN).await?;
        assert_eq!(address(visit).await?, "/search/?q=partnership");
        Ok(())
    });
}

#[test]
fn the_page_asks_for_its_scripts_at_once() {
    let page = EXAMPLE
        .pages
        .iter()
        .find(|page| page.file == "search/index.html");
    let html = Html::parse_document(&page.unwrap().html);
    let links = Selector::parse("link[rel=modulepreload]").unwrap();
    let named = html.select(&links).filter_map(|link| link.attr("href"));
    let mut named: Vec<_> = named
        .map(|link| link.replace("../assets/search/", ""))
        .collect();
    named.sort();
    let mut imported = vec!["page.js".to_owned()];
    let mut at = 0;
    while let Some(module) = imported.get(at).cloned() {
        let text =
            std::fs::read_to_string(EXAMPLE.root.join("assets/search").join(&module)).unwrap();
        for import in text.split("from \"./").skip(1) {
            let import = import.split('"').next().unwrap().to_owned();
            if !imported.contains(&import) {
                imported.push(import);
            }
        }
        at += 1;
    }
    imported.sort();
    assert_eq!(named, imported);
}

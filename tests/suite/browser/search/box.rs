//! The box on every page, by the keyboard and by ear.

use super::{OPEN, SHOWN, address, ask_for, told};
use crate::browser::server::Server;
use crate::browser::visit;
use crate::browser::visit::Look;
use crate::example::EXAMPLE;

const ACTIVE: &str = "document.getElementById('q-box').getAttribute('aria-activedescendant')";
const SELECTED: &str =
    "[...document.querySelectorAll('[role=option][aria-selected=true]')].map(one => one.id)";
const EXPANDED: &str = "document.getElementById('q-box').getAttribute('aria-expanded')";
const VALUE: &str = "document.getElementById('q-box').value";

#[test]
fn nothing_is_fetched_before_it_is_used() {
    visit(Look::WIDE, async |visit| {
        let site = Server::start(&EXAMPLE.root);
        visit.go(&site.url("/bromley/executive/")).await?;
        let of_search = |urls: Vec<String>| -> Vec<String> {
            let urls = urls.into_iter();
            let files = urls.map(|url| url.replace(&site.url("/"), "/"));
            files.filter(|file| file.contains("search")).collect()
        };
        let before = of_search(visit.requested().await?);
        assert_eq!(before, ["/assets/search.js"]);
        ask_for(visit, "minutes").await?;
        visit.wait_until(OPEN).await?;
        let after = of_search(visit.requested().await?);
        let manifest = "/search/manifest.json".to_owned();
        assert!(after.contains(&manifest), "{after:?}");
        Ok(())
    });
}

#[test]
fn it_is_a_combobox_with_a_list() {
    visit(Look::WIDE, async |visit| {
        let site = Server::start(&EXAMPLE.root);
        visit.go(&site.url("/bromley/")).await?;
        ask_for(visit, "minutes").await?;
        visit.wait_until(OPEN).await?;
        assert_eq!(told(visit, ACTIVE).await?, "null");
        for (key, active) in [
            ("ArrowDown", "q-0"),
            ("ArrowDown", "q-1"),
            ("ArrowUp", "q-0"),
            ("ArrowUp", "null"),
            ("ArrowDown", "q-0"),
            ("Home", "null"),
            ("ArrowDown", "q-0"),
            ("End", "null"),
        ] {
            visit.press(key).await?;
            assert_eq!(told(visit, ACTIVE).await?, active, "{key}");
            let selected = told(visit, SELECTED).await?;
            assert_eq!(selected, active.replace("null", ""), "{key}");
            assert_eq!(told(visit, "document.activeElement.id").await?, "q-box");
        }
        let controls = "document.getElementById(document.activeElement.getAttribute('aria-controls')).getAttribute('role')";
        assert_eq!(told(visit, controls).await?, "listbox");
        visit.press("Escape").await?;
        assert_eq!(told(visit, EXPANDED).await?, "false");
        assert_eq!(told(visit, VALUE).await?, "minutes");
        visit.press("Escape").await?;
        assert_eq!(told(visit, VALUE).await?, "");
        Ok(())
    });
}

#[test]
fn an_option_is_opened_by_enter() {
    visit(Look::WIDE, async |visit| {
        let site = Server::start(&EXAMPLE.root);
        visit.go(&site.url("/bromley/")).await?;
        ask_for(visit, "minutes").await?;
        visit.wait_until(OPEN).await?;
        let first = told(visit, "document.getElementById('q-0').href").await?;
        visit.press("ArrowDown").await?;
        visit.press("Enter").await?;
        visit
            .wait_until(&format!("location.href === '{first}'"))
            .await?;
        Ok(())
    });
}

#[test]
fn the_last_option_leads_to_all_that_was_counted() {
    visit(Look::WIDE, async |visit| {
        let site = Server::start(&EXAMPLE.root);
        visit.go(&site.url("/bromley/")).await?;
        ask_for(visit, "annual repo").await?;
        visit.wait_until(OPEN).await?;
        let last = "document.querySelector('[role=option]:last-child').textContent";
        let last = told(visit, last).await?;
        visit.press("ArrowUp").await?;
        visit.press("Enter").await?;
        visit.wait_until(SHOWN).await?;
        assert_eq!(address(visit).await?, "/search/?q=annual+repo&typing=1");
        let count = told(
            visit,
            "document.querySelector('#results .lead').textContent",
        )
        .await?;
        let number = count.split(' ').next().unwrap();
        assert_eq!(last, format!("See all {number} results"));
        Ok(())
    });
}

#[test]
fn enter_leads_to_the_results() {
    visit(Look::WIDE, async |visit| {
        let site = Server::start(&EXAMPLE.root);
        visit.go(&site.url("/bromley/")).await?;
        ask_for(visit, "annual report").await?;
        visit.wait_until(OPEN).await?;
        visit.press("Enter").await?;
        visit.wait_until(SHOWN).await?;
        assert_eq!(address(visit).await?, "/search/?q=annual+report");
        Ok(())
    });
}

#[test]
fn results_and_their_want_are_announced() {
    visit(Look::WIDE, async |visit| {
        let site = Server::start(&EXAMPLE.root);
        visit.go(&site.url("/")).await?;
        ask_for(visit, "minutes").await?;
        let said = "document.querySelector('.search [role=status]')?.textContent";
        visit
            .wait_until(&format!("/^\\d+ results$/.test({said})"))
            .await?;
        visit.press("Escape").await?;
        visit.press("Escape").await?;
        ask_for(visit, "xqzvw").await?;
        visit
            .wait_until(&format!("{said} === 'No paper has these words.'"))
            .await?;
        assert_eq!(told(visit, EXPANDED).await?, "false");
        Ok(())
    });
}

#[test]
fn it_leads_on_without_scripts() {
    let still = Look {
        scripts: false,
        ..Look::WIDE
    };
    visit(still, async |visit| {
        let site = Server::start(&EXAMPLE.root);
        visit.go(&site.url("/bromley/")).await?;
        ask_for(visit, "housing").await?;
        visit.press("Enter").await?;
        visit
            .wait_until("location.search && document.readyState === 'complete'")
            .await?;
        assert_eq!(address(visit).await?, "/search/?q=housing");
        let seen = "[...document.querySelectorAll('main .unscripted, main h2')] \
                    .filter(one => one.checkVisibility()).map(one => one.textContent.split(',')[0])";
        assert_eq!(
            told(visit, seen).await?,
            "Searching needs JavaScript,By kind,By body,By year"
        );
        Ok(())
    });
}

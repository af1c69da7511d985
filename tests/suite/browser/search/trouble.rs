//! A line that fails, and one that is slow.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Barrier};

use super::{OPEN, SHOWN, ask_for, told};
use crate::browser::server::Server;
use crate::browser::visit;
use crate::browser::visit::Look;
use crate::example::EXAMPLE;

/// Says no to the first request of an address that ends so.
fn first_fails(end: &'static str) -> impl Fn(&str) -> bool + Send + Sync {
    let failed = AtomicBool::new(false);
    move |address| !address.ends_with(end) || failed.swap(true, Ordering::SeqCst)
}

#[test]
fn the_page_says_what_failed_and_tries_again() {
    for end in ["/manifest.json", "/words.json", "/query.js"] {
        visit(Look::WIDE, async |visit| {
            // The page asks for it ahead, and again when it is used; both are to fail.
            let down = Arc::new(AtomicBool::new(true));
            let is_down = Arc::clone(&down);
            let site = Server::with(&EXAMPLE.root, move |address| {
                !(address.ends_with(end) && is_down.load(Ordering::SeqCst))
            });
            visit.go(&site.url("/search/?q=minutes")).await?;
            let alert = "document.querySelector('[role=alert]')";
            visit.wait_until(alert).await?;
            let said = told(visit, &format!("{alert}.textContent")).await?;
            assert_eq!(
                said,
                "The search did not load. The connection may be lost. Try again"
            );
            down.store(false, Ordering::SeqCst);
            visit
                .ask(&format!(
                    "[String({alert}.querySelector('button').click())]"
                ))
                .await?;
            visit.wait_until(SHOWN).await?;
            visit.wait_until(&format!("!{alert}")).await
        });
    }
}

#[test]
fn the_box_says_what_failed_and_tries_again() {
    visit(Look::WIDE, async |visit| {
        let down = Arc::new(AtomicBool::new(true));
        let is_down = Arc::clone(&down);
        let site = Server::with(&EXAMPLE.root, move |address| {
            !(address.contains("/files/terms") && is_down.load(Ordering::SeqCst))
        });
        visit.go(&site.url("/bromley/")).await?;
        ask_for(visit, "minutes").await?;
        let button = "document.querySelector('.found button')";
        visit.wait_until(button).await?;
        let said = "document.querySelector('.search [role=status]').textContent";
        visit
            .wait_until(&format!("{said}.startsWith('The search did not load.')"))
            .await?;
        down.store(false, Ordering::SeqCst);
        visit.press("Tab").await?;
        visit.press("Tab").await?;
        assert_eq!(
            told(visit, &format!("document.activeElement === {button}")).await?,
            "true"
        );
        visit.press("Enter").await?;
        visit.wait_until(OPEN).await
    });
}

#[test]
fn a_box_whose_script_failed_tries_again_when_it_is_used_again() {
    visit(Look::WIDE, async |visit| {
        let site = Server::with(&EXAMPLE.root, first_fails("/box.js"));
        visit.go(&site.url("/bromley/")).await?;
        ask_for(visit, "min").await?;
        visit.requested().await?;
        visit
            .wait_until("document.activeElement.blur() || true")
            .await?;
        ask_for(visit, "utes").await?;
        visit
            .wait_until("document.querySelector('#q-box[role=combobox]')")
            .await?;
        visit.wait_until(OPEN).await
    });
}

#[test]
fn a_slow_line_is_told_of_until_the_results_are_there() {
    visit(Look::WIDE, async |visit| {
        let (held, release) = (Arc::new(Barrier::new(2)), AtomicBool::new(false));
        let door = Arc::clone(&held);
        let once = AtomicBool::new(true);
        let site = Server::with(&EXAMPLE.root, move |address| {
            if address.contains("/files/terms") && once.swap(false, Ordering::SeqCst) {
                door.wait();
            }
            true
        });
        visit.go(&site.url("/search/?q=minutes")).await?;
        visit
            .wait_until("document.querySelector('#results[aria-busy=true] progress')")
            .await?;
        let said = "document.querySelector('#results [role=status]').textContent";
        visit
            .wait_until(&format!("{said} === 'Searching…'"))
            .await?;
        held.wait();
        release.store(true, Ordering::SeqCst);
        visit.wait_until(SHOWN).await?;
        visit.wait_until(&format!("/results/.test({said})")).await
    });
}

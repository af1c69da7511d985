//! Pages by the keyboard alone.

use super::visit::{Look, Visit};
use super::{Faults, judge};

/// How many stops of the Tab key are looked at.
const STOPS: usize = 10;

#[test]
fn the_first_stop_leads_past_the_head() {
    let faults = ["first stop", "does not lead"];
    judge(Look::WIDE, ("no-skip-link.html", &faults), async |visit| {
        visit.press("Tab").await?;
        let mut faults = visit.ask(FIRST_STOP).await?;
        visit.press("Enter").await?;
        visit.press("Tab").await?;
        faults.extend(visit.ask(PAST_THE_HEAD).await?);
        Ok(faults)
    });
}

#[test]
fn it_is_seen_where_the_focus_is() {
    judge(Look::WIDE, UNSEEN, stops);
}

#[test]
fn it_is_seen_where_the_focus_is_on_a_phone_in_the_dark() {
    judge(Look::PHONE_IN_THE_DARK, UNSEEN, stops);
}

const UNSEEN: (&str, &[&str]) = ("unseen-focus.html", &["no outline", "faint", "out of view"]);

/// The link at the top is in view, and says what it is for.
const FIRST_STOP: &str = "[document.activeElement]
    .filter(stop => !(stop.matches('a[href=\"#main\"]') && stop.getBoundingClientRect().top >= 0))
    .map(stop => `the first stop is ${stop.outerHTML.slice(0, 80)}`)";

/// The next stop is in the main part or, where that has none, after it.
const PAST_THE_HEAD: &str = "[document.activeElement].filter(stop => {
        const main = document.querySelector('main');
        const after = stop !== document.body && main && (main.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING);
        return location.hash !== '#main' || !after;
    }).map(stop => `it does not lead past the head but to ${stop.outerHTML.slice(0, 80)}`)";

async fn stops(visit: &mut Visit) -> Faults {
    let mut faults = Vec::new();
    for stop in 1..=STOPS {
        visit.press("Tab").await?;
        let found = visit.ask(include_str!("../../browser/focus.js")).await?;
        faults.extend(
            found
                .into_iter()
                .map(|fault| format!("stop {stop}: {fault}")),
        );
    }
    Ok(faults)
}

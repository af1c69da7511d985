//! Accessibility, judged by axe-core: WCAG 2.0 to 2.2, levels A and AA, and its best practices.

use chromiumoxide::cdp::browser_protocol::accessibility::GetFullAxTreeParams;

use super::visit::{Look, Visit};
use super::{Faults, judge};

const AXE: &str = include_str!("../../browser/axe.min.js");
const RUN: &str = include_str!("../../browser/accessible.js");

const BAD: (&str, &[&str]) = (
    "inaccessible.html",
    &[
        "color-contrast",
        "image-alt",
        "label",
        "heading-order",
        "html-has-lang",
        "target-size",
    ],
);

#[test]
fn pages_are_accessible_at_a_desk() {
    judge(Look::WIDE, BAD, faults);
}

#[test]
fn pages_are_accessible_on_a_phone_in_the_dark() {
    judge(Look::PHONE_IN_THE_DARK, BAD, faults);
}

pub(super) async fn faults(visit: &mut Visit) -> Faults {
    // Asked by the browser itself and not put into the page, whose security policy lets no script in.
    visit.ask(&format!("{AXE};[]")).await?;
    visit.ask(RUN).await
}

#[test]
fn tables_that_become_cards_stay_tables_to_a_screen_reader() {
    judge(
        Look::NARROWEST,
        ("no-table.html", &["2 cells, told as 0"]),
        async |visit| {
            let tree = visit.page.execute(GetFullAxTreeParams::default()).await?;
            let told = tree.nodes.iter().filter(|node| {
                let role = node.role.as_ref().and_then(|role| role.value.as_ref());
                let role = role.and_then(|role| role.as_str()).unwrap_or_default();
                ["cell", "gridcell", "columnheader", "rowheader"].contains(&role) && !node.ignored
            });
            let cells = visit.ask(CELLS).await?.len();
            let told = told.count();
            let fault = (cells != told).then(|| format!("{cells} cells, told as {told}"));
            Ok(fault.into_iter().collect())
        },
    );
}

/// Every cell that is shown.
const CELLS: &str =
    "[...document.querySelectorAll('td, th')].filter(cell => cell.checkVisibility()).map(String)";

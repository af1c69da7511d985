//! Accessibility, judged by axe-core: WCAG 2.0 to 2.2, levels A and AA, and its best practices.

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

async fn faults(visit: &mut Visit) -> Faults {
    // Asked by the browser itself and not put into the page, whose security policy lets no script in.
    visit.ask(&format!("{AXE};[]")).await?;
    visit.ask(RUN).await
}

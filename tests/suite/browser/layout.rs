//! Pages fit their window, and nothing of their text is cut off.

use super::visit::{Look, Visit};
use super::{Faults, judge};

const TOO_WIDE: (&str, &[&str]) = (
    "too-wide.html",
    &["the page scrolls sideways", "sticks out", "cut off"],
);

#[test]
fn pages_fit_the_narrowest_window() {
    judge(Look::NARROWEST, TOO_WIDE, fit);
}

#[test]
fn pages_fit_at_twice_the_size() {
    judge(Look::ZOOMED, TOO_WIDE, fit);
}

#[test]
fn pages_fit_a_desk() {
    judge(Look::WIDE, TOO_WIDE, fit);
}

#[test]
fn text_can_be_spaced_out() {
    judge(
        Look::NARROWEST,
        ("cramped.html", &["cut off"]),
        async |visit| {
            visit
                .ask(include_str!("../../browser/space-out.js"))
                .await?;
            fit(visit).await
        },
    );
}

pub(super) async fn fit(visit: &mut Visit) -> Faults {
    visit.ask(include_str!("../../browser/fit.js")).await
}

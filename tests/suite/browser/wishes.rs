//! Readers who have asked their machine for their own colours, larger text or stillness.

use super::judge;
use super::layout::fit;
use super::visit::Look;

const TOO_WIDE: (&str, &[&str]) = ("too-wide.html", &["the page scrolls sideways"]);

#[test]
fn nothing_is_told_by_colour_alone_in_the_readers_own_colours() {
    let faults = ["told by colour alone", "says nothing", "cannot be seen"];
    for dark in [false, true] {
        let look = Look {
            own_colours: true,
            dark,
            ..Look::WIDE
        };
        judge(look, ("by-colour.html", &faults), async |visit| {
            visit
                .ask(include_str!("../../browser/own-colours.js"))
                .await
        });
    }
}

#[test]
fn nothing_moves_for_who_asks_for_stillness() {
    let look = Look {
        still: true,
        ..Look::WIDE
    };
    judge(look, ("moving.html", &["moves"]), async |visit| {
        visit.ask(include_str!("../../browser/moving.js")).await
    });
}

/// Text at twice the size in a window that stays as it is, as browsers do where only the letters are to grow.
#[test]
fn letters_can_be_twice_as_large() {
    judge(Look::WIDE, TOO_WIDE, async |visit| {
        visit
            .ask("document.documentElement.style.fontSize = '200%', []")
            .await?;
        fit(visit).await
    });
}

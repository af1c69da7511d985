//! Pages without styles and without scripts.

use super::judge;
use super::visit::Look;

#[test]
fn pages_read_in_order_without_styles() {
    let plain = Look {
        styles: false,
        ..Look::WIDE
    };
    let faults = [
        "there are styles",
        "comes before the heading",
        "stands above",
        "cannot be seen",
    ];
    judge(plain, ("out-of-order.html", &faults), async |visit| {
        visit
            .ask(include_str!("../../browser/reading-order.js"))
            .await
    });
}

#[test]
fn pages_say_the_same_without_scripts() {
    let still = Look {
        scripts: false,
        ..Look::WIDE
    };
    judge(
        still,
        ("scripted.html", &["only a script"]),
        async |visit| {
            visit
                .ask(include_str!("../../browser/without-scripts.js"))
                .await
        },
    );
}

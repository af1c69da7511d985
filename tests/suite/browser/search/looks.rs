//! The list below the box and the page of results as they look and read: to axe-core, in the narrowest window, in Welsh.

use super::{OPEN, SHOWN, ask_for, told};
use crate::browser::accessible::faults;
use crate::browser::layout::fit;
use crate::browser::server::Server;
use crate::browser::visit;
use crate::browser::visit::Look;
use crate::example::EXAMPLE;
use crate::language::welsh::WELSH;

const LOOKS: [Look; 3] = [Look::WIDE, Look::PHONE_IN_THE_DARK, Look::NARROWEST];

#[test]
fn the_list_below_the_box_is_accessible_and_fits() {
    for look in LOOKS {
        visit(look, async |visit| {
            let site = Server::start(&EXAMPLE.root);
            for page in ["/", "/bromley/"] {
                visit.go(&site.url(page)).await?;
                ask_for(visit, "partnership").await?;
                visit.wait_until(OPEN).await?;
                visit.press("ArrowDown").await?;
                assert_eq!(faults(visit).await?, [""; 0], "{page}");
                assert_eq!(fit(visit).await?, [""; 0], "{page}");
                let low = "[...document.querySelectorAll('[role=option]')].filter(one => one.offsetHeight < 24)";
                assert_eq!(told(visit, low).await?, "");
            }
            Ok(())
        });
    }
}

#[test]
fn results_are_accessible_and_fit() {
    for look in LOOKS {
        visit(look, async |visit| {
            let site = Server::start(&EXAMPLE.root);
            for words in ["partnership", "partnershpi"] {
                visit.go(&site.url(&format!("/search/?q={words}"))).await?;
                visit
                    .wait_until("document.querySelector('#results[aria-busy=false] a')")
                    .await?;
                visit.ask("[...document.querySelectorAll('main details')].map(one => String(one.open = true))").await?;
                assert_eq!(faults(visit).await?, [""; 0], "{words}");
                assert_eq!(fit(visit).await?, [""; 0], "{words}");
            }
            Ok(())
        });
    }
}

#[test]
fn a_welsh_site_says_it_in_welsh() {
    visit(Look::WIDE, async |visit| {
        let site = Server::start(&WELSH.root);
        visit
            .go(&site.url("/search/?q=partnership&kind=minutes"))
            .await?;
        visit.wait_until(SHOWN).await?;
        let count = told(
            visit,
            "document.querySelector('#results .lead').textContent",
        )
        .await?;
        assert!(count.contains(" canlyniad, tudalen 1 o "), "{count}");
        let lines = told(
            visit,
            "[...document.querySelectorAll('#results .soft')].map(one => one.textContent)",
        )
        .await?;
        let months = [
            "Ionawr",
            "Chwefror",
            "Mawrth",
            "Ebrill",
            "Mai",
            "Mehefin",
            "Gorffennaf",
            "Awst",
            "Medi",
            "Hydref",
            "Tachwedd",
            "Rhagfyr",
        ];
        assert!(months.iter().any(|month| lines.contains(month)), "{lines}");
        assert!(
            lines.contains("Cofnodion") || lines.contains("Agenda"),
            "{lines}"
        );
        let plurals = [
            (1, "1 canlyniad"),
            (2, "2 ganlyniad"),
            (3, "3 chanlyniad"),
            (4, "4 canlyniad"),
            (6, "6 chanlyniad"),
        ];
        for (count, words) in plurals {
            let said = format!(
                "import('/assets/search/say.js').then(say => [say.say('results', {{ count: {count} }})])"
            );
            let said = visit.ask(&said).await?;
            assert_eq!(said, [words]);
        }
        Ok(())
    });
}

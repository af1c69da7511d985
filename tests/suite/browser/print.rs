//! Pages on paper.

use chromiumoxide::cdp::browser_protocol::page::PrintToPdfParams;

use super::judge;
use super::layout::fit;
use super::visit::Look;

#[test]
fn pages_fit_a_sheet() {
    judge(Look::PAPER, ("too-wide.html", &["sticks out"]), fit);
}

#[test]
fn paper_is_white_and_bears_the_content() {
    let at_night = Look {
        dark: true,
        ..Look::PAPER
    };
    judge(
        at_night,
        ("blank-on-paper.html", &["dark", "blank"]),
        async |visit| visit.ask(include_str!("../../browser/paper.js")).await,
    );
}

#[test]
fn a_printed_page_is_not_blank() {
    judge(
        Look::WIDE,
        ("blank-on-paper.html", &["bytes"]),
        async |visit| {
            let pdf = visit.page.pdf(PrintToPdfParams::default()).await?;
            let is_pdf = pdf.starts_with(b"%PDF-");
            // A sheet with nothing on it takes about 900 bytes; letters bring a font of several thousand.
            let blank = !is_pdf || pdf.len() < 6_000;
            let fault = format!("prints to {} bytes", pdf.len());
            Ok(blank.then_some(fault).into_iter().collect())
        },
    );
}

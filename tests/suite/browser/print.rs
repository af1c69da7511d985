//! Pages on paper.

use chromiumoxide::cdp::browser_protocol::page::PrintToPdfParams;
use lopdf::Document;

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

/// Every sheet bears its number; a print pack begins each document on a sheet of its own, and names the meeting on all.
#[test]
fn sheets_are_numbered() {
    let unnumbered = ("blank-on-paper.html", &["sheet 1 of 1 has no number"][..]);
    judge(Look::WIDE, unnumbered, async |visit| {
        let pdf = visit.page.pdf(PrintToPdfParams::default()).await?;
        let pdf = Document::load_mem(&pdf).unwrap();
        let sheets = pdf.get_pages().len();
        let said = |sheet: u32| {
            let text = pdf.extract_text(&[sheet]).unwrap();
            text.split_whitespace().collect::<String>()
        };
        let mut faults = Vec::new();
        let foot = visit
            .ask("[document.documentElement.dataset.foot ?? '']")
            .await?;
        let foot: String = foot.concat().split_whitespace().collect();
        for sheet in 1..=u32::try_from(sheets).unwrap() {
            let text = said(sheet);
            if !text.contains(&format!("{sheet}/{sheets}")) {
                faults.push(format!("sheet {sheet} of {sheets} has no number: {text}"));
            }
            if !text.contains(&foot) {
                faults.push(format!("sheet {sheet} does not say {foot}: {text}"));
            }
        }
        let documents = visit
            .ask("[...document.querySelectorAll('.sheet > h2')].map(heading => heading.innerText)")
            .await?;
        if sheets <= documents.len() {
            faults.push(format!("{sheets} sheets for {documents:?}"));
        }
        Ok(faults)
    });
}

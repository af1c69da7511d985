//! Figures on the home page, on bodies' pages and in registers, recounted from the tables beside them.

use std::collections::{BTreeMap, BTreeSet};

use scraper::Html;

use super::figures::{page, texts};
use super::{ending, json, table};
use crate::example::{EXAMPLE, Published};
use crate::pages::sites;

type Rows = Vec<BTreeMap<String, String>>;

/// The rows of a site's table, if it has it.
fn rows(site: &Published, file: &str) -> Rows {
    match site.files.contains(file) {
        true => table(site, file).1,
        false => Rows::new(),
    }
}

/// The numbers in a text, in their order.
fn numbers(text: &str) -> Vec<usize> {
    text.split(|letter: char| !letter.is_ascii_digit())
        .filter_map(|number| number.parse().ok())
        .collect()
}

/// How often each outcome comes in rows of the record, in the words of the pages; what is nought is left out.
fn outcomes(rows: &Rows) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for row in rows {
        let outcome = row["outcome"].replace('-', " ");
        if outcome == "not applicable" {
            continue;
        }
        let missed = ["late", "overdue", "breached"].contains(&outcome.as_str());
        *counts.entry(outcome).or_default() += 1;
        if missed && !row["explanation"].is_empty() {
            *counts.entry("explained".to_owned()).or_default() += 1;
        }
    }
    counts
}

/// The outcomes that a list of figures shows: "Met 12".
fn shown(page: &Html, section: &str) -> BTreeMap<String, usize> {
    let counts = texts(page, &format!("{section} .bar + .key li"));
    let counts = counts.iter().map(|count| {
        let (words, number) = count.rsplit_once(' ').unwrap();
        (words.to_lowercase(), number.parse().unwrap())
    });
    counts.collect()
}

/// The width of each part of a bar, in hundredths of a per cent.
fn widths(page: &Html, section: &str) -> Vec<usize> {
    let selector = scraper::Selector::parse(&format!("{section} .bar rect")).unwrap();
    let widths = page
        .select(&selector)
        .map(|part| part.attr("width").unwrap().replace('.', ""));
    widths.map(|width| width.parse().unwrap()).collect()
}

/// What a bar of these outcomes has to look like: in time, late, missed, not recorded.
fn drawn(counts: &BTreeMap<String, usize>) -> Vec<usize> {
    let number = |word: &str| counts.get(word).copied().unwrap_or_default();
    let parts = [
        number("met"),
        number("late"),
        number("overdue") + number("breached"),
        number("not recorded"),
    ];
    let all: usize = parts.iter().sum();
    let parts = parts.into_iter().filter(|part| *part > 0);
    parts.map(|part| part * 10_000 / all).collect()
}

/// The day that the example shows, and the same day a year before.
const DAY: &str = "2026-03-16";
const YEAR_BEFORE: &str = "2025-03-16";

#[test]
fn the_figures_of_the_home_page_are_those_of_the_record() {
    let mut record = rows(&EXAMPLE, "record/record.csv");
    let overdue = record.iter().filter(|row| row["outcome"] == "overdue");
    let overdue = overdue.count();
    record.retain(|row| {
        let when = match row["due"].as_str() {
            "" => &row["meeting_date"],
            due => due,
        };
        when.is_empty() || when > YEAR_BEFORE
    });
    let counts = outcomes(&record);
    assert!(
        counts["met"] > 500 && counts["explained"] > 10,
        "{counts:?}"
    );
    let home = page(&EXAMPLE, "index.html");
    assert_eq!(shown(&home, "[aria-labelledby=doing]"), counts);
    assert_eq!(widths(&home, "[aria-labelledby=doing]"), drawn(&counts));
    let misses = counts["late"] + counts["overdue"] + counts["breached"];
    let told = texts(&home, "[aria-labelledby=doing] p:last-child").concat();
    assert_eq!(numbers(&told), [counts["explained"], misses], "{told}");
    let listed = texts(&home, "[aria-labelledby=overdue] li").len();
    let more = texts(&home, "[aria-labelledby=overdue] > p").concat();
    assert_eq!(listed + numbers(&more)[0], overdue, "{more}");
}

#[test]
fn the_home_page_lists_every_body_and_what_meets_next() {
    let home = page(&EXAMPLE, "index.html");
    let bodies = rows(&EXAMPLE, "data/bodies.csv");
    assert!(bodies.len() > 30);
    assert_eq!(texts(&home, ".tree a").len(), bodies.len());
    let next = ahead(&rows(&EXAMPLE, "data/meetings.csv"));
    assert_eq!(days(&home, "next"), next[..6]);
}

/// The days of the meetings to come, in their order.
fn ahead(meetings: &Rows) -> Vec<String> {
    let ahead = meetings
        .iter()
        .filter(|row| row["state"] != "held" && row["date"].as_str() >= DAY);
    let mut days: Vec<_> = ahead.map(|row| row["date"].clone()).collect();
    days.sort();
    days
}

/// The days on the leaves of a list of meetings.
fn days(page: &Html, section: &str) -> Vec<String> {
    let selector = format!("[aria-labelledby={section}] .days > li > .leaf");
    let selector = scraper::Selector::parse(&selector).unwrap();
    let leaves = page.select(&selector);
    leaves
        .map(|leaf| leaf.attr("datetime").unwrap().to_owned())
        .collect()
}

#[test]
fn the_pages_of_bodies_say_what_the_tables_say() {
    let meetings = rows(&EXAMPLE, "data/meetings.csv");
    let members = rows(&EXAMPLE, "data/members.csv");
    let record = rows(&EXAMPLE, "record/record.csv");
    let of = |rows: &Rows, body: &str| -> Rows {
        let of_body = rows.iter().filter(|row| row["body"] == body);
        of_body.cloned().collect()
    };
    let mut compared = [0; 4];
    for body in rows(&EXAMPLE, "data/bodies.csv") {
        let id = &body["id"];
        let html = page(&EXAMPLE, &format!("{id}/index.html"));
        let next = ahead(&of(&meetings, id));
        assert_eq!(days(&html, "next"), next[..next.len().min(3)], "{id}");
        let mut past: Vec<_> = of(&meetings, id)
            .iter()
            .map(|row| row["date"].clone())
            .collect();
        past.sort();
        past.retain(|date| !next.contains(date));
        past.reverse();
        assert_eq!(days(&html, "past"), past[..past.len().min(3)], "{id}");
        compared[0] += next.len() + past.len();

        let seats: BTreeMap<_, _> = of(&members, id)
            .into_iter()
            .map(|row| (row["seat"].clone(), row["votes"] == "true"))
            .collect();
        let voting = seats.values().filter(|votes| **votes).count();
        assert_eq!(body["seats"], seats.len().to_string(), "{id}");
        assert_eq!(body["voting_seats"], voting.to_string(), "{id}");
        if let Some(told) = texts(&html, "[aria-labelledby=members] > p").first() {
            let told = numbers(told);
            assert!(
                told.starts_with(&[seats.len()]),
                "{id}: {told:?} {}",
                seats.len()
            );
            assert!(told.contains(&voting) || voting == 0, "{id}: {told:?}");
            compared[1] += seats.len();
        }

        let twin = json(&EXAMPLE, &format!("{id}/index.json"));
        let kept = twin["rules"].as_array().unwrap().iter();
        let kept = kept.filter(|rule| rule["off"].is_null()).count();
        if let Some(told) = texts(&html, "[aria-labelledby=rules] > p").first() {
            assert_eq!(numbers(told).first(), Some(&kept), "{id}: {told}");
            compared[2] += kept;
        }

        let section = "[aria-labelledby=record]";
        if !texts(&html, section).is_empty() {
            let counts = outcomes(&of(&record, id));
            let key = texts(&html, &format!("{section} .key li")).len();
            assert_eq!(key, counts.len(), "{id}");
            if !drawn(&counts).is_empty() {
                assert_eq!(shown(&html, section), counts, "{id}");
                assert_eq!(widths(&html, section), drawn(&counts), "{id}");
                compared[3] += counts.values().sum::<usize>();
            }
        }
    }
    let least = [60, 200, 500, 1000];
    assert!(
        compared
            .iter()
            .zip(least)
            .all(|(seen, least)| *seen > least),
        "{compared:?}"
    );
}

/// What a page of a register of `list` has to have, by the data of the page and the tables of the site.
fn expected(site: &Published, list: &str, twin: &serde_json::Value) -> usize {
    let entries = twin["entries"].as_array().unwrap();
    match list {
        // An entry for each seat, declared or not; a seat may have declared several interests.
        "interests" => {
            let whose = twin["body"]["id"].as_str();
            let seat = |body: &str, seat: &str| (body.to_owned(), seat.to_owned());
            let declared = entries.iter().map(|entry| {
                let text = |key: &str| entry[key].as_str().unwrap_or_default();
                seat(text("body"), text("seat"))
            });
            let mut seats: BTreeSet<_> = declared.collect();
            let keeping: BTreeSet<_> = seats.iter().map(|(body, _)| body.clone()).collect();
            for row in rows(site, "data/members.csv") {
                let asked = whose.is_some_and(|whose| whose == row["body"]);
                if row["current"] == "true" && (asked || keeping.contains(&row["body"])) {
                    seats.insert(seat(&row["body"], &row["seat"]));
                }
            }
            seats.len()
        }
        "consultations" => entries.len() + twin["circulated"].as_array().map_or(0, Vec::len),
        _ => entries.len(),
    }
}

#[test]
fn registers_of_interests_consultations_and_plans_are_those_of_the_tables() {
    for list in ["interests", "consultations", "work-programme"] {
        let mut compared = 0;
        for site in sites() {
            for file in ending(site, &format!("registers/{list}/index.json")) {
                let twin = json(site, file);
                let html = page(site, &file.replace(".json", ".html"));
                let entries = texts(&html, "ol.papers > li").len();
                let place = format!("{}/{file}", site.root.display());
                assert_eq!(entries, expected(site, list, &twin), "{place}");
                let lines = rows(site, &file.replace("/index.json", ".csv")).len();
                assert_eq!(lines, twin["entries"].as_array().unwrap().len(), "{place}");
                let jumps = texts(&html, "h1 ~ .years.jump li");
                let counted: usize = jumps.iter().filter_map(|jump| numbers(jump).pop()).sum();
                assert!(jumps.is_empty() || counted == entries, "{place}: {jumps:?}");
                compared += entries;
            }
        }
        assert!(compared >= 10, "{list}: {compared}");
    }
}

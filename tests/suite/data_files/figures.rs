//! Figures on pages are those of the data: counted here from the tables and the JSON, and read from the pages.

use std::collections::BTreeMap;

use scraper::{Html, Selector};
use serde_json::Value;

use super::{counts, ending, json, table};
use crate::example::{EXAMPLE, Published};
use crate::pages::sites;

pub(super) fn page(site: &Published, file: &str) -> Html {
    let page = site.pages.iter().find(|page| page.file == file);
    Html::parse_document(&page.unwrap_or_else(|| panic!("{file}")).html)
}

pub(super) fn texts(page: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let words = |element: scraper::ElementRef<'_>| {
        let words: Vec<_> = element.text().flat_map(str::split_whitespace).collect();
        words.join(" ")
    };
    page.select(&selector).map(words).collect()
}

/// The sums of the columns of a table of outcomes, by the word over each.
fn sums(page: &Html, table: &str) -> BTreeMap<String, usize> {
    let mut sums = BTreeMap::new();
    let cells = Selector::parse(&format!("{table} tbody td")).unwrap();
    for cell in page.select(&cells) {
        let number: String = cell.text().collect();
        let number: usize = number.trim().parse().unwrap();
        *sums
            .entry(cell.attr("data-label").unwrap().to_lowercase())
            .or_default() += number;
    }
    sums
}

/// How the assessments came out, by the words of the pages.
fn outcomes(assessments: &[(String, bool)]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in [
        "met",
        "late",
        "overdue",
        "breached",
        "not recorded",
        "upcoming",
    ] {
        let name = word.replace(' ', "-");
        let number = assessments
            .iter()
            .filter(|(outcome, _)| *outcome == name)
            .count();
        counts.insert(word.to_owned(), number);
    }
    let missed = |outcome: &str| ["late", "overdue", "breached"].contains(&outcome);
    let explained = assessments
        .iter()
        .filter(|(outcome, explained)| missed(outcome) && *explained);
    counts.insert("explained".to_owned(), explained.count());
    counts
}

fn of_json(record: &Value) -> Vec<(String, bool)> {
    let assessments = record["assessments"].as_array().unwrap();
    let outcome = |found: &Value| {
        let outcome = found["outcome"].as_str().unwrap().to_owned();
        (outcome, !found["explanation"].is_null())
    };
    assessments.iter().map(outcome).collect()
}

#[test]
fn the_outcomes_on_the_pages_of_the_record_are_those_of_the_data() {
    let mut compared = 0;
    for site in sites() {
        for file in ending(site, "index.json") {
            let twin = json(site, file);
            if twin["schema"] != "/data/schemas/record-of-body.json" {
                continue;
            }
            let found = outcomes(&of_json(&twin["record"]));
            let tally = &twin["record"]["tally"];
            for (word, number) in &found {
                assert_eq!(tally[word.replace(' ', "_")], *number, "{file}: {word}");
            }
            let shown = sums(
                &page(site, &file.replace(".json", ".html")),
                "table[aria-labelledby=by-rule]",
            );
            assert_eq!(shown, found, "{}/{file}", site.root.display());
            compared += 1;
        }
    }
    assert!(compared > 30, "{compared}");
}

#[test]
fn the_outcomes_of_bodies_are_those_of_the_table_of_the_site() {
    let (_, rows) = table(&EXAMPLE, "record/record.csv");
    let twin = json(&EXAMPLE, "record/index.json");
    for body in twin["bodies"].as_array().unwrap() {
        let id = body["body"]["id"].as_str().unwrap();
        let of_body: Vec<_> = rows
            .iter()
            .filter(|row| row["body"] == id)
            .cloned()
            .collect();
        let outcomes = counts(&of_body, "outcome");
        for outcome in [
            "met",
            "late",
            "overdue",
            "breached",
            "upcoming",
            "not-recorded",
            "not-applicable",
        ] {
            let number = outcomes.get(outcome).copied().unwrap_or(0);
            assert_eq!(
                body["tally"][outcome.replace('-', "_")],
                number,
                "{id}: {outcome}"
            );
        }
    }
}

#[test]
fn registers_show_as_many_entries_as_the_data_has() {
    let mut compared = 0;
    for site in sites() {
        for list in ["decisions", "actions", "hospitality"] {
            for file in ending(site, &format!("/registers/{list}/index.json")) {
                let entries = json(site, file)["entries"].as_array().unwrap().len();
                let shown = texts(
                    &page(site, &file.replace(".json", ".html")),
                    "ol.papers > li",
                )
                .len();
                assert_eq!(shown, entries, "{}/{file}", site.root.display());
                compared += entries;
            }
        }
    }
    assert!(compared > 100, "{compared}");
}

#[test]
fn attendance_on_the_pages_of_seats_is_that_of_the_table() {
    let mut compared = 0;
    for file in ending(&EXAMPLE, "/members/attendance.csv") {
        let (_, rows) = table(&EXAMPLE, file);
        let mut seats: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for row in rows.iter().filter(|row| row["counts"] == "true") {
            let (present, meetings) = seats.entry(&row["seat"]).or_default();
            *present += usize::from(row["presence"] == "present");
            *meetings += 1;
        }
        for (seat, (present, meetings)) in seats {
            let seat_page = file.replace("attendance.csv", &format!("{seat}/index.html"));
            let told = texts(
                &page(&EXAMPLE, &seat_page),
                "section[aria-labelledby=attendance] .lead",
            )
            .join(" ");
            let numbers: Vec<usize> = told
                .split(|letter: char| !letter.is_ascii_digit())
                .filter_map(|word| word.parse().ok())
                .take(2)
                .collect();
            assert_eq!(numbers, [present, meetings], "{seat_page}: {told}");
            compared += 1;
        }
    }
    assert!(compared > 50, "{compared}");
}

#[test]
fn a_calendar_has_as_many_meetings_as_the_table() {
    let (_, rows) = table(&EXAMPLE, "data/meetings.csv");
    for year in ["2025", "2026"] {
        let of_year = rows
            .iter()
            .filter(|row| row["date"].starts_with(year))
            .count();
        let twin = json(&EXAMPLE, &format!("calendar/{year}/index.json"));
        assert_eq!(
            twin["meetings"].as_array().unwrap().len(),
            of_year,
            "{year}"
        );
        assert!(of_year > 10, "{year}");
    }
}

#[test]
fn what_is_withheld_is_in_no_file_of_data() {
    let withheld = sites()
        .find(|site| site.root.ends_with("sites/withheld"))
        .unwrap();
    let planted = ["json", "csv"].map(|kind| ending(withheld, kind));
    let mut read = 0;
    for file in planted.into_iter().flatten() {
        let text = std::fs::read_to_string(withheld.root.join(file))
            .unwrap()
            .to_lowercase();
        assert!(!text.contains("planted"), "{file}");
        read += 1;
    }
    assert!(read > 20, "{read}");
}

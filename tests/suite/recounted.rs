//! How we are doing, as the example's pages tell it, recounted from what `check --format json` says of the same content:
//! sentences, pictures, tables and badges.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use chrono::{Datelike, Months, NaiveDate};
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use crate::example::EXAMPLE;

/// One agenda, paper or minutes that came due.
#[derive(Debug, Clone)]
struct Thing {
    body: String,
    meeting: NaiveDate,
    what: &'static str,
    outcome: String,
    due: NaiveDate,
    late: Option<i64>,
    explained: bool,
}

struct Recount {
    day: NaiveDate,
    things: Vec<Thing>,
}

/// The outcomes that are drawn, as the pictures' classes name them, and as the data does.
const DRAWN: [(&str, &str); 4] = [
    ("met", "met"),
    ("late", "late"),
    ("overdue", "overdue"),
    ("unrecorded", "not-recorded"),
];

static RECOUNT: LazyLock<Recount> = LazyLock::new(|| {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let output = Command::new(env!("CARGO_BIN_EXE_minutebook"))
        .args(["check", "--format", "json"])
        .arg(content)
        .output()
        .unwrap();
    let said: Value = serde_json::from_slice(&output.stdout).unwrap();
    let day = date(&said["as_of"]);
    let mut worst: BTreeMap<(String, String, String), (u8, i64, Thing)> = BTreeMap::new();
    for assessment in said["assessments"].as_array().unwrap() {
        let Some(thing) = thing(assessment) else {
            continue;
        };
        let order = ["met", "upcoming", "not-recorded", "late", "overdue"];
        let rank = order.iter().position(|one| *one == thing.outcome).unwrap() as u8;
        let late = thing.late.unwrap_or(i64::MIN);
        let subject = assessment["subject"].as_str().unwrap();
        let key = (
            assessment["meeting"]["id"].as_str().unwrap().to_owned(),
            assessment["rule"].as_str().unwrap().to_owned(),
            subject.to_owned(),
        );
        let before = worst.get(&key).map(|(rank, late, _)| (*rank, *late));
        if before.is_none_or(|before| before < (rank, late)) {
            worst.insert(key, (rank, late, thing));
        }
    }
    let things = worst.into_values().map(|(.., thing)| thing);
    let came = things.filter(|thing| thing.outcome != "upcoming" && thing.due <= day);
    let things: Vec<_> = came.collect();
    assert!(things.len() > 50, "the example is too small to tell");
    Recount { day, things }
});

fn thing(assessment: &Value) -> Option<Thing> {
    let text = |key: &str| assessment[key].as_str().unwrap();
    let what = match (text("rule"), text("subject"), text("outcome")) {
        (.., "not-applicable") => return None,
        ("agenda-notice", "agenda", _) => "agenda",
        ("agenda-notice", ..) => "paper",
        ("minutes-publication", "minutes", _) => "minutes",
        _ => return None,
    };
    let meeting = date(&assessment["meeting"]["date"]);
    let due = &assessment["deadline"]["due"];
    Some(Thing {
        body: assessment["body"]["id"].as_str().unwrap().to_owned(),
        meeting,
        what,
        outcome: text("outcome").to_owned(),
        due: if due.is_null() { meeting } else { date(due) },
        late: assessment["working_days_late"].as_i64(),
        explained: !assessment["explanation"].is_null(),
    })
}

fn date(value: &Value) -> NaiveDate {
    value.as_str().unwrap().parse().unwrap()
}

/// A page of the record: its file, what it is of, and its text.
struct RecordPage {
    file: &'static str,
    /// The body; nothing for the site.
    body: Option<String>,
    year: Option<i32>,
    html: Html,
}

fn pages() -> Vec<RecordPage> {
    let pages = EXAMPLE.pages.iter().filter_map(|page| {
        let (body, rest) = page.file.split_once("record/")?;
        let body = body.trim_end_matches('/');
        let year = rest.strip_suffix("index.html")?.trim_end_matches('/');
        Some(RecordPage {
            file: &page.file,
            body: (!body.is_empty()).then(|| body.to_owned()),
            year: (!year.is_empty()).then(|| year.parse().unwrap()),
            html: Html::parse_document(&page.html),
        })
    });
    let pages: Vec<_> = pages.collect();
    assert!(pages.len() > 60, "{}", pages.len());
    pages
}

impl RecordPage {
    /// The things that the page's pictures are of.
    fn things(&self) -> Vec<&'static Thing> {
        let things = RECOUNT.things.iter();
        let things = things.filter(|thing| {
            self.body.as_ref().is_none_or(|body| *body == thing.body)
                && self.year.is_none_or(|year| thing.due.year() == year)
        });
        things.collect()
    }

    fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let selector = Selector::parse(selector).unwrap();
        self.html.select(&selector).collect()
    }

    fn text(&self, selector: &str) -> String {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "{}: {selector}", self.file);
        text(found[0])
    }
}

fn text(element: ElementRef<'_>) -> String {
    let words: Vec<&str> = element.text().flat_map(str::split_whitespace).collect();
    words.join(" ")
}

fn count<'t>(things: impl IntoIterator<Item = &'t &'t Thing>, outcome: &str) -> usize {
    let things = things.into_iter();
    things.filter(|thing| thing.outcome == outcome).count()
}

/// The words of a quarter.
fn quarter(day: NaiveDate) -> String {
    let months = [
        "January to March",
        "April to June",
        "July to September",
        "October to December",
    ];
    format!("{} {}", months[day.month0() as usize / 3], day.year())
}

#[test]
fn the_sentence_at_the_top_is_right() {
    let from = RECOUNT.day.checked_sub_months(Months::new(12)).unwrap();
    let mut told = 0;
    for page in pages() {
        let things: Vec<&Thing> = page
            .things()
            .into_iter()
            .filter(|thing| page.year.is_some() || thing.due > from)
            .collect();
        let lead = page.text("main .lead");
        for (what, one, many) in [
            ("agenda", "agenda", "agendas"),
            ("paper", "paper", "papers"),
            ("minutes", "set of minutes", "sets of minutes"),
        ] {
            let those: Vec<_> = things.iter().filter(|thing| thing.what == what).collect();
            let due = those.len();
            let met = count(those.iter().copied(), "met");
            let words = if due == 1 { one } else { many };
            let said = format!("{met} of {due} {words}");
            assert_eq!(
                lead.contains(&said),
                due > 0,
                "{}: {said:?} in {lead:?}",
                page.file
            );
            told += usize::from(due > 0);
        }
    }
    assert!(told > 40, "{told}");
}

#[test]
fn pictures_and_tables_over_time_show_what_came_due() {
    let mut parts_seen = BTreeSet::new();
    for page in pages() {
        for what in ["agenda", "paper", "minutes"] {
            let things = page.things().into_iter();
            let things: Vec<&Thing> = things.filter(|thing| thing.what == what).collect();
            let pictures = page.all(&format!("svg[aria-labelledby^=over-time-{what}]"));
            assert_eq!(
                pictures.len(),
                usize::from(!things.is_empty()),
                "{}",
                page.file
            );
            let Some(picture) = pictures.first() else {
                continue;
            };
            let totals = DRAWN.map(|(_, outcome)| count(&things, outcome));
            described(&page, &format!("over-time-{what}"), &totals);
            let rows = page.all(&format!("table[aria-labelledby=figures-{what}] tbody tr"));
            let drawn = drawn_rows(*picture);
            assert_eq!(drawn.len(), rows.len(), "{}", page.file);
            let mut whole = [0; 4];
            for ((label, said, parts), row) in drawn.iter().zip(rows) {
                let those: Vec<&Thing> = things
                    .iter()
                    .copied()
                    .filter(|thing| quarter(thing.due) == *label)
                    .collect();
                let numbers = DRAWN.map(|(_, outcome)| count(&those, outcome));
                let due: usize = numbers.iter().sum();
                let explained = those.iter().filter(|thing| {
                    thing.explained && ["late", "overdue"].contains(&thing.outcome.as_str())
                });
                let [met, late, overdue, unrecorded] = numbers;
                let cells = [due, met, late, overdue, unrecorded, explained.count()];
                assert_eq!(
                    row_of(row),
                    (label.clone(), cells.to_vec()),
                    "{}",
                    page.file
                );
                let expected = if due == 0 {
                    "none due".to_owned()
                } else {
                    format!("{met} of {due}")
                };
                assert_eq!(*said, expected, "{}", page.file);
                for (whole, number) in whole.iter_mut().zip(numbers) {
                    *whole += number;
                }
                let kinds = DRAWN.iter().zip(numbers).filter(|(_, number)| *number > 0);
                let kinds: Vec<&str> = kinds.map(|((kind, _), _)| *kind).collect();
                let drawn: Vec<&str> = parts.iter().map(|(kind, _)| kind.as_str()).collect();
                assert_eq!(drawn, kinds, "{}: {label}", page.file);
                parts_seen.extend(kinds);
            }
            assert_eq!(whole, totals, "{}: a period is left out", page.file);
            one_scale(&page, &drawn, &things);
        }
    }
    assert_eq!(
        parts_seen.len(),
        4,
        "the example shows {parts_seen:?} alone"
    );
}

/// The words under the picture named `id` tell these numbers, in this order.
fn described(page: &RecordPage, id: &str, totals: &[usize; 4]) {
    let description = page.text(&format!("desc#{id}-description"));
    let after = description.split_once("Of ").unwrap().1;
    let numbers = after.split(|letter: char| !letter.is_ascii_digit());
    let numbers: Vec<usize> = numbers.filter_map(|number| number.parse().ok()).collect();
    let mut expected: Vec<usize> = vec![totals.iter().sum()];
    expected.extend(totals);
    assert_eq!(numbers, expected, "{}: {description}", page.file);
    assert!(!page.text(&format!("title#{id}-title")).is_empty());
}

/// A period as it is drawn: its words, what it says, and its parts with their widths in per cent.
type DrawnRow = (String, String, Vec<(String, f64)>);

fn drawn_rows(picture: ElementRef<'_>) -> Vec<DrawnRow> {
    let mut rows: Vec<DrawnRow> = Vec::new();
    let elements = picture.child_elements();
    for element in elements {
        match element.value().name() {
            "text" if element.attr("class") == Some("end") => {
                rows.last_mut().unwrap().1 = text(element);
            }
            "text" => rows.push((text(element), String::new(), Vec::new())),
            "rect" => {
                let width = element.attr("width").unwrap().trim_end_matches('%');
                let part = (
                    element.attr("class").unwrap().to_owned(),
                    width.parse().unwrap(),
                );
                rows.last_mut().unwrap().2.push(part);
            }
            _ => {}
        }
    }
    rows
}

fn row_of(row: ElementRef<'_>) -> (String, Vec<usize>) {
    let cells = row.child_elements();
    let (heads, cells): (Vec<_>, Vec<_>) = cells.partition(|cell| cell.value().name() == "th");
    let numbers = cells.iter().map(|cell| text(*cell).parse().unwrap());
    (text(heads[0]), numbers.collect())
}

/// Every part is as wide as its number, to one scale for the whole picture.
fn one_scale(page: &RecordPage, rows: &[DrawnRow], things: &[&Thing]) {
    for (label, _, parts) in rows {
        let most = rows.iter().map(|(label, ..)| {
            let those = things.iter().filter(|thing| quarter(thing.due) == *label);
            those.count()
        });
        let most = most.max().unwrap() as f64;
        for (kind, width) in parts {
            let (_, outcome) = DRAWN.iter().find(|(drawn, _)| drawn == kind).unwrap();
            let those = things.iter().filter(|thing| quarter(thing.due) == *label);
            let number = count(those, outcome) as f64;
            let due = 100.0 * number / most;
            assert!((width - due).abs() < 0.03, "{}: {kind} {width}", page.file);
        }
    }
}

#[test]
fn each_meeting_is_as_early_or_late_as_the_record_says() {
    let (mut lines, mut off) = (0, 0);
    for page in pages() {
        let Some(body) = &page.body else { continue };
        let things = RECOUNT.things.iter().filter(|thing| {
            let year = page.year.is_none_or(|year| thing.meeting.year() == year);
            thing.body == *body && year && thing.what != "paper"
        });
        let mut things: Vec<&Thing> = things.collect();
        things.sort_by_key(|thing| (std::cmp::Reverse(thing.meeting), thing.what));
        let pictures = page.all("svg.days-chart");
        assert_eq!(
            pictures.len(),
            usize::from(!things.is_empty()),
            "{}",
            page.file
        );
        let Some(picture) = pictures.first() else {
            continue;
        };
        described(
            &page,
            "meeting-days",
            &DRAWN.map(|(_, outcome)| count(&things, outcome)),
        );
        let table = page.all("table[aria-labelledby=meeting-days] tbody tr");
        assert_eq!(table.len(), things.len(), "{}", page.file);
        let numbers = numbers_drawn(*picture);
        let expected: Vec<_> = things.iter().map(|thing| number(thing)).collect();
        assert_eq!(numbers, expected, "{}", page.file);
        for (row, thing) in table.into_iter().zip(&things) {
            let words = text(row);
            let day = thing.meeting.format("%-d %B %Y").to_string();
            assert!(words.starts_with(&day), "{}: {words}", page.file);
            assert!(words.contains(&days(thing)), "{}: {words}", page.file);
            lines += 1;
        }
        off += page.all("#meeting-days ~ p a").len();
    }
    assert!(lines > 50, "{lines}");
    assert!(off > 3, "no meeting that was called off is named");
}

/// The numbers beside the marks, in order.
fn numbers_drawn(picture: ElementRef<'_>) -> Vec<String> {
    let texts = picture.child_elements().filter(|child| {
        // A mark's number is set off from it; a row's name is not. What the sides mean is above them all.
        child.value().name() == "text" && child.attr("dx").is_some_and(|dx| dx.ends_with(".8em"))
    });
    let placed = |text: &ElementRef<'_>| {
        let place = text
            .attr("x")
            .and_then(|x| x.strip_suffix('%')?.parse::<f64>().ok());
        assert!(
            place.is_some_and(|place| (30.0..90.0).contains(&place)),
            "{}",
            text.html()
        );
    };
    texts.inspect(placed).map(text).collect()
}

fn number(thing: &Thing) -> String {
    let star = if thing.explained && thing.outcome != "met" {
        "*"
    } else {
        ""
    };
    match thing.late {
        None => "not recorded".to_owned(),
        Some(0) => format!("0{star}"),
        Some(late) if late > 0 => format!("+{late}{star}"),
        Some(late) => format!("−{}", -late),
    }
}

fn days(thing: &Thing) -> String {
    let days = thing.late.unwrap_or(0).abs();
    let words = if days == 1 {
        "working day"
    } else {
        "working days"
    };
    match (thing.outcome.as_str(), thing.late) {
        (_, None) => "Not recorded".to_owned(),
        ("overdue", _) => format!("{days} {words} late so far"),
        ("late", Some(1..)) => format!("{days} {words} late"),
        (_, Some(i64::MIN..=-1)) => format!("{days} {words} early"),
        ("late", _) => "Late by less than a working day".to_owned(),
        _ => String::new(),
    }
}

#[test]
fn badges_say_what_the_record_says_and_are_small() {
    let from = RECOUNT.day.checked_sub_months(Months::new(12)).unwrap();
    let mut seen = 0;
    for page in pages().iter().filter(|page| page.year.is_none()) {
        let folder = page.file.strip_suffix("record/index.html").unwrap();
        let badge = std::fs::read_to_string(EXAMPLE.root.join(format!("{folder}badge.svg")));
        let badge = badge.unwrap();
        assert!(badge.len() < 2_000, "{folder}: {} bytes", badge.len());
        let things = page.things().into_iter().filter(|thing| thing.due > from);
        let things: Vec<&Thing> = things.collect();
        for (what, name) in [("agenda", "Agendas"), ("minutes", "Minutes")] {
            let those: Vec<_> = things.iter().filter(|thing| thing.what == what).collect();
            let met = count(those.iter().copied(), "met");
            let said = match those.len() {
                0 => format!("{name}: none came due"),
                due => format!("{name} in time: {met} of {due}"),
            };
            // In the title and in the drawing.
            let unrecorded = match count(those.iter().copied(), "not-recorded") {
                0 => String::new(),
                unrecorded => format!(", {unrecorded} not recorded"),
            };
            let said = format!("{said}{unrecorded}");
            assert_eq!(
                badge.matches(&said).count(),
                2,
                "{folder}: {said:?} in {badge}"
            );
        }
        assert!(badge.contains("12 months to 16 March 2026"), "{badge}");
        let shown = page.all("#badge ~ p img");
        assert_eq!(shown.len(), 1, "{}", page.file);
        let drawing = Html::parse_fragment(&badge);
        let title = Selector::parse("title").unwrap();
        let title = drawing.select(&title).next().map(text);
        assert_eq!(shown[0].attr("alt"), title.as_deref(), "{}", page.file);
        let snippet = page.text("#badge ~ details pre");
        let address = format!("https://minutebook.example/{folder}badge.svg");
        assert!(snippet.contains(&address), "{snippet}");
        seen += 1;
    }
    assert!(seen > 10, "{seen}");
}

//! What pages tell of attendance, against a count from the files themselves, line by line.

use std::fs;
use std::path::Path;

use scraper::{Html, Selector};
use walkdir::WalkDir;

use crate::example::EXAMPLE;

/// The day whose position the example shows, as its `site.yaml` says.
const DAY: &str = "2026-03-16";

/// The lines below `key:`, as far as they belong to it; what stands on its own line comes first.
fn below<'t>(text: &'t str, key: &str) -> Option<Vec<&'t str>> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut lines = text.lines();
    let head = format!("{key}:");
    let first = lines.find(|line| line.trim_start().starts_with(&head))?;
    let own = first.trim_start().strip_prefix(&head)?.trim();
    let belongs = |line: &&str| {
        let deeper = indent(line) > indent(first);
        let item = indent(line) == indent(first) && line.trim_start().starts_with("- ");
        deeper || item || line.trim().is_empty()
    };
    Some(
        std::iter::once(own)
            .chain(lines.take_while(belongs))
            .collect(),
    )
}

/// The seats of a list such as `present:`, or the value of `name` in each of its items.
fn seats(front: &str, key: &str, name: &str) -> Vec<String> {
    let lines = below(front, key).unwrap_or_default().join("\n");
    let named = format!("{name}: ");
    let plain = |text: &str| text.trim_matches(['[', ']', '{', '}', ' ', ',']).to_owned();
    if name.is_empty() {
        let parts = lines.split([',', '\n']);
        let ids = parts.map(|part| plain(part.trim().trim_start_matches("- ")));
        return ids.filter(|id| !id.is_empty()).collect();
    }
    let after = lines.split(&named).skip(1);
    after
        .map(|rest| plain(rest.split([',', '\n', '}']).next().unwrap()))
        .collect()
}

fn value(text: &str, key: &str) -> Option<String> {
    Some(below(text, key)?[0].trim_matches('"').to_owned())
}

/// The front matter of minutes that the public can read on the day and that record attendance. Minutes that do not say when
/// they were published can be read.
fn minutes(meeting: &Path) -> Option<String> {
    let text = fs::read_to_string(meeting.join("minutes.md")).ok()?;
    let front = text.split("---\n").nth(1)?.to_owned();
    let published = value(&front, "published").unwrap_or_default();
    let details = fs::read_to_string(meeting.join("meeting.yaml")).unwrap_or_default();
    let off = value(&details, "state").is_some_and(|state| state != "held");
    let withdrawn = value(&front, "status").is_some_and(|status| status == "withdrawn");
    let readable = published.as_str() <= DAY && !published.starts_with("not");
    (readable && !off && !withdrawn && below(&front, "attendance").is_some()).then_some(front)
}

/// The seats of `members.yaml` by id, each with what is written below it.
fn written_seats(members: &str) -> Vec<(String, String)> {
    let lines = below(members, "seats").unwrap();
    let mut seats: Vec<(String, String)> = Vec::new();
    for line in lines.into_iter().skip(1) {
        let id = line
            .strip_prefix("  ")
            .filter(|rest| !rest.starts_with([' ', '#', '-']));
        match id.and_then(|id| id.strip_suffix(':')) {
            Some(id) => seats.push((id.to_owned(), String::new())),
            None => {
                if let Some((_, text)) = seats.last_mut() {
                    text.push_str(line);
                    text.push('\n');
                }
            }
        }
    }
    seats
}

/// Whether somebody held the seat on the day, as far as `held:` says.
fn is_held(seat: &str, date: &str) -> bool {
    let held = below(seat, "held").unwrap_or_default().join("\n");
    let mut items = held.split("- ").skip(1).filter(|item| item.contains("by:"));
    items.any(|item| {
        let day = |key: &str| {
            let (_, rest) = item.split_once(&format!("{key}: "))?;
            rest.get(..10).map(str::to_owned)
        };
        day("from").is_none_or(|from| from.as_str() <= date)
            && day("to").is_none_or(|to| date <= to.as_str())
    })
}

/// "At 3 of 4 meetings; 1 apology", counted from the files.
fn counted(folder: &Path, id: &str, seat: &str) -> Option<String> {
    let settled = !seat.contains("status: to-be-confirmed") && !seat.contains("status: proposed");
    let observes = ["role: adviser", "role: observer"]
        .iter()
        .any(|role| seat.contains(role));
    let votes = !seat.contains("voting: false") && (!observes || seat.contains("voting: true"));
    let [
        mut present,
        mut stood_in,
        mut apologies,
        mut absent,
        mut silent,
    ] = [0; 5];
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        let Some(front) = minutes(&entry.path()).filter(|_| name.starts_with("20")) else {
            continue;
        };
        let held = is_held(seat, &name[..10]);
        let lists = |key: &str, name: &str| seats(&front, key, name).iter().any(|one| one == id);
        if lists("present", "") {
            present += 1;
        } else if lists("substitutes", "for") {
            stood_in += 1;
        } else if lists("apologies", "seat") {
            apologies += 1;
        } else if lists("absent", "") && (held || !seat.contains("held:")) {
            absent += 1;
        } else if held && votes && !lists("absent", "") {
            silent += 1;
        }
    }
    let of = present + stood_in + apologies + absent + silent;
    let meetings = if of == 1 {
        "1 meeting".to_owned()
    } else {
        format!("{of} meetings")
    };
    let mut said = vec![format!("At {present} of {meetings}")];
    let others = [
        (stood_in, "by a substitute"),
        (
            apologies,
            if apologies == 1 {
                "apology"
            } else {
                "apologies"
            },
        ),
        (absent, "absent without apologies"),
        (silent, "not mentioned in the minutes"),
    ];
    let others = others.into_iter().filter(|(number, _)| *number > 0);
    said.extend(others.map(|(number, words)| format!("{number} {words}")));
    (settled && of > 0).then(|| said.join("; "))
}

#[test]
fn every_seat_of_the_example_is_counted_as_its_minutes_say() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let lists = WalkDir::new(&content).into_iter().map(Result::unwrap);
    let lists = lists.filter(|entry| entry.file_name() == "members.yaml");
    let selector = Selector::parse("#attendance + .lead").unwrap();
    let (mut seen, mut told) = (0, 0);
    for list in lists {
        let folder = list.path().parent().unwrap();
        let body = folder.strip_prefix(&content).unwrap().to_str().unwrap();
        for (id, seat) in written_seats(&fs::read_to_string(list.path()).unwrap()) {
            let page = EXAMPLE.root.join(format!("{body}/members/{id}/index.html"));
            let html = Html::parse_document(&fs::read_to_string(&page).unwrap());
            let said = html.select(&selector).next();
            let said = said.map(|said| said.text().collect::<String>().trim().to_owned());
            assert_eq!(said, counted(folder, &id, &seat), "{}", page.display());
            seen += 1;
            told += usize::from(said.is_some());
        }
    }
    assert!(
        seen > 200 && told > 100,
        "{seen} seats, {told} with meetings"
    );
}

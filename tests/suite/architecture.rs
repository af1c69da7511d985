//! The layout holds: nouns are data, verbs are stages, and imports go one way.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A noun imports only nouns above it.
const NOUNS: [&str; 8] = [
    "error",
    "tree",
    "source",
    "diagnostic",
    "calendar",
    "markup",
    "model",
    "record",
];
/// A verb imports nouns, and never another verb.
const VERBS: [&str; 7] = [
    "read", "extract", "load", "check", "render", "publish", "report",
];
/// Only these see the verbs.
const TOP: [&str; 2] = ["pipeline", "lib"];
/// The binary, which sees the library from outside.
const BINARY: [&str; 2] = ["main", "cli"];

fn source_files() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = walkdir::WalkDir::new(root)
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok);
    let files: Vec<_> = files
        .map(walkdir::DirEntry::into_path)
        .filter(|p| p.extension().is_some_and(|x| x == "rs"))
        .collect();
    assert!(files.len() > 30, "the source was not found");
    files
}

/// The room of a file: the first name below `src/`.
fn room(path: &Path) -> String {
    let below = path
        .strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
        .unwrap();
    let first = below.iter().next().unwrap().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// The rooms that a text names by `crate::room` or, in a group, `crate::{room, room::x}`; comments do not count.
fn imports(text: &str) -> BTreeSet<String> {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let mut rooms = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        let names = match after.strip_prefix('{') {
            Some(group) => top_level_names(group),
            None => vec![leading_name(after)],
        };
        rooms.extend(names.into_iter().filter(|name| !name.is_empty()));
    }
    rooms
}

fn leading_name(text: &str) -> String {
    text.trim_start()
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

fn top_level_names(group: &str) -> Vec<String> {
    let (mut depth, mut start, mut names) = (0, 0, Vec::new());
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => {
                names.push(leading_name(&group[start..at]));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.push(leading_name(&group[start..at]));
                start = at + 1;
            }
            _ => {}
        }
    }
    names
}

/// Why `room` may not import `target`.
fn objection(room: &str, target: &str) -> Option<String> {
    let noun = |name: &str| NOUNS.iter().position(|noun| *noun == name);
    if room == target || TOP.contains(&room) || BINARY.contains(&room) {
        return None;
    }
    match (noun(room), noun(target)) {
        (Some(own), Some(other)) if other > own => {
            Some("a noun imports only nouns above it".into())
        }
        (Some(_), None) => Some("a noun imports only nouns".into()),
        (None, None) => Some("a verb imports no other verb".into()),
        _ => None,
    }
}

#[test]
fn every_room_is_on_the_map() {
    for path in source_files() {
        let room = room(&path);
        let known = [&NOUNS[..], &VERBS, &TOP, &BINARY].concat();
        assert!(
            known.contains(&room.as_str()),
            "{} is in no room of the layout",
            path.display()
        );
    }
}

#[test]
fn imports_go_one_way() {
    let mut objections = Vec::new();
    for path in source_files() {
        let room = room(&path);
        for target in imports(&fs::read_to_string(&path).unwrap()) {
            if let Some(why) = objection(&room, &target) {
                objections.push(format!("{} imports {target}: {why}", path.display()));
            }
        }
    }
    assert!(objections.is_empty(), "{}", objections.join("\n"));
}

#[test]
fn an_import_against_the_direction_is_seen() {
    assert_eq!(
        imports("use crate::{model::{Site, Body}, check::rules};"),
        ["check", "model"].map(String::from).into()
    );
    assert_eq!(
        imports("// crate::render\nlet x = crate::load::load();"),
        ["load".to_owned()].into()
    );
    assert!(objection("model", "record").is_some());
    assert!(objection("tree", "load").is_some());
    assert!(objection("report", "check").is_some());
    assert!(objection("render", "model").is_none());
    assert!(objection("pipeline", "check").is_none());
}

#[test]
fn no_drawer_for_odds_and_ends() {
    for path in source_files() {
        let stem = path.file_stem().unwrap().to_str().unwrap();
        assert!(
            ![
                "util", "utils", "common", "helper", "helpers", "types", "misc"
            ]
            .contains(&stem),
            "{}",
            path.display()
        );
    }
}

#[test]
fn files_stay_short_and_say_what_they_are() {
    for path in source_files() {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text
            .lines()
            .take_while(|line| !line.contains("#[cfg(test)]"))
            .count();
        assert!(
            lines <= 600,
            "{} has {lines} lines: split it",
            path.display()
        );
        assert!(
            text.starts_with("//!"),
            "{} does not say what it is",
            path.display()
        );
    }
}

#[test]
fn the_library_touches_the_machine_at_its_seams_only() {
    for path in source_files() {
        let room = room(&path);
        let text = fs::read_to_string(&path).unwrap();
        let seam = ["read", "publish", "main", "cli"].contains(&room.as_str());
        assert!(
            seam || !text.contains("std::fs"),
            "{} touches the disk",
            path.display()
        );
        let clock = ["Utc::now", "Local::now", "SystemTime::now"]
            .iter()
            .any(|now| text.contains(now));
        assert!(
            !clock || BINARY.contains(&room.as_str()),
            "{} reads the clock",
            path.display()
        );
    }
}

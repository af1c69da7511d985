//! Annotations of GitHub Actions, read back as the host's runner reads them.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Folder, ODD, at, counted, odd};

/// A workflow command, taken apart.
#[derive(Debug)]
struct Command {
    level: String,
    properties: BTreeMap<String, String>,
    message: String,
}

/// The commands of a report, which holds nothing else. As the runner does it: the first `::` after the one at the line's
/// head ends the properties, commas part them, and what was escaped is put back, the percent sign last.
fn commands(text: &str) -> Vec<Command> {
    let command = |line: &str| {
        let (head, message) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
        let (level, properties) = head.split_once(' ').unwrap();
        let properties = properties.split(',').map(|property| {
            let (key, value) = property.split_once('=').unwrap();
            let value = value.replace("%3A", ":").replace("%2C", ",");
            (key.to_owned(), put_back(&value))
        });
        Command {
            level: level.to_owned(),
            properties: properties.collect(),
            message: put_back(message),
        }
    };
    text.lines().map(command).collect()
}

fn put_back(text: &str) -> String {
    text.replace("%0D", "\r")
        .replace("%0A", "\n")
        .replace("%25", "%")
}

fn run(folder: &Folder, words: &[&str]) -> Vec<Command> {
    let ran = folder.run(&[&["check", "--format", "github"], words].concat());
    assert_eq!(ran.err, "");
    commands(&ran.out)
}

#[test]
fn a_miss_is_an_error_at_its_line() {
    let site = "tests/sites/agenda-notice/late";
    let commands = run(&Folder::Repository, &[site]);
    let [late] = &commands[..] else {
        panic!("{commands:?}")
    };
    assert_eq!(late.level, "error");
    let file = format!("{site}/board/2026-05-07/housing.md");
    let (line, column) = counted(&at(&file), "2026-04-30");
    let (line, column) = (line.to_string(), column.to_string());
    let expected = [
        ("file", file.as_str()),
        ("line", &line),
        ("col", &column),
        ("endLine", &line),
        ("title", "late: agenda-notice"),
    ];
    let expected = expected.map(|(key, value)| (key.to_owned(), value.to_owned()));
    assert_eq!(late.properties, BTreeMap::from(expected));
    let lines: Vec<_> = late.message.lines().collect();
    assert_eq!(
        lines[0],
        "Board, Thursday 7 May 2026: paper for item 1: late"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("To put it right: ")),
        "{lines:?}"
    );
}

#[test]
fn levels_are_those_of_the_record_and_what_decides_comes_first() {
    let words = ["content", "--due-within", "2 weeks", "--deny", "should"];
    let commands = run(&Folder::Repository, &words);
    let json = Folder::Repository.run(&[&["check", "--format", "json"], &words[..]].concat());
    let json: Value = serde_json::from_str(&json.out).unwrap();
    let all = json["assessments"].as_array().unwrap();
    let warned = json["diagnostics"].as_array().unwrap().len();
    let missed = all.iter().filter(|one| {
        let missed = ["late", "overdue", "breached"].contains(&one["outcome"].as_str().unwrap());
        missed && one["explanation"].is_null()
    });
    let (fail, rest): (Vec<_>, Vec<_>) = missed.partition(|one| one["fails"] == true);
    let count = |level: &str| {
        commands
            .iter()
            .filter(|command| command.level == level)
            .count()
    };
    assert_eq!(count("error"), fail.len());
    assert_eq!(count("warning"), rest.len() + warned);
    assert_eq!(count("notice"), json["due_soon"].as_array().unwrap().len());
    assert!(count("error") > 0 && count("notice") > 0);
    let rank = |command: &Command| match command.level.as_str() {
        "error" => 0,
        "warning" => 1,
        _ => 2,
    };
    assert!(commands.iter().skip(warned).is_sorted_by_key(rank));
    for command in &commands {
        assert!(at(&command.properties["file"]).is_file(), "{command:?}");
    }
}

#[test]
fn an_explained_miss_is_not_annotated_and_nothing_wrong_is_nothing_said() {
    let explained = Folder::Repository.check("tests/sites/agenda-notice/late-explained", "github");
    let sound = Folder::Repository.check("tests/sites/sound", "github");
    for ran in [explained, sound] {
        assert_eq!((ran.out.as_str(), ran.code), ("", Some(0)));
    }
}

#[test]
fn wrong_content_is_annotated() {
    let commands = run(&Folder::Repository, &["tests/sites/wrong"]);
    let people = Folder::Repository.run(&["check", "tests/sites/wrong"]).err;
    let told = people
        .lines()
        .filter(|line| line.starts_with("error["))
        .count();
    assert_eq!(
        commands
            .iter()
            .filter(|command| command.level == "error")
            .count(),
        told
    );
}

#[test]
fn nothing_in_a_name_can_end_a_command_or_begin_another() {
    let folder = odd();
    let text = folder.check(ODD, "github").out;
    assert!(!text.contains(['\u{1b}', '\u{1}', '\r', '\t']), "{text:?}");
    let commands = commands(&text);
    assert_eq!(
        commands.len(),
        text.lines().filter(|line| line.starts_with("::")).count()
    );
    for command in &commands {
        assert!(
            command.properties["file"].starts_with(&format!("{ODD}/board/")),
            "{command:?}"
        );
        assert!(
            command
                .message
                .contains("B\"o'a<r>d & ]]> ::error:: 100%0A, two"),
            "{command:?}"
        );
    }
    assert!(
        commands
            .iter()
            .any(|command| command.message.contains("“4 <&> % :: \n🏛")),
        "{commands:?}"
    );
}

//! `minutebook deadline`

use std::io;
use std::process::{Command, Output, Stdio};

use rayon::prelude::*;

use crate::deadline::vectors;

#[test]
fn the_reference_dates_are_printed() {
    vectors().par_iter().for_each(|vector| {
        let (words, division) = (&vector.question, &vector.division);
        let words: Vec<&str> = words.split(' ').collect();
        let output = deadline(&[&words[..], &["--quiet", "--division", division]].concat());
        let expected = (format!("{}\n", vector.due), String::new(), Some(0));
        assert_eq!(told(&output), expected, "{}", vector.question);
    });
}

#[test]
fn the_date_is_printed_with_its_working() {
    let output = deadline(&["5 clear working days before 2024-05-28"]);
    let (out, err, code) = told(&output);
    assert_eq!((err.as_str(), code), ("", Some(0)));
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(
        lines[0],
        "Sunday 19 May 2024 is 5 clear working days before Tuesday 28 May 2024 (England and Wales)"
    );
    assert!(
        lines[1].starts_with("Tue 28 May 2024: meeting, not counted; Mon 27 May: bank holiday")
    );
    assert!(lines[1].ends_with("; due Sun 19 May 2024"));
    assert_eq!(
        lines[2],
        "That is not a working day; the last working day before it is Friday 17 May 2024"
    );
    assert_eq!(lines.len(), 3);
}

#[test]
fn closed_days_and_the_day_to_count_from_are_options() {
    let question = ["7", "Working", "days", "AFTER", "2024-05-23", "-q"];
    for (options, due) in [
        (&[][..], "2024-06-04\n"),
        (&["--counting-from", "meeting-day"], "2024-06-03\n"),
        (
            &["--closed", "2024-05-24", "--closed=2024-06-05"],
            "2024-06-06\n",
        ),
    ] {
        let output = deadline(&[&question, options].concat());
        assert_eq!(told(&output), (due.to_owned(), String::new(), Some(0)));
    }
}

#[test]
fn the_division_is_an_option_and_england_and_wales_the_default() {
    // Easter Monday is no bank holiday in Scotland.
    let question = ["2 working days after 2024-03-28", "--quiet"];
    for (options, due) in [
        (&[][..], "2024-04-03\n"),
        (&["--division", "england-and-wales"], "2024-04-03\n"),
        (&["--division", "northern-ireland"], "2024-04-03\n"),
        (&["--division", "scotland"], "2024-04-02\n"),
    ] {
        let output = deadline(&[&question, options].concat());
        assert_eq!(told(&output), (due.to_owned(), String::new(), Some(0)));
    }
}

#[test]
fn wrong_words_are_answered_with_the_right_ones() {
    for (words, parts) in [
        (
            &["5", "working", "days"][..],
            &["`before` or `after` a date"][..],
        ),
        (
            &["5 workng days before 2024-5-9"],
            &["did you mean `5 working days`?", "write 2024-05-09"],
        ),
        (&["5 days before"], &["is not a date"]),
        (&["before 2024-05-09"], &["is not a period"]),
        (
            &["-5", "days", "before", "2024-05-09"],
            &["is not a period"],
        ),
        (
            &["1 clear day after 2024-05-09"],
            &["leave out the word `clear`"],
        ),
        (&["9 working days before 1995-01-04"], &["31 December 1994"]),
        (
            &["1 day after 2024-05-09", "--division", "wales"],
            &["england-and-wales"],
        ),
        (
            &["1 day after 2024-05-09", "--closed", "2024-02-30"],
            &["29 days"],
        ),
        (
            &["1 day after 2024-05-09", "--counting-from", "now"],
            &["meeting-day"],
        ),
        (&[], &["required"]),
    ] {
        let (out, err, code) = told(&deadline(words));
        assert_eq!((out.as_str(), code), ("", Some(2)), "{words:?}: {err}");
        for part in parts {
            assert!(err.contains(part), "{words:?}: {err}");
        }
    }
}

#[test]
fn the_clock_and_the_time_zone_change_nothing() {
    for zone in ["Pacific/Kiritimati", "America/Los_Angeles"] {
        let mut command = minutebook(&["1", "day", "before", "2026-03-30", "-q"]);
        let output = command.env("TZ", zone).output().unwrap();
        assert_eq!(told(&output).0, "2026-03-29\n");
    }
}

#[test]
fn a_reader_that_has_gone_is_no_trouble() {
    let (reader, writer) = io::pipe().unwrap();
    drop(reader);
    let mut command = minutebook(&["5 working days before 2009-05-07"]);
    let output = command
        .stdout(writer)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    assert_eq!(told(&output), (String::new(), String::new(), Some(0)));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_trouble_with_the_machine() {
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let mut command = minutebook(&["5 working days before 2009-05-07", "-q"]);
    let output = command
        .stdout(full)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(3));
}

fn deadline(words: &[&str]) -> Output {
    minutebook(words).output().unwrap()
}

fn minutebook(words: &[&str]) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("minutebook"));
    command.arg("deadline").args(words);
    command
}

fn told(output: &Output) -> (String, String, Option<i32>) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (
        text(&output.stdout),
        text(&output.stderr),
        output.status.code(),
    )
}

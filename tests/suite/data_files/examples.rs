//! The examples of `docs/data.md` run, where their tools are there.

use std::io::Write;
use std::process::{Command, Stdio};

use super::{counts, table};
use crate::example::EXAMPLE;

const GUIDE: &str = include_str!("../../../docs/data.md");

/// The first block of code in this language that has these words in it.
fn block(language: &str, words: &str) -> &'static str {
    let blocks = GUIDE.split("```").skip(1).step_by(2);
    let of_language = blocks.filter_map(|block| block.strip_prefix(language));
    let mut wanted = of_language.filter(|block| block.contains(words));
    wanted
        .next()
        .unwrap_or_else(|| panic!("{words} is in no example"))
}

/// What a script says that is run beside the page in `folder`; nothing where the tool is not there.
fn said(tool: &str, arguments: &[&str], script: &str, folder: &str) -> Option<String> {
    let mut running = Command::new(tool)
        .args(arguments)
        .current_dir(EXAMPLE.root.join(folder))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    running.stdin.take()?.write_all(script.as_bytes()).unwrap();
    let output = running.wait_with_output().unwrap();
    assert!(output.status.success(), "{tool}: {script}");
    Some(String::from_utf8(output.stdout).unwrap())
}

#[test]
fn python_counts_attendance() {
    let folder = "bromley/executive/members";
    let script = block("python", "attendance.csv");
    let Some(said) = said("python3", &["-"], script, folder) else {
        return;
    };
    let (_, rows) = table(&EXAMPLE, &format!("{folder}/attendance.csv"));
    let leader: Vec<_> = rows
        .into_iter()
        .filter(|row| row["seat"] == "council-leader" && row["counts"] == "true")
        .collect();
    let present = counts(&leader, "presence")["present"];
    let line = format!(
        "bromley/executive council-leader {present} of {}",
        leader.len()
    );
    assert!(said.lines().any(|other| other == line), "{line}: {said}");
}

#[test]
fn jq_lists_what_was_late() {
    if Command::new("jq").arg("--version").output().is_err() {
        return;
    }
    let folder = "bromley/executive/record/2025";
    let Some(said) = said("sh", &["-s"], block("sh", "no explanation given"), folder) else {
        return;
    };
    let record = super::json(&EXAMPLE, &format!("{folder}/index.json"));
    let late = record["record"]["tally"]["late"].as_u64().unwrap();
    assert!(late > 0);
    assert_eq!(said.lines().count() as u64, late, "{said}");
}

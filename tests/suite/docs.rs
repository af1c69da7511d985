//! The documentation speaks of files that are there.

use std::fs;
use std::path::{Path, PathBuf};

use crate::example::EXAMPLE;

/// Files that a guide has its reader write, as an example.
const TO_BE_WRITTEN: [&str; 5] = ["sector", "csv", "due", "due_reports", "meeting_place"];

fn pages() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pages: Vec<_> = fs::read_dir(root.join("docs"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    pages.push(root.join("README.md"));
    pages.sort();
    assert!(pages.len() > 5, "the documentation was not found");
    pages
}

/// What stands between backticks and is a path of the repository.
fn paths(text: &str) -> Vec<&str> {
    let rooms = ["src/", "docs/", "tests/", "themes/", "benches/", ".ci/"];
    text.split('`')
        .skip(1)
        .step_by(2)
        .filter(|words| rooms.iter().any(|room| words.starts_with(room)))
        .filter(|words| !words.contains(['<', '*', ' ', '\n', '…']))
        .collect()
}

#[test]
fn every_path_that_is_named_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut named = 0;
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        for path in paths(&text) {
            let stem = Path::new(path).file_stem().unwrap().to_str().unwrap();
            if TO_BE_WRITTEN.contains(&stem) {
                continue;
            }
            named += 1;
            assert!(root.join(path).exists(), "{} names {path}", page.display());
        }
    }
    assert!(named > 40, "only {named} paths were found");
}

#[test]
fn every_answer_to_what_people_ask_for_leads_somewhere() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/what-people-ask-for.md");
    let text = fs::read_to_string(path).unwrap();
    let points: Vec<_> = text.split("\n## ").skip(1).collect();
    assert_eq!(points.len(), 16);
    let site = &*EXAMPLE;
    let mut seen = 0;
    for point in points {
        let (heading, _) = point.split_once('\n').unwrap();
        let (_, see) = point
            .split_once("\nSee: ")
            .unwrap_or_else(|| panic!("{heading} leads nowhere"));
        for target in see.split('`').skip(1).step_by(2) {
            seen += 1;
            // What is no address of the site is a path of the repository, which is held above.
            let Some(address) = target.strip_prefix('/') else {
                continue;
            };
            let file = match address.strip_suffix('/') {
                Some(folder) => format!("{folder}/index.html"),
                None => address.to_owned(),
            };
            assert!(site.files.contains(&file), "{heading}: {target}");
        }
    }
    assert!(seen > 32, "only {seen} places are named");
}

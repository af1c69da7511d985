//! The documentation speaks of files that are there.

use std::fs;
use std::path::{Path, PathBuf};

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

//! `minutebook check` in its forms for programs, each held to the format's own schema and recounted by other means.

mod github;
mod json;
mod junit;
mod sarif;
mod scope;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;
use walkdir::WalkDir;

/// Where the command is run.
pub(crate) enum Folder {
    /// The repository, with the example in `content` and small sites in `tests/sites`.
    Repository,
    /// A folder with these files.
    Made(TempDir),
}

/// What a command said and how it ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ran {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) code: Option<i32>,
}

impl Folder {
    /// A folder with these files, each a path and its text.
    pub(crate) fn made(files: &[(&str, &str)]) -> Self {
        let folder = TempDir::new().unwrap();
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Self::Made(folder)
    }

    pub(crate) fn path(&self) -> &Path {
        match self {
            Self::Repository => Path::new(env!("CARGO_MANIFEST_DIR")),
            Self::Made(folder) => folder.path(),
        }
    }

    /// `minutebook` with these words, run here, with nothing in the environment that would change what it does.
    pub(crate) fn run(&self, words: &[&str]) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_minutebook"))
            .args(words)
            .current_dir(self.path())
            .env_remove("NO_COLOR")
            .env_remove("SOURCE_DATE_EPOCH")
            .output()
            .unwrap();
        Ran {
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code(),
        }
    }

    /// `minutebook check CONTENT --format FORMAT`, which says nothing but what the format is for.
    pub(crate) fn check(&self, content: &str, format: &str) -> Ran {
        let ran = self.run(&["check", content, "--format", format]);
        assert_eq!(ran.err, "", "{content}");
        ran
    }
}

/// The example and every small site, from the repository.
pub(crate) fn sites() -> Vec<String> {
    let root = Folder::Repository.path();
    let entries = WalkDir::new(root.join("tests/sites")).sort_by_file_name();
    let settings = entries.into_iter().map(Result::unwrap);
    let settings = settings.filter(|entry| entry.file_name() == "site.yaml");
    let mut sites: Vec<_> = settings
        .map(|entry| {
            let site = entry.path().parent().unwrap();
            site.strip_prefix(root)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    assert!(sites.len() > 10, "the small sites were not found");
    sites.push("content".to_owned());
    sites
}

/// A file of the repository.
pub(crate) fn at(path: &str) -> PathBuf {
    Folder::Repository.path().join(path)
}

/// The number of the line and of the column, counted line by line and character by character, at which `marked` first
/// stands in the file.
pub(crate) fn counted(file: &Path, marked: &str) -> (u64, u64) {
    let text = fs::read_to_string(file).unwrap();
    for (number, line) in text.split('\n').enumerate() {
        if let Some((before, _)) = line.split_once(marked) {
            let (number, column) = (number + 1, before.chars().count() + 1);
            return (number as u64, column as u64);
        }
    }
    panic!("{marked:?} is not in {}", file.display());
}

/// The text that a line and column lead to, up to another, last one not counted.
pub(crate) fn between(file: &Path, from: (u64, u64), to: (u64, u64)) -> String {
    let text = fs::read_to_string(file).unwrap();
    let (mut line, mut column, mut found) = (1, 1, String::new());
    for character in text.chars() {
        if (line, column) >= from && (line, column) < to {
            found.push(character);
        }
        (line, column) = match character {
            '\n' => (line + 1, 1),
            _ => (line, column + 1),
        };
    }
    found
}

/// A site whose names, clauses and reasons hold what each format has to escape, with a miss that is explained, one that
/// is not, and something that is upcoming.
pub(crate) fn odd() -> Folder {
    Folder::made(&[
        (
            "odd folder: 100%, “é”/site.yaml",
            "name: Odd\nas_of: 2026-03-16\n",
        ),
        (
            "odd folder: 100%, “é”/board/body.yaml",
            "kind: board\nname: \"B\\\"o'a<r>d & ]]> ::error:: 100%0A, two\\nlines\\ttab 🏛 \\u0001\\u001b[31m\\uFFFE end\"\n",
        ),
        (
            "odd folder: 100%, “é”/board/rulebook.yaml",
            "rules:\n  agenda-notice:\n    notice: 5 working days\n    clause: \"4 <&> % :: \\n🏛 \\u0001\"\n  minutes-publication: { within: 10 working days }\n",
        ),
        (
            "odd folder: 100%, “é”/board/2026-03-10/meeting.yaml",
            "time: \"14:00\"\nexplanations:\n  - rule: agenda-notice\n    reason: |\n      A <b>reason</b> & \"quotes\" 100% ::warning::\n      on ]]> two lines 🏛\n    by: Clerk's \"office\", <x>\n    on: 2026-03-09\n",
        ),
        (
            "odd folder: 100%, “é”/board/2026-03-10/agenda.md",
            "---\npublished: 2026-03-09\ntitle: \"Agenda <&> 100% :: \\\"🏛\\\"\"\n---\n",
        ),
        (
            "odd folder: 100%, “é”/board/2026-02-10/meeting.yaml",
            "time: \"14:00\"\n",
        ),
        (
            "odd folder: 100%, “é”/board/2026-02-10/agenda.md",
            "---\ntitle: \"🏛 ünï\" \npublished: 2026-02-09\n---\n",
        ),
    ])
}

/// The content folder of [`odd`].
pub(crate) const ODD: &str = "odd folder: 100%, “é”";

#[test]
fn the_same_content_gives_the_same_bytes() {
    for format in ["json", "sarif", "junit", "github", "human"] {
        let words = [
            "check",
            "content",
            "--format",
            format,
            "--due-within",
            "2 weeks",
        ];
        let once = Folder::Repository.run(&words);
        assert_eq!(once, Folder::Repository.run(&words), "{format}");
        assert!(!once.out.contains(env!("CARGO_MANIFEST_DIR")), "{format}");
        assert!(once.out.len() > 1000, "{format}");
    }
}

/// The form of each report, so that a change of it is seen. What it says is recounted in the tests of each format.
#[test]
fn the_forms_have_not_changed() {
    for format in ["json", "sarif", "junit", "github"] {
        let ran = Folder::Repository.check("tests/sites/agenda-notice/late", format);
        let mut text = ran.out.replace(env!("CARGO_PKG_VERSION"), "[version]");
        if format == "sarif" {
            // The prose of the rule has tests of its own.
            let mut log: Value = serde_json::from_str(&text).unwrap();
            log["runs"][0]["tool"]["driver"]["rules"] = Value::Null;
            text = serde_json::to_string_pretty(&log).unwrap();
        }
        insta::assert_snapshot!(format!("late_{format}"), text);
    }
}

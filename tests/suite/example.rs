//! The example site, built once a run by the command that clerks use, for every test that judges what is published.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use walkdir::WalkDir;

/// The example of `content/`, as published.
pub(crate) static EXAMPLE: LazyLock<Published> = LazyLock::new(|| {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    Published::build(&content, "example").unwrap()
});

/// A published site on disk.
#[derive(Debug)]
pub(crate) struct Published {
    /// The folder.
    pub(crate) root: PathBuf,
    /// Its pages, sorted by file.
    pub(crate) pages: Vec<Page>,
    /// All that it has, by the path from the top: `bromley/index.html`.
    pub(crate) files: BTreeSet<String>,
    /// Whether a rule that must hold was missed without an explanation, as the command says it.
    pub(crate) failed: bool,
}

/// A page of a published site.
#[derive(Debug)]
pub(crate) struct Page {
    /// Its file, from the top of the site: `bromley/index.html`.
    pub(crate) file: String,
    /// Its text.
    pub(crate) html: String,
}

impl Page {
    /// Its address: `/bromley/`, and `/404.html` for the page that is shown where there is none.
    pub(crate) fn address(&self) -> String {
        let file = &self.file;
        format!("/{}", file.strip_suffix("index.html").unwrap_or(file))
    }
}

impl Published {
    /// Builds `content` into the folder `name` below the tests' own, or gives what the command says is wrong with it.
    pub(crate) fn build(content: &Path, name: &str) -> Result<Self, String> {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        // What an earlier run left may have had other pages, which this one is not to be held to.
        let _ = fs::remove_dir_all(&root);
        let output = Command::new(env!("CARGO_BIN_EXE_minutebook"))
            .arg("build")
            .arg(content)
            .arg("--out")
            .arg(&root)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        match output.status.code() {
            // 1 is a missed rule without an explanation: the site is published all the same.
            Some(code @ (0 | 1)) => Ok(Self::read(root, code == 1)),
            Some(2) => Err(said),
            _ => panic!("{name}: {said}"),
        }
    }

    fn read(root: PathBuf, failed: bool) -> Self {
        let entries = WalkDir::new(&root).into_iter().map(Result::unwrap);
        let path = |entry: walkdir::DirEntry| {
            let path = entry.path().strip_prefix(&root).unwrap();
            path.to_str().unwrap().to_owned()
        };
        let files = entries.filter(|entry| entry.file_type().is_file());
        let files: BTreeSet<String> = files.map(path).collect();
        let pages = files.iter().filter(|file| file.ends_with(".html"));
        let pages: Vec<Page> = pages
            .map(|file| Page {
                html: fs::read_to_string(root.join(file)).unwrap(),
                file: file.clone(),
            })
            .collect();
        assert!(!pages.is_empty(), "no pages in {}", root.display());
        Self {
            root,
            pages,
            files,
            failed,
        }
    }
}

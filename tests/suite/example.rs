//! The example site, built once a run by the command that clerks use, for every test that judges pages.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use walkdir::WalkDir;

/// The example of `content/`, as published.
pub(crate) static EXAMPLE: LazyLock<Published> = LazyLock::new(|| {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    Published::build(&content, "example")
});

/// A published site on disk.
#[derive(Debug)]
pub(crate) struct Published {
    /// The folder.
    pub(crate) root: PathBuf,
    /// Its pages, sorted by address.
    pub(crate) pages: Vec<Page>,
}

/// A page of a published site.
#[derive(Debug)]
pub(crate) struct Page {
    /// Its address from the top of the site: `/bromley/`, and `/404.html` for the page that is shown where there is none.
    pub(crate) address: String,
    /// Its text.
    pub(crate) html: String,
}

impl Published {
    /// Builds `content` into the folder `name` below the tests' own.
    pub(crate) fn build(content: &Path, name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let output = Command::new(env!("CARGO_BIN_EXE_minutebook"))
            .arg("build")
            .arg(content)
            .arg("--out")
            .arg(&root)
            .output()
            .unwrap();
        // 1 is a missed rule without an explanation: the site is published all the same.
        let built = matches!(output.status.code(), Some(0 | 1));
        assert!(built, "{}", String::from_utf8_lossy(&output.stderr));
        Self::read(root)
    }

    fn read(root: PathBuf) -> Self {
        let files = WalkDir::new(&root).sort_by_file_name();
        let pages = files.into_iter().filter_map(|entry| {
            let entry = entry.unwrap();
            let path = entry.path().strip_prefix(&root).unwrap();
            let path = path.to_str().unwrap().to_owned();
            let html = path
                .ends_with(".html")
                .then(|| fs::read_to_string(entry.path()).unwrap())?;
            let address = format!("/{}", path.strip_suffix("index.html").unwrap_or(&path));
            Some(Page { address, html })
        });
        let pages: Vec<Page> = pages.collect();
        assert!(!pages.is_empty(), "no pages in {}", root.display());
        Self { root, pages }
    }
}

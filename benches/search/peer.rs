//! Pagefind on the same papers, where `PAGEFIND` names its program.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What its index costs.
pub(crate) struct Indexed {
    pub(crate) taken: Duration,
    pub(crate) files: usize,
    pub(crate) bytes: u64,
}

/// Copies the pages of the papers of `public` into `papers` and has Pagefind index their main part there: lists of papers
/// would be answers that nobody asked for. `None` where there is no Pagefind.
pub(crate) fn index(public: &Path, papers: &Path) -> Option<Indexed> {
    let program = std::env::var_os("PAGEFIND")?;
    let mut reader = csv::Reader::from_path(public.join("data/documents.csv")).unwrap();
    let head = reader.headers().unwrap().clone();
    let address = head.iter().position(|head| head == "address").unwrap();
    for row in reader.records().map(Result::unwrap) {
        let page = Path::new(row[address].trim_matches('/')).join("index.html");
        fs::create_dir_all(papers.join(&page).parent().unwrap()).unwrap();
        fs::copy(public.join(&page), papers.join(&page)).unwrap();
    }
    fs::write(
        papers.join("index.html"),
        "<!DOCTYPE html><title>Blank</title>",
    )
    .unwrap();
    let begun = Instant::now();
    let done = Command::new(program)
        .args(["--root-selector", "main", "--site"])
        .arg(papers)
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(done.success(), "Pagefind failed");
    let taken = begun.elapsed();
    let files = walkdir::WalkDir::new(papers.join("pagefind"))
        .into_iter()
        .flatten();
    let sizes: Vec<_> = files
        .filter(|file| file.file_type().is_file())
        .map(|file| file.metadata().unwrap().len())
        .collect();
    Some(Indexed {
        taken,
        files: sizes.len(),
        bytes: sizes.iter().sum(),
    })
}

/// Asks Pagefind for `words` in a page of its site and gives the addresses of the first ten results, in order.
pub(crate) fn script(words: &str) -> String {
    format!(
        "(async () => {{
            const pagefind = await import('/pagefind/pagefind.js');
            await pagefind.init();
            const found = await pagefind.search({words:?});
            const shown = await Promise.all(found.results.slice(0, 10).map(result => result.data()));
            return shown.map(result => new URL(result.url, location).pathname);
        }})()"
    )
}

//! What a search costs and how good it is, in a real browser, on made archives and on the example site.
//!
//! `cargo bench --bench search` prints, for 1,000 and 10,000 documents: files and bytes of the index; bytes over the wire
//! of a first search; time from a key press to results, on this machine and over a slow line; and the share of questions
//! whose right answer is among the first three results. `PAGEFIND=path/to/pagefind_extended` puts Pagefind beside it, on
//! the same papers. `MINUTEBOOK_BENCH=1000,50000` names other sizes, `MINUTEBOOK_SEED=2` another archive,
//! `MINUTEBOOK_CONTENT=folder` a content of one's own to measure in their place.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::explicit_write,
    clippy::disallowed_methods,
    reason = "a benchmark stops at the first thing that is wrong"
)]

#[path = "../build/archive.rs"]
mod archive;
mod browse;
#[path = "../../tests/suite/browser/chromium.rs"]
mod chromium;
mod host;
mod peer;
mod questions;

use std::env;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use browse::Tab;
use chromium::Chromium;
use host::Host;
use questions::Question;

/// How long one step may take in the browser. Far more than it does.
const LIMIT: Duration = Duration::from_secs(60);

fn main() {
    let Some(chromium) = Chromium::shared() else {
        return;
    };
    let sizes = env::var("MINUTEBOOK_BENCH").unwrap_or_else(|_| "1000,10000".into());
    let seed = env::var("MINUTEBOOK_SEED").map_or(1, |seed| seed.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let example = folder.path().join("example");
    build(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("content"),
        &example,
    );
    chromium.wait_for(quality(
        &chromium,
        &example,
        &questions::of_the_example(),
        "the example",
    ));
    if let Some(content) = env::var_os("MINUTEBOOK_CONTENT") {
        measure(
            &chromium,
            Path::new(&content),
            &folder.path().join("public"),
            "the content",
        );
        return;
    }
    for documents in sizes.split(',').map(|size| size.trim().parse().unwrap()) {
        let content = folder.path().join(format!("content-{documents}"));
        let public = folder.path().join(format!("public-{documents}"));
        archive::write(&content, documents, seed).unwrap();
        measure(
            &chromium,
            &content,
            &public,
            &format!("{documents} documents, seed {seed}"),
        );
    }
}

fn measure(chromium: &Chromium, content: &Path, public: &Path, name: &str) {
    build(content, public);
    println!("\n{name}");
    weigh(&public.join("search"));
    let known = questions::known_papers(public, 25);
    chromium.wait_for(async {
        bytes(chromium, public).await;
        times(chromium, public).await;
        quality(chromium, public, &known, name).await;
    });
}

fn build(content: &Path, public: &Path) {
    let exit = Command::new(env!("CARGO_BIN_EXE_minutebook"))
        .args(["build", "--out"])
        .args([public, content])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(
        matches!(exit.code(), Some(0 | 1)),
        "the build failed: {exit}"
    );
}

/// Files and bytes of the index.
fn weigh(search: &Path) {
    let mut kinds = std::collections::BTreeMap::<String, Vec<usize>>::new();
    for file in walkdir::WalkDir::new(search).into_iter().flatten() {
        if file.file_type().is_file() {
            let below = file.path().strip_prefix(search).unwrap();
            let folder = below.parent().and_then(|folder| folder.to_str()).unwrap();
            let kind = folder
                .split('/')
                .find(|part| !part.is_empty() && *part != "files");
            let body = std::fs::read(file.path()).unwrap();
            kinds
                .entry(kind.unwrap_or("beside").to_owned())
                .or_default()
                .push(host::compressed(&body).len());
        }
    }
    for (kind, mut sizes) in kinds {
        let total: usize = sizes.iter().sum();
        let all = spread(&mut sizes);
        println!(
            "  {kind}: {} files, {} kB compressed in all; a file {all}",
            sizes.len(),
            total / 1000
        );
    }
}

/// Bytes over the wire of a first search with its ten results, in a fresh browser each time.
async fn bytes(chromium: &Chromium, public: &Path) {
    let host = Host::start(public);
    let asked = questions::pairs(public);
    for (name, words) in [("two words", 2), ("one word", 1)] {
        let mut whole = Vec::new();
        for asked in asked
            .iter()
            .filter(|asked| asked.split(' ').count() == words)
        {
            let tab = Tab::fresh(chromium).await;
            tab.search(&host, asked).await;
            // The page itself and its styles are not the search's: any page has them.
            let sent = host
                .sent()
                .into_iter()
                .filter(|sent| sent.address.contains("search") && !sent.address.ends_with('/'));
            whole.push(sent.map(|sent| sent.bytes).sum());
            tab.close().await;
        }
        println!("  bytes of a first search, {name}: {}", spread(&mut whole));
    }
    let papers = tempfile::tempdir().unwrap();
    let Some(indexed) = peer::index(public, papers.path()) else {
        return;
    };
    println!(
        "  Pagefind: {:.1} s, {} files, {} kB",
        indexed.taken.as_secs_f64(),
        indexed.files,
        indexed.bytes / 1000
    );
    let host = Host::start(papers.path());
    let mut whole = Vec::new();
    for asked in asked.iter().filter(|asked| asked.contains(' ')) {
        let tab = Tab::fresh(chromium).await;
        tab.go(&host.url("/")).await;
        host.sent();
        tab.ask(&peer::script(asked)).await;
        whole.push(host.sent().iter().map(|sent| sent.bytes).sum());
        tab.close().await;
    }
    println!(
        "  bytes of Pagefind's first search, two words: {}",
        spread(&mut whole)
    );
}

/// Time from the last key of a word to its results: nothing loaded before, and again with another word.
async fn times(chromium: &Chromium, public: &Path) {
    let host = Host::start(public);
    let asked = questions::pairs(public);
    for (line, slow) in [
        ("this machine", false),
        ("a slow line (400 kbit/s, 400 ms)", true),
    ] {
        let (mut first, mut next) = (Vec::new(), Vec::new());
        for pair in asked.chunks_exact(2).take(8) {
            let tab = Tab::fresh(chromium).await;
            tab.go(&host.url("/search/")).await;
            if slow {
                tab.slow_down().await;
            }
            first.push(tab.type_in(&pair[0]).await);
            next.push(tab.type_in(&pair[1]).await);
            tab.close().await;
        }
        println!(
            "  milliseconds from key to results, {line}: first {}, next {}",
            spread(&mut first),
            spread(&mut next)
        );
    }
}

/// How many questions have a right answer among the first three results.
async fn quality(chromium: &Chromium, public: &Path, questions: &[Question], name: &str) {
    let host = Host::start(public);
    let tab = Tab::fresh(chromium).await;
    let mut right = 0;
    for question in questions {
        let found = tab.search(&host, &question.words).await;
        let hit = is_right(question, &found);
        right += usize::from(hit);
        if !hit {
            println!(
                "  not in the first three: {:?}: {:?}",
                question.words,
                found.first()
            );
        }
    }
    println!(
        "  {name}: right in the first three: {right} of {}",
        questions.len()
    );
    let papers = tempfile::tempdir().unwrap();
    if peer::index(public, papers.path()).is_none() {
        return;
    }
    let host = Host::start(papers.path());
    tab.go(&host.url("/")).await;
    let mut right = 0;
    for question in questions {
        let found = tab.ask(&peer::script(&question.words)).await;
        right += usize::from(is_right(question, &found));
    }
    println!(
        "  {name}: right in Pagefind's first three: {right} of {}",
        questions.len()
    );
    tab.close().await;
}

fn is_right(question: &Question, found: &[String]) -> bool {
    let first = found.iter().take(3);
    let pages = first.map(|address| address.split('#').next().unwrap_or_default());
    pages
        .into_iter()
        .any(|page| question.right.iter().any(|right| right == page))
}

/// Median, least and most.
fn spread(sizes: &mut [usize]) -> String {
    sizes.sort_unstable();
    match (sizes.first(), sizes.last()) {
        (Some(least), Some(most)) => format!("{} ({least}–{most})", sizes[sizes.len() / 2]),
        _ => "none".into(),
    }
}

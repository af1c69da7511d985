//! Time and peak memory of a whole build, on made archives of 1,000 and 10,000 documents.
//!
//! `cargo bench` measures the command as a host would run it, start to end. Larger archives:
//! `MINUTEBOOK_BENCH=1000,10000,50000 cargo bench`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark stops at the first thing that is wrong"
)]

mod archive;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use criterion::Criterion;

fn main() {
    let sizes = std::env::var("MINUTEBOOK_BENCH").unwrap_or_else(|_| "1000,10000".into());
    let mut criterion = Criterion::default().configure_from_args().sample_size(10);
    for documents in sizes.split(',').map(|size| size.trim().parse().unwrap()) {
        let folder = tempfile::tempdir().unwrap();
        let content = folder.path().join("content");
        let made = archive::write(&content, documents, 1).unwrap();
        let out = folder.path().join("public");
        let mut peak = 0;
        criterion.bench_function(&format!("build {documents} documents"), |bencher| {
            bencher.iter_custom(|times| (0..times).map(|_| build(&content, &out, &mut peak)).sum());
        });
        println!(
            "build {documents} documents: {made}; peak memory {} MiB",
            peak / 1024
        );
    }
    criterion.final_summary();
}

/// Builds `content` into a folder that is not there yet; notes the highest peak memory in KiB.
fn build(content: &Path, out: &Path, peak: &mut u64) -> Duration {
    let begun = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_minutebook"))
        .args(["build", "--out"])
        .args([out, content])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while child.try_wait().unwrap().is_none() {
        *peak = (*peak).max(peak_of(child.id()).unwrap_or(0));
        thread::sleep(Duration::from_millis(2));
    }
    let taken = begun.elapsed();
    let exit = child.wait().unwrap();
    assert!(
        matches!(exit.code(), Some(0 | 1)),
        "the build failed: {exit}"
    );
    fs::remove_dir_all(out).unwrap();
    taken
}

/// The most memory that a process has held so far, in KiB, where the system tells.
fn peak_of(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

//! `minutebook read-pdf`: what the other commands run for each attached PDF file, in a process of its own.
//!
//! Such a file can make its reader run out of memory or stack, which ends a process. So one is put at risk for each, with
//! bounds on its time and memory that the system holds it to.

use std::env;
use std::fs::File;
use std::io::{self, Read, Write};
use std::process::{Command, Stdio};

use minutebook::model::Reading;
use minutebook::pipeline::{Readings, read_pdf};
use minutebook::tree::{Content, Tree};
use rayon::prelude::*;
use rustix::process::{Resource, Rlimit, setrlimit};

use super::stopped::Stopped;
use super::{Exit, Ui};

/// How long a file may keep the processor busy, in seconds.
const SECONDS: u64 = 20;

/// How much memory its reader may take, in bytes.
const MEMORY: u64 = 1 << 30;

/// Read the text of a PDF file from the standard input
#[derive(Debug, clap::Args)]
#[command(hide = true)]
pub(crate) struct Args {}

pub(crate) fn run(_: &Args, ui: &mut Ui) -> Result<Exit, Stopped> {
    for (resource, most) in [(Resource::Cpu, SECONDS), (Resource::As, MEMORY)] {
        let bound = Rlimit {
            current: Some(most),
            maximum: Some(most),
        };
        // A system that has no such bound reads the file without it.
        let _ = setrlimit(resource, bound);
    }
    let mut file = Vec::new();
    io::stdin().lock().read_to_end(&mut file)?;
    let reading = serde_json::to_string(&read_pdf(&file)).map_err(io::Error::from)?;
    ui.say(reading)?;
    Ok(Exit::Clean)
}

/// What can be read of each PDF file of the content.
pub(super) fn readings(tree: &Tree) -> Readings {
    let Ok(program) = env::current_exe() else {
        return Readings::new();
    };
    let files: Vec<_> = tree
        .files
        .iter()
        .filter(|(path, _)| path.extension() == Some("pdf"))
        .collect();
    let reading = |content: &Content| reading(Command::new(&program).arg("read-pdf"), content);
    files
        .into_par_iter()
        .map(|(path, content)| {
            let unreadable =
                || Reading::Unreadable("reading it took too much time or memory".to_owned());
            (path.clone(), reading(content).unwrap_or_else(unreadable))
        })
        .collect()
}

/// What the program says of the file; `None` where it ended badly.
fn reading(program: &mut Command, content: &Content) -> Option<Reading> {
    program.stdout(Stdio::piped()).stderr(Stdio::null());
    let output = match content {
        Content::OnDisk { path, .. } => program.stdin(File::open(path).ok()?).output().ok()?,
        Content::Bytes(bytes) => {
            let mut running = program.stdin(Stdio::piped()).spawn().ok()?;
            running.stdin.take()?.write_all(bytes).ok()?;
            running.wait_with_output().ok()?
        }
    };
    output
        .status
        .success()
        .then(|| serde_json::from_slice(&output.stdout).ok())?
}

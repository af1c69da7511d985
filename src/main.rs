//! The `minutebook` command.

#![allow(
    clippy::disallowed_methods,
    reason = "the clock and the environment are read here and handed in"
)]

mod cli;

use std::process::ExitCode;

/// A build takes and gives back memory many millions of times, mostly for short texts.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run().into()
}

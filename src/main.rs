//! The `minutebook` command.

#![allow(
    clippy::disallowed_methods,
    reason = "the clock and the environment are read here and handed in"
)]

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run().into()
}

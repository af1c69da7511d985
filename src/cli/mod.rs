//! The command line: one file a command. A new command is its file, with the arguments as a
//! struct and a `run`, and two lines in [`Command`] below.

mod asked;
mod build;
mod check;
mod deadline;
mod explain;
mod read_pdf;
mod scope;
mod stopped;
mod ui;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use stopped::Stopped;
use ui::Ui;

/// Publishes the papers, minutes and membership of public bodies, and shows whether each was in
/// time.
#[derive(Debug, Parser)]
#[command(name = "minutebook", version, propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Build(build::Args),
    Check(check::Args),
    Deadline(deadline::Args),
    Explain(explain::Args),
    ReadPdf(read_pdf::Args),
}

impl Command {
    fn run(&self, ui: &mut Ui) -> Result<Exit, Stopped> {
        match self {
            Command::Build(args) => build::run(args, ui),
            Command::Check(args) => check::run(args, ui),
            Command::Deadline(args) => Ok(deadline::run(args, ui)?),
            Command::Explain(args) => explain::run(args, ui),
            Command::ReadPdf(args) => read_pdf::run(args, ui),
        }
    }
}

/// How a command ended, as the shell sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// All is well.
    Clean = 0,
    /// A rule that must hold was missed without an explanation.
    Missed = 1,
    /// The content, or what was asked, is wrong; nothing was written.
    WrongContent = 2,
    /// Trouble with the machine; nothing was written.
    Machine = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit as u8)
    }
}

/// Reads the command line and does what it says.
pub(crate) fn run() -> Exit {
    let cli = Cli::parse();
    let mut ui = Ui::terminal();
    match cli.command.run(&mut ui) {
        Ok(exit) => exit,
        Err(stopped) => {
            // If even this cannot be written, the exit code still tells.
            let _ = ui.error(stopped.message.trim_end());
            stopped.exit
        }
    }
}

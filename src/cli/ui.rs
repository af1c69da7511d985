//! Where a command speaks: what was asked for to standard output, the rest to standard error.

use std::env;
use std::fmt::Display;
use std::io::{self, IsTerminal, Write};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// The two streams of a command. A reader that has gone away (`minutebook … | head`) is no
/// error: the rest is left unsaid and the command still ends as it would have.
pub(crate) struct Ui {
    out: Box<dyn Write>,
    err: Box<dyn Write>,
    /// Whether both streams are a terminal that shows colour, and nobody asked for none.
    pub(super) colour: bool,
    /// Whether standard error is a terminal, and so can show how far the work has come.
    moving: bool,
}

impl Ui {
    /// Standard output and standard error.
    pub(crate) fn terminal() -> Self {
        Ui {
            out: Box::new(io::stdout()),
            err: Box::new(io::stderr()),
            colour: io::stdout().is_terminal() && io::stderr().is_terminal() && wants_colour(),
            moving: io::stderr().is_terminal() && !is_dumb(),
        }
    }

    /// A line of what was asked for.
    pub(crate) fn say(&mut self, line: impl Display) -> io::Result<()> {
        heard(writeln!(self.out, "{line}").and_then(|()| self.out.flush()))
    }

    /// What went wrong, and how to put it right.
    pub(crate) fn error(&mut self, message: impl Display) -> io::Result<()> {
        heard(writeln!(self.err, "error: {message}"))
    }

    /// Something beside what was asked for, that ends its own lines.
    pub(crate) fn report(&mut self, text: impl Display) -> io::Result<()> {
        heard(write!(self.err, "{text}"))
    }

    /// How far the work has come, on a terminal; elsewhere nothing is shown.
    pub(crate) fn progress(&self) -> ProgressBar {
        let target = match self.moving {
            true => ProgressDrawTarget::stderr(),
            false => ProgressDrawTarget::hidden(),
        };
        let bar = ProgressBar::with_draw_target(None, target);
        match ProgressStyle::with_template("{spinner} {pos} files written") {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        }
    }
}

/// See <https://no-color.org>: any text but an empty one means no colour.
fn wants_colour() -> bool {
    !is_dumb() && env::var_os("NO_COLOR").is_none_or(|text| text.is_empty())
}

fn is_dumb() -> bool {
    env::var_os("TERM").is_some_and(|terminal| terminal == "dumb")
}

fn heard(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

//! Where a command speaks: what was asked for to standard output, the rest to standard error.

use std::fmt::Display;
use std::io::{self, Write};

/// The two streams of a command. A reader that has gone away (`minutebook … | head`) is no
/// error: the rest is left unsaid and the command still ends as it would have.
pub(crate) struct Ui {
    out: Box<dyn Write>,
    err: Box<dyn Write>,
}

impl Ui {
    /// Standard output and standard error.
    pub(crate) fn terminal() -> Self {
        Ui {
            out: Box::new(io::stdout()),
            err: Box::new(io::stderr()),
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
}

fn heard(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

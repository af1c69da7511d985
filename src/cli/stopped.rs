//! Why a command stopped before its end.

use std::io;

use minutebook::diagnostic::{Diagnostic, Severity};
use minutebook::error::Error;
use minutebook::pipeline::report::terminal::{Terminal, count};
use minutebook::pipeline::{Failure, Refused};

use super::Exit;

/// The exit code, and what to say.
pub(super) struct Stopped {
    pub(super) exit: Exit,
    pub(super) message: String,
}

impl Stopped {
    /// Stopped by content that is wrong: every diagnostic, and how many there are.
    pub(super) fn wrong(found: &[Diagnostic], terminal: &Terminal<'_>) -> Self {
        let blocks: String = found.iter().map(|one| terminal.diagnostic(one)).collect();
        let errors = found.iter().filter(|one| one.severity == Severity::Error);
        let errors = count(errors.count(), "thing is wrong", "things are wrong");
        Self {
            exit: Exit::WrongContent,
            message: format!("{errors} in the content; nothing was written\n\n{blocks}"),
        }
    }

    /// Stopped while the site was built or published.
    pub(super) fn of(failure: Failure<Diagnostic>, terminal: &Terminal<'_>) -> Self {
        match failure {
            Failure::Wrong(found) => Self::wrong(&found, terminal),
            Failure::Refused(refused) => refused.into(),
            Failure::Machine(error) => error.into(),
        }
    }
}

impl From<Refused> for Stopped {
    fn from(refused: Refused) -> Self {
        Self {
            exit: Exit::WrongContent,
            message: refused.to_string(),
        }
    }
}

impl From<Error> for Stopped {
    fn from(error: Error) -> Self {
        Self {
            exit: Exit::Machine,
            message: error.to_string(),
        }
    }
}

impl From<io::Error> for Stopped {
    fn from(error: io::Error) -> Self {
        Self {
            exit: Exit::Machine,
            message: error.to_string(),
        }
    }
}

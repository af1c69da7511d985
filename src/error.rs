//! Trouble with the machine: what was being done, to which path, and why it failed.
//!
//! Wrong content is never an `Error`; it is a [`Diagnostic`](crate::diagnostic::Diagnostic), and many come at once.

use std::io;
use std::path::{Path, PathBuf};

/// One operation on the machine that failed.
#[derive(Debug, thiserror::Error)]
#[error("{operation} {}: {cause}", path.display())]
pub struct Error {
    /// What was being done, as a verb phrase that a path completes: "could not read".
    pub operation: &'static str,
    /// What it was done to.
    pub path: PathBuf,
    /// Why it failed.
    #[source]
    pub cause: io::Error,
}

impl Error {
    /// An error of `operation` on `path`.
    pub fn new(operation: &'static str, path: impl AsRef<Path>, cause: io::Error) -> Self {
        Self {
            operation,
            path: path.as_ref().to_path_buf(),
            cause,
        }
    }
}

/// The result of work that touches the machine.
pub type Result<T> = std::result::Result<T, Error>;

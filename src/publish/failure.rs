//! Why a site was not published.

use std::path::PathBuf;

use crate::error::Error;

/// Why a site was not published. The old one stands as it was.
#[derive(Debug)]
pub enum Failure<E> {
    /// The destination may not be replaced.
    Refused(Refused),
    /// Files that could not be made.
    Wrong(Vec<E>),
    /// Trouble with the machine.
    Machine(Error),
}

/// A destination that may not be replaced, why, and what to do instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("cannot publish to {}: {reason}. {mend}", out.display())]
pub struct Refused {
    /// The destination, as it was given.
    pub out: PathBuf,
    /// Why, as a clause.
    pub reason: &'static str,
    /// What to do instead, as a full sentence.
    pub mend: &'static str,
}

impl<E> From<Error> for Failure<E> {
    fn from(error: Error) -> Self {
        Self::Machine(error)
    }
}

impl<E> From<Refused> for Failure<E> {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

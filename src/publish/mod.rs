//! Publishes a site: from files to a folder on disk, in one step.
//!
//! The site is written into a staging folder beside the destination, and the two then change places in one step. So
//! whoever reads the destination sees the old site or the new one, each whole, and never something between. Whatever
//! fails before that step, a kill included, leaves the old site as it was; what a killed run left behind is taken away
//! by the next. A file that the old site has just as it was is not written again, but linked to. Before the step everything is flushed to the disk, so that after a power cut too there is a whole site.

#![allow(
    clippy::disallowed_methods,
    reason = "this is the seam to the disk, outwards"
)]

mod destination;
mod earlier;
mod exchange;
mod failure;
mod folder;
mod staging;

pub use destination::Destination;
pub use failure::{Failure, Refused};
pub use folder::MARKER;

use rayon::prelude::*;

use crate::error::Error;
use crate::tree::File;

use self::staging::Staging;

/// What was published.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Published {
    /// How many files.
    pub files: usize,
    /// Their length together, in bytes.
    pub bytes: u64,
}

/// Writes the files as a new site, and puts it in the place of the old one.
///
/// # Errors
/// [`Failure::Wrong`] with every file that could not be made, in no order; [`Failure::Refused`] if the destination may
/// not be replaced; [`Failure::Machine`]. In each case the old site stands as it was.
pub fn publish<E: Send>(
    destination: &Destination,
    files: impl ParallelIterator<Item = Result<File, E>>,
) -> Result<Published, Failure<E>> {
    let staging = Staging::beside(destination)?;
    let (published, wrong) = files
        .map(|file| match file {
            Ok(file) => Ok((staging.write(&file)?, Vec::new())),
            Err(wrong) => Ok((Published::default(), vec![wrong])),
        })
        .try_reduce(Default::default, |a, b| {
            let sum = Published {
                files: a.0.files + b.0.files,
                bytes: a.0.bytes + b.0.bytes,
            };
            Ok::<_, Error>((sum, [a.1, b.1].into_iter().flatten().collect()))
        })?;
    if !wrong.is_empty() {
        return Err(Failure::Wrong(wrong));
    }
    staging.put_in_place()?;
    Ok(published)
}

//! The site that is replaced. A file that the new one has just as it was is taken over from it, not written again.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use rustix::fs::{AtFlags, Mode, OFlags, linkat, openat};

/// The site that is replaced.
pub(super) struct Earlier {
    /// Held open, so that it is the same site throughout, should another run replace it in the meantime.
    folder: File,
    /// A file as this run makes them.
    made: Metadata,
}

impl Earlier {
    /// The site at `out`; `None` if there is none. `made` is a file of the new one.
    pub(super) fn at(out: &Path, made: &Path) -> Option<Self> {
        let folder = File::open(out).ok()?;
        let made = fs::symlink_metadata(made).ok()?;
        Some(Self { folder, made })
    }

    /// Puts its file at `path` into the folder `new` as well: as a hard link, so that it keeps the time at which it last
    /// changed. Whether that could be done.
    pub(super) fn link(&self, path: &Path, new: &File) -> bool {
        linkat(&self.folder, path, new, path, AtFlags::empty()).is_ok()
    }

    /// Whether its file at `path` holds `bytes` and nothing else, and is as one that is made now.
    pub(super) fn holds(&self, path: &Path, bytes: &[u8]) -> bool {
        // One that cannot be read is none that can be taken over.
        self.compare(path, bytes).unwrap_or(false)
    }

    fn compare(&self, path: &Path, bytes: &[u8]) -> io::Result<bool> {
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let mut file = File::from(openat(&self.folder, path, flags, Mode::empty())?);
        let found = file.metadata()?;
        let like = |found: &Metadata| (found.mode(), found.uid(), found.gid());
        if found.len() != bytes.len() as u64 || like(&found) != like(&self.made) {
            return Ok(false);
        }
        let (mut rest, mut buffer) = (bytes, [0; 16 * 1024]);
        loop {
            let read = file.read(&mut buffer)?;
            let part = buffer.get(..read).unwrap_or_default();
            match rest.strip_prefix(part) {
                _ if part.is_empty() => return Ok(rest.is_empty()),
                Some(after) => rest = after,
                None => return Ok(false),
            }
        }
    }
}

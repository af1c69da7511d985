//! The folder beside the destination in which a new site is put together.

use std::fs::{self, File, OpenOptions, Permissions, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::OFlags;

use crate::error::{Error, Result};
use crate::tree::{self, Content};

use super::Published;
use super::destination::Destination;
use super::earlier::Earlier;
use super::exchange::exchange;
use super::failure::Failure;
use super::folder::{MARKER, MARKER_TEXT, is_ours, remove};

/// A staging folder. What is at its path when it is dropped is taken away: the half-made site, or after the exchange
/// the old one.
pub(super) struct Staging<'d> {
    destination: &'d Destination,
    path: PathBuf,
    /// Held while the run lives, so that no other takes the folder for a leftover.
    lock: File,
    earlier: Option<Earlier>,
}

impl<'d> Staging<'d> {
    /// Makes the folder, and takes away what runs that were killed have left beside it.
    pub(super) fn beside(destination: &'d Destination) -> Result<Self> {
        let parent = destination.parent();
        let failed = |cause| Error::new("could not make a folder in", parent, cause);
        fs::create_dir_all(parent).map_err(failed)?;
        remove_leftovers(destination);
        let (path, lock) = reserve(destination).map_err(failed)?;
        let mut staging = Self {
            destination,
            path,
            lock,
            earlier: None,
        };
        staging.create(Path::new(MARKER), |file| {
            file.write_all(MARKER_TEXT.as_bytes())
        })?;
        staging.earlier = Earlier::at(&destination.out, &staging.path.join(MARKER));
        Ok(staging)
    }

    /// Writes one file of the new site, or takes it over from the old one where it is the same.
    pub(super) fn write(&self, file: &tree::File) -> Result<Published> {
        let path = Path::new(file.path.as_str());
        match &file.content {
            Content::Bytes(bytes) if self.takes_over(path, bytes) => {}
            Content::Bytes(bytes) => self.create(path, |to| to.write_all(bytes))?,
            Content::OnDisk { path: from, len } => self.create(path, |to| copy(from, *len, to))?,
        }
        let bytes = file.content.len();
        Ok(Published { files: 1, bytes })
    }

    /// Whether the old site had this very file, which is now in the new one too. Where it cannot be, it can be written.
    fn takes_over(&self, path: &Path, bytes: &[u8]) -> bool {
        let earlier = self.earlier.as_ref();
        let Some(earlier) = earlier.filter(|earlier| earlier.holds(path, bytes)) else {
            return false;
        };
        let place = self.path.join(path);
        let folder = place.parent().unwrap_or(&self.path);
        let link = || earlier.link(path, &self.lock);
        link() || fs::create_dir_all(folder).is_ok() && link()
    }

    /// Makes a file that is not there yet, and the folders it is in.
    fn create(&self, path: &Path, fill: impl FnOnce(&mut File) -> io::Result<()>) -> Result<()> {
        let place = self.path.join(path);
        let made = File::create_new(&place).or_else(|error| {
            if error.kind() == ErrorKind::NotFound {
                fs::create_dir_all(place.parent().unwrap_or(&self.path))?;
                File::create_new(&place)
            } else {
                Err(error)
            }
        });
        made.and_then(|mut file| fill(&mut file))
            .map_err(|cause| Error::new("could not write", path, cause))
    }

    /// Puts the new site in the place of the old one, once all of it is on the disk.
    pub(super) fn put_in_place<E>(self) -> std::result::Result<(), Failure<E>> {
        let destination = self.destination;
        let (out, aside) = (&destination.out, destination.aside());
        let failed = |cause| Error::new("could not publish to", out, cause);
        flush(&self.lock).map_err(failed)?;
        destination.may_be_replaced()?;
        exchange(&self.path, out, &aside, destination.in_one_step).map_err(failed)?;
        if aside.exists() {
            // The new site stands; an old one that cannot be removed now goes with the next run.
            let _ = remove(&aside);
        }
        Ok(())
    }
}

impl Drop for Staging<'_> {
    fn drop(&mut self) {
        if is_ours(&self.path).unwrap_or(false) {
            // What cannot be removed now goes with the next run.
            let _ = remove(&self.path);
        }
    }
}

/// Makes an empty folder with a name of its own, and locks it.
fn reserve(destination: &Destination) -> io::Result<(PathBuf, File)> {
    loop {
        let path = tempfile::Builder::new()
            .prefix(&destination.prefix())
            // What the umask leaves of it: the web server has to read the site.
            .permissions(Permissions::from_mode(0o777))
            .disable_cleanup(true)
            .tempdir_in(destination.parent())?
            .keep();
        // Before it is locked, another run can take it for a leftover and remove it.
        let lock = match File::open(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            lock => lock?,
        };
        let locked = !matches!(lock.try_lock(), Err(TryLockError::WouldBlock));
        let there = fs::symlink_metadata(&path).map(|found| found.ino());
        if locked && there.ok() == Some(lock.metadata()?.ino()) {
            return Ok((path, lock));
        }
    }
}

/// Takes away the folders of runs that were killed. What cannot be removed is left to the next run.
fn remove_leftovers(destination: &Destination) {
    let prefix = destination.prefix();
    let entries = fs::read_dir(destination.parent()).into_iter().flatten();
    for entry in entries.flatten() {
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let name = entry.file_name();
        if is_folder
            && name
                .as_encoded_bytes()
                .starts_with(prefix.as_encoded_bytes())
        {
            let path = entry.path();
            let Ok(folder) = File::open(&path) else {
                continue;
            };
            // Locked until it is gone, so that a run that has just made it makes itself another.
            if folder.try_lock().is_ok() && is_ours(&path).unwrap_or(false) {
                let _ = remove(&path);
            }
        }
    }
}

/// Copies a file of the content without holding it in memory.
fn copy(from: &Path, len: u64, to: &mut File) -> io::Result<()> {
    // The file could have been replaced by a link since it was listed.
    let nofollow = OFlags::NOFOLLOW.bits().cast_signed();
    let mut from = OpenOptions::new()
        .read(true)
        .custom_flags(nofollow)
        .open(from)?;
    if io::copy(&mut from, to)? == len {
        Ok(())
    } else {
        Err(io::Error::other(
            "the file changed while the site was built",
        ))
    }
}

/// Waits until the staging folder and everything in it is on the disk. Files alone would do, but one by one they take
/// many times as long.
#[cfg(target_os = "linux")]
fn flush(folder: &File) -> io::Result<()> {
    Ok(rustix::fs::syncfs(folder)?)
}

/// Elsewhere only the folder itself can be flushed at once.
#[cfg(not(target_os = "linux"))]
fn flush(folder: &File) -> io::Result<()> {
    folder.sync_all()
}

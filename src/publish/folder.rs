//! Folders that were written here: how they are known, and how they are taken away.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;

use rayon::prelude::*;
use rustix::fs::{AtFlags, Dir, FileType, statat};

/// The file that marks a folder as written by minutebook. A folder without it is never replaced.
pub const MARKER: &str = ".minutebook";

/// What the marker says to whoever opens it.
pub(super) const MARKER_TEXT: &str = "\
This folder was written by minutebook, and its next build replaces it whole.
Keep nothing of your own in here: it would be gone.
";

/// Whether the folder was written here, or has nothing in it that could be lost.
pub(super) fn is_ours(folder: &Path) -> io::Result<bool> {
    // Held open: another run may put its site in this place meanwhile, and take this one away.
    let held = File::open(folder)?;
    let marker = statat(&held, MARKER, AtFlags::SYMLINK_NOFOLLOW);
    let marked = marker.is_ok_and(|found| FileType::from_raw_mode(found.st_mode).is_file());
    let mut entries = Dir::read_from(&held)?;
    let nothing = entries
        .all(|entry| entry.is_ok_and(|entry| matches!(entry.file_name().to_bytes(), b"." | b"..")));
    Ok(marked || nothing)
}

/// Takes away a folder that was written here. Its marker goes last, so that what is left after a kill is still known.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    let entries: Vec<_> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    let others = entries
        .par_iter()
        .filter(|entry| entry.file_name() != MARKER);
    others.try_for_each(|entry| remove_entry(&entry.path(), entry.file_type()?.is_dir()))?;
    unless_gone(fs::remove_file(folder.join(MARKER)))?;
    unless_gone(fs::remove_dir(folder))
}

/// Side by side at every level: a disk that is slow to answer is asked many things at once.
fn remove_entry(path: &Path, is_folder: bool) -> io::Result<()> {
    if !is_folder {
        return unless_gone(fs::remove_file(path));
    }
    let entries: Vec<_> = fs::read_dir(path)?.collect::<Result<_, _>>()?;
    entries
        .par_iter()
        .try_for_each(|entry| remove_entry(&entry.path(), entry.file_type()?.is_dir()))?;
    unless_gone(fs::remove_dir(path))
}

/// Another run may be taking away the same leftover.
fn unless_gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

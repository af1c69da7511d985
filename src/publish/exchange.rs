//! Puts one folder in the place of another.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;

/// Puts the folder `new` at `out`, in one step where the filesystem can. What was at `out` is then at `new` or, after
/// two steps, at `aside`.
///
/// # Errors
/// `out` is as it was, or if that too failed, at `aside`.
pub(super) fn exchange(new: &Path, out: &Path, aside: &Path, in_one_step: bool) -> io::Result<()> {
    if !in_one_step {
        return in_two_steps(new, out, aside);
    }
    loop {
        match renameat_with(CWD, new, CWD, out, RenameFlags::EXCHANGE) {
            Ok(()) => return Ok(()),
            Err(Errno::NOENT) => {}
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
                return in_two_steps(new, out, aside);
            }
            Err(error) => return Err(error.into()),
        }
        match renameat_with(CWD, new, CWD, out, RenameFlags::NOREPLACE) {
            // Another run was first; so there is something to change places with.
            Err(Errno::EXIST) => {}
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
                return in_two_steps(new, out, aside);
            }
            done => return Ok(done?),
        }
    }
}

/// Moves `out` aside and `new` in its place. For a moment there is nothing at `out`; a run that is killed in that
/// moment leaves the old site at `aside`, from where [`recover`] brings it back.
fn in_two_steps(new: &Path, out: &Path, aside: &Path) -> io::Result<()> {
    let had_old = match fs::rename(out, aside) {
        Ok(()) => true,
        Err(error) if error.kind() == ErrorKind::NotFound => false,
        Err(error) => return Err(error),
    };
    fs::rename(new, out).inspect_err(|_| {
        if had_old {
            // The first failure is the one to tell of.
            let _ = fs::rename(aside, out);
        }
    })
}

/// Brings back an old site that was moved aside and never replaced.
pub(super) fn recover(out: &Path, aside: &Path) -> io::Result<()> {
    if fs::symlink_metadata(out).is_err() && aside.is_dir() {
        fs::rename(aside, out)?;
    }
    Ok(())
}

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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    /// A folder with an old site in it, and the paths of a new one, the old one and the place aside.
    fn with_old_site() -> (tempfile::TempDir, [PathBuf; 3]) {
        let folder = tempfile::tempdir().unwrap();
        let paths = ["new", "out", "aside"].map(|name| folder.path().join(name));
        fs::create_dir(&paths[1]).unwrap();
        fs::write(paths[1].join("page"), "old").unwrap();
        (folder, paths)
    }

    #[test]
    fn the_old_site_stays_if_the_new_one_cannot_take_its_place() {
        for in_one_step in [true, false] {
            let (_folder, [new, out, aside]) = with_old_site();
            let failed = exchange(&new, &out, &aside, in_one_step).unwrap_err();
            assert_eq!(failed.kind(), ErrorKind::NotFound);
            assert_eq!(fs::read(out.join("page")).unwrap(), b"old");
            assert!(!aside.exists());
        }
    }

    #[test]
    fn the_new_site_takes_the_place_of_the_old_one_or_of_none() {
        for in_one_step in [true, false] {
            for had_old in [true, false] {
                let (_folder, [new, out, aside]) = with_old_site();
                if !had_old {
                    fs::remove_dir_all(&out).unwrap();
                }
                fs::create_dir(&new).unwrap();
                fs::write(new.join("page"), "new").unwrap();
                exchange(&new, &out, &aside, in_one_step).unwrap();
                assert_eq!(fs::read(out.join("page")).unwrap(), b"new");
                let old = if in_one_step { &new } else { &aside };
                assert_eq!(old.join("page").exists(), had_old);
            }
        }
    }
}

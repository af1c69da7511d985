//! Reads a content folder into a [`Tree`].
//!
//! Texts are held in memory, everything else stays on disk. No symbolic link is followed, so nothing outside the folder
//! can come into the tree. What editors and version control leave behind is passed over.

#![allow(
    clippy::disallowed_methods,
    reason = "this is the seam to the disk, inwards"
)]

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use rustix::fs::OFlags;
use walkdir::{DirEntry, WalkDir};

use crate::error::{Error, Result};
use crate::tree::{Content, Refusal, Refused, Tree, TreePath};

/// Files longer than this, in bytes, are left on disk whatever they are.
pub const LONGEST_HELD: u64 = 4 << 20;

/// Reads the folder.
///
/// Markdown, YAML and the files of a theme (a folder at the top whose name begins with `_`) are held in memory unless
/// they are longer than [`LONGEST_HELD`].
///
/// # Errors
/// The folder is not there, or something in it cannot be read.
pub fn read(folder: &Path) -> Result<Tree> {
    // Asked first: a folder that is not there is told apart from an empty one.
    fs::read_dir(folder).map_err(|cause| Error::new("could not read", folder, cause))?;
    let found = list(folder)?;
    let files: Result<BTreeMap<_, _>> = found
        .files
        .into_par_iter()
        .map(|(path, place)| match content(&path, &place) {
            Ok(content) => Ok((path, content)),
            Err(cause) => Err(Error::new("could not read", place, cause)),
        })
        .collect();
    Ok(Tree {
        files: files?,
        refused: found.refused,
    })
}

/// What is in the folder, before any of it is read.
#[derive(Default)]
struct Found {
    /// The files, and where they are on disk.
    files: Vec<(TreePath, PathBuf)>,
    refused: Vec<Refused>,
}

fn list(folder: &Path) -> Result<Found> {
    let mut found = Found::default();
    let mut entries = WalkDir::new(folder)
        .min_depth(1)
        .sort_by_file_name()
        .into_iter();
    while let Some(entry) = entries.next() {
        let entry = entry.map_err(|error| walk_error(folder, error))?;
        let (kind, name) = (entry.file_type(), entry.file_name().to_string_lossy());
        let refusal = match path_below(folder, &entry) {
            _ if is_leftover(&name) => None,
            None => Some(Refusal::Name),
            Some(_) if kind.is_symlink() => Some(Refusal::Symlink),
            Some(_) if kind.is_dir() => continue,
            Some(path) if kind.is_file() => {
                found.files.push((path, entry.into_path()));
                continue;
            }
            Some(_) => Some(Refusal::Special),
        };
        if kind.is_dir() {
            entries.skip_current_dir();
        }
        let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let path = path.to_string_lossy().into_owned();
        let refused = refusal.map(|reason| Refused { path, reason });
        found.refused.extend(refused);
    }
    Ok(found)
}

fn path_below(folder: &Path, entry: &DirEntry) -> Option<TreePath> {
    TreePath::new(entry.path().strip_prefix(folder).ok()?.to_str()?)
}

/// Hidden files, and what editors, office programs and file managers leave behind.
fn is_leftover(name: &str) -> bool {
    let ends = ["~", ".swp", ".swo", ".bak", ".tmp"];
    let whole = ["Thumbs.db", "ehthumbs.db", "desktop.ini"];
    name.starts_with(['.', '~'])
        || (name.starts_with('#') && name.ends_with('#'))
        || ends.iter().any(|end| name.ends_with(end))
        || whole.iter().any(|whole| name.eq_ignore_ascii_case(whole))
}

fn content(path: &TreePath, place: &Path) -> io::Result<Content> {
    if !is_text(path) {
        let (path, len) = (place.to_path_buf(), fs::symlink_metadata(place)?.len());
        return Ok(Content::OnDisk { path, len });
    }
    // The file could have been replaced by a link since it was listed.
    let nofollow = OFlags::NOFOLLOW.bits().cast_signed();
    let mut file = OpenOptions::new()
        .read(true)
        .custom_flags(nofollow)
        .open(place)?;
    let len = file.metadata()?.len();
    if len > LONGEST_HELD {
        let path = place.to_path_buf();
        return Ok(Content::OnDisk { path, len });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(len).unwrap_or_default());
    // A file that grows while it is read is still not held beyond the limit.
    file.by_ref().take(LONGEST_HELD).read_to_end(&mut bytes)?;
    Ok(bytes.into())
}

fn is_text(path: &TreePath) -> bool {
    let texts = ["md", "yaml", "yml"];
    let extension = path.extension().unwrap_or_default();
    path.as_str().starts_with('_')
        || texts
            .iter()
            .any(|text| extension.eq_ignore_ascii_case(text))
}

fn walk_error(folder: &Path, error: walkdir::Error) -> Error {
    let path = error.path().unwrap_or(folder).to_path_buf();
    Error::new("could not read", path, error.into())
}

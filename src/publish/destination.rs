//! Where a site is published to, and whether it may be.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use crate::error::Error;
use crate::model::AddressList;

use super::exchange::recover;
use super::failure::{Failure, Refused};
use super::folder::is_ours;

/// A folder that a site may be published to: it is not there, or empty, or was written here.
#[derive(Debug, Clone)]
pub struct Destination {
    /// As it was given, for messages.
    given: PathBuf,
    /// The same from the root of the filesystem, without links.
    pub(super) out: PathBuf,
    /// Whether two folders can be exchanged in one step.
    pub(super) in_one_step: bool,
    /// The site that is to be replaced, or its list of addresses, where that is not what is at the destination.
    earlier: Option<PathBuf>,
}

/// Where a published site has the list of its addresses.
const ADDRESSES: &str = "data/addresses.txt";

impl Destination {
    /// The folder `out`, for the site made from the folder `content`. Brings back the site there, if a run that was
    /// killed had moved it aside.
    ///
    /// # Errors
    /// [`Failure::Refused`] if the site may not be published there, [`Failure::Machine`] if that cannot be told.
    pub fn of<E>(out: &Path, content: &Path) -> Result<Self, Failure<E>> {
        let refused = |(reason, mend)| {
            let out = out.to_path_buf();
            Failure::Refused(Refused { out, reason, mend })
        };
        let real = |path: &Path| {
            resolve(path).map_err(|cause| Error::new("could not look for", path, cause))
        };
        // Without a slash at the end, which would hide a link.
        let plain: PathBuf = out.components().collect();
        if plain.is_symlink() {
            return Err(refused(SYMLINK));
        }
        let destination = Self {
            given: out.to_path_buf(),
            out: real(&plain)?,
            in_one_step: true,
            earlier: None,
        };
        let (content, here) = (real(content)?, env::current_dir().unwrap_or_default());
        if let Some(why) = destination.is_in_the_way(&content, &here) {
            return Err(refused(why));
        }
        recover(&destination.out, &destination.aside())
            .map_err(|cause| Error::new("could not bring back", out, cause))?;
        destination.may_be_replaced()?;
        Ok(destination)
    }

    /// The same, published in two renames as on a filesystem that cannot exchange two folders. For a moment there is
    /// then nothing at the destination.
    #[must_use]
    pub fn in_two_steps(self) -> Self {
        Self {
            in_one_step: false,
            ..self
        }
    }

    /// The same, where the site that is replaced is not at the destination: `earlier` is its folder, or a file with its
    /// list of addresses.
    #[must_use]
    pub fn replacing(self, earlier: Option<PathBuf>) -> Self {
        Self { earlier, ..self }
    }

    /// The addresses of the site that is to be replaced; `None` if there is no site, or one without such a list.
    ///
    /// # Errors
    /// The list cannot be read, or is none.
    pub fn earlier(&self) -> Result<Option<AddressList>, Error> {
        let path = match &self.earlier {
            Some(path) if path.is_dir() => path.join(ADDRESSES),
            Some(path) => path.clone(),
            None => self.out.join(ADDRESSES),
        };
        let failed = |cause| Error::new("could not read the list of addresses", &path, cause);
        let text = match fs::read_to_string(&path) {
            Err(error) if self.earlier.is_none() && error.kind() == ErrorKind::NotFound => {
                return Ok(None);
            }
            text => text.map_err(failed)?,
        };
        let no_list = || failed(io::Error::new(ErrorKind::InvalidData, NO_LIST));
        AddressList::parse(&text).map(Some).ok_or_else(no_list)
    }

    /// Whether publishing here would take something else away.
    fn is_in_the_way(&self, content: &Path, here: &Path) -> Option<(&'static str, &'static str)> {
        let through_nothing = self
            .out
            .components()
            .any(|part| part == Component::ParentDir);
        if self.out.file_name().is_none() || through_nothing {
            Some(NO_NAME)
        } else if content.starts_with(&self.out) {
            Some(HOLDS_CONTENT)
        } else if self.out.starts_with(content) {
            Some(IN_CONTENT)
        } else if here.starts_with(&self.out) {
            Some(HERE)
        } else {
            None
        }
    }

    /// Checks that the folder is not there, or empty, or was written here.
    pub(super) fn may_be_replaced<E>(&self) -> Result<(), Failure<E>> {
        let why = match fs::symlink_metadata(&self.out) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Ok(found) if found.is_symlink() => SYMLINK,
            Ok(found) if !found.is_dir() => NO_FOLDER,
            _ => match is_ours(&self.out) {
                Ok(true) => return Ok(()),
                Ok(false) => FOREIGN,
                Err(cause) => return Err(Error::new("could not read", &self.given, cause).into()),
            },
        };
        Err(Failure::Refused(Refused {
            out: self.given.clone(),
            reason: why.0,
            mend: why.1,
        }))
    }

    /// The folder that it is in.
    pub(super) fn parent(&self) -> &Path {
        self.out.parent().unwrap_or(&self.out)
    }

    /// What the names of folders begin with that are made beside it.
    pub(super) fn prefix(&self) -> OsString {
        let mut prefix = OsString::from(".");
        prefix.push(self.out.file_name().unwrap_or_default());
        prefix.push(".minutebook-");
        prefix
    }

    /// Where the old site is while it is exchanged in two steps.
    pub(super) fn aside(&self) -> PathBuf {
        let mut name = self.prefix();
        name.push("last");
        self.parent().join(name)
    }
}

/// The path from the root of the filesystem and without links, as far as it is there.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    let absolute = std::path::absolute(path)?;
    for ancestor in absolute.ancestors() {
        match ancestor.canonicalize() {
            Ok(real) => {
                let rest = absolute.strip_prefix(ancestor).unwrap_or(Path::new(""));
                return Ok(real.components().chain(rest.components()).collect());
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(absolute)
}

const NO_LIST: &str = "it does not begin with a line `# Addresses on` and a day";
const NO_NAME: (&str, &str) = (
    "that is not a folder of its own",
    "Name a folder that may be replaced whole, such as `--out public`.",
);
const SYMLINK: (&str, &str) = (
    "it is a symbolic link",
    "Name the folder that it leads to, or remove the link.",
);
const NO_FOLDER: (&str, &str) = ("it is a file", "Name a folder, or move the file away.");
const HOLDS_CONTENT: (&str, &str) = (
    "the content is in it, and would be replaced",
    "Name a folder beside the content, such as `--out public`.",
);
const IN_CONTENT: (&str, &str) = (
    "it is inside the content, and would be read as part of it",
    "Name a folder beside the content, such as `--out public`.",
);
const HERE: (&str, &str) = (
    "it is the current folder, or holds it",
    "Change to the folder above it and try again, or name another folder.",
);
const FOREIGN: (&str, &str) = (
    "it has files in it, and minutebook did not write them",
    "Name another folder, or empty this one if nothing in it is needed.",
);

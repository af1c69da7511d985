//! A folder as a value: each file's path below the folder, and its content.
//!
//! Content is held in memory, except for files too large to hold, which stay where they are.
//! Paths are relative, `/`-separated, without `.` or `..`, and valid UTF-8: a [`TreePath`] can be nothing else.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use serde::Serialize;

/// A path below the tree's root: `bromley/executive/2026-03-10/agenda.md`. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct TreePath(Arc<str>);

impl TreePath {
    /// The path, if it is one that stays below the root; `None` for an absolute path, an empty one,
    /// or one with an empty, `.` or `..` segment or a backslash or control character in it.
    pub fn new(path: &str) -> Option<Self> {
        let segment_ok = |s: &str| {
            !s.is_empty()
                && s != "."
                && s != ".."
                && !s.chars().any(|c| c == '\\' || c.is_control())
        };
        path.split('/').all(segment_ok).then(|| Self(path.into()))
    }

    /// The path with a question mark for everything that none can have: for messages about what is no file of a tree.
    pub fn shown(path: &str) -> Self {
        let shown = |segment: &str| match segment {
            "" | "." | ".." => "?".to_owned(),
            _ => segment.replace(|c: char| c == '\\' || c.is_control(), "?"),
        };
        let segments: Vec<_> = path.split('/').map(shown).collect();
        Self(segments.join("/").into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder it is in; `None` at the root.
    pub fn parent(&self) -> Option<&str> {
        self.0.rsplit_once('/').map(|(folder, _)| folder)
    }

    /// The path that `target` names, written in this file: beside it, above it with `..`, or from the top with a `/` at
    /// its head. The top itself is the empty path; a slash at the end is dropped. `None` where it leads out of the tree.
    pub fn resolve(&self, target: &str) -> Option<String> {
        let folder = self.parent().filter(|_| !target.starts_with('/'));
        let mut segments: Vec<&str> = folder.map(|f| f.split('/').collect()).unwrap_or_default();
        for segment in target.split('/') {
            match segment {
                "" | "." => {}
                ".." => {
                    segments.pop()?;
                }
                segment => segments.push(segment),
            }
        }
        Some(segments.join("/"))
    }

    /// The last segment: `agenda.md`.
    pub fn name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// The last segment without its extension: `agenda`.
    pub fn stem(&self) -> &str {
        self.name()
            .rsplit_once('.')
            .map_or(self.name(), |(stem, _)| stem)
    }

    /// The extension as written, without the dot: `md`.
    pub fn extension(&self) -> Option<&str> {
        self.name().rsplit_once('.').map(|(_, extension)| extension)
    }
}

impl fmt::Display for TreePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for TreePath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// What a file holds, or where it lies when it is too large to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// The bytes themselves.
    Bytes(Arc<Vec<u8>>),
    /// A file left on disk: its place on this machine, and its length in bytes.
    OnDisk {
        /// Where it is; never shown in output.
        path: PathBuf,
        /// Its length in bytes when it was listed.
        len: u64,
    },
}

impl Content {
    /// The length in bytes.
    pub fn len(&self) -> u64 {
        match self {
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::OnDisk { len, .. } => *len,
        }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(Arc::new(bytes))
    }
}

impl From<&str> for Content {
    fn from(text: &str) -> Self {
        text.as_bytes().to_vec().into()
    }
}

/// One file of a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path below the root.
    pub path: TreePath,
    /// What it holds.
    pub content: Content,
}

/// A folder as a value, in order of path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree {
    /// The files by path.
    pub files: BTreeMap<TreePath, Content>,
    /// What is in the folder and could not be taken into the tree, for a stage to report: symbolic links, names that
    /// are not UTF-8.
    pub refused: Vec<Refused>,
}

/// Something in the folder that is no file of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Its path below the root, with unreadable characters replaced.
    pub path: String,
    /// Why it was not taken.
    pub reason: Refusal,
}

/// Why something in the folder is no file of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// A symbolic link, which could lead out of the folder.
    Symlink,
    /// A name that is not UTF-8, or holds a control character or a backslash.
    Name,
    /// A device, pipe or socket.
    Special,
}

impl Tree {
    /// A tree of small text files, for tests and examples. Paths that cannot be are left out.
    pub fn of<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let files = files
            .into_iter()
            .filter_map(|(path, text)| Some((TreePath::new(path)?, text.into())));
        Self {
            files: files.collect(),
            refused: Vec::new(),
        }
    }

    /// The content at `path`.
    pub fn get(&self, path: &str) -> Option<&Content> {
        self.files.get(path)
    }
}

/// Words as one segment of an address: "Housing Report" becomes `housing-report`. Empty where no letter or digit of
/// the alphabet is in them.
pub fn segment(words: &str) -> String {
    if is_segment(words) {
        return words.to_owned();
    }
    let mut slug = String::with_capacity(words.len());
    for character in words.chars().flat_map(char::to_lowercase) {
        match character {
            'a'..='z' | '0'..='9' | '.' => slug.push(character),
            '\'' | '’' => {}
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// Whether the words are one segment of an address already, as nearly every name of a file is: letters, digits and dots,
/// and hyphens between them.
pub fn is_segment(words: &str) -> bool {
    let mut before = b'-';
    let fits = words.bytes().all(|byte| {
        let fits = match byte {
            b'-' => before != b'-',
            _ => matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'.'),
        };
        before = byte;
        fits
    });
    fits && before != b'-'
}

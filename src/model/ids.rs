//! Names that cannot be swapped: one type for each kind of thing that is pointed at.

use std::fmt;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::markup::path_of;
use crate::tree::TreePath;

macro_rules! id {
    ($(#[doc = $doc:literal] $name:ident;)*) => {$(
        #[doc = $doc]
        #[derive(
            Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
        )]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id with this text.
            pub fn new(text: impl Into<Arc<str>>) -> Self {
                Self(text.into())
            }

            /// The id's text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

id! {
    /// A body, by its folder below the content folder: `bromley/executive`.
    BodyId;
    /// A meeting, by its folder: `bromley/executive/2026-03-10`.
    MeetingId;
    /// A document, by its Markdown file without `.md`: `bromley/executive/2026-03-10/agenda`.
    DocumentId;
    /// A seat, by its key in its body's `members.yaml`: `council-leader`.
    SeatId;
    /// An organisation, by its key in an `organisations.yaml` of its body or above: `bromley-council`.
    OrganisationId;
}

impl BodyId {
    /// The names of the folders from the top down to the body's own.
    pub fn segments(&self) -> impl Iterator<Item = &str> {
        self.0.split('/')
    }

    /// Whether `other` is this body or one below it.
    pub fn covers(&self, other: &BodyId) -> bool {
        other
            .0
            .strip_prefix(&*self.0)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

impl MeetingId {
    /// The meeting that a file of `body` names: by its folder beside the body's others, `2026-06-09`, or by its path from
    /// the top, `/bromley/executive/2026-06-09`.
    pub fn named(body: &BodyId, name: &str) -> Self {
        let name = name.trim_end_matches('/');
        match name.strip_prefix('/') {
            Some(path) => Self::new(path),
            None => Self::new(format!("{body}/{name}")),
        }
    }

    /// The name of the meeting's folder: `2026-03-10` or `2026-03-10-extraordinary`.
    pub fn folder(&self) -> &str {
        self.0
            .rsplit_once('/')
            .map_or(&self.0, |(_, folder)| folder)
    }
}

impl DocumentId {
    /// The document that the file `from` names: a file beside it, `results.md`, or a path from the top,
    /// `/bromley/results.md`. `None` where it leads out of the site.
    pub fn named(from: &TreePath, name: &str) -> Option<Self> {
        let (path, _) = path_of(name, from.parent().unwrap_or_default())?;
        Some(Self::new(path.strip_suffix(".md").unwrap_or(&path)))
    }

    /// The document that a meeting's agenda names by its file: `housing-report.md`.
    pub fn of_paper(meeting: &MeetingId, file: &str) -> Self {
        Self::new(format!(
            "{meeting}/{}",
            file.strip_suffix(".md").unwrap_or(file)
        ))
    }

    /// The file's name without its extension: `agenda`.
    pub fn stem(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, stem)| stem)
    }
}

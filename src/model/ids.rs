//! Names that cannot be swapped: one type for each kind of thing that is pointed at.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[doc = $doc:literal] $name:ident;)*) => {$(
        #[doc = $doc]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    /// The name of the meeting's folder: `2026-03-10` or `2026-03-10-extraordinary`.
    pub fn folder(&self) -> &str {
        self.0
            .rsplit_once('/')
            .map_or(&self.0, |(_, folder)| folder)
    }
}

impl DocumentId {
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

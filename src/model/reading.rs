//! What a program can read of an attached file.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// What a program can read of an attached PDF file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// Its text, page after page.
    Text(Arc<str>),
    /// There is none: its pages are pictures, as those of a scan are.
    Scan,
    /// It could not be read, and why.
    Unreadable(String),
}

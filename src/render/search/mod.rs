//! The search index: the public site's papers as terms, in files that a browser loads as it needs them.
//!
//! `docs/search.md` says exactly what is indexed, how text becomes terms, and what is in each file.

mod tokens;

pub use tokens::terms;

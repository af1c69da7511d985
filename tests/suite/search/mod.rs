//! The search index, held to what `docs/search.md` says of it.

mod tokens;

//! The search index, held to what `docs/search.md` says of it.

mod decoded;
mod index;
mod sites;
mod tokens;

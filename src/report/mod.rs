//! Reports: what was found, as text for someone or something to read. One room a format.
//!
//! - `terminal`: for people, with the source lines that are meant

pub mod terminal;

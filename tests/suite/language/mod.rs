//! The words of the pages: every one is a message, in every language of the default theme, and a site can change them.

mod literals;
mod messages;
mod own_words;
mod sources;
pub(crate) mod welsh;

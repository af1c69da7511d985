//! The one Markdown dialect: CommonMark with tables, footnotes, strikethrough and task lists.
//!
//! What comes out is safe to put on a page whatever went in: raw HTML is reduced to a few harmless elements, links keep
//! only safe schemes, pictures come from the site itself, headings start below the page's own and skip no level.

mod barriers;
mod blocks;
mod headings;
mod html;
mod links;
mod raw;
mod sections;

pub use barriers::{Barrier, BarrierKind, barriers};
pub use blocks::{Block, Form, blocks};
pub use headings::{Heading, missing_points, title_heading};
pub use html::{Html, Shape, html};
pub use links::{Link, has_safe_scheme, is_external, links, path_of};
pub use sections::{Section, sections};

use pulldown_cmark::{Options, Parser};

/// The extensions that are on.
const DIALECT: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS);

/// The text as a parser of the dialect reads it, for a form that is no page.
pub fn events(markdown: &str) -> Parser<'_> {
    Parser::new_ext(markdown, DIALECT)
}

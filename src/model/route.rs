//! Routes: from an id to the URL of its page. A path in the content is a URL of the site.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

use super::ids::{BodyId, DocumentId, MeetingId};
use crate::tree::{TreePath, is_segment, segment};

/// The address of a page or file of the site, from its top: `/bromley/executive/2026-03-10/`.
///
/// Pages end in a slash; files do not. Segments are lower case letters, digits, dots and hyphens, so that a route needs
/// no escaping and two names that differ only in case or spacing cannot both be there. Old addresses, which lead on to
/// others, are as they were.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Route(String);

impl Route {
    /// The pages at the top that every site has, for texts to link to.
    pub const SITE_PAGES: &'static [&'static str] = &["accessibility", "calendar", "record"];

    /// The names that the site's own pages and files have at the top: no folder of the content can have them.
    pub const SITE_NAMES: &'static [&'static str] = &[
        "404.html",
        "accessibility",
        "assets",
        "badge.svg",
        "calendar",
        "calendar.ics",
        "changes",
        "data",
        "deadlines.ics",
        "documents",
        "feed.atom",
        "feeds",
        "forward-plan",
        "index.html",
        "index.json",
        "organisations",
        "record",
        "registers",
        "robots.txt",
        "rules",
        "search",
        "sitemap.xml",
    ];

    /// The names that a body's own pages and files have below it.
    pub const BODY_NAMES: &'static [&'static str] = &[
        "badge.svg",
        "calendar",
        "calendar.ics",
        "deadlines.ics",
        "documents",
        "feed.atom",
        "index.html",
        "index.json",
        "meetings",
        "members",
        "organisations",
        "record",
        "registers",
        "rules",
        "structure",
    ];

    /// The names that a meeting's own pages and files have below it.
    pub const MEETING_NAMES: &'static [&'static str] =
        &["index.html", "index.json", "meeting.ics", "print"];

    /// The home page.
    pub fn home() -> Self {
        Self("/".into())
    }

    /// A body's page.
    pub fn body(body: &BodyId) -> Self {
        Self::page(body.as_str())
    }

    /// A meeting's page.
    pub fn meeting(meeting: &MeetingId) -> Self {
        Self::page(meeting.as_str())
    }

    /// A document's page.
    pub fn document(document: &DocumentId) -> Self {
        Self::page(document.as_str())
    }

    /// The page on which the texts of a document are compared.
    pub fn comparison(document: &DocumentId) -> Self {
        Self::document(document).below("changes")
    }

    /// The page of a seat of `body`.
    pub fn seat(body: &BodyId, seat: &str) -> Self {
        Self::body(body).below("members").below(seat)
    }

    /// The page of an organisation, which `body` lists in its own `organisations.yaml`.
    pub fn organisation(body: &BodyId, organisation: &str) -> Self {
        Self::body(body).below("organisations").below(organisation)
    }

    /// The page at a path such as `bromley/record`.
    pub fn page(path: &str) -> Self {
        let mut route = String::with_capacity(path.len() + 2);
        route.push('/');
        push_slug(&mut route, path);
        route.push('/');
        Self(route)
    }

    /// A file copied from the content as it is.
    pub fn file(path: &TreePath) -> Self {
        let mut route = "/".to_owned();
        push_slug(&mut route, path.as_str());
        Self(route)
    }

    /// A page below this one: `route.below("record")`.
    #[must_use]
    pub fn below(&self, name: &str) -> Self {
        let mut route = self.0.clone();
        push_slug(&mut route, name);
        route.push('/');
        Self(route)
    }

    /// A file in this page's folder: `route.file_below("feed.atom")`.
    #[must_use]
    pub fn file_below(&self, name: &str) -> Self {
        Self(format!("{}{}", self.0, segment(name)))
    }

    /// The address that a file writes as one that something used to have: `/committees/executive/`, `/papers/2009.html`.
    /// It is a page unless its last part has a dot in it. `None` where it is no path of this site.
    pub fn former(written: &str) -> Option<Self> {
        let rest = written.strip_prefix('/')?;
        let path = rest.trim_end_matches('/');
        if path.contains(['?', '#']) || path.chars().any(char::is_whitespace) {
            return None;
        }
        let path = TreePath::new(path)?;
        let is_file = path.name().contains('.') && !rest.ends_with('/');
        Some(Self(format!("/{path}{}", if is_file { "" } else { "/" })))
    }

    /// Whether it is that of a page, not of a file.
    pub fn is_page(&self) -> bool {
        self.0.ends_with('/')
    }

    /// A file of the name of this page's folder, beside that: `/bromley/executive.json`.
    #[must_use]
    pub fn beside(mut self, extension: &str) -> Self {
        self.0.truncate(self.0.trim_end_matches('/').len());
        self.0.extend([".", extension]);
        self
    }

    /// The address that goes on from this one, a page's, with `rest`: a file's, or a page's where it ends in a slash.
    #[must_use]
    pub fn joined(&self, rest: &str) -> Self {
        Self(format!("{}{rest}", self.0))
    }

    /// The route as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file that holds it in the published folder: `bromley/executive/index.html`.
    pub fn output(&self) -> String {
        let path = self.0.trim_start_matches('/');
        if self.0.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Adds a path with each segment in the characters that a route may have: "Housing Report" becomes "housing-report".
fn push_slug(route: &mut String, path: &str) {
    for (number, name) in path.split('/').enumerate() {
        if number > 0 {
            route.push('/');
        }
        match is_segment(name) {
            true => route.push_str(name),
            false => route.push_str(&segment(name)),
        }
    }
}

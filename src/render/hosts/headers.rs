//! What is sent with files, on whatever host.

use crate::render::frame::POLICY;

/// What only a header can say: that no other site may show the page in a frame.
const UNFRAMED: &str = "frame-ancestors 'none'";

/// The policy of pages as a header: that of their own `meta` element, and what that cannot say.
pub(super) fn policy() -> String {
    format!("{POLICY}; {UNFRAMED}")
}

/// Sent with everything, beside the policy.
pub(super) const ALWAYS: &[(&str, &str)] = &[
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// Pages, and what tells of the search's files: browsers ask whether they have changed.
pub(super) const ASK: (&str, &str) = ("Cache-Control", "no-cache");

/// How long styles and pictures of the theme are kept: their names stay when they change.
pub(super) const ASSETS: (&str, &str) = ("Cache-Control", "public, max-age=3600");

/// The folder of what the search is made of. Its names change with what is in them.
pub(super) const HASHED: &str = "/search/files/";

/// How long what is in that folder is kept: for a year, the longest there is.
///
/// Source: RFC 9111, section 5.2.2.1, and RFC 8246 (`immutable`).
pub(super) const FOR_EVER: (&str, &str) = ("Cache-Control", "public, max-age=31536000, immutable");

/// Feeds and data may be read by programs of other sites.
pub(super) const OPEN: (&str, &str) = ("Access-Control-Allow-Origin", "*");

/// The types of feeds, calendars and data, by the ending of the file.
pub(super) const TYPES: &[(&str, &str)] = &[
    ("atom", "application/atom+xml"),
    ("csv", "text/csv"),
    ("ics", "text/calendar"),
    ("json", "application/json"),
];

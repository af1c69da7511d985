//! Netlify and Cloudflare Pages: `_headers` and `_redirects`.
//!
//! Both hosts already ask browsers to look whether a page has changed, and add up headers that are given twice; so a
//! header is given once only.

use super::headers::{ALWAYS, ASSETS, FOR_EVER, HASHED, OPEN, TYPES, policy};
use crate::render::sources::Sources;

/// A path, and below it the headers that are sent with it.
pub(super) fn headers() -> String {
    let policy = policy();
    let mut always = vec![("Content-Security-Policy", policy.as_str())];
    always.extend(ALWAYS);
    let mut rules = vec![
        rule("/*", &always),
        rule("/assets/*", &[ASSETS]),
        rule(&format!("{HASHED}*"), &[FOR_EVER]),
    ];
    rules.extend(TYPES.iter().map(|(ending, media)| {
        let media = format!("{media}; charset=utf-8");
        rule(&format!("/*.{ending}"), &[("Content-Type", &media), OPEN])
    }));
    rules.join("\n")
}

fn rule(path: &str, headers: &[(&str, &str)]) -> String {
    let headers = headers
        .iter()
        .map(|(name, value)| format!("  {name}: {value}\n"));
    format!("{path}\n{}", headers.collect::<String>())
}

/// Each old address and the one it has now.
pub(super) fn redirects(code: &str, sources: &Sources<'_>) -> String {
    let moves = sources.moves.iter();
    let lines = moves.map(|one| format!("{} {} {code}\n", one.from, one.to));
    lines.collect()
}

//! `robots.txt` (RFC 9309): everything may be fetched, and where the list of pages is.

use super::sitemap;
use crate::model::Route;
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::sources::Sources;

/// Programs look for it at the top of a host alone: a site below a path of its host has none, and the host's own counts.
pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let base_url = sources.site.settings.base_url.as_ref();
    let top = Here::anywhere(base_url.map(|url| url.as_str()));
    if top.root() != "/" {
        return Vec::new();
    }
    let route = Route::home().file_below("robots.txt");
    vec![Job::file(route, |_| text(sources))]
}

fn text(sources: &Sources<'_>) -> String {
    let map = sources.url(&sitemap::route());
    let map = map.map(|address| format!("\nSitemap: {address}\n"));
    format!("User-agent: *\nAllow: /\n{}", map.unwrap_or_default())
}

//! Where a page is, and how it links to the others.

use crate::model::Route;

/// The place of a page, from which its links start.
///
/// Links are relative, so that a site works below any path and on any host.
#[derive(Debug, Clone)]
pub(super) struct Here {
    /// The way up to the top of the site: `../../`.
    root: String,
}

impl Here {
    /// The place of the page at `route`.
    pub(super) fn at(route: &Route) -> Self {
        let depth = route.as_str().matches('/').count().saturating_sub(1);
        Self {
            root: "../".repeat(depth),
        }
    }

    /// A page that a server may show at any address: its links start from the path of `base_url`.
    pub(super) fn anywhere(base_url: Option<&str>) -> Self {
        let after_scheme = base_url
            .and_then(|url| url.split_once("://"))
            .map(|(_, rest)| rest);
        let path = after_scheme
            .and_then(|rest| rest.split_once('/'))
            .map_or("", |(_, path)| path);
        let path = path.trim_matches('/');
        let root = if path.is_empty() {
            "/".to_owned()
        } else {
            format!("/{path}/")
        };
        Self { root }
    }

    /// What is put before a path from the top of the site.
    pub(super) fn root(&self) -> &str {
        &self.root
    }

    /// The link to `route`.
    pub(super) fn to(&self, route: &Route) -> String {
        let path = route.as_str().trim_start_matches('/');
        if self.root.is_empty() && path.is_empty() {
            return "./".to_owned();
        }
        format!("{}{path}", self.root)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_up_and_down() {
        let home = Here::at(&Route::home());
        let body = Here::at(&Route::page("bromley/executive"));
        assert_eq!(home.to(&Route::home()), "./");
        assert_eq!(home.to(&Route::page("bromley")), "bromley/");
        assert_eq!(body.to(&Route::home()), "../../");
        assert_eq!(body.to(&Route::page("record")), "../../record/");
    }

    #[test]
    fn a_page_shown_anywhere_links_from_the_top() {
        let link = |url| Here::anywhere(url).to(&Route::page("record"));
        assert_eq!(link(None), "/record/");
        assert_eq!(link(Some("https://example.org")), "/record/");
        assert_eq!(link(Some("https://example.org/papers/")), "/papers/record/");
    }
}

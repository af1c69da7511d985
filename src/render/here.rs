//! Where a page is, and how it links to the others.

use crate::model::Route;

/// The place of a page, from which its links start.
///
/// Links are relative, so that a site works below any path and on any host.
#[derive(Debug, Clone)]
pub(super) struct Here {
    /// The way up to the top of the site: `../../`.
    root: String,
    /// The page's own folder from the top, ending in a slash; `None` for a page that is shown at any address.
    folder: Option<String>,
}

impl Here {
    /// The place of the page at `route`.
    pub(super) fn at(route: &Route) -> Self {
        let path = route.as_str().trim_start_matches('/');
        let (folder, _) = path.rsplit_once('/').unwrap_or_default();
        let folder = match folder {
            "" => String::new(),
            folder => format!("{folder}/"),
        };
        Self {
            root: "../".repeat(folder.matches('/').count()),
            folder: Some(folder),
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
        Self { root, folder: None }
    }

    /// What is put before a path from the top of the site.
    pub(super) fn root(&self) -> &str {
        &self.root
    }

    /// The shortest link to `route`.
    pub(super) fn to(&self, route: &Route) -> String {
        let path = route.as_str().trim_start_matches('/');
        let Some(folder) = &self.folder else {
            return format!("{}{path}", self.root);
        };
        let (own, theirs) = (folder.split_inclusive('/'), path.split_inclusive('/'));
        let both = own.clone().zip(theirs.clone());
        let shared = both.take_while(|(own, theirs)| own == theirs).count();
        let up = "../".repeat(own.count() - shared);
        let down: String = theirs.skip(shared).collect();
        match format!("{up}{down}") {
            link if link.is_empty() => "./".to_owned(),
            link => link,
        }
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
        assert_eq!(body.to(&Route::page("bromley/executive")), "./");
        assert_eq!(body.to(&Route::page("bromley/executive/record")), "record/");
        assert_eq!(body.to(&Route::page("bromley/exec")), "../exec/");
        assert_eq!(body.to(&Route::page("bromley")), "../");
        let file = Route::home().file_below("feed.atom");
        assert_eq!(body.to(&file), "../../feed.atom");
        assert_eq!(Here::at(&file).to(&Route::page("record")), "record/");
    }

    #[test]
    fn a_page_shown_anywhere_links_from_the_top() {
        let link = |url| Here::anywhere(url).to(&Route::page("record"));
        assert_eq!(link(None), "/record/");
        assert_eq!(link(Some("https://example.org")), "/record/");
        assert_eq!(link(Some("https://example.org/papers/")), "/papers/record/");
    }
}

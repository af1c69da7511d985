//! `site.yaml`: its address and its theme.

use super::Ground;
use crate::diagnostic::Diagnostic;
use crate::source::{Place, Spanned, nearest};
use crate::tree::TreePath;

pub(super) fn check(ground: &Ground<'_>) -> Vec<Diagnostic> {
    let Some((path, _)) = ground.layout.settings else {
        return Vec::new();
    };
    let settings = &ground.site.settings;
    let url = settings
        .base_url
        .as_ref()
        .and_then(|url| base_url(path, url));
    let theme = settings
        .theme
        .as_ref()
        .and_then(|name| theme(ground, path, name));
    url.into_iter().chain(theme).collect()
}

fn base_url(path: &TreePath, url: &Spanned<String>) -> Option<Diagnostic> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    let host = rest
        .and_then(|rest| rest.split('/').next())
        .unwrap_or_default();
    let odd = |c: char| c.is_whitespace() || c.is_control() || "?#\"'<>\\".contains(c);
    if !host.is_empty() && !url.contains(odd) {
        return None;
    }
    let place = Place::new(path.clone(), url.span);
    let reason = format!("`{}` is not the address of a website", url.value);
    let mend = "Write it in full, without `?` or `#`: https://papers.example.org/";
    Some(Diagnostic::error("base-url", place, reason).mend(mend))
}

fn theme(ground: &Ground<'_>, path: &TreePath, name: &Spanned<String>) -> Option<Diagnostic> {
    let folders = || {
        ground
            .layout
            .aside
            .iter()
            .filter_map(|(path, _)| path.as_str().split('/').next())
    };
    if folders().any(|folder| folder == name.value) {
        return None;
    }
    let place = Place::new(path.clone(), name.span);
    let reason = format!("there is no folder {} with files of a theme", name.value);
    let mend = nearest(name, folders()).map_or_else(
        || "Name a folder at the top of the content that begins with `_`: `_theme`.".to_owned(),
        |likely| format!("Did you mean {likely}?"),
    );
    Some(Diagnostic::error("no-such-theme", place, reason).mend(mend))
}

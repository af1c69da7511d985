//! `site.yaml`: its address and its theme.

use super::Ground;
use crate::diagnostic::Diagnostic;
use crate::model::Host;
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
    let hosts = hosts(path, &settings.hosts);
    url.into_iter().chain(theme).chain(hosts).collect()
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

/// Each host once, and no two that read different things from the same files.
fn hosts(path: &TreePath, hosts: &[Spanned<Host>]) -> Vec<Diagnostic> {
    let clash = |one: Host, other: Host| {
        let alike = [Host::Netlify, Host::CloudflarePages];
        one == other || (alike.contains(&one) && alike.contains(&other))
    };
    let mut found = Vec::new();
    for (at, host) in hosts.iter().enumerate() {
        let before = hosts.iter().take(at);
        if let Some(first) = before
            .into_iter()
            .find(|first| clash(first.value, host.value))
        {
            let reason = match first.value == host.value {
                true => "this host is named twice",
                false => {
                    "`netlify` and `cloudflare-pages` read different things from the same files"
                }
            };
            let first = Place::new(path.clone(), first.span);
            let wrong = Diagnostic::error("hosts", Place::new(path.clone(), host.span), reason);
            let mend = "Take one of them out.";
            found.push(wrong.mend(mend).note(first, "the one before"));
        }
    }
    found
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

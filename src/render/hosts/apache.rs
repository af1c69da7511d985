//! Apache: `.htaccess`, for hosts that let a folder say how it is served.

use super::headers::{ALWAYS, ASK, ASSETS, FOR_EVER, HASHED, OPEN, TYPES, policy};
use crate::render::here::Here;
use crate::render::sources::Sources;

/// Each part asks first whether the server can do it, so that one that cannot still shows the site.
pub(super) fn htaccess(sources: &Sources<'_>) -> String {
    let base_url = sources.site.settings.base_url.as_ref();
    let top = Here::anywhere(base_url.map(|url| url.as_str()));
    let missing = format!("ErrorDocument 404 {}404.html\n", top.root());
    let types = TYPES
        .iter()
        .map(|(ending, media)| format!("AddType {media} .{ending}\n"));
    let charset = "AddCharset utf-8 .html .css .js .svg .txt .xml .atom .csv .ics .json\n";
    let types = types.chain([charset.to_owned()]).collect::<String>();
    [
        missing,
        module("mod_mime.c", &types),
        module(
            "mod_setenvif.c",
            &format!("SetEnvIf Request_URI \"{HASHED}\" {MARK}\n"),
        ),
        module("mod_headers.c", &headers()),
        module("mod_alias.c", &redirects(top.root(), sources)),
    ]
    .concat()
}

/// What requests for files with a hash in their address are marked with.
const MARK: &str = "hashed";

fn headers() -> String {
    let always = ALWAYS.iter().map(set);
    let pages = [
        ("Content-Security-Policy", policy()),
        (ASK.0, ASK.1.to_owned()),
    ];
    let pages = pages.iter().map(|(name, value)| set(&(name, value)));
    let endings: Vec<_> = TYPES.iter().map(|(ending, _)| *ending).collect();
    let json = [
        set(&ASK),
        set(&FOR_EVER).replace('\n', &format!(" env={MARK}\n")),
    ]
    .concat();
    let parts = [
        always.collect(),
        files("html", &pages.collect::<String>()),
        files("css|js|svg", &set(&ASSETS)),
        files("json", &json),
        files(&endings.join("|"), &set(&OPEN)),
    ];
    parts.concat()
}

fn set((name, value): &(&str, &str)) -> String {
    format!("Header always set {name} \"{value}\"\n")
}

fn files(endings: &str, lines: &str) -> String {
    format!("<FilesMatch \"\\.({endings})$\">\n{lines}</FilesMatch>\n")
}

fn module(name: &str, lines: &str) -> String {
    match lines.is_empty() {
        true => String::new(),
        false => format!("<IfModule {name}>\n{lines}</IfModule>\n"),
    }
}

/// Each old address and the one it has now, from the top of the host.
fn redirects(top: &str, sources: &Sources<'_>) -> String {
    let lines = sources.moves.iter().map(|one| {
        let [from, to] = [&one.from, &one.to].map(|route| route.as_str().trim_start_matches('/'));
        // Addresses have letters, digits, hyphens, slashes and dots; of these the dot alone means something else here.
        let from = from.replace('.', "\\.");
        format!("RedirectMatch 301 \"^{top}{from}$\" \"{top}{to}\"\n")
    });
    lines.collect()
}

//! What hosts read of how to serve the site, and what `docs/hosting.md` says of the others.

use std::collections::BTreeMap;

use scraper::{Html, Selector};

use super::site;

const GUIDE: &str = include_str!("../../../docs/hosting.md");

fn hosted(hosts: &str) -> BTreeMap<String, String> {
    let settings = format!(
        "name: Papers\nbase_url: https://example.org/papers/\nas_of: 2026-03-16\nhosts: [{hosts}]\n"
    );
    let note = "---\nmoved_from: [/old/note.v2/]\npublished: 2026-03-02\n---\n# Note\n";
    site(&[("site.yaml", &settings), ("village/note.md", note)])
}

/// The policy that a page gives itself.
fn own_policy(site: &BTreeMap<String, String>) -> String {
    let page = Html::parse_document(&site["index.html"]);
    let element = Selector::parse("meta[http-equiv=Content-Security-Policy]").unwrap();
    let element = page.select(&element).next().unwrap();
    element.attr("content").unwrap().to_owned()
}

#[test]
fn without_a_host_nothing_is_written_for_one() {
    let site = site(&[]);
    let written = ["_headers", "_redirects", ".htaccess", ".nojekyll"];
    assert!(!written.iter().any(|name| site.contains_key(*name)));
}

#[test]
fn netlify_and_cloudflare_have_their_headers_and_redirects() {
    let netlify = hosted("netlify");
    let policy = own_policy(&netlify);
    let headers = &netlify["_headers"];
    let all = format!("/*\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n");
    assert!(headers.starts_with(&all), "{headers}");
    for line in [
        "  X-Content-Type-Options: nosniff\n",
        "  Referrer-Policy: same-origin\n",
        "/*.ics\n  Content-Type: text/calendar; charset=utf-8\n  Access-Control-Allow-Origin: *\n",
        "/*.atom\n  Content-Type: application/atom+xml; charset=utf-8\n",
        "/assets/*\n  Cache-Control: public, max-age=3600\n",
        "/search/files/*\n  Cache-Control: public, max-age=31536000, immutable\n",
    ] {
        assert!(headers.contains(line), "{line}");
    }
    assert_eq!(netlify["_redirects"], "/old/note.v2/ /village/note/ 301!\n");
    let cloudflare = hosted("cloudflare-pages");
    assert_eq!(cloudflare["_headers"], *headers);
    assert_eq!(
        cloudflare["_redirects"],
        "/old/note.v2/ /village/note/ 301\n"
    );
}

#[test]
fn apache_is_told_the_same_from_the_top_of_the_host() {
    let site = hosted("apache, github-pages");
    let file = &site[".htaccess"];
    let policy = own_policy(&site);
    for line in [
        "ErrorDocument 404 /papers/404.html\n",
        "AddType text/calendar .ics\n",
        "AddType application/atom+xml .atom\n",
        "Header always set X-Content-Type-Options \"nosniff\"\n",
        &format!(
            "Header always set Content-Security-Policy \"{policy}; frame-ancestors 'none'\"\n"
        ),
        "SetEnvIf Request_URI \"/search/files/\" hashed\n",
        "<FilesMatch \"\\.(json)$\">\nHeader always set Cache-Control \"no-cache\"\n\
         Header always set Cache-Control \"public, max-age=31536000, immutable\" env=hashed\n",
        "RedirectMatch 301 \"^/papers/old/note\\.v2/$\" \"/papers/village/note/\"\n",
    ] {
        assert!(file.contains(line), "{line}: {file}");
    }
    let opened = file.matches("\n<").count();
    let closed = file.matches("\n</").count();
    assert_eq!(opened, 2 * closed, "every part is closed");
    assert_eq!(site[".nojekyll"], "");
}

/// The snippets for other hosts send what the files for hosts do.
#[test]
fn the_guide_says_the_same() {
    let site = hosted("netlify");
    let policy = format!("{}; frame-ancestors 'none'", own_policy(&site));
    for host in ["nginx", "Caddy", "IIS"] {
        let heading = format!("\n## {host}");
        let (_, section) = GUIDE
            .split_once(&heading)
            .unwrap_or_else(|| panic!("{host}"));
        let section = section.split("\n## ").next().unwrap();
        for needed in [
            policy.as_str(),
            "nosniff",
            "same-origin",
            "camera=(), geolocation=(), microphone=()",
            "text/calendar",
            "application/atom+xml",
            "404.html",
            "max-age=3600",
            "search/files",
            "max-age=31536000, immutable",
        ] {
            assert!(section.contains(needed), "{host}: {needed}");
        }
    }
    for host in ["netlify", "cloudflare-pages", "apache", "github-pages"] {
        assert!(GUIDE.contains(&format!("`{host}`")), "{host}");
    }
}

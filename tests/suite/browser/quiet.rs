//! Nothing fails behind the scenes, and no request leaves the site.

use super::judge;
use super::kinds::NOWHERE;
use super::visit::Look;

#[test]
fn no_request_leaves_the_site() {
    judge(
        Look::WIDE,
        ("leaving.html", &["asks for http://127.0.0.1:9/"]),
        async |visit| {
            let requested = visit.requested().await?;
            let own = &visit.url;
            let site: String = own.split_inclusive('/').take(3).collect();
            let seen = requested.contains(own);
            let unseen =
                (!seen).then(|| format!("the judge did not see the page in {requested:?}"));
            let strange = requested.iter().filter(|url| !url.starts_with(&site));
            Ok(strange
                .map(|url| format!("asks for {url}"))
                .chain(unseen)
                .collect())
        },
    );
}

#[test]
fn the_browser_has_nothing_to_complain_of() {
    let words = ["Content Security Policy", "console: ", "Uncaught", "404"];
    judge(Look::WIDE, ("complaints.html", &words), async |visit| {
        let mut said = visit.complaints().await?;
        let own = format!(" {}", visit.url);
        if visit.url.ends_with(NOWHERE) {
            said.retain(|said| !said.ends_with(&own));
        }
        Ok(said)
    });
}

//! Files that web hosts read from the published folder: headers, types of files, redirects. A site says in `site.yaml`
//! which hosts it is on; `docs/hosting.md` has the same for hosts that are set up elsewhere.

mod apache;
mod headers;
mod netlify;

use super::job::Job;
use super::sources::Sources;
use crate::model::Host;

/// Every file, still to be made.
pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let hosts = sources.site.settings.hosts.iter();
    hosts
        .flat_map(|host| match host.value {
            Host::Netlify => of_netlify("301!", sources),
            Host::CloudflarePages => of_netlify("301", sources),
            Host::Apache => vec![Job::at(".htaccess", || apache::htaccess(sources))],
            // An empty file: what is there is to be published as it is.
            Host::GithubPages => vec![Job::at(".nojekyll", String::new)],
        })
        .collect()
}

/// Two hosts read files of the same form. On Netlify a redirect gives way to a page at the same address, such as the one
/// that leads on for readers of any other host, unless the exclamation mark is put to its code.
fn of_netlify<'a>(code: &'static str, sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    vec![
        Job::at("_headers", netlify::headers),
        Job::at("_redirects", move || netlify::redirects(code, sources)),
    ]
}

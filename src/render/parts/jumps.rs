//! Ways to what belongs together: the bodies of one partnership, say.

use serde::Serialize;

use crate::model::Body;
use crate::render::sources::{Sources, short_name};

/// Ways to what belongs together, under a name.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Jump {
    pub(in crate::render) name: Option<String>,
    pub(in crate::render) links: Vec<Counted>,
}

/// A link to so many things; no link where the page is theirs.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Counted {
    pub(in crate::render) href: Option<String>,
    pub(in crate::render) text: String,
    pub(in crate::render) count: usize,
}

impl Jump {
    /// The links of these bodies by partnership, without those to nothing.
    pub(in crate::render) fn by_family<'b>(
        bodies: impl IntoIterator<Item = (&'b Body, Counted)>,
        sources: &Sources<'_>,
    ) -> Vec<Self> {
        let mut jumps: Vec<Self> = Vec::new();
        for (body, link) in bodies.into_iter().filter(|(_, link)| link.count > 0) {
            let name = family(body, sources);
            match jumps.last_mut().filter(|jump| jump.name == name) {
                Some(jump) => jump.links.push(link),
                None => jumps.push(Self {
                    name,
                    links: vec![link],
                }),
            }
        }
        jumps
    }
}

impl Counted {
    /// A link to a place on the same page.
    pub(in crate::render) fn on_page(anchor: &str, text: &str, count: usize) -> Self {
        Self {
            href: Some(format!("#{anchor}")),
            text: text.to_owned(),
            count,
        }
    }
}

/// The name of the body at the top above `body`, or of itself, on a site with several such.
pub(in crate::render) fn family(body: &Body, sources: &Sources<'_>) -> Option<String> {
    let several = sources.below(None).len() > 1;
    let top = sources.site.ancestry(&body.id).last();
    top.filter(|_| several)
        .map(|top| short_name(top).to_owned())
}

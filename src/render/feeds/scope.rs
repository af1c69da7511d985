//! What a feed or calendar is of: the whole site, or one body.

use crate::model::{Body, Route};
use crate::render::sources::Sources;

/// What a feed or calendar is of.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) enum Scope<'a> {
    /// Everything.
    Site,
    /// One body alone.
    Body(&'a Body),
    /// A body and those below it: one at the top of a site that has several such.
    Family(&'a Body),
}

impl<'a> Scope<'a> {
    /// The scope of the feeds that stand in the folder of `body`.
    pub(in crate::render) fn of(body: &'a Body, sources: &Sources<'_>) -> Self {
        let several = sources.below(None).len() > 1;
        let heads_some = body.parent.is_none() && !sources.below(Some(&body.id)).is_empty();
        if several && heads_some {
            Self::Family(body)
        } else {
            Self::Body(body)
        }
    }

    /// The site, and each of its bodies.
    pub(super) fn all(sources: &'a Sources<'a>) -> impl Iterator<Item = Self> {
        let bodies = sources.site.bodies.values();
        std::iter::once(Self::Site).chain(bodies.map(|body| Self::of(body, sources)))
    }

    /// The page that it is the feed of.
    pub(in crate::render) fn page(self) -> Route {
        match self {
            Self::Site => Route::home(),
            Self::Body(body) | Self::Family(body) => Route::body(&body.id),
        }
    }

    /// The bodies that it is of.
    pub(super) fn bodies(self, sources: &Sources<'a>) -> Vec<&'a Body> {
        let all = sources.site.bodies.values();
        match self {
            Self::Site => all.collect(),
            Self::Body(body) => vec![body],
            Self::Family(head) => all.filter(|body| head.id.covers(&body.id)).collect(),
        }
    }

    /// Whether what belongs to `body` belongs to it.
    pub(super) fn covers(self, body: &crate::model::BodyId) -> bool {
        match self {
            Self::Site => true,
            Self::Body(own) => own.id == *body,
            Self::Family(head) => head.id.covers(body),
        }
    }

    /// What it is of, in words: "Bromley Executive".
    pub(in crate::render) fn name(self, sources: &Sources<'_>) -> String {
        match self {
            Self::Site => sources.site.settings.name.value.clone(),
            Self::Body(body) => body.details.name.value.clone(),
            Self::Family(body) => {
                let body = body.details.name.as_str().into();
                sources.language.say_with("feed-family", [("body", body)])
            }
        }
    }
}

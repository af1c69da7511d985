//! A body and those below it, for the structure chart.

use serde::Serialize;

use super::mark::Mark;
use crate::model::{Body, BodyId, Route};
use crate::render::here::Here;
use crate::render::sources::{Sources, short_name};

/// A body and those below it.
#[derive(Debug, Serialize)]
pub(in crate::render) struct BodyNode {
    name: String,
    href: String,
    /// Whether it is the body of this page.
    here: bool,
    /// That it is proposed or has ended.
    standing: Option<Mark>,
    below: Vec<BodyNode>,
    /// How many bodies there are below it that are not shown.
    deeper: usize,
}

impl BodyNode {
    /// `body` and all below it.
    pub(in crate::render) fn whole(body: &Body, sources: &Sources<'_>, here: &Here) -> Self {
        let below = sources.below(Some(&body.id)).iter();
        Self {
            below: below.map(|body| Self::whole(body, sources, here)).collect(),
            ..Self::single(body, sources, here)
        }
    }

    /// The line from the top down to `body`, and the bodies right below it.
    pub(in crate::render) fn around(body: &Body, sources: &Sources<'_>, here: &Here) -> Self {
        let below = sources.below(Some(&body.id)).iter();
        let mut node = Self {
            here: true,
            below: below.map(|body| Self::near(body, sources, here)).collect(),
            ..Self::single(body, sources, here)
        };
        for above in sources.site.ancestry(&body.id).skip(1) {
            node = Self {
                below: vec![node],
                ..Self::single(above, sources, here)
            };
        }
        node
    }

    /// A body with no more than the number of those below it.
    fn near(body: &Body, sources: &Sources<'_>, here: &Here) -> Self {
        let bodies = sources.site.bodies.keys();
        let deeper = bodies.filter(|other| body.id.covers(other)).count();
        Self {
            deeper: deeper.saturating_sub(1),
            ..Self::single(body, sources, here)
        }
    }

    fn single(body: &Body, sources: &Sources<'_>, here: &Here) -> Self {
        Self {
            name: short_name(body).to_owned(),
            href: here.to(&Route::body(&body.id)),
            here: false,
            standing: Mark::standing(body, &sources.language),
            below: Vec::new(),
            deeper: 0,
        }
    }

    /// The chart of the whole site, one tree for each body at the top.
    pub(in crate::render) fn site(sources: &Sources<'_>, here: &Here) -> Vec<Self> {
        let top: Option<&BodyId> = None;
        sources
            .below(top)
            .iter()
            .map(|body| Self::whole(body, sources, here))
            .collect()
    }
}

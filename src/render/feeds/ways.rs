//! The ways to follow a page: the feeds and calendars that pages link to, by name.

use std::collections::BTreeSet;

use super::scope::Scope;
use super::{atom, deadlines, ics, meetings, misses, news};
use crate::model::{DocumentKind, Meeting, Route};
use crate::render::frame::Alternate;
use crate::render::here::Here;
use crate::render::parts::capital;
use crate::render::sources::Sources;

/// A feed or calendar of a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) enum Way {
    /// The feed of what changed.
    Changes,
    /// The feed of what was missed.
    Misses,
    /// The calendar of meetings.
    Meetings,
    /// The calendar of what is due.
    Deadlines,
}

impl Way {
    /// All that there are for a body or the site.
    pub(in crate::render) const ALL: &'static [Self] =
        &[Self::Meetings, Self::Changes, Self::Misses, Self::Deadlines];

    fn route(self, scope: Scope<'_>) -> Route {
        match self {
            Self::Changes => news::route(scope),
            Self::Misses => misses::route(scope),
            Self::Meetings => scope.page().file_below(meetings::CALENDAR),
            Self::Deadlines => scope.page().file_below(deadlines::DEADLINES),
        }
    }

    fn media(self) -> &'static str {
        match self {
            Self::Changes | Self::Misses => atom::MEDIA,
            Self::Meetings | Self::Deadlines => ics::MEDIA,
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Changes => "subscribe-changes",
            Self::Misses => "subscribe-misses",
            Self::Meetings => "subscribe-meetings",
            Self::Deadlines => "subscribe-deadlines",
        }
    }

    /// Whether there is such a thing: there are no feeds without the address of the site.
    fn is_there(self, sources: &Sources<'_>) -> bool {
        self.media() != atom::MEDIA || atom::can_be(sources)
    }
}

/// These feeds and calendars of `scope`, as far as there are any.
pub(in crate::render) fn follow(
    scope: Scope<'_>,
    ways: &[Way],
    sources: &Sources<'_>,
    here: &Here,
) -> Vec<Alternate> {
    let name = scope.name(sources);
    let there = ways.iter().filter(|way| way.is_there(sources));
    let alternate = |way: &Way| {
        let of = [("of", name.as_str().into())];
        Alternate {
            href: here.to(&way.route(scope)),
            media: way.media(),
            title: sources.language.say_with(way.title(), of),
        }
    };
    there.map(alternate).collect()
}

/// The feeds of each kind of document.
pub(in crate::render) fn follow_kinds(sources: &Sources<'_>, here: &Here) -> Vec<Alternate> {
    let kinds = kinds(sources).into_iter();
    kinds
        .flat_map(|kind| follow_kind(kind, sources, here))
        .collect()
}

/// The feed of one kind of document, if there is one.
pub(in crate::render) fn follow_kind(
    kind: DocumentKind,
    sources: &Sources<'_>,
    here: &Here,
) -> Option<Alternate> {
    let words = capital(&sources.language.word("document-kind", kind));
    let title = [("kind", words.into())];
    atom::can_be(sources).then(|| Alternate {
        href: here.to(&news::of_kind_route(kind)),
        media: atom::MEDIA,
        title: sources.language.say_with("subscribe-kind", title),
    })
}

/// The kinds of document that have a feed.
pub(super) fn kinds(sources: &Sources<'_>) -> BTreeSet<DocumentKind> {
    if !atom::can_be(sources) {
        return BTreeSet::new();
    }
    let documents = sources.site.documents.values();
    documents.map(|document| document.kind).collect()
}

/// A meeting as an event for a calendar of one's own.
pub(in crate::render) fn event(meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> Alternate {
    Alternate {
        href: here.to(&meetings::event_route(meeting)),
        media: ics::MEDIA,
        title: sources.language.say("subscribe-event"),
    }
}

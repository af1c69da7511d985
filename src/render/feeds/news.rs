//! Feeds of what changed: `feed.atom` of the site and of each body, and `feeds/KIND.atom` of each kind of document.

use std::collections::BTreeMap;

use atom_syndication::{Category, Entry};

use super::atom::{self, About};
use super::scope::Scope;
use super::{lasting, ways};
use crate::model::{BodyId, Contact, DocumentKind, Route};
use crate::render::job::Job;
use crate::render::parts::{Mark, capital, changed_title, what_changed};
use crate::render::sources::{Change, Event, Sources, Thing};
use crate::render::words::date_in;
use crate::tree::segment;

/// The name of a feed.
pub(super) const FEED: &str = "feed.atom";

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    if !atom::can_be(sources) {
        return Vec::new();
    }
    let scopes = Scope::all(sources);
    let scopes = scopes.map(|scope| Job::file(route(scope), move |_| of_scope(scope, sources)));
    let kinds = ways::kinds(sources)
        .into_iter()
        .map(|kind| Job::file(of_kind_route(kind), move |_| of_kind(kind, sources)));
    scopes.chain(kinds).collect()
}

/// Where the feed of what changed is.
pub(super) fn route(scope: Scope<'_>) -> Route {
    scope.page().file_below(FEED)
}

/// Where the feed of a kind of document is.
pub(super) fn of_kind_route(kind: DocumentKind) -> Route {
    let name = format!("{}.atom", segment(kind.words()));
    Route::page("feeds").file_below(&name)
}

fn kind(change: &Change<'_>) -> Option<DocumentKind> {
    match change.thing {
        Thing::Document(document) => Some(document.kind),
        Thing::Meeting(_) | Thing::Body(_) => None,
    }
}

fn of_scope<'a>(scope: Scope<'a>, sources: &'a Sources<'a>) -> String {
    let changes = sources.changes();
    let entries = match scope {
        Scope::Body(body) => entries(changes.of_body(&body.id), sources),
        _ => {
            let all = changes.all().iter();
            entries(all.filter(|change| scope.covers(change.body())), sources)
        }
    };
    let about = About {
        own: route(scope),
        lasting: lasting(scope, sources).file_below(FEED),
        page: scope.page(),
        title: scope.name(sources),
        subtitle: Some(sources.language.say("feed-changes")),
        author: author(scope, sources),
    };
    atom::feed(&about, entries, sources)
}

fn of_kind(kind: DocumentKind, sources: &Sources<'_>) -> String {
    let changes = sources.changes().all().iter();
    let of_kind = changes.filter(|change| self::kind(change) == Some(kind));
    let words = capital(&sources.language.word("document-kind", kind));
    let site = sources.site.settings.name.as_str();
    let values = [("kind", words.into()), ("site", site.into())];
    let about = About {
        own: of_kind_route(kind),
        lasting: of_kind_route(kind),
        page: Route::home(),
        title: sources.language.say_with("feed-of-kind", values),
        subtitle: Some(sources.language.say("feed-changes")),
        author: author(Scope::Site, sources),
    };
    atom::feed(&about, entries(of_kind, sources), sources)
}

/// The path by which the page of a scope is known for good.
pub(super) fn lasting(scope: Scope<'_>, sources: &Sources<'_>) -> Route {
    match scope {
        Scope::Site => Route::home(),
        Scope::Body(body) | Scope::Family(body) => lasting::body(&body.id, sources.site),
    }
}

/// The contact of the body or of one above it; else the site's.
pub(super) fn author(scope: Scope<'_>, sources: &Sources<'_>) -> atom_syndication::Person {
    let contact = match scope {
        Scope::Site => None,
        Scope::Body(body) | Scope::Family(body) => contact(&body.id, sources),
    };
    atom::author(contact, sources)
}

/// The contact of the body, or of the nearest one above it.
pub(super) fn contact<'s>(body: &'s BodyId, sources: &'s Sources<'_>) -> Option<&'s Contact> {
    let mut bodies = sources.site.ancestry(body);
    bodies.find_map(|body| body.details.contact.as_ref())
}

/// The newest changes, an entry each.
fn entries<'c, 'a: 'c>(
    changes: impl Iterator<Item = &'c Change<'a>>,
    sources: &Sources<'_>,
) -> Vec<Entry> {
    let mut again = BTreeMap::new();
    let newest = changes.take(atom::ENTRIES);
    let entries = newest.map(|change| {
        let name = name(change, sources);
        let before: &mut u32 = again.entry(name.clone()).or_default();
        *before += 1;
        match *before {
            1 => entry(name, change, sources),
            again => entry(format!("{name}-{again}"), change, sources),
        }
    });
    entries.collect()
}

/// What an entry is known as: the lasting address of what changed, with what happened to it and when.
fn name(change: &Change<'_>, sources: &Sources<'_>) -> String {
    let route = match change.thing {
        Thing::Document(document) => lasting::document(document, sources.site),
        Thing::Meeting(meeting) => lasting::meeting(meeting, sources.site),
        Thing::Body(body) => lasting::body(&body.id, sources.site),
    };
    let address = atom::address(&route, sources);
    let (what, date) = (change.name(), change.when.date);
    match change.event {
        Event::Explained(explanation) => {
            let rule = segment(&explanation.rule.value);
            format!("{address}#{what}-{rule}-{date}")
        }
        _ => format!("{address}#{what}-{date}"),
    }
}

fn entry(name: String, change: &Change<'_>, sources: &Sources<'_>) -> Entry {
    let title = title(change, sources);
    let summary = summary(change, sources);
    Entry {
        authors: vec![atom::author(contact(change.body(), sources), sources)],
        categories: categories(change, sources),
        published: Some(atom::time(change.when, sources)),
        summary: Some(atom::text(&summary)),
        ..atom::entry(name, &title, change.when, &change.route(), sources)
    }
}

/// What happened to what, whose it is and where it stands: "Published: Minutes, Bromley Executive, 10 March 2026 (Draft)".
fn title(change: &Change<'_>, sources: &Sources<'_>) -> String {
    let language = &sources.language;
    let event = language.say(&format!("feed-event-{}", change.name()));
    let mut title = changed_title(change, sources);
    let (meeting, marks) = match change.thing {
        Thing::Document(document) => {
            let meeting = document.meeting.as_ref();
            let marks = Mark::of_document(document, language);
            (meeting.and_then(|id| sources.meeting(id)), marks)
        }
        Thing::Meeting(_) | Thing::Body(_) => (None, Vec::new()),
    };
    let body = sources.name(change.body()).to_owned();
    let date = meeting.map(|meeting| date_in(meeting.date, "plain", language));
    for part in [Some(body), date].into_iter().flatten() {
        // Many a title has them already.
        if !title.contains(&part) {
            title = format!("{title}, {part}");
        }
    }
    let marks = marks.into_iter().map(|mark| mark.words);
    let marks: Vec<_> = marks.filter(|words| *words != event).collect();
    match marks.is_empty() {
        true => format!("{event}: {title}"),
        false => format!("{event}: {title} ({})", marks.join(", ")),
    }
}

/// What happened, and what a document says it is about.
fn summary(change: &Change<'_>, sources: &Sources<'_>) -> String {
    let what = what_changed(change, sources);
    match (change.thing, change.event) {
        (Thing::Document(document), Event::Published) => {
            let about = document.cover.summary.as_deref().unwrap_or_default();
            format!("{what} {about}").trim_end().to_owned()
        }
        _ => what,
    }
}

/// What happened, to what kind of thing, where that stands, and whose it is: each from a list of its own.
fn categories(change: &Change<'_>, sources: &Sources<'_>) -> Vec<Category> {
    let language = &sources.language;
    let mut categories = vec![atom::category(
        "event",
        change.name(),
        &language.say(&format!("feed-event-{}", change.name())),
        sources,
    )];
    if let Thing::Document(document) = change.thing {
        let words = language.word("document-kind", document.kind);
        let kind = segment(document.kind.words());
        categories.push(atom::category("kind", &kind, &capital(&words), sources));
        if let Some(status) = Mark::status(document, language) {
            categories.push(atom::category(
                "status",
                status.kind,
                &status.words,
                sources,
            ));
        }
    }
    let body = change.body();
    let name = sources.name(body);
    categories.push(atom::category("body", body.as_str(), name, sources));
    categories
}

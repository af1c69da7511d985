//! Feeds in the form of Atom (RFC 4287).
//!
//! Names have to be full addresses, so a site that does not say where it will be read has no feeds. Nothing comes from
//! a clock: a feed was updated when its newest entry was, and an entry when what it tells of happened.

use atom_syndication::{
    Category, Entry, Feed, FixedDateTime, Generator, Link, Person, Text, WriteConfig,
};
use chrono::DateTime;

use super::text::{instant, plain};
use crate::calendar::Moment;
use crate::model::{Contact, Route};
use crate::render::sources::Sources;

/// The media type of a feed.
pub(super) const MEDIA: &str = "application/atom+xml";

/// How many entries a feed has at most.
pub(super) const ENTRIES: usize = 50;

/// What a feed says of itself.
#[derive(Debug)]
pub(super) struct About {
    /// Where it is.
    pub(super) own: Route,
    /// The path by which it is known, wherever it is.
    pub(super) lasting: Route,
    /// The page that it is the feed of.
    pub(super) page: Route,
    pub(super) title: String,
    pub(super) subtitle: Option<String>,
    pub(super) author: Person,
}

/// Whether there are feeds: names in Atom are full addresses.
pub(super) fn can_be(sources: &Sources<'_>) -> bool {
    sources.url(&Route::home()).is_some()
}

/// The feed with these entries, the newest first.
pub(super) fn feed(about: &About, entries: Vec<Entry>, sources: &Sources<'_>) -> String {
    let updated = entries.iter().map(|entry| entry.updated).max();
    let licence = sources.site.settings.licence.as_ref();
    let feed = Feed {
        id: address(&about.lasting, sources),
        title: text(&about.title),
        subtitle: about.subtitle.as_deref().map(text),
        // An empty feed was never updated, and has to say when it was.
        updated: updated.unwrap_or_else(|| DateTime::UNIX_EPOCH.fixed_offset()),
        authors: vec![about.author.clone()],
        generator: Some(Generator {
            value: "minutebook".to_owned(),
            ..Generator::default()
        }),
        links: vec![
            link("self", &about.own, MEDIA, sources),
            link("alternate", &about.page, "text/html", sources),
        ],
        rights: licence.map(|licence| text(&licence.name)),
        entries,
        lang: Some(sources.site.settings.language.value.clone()),
        ..Feed::default()
    };
    let written = feed.write_with_config(
        Vec::new(),
        WriteConfig {
            write_document_declaration: true,
            indent_size: Some(1),
        },
    );
    // Nothing can go wrong in memory, and the text was made of strings.
    let bytes = written.unwrap_or_default();
    let mut feed = String::from_utf8(bytes).unwrap_or_default();
    feed.push('\n');
    feed
}

/// An entry about what is at `page`, known as `id`.
pub(super) fn entry(
    id: String,
    title: &str,
    updated: Moment,
    page: &Route,
    sources: &Sources<'_>,
) -> Entry {
    Entry {
        id,
        title: text(title),
        updated: time(updated, sources),
        links: vec![link("alternate", page, "text/html", sources)],
        ..Entry::default()
    }
}

/// Plain text.
pub(super) fn text(words: &str) -> Text {
    Text::plain(plain(words))
}

/// The same, in English on a site that is in another language: what rules find always is.
pub(super) fn english(words: &str, sources: &Sources<'_>) -> Text {
    let lang = (!sources.language.is_english()).then(|| "en".to_owned());
    Text {
        lang,
        ..text(words)
    }
}

/// A category of the list `of`: the status of a document, its kind, the body it belongs to.
pub(super) fn category(of: &str, term: &str, label: &str, sources: &Sources<'_>) -> Category {
    Category {
        term: plain(term),
        scheme: Some(format!("{}#{of}", address(&Route::page("data"), sources))),
        label: Some(plain(label)),
    }
}

/// Who answers for it: a post, or the site.
pub(super) fn author(contact: Option<&Contact>, sources: &Sources<'_>) -> Person {
    let settings = &sources.site.settings;
    match contact.or(settings.contact.as_ref()) {
        Some(contact) => Person {
            name: plain(&contact.post),
            email: contact.email.as_deref().map(plain),
            ..Person::default()
        },
        None => Person {
            name: plain(&settings.name.value),
            ..Person::default()
        },
    }
}

/// A full address: there is one wherever feeds are made.
pub(super) fn address(route: &Route, sources: &Sources<'_>) -> String {
    sources.url(route).unwrap_or_else(|| route.to_string())
}

/// Local time as the world's.
pub(super) fn time(moment: Moment, sources: &Sources<'_>) -> FixedDateTime {
    instant(moment, sources.site.settings.timezone).fixed_offset()
}

fn link(rel: &str, to: &Route, media: &str, sources: &Sources<'_>) -> Link {
    Link {
        href: address(to, sources),
        rel: rel.to_owned(),
        mime_type: Some(media.to_owned()),
        ..Link::default()
    }
}

//! Raw HTML in a text: which of it may stay.
//!
//! Inline, a few elements without attributes stay where they are closed again in the same run of text. Blocks go through
//! a sanitiser that keeps text, lists, tables and the like, and no heading, picture, id, class or style.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use pulldown_cmark::{CowStr, Event};

/// Inline elements that may stay.
const INLINE: [&str; 11] = [
    "abbr", "b", "cite", "del", "em", "i", "ins", "small", "strong", "sub", "sup",
];

static BLOCKS: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = ammonia::Builder::default();
    let unwanted = [
        "h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "header", "footer", "nav", "article",
        "aside", "img", "map", "area",
    ];
    builder.rm_tags(unwanted);
    builder.url_schemes(HashSet::from(["http", "https", "mailto", "tel"]));
    builder.url_relative(ammonia::UrlRelative::Deny);
    builder
});

/// A block of raw HTML with only what is harmless left in it. Nesting too deep to be meant is left out altogether.
pub(super) fn block(html: &str) -> String {
    // The sanitiser takes quadratic time in the depth of nesting; no paper nests a hundred deep.
    if html.matches('<').count() > 2_000 {
        return String::new();
    }
    BLOCKS.clean(html).to_string()
}

/// What a block of raw HTML says on a page, without its tags.
pub(super) fn words(html: &str) -> String {
    let safe = block(html);
    let mut words = String::with_capacity(safe.len());
    for (place, part) in safe.split('<').enumerate() {
        let (tag, rest) = match place {
            0 => ("", part),
            _ => part.split_once('>').unwrap_or(("", part)),
        };
        if place > 0 && element(&format!("<{tag}>")).is_none_or(|one| matches!(one, Element::Break))
        {
            words.push(' ');
        }
        words.push_str(rest);
    }
    // The sanitiser escapes these and no others.
    let plain = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&nbsp;", "\u{a0}"),
        ("&amp;", "&"),
    ];
    let unescape = |words: String, (from, to): (&str, &str)| words.replace(from, to);
    plain.into_iter().fold(words, unescape)
}

/// The inline tags of one block of text that may stay: pairs that stand at the same depth of markup.
pub(super) fn balance(events: &mut [(Event<'_>, Range<usize>)]) {
    let mut open: Vec<(usize, usize, String)> = Vec::new();
    let mut stay = Vec::new();
    let mut depth = 0_usize;
    for (index, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                open.retain(|(_, at, _)| *at <= depth);
            }
            Event::InlineHtml(tag) => match element(tag) {
                Some(Element::Open(name)) => open.push((index, depth, name)),
                Some(Element::Break) => stay.push((index, "<br>".to_owned())),
                Some(Element::Close(name)) => {
                    let matching = open
                        .iter()
                        .rposition(|(_, at, opened)| *opened == name && *at == depth);
                    if let Some((opened_at, _, _)) = matching
                        .map(|at| open.split_off(at))
                        .and_then(|mut o| o.drain(..1).next())
                    {
                        stay.push((opened_at, format!("<{name}>")));
                        stay.push((index, format!("</{name}>")));
                    }
                }
                None => {}
            },
            _ => {}
        }
    }
    let drop_all = events
        .iter_mut()
        .filter(|(event, _)| matches!(event, Event::InlineHtml(_)));
    for (event, _) in drop_all {
        *event = Event::InlineHtml(CowStr::Borrowed(""));
    }
    for (index, tag) in stay {
        if let Some((event, _)) = events.get_mut(index) {
            *event = Event::InlineHtml(CowStr::from(tag));
        }
    }
}

enum Element {
    Open(String),
    Close(String),
    Break,
}

/// The element that a tag opens or closes, if it may stay. Attributes are left out.
fn element(tag: &str) -> Option<Element> {
    let inner = tag.strip_prefix('<')?.strip_suffix('>')?;
    let (closes, inner) = inner
        .strip_prefix('/')
        .map_or((false, inner), |rest| (true, rest));
    let name = inner
        .split([' ', '\t', '\n', '/'])
        .next()
        .map(str::to_ascii_lowercase)?;
    match name.as_str() {
        "br" => Some(Element::Break),
        _ if !INLINE.contains(&name.as_str()) => None,
        _ if closes => Some(Element::Close(name)),
        _ => Some(Element::Open(name)),
    }
}

/// `text` with the characters that HTML reads escaped.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"']) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
            .replace('"', "&quot;"),
    )
}

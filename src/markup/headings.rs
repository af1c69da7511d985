//! The headings of a text: what they say, and where links can lead to them.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::DIALECT;

/// A heading as it stands on the page.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Heading {
    /// Its level on the page, from 2.
    pub level: u8,
    /// Its anchor, unique on the page.
    pub id: String,
    /// What it says, without markup.
    pub text: String,
}

/// What the text's title says: its first heading of the highest level, `# …`. Lower ones are headings of its parts.
pub fn title_heading(markdown: &str) -> Option<String> {
    let mut events = Parser::new_ext(markdown, DIALECT);
    let level = HeadingLevel::H1;
    events.find(
        |event| matches!(event, Event::Start(Tag::Heading { level: at, .. }) if *at == level),
    )?;
    let text = words(events.take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_)))));
    (!text.is_empty()).then_some(text)
}

/// What each heading and each item of a list says, without markup, in the text's order.
fn points(markdown: &str) -> Vec<String> {
    let begins = |event: &Event<'_>| matches!(event, Event::Start(Tag::Heading { .. } | Tag::Item));
    let ends = |event: &Event<'_>| {
        let end = matches!(event, Event::End(TagEnd::Heading(_) | TagEnd::Item));
        end || matches!(event, Event::Start(Tag::List(_) | Tag::Item))
    };
    let mut events = Parser::new_ext(markdown, DIALECT).peekable();
    let mut points = Vec::new();
    while let Some(event) = events.next() {
        if begins(&event) {
            let of_point = std::iter::from_fn(|| events.next_if(|event| !ends(event)));
            points.push(words(of_point));
        }
    }
    points
}

/// Those of `wanted` that no heading and no item of a list in the text begins with, whatever their case and their numbers.
pub fn missing_points<'w>(markdown: &str, wanted: &'w [String]) -> Vec<&'w str> {
    let plain = |point: &str| {
        let words = point.trim_start_matches(|letter: char| !letter.is_alphabetic());
        words.to_lowercase()
    };
    let there: Vec<_> = points(markdown).iter().map(|point| plain(point)).collect();
    let missing = wanted.iter().filter(|point| {
        let point = plain(point);
        !there.iter().any(|there| there.starts_with(&point))
    });
    missing.map(String::as_str).collect()
}

/// What the events say, without markup.
pub(super) fn words<'e>(events: impl Iterator<Item = Event<'e>>) -> String {
    let mut text = String::new();
    for event in events {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text.trim().to_owned()
}

/// Gives the headings of one page their levels and anchors, in order.
pub(super) struct Headings<'p> {
    prefix: &'p str,
    top: u8,
    /// The levels that are open, as written: the position in it is the depth on the page.
    open: Vec<HeadingLevel>,
    taken: BTreeSet<String>,
}

impl<'p> Headings<'p> {
    /// Headings whose highest level is `top`, and whose anchors begin with `prefix`.
    pub(super) fn new(prefix: &'p str, top: u8) -> Self {
        Self {
            prefix,
            top,
            open: Vec::new(),
            taken: BTreeSet::new(),
        }
    }

    /// The next heading, written at `level`.
    pub(super) fn next(&mut self, level: HeadingLevel, text: String) -> Heading {
        while self.open.last().is_some_and(|open| *open >= level) {
            self.open.pop();
        }
        self.open.push(level);
        let depth = u8::try_from(self.open.len()).unwrap_or(u8::MAX);
        let level = self.top.saturating_add(depth).saturating_sub(1).min(6);
        Heading {
            level,
            id: self.anchor(&text),
            text,
        }
    }

    fn anchor(&mut self, text: &str) -> String {
        let slug = crate::tree::segment(text);
        let base = format!(
            "{}{}",
            self.prefix,
            if slug.is_empty() { "section" } else { &slug }
        );
        let numbered = (2..).map(|n| format!("{base}-{n}"));
        let free = std::iter::once(base.clone())
            .chain(numbered)
            .find(|id| !self.taken.contains(id));
        let id = free.unwrap_or(base);
        self.taken.insert(id.clone());
        id
    }
}

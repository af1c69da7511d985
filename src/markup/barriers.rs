//! What in a text shuts some readers out: those who cannot see it, or who have it read to them.

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::DIALECT;
use super::headings::words;
use crate::source::Span;

/// Something in a text that shuts some readers out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Barrier {
    /// Where it stands in the text.
    pub span: Span,
    /// What it is.
    pub kind: BarrierKind,
}

/// What shuts readers out. Each is a failure of the Web Content Accessibility Guidelines 2.2, or of advice that comes with
/// them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BarrierKind {
    /// A picture without words in its place, or with the name of its file for them (1.1.1).
    PictureWithoutWords,
    /// A heading more than one level below the one before it (1.3.1).
    SkippedHeading,
    /// A table whose columns have no headings (1.3.1).
    TableWithoutHeadings,
    /// A link whose words do not say where it leads: "click here" (2.4.4, 2.4.9).
    VagueLink,
}

/// Words that tell nothing of where a link leads, in English and Welsh.
const VAGUE: [&str; 20] = [
    "click",
    "click here",
    "cliciwch yma",
    "darllen mwy",
    "dolen",
    "download",
    "find out more",
    "here",
    "learn more",
    "link",
    "more",
    "more information",
    "mwy",
    "read more",
    "see here",
    "this",
    "this document",
    "this link",
    "this page",
    "yma",
];

/// Everything in the text that shuts some readers out, in the text's order.
pub fn barriers(markdown: &str) -> Vec<Barrier> {
    let mut looker = Looker {
        events: Parser::new_ext(markdown, DIALECT)
            .into_offset_iter()
            .map(|(event, range)| (event, Span::new(range.start, range.end)))
            .collect::<Vec<_>>()
            .into_iter(),
        level: HeadingLevel::H1,
        found: Vec::new(),
    };
    looker.look();
    looker.found.sort();
    looker.found
}

struct Looker<'m> {
    events: std::vec::IntoIter<(Event<'m>, Span)>,
    /// The level of the last heading. The page has a title above the text.
    level: HeadingLevel,
    found: Vec<Barrier>,
}

impl<'m> Looker<'m> {
    fn look(&mut self) {
        while let Some((event, span)) = self.events.next() {
            let kind = match event {
                Event::Start(Tag::Heading { level, .. }) => self.heading(level),
                Event::Start(Tag::TableHead) => self.table_head(),
                Event::Start(Tag::Link { .. }) => self.link(),
                Event::Start(Tag::Image { dest_url, .. }) => self.picture(&dest_url),
                _ => None,
            };
            self.found.extend(kind.map(|kind| Barrier { span, kind }));
        }
    }

    fn heading(&mut self, level: HeadingLevel) -> Option<BarrierKind> {
        let skips = level as usize > self.level as usize + 1;
        self.level = level;
        skips.then_some(BarrierKind::SkippedHeading)
    }

    fn table_head(&mut self) -> Option<BarrierKind> {
        let head = self.up_to(|end| matches!(end, TagEnd::TableHead));
        let says_nothing = words(head.into_iter()).is_empty();
        says_nothing.then_some(BarrierKind::TableWithoutHeadings)
    }

    fn link(&mut self) -> Option<BarrierKind> {
        let said = words(self.up_to(|end| matches!(end, TagEnd::Link)).into_iter()).to_lowercase();
        let said = said.trim_matches(|letter: char| !letter.is_alphanumeric());
        let vague = said.is_empty() || VAGUE.contains(&said);
        vague.then_some(BarrierKind::VagueLink)
    }

    fn picture(&mut self, target: &str) -> Option<BarrierKind> {
        let said = words(self.up_to(|end| matches!(end, TagEnd::Image)).into_iter());
        let file = target.rsplit('/').next().unwrap_or_default();
        let none = said.is_empty() || said.eq_ignore_ascii_case(file);
        none.then_some(BarrierKind::PictureWithoutWords)
    }

    /// The events up to the end of the element that has just begun. Pictures among them are looked at.
    fn up_to(&mut self, is_end: fn(&TagEnd) -> bool) -> Vec<Event<'m>> {
        let mut inner = Vec::new();
        while let Some((event, span)) = self.events.next() {
            match event {
                Event::End(end) if is_end(&end) => break,
                Event::Start(Tag::Image { dest_url, .. }) => {
                    let words = self.up_to(|end| matches!(end, TagEnd::Image));
                    let none = self::words(words.iter().cloned()).is_empty();
                    let kind = BarrierKind::PictureWithoutWords;
                    self.found
                        .extend((none && !dest_url.is_empty()).then_some(Barrier { span, kind }));
                    inner.extend(words);
                }
                event => inner.push(event),
            }
        }
        inner
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use BarrierKind::{PictureWithoutWords, SkippedHeading, TableWithoutHeadings, VagueLink};

    fn found(text: &str) -> Vec<(BarrierKind, &str)> {
        let found = barriers(text).into_iter();
        found
            .map(|one| {
                let told = text.get(one.span.start..one.span.end);
                (one.kind, told.unwrap_or_default().trim_end())
            })
            .collect()
    }

    #[test]
    fn a_picture_needs_words_that_are_not_its_file() {
        assert_eq!(found("![](a.png)"), [(PictureWithoutWords, "![](a.png)")]);
        assert_eq!(found("![ ](a.png)"), [(PictureWithoutWords, "![ ](a.png)")]);
        assert_eq!(
            found("![A.png](x/a.png)"),
            [(PictureWithoutWords, "![A.png](x/a.png)")]
        );
        assert_eq!(found("![A map of the wards](a.png)"), []);
    }

    #[test]
    fn headings_go_down_one_level_at_a_time() {
        assert_eq!(found("# Title\n\n## One\n\n### Two\n\n# Next\n"), []);
        assert_eq!(
            found("## One\n\n#### Two\n"),
            [(SkippedHeading, "#### Two")]
        );
        assert_eq!(
            found("### Three\n\nwords\n\n### Four\n"),
            [(SkippedHeading, "### Three")]
        );
    }

    #[test]
    fn a_table_needs_headings() {
        assert_eq!(found("| Year | Sum |\n|---|---|\n| 1 | 2 |\n"), []);
        assert_eq!(found("| | Sum |\n|---|---|\n| 1 | 2 |\n"), []);
        let bare = "| | |\n|---|---|\n| 1 | 2 |\n";
        assert_eq!(
            found(bare).first().map(|one| one.0),
            Some(TableWithoutHeadings)
        );
    }

    #[test]
    fn a_link_says_where_it_leads() {
        for vague in [
            "[Click here](a.md)",
            "[here.](a.md)",
            "[**More** …](a.md)",
            "[](a.md)",
            "[yma](a.md)",
        ] {
            assert_eq!(found(vague), [(VagueLink, vague)]);
        }
        assert_eq!(
            found("[The budget for 2026](a.md), [Here we grow](b.md)"),
            []
        );
        assert_eq!(found("[![A map](a.png)](a.md)"), []);
        let twice: Vec<_> = found("[![](a.png)](a.md)")
            .into_iter()
            .map(|one| one.0)
            .collect();
        assert_eq!(twice, [VagueLink, PictureWithoutWords]);
    }
}

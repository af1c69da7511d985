//! A text as plain words under its headings, to be searched.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::DIALECT;
use super::blocks::Blocks;
use super::headings::{Heading, Headings, words};

/// What stands under a heading of a text, up to the next.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading, with the anchor that it has on the page; `None` for what stands before the first.
    pub heading: Option<Heading>,
    /// What is said there, without markup: a paragraph or what stands like one to a line.
    pub text: String,
}

/// The sections of a text on a page where anchors begin with `prefix`. As on the page, a first heading that says `title`
/// is left out.
pub fn sections(markdown: &str, prefix: &str, title: &str) -> Vec<Section> {
    let mut events = Parser::new_ext(markdown, DIALECT).into_offset_iter();
    let mut headings = Headings::new(prefix, 2);
    let mut blocks = Blocks::default();
    let mut sections = vec![Section::default()];
    while let Some((event, range)) = events.next() {
        let Event::Start(Tag::Heading { level, .. }) = event else {
            blocks.take(&event);
            continue;
        };
        let inner = events.by_ref().map(|(event, _)| event);
        let text =
            words(inner.take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_)))));
        if range.start == 0 && text == title {
            continue;
        }
        end(&mut sections, &mut blocks);
        sections.push(Section {
            heading: Some(headings.next(level, text)),
            text: String::new(),
        });
    }
    end(&mut sections, &mut blocks);
    sections.retain(|section| section.heading.is_some() || !section.text.is_empty());
    sections
}

/// Gives the last section the blocks that were read.
fn end(sections: &mut [Section], blocks: &mut Blocks) {
    let said: Vec<_> = blocks
        .taken()
        .into_iter()
        .map(|block| block.words)
        .collect();
    if let Some(last) = sections.last_mut() {
        last.text = said.join("\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Shape, html};

    #[test]
    fn sections_have_the_headings_of_the_page() {
        let text = "# Title\n\nFirst.\n\n## One *two*[^1] `three`\n\n- a\n- b\n\n> ### Within\n\n\
                    | A | B |\n|---|---|\n| 1 | 2 |\n\nOne two three\n---\n\n[^1]: A note.\n";
        let found = sections(text, "text-", "Title");
        let shape = Shape {
            top: 2,
            prefix: "text-",
            title: Some("Title"),
            resolve: &|_| None,
        };
        let headings: Vec<_> = found.iter().filter_map(|one| one.heading.clone()).collect();
        assert_eq!(headings, html(text, &shape).outline);
        assert_eq!(headings.len(), 3);
        let said: Vec<_> = found.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(said, ["First.", "a\nb", "A | B\n1 | 2", "A note."]);
    }

    #[test]
    fn what_the_page_does_not_show_is_not_there() {
        let text = "<!-- to > be\nchecked -->\n\n<script>\nalert(1)\n</script>\n\n<p>Said &lt;once&gt;<br>more</p>\n";
        let found = sections(text, "text-", "Title");
        let said: Vec<_> = found.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(said, ["Said <once> more"]);
    }
}

//! A text as plain blocks of words, to be compared with another.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::{DIALECT, raw};

/// A block of a text: a paragraph, or what stands like one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Block {
    /// What it stands as.
    pub form: Form,
    /// What it says, without markup.
    pub words: String,
    /// Where its links lead and what its pictures show, as written.
    pub targets: Vec<String>,
}

/// What a block stands as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// A heading.
    Heading,
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
    /// A row of a table, its cells with ` | ` between them.
    Row,
    /// Text that is laid out with spaces.
    Code,
}

/// The blocks of a text, in order.
pub fn blocks(markdown: &str) -> Vec<Block> {
    let mut blocks = Blocks::default();
    for event in Parser::new_ext(markdown, DIALECT) {
        blocks.take(&event);
    }
    blocks.taken()
}

#[derive(Default)]
pub(super) struct Blocks {
    done: Vec<Block>,
    /// The forms of what is open: a paragraph within an item of a list is that item.
    open: Vec<Form>,
    words: String,
    targets: Vec<String>,
    /// The lines of a block of raw HTML.
    html: String,
}

impl Blocks {
    pub(super) fn take(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.finish(*tag),
            Event::Text(words) | Event::Code(words) => self.words.push_str(words),
            Event::Html(html) => self.html.push_str(html),
            Event::SoftBreak | Event::HardBreak => self.words.push(' '),
            Event::TaskListMarker(done) => self.words.push_str(if *done { "☑ " } else { "☐ " }),
            Event::FootnoteReference(name) => {
                let note = format!("[{name}]");
                self.words.push_str(&note);
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        let form = match tag {
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.targets.push(dest_url.to_string());
                return;
            }
            Tag::Heading { .. } => Form::Heading,
            Tag::Item => Form::Item,
            Tag::TableHead | Tag::TableRow => Form::Row,
            Tag::CodeBlock(_) => Form::Code,
            Tag::Paragraph if self.open.last() != Some(&Form::Item) => Form::Paragraph,
            Tag::HtmlBlock => Form::Paragraph,
            _ => return,
        };
        self.end();
        self.open.push(form);
    }

    fn finish(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::TableCell => self.words.push_str(" | "),
            TagEnd::Paragraph if self.open.last() == Some(&Form::Item) => self.end(),
            TagEnd::HtmlBlock => {
                let html = std::mem::take(&mut self.html);
                self.words.push_str(&raw::words(&html));
                self.end();
                self.open.pop();
            }
            TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::CodeBlock
            | TagEnd::Paragraph => {
                self.end();
                self.open.pop();
            }
            _ => {}
        }
    }

    /// Takes out the blocks that there are so far.
    pub(super) fn taken(&mut self) -> Vec<Block> {
        self.end();
        std::mem::take(&mut self.done)
    }

    /// Ends the block that is being read, if there is anything in it.
    fn end(&mut self) {
        let form = self.open.last().copied().unwrap_or(Form::Paragraph);
        let words = std::mem::take(&mut self.words);
        let targets = std::mem::take(&mut self.targets);
        let words = match form {
            Form::Code => words.trim_end().to_owned(),
            _ => words.split_whitespace().collect::<Vec<_>>().join(" "),
        };
        let words = words.trim_end_matches(" |").to_owned();
        if !words.is_empty() || !targets.is_empty() {
            self.done.push(Block {
                form,
                words,
                targets,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_into_what_people_read_as_one() {
        let text = "# Title\n\nOne\ntwo [x](a.pdf) **three**.\n\n- First\n- Second\n  - Below\n\n  More\n\n\
                    | A | B |\n|---|---|\n| 1 | 2 |\n\n> Said\n\n```\na  b\n```\n\n<p>Raw <b>words</b> &amp; <!-- not -> this -->more</p>\n\n![plan](p.png)\n";
        let told: Vec<_> = blocks(text)
            .into_iter()
            .map(|block| {
                format!(
                    "{:?} {} {}",
                    block.form,
                    block.words,
                    block.targets.join(",")
                )
            })
            .collect();
        let expected = [
            "Heading Title ",
            "Paragraph One two x three. a.pdf",
            "Item First ",
            "Item Second ",
            "Item Below ",
            "Item More ",
            "Row A | B ",
            "Row 1 | 2 ",
            "Paragraph Said ",
            "Code a  b ",
            "Paragraph Raw words & more ",
            "Paragraph plan p.png",
        ];
        assert_eq!(told, expected);
    }
}

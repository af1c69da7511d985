//! The page of prose on a rule, and the list of rules, laid out for a terminal.

use std::fmt::Write;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::visible::indented;
use super::{Terminal, visible};
use crate::markup;
use crate::record::RuleProse;

impl Terminal<'_> {
    /// Each rule with what it is called, one a line.
    pub fn rules(&self, prose: &[RuleProse]) -> String {
        let widest = prose.iter().map(|prose| prose.rule.len()).max();
        let indent = widest.unwrap_or_default() + 2;
        let line = |prose: &RuleProse| indented(&format!("{:indent$}", prose.rule), prose.title);
        prose.iter().map(line).collect()
    }

    /// The page on a rule: its name, what it is called, and the text.
    pub fn prose(&self, prose: &RuleProse) -> String {
        let head = self.bold(format!("{}: {}", prose.rule, prose.title));
        let mut page = Page {
            terminal: self,
            text: format!("{head}\n"),
            line: String::new(),
            marker: String::new(),
            lists: Vec::new(),
            columns: Vec::new(),
            cells: Vec::new(),
        };
        for event in markup::events(prose.markdown) {
            page.take(event);
        }
        page.text
    }
}

/// A page in the making.
struct Page<'p> {
    terminal: &'p Terminal<'p>,
    text: String,
    /// The words of the block that is read at present.
    line: String,
    /// What stands before the first line of the next block in a list.
    marker: String,
    /// The lists that are open, each with the number of its next item where it is numbered.
    lists: Vec<Option<u64>>,
    /// The heads of the columns of a table.
    columns: Vec<String>,
    /// The cells of its row that is read at present.
    cells: Vec<String>,
}

impl Page<'_> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) => self.line.push_str(&text),
            Event::Code(code) => {
                // Writing to a string cannot fail.
                let _ = write!(self.line, "`{code}`");
            }
            Event::SoftBreak | Event::HardBreak => self.line.push(' '),
            Event::Start(tag) => self.begin(tag),
            Event::End(tag) => self.end(tag),
            _ => {}
        }
    }

    fn begin(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::List(first) => {
                self.block();
                if self.lists.is_empty() {
                    self.text.push('\n');
                }
                self.lists.push(first);
            }
            Tag::Item => {
                let depth = self.lists.len().saturating_sub(1);
                let marker = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_owned(),
                };
                self.marker = format!("{}{marker}", "  ".repeat(depth + 1));
            }
            Tag::CodeBlock(_) => self.text.push('\n'),
            Tag::Heading { .. } | Tag::Paragraph if self.lists.is_empty() => self.text.push('\n'),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                let heading = self.terminal.bold(visible(&std::mem::take(&mut self.line)));
                let _ = writeln!(self.text, "{heading}");
            }
            TagEnd::CodeBlock => {
                for line in std::mem::take(&mut self.line).lines() {
                    let _ = writeln!(self.text, "    {}", line.trim_end());
                }
            }
            TagEnd::List(_) => {
                self.block();
                self.lists.pop();
            }
            TagEnd::Paragraph | TagEnd::Item => self.block(),
            TagEnd::TableCell => self.cells.push(std::mem::take(&mut self.line)),
            TagEnd::TableHead => self.columns = std::mem::take(&mut self.cells),
            TagEnd::TableRow => self.row(),
            _ => {}
        }
    }

    /// Writes the words of a paragraph or an item.
    fn block(&mut self) {
        let words = visible(&std::mem::take(&mut self.line));
        if words.is_empty() {
            return;
        }
        let marker = std::mem::take(&mut self.marker);
        let first = match (marker.is_empty(), self.lists.len()) {
            (true, depth @ 1..) => "  ".repeat(depth + 1),
            _ => marker,
        };
        self.text.push_str(&indented(&first, &words));
    }

    /// Writes the row of a table: its first cell, and below it the others, each after the head of its column.
    fn row(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        let mut cells = cells.iter().zip(&self.columns);
        if let Some((first, _)) = cells.next() {
            let _ = write!(self.text, "\n{}", indented("  ", &visible(first)));
        }
        for (cell, column) in cells.filter(|(cell, _)| !cell.trim().is_empty()) {
            let first = format!("    {column}: ");
            self.text.push_str(&indented(&first, &visible(cell)));
        }
    }
}

//! YAML text to a [`Node`]: plain maps, lists and scalars. Aliases, anchors, tags and merging are refused, so that a
//! file is as large as it looks and means what it says.

use std::collections::BTreeMap;

use granit_parser::{Event, Parser, ScalarStyle, Span as Range, StrInput, options};

use super::yaml_trouble::{refused, scan_trouble};
use crate::diagnostic::Diagnostic;
use crate::source::{Key, Node, Place, Span, Value};
use crate::tree::TreePath;

/// How deep lists and groups of keys may be nested, each.
const DEEPEST: usize = 32;
/// How many values one file may hold.
const MOST_VALUES: usize = 200_000;

/// The value of the YAML `text` that begins at byte `at` of the file at `path`, and what is wrong with it.
///
/// `None` if it holds nothing, or cannot be read to its end; then there is a diagnostic.
pub(super) fn read(path: &TreePath, text: &str, at: usize) -> (Option<Node>, Vec<Diagnostic>) {
    let options = options! {
        disallow_directives: true,
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        flow_nesting_limit: DEEPEST,
        block_nesting_limit: DEEPEST,
    };
    let mut reader = Reader {
        parser: Parser::new_from_str_with_options(text, options),
        path,
        text,
        at,
        values: 0,
        last: 0..0,
        found: Vec::new(),
    };
    let node = reader.document();
    (node, reader.found)
}

pub(super) struct Reader<'t> {
    parser: Parser<'t, StrInput<'t>>,
    pub(super) path: &'t TreePath,
    pub(super) text: &'t str,
    /// Where `text` begins in its file.
    at: usize,
    values: usize,
    /// The last event's bytes in `text`.
    pub(super) last: std::ops::Range<usize>,
    found: Vec<Diagnostic>,
}

impl<'t> Reader<'t> {
    /// The bytes `start..end` of the text as a place in the file.
    pub(super) fn place(&self, start: usize, end: usize) -> Place {
        Place::new(
            self.path.clone(),
            Span::new(self.at + start, self.at + end.max(start)),
        )
    }

    fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.at + range.start, self.at + range.end)
    }

    /// The next event; `None` at the end, or where the text cannot be read.
    fn next(&mut self) -> Option<(Event<'t>, std::ops::Range<usize>)> {
        loop {
            let (event, span) = match self.parser.next_event()? {
                Ok(next) => next,
                Err(error) => {
                    let trouble = scan_trouble(self, &error);
                    self.found.push(trouble);
                    return None;
                }
            };
            let bytes = span.byte_range().unwrap_or_default();
            self.refuse(&event, &span, &bytes);
            match event {
                Event::StreamStart | Event::Anchor(..) => {}
                Event::StreamEnd => return None,
                event => {
                    if event.is_node() {
                        self.last = bytes.clone();
                    }
                    return Some((event, bytes));
                }
            }
        }
    }

    /// Notes what is not taken: anchors, tags and aliases.
    fn refuse(&mut self, event: &Event<'_>, span: &Range, bytes: &std::ops::Range<usize>) {
        let tag = span.tag_span().and_then(|tag| tag.byte_range());
        if let Some(tag) = tag.filter(|_| event.tag().is_some()) {
            self.found.push(refused(self, '!', &tag));
        }
        match event {
            Event::Anchor(..) => self.found.push(refused(self, '&', bytes)),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.found.push(refused(self, '*', bytes));
            }
            _ => {}
        }
    }

    fn document(&mut self) -> Option<Node> {
        let (start, _) = self.next()?;
        if !matches!(start, Event::DocumentStart(..)) {
            return None;
        }
        let (event, bytes) = self.next()?;
        let node = self.node(event, bytes)?;
        self.next()?;
        if let Some((Event::DocumentStart(..), bytes)) = self.next() {
            let place = self.place(bytes.start, bytes.end);
            let reason = "the file holds a second set of keys after this line";
            self.found.push(
                Diagnostic::error("several-documents", place, reason)
                    .mend("Take this line out, or put what follows it in a file of its own."),
            );
        }
        Some(node)
    }

    fn node(&mut self, event: Event<'t>, bytes: std::ops::Range<usize>) -> Option<Node> {
        self.values += 1;
        if self.values > MOST_VALUES {
            let place = self.place(bytes.start, bytes.end);
            let reason = format!("the file holds more than {MOST_VALUES} values");
            self.found.push(
                Diagnostic::error("too-large", place, reason)
                    .mend("Split what it says over several bodies or meetings."),
            );
            return None;
        }
        let (start, flow) = (bytes.start, !bytes.is_empty());
        match event {
            Event::Scalar(text, style, ..) => Some(self.scalar(&text, style, bytes)),
            Event::SequenceStart(..) => self.list(start, flow),
            Event::MappingStart(..) => self.map(start, flow),
            _ => {
                // An alias, which is refused already: kept as the text it is written as.
                let written = self.text.get(bytes.clone()).unwrap_or_default();
                Some(self.scalar(written, ScalarStyle::DoubleQuoted, bytes))
            }
        }
    }

    fn scalar(&self, text: &str, style: ScalarStyle, bytes: std::ops::Range<usize>) -> Node {
        let quoted = style != ScalarStyle::Plain;
        let written = self.text.get(bytes.clone()).unwrap_or_default();
        let end = bytes.start + written.trim_end().len();
        let nothing = text.trim().is_empty() || (!quoted && (text == "~" || text == "null"));
        let value = if nothing {
            Value::Nothing
        } else {
            Value::Text {
                text: text.into(),
                quoted,
            }
        };
        Node {
            value,
            span: self.span(bytes.start..end),
        }
    }

    fn list(&mut self, start: usize, flow: bool) -> Option<Node> {
        let (mut items, mut end) = (Vec::new(), start);
        loop {
            let (event, bytes) = self.next()?;
            if event == Event::SequenceEnd {
                end = if flow { bytes.end } else { end };
                let span = self.span(start..end);
                let value = Value::List(items);
                return Some(Node { value, span });
            }
            let item = self.node(event, bytes)?;
            end = item.span.end - self.at;
            items.push(item);
        }
    }

    fn map(&mut self, start: usize, flow: bool) -> Option<Node> {
        let mut entries: Vec<(Key, Node)> = Vec::new();
        let mut seen = BTreeMap::new();
        let mut end = start;
        loop {
            let (event, bytes) = self.next()?;
            if event == Event::MappingEnd {
                end = if flow { bytes.end } else { end };
                let span = self.span(start..end);
                let value = Value::Map(entries);
                return Some(Node { value, span });
            }
            let key = self.key(event, bytes)?;
            let (event, bytes) = self.next()?;
            let mut node = self.node(event, bytes)?;
            // One past, so that a map whose only key has no value is longer than that key.
            end = node.span.end.max(key.span.end + 1) - self.at;
            if node.value == Value::Nothing && node.span.start == node.span.end {
                node.span = key.span;
            }
            match seen.insert(key.text.clone(), key.span) {
                None => entries.push((key, node)),
                Some(first) => {
                    self.twice(&key, first);
                    seen.insert(key.text, first);
                }
            }
        }
    }

    fn twice(&mut self, key: &Key, first: Span) {
        let place = Place::new(self.path.clone(), key.span);
        let first = Place::new(self.path.clone(), first);
        let reason = format!("`{}` is written twice", key.text);
        self.found.push(
            Diagnostic::error("duplicate-key", place, reason)
                .mend("Take one of the two out, or put both into one.")
                .note(first, "written here first"),
        );
    }

    fn key(&mut self, event: Event<'t>, bytes: std::ops::Range<usize>) -> Option<Key> {
        let start = bytes.start;
        let node = self.node(event, bytes)?;
        let (code, reason, mend) = match &node.value {
            Value::Text { text, .. } if &**text != "<<" => {
                let (text, span) = (text.clone(), node.span);
                return Some(Key { text, span });
            }
            Value::Text { .. } => (
                "yaml-feature",
                "`<<` (merging one group of keys into another) is not used here",
                "Write the keys out.",
            ),
            _ => (
                "yaml-syntax",
                "a key must be a word",
                "Write `key: value`; put text that begins with `{` or `[` in quotes.",
            ),
        };
        let place = self.place(start, node.span.end - self.at);
        self.found
            .push(Diagnostic::error(code, place, reason).mend(mend));
        None
    }
}

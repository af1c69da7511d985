//! A YAML value as it was written: text, lists and maps, each with its span.
//!
//! Scalars keep their text, so that `1.10` stays `1.10` and a date stays what the clerk typed; what it means is decided
//! by the type it is decoded into.

use std::sync::Arc;

use super::Span;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Where it stands in its file.
    pub span: Span,
}

/// What a YAML value can be. Aliases and tags are refused when the file is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing: an empty value or empty quotes, or a plain `null` or `~`.
    Nothing,
    /// A scalar.
    Text {
        /// The text, unescaped and unfolded.
        text: Arc<str>,
        /// Whether it stood in quotes or in a block, and so is text whatever it looks like.
        quoted: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// A map in the order it was written; keys are unique.
    Map(Vec<(Key, Node)>),
}

/// A key of a map and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The key's text.
    pub text: Arc<str>,
    /// Where it stands in its file.
    pub span: Span,
}

impl Node {
    /// The value under `key`, if this is a map that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Map(entries) => entries
                .iter()
                .find(|(k, _)| &*k.text == key)
                .map(|(_, node)| node),
            _ => None,
        }
    }

    /// What it is, for a message: "text", "a list", "a map" or "nothing".
    pub fn described(&self) -> &'static str {
        match self.value {
            Value::Nothing => "nothing",
            Value::Text { .. } => "text",
            Value::List(_) => "a list",
            Value::Map(_) => "a group of keys",
        }
    }

    /// This map with the entries of `over` laid over it: a key of `over` replaces the same key here.
    /// Maps within are replaced whole. Anything but two maps gives `over`.
    #[must_use]
    pub fn overlaid(&self, over: &Node) -> Node {
        let (Value::Map(base), Value::Map(top)) = (&self.value, &over.value) else {
            return over.clone();
        };
        let kept = base.iter().filter(|(key, _)| over.get(&key.text).is_none());
        Node {
            value: Value::Map(kept.chain(top).cloned().collect()),
            span: over.span,
        }
    }

    /// This map as two: the entries whose keys are among `keys`, and the rest. Both keep this map's span.
    pub fn split(&self, keys: &[&str]) -> (Node, Node) {
        let Value::Map(entries) = &self.value else {
            return (self.clone(), self.clone());
        };
        let (named, rest) = entries
            .iter()
            .cloned()
            .partition(|(key, _)| keys.contains(&&*key.text));
        let map = |entries| Node {
            value: Value::Map(entries),
            span: self.span,
        };
        (map(named), map(rest))
    }
}

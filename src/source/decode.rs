//! From a YAML value to a type of ours, with every problem in it at once.
//!
//! Serde stops at the first error. So a value in which an error was found is left out and the whole is tried again, until
//! nothing new turns up; the good case costs one pass.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqDeserializer};
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, Visitor,
};

use super::Span;
use super::node::{Key, Node, Value};
use super::spanned::{ONE_OR_MORE, SPANNED};

/// One thing wrong with a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The text that is wrong.
    pub span: Span,
    /// What is wrong with it.
    pub reason: String,
    /// How to put it right, where that can be told.
    pub mend: Option<String>,
}

/// All that is wrong with a value, in the order of the text.
pub type Problems = Vec<Problem>;

/// After this many problems in one value the rest is not looked for.
const MOST_PROBLEMS: usize = 100;

/// Decodes `node` as a `T`.
///
/// # Errors
/// Every key that `T` does not know, every value that does not fit, and every key that is missing.
pub fn decode<T: DeserializeOwned>(node: &Node) -> Result<T, Problems> {
    let run = Run::default();
    loop {
        match T::deserialize(Decoder { node, run: &run }) {
            Ok(value) if run.found.borrow().is_empty() => return Ok(value),
            Err(failure) if run.goes_on_after(&failure, node) => {}
            _ => return Err(run.found.into_inner().into_iter().collect()),
        }
    }
}

/// The one of `known` that `word` was most likely meant to be.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let word = word.to_lowercase().replace('_', "-");
    let scored = known.into_iter().map(|k| {
        (
            strsim::jaro_winkler(&word, &k.to_lowercase().replace('_', "-")),
            k,
        )
    });
    scored
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, k)| k)
}

/// What the passes over one value have found so far.
#[derive(Default)]
struct Run {
    found: RefCell<BTreeSet<Problem>>,
    /// Values left out, by where they stand: they hold a problem that is already known.
    left_out: RefCell<BTreeSet<Span>>,
    /// Keys missing from the map at a span: known by now, and given some value so that the next can be found.
    stood_in: RefCell<BTreeSet<(Span, &'static str)>>,
}

impl Run {
    /// Notes the failure; whether another pass can find more.
    fn goes_on_after(&self, failure: &Failure, root: &Node) -> bool {
        let at = failure.at.unwrap_or(root.span);
        if !failure.known {
            self.note(at, failure.reason.clone(), failure.mend.clone());
        }
        if self.found.borrow().len() >= MOST_PROBLEMS {
            return false;
        }
        match failure.missing {
            Some(field) if self.stood_in.borrow_mut().insert((at, field)) => true,
            _ => self.left_out.borrow_mut().insert(at) && at != root.span,
        }
    }

    fn note(&self, span: Span, reason: String, mend: Option<String>) {
        self.found
            .borrow_mut()
            .insert(Problem { span, reason, mend });
    }
}

/// Why a pass ended.
#[derive(Debug, Default)]
struct Failure {
    /// The innermost value that did not fit; set as the error travels outwards.
    at: Option<Span>,
    reason: String,
    mend: Option<String>,
    /// The key that a map lacks.
    missing: Option<&'static str>,
    /// Whether it only follows from a problem that is noted already.
    known: bool,
}

impl Failure {
    fn at(self, span: Span) -> Self {
        Self {
            at: self.at.or(Some(span)),
            ..self
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for Failure {}

impl de::Error for Failure {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self {
            reason: message.to_string(),
            ..Self::default()
        }
    }
    fn missing_field(field: &'static str) -> Self {
        let mend = Some(format!("Add a line `{field}: …`."));
        Self {
            reason: format!("`{field}` is missing"),
            mend,
            missing: Some(field),
            ..Self::default()
        }
    }
    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        let mend = match nearest(variant, expected.iter().copied()) {
            Some(likely) => format!(
                "Did you mean `{likely}`? The words it can be: {}.",
                expected.join(", ")
            ),
            None => format!("Use one of: {}.", expected.join(", ")),
        };
        Self {
            reason: format!("`{variant}` is not a word it can be"),
            mend: Some(mend),
            ..Self::default()
        }
    }
    fn invalid_type(unexpected: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        let found = match unexpected {
            de::Unexpected::Seq => "a list".to_owned(),
            de::Unexpected::Map => "a group of keys".to_owned(),
            de::Unexpected::Unit | de::Unexpected::Option => "nothing".to_owned(),
            de::Unexpected::Str(text) => format!("`{text}`"),
            other => other.to_string(),
        };
        Self::custom(format_args!("{expected} belongs here, not {found}"))
    }
}

/// Reads one node.
#[derive(Clone, Copy)]
struct Decoder<'n> {
    node: &'n Node,
    run: &'n Run,
}

impl<'n> Decoder<'n> {
    fn wrong(self, expected: &str) -> Failure {
        let found = match &self.node.value {
            Value::Text { text, .. } => format!("`{text}`"),
            _ => self.node.described().to_owned(),
        };
        Failure {
            reason: format!("{expected} belongs here, not {found}"),
            ..Failure::default()
        }
        .at(self.node.span)
    }

    /// The text, if it stands without quotes.
    fn plain(self) -> Option<&'n str> {
        match &self.node.value {
            Value::Text {
                text,
                quoted: false,
            } => Some(text),
            _ => None,
        }
    }

    fn items(self) -> Result<impl Iterator<Item = Decoder<'n>>, Failure> {
        let items: &[Node] = match &self.node.value {
            Value::List(items) => items,
            Value::Nothing => &[],
            _ => return Err(self.wrong("a list")),
        };
        let run = self.run;
        Ok(items
            .iter()
            .filter(move |node| run.keeps(node))
            .map(move |node| Decoder { node, run }))
    }

    fn entries(self) -> Result<&'n [(Key, Node)], Failure> {
        match &self.node.value {
            Value::Map(entries) => Ok(entries),
            Value::Nothing => Ok(&[]),
            _ => Err(self.wrong("a group of keys")),
        }
    }

    fn fields(self, known: &'static [&'static str]) -> Result<Fields<'n>, Failure> {
        let entries = self.entries()?;
        for (key, _) in entries
            .iter()
            .filter(|(key, _)| !known.contains(&&*key.text))
        {
            let mend = match nearest(&key.text, known.iter().copied()) {
                Some(likely) => format!("Did you mean `{likely}`?"),
                None => format!("The keys it can have: {}.", known.join(", ")),
            };
            self.run.note(
                key.span,
                format!("`{}` is not a key that belongs here", key.text),
                Some(mend),
            );
        }
        let run = self.run;
        let known_keys = entries
            .iter()
            .filter(|(key, node)| known.contains(&&*key.text) && run.keeps(node));
        let stood_in = run.stood_in.borrow();
        let stand_ins = stood_in
            .iter()
            .filter(|(map, _)| *map == self.node.span)
            .map(|(_, field)| (*field, None));
        let mut rest: Vec<_> = known_keys
            .map(|(key, node)| (&*key.text, Some(node)))
            .chain(stand_ins)
            .collect();
        rest.reverse();
        Ok(Fields {
            rest,
            value: None,
            run,
        })
    }
}

impl Run {
    fn keeps(&self, node: &Node) -> bool {
        !self.left_out.borrow().contains(&node.span)
    }
}

/// The entries of a map, last first; a key that was missing comes with no node.
struct Fields<'n> {
    rest: Vec<(&'n str, Option<&'n Node>)>,
    value: Option<Option<&'n Node>>,
    run: &'n Run,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Failure;
    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Failure> {
        let Some((key, value)) = self.rest.pop() else {
            return Ok(None);
        };
        self.value = Some(value);
        seed.deserialize(key.into_deserializer()).map(Some)
    }
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Failure> {
        match self.value.take().flatten() {
            Some(node) => seed.deserialize(Decoder {
                node,
                run: self.run,
            }),
            None => seed.deserialize(StandIn),
        }
    }
    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// A map whose keys are the clerk's own, each with its span.
struct OwnKeys<'n> {
    rest: std::slice::Iter<'n, (Key, Node)>,
    value: Option<&'n Node>,
    run: &'n Run,
}

impl<'de> MapAccess<'de> for OwnKeys<'_> {
    type Error = Failure;
    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Failure> {
        let Some((key, value)) = self.rest.by_ref().find(|(_, node)| self.run.keeps(node)) else {
            return Ok(None);
        };
        self.value = Some(value);
        let node = Node {
            value: Value::Text {
                text: key.text.clone(),
                quoted: true,
            },
            span: key.span,
        };
        seed.deserialize(Decoder {
            node: &node,
            run: self.run,
        })
        .map(Some)
    }
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Failure> {
        match self.value.take() {
            Some(node) => seed.deserialize(Decoder {
                node,
                run: self.run,
            }),
            None => Err(de::Error::custom("a value is missing")),
        }
    }
}

impl IntoDeserializer<'_, Failure> for Decoder<'_> {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

macro_rules! whole_numbers {
    ($($method:ident $visit:ident $number:ty,)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
            let number = self.plain().and_then(|text| text.parse::<$number>().ok());
            let number = number.ok_or_else(|| self.wrong("a whole number"))?;
            visitor.$visit(number).map_err(|failure: Failure| failure.at(self.node.span))
        }
    )*};
}

impl<'de> Deserializer<'de> for Decoder<'_> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let read = match &self.node.value {
            Value::Nothing => visitor.visit_unit(),
            Value::Text { text, .. } => visitor.visit_str(text),
            Value::List(_) => visitor.visit_seq(SeqDeserializer::new(self.items()?)),
            Value::Map(entries) => visitor.visit_map(OwnKeys {
                rest: entries.iter(),
                value: None,
                run: self.run,
            }),
        };
        read.map_err(|failure| failure.at(self.node.span))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let Value::Text { text, .. } = &self.node.value else {
            return Err(self.wrong("text"));
        };
        visitor
            .visit_str(text)
            .map_err(|failure: Failure| failure.at(self.node.span))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.plain() {
            Some("true") => visitor.visit_bool(true),
            Some("false") => visitor.visit_bool(false),
            _ => Err(Failure {
                mend: Some("Write `true` or `false`.".into()),
                ..self.wrong("`true` or `false`")
            }),
        }
    }

    whole_numbers! {
        deserialize_u8 visit_u8 u8, deserialize_u16 visit_u16 u16, deserialize_u32 visit_u32 u32,
        deserialize_u64 visit_u64 u64, deserialize_i32 visit_i32 i32, deserialize_i64 visit_i64 i64,
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.node.value {
            Value::Nothing => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let items = SeqDeserializer::new(self.items()?);
        visitor
            .visit_seq(items)
            .map_err(|failure| failure.at(self.node.span))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let keys = OwnKeys {
            rest: self.entries()?.iter(),
            value: None,
            run: self.run,
        };
        visitor
            .visit_map(keys)
            .map_err(|failure| failure.at(self.node.span))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        visitor.visit_map(self.fields(fields)?).map_err(|failure| {
            let failure = failure.at(self.node.span);
            // A key that was written but wrong is told as wrong, and not as missing too.
            let written = failure
                .missing
                .is_some_and(|field| self.node.get(field).is_some());
            let here = failure.at == Some(self.node.span);
            Failure {
                known: failure.known || (here && written),
                ..failure
            }
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        let read = match &self.node.value {
            Value::Text { text, .. } => visitor.visit_enum(text.as_ref().into_deserializer()),
            Value::Map(entries) if entries.len() == 1 => {
                let keys = OwnKeys {
                    rest: entries.iter(),
                    value: None,
                    run: self.run,
                };
                visitor.visit_enum(MapAccessDeserializer::new(keys))
            }
            _ => Err(self.wrong("one word")),
        };
        read.map_err(|failure: Failure| failure.at(self.node.span))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        visitor
            .visit_newtype_struct(self)
            .map_err(|failure: Failure| failure.at(self.node.span))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _len: usize,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        match (name, &self.node.value) {
            (SPANNED, _) => visitor.visit_seq(Parts::new(self.node.span, self)),
            (ONE_OR_MORE, Value::Text { .. } | Value::Map(_)) => {
                visitor.visit_seq(SeqDeserializer::new(std::iter::once(self)))
            }
            _ => self.deserialize_seq(visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! { i8 i16 i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple identifier }
}

/// A value as [`Spanned`](super::Spanned) asks for it: start, end, value.
struct Parts<D> {
    span: Span,
    value: Option<D>,
    next: u8,
}

impl<D> Parts<D> {
    fn new(span: Span, value: D) -> Self {
        Self {
            span,
            value: Some(value),
            next: 0,
        }
    }
}

impl<'de, D: Deserializer<'de, Error = Failure>> de::SeqAccess<'de> for Parts<D> {
    type Error = Failure;
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Failure> {
        self.next += 1;
        match self.next {
            1 => seed
                .deserialize(self.span.start.into_deserializer())
                .map(Some),
            2 => seed
                .deserialize(self.span.end.into_deserializer())
                .map(Some),
            _ => self
                .value
                .take()
                .map(|value| seed.deserialize(value))
                .transpose(),
        }
    }
}

/// Whatever is asked for, in place of a key that is missing; what is made of it is thrown away.
struct StandIn;

impl<'de> Deserializer<'de> for StandIn {
    type Error = Failure;
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor
            .visit_str("2000-01-01")
            .map_err(|failure: Failure| Failure {
                known: true,
                ..failure
            })
    }
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_none()
    }
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        visitor.visit_enum(
            variants
                .first()
                .copied()
                .unwrap_or_default()
                .into_deserializer(),
        )
    }
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        visitor.visit_newtype_struct(self)
    }
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        visitor.visit_seq(Parts::new(Span::default(), self))
    }
    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple map
        struct identifier ignored_any
    }
}

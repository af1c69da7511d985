//! What is inside a list or a map, as serde reads it.

use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess};

use super::Run;
use super::decoder::Decoder;
use super::stand_in::StandIn;
use crate::source::Span;
use crate::source::node::{Key, Node, Value};
use crate::source::problem::Failure;

/// The entries of a map, last first; a key that was missing comes with no node.
pub(super) struct Fields<'n> {
    pub(super) rest: Vec<(&'n str, Option<&'n Node>)>,
    pub(super) value: Option<Option<&'n Node>>,
    pub(super) run: &'n Run,
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
            Some(node) => Decoder {
                node,
                run: self.run,
            }
            .read(seed),
            // What a type makes of it outside its visitor fails here, and only follows from the missing key.
            None => seed.deserialize(StandIn).map_err(|failure| Failure {
                known: true,
                ..failure
            }),
        }
    }
    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// A map whose keys are the clerk's own, each with its span.
pub(super) struct OwnKeys<'n> {
    pub(super) rest: std::slice::Iter<'n, (Key, Node)>,
    pub(super) value: Option<&'n Node>,
    pub(super) run: &'n Run,
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
        Decoder {
            node: &node,
            run: self.run,
        }
        .read(seed)
        .map(Some)
    }
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Failure> {
        match self.value.take() {
            Some(node) => Decoder {
                node,
                run: self.run,
            }
            .read(seed),
            None => Err(de::Error::custom("a value is missing")),
        }
    }
}

/// The items of a list.
pub(super) struct Items<I>(pub(super) I);

impl<'de, 'n, I: Iterator<Item = Decoder<'n>>> SeqAccess<'de> for Items<I> {
    type Error = Failure;
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Failure> {
        self.0.next().map(|item| item.read(seed)).transpose()
    }
    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint().1
    }
}

/// A value as [`Spanned`](super::Spanned) asks for it: start, end, value.
pub(super) struct Parts<D> {
    span: Span,
    value: Option<D>,
    next: u8,
}

impl<D> Parts<D> {
    pub(super) fn new(span: Span, value: D) -> Self {
        Self {
            span,
            value: Some(value),
            next: 0,
        }
    }
}

impl<'de, D: Deserializer<'de, Error = Failure>> SeqAccess<'de> for Parts<D> {
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

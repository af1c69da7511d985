//! A YAML value as serde reads it.

use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Deserializer, IntoDeserializer, Visitor};

use super::Run;
use super::inner::{Fields, Items, OwnKeys, Parts};
use crate::source::node::{Key, Node, Value};
use crate::source::problem::{Failure, Problem, ProblemKind, nearest};
use crate::source::spanned::{ONE_OR_MORE, SPANNED};

/// Reads one node.
#[derive(Clone, Copy)]
pub(super) struct Decoder<'n> {
    pub(super) node: &'n Node,
    pub(super) run: &'n Run,
}

impl<'n> Decoder<'n> {
    fn wrong(self, expected: &str) -> Failure {
        let found = match &self.node.value {
            Value::Text { text, .. } => format!("`{text}`"),
            _ => self.node.described().to_owned(),
        };
        let mend = match expected {
            "text" => "Write text; a text that looks like something else goes in quotes.",
            "a list" => "Write one to a line, each after `- `.",
            "a group of keys" => "Write one to a line: `key: value`.",
            "a whole number" => "Write it in figures, without quotes.",
            _ => "Write one of the words it can be.",
        };
        Failure {
            reason: format!("{expected} belongs here, not {found}"),
            mend: Some(mend.into()),
            ..Failure::default()
        }
        .at(self.node.span)
    }

    /// What `seed` makes of the node. What fails outside a visitor, as a date that does not exist does, is placed here.
    pub(super) fn read<'de, S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Failure> {
        seed.deserialize(self)
            .map_err(|failure| failure.at(self.node.span))
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
        let others = self.run.other_keys(self.node.span);
        let is_known = |key: &&Key| known.contains(&&*key.text) || others.contains(&&*key.text);
        for key in entries
            .iter()
            .map(|(key, _)| key)
            .filter(|key| !is_known(key))
        {
            self.run.note(unknown_key(key, known, others));
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

fn unknown_key(key: &Key, known: &[&'static str], others: &[&'static str]) -> Problem {
    let mut all: Vec<_> = known.iter().chain(others).copied().collect();
    all.sort_unstable();
    let mend = match nearest(&key.text, all.iter().copied()) {
        Some(likely) => format!("Did you mean `{likely}`?"),
        None => format!("The keys it can have: {}.", all.join(", ")),
    };
    let reason = format!("`{}` is not a key that belongs here", key.text);
    Problem {
        span: key.span,
        reason,
        mend: Some(mend),
        kind: ProblemKind::UnknownKey,
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
            Value::List(_) => visitor.visit_seq(Items(self.items()?)),
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
        let items = Items(self.items()?);
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
            (SPANNED, _) => visitor
                .visit_seq(Parts::new(self.node.span, self))
                .map_err(|failure: Failure| failure.at(self.node.span)),
            (ONE_OR_MORE, Value::Text { .. } | Value::Map(_)) => {
                visitor.visit_seq(Items(std::iter::once(self)))
            }
            _ => self.deserialize_seq(visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! { i8 i16 i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple identifier }
}

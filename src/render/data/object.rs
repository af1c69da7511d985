//! Objects of formats that leave out what is not known, as text: put together key by key, and done with once written.

use serde::Serialize;

/// An object that leaves out what is not known.
#[derive(Debug, Clone)]
pub(in crate::render) struct Object(Vec<u8>);

/// What has no place in an object: no value, and an empty list.
const NOTHING: [&[u8]; 2] = [b"null", b"[]"];

/// What most objects come to, in bytes.
const LENGTH: usize = 1024;

impl Object {
    /// An object without keys.
    pub(in crate::render) fn new() -> Self {
        let mut text = Vec::with_capacity(LENGTH);
        text.push(b'{');
        Self(text)
    }

    /// The same with a key, unless there is nothing to put there.
    #[must_use]
    pub(in crate::render) fn with(self, key: &str, value: impl Serialize) -> Self {
        self.put(key, |text| {
            // A vector takes everything, and every part has text for its keys: this cannot fail.
            let _ = serde_json::to_writer(text, &value);
        })
    }

    /// The same with an object within it, if there is one.
    #[must_use]
    pub(in crate::render) fn within(self, key: &str, object: Option<Object>) -> Self {
        match object {
            Some(object) => self.put(key, |text| object.write(text)),
            None => self,
        }
    }

    /// The same with objects within it, if there are any.
    #[must_use]
    pub(in crate::render) fn holding(
        self,
        key: &str,
        objects: impl IntoIterator<Item = Object>,
    ) -> Self {
        self.put(key, |text| write_all(objects, text))
    }

    /// The same with a list, which may be empty.
    #[must_use]
    pub(in crate::render) fn listing(
        mut self,
        key: &str,
        objects: impl IntoIterator<Item = Object>,
    ) -> Self {
        self.begin(key);
        write_all(objects, &mut self.0);
        self
    }

    /// As JSON.
    pub(in crate::render) fn into_text(self) -> String {
        let mut text = Vec::with_capacity(self.0.len() + 1);
        self.write(&mut text);
        String::from_utf8(text).unwrap_or_default()
    }

    fn put(mut self, key: &str, write: impl FnOnce(&mut Vec<u8>)) -> Self {
        let before = self.0.len();
        self.begin(key);
        let start = self.0.len();
        write(&mut self.0);
        if self
            .0
            .get(start..)
            .is_some_and(|value| NOTHING.contains(&value))
        {
            self.0.truncate(before);
        }
        self
    }

    fn begin(&mut self, key: &str) {
        if self.0.len() > 1 {
            self.0.push(b',');
        }
        let _ = serde_json::to_writer(&mut self.0, key);
        self.0.push(b':');
    }

    fn write(&self, text: &mut Vec<u8>) {
        text.extend_from_slice(&self.0);
        text.push(b'}');
    }
}

fn write_all(objects: impl IntoIterator<Item = Object>, text: &mut Vec<u8>) {
    text.push(b'[');
    for (number, object) in objects.into_iter().enumerate() {
        if number > 0 {
            text.push(b',');
        }
        object.write(text);
    }
    text.push(b']');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_left_out() {
        let part = || Object::new().with("id", 1);
        let object = Object::new()
            .with("name", "\"A\" & b")
            .with("reason", None::<&str>)
            .with("size", 0)
            .with("open", false)
            .with("papers", Vec::<u8>::new())
            .within("file", Some(part()))
            .within("place", None)
            .holding("items", [part(), part()])
            .holding("votes", [])
            .listing("terms", []);
        let wanted = r#"{"name":"\"A\" & b","size":0,"open":false,"file":{"id":1},"items":[{"id":1},{"id":1}],"terms":[]}"#;
        assert_eq!(object.into_text(), wanted);
        assert_eq!(Object::new().into_text(), "{}");
    }
}

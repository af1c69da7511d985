//! Objects of formats that leave out what is not known.

use serde_json::Value;

/// The object without keys that have no value or an empty list.
pub(super) fn known(mut object: Value) -> Value {
    if let Value::Object(keys) = &mut object {
        keys.retain(|_, value| match value {
            Value::Null => false,
            Value::Array(items) => !items.is_empty(),
            _ => true,
        });
    }
    object
}

//! What dates look like in data, as JSON Schema.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Day, Moment, PartialDate, Period, Time, YearName};

/// Gives each type the schema of the text that it is written as.
macro_rules! text {
    ($($type:ident: $about:literal, $($key:literal: $value:literal),*;)*) => {$(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "description": $about, "type": "string", $($key: $value),* })
            }
        }
    )*};
}

text! {
    Day: "A day: `2026-03-10`.", "format": "date";
    Time: "A time of day on the local clock: `14:30`.", "pattern": "^[0-2][0-9]:[0-5][0-9]$";
    Moment: "A day, with a time on the local clock where it is known: `2026-03-10` or `2026-03-10T14:30`.",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?)?$";
    PartialDate: "A day, a month or a year, as exactly as it is known: `2009-12-04`, `2009-12` or `2009`.",
        "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
    YearName: "A year, or one that ends in the next: `2026` or `2026/27`.", "pattern": "^[0-9]{4}(/[0-9]{2})?$";
    Period: "A length of time: `5 working days`.", "pattern": "^[0-9]+ ";
}

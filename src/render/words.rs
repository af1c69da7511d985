//! How dates, numbers and sizes read on a page; also the templates' filters.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use chrono::Timelike;
use fluent_bundle::FluentArgs;
use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::language::Language;
use crate::calendar::{Day, PartialDate, Time};

/// Makes the filters known to the template engine.
///
/// - `date` writes an ISO date as people read it; its `form` is one of plain, long, short, brief, weekday, day, month. A
///   date that is known to the month or the year only is written as that in every form.
/// - `say` gives the message of the language that it is put after: `{{ "meetings-next" | say }}`. Its arguments are
///   the message's values; text that is safe already, such as a link, is not escaped again.
/// - `english` marks text that is English on every site, as what the rules find and say is: `{{ finding | english }}`.
pub(super) fn register(tera: &mut Tera, language: &Arc<Language>) {
    let words = Arc::clone(language);
    tera.register_filter(
        "date",
        move |text: &str, arguments: Kwargs, _: &State| -> TeraResult<String> {
            let form = arguments.get::<&str>("form")?.unwrap_or("plain");
            let date: PartialDate = text.parse().map_err(tera::Error::message)?;
            partial_date(date, form, &words)
                .ok_or_else(|| tera::Error::message(format!("`{form}` is not a form of date")))
        },
    );
    let words = Arc::clone(language);
    // Most messages hold no values, and stand on all pages: each is made once.
    let constant = RwLock::<HashMap<String, Value>>::default();
    tera.register_filter(
        "say",
        move |id: &str, arguments: Kwargs, state: &State| -> TeraResult<Value> {
            if arguments.iter().next().is_some() {
                return said(id, &arguments, &words, state);
            }
            let made = constant.read().ok();
            if let Some(made) = made.and_then(|made| made.get(id).cloned()) {
                return Ok(made);
            }
            let made = said(id, &arguments, &words, state)?;
            if let Ok(mut constant) = constant.write() {
                constant.insert(id.to_owned(), made.clone());
            }
            Ok(made)
        },
    );
    let is_english = language.is_english();
    tera.register_filter(
        "english",
        move |text: &str, _: Kwargs, state: &State| -> TeraResult<Value> {
            let text = state.escape(text)?;
            Ok(Value::safe_string(&match is_english {
                true => text,
                false => format!("<span lang=\"en\">{text}</span>"),
            }))
        },
    );
}

/// Stand in for text that is markup already while the message around it is escaped.
const MARKUP: [char; 2] = ['\u{f8d0}', '\u{f8d1}'];

/// The message `id` with these values, escaped.
fn said(id: &str, values: &Kwargs, language: &Language, state: &State) -> TeraResult<Value> {
    let mut markup: Vec<&str> = Vec::new();
    let mut filled = FluentArgs::new();
    for (name, value) in values.iter() {
        let name = name.to_string();
        let text = value.as_str();
        match (
            value
                .as_i128()
                .and_then(|number| i64::try_from(number).ok()),
            text,
        ) {
            (Some(number), _) => filled.set(name, number),
            (None, Some(text)) if value.is_safe() => {
                let [open, close] = MARKUP;
                filled.set(name, format!("{open}{}{close}", markup.len()));
                markup.push(text);
            }
            (None, Some(text)) => filled.set(name, text),
            (None, None) => {
                return Err(tera::Error::message(format!(
                    "`{name}` is no text and no number"
                )));
            }
        }
    }
    let message = language.message(id, &filled);
    let message =
        message.ok_or_else(|| tera::Error::message(format!("there is no message `{id}`")))?;
    let mut said = state.escape(&message)?;
    for (number, text) in markup.into_iter().enumerate() {
        let [open, close] = MARKUP;
        said = said.replace(&format!("{open}{number}{close}"), text);
    }
    Ok(Value::safe_string(&said))
}

/// A date as exactly as it is known: "4 December 2009", "December 2009" or "2009".
pub(super) fn partial_date_in(date: PartialDate, language: &Language) -> String {
    partial_date(date, "plain", language).unwrap_or_default()
}

/// A date as exactly as it is known; `None` where `form` is none.
pub(super) fn partial_date(date: PartialDate, form: &str, language: &Language) -> Option<String> {
    let form = match date {
        PartialDate::Day(_) if FORMS.contains(&form) => form,
        PartialDate::Day(_) => return None,
        PartialDate::Month(_) => "month-year",
        PartialDate::Year(_) => "year",
    };
    Some(date_in(date.first(), form, language))
}

const FORMS: [&str; 7] = ["plain", "long", "short", "brief", "weekday", "day", "month"];

/// A day in one of the forms of the filter `date`: "15 January 2026" is `plain`.
pub(super) fn date_in(day: Day, form: &str, language: &Language) -> String {
    language.date(day, form)
}

/// The words as a sentence: with a full stop, unless they end in a mark of their own.
pub(super) fn sentence(words: &str) -> String {
    let words = words.trim();
    if words.is_empty() || words.ends_with(['.', '!', '?', '…', ':']) {
        words.to_owned()
    } else {
        format!("{words}.")
    }
}

/// "48 KB", "1.2 MB": a file's size as people read it, in thousands of bytes.
pub(super) fn size(bytes: u64, language: &Language) -> String {
    match bytes {
        0..1_000 => language.say_with("size-bytes", [("count", bytes.into())]),
        1_000..999_500 => {
            let size = ((bytes + 500) / 1_000).to_string();
            language.say_with("size-kilobytes", [("size", size.into())])
        }
        _ => {
            let tenths = (bytes + 50_000) / 100_000;
            let size = format!("{}.{}", tenths / 10, tenths % 10);
            language.say_with("size-megabytes", [("size", size.into())])
        }
    }
}

/// "6.30 pm", "noon", "2 pm": a time of day as people say it.
pub(super) fn clock(time: Time, language: &Language) -> String {
    let (hour, minute) = (time.0.hour(), time.0.minute());
    let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
    let part = match (hour, minute) {
        (0, 0) => return language.say("clock-midnight"),
        (12, 0) => return language.say("clock-noon"),
        (0..12, _) => "clock-morning",
        (12..18, _) => "clock-afternoon",
        _ => "clock-evening",
    };
    let time = match minute {
        0 => twelve.to_string(),
        _ => format!("{twelve}.{minute:02}"),
    };
    language.say_with(part, [("time", time.into())])
}

/// What a file is, by its extension: "PDF", "Spreadsheet (XLSX)".
pub(super) fn file_kind(extension: &str, language: &Language) -> String {
    let form = extension.to_ascii_uppercase();
    let kind = match form.as_str() {
        "PDF" | "CSV" => return form,
        "DOC" | "DOCX" | "ODT" | "RTF" => "file-text",
        "XLS" | "XLSX" | "ODS" => "file-spreadsheet",
        "PPT" | "PPTX" | "ODP" => "file-presentation",
        "JPG" | "JPEG" | "PNG" | "GIF" | "SVG" | "WEBP" => "file-picture",
        "" => return language.say("file-unknown"),
        _ => "file-other",
    };
    language.say_with(kind, [("form", form.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_once() {
        assert_eq!(sentence("Agree it"), "Agree it.");
        assert_eq!(sentence("Agree it. "), "Agree it.");
        assert_eq!(sentence("Why?"), "Why?");
        assert_eq!(sentence(""), "");
    }

    #[test]
    fn sizes_are_rounded_to_what_matters() {
        let sizes: Vec<_> = [
            0, 1, 999, 1_000, 48_213, 999_499, 999_500, 1_249_999, 1_250_000,
        ]
        .map(|bytes| size(bytes, &Language::default()))
        .into();
        let read = [
            "0 bytes",
            "1 byte",
            "999 bytes",
            "1 KB",
            "48 KB",
            "999 KB",
            "1.0 MB",
            "1.2 MB",
            "1.3 MB",
        ];
        assert_eq!(sizes, read);
    }

    #[test]
    fn times_are_as_people_say_them() {
        let say = |text| {
            let time = crate::calendar::parse_time(text).map(Time);
            time.map(|time| clock(time, &Language::default()))
        };
        let said: Vec<_> = [
            "00:00", "00:05", "09:30", "12:00", "12:15", "18:30", "14:00",
        ]
        .map(say)
        .into();
        let read = [
            "midnight", "12.05 am", "9.30 am", "noon", "12.15 pm", "6.30 pm", "2 pm",
        ];
        assert_eq!(said, read.map(|text| Ok(text.to_owned())));
    }
}

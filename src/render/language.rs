//! The words of the pages, in the site's language.
//!
//! They are messages in [Fluent](https://projectfluent.org/), one file a language in the theme: `words/en.ftl`. English
//! is complete, and stands in for what another language leaves out. A file of a site's own theme is laid over both.

use std::collections::HashMap;
use std::fmt;
use std::sync::RwLock;

use chrono::Datelike;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::parser::ParserError;
use serde::Serialize;
use unic_langid::LanguageIdentifier;

use super::theme::default_file;
use crate::calendar::Day;
use crate::diagnostic::Diagnostic;
use crate::model::PublicSite;
use crate::source::{Place, Span, Spanned};
use crate::tree::{Content, TreePath};

/// The language that stands in for what another leaves out.
const ENGLISH: &str = "en";
const IN_ENGLISH: &str = "words/en.ftl";

/// The words of the pages, in one language.
pub(super) struct Language {
    messages: FluentBundle<FluentResource>,
    is_english: bool,
    /// The days that were written so far, by form: the same few thousand stand on all pages.
    days: RwLock<HashMap<String, HashMap<Day, String>>>,
}

impl Language {
    /// The words of the site's language, with those of its own theme laid over them.
    ///
    /// # Errors
    /// The site's language is none or has no file of words, or the site's own file has something in it that is no
    /// message: a diagnostic for each.
    pub(super) fn of(site: &PublicSite) -> Result<Self, Vec<Diagnostic>> {
        let tag = &site.settings.language;
        let Ok(identifier) = tag.value.parse::<LanguageIdentifier>() else {
            return Err(no_language(
                tag,
                "it is not a language tag, like `en` or `cy`",
            ));
        };
        let name = format!("words/{}.ftl", identifier.language);
        let built_in = default_file(&name);
        let own = own_file(site, &name);
        if built_in.is_none() && own.is_none() {
            let reason =
                format!("there is no file of words for it: put `{name}` into a theme of your own");
            return Err(no_language(tag, &reason));
        }
        let mut language = Self::built_in(identifier, built_in);
        if let Some((path, text)) = own {
            let (own, faults) = parsed(text);
            if !faults.is_empty() {
                let fault = |(span, reason)| {
                    Diagnostic::error("theme", Place::new(path.clone(), span), reason)
                };
                return Err(faults.into_iter().map(fault).collect());
            }
            language.messages.add_resource_overriding(own);
        }
        Ok(language)
    }

    /// The words of this language that are built in, laid over the English ones.
    fn built_in(identifier: LanguageIdentifier, words: Option<&[u8]>) -> Self {
        let is_english = identifier.language.as_str() == ENGLISH;
        let mut messages = FluentBundle::new_concurrent(vec![identifier]);
        messages.set_use_isolating(false);
        for text in [default_file(IN_ENGLISH), words].into_iter().flatten() {
            messages.add_resource_overriding(parsed(text).0);
        }
        Self {
            messages,
            is_english,
            days: RwLock::default(),
        }
    }

    /// Whether the pages are in English, as the rules' own findings always are.
    pub(super) fn is_english(&self) -> bool {
        self.is_english
    }

    /// The message `id`.
    pub(super) fn say(&self, id: &str) -> String {
        self.say_with(id, [])
    }

    /// The message `id` with these values in it. An id that no file has is said as it is; a test holds that there is none.
    pub(super) fn say_with<'v, const N: usize>(
        &self,
        id: &str,
        values: [(&'v str, FluentValue<'v>); N],
    ) -> String {
        let values: FluentArgs<'_> = values.into_iter().collect();
        self.message(id, &values).unwrap_or_else(|| id.to_owned())
    }

    /// A day in one of the forms of which there are messages: `plain` for `date-plain`.
    pub(super) fn date(&self, day: Day, form: &str) -> String {
        let written = self.days.read().ok();
        let written = written.and_then(|days| days.get(form)?.get(&day).cloned());
        written.unwrap_or_else(|| {
            let date = day.0;
            let values = [
                ("day", date.day().into()),
                ("month", date.month().into()),
                ("year", date.year().to_string().into()),
                ("weekday", date.weekday().number_from_monday().into()),
            ];
            let text = self.say_with(&format!("date-{form}"), values);
            if let Ok(mut days) = self.days.write() {
                let days = days.entry(form.to_owned()).or_default();
                days.insert(day, text.clone());
            }
            text
        })
    }

    /// The word for a kind or a state, by the name that files give it: `word("document-kind", DocumentKind::Agenda)` is the
    /// message `document-kind-agenda`.
    pub(super) fn word(&self, of: &str, kind: impl Serialize) -> String {
        let name = serde_json::to_value(kind).unwrap_or_default();
        self.say(&format!("{of}-{}", name.as_str().unwrap_or_default()))
    }

    /// The message `id`, or its attribute where it is `id.attribute`; `None` where there is none.
    pub(super) fn message(&self, id: &str, values: &FluentArgs<'_>) -> Option<String> {
        let (name, attribute) = id
            .split_once('.')
            .map_or((id, None), |(name, rest)| (name, Some(rest)));
        let message = self.messages.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let said = self
            .messages
            .format_pattern(pattern, Some(values), &mut errors);
        Some(said.into_owned())
    }
}

/// The text of the file `name` of the site's own theme, and where it lies.
fn own_file<'a>(site: &'a PublicSite, name: &str) -> Option<(TreePath, &'a [u8])> {
    let folder = site.settings.theme.as_ref()?;
    let path = TreePath::new(&format!("{}/{name}", folder.trim_matches('/')))?;
    match site.theme.get(name)? {
        Content::Bytes(bytes) => Some((path, bytes)),
        Content::OnDisk { .. } => None,
    }
}

/// The messages of a file, and where in it there are none.
fn parsed(text: &[u8]) -> (FluentResource, Vec<(Span, String)>) {
    match FluentResource::try_new(String::from_utf8_lossy(text).into_owned()) {
        Ok(messages) => (messages, Vec::new()),
        Err((messages, faults)) => {
            let fault = |fault: ParserError| {
                let reason = format!("this is not a message: {}", fault.kind);
                (Span::new(fault.pos.start, fault.pos.end), reason)
            };
            (messages, faults.into_iter().map(fault).collect())
        }
    }
}

fn no_language(tag: &Spanned<String>, why: &str) -> Vec<Diagnostic> {
    let reason = format!("pages cannot be in the language `{}`: {why}", tag.value);
    let place = TreePath::new("site.yaml").map(|file| Place::new(file, tag.span));
    place
        .map(|place| Diagnostic::error("language", place, reason))
        .into_iter()
        .collect()
}

/// English, built in.
impl Default for Language {
    fn default() -> Self {
        Self::built_in(ENGLISH.parse().unwrap_or_default(), None)
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Language")
            .field(&self.messages.locales)
            .finish()
    }
}

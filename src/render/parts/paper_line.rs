//! A document in a list, and the file attached to one.

use serde::Serialize;

use super::mark::Mark;
use crate::calendar::Day;
use crate::model::{Document, Route};
use crate::render::here::Here;
use crate::render::sources::Sources;
use crate::render::words::{date_in, file_kind, size};

/// A document in a list.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PaperLine {
    href: String,
    title: String,
    /// Its kind, whose it is and when it was published.
    about: String,
    marks: Vec<Mark>,
}

impl PaperLine {
    /// The document in a list of many bodies' documents.
    pub(in crate::render) fn anywhere(
        document: &Document,
        sources: &Sources<'_>,
        here: &Here,
    ) -> Self {
        let family = sources.family(&document.body);
        let name = sources.name(&document.body);
        let name = family.map_or(name.to_owned(), |family| format!("{name}, {family}"));
        let meeting = document.meeting.as_ref().and_then(|id| sources.meeting(id));
        let whose = match meeting {
            Some(meeting) => format!(
                "{name}, {}",
                date_in(meeting.date, "plain", &sources.language)
            ),
            None => name,
        };
        Self::new(document, Some(whose), sources, here)
    }

    /// The document in a list of its own body or meeting.
    pub(in crate::render) fn own(document: &Document, sources: &Sources<'_>, here: &Here) -> Self {
        Self::new(document, None, sources, here)
    }

    /// The document in a list of the documents of many meetings of its body.
    pub(in crate::render) fn of_body(
        document: &Document,
        sources: &Sources<'_>,
        here: &Here,
    ) -> Self {
        let meeting = document.meeting.as_ref().and_then(|id| sources.meeting(id));
        let meeting = meeting.map(|meeting| {
            let date = date_in(meeting.date, "plain", &sources.language);
            let values = [("date", date.into())];
            sources.language.say_with("documents-meeting", values)
        });
        Self::new(document, meeting, sources, here)
    }

    fn new(document: &Document, whose: Option<String>, sources: &Sources<'_>, here: &Here) -> Self {
        let language = &sources.language;
        let kind = language.word("document-kind", document.kind);
        // A title that is no more than the kind need not say it twice.
        let kind = (document.title.to_lowercase() != kind).then_some(kind);
        let published = document.published().map(|day| {
            let date = date_in(Day(day.date), "plain", language);
            language.say_with("paper-published", [("date", date.into())])
        });
        let about: Vec<_> = kind.into_iter().chain(whose).chain(published).collect();
        Self {
            href: here.to(&Route::document(&document.id)),
            title: document.title.clone(),
            about: super::capital(&about.join(" · ")),
            marks: Mark::of_document(document, language),
        }
    }
}

/// A file attached to a document.
#[derive(Debug, Serialize)]
pub(in crate::render) struct FileView {
    href: String,
    title: String,
    /// "PDF", "spreadsheet (XLSX)", with the number of pages where it is known.
    kind: String,
    size: String,
}

impl FileView {
    /// The file that `document` attaches.
    pub(in crate::render) fn of(
        document: &Document,
        sources: &Sources<'_>,
        here: &Here,
    ) -> Option<Self> {
        let path = document.attachment.as_ref()?;
        let content = sources.site.attachments.get(path)?;
        let language = &sources.language;
        let pages = document.cover.pages;
        let pages = pages.map(|count| language.say_with("file-pages", [("count", count.into())]));
        let kind = file_kind(path.extension().unwrap_or_default(), language);
        Some(Self {
            href: here.to(&Route::file(path)),
            title: path.name().to_owned(),
            kind: std::iter::once(kind)
                .chain(pages)
                .collect::<Vec<_>>()
                .join(", "),
            size: size(content.len(), language),
        })
    }
}

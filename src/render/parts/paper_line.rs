//! A document in a list, and the file attached to one.

use serde::Serialize;

use super::mark::Mark;
use crate::calendar::plain_date;
use crate::model::{Document, Route};
use crate::render::here::Here;
use crate::render::sources::Sources;
use crate::render::words::{count, file_kind, size};

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
            Some(meeting) => format!("{name}, {}", plain_date(meeting.date.0)),
            None => name,
        };
        Self::new(document, Some(whose), here)
    }

    /// The document in a list of its own body or meeting.
    pub(in crate::render) fn own(document: &Document, here: &Here) -> Self {
        Self::new(document, None, here)
    }

    fn new(document: &Document, whose: Option<String>, here: &Here) -> Self {
        let kind = document.kind.words();
        // A title that is no more than the kind need not say it twice.
        let kind = (!document.title.eq_ignore_ascii_case(kind)).then(|| kind.to_owned());
        let published = document
            .published()
            .map(|day| format!("published {}", plain_date(day.date)));
        let about: Vec<_> = kind.into_iter().chain(whose).chain(published).collect();
        Self {
            href: here.to(&Route::document(&document.id)),
            title: document.title.clone(),
            about: super::capital(&about.join(" · ")),
            marks: Mark::of_document(document),
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
        let pages = document
            .cover
            .pages
            .map(|pages| count(pages as usize, "page", "pages"));
        let kind = file_kind(path.extension().unwrap_or_default());
        Some(Self {
            href: here.to(&Route::file(path)),
            title: path.name().to_owned(),
            kind: std::iter::once(kind)
                .chain(pages)
                .collect::<Vec<_>>()
                .join(", "),
            size: size(content.len()),
        })
    }
}

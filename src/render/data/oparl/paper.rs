//! Paper, File and Consultation.

use serde_json::{Value, json};

use super::{Export, SCHEMA, Thing};
use crate::calendar::Day;
use crate::model::{Body, Document, DocumentId, DocumentKind, Meeting, Route};
use crate::render::data::known::known;
use crate::render::links;

impl<'s> Export<'s> {
    /// The documents of a body and of its meetings.
    pub(super) fn papers(self, body: &'s Body) -> Vec<&'s Document> {
        let standing = self.sources.standing(&body.id).iter().copied();
        let meetings = self.sources.meetings(&body.id).iter();
        let of_meetings = meetings.flat_map(|meeting| meeting.documents());
        let of_meetings = of_meetings.filter_map(|id| self.sources.document(id));
        let mut papers: Vec<_> = standing.chain(of_meetings).collect();
        papers.sort_by_key(|document| &document.id);
        papers
    }

    pub(super) fn paper(self, document: &'s Document) -> Value {
        let cover = &document.cover;
        let dates = self.dates_of_document(document);
        let body = self.sources.site.bodies.get(&document.body);
        let top = self.top(&document.body);
        let organisation = cover.organisation.as_ref();
        let organisation = organisation.and_then(|id| self.partner_of(&document.body, id));
        let successor = cover.superseded_by.as_ref();
        let successor =
            successor.and_then(|name| links::document_named(name, document, self.sources));
        let successor = successor.map(|other| self.id(Thing::Paper(other)));
        let consultations = self.consultations(document).into_iter();
        known(json!({
            "id": self.id(Thing::Paper(document)),
            "type": format!("{SCHEMA}Paper"),
            "body": top.map(|top| self.id(Thing::Top(top))),
            "name": document.title,
            "date": document.published().map(|moment| Day(moment.date)),
            "paperType": document.kind,
            "mainFile": self.file(document),
            "originatorOrganization": organisation.map(|partner| vec![self.id(partner)]),
            "underDirectionOf": body.map(|body| vec![self.id(Thing::Organization(body))]),
            "relatedPaper": successor.clone().map(|other| vec![other]),
            "consultation": consultations.map(|one| self.object(one)).collect::<Vec<_>>(),
            "web": self.url(&Route::document(&document.id)),
            "created": dates.created,
            "modified": dates.modified,
            "minutebook:status": document.status(),
            "minutebook:version": cover.version,
            "minutebook:published": document.published(),
            "minutebook:withdrawnOn": cover.withdrawn_on.as_ref().map(|day| day.value),
            "minutebook:reason": cover.reason.as_ref().map(|reason| reason.as_str()),
            "minutebook:supersededBy": successor,
        }))
    }

    /// The file attached to a document, else its page.
    pub(super) fn file(self, document: &'s Document) -> Value {
        let dates = self.dates_of_document(document);
        let attached = document.attachment.as_ref();
        let content = attached.and_then(|path| self.sources.site.attachments.get(path));
        let page = Route::document(&document.id);
        let meeting = document
            .meeting
            .as_ref()
            .and_then(|id| self.sources.meeting(id));
        let extension = attached.map_or(Some("html"), |path| path.extension());
        known(json!({
            "id": self.id(Thing::File(document)),
            "type": format!("{SCHEMA}File"),
            "name": document.title,
            "fileName": attached.map(|path| path.name()),
            "mimeType": extension.and_then(media_type),
            "date": document.published().map(|moment| Day(moment.date)),
            "size": content.map(|content| content.len()),
            "accessUrl": self.url(&attached.map_or(page.clone(), Route::file)),
            "fileLicense": self.licence(),
            "meeting": meeting.map(|meeting| vec![self.id(Thing::Meeting(meeting))]),
            "paper": vec![self.id(Thing::Paper(document))],
            "web": self.url(&page),
            "created": dates.created,
            "modified": dates.modified,
            "minutebook:status": document.status(),
        }))
    }

    /// The items of its meeting that a paper comes to.
    pub(super) fn consultations(self, document: &'s Document) -> Vec<Thing<'s>> {
        let meeting = document
            .meeting
            .as_ref()
            .and_then(|id| self.sources.meeting(id));
        let Some(meeting) = meeting.filter(|_| document.kind != DocumentKind::Agenda) else {
            return Vec::new();
        };
        let agenda = meeting
            .agenda
            .as_ref()
            .and_then(|id| self.sources.document(id));
        let items = agenda.map_or(&[][..], |agenda| agenda.items()).iter();
        let lists = |file: &str| DocumentId::of_paper(&meeting.id, file) == document.id;
        let of_paper = items
            .enumerate()
            .filter(|(_, item)| item.papers.0.iter().any(|file| lists(file)));
        of_paper
            .map(|(at, _)| Thing::Consultation(document, meeting, at))
            .collect()
    }

    pub(super) fn consultation(
        self,
        paper: &'s Document,
        meeting: &'s Meeting,
        at: usize,
    ) -> Value {
        let dates = self.dates_of_document(paper);
        let body = self.sources.site.bodies.get(&meeting.body);
        let agenda = meeting
            .agenda
            .as_ref()
            .and_then(|id| self.sources.document(id));
        let item = agenda.map(|agenda| self.id(Thing::AgendaItem(meeting, agenda, at)));
        known(json!({
            "id": self.id(Thing::Consultation(paper, meeting, at)),
            "type": format!("{SCHEMA}Consultation"),
            "paper": self.id(Thing::Paper(paper)),
            "agendaItem": item,
            "meeting": self.id(Thing::Meeting(meeting)),
            "organization": body.map(|body| vec![self.id(Thing::Organization(body))]),
            "created": dates.created,
            "modified": dates.modified,
        }))
    }
}

/// The media type of files with this extension, as far as it is one that papers come in.
fn media_type(extension: &str) -> Option<&'static str> {
    Some(match extension.to_ascii_lowercase().as_str() {
        "html" => "text/html",
        "pdf" => "application/pdf",
        "csv" => "text/csv",
        "doc" => "application/msword",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "odt" => "application/vnd.oasis.opendocument.text",
        "xls" => "application/vnd.ms-excel",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        _ => return None,
    })
}

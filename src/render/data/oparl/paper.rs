//! Paper, File and Consultation.

use super::list::papers_of;
use super::{Export, Thing, folder};
use crate::calendar::Day;
use crate::model::{Body, Document, DocumentId, DocumentKind, Meeting, Route};
use crate::render::data::object::Object;
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

    /// The list of the papers of a folder, by one of them.
    pub(super) fn papers_with(self, paper: &Document) -> String {
        self.url(&papers_of(folder(paper)))
    }

    pub(super) fn paper(self, document: &'s Document) -> Object {
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
        self.begin(Thing::Paper(document), "Paper")
            .with("body", top.map(|top| self.id(Thing::Top(top))))
            .with("name", &document.title)
            .with("date", document.published().map(|moment| Day(moment.date)))
            .with("paperType", document.kind)
            .within("mainFile", Some(self.file(document)))
            .with(
                "originatorOrganization",
                organisation.map(|partner| [self.id(partner)]),
            )
            .with(
                "underDirectionOf",
                body.map(|body| [self.id(Thing::Organization(body))]),
            )
            .with("relatedPaper", successor.clone().map(|other| vec![other]))
            .holding("consultation", consultations.map(|one| self.object(one)))
            .with("web", self.url(&Route::document(&document.id)))
            .with("created", dates.created)
            .with("modified", dates.modified)
            .with("minutebook:status", document.status())
            .with("minutebook:version", &cover.version)
            .with("minutebook:published", document.published())
            .with(
                "minutebook:withdrawnOn",
                cover.withdrawn_on.as_ref().map(|day| day.value),
            )
            .with(
                "minutebook:reason",
                cover.reason.as_ref().map(|reason| reason.as_str()),
            )
            .with("minutebook:supersededBy", successor)
    }

    /// The file attached to a document, else its page.
    pub(super) fn file(self, document: &'s Document) -> Object {
        let dates = self.dates_of_document(document);
        let attached = document.attachment.as_ref();
        let content = attached.and_then(|path| self.sources.site.attachments.get(path));
        let page = Route::document(&document.id);
        let meeting = document
            .meeting
            .as_ref()
            .and_then(|id| self.sources.meeting(id));
        let extension = attached.map_or(Some("html"), |path| path.extension());
        self.begin(Thing::File(document), "File")
            .with("name", &document.title)
            .with("fileName", attached.map(|path| path.name()))
            .with("mimeType", extension.and_then(media_type))
            .with("date", document.published().map(|moment| Day(moment.date)))
            .with("size", content.map(|content| content.len()))
            .with(
                "accessUrl",
                self.url(&attached.map_or(page.clone(), Route::file)),
            )
            .with("fileLicense", self.licence())
            .with(
                "meeting",
                meeting.map(|meeting| [self.id(Thing::Meeting(meeting))]),
            )
            .with("paper", [self.id(Thing::Paper(document))])
            .with("web", self.url(&page))
            .with("created", dates.created)
            .with("modified", dates.modified)
            .with("minutebook:status", document.status())
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
    ) -> Object {
        let dates = self.dates_of_document(paper);
        let body = self.sources.site.bodies.get(&meeting.body);
        let agenda = meeting
            .agenda
            .as_ref()
            .and_then(|id| self.sources.document(id));
        let item = agenda.map(|agenda| self.id(Thing::AgendaItem(meeting, agenda, at)));
        self.begin(Thing::Consultation(paper, meeting, at), "Consultation")
            .with("paper", self.id(Thing::Paper(paper)))
            .with("agendaItem", item)
            .with("meeting", self.id(Thing::Meeting(meeting)))
            .with(
                "organization",
                body.map(|body| [self.id(Thing::Organization(body))]),
            )
            .with("created", dates.created)
            .with("modified", dates.modified)
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

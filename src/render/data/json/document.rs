//! The data of a document's page.

use schemars::JsonSchema;
use serde::Serialize;

use super::Twin;
use super::assessed::RecordData;
use super::meeting::ItemData;
use super::minutes::MinutesData;
use super::names::{BodyName, DocumentName, MeetingName, OrganisationName};
use crate::calendar::{Day, Moment, PartialDate, YearName};
use crate::model::{Consent, Contact, Cover, Document, Revision, RevisionClass, Route};
use crate::render::comparison;
use crate::render::here::Here;
use crate::render::links;
use crate::render::sources::Sources;
use crate::source::Spanned;

/// A document: its status, dates, cover sheet and attachment, what changed, and what came of the rules about it. Its text
/// is on its page.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct DocumentData<'s> {
    document: DocumentName<'s>,
    body: BodyName<'s>,
    /// The meeting it belongs to; null for a standing document.
    meeting: Option<MeetingName<'s>>,
    cover: CoverData<'s>,
    /// The file that its page stands for.
    attachment: Option<FileData<'s>>,
    /// What changed after it was first published, oldest first.
    revisions: Vec<RevisionData<'s>>,
    /// Of an agenda, its items.
    items: Vec<ItemData<'s>>,
    /// Of minutes, what they record.
    minutes: Option<MinutesData<'s>>,
    /// What came of the rules about it.
    record: RecordData<'s>,
}

/// What stands at the head of a document: where it comes from, its dates and what it asks for. A date that is null is not
/// recorded.
#[derive(Debug, Serialize, JsonSchema)]
struct CoverData<'s> {
    version: Option<&'s str>,
    /// When it was finished.
    prepared: Option<Moment>,
    /// When it was sent to the members.
    despatched: Option<Moment>,
    /// When it was passed round, beyond the members.
    circulated: Option<Moment>,
    /// When it was agreed or adopted.
    agreed: Option<PartialDate>,
    /// Who recommended, approved or adopted it, and when.
    approvals: Vec<ConsentData<'s>>,
    /// The year it is for.
    year: Option<YearName>,
    review_due: Option<PartialDate>,
    reviewed: Option<PartialDate>,
    /// The post that wrote it.
    author: Option<&'s str>,
    organisation: Option<OrganisationName<'s>>,
    contact: Option<&'s Contact>,
    summary: Option<&'s str>,
    /// Why it comes to the meeting.
    purpose: Option<&'s str>,
    decision_sought: Option<&'s str>,
    recommendations: &'s [String],
    /// Why it could not wait for the usual notice.
    urgent: Option<&'s str>,
    /// Why it was laid before the meeting on the day.
    tabled: Option<&'s str>,
    /// The document that takes its place.
    superseded_by: Option<DocumentName<'s>>,
    withdrawn_on: Option<Day>,
    /// Why it was withdrawn or superseded.
    reason: Option<&'s str>,
    /// Whether it is still to be written.
    to_be_developed: bool,
}

/// Somebody's agreement.
#[derive(Debug, Serialize, JsonSchema)]
struct ConsentData<'s> {
    by: &'s str,
    on: Day,
}

/// A file.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct FileData<'s> {
    address: Route,
    name: &'s str,
    /// In bytes.
    size: u64,
    /// How many pages it has, where that is known.
    pages: Option<u32>,
}

/// A change to a document after it was first published.
#[derive(Debug, Serialize, JsonSchema)]
struct RevisionData<'s> {
    /// When the changed text was published.
    on: Day,
    /// What changed and why.
    note: &'s str,
    class: Option<RevisionClass>,
    approvals: Vec<ConsentData<'s>>,
    /// When those were told who have to be.
    told: Option<Day>,
    /// Where the text before is compared with the one after; null where it is not kept.
    compared: Option<String>,
    /// Where the file is that held the text before the change; null where it is not kept, or is compared.
    earlier: Option<String>,
}

impl Twin for DocumentData<'_> {
    const KIND: &'static str = "document";
}

impl<'s> DocumentData<'s> {
    pub(in crate::render) fn of(document: &'s Document, sources: &Sources<'s>) -> Self {
        let meeting = document.meeting.as_ref().and_then(|id| sources.meeting(id));
        let revisions = document.cover.revisions.iter();
        Self {
            document: DocumentName::of(document),
            body: BodyName::of(&document.body, sources),
            meeting: meeting.map(|meeting| MeetingName::of(meeting, sources)),
            cover: CoverData::of(document, sources),
            attachment: FileData::of(document, sources),
            revisions: revisions
                .enumerate()
                .map(|(number, revision)| RevisionData::of(number, revision, document, sources))
                .collect(),
            items: meeting.map_or_else(Vec::new, |meeting| {
                ItemData::all(meeting, document, sources)
            }),
            minutes: MinutesData::of(document, meeting, sources),
            record: RecordData::of(sources.record.of_document(&document.id), sources),
        }
    }
}

impl<'s> CoverData<'s> {
    fn of(document: &'s Document, sources: &Sources<'s>) -> Self {
        let cover: &Cover = &document.cover;
        let organisation = cover.organisation.as_ref();
        let successor = cover.superseded_by.as_ref();
        let successor =
            successor.and_then(|name| links::document_named(&name.value, document, sources));
        Self {
            version: cover.version.as_deref(),
            prepared: value(&cover.prepared),
            despatched: value(&cover.despatched),
            circulated: value(&cover.circulated),
            agreed: value(&cover.agreed),
            approvals: consents(&cover.approvals),
            year: value(&cover.year),
            review_due: value(&cover.review_due),
            reviewed: value(&cover.reviewed),
            author: cover.author.as_deref(),
            organisation: organisation
                .and_then(|id| OrganisationName::of(id, &document.body, sources)),
            contact: cover.contact.as_ref(),
            summary: cover.summary.as_deref(),
            purpose: cover.purpose.as_deref(),
            decision_sought: cover.decision_sought.as_deref(),
            recommendations: &cover.recommendations,
            urgent: text(&cover.urgent),
            tabled: text(&cover.tabled),
            superseded_by: successor.map(DocumentName::of),
            withdrawn_on: value(&cover.withdrawn_on),
            reason: text(&cover.reason),
            to_be_developed: cover.to_be_developed.is_some(),
        }
    }
}

impl<'s> FileData<'s> {
    /// The file that `document` attaches.
    pub(in crate::render) fn of(document: &'s Document, sources: &Sources<'_>) -> Option<Self> {
        let path = document.attachment.as_ref()?;
        let content = sources.site.attachments.get(path)?;
        Some(Self {
            address: Route::file(path),
            name: path.name(),
            size: content.len(),
            pages: document.cover.pages,
        })
    }
}

impl<'s> RevisionData<'s> {
    fn of(
        number: usize,
        revision: &'s Revision,
        document: &Document,
        sources: &Sources<'_>,
    ) -> Self {
        let earlier = revision.earlier.as_ref();
        let top = Here::at(&Route::home());
        let compared = comparison::link(document, number, &top);
        let earlier = earlier.and_then(|earlier| {
            let name = format!("earlier/{}", earlier.value);
            links::resolve(&name, document, sources, &top)
        });
        Self {
            on: revision.on.value,
            note: &revision.note,
            class: value(&revision.class),
            approvals: consents(&revision.approvals),
            told: value(&revision.told),
            compared: compared.map(|path| format!("/{path}")),
            earlier: earlier.map(|path| format!("/{path}")),
        }
    }
}

fn consents(consents: &[Consent]) -> Vec<ConsentData<'_>> {
    let all = consents.iter();
    all.map(|consent| ConsentData {
        by: consent.by.as_str(),
        on: consent.on.value,
    })
    .collect()
}

fn value<T: Copy>(written: &Option<Spanned<T>>) -> Option<T> {
    written.as_ref().map(|written| written.value)
}

fn text(written: &Option<Spanned<String>>) -> Option<&str> {
    written.as_ref().map(|written| written.value.as_str())
}

//! What the public is asked, and what came of it.

use schemars::JsonSchema;
use serde::Serialize;

use super::row::Row;
use crate::calendar::Day;
use crate::model::{Body, BodyId, Consultation, DocumentId, Route};
use crate::render::links::web_address;
use crate::render::sources::Sources;
use crate::tree::TreePath;

/// A consultation.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct ConsultationRow<'s> {
    /// The id of the body.
    body: &'s BodyId,
    body_name: &'s str,
    title: &'s str,
    about: Option<&'s str>,
    /// The first day on which people can answer.
    opens: Option<Day>,
    /// The last day on which people can answer.
    closes: Option<Day>,
    /// Whether it is a major one; null where that is not recorded.
    major: Option<bool>,
    /// Who runs it.
    run_by: Option<&'s str>,
    /// Why it is open for less than the usual time.
    shorter_because: Option<&'s str>,
    /// Where to answer, or to read it, on another site.
    link: Option<String>,
    /// The id of the document consulted on.
    document: Option<DocumentId>,
    /// How many events were held for it.
    events: Option<u32>,
    /// What came of it.
    results: Option<&'s str>,
    /// The id of the document that reports the results.
    results_document: Option<DocumentId>,
    results_published: Option<Day>,
    /// The page that it is on.
    address: Route,
}

impl<'s> Row<'s> for ConsultationRow<'s> {
    const LIST: &'static str = "consultations";

    fn of_body(body: &'s Body, sources: &'s Sources<'s>) -> Vec<Self> {
        let register = body.registers.consultations.as_ref();
        let all = register.into_iter().flat_map(|(path, file)| {
            let consultations = file.consultations.iter();
            consultations.map(move |consultation| (path, consultation))
        });
        all.map(|(path, consultation)| Self::of(consultation, path, body, sources))
            .collect()
    }

    fn is_kept(body: &'s Body, _: &'s Sources<'s>) -> bool {
        body.registers.consultations.is_some()
    }
}

impl<'s> ConsultationRow<'s> {
    fn of(
        consultation: &'s Consultation,
        path: &TreePath,
        body: &'s Body,
        sources: &Sources<'s>,
    ) -> Self {
        let organisation = consultation.organisation.as_ref();
        let organisation = organisation.and_then(|id| sources.site.organisation(&body.id, id));
        let run_by = organisation.map(|organisation| &*organisation.name);
        let named = |name: &str| {
            let id = DocumentId::named(path, name)?;
            sources.document(&id).map(|document| document.id.clone())
        };
        let results = consultation.results.as_ref();
        let report = results.and_then(|results| results.document.as_ref());
        let link = consultation.link.as_ref();
        Self {
            body: &body.id,
            body_name: sources.name(&body.id),
            title: &consultation.title,
            about: consultation.about.as_deref(),
            opens: consultation.opens.as_ref().map(|day| day.value),
            closes: consultation.closes.as_ref().map(|day| day.value),
            major: consultation.major,
            run_by: run_by.or(consultation.run_by.as_deref()),
            shorter_because: consultation
                .shorter_because
                .as_ref()
                .map(|why| why.as_str()),
            link: link.and_then(|link| web_address(link)),
            document: consultation.document.as_ref().and_then(|name| named(name)),
            events: consultation.events.as_ref().map(|events| events.value),
            results: results.and_then(|results| results.summary.as_deref()),
            results_document: report.and_then(|name| named(name)),
            results_published: results.and_then(|results| Some(results.on.as_ref()?.value)),
            address: Route::body(&body.id)
                .below("registers")
                .below("consultations"),
        }
    }
}

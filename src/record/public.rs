//! The record as the public may see it.

use std::collections::BTreeSet;
use std::ops::Deref;

use super::{Assessment, Record};
use crate::model::{DocumentId, PublicSite};
use crate::tree::TreePath;

/// A record without anything that would tell of what the public cannot read.
///
/// - Assessments of meetings that are not announced yet are gone.
/// - An assessment of a document that the public cannot read does not say which one it is.
/// - What an assessment points at, or an explanation is about, is named only if the public can read it.
#[derive(Debug, Clone)]
pub struct PublicRecord(Record);

impl PublicRecord {
    /// What of `record` may be shown with `site`.
    pub fn of(record: Record, site: &PublicSite) -> Self {
        let readable: BTreeSet<&TreePath> = site
            .documents
            .values()
            .map(|document| &document.path)
            .collect();
        let (day, prose, rules) = (record.day, record.prose, record.rules);
        let announced = |assessment: &Assessment| {
            let meeting = assessment.meeting.as_ref();
            meeting.is_none_or(|meeting| site.meetings.contains_key(meeting))
        };
        let shown = record.assessments.into_iter().filter(announced);
        let shown = shown
            .map(|assessment| without_names(assessment, site, &readable))
            .collect();
        Self(Record::new(day, shown, rules, prose))
    }
}

impl Deref for PublicRecord {
    type Target = Record;
    fn deref(&self) -> &Record {
        &self.0
    }
}

fn without_names(
    mut assessment: Assessment,
    site: &PublicSite,
    readable: &BTreeSet<&TreePath>,
) -> Assessment {
    let is_shown = |path: &TreePath| path.extension() != Some("md") || readable.contains(path);
    assessment
        .document
        .take_if(|document| !site.documents.contains_key(document));
    assessment.notes.retain(|note| is_shown(&note.place.path));
    if !is_shown(&assessment.place.path) {
        // The rule's own place is public, and something has to be pointed at.
        assessment.place = assessment.rule_place.clone();
    }
    if let (Some(explanation), Some(meeting)) = (&mut assessment.explanation, &assessment.meeting) {
        explanation.about.take_if(|file| {
            !site
                .documents
                .contains_key(&DocumentId::of_paper(meeting, file))
        });
    }
    assessment
}

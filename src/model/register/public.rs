//! What the public may read of registers on a day.

use std::collections::BTreeMap;

use super::{RegisteredDecision, Registers};
use crate::calendar::Day;
use crate::model::{BodyId, Document, DocumentId, Meeting, MeetingId, Publication};
use crate::source::Spanned;
use crate::tree::TreePath;

/// What the public can know of on the day: the meetings that are announced, the documents that it can read.
pub(in crate::model) struct Known<'k> {
    /// The body whose registers are looked at.
    pub(in crate::model) body: &'k BodyId,
    pub(in crate::model) meetings: &'k BTreeMap<MeetingId, Meeting>,
    pub(in crate::model) documents: &'k BTreeMap<DocumentId, Document>,
    pub(in crate::model) day: Day,
}

impl Known<'_> {
    /// Takes out of the registers what the public may not read.
    pub(in crate::model) fn keep(&self, registers: &mut Registers) {
        if let Some((_, register)) = &mut registers.interests {
            register
                .entries
                .retain(|entry| self.is_past(&entry.declared));
        }
        if let Some((_, register)) = &mut registers.hospitality {
            register.entries.retain(|entry| self.is_past(&entry.on));
        }
        if let Some((_, register)) = &mut registers.decisions {
            let decisions = &mut register.decisions;
            decisions.retain(|d| self.is_published(&d.published) && self.is_past(&d.on));
            decisions.iter_mut().for_each(|d| self.keep_decision(d));
        }
        if let Some((_, register)) = &mut registers.actions {
            let actions = &mut register.actions;
            actions.retain(|action| action.agreed_at.as_ref().is_none_or(|m| self.knows(m)));
        }
        if let Some((path, register)) = &mut registers.consultations {
            register
                .circulated
                .retain(|circulation| circulation.on.value <= self.day);
            let consultations = &mut register.consultations;
            consultations.retain(|consultation| self.is_published(&consultation.published));
            for consultation in consultations {
                consultation
                    .results
                    .take_if(|results| !self.is_past(&results.on));
                let results = consultation.results.iter_mut();
                let reports = results.map(|results| &mut results.document);
                for document in reports.chain([&mut consultation.document]) {
                    document.take_if(|name| !self.can_read(path, name));
                }
            }
        }
        if let Some((_, register)) = &mut registers.work_programme {
            register
                .programmes
                .retain(|programme| self.is_published(&programme.published));
            for programme in &mut register.programmes {
                programme.agreed_at.take_if(|meeting| !self.knows(meeting));
                for item in &mut programme.items {
                    item.urgent.take_if(|urgent| urgent.on.value > self.day);
                }
            }
        }
    }

    /// Takes out the text of a decision that is exempt, and a meeting that is not announced.
    fn keep_decision(&self, decision: &mut RegisteredDecision) {
        decision.reported_at.take_if(|meeting| !self.knows(meeting));
        let exempt = decision.exempt.as_ref();
        if exempt.is_some_and(|exempt| exempt.is_closed_on(self.day)) {
            decision.decision = Spanned::default();
            decision.reasons = None;
            decision.alternatives = None;
            decision.conflicts = None;
            decision.consulted = Vec::new();
        }
    }

    /// Whether the day is not one to come; one that is not recorded is not.
    fn is_past(&self, day: &Option<Spanned<Day>>) -> bool {
        day.as_ref().is_none_or(|on| on.value <= self.day)
    }

    fn is_published(&self, published: &Option<Spanned<Publication>>) -> bool {
        let published = published.as_ref();
        published.is_none_or(|published| !published.is_kept_back_on(self.day))
    }

    /// Whether the meeting is announced.
    fn knows(&self, meeting: &str) -> bool {
        self.meetings
            .contains_key(&MeetingId::named(self.body, meeting))
    }

    /// Whether the document that the file at `path` names can be read.
    fn can_read(&self, path: &TreePath, name: &str) -> bool {
        let named = DocumentId::named(path, name);
        named.is_some_and(|document| self.documents.contains_key(&document))
    }
}

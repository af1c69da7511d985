//! What one rule asked for around a meeting, as briefly as it can be told: what came out alike is told once.

use serde::Serialize;

use super::assessed::{Named, Said};
use super::mark::{Mark, capital};
use crate::model::{DocumentId, Meeting, Route};
use crate::record::Assessment;
use crate::render::here::Here;
use crate::render::sources::Sources;

/// What one rule asked for.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Asked {
    /// The rule, by its name for the public.
    title: String,
    told: Vec<Told>,
}

/// What came out alike.
#[derive(Debug, PartialEq, Serialize)]
struct Told {
    marks: Vec<Mark>,
    /// What it is about: papers by name, else a few words that rules say in English.
    subjects: Vec<Named>,
    findings: Vec<Finding>,
    said: Option<Said>,
    /// Whether it was missed and the body has given no reason.
    unexplained: bool,
}

/// What happened, in English, and how many times it is so.
#[derive(Debug, PartialEq, Serialize)]
struct Finding {
    text: String,
    times: usize,
}

impl Asked {
    /// What came of the rule that all of `assessments`, which are of `meeting`, are of.
    pub(in crate::render) fn of(
        title: String,
        assessments: &[&Assessment],
        meeting: &Meeting,
        sources: &Sources<'_>,
        here: &Here,
    ) -> Self {
        let mut by_subject: Vec<Told> = Vec::new();
        for assessment in assessments {
            let one = Told::of(assessment, meeting, sources, here);
            match by_subject.iter_mut().find(|told| told.takes_finding(&one)) {
                Some(told) => told.findings_of(one),
                None => by_subject.push(one),
            }
        }
        let mut told: Vec<Told> = Vec::new();
        for one in by_subject {
            match told.iter_mut().find(|told| told.takes_subject(&one)) {
                Some(told) => told.subjects.extend(one.subjects),
                None => told.push(one),
            }
        }
        Self { title, told }
    }
}

impl Told {
    fn of(assessment: &Assessment, meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> Self {
        let said = assessment.explanation.as_ref().map(Said::of);
        let finding = Finding {
            text: assessment.finding.clone(),
            times: 1,
        };
        Self {
            marks: Mark::of_assessment(assessment, &sources.language),
            subjects: vec![subject(assessment, meeting, sources, here)],
            findings: vec![finding],
            unexplained: assessment.outcome.is_missed() && said.is_none(),
            said,
        }
    }

    fn is_alike(&self, other: &Self) -> bool {
        self.marks == other.marks && self.said == other.said
    }

    fn takes_finding(&self, other: &Self) -> bool {
        self.is_alike(other) && self.subjects == other.subjects
    }

    fn takes_subject(&self, other: &Self) -> bool {
        self.is_alike(other) && self.findings == other.findings
    }

    fn findings_of(&mut self, other: Self) {
        for finding in other.findings {
            match self
                .findings
                .iter_mut()
                .find(|one| one.text == finding.text)
            {
                Some(known) => known.times += finding.times,
                None => self.findings.push(finding),
            }
        }
    }
}

/// What it is about. On the page of their own meeting an agenda and minutes need no longer name.
fn subject(
    assessment: &Assessment,
    meeting: &Meeting,
    sources: &Sources<'_>,
    here: &Here,
) -> Named {
    let id = assessment.document.as_ref();
    let Some(document) = id.and_then(|id| sources.document(id)) else {
        return Named::english(&capital(&assessment.subject));
    };
    let is = |own: &Option<DocumentId>| own.as_ref() == Some(&document.id);
    let title = if is(&meeting.agenda) {
        sources.language.say("meeting-agenda")
    } else if is(&meeting.minutes) {
        sources.language.say("meeting-minutes")
    } else {
        document.title.clone()
    };
    Named::new(&title, Some(here.to(&Route::document(&document.id))))
}

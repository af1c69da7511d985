//! Marks: a status or an outcome as a word with a sign, told apart by shape as well as by colour.

use serde::Serialize;

use crate::calendar::{Day, plain_date};
use crate::model::{Body, Document, Meeting, MeetingKind, MeetingState, Standing, Status};
use crate::record::{self, Assessment, Outcome};
use crate::render::words::count;

/// A word in a frame of its own shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(in crate::render) struct Mark {
    /// Its shape and sign, as the style sheet names them.
    pub(in crate::render) kind: &'static str,
    /// What it says.
    pub(in crate::render) words: String,
}

impl Mark {
    pub(in crate::render) fn new(kind: &'static str, words: impl Into<String>) -> Self {
        let words = words.into();
        Self { kind, words }
    }

    pub(in crate::render) fn explained() -> Self {
        Self::new("explained", "Explained")
    }

    /// The status of a document, in a word; `None` where it has none.
    pub(in crate::render) fn status(document: &Document) -> Option<Self> {
        if document.cover.to_be_developed.is_some() {
            return Some(Self::new("placeholder", "To be developed"));
        }
        document.status().map(|status| match status {
            Status::Draft => Self::new("draft", "Draft"),
            Status::Approved => Self::new("approved", "Approved"),
            Status::Superseded => Self::new("superseded", "Superseded"),
            Status::Withdrawn => Self::new("withdrawn", "Withdrawn"),
        })
    }

    /// A document's status, and that it was urgent or tabled.
    pub(in crate::render) fn of_document(document: &Document) -> Vec<Self> {
        let urgent = document
            .cover
            .urgent
            .as_ref()
            .map(|_| Self::new("urgent", "Urgent"));
        let tabled = document
            .cover
            .tabled
            .as_ref()
            .map(|_| Self::new("tabled", "Tabled on the day"));
        [Self::status(document), urgent, tabled]
            .into_iter()
            .flatten()
            .collect()
    }

    /// What has become of a meeting.
    pub(in crate::render) fn meeting(meeting: &Meeting, today: Day) -> Self {
        match meeting.state(today) {
            MeetingState::Scheduled => Self::new("scheduled", "Scheduled"),
            MeetingState::Held => Self::new("held", "Held"),
            MeetingState::Cancelled => Self::new("cancelled", "Cancelled"),
            MeetingState::Postponed => match &meeting.details.postponed_to {
                Some(to) => Self::new("postponed", format!("Postponed to {}", plain_date(to.0))),
                None => Self::new("postponed", "Postponed"),
            },
        }
    }

    /// That a body is proposed or has ended; `None` for one that exists.
    pub(in crate::render) fn standing(body: &Body) -> Option<Self> {
        match body.details.standing {
            Standing::Existing => None,
            Standing::Proposed => Some(Self::new("placeholder", "Proposed")),
            Standing::Dissolved => Some(Self::new("superseded", "Dissolved")),
        }
    }

    /// What kind of meeting it is, where that is not the usual one.
    pub(in crate::render) fn meeting_kind(meeting: &Meeting) -> Option<Self> {
        let words = match meeting.details.kind {
            MeetingKind::Ordinary => return None,
            MeetingKind::Extraordinary => "Extraordinary meeting",
            MeetingKind::Urgent => "Urgent meeting",
            MeetingKind::Annual => "Annual meeting",
            MeetingKind::WholePartnership => "Whole partnership",
            MeetingKind::Event => "Event",
        };
        Some(Self::new("plain", words))
    }

    /// How an assessment came out, with what sets it apart and whether it was explained.
    pub(in crate::render) fn of_assessment(assessment: &Assessment) -> Vec<Self> {
        let special = assessment.mark.map(|mark| match mark {
            record::Mark::Urgent => Self::new("urgent", "Urgent"),
            record::Mark::Tabled => Self::new("tabled", "Tabled on the day"),
            record::Mark::ShortNotice => Self::new("short", "Short notice"),
        });
        let explained = assessment.explanation.as_ref().map(|_| Self::explained());
        let outcome = Self::new(outcome_kind(assessment.outcome), outcome_words(assessment));
        [Some(outcome), special, explained]
            .into_iter()
            .flatten()
            .collect()
    }
}

/// The name of an outcome's shape in the style sheet.
pub(in crate::render) fn outcome_kind(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "met",
        Outcome::Late => "late",
        Outcome::Overdue => "overdue",
        Outcome::Breached => "breached",
        Outcome::Upcoming => "upcoming",
        Outcome::NotRecorded => "unrecorded",
        Outcome::NotApplicable => "none",
    }
}

/// "2 working days late", or the outcome in a word.
fn outcome_words(assessment: &Assessment) -> String {
    let days = assessment
        .working_days_late
        .and_then(|days| usize::try_from(days).ok());
    match (assessment.outcome, days) {
        (Outcome::Late, Some(days @ 1..)) => {
            format!("{} late", count(days, "working day", "working days"))
        }
        (Outcome::Overdue, Some(days @ 1..)) => {
            format!("Overdue by {}", count(days, "working day", "working days"))
        }
        (outcome, _) => capital(outcome.words()),
    }
}

/// The words with a capital at the front.
pub(in crate::render) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next();
    first
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}

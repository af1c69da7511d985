//! Marks: a status or an outcome as a word with a sign, told apart by shape as well as by colour.

use serde::Serialize;

use crate::calendar::Day;
use crate::model::{Body, Document, Meeting, MeetingKind, MeetingState, Standing, Status};
use crate::record::{self, Assessment, Outcome};
use crate::render::language::Language;
use crate::render::words::date_in;

/// A word in a frame of its own shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(in crate::render) struct Mark {
    /// Its shape and sign, as the style sheet names them.
    pub(in crate::render) kind: &'static str,
    /// What it says.
    pub(in crate::render) words: String,
    /// What it is of, where a list does not tell: in English, as rules say it.
    about: String,
}

impl Mark {
    pub(in crate::render) fn new(kind: &'static str, words: impl Into<String>) -> Self {
        Self {
            kind,
            words: words.into(),
            about: String::new(),
        }
    }

    /// The mark of something that a rule names.
    pub(in crate::render) fn about(self, subject: &str) -> Self {
        let about = capital(subject);
        Self { about, ..self }
    }

    pub(in crate::render) fn explained(language: &Language) -> Self {
        Self::new("explained", language.say("outcome-explained"))
    }

    fn outcome(outcome: Outcome, language: &Language) -> Self {
        Self::new(outcome_kind(outcome), language.word("outcome", outcome))
    }

    /// The status of a document, in a word; `None` where it has none.
    pub(in crate::render) fn status(document: &Document, language: &Language) -> Option<Self> {
        if document.cover.to_be_developed.is_some() {
            let words = language.say("status-to-be-developed");
            return Some(Self::new("placeholder", words));
        }
        let status = document.status()?;
        let kind = match status {
            Status::Draft => "draft",
            Status::Approved => "approved",
            Status::Superseded => "superseded",
            Status::Withdrawn => "withdrawn",
        };
        Some(Self::new(kind, language.word("status", status)))
    }

    /// A document's status, and that it was urgent or tabled.
    pub(in crate::render) fn of_document(document: &Document, language: &Language) -> Vec<Self> {
        let cover = &document.cover;
        let urgent = cover.urgent.is_some().then_some(record::Mark::Urgent);
        let tabled = cover.tabled.is_some().then_some(record::Mark::Tabled);
        let special = [urgent, tabled].into_iter().flatten();
        let special = special.map(|mark| Self::special(mark, language));
        let status = Self::status(document, language);
        status.into_iter().chain(special).collect()
    }

    /// What set a paper or a meeting apart from the usual.
    fn special(mark: record::Mark, language: &Language) -> Self {
        let kind = match mark {
            record::Mark::Urgent => "urgent",
            record::Mark::Tabled => "tabled",
            record::Mark::ShortNotice => "short",
        };
        Self::new(kind, language.word("mark", mark))
    }

    /// What has become of a meeting.
    pub(in crate::render) fn meeting(meeting: &Meeting, today: Day, language: &Language) -> Self {
        let state = meeting.state(today);
        let kind = match state {
            MeetingState::Scheduled => "scheduled",
            MeetingState::Held => "held",
            MeetingState::Cancelled => "cancelled",
            MeetingState::Postponed => "postponed",
        };
        let words = match &meeting.details.postponed_to {
            Some(to) if state == MeetingState::Postponed => {
                let to = date_in(to.value, "plain", language);
                language.say_with("meeting-state-postponed-to", [("date", to.into())])
            }
            _ => language.word("meeting-state", state),
        };
        Self::new(kind, words)
    }

    /// That a body is proposed or has ended; `None` for one that exists.
    pub(in crate::render) fn standing(body: &Body, language: &Language) -> Option<Self> {
        let standing = body.details.standing;
        let kind = match standing {
            Standing::Existing => return None,
            Standing::Proposed => "placeholder",
            Standing::Dissolved => "superseded",
        };
        Some(Self::new(kind, language.word("standing", standing)))
    }

    /// What kind of meeting it is, where that is not the usual one.
    pub(in crate::render) fn meeting_kind(meeting: &Meeting, language: &Language) -> Option<Self> {
        let kind = meeting.details.kind;
        let usual = kind == MeetingKind::Ordinary;
        (!usual).then(|| Self::new("plain", language.word("meeting-kind", kind)))
    }

    /// How an assessment came out, with what sets it apart and whether it was explained.
    pub(in crate::render) fn of_assessment(
        assessment: &Assessment,
        language: &Language,
    ) -> Vec<Self> {
        let outcome = assessed(assessment, language);
        let special = assessment.mark.map(|mark| Self::special(mark, language));
        let explained = assessment.explanation.as_ref();
        let explained = explained.map(|_| Self::explained(language));
        [Some(outcome), special, explained]
            .into_iter()
            .flatten()
            .collect()
    }

    /// The mark of every outcome that says something of a body, in the order in which pages show them.
    pub(in crate::render) fn outcomes(language: &Language) -> [Self; 6] {
        [
            Outcome::Met,
            Outcome::Late,
            Outcome::Overdue,
            Outcome::Breached,
            Outcome::NotRecorded,
            Outcome::Upcoming,
        ]
        .map(|outcome| Self::outcome(outcome, language))
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

/// How it came out: "2 working days late", or the outcome in a word.
fn assessed(assessment: &Assessment, language: &Language) -> Mark {
    let outcome = assessment.outcome;
    let late = match outcome {
        Outcome::Late => "outcome-late-by",
        Outcome::Overdue => "outcome-overdue-by",
        _ => return Mark::outcome(outcome, language),
    };
    match assessment.working_days_late {
        Some(days @ 1..) => {
            let words = language.say_with(late, [("days", days.into())]);
            Mark::new(outcome_kind(outcome), words)
        }
        _ => Mark::outcome(outcome, language),
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

//! What a rule sees: the ground, one body, and the terms that hold there.

use super::ground::Ground;
use super::in_force::InForce;
use super::rule::Findings;
use crate::calendar::{Counting, Deadline, DeadlineError, Direction, Period};
use crate::diagnostic::Diagnostic;
use crate::model::{Body, Document, Force, Meeting};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Span};

/// One body, or one meeting of it, under the terms that hold for it.
pub(crate) struct Scope<'s, P> {
    /// The site and the day.
    pub(crate) ground: &'s Ground<'s>,
    /// The body that is held to the rule.
    pub(crate) body: &'s Body,
    /// The rule's parameters, as the body's rulebooks set them.
    pub(crate) params: &'s P,
    pub(super) rule: &'static str,
    pub(super) meeting: Option<&'s Meeting>,
    pub(super) in_force: &'s InForce<P>,
}

impl<P> Scope<'_, P> {
    /// The deadline so far before or after `meeting`. One that cannot be counted is also a warning.
    pub(crate) fn deadline(
        &self,
        meeting: &Meeting,
        (period, direction): (Period, Direction),
        counting: impl Into<Counting>,
        found: &mut Findings,
    ) -> Result<Deadline, DeadlineError> {
        let calendar = &self.ground.site.calendar;
        let deadline = calendar.deadline(&period, direction, meeting.date.0, counting);
        if let Err(error) = &deadline {
            let reason = format!("`{}` cannot be judged for this meeting: {error}", self.rule);
            let place = Place::whole(meeting.path.clone());
            found.warn(Diagnostic::warning("cannot-be-judged", place, reason));
        }
        deadline
    }

    /// An assessment of this rule here, with nothing yet but what it is about, its outcome, its finding and its place.
    pub(crate) fn assess(
        &self,
        subject: impl Into<String>,
        outcome: Outcome,
        finding: impl Into<String>,
        place: Place,
    ) -> Assessment {
        Assessment {
            meeting: self.meeting.map(|meeting| meeting.id.clone()),
            ..self
                .in_force
                .assess(self.rule, self.body, subject, outcome, finding, place)
        }
    }
}

/// The text at `span` of a document, or the document as a whole.
pub(crate) fn place_in(document: &Document, span: Option<Span>) -> Place {
    match span {
        Some(span) => Place::new(document.path.clone(), span),
        None => Place::whole(document.path.clone()),
    }
}

/// The verb of a clause: "must", "should" or "may".
pub(crate) fn may(force: Force) -> &'static str {
    match force {
        Force::Must => "must",
        Force::Should => "should",
        Force::May => "may",
    }
}

//! `meeting.yaml`: whether what it says of the meeting fits together.

use super::Ground;
use crate::diagnostic::Diagnostic;
use crate::model::{Meeting, MeetingState};
use crate::source::{Place, Span};

pub(super) fn check(ground: &Ground<'_>, meeting: &Meeting) -> Vec<Diagnostic> {
    let (path, details) = (&meeting.path, &meeting.details);
    let mut found = ground.explanations(path, &details.explanations);
    let callers = details.called_by.iter();
    found.extend(callers.filter_map(|seat| ground.seat(&meeting.body, path, seat)));
    if ground.is_broken(path) {
        // A key that is wrong is left out: what it would have said is not known.
        return found;
    }
    found.extend(state(meeting));
    if let (Some(begins), Some(ends)) = (&details.time, &details.ends)
        && ends.value <= begins.value
    {
        let reason = format!("it ends at {}, and begins at {}", ends.value, begins.value);
        let wrong = wrong(meeting, "time-order", ends.span, reason);
        found.push(wrong.mend("Put the two times right, on the 24-hour clock."));
    }
    found
}

fn wrong(
    meeting: &Meeting,
    code: &'static str,
    span: Span,
    reason: impl Into<String>,
) -> Diagnostic {
    Diagnostic::error(code, Place::new(meeting.path.clone(), span), reason)
}

/// A cancelled or postponed meeting says why, and a postponed one to when.
fn state(meeting: &Meeting) -> Vec<Diagnostic> {
    let details = &meeting.details;
    let mut found = Vec::new();
    let state = details.state.as_ref();
    if let Some(state) = state {
        let (called_off, word) = match state.value {
            MeetingState::Cancelled => (true, "cancelled"),
            MeetingState::Postponed => (true, "postponed"),
            MeetingState::Scheduled | MeetingState::Held => (false, ""),
        };
        if called_off && details.reason.is_none() {
            let reason = format!("the meeting is {word}, and no reason is given");
            let wrong = wrong(meeting, "no-reason", state.span, reason);
            found.push(wrong.mend("Add `reason:` with the reason, as the public shall read it."));
        }
        if state.value == MeetingState::Postponed && details.postponed_to.is_none() {
            let reason = "the meeting is postponed, and no day is given";
            let wrong = wrong(meeting, "no-new-day", state.span, reason);
            let mend = "Add `postponed_to:` with the new day; if there is none yet, the meeting is `cancelled`.";
            found.push(wrong.mend(mend));
        }
    }
    if let Some(to) = &details.postponed_to {
        if state.is_none_or(|state| state.value != MeetingState::Postponed) {
            let reason = "a new day is given, and the meeting is not postponed";
            let wrong = wrong(meeting, "not-postponed", to.span, reason);
            found.push(wrong.mend("Add `state: postponed`, or take `postponed_to` out."));
        } else if to.value == meeting.date {
            let reason = "the meeting is postponed to its own day";
            let wrong = wrong(meeting, "date-order", to.span, reason);
            found.push(wrong.mend("Write the new day."));
        }
    }
    found
}

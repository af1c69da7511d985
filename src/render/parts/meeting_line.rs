//! A meeting in a list.

use serde::Serialize;

use super::mark::Mark;
use crate::calendar::{Day, long_date, plain_date};
use crate::model::{DocumentId, Meeting, MeetingState, Route};
use crate::record::{Assessment, Outcome, Tally};
use crate::render::here::Here;
use crate::render::sources::Sources;
use crate::render::words::{clock, count};

/// A meeting in a list.
#[derive(Debug, Serialize)]
pub(in crate::render) struct MeetingLine {
    href: String,
    /// What it is called in this list: the body's name, or the day.
    title: String,
    /// The body at the top above the one that meets, where the list is of the whole site.
    family: Option<String>,
    date: Day,
    /// Time and venue.
    place: Option<String>,
    /// Whether it was called off.
    off: bool,
    /// Why it was.
    reason: Option<String>,
    papers: Vec<PaperLink>,
    marks: Vec<Mark>,
}

#[derive(Debug, Serialize)]
struct PaperLink {
    text: String,
    href: Option<String>,
    mark: Option<Mark>,
}

impl MeetingLine {
    /// The meeting in a list of several bodies' meetings.
    pub(in crate::render) fn by_body(
        meeting: &Meeting,
        sources: &Sources<'_>,
        here: &Here,
    ) -> Self {
        let title = sources.name(&meeting.body).to_owned();
        Self {
            family: sources.family(&meeting.body).map(str::to_owned),
            ..Self::new(title, meeting, sources, here)
        }
    }

    /// The meeting in a list of its own body.
    pub(in crate::render) fn by_day(meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> Self {
        Self::new(long_date(meeting.date.0), meeting, sources, here)
    }

    fn new(title: String, meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> Self {
        let details = &meeting.details;
        let state = meeting.state(sources.day());
        let time = details
            .time
            .as_ref()
            .map(|time| clock(time.value, &sources.language));
        let venue = details.venue.as_ref().map(|venue| venue.value.clone());
        let place: Vec<_> = time.into_iter().chain(venue).collect();
        Self {
            href: here.to(&Route::meeting(&meeting.id)),
            title: details
                .title
                .clone()
                .map_or(title.clone(), |own| format!("{title}: {own}")),
            family: None,
            date: meeting.date,
            place: (!place.is_empty()).then(|| place.join(", ")),
            off: matches!(state, MeetingState::Cancelled | MeetingState::Postponed),
            reason: details.reason.as_ref().map(|reason| reason.value.clone()),
            papers: papers(meeting, sources, here),
            marks: marks(meeting, state, sources),
        }
    }
}

/// The agenda, how many papers, and the minutes with their status.
fn papers(meeting: &Meeting, sources: &Sources<'_>, here: &Here) -> Vec<PaperLink> {
    let link = |id: &DocumentId, text: &str, mark| PaperLink {
        text: text.to_owned(),
        href: Some(here.to(&Route::document(id))),
        mark,
    };
    let agenda = meeting.agenda.as_ref().map(|id| link(id, "Agenda", None));
    let papers = (!meeting.papers.is_empty()).then(|| PaperLink {
        text: count(meeting.papers.len(), "paper", "papers"),
        href: None,
        mark: None,
    });
    let minutes = meeting.minutes.as_ref().and_then(|id| sources.document(id));
    let minutes = minutes.map(|document| {
        link(
            &document.id,
            "Minutes",
            Mark::status(document, &sources.language),
        )
    });
    [agenda, papers, minutes].into_iter().flatten().collect()
}

/// What became of it, and how well it kept the rules.
fn marks(meeting: &Meeting, state: MeetingState, sources: &Sources<'_>) -> Vec<Mark> {
    let mut marks: Vec<_> = Mark::meeting_kind(meeting, &sources.language)
        .into_iter()
        .collect();
    if state == MeetingState::Cancelled || state == MeetingState::Postponed {
        marks.push(Mark::meeting(meeting, sources.day(), &sources.language));
        return marks;
    }
    if sources.lacked_quorum(&meeting.id) {
        marks.push(Mark::new("breached", "No quorum"));
    }
    let assessments: Vec<_> = sources.record.of_meeting(&meeting.id).collect();
    marks.extend(next_due(&assessments));
    marks.extend(summary(&assessments.into_iter().collect()));
    marks
}

/// What falls due next.
fn next_due(assessments: &[&Assessment]) -> Option<Mark> {
    let upcoming = assessments
        .iter()
        .filter(|assessment| assessment.outcome == Outcome::Upcoming);
    let next =
        upcoming.min_by_key(|assessment| assessment.due.as_ref().map(|deadline| deadline.due))?;
    let due = next.due.as_ref()?.due;
    let subject = super::capital(&next.subject);
    Some(Mark::new(
        "upcoming",
        format!("{subject} due by {}", plain_date(due)),
    ))
}

/// What was missed, or that nothing was.
fn summary(tally: &Tally) -> Vec<Mark> {
    let mut marks = Vec::new();
    if tally.late > 0 {
        marks.push(Mark::new("late", format!("{} late", tally.late)));
    }
    if tally.overdue > 0 {
        marks.push(Mark::new("overdue", format!("{} overdue", tally.overdue)));
    }
    if tally.breached > 0 {
        let words = count(tally.breached, "rule broken", "rules broken");
        marks.push(Mark::new("breached", words));
    }
    if tally.not_recorded > 0 {
        marks.push(Mark::new(
            "unrecorded",
            format!("{} not recorded", tally.not_recorded),
        ));
    }
    if marks.is_empty() && tally.met > 0 {
        let words = if tally.upcoming > 0 {
            "All rules kept so far"
        } else {
            "All rules kept"
        };
        marks.push(Mark::new("met", words));
    }
    if tally.explained > 0 {
        marks.push(Mark::new(
            "explained",
            format!("{} explained", tally.explained),
        ));
    }
    marks
}

//! A meeting in a list.

use serde::Serialize;

use super::mark::Mark;
use crate::calendar::Day;
use crate::model::{DocumentId, Meeting, MeetingState, Route};
use crate::record::{Assessment, Outcome, Tally};
use crate::render::here::Here;
use crate::render::language::Language;
use crate::render::sources::Sources;
use crate::render::words::{clock, date_in};

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
        let day = date_in(meeting.date, "long", &sources.language);
        Self::new(day, meeting, sources, here)
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
    let language = &sources.language;
    let link = |id: &DocumentId, text: &str, mark| PaperLink {
        text: language.say(text),
        href: Some(here.to(&Route::document(id))),
        mark,
    };
    let agenda = meeting.agenda.as_ref();
    let agenda = agenda.map(|id| link(id, "meeting-line-agenda", None));
    let papers = (!meeting.papers.is_empty()).then(|| PaperLink {
        text: counted("meeting-line-papers", meeting.papers.len(), language),
        href: None,
        mark: None,
    });
    let minutes = meeting.minutes.as_ref().and_then(|id| sources.document(id));
    let minutes = minutes.map(|document| {
        let status = Mark::status(document, language);
        link(&document.id, "meeting-line-minutes", status)
    });
    [agenda, papers, minutes].into_iter().flatten().collect()
}

fn counted(message: &str, number: usize, language: &Language) -> String {
    language.say_with(message, [("count", number.into())])
}

/// What became of it, and how well it kept the rules.
fn marks(meeting: &Meeting, state: MeetingState, sources: &Sources<'_>) -> Vec<Mark> {
    let language = &sources.language;
    let mut marks: Vec<_> = Mark::meeting_kind(meeting, language).into_iter().collect();
    if state == MeetingState::Cancelled || state == MeetingState::Postponed {
        marks.push(Mark::meeting(meeting, sources.day(), language));
        return marks;
    }
    if sources.lacked_quorum(&meeting.id) {
        let words = language.say("meeting-line-no-quorum");
        marks.push(Mark::new("breached", words));
    }
    let assessments: Vec<_> = sources.record.of_meeting(&meeting.id).collect();
    marks.extend(next_due(&assessments, language));
    marks.extend(summary(&assessments.into_iter().collect(), language));
    marks
}

/// What falls due next.
fn next_due(assessments: &[&Assessment], language: &Language) -> Option<Mark> {
    let upcoming = assessments
        .iter()
        .filter(|assessment| assessment.outcome == Outcome::Upcoming);
    let next =
        upcoming.min_by_key(|assessment| assessment.due.as_ref().map(|deadline| deadline.due))?;
    let due = date_in(Day(next.due.as_ref()?.due), "plain", language);
    let words = language.say_with("meeting-line-due", [("date", due.into())]);
    Some(Mark::new("upcoming", words).about(&next.subject))
}

/// What was missed, or that nothing was.
fn summary(tally: &Tally, language: &Language) -> Vec<Mark> {
    let missed = [
        ("late", "meeting-line-late", tally.late),
        ("overdue", "meeting-line-overdue", tally.overdue),
        ("breached", "meeting-line-breached", tally.breached),
        (
            "unrecorded",
            "meeting-line-not-recorded",
            tally.not_recorded,
        ),
    ];
    let mark = |(kind, message, number): (&'static str, &str, usize)| {
        (number > 0).then(|| Mark::new(kind, counted(message, number, language)))
    };
    let mut marks: Vec<_> = missed.into_iter().filter_map(mark).collect();
    if marks.is_empty() && tally.met > 0 {
        let kept = match tally.upcoming {
            0 => "meeting-line-kept",
            _ => "meeting-line-kept-so-far",
        };
        marks.push(Mark::new("met", language.say(kept)));
    }
    let explained = ("explained", "meeting-line-explained", tally.explained);
    marks.extend(mark(explained));
    marks
}

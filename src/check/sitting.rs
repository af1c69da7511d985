//! What became of a meeting, as far as the public can know, for rules that judge what was done at it.

use super::ground::Ground;
use crate::calendar::long_date;
use crate::model::{
    AgendaItem, Document, DocumentId, Meeting, MeetingState, MinutesDetails, Status,
};

/// What became of a meeting, and the minutes that tell of it.
pub(crate) enum Sitting<'s> {
    /// It is still to take place.
    ToCome,
    /// It was cancelled or postponed.
    NotHeld,
    /// It was held, and its minutes are not published.
    Unminuted,
    /// It was held, and its minutes are closed to the public.
    Closed,
    /// It was held, and these are its minutes.
    Minuted(&'s Document, &'s MinutesDetails),
}

impl<'s> Sitting<'s> {
    /// What became of `meeting` by the ground's day.
    pub(crate) fn of(ground: &Ground<'s>, meeting: &Meeting) -> Self {
        match meeting.state(ground.day) {
            MeetingState::Scheduled => Self::ToCome,
            MeetingState::Cancelled | MeetingState::Postponed => Self::NotHeld,
            MeetingState::Held => Self::held(ground, meeting),
        }
    }

    fn held(ground: &Ground<'s>, meeting: &Meeting) -> Self {
        let Some(document) = ground.minutes_of(meeting) else {
            return Self::Unminuted;
        };
        if ground.is_exempt(document) {
            return Self::Closed;
        }
        document
            .minutes()
            .map_or(Self::Unminuted, |minutes| Self::Minuted(document, minutes))
    }
}

/// Whether the meeting takes place, or took place, on its day.
pub(crate) fn stands(ground: &Ground<'_>, meeting: &Meeting) -> bool {
    !matches!(
        meeting.state(ground.day),
        MeetingState::Cancelled | MeetingState::Postponed
    )
}

/// The meeting's agenda, if the public can read it.
pub(crate) fn public_agenda<'s>(ground: &Ground<'s>, meeting: &Meeting) -> Option<&'s Document> {
    let agenda = ground.site.documents.get(meeting.agenda.as_ref()?)?;
    let withdrawn = agenda.status() == Some(Status::Withdrawn);
    (ground.is_published(agenda) && !ground.is_exempt(agenda) && !withdrawn).then_some(agenda)
}
/// Why nothing is asked for of a meeting that does not take place on its day: what became of it, and `so`.
pub(crate) fn not_held(meeting: &Meeting, ground: &Ground<'_>, so: &str) -> Option<String> {
    match (meeting.state(ground.day), &meeting.details.postponed_to) {
        (MeetingState::Cancelled, _) => Some(format!("The meeting was cancelled, so {so}.")),
        (MeetingState::Postponed, Some(to)) => Some(format!(
            "The meeting was postponed to {}, so {so}.",
            long_date(to.0)
        )),
        (MeetingState::Postponed, None) => Some(format!("The meeting was postponed, so {so}.")),
        _ => None,
    }
}

/// A paper of a meeting that the public can read.
pub(crate) struct Paper<'s> {
    pub(crate) document: &'s Document,
    /// The item that it belongs to.
    pub(crate) item: Option<&'s AgendaItem>,
    /// "paper for item 3", or "paper" where the agenda does not list it.
    pub(crate) subject: String,
}

/// The papers of the meeting that the public can read and that hold, in the order of the agenda.
pub(crate) fn papers<'s>(ground: &Ground<'s>, meeting: &Meeting) -> Vec<Paper<'s>> {
    let site = ground.site;
    let agenda = meeting
        .agenda
        .as_ref()
        .and_then(|agenda| site.documents.get(agenda));
    let items = agenda.map(Document::items).unwrap_or_default();
    let item_of = |document: &Document| {
        let lists = |item: &AgendaItem| {
            let mut papers = item.papers.0.iter();
            papers.any(|paper| DocumentId::of_paper(&meeting.id, paper) == document.id)
        };
        (1..).zip(items).find(|(_, item)| lists(item))
    };
    let documents = meeting
        .papers
        .iter()
        .filter_map(|id| site.documents.get(id));
    let holds = |document: &&Document| {
        let gone = matches!(
            document.status(),
            Some(Status::Withdrawn | Status::Superseded)
        );
        ground.is_published(document) && !ground.is_exempt(document) && !gone
    };
    let mut papers: Vec<(usize, Paper<'s>)> = documents
        .filter(holds)
        .filter_map(|document| match item_of(document) {
            Some((_, item)) if is_closed(ground, item) => None,
            Some((number, item)) => Some((
                number,
                Paper {
                    document,
                    item: Some(item),
                    subject: format!("paper for item {number}"),
                },
            )),
            None => Some((
                usize::MAX,
                Paper {
                    document,
                    item: None,
                    subject: "paper".into(),
                },
            )),
        })
        .collect();
    papers.sort_by_key(|(number, _)| *number);
    papers.into_iter().map(|(_, paper)| paper).collect()
}

/// Whether the item is closed to the public on the ground's day.
pub(crate) fn is_closed(ground: &Ground<'_>, item: &AgendaItem) -> bool {
    item.exempt
        .as_ref()
        .is_some_and(|exempt| exempt.is_closed_on(ground.day))
}

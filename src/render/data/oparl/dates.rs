//! When an object came to be and last changed, as far as the content says. Where it says nothing, that is the day whose
//! position the site shows: both are required.

use chrono::NaiveTime;

use super::Export;
use crate::calendar::{Day, Moment, Time};
use crate::model::{Body, Document, Holding, Meeting};

/// When something came to be and last changed.
#[derive(Debug, Clone)]
pub(super) struct Dates {
    pub(super) created: String,
    pub(super) modified: String,
}

impl Export<'_> {
    fn moment(self, moment: Moment) -> String {
        let time = moment.time.unwrap_or(NaiveTime::MIN);
        self.sources.local(Day(moment.date), Time(time))
    }

    /// The first and the last of these, none of them later than the day.
    fn between(self, moments: impl IntoIterator<Item = Option<Moment>>) -> Dates {
        let today = self.sources.day();
        let past = moments.into_iter().flatten();
        let past: Vec<_> = past.filter(|moment| moment.date <= today.0).collect();
        let otherwise = Moment::from(today.0);
        Dates {
            created: self.moment(past.iter().min().copied().unwrap_or(otherwise)),
            modified: self.moment(past.iter().max().copied().unwrap_or(otherwise)),
        }
    }

    pub(super) fn dates_of_document(self, document: &Document) -> Dates {
        let cover = &document.cover;
        let days = [
            cover.withdrawn_on.as_ref().map(|day| day.value),
            cover.agreed.as_ref().and_then(|date| date.value.day()),
            document
                .minutes()
                .and_then(|m| Some(m.final_published.as_ref()?.value)),
        ];
        let revisions = cover
            .revisions
            .iter()
            .map(|revision| Some(revision.on.value));
        let later = days.into_iter().chain(revisions).map(moment_of);
        let dates = self.between(std::iter::once(document.published()).chain(later));
        let first = document.published();
        Dates {
            created: first.map_or(dates.created, |published| self.moment(published)),
            ..dates
        }
    }

    pub(super) fn dates_of_meeting(self, meeting: &Meeting) -> Dates {
        let details = &meeting.details;
        let days = [&details.announced, &details.called, &details.changed_on];
        let days = days.map(|day| day.as_ref().map(|day| day.value));
        let days = days.into_iter().chain([Some(meeting.date)]).map(moment_of);
        let documents = meeting.documents();
        let documents = documents.map(|id| self.sources.document(id)?.published());
        self.between(days.chain(documents))
    }

    pub(super) fn dates_of_body(self, body: &Body) -> Dates {
        let established = body.details.established.as_ref().map(|day| day.value);
        let ended = body.details.ends.as_ref().map(|day| day.value);
        self.between([established, ended].map(moment_of))
    }

    pub(super) fn dates_of_holding(self, holding: &Holding) -> Dates {
        let days = [&holding.from, &holding.to];
        let days = days.map(|day| day.as_ref().map(|day| day.value));
        self.between(days.map(moment_of))
    }

    pub(super) fn today(self) -> Dates {
        self.between([])
    }
}

fn moment_of(day: Option<Day>) -> Option<Moment> {
    day.map(|day| Moment::from(day.0))
}

//! The agendas, papers and minutes that have come due, each once.

use chrono::{Datelike, Months};

use crate::calendar::Day;
use crate::record::{Assessment, Awaited, Outcome, Tally, counted};
use crate::render::sources::Sources;

/// The agendas, papers and minutes that have come due by the site's day, each once: every number and picture of their
/// timeliness is of these.
#[derive(Debug, Clone)]
pub(in crate::render) struct CameDue<'s> {
    things: Vec<Thing<'s>>,
}

/// An agenda, a paper or minutes.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) struct Thing<'s> {
    pub(in crate::render) what: Awaited,
    /// When it was due; the day of the meeting where that cannot be told.
    pub(in crate::render) due: Day,
    /// Whether it was in time.
    pub(in crate::render) assessment: &'s Assessment,
}

/// Which of them are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) enum Span {
    /// Those due in the twelve months to the site's day.
    LastYear,
    /// Those due in this year.
    Year(i32),
    /// All of them.
    All,
}

impl<'s> CameDue<'s> {
    /// Those among `assessments`.
    pub(in crate::render) fn of(
        assessments: impl IntoIterator<Item = &'s Assessment>,
        sources: &Sources<'_>,
    ) -> Self {
        let thing = |(what, assessment): (Awaited, &'s Assessment)| {
            let due = sources.when(assessment)?;
            let came = due <= sources.day() && assessment.outcome != Outcome::Upcoming;
            came.then_some(Thing {
                what,
                due,
                assessment,
            })
        };
        let things = counted(assessments).into_iter().filter_map(thing);
        Self {
            things: things.collect(),
        }
    }

    /// Those of this time.
    #[must_use]
    pub(in crate::render) fn within(&self, span: Span, sources: &Sources<'_>) -> Self {
        let year_ago = sources.day().0.checked_sub_months(Months::new(12));
        let is_meant = |thing: &&Thing<'_>| match span {
            Span::LastYear => Some(thing.due.0) > year_ago,
            Span::Year(year) => thing.due.0.year() == year,
            Span::All => true,
        };
        let things = self.things.iter().filter(is_meant).copied();
        Self {
            things: things.collect(),
        }
    }

    pub(in crate::render) fn things(&self) -> &[Thing<'s>] {
        &self.things
    }

    /// How those of one kind came out.
    pub(in crate::render) fn tally(&self, what: Awaited) -> Tally {
        let those = self.things.iter().filter(|thing| thing.what == what);
        those.map(|thing| thing.assessment).collect()
    }
}

/// How many came due, in time or not.
pub(in crate::render) fn came_due(tally: &Tally) -> usize {
    tally.met + tally.late + tally.overdue + tally.breached + tally.not_recorded
}

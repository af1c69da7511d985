//! What readers wait for: the agenda, the papers and the minutes of a meeting, each by the day it is due.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Assessment, Outcome};

/// What of a meeting readers wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Awaited {
    /// Its agenda.
    Agenda,
    /// A paper that its agenda lists.
    Paper,
    /// Its minutes, draft or not.
    Minutes,
}

impl Awaited {
    /// All there are, in the order in which they are due.
    pub const ALL: [Self; 3] = [Self::Agenda, Self::Paper, Self::Minutes];

    /// Its name in data: `agenda`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Agenda => "agenda",
            Self::Paper => "paper",
            Self::Minutes => "minutes",
        }
    }
}

impl Assessment {
    /// What it says is in time or not; `None` where it is about anything else, or does not apply.
    ///
    /// A first list of items, approved minutes and notices of decisions are due on days of their own, and are none of
    /// these.
    pub fn awaited(&self) -> Option<Awaited> {
        match (self.outcome, self.rule, self.subject.as_str()) {
            (Outcome::NotApplicable, ..) => None,
            (_, "agenda-notice", "agenda") => Some(Awaited::Agenda),
            (_, "agenda-notice", _) => Some(Awaited::Paper),
            (_, "minutes-publication", "minutes") => Some(Awaited::Minutes),
            _ => None,
        }
    }
}

/// Each agenda, paper and minutes once, with the assessment that counts for it; by body, meeting and what it is.
///
/// Where a body has several rules for one of them (published, and sent to the members), the worst counts.
pub fn counted<'r>(
    assessments: impl IntoIterator<Item = &'r Assessment>,
) -> Vec<(Awaited, &'r Assessment)> {
    let mut things = BTreeMap::new();
    for assessment in assessments {
        let Some(awaited) = assessment.awaited() else {
            continue;
        };
        let thing = (
            &assessment.body,
            &assessment.meeting,
            awaited,
            &assessment.subject,
        );
        let worst = things.entry(thing).or_insert(assessment);
        if badness(assessment) > badness(worst) {
            *worst = assessment;
        }
    }
    let counted = things.into_iter();
    counted
        .map(|((_, _, awaited, _), assessment)| (awaited, assessment))
        .collect()
}

fn badness(assessment: &Assessment) -> (u8, Option<i64>) {
    let badness = match assessment.outcome {
        Outcome::NotApplicable | Outcome::Met => 0,
        Outcome::Upcoming => 1,
        Outcome::NotRecorded => 2,
        Outcome::Late | Outcome::Breached => 3,
        Outcome::Overdue => 4,
    };
    (badness, assessment.working_days_late)
}

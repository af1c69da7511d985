//! How often somebody was on a seat, in words.

use serde::Serialize;

use crate::model::{AttendanceShown, Presence, Sitting, TurnoutTally};
use crate::render::sources::Sources;

/// How often somebody was on a seat; nothing where no meeting counts.
#[derive(Debug, Serialize)]
pub(in crate::render) struct AttendanceWords {
    /// "At 7 of 9 meetings; 1 by a substitute; 1 apology"
    counts: Option<String>,
    /// "78%", where the site shows shares.
    share: Option<String>,
}

impl AttendanceWords {
    pub(in crate::render) fn of(tally: &TurnoutTally, sources: &Sources<'_>) -> Self {
        let shown = sources.site.settings.attendance == AttendanceShown::Shares;
        let share = tally.share().filter(|_| shown);
        let words = &sources.language;
        Self {
            counts: (tally.meetings > 0).then(|| counts(tally, sources)),
            share: share.map(|share| words.say_with("attendance-share", [("share", share.into())])),
        }
    }
}

fn counts(tally: &TurnoutTally, sources: &Sources<'_>) -> String {
    let words = &sources.language;
    let present = [
        ("present", tally.present.into()),
        ("meetings", tally.meetings.into()),
    ];
    let others = [
        ("attendance-substitute", tally.substitute),
        ("attendance-apologies", tally.apologies),
        ("attendance-absent", tally.absent),
        ("attendance-not-mentioned", tally.not_mentioned),
    ];
    let others = others.into_iter().filter(|(_, number)| *number > 0);
    let others = others.map(|(id, number)| words.say_with(id, [("count", number.into())]));
    let said: Vec<_> = std::iter::once(words.say_with("attendance-present", present))
        .chain(others)
        .collect();
    said.join("; ")
}

/// Who was on a seat at one meeting, in words.
pub(in crate::render) fn presence(sitting: &Sitting, sources: &Sources<'_>) -> String {
    let words = &sources.language;
    let by = sitting.substitute.as_deref();
    let said = match (sitting.presence, by) {
        (Presence::Substitute, Some(by)) => {
            words.say_with("presence-substitute-by", [("by", by.into())])
        }
        (presence, _) => words.word("presence", presence),
    };
    match sitting.counts || sitting.presence == Presence::Vacant {
        true => said,
        false => words.say_with("presence-not-counted", [("presence", said.into())]),
    }
}

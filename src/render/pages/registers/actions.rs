//! What was put in hand, at meetings and in plans: what is overdue first, then what is open.

use super::entry::{Entry, Facts, Heading, Row};
use crate::calendar::Day;
use crate::model::{Body, BodyId};
use crate::render::here::Here;
use crate::render::parts::Mark;
use crate::render::sources::{InHand, Progress, Sources};
use crate::render::words::sentence;

/// The order in which the stages are shown.
pub(super) const STAGES: [&str; 4] = [
    "registers-overdue",
    "registers-open",
    "registers-unable",
    "registers-done",
];

pub(super) fn rows<'a>(body: &'a Body, sources: &'a Sources<'a>) -> Vec<Row<'a>> {
    let today = sources.day();
    let mut all = InHand::all(body, sources);
    all.sort_by_key(|action| (action.progress(today), rank(action, today)));
    let row = |action: InHand<'a>| {
        let progress = action.progress(today);
        Row {
            heading: Heading::Stage(stage(progress)),
            rank: rank(&action, today),
            year: match progress {
                Progress::Overdue | Progress::Open => None,
                Progress::Unable | Progress::Done => action.year_closed(),
            },
            entry: Box::new(move |here| entry(&action, &body.id, sources, here)),
        }
    };
    all.into_iter().map(row).collect()
}

/// What the body's plan is called, and what it says of it.
pub(super) fn notes(body: &Body, sources: &Sources<'_>) -> Vec<String> {
    let file = body.registers.actions.as_ref().map(|(_, file)| file);
    let title = file.and_then(|file| file.title.as_deref());
    let title = title.map(|title| {
        let values = [("title", title.into())];
        sources.language.say_with("registers-actions-plan", values)
    });
    let note = file.and_then(|file| file.note.clone());
    title.into_iter().chain(note).collect()
}

fn stage(progress: Progress) -> &'static str {
    let [overdue, open, unable, done] = STAGES;
    match progress {
        Progress::Overdue => overdue,
        Progress::Open => open,
        Progress::Unable => unable,
        Progress::Done => done,
    }
}

/// What is due first comes first, and of what is closed the last; what has no date comes after what has one.
fn rank(action: &InHand<'_>, today: Day) -> i64 {
    let days = |day: Day| day.0.signed_duration_since(today.0).num_days();
    let rank = match action.progress(today) {
        Progress::Overdue | Progress::Open => action.due().map(days),
        Progress::Unable | Progress::Done => action.closed().map(|day| -days(day)),
    };
    rank.unwrap_or(i64::MAX)
}

fn entry(in_hand: &InHand<'_>, body: &BodyId, sources: &Sources<'_>, here: &Here) -> Entry {
    let action = &in_hand.action;
    let organisation = action.organisation.as_ref();
    let organisation = organisation.and_then(|id| sources.site.organisation(body, id));
    let organisation = organisation.map(|organisation| organisation.name.clone());
    let date = action.due.as_ref().map(|due| due.value);
    let progress = in_hand.progress(sources.day());
    let waits = matches!(progress, Progress::Overdue | Progress::Open);
    let no_owner = waits && action.owner.is_none() && organisation.is_none();
    let mark = |kind, id| Mark::new(kind, sources.language.say(id));
    let marks = [
        (progress == Progress::Overdue).then(|| mark("overdue", "registers-overdue")),
        no_owner.then(|| mark("unrecorded", "registers-no-owner")),
        (waits && date.is_none()).then(|| mark("unrecorded", "registers-no-date")),
    ];
    let facts = Facts::new(sources, here)
        .words("registers-who", action.owner.clone())
        .words("registers-organisation", organisation)
        .date("registers-by", date)
        .day("registers-closed", in_hand.closed())
        .words("registers-why", action.reason.as_deref().map(sentence))
        .words("registers-theme", in_hand.theme)
        .meeting("registers-meeting-of", in_hand.meeting)
        .meeting_named("registers-agreed-at", in_hand.agreed_at, body);
    Entry {
        title: sentence(&action.action),
        marks: marks.into_iter().flatten().collect(),
        facts: facts.list(),
        ..Entry::default()
    }
}

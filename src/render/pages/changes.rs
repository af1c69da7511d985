//! What changed lately, day by day, the latest first.

use chrono::Days;
use serde::Serialize;

use crate::calendar::Day;
use crate::model::Route;
use crate::render::data::ChangesData;
use crate::render::feeds::{Scope, Way, follow, follow_kinds};
use crate::render::frame::Head;
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::ChangeLine;
use crate::render::sources::{Change, Sources, home_link};

/// How many days back a change is late.
const DAYS: u64 = 90;
/// How many changes the page shows at most.
const MOST: usize = 100;
/// How many it shows where there were fewer of late.
const LEAST: usize = 20;

#[derive(Debug, Serialize)]
struct ChangesView {
    days: Vec<OfDay>,
}

#[derive(Debug, Serialize)]
struct OfDay {
    day: Day,
    changes: Vec<ChangeLine>,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let job = Job::new(route(), "changes.html", |here| {
        (head(sources, here), view(sources, here))
    });
    vec![job.with_twin(|| ChangesData::of(late(sources), sources))]
}

/// The page of what changed lately.
fn route() -> Route {
    Route::page("changes")
}

fn head(sources: &Sources<'_>, here: &Here) -> Head {
    Head {
        title: sources.language.say("changes"),
        description: Some(sources.language.say("changes-lead")),
        section: "changes",
        trail: vec![home_link(sources, here)],
        follow: [
            follow(Scope::Site, &[Way::Changes], sources, here),
            follow_kinds(sources, here),
        ]
        .concat(),
        ..Head::default()
    }
}

fn view(sources: &Sources<'_>, here: &Here) -> ChangesView {
    let days = late(sources).chunk_by(|a, b| a.when.date == b.when.date);
    let of_day = |changes: &[Change<'_>]| {
        Some(OfDay {
            day: Day(changes.first()?.when.date),
            changes: changes
                .iter()
                .map(|change| ChangeLine::of(change, sources, here))
                .collect(),
        })
    };
    ChangesView {
        days: days.filter_map(of_day).collect(),
    }
}

/// The changes of the last days, neither too many nor too few of them.
fn late<'s, 'a>(sources: &'s Sources<'a>) -> &'s [Change<'a>] {
    let all = sources.changes().all();
    let from = sources.day().0.checked_sub_days(Days::new(DAYS));
    let of_late = all.partition_point(|change| Some(change.when.date) >= from);
    let shown = of_late.clamp(LEAST, MOST).min(all.len());
    all.get(..shown).unwrap_or_default()
}

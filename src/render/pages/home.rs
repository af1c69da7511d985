//! Home: ways in, next meetings, what changed lately, how the site is doing, what is overdue, and who meets.

use serde::Serialize;

use crate::model::{Meeting, MeetingState, Route};
use crate::record::{Assessment, Outcome};
use crate::render::data::SiteData;
use crate::render::feeds::{Scope, Way, follow};
use crate::render::frame::Head;
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::{Assessed, BodyNode, ChangeLine, Figures, MeetingLine, answer_of_site};
use crate::render::sources::{Event, Sources};

/// How many next meetings, late changes and overdue things the page shows.
const SHOWN: usize = 6;

#[derive(Debug, Serialize)]
struct HomeView {
    next: Vec<MeetingLine>,
    latest: Vec<ChangeLine>,
    /// The last twelve months, in a sentence or two.
    answer: Option<String>,
    /// The last twelve months.
    figures: Figures,
    /// What has been overdue longest.
    overdue: Vec<Assessed>,
    /// How much more is overdue than is shown.
    more_overdue: usize,
    bodies: Vec<BodyNode>,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let job = Job::new(Route::home(), "home.html", |here| {
        (head(sources, here), view(sources, here))
    });
    vec![job.with_twin(|| SiteData::of(sources))]
}

fn head(sources: &Sources<'_>, here: &Here) -> Head {
    let settings = &sources.site.settings;
    Head {
        title: settings.name.value.clone(),
        description: settings.description.clone(),
        section: "home",
        trail: Vec::new(),
        follow: follow(Scope::Site, Way::ALL, sources, here),
        ..Head::default()
    }
}

fn view(sources: &Sources<'_>, here: &Here) -> HomeView {
    let overdue = overdue(sources);
    let shown = overdue.iter().take(SHOWN);
    // Reasons are long, and the record beside has them.
    let changes = sources.changes().all().iter();
    let news = changes.filter(|change| !matches!(change.event, Event::Explained(_)));
    let latest = news.take(SHOWN);
    HomeView {
        next: next(sources)
            .map(|meeting| MeetingLine::by_body(meeting, sources, here))
            .collect(),
        latest: latest
            .map(|change| ChangeLine::of(change, sources, here))
            .collect(),
        answer: answer_of_site(sources),
        figures: Figures::of(&sources.last_year().collect(), &sources.language),
        overdue: shown
            .map(|assessment| Assessed::of(assessment, sources, here))
            .collect(),
        more_overdue: overdue.len().saturating_sub(SHOWN),
        bodies: BodyNode::site(sources, here),
    }
}

/// The meetings of today and after, those called off included.
fn next<'s>(sources: &'s Sources<'_>) -> impl Iterator<Item = &'s Meeting> {
    let today = sources.day();
    let meetings = sources.years().values().flatten().copied();
    let ahead = meetings
        .filter(move |meeting| meeting.date >= today && meeting.state(today) != MeetingState::Held);
    ahead.take(SHOWN)
}

/// What is overdue, the longest first.
fn overdue<'s>(sources: &'s Sources<'_>) -> Vec<&'s Assessment> {
    let is_overdue = |assessment: &&Assessment| assessment.outcome == Outcome::Overdue;
    let assessments = sources.record.assessments().iter();
    let mut overdue: Vec<_> = assessments.filter(is_overdue).collect();
    overdue.sort_by_key(|assessment| sources.when(assessment));
    overdue
}

//! Feeds of the record: `record/feed.atom` of the site and of each body, with what was missed and what the body says.
//!
//! One miss is one entry for as long as it lasts. It is updated when it comes out otherwise (what was overdue was done
//! late) and when the body gives its reason. What went well is on the record's pages alone, and so is a miss that no
//! date is known of.

use std::cmp::Reverse;

use atom_syndication::Entry;

use super::atom::{self, About};
use super::due::Matter;
use super::news;
use super::scope::Scope;
use crate::calendar::{Day, Moment};
use crate::model::Route;
use crate::record::{Assessment, Outcome};
use crate::render::job::Job;
use crate::render::parts::{Mark, capital, outcome_kind};
use crate::render::sources::Sources;

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    if !atom::can_be(sources) {
        return Vec::new();
    }
    let job = |scope: Scope<'a>| Job::file(route(scope), move |_| feed(scope, sources));
    Scope::all(sources).map(job).collect()
}

/// Where the feed of the record is.
pub(super) fn route(scope: Scope<'_>) -> Route {
    scope.page().below("record").file_below(news::FEED)
}

/// The page that it is the feed of. A body that nothing is recorded of, above others that have records, has none.
fn page(scope: Scope<'_>, sources: &Sources<'_>) -> Route {
    let is_there = match scope {
        Scope::Site => true,
        Scope::Body(body) | Scope::Family(body) => {
            let mut judged = sources.record.of_body(&body.id);
            judged.any(|assessment| assessment.outcome != Outcome::NotApplicable)
        }
    };
    match is_there {
        true => scope.page().below("record"),
        false => scope.page(),
    }
}

fn feed<'a>(scope: Scope<'a>, sources: &'a Sources<'a>) -> String {
    let bodies = scope.bodies(sources).into_iter();
    let assessments = bodies.flat_map(|body| sources.record.of_body(&body.id));
    let missed = assessments.filter(|assessment| assessment.outcome.is_missed());
    let matters = Matter::all(missed, sources).into_iter();
    let mut dated: Vec<_> = matters
        .filter_map(|matter| Some((came_out(&matter, sources)?, matter)))
        .collect();
    dated.sort_by_key(|(when, _)| Reverse(*when));
    let newest = dated.into_iter().take(atom::ENTRIES);
    let entries = newest.map(|(when, matter)| entry(&matter, when, sources));
    let name = scope.name(sources);
    let about = About {
        own: route(scope),
        lasting: news::lasting(scope, sources)
            .below("record")
            .file_below(news::FEED),
        page: page(scope, sources),
        title: sources
            .language
            .say_with("feed-record", [("of", name.into())]),
        subtitle: Some(sources.language.say("feed-misses")),
        author: news::author(scope, sources),
    };
    atom::feed(&about, entries.collect(), sources)
}

/// The day on which a miss came to be what it is now; `None` where nothing dates it.
fn came_out(matter: &Matter<'_>, sources: &Sources<'_>) -> Option<Day> {
    let days = matter.assessments().flat_map(|assessment| {
        let explanation = assessment.explanation.as_ref();
        let explained = explanation.map(|explanation| explanation.on.value);
        missed_on(assessment, sources).into_iter().chain(explained)
    });
    Some(days.max()?.min(sources.day()))
}

fn missed_on(assessment: &Assessment, sources: &Sources<'_>) -> Option<Day> {
    match assessment.outcome {
        Outcome::Late => assessment.done,
        Outcome::Overdue => assessment.due.as_ref()?.due.succ_opt().map(Day),
        _ => breached(assessment, sources),
    }
}

/// A rule without a date is broken on the day of its meeting, and seen in the document that shows it.
fn breached(assessment: &Assessment, sources: &Sources<'_>) -> Option<Day> {
    let meeting = assessment.meeting.as_ref();
    let meeting = meeting.and_then(|id| sources.meeting(id));
    let document = assessment.document.as_ref();
    let document = document.and_then(|id| sources.document(id));
    let published = document.and_then(|document| document.published());
    let published = published.map(|moment| Day(moment.date));
    let met = meeting.map(|meeting| meeting.date);
    let due = assessment.due.as_ref().map(|deadline| Day(deadline.due));
    met.into_iter()
        .chain(published)
        .chain(assessment.done)
        .chain(due)
        .max()
}

fn entry(matter: &Matter<'_>, when: Day, sources: &Sources<'_>) -> Entry {
    let assessment = matter.first;
    let language = &sources.language;
    let kind = outcome_kind(assessment.outcome);
    let word = capital(&language.word("outcome", assessment.outcome));
    let outcome = atom::category("outcome", kind, &word, sources);
    // The first mark is the outcome, with the number of days, which grows.
    let marks = Mark::of_assessment(assessment, language)
        .into_iter()
        .skip(1);
    let marks = marks.map(|mark| atom::category("mark", mark.kind, &mark.words, sources));
    let body = &assessment.body;
    let of_body = atom::category("body", body.as_str(), sources.name(body), sources);
    let id = atom::address(&matter.lasting, sources);
    let title = title(matter, sources);
    let updated = Moment::from(when.0);
    Entry {
        authors: vec![atom::author(news::contact(body, sources), sources)],
        categories: std::iter::once(outcome)
            .chain(marks)
            .chain([of_body])
            .collect(),
        summary: Some(atom::english(&summary(matter, sources), sources)),
        ..atom::entry(id, &title, updated, &matter.page(), sources)
    }
}

/// "Late: agenda, Bromley Executive, 10 March 2026"
fn title(matter: &Matter<'_>, sources: &Sources<'_>) -> String {
    let outcome = sources.language.word("outcome", matter.first.outcome);
    format!("{}: {}", capital(&outcome), matter.title(sources))
}

/// What was found, the rule, and the body's own reason or that there is none.
fn summary(matter: &Matter<'_>, sources: &Sources<'_>) -> String {
    let explained = match &matter.first.explanation {
        Some(explanation) => {
            let values = [
                ("by", explanation.by.as_str().into()),
                ("reason", explanation.reason.as_str().into()),
            ];
            sources.language.say_with("feed-explained", values)
        }
        None => sources.language.say("feed-unexplained"),
    };
    let mut lines = matter.findings();
    lines.extend([matter.rule(sources), explained]);
    lines.join("\n")
}

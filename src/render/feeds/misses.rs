//! Feeds of the record: `record/feed.atom` of the site and of each body, with what was missed and what the body says.
//!
//! One miss is one entry for as long as it lasts. It is updated when it comes out otherwise (what was overdue was done
//! late) and when the body gives its reason. What went well is on the record's pages alone, and so is a miss that no
//! date is known of.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use atom_syndication::Entry;

use super::atom::{self, About};
use super::scope::Scope;
use super::{due, news};
use crate::calendar::{Day, Moment};
use crate::model::Route;
use crate::record::{Assessment, Outcome};
use crate::render::job::Job;
use crate::render::parts::{Mark, capital};
use crate::render::sources::Sources;
use crate::render::words::date_in;

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    if sources.url(&Route::home()).is_none() {
        return Vec::new();
    }
    let job = |scope: Scope<'a>| Job::file(route(scope), move |_| feed(scope, sources));
    Scope::all(sources).map(job).collect()
}

/// Where the feed of the record is.
pub(in crate::render) fn route(scope: Scope<'_>) -> Route {
    page(scope).file_below(news::FEED)
}

fn page(scope: Scope<'_>) -> Route {
    scope.page().below("record")
}

fn feed<'a>(scope: Scope<'a>, sources: &'a Sources<'a>) -> String {
    let bodies = scope.bodies(sources).into_iter();
    let assessments = bodies.flat_map(|body| sources.record.of_body(&body.id));
    let mut missed: Vec<_> = assessments
        .filter(|assessment| assessment.outcome.is_missed())
        .filter_map(|assessment| Some((came_out(assessment, sources)?, assessment)))
        .collect();
    missed.sort_by_key(|(when, _)| Reverse(*when));
    let mut again = BTreeMap::new();
    let newest = missed.into_iter().take(atom::ENTRIES);
    let entries = newest.map(|(when, assessment)| {
        let route = due::lasting(assessment, sources);
        let name = atom::address(&route, sources);
        let name = due::numbered(name, &mut again);
        entry(name, when, assessment, sources)
    });
    let name = scope.name(sources);
    let about = About {
        own: route(scope),
        lasting: news::lasting(scope, sources)
            .below("record")
            .file_below(news::FEED),
        page: page(scope),
        title: sources
            .language
            .say_with("feed-record", [("of", name.into())]),
        subtitle: Some(sources.language.say("feed-misses")),
        author: news::author(scope, sources),
    };
    atom::feed(&about, entries.collect(), sources)
}

/// The day on which a miss came to be what it is now; `None` where nothing dates it.
fn came_out(assessment: &Assessment, sources: &Sources<'_>) -> Option<Day> {
    let due = assessment.due.as_ref().map(|deadline| deadline.due);
    let missed = match assessment.outcome {
        Outcome::Late => assessment.done,
        Outcome::Overdue => due.and_then(|due| due.succ_opt()).map(Day),
        _ => breached(assessment, sources),
    };
    let explained = assessment
        .explanation
        .as_ref()
        .map(|explanation| explanation.on.value);
    let latest = missed.into_iter().chain(explained).max()?;
    Some(latest.min(sources.day()))
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

fn entry(name: String, when: Day, assessment: &Assessment, sources: &Sources<'_>) -> Entry {
    let meeting = assessment.meeting.as_ref();
    let page = match meeting {
        Some(meeting) => Route::meeting(meeting),
        None => Route::body(&assessment.body).below("record"),
    };
    let contact = news::contact(&assessment.body, sources);
    let marks = Mark::of_assessment(assessment, &sources.language);
    let categories = marks
        .iter()
        .map(|mark| atom::category("outcome", mark.kind, &mark.words, sources));
    let body = atom::category(
        "body",
        assessment.body.as_str(),
        sources.name(&assessment.body),
        sources,
    );
    Entry {
        authors: vec![atom::author(contact, sources)],
        categories: categories.chain([body]).collect(),
        summary: Some(atom::english(&summary(assessment, sources), sources)),
        ..atom::entry(
            name,
            &title(assessment, &marks, sources),
            Moment::from(when.0),
            &page,
            sources,
        )
    }
}

/// "2 working days late: agenda, Bromley Executive, 10 March 2026"
fn title(assessment: &Assessment, marks: &[Mark], sources: &Sources<'_>) -> String {
    let outcome = marks.first().map_or("", |mark| mark.words.as_str());
    let meeting = assessment.meeting.as_ref();
    let meeting = meeting.and_then(|id| sources.meeting(id));
    let mut what = vec![
        assessment.subject.clone(),
        sources.name(&assessment.body).to_owned(),
    ];
    what.extend(meeting.map(|meeting| date_in(meeting.date, "plain", &sources.language)));
    format!("{}: {}", capital(outcome), what.join(", "))
}

/// What was found, the rule, and the body's own reason or that there is none.
fn summary(assessment: &Assessment, sources: &Sources<'_>) -> String {
    let explained = match &assessment.explanation {
        Some(explanation) => {
            let values = [
                ("by", explanation.by.as_str().into()),
                ("reason", explanation.reason.as_str().into()),
            ];
            sources.language.say_with("feed-explained", values)
        }
        None => sources.language.say("feed-unexplained"),
    };
    let rule = due::rule(assessment, sources);
    [assessment.finding.clone(), rule, explained].join("\n")
}

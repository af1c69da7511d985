//! The page that a server shows where there is none.

use serde::Serialize;

use crate::render::frame::Head;
use crate::render::job::Job;
use crate::render::sources::Sources;

/// Nothing beside what every page has.
#[derive(Debug, Serialize)]
struct NotFoundView {}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let head = |sources: &Sources<'_>| Head {
        title: sources.language.say("not-found"),
        ..Head::default()
    };
    let job = Job::anywhere("404.html", "not-found.html", move |_| {
        (head(sources), NotFoundView {})
    });
    vec![job]
}

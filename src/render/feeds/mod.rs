//! Feeds and calendars: what is new, and when meetings are, one file a format.

mod atom;
mod deadlines;
mod due;
mod ics;
mod lasting;
mod meetings;
mod misses;
mod news;
mod robots;
mod scope;
mod sitemap;
mod text;
mod ways;

pub(super) use scope::Scope;
pub(super) use ways::{Way, event, follow, follow_kind, follow_kinds};

use super::job::Job;
use super::sources::Sources;

/// Lists the files of one format.
type Format = for<'a> fn(&'a Sources<'a>) -> Vec<Job<'a>>;

/// Every format there is.
const FORMATS: &[Format] = &[
    news::jobs,
    misses::jobs,
    meetings::jobs,
    deadlines::jobs,
    sitemap::jobs,
    robots::jobs,
];

/// Every file, still to be made.
pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    FORMATS.iter().flat_map(|format| format(sources)).collect()
}

//! Feeds and calendars: what is new, and when meetings are, one file a format.

mod deadlines;
mod ics;
mod lasting;
mod meetings;
mod scope;
mod text;

use super::job::Job;
use super::sources::Sources;

/// Lists the files of one format.
type Format = for<'a> fn(&'a Sources<'a>) -> Vec<Job<'a>>;

/// Every format there is.
const FORMATS: &[Format] = &[meetings::jobs, deadlines::jobs];

/// Every file, still to be made.
pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    FORMATS.iter().flat_map(|format| format(sources)).collect()
}

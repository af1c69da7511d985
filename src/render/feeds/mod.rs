//! Feeds and calendars: what is new, and when meetings are, one file a format.

use super::job::Job;
use super::sources::Sources;

/// Lists the files of one format.
type Format = for<'a> fn(&'a Sources<'a>) -> Vec<Job<'a>>;

/// Every format there is.
const FORMATS: [Format; 0] = [];

/// Every file, still to be made.
pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    FORMATS.iter().flat_map(|format| format(sources)).collect()
}

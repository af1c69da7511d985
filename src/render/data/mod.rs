//! Data: the public site for programs, one file a format.
//!
//! - `addresses`: the list of addresses that last
//! - `json`: the data of each page, in `index.json` beside it
//! - `rows`: what one line of each list says; `csv`: lists as tables
//! - `popolo`, `oparl`: the site in the shapes that others settled
//! - `schema_org`: what a page is about, for its head
//! - `schemas`: what each of our own formats looks like, as JSON Schema

mod addresses;
pub(super) mod csv;
mod json;
mod known;
mod object;
pub(super) mod oparl;
pub(super) mod popolo;
pub(super) mod rows;
pub(super) mod schema_org;
pub(super) mod schemas;

pub(super) use json::*;
pub(super) use object::Object;

use super::job::Job;
use super::sources::Sources;

/// Lists the files of one format.
type Format = for<'a> fn(&'a Sources<'a>) -> Vec<Job<'a>>;

/// Every format there is. The twins of pages come with their pages.
const FORMATS: &[Format] = &[
    csv::jobs,
    schemas::jobs,
    addresses::jobs,
    popolo::jobs,
    oparl::jobs,
];

/// Every file, still to be made.
pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    FORMATS.iter().flat_map(|format| format(sources)).collect()
}

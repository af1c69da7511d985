//! The kinds of pages, one file each: what is on a page, as a view for the template of the same name.

mod accessibility;
mod badge;
mod body;
mod calendar;
mod changes;
mod comparison;
mod data;
mod document;
mod documents;
mod forward_plan;
mod gone;
mod home;
mod meeting;
mod meetings;
mod member;
mod members;
mod moved;
mod not_found;
mod organisation;
mod organisations;
mod pack;
mod record;
mod record_of_body;
mod registers;
mod rule;
mod rules_of_body;
mod search;
mod structure;

use super::job::Job;
use super::sources::Sources;

/// Lists the pages of one kind.
type Kind = for<'a> fn(&'a Sources<'a>) -> Vec<Job<'a>>;

/// Every kind of page there is.
const KINDS: &[Kind] = &[
    home::jobs,
    body::jobs,
    rules_of_body::jobs,
    structure::jobs,
    members::jobs,
    member::jobs,
    organisation::jobs,
    organisations::jobs,
    registers::jobs,
    meetings::jobs,
    meeting::jobs,
    pack::jobs,
    document::jobs,
    documents::jobs,
    comparison::jobs,
    calendar::jobs,
    forward_plan::jobs,
    changes::jobs,
    record::jobs,
    record_of_body::jobs,
    badge::jobs,
    rule::jobs,
    search::jobs,
    data::jobs,
    accessibility::jobs,
    not_found::jobs,
    moved::jobs,
    gone::jobs,
];

/// Every page of the site, still to be made.
pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    KINDS.iter().flat_map(|kind| kind(sources)).collect()
}

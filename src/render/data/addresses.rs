//! The list of the site's addresses: the next build sees by it that none is lost.

use crate::model::{AddressList, Route};
use crate::render::job::Job;
use crate::render::sources::Sources;

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let route = Route::page("data").file_below("addresses.txt");
    let list = |_: &_| AddressList::of(sources.site).to_string();
    vec![Job::file(route, list)]
}

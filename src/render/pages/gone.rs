//! An address at which something was removed for good: that it was there, when it was removed and why.

use serde::Serialize;

use super::moved::can_be_a_page;
use crate::calendar::Day;
use crate::model::{Gone, Route};
use crate::render::frame::Head;
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::sources::{Sources, home_link};

#[derive(Debug, Serialize)]
struct GoneView {
    title: String,
    on: Day,
    reason: String,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let gone = sources.site.settings.gone.iter();
    let addresses = gone.flat_map(|gone| gone.address.0.iter().map(move |address| (gone, address)));
    let routes = addresses.filter_map(|(gone, address)| Some((gone, Route::former(address)?)));
    let pages = routes.filter(|(_, route)| can_be_a_page(route));
    let job = |(gone, route): (&'a Gone, Route)| {
        Job::new(route, "gone.html", move |here| {
            (head(sources, here), view(gone, sources))
        })
        .unlisted()
    };
    pages.map(job).collect()
}

fn head(sources: &Sources<'_>, here: &Here) -> Head {
    Head {
        title: sources.language.say("gone-title"),
        trail: vec![home_link(sources, here)],
        ..Head::default()
    }
}

fn view(gone: &Gone, sources: &Sources<'_>) -> GoneView {
    GoneView {
        title: sources.language.say("gone-title"),
        on: gone.on.value,
        reason: gone.reason.clone(),
    }
}

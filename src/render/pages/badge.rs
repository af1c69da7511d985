//! Badges: a small picture for other sites to show, of whether agendas and minutes were out in time.

use serde::Serialize;

use super::record_of_body;
use crate::model::{Body, Route};
use crate::record::{Assessment, Awaited};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::{CameDue, Span, came_due};
use crate::render::sources::Sources;
use crate::render::words::date_in;

/// How wide a letter is on average, in tenths of a pixel; the drawing is told how wide each line is, whatever letters a
/// reader's machine has.
const LETTER: usize = 68;
/// From one line to the next, and from the top to the foot of the first, in pixels.
const LINE: usize = 20;
const FIRST: usize = 24;
/// From the left to the words, and from the words to the right, in pixels.
const LEFT: usize = 20;
const RIGHT: usize = 14;

/// A badge as it is drawn: sizes in pixels.
#[derive(Debug, Serialize)]
struct Badge {
    /// All that it says.
    title: String,
    width: usize,
    height: usize,
    lines: Vec<Line>,
    language: String,
}

#[derive(Debug, Serialize)]
struct Line {
    text: String,
    y: usize,
    width: usize,
}

/// A badge as a page offers it.
#[derive(Debug, Serialize)]
pub(super) struct BadgeView {
    href: String,
    /// All that it says.
    title: String,
    /// HTML for another site.
    snippet: String,
}

/// The site's badge, and one of each body that has a record.
pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let site = Job::drawn(route(None), "badge.html", |_| {
        Badge::of(&said_of_site(sources), sources)
    });
    let bodies = sources.bodies().into_iter();
    let bodies = bodies.filter(|body| record_of_body::is_there(body, sources));
    let bodies = bodies.map(|body| {
        Job::drawn(route(Some(body)), "badge.html", move |_| {
            Badge::of(&said_of_body(body, sources), sources)
        })
    });
    std::iter::once(site).chain(bodies).collect()
}

fn route(body: Option<&Body>) -> Route {
    let page = body.map_or_else(Route::home, |body| Route::body(&body.id));
    page.file_below("badge.svg")
}

fn said_of_site(sources: &Sources<'_>) -> Vec<String> {
    let name = &sources.site.settings.name.value;
    said(name, sources.record.assessments(), sources)
}

fn said_of_body(body: &Body, sources: &Sources<'_>) -> Vec<String> {
    let name = &body.details.name.value;
    said(name, sources.record.of_body(&body.id), sources)
}

/// The lines of a badge: whose it is, what was in time, and of when that is true.
fn said<'s>(
    name: &str,
    assessments: impl IntoIterator<Item = &'s Assessment>,
    sources: &Sources<'_>,
) -> Vec<String> {
    let language = &sources.language;
    let came = CameDue::of(assessments, sources).within(Span::LastYear, sources);
    let mut lines = vec![name.to_owned()];
    for (what, message) in [
        (Awaited::Agenda, "badge-agendas"),
        (Awaited::Minutes, "badge-minutes"),
    ] {
        let tally = came.tally(what);
        let values = [
            ("met", tally.met.into()),
            ("due", came_due(&tally).into()),
            ("unrecorded", tally.not_recorded.into()),
        ];
        lines.push(language.say_with(message, values));
    }
    let date = date_in(sources.day(), "plain", language);
    lines.push(language.say_with("badge-when", [("date", date.into())]));
    lines
}

impl Badge {
    fn of(said: &[String], sources: &Sources<'_>) -> Self {
        let width = |text: &String| text.chars().count() * LETTER / 10;
        let widest = said.iter().map(width).max().unwrap_or(0);
        let lines = said.iter().enumerate();
        let lines = lines.map(|(number, text)| Line {
            text: text.clone(),
            y: FIRST + number * LINE,
            width: width(text),
        });
        Self {
            title: said.join(". "),
            width: LEFT + widest + RIGHT,
            height: FIRST + said.len() * LINE - LINE / 2,
            lines: lines.collect(),
            language: sources.site.settings.language.value.clone(),
        }
    }
}

impl BadgeView {
    pub(super) fn of_site(sources: &Sources<'_>, here: &Here) -> Self {
        let record = Route::page("record");
        Self::of(&said_of_site(sources), &route(None), &record, sources, here)
    }

    pub(super) fn of_body(body: &Body, sources: &Sources<'_>, here: &Here) -> Self {
        let (badge, record) = (route(Some(body)), record_of_body::route(body));
        Self::of(&said_of_body(body, sources), &badge, &record, sources, here)
    }

    fn of(
        said: &[String],
        badge: &Route,
        record: &Route,
        sources: &Sources<'_>,
        here: &Here,
    ) -> Self {
        let base = sources.site.settings.base_url.as_ref();
        let base = base.map_or("", |base| base.as_str()).trim_end_matches('/');
        let title = said.join(". ");
        let escaped = title
            .replace('&', "&amp;")
            .replace('"', "&quot;")
            .replace('<', "&lt;");
        Self {
            href: here.to(badge),
            snippet: format!(
                "<a href=\"{base}{record}\"><img src=\"{base}{badge}\" alt=\"{escaped}\"></a>"
            ),
            title,
        }
    }
}

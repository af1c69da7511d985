//! The members of a body: its seats, and who holds them.

use serde::Serialize;

use crate::calendar::Day;
use crate::model::{Body, Holding, Occasion, Route, Seat, SeatStatus};
use crate::render::data::csv::TableLink;
use crate::render::frame::Head;
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::language::Language;
use crate::render::parts::capital;
use crate::render::sources::Sources;
use crate::render::words;
use crate::source::Spanned;

#[derive(Debug, Serialize)]
struct MembersView {
    name: String,
    counts: SeatCounts,
    note: Option<String>,
    reviewed: Option<Day>,
    seats: Vec<SeatView>,
}

/// How many seats there are.
#[derive(Debug, Serialize)]
pub(super) struct SeatCounts {
    seats: usize,
    voting: usize,
}

impl SeatCounts {
    pub(super) fn of(body: &Body) -> Self {
        Self {
            seats: seats(body).count(),
            voting: seats(body).filter(|(_, seat)| seat.votes()).count(),
        }
    }
}

#[derive(Debug, Serialize)]
struct SeatView {
    post: String,
    organisation: Option<String>,
    sector: Option<String>,
    role: String,
    held: String,
}

/// A page for every body that has a list of members.
pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let bodies = sources.site.bodies.values().filter(|body| is_there(body));
    let job = |body: &'a Body| {
        Job::new(route(body), "members.html", move |here| {
            (head(body, sources, here), view(body, sources))
        })
        .with_tables(TableLink::of_body(
            &["members", "attendance"],
            body,
            sources,
        ))
    };
    bodies.map(job).collect()
}

/// Whether the body has a list of members.
pub(super) fn is_there(body: &Body) -> bool {
    body.membership.is_some()
}

/// The page of a body's members.
pub(super) fn route(body: &Body) -> Route {
    Route::body(&body.id).below("members")
}

/// The body's seats by id, in the order in which they are shown.
pub(super) fn seats(body: &Body) -> impl Iterator<Item = (&Spanned<String>, &Seat)> {
    let membership = body.membership.iter();
    membership.flat_map(|(_, membership)| membership.seats.iter())
}

fn head(body: &Body, sources: &Sources<'_>, here: &Here) -> Head {
    let name = body.details.name.value.as_str();
    let words = &sources.language;
    Head {
        title: words.say_with("members-title", [("name", name.into())]),
        description: Some(words.say_with("members-lead", [("name", name.into())])),
        section: "bodies",
        trail: sources.trail(&body.id, true, here),
        ..Head::default()
    }
}

fn view(body: &Body, sources: &Sources<'_>) -> MembersView {
    let membership = body.membership.as_ref().map(|(_, membership)| membership);
    let reviewed = membership.and_then(|membership| membership.reviewed.as_ref());
    MembersView {
        name: body.details.name.value.clone(),
        counts: SeatCounts::of(body),
        note: membership.and_then(|membership| membership.note.clone()),
        reviewed: reviewed.map(|day| day.value),
        seats: seats(body)
            .map(|(_, seat)| seat_view(seat, body, sources))
            .collect(),
    }
}

fn seat_view(seat: &Seat, body: &Body, sources: &Sources<'_>) -> SeatView {
    let organisation = seat.organisation.as_ref();
    let organisation = organisation.and_then(|id| sources.site.organisation(&body.id, &id.value));
    let sector = seat
        .sector
        .or(organisation.map(|organisation| organisation.sector));
    SeatView {
        post: seat.post.value.clone(),
        organisation: organisation.map(|organisation| organisation.name.clone()),
        sector: sector.map(|sector| sources.language.word("sector", sector)),
        role: role(seat, &sources.language),
        held: held(seat, sources),
    }
}

/// "Chair, votes (core)"
fn role(seat: &Seat, language: &Language) -> String {
    let votes = match seat.votes() {
        true => "members-votes",
        false => "members-no-vote",
    };
    let words = format!(
        "{}, {}",
        language.word("role", seat.role),
        language.say(votes)
    );
    match &seat.category {
        Some(category) => format!("{words} ({category})"),
        None => words,
    }
}

/// Who holds a seat, since when; or how it stands.
fn held(seat: &Seat, sources: &Sources<'_>) -> String {
    let (language, today) = (&*sources.language, sources.day());
    let status = match seat.status {
        SeatStatus::Agreed => None,
        SeatStatus::ToBeConfirmed => Some("members-to-be-confirmed"),
        SeatStatus::Proposed => Some("members-proposed"),
    };
    let status = status.map(|status| language.say(status));
    let Some(holding) = seat.held_on(today) else {
        return match status {
            Some(status) => status,
            None if seat.held.is_empty() => language.say("members-not-said"),
            None => language.say("members-vacant"),
        };
    };
    let since = holding.from.as_ref().map(|from| {
        let date = words::date_in(from.value, "plain", language);
        language.say_with("members-since", [("date", date.into())])
    });
    let deputy = seat.deputy.as_deref();
    let deputy = deputy.map(|post| language.say_with("members-deputy", [("post", post.into())]));
    let words: Vec<_> = status
        .map(|status| status.to_lowercase())
        .into_iter()
        .chain((holding.by != seat.post.value).then(|| holding.by.clone()))
        .chain(since)
        .chain(holding.interim.then(|| language.say("members-interim")))
        .chain(once_done(holding, today, language))
        .chain(deputy)
        .collect();
    capital(&words.join(", "))
}

/// What everybody with a seat does once, as far as it is recorded: "code of conduct signed on 3 June 2024".
fn once_done(holding: &Holding, today: Day, language: &Language) -> impl Iterator<Item = String> {
    let told = [
        (
            &holding.code_signed,
            "members-code-signed",
            "members-code-not-signed",
        ),
        (
            &holding.inducted,
            "members-inducted",
            "members-not-inducted",
        ),
    ];
    told.into_iter().filter_map(move |(said, done, not_done)| {
        Some(match said.as_ref()?.value {
            Occasion::On(on) if on <= today => {
                let date = words::date_in(on, "plain", language);
                language.say_with(done, [("date", date.into())])
            }
            _ => language.say(not_done),
        })
    })
}

//! A seat in a list: whose it is, who holds it and who held it, and how often somebody was on it.

use serde::Serialize;

use super::assessed::Named;
use super::attendance::AttendanceWords;
use super::mark::capital;
use crate::calendar::Day;
use crate::model::{Holding, Occasion, Route, Seat, SeatStatus, Sector};
use crate::render::here::Here;
use crate::render::language::Language;
use crate::render::sources::{SeatOf, Sources};
use crate::render::words::date_in;

/// A seat in a list.
#[derive(Debug, Serialize)]
pub(in crate::render) struct SeatLine {
    /// The post, and where the seat's page is.
    seat: Named,
    body: Named,
    organisation: Option<Named>,
    sector: Option<String>,
    role: String,
    /// Who holds it, since when; or how it stands.
    held: String,
    /// Who held it before.
    others: Vec<String>,
    attendance: AttendanceWords,
}

impl SeatLine {
    pub(in crate::render) fn of(of: SeatOf<'_>, sources: &Sources<'_>, here: &Here) -> Self {
        let seat = of.seat;
        let language = &sources.language;
        let sittings = sources.turnout.of_seat(&of.body.id, of.id);
        let current = seat.held_on(sources.day());
        let others = begun(seat, sources.day()).into_iter().rev();
        let others = others
            .map(|(_, holding)| holding)
            .filter(|holding| !current.is_some_and(|current| std::ptr::eq(*holding, current)));
        Self {
            seat: Named::new(&seat.post, Some(here.to(&Route::seat(&of.body.id, of.id)))),
            body: Named::new(
                sources.name(&of.body.id),
                Some(here.to(&Route::body(&of.body.id))),
            ),
            organisation: organisation(of, sources, here),
            sector: sector(of, sources).map(|sector| language.word("sector", sector)),
            role: role(seat, language),
            held: held(seat, sources),
            others: others
                .map(|holding| other_holder(holding, language))
                .collect(),
            attendance: AttendanceWords::of(&sittings.iter().collect(), sources),
        }
    }
}

/// The organisation that the seat is held for, and where its page is.
pub(in crate::render) fn organisation(
    of: SeatOf<'_>,
    sources: &Sources<'_>,
    here: &Here,
) -> Option<Named> {
    let partner = sources.partner(&of.body.id, of.seat.organisation.as_ref()?.as_str())?;
    let href = here.to(&partner.route());
    Some(Named::new(&partner.organisation.name, Some(href)))
}

/// The sector that the seat sits for: its own, else its organisation's.
pub(in crate::render) fn sector(of: SeatOf<'_>, sources: &Sources<'_>) -> Option<Sector> {
    of.seat.sector.or_else(|| {
        let organisation = of.seat.organisation.as_ref()?;
        let organisation = sources.site.organisation(&of.body.id, organisation)?;
        Some(organisation.sector)
    })
}

/// "Chair, votes (core)"
pub(in crate::render) fn role(seat: &Seat, language: &Language) -> String {
    let votes = match seat.votes() {
        true => "members-votes",
        false => "members-no-vote",
    };
    let role = language.word("role", seat.role);
    let words = format!("{role}, {}", language.say(votes));
    match &seat.category {
        Some(category) => format!("{words} ({category})"),
        None => words,
    }
}

/// How settled the seat is; nothing where it is agreed.
pub(in crate::render) fn unsettled(seat: &Seat, language: &Language) -> Option<String> {
    match seat.status {
        SeatStatus::Agreed => None,
        SeatStatus::ToBeConfirmed => Some(language.say("members-to-be-confirmed")),
        SeatStatus::Proposed => Some(language.say("members-proposed")),
    }
}

/// Who holds a seat, since when; or how it stands.
fn held(seat: &Seat, sources: &Sources<'_>) -> String {
    let (language, today) = (&*sources.language, sources.day());
    let status = unsettled(seat, language);
    let Some(holding) = seat.held_on(today) else {
        return match status {
            Some(status) => status,
            None if seat.held.is_empty() => language.say("members-not-said"),
            None => language.say("members-vacant"),
        };
    };
    let since = holding.from.as_ref().map(|from| {
        let date = date_in(from.value, "plain", language);
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

/// Who held the seat by `today`, each with its place in the list; nobody who is still to begin.
pub(in crate::render) fn begun(seat: &Seat, today: Day) -> Vec<(usize, &Holding)> {
    let held = seat.held.iter().enumerate();
    held.filter(|(_, holding)| holding.from.as_ref().is_none_or(|from| from.value <= today))
        .collect()
}

/// "Chief Inspector, 9 October 2024 to 3 March 2025"
fn other_holder(holding: &Holding, language: &Language) -> String {
    match period(holding, language) {
        Some(period) => format!("{}, {period}", holding.by),
        None => holding.by.clone(),
    }
}

/// From when to when a seat was held; nothing where neither is recorded.
pub(in crate::render) fn period(holding: &Holding, language: &Language) -> Option<String> {
    let day = |day: &crate::source::Spanned<Day>| date_in(day.value, "plain", language);
    Some(match (&holding.from, &holding.to) {
        (Some(from), Some(to)) => {
            let values = [("from", day(from).into()), ("to", day(to).into())];
            language.say_with("members-from-to", values)
        }
        (Some(from), None) => language.say_with("members-from", [("date", day(from).into())]),
        (None, Some(to)) => language.say_with("members-until", [("date", day(to).into())]),
        (None, None) => return None,
    })
}

/// What everybody with a seat does once, as far as it is recorded: "code of conduct signed on 3 June 2024".
pub(in crate::render) fn once_done(
    holding: &Holding,
    today: Day,
    language: &Language,
) -> impl Iterator<Item = String> {
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
                let date = date_in(on, "plain", language);
                language.say_with(done, [("date", date.into())])
            }
            _ => language.say(not_done),
        })
    })
}

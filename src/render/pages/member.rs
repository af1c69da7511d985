//! A seat of a body: who held it from when to when, at which meetings somebody was on it, what its holders declared, and
//! what they have in hand.

use serde::Serialize;

use super::members;
use crate::calendar::Day;
use crate::model::{
    AbsenceMeasure, AbsenceStep, BodyId, Declaration, Holding, HospitalityEntry, Interest,
    InterestEntry, Meeting, MinutesDetails, Route, Sitting,
};
use crate::render::data::MemberData;
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::{
    ActionLine, AttendanceWords, Named, begun, by_urgency, capital, once_done, organisation,
    period, presence, role, sector, unsettled,
};
use crate::render::sources::{ActionOf, SeatOf, Sources, minuted, planned, seats};
use crate::render::words::{date_in, partial_date, sentence};

/// How many meetings the page lists, the latest first; the counts are of all.
const SHOWN: usize = 60;

#[derive(Debug, Serialize)]
struct MemberView {
    post: String,
    body: Link,
    organisation: Option<Named>,
    sector: Option<String>,
    role: String,
    unsettled: Option<String>,
    deputy: Option<String>,
    /// The bodies that the holder speaks for here.
    represents: Vec<Named>,
    holders: Vec<HolderView>,
    attendance: AttendanceWords,
    sittings: Vec<SittingView>,
    /// How many earlier meetings there are that are not listed.
    more: usize,
    steps: Vec<StepView>,
    declarations: Vec<DeclarationView>,
    /// What stands in the register of interests; nothing where the body keeps none, or the seat has no entry.
    interests: Option<InterestsView>,
    hospitality: Vec<OfferView>,
    actions: Vec<ActionLine>,
}

/// Somebody who holds or held the seat.
#[derive(Debug, Serialize)]
struct HolderView {
    by: String,
    period: Option<String>,
    /// Role, interim, reason, code of conduct, induction: what is known beside.
    about: String,
    attendance: AttendanceWords,
}

#[derive(Debug, Serialize)]
struct SittingView {
    meeting: Link,
    how: String,
}

/// What followed when nobody came, meeting after meeting.
#[derive(Debug, Serialize)]
struct StepView {
    date: Day,
    what: String,
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct DeclarationView {
    meeting: Link,
    kind: Option<String>,
    interest: String,
}

#[derive(Debug, Serialize)]
struct InterestsView {
    register: String,
    /// One line each; empty where there are none to declare.
    lines: Vec<String>,
    declared: Option<Day>,
    updated: Option<Day>,
}

#[derive(Debug, Serialize)]
struct OfferView {
    offer: String,
    /// When, from whom, its value, whether it was accepted.
    about: String,
}

/// A page for every seat.
pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let job = |of: SeatOf<'a>| {
        Job::new(
            Route::seat(&of.body.id, of.id),
            "member.html",
            move |here| (head(of, sources, here), view(of, sources, here)),
        )
        .with_twin(move || MemberData::of(of, sources))
    };
    let bodies = sources.site.bodies.values();
    bodies.flat_map(|body| seats(body).map(job)).collect()
}

fn head(of: SeatOf<'_>, sources: &Sources<'_>, here: &Here) -> Head {
    let mut trail = sources.trail(&of.body.id, true, here);
    trail.push(Link::new(
        here.to(&members::route(of.body)),
        sources.language.say("body-members"),
    ));
    Head {
        title: title(of, sources),
        section: "bodies",
        trail,
        ..Head::default()
    }
}

/// "Inspector, Town Police, Board": seats of one body that are alike in post and organisation are numbered.
fn title(of: SeatOf<'_>, sources: &Sources<'_>) -> String {
    let alike = |other: &SeatOf<'_>| {
        let organisation =
            |of: SeatOf<'_>| of.seat.organisation.as_ref().map(|id| id.value.clone());
        other.seat.post.value == of.seat.post.value && organisation(*other) == organisation(of)
    };
    let alike: Vec<_> = seats(of.body).filter(alike).map(|other| other.id).collect();
    let number = alike.iter().position(|id| *id == of.id).unwrap_or_default();
    let post = match alike.len() {
        1 => of.seat.post.value.clone(),
        _ => format!("{} ({})", of.seat.post.value, number + 1),
    };
    let organisation = of.seat.organisation.as_ref();
    let partner = organisation.and_then(|id| sources.partner(&of.body.id, id.as_str()));
    let organisation = partner.map(|partner| partner.organisation.name.clone());
    let body = sources.name(&of.body.id).to_owned();
    let parts: Vec<_> = [Some(post), organisation, Some(body)]
        .into_iter()
        .flatten()
        .collect();
    parts.join(", ")
}

fn view(of: SeatOf<'_>, sources: &Sources<'_>, here: &Here) -> MemberView {
    let language = &sources.language;
    let seat = of.seat;
    let sittings = sources.turnout.of_seat(&of.body.id, of.id);
    let sector = sector(of, sources);
    MemberView {
        post: seat.post.value.clone(),
        body: Link::new(
            here.to(&Route::body(&of.body.id)),
            of.body.details.name.value.clone(),
        ),
        organisation: organisation(of, sources, here),
        sector: sector.map(|sector| language.word("sector", sector)),
        role: role(seat, language),
        unsettled: unsettled(seat, language),
        deputy: seat.deputy.clone(),
        represents: represents(of, sources, here),
        holders: holders(of, sources),
        attendance: AttendanceWords::of(&sittings.iter().collect(), sources),
        sittings: listed(of, sources, here),
        more: sittings.len().saturating_sub(SHOWN),
        steps: steps(of, sources),
        declarations: declarations(of, sources, here),
        interests: interests(of, sources, here),
        hospitality: hospitality(of, sources),
        actions: actions(of, sources, here),
    }
}

fn represents(of: SeatOf<'_>, sources: &Sources<'_>, here: &Here) -> Vec<Named> {
    let named = of.seat.represents.0.iter().map(|folder| {
        let id = BodyId::new(folder.trim_matches('/'));
        match sources.site.bodies.get(&id) {
            Some(body) => {
                let href = here.to(&Route::body(&body.id));
                Named::new(&body.details.name.value, Some(href))
            }
            None => Named::new(folder, None),
        }
    });
    named.collect()
}

/// Who holds and held the seat, the latest first.
fn holders(of: SeatOf<'_>, sources: &Sources<'_>) -> Vec<HolderView> {
    let language = &sources.language;
    let sittings = sources.turnout.of_seat(&of.body.id, of.id);
    let holders = begun(of.seat, sources.day()).into_iter().rev();
    let view = |(place, holding): (usize, &Holding)| {
        let own = sittings
            .iter()
            .filter(|sitting| sitting.holding == Some(place));
        let role = holding.role.map(|role| language.word("role", role));
        let interim = holding.interim.then(|| language.say("members-interim"));
        let about: Vec<_> = role
            .into_iter()
            .chain(interim)
            .chain(once_done(holding, sources.day(), language))
            .chain(holding.reason.clone())
            .collect();
        HolderView {
            by: holding.by.clone(),
            period: period(holding, language),
            about: capital(&about.join(", ")),
            attendance: AttendanceWords::of(&own.collect(), sources),
        }
    };
    holders.map(view).collect()
}

/// The meetings at which somebody could have been on the seat, the latest first.
fn listed(of: SeatOf<'_>, sources: &Sources<'_>, here: &Here) -> Vec<SittingView> {
    let sittings = sources.turnout.of_seat(&of.body.id, of.id).iter().rev();
    let view = |sitting: &Sitting| SittingView {
        meeting: Link::new(
            here.to(&Route::meeting(&sitting.meeting)),
            date_in(sitting.date, "plain", &sources.language),
        ),
        how: presence(sitting, sources),
    };
    sittings.take(SHOWN).map(view).collect()
}

fn steps(of: SeatOf<'_>, sources: &Sources<'_>) -> Vec<StepView> {
    let steps = of.seat.absences.iter();
    let known = steps.filter(|step| step.on.value <= sources.day());
    let view = |step: &AbsenceStep| StepView {
        date: step.on.value,
        what: sources.language.say(match step.step {
            AbsenceMeasure::Letter => "member-letter",
            AbsenceMeasure::Decision => "member-decision",
        }),
        note: step.note.clone(),
    };
    known.map(view).collect()
}

/// The minutes of the body that the public can read, the latest first, each with its meeting.
fn minutes<'s>(
    of: SeatOf<'s>,
    sources: &'s Sources<'_>,
) -> impl Iterator<Item = (&'s Meeting, &'s MinutesDetails)> {
    let meetings = sources.meetings(&of.body.id).iter().rev();
    meetings.filter_map(|meeting| {
        let minutes = sources.document(meeting.minutes.as_ref()?)?.minutes()?;
        Some((*meeting, minutes))
    })
}

fn declarations(of: SeatOf<'_>, sources: &Sources<'_>, here: &Here) -> Vec<DeclarationView> {
    let declared = minutes(of, sources).flat_map(|(meeting, minutes)| {
        let declarations = minutes.declarations.iter().flatten();
        let own = declarations.filter(|declaration| declaration.seat.as_str() == of.id);
        own.map(move |declaration| (meeting, declaration))
    });
    let view = |(meeting, declaration): (&Meeting, &Declaration)| DeclarationView {
        meeting: Link::new(
            here.to(&Route::meeting(&meeting.id)),
            date_in(meeting.date, "plain", &sources.language),
        ),
        kind: declaration.kind.clone(),
        interest: sentence(&declaration.interest),
    };
    declared.map(view).collect()
}

fn interests(of: SeatOf<'_>, sources: &Sources<'_>, here: &Here) -> Option<InterestsView> {
    let (_, file) = of.body.registers.interests.as_ref()?;
    let mut entries = file.entries.iter();
    let entry: &InterestEntry = entries.find(|entry| entry.seat.as_str() == of.id)?;
    let interests = entry.interests.0.iter();
    let register = Route::body(&of.body.id)
        .below("registers")
        .below("interests");
    Some(InterestsView {
        register: here.to(&register),
        lines: interests
            .map(|interest| interest_line(interest, sources))
            .collect(),
        declared: entry.declared.as_ref().map(|day| day.value),
        updated: entry.updated.as_ref().map(|day| day.value),
    })
}

/// "Trustee of a charity (personal, since 2024)"
fn interest_line(interest: &Interest, sources: &Sources<'_>) -> String {
    let language = &sources.language;
    let dated = [
        (&interest.from, "members-since"),
        (&interest.to, "members-until"),
    ];
    let dated = dated.into_iter().filter_map(|(date, id)| {
        let date = partial_date(date.as_ref()?.value, "plain", language)?;
        Some(language.say_with(id, [("date", date.into())]))
    });
    let about: Vec<_> = interest.kind.clone().into_iter().chain(dated).collect();
    let what = interest.interest.trim();
    match about.is_empty() {
        true => sentence(what),
        false => format!("{} ({})", what.trim_end_matches('.'), about.join(", ")),
    }
}

fn hospitality(of: SeatOf<'_>, sources: &Sources<'_>) -> Vec<OfferView> {
    let language = &sources.language;
    let file = of.body.registers.hospitality.iter();
    let entries = file.flat_map(|(_, file)| &file.entries);
    let own = entries.filter(|entry| {
        let seat = entry.seat.as_ref();
        seat.is_some_and(|seat| seat.as_str() == of.id)
    });
    let view = |entry: &HospitalityEntry| {
        let on = entry.on.as_ref();
        let on = on.map(|on| date_in(on.value, "plain", language));
        let from = entry.from.as_deref();
        let from = from.map(|from| language.say_with("member-offer-from", [("from", from.into())]));
        let accepted = entry.accepted.map(|accepted| match accepted {
            true => language.say("member-offer-accepted"),
            false => language.say("member-offer-refused"),
        });
        let about: Vec<_> = [on, from, entry.value.clone(), accepted]
            .into_iter()
            .flatten()
            .collect();
        OfferView {
            offer: sentence(&entry.offer),
            about: about.join(" · "),
        }
    };
    own.map(view).collect()
}

/// What the body has put in hand that can be told to be this seat's: its owner is the post, or is what the holder is called
/// and of the same organisation.
fn actions(of: SeatOf<'_>, sources: &Sources<'_>, here: &Here) -> Vec<ActionLine> {
    let documents = sources.meetings(&of.body.id).iter();
    let documents = documents.filter_map(|meeting| sources.document(meeting.minutes.as_ref()?));
    let minuted = documents.flat_map(|document| minuted(document, of.body, sources.site));
    let all = minuted.chain(planned(of.body));
    let mut own: Vec<_> = all.filter(|action| is_own(of, action)).collect();
    by_urgency(&mut own);
    own.iter()
        .map(|action| ActionLine::of(action, sources, here))
        .collect()
}

fn is_own(of: SeatOf<'_>, action: &ActionOf<'_>) -> bool {
    let Some(owner) = &action.action.owner else {
        return false;
    };
    let names = |text: &str| text.eq_ignore_ascii_case(owner);
    let organisation = action.action.organisation.as_ref();
    let same = organisation.is_some_and(|id| {
        let own = of.seat.organisation.as_ref();
        own.is_some_and(|own| own.value == id.value)
    });
    names(&of.seat.post) || same && of.seat.held.iter().any(|holding| names(&holding.by))
}

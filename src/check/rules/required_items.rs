//! `required-items`: every agenda has the items that it must have, early enough, and some of them once a year.

use serde::Deserialize;

use super::meeting_frequency::all_but_events;
use crate::check::interim::{registered, reported_to, told_in};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::sitting::{Sitting, public_agenda, stands};
use crate::check::years::{Stretch, YearBegins};
use crate::model::{
    AgendaItem, DecisionKind, Document, Force, ItemKind, Meeting, MeetingKind, MeetingState,
};
use crate::record::{Assessment, Outcome};
use crate::source::Place;

pub(super) struct RequiredItems;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// Kinds of item that every agenda has.
    #[serde(default)]
    items: Vec<ItemKind>,
    /// Kinds of item that every agenda has near its beginning.
    #[serde(default)]
    early: Vec<ItemKind>,
    /// The last place on the agenda that is early.
    #[serde(default = "three")]
    early_by: usize,
    /// Kinds of item that the agendas of a year have once at least.
    #[serde(default)]
    yearly: Vec<ItemKind>,
    /// Which meeting of the year that is.
    #[serde(default)]
    yearly_at: YearlyAt,
    /// The month in which the year begins.
    #[serde(default)]
    year_begins: YearBegins,
    /// Whether an agenda has an item for decisions taken between meetings, where one was reported to the meeting.
    #[serde(default)]
    interim: bool,
    /// The kinds of meeting whose agendas are looked at.
    #[serde(default = "all_but_events")]
    kinds: Vec<MeetingKind>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
enum YearlyAt {
    #[default]
    #[serde(rename = "any-meeting")]
    Any,
    #[serde(rename = "first-meeting")]
    First,
    #[serde(rename = "last-meeting")]
    Last,
}

fn three() -> usize {
    3
}

impl Rule for RequiredItems {
    const NAME: &'static str = "required-items";
    const TITLE: &'static str = "Agendas have the items they must have";
    const PROSE: &'static str = include_str!("required_items.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let must = may(force);
        let mut said = Vec::new();
        if !params.items.is_empty() {
            said.push(format!(
                "Every agenda {must} have an item for {}.",
                all(&params.items)
            ));
        }
        if !params.early.is_empty() {
            let (items, by) = (all(&params.early), params.early_by);
            said.push(format!(
                "Every agenda {must} have an item for {items} among its first {by}."
            ));
        }
        if !params.yearly.is_empty() {
            let at = match params.yearly_at {
                YearlyAt::Any => "Once a year an agenda",
                YearlyAt::First => "The agenda of the first meeting of each year",
                YearlyAt::Last => "The agenda of the last meeting of each year",
            };
            said.push(format!(
                "{at} {must} have an item for {}.",
                all(&params.yearly)
            ));
        }
        if params.interim {
            said.push(format!(
                "Where decisions were taken between meetings, the agenda of the meeting that they are reported to {must} \
                 have an item for them."
            ));
        }
        match said.is_empty() {
            true => "No item is asked for.".into(),
            false => said.join(" "),
        }
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let params = scope.params;
        if !stands(scope.ground, meeting) || !params.kinds.contains(&meeting.details.kind) {
            return;
        }
        let agenda = public_agenda(scope.ground, meeting);
        let held = meeting.state(scope.ground.day) == MeetingState::Held;
        if agenda.is_none() && !held {
            return;
        }
        let required = params
            .items
            .iter()
            .filter(|kind| !params.early.contains(kind));
        let required = required.map(|kind| (*kind, None));
        let early = params
            .early
            .iter()
            .map(|kind| (*kind, Some(params.early_by)));
        let interim = (params.interim && reports_interim(scope, meeting))
            .then_some((ItemKind::InterimDecisions, None));
        for (kind, by) in early.chain(required).chain(interim) {
            found.add(match agenda {
                Some(agenda) => look_for(scope, agenda, kind, by),
                None => no_agenda(scope, meeting, kind),
            });
        }
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        let params = scope.params;
        let counts = |meeting: &&&Meeting| {
            stands(scope.ground, meeting) && params.kinds.contains(&meeting.details.kind)
        };
        let meetings = scope.ground.meetings(&scope.body.id).iter().filter(counts);
        let mut years: Vec<(Stretch, Vec<&Meeting>)> = Vec::new();
        for meeting in meetings {
            let year = params.year_begins.stretch(meeting.date.0, 12);
            match years.last_mut() {
                Some((last, meetings)) if *last == year => meetings.push(meeting),
                _ => years.push((year, vec![meeting])),
            }
        }
        for (year, meetings) in &years {
            for kind in &params.yearly {
                found.add(in_year(scope, *year, meetings, *kind));
            }
        }
    }
}

/// Whether a decision taken between meetings was reported to this one: its minutes tell of one, or the register does.
fn reports_interim(scope: &Scope<'_, Params>, meeting: &Meeting) -> bool {
    let told = match Sitting::of(scope.ground, meeting) {
        Sitting::Minuted(_, minutes) => told_in(minutes).next().is_some(),
        _ => false,
    };
    let (ground, body) = (scope.ground, scope.body);
    told || registered(ground, body).any(|(_, decision)| {
        let between = matches!(decision.kind, DecisionKind::Interim | DecisionKind::Urgent);
        between && reported_to(ground, &body.id, decision).is_some_and(|to| to.id == meeting.id)
    })
}

/// The first item of this kind, and its place on the agenda from 1.
fn item(agenda: &Document, kind: ItemKind) -> Option<(usize, &AgendaItem)> {
    (1..)
        .zip(agenda.items())
        .find(|(_, item)| item.kind == kind)
}

fn look_for(
    scope: &Scope<'_, Params>,
    agenda: &Document,
    kind: ItemKind,
    by: Option<usize>,
) -> Assessment {
    let (words, found) = (kind.words(), item(agenda, kind));
    let late = by.filter(|by| found.is_some_and(|(at, _)| at > *by));
    let (outcome, finding, mend) = match (found, late) {
        (None, _) => (
            Outcome::Breached,
            format!("The agenda has no item for {words}."),
            Some(format!(
                "The clerk can add the item, or mark the one that it is with `kind: {}`.",
                key(kind)
            )),
        ),
        (Some((at, _)), Some(by)) => (
            Outcome::Breached,
            format!("The agenda has {words} as item {at}, and it is to be among the first {by}."),
            Some("The clerk can move the item up.".to_owned()),
        ),
        (Some((at, _)), None) => (
            Outcome::Met,
            format!("The agenda has {words} as item {at}."),
            None,
        ),
    };
    Assessment {
        document: Some(agenda.id.clone()),
        mend,
        ..scope.assess(
            format!("item for {words}"),
            outcome,
            finding,
            place_in(agenda, found.map(|(_, item)| item.title.span)),
        )
    }
}

fn no_agenda(scope: &Scope<'_, Params>, meeting: &Meeting, kind: ItemKind) -> Assessment {
    let words = kind.words();
    let finding = format!(
        "There is no agenda that the public can read, so nobody can tell whether it had {words}."
    );
    let place = Place::whole(meeting.path.clone());
    Assessment {
        mend: Some("The clerk can publish the agenda as agenda.md in the meeting's folder.".into()),
        ..scope.assess(
            format!("item for {words}"),
            Outcome::NotRecorded,
            finding,
            place,
        )
    }
}

/// Whether a year's agendas had an item of this kind.
fn in_year(
    scope: &Scope<'_, Params>,
    year: Stretch,
    meetings: &[&Meeting],
    kind: ItemKind,
) -> Assessment {
    let over = year.last < scope.ground.day.0;
    let looked_at = match scope.params.yearly_at {
        YearlyAt::Any => meetings,
        YearlyAt::First => meetings.get(..1).unwrap_or_default(),
        YearlyAt::Last => meetings
            .last()
            .map(std::slice::from_ref)
            .unwrap_or_default(),
    };
    // Which meeting is the last of a year is known only when the year is over.
    let known = over || scope.params.yearly_at != YearlyAt::Last;
    let held = |meeting: &&Meeting| meeting.state(scope.ground.day) == MeetingState::Held;
    let agendas: Vec<_> = looked_at
        .iter()
        .map(|m| (*m, public_agenda(scope.ground, m)))
        .collect();
    let with = agendas
        .iter()
        .find_map(|(_, agenda)| Some(((*agenda)?, item((*agenda)?, kind)?.1)));
    let waiting = !known
        || match scope.params.yearly_at {
            YearlyAt::First => !looked_at.iter().all(held),
            _ => !over,
        };
    let unread = agendas.iter().any(|(_, agenda)| agenda.is_none());
    let (words, span) = (kind.words(), year.words());
    let which = match scope.params.yearly_at {
        YearlyAt::Any => "an agenda",
        YearlyAt::First => "the agenda of the first meeting",
        YearlyAt::Last => "the agenda of the last meeting",
    };
    let (outcome, finding) = match with {
        Some(_) if known => (
            Outcome::Met,
            format!("From {span}, {which} had an item for {words}."),
        ),
        _ if waiting => (
            Outcome::Upcoming,
            format!("From {span}, {which} is to have an item for {words}."),
        ),
        _ if unread => (
            Outcome::NotRecorded,
            format!(
                "Not every agenda can be read from {span}, so nobody can tell whether {which} had an item for {words}."
            ),
        ),
        _ if scope.params.yearly_at == YearlyAt::Any => (
            Outcome::Breached,
            format!("From {span}, no agenda had an item for {words}."),
        ),
        _ => (
            Outcome::Breached,
            format!("From {span}, {which} had no item for {words}."),
        ),
    };
    let mend = match outcome {
        Outcome::Breached => Some(format!(
            "If there was such an item, the clerk can mark it with `kind: {}`.",
            key(kind)
        )),
        Outcome::NotRecorded => {
            Some("The clerk can publish the agendas that are missing.".to_owned())
        }
        _ => None,
    };
    let place = match (with, looked_at.last()) {
        (Some((agenda, item)), _) if known => place_in(agenda, Some(item.title.span)),
        (_, Some(meeting)) if outcome == Outcome::Breached => Place::whole(meeting.path.clone()),
        _ => Place::whole(scope.body.path.clone()),
    };
    Assessment {
        mend,
        ..scope.assess(format!("yearly item for {words}"), outcome, finding, place)
    }
}

/// "declarations of interest and one for questions from the public"
fn all(kinds: &[ItemKind]) -> String {
    kinds
        .iter()
        .map(|kind| kind.words())
        .collect::<Vec<_>>()
        .join(" and one for ")
}

/// The kind as it is written: `public-questions`.
fn key(kind: ItemKind) -> String {
    serde_json::to_value(kind)
        .ok()
        .and_then(|key| Some(key.as_str()?.to_owned()))
        .unwrap_or_default()
}

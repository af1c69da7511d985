//! What each body decided, from its minutes and from its register of what it decided between meetings.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::Datelike;

use crate::calendar::Day;
use crate::model::{Body, BodyId, Decision, Document, Meeting, PublicSite, RegisteredDecision};

/// A decision of a body.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) struct Decided<'a> {
    /// The day; `None` where it is not recorded.
    pub(in crate::render) day: Option<Day>,
    /// How it was taken.
    pub(in crate::render) how: Taken<'a>,
}

/// How a decision was taken.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) enum Taken<'a> {
    /// At this meeting, as its minutes say.
    At(&'a Meeting, &'a Decision),
    /// Between meetings, as the register says.
    Between(&'a RegisteredDecision),
}

/// The decisions of each body, the latest first; those of one day in the order of the minutes. What has no day comes last.
pub(super) type Decisions<'a> = BTreeMap<&'a BodyId, Vec<Decided<'a>>>;

/// Every decision that the public may know of.
pub(super) fn of_site(site: &PublicSite) -> Decisions<'_> {
    let mut decisions = Decisions::new();
    for meeting in site.meetings.values() {
        let minutes = meeting.minutes.as_ref();
        let minutes = minutes.and_then(|id| site.documents.get(id));
        let minutes = minutes.and_then(Document::minutes).into_iter();
        let taken = minutes.flat_map(|minutes| &minutes.decisions);
        let decided = taken.map(|decision| Decided {
            day: Some(meeting.date),
            how: Taken::At(meeting, decision),
        });
        let of_body = decisions.entry(&meeting.body).or_default();
        of_body.extend(decided);
    }
    for body in site.bodies.values() {
        let of_body = decisions.entry(&body.id).or_default();
        of_body.extend(between(body));
        of_body.sort_by_key(|decided| Reverse(decided.day));
    }
    decisions
}

fn between(body: &Body) -> impl Iterator<Item = Decided<'_>> {
    let register = body.registers.decisions.iter();
    let decisions = register.flat_map(|(_, register)| &register.decisions);
    decisions.map(|decision| Decided {
        day: decision.on.as_ref().map(|on| on.value),
        how: Taken::Between(decision),
    })
}

impl Decided<'_> {
    /// The year; `None` where no day is recorded.
    pub(in crate::render) fn year(&self) -> Option<i32> {
        self.day.map(|day| day.0.year())
    }
}

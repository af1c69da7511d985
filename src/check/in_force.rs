//! The terms of one rule for one body: worked out once for each kind of meeting and each time that they changed.

use std::collections::{BTreeMap, BTreeSet};

use super::ground::Ground;
use super::rule::Rule;
use crate::calendar::{Day, plain_date};
use crate::model::{Body, BodyId, Meeting, MeetingKind, RuleName, Terms};
use crate::record::{Assessment, LawBehind, Outcome, RuleInForce};
use crate::source::{Place, Problems, decode};

/// A rule's terms for one kind of meeting in one stretch of time.
pub(crate) struct InForce<P> {
    /// What every rule can say.
    pub(crate) terms: Terms,
    /// The rule's own parameters, or what is wrong with them.
    pub(crate) params: Result<P, Problems>,
    /// Where the rule is named in the rulebook lowest down that speaks of it, or where that is extended.
    pub(crate) place: Place,
    /// The body whose rulebook that is, or extends it.
    pub(crate) from: BodyId,
    /// The built-in rulebook that speaks of the rule.
    pub(crate) law: Option<LawBehind>,
    /// What sets the rule apart where the rulebook holds it more than once.
    pub(crate) aspect: Option<String>,
}

impl<P> InForce<P> {
    /// An assessment under these terms, of no meeting and no document yet.
    pub(super) fn assess(
        &self,
        rule: &'static str,
        body: &Body,
        subject: impl Into<String>,
        outcome: Outcome,
        finding: impl Into<String>,
        place: Place,
    ) -> Assessment {
        Assessment {
            rule,
            aspect: self.aspect.clone(),
            body: body.id.clone(),
            meeting: None,
            document: None,
            subject: subject.into(),
            outcome,
            force: self.terms.force,
            clause: self.terms.clause.clone(),
            due: None,
            done: None,
            working_days_late: None,
            finding: finding.into(),
            mark: None,
            mend: None,
            place,
            notes: Vec::new(),
            rule_place: self.place.clone(),
            explanation: None,
        }
    }
}

/// A rule's terms for one body, by kind of meeting and stretch of time.
pub(super) struct AllTerms<'g, R: Rule> {
    ground: &'g Ground<'g>,
    body: &'g Body,
    /// The rule as the rulebooks name it.
    written: &'g str,
    /// The days on which the terms changed, in order.
    changes: Vec<Day>,
    known: BTreeMap<(MeetingKind, usize), InForce<R::Params>>,
}

impl<'g, R: Rule> AllTerms<'g, R> {
    /// No terms yet; they are worked out as they are asked for by [`prepare`](Self::prepare).
    pub(super) fn new(ground: &'g Ground<'g>, body: &'g Body, written: &'g str) -> Self {
        Self {
            ground,
            body,
            written,
            changes: change_days(ground, body, written).into_iter().collect(),
            known: BTreeMap::new(),
        }
    }

    /// Works out the terms for this kind of meeting on this day, if that was not done before.
    pub(super) fn prepare(&mut self, kind: MeetingKind, day: Day) {
        let key = self.key(kind, day);
        if self.known.contains_key(&key) {
            return;
        }
        if let Some(in_force) = in_force::<R>(self.ground, self.body, self.written, (kind, day)) {
            self.known.insert(key, in_force);
        }
    }

    /// The terms by which this meeting is judged.
    pub(super) fn of_meeting(&self, meeting: &Meeting) -> Option<&InForce<R::Params>> {
        self.of(meeting.details.kind, meeting.date)
    }

    /// The terms for an ordinary meeting on the record's day, for what is no meeting.
    pub(super) fn of_body(&self) -> Option<&InForce<R::Params>> {
        self.of(MeetingKind::Ordinary, self.ground.day)
    }

    /// All that were worked out.
    pub(super) fn all(&self) -> impl Iterator<Item = &InForce<R::Params>> {
        self.known.values()
    }

    fn of(&self, kind: MeetingKind, day: Day) -> Option<&InForce<R::Params>> {
        self.known.get(&self.key(kind, day))
    }

    fn key(&self, kind: MeetingKind, day: Day) -> (MeetingKind, usize) {
        (kind, self.changes.partition_point(|change| *change <= day))
    }
}

/// The rule as the body is held to it on the day, in plain English; `None` where no rulebook names it.
pub(super) fn rule_in_force<R: Rule>(
    ground: &Ground<'_>,
    body: &Body,
    written: &str,
) -> Option<RuleInForce> {
    let now = in_force::<R>(ground, body, written, (MeetingKind::Ordinary, ground.day))?;
    let sentence =
        sentence::<R>(ground, &now).unwrap_or_else(|| "This rule is switched off.".into());
    Some(RuleInForce {
        rule: R::NAME,
        title: R::TITLE,
        variations: variations::<R>((ground, body, written), &said::<R>(ground, &now)),
        aspect: now.aspect,
        sentence,
        force: now.terms.force,
        clause: now.terms.clause,
        says: now.terms.says,
        note: now.terms.note,
        conflict: now.terms.conflict,
        off: now.terms.off.map(|reason| reason.value),
        from: now.from,
        law: now.law,
        place: now.place,
    })
}

/// How the rule differs for kinds of meeting today, and for ordinary meetings before and after a change.
fn variations<R: Rule>(
    (ground, body, written): (&Ground<'_>, &Body, &str),
    now: &str,
) -> Vec<String> {
    let mut variations = Vec::new();
    let said_for = |kind, day| {
        in_force::<R>(ground, body, written, (kind, day)).map(|terms| said::<R>(ground, &terms))
    };
    for kind in kinds(ground, body, written) {
        if let Some(said) = said_for(kind, ground.day).filter(|said| said != now) {
            variations.push(format!("For {}: {said}", plural(kind)));
        }
    }
    for change in change_days(ground, body, written) {
        let (when, day) = if change <= ground.day {
            ("Before", change.0.pred_opt().map(Day))
        } else {
            ("From", Some(change))
        };
        let said = day.and_then(|day| said_for(MeetingKind::Ordinary, day));
        if let Some(said) = said.filter(|said| said != now) {
            variations.push(format!("{when} {}: {said}", plain_date(change.0)));
        }
    }
    variations
}

/// What these terms come to in words, switched off or not.
fn said<R: Rule>(ground: &Ground<'_>, in_force: &InForce<R::Params>) -> String {
    match &in_force.terms.off {
        Some(reason) => format!("The rule does not apply. {}", full_sentence(reason)),
        None => sentence::<R>(ground, in_force).unwrap_or_default(),
    }
}

fn sentence<R: Rule>(ground: &Ground<'_>, in_force: &InForce<R::Params>) -> Option<String> {
    let params = in_force.params.as_ref().ok()?;
    let sentence = R::sentence(params, in_force.terms.force);
    Some(with_names(ground, sentence))
}

/// The sentence with the names of the bodies that it gives by their folders, as `/daventry/forum` between backticks.
fn with_names(ground: &Ground<'_>, sentence: String) -> String {
    if !sentence.contains("`/") {
        return sentence;
    }
    let bodies = ground.site.bodies.iter();
    bodies.fold(sentence, |sentence, (id, body)| {
        sentence.replace(&format!("`/{id}`"), &body.details.name.value)
    })
}

/// A reason with a full stop at its end.
pub(super) fn full_sentence(reason: &str) -> String {
    let reason = reason.trim();
    let stop = if reason.ends_with(['.', '!', '?']) {
        ""
    } else {
        "."
    };
    format!("{reason}{stop}")
}

/// Meetings of a kind, as a sentence speaks of them.
pub(crate) fn plural(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Ordinary => "ordinary meetings",
        MeetingKind::Extraordinary => "extraordinary meetings",
        MeetingKind::Urgent => "urgent meetings",
        MeetingKind::Annual => "annual meetings",
        MeetingKind::WholePartnership => "meetings of the whole partnership",
        MeetingKind::Event => "conferences and events",
    }
}

fn in_force<R: Rule>(
    ground: &Ground<'_>,
    body: &Body,
    written: &str,
    (kind, day): (MeetingKind, Day),
) -> Option<InForce<R::Params>> {
    let found = ground.site.terms(&body.id, written, kind, day)?;
    Some(InForce {
        params: decode(&found.parameters),
        terms: found.terms,
        place: found.place,
        from: found.from.clone(),
        law: found.law.map(|law| LawBehind {
            name: law.path.to_string(),
            title: law.title.clone().unwrap_or_else(|| law.path.to_string()),
            source: law.source.clone(),
        }),
        aspect: RuleName::of(written).aspect.map(str::to_owned),
    })
}

fn change_days(ground: &Ground<'_>, body: &Body, rule: &str) -> BTreeSet<Day> {
    let rulebooks = ground.site.rulebooks(&body.id).into_iter();
    let entries = rulebooks.flat_map(|layer| &layer.rulebook.rules);
    let entries = entries.filter(|entry| entry.rule.value == rule);
    entries
        .flat_map(|entry| entry.changes.iter().map(|(day, _)| *day))
        .collect()
}

fn kinds(ground: &Ground<'_>, body: &Body, rule: &str) -> BTreeSet<MeetingKind> {
    let rulebooks = ground.site.rulebooks(&body.id).into_iter();
    let entries = rulebooks.flat_map(|layer| &layer.rulebook.rules);
    let entries = entries.filter(|entry| entry.rule.value == rule);
    entries
        .flat_map(|entry| entry.kinds.iter().map(|(kind, _)| *kind))
        .collect()
}

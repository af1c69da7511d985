//! The record: what was due, what happened, and how each thing came out.

mod awaited;
mod public;

pub use awaited::{Awaited, counted};
pub use public::PublicRecord;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::calendar::{Day, Deadline};
use crate::diagnostic::Note;
use crate::model::{BodyId, DocumentId, Explanation, Force, MeetingId, RuleName};
use crate::source::Place;

/// One rule applied to one thing: what was due when, what happened, and the outcome.
///
/// The texts of an assessment never hold the title or text of a document: it may be one that the public cannot read yet.
#[derive(Debug, Clone, Serialize)]
pub struct Assessment {
    /// The rule's name: `agenda-notice`.
    pub rule: &'static str,
    /// What sets it apart where the rulebook holds the rule more than once: "whole partnership".
    pub aspect: Option<String>,
    /// The body that was held to it.
    pub body: BodyId,
    /// The meeting it is about, if any.
    pub meeting: Option<MeetingId>,
    /// The document it is about, if any and if it exists.
    pub document: Option<DocumentId>,
    /// What it is about, in a few words that need no title: "agenda", "a paper for item 4", "minutes".
    pub subject: String,
    /// How it came out.
    pub outcome: Outcome,
    /// How strongly the clause binds.
    pub force: Force,
    /// The clause, as the source names it.
    pub clause: Option<String>,
    /// What was due when, with its working; `None` for rules without a date.
    pub due: Option<Deadline>,
    /// The day on which it was done.
    pub done: Option<Day>,
    /// By how many working days it missed (positive) or beat (negative) its deadline.
    pub working_days_late: Option<i64>,
    /// What happened, as plain sentences.
    pub finding: String,
    /// What kind of case it is, where that sets it apart from the plain one.
    pub mark: Option<Mark>,
    /// Who can put it right and how; `None` where there is nothing to put right.
    pub mend: Option<String>,
    /// The text that the assessment rests on; what is wrong comes first.
    pub place: Place,
    /// Other text that bears on it, such as the text that contradicts a status.
    pub notes: Vec<Note>,
    /// Where the rule is written that was applied.
    pub rule_place: Place,
    /// The body's own published reason for the miss.
    pub explanation: Option<Explanation>,
}

/// How an assessment came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Done, and in time.
    Met,
    /// Done, but after it was due.
    Late,
    /// Not done, and past the day it was due.
    Overdue,
    /// A rule without a date was not kept.
    Breached,
    /// Not due yet.
    Upcoming,
    /// What is needed to tell is not recorded.
    NotRecorded,
    /// The rule does not apply here.
    NotApplicable,
}

/// What sets an assessment apart from the plain case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// A paper that could not wait for the usual notice, and says why.
    Urgent,
    /// A paper laid before the meeting on the day, and says why.
    Tabled,
    /// The meeting was called at short notice, and says why.
    ShortNotice,
}

/// A rule as a body is held to it on the record's day, in plain English.
#[derive(Debug, Clone, Serialize)]
pub struct RuleInForce {
    /// The rule's name: `agenda-notice`.
    pub rule: &'static str,
    /// What sets it apart where the rulebook holds the rule more than once: "whole partnership".
    pub aspect: Option<String>,
    /// What the rule is called on pages: "Agenda published in time".
    pub title: &'static str,
    /// What it asks of this body, with the body's own figures, as a full sentence.
    pub sentence: String,
    /// How it differs for a kind of meeting, or from another day on; full sentences.
    pub variations: Vec<String>,
    /// How strongly the clause binds.
    pub force: Force,
    /// The clause, as the source names it.
    pub clause: Option<String>,
    /// What the clause says, in the body's own words.
    pub says: Option<String>,
    /// How an open reading was settled.
    pub note: Option<String>,
    /// A clause of the same source that it conflicts with, and how.
    pub conflict: Option<String>,
    /// Why the rule is switched off.
    pub off: Option<String>,
    /// The body whose rulebook it comes from, or extends the one it comes from.
    pub from: BodyId,
    /// The built-in rulebook that speaks of it, whatever the body's own lays over that.
    pub law: Option<LawBehind>,
    /// Where it is written, or where the built-in rulebook it comes from is extended.
    pub place: Place,
}

/// A built-in rulebook as the source of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LawBehind {
    /// Its name: `english-parish-council`.
    pub name: String,
    /// Its title: "Parish councils in England".
    pub title: String,
    /// The instruments that it is taken from.
    pub source: Option<String>,
}

/// The page of prose on one rule: what it checks, why it matters, an example, how to put it right.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct RuleProse {
    /// The rule's name.
    pub rule: &'static str,
    /// What the rule is called on pages.
    pub title: &'static str,
    /// The prose, in Markdown.
    pub markdown: &'static str,
}

/// Every assessment of a site on a day, and the rules they rest on.
#[derive(Debug, Clone)]
pub struct Record {
    /// The day.
    pub day: Day,
    /// The prose of every rule there is, by name.
    pub prose: Vec<RuleProse>,
    rules: BTreeMap<BodyId, Vec<RuleInForce>>,
    assessments: Vec<Assessment>,
    by_body: BTreeMap<BodyId, Vec<usize>>,
    by_meeting: BTreeMap<MeetingId, Vec<usize>>,
    by_document: BTreeMap<DocumentId, Vec<usize>>,
}

/// How many assessments came out each way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[expect(missing_docs, reason = "named as the outcomes are")]
pub struct Tally {
    pub met: usize,
    pub late: usize,
    pub overdue: usize,
    pub breached: usize,
    pub upcoming: usize,
    pub not_recorded: usize,
    pub not_applicable: usize,
    /// Of those missed, how many the body has explained.
    pub explained: usize,
}

impl Outcome {
    /// Whether the rule was missed: late, overdue or breached.
    pub fn is_missed(self) -> bool {
        matches!(self, Self::Late | Self::Overdue | Self::Breached)
    }

    /// The outcome's name in plain words: "not recorded".
    pub fn words(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Late => "late",
            Self::Overdue => "overdue",
            Self::Breached => "breached",
            Self::Upcoming => "upcoming",
            Self::NotRecorded => "not recorded",
            Self::NotApplicable => "not applicable",
        }
    }
}

impl Assessment {
    /// Whether it fails a build: a rule that must hold was missed and the body has given no reason.
    pub fn fails(&self) -> bool {
        self.fails_from(Force::Must)
    }

    /// The same where a rule of the force `least` or a stronger one counts.
    pub fn fails_from(&self, least: Force) -> bool {
        self.force >= least && self.outcome.is_missed() && self.explanation.is_none()
    }

    /// The rule as rulebooks name it.
    pub fn rule_name(&self) -> RuleName<'_> {
        RuleName {
            rule: self.rule,
            aspect: self.aspect.as_deref(),
        }
    }
}

impl RuleInForce {
    /// The rule as rulebooks name it.
    pub fn rule_name(&self) -> RuleName<'_> {
        RuleName {
            rule: self.rule,
            aspect: self.aspect.as_deref(),
        }
    }
}

impl Record {
    /// The record of these assessments (put in order of body, meeting, rule, document) and of these rules.
    pub fn new(
        day: Day,
        mut assessments: Vec<Assessment>,
        rules: BTreeMap<BodyId, Vec<RuleInForce>>,
        prose: Vec<RuleProse>,
    ) -> Self {
        assessments.sort_by(|a, b| Self::key(a).cmp(&Self::key(b)));
        let mut record = Self {
            day,
            prose,
            rules,
            assessments: Vec::new(),
            by_body: BTreeMap::new(),
            by_meeting: BTreeMap::new(),
            by_document: BTreeMap::new(),
        };
        for (index, assessment) in assessments.iter().enumerate() {
            record
                .by_body
                .entry(assessment.body.clone())
                .or_default()
                .push(index);
            if let Some(meeting) = &assessment.meeting {
                record
                    .by_meeting
                    .entry(meeting.clone())
                    .or_default()
                    .push(index);
            }
            if let Some(document) = &assessment.document {
                record
                    .by_document
                    .entry(document.clone())
                    .or_default()
                    .push(index);
            }
        }
        Self {
            assessments,
            ..record
        }
    }

    fn key(a: &Assessment) -> impl Ord {
        (
            &a.body,
            &a.meeting,
            a.rule,
            &a.aspect,
            &a.document,
            &a.place,
        )
    }

    /// The same with only the assessments and rules of which `wanted` says yes, by body and rule.
    #[must_use]
    pub fn only(self, wanted: impl Fn(&BodyId, RuleName<'_>) -> bool) -> Self {
        let mut assessments = self.assessments;
        assessments.retain(|assessment| wanted(&assessment.body, assessment.rule_name()));
        let mut rules = self.rules;
        for (body, rules) in &mut rules {
            rules.retain(|rule| wanted(body, rule.rule_name()));
        }
        Self::new(self.day, assessments, rules, self.prose)
    }

    /// The rules that this body is held to on the record's day.
    pub fn rules_of(&self, body: &BodyId) -> &[RuleInForce] {
        self.rules.get(body).map_or(&[], Vec::as_slice)
    }

    /// The bodies that were held to rules.
    pub fn bodies(&self) -> impl Iterator<Item = &BodyId> {
        self.rules.keys()
    }

    /// All of them.
    pub fn assessments(&self) -> &[Assessment] {
        &self.assessments
    }

    /// Those of this body itself, not of the bodies below it.
    pub fn of_body(&self, body: &BodyId) -> impl Iterator<Item = &Assessment> {
        self.at(self.by_body.get(body))
    }

    /// Those of this meeting.
    pub fn of_meeting(&self, meeting: &MeetingId) -> impl Iterator<Item = &Assessment> {
        self.at(self.by_meeting.get(meeting))
    }

    /// Those of this document.
    pub fn of_document(&self, document: &DocumentId) -> impl Iterator<Item = &Assessment> {
        self.at(self.by_document.get(document))
    }

    fn at<'r>(&'r self, indices: Option<&'r Vec<usize>>) -> impl Iterator<Item = &'r Assessment> {
        indices
            .into_iter()
            .flatten()
            .filter_map(|index| self.assessments.get(*index))
    }
}

impl<'a> FromIterator<&'a Assessment> for Tally {
    fn from_iter<I: IntoIterator<Item = &'a Assessment>>(assessments: I) -> Self {
        let mut tally = Self::default();
        for assessment in assessments {
            let count = match assessment.outcome {
                Outcome::Met => &mut tally.met,
                Outcome::Late => &mut tally.late,
                Outcome::Overdue => &mut tally.overdue,
                Outcome::Breached => &mut tally.breached,
                Outcome::Upcoming => &mut tally.upcoming,
                Outcome::NotRecorded => &mut tally.not_recorded,
                Outcome::NotApplicable => &mut tally.not_applicable,
            };
            *count += 1;
            tally.explained +=
                usize::from(assessment.outcome.is_missed() && assessment.explanation.is_some());
        }
        tally
    }
}

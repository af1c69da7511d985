//! The data of the record's pages: how the site, a body, or a body in one year is doing.

use std::collections::BTreeMap;

use chrono::Datelike;
use schemars::JsonSchema;
use serde::Serialize;

use super::Twin;
use super::assessed::RecordData;
use super::names::{BodyName, RuleTitle};
use crate::model::Body;
use crate::record::{Assessment, Tally};
use crate::render::sources::Sources;

/// How the whole site is doing.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct SiteRecordData<'s> {
    /// What came due in the twelve months up to the day, or was judged in them, and what is to come.
    last_twelve_months: RecordData<'s>,
    /// What came of all rules, body by body. Each assessment is in the data of its body's record.
    bodies: Vec<BodyTally<'s>>,
    /// The same, rule by rule.
    rules: Vec<RuleTally<'s>>,
}

/// What came of the rules that a body is held to.
#[derive(Debug, Serialize, JsonSchema)]
struct BodyTally<'s> {
    body: BodyName<'s>,
    tally: Tally,
}

/// What came of a rule.
#[derive(Debug, Serialize, JsonSchema)]
struct RuleTally<'s> {
    rule: RuleTitle<'s>,
    tally: Tally,
}

/// How a body itself is doing, in all or in one year. An assessment belongs to the year in which it came due; without a
/// due day, to that of its meeting, else of the day whose position this is.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct BodyRecordData<'s> {
    body: BodyName<'s>,
    /// The year; null where this is all of them.
    year: Option<i32>,
    /// The years that there are.
    years: Vec<i32>,
    rules: Vec<RuleTally<'s>>,
    record: RecordData<'s>,
}

impl Twin for SiteRecordData<'_> {
    const KIND: &'static str = "record";
}

impl Twin for BodyRecordData<'_> {
    const KIND: &'static str = "record-of-body";
}

impl<'s> SiteRecordData<'s> {
    pub(in crate::render) fn of(sources: &Sources<'s>) -> Self {
        let bodies = sources.bodies().into_iter().map(|body| BodyTally {
            body: BodyName::of(&body.id, sources),
            tally: sources.record.of_body(&body.id).collect(),
        });
        Self {
            last_twelve_months: RecordData::of(sources.last_year(), sources),
            bodies: bodies.collect(),
            rules: RuleTally::all(sources.record.assessments(), |_| None, sources),
        }
    }
}

impl<'s> BodyRecordData<'s> {
    pub(in crate::render) fn of(body: &'s Body, year: Option<i32>, sources: &Sources<'s>) -> Self {
        let year_of = |assessment: &Assessment| {
            let when = sources.when(assessment).unwrap_or(sources.day());
            when.0.year()
        };
        let all: Vec<_> = sources.record.of_body(&body.id).collect();
        let mut years: Vec<_> = all.iter().copied().map(year_of).collect();
        years.sort_unstable();
        years.dedup();
        let wanted = |found: &&Assessment| year.is_none_or(|year| year_of(found) == year);
        let counted: Vec<_> = all.into_iter().filter(wanted).collect();
        Self {
            body: BodyName::of(&body.id, sources),
            year,
            years,
            rules: RuleTally::all(
                counted.iter().copied(),
                |found| found.aspect.as_deref(),
                sources,
            ),
            record: RecordData::of(counted, sources),
        }
    }
}

impl<'s> RuleTally<'s> {
    /// What came of each rule, told apart by its name and by what `aspect` gives.
    fn all(
        assessments: impl IntoIterator<Item = &'s Assessment>,
        aspect: impl Fn(&'s Assessment) -> Option<&'s str>,
        sources: &Sources<'s>,
    ) -> Vec<Self> {
        let mut rules: BTreeMap<_, Vec<&Assessment>> = BTreeMap::new();
        for assessment in assessments {
            let rule = (assessment.rule, aspect(assessment));
            rules.entry(rule).or_default().push(assessment);
        }
        let tally = |((rule, aspect), assessments): ((&'s str, _), Vec<&Assessment>)| Self {
            rule: RuleTitle::of(rule, aspect, sources),
            tally: assessments.into_iter().collect(),
        };
        rules.into_iter().map(tally).collect()
    }
}

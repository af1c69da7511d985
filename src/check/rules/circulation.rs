//! `circulation`: the calendar of consultations goes to everybody it is meant for, again and again.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::calendar::{Day, long_date};
use crate::check::dated::begins;
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::check::years::{Stretch, YearBegins};
use crate::model::{Circulation as Circulated, Force, Standing};
use crate::record::{Assessment, Outcome};
use crate::source::Place;
use crate::tree::TreePath;

pub(super) struct Circulation;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// Who gets it, in the words of the register.
    to: Vec<String>,
    /// In what stretch of time once at least.
    #[serde(default)]
    per: Per,
    /// The month in which the year and its quarters begin.
    #[serde(default)]
    year_begins: YearBegins,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Per {
    Month,
    #[default]
    Quarter,
    Year,
}

impl Per {
    fn months(self) -> u32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }
}

impl Rule for Circulation {
    const NAME: &'static str = "circulation";
    const TITLE: &'static str = "Calendar of consultations passed round";
    const PROSE: &'static str = include_str!("circulation.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let begins = match params.year_begins {
            begins if begins == YearBegins::default() => String::new(),
            begins => format!(" The year begins in {}.", begins.name()),
        };
        format!(
            "The calendar of consultations {} go to {} at least once in each {}.{begins}",
            may(force),
            params.to.join(" and to "),
            params.per.words()
        )
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        if scope.body.details.standing == Standing::Proposed {
            return;
        }
        let register = scope.body.registers.consultations.as_ref();
        let day = scope.ground.day;
        let circulated = register.map_or(&[][..], |(_, register)| &register.circulated);
        let known = circulated.iter().filter(|once| once.on.value <= day);
        let known: Vec<_> = known.collect();
        let path = register.map_or(&scope.body.path, |(path, _)| path);
        let first = known.iter().map(|once| once.on.value.0).min();
        let begun = begins(scope.ground, scope.body)
            .into_iter()
            .chain(first)
            .min();
        let Some(begun) = begun else {
            return;
        };
        for audience in &scope.params.to {
            let of_audience = known.iter().copied();
            let of_audience = of_audience.filter(|once| is_for(once, audience)).collect();
            let history = History {
                scope,
                path,
                audience,
                begun,
                circulated: of_audience,
            };
            match known.is_empty() {
                true => found.add(history.nothing()),
                false => history.judge(found),
            }
        }
    }
}

/// Whether the audience got it then, however that is cased.
fn is_for(once: &Circulated, audience: &str) -> bool {
    let mut to = once.to.0.iter();
    to.any(|to| to.trim().to_lowercase() == audience.trim().to_lowercase())
}

/// What one audience got, and when.
struct History<'s> {
    scope: &'s Scope<'s, Params>,
    path: &'s TreePath,
    audience: &'s str,
    /// The day on which the body began, as far as known, or first passed the calendar round.
    begun: NaiveDate,
    circulated: Vec<&'s Circulated>,
}

impl History<'_> {
    fn judge(&self, found: &mut Findings) {
        let params = self.scope.params;
        let today = self.scope.ground.day.0;
        let ends = self.scope.body.details.ends.as_ref();
        let until = ends.map_or(today, |ends| ends.value.0.min(today));
        let stretches = params
            .year_begins
            .stretches(self.begun, params.per.months());
        for stretch in stretches.take_while(|stretch| stretch.first <= until) {
            found.add(self.assess(stretch, until));
        }
    }

    fn assess(&self, stretch: Stretch, until: NaiveDate) -> Assessment {
        let audience = self.audience;
        let within = self.circulated.iter();
        let once = within
            .filter(|once| stretch.has(once.on.0))
            .min_by_key(|once| once.on.value);
        let partial = stretch.first < self.begun || until < stretch.last && self.ended();
        let words = stretch.words();
        let (outcome, finding) = match once {
            Some(once) => (
                Outcome::Met,
                format!("It went to {audience} on {}.", long_date(once.on.0)),
            ),
            None if partial => (
                Outcome::NotApplicable,
                format!(
                    "The body was not there for all of {words}, so it is not held against it that nothing went to {audience}."
                ),
            ),
            None if stretch.last < self.scope.ground.day.0 => (
                Outcome::Breached,
                format!("Nothing is recorded as sent to {audience} from {words}."),
            ),
            None => (
                Outcome::Upcoming,
                format!("It is to go to {audience} by {}.", long_date(stretch.last)),
            ),
        };
        let mend = "If it was passed round, the clerk can list the day under `circulated:` in consultations.yaml.";
        let place = match once {
            Some(once) => Place::new(self.path.clone(), once.on.span),
            None => Place::whole(self.path.clone()),
        };
        Assessment {
            done: once.map(|once| Day(once.on.0)),
            mend: (outcome == Outcome::Breached).then(|| mend.to_owned()),
            ..self.scope.assess(
                format!("calendar for {audience} from {words}"),
                outcome,
                finding,
                place,
            )
        }
    }

    fn ended(&self) -> bool {
        let ends = self.scope.body.details.ends.as_ref();
        ends.is_some_and(|ends| ends.value < self.scope.ground.day)
    }

    /// Where the record has no circulation at all.
    fn nothing(&self) -> Assessment {
        let audience = self.audience;
        let finding = format!(
            "The record does not say when the calendar of consultations was passed round, so nobody can tell whether it \
             went to {audience}."
        );
        let mend = "The clerk can list each time under `circulated:` in consultations.yaml, with `on:` and `to:`.";
        Assessment {
            mend: Some(mend.into()),
            ..self.scope.assess(
                format!("calendar for {audience}"),
                Outcome::NotRecorded,
                finding,
                Place::whole(self.path.clone()),
            )
        }
    }
}

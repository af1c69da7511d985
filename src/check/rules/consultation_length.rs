//! `consultation-length`: a consultation stays open for as long as was promised.

use serde::Deserialize;

use crate::calendar::{
    CountingFrom, Day, Deadline, DeadlineError, Direction, Period, Unit, long_date, plain_date,
};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::check::timeliness::{count, uncountable};
use crate::model::{Consultation, Explanation, Force, Publication};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Problems, Span, Spanned};
use crate::tree::TreePath;

pub(super) struct ConsultationLength;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How long a consultation stays open.
    #[serde(default = "twelve_weeks")]
    at_least: Spanned<Period>,
    /// Which consultations are held to it.
    #[serde(default)]
    of: Of,
    /// Whether the day on which it opens is the first day.
    #[serde(default)]
    both_ends: bool,
    /// Whether a reason that stands beside a shorter one explains it.
    #[serde(default = "yes")]
    reasons: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Of {
    /// Those that are marked as major.
    #[default]
    Major,
    /// All of them.
    All,
}

fn twelve_weeks() -> Spanned<Period> {
    Spanned {
        value: Period {
            count: 12,
            unit: Unit::Weeks,
        },
        span: Span::default(),
    }
}

fn yes() -> bool {
    true
}

impl Params {
    fn counting(&self) -> CountingFrom {
        match self.both_ends {
            true => CountingFrom::MeetingDay,
            false => CountingFrom::NextDay,
        }
    }
}

impl Rule for ConsultationLength {
    const NAME: &'static str = "consultation-length";
    const TITLE: &'static str = "Consultations open for long enough";
    const PROSE: &'static str = include_str!("consultation_length.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        uncountable(&params.at_least, Direction::After, params.counting())
    }

    fn sentence(params: &Params, force: Force) -> String {
        let which = match params.of {
            Of::Major => "Each major consultation",
            Of::All => "Each consultation",
        };
        let counted = match params.both_ends {
            true => ", counting the day on which it opens as the first",
            false => "",
        };
        format!(
            "{which} {} stay open for at least {}{counted}.",
            may(force),
            *params.at_least
        )
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        let Some((path, register)) = &scope.body.registers.consultations else {
            return;
        };
        for consultation in &register.consultations {
            if is_public(consultation, scope.ground.day) {
                let held = Held {
                    scope,
                    path,
                    consultation,
                };
                found.assessments.extend(held.judged());
            }
        }
    }
}

/// Whether the public can know of it on the day.
fn is_public(consultation: &Consultation, day: Day) -> bool {
    match consultation.published.as_ref().map(|on| on.value) {
        Some(Publication::On(moment)) => moment.date <= day.0,
        Some(Publication::NotYet) => false,
        None => true,
    }
}

/// One consultation, held to the rule.
struct Held<'s> {
    scope: &'s Scope<'s, Params>,
    path: &'s TreePath,
    consultation: &'s Consultation,
}

impl Held<'_> {
    fn assess(&self, outcome: Outcome, finding: impl Into<String>, span: Span) -> Assessment {
        let subject = match &self.consultation.opens {
            Some(opens) => format!("consultation from {}", plain_date(opens.0)),
            None => "consultation".to_owned(),
        };
        let place = Place::new(self.path.clone(), span);
        self.scope.assess(subject, outcome, finding, place)
    }

    /// Nothing, for one that the rule is not about.
    fn judged(&self) -> Option<Assessment> {
        let consultation = self.consultation;
        let major = consultation
            .major
            .filter(|_| self.scope.params.of == Of::Major);
        if major == Some(false) {
            return None;
        }
        let Some(opens) = &consultation.opens else {
            let finding = "The record does not say when it opened, so nobody can tell for how long it was open.";
            let mend = "The clerk can write `opens:` under it in consultations.yaml.";
            return Some(Assessment {
                mend: Some(mend.into()),
                ..self.assess(Outcome::NotRecorded, finding, consultation.title.span)
            });
        };
        let least = match self.least(opens.value) {
            Ok(least) => least,
            Err(error) => {
                let finding = format!("Nobody can tell until when it has to be open: {error}.");
                return Some(self.assess(Outcome::NotRecorded, finding, opens.span));
            }
        };
        let judged = match &consultation.closes {
            None => self.without_end(opens, &least),
            Some(closes) if closes.0 >= least.due => self.long_enough(opens, closes),
            Some(closes) => self.too_short(opens, closes, &least),
        };
        Some(Assessment {
            due: Some(least),
            ..judged
        })
    }

    /// The first day on which it may close.
    fn least(&self, opens: Day) -> Result<Deadline, DeadlineError> {
        let (params, calendar) = (self.scope.params, &self.scope.ground.site.calendar);
        let (period, counting) = (&params.at_least, params.counting());
        let least = calendar.deadline(period, Direction::After, opens.0, counting);
        least.map(Deadline::of_no_meeting)
    }

    fn without_end(&self, opens: &Spanned<Day>, least: &Deadline) -> Assessment {
        let (from, by) = (long_date(opens.0), long_date(least.due));
        match self.scope.ground.day.0 >= least.due {
            true => self.assess(
                Outcome::Met,
                format!("It has been open since {from}, and no day is set on which it closes."),
                opens.span,
            ),
            false => self.assess(
                Outcome::Upcoming,
                format!("It opens on {from}, and may close on {by} at the earliest."),
                opens.span,
            ),
        }
    }

    fn long_enough(&self, opens: &Spanned<Day>, closes: &Spanned<Day>) -> Assessment {
        let open = self.open(opens, closes);
        match closes.value < self.scope.ground.day {
            true => Assessment {
                done: Some(closes.value),
                ..self.assess(Outcome::Met, format!("It was {open}."), closes.span)
            },
            false => self.assess(
                Outcome::Upcoming,
                format!("It is to be {open}."),
                closes.span,
            ),
        }
    }

    fn too_short(
        &self,
        opens: &Spanned<Day>,
        closes: &Spanned<Day>,
        least: &Deadline,
    ) -> Assessment {
        let params = self.scope.params;
        let closed = closes.value < self.scope.ground.day;
        let is = if closed { "was" } else { "is to be" };
        let (open, by) = (self.open(opens, closes), long_date(least.due));
        let finding = format!(
            "It was to be open for at least {}, until {by}, and {is} {open}.",
            *params.at_least
        );
        if params.of == Of::Major && self.consultation.major.is_none() {
            let finding = format!(
                "It {is} {open}, less than {}, and the record does not say whether it is a major one.",
                *params.at_least
            );
            let mend = "The clerk can write `major:` under it in consultations.yaml.";
            return Assessment {
                mend: Some(mend.into()),
                ..self.assess(Outcome::NotRecorded, finding, self.consultation.title.span)
            };
        }
        let reason = self.consultation.shorter_because.as_ref();
        let reason = reason.filter(|_| params.reasons);
        let mend = match closed {
            true => "The body can say why under `shorter_because:` in consultations.yaml.",
            false => {
                "The body can keep it open for longer, or say why it does not under `shorter_because:` in consultations.yaml."
            }
        };
        Assessment {
            explanation: reason.map(|reason| self.explained(reason, opens.value)),
            mend: reason.is_none().then(|| mend.to_owned()),
            ..self.assess(Outcome::Breached, finding, closes.span)
        }
    }

    /// "open for 84 days, from 1 May 2026 to 24 July 2026"
    fn open(&self, opens: &Spanned<Day>, closes: &Spanned<Day>) -> String {
        let days = (closes.0 - opens.0).num_days() + i64::from(self.scope.params.both_ends);
        let days = count(u64::try_from(days).unwrap_or_default(), "day");
        let (from, to) = (plain_date(opens.0), plain_date(closes.0));
        format!("open for {days}, from {from} to {to}")
    }

    /// The reason beside it, as the body's explanation.
    fn explained(&self, reason: &Spanned<String>, opens: Day) -> Explanation {
        let consultation = self.consultation;
        let on = match consultation.published.as_ref().map(|on| on.value) {
            Some(Publication::On(moment)) => Day(moment.date),
            _ => opens,
        };
        let by = consultation.run_by.as_deref();
        Explanation::at(reason.span, ConsultationLength::NAME, reason, by, on)
    }
}

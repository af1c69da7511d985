//! `review`: documents and the membership are reviewed in time, and documents show when they were agreed and are due.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::calendar::{
    CountingFrom, Deadline, DeadlineError, Direction, PartialDate, Period, Unit, age, long_date,
};
use crate::check::dated::{Dated, items, last, when};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::timeliness::uncountable;
use crate::check::years::YearBegins;
use crate::model::{Document, DocumentId, DocumentKind, Force, ItemKind, Standing, Status};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Problems, Span, Spanned};

pub(super) struct Review;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// The kinds of standing document that are reviewed.
    #[serde(default)]
    documents: Vec<DocumentKind>,
    /// Whether the membership is reviewed.
    #[serde(default)]
    membership: bool,
    /// How long after the last review the next one is due.
    #[serde(default = "a_year")]
    every: Spanned<Period>,
    /// Whether that is counted from day to day, or by whole years.
    #[serde(default)]
    reading: Reading,
    /// The month in which the year begins, for whole years.
    #[serde(default)]
    year_begins: YearBegins,
    /// Whether an item on the agenda of a meeting that was held is a review too.
    #[serde(default = "yes")]
    items: bool,
    /// Whether a document has to show when it was agreed and when its review is due.
    #[serde(default)]
    dates_shown: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Reading {
    /// So long after the last one.
    #[default]
    Anniversary,
    /// Once in each year.
    EachYear,
}

fn a_year() -> Spanned<Period> {
    let period = Period {
        count: 12,
        unit: Unit::Months,
    };
    Spanned {
        value: period,
        span: Span::default(),
    }
}

fn yes() -> bool {
    true
}

impl Rule for Review {
    const NAME: &'static str = "review";
    const TITLE: &'static str = "Reviewed in time";
    const PROSE: &'static str = include_str!("review.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        uncountable(&params.every, Direction::After, CountingFrom::NextDay)
    }

    fn sentence(params: &Params, force: Force) -> String {
        let must = may(force);
        let kinds = params.documents.iter().map(|kind| kind.words());
        let what: Vec<_> = kinds
            .chain(params.membership.then_some("membership"))
            .collect();
        if what.is_empty() {
            return "No review is asked for.".into();
        }
        let how_often = match params.reading {
            Reading::Anniversary => format!("within {} of the last review", *params.every),
            Reading::EachYear if params.year_begins == YearBegins::default() => {
                "once in each year".to_owned()
            }
            Reading::EachYear => {
                format!("once in each year from {}", params.year_begins.name())
            }
        };
        let dates = match params.dates_shown {
            true => format!(
                " A document {must} show when it was agreed and when its next review is due."
            ),
            false => String::new(),
        };
        format!(
            "The {} {must} be reviewed {how_often}.{dates}",
            what.join(" and the ")
        )
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        if scope.body.details.standing != Standing::Existing {
            return;
        }
        for document in scope.ground.standing_documents(scope.body) {
            if scope.params.documents.contains(&document.kind) && holds(scope, document) {
                let matter = Matter::of_document(scope, document);
                matter.judge(found);
                if scope.params.dates_shown && !matter.draft {
                    found.add(matter.dates_shown(document));
                }
            }
        }
        if scope.params.membership {
            let matter = Matter::of_membership(scope);
            matter.iter().for_each(|matter| matter.judge(found));
        }
    }
}

/// Whether the public can read the document, and it is there and in force.
fn holds(scope: &Scope<'_, Params>, document: &Document) -> bool {
    let gone = matches!(
        document.status(),
        Some(Status::Withdrawn | Status::Superseded)
    );
    let awaited = document.cover.to_be_developed.is_some();
    let ground = scope.ground;
    ground.is_published(document) && !ground.is_exempt(document) && !gone && !awaited
}

/// What is to be reviewed.
struct Matter<'s> {
    scope: &'s Scope<'s, Params>,
    /// "terms of reference"
    name: &'static str,
    document: Option<DocumentId>,
    /// Whether it was not agreed yet.
    draft: bool,
    /// When it was agreed.
    agreed: Option<Dated>,
    /// When it was last reviewed, if not before that.
    reviewed: Option<Dated>,
    /// When it says itself that its review is due.
    written: Option<Dated>,
    place: Place,
    /// Where the clerk can write the day of a review.
    at: &'static str,
}

impl<'s> Matter<'s> {
    fn of_document(scope: &'s Scope<'s, Params>, document: &Document) -> Self {
        let cover = &document.cover;
        let dated = |date: &Option<Spanned<PartialDate>>| {
            let date = date.as_ref()?;
            let place = place_in(document, Some(date.span));
            let date = date.value;
            Some(Dated { date, place })
        };
        let kind = match document.kind {
            DocumentKind::ActionPlan | DocumentKind::WorkProgramme => ItemKind::PlanReview,
            _ => ItemKind::TermsReview,
        };
        let agreed = last(scope.ground, dated(&cover.agreed).into_iter());
        let settled = agreed.as_ref().map(|agreed| agreed.date.last());
        let reviewed = last_review(scope, dated(&cover.reviewed), kind);
        Self {
            name: document.kind.words(),
            document: Some(document.id.clone()),
            draft: document.status() == Some(Status::Draft) && agreed.is_none(),
            agreed,
            reviewed: reviewed.filter(|last| settled.is_none_or(|day| day <= last.date.last())),
            written: dated(&cover.review_due),
            place: place_in(document, None),
            at: "at the head of the file",
            scope,
        }
    }

    /// Nothing, for a body whose membership is not on the site.
    fn of_membership(scope: &'s Scope<'s, Params>) -> Option<Self> {
        let (path, membership) = scope.body.membership.as_ref()?;
        let reviewed = membership.reviewed.as_ref().map(|reviewed| Dated {
            date: reviewed.value.into(),
            place: Place::new(path.clone(), reviewed.span),
        });
        Some(Self {
            name: "membership",
            document: None,
            draft: false,
            agreed: None,
            reviewed: last_review(scope, reviewed, ItemKind::MembershipReview),
            written: None,
            place: Place::whole(path.clone()),
            at: "in members.yaml",
            scope,
        })
    }

    /// The last time that it was agreed or reviewed, as far as recorded.
    fn last(&self) -> Option<&Dated> {
        self.reviewed.as_ref().or(self.agreed.as_ref())
    }

    fn assess(&self, which: &str, outcome: Outcome, finding: String, place: &Place) -> Assessment {
        let subject = format!("{which} of the {}", self.name);
        Assessment {
            document: self.document.clone(),
            ..self.scope.assess(subject, outcome, finding, place.clone())
        }
    }

    /// The last review, if there was one, and the next.
    fn judge(&self, found: &mut Findings) {
        let today = self.scope.ground.day;
        let due = match self.due() {
            None => return found.add(self.unknown()),
            Some(Ok(due)) => due,
            Some(Err(error)) => {
                let finding = format!("Nobody can tell when the next review is due: {error}.");
                return found.add(self.assess(
                    "next review",
                    Outcome::NotRecorded,
                    finding,
                    &self.place,
                ));
            }
        };
        let overdue = due.due < today.0;
        if !overdue {
            found.assessments.extend(self.last_review());
        }
        let since = match (&self.reviewed, &self.agreed) {
            (Some(reviewed), _) => format!("The last review was {}.", when(reviewed.date)),
            (None, Some(agreed)) => format!(
                "It was agreed {}, and no review is recorded since.",
                when(agreed.date)
            ),
            (None, None) => "The record does not say when it was agreed or reviewed.".to_owned(),
        };
        let (day, ago) = (long_date(due.due), age(due.due, today.0));
        let (outcome, next) = match overdue {
            true => (
                Outcome::Overdue,
                format!("The next one was due by {day}, {ago} ago."),
            ),
            false => (Outcome::Upcoming, format!("The next one is due by {day}.")),
        };
        let calendar = &self.scope.ground.site.calendar;
        let late = calendar.working_days_between(due.due, today.0).ok();
        let mend = format!(
            "The body can review it, and the clerk then writes the day as `reviewed:` {}.",
            self.at
        );
        let written = self.written.iter().find(|on| on.date.last().0 == due.due);
        let rests_on = written.or(self.last());
        let place = rests_on.map_or(&self.place, |dated| &dated.place);
        found.add(Assessment {
            due: Some(due),
            working_days_late: late.filter(|_| overdue),
            mend: overdue.then_some(mend),
            ..self.assess("next review", outcome, format!("{since} {next}"), place)
        });
    }

    /// When the next review is due: so long after the last time, or before that on the day that the document gives.
    /// Nothing where no date is recorded.
    fn due(&self) -> Option<Result<Deadline, DeadlineError>> {
        // Of a month or a year the last day is taken.
        let from = self.last().map(|last| last.date.last().0);
        // A day that has gone by before the last review was a day for that one.
        let written = self.written.as_ref().map(|written| written.date.last().0);
        let written = written.filter(|written| from.is_none_or(|from| from < *written));
        let by_rule = from.map(|from| self.due_after(from));
        match (by_rule, written) {
            (Some(Ok(due)), Some(written)) if written < due.due => Some(Ok(Deadline::set(written))),
            (None, Some(written)) => Some(Ok(Deadline::set(written))),
            (by_rule, _) => by_rule,
        }
    }

    fn due_after(&self, from: NaiveDate) -> Result<Deadline, DeadlineError> {
        let (params, calendar) = (self.scope.params, &self.scope.ground.site.calendar);
        let year = |date| params.year_begins.stretch(date, 12);
        match (params.reading, year(from).next()) {
            (Reading::EachYear, Some(next)) => Ok(Deadline::set(year(next).last)),
            _ => {
                let every = &params.every;
                let due = calendar.deadline(every, Direction::After, from, CountingFrom::NextDay);
                due.map(Deadline::of_no_meeting)
            }
        }
    }

    /// The last review, where there was one: in time as far as can be told, or after the day that the document gives.
    fn last_review(&self) -> Option<Assessment> {
        let last = self.reviewed.as_ref()?;
        let late = self
            .written
            .as_ref()
            .filter(|due| due.date.last() < last.date.first());
        let was = format!("The last review was {}", when(last.date));
        let (outcome, finding) = match late {
            Some(due) => (
                Outcome::Late,
                format!(
                    "{was}, and the document says that it was due by {}.",
                    due.date.words()
                ),
            ),
            None => (Outcome::Met, format!("{was}.")),
        };
        let mend = "The clerk can write the day of the next review as `review_due:` at the head of the file.";
        Some(Assessment {
            done: last.date.day(),
            mend: late.map(|_| mend.to_owned()),
            ..self.assess("last review", outcome, finding, &last.place)
        })
    }

    /// No date at all.
    fn unknown(&self) -> Assessment {
        if self.draft {
            let finding = "It is a draft, and has not been agreed, so no review is due yet.";
            return self.assess(
                "next review",
                Outcome::NotApplicable,
                finding.to_owned(),
                &self.place,
            );
        }
        let finding = "The record does not say when it was last agreed or reviewed, so nobody can tell when a review is due.";
        Assessment {
            mend: Some(format!(
                "The clerk can write the day of the last review as `reviewed:` {}.",
                self.at
            )),
            ..self.assess(
                "next review",
                Outcome::NotRecorded,
                finding.to_owned(),
                &self.place,
            )
        }
    }

    /// Whether the document shows when it was agreed and when its review is due, and whether that is soon enough.
    fn dates_shown(&self, document: &Document) -> Assessment {
        let cover = &document.cover;
        let latest = self.last();
        let latest = latest.and_then(|last| self.due_after(last.date.last().0).ok());
        let (outcome, finding, place) = match (&cover.agreed, &cover.review_due) {
            (Some(agreed), Some(due)) => {
                let place = place_in(document, Some(due.span));
                let too_late = latest.filter(|latest| latest.due < due.last().0);
                match too_late {
                    Some(latest) => (
                        Outcome::Breached,
                        format!(
                            "It says that its review is due by {}, and that is after {}.",
                            due.words(),
                            long_date(latest.due)
                        ),
                        place,
                    ),
                    None => (
                        Outcome::Met,
                        format!(
                            "It says that it was agreed {}, and that its review is due by {}.",
                            when(agreed.value),
                            due.words()
                        ),
                        place,
                    ),
                }
            }
            (agreed, due) => {
                let missing = match (agreed, due) {
                    (None, None) => "when it was agreed or when its review is due",
                    (None, _) => "when it was agreed",
                    _ => "when its review is due",
                };
                let finding = format!("It does not say {missing}.");
                let span = agreed.as_ref().or(due.as_ref()).map(|date| date.span);
                (Outcome::Breached, finding, place_in(document, span))
            }
        };
        let mend = "The clerk can write `agreed:` and `review_due:` at the head of the file.";
        Assessment {
            mend: (outcome == Outcome::Breached).then(|| mend.to_owned()),
            ..self.assess("dates", outcome, finding, &place)
        }
    }
}

/// The last time that something was reviewed: as it says itself, or with an item of this kind at a meeting.
fn last_review(scope: &Scope<'_, Params>, written: Option<Dated>, kind: ItemKind) -> Option<Dated> {
    let items = items(scope.ground, &scope.body.id, kind).filter(|_| scope.params.items);
    last(scope.ground, written.into_iter().chain(items))
}

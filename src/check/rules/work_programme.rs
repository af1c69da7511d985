//! `work-programme`: there is a programme for the year, or one that was agreed not too long ago.

use serde::Deserialize;

use crate::calendar::{
    CountingFrom, Day, Deadline, DeadlineError, Direction, PartialDate, Period, Unit, long_date,
};
use crate::check::dated::{Dated, begins, last, when};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::timeliness::{Done, Thing, judge, uncountable};
use crate::check::years::{Stretch, YearBegins};
use crate::model::{DocumentId, DocumentKind, Force, Programme, Publication, Standing, Status};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Problems, Span, Spanned};
use crate::tree::TreePath;

pub(super) struct WorkProgramme;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// Whether there is one for each year, or so long after the last.
    #[serde(default)]
    reading: Reading,
    /// How long after the beginning of the year it is due.
    #[serde(default = "a_quarter")]
    within: Spanned<Period>,
    /// Whether it has to be agreed by then, too.
    #[serde(default)]
    agreed: bool,
    /// How long after the last one was agreed the next is due.
    #[serde(default = "a_year")]
    every: Spanned<Period>,
    /// The month in which the year begins.
    #[serde(default)]
    year_begins: YearBegins,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Reading {
    /// One for each year.
    #[default]
    EachYear,
    /// One so long after the last.
    Anniversary,
}

fn a_quarter() -> Spanned<Period> {
    months(3)
}

fn a_year() -> Spanned<Period> {
    months(12)
}

fn months(count: u32) -> Spanned<Period> {
    let unit = Unit::Months;
    Spanned {
        value: Period { count, unit },
        span: Span::default(),
    }
}

impl Rule for WorkProgramme {
    const NAME: &'static str = "work-programme";
    const TITLE: &'static str = "A work programme for the year";
    const PROSE: &'static str = include_str!("work_programme.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        [&params.within, &params.every]
            .into_iter()
            .flat_map(|period| uncountable(period, Direction::After, CountingFrom::NextDay))
            .collect()
    }

    fn sentence(params: &Params, force: Force) -> String {
        let must = may(force);
        match params.reading {
            Reading::Anniversary => format!(
                "A work programme {must} be agreed within {} of the one before.",
                *params.every
            ),
            Reading::EachYear => {
                let begins = match params.year_begins {
                    begins if begins == YearBegins::default() => String::new(),
                    begins => format!(", which begins in {},", begins.name()),
                };
                let agreed = if params.agreed { " and agreed" } else { "" };
                format!(
                    "The work programme for each year{begins} {must} be published{agreed} within its first {}.",
                    *params.within
                )
            }
        }
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        if scope.body.details.standing != Standing::Existing {
            return;
        }
        let programmes = programmes(scope);
        match scope.params.reading {
            Reading::EachYear => for_the_year(scope, &programmes, found),
            Reading::Anniversary => since_the_last(scope, programmes, found),
        }
    }
}

/// A programme that the public can read, in the register or as a document.
struct Planned {
    /// The calendar year in which its year begins, where it says so.
    year: Option<i32>,
    published: Option<Dated>,
    agreed: Option<Dated>,
    document: Option<DocumentId>,
    place: Place,
}

fn programmes(scope: &Scope<'_, Params>) -> Vec<Planned> {
    let register = scope.body.registers.work_programme.as_ref();
    let listed = register.into_iter().flat_map(|(path, register)| {
        let programmes = register.programmes.iter();
        programmes.filter_map(|programme| listed(scope, path, programme))
    });
    let ground = scope.ground;
    let documents = ground.standing_documents(scope.body).iter();
    let written = documents.filter_map(|document| {
        // A programme that says its year was the one for it, whatever has taken its place since.
        let year = document.cover.year.as_ref().map(|year| year.begins_in);
        let gone = match document.status() {
            Some(Status::Withdrawn) => true,
            Some(Status::Superseded) => year.is_none(),
            _ => false,
        };
        let awaited = document.cover.to_be_developed.is_some();
        let open = ground.is_published(document) && !ground.is_exempt(document);
        let counts = document.kind == DocumentKind::WorkProgramme && open && !awaited && !gone;
        let dated = |date: PartialDate, span| Dated {
            date,
            place: place_in(document, Some(span)),
        };
        let cover = &document.cover;
        let published = document.published().zip(cover.published.as_ref());
        counts.then(|| Planned {
            year,
            published: published.map(|(moment, on)| dated(Day(moment.date).into(), on.span)),
            agreed: cover.agreed.as_ref().map(|on| dated(on.value, on.span)),
            document: Some(document.id.clone()),
            place: place_in(document, None),
        })
    });
    listed.chain(written).collect()
}

/// Nothing, for a programme that is kept back.
fn listed(scope: &Scope<'_, Params>, path: &TreePath, programme: &Programme) -> Option<Planned> {
    let ground = scope.ground;
    let dated = |date: PartialDate, span| Dated {
        date,
        place: Place::new(path.clone(), span),
    };
    let published = match programme.published.as_ref().map(|on| (on.value, on.span)) {
        None => None,
        Some((Publication::On(moment), span)) if moment.date <= ground.day.0 => {
            Some(dated(Day(moment.date).into(), span))
        }
        Some(_) => return None,
    };
    let agreed = programme
        .agreed
        .as_ref()
        .map(|on| dated(on.value.into(), on.span));
    let at_meeting = || {
        let at = programme.agreed_at.as_ref()?;
        let meeting = ground.meeting_named(&scope.body.id, at)?;
        Some(dated(meeting.date.into(), at.span))
    };
    Some(Planned {
        year: Some(programme.year.begins_in),
        published,
        agreed: agreed.or_else(at_meeting),
        document: None,
        place: Place::new(path.clone(), programme.year.span),
    })
}

impl Planned {
    /// Whether it is for this year: as it says, or else by the day on which it was agreed or published.
    fn is_for(&self, year: Stretch) -> bool {
        let dated = self.agreed.as_ref().or(self.published.as_ref());
        match (self.year, dated) {
            (Some(begins_in), _) => begins_in == year.year().begins_in,
            (None, Some(dated)) => year.has(dated.date.last().0),
            (None, None) => true,
        }
    }

    /// Of several for one year, the least counts: one that says its year before one that does not, then the earliest.
    fn precedence(&self) -> (bool, bool, Option<Day>) {
        let dated = self.agreed.as_ref().or(self.published.as_ref());
        let day = dated.map(|dated| dated.date.last());
        (self.year.is_none(), day.is_none(), day)
    }
}

/// Whether there is a programme for the year of the record's day, in time, and whether it was agreed.
fn for_the_year(scope: &Scope<'_, Params>, programmes: &[Planned], found: &mut Findings) {
    let year = scope.params.year_begins.stretch(scope.ground.day.0, 12);
    let planned = programmes.iter().filter(|planned| planned.is_for(year));
    let planned = planned.min_by_key(|planned| planned.precedence());
    let subject = format!("work programme for {}", year.year());
    let made = planned.map(|planned| planned.published.as_ref().or(planned.agreed.as_ref()));
    found.add(in_time(
        scope,
        subject.clone(),
        year,
        planned,
        made,
        "published",
    ));
    if let (Some(planned), true) = (planned, scope.params.agreed) {
        let subject = format!("agreement of the {subject}");
        let agreed = Some(planned.agreed.as_ref());
        found.add(in_time(
            scope,
            subject,
            year,
            Some(planned),
            agreed,
            "agreed",
        ));
    }
}

/// Whether something was done to the programme in time; `done` is nothing where there is no programme.
fn in_time(
    scope: &Scope<'_, Params>,
    subject: String,
    year: Stretch,
    planned: Option<&Planned>,
    done: Option<Option<&Dated>>,
    verb: &'static str,
) -> Assessment {
    let (ground, body) = (scope.ground, scope.body);
    let known = done
        .flatten()
        .filter(|dated| dated.date.first() <= ground.day);
    let place = known.map(|dated| &dated.place);
    let place = place.or(planned.map(|planned| &planned.place)).cloned();
    let done = match (done, known) {
        (_, Some(dated)) => Done::On(dated.date.last().min(ground.day).0),
        (Some(_), None) => Done::Unsaid,
        (None, None) => Done::NotYet,
    };
    let blank = Assessment {
        document: planned.and_then(|planned| planned.document.clone()),
        ..scope.assess(
            subject,
            Outcome::NotRecorded,
            "",
            place.unwrap_or_else(|| Place::whole(body.path.clone())),
        )
    };
    let thing = Thing {
        name: "The work programme".into(),
        plural: false,
        verb,
    };
    let calendar = &ground.site.calendar;
    let judged = judge(blank, &thing, due(scope, year), done, ground.day, calendar);
    let mend = match judged.outcome {
        Outcome::Overdue => Some(
            "The body can agree on one. The clerk then lists it in work-programme.yaml, or adds it as a document with \
             `kind: work-programme`."
                .to_owned(),
        ),
        Outcome::NotRecorded if judged.due.is_some() => {
            Some(format!("The clerk can write the day as `{verb}:` beside it."))
        }
        _ => None,
    };
    Assessment { mend, ..judged }
}

/// So long after the day before the year, or after the day on which the body was set up within it.
fn due(scope: &Scope<'_, Params>, year: Stretch) -> Result<Deadline, DeadlineError> {
    let eve = year.first.pred_opt().unwrap_or(year.first);
    let established = scope.body.details.established.as_ref();
    let from = established.map_or(eve, |day| day.value.0.max(eve));
    let (within, calendar) = (&scope.params.within, &scope.ground.site.calendar);
    let due = calendar.deadline(within, Direction::After, from, CountingFrom::NextDay);
    due.map(Deadline::of_no_meeting)
}

/// Whether the last programme was agreed not too long ago.
fn since_the_last(scope: &Scope<'_, Params>, programmes: Vec<Planned>, found: &mut Findings) {
    let (ground, every) = (scope.ground, &scope.params.every);
    let any = programmes.first().map(|planned| planned.place.clone());
    let agreed = last(
        ground,
        programmes.into_iter().filter_map(|planned| planned.agreed),
    );
    let body = Place::whole(scope.body.path.clone());
    let begun = match (&agreed, any, begins(ground, scope.body)) {
        (Some(agreed), _, _) => agreed.date.last().0,
        (None, None, Some(begun)) => begun,
        (None, any, _) => {
            let finding = "The record does not say when a work programme was last agreed, so nobody can tell when one is due.";
            return found.add(Assessment {
                mend: Some("The clerk can write the day as `agreed:` beside it.".into()),
                ..scope.assess(
                    "next work programme",
                    Outcome::NotRecorded,
                    finding,
                    any.unwrap_or(body),
                )
            });
        }
    };
    let calendar = &ground.site.calendar;
    let due = calendar.deadline(every, Direction::After, begun, CountingFrom::NextDay);
    let due = match due {
        Ok(due) => due.of_no_meeting(),
        Err(error) => {
            let finding = format!("Nobody can tell when the next one is due: {error}.");
            let outcome = Outcome::NotRecorded;
            return found.add(scope.assess("next work programme", outcome, finding, body));
        }
    };
    let overdue = due.due < ground.day.0;
    let place = agreed.as_ref().map_or(body, |agreed| agreed.place.clone());
    let since = match &agreed {
        Some(agreed) => format!("The last one was agreed {}.", when(agreed.date)),
        None => "There is none on record.".to_owned(),
    };
    if let Some(agreed) = agreed.filter(|_| !overdue) {
        found.add(Assessment {
            done: agreed.date.day(),
            ..scope.assess("work programme", Outcome::Met, since.clone(), agreed.place)
        });
    }
    let day = long_date(due.due);
    let (outcome, next) = match overdue {
        true => (Outcome::Overdue, format!("The next one was due by {day}.")),
        false => (Outcome::Upcoming, format!("The next one is due by {day}.")),
    };
    let late = calendar.working_days_between(due.due, ground.day.0).ok();
    let mend = "The body can agree on one. The clerk then writes the day as `agreed:` in work-programme.yaml, or at \
                the head of the new one.";
    found.add(Assessment {
        due: Some(due),
        working_days_late: late.filter(|_| overdue),
        mend: overdue.then(|| mend.to_owned()),
        ..scope.assess(
            "next work programme",
            outcome,
            format!("{since} {next}"),
            place,
        )
    });
}

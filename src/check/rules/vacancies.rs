//! `vacancies`: a seat that nobody holds is filled within the period.

use chrono::{Days, NaiveDate};
use serde::Deserialize;

use crate::calendar::{CountingFrom, Deadline, Direction, Period, long_date};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::check::seats::seats;
use crate::check::timeliness::{Done, Thing, judge, uncountable};
use crate::model::{Force, Seat, SeatStatus};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Problems, Span, Spanned};

pub(super) struct Vacancies;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How long after the last day on which it was held a seat is to be filled.
    within: Spanned<Period>,
    /// Whether somebody who holds the seat for the time being fills it.
    #[serde(default = "yes")]
    interim: bool,
}

fn yes() -> bool {
    true
}

impl Rule for Vacancies {
    const NAME: &'static str = "vacancies";
    const TITLE: &'static str = "Vacant seats are filled";
    const PROSE: &'static str = include_str!("vacancies.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        uncountable(&params.within, Direction::After, CountingFrom::NextDay)
    }

    fn sentence(params: &Params, force: Force) -> String {
        let interim = match params.interim {
            true => "",
            false => ", and not for the time being only",
        };
        format!(
            "A seat that falls vacant {} be filled within {}{interim}.",
            may(force),
            *params.within
        )
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        let Some((path, _)) = &scope.body.membership else {
            return;
        };
        for (_, seat) in seats(scope.body).filter(|(_, seat)| seat.votes()) {
            let at = |span| Place::new(path.clone(), span);
            let vacancies = vacancies(scope, seat);
            let unknown = seat.held.is_empty() && seat.status == SeatStatus::Agreed;
            if unknown {
                let finding = format!(
                    "Nobody holds the seat “{}”, and the list does not say since when.",
                    seat.post.value
                );
                let mend =
                    "The clerk can list under `held:` in members.yaml who held the seat last.";
                let place = at(seat.post.span);
                found.add(Assessment {
                    mend: Some(mend.into()),
                    ..scope.assess("seat", Outcome::NotRecorded, finding, place)
                });
            } else if vacancies.is_empty() && seat.held_on(scope.ground.day).is_some() {
                let finding = format!("The seat “{}” is filled.", seat.post.value);
                found.add(scope.assess("seat", Outcome::Met, finding, at(seat.post.span)));
            }
            for vacancy in vacancies {
                found.add(judged(scope, seat, &vacancy, at(vacancy.span)));
            }
        }
    }
}

/// A stretch of time in which nobody held a seat.
struct Vacancy {
    /// The last day on which it was held, and the text that says so.
    left: NaiveDate,
    span: Span,
    /// The first day on which it was held again.
    filled: Option<NaiveDate>,
}

/// The seat's vacancies that have begun.
fn vacancies(scope: &Scope<'_, Params>, seat: &Seat) -> Vec<Vacancy> {
    let today = scope.ground.day.0;
    let counts = |interim: bool| scope.params.interim || !interim;
    let held: Vec<_> = seat.held.iter().filter(|h| counts(h.interim)).collect();
    let ends = held.iter().enumerate().filter_map(|(index, holding)| {
        let to = holding.to.as_ref()?;
        let next = held
            .get(index + 1)
            .map(|next| next.from.as_ref().map(|from| from.value.0));
        let filled = match next {
            // A holder whose first day is not known follows at once, as far as anybody can tell.
            Some(None) => return None,
            Some(from) => from,
            None => None,
        };
        let day_after = to.value.0 + Days::new(1);
        let begun = day_after <= today && filled.is_none_or(|filled| day_after < filled);
        begun.then_some(Vacancy {
            left: to.value.0,
            span: to.span,
            filled: filled.filter(|filled| *filled <= today),
        })
    });
    ends.collect()
}

fn judged(scope: &Scope<'_, Params>, seat: &Seat, vacancy: &Vacancy, place: Place) -> Assessment {
    let ground = scope.ground;
    let calendar = &ground.site.calendar;
    let within = &scope.params.within.value;
    let due = calendar.deadline(
        within,
        Direction::After,
        vacancy.left,
        CountingFrom::NextDay,
    );
    let due = due.map(Deadline::of_no_meeting);
    let done = vacancy.filled.map_or(Done::NotYet, Done::On);
    let thing = Thing {
        name: "It".into(),
        plural: false,
        verb: "filled",
    };
    let blank = scope.assess("vacant seat", Outcome::NotRecorded, "", place);
    let judged = judge(blank, &thing, due, done, ground.day, calendar);
    let opening = format!(
        "The seat “{}” was held until {}.",
        seat.post.value,
        long_date(vacancy.left)
    );
    let mend = "The organisation can name who takes the seat. The clerk then lists them under `held:` in members.yaml.";
    Assessment {
        finding: format!("{opening} {}", judged.finding),
        mend: (judged.outcome == Outcome::Overdue).then(|| mend.to_owned()),
        ..judged
    }
}

//! `term`: members serve for some time at least.

use serde::Deserialize;

use crate::calendar::{CountingFrom, Direction, Period, long_date};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::check::seats::seats;
use crate::check::timeliness::uncountable;
use crate::model::{Force, Holding, Seat};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Problems, Span, Spanned};

pub(super) struct Term;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How long a member serves at least.
    at_least: Spanned<Period>,
    /// Whether those who held a seat for the time being count too.
    #[serde(default)]
    interim: bool,
}

impl Rule for Term {
    const NAME: &'static str = "term";
    const TITLE: &'static str = "Members serve their time";
    const PROSE: &'static str = include_str!("term.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        uncountable(&params.at_least, Direction::After, CountingFrom::NextDay)
    }

    fn sentence(params: &Params, force: Force) -> String {
        let verb = match force {
            Force::May => "are encouraged to",
            other => may(other),
        };
        format!("Members {verb} serve for at least {}.", *params.at_least)
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        let Some((path, _)) = &scope.body.membership else {
            return;
        };
        for (_, seat) in seats(scope.body).filter(|(_, seat)| seat.votes()) {
            let counted = |held: &&Holding| scope.params.interim || !held.interim;
            for holding in seat.held.iter().filter(counted) {
                let at = |span| Place::new(path.clone(), span);
                found.assessments.extend(term(scope, seat, holding, at));
            }
        }
    }
}

/// Judges one holder's time that has ended. While it runs there is nothing to judge.
fn term(
    scope: &Scope<'_, Params>,
    seat: &Seat,
    holding: &Holding,
    at: impl Fn(Span) -> Place,
) -> Option<Assessment> {
    let to = holding
        .to
        .as_ref()
        .filter(|to| to.value < scope.ground.day)?;
    let post = &seat.post.value;
    let Some(from) = &holding.from else {
        let finding = format!(
            "The list does not say since when the seat “{post}” was held by the one who left it."
        );
        let mend = "The clerk can write `from:` under `held:` in members.yaml.";
        return Some(Assessment {
            mend: Some(mend.into()),
            ..scope.assess("term", Outcome::NotRecorded, finding, at(to.span))
        });
    };
    let calendar = &scope.ground.site.calendar;
    let (period, first) = (&scope.params.at_least.value, from.value.0);
    let end = calendar.deadline(period, Direction::After, first, CountingFrom::NextDay);
    let end = match end {
        Ok(end) => end,
        Err(error) => {
            let finding = format!(
                "Nobody can tell whether the seat “{post}” was held for long enough: {error}."
            );
            return Some(scope.assess("term", Outcome::NotRecorded, finding, at(to.span)));
        }
    };
    // The last day belongs to the time: two years from 1 May end on 30 April.
    let enough = to.value.0.succ_opt().is_some_and(|after| after >= end.due);
    let (began, ended) = (long_date(first), long_date(to.value.0));
    let (outcome, than) = match enough {
        true => (Outcome::Met, "at least"),
        false => (Outcome::Breached, "less than"),
    };
    let finding = format!(
        "The seat “{post}” was held by one holder from {began} to {ended}, {than} {period}."
    );
    let mend = "What is past cannot be changed. The body can ask its partners to name members who can stay.";
    Some(Assessment {
        mend: (!enough).then(|| mend.to_owned()),
        ..scope.assess("term", outcome, finding, at(to.span))
    })
}

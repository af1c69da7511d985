//! `induction`: everybody who has taken a seat since a day was given an induction.

use serde::Deserialize;

use crate::calendar::{CountingFrom, Day, Direction, Period, plain_date};
use crate::check::occasion::{Asked, assess};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::check::seats::seats;
use crate::check::timeliness::{Thing, uncountable};
use crate::model::{Force, Holding, Standing};
use crate::source::{Place, Problems, Spanned};

pub(super) struct Induction;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// The first day on which somebody who takes a seat counts as new.
    #[serde(default)]
    since: Option<Day>,
    /// How long after taking the seat the induction is due.
    #[serde(default)]
    within: Option<Spanned<Period>>,
    /// Whether those are given one too whose seat has no vote.
    #[serde(default)]
    without_vote: bool,
}

impl Rule for Induction {
    const NAME: &'static str = "induction";
    const TITLE: &'static str = "New members are given an induction";
    const PROSE: &'static str = include_str!("induction.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        let within = params.within.iter();
        within
            .flat_map(|period| uncountable(period, Direction::After, CountingFrom::NextDay))
            .collect()
    }

    fn sentence(params: &Params, force: Force) -> String {
        let who = match params.without_vote {
            true => "Everybody who takes a seat, with a vote or not,",
            false => "Everybody who takes a seat with a vote",
        };
        let within = params
            .within
            .as_ref()
            .map_or(String::new(), |period| format!(" within {}", **period));
        let since = params.since.map_or(String::new(), |since| {
            format!(" That holds from {} on.", plain_date(since.0))
        });
        format!("{who} {} be given an induction{within}.{since}", may(force))
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        let Some((path, _)) = &scope.body.membership else {
            return;
        };
        if scope.body.details.standing != Standing::Existing {
            return;
        }
        let params = scope.params;
        for (_, seat) in seats(scope.body).filter(|(_, seat)| params.without_vote || seat.votes()) {
            let holding = seat.held_on(scope.ground.day);
            let Some(holding) = holding.filter(|holding| is_new(params, holding)) else {
                continue;
            };
            let asked = Asked {
                who: format!("The holder of the seat “{}”", seat.post.value),
                did: "had an induction",
                thing: Thing {
                    name: "The induction".into(),
                    plural: false,
                    verb: "given",
                },
                key: "inducted",
                since: holding.from.as_ref().map(|from| from.value),
                within: params.within.as_ref(),
                at: Place::new(path.clone(), seat.post.span),
            };
            found.add(assess(scope, "member", &asked, holding.inducted.as_ref()));
        }
    }
}

/// Whether the holder took the seat on a day from which one is asked for. Where the list does not say when, the holder
/// was there before anybody wrote it down.
fn is_new(params: &Params, holding: &Holding) -> bool {
    let from = holding.from.as_ref();
    from.is_some_and(|from| params.since.is_none_or(|since| since <= from.value))
}

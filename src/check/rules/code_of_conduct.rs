//! `code-of-conduct`: everybody who holds a seat has signed up to the code, and where it is asked for, every deputy.

use serde::Deserialize;

use crate::calendar::{CountingFrom, Direction, Period};
use crate::check::occasion::{Asked, assess};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::check::seats::seats;
use crate::check::timeliness::{Thing, uncountable};
use crate::model::{Force, Holding, Seat, Standing};
use crate::source::{Place, Problems, Spanned};

pub(super) struct CodeOfConduct;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How long after taking the seat a member has to sign.
    #[serde(default)]
    within: Option<Spanned<Period>>,
    /// Whether the deputies that the list names sign too.
    #[serde(default)]
    substitutes: bool,
    /// Whether those sign too whose seat has no vote.
    #[serde(default)]
    without_vote: bool,
}

impl Rule for CodeOfConduct {
    const NAME: &'static str = "code-of-conduct";
    const TITLE: &'static str = "Members have signed the code of conduct";
    const PROSE: &'static str = include_str!("code_of_conduct.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        let within = params.within.iter();
        within
            .flat_map(|period| uncountable(period, Direction::After, CountingFrom::NextDay))
            .collect()
    }

    fn sentence(params: &Params, force: Force) -> String {
        let who = match params.without_vote {
            true => "Everybody with a seat, with a vote or not,",
            false => "Each member with a vote",
        };
        let within = params.within.as_ref().map_or(String::new(), |period| {
            format!(" within {} of taking the seat", **period)
        });
        let deputies = match params.substitutes {
            true => " So must each named deputy.",
            false => "",
        };
        let deputies = deputies.replace("must", may(force));
        format!(
            "{who} {} sign the code of conduct{within}.{deputies}",
            may(force)
        )
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
            let Some(holding) = seat.held_on(scope.ground.day) else {
                continue;
            };
            let at = Place::new(path.clone(), seat.post.span);
            let said = holding.code_signed.as_ref();
            found.add(assess(
                scope,
                "member",
                &holder(params, seat, holding, at.clone()),
                said,
            ));
            if params.substitutes && seat.deputy.is_some() {
                let said = seat.deputy_code_signed.as_ref();
                found.add(assess(scope, "deputy", &deputy(seat, at), said));
            }
        }
    }
}

fn holder<'a>(params: &'a Params, seat: &Seat, holding: &Holding, at: Place) -> Asked<'a> {
    Asked {
        who: format!("The holder of the seat “{}”", seat.post.value),
        did: "signed the code of conduct",
        thing: Thing {
            name: "The code of conduct".into(),
            plural: false,
            verb: "signed",
        },
        key: "code_signed",
        since: holding.from.as_ref().map(|from| from.value),
        within: params.within.as_ref(),
        at,
    }
}

/// What is asked of a deputy, who can be named at any time: there is no day to count from.
fn deputy(seat: &Seat, at: Place) -> Asked<'static> {
    Asked {
        who: format!("The deputy for the seat “{}”", seat.post.value),
        did: "signed the code of conduct",
        thing: Thing {
            name: "The code of conduct".into(),
            plural: false,
            verb: "signed",
        },
        key: "deputy_code_signed",
        since: None,
        within: None,
        at,
    }
}

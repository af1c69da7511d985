//! `composition`: the seats are those that the rulebook asks for, and there is a chair who may be one.

mod officers;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::calendar::{CountingFrom, Direction, Period};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::check::seats::seats;
use crate::check::timeliness::{count, uncountable};
use crate::model::{Force, Organisation, OrganisationId, Seat, SeatStatus, Sector, Standing};
use crate::record::{Assessment, Outcome};
use crate::source::{Entries, Place, Problems, Span, Spanned};

pub(super) struct Composition;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How many seats organisations have, by their ids.
    #[serde(default)]
    seats: Entries<u64>,
    /// Sectors of each of which there is a member.
    #[serde(default)]
    sectors: Vec<Sector>,
    /// Sectors that have equally many seats.
    #[serde(default)]
    equal: Vec<Sector>,
    /// By how many seats these may differ.
    #[serde(default)]
    tolerance: usize,
    /// Which seats are counted.
    #[serde(default)]
    count: Counted,
    /// Whether there is a chair.
    #[serde(default = "yes")]
    chair: bool,
    /// Whether there is a vice-chair.
    #[serde(default)]
    vice_chair: bool,
    /// The categories of seats from which they come; any where none is named.
    #[serde(default)]
    officers_from: Vec<String>,
    /// How the post begins that one of the two holds.
    #[serde(default)]
    one_of_them: Option<String>,
    /// Whether the chair's organisation may have no other seat.
    #[serde(default)]
    chair_independent: bool,
    /// How many seats of some categories there are at least.
    #[serde(default)]
    categories: Entries<u64>,
    /// Who names a deputy.
    #[serde(default)]
    deputies: Option<Deputies>,
    /// After how long the chair passes to another organisation.
    #[serde(default)]
    chair_rotates: Option<Spanned<Period>>,
}

/// Which seats are counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Counted {
    /// The agreed ones with a vote.
    #[default]
    Agreed,
    /// Of these, the ones that somebody holds.
    Held,
    /// All with a vote, agreed or not.
    All,
}

/// Who names a deputy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Deputies {
    /// Each organisation, for one of its seats at least.
    EachOrganisation,
    /// Each organisation, for each of its seats.
    EachSeat,
}

fn yes() -> bool {
    true
}

impl Rule for Composition {
    const NAME: &'static str = "composition";
    const TITLE: &'static str = "Seats and chairs are as agreed";
    const PROSE: &'static str = include_str!("composition.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        let rotates = params.chair_rotates.iter();
        rotates
            .flat_map(|period| uncountable(period, Direction::After, CountingFrom::NextDay))
            .collect()
    }

    fn sentence(params: &Params, force: Force) -> String {
        let asked = asked(params);
        match asked.is_empty() {
            true => "Nothing is asked of the seats.".into(),
            false => format!("The body {} have {}.", may(force), asked.join("; ")),
        }
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        if scope.body.details.standing != Standing::Existing {
            return;
        }
        let Some((path, membership)) = &scope.body.membership else {
            let finding = "The members of this body are not listed.";
            let mend = "The clerk can list the seats in members.yaml.";
            let place = Place::whole(scope.body.path.clone());
            return found.add(Assessment {
                mend: Some(mend.into()),
                ..scope.assess("seats", Outcome::NotRecorded, finding, place)
            });
        };
        let first = membership.seats.iter().next();
        let seats = Place::new(
            path.clone(),
            first.map_or(Span::default(), |(id, _)| id.span),
        );
        let look = Look { scope, seats };
        found.assessments.extend(look.organisations());
        found.assessments.extend(look.sectors());
        found.assessments.extend(look.balance());
        found.assessments.extend(look.categories());
        found.assessments.extend(look.deputies());
        found.assessments.extend(look.officers());
        found.assessments.extend(look.independence());
        found.assessments.extend(look.rotation());
    }
}

/// What the parameters ask for, in words.
fn asked(params: &Params) -> Vec<String> {
    let mut asked = Vec::new();
    if !params.seats.0.is_empty() {
        asked.push("as many seats for each organisation as were agreed".to_owned());
    }
    if !params.sectors.is_empty() {
        asked.push(format!("members from {}", each(&params.sectors)));
    }
    if !params.equal.is_empty() {
        let but = match params.tolerance {
            0 => String::new(),
            most => format!(", give or take {most}"),
        };
        asked.push(format!(
            "equally many seats for {}{but}",
            each(&params.equal)
        ));
    }
    let from = match &params.officers_from[..] {
        [] => String::new(),
        from => format!(", from the seats called “{}”", from.join("” or “")),
    };
    let independent = match params.chair_independent {
        true => " whose organisation has no other seat",
        false => "",
    };
    match (params.chair || params.chair_independent, params.vice_chair) {
        (true, true) => asked.push(format!("a chair{independent} and a vice-chair{from}")),
        (true, false) => asked.push(format!("a chair{independent}{from}")),
        (false, true) => asked.push(format!("a vice-chair{from}")),
        (false, false) => {}
    }
    if let Some(post) = &params.one_of_them {
        asked.push(format!("the {post} as chair or vice-chair"));
    }
    for (category, number) in params.categories.iter() {
        let seats = count(*number, "seat");
        asked.push(format!("at least {seats} called “{}”", category.value));
    }
    match params.deputies {
        Some(Deputies::EachOrganisation) => asked.push("a deputy for each organisation".to_owned()),
        Some(Deputies::EachSeat) => {
            asked.push("a deputy for each seat of an organisation".to_owned())
        }
        None => {}
    }
    if let Some(period) = &params.chair_rotates {
        asked.push(format!(
            "a chair from another organisation every {}",
            period.value
        ));
    }
    asked
}

fn each(sectors: &[Sector]) -> String {
    let words: Vec<_> = sectors.iter().map(|sector| called(*sector)).collect();
    words.join(" and ")
}

fn called(sector: Sector) -> &'static str {
    match sector {
        Sector::Public => "the public sector",
        Sector::Private => "the private sector",
        Sector::VoluntaryAndCommunity => "the voluntary and community sector",
        Sector::Other => "other sectors",
    }
}

/// A body's list of members, looked at.
struct Look<'l, 's> {
    scope: &'l Scope<'s, Params>,
    /// Where the list begins.
    seats: Place,
}

impl Look<'_, '_> {
    fn assess(&self, subject: &str, wrong: bool, finding: String, place: Place) -> Assessment {
        let outcome = if wrong {
            Outcome::Breached
        } else {
            Outcome::Met
        };
        let mend =
            "The body can agree on who is to sit on it. The clerk then puts members.yaml right.";
        Assessment {
            mend: wrong.then(|| mend.to_owned()),
            ..self.scope.assess(subject, outcome, finding, place)
        }
    }

    /// The seats that are counted.
    fn counted(&self) -> impl Iterator<Item = &Seat> {
        let (counted, day) = (self.scope.params.count, self.scope.ground.day);
        let all = seats(self.scope.body).map(|(_, seat)| seat);
        all.filter(move |seat| {
            let agreed = seat.status == SeatStatus::Agreed;
            seat.votes()
                && match counted {
                    Counted::All => true,
                    Counted::Agreed => agreed,
                    Counted::Held => agreed && seat.held_on(day).is_some(),
                }
        })
    }

    fn organisation(&self, seat: &Seat) -> Option<&Organisation> {
        let site = self.scope.ground.site;
        site.organisation(&self.scope.body.id, seat.organisation.as_ref()?)
    }

    fn organisations(&self) -> Vec<Assessment> {
        let judge = |(id, asked): (&Spanned<String>, &u64)| {
            let of = |seat: &&Seat| {
                seat.organisation
                    .as_ref()
                    .is_some_and(|o| o.as_str() == id.value)
            };
            let theirs: Vec<_> = self.counted().filter(of).collect();
            let site = self.scope.ground.site;
            let known = site.organisation(&self.scope.body.id, &OrganisationId::new(id.as_str()));
            let name = known.map_or(id.as_str(), |organisation| &organisation.name);
            let has = theirs.len() as u64;
            let were = if *asked == 1 { "was" } else { "were" };
            let finding = format!(
                "{name} has {}, and {asked} {were} agreed.",
                count(has, "seat")
            );
            let place = match theirs.first() {
                Some(seat) => Place::new(self.seats.path.clone(), seat.post.span),
                None => self.seats.clone(),
            };
            self.assess("seats of an organisation", has != *asked, finding, place)
        };
        self.scope.params.seats.iter().map(judge).collect()
    }

    /// How many seats each sector has.
    fn by_sector(&self) -> BTreeMap<Sector, usize> {
        let mut number = BTreeMap::new();
        for seat in self.counted() {
            let sector = seat
                .sector
                .or_else(|| Some(self.organisation(seat)?.sector));
            if let Some(sector) = sector {
                *number.entry(sector).or_default() += 1;
            }
        }
        number
    }

    fn sectors(&self) -> Option<Assessment> {
        let (asked, number) = (&self.scope.params.sectors, self.by_sector());
        let missing = asked.iter().filter(|sector| !number.contains_key(sector));
        let missing: Vec<_> = missing.copied().collect();
        let finding = match missing.is_empty() {
            true => format!("There are members from {}.", each(asked)),
            false => format!(
                "There is no member from {}.",
                each(&missing).replace(" and the ", " or the ")
            ),
        };
        let wrong = !missing.is_empty();
        (!asked.is_empty()).then(|| self.assess("sectors", wrong, finding, self.seats.clone()))
    }

    fn balance(&self) -> Option<Assessment> {
        let (params, number) = (self.scope.params, self.by_sector());
        let has = |sector: &Sector| number.get(sector).copied().unwrap_or_default();
        let most = params.equal.iter().map(has).max()?;
        let fewest = params.equal.iter().map(has).min()?;
        let told = params.equal.iter().map(|sector| {
            let has = count(has(sector) as u64, "seat");
            format!("{} has {has}", called(*sector))
        });
        let told = told.collect::<Vec<_>>().join(", ");
        let finding = format!("Of the seats that are counted, {told}.");
        let wrong = most - fewest > params.tolerance;
        Some(self.assess("balance of sectors", wrong, finding, self.seats.clone()))
    }

    fn at(&self, seat: &Seat) -> Place {
        Place::new(self.seats.path.clone(), seat.post.span)
    }

    /// Whether there are enough seats of each category that is asked for.
    fn categories(&self) -> Vec<Assessment> {
        let judge = |(category, asked): (&Spanned<String>, &u64)| {
            let of = |seat: &&Seat| seat.category.as_ref() == Some(&category.value);
            let theirs: Vec<_> = self.counted().filter(of).collect();
            let has = theirs.len() as u64;
            let finding = format!(
                "The category “{}” has {}, and the rules ask for {asked} at least.",
                category.value,
                count(has, "seat")
            );
            let place = theirs
                .first()
                .map_or(self.seats.clone(), |seat| self.at(seat));
            self.assess("seats of a category", has < *asked, finding, place)
        };
        self.scope.params.categories.iter().map(judge).collect()
    }

    /// Whether a deputy is named for each organisation, or for each of its seats.
    fn deputies(&self) -> Vec<Assessment> {
        let Some(deputies) = self.scope.params.deputies else {
            return Vec::new();
        };
        let mut of: BTreeMap<&str, Vec<&Seat>> = BTreeMap::new();
        for seat in self.counted() {
            if let Some(organisation) = &seat.organisation {
                of.entry(organisation.as_str()).or_default().push(seat);
            }
        }
        let has = |seat: &&&Seat| seat.deputy.as_ref().is_some_and(|d| !d.trim().is_empty());
        let judge = |seats: Vec<&Seat>| {
            let first = *seats.first()?;
            let with = seats.iter().filter(has).count();
            let name = self
                .organisation(first)
                .map_or("An organisation", |o| &o.name);
            let wrong = match deputies {
                Deputies::EachOrganisation => with == 0,
                Deputies::EachSeat => with < seats.len(),
            };
            let without = seats.iter().find(|seat| !has(seat));
            let shown = without.filter(|_| wrong).unwrap_or(&first);
            let named = match (with, seats.len()) {
                (0, _) => "no deputy is named".to_owned(),
                (1, 1) => "a deputy is named for it".to_owned(),
                _ => format!("a deputy is named for {with} of them"),
            };
            let finding = format!(
                "{name} has {}, and {named}.",
                count(seats.len() as u64, "seat")
            );
            Some(self.assess("deputies", wrong, finding, self.at(shown)))
        };
        of.into_values().filter_map(judge).collect()
    }
}

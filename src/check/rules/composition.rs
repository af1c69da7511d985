//! `composition`: the seats are those that the rulebook asks for, and there is a chair who may be one.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::calendar::{CountingFrom, Direction, Period};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::check::seats::seats;
use crate::check::timeliness::{Done, Thing, count, judge, uncountable};
use crate::model::{Force, Organisation, OrganisationId, Role, Seat, SeatStatus, Sector, Standing};
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
        found.assessments.extend(look.officers());
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
        from => format!(", from the seats called {}", from.join(" or ")),
    };
    match (params.chair, params.vice_chair) {
        (true, true) => asked.push(format!("a chair and a vice-chair{from}")),
        (true, false) => asked.push(format!("a chair{from}")),
        (false, true) => asked.push(format!("a vice-chair{from}")),
        (false, false) => {}
    }
    if let Some(post) = &params.one_of_them {
        asked.push(format!("the {post} as chair or vice-chair"));
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

    /// The seat whose holder has the role on the day.
    fn officer(&self, role: Role) -> Option<&Seat> {
        let day = self.scope.ground.day;
        let mut all = seats(self.scope.body).map(|(_, seat)| seat);
        all.find(|seat| {
            let held = seat.held_on(day);
            held.is_some_and(|held| held.role.unwrap_or(seat.role) == role)
        })
    }

    fn officers(&self) -> Vec<Assessment> {
        let params = self.scope.params;
        let asked = [
            (params.chair, Role::Chair, "chair"),
            (params.vice_chair, Role::ViceChair, "vice-chair"),
        ];
        let asked = asked.into_iter().filter(|(asked, ..)| *asked);
        let mut found: Vec<_> = asked
            .map(|(_, role, called)| self.has_officer(called, self.officer(role)))
            .collect();
        if let Some(post) = &params.one_of_them {
            let both = [Role::Chair, Role::ViceChair].map(|role| self.officer(role));
            let one = both
                .into_iter()
                .flatten()
                .find(|seat| seat.post.starts_with(post.as_str()));
            let finding = match one {
                Some(seat) => format!("The seat “{}” is chair or vice-chair.", seat.post.value),
                None => format!("Neither the chair nor the vice-chair is the {post}."),
            };
            let place = one.map_or(self.seats.clone(), |seat| self.at(seat));
            found.push(self.assess("chair and vice-chair", one.is_none(), finding, place));
        }
        found
    }

    fn has_officer(&self, called: &str, seat: Option<&Seat>) -> Assessment {
        let from = &self.scope.params.officers_from;
        let Some(seat) = seat else {
            return self.assess(
                called,
                true,
                format!("There is no {called}."),
                self.seats.clone(),
            );
        };
        let post = &seat.post.value;
        let eligible = from.is_empty() || seat.category.as_ref().is_some_and(|c| from.contains(c));
        let finding = match eligible {
            true => format!("The {called} is the holder of the seat “{post}”."),
            false => format!(
                "The {called} is the holder of the seat “{post}”, which is not one of those called {}.",
                from.join(" or ")
            ),
        };
        self.assess(called, !eligible, finding, self.at(seat))
    }

    fn at(&self, seat: &Seat) -> Place {
        Place::new(self.seats.path.clone(), seat.post.span)
    }

    /// Whether the chair passed to another organisation in time, each time that it was due to.
    fn rotation(&self) -> Vec<Assessment> {
        let Some(period) = &self.scope.params.chair_rotates else {
            return Vec::new();
        };
        let (scope, ground) = (self.scope, self.scope.ground);
        let times = self.chairmanships();
        let judged = times.iter().enumerate().map(|(index, (from, _, span))| {
            let next = times.get(index + 1);
            let done = next.map_or(Done::NotYet, |(from, ..)| Done::On(*from));
            let calendar = &ground.site.calendar;
            let due = calendar.deadline(period, Direction::After, *from, CountingFrom::NextDay);
            let thing = Thing {
                name: "The chair".into(),
                plural: false,
                verb: "handed to another organisation",
            };
            let place = Place::new(self.seats.path.clone(), *span);
            let blank = scope.assess("rotation of the chair", Outcome::NotRecorded, "", place);
            let judged = judge(blank, &thing, due, done, ground.day, calendar);
            let mend = "The body can choose a chair from another organisation.";
            Assessment {
                mend: (judged.outcome == Outcome::Overdue).then(|| mend.to_owned()),
                ..judged
            }
        });
        judged.collect()
    }

    /// From when an organisation had the chair, and where that is written, one organisation after the other.
    fn chairmanships(&self) -> Vec<(NaiveDate, Option<&str>, Span)> {
        let mut times = Vec::new();
        for (_, seat) in seats(self.scope.body) {
            let organisation = seat.organisation.as_ref().map(|o| o.as_str());
            let held = seat
                .held
                .iter()
                .filter(|h| h.role.unwrap_or(seat.role) == Role::Chair);
            let from = held.filter_map(|held| held.from.as_ref());
            let begun = from.filter(|from| from.value <= self.scope.ground.day);
            times.extend(begun.map(|from| (from.value.0, organisation, from.span)));
        }
        times.sort_by_key(|(from, ..)| *from);
        times.dedup_by_key(|(_, organisation, _)| *organisation);
        times
    }
}

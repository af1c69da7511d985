//! Chair and vice-chair: whether there are any, where they come from, and whether the chair passes on.

use chrono::NaiveDate;

use super::Look;
use crate::calendar::{CountingFrom, Direction};
use crate::check::seats::seats;
use crate::check::timeliness::{Done, Thing, count, judge};
use crate::model::{Role, Seat};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Span};

impl Look<'_, '_> {
    /// The seat whose holder has the role on the day.
    fn officer(&self, role: Role) -> Option<&Seat> {
        let day = self.scope.ground.day;
        let mut all = seats(self.scope.body).map(|(_, seat)| seat);
        all.find(|seat| {
            let held = seat.held_on(day);
            held.is_some_and(|held| held.role.unwrap_or(seat.role) == role)
        })
    }

    pub(super) fn officers(&self) -> Vec<Assessment> {
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

    /// Whether the chair passed to another organisation in time, each time that it was due to.
    pub(super) fn rotation(&self) -> Vec<Assessment> {
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

    /// Whether the chair's organisation has no other seat. A chair of no organisation is nobody's.
    pub(super) fn independence(&self) -> Option<Assessment> {
        if !self.scope.params.chair_independent {
            return None;
        }
        let chair = self.officer(Role::Chair)?;
        let all = seats(self.scope.body).map(|(_, seat)| seat);
        let of = |seat: &Seat| seat.organisation.as_ref().map(|id| id.value.clone());
        let same = |seat: &&Seat| of(chair).is_some() && of(seat) == of(chair);
        let others = all.filter(same).count().saturating_sub(1);
        let (wrong, finding) = match others {
            0 => (
                false,
                "The organisation of the chair has no other seat.".to_owned(),
            ),
            others => (
                true,
                format!(
                    "The organisation of the chair has {}.",
                    count(others as u64, "other seat")
                ),
            ),
        };
        Some(self.assess("independence of the chair", wrong, finding, self.at(chair)))
    }
}

//! `register-of-interests`: every member has an entry in the register of interests, and the entries are fresh.

use serde::Deserialize;

use crate::calendar::{CountingFrom, Day, Deadline, Direction, Period, long_date};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::check::seats::seats;
use crate::check::timeliness::{Done, Thing, judge, uncountable};
use crate::model::{Force, Holding, InterestEntry, InterestRegister, Seat, Standing};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Problems, Spanned};
use crate::tree::TreePath;

pub(super) struct RegisterOfInterests;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How long after taking the seat a member has to declare.
    #[serde(default)]
    within: Option<Spanned<Period>>,
    /// After how long an entry has to be confirmed again.
    #[serde(default)]
    refreshed: Option<Spanned<Period>>,
    /// Whether those declare too whose seat has no vote.
    #[serde(default)]
    without_vote: bool,
}

impl Rule for RegisterOfInterests {
    const NAME: &'static str = "register-of-interests";
    const TITLE: &'static str = "Interests declared in writing";
    const PROSE: &'static str = include_str!("register_of_interests.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        let periods = params.within.iter().chain(&params.refreshed);
        periods
            .flat_map(|period| uncountable(period, Direction::After, CountingFrom::NextDay))
            .collect()
    }

    fn sentence(params: &Params, force: Force) -> String {
        let must = may(force);
        let who = match params.without_vote {
            true => "everybody with a seat, with a vote or not",
            false => "each member with a vote",
        };
        let within = params.within.as_ref();
        let within = within.map(|period| format!(", made within {} of taking the seat", **period));
        let refreshed = params.refreshed.as_ref();
        let refreshed =
            refreshed.map(|period| format!(" It {must} be confirmed again within {}.", **period));
        format!(
            "There {must} be a register of interests, with an entry for {who}{}.{}",
            within.unwrap_or_default(),
            refreshed.unwrap_or_default()
        )
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        if scope.body.details.standing != Standing::Existing {
            return;
        }
        let today = scope.ground.day;
        let asked = seats(scope.body).filter(|(_, seat)| scope.params.without_vote || seat.votes());
        let held = asked.filter_map(|(id, seat)| Some((id, seat, seat.held_on(today)?)));
        let held: Vec<_> = held.collect();
        let Some((path, register)) = &scope.body.registers.interests else {
            if held.is_empty() {
                return;
            }
            let finding = "The site has no register of interests for this body.";
            let mend = "The secretariat can ask each member for a declaration, and keep them in interests.yaml in the body's \
                        folder.";
            let place = Place::whole(scope.body.path.clone());
            found.add(Assessment {
                mend: Some(mend.to_owned()),
                ..scope.assess("register of interests", Outcome::Breached, finding, place)
            });
            return;
        };
        let finding = "There is a register of interests.";
        let place = Place::whole(path.clone());
        found.add(scope.assess("register of interests", Outcome::Met, finding, place));
        for (id, seat, holding) in held {
            let member = Member {
                scope,
                path,
                register,
                seat,
                holding,
            };
            let entry = member.entry(id);
            found.add(member.entered(entry));
            let confirmed = entry.and_then(|entry| member.confirmed(entry));
            found.assessments.extend(confirmed);
        }
    }
}

/// Who holds a seat on the day.
struct Member<'m, 's> {
    scope: &'m Scope<'s, Params>,
    /// The register and its file.
    path: &'m TreePath,
    register: &'m InterestRegister,
    seat: &'m Seat,
    holding: &'m Holding,
}

impl<'m> Member<'m, '_> {
    /// Their entry, the last if there are more. One that was last confirmed while somebody else held the seat is not theirs.
    fn entry(&self, id: &str) -> Option<&'m InterestEntry> {
        let today = self.scope.ground.day;
        let confirmed = |entry: &InterestEntry| entry.last_confirmed(today).map(|on| on.value);
        let made = |entry: &&InterestEntry| {
            entry
                .declared
                .as_ref()
                .is_none_or(|declared| declared.value <= today)
        };
        let theirs = |entry: &&InterestEntry| {
            let then = confirmed(entry).and_then(|on| self.seat.held_on(on));
            then.is_none_or(|then| std::ptr::eq(then, self.holding))
        };
        let entries = self.register.entries.iter();
        let of_seat = entries.filter(|entry| entry.seat.as_str() == id);
        of_seat
            .filter(made)
            .filter(theirs)
            .max_by_key(|entry| confirmed(entry))
    }

    fn assess(&self, subject: &str, outcome: Outcome, finding: String, at: Place) -> Assessment {
        self.scope.assess(subject, outcome, finding, at)
    }

    fn at<T>(&self, part: &Spanned<T>) -> Place {
        Place::new(self.path.clone(), part.span)
    }

    /// Where the list of members has the seat, to point at where the register says nothing.
    fn listed(&self) -> Place {
        let list = self.scope.body.membership.as_ref();
        let list = list.map_or(&self.scope.body.path, |(path, _)| path);
        Place::new(list.clone(), self.seat.post.span)
    }

    /// "the entry for the seat “Leader”"
    fn name(&self) -> String {
        format!("the entry for the seat “{}”", self.seat.post.value)
    }

    /// Whether they have an entry, and made it in time.
    fn entered(&self, entry: Option<&InterestEntry>) -> Assessment {
        let within = self.scope.params.within.as_ref();
        let since = self.holding.from.as_ref();
        let (judged, mend) = match (entry, within.zip(since)) {
            (None, None) => (
                self.missing(),
                "ask the member for a declaration, and add it to",
            ),
            (None, Some((within, since))) => {
                let blank =
                    self.assess("entry", Outcome::NotRecorded, String::new(), self.listed());
                let judged = self.timely(blank, within, since.value, Done::NotYet);
                (judged, "ask the member for a declaration, and add it to")
            }
            (Some(entry), dated) => {
                let judged = match (within, dated) {
                    (None, _) => self.there(entry),
                    (_, dated) => self.dated(entry, dated),
                };
                (judged, "write the day as `declared:` in")
            }
        };
        let asked = matches!(
            judged.outcome,
            Outcome::Breached | Outcome::Overdue | Outcome::NotRecorded
        );
        let mend = format!("The secretariat can {mend} interests.yaml.");
        Assessment {
            mend: asked.then_some(mend),
            ..judged
        }
    }

    fn missing(&self) -> Assessment {
        let post = &self.seat.post.value;
        let finding = format!("The register has no entry for the seat “{post}”.");
        self.assess("entry", Outcome::Breached, finding, self.listed())
    }

    fn there(&self, entry: &InterestEntry) -> Assessment {
        let post = &self.seat.post.value;
        let finding = format!("The register has an entry for the seat “{post}”.");
        self.assess("entry", Outcome::Met, finding, self.at(&entry.seat))
    }

    /// An entry that had to be made some time after the seat was taken.
    fn dated(
        &self,
        entry: &InterestEntry,
        dated: Option<(&Spanned<Period>, &Spanned<Day>)>,
    ) -> Assessment {
        let today = self.scope.ground.day;
        let made = entry.declared.as_ref().or(entry.last_confirmed(today));
        let name = self.name();
        let lacking = match (made, dated) {
            (Some(made), Some((within, since))) => {
                let place = self.at(made);
                let blank = self.assess("entry", Outcome::NotRecorded, String::new(), place);
                return self.timely(blank, within, since.value, Done::On(made.value.0));
            }
            (None, _) => format!("The register does not say when {name} was made."),
            (_, None) => format!(
                "The list of members does not say since when the seat has been held, so nobody can tell whether {name} was \
                 made in time."
            ),
        };
        self.assess("entry", Outcome::NotRecorded, lacking, self.at(&entry.seat))
    }

    fn timely(&self, blank: Assessment, within: &Period, since: Day, done: Done) -> Assessment {
        let (day, calendar) = (self.scope.ground.day, &self.scope.ground.site.calendar);
        let due = calendar.deadline(within, Direction::After, since.0, CountingFrom::NextDay);
        let thing = Thing {
            name: capital(&self.name()),
            plural: false,
            verb: "made",
        };
        let due = due.map(Deadline::of_no_meeting);
        let judged = judge(blank, &thing, due, done, day, calendar);
        let since = long_date(since.0);
        Assessment {
            finding: format!("The seat was taken on {since}. {}", judged.finding),
            ..judged
        }
    }

    /// Whether the entry is fresh: it was confirmed, or the register gone through, not too long ago.
    fn confirmed(&self, entry: &InterestEntry) -> Option<Assessment> {
        let refreshed = self.scope.params.refreshed.as_ref()?;
        let (day, calendar) = (self.scope.ground.day, &self.scope.ground.site.calendar);
        let whole = self.register.reviewed.iter().filter(|on| on.value <= day);
        let last = entry.last_confirmed(day).into_iter().chain(whole);
        let subject = "next confirmation of an entry";
        let Some(last) = last.max_by_key(|on| on.value) else {
            let name = self.name();
            let finding =
                format!("The register does not say when {name} was made or last confirmed.");
            let mend =
                "The secretariat can write the day as `declared:` or `updated:` in interests.yaml.";
            return Some(Assessment {
                mend: Some(mend.to_owned()),
                ..self.assess(subject, Outcome::NotRecorded, finding, self.at(&entry.seat))
            });
        };
        let due = calendar.deadline(
            refreshed,
            Direction::After,
            last.value.0,
            CountingFrom::NextDay,
        );
        let thing = Thing {
            name: "It".into(),
            plural: false,
            verb: "confirmed again",
        };
        let own = entry.last_confirmed(day);
        let place = own.map_or_else(|| self.at(&entry.seat), |own| self.at(own));
        let blank = self.assess(subject, Outcome::NotRecorded, String::new(), place);
        let due = due.map(Deadline::of_no_meeting);
        let judged = judge(blank, &thing, due, Done::NotYet, day, calendar);
        let (name, on) = (capital(&self.name()), long_date(last.value.0));
        let mend = "The secretariat can ask the member whether the entry still holds, and write the day as `updated:` in \
                    interests.yaml.";
        Some(Assessment {
            finding: format!("{name} was last confirmed on {on}. {}", judged.finding),
            mend: (judged.outcome == Outcome::Overdue).then(|| mend.to_owned()),
            ..judged
        })
    }
}

fn capital(name: &str) -> String {
    name.replacen('t', "T", 1)
}

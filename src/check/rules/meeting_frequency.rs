//! `meeting-frequency`: the body meets as often as it said, and no more often, and leaves no longer gap.

use chrono::{Months, NaiveDate};
use serde::Deserialize;

use crate::calendar::{CountingFrom, Day, Direction, Period, long_date, plain_date};
use crate::check::in_force::plural;
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::check::timeliness::uncountable;
use crate::check::years::{Stretch, YearBegins};
use crate::model::{Force, Meeting, MeetingKind, MeetingState, Standing};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Problems, Spanned};

pub(super) struct MeetingFrequency;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How many meetings at least.
    #[serde(default)]
    at_least: Option<u32>,
    /// How many at most.
    #[serde(default)]
    at_most: Option<u32>,
    /// In what stretch of time.
    #[serde(default)]
    per: Per,
    /// The longest time from one meeting to the next.
    #[serde(default)]
    longest_gap: Option<Spanned<Period>>,
    /// The month in which the year and its quarters begin.
    #[serde(default)]
    year_begins: YearBegins,
    /// Whether the month, quarter or year in which the body's record begins is held against it like a whole one.
    #[serde(default)]
    part_counts: bool,
    /// The kinds of meeting that are counted.
    #[serde(default = "all_but_events")]
    kinds: Vec<MeetingKind>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Per {
    /// Each month of the calendar.
    Month,
    /// Each quarter of the year.
    #[default]
    Quarter,
    /// Each year.
    Year,
    /// Any twelve months, whatever the day they begin on.
    RollingYear,
}

/// Every kind of meeting but conferences and events.
pub(super) fn all_but_events() -> Vec<MeetingKind> {
    use MeetingKind::{Annual, Extraordinary, Ordinary, Urgent, WholePartnership};
    vec![Ordinary, Extraordinary, Urgent, Annual, WholePartnership]
}

impl Params {
    /// How many at least: as written, else one, else none where something else is asked for.
    fn fewest(&self) -> u32 {
        let other = self.at_most.is_some() || self.longest_gap.is_some();
        self.at_least.unwrap_or(u32::from(!other))
    }
}

impl Per {
    fn words(self) -> &'static str {
        match self {
            Self::Month => "in each month",
            Self::Quarter => "in each quarter",
            Self::Year => "in each year",
            Self::RollingYear => "in any 12 months",
        }
    }

    fn months(self) -> u32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year | Self::RollingYear => 12,
        }
    }
}

impl Rule for MeetingFrequency {
    const NAME: &'static str = "meeting-frequency";
    const TITLE: &'static str = "Meetings held often enough";
    const PROSE: &'static str = include_str!("meeting_frequency.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        let gap = params.longest_gap.iter();
        gap.flat_map(|gap| uncountable(gap, Direction::After, CountingFrom::NextDay))
            .collect()
    }

    fn sentence(params: &Params, force: Force) -> String {
        let must = may(force);
        let mut asked = Vec::new();
        if params.fewest() > 0 {
            let times = often(params.fewest());
            asked.push(format!("at least {times} {}", params.per.words()));
        }
        if let Some(most) = params.at_most {
            asked.push(format!("at most {} {}", often(most), params.per.words()));
        }
        if let Some(gap) = &params.longest_gap {
            asked.push(format!("again within {} of each meeting", **gap));
        }
        let begins = match params.year_begins {
            begins if begins == YearBegins::default() || params.per == Per::RollingYear => {
                String::new()
            }
            begins => format!(" The year begins in {}.", begins.name()),
        };
        let kinds = match params.kinds == all_but_events() {
            true => String::new(),
            false => {
                let kinds: Vec<_> = params.kinds.iter().map(|kind| plural(*kind)).collect();
                format!(" Only {} count.", kinds.join(" and "))
            }
        };
        format!(
            "The body {must} meet {}.{begins}{kinds}",
            asked.join(", and ")
        )
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        let Some(history) = History::of(scope) else {
            return;
        };
        let counted = history.params.fewest() > 0 || history.params.at_most.is_some();
        match history.params.per {
            _ if !counted => {}
            Per::RollingYear => history.any_year(found),
            _ => history.each_stretch(found),
        }
        history.gaps(found);
    }
}

/// How often: "once", "twice", "3 times".
fn often(number: u32) -> String {
    match number {
        1 => "once".into(),
        2 => "twice".into(),
        more => format!("{more} times"),
    }
}

/// The meetings that a body held, in order, over the time for which it is judged.
struct History<'s> {
    scope: &'s Scope<'s, Params>,
    params: &'s Params,
    held: Vec<&'s Meeting>,
    /// The day on which the body began, as far as known: it was set up, or it first met.
    begun: NaiveDate,
    /// The last day that is over: the day before the record's, or the day on which the body ended.
    until: NaiveDate,
    /// Whether the body has ended.
    ended: bool,
    /// The meetings that are to come, as far as announced.
    announced: Vec<&'s Meeting>,
}

impl<'s> History<'s> {
    /// Nothing, for a body that is only proposed, or of which no beginning is known.
    fn of(scope: &'s Scope<'s, Params>) -> Option<Self> {
        let ground = scope.ground;
        let meetings = ground.meetings(&scope.body.id).iter().copied();
        let mut met = meetings
            .clone()
            .filter(|meeting| meeting.state(ground.day) == MeetingState::Held);
        let first_met = met.next().map(|meeting| meeting.date.0);
        let all = meetings.filter(|meeting| scope.params.kinds.contains(&meeting.details.kind));
        let of = |state| {
            all.clone()
                .filter(move |meeting| meeting.state(ground.day) == state)
        };
        let held: Vec<_> = of(MeetingState::Held).collect();
        let details = &scope.body.details;
        if details.standing == Standing::Proposed {
            return None;
        }
        let established = details.established.as_ref().map(|day| day.value.0);
        let ended = details.ends.as_ref().map(|day| day.value.0);
        let yesterday = ground.day.0.pred_opt()?;
        Some(Self {
            begun: established.or(first_met)?,
            until: ended.map_or(yesterday, |ended| ended.min(yesterday)),
            ended: ended.is_some_and(|ended| ended <= yesterday),
            announced: of(MeetingState::Scheduled).collect(),
            params: scope.params,
            scope,
            held,
        })
    }

    fn within(&self, stretch: Stretch) -> Vec<&'s Meeting> {
        let within = self
            .held
            .iter()
            .filter(|meeting| stretch.has(meeting.date.0));
        within.copied().collect()
    }

    /// Each month, quarter or year, from the first that the body saw the whole of.
    fn each_stretch(&self, found: &mut Findings) {
        let (begins, months) = (self.params.year_begins, self.params.per.months());
        let stretches = begins.stretches(self.begun, months);
        for stretch in stretches.take_while(|stretch| stretch.first <= self.until) {
            self.assess(stretch, found);
        }
    }

    /// Every twelve months that begin on the day after a meeting: if any twelve have too few, one of these has. Of those
    /// that overlap the first is told. Likewise for those that begin on the day of a meeting, and too many.
    fn any_year(&self, found: &mut Findings) {
        let after = |date: NaiveDate| date.succ_opt().unwrap_or(date);
        let dates = || self.held.iter().map(|meeting| meeting.date.0);
        let few = std::iter::once(self.begun)
            .chain(dates().map(after))
            .map(|first| (first, false));
        let many = dates().map(|first| (first, true));
        let mut starts: Vec<_> = few.chain(many).collect();
        starts.sort_unstable();
        let mut told = None;
        for (first, many) in starts {
            let stretch = Stretch::of_months(first, 12);
            let held = self.within(stretch).len() as u64;
            let wrong = match many {
                true => self
                    .params
                    .at_most
                    .is_some_and(|most| held > u64::from(most)),
                false => stretch.last <= self.until && held < u64::from(self.params.fewest()),
            };
            if wrong && told.is_none_or(|told| first > told) {
                self.assess(stretch, found);
                told = Some(stretch.last);
            }
        }
        let year_ago = self.until.checked_sub_months(Months::new(12)).map(after);
        let latest = Stretch {
            first: year_ago.unwrap_or(self.until).max(self.begun),
            last: self.until,
        };
        if told.is_none_or(|told| told < latest.first) {
            let last = Stretch::of_months(latest.first, 12).last;
            self.assess(
                Stretch {
                    last: last.max(latest.last),
                    ..latest
                },
                found,
            );
        }
    }

    /// One stretch of time.
    fn assess(&self, stretch: Stretch, found: &mut Findings) {
        let params = self.params;
        let within = self.within(stretch);
        let (held, fewest) = (within.len() as u64, u64::from(params.fewest()));
        let over = stretch.last <= self.until;
        let meetings = match held {
            0 => "No meeting was held".to_owned(),
            1 => "1 meeting was held".to_owned(),
            _ => format!("{held} meetings were held"),
        };
        let mut finding = match over {
            true => format!("{meetings} from {}", stretch.words()),
            false => format!("{meetings} so far from {}", stretch.words()),
        };
        let partial = (stretch.first < self.begun && !params.part_counts) || (self.ended && !over);
        let announced = self
            .announced
            .iter()
            .filter(|meeting| stretch.has(meeting.date.0))
            .count() as u64;
        let too_many = params.at_most.is_some_and(|most| held > u64::from(most));
        let outcome = match () {
            () if too_many => Outcome::Breached,
            () if held >= fewest => Outcome::Met,
            () if partial => Outcome::NotApplicable,
            () if over => Outcome::Breached,
            () => Outcome::Upcoming,
        };
        finding += &match (outcome, params.at_most) {
            (Outcome::Breached, Some(most)) if too_many => {
                format!("; {most} at most are asked for.")
            }
            (Outcome::NotApplicable, _) => {
                ". The record of the body does not cover all of it, so this is not held against it."
                    .to_owned()
            }
            (Outcome::Met, Some(most)) if fewest == 0 => format!("; {most} at most are asked for."),
            _ => format!(
                "; at least {fewest} {} asked for.",
                if fewest == 1 { "is" } else { "are" }
            ),
        };
        if outcome == Outcome::Upcoming && announced > 0 {
            let are = if announced == 1 { "is" } else { "are" };
            finding += &format!(" {announced} more {are} announced.");
        }
        let mend = match outcome {
            Outcome::Breached if held < fewest => {
                Some("If a meeting is missing here, the clerk can add its folder.")
            }
            Outcome::Breached => Some(
                "If one of them was not held, or was of another kind, the clerk can correct its meeting.yaml.",
            ),
            Outcome::Upcoming if held + announced < fewest => {
                Some("The clerk can announce the meeting by adding its folder.")
            }
            _ => None,
        };
        let surplus = params
            .at_most
            .filter(|_| too_many)
            .and_then(|most| within.get(most as usize));
        let place = surplus.map_or(&self.scope.body.path, |meeting| &meeting.path);
        found.add(Assessment {
            mend: mend.map(str::to_owned),
            ..self.scope.assess(
                format!("meetings from {}", stretch.words()),
                outcome,
                finding,
                Place::whole(place.clone()),
            )
        });
    }

    /// The time from each meeting to the next.
    fn gaps(&self, found: &mut Findings) {
        let Some(gap) = &self.params.longest_gap else {
            return;
        };
        let next = self.held.iter().skip(1).map(Some).chain([None]);
        for (meeting, next) in self.held.iter().zip(next) {
            self.gap(**gap, meeting, next.copied(), found);
        }
    }

    fn gap(&self, gap: Period, meeting: &Meeting, next: Option<&Meeting>, found: &mut Findings) {
        let subject = format!("meeting after {}", plain_date(meeting.date.0));
        let place = Place::whole(next.unwrap_or(meeting).path.clone());
        let next_by = (gap, Direction::After);
        let counting = CountingFrom::NextDay;
        let due = match self.scope.deadline(meeting, next_by, counting, found) {
            Ok(due) => due,
            Err(error) => {
                let finding =
                    format!("Nobody can tell whether the next meeting came in time: {error}.");
                return found.add(
                    self.scope
                        .assess(subject, Outcome::NotRecorded, finding, place),
                );
            }
        };
        let by = long_date(due.due);
        let (outcome, finding) = match next.map(|next| next.date.0) {
            Some(next) if next <= due.due => (
                Outcome::Met,
                format!("The next meeting was held on {}, by {by}.", long_date(next)),
            ),
            Some(next) => (
                Outcome::Late,
                format!(
                    "The next meeting was held on {}; it was due by {by}.",
                    long_date(next)
                ),
            ),
            None if due.due <= self.until => (
                Outcome::Overdue,
                format!("No further meeting was held; one was due by {by}."),
            ),
            None if self.ended => return,
            None => (
                Outcome::Upcoming,
                format!("The next meeting is due by {by}."),
            ),
        };
        let mend = outcome
            .is_missed()
            .then(|| "If a meeting is missing here, the clerk can add its folder.".to_owned());
        found.add(Assessment {
            done: next.map(|next| Day(next.date.0)),
            due: Some(due),
            mend,
            ..self.scope.assess(subject, outcome, finding, place)
        });
    }
}

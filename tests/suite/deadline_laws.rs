//! Laws that every deadline keeps, and the definitions taken literally.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};
use minutebook::calendar::CountingFrom::{MeetingDay, NextDay};
use minutebook::calendar::Direction::{After, Before};
use minutebook::calendar::{
    Calendar, CountingFrom, Deadline, Direction, Division, NamedDay, Period, Unit, Why,
};
use proptest::prelude::*;

proptest! {
    #[test]
    fn the_definitions_taken_literally_agree(case in cases()) {
        let found = case.due(&case.calendar());
        prop_assert_eq!(found, case.naive());
    }

    #[test]
    fn a_longer_period_is_never_nearer(case in cases()) {
        let calendar = case.calendar();
        let longer = Case { count: case.count + 1, ..case.clone() };
        let (near, far) = (case.due(&calendar), longer.due(&calendar));
        prop_assert!(case.is_as_far(near, far), "{near} {far}");
    }

    #[test]
    fn clear_is_never_later_than_plain(case in cases(), working in any::<bool>()) {
        let (clear, plain) = if working {
            (Unit::ClearWorkingDays, Unit::WorkingDays)
        } else {
            (Unit::ClearDays, Unit::Days)
        };
        let with = |unit| Case { unit, direction: Before, counting: NextDay, ..case.clone() };
        let calendar = case.calendar();
        prop_assert!(with(clear).due(&calendar) < with(plain).due(&calendar));
    }

    #[test]
    fn a_closed_day_never_brings_a_deadline_nearer(case in cases(), offset in -40i64..40) {
        let mut closed = case.closed.clone();
        closed.insert(case.from + TimeDelta::days(offset));
        let more = Case { closed, ..case.clone() };
        let (near, far) = (case.due(&case.calendar()), more.due(&more.calendar()));
        prop_assert!(case.is_as_far(near, far), "{near} {far}");
    }

    #[test]
    fn counting_the_meeting_day_is_never_farther(case in cases()) {
        let calendar = case.calendar();
        let with = |counting| Case { counting, ..case.clone() }.due(&calendar);
        if !case.unit.is_clear() {
            prop_assert!(case.is_as_far(with(MeetingDay), with(NextDay)));
        }
    }

    #[test]
    fn what_is_in_time_for_a_shorter_notice_gives_that_much_of_a_longer(case in cases(), more in 1u32..4) {
        let days = if case.unit == Unit::Weeks { 7 } else { 1 };
        let count = case.count.max(1);
        let short = Case { count, direction: Before, ..case.clone() };
        let long = Case { count: count + more, ..short.clone() };
        let calendar = case.calendar();
        let given = long.deadline(&calendar).notice_given(short.due(&calendar));
        if case.unit != Unit::Months {
            prop_assert_eq!(given.map(|given| given.count), Some(count * days));
        }
        let long = long.deadline(&calendar);
        prop_assert_eq!(long.notice_given(long.due), None);
        prop_assert_eq!(long.notice_given(long.due - Days::new(1)), None);
        let after = long.notice_given(long.from + Days::new(1));
        prop_assert_eq!(after.map(|after| after.count), Some(0));
    }

    #[test]
    fn the_steps_account_for_every_day(case in cases()) {
        let found = case.deadline(&case.calendar());
        let (first, last) = (found.due.min(found.from), found.due.max(found.from));
        for step in &found.steps {
            prop_assert!(first <= step.date && step.date <= last);
        }
        prop_assert_eq!(found.steps[0].date, found.from);
        if case.unit.is_working() {
            let counted = found.steps.iter().filter(|step| matches!(step.why, Why::Counted { .. }));
            prop_assert_eq!(counted.count(), case.count as usize);
            let days: BTreeSet<_> = found.steps.iter().map(|step| step.date).collect();
            prop_assert_eq!(days.len() as i64, (last - first).num_days() + 1);
        }
    }

    #[test]
    fn the_working_tells_the_due_day_and_no_weekend_as_counted(case in cases()) {
        let found = case.deadline(&case.calendar());
        let working = found.working();
        let due = format!("due {}", found.due.format("%a %-d %b %Y"));
        prop_assert!(working.contains(&due), "{working}");
        for step in &found.steps {
            if matches!(step.why, Why::Counted { .. }) {
                prop_assert!(case.works(step.date), "{working}");
            }
        }
    }

    #[test]
    fn working_days_between_counts_them(case in cases(), offset in -60i64..60) {
        let to = case.from + TimeDelta::days(offset);
        let (first, last) = (case.from.min(to), case.from.max(to));
        let naive = first.iter_days().skip(1).take_while(|day| *day <= last);
        let naive = naive.filter(|day| case.works(*day)).count() as i64;
        let found = case.calendar().working_days_between(case.from, to).unwrap();
        prop_assert_eq!(found, naive * offset.signum());
    }
}

/// A question, with closed days near it.
#[derive(Debug, Clone)]
struct Case {
    division: Division,
    closed: BTreeSet<NaiveDate>,
    count: u32,
    unit: Unit,
    direction: Direction,
    counting: CountingFrom,
    from: NaiveDate,
}

/// Questions that have an answer.
fn cases() -> impl Strategy<Value = Case> {
    let start = NaiveDate::from_ymd_opt(1996, 1, 1).unwrap();
    let from = (0u64..14_000).prop_map(move |days| start + Days::new(days));
    let units = prop::sample::select(Unit::ALL.to_vec());
    let closed = prop::collection::vec(-40i64..40, 0..12);
    let ways = (prop::sample::select(vec![Before, After]), any::<bool>());
    let divisions = prop::sample::select(Division::ALL.to_vec());
    (divisions, from, 0u32..26, units, ways, closed).prop_map(
        |(division, from, count, unit, (direction, on_the_day), closed)| Case {
            division,
            closed: closed
                .into_iter()
                .map(|days| from + TimeDelta::days(days))
                .collect(),
            // Years of months or weeks add nothing, and would leave the known years.
            count: if unit.is_working() { count } else { count % 14 },
            unit,
            direction: if unit.is_clear() { Before } else { direction },
            counting: if on_the_day && !unit.is_clear() {
                MeetingDay
            } else {
                NextDay
            },
            from,
        },
    )
}

impl Case {
    fn calendar(&self) -> Calendar {
        let closed: Vec<_> = self
            .closed
            .iter()
            .map(|day| NamedDay::new(*day, "closed"))
            .collect();
        Calendar::new(self.division, &[], &closed)
    }

    fn deadline(&self, calendar: &Calendar) -> Deadline {
        let period = Period {
            count: self.count,
            unit: self.unit,
        };
        calendar
            .deadline(&period, self.direction, self.from, self.counting)
            .unwrap()
    }

    fn due(&self, calendar: &Calendar) -> NaiveDate {
        self.deadline(calendar).due
    }

    /// Whether `far` is at least as far from the meeting as `near`.
    fn is_as_far(&self, near: NaiveDate, far: NaiveDate) -> bool {
        match self.direction {
            Before => far <= near,
            After => far >= near,
        }
    }

    /// Whether a day is a working day, by the file itself and not by the library.
    fn works(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
            && !self.closed.contains(&day)
            && !HOLIDAYS.contains(&format!("{day},{}", self.division))
    }

    /// The nearest day that leaves enough days between itself and the meeting, counting them
    /// anew for each day that is tried.
    fn naive(&self) -> NaiveDate {
        if self.unit == Unit::Months {
            return self.naive_months();
        }
        let wanted = match self.unit {
            Unit::Weeks => self.count * 7,
            _ => self.count,
        };
        let clear = self.unit.is_clear();
        let mut tried = self.from;
        loop {
            let (first, last) = (tried.min(self.from), tried.max(self.from));
            let between = first.iter_days().take_while(|day| *day <= last);
            let counted = between
                .filter(|day| *day != self.from || self.counting == MeetingDay)
                .filter(|day| *day != tried || !clear)
                .filter(|day| !self.unit.is_working() || self.works(*day))
                .count();
            if counted >= wanted as usize && !(clear && tried == self.from) {
                return tried;
            }
            tried = self.step(tried);
        }
    }

    fn naive_months(&self) -> NaiveDate {
        let months = i64::from(self.from.year()) * 12 + i64::from(self.from.month0());
        let months = match self.direction {
            Before => months - i64::from(self.count),
            After => months + i64::from(self.count),
        };
        let (year, month) = ((months / 12) as i32, (months % 12) as u32 + 1);
        let same = NaiveDate::from_ymd_opt(year, month, self.from.day());
        let day = same.unwrap_or_else(|| {
            let days = (28..31).rev();
            days.filter_map(|day| NaiveDate::from_ymd_opt(year, month, day))
                .next()
                .unwrap()
        });
        match (self.counting, self.direction) {
            (MeetingDay, Before) if self.count > 0 => day + Days::new(1),
            (MeetingDay, After) if self.count > 0 && same.is_some() => day - Days::new(1),
            _ => day,
        }
    }

    fn step(&self, day: NaiveDate) -> NaiveDate {
        match self.direction {
            Before => day - Days::new(1),
            After => day + Days::new(1),
        }
    }
}

/// "2024-05-27,england-and-wales" for every bank holiday.
static HOLIDAYS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    include_str!("../../src/calendar/bank-holidays.csv")
        .lines()
        .map(|line| line.rsplit_once(',').unwrap().0.to_owned())
        .collect()
});

//! The day by which something must be done.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use thiserror::Error;

use super::bank_holidays::is_projected;
use super::{
    Calendar, Counting, CountingFrom, Direction, NotCounted, OutOfRange, Period, Step, Unit, Why,
    iso,
};

/// A day, and how it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Deadline {
    /// The last day on which the thing is in time.
    #[serde(serialize_with = "iso")]
    pub due: NaiveDate,
    /// The day counted from: the meeting.
    #[serde(serialize_with = "iso")]
    pub from: NaiveDate,
    /// How far.
    pub period: Period,
    /// Which way.
    pub direction: Direction,
    /// Which day was day one.
    pub counting: CountingFrom,
    /// Which days were left out.
    #[serde(skip_serializing_if = "every_day_counts")]
    pub not_counted: NotCounted,
    /// The days passed over, in the order of counting; the meeting is the first.
    pub steps: Vec<Step>,
    /// Whether a day passed over is in a year whose bank holidays are projected
    /// ([`PROJECTED_FROM`](super::PROJECTED_FROM)).
    pub projected: bool,
}

impl Deadline {
    /// A deadline that was set as a day, and not counted from another.
    pub fn set(day: NaiveDate) -> Self {
        Self {
            due: day,
            from: day,
            period: Period {
                count: 0,
                unit: Unit::Days,
            },
            direction: Direction::After,
            counting: CountingFrom::NextDay,
            not_counted: NotCounted::Nothing,
            steps: vec![Step::new(day, Why::Set)],
            projected: false,
        }
    }

    /// Whether it was set as a day: then there is nothing to count.
    pub fn is_set(&self) -> bool {
        self.steps.iter().all(|step| step.why == Why::Set)
    }

    /// The same deadline, where the day that it is counted from is not the day of a meeting.
    #[must_use]
    pub fn of_no_meeting(mut self) -> Self {
        for step in &mut self.steps {
            if step.why == Why::Meeting {
                step.why = Why::Start;
            }
        }
        self
    }

    /// How much notice was given by what was done on `day`, counted as this deadline was: in its own unit, where weeks or
    /// months were asked for in days. `None` where that was enough, and where nothing is counted back from a day.
    pub fn notice_given(&self, day: NaiveDate) -> Option<Period> {
        let reached = |step: &Step| match step.why {
            Why::Span { until, .. } => until,
            _ => step.date,
        };
        let reached = self.steps.iter().map(reached).min()?;
        if self.is_set() || self.direction == Direction::After || day <= reached {
            return None;
        }
        let clear = self.period.unit.is_clear();
        let number = |step: &Step| match step.why {
            Why::Counted { day: number } => Some((step.date, number)),
            _ => None,
        };
        let counted: Vec<_> = self.steps.iter().filter_map(number).collect();
        let count = if counted.is_empty() {
            let days = (self.from - day).num_days() - i64::from(clear)
                + i64::from(self.counting == CountingFrom::MeetingDay);
            u32::try_from(days).unwrap_or(0)
        } else {
            let given = counted
                .iter()
                .filter(|(date, _)| if clear { *date > day } else { *date >= day });
            given.map(|(_, number)| *number).max().unwrap_or(0)
        };
        let unit = match self.period.unit {
            Unit::Weeks | Unit::Months => Unit::Days,
            unit => unit,
        };
        Some(Period { count, unit })
    }

    /// The deadline of a meeting that was called at short notice, on a day after the usual deadline: that day.
    #[must_use]
    pub fn called_on(mut self, day: NaiveDate) -> Self {
        self.due = day;
        self.steps.push(Step::new(day, Why::Called));
        self
    }
}

fn every_day_counts(not_counted: &NotCounted) -> bool {
    *not_counted == NotCounted::Nothing
}

/// Why there is no deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DeadlineError {
    /// It needs a day whose bank holidays are not known.
    #[error(transparent)]
    OutOfRange(#[from] OutOfRange),
    /// It would fall outside the years 1000 to 9999.
    #[error("{0} {1} {2} is outside the years 1000 to 9999")]
    NoSuchYear(Period, Direction, NaiveDate),
    /// Clear days leave out the day of publication and the day of the meeting; once the meeting
    /// is over nothing says which of the two ends that would be.
    #[error(
        "`{0} after` has no settled meaning: clear days are counted before a meeting; \
         leave out the word `clear`"
    )]
    ClearAfter(Period),
    /// Clear days leave out the day of the meeting.
    #[error(
        "`{0}` leaves out the day of the meeting, and `meeting-day` counts it: \
         leave out the word `clear`, or count from the next day"
    )]
    ClearFromMeetingDay(Period),
    /// Only single days can be left out, and working days leave out their own.
    #[error(
        "`not_counted: {1}` goes with days and clear days, and not with `{0}`: write the period in days, or \
         `not_counted: nothing`"
    )]
    NothingToLeaveOut(Period, NotCounted),
}

impl Period {
    /// Whether this period can be counted so at all, whatever the date: for rulebooks.
    ///
    /// # Errors
    /// [`DeadlineError::ClearAfter`], [`DeadlineError::ClearFromMeetingDay`] and
    /// [`DeadlineError::NothingToLeaveOut`].
    pub fn countable(
        &self,
        direction: Direction,
        counting: impl Into<Counting>,
    ) -> Result<(), DeadlineError> {
        let Counting { from, not_counted } = counting.into();
        let single_days = matches!(self.unit, Unit::Days | Unit::ClearDays);
        if not_counted != NotCounted::Nothing && !single_days {
            return Err(DeadlineError::NothingToLeaveOut(*self, not_counted));
        }
        if !self.unit.is_clear() {
            return Ok(());
        }
        match (direction, from) {
            (Direction::After, _) => Err(DeadlineError::ClearAfter(*self)),
            (_, CountingFrom::MeetingDay) => Err(DeadlineError::ClearFromMeetingDay(*self)),
            _ => Ok(()),
        }
    }
}

impl Calendar {
    /// Counts `period` back from, or on from, the meeting on `from` (on any day, working or not).
    ///
    /// | period | before M | after M |
    /// |---|---|---|
    /// | n working days | the n-th working day before M | the n-th working day after M |
    /// | n clear working days | the calendar day just before that | – |
    /// | n days, n weeks | M less n days, or 7 n | M and n days, or 7 n |
    /// | n clear days | M less n + 1 days | – |
    /// | n months | the same day n months away, or that month's last | likewise |
    ///
    /// M itself is not counted. 0 of anything is M, or for clear periods the day before M.
    ///
    /// With [`CountingFrom::MeetingDay`] M is day one: of working days if it is one, of days and
    /// weeks always, so that the deadline is a day nearer to M; a month beginning with M ends the
    /// day before the same day of the next month, or with that month if it is shorter
    /// (*Migotti v Colvill*, 1879).
    ///
    /// With a [`NotCounted`] days and clear days are counted one by one, those left out passed over.
    ///
    /// # Errors
    /// Where there is no answer ([`DeadlineError`]), never a guess.
    pub fn deadline(
        &self,
        period: &Period,
        direction: Direction,
        from: NaiveDate,
        counting: impl Into<Counting>,
    ) -> Result<Deadline, DeadlineError> {
        let counting = counting.into();
        period.countable(direction, counting)?;
        let beyond = || DeadlineError::NoSuchYear(*period, direction, from);
        let mut steps = vec![Step::new(from, Why::Meeting)];
        let one_by_one = period.unit.is_working() || counting.not_counted != NotCounted::Nothing;
        let counted = if one_by_one {
            self.count_one_by_one(*period, direction, from, counting, &mut steps)?
        } else {
            count_days(*period, direction, from, counting.from, &mut steps)
        };
        let mut due = counted.ok_or_else(beyond)?;
        let projected = one_by_one && steps.iter().skip(1).any(Step::is_projected);
        if period.unit.is_clear() {
            due = direction.shift(due, 1).ok_or_else(beyond)?;
            steps.push(Step::new(due, Why::Publication));
        }
        if !(1000..=9999).contains(&due.year()) {
            return Err(beyond());
        }
        Ok(Deadline {
            due,
            from,
            period: *period,
            direction,
            counting: counting.from,
            not_counted: counting.not_counted,
            steps,
            projected,
        })
    }

    /// Walks from day to day until enough days that count are passed; the last is the answer.
    fn count_one_by_one(
        &self,
        period: Period,
        direction: Direction,
        from: NaiveDate,
        counting: Counting,
        steps: &mut Vec<Step>,
    ) -> Result<Option<NaiveDate>, OutOfRange> {
        let mut day = from;
        let mut next = counting.from.day_one(direction, from);
        let mut counted = 0;
        while counted < period.count {
            let Some(passed) = next else { return Ok(None) };
            let why = match period.unit.is_working() {
                true => self.look_up(passed)?,
                false => self.left_out(passed, counting.not_counted)?,
            };
            let why = why.unwrap_or_else(|| {
                counted += 1;
                Why::Counted { day: counted }
            });
            steps.push(Step::new(passed, why));
            day = passed;
            next = direction.shift(passed, 1);
        }
        Ok(Some(day))
    }
}

/// Counts days, weeks or months of the calendar. `None` if chrono knows no such day.
fn count_days(
    period: Period,
    direction: Direction,
    from: NaiveDate,
    counting: CountingFrom,
    steps: &mut Vec<Step>,
) -> Option<NaiveDate> {
    if period.count == 0 {
        return Some(from);
    }
    let due = match period.unit {
        Unit::Months => direction.shift_months(from, period.count)?,
        Unit::Weeks => direction.shift(from, u64::from(period.count) * 7)?,
        _ => direction.shift(from, u64::from(period.count))?,
    };
    let clamped = period.unit == Unit::Months && due.day() != from.day();
    // A month that was too short has already ended, so it does not end a day earlier again.
    let ended = clamped && direction == Direction::After;
    let due = match counting {
        CountingFrom::MeetingDay if !ended => direction.opposite().shift(due, 1)?,
        _ => due,
    };
    let first = counting.day_one(direction, from)?;
    let until = due;
    steps.push(Step::new(first, Why::Span { period, until }));
    if clamped && (ended || counting == CountingFrom::NextDay) {
        steps.push(Step::new(due, Why::MonthEnd));
    }
    Some(due)
}

impl Step {
    fn is_projected(&self) -> bool {
        is_projected(self.date)
    }
}

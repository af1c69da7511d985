//! How a deadline was counted, day by day.

use chrono::Datelike;
use serde::Serialize;

use crate::calendar::{
    CountingFrom, Day, Deadline, PROJECTED_FROM, Step, Why, long_date, short_date,
};
use crate::render::sources::Sources;
use crate::render::words::date_in;

/// How a deadline was counted, day by day.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct Working {
    /// What was counted from when, as full sentences.
    rule: String,
    days: Vec<Counted>,
    /// How the days are written: with the year where they lie in more than one.
    form: &'static str,
}

/// A day that was passed over.
#[derive(Debug, Clone, Serialize)]
struct Counted {
    /// Which day of the period it is; nothing for a day that does not count.
    number: Option<u32>,
    date: Day,
    note: String,
    /// `shut` for a day that does not count, `due` for the last, `both` for a last day that does not count.
    kind: &'static str,
}

impl Working {
    pub(in crate::render) fn of(deadline: &Deadline, sources: &Sources<'_>) -> Self {
        let one_year = deadline.due.year() == deadline.from.year();
        Self {
            rule: rule(deadline, sources),
            days: deadline
                .steps
                .iter()
                .map(|step| counted(step, deadline))
                .collect(),
            form: if one_year { "short" } else { "brief" },
        }
    }
}

impl Working {
    /// The same as lines of plain text: what was counted, then day by day.
    pub(in crate::render) fn lines(&self, sources: &Sources<'_>) -> Vec<String> {
        let day = |day: &Counted| {
            let date = date_in(day.date, "brief", &sources.language);
            let number = day.number.map(|number| number.to_string());
            let notes = [number.unwrap_or_default(), day.note.clone()];
            let notes: Vec<_> = notes.into_iter().filter(|note| !note.is_empty()).collect();
            format!("{date}: {}", notes.join(", "))
        };
        let rule = std::iter::once(self.rule.clone());
        rule.chain(self.days.iter().map(day)).collect()
    }
}

/// What was counted, and what a working day is.
fn rule(deadline: &Deadline, sources: &Sources<'_>) -> String {
    if deadline.is_set() {
        return "The day was set, and is not counted from another.".to_owned();
    }
    let Deadline {
        period,
        direction,
        from,
        counting,
        ..
    } = deadline;
    let mut rule = format!("{period} {direction} {}.", long_date(*from));
    if *counting == CountingFrom::MeetingDay {
        rule.push_str(" The day of the meeting is day one.");
    }
    if period.unit.is_working() {
        let division = sources.site.settings.division.title();
        rule.push_str(" Working days are Monday to Friday, without the bank holidays of ");
        rule.push_str(division);
        let closed = !sources.site.settings.closed_days.is_empty();
        rule.push_str(if closed {
            " and the days on which offices are closed."
        } else {
            "."
        });
    }
    if let Some(days) = deadline.not_counted.words() {
        rule.push_str(&format!(
            " Not counted are {days} (Local Government Act 1972, section 243). Saturdays count."
        ));
    }
    if period.unit.is_clear() {
        rule.push_str(" Clear days leave out the day of publication and the day of the meeting.");
    }
    if deadline.projected {
        rule.push_str(&format!(
            " Bank holidays from {PROJECTED_FROM} on are a projection."
        ));
    }
    rule
}

fn counted(step: &Step, deadline: &Deadline) -> Counted {
    let (number, note, counts) = match &step.why {
        Why::Meeting if deadline.counting == CountingFrom::MeetingDay => {
            (None, "the meeting".to_owned(), true)
        }
        Why::Meeting => (None, "the meeting, not counted".to_owned(), true),
        Why::Start => (None, "the day counted from".to_owned(), true),
        Why::Set => (None, "due by the end of this day".to_owned(), true),
        Why::Counted { day } => (Some(*day), String::new(), true),
        Why::Weekend => (None, "weekend".to_owned(), false),
        Why::BankHoliday { name } => (None, format!("bank holiday: {name}"), false),
        Why::ClosedDay { reason } if reason.is_empty() => {
            (None, "offices closed".to_owned(), false)
        }
        Why::ClosedDay { reason } => (None, format!("offices closed: {reason}"), false),
        Why::Sunday | Why::Break { .. } | Why::Appointed { .. } => {
            (None, step.why.to_string(), false)
        }
        Why::Span { period, until } => (None, format!("to {}: {period}", short_date(*until)), true),
        Why::MonthEnd => (None, "the last day of a shorter month".to_owned(), true),
        Why::Publication => (None, "the last day to publish".to_owned(), true),
        Why::Called => (
            None,
            "the meeting was called, at short notice".to_owned(),
            true,
        ),
    };
    let last = step.date == deadline.due && deadline.steps.last() == Some(step);
    let kind = match (counts, last) {
        (true, false) => "",
        (true, true) => "due",
        (false, false) => "shut",
        (false, true) => "shut due",
    };
    let note = if last && note.is_empty() {
        "due by the end of this day".to_owned()
    } else {
        note
    };
    Counted {
        number,
        date: Day(step.date),
        note,
        kind,
    }
}

//! How a deadline was counted, day by day.

use chrono::Datelike;
use serde::Serialize;

use crate::calendar::{
    CountingFrom, Day, Deadline, Direction, NotCounted, PROJECTED_FROM, Period, Step, Unit, Why,
};
use crate::render::language::Language;
use crate::render::sources::Sources;
use crate::render::words::date_in;
use crate::tree::segment;

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
                .map(|step| counted(step, deadline, &sources.language))
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
    let language = &sources.language;
    if deadline.is_set() {
        return language.say("working-set");
    }
    let mut rule = vec![counted_from(deadline, language)];
    if deadline.counting == CountingFrom::MeetingDay {
        rule.push(language.say("working-day-one"));
    }
    if deadline.period.unit.is_working() {
        rule.push(working_days(sources));
    }
    match deadline.not_counted {
        NotCounted::Nothing => {}
        NotCounted::Section243 => rule.push(language.say("working-section-243")),
        NotCounted::Section243Breaks => rule.push(language.say("working-section-243-breaks")),
    }
    if deadline.period.unit.is_clear() {
        rule.push(language.say("working-clear"));
    }
    if deadline.projected {
        let year = PROJECTED_FROM.to_string();
        rule.push(language.say_with("working-projected", [("year", year.into())]));
    }
    rule.join(" ")
}

/// "5 working days before Thursday 7 May 2009."
fn counted_from(deadline: &Deadline, language: &Language) -> String {
    let message = match deadline.direction {
        Direction::Before => "working-before",
        Direction::After => "working-after",
    };
    let from = date_in(Day(deadline.from), "long", language);
    let period = period(deadline.period, language);
    language.say_with(message, [("period", period.into()), ("date", from.into())])
}

/// Which days are working days on this site.
fn working_days(sources: &Sources<'_>) -> String {
    let (settings, language) = (&sources.site.settings, &sources.language);
    let message = match settings.closed_days.is_empty() {
        true => "working-days",
        false => "working-days-closed",
    };
    let division = language.word("division", settings.division);
    language.say_with(message, [("division", division.into())])
}

/// "5 working days"
fn period(period: Period, language: &Language) -> String {
    let message = match period.unit {
        Unit::Days => "period-days",
        Unit::ClearDays => "period-clear-days",
        Unit::WorkingDays => "period-working-days",
        Unit::ClearWorkingDays => "period-clear-working-days",
        Unit::Weeks => "period-weeks",
        Unit::Months => "period-months",
    };
    language.say_with(message, [("count", period.count.into())])
}

fn counted(step: &Step, deadline: &Deadline, language: &Language) -> Counted {
    let number = match step.why {
        Why::Counted { day } => Some(day),
        _ => None,
    };
    let last = step.date == deadline.due && deadline.steps.last() == Some(step);
    let kind = match (is_shut(&step.why), last) {
        (false, false) => "",
        (false, true) => "due",
        (true, false) => "shut",
        (true, true) => "shut due",
    };
    let note = match step.why {
        Why::Counted { .. } if last => language.say("working-due"),
        Why::Counted { .. } => String::new(),
        _ => note(&step.why, deadline.counting, language),
    };
    Counted {
        number,
        date: Day(step.date),
        note,
        kind,
    }
}

/// Whether the day does not count.
fn is_shut(why: &Why) -> bool {
    match why {
        Why::Weekend
        | Why::Sunday
        | Why::BankHoliday { .. }
        | Why::ClosedDay { .. }
        | Why::Break { .. }
        | Why::Appointed { .. } => true,
        Why::Meeting
        | Why::Start
        | Why::Set
        | Why::Counted { .. }
        | Why::Span { .. }
        | Why::MonthEnd
        | Why::Publication
        | Why::Called => false,
    }
}

/// What is said of a day that is not simply counted.
fn note(why: &Why, counting: CountingFrom, language: &Language) -> String {
    let named = |message, name: &str| language.say_with(message, [("name", name.into())]);
    let message = match why {
        Why::Meeting if counting == CountingFrom::MeetingDay => "working-meeting",
        Why::Meeting => "working-meeting-not-counted",
        Why::Start => "working-start",
        Why::Set | Why::Counted { .. } => "working-due",
        Why::Weekend => "working-weekend",
        Why::Sunday => "working-sunday",
        Why::MonthEnd => "working-month-end",
        Why::Publication => "working-publication",
        Why::Called => "working-called",
        Why::BankHoliday { name } => {
            return named("working-bank-holiday", &bank_holiday(name, language));
        }
        Why::ClosedDay { reason } if reason.is_empty() => "working-closed",
        Why::ClosedDay { reason } => return named("working-closed-for", reason),
        Why::Break { name } => return break_name(name, language),
        Why::Appointed { name } if name.is_empty() => "working-appointed",
        Why::Appointed { name } => return named("working-appointed-for", name),
        Why::Span { period, until } => return span(*period, Day(*until), language),
    };
    language.say(message)
}

/// "to Thu 7 May: 14 days"
fn span(length: Period, until: Day, language: &Language) -> String {
    let until = date_in(until, "short", language);
    let length = period(length, language);
    let values = [("date", until.into()), ("period", length.into())];
    language.say_with("working-span", values)
}

/// The name of a bank holiday, as the calendar gives it in English: "Good Friday", "Boxing Day (observed)".
fn bank_holiday(name: &str, language: &Language) -> String {
    let one = |name: &str| match name.strip_suffix(" (observed)") {
        Some(name) => {
            let name = one_bank_holiday(name, language);
            language.say_with("bank-holiday-observed", [("name", name.into())])
        }
        None => one_bank_holiday(name, language),
    };
    name.split("; ").map(one).collect::<Vec<_>>().join("; ")
}

fn one_bank_holiday(name: &str, language: &Language) -> String {
    let values = [("key", segment(name).into()), ("name", name.into())];
    language.say_with("bank-holiday-name", values)
}

/// The name of a break in the sense of section 243, as the calendar gives it in English: "Easter break".
fn break_name(name: &str, language: &Language) -> String {
    match name.split_once(": ") {
        Some((_, holiday)) => {
            let holiday = bank_holiday(holiday, language);
            language.say_with("working-bank-holiday-break", [("name", holiday.into())])
        }
        None if name.starts_with("Christmas") => language.say("working-christmas-break"),
        None => language.say("working-easter-break"),
    }
}

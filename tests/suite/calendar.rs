//! Dates, periods, bank holidays and working days.

use chrono::{Datelike, NaiveDate};
use minutebook::calendar::{
    Calendar, Day, Division, Moment, NamedDay, OutOfRange, PartialDate, Period, Unit, YEARS,
    YearName, bank_holidays, long_date, parse_date, parse_time, plain_date, short_date,
};
use proptest::prelude::*;

#[test]
fn a_date_is_read_strictly() {
    for good in ["1000-01-01", "2024-02-29", "9999-12-31"] {
        assert_eq!(parse_date(good).unwrap().to_string(), good);
    }
    for (wrong, message) in [
        (
            "2026-02-30",
            "2026-02-30 is not a day: February 2026 has 28 days",
        ),
        (
            "2026-04-00",
            "2026-04-00 is not a day: April 2026 has 30 days",
        ),
        (
            "2026-25-12",
            "2026-25-12 is not a day: the month comes before the day; did you mean 2026-12-25?",
        ),
        (
            "2026-13-40",
            "2026-13-40 is not a day: the month must be 01 to 12",
        ),
        (
            "0999-12-31",
            "0999-12-31 is not a day: the year must be 1000 to 9999",
        ),
        ("2026-2-3", "“2026-2-3” is not a date: write 2026-02-03"),
        ("03/02/2026", "“03/02/2026” is not a date: write 2026-02-03"),
        (
            "3 February 2026",
            "“3 February 2026” is not a date: write 2026-02-03",
        ),
        (
            " 2026-02-03",
            "“ 2026-02-03” is not a date: write 2026-02-03",
        ),
        (
            "+2026-02-03",
            "“+2026-02-03” is not a date: write 2026-02-03",
        ),
        (
            "26-2-3",
            "“26-2-3” is not a date: write the year in full with two-digit month and day, like 2026-02-03",
        ),
        (
            "",
            "“” is not a date: write the year in full with two-digit month and day, like 2026-02-03",
        ),
    ] {
        assert_eq!(parse_date(wrong).unwrap_err().to_string(), message);
    }
}

#[test]
fn a_message_repeats_no_control_characters_and_no_long_text() {
    let wrong = format!("\u{1b}[31m{}", "x".repeat(10_000));
    let message = parse_date(&wrong).unwrap_err().to_string();
    assert!(message.len() < 300, "{message}");
    assert!(!message.contains('\u{1b}'), "{message}");
}

#[test]
fn a_moment_is_read_strictly_and_written_back() {
    for (text, written) in [
        ("2026-03-10", "2026-03-10"),
        ("2026-03-10T14:30", "2026-03-10T14:30"),
        ("2026-03-10 14:30", "2026-03-10T14:30"),
        ("2026-03-10 14:30:00", "2026-03-10T14:30"),
        ("2026-03-10T14:30:05", "2026-03-10T14:30:05"),
    ] {
        assert_eq!(text.parse::<Moment>().unwrap().to_string(), written);
    }
    for wrong in [
        "2026-03-10T",
        "2026-03-10T9:30",
        "2026-03-10T24:00",
        "2026-03-10 2pm",
        "2026-03-10T14:30Z",
        "2026-03-10T14:30+01:00",
        "2026-03-10  14:30",
        "2026-03-32T14:30",
        "14:30",
    ] {
        assert!(wrong.parse::<Moment>().is_err(), "{wrong}");
    }
    assert!(parse_time("14:30").is_ok() && parse_time("14:60").is_err());
}

#[test]
fn moments_sort_by_time_and_a_date_alone_comes_first() {
    let read = |text: &str| text.parse::<Moment>().unwrap();
    assert!(read("2026-03-10") < read("2026-03-10T00:00"));
    assert!(read("2026-03-10T23:59") < read("2026-03-11"));
}

#[test]
fn a_period_is_read_as_people_write_it() {
    for (text, count, unit, written) in [
        ("5 working days", 5, Unit::WorkingDays, "5 working days"),
        ("1 Working Day", 1, Unit::WorkingDays, "1 working day"),
        (
            "5 clear working days",
            5,
            Unit::ClearWorkingDays,
            "5 clear working days",
        ),
        ("7 CLEAR DAYS", 7, Unit::ClearDays, "7 clear days"),
        ("3 clear calendar days", 3, Unit::ClearDays, "3 clear days"),
        (" 10  days ", 10, Unit::Days, "10 days"),
        ("10 calendar days", 10, Unit::Days, "10 days"),
        ("10days", 10, Unit::Days, "10 days"),
        ("1 week", 1, Unit::Weeks, "1 week"),
        ("12 weeks", 12, Unit::Weeks, "12 weeks"),
        ("1 months", 1, Unit::Months, "1 month"),
        ("0 days", 0, Unit::Days, "0 days"),
        ("3650 days", 3650, Unit::Days, "3650 days"),
    ] {
        let period: Period = text.parse().unwrap();
        assert_eq!(period, Period { count, unit }, "{text}");
        assert_eq!(period.to_string(), written);
        assert_eq!(written.parse::<Period>().unwrap(), period);
    }
}

#[test]
fn a_wrong_period_is_answered_with_a_right_one() {
    for (wrong, part) in [
        ("five working days", "write the number in figures"),
        ("working days", "write the number in figures"),
        ("", "write the number in figures"),
        ("-5 days", "write the number in figures"),
        ("5", "it can count whole days, clear days, working days"),
        ("5 workng days", "did you mean `5 working days`?"),
        ("5 business days", "did you mean `5 working days`?"),
        ("1 fortnight", "did you mean `2 weeks`?"),
        ("1 year", "did you mean `12 months`?"),
        ("5.5 days", "it can count"),
        ("5 moons", "it can count"),
        ("3651 days", "a period may count to 3650 at most"),
        (
            "99999999999999999999 days",
            "a period may count to 3650 at most",
        ),
    ] {
        let message = wrong.parse::<Period>().unwrap_err().to_string();
        assert!(message.contains(part), "{wrong}: {message}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_a_reader_panic(text in any::<String>()) {
        let _ = parse_date(&text);
        let _ = parse_time(&text);
        let _ = text.parse::<Moment>();
        let _ = text.parse::<Period>();
        let _ = text.parse::<Division>();
    }

    #[test]
    fn only_ten_characters_are_a_date(text in "[0-9+ -]{6,12}") {
        if let Ok(date) = parse_date(&text) {
            prop_assert_eq!(date.to_string(), text);
        }
    }
}

#[test]
fn every_row_of_the_file_is_a_bank_holiday_on_a_weekday() {
    let lines = include_str!("../../src/calendar/bank-holidays.csv").lines();
    let days: Vec<_> = Division::ALL.into_iter().flat_map(bank_holidays).collect();
    assert_eq!(days.len(), lines.count() - 1);
    for day in days {
        assert!(YEARS.contains(&day.date.year()), "{day:?}");
        assert!(day.date.weekday().num_days_from_monday() < 5, "{day:?}");
        assert!(!day.name.is_empty() && !day.name.contains("observed"));
    }
}

/// Days of gov.uk's own lists on which the three differ.
#[test]
fn each_division_keeps_its_own_holidays() {
    let calendars = Division::ALL.map(|division| Calendar::new(division, &[], &[]));
    for (day, england, scotland, ireland) in [
        ("2024-01-02", true, false, true),
        ("2024-03-18", true, true, false),
        ("2024-04-01", false, true, false),
        ("2024-05-06", false, false, false),
        ("2024-07-12", true, true, false),
        ("2024-08-05", true, false, true),
        ("2024-08-26", false, true, false),
        ("2024-12-02", true, false, true),
        ("2024-12-03", true, true, true),
    ] {
        let working = calendars
            .each_ref()
            .map(|calendar| calendar.is_working_day(date(day)).unwrap());
        assert_eq!(working, [england, scotland, ireland], "{day}");
    }
}

#[test]
fn a_site_adds_holidays_and_closed_days() {
    let day = |text, name: &str| NamedDay::new(date(text), name);
    let calendar = Calendar::new(
        Division::EnglandAndWales,
        &[day("2026-06-15", "Local holiday")],
        &[day("2026-06-16", "Stocktaking")],
    );
    let works = |text| calendar.is_working_day(date(text)).unwrap();
    assert!(!works("2026-06-15") && !works("2026-06-16") && works("2026-06-17"));
    assert_eq!(
        calendar.working_day_on_or_before(date("2026-06-16")),
        Ok(date("2026-06-12"))
    );
}

#[test]
fn what_lies_outside_the_known_years_is_not_guessed() {
    let calendar = Calendar::new(Division::Scotland, &[], &[]);
    for day in ["1994-12-31", "2036-01-01"] {
        let needed = date(day);
        assert_eq!(calendar.is_working_day(needed), Err(OutOfRange { needed }));
        assert_eq!(calendar.working_days_between(needed, needed), Ok(0));
    }
    // The day counted from need not be known, every day after it must be.
    let between = |a, b| calendar.working_days_between(date(a), date(b));
    assert_eq!(between("1994-12-31", "1995-01-04"), Ok(1));
    assert_eq!(
        between("1994-12-30", "1995-01-04").unwrap_err().needed,
        date("1994-12-31")
    );
    assert_eq!(
        between("2036-01-01", "2035-12-31").unwrap_err().needed,
        date("2036-01-01")
    );
    assert!(
        calendar
            .working_day_on_or_before(date("1995-01-02"))
            .is_err()
    );
}

#[test]
fn working_days_late_are_those_after_the_due_day() {
    let calendar = Calendar::new(Division::EnglandAndWales, &[], &[]);
    for (due, done, late) in [
        ("2024-05-24", "2024-05-24", 0),
        ("2024-05-24", "2024-05-25", 0),
        ("2024-05-24", "2024-05-27", 0),
        ("2024-05-24", "2024-05-28", 1),
        ("2024-05-24", "2024-05-29", 2),
        ("2024-05-29", "2024-05-24", -2),
    ] {
        let days = calendar.working_days_between(date(due), date(done));
        assert_eq!(days, Ok(late), "{due} to {done}");
    }
}

#[test]
fn dates_are_written_in_english() {
    let day = date("2009-05-07");
    assert_eq!(long_date(day), "Thursday 7 May 2009");
    assert_eq!(short_date(day), "Thu 7 May");
    assert_eq!(plain_date(day), "7 May 2009");
}

fn date(text: &str) -> NaiveDate {
    parse_date(text).unwrap()
}

#[test]
fn a_date_is_known_to_the_day_the_month_or_the_year() {
    for (text, first, last, words) in [
        ("2009-12-04", "2009-12-04", "2009-12-04", "4 December 2009"),
        ("2009-12", "2009-12-01", "2009-12-31", "December 2009"),
        ("2008-02", "2008-02-01", "2008-02-29", "February 2008"),
        ("2009", "2009-01-01", "2009-12-31", "2009"),
    ] {
        let date: PartialDate = text.parse().unwrap();
        assert_eq!(date.to_string(), text);
        assert_eq!(
            (date.first().to_string(), date.last().to_string()),
            (first.to_owned(), last.to_owned())
        );
        assert_eq!(date.words(), words);
        assert_eq!(date.day().is_some(), first == last);
    }
    for (wrong, mend) in [
        (
            "2009-13",
            "2009-13 is not a day: the month must be 01 to 12",
        ),
        (
            "December 2009",
            "“December 2009” is not a date: write 2009-12",
        ),
        (
            "4 December 2009",
            "“4 December 2009” is not a date: write 2009-12-04",
        ),
        (
            "2009-12-32",
            "2009-12-32 is not a day: December 2009 has 31 days",
        ),
        (
            "soon",
            "“soon” is not a date: write a day, a month or a year, like 2026-02-03, 2026-02 or 2026",
        ),
        ("0009", "0009 is not a day: the year must be 1000 to 9999"),
    ] {
        assert_eq!(wrong.parse::<PartialDate>().unwrap_err().to_string(), mend);
    }
}

#[test]
fn a_year_has_a_name() {
    for (text, name, ends) in [
        ("2026", "2026", 2026),
        ("2026/27", "2026/27", 2027),
        ("2026-27", "2026/27", 2027),
        ("2026–2027", "2026/27", 2027),
        ("1999/00", "1999/00", 2000),
    ] {
        let year: YearName = text.parse().unwrap();
        assert_eq!((year.to_string().as_str(), year.ends_in()), (name, ends));
    }
    for wrong in [
        "2026/28",
        "2026/7",
        "26/27",
        "2026/",
        "2026/2028",
        "next",
        "-2026",
        "",
    ] {
        let told = wrong.parse::<YearName>().unwrap_err().to_string();
        assert!(told.contains("2026/27"), "{told}");
    }
}

proptest! {
    #[test]
    fn a_month_or_year_holds_just_its_own_days(days in 0..100_000i64) {
        let date = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Duration::days(days);
        for (form, same) in [("%Y-%m", 7), ("%Y", 4)] {
            let written = date.format(form).to_string();
            let partial: PartialDate = written.parse().unwrap();
            prop_assert!(partial.first() <= Day(date) && Day(date) <= partial.last());
            let outside = [partial.first().0.pred_opt(), partial.last().0.succ_opt()];
            for day in outside.into_iter().flatten() {
                prop_assert_ne!(&day.to_string()[..same], written.as_str());
            }
        }
    }
}

//! Dates, periods and deadlines, through the library.

use minutebook::calendar::{Moment, Period, Unit, parse_date, parse_time};

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

//! Deadlines: against reference dates, and as they are told.

use minutebook::calendar::CountingFrom::{MeetingDay, NextDay};
use minutebook::calendar::Direction::{After, Before};
use minutebook::calendar::{
    Calendar, CountingFrom, Deadline, DeadlineError, Division, NamedDay, parse_date,
};

/// One row of the reference dates, in the words that people use.
pub(crate) struct Vector {
    pub(crate) division: String,
    pub(crate) question: String,
    pub(crate) due: String,
    latest_working: String,
}

/// The reference dates, made with other libraries than ours.
pub(crate) fn vectors() -> Vec<Vector> {
    let rows = include_str!("../data/deadlines-sample.csv").lines().skip(1);
    rows.map(|row| {
        let columns: Vec<&str> = row.split(',').collect();
        let [
            division,
            meeting,
            n,
            unit,
            direction,
            due,
            _,
            latest_working,
        ] = columns[..]
        else {
            panic!("{row}");
        };
        let unit = unit.replace('_', " ");
        Vector {
            division: division.to_owned(),
            question: format!("{n} {unit} {direction} {meeting}"),
            due: due.to_owned(),
            latest_working: latest_working.to_owned(),
        }
    })
    .collect()
}

#[test]
fn the_reference_dates_come_out() {
    let vectors = vectors();
    assert_eq!(vectors.len(), 300);
    for vector in vectors {
        let calendar = Calendar::new(vector.division.parse().unwrap(), &[], &[]);
        let found = ask(&calendar, &vector.question, NextDay).unwrap().due;
        assert_eq!(found.to_string(), vector.due, "{}", vector.question);
        if !vector.latest_working.is_empty() {
            let working = calendar.working_day_on_or_before(found).unwrap();
            assert_eq!(working.to_string(), vector.latest_working);
        }
    }
}

#[test]
fn the_worked_examples_come_out() {
    for (question, due) in [
        ("5 working days before 2024-05-29", "2024-05-21"),
        ("5 clear working days before 2024-05-29", "2024-05-20"),
        ("5 clear working days before 2024-05-28", "2024-05-19"),
        ("1 working day before 2024-05-26", "2024-05-24"),
        ("1 working day before 2024-05-27", "2024-05-24"),
        ("1 working day before 2024-05-28", "2024-05-24"),
        ("1 working day after 2024-05-24", "2024-05-28"),
        ("1 working day after 2024-05-25", "2024-05-28"),
        ("1 working day after 2024-05-26", "2024-05-28"),
        ("1 working day after 2024-05-27", "2024-05-28"),
        ("1 month before 2024-03-31", "2024-02-29"),
        ("2 months before 2024-03-31", "2024-01-31"),
        ("0 working days before 2024-05-26", "2024-05-26"),
        ("0 clear working days before 2024-05-26", "2024-05-25"),
        ("0 clear days before 2024-05-26", "2024-05-25"),
        // Across the change of the clocks.
        ("1 day after 2026-03-28", "2026-03-29"),
        ("1 day before 2026-03-30", "2026-03-29"),
        ("1 week after 2026-10-24", "2026-10-31"),
    ] {
        let found = ask(&england(), question, NextDay).unwrap().due;
        assert_eq!(found.to_string(), due, "{question}");
    }
}

#[test]
fn the_meeting_day_can_be_day_one() {
    for (question, due) in [
        // Monday 27 May 2024 is a bank holiday.
        ("7 working days after 2024-05-23", "2024-06-03"),
        ("1 working day after 2024-05-24", "2024-05-24"),
        ("1 working day after 2024-05-25", "2024-05-28"),
        ("2 working days before 2024-05-28", "2024-05-24"),
        ("0 working days after 2024-05-25", "2024-05-25"),
        ("1 day after 2024-05-25", "2024-05-25"),
        ("0 days after 2024-05-25", "2024-05-25"),
        ("1 week before 2024-05-25", "2024-05-19"),
        ("1 month after 2024-05-01", "2024-05-31"),
        ("1 month after 2023-10-31", "2023-11-30"),
        ("1 month after 2024-01-31", "2024-02-29"),
        ("1 month before 2024-03-31", "2024-03-01"),
    ] {
        let found = ask(&england(), question, MeetingDay).unwrap().due;
        assert_eq!(found.to_string(), due, "{question}");
    }
}

#[test]
fn where_there_is_no_answer_the_reason_is_given() {
    for (question, counting, reason) in [
        (
            "5 clear working days after 2024-05-28",
            NextDay,
            "`5 clear working days after` has no settled meaning: clear days are counted before a \
             meeting; leave out the word `clear`",
        ),
        (
            "1 clear day before 2024-05-28",
            MeetingDay,
            "`1 clear day` leaves out the day of the meeting, and `meeting-day` counts it: leave \
             out the word `clear`, or count from the next day",
        ),
        (
            "2 working days before 1995-01-04",
            NextDay,
            "whether 31 December 1994 is a working day is not known: bank holidays are built in \
             for 1995 to 2035",
        ),
        (
            "1 working day after 2035-12-31",
            NextDay,
            "whether 1 January 2036 is a working day is not known: bank holidays are built in for \
             1995 to 2035",
        ),
        (
            "1 working day before 2036-01-01",
            MeetingDay,
            "whether 1 January 2036 is a working day is not known: bank holidays are built in for \
             1995 to 2035",
        ),
        (
            "3650 months after 9999-12-31",
            NextDay,
            "3650 months after 9999-12-31 is outside the years 1000 to 9999",
        ),
        (
            "1 day before 1000-01-01",
            NextDay,
            "1 day before 1000-01-01 is outside the years 1000 to 9999",
        ),
    ] {
        let error = ask(&england(), question, counting).unwrap_err();
        assert_eq!(error.to_string(), reason, "{question}");
    }
}

#[test]
fn the_known_years_are_used_to_their_ends() {
    for (question, due) in [
        ("1 working day before 1995-01-04", "1995-01-03"),
        ("1 working day before 2036-01-01", "2035-12-31"),
        ("1 working day after 2035-12-28", "2035-12-31"),
        ("1 working day after 1994-12-31", "1995-01-03"),
        ("0 working days after 2050-01-01", "2050-01-01"),
        ("5 clear days before 2050-01-07", "2050-01-01"),
        ("12 months after 1950-01-01", "1951-01-01"),
    ] {
        let found = ask(&england(), question, NextDay).unwrap().due;
        assert_eq!(found.to_string(), due, "{question}");
    }
}

#[test]
fn a_deadline_says_when_it_rests_on_a_projection() {
    for (question, projected) in [
        ("5 working days after 2028-12-18", false),
        ("5 working days after 2028-12-28", true),
        ("1 working day before 2029-01-01", false),
        ("5 clear working days before 2029-06-20", true),
        ("5 days after 2030-01-01", false),
        ("0 working days after 2030-01-01", false),
    ] {
        let found = ask(&england(), question, NextDay).unwrap();
        assert_eq!(found.projected, projected, "{question}");
        assert_eq!(found.working().contains("projection"), projected);
    }
}

#[test]
fn the_working_is_told_in_plain_words() {
    let closed = ["2009-12-29", "2009-12-30", "2009-12-31"]
        .map(|day| NamedDay::new(parse_date(day).unwrap(), "Christmas closure"));
    let calendar = Calendar::new(Division::EnglandAndWales, &[], &closed);
    for (question, counting, working) in [
        (
            "5 working days before 2009-05-07",
            NextDay,
            "Thu 7 May 2009: meeting, not counted; Wed 6 May: day 1; Tue 5 May: day 2; \
             Mon 4 May: bank holiday (May Day); Sat 2 and Sun 3 May: weekend; Fri 1 May: day 3; \
             Thu 30 Apr: day 4; Wed 29 Apr: day 5; due Wed 29 Apr 2009",
        ),
        (
            "1 clear working day before 2010-01-04",
            NextDay,
            "Mon 4 Jan 2010: meeting, not counted; Sat 2 and Sun 3 Jan: weekend; Fri 1 Jan: bank \
             holiday (New Year's Day); Tue 29 to Thu 31 Dec 2009: closed (Christmas closure); \
             Mon 28 Dec: bank holiday (Boxing Day, substitute day); Sat 26 and Sun 27 Dec: \
             weekend; Fri 25 Dec: bank holiday (Christmas Day); Thu 24 Dec: day 1; Wed 23 Dec: \
             last day to publish, not counted; due Wed 23 Dec 2009",
        ),
        (
            "2 working days after 2009-05-09",
            MeetingDay,
            "Sat 9 May 2009: meeting; Sat 9 and Sun 10 May: weekend; Mon 11 May: day 1; \
             Tue 12 May: day 2; due Tue 12 May 2009",
        ),
        (
            "11 working days after 2009-06-01",
            NextDay,
            "Mon 1 Jun 2009: meeting, not counted; Tue 2 to Fri 5 Jun: days 1 to 4; Sat 6 and \
             Sun 7 Jun: weekend; Mon 8 to Fri 12 Jun: days 5 to 9; Sat 13 and Sun 14 Jun: \
             weekend; Mon 15 and Tue 16 Jun: days 10 and 11; due Tue 16 Jun 2009",
        ),
        (
            "7 clear days before 2009-05-07",
            NextDay,
            "Thu 7 May 2009: meeting, not counted; Wed 6 May to Thu 30 Apr: 7 clear days; \
             Wed 29 Apr: last day to publish, not counted; due Wed 29 Apr 2009",
        ),
        (
            "12 weeks after 2009-11-07",
            NextDay,
            "Sat 7 Nov 2009: meeting, not counted; Sun 8 Nov to Sat 30 Jan 2010: 12 weeks; \
             due Sat 30 Jan 2010",
        ),
        (
            "1 month before 2024-03-31",
            NextDay,
            "Sun 31 Mar 2024: meeting, not counted; Sat 30 Mar to Thu 29 Feb: 1 month; \
             Thu 29 Feb: last day of a shorter month; due Thu 29 Feb 2024",
        ),
    ] {
        let found = ask(&calendar, question, counting).unwrap();
        assert_eq!(found.working(), working, "{question}");
    }
}

#[test]
fn a_deadline_is_data_with_its_steps() {
    let found = ask(&england(), "1 clear working day before 2024-05-28", NextDay).unwrap();
    let expected = serde_json::json!({
        "due": "2024-05-23",
        "from": "2024-05-28",
        "period": "1 clear working day",
        "direction": "before",
        "counting": "next-day",
        "steps": [
            { "date": "2024-05-28", "kind": "meeting" },
            { "date": "2024-05-27", "kind": "bank-holiday", "name": "Spring Bank Holiday" },
            { "date": "2024-05-26", "kind": "weekend" },
            { "date": "2024-05-25", "kind": "weekend" },
            { "date": "2024-05-24", "kind": "counted", "day": 1 },
            { "date": "2024-05-23", "kind": "publication" },
        ],
        "projected": false,
    });
    assert_eq!(serde_json::to_value(&found).unwrap(), expected);
}

fn england() -> Calendar {
    Calendar::new(Division::EnglandAndWales, &[], &[])
}

/// Asks as the command line does: "5 working days before 2024-05-29".
fn ask(
    calendar: &Calendar,
    question: &str,
    counting: CountingFrom,
) -> Result<Deadline, DeadlineError> {
    let (rest, date) = question.rsplit_once(' ').unwrap();
    let (period, direction) = rest.rsplit_once(' ').unwrap();
    let direction = if direction == "before" { Before } else { After };
    let from = parse_date(date).unwrap();
    calendar.deadline(&period.parse().unwrap(), direction, from, counting)
}

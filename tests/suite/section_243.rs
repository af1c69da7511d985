//! The counting of section 243 of the Local Government Act 1972: worked by hand, and held to a count of another kind.

use std::collections::BTreeSet;
use std::process::Command;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};
use minutebook::calendar::Direction::{After, Before};
use minutebook::calendar::{
    Calendar, Counting, CountingFrom, Division, NamedDay, NotCounted, Unit, Why, parse_date,
};
use proptest::prelude::*;

use crate::check::Making;

/// The last day for `period` of notice, as `2026-12-30`, with these days appointed for mourning.
fn due(period: &str, meeting: &str, not_counted: NotCounted, appointed: &[NamedDay]) -> String {
    let counting = Counting {
        from: CountingFrom::NextDay,
        not_counted,
    };
    let calendar = Calendar::new(Division::EnglandAndWales, &[], &[]).with_appointed(appointed);
    let found = calendar.deadline(&period.parse().unwrap(), Before, date(meeting), counting);
    found.unwrap().due.to_string()
}

fn three(meeting: &str) -> String {
    due("3 clear days", meeting, NotCounted::Section243, &[])
}

fn date(text: &str) -> NaiveDate {
    parse_date(text).unwrap()
}

/// Christmas Day on each day of the week. The days in the comment are those that count, backwards from the meeting; the
/// notice is due on the day before the third.
#[test]
fn the_christmas_break_runs_from_weekday_to_weekday() {
    for (meeting, due) in [
        // Mon: Fri 29, Thu 28, break Wed 27 to Sat 23, Fri 22.
        ("2023-12-30", "2023-12-21"),
        // Tue: Sun 30; Sat 29, Fri 28, break Thu 27 to Mon 24, Sun 23; Sat 22.
        ("2018-12-31", "2018-12-21"),
        // Wed: Mon 30, Sun 29; Sat 28, break Fri 27 to Tue 24, Mon 23; due on a Sunday.
        ("2024-12-31", "2024-12-22"),
        // Thu: Tue 30, Mon 29, Sun 28; break Sat 27 to Wed 24, Tue 23.
        ("2025-12-31", "2025-12-22"),
        // Fri: Wed 30, break Tue 29 to Thu 24 (Sat 26 and Mon 28 are bank holidays), Wed 23, Tue 22.
        ("2026-12-31", "2026-12-21"),
        // Sat: Thu 30, break Wed 29 to Fri 24 (Mon 27 and Tue 28 are bank holidays), Thu 23, Wed 22.
        ("2027-12-31", "2027-12-21"),
        // Sun: Thu 29, break Wed 28 to Sat 24 (Mon 26 and Tue 27 are bank holidays), Fri 23, Thu 22.
        ("2022-12-30", "2022-12-21"),
    ] {
        assert_eq!(three(meeting), due, "{meeting}");
    }
}

#[test]
fn the_new_year_is_no_break_but_a_bank_holiday() {
    // Wed 6, Tue 5, Mon 4: a Sunday will do to put it up.
    assert_eq!(three("2027-01-07"), "2027-01-03");
    // Mon 4; Sun 3; Sat 2 counts; Fri 1 is a bank holiday; Thu 31.
    assert_eq!(three("2027-01-05"), "2026-12-30");
}

#[test]
fn a_saturday_counts_and_a_sunday_does_not() {
    // Sat 7, Fri 6, Thu 5.
    assert_eq!(three("2026-11-09"), "2026-11-04");
    // Thu 12, Wed 11, Tue 10: put up on a Monday, met on the Friday.
    assert_eq!(three("2026-11-13"), "2026-11-09");
}

#[test]
fn the_easter_break_is_six_days() {
    // Easter Sunday 5 April 2026: Wed 8; Tue 7 to Thu 2; Wed 1, Tue 31 March.
    assert_eq!(three("2026-04-09"), "2026-03-30");
    // A meeting on the Thursday of the break itself: Wed 1, Tue 31, Mon 30 March.
    assert_eq!(three("2026-04-02"), "2026-03-29");
}

#[test]
fn bank_holidays_of_one_year_alone() {
    for (meeting, due) in [
        // The wedding of 29 April 2011: Tue 3 May; Mon 2 May Day; Sun 1; Sat 30; Fri 29; Thu 28.
        ("2011-05-04", "2011-04-27"),
        // The Diamond Jubilee, Mon 4 and Tue 5 June 2012: Wed 6; Sun 3; Sat 2, Fri 1.
        ("2012-06-07", "2012-05-31"),
        // VE Day 2020, May Day moved to Fri 8: Sun 10; Sat 9; Fri 8; Thu 7, Wed 6.
        ("2020-05-11", "2020-05-05"),
        // and so Mon 4 May 2020 counts: Wed 6, Tue 5, Mon 4.
        ("2020-05-07", "2020-05-03"),
        // The Platinum Jubilee, Thu 2 and Fri 3 June 2022: Sun 5; Sat 4; Wed 1, Tue 31 May.
        ("2022-06-06", "2022-05-30"),
        // The State Funeral, Mon 19 September 2022: Tue 20; Sun 18; Sat 17, Fri 16.
        ("2022-09-21", "2022-09-15"),
        // The Coronation, Mon 8 May 2023: Wed 10, Tue 9; Sun 7; Sat 6.
        ("2023-05-11", "2023-05-05"),
    ] {
        assert_eq!(three(meeting), due, "{meeting}");
    }
}

#[test]
fn a_bank_holiday_break_takes_the_weekdays_beside_it() {
    for (meeting, due_with_breaks) in [
        // Fri 1 January 2027 with Thu 31 and Sat 2: Mon 4, Wed 30; Tue 29 to Thu 24; Wed 23.
        ("2027-01-05", "2026-12-22"),
        // Fri 29 April 2011 with Thu 28 and Sat 30, Mon 2 May with Sat 30 and Tue 3: Wed 27; Tue 26 to Thu 21
        // Easter; Wed 20, Tue 19.
        ("2011-05-04", "2011-04-18"),
        // Thu 2 and Fri 3 June 2022 with Wed 1 and Sat 4: Tue 31, Mon 30; Sun 29; Sat 28.
        ("2022-06-06", "2022-05-27"),
        // Mon 25 May 2026 with Sat 23 and Tue 26: Wed 27, Fri 22, Thu 21.
        ("2026-05-28", "2026-05-20"),
    ] {
        let found = due("3 clear days", meeting, NotCounted::Section243Breaks, &[]);
        assert_eq!(found, due_with_breaks, "{meeting}");
    }
    // Christmas and Easter have no further break around them: Wed 8 April, Wed 1 April, Tue 31 March.
    let easter = due(
        "3 clear days",
        "2026-04-09",
        NotCounted::Section243Breaks,
        &[],
    );
    assert_eq!(easter, "2026-03-30");
}

/// Mourning for the Duke of Edinburgh, Fri 9 to Sat 17 April 2021, as the councils' associations counted it: with
/// Mon 19, Tue 20 and Wed 21 as the clear days, the first meeting was on Thu 22.
#[test]
fn days_of_mourning_are_the_sites_own() {
    let mourning: Vec<_> = (9..=17)
        .map(|day| {
            NamedDay::new(
                NaiveDate::from_ymd_opt(2021, 4, day).unwrap(),
                "Duke of Edinburgh",
            )
        })
        .collect();
    let with = |meeting| due("3 clear days", meeting, NotCounted::Section243, &mourning);
    assert_eq!(with("2021-04-22"), "2021-04-18");
    // Tue 20, Mon 19; Sun 18; Sat 17 to Fri 9; Thu 8.
    assert_eq!(with("2021-04-21"), "2021-04-07");
    // They stay working days.
    let calendar = Calendar::new(Division::EnglandAndWales, &[], &[]).with_appointed(&mourning);
    assert_eq!(calendar.is_working_day(date("2021-04-12")), Ok(true));
}

#[test]
fn plain_days_and_days_after_are_counted_so_too() {
    // The seventh counted day itself: Wed 8; Easter; Wed 1, Tue 31, Mon 30, Sat 28, Fri 27, Thu 26.
    assert_eq!(
        due("7 days", "2026-04-09", NotCounted::Section243, &[]),
        "2026-03-26"
    );
    let calendar = Calendar::new(Division::EnglandAndWales, &[], &[]);
    let counting = |from| Counting {
        from,
        not_counted: NotCounted::Section243,
    };
    let after = |from, on: &str| {
        let found = calendar.deadline(&"2 days".parse().unwrap(), After, date(on), counting(from));
        found.unwrap().due.to_string()
    };
    // Fri 6 November: Sat 7, Mon 9; with the day itself, Fri 6 and Sat 7.
    assert_eq!(after(CountingFrom::NextDay, "2026-11-06"), "2026-11-09");
    assert_eq!(after(CountingFrom::MeetingDay, "2026-11-06"), "2026-11-07");
}

#[test]
fn what_cannot_be_counted_so_says_what_to_write() {
    for unit in [
        Unit::WorkingDays,
        Unit::ClearWorkingDays,
        Unit::Weeks,
        Unit::Months,
    ] {
        let period = minutebook::calendar::Period { count: 3, unit };
        let counting = Counting {
            from: CountingFrom::NextDay,
            not_counted: NotCounted::Section243,
        };
        let error = period.countable(Before, counting).unwrap_err().to_string();
        assert!(error.contains("write the period in days"), "{error}");
    }
    let calendar = Calendar::new(Division::EnglandAndWales, &[], &[]);
    let counting = Counting {
        from: CountingFrom::NextDay,
        not_counted: NotCounted::Section243,
    };
    let early = calendar.deadline(
        &"3 clear days".parse().unwrap(),
        Before,
        date("1995-01-04"),
        counting,
    );
    assert!(early.unwrap_err().to_string().contains("31 December 1994"));
}

#[test]
fn the_working_names_each_day_that_is_left_out() {
    let counting = Counting {
        from: CountingFrom::NextDay,
        not_counted: NotCounted::Section243,
    };
    let mourning = [NamedDay::new(date("2026-12-22"), "")];
    let calendar = Calendar::new(Division::EnglandAndWales, &[], &[]).with_appointed(&mourning);
    let found = calendar
        .deadline(
            &"3 clear days".parse().unwrap(),
            Before,
            date("2027-01-02"),
            counting,
        )
        .unwrap();
    assert_eq!(
        found.working(),
        "Sat 2 Jan 2027: meeting, not counted; Fri 1 Jan: bank holiday (New Year's Day); Thu 31 Dec 2026: day 1; \
         Wed 30 Dec: day 2; Thu 24 to Tue 29 Dec: Christmas break; Wed 23 Dec: day 3; Tue 22 Dec: last day to publish, \
         not counted; due Tue 22 Dec 2026"
    );
    let data = serde_json::to_value(&found).unwrap();
    assert_eq!(data["not_counted"], "section-243");
    assert_eq!(
        data["steps"][4],
        serde_json::json!({ "date": "2026-12-29", "kind": "break", "name": "Christmas break" })
    );
}

#[test]
fn the_command_counts_so_too() {
    let ask = |options: &[&str]| {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("minutebook"));
        command.args(["deadline", "3 clear days before 2022-09-21"]);
        let output = command.args(options).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert_eq!(ask(&["-q"]), "2022-09-17\n");
    assert_eq!(ask(&["-q", "--not-counted", "section-243"]), "2022-09-15\n");
    // Fri 16, Thu 15 and Wed 14: Sat 17 and Tue 20 lie beside Mon 19.
    assert_eq!(
        ask(&["-q", "--not-counted=section-243-breaks"]),
        "2022-09-13\n"
    );
    let told = ask(&[
        "--not-counted",
        "section-243",
        "--appointed",
        "2022-09-16",
        "--appointed=2022-09-17",
    ]);
    assert!(
        told.starts_with("Tuesday 13 September 2022 is 3 clear days before Wednesday 21"),
        "{told}"
    );
    assert!(
        told.contains(
            "Sun 18 Sep: Sunday; Fri 16 and Sat 17 Sep: public thanksgiving or mourning;"
        ),
        "{told}"
    );
}

#[test]
fn a_rulebook_says_which_days_do_not_count() {
    // Bank holiday Mon 4 May 2026: Wed 6, Tue 5; Sun 3; Sat 2; due Fri 1 May.
    let rule = "agenda-notice: { notice: 3 clear days, not_counted: section-243 }";
    let making = |published: &str| {
        Making::board(rule)
            .meeting("2026-05-07", "")
            .document("board/2026-05-07/agenda.md", published)
    };
    let in_time = making("published: 2026-05-01");
    assert_eq!(in_time.outcomes("2026-05-12"), ["agenda: met"]);
    assert_eq!(
        making("published: 2026-05-02").outcomes("2026-05-12"),
        ["agenda: late"]
    );
    let record = in_time.check("2026-05-12").record;
    let rule = &record.rules_of(&minutebook::model::BodyId::new("board"))[0];
    assert_eq!(
        rule.sentence,
        "The agenda and every paper it lists must be published at least 3 clear days before the meeting, not counting \
         Sundays, the Christmas and Easter breaks, bank holidays and days of public thanksgiving or mourning."
    );
    // A day that the site appoints is left out as well: Sat 2 is none, Fri 1 is.
    let appointed = "name: Example\nappointed_days: [{ date: 2026-05-02, reason: Mourning }]\n";
    let mourning = making("published: 2026-05-01").file("site.yaml", appointed);
    assert_eq!(mourning.outcomes("2026-05-12"), ["agenda: late"]);
}

proptest! {
    #[test]
    fn a_count_of_another_kind_agrees(
        offset in 0u64..14_000, count in 0u32..12, clear in any::<bool>(), breaks in any::<bool>(),
        on in any::<bool>(), from_meeting in any::<bool>(), mourning in prop::collection::btree_set(-30i64..30, 0..6),
    ) {
        let meeting = NaiveDate::from_ymd_opt(1996, 2, 1).unwrap() + Days::new(offset);
        let clear = clear && !on;
        let counting = Counting {
            from: if from_meeting && !clear { CountingFrom::MeetingDay } else { CountingFrom::NextDay },
            not_counted: if breaks { NotCounted::Section243Breaks } else { NotCounted::Section243 },
        };
        let mourning: BTreeSet<_> = mourning.iter().map(|days| meeting + TimeDelta::days(*days)).collect();
        let counts = |day: NaiveDate| {
            let left_out = if breaks { &LEFT_OUT.1 } else { &LEFT_OUT.0 };
            day.weekday() != Weekday::Sun && !left_out.contains(&day) && !mourning.contains(&day)
        };
        let named: Vec<_> = mourning.iter().map(|day| NamedDay::new(*day, "mourning")).collect();
        let calendar = Calendar::new(Division::EnglandAndWales, &[], &[]).with_appointed(&named);
        let unit = if clear { Unit::ClearDays } else { Unit::Days };
        let period = minutebook::calendar::Period { count, unit };
        let direction = if on { After } else { Before };
        let found = calendar.deadline(&period, direction, meeting, counting).unwrap();

        // Each day is tried anew: do enough days that count lie between it and the meeting?
        let step = TimeDelta::days(if on { 1 } else { -1 });
        let enough = |tried: &NaiveDate| {
            let (first, last) = (meeting.min(*tried), meeting.max(*tried));
            let between = first.iter_days().take_while(|day| *day <= last);
            let counted = between.filter(|day| {
                let end = *day == meeting && counting.from == CountingFrom::NextDay || *day == *tried && clear;
                !end && counts(*day)
            });
            counted.count() >= count as usize && !(clear && *tried == meeting)
        };
        let naive = std::iter::successors(Some(meeting), |day| Some(*day + step)).find(enough).unwrap();
        prop_assert_eq!(found.due, naive);
        for passed in &found.steps {
            match &passed.why {
                Why::Counted { .. } => prop_assert!(counts(passed.date)),
                Why::Meeting | Why::Publication => {}
                _ => prop_assert!(!counts(passed.date), "{:?}", passed),
            }
        }
    }
}

/// The days of section 243 beside Sundays, without and with breaks for bank holidays, from the file of bank holidays and
/// the tables of Easter (Meeus, *Astronomical Algorithms*, chapter 8).
static LEFT_OUT: LazyLock<(BTreeSet<NaiveDate>, BTreeSet<NaiveDate>)> = LazyLock::new(|| {
    let mut named = BTreeSet::new();
    for year in 1995..=2035 {
        let easter = easter(year);
        named.extend((-3..=2).map(|days| easter + TimeDelta::days(days)));
        let christmas = NaiveDate::from_ymd_opt(year, 12, 25).unwrap();
        // By the day of the week of Christmas Day, Monday first.
        let first = [23, 24, 24, 24, 24, 24, 24];
        let last = [27, 27, 27, 27, 29, 29, 28];
        let weekday = christmas.weekday().num_days_from_monday() as usize;
        let december = |day| NaiveDate::from_ymd_opt(year, 12, day).unwrap();
        named.extend((first[weekday]..=last[weekday]).map(december));
    }
    let lines = include_str!("../../src/calendar/bank-holidays.csv").lines();
    let holidays: BTreeSet<_> = lines
        .filter(|line| line.contains(",england-and-wales,"))
        .map(|line| date(line.split(',').next().unwrap()))
        .collect();
    let mut with_breaks = named.clone();
    for holiday in holidays.difference(&named) {
        let back = std::iter::successors(holiday.pred_opt(), NaiveDate::pred_opt);
        let on = std::iter::successors(holiday.succ_opt(), NaiveDate::succ_opt);
        let weekday = |day: &NaiveDate| day.weekday() != Weekday::Sun;
        with_breaks.extend(back.clone().find(weekday));
        with_breaks.extend(
            on.clone()
                .find(|day| weekday(day) && !holidays.contains(day)),
        );
    }
    named.extend(holidays.iter().copied());
    with_breaks.extend(holidays.iter().copied());
    (named, with_breaks)
});

fn easter(year: i32) -> NaiveDate {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, (n / 31) as u32, (n % 31 + 1) as u32).unwrap()
}

#[test]
fn easter_is_where_the_bank_holidays_have_it() {
    for (year, sunday) in [
        (2011, "2011-04-24"),
        (2026, "2026-04-05"),
        (2027, "2027-03-28"),
    ] {
        assert_eq!(easter(year).to_string(), sunday);
    }
    let file = include_str!("../../src/calendar/bank-holidays.csv");
    for year in 1995..=2035 {
        let friday = easter(year) - TimeDelta::days(2);
        assert!(
            file.contains(&format!("{friday},england-and-wales,Good Friday")),
            "{year}"
        );
    }
}

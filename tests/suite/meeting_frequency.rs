//! The rule `meeting-frequency`: every outcome it can give, and any twelve months against a search day by day.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Month, Months, NaiveDate, TimeDelta};
use minutebook::model::BodyId;
use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::by_hand::{days, periods};
use crate::check::{Making, day};

fn board(rule: &str, meetings: &[&str]) -> Making {
    let making = Making::board(&format!("meeting-frequency: {rule}"));
    meetings
        .iter()
        .fold(making, |making, meeting| making.meeting(meeting, ""))
}

fn short(making: &Making, on: &str) -> Vec<String> {
    let outcomes = making.outcomes(on);
    outcomes
        .iter()
        .map(|outcome| outcome.replace("meetings from ", "").replace(" 2026", ""))
        .collect()
}

#[test]
fn each_quarter_is_judged_when_it_is_over() {
    let making = board("{}", &["2026-02-05", "2026-07-09"]);
    assert_eq!(
        short(&making, "2026-10-01"),
        [
            "1 January to 31 March: met",
            "1 April to 30 June: breached",
            "1 July to 30 September: met"
        ]
    );
    assert_eq!(
        short(&making, "2026-06-30")[1],
        "1 April to 30 June: upcoming",
        "there is still a day"
    );
    assert_eq!(
        short(&making, "2026-07-01")[1],
        "1 April to 30 June: breached"
    );
    let record = making.check("2026-10-02").record;
    let findings: Vec<_> = record
        .assessments()
        .iter()
        .map(|a| (&*a.finding, making.at(&a.place)))
        .collect();
    assert_eq!(
        findings,
        [
            (
                "1 meeting was held from 1 January 2026 to 31 March 2026; at least 1 is asked for.",
                "board/body.yaml".into()
            ),
            (
                "No meeting was held from 1 April 2026 to 30 June 2026; at least 1 is asked for.",
                "board/body.yaml".into()
            ),
            (
                "1 meeting was held from 1 July 2026 to 30 September 2026; at least 1 is asked for.",
                "board/body.yaml".into()
            ),
            (
                "No meeting was held so far from 1 October 2026 to 31 December 2026; at least 1 is asked for.",
                "board/body.yaml".into()
            ),
        ]
    );
    let mends: Vec<_> = record
        .assessments()
        .iter()
        .map(|a| (a.outcome, a.mend.is_some()))
        .collect();
    assert_eq!(
        mends,
        [
            (Outcome::Met, false),
            (Outcome::Breached, true),
            (Outcome::Met, false),
            (Outcome::Upcoming, true)
        ]
    );
    assert!(record.assessments().iter().all(|a| a.meeting.is_none()));
}

#[test]
fn what_is_announced_is_told() {
    let making = board("{ at_least: 2 }", &["2026-01-05", "2026-03-05"]).file(
        "board/body.yaml",
        "name: Board\nkind: board\nestablished: 2026-01-01\n",
    );
    let assessment = making.only("2026-02-01");
    assert_eq!(
        (assessment.outcome, &*assessment.finding, assessment.mend),
        (
            Outcome::Upcoming,
            "1 meeting was held so far from 1 January 2026 to 31 March 2026; at least 2 are asked for. 1 more is announced.",
            None
        )
    );
}

#[test]
fn only_meetings_that_were_held_count() {
    let making = board("{ per: month }", &["2026-01-08"])
        .meeting("2026-02-05", "state: cancelled\nreason: Snow\n")
        .meeting("2026-03-05", "kind: event\n");
    assert_eq!(
        short(&making, "2026-04-01"),
        [
            "1 January to 31 January: met",
            "1 February to 28 February: breached",
            "1 March to 31 March: breached"
        ]
        .map(str::to_owned)
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
    );
    let kinds = board(
        "{ per: year, at_least: 2, kinds: [event] }",
        &["2026-01-08"],
    )
    .meeting("2026-03-05", "kind: event\n")
    .meeting("2026-04-05", "kind: event\n");
    assert_eq!(
        short(&kinds, "2026-05-01"),
        ["1 January to 31 December: met"]
    );
}

#[test]
fn a_body_is_judged_for_the_time_it_was_there() {
    let making = board("{ at_least: 2 }", &["2026-02-05", "2026-05-05"]);
    assert_eq!(
        short(&making, "2026-07-01"),
        [
            "1 January to 31 March: not applicable",
            "1 April to 30 June: breached"
        ]
    );
    let body = |more: &str| {
        making.clone().file(
            "board/body.yaml",
            &format!("name: Board\nkind: board\n{more}"),
        )
    };
    let established = body("established: 2026-01-01\n");
    assert_eq!(
        short(&established, "2026-07-01"),
        [
            "1 January to 31 March: breached",
            "1 April to 30 June: breached"
        ]
    );
    let ended = body("ends: 2026-05-31\n");
    assert_eq!(
        short(&ended, "2026-12-01"),
        [
            "1 January to 31 March: not applicable",
            "1 April to 30 June: not applicable"
        ]
    );
    assert!(
        body("standing: proposed\n")
            .outcomes("2026-07-01")
            .is_empty()
    );
    assert!(board("{}", &[]).outcomes("2026-07-01").is_empty());
}

#[test]
fn too_many_are_breached_at_once() {
    let making = board(
        "{ at_most: 2, per: year, year_begins: april }",
        &["2026-04-02", "2026-05-05", "2026-06-05"],
    );
    assert_eq!(making.only("2026-06-05").outcome, Outcome::Met);
    let assessment = making.only("2026-06-06");
    assert_eq!(assessment.outcome, Outcome::Breached);
    assert_eq!(
        assessment.finding,
        "3 meetings were held so far from 1 April 2026 to 31 March 2027; 2 at most are asked for."
    );
    let mend = assessment.mend.as_ref().unwrap();
    assert!(!mend.contains("missing"), "{mend}");
    assert_eq!(
        making.at(&assessment.place),
        "board/2026-06-05/meeting.yaml"
    );
    let none = board("{ at_most: 2, per: year }", &[]).file(
        "board/body.yaml",
        "name: B\nkind: network\nestablished: 2025-01-01\n",
    );
    assert_eq!(
        none.outcomes("2026-01-01"),
        ["meetings from 1 January 2025 to 31 December 2025: met"]
    );
}

#[test]
fn the_longest_gap_is_counted_from_each_meeting() {
    let making = board(
        "{ longest_gap: 3 months }",
        &["2026-01-31", "2026-04-30", "2026-08-05"],
    );
    let record = making.check("2026-11-05").record;
    let told: Vec<_> = record
        .assessments()
        .iter()
        .map(|a| (&*a.subject, a.outcome, making.at(&a.place)))
        .collect();
    assert_eq!(
        told,
        [
            (
                "meeting after 31 January 2026",
                Outcome::Met,
                "board/2026-04-30/meeting.yaml".into()
            ),
            (
                "meeting after 30 April 2026",
                Outcome::Late,
                "board/2026-08-05/meeting.yaml".into()
            ),
            (
                "meeting after 5 August 2026",
                Outcome::Upcoming,
                "board/2026-08-05/meeting.yaml".into()
            ),
        ]
    );
    assert_eq!(
        record.assessments()[1].finding,
        "The next meeting was held on Wednesday 5 August 2026; it was due by Thursday 30 July 2026."
    );
    assert_eq!(
        record.assessments()[1].due.as_ref().unwrap().due,
        day("2026-07-30").0
    );
    let overdue = making.check("2026-11-06").record;
    assert_eq!(overdue.assessments()[2].outcome, Outcome::Overdue);
    assert_eq!(
        overdue.assessments()[2].finding,
        "No further meeting was held; one was due by Thursday 5 November 2026."
    );
    let unknown = board("{ longest_gap: 5 working days }", &["2035-12-28"]);
    assert_eq!(
        unknown.outcomes("2036-01-20"),
        ["meeting after 28 December 2035: not recorded"]
    );
}

#[test]
fn the_sentence_has_every_figure() {
    let sentence = |rule: &str| {
        board(rule, &[])
            .check("2026-05-12")
            .record
            .rules_of(&BodyId::new("board"))[0]
            .sentence
            .clone()
    };
    assert_eq!(
        sentence("{}"),
        "The body must meet at least once in each quarter."
    );
    assert_eq!(
        sentence(
            "{ at_least: 4, at_most: 6, per: rolling-year, longest_gap: 4 months, kinds: [ordinary] }"
        ),
        "The body must meet at least 4 times in any 12 months, and at most 6 times in any 12 months, and again within 4 \
         months of each meeting. Only ordinary meetings count."
    );
    assert_eq!(
        sentence("{ per: year, year_begins: april }"),
        "The body must meet at least once in each year. The year begins in April."
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Looking at every twelve months, day by day, finds too few or too many exactly where the rule does.
    #[test]
    fn any_twelve_months_are_those_of_a_search_day_by_day(
        offsets in prop::collection::btree_set(0_u64..1500, 1..14), least in 1_usize..4, most in 3_usize..6,
    ) {
        let origin: NaiveDate = "2022-01-15".parse().unwrap();
        let dates: Vec<_> = offsets.iter().map(|days| origin + Days::new(*days)).collect();
        let names: Vec<_> = dates.iter().map(NaiveDate::to_string).collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        let rule = format!("{{ per: rolling-year, at_least: {least}, at_most: {most} }}");
        let today: NaiveDate = "2026-04-01".parse().unwrap();
        let missed = board(&rule, &names).check("2026-04-01").record.assessments().iter().any(|a| a.outcome == Outcome::Breached);
        let wrong = dates[0].iter_days().take_while(|first| *first < today).any(|first| {
            let end = first + Months::new(12);
            let held = dates.iter().filter(|date| (first..end).contains(date)).count();
            held > most || (end <= today && held < least)
        });
        prop_assert_eq!(missed, wrong);
    }

    /// Counting the meetings of each calendar month by the first seven letters of its days says the same.
    #[test]
    fn each_month_is_counted_by_its_name(offsets in prop::collection::btree_set(0_u64..240, 1..20), least in 1_usize..3) {
        let origin: NaiveDate = "2025-01-01".parse().unwrap();
        let names: Vec<_> = offsets.iter().map(|days| (origin + Days::new(*days)).to_string()).collect();
        let texts: Vec<_> = names.iter().map(String::as_str).collect();
        let making = board(&format!("{{ per: month, at_least: {least} }}"), &texts)
            .file("board/body.yaml", "name: B\nkind: board\nestablished: 2025-01-01\n");
        let record = making.check("2025-09-01").record;
        let breached = record.assessments().iter().filter(|a| a.outcome == Outcome::Breached).count();
        let months = (1..=8).map(|month| format!("2025-{month:02}"));
        let few = months.filter(|month| names.iter().filter(|name| name.starts_with(month)).count() < least);
        prop_assert_eq!(breached, few.count());
    }

    /// Every day is given the number of its month, quarter or year, and the meetings are counted by that number.
    #[test]
    fn stretches_are_those_of_a_label_on_every_day(
        held in prop::collection::btree_map(0..700_u64, 0..4_usize, 0..20),
        (months, least, most) in (prop::sample::select(vec![1_i32, 3, 12]), prop::option::of(1..4_usize), prop::option::of(2..6_usize)),
        (begins, established) in (0..12_usize, prop::option::of(0..400_u64)),
    ) {
        let origin: NaiveDate = "2024-01-10".parse().unwrap();
        let today: NaiveDate = "2026-01-20".parse().unwrap();
        let days: BTreeMap<_, _> = held.iter().map(|(days, kind)| (origin + Days::new(*days), *kind)).collect();
        let established = established.map(|days| origin + Days::new(days));
        let per = match months { 1 => "month", 3 => "quarter", _ => "year" };
        let bound = |key: &str, bound: Option<usize>| bound.map(|bound| format!(", {key}: {bound}")).unwrap_or_default();
        let month = Month::try_from(begins as u8 + 1).unwrap().name().to_lowercase();
        let rule = format!("{{ per: {per}, year_begins: {month}{}{} }}", bound("at_least", least), bound("at_most", most));
        let mut making = board(&rule, &[]);
        if let Some(day) = established {
            making = making.file("board/body.yaml", &format!("name: Board\nkind: board\nestablished: {day}\n"));
        }
        for (day, kind) in &days {
            let more = ["", "kind: extraordinary", "kind: event", "state: cancelled\nreason: Snow"][*kind];
            making = making.meeting(&day.to_string(), more);
        }
        let label = |day: NaiveDate| (day.year() * 12 + day.month0() as i32 - begins as i32).div_euclid(months);
        let least = least.unwrap_or(usize::from(most.is_none()));
        let first = established.or(days.iter().find(|(_, kind)| **kind != 3).map(|(day, _)| *day));
        let mut expected = BTreeMap::new();
        for day in first.iter().flat_map(|first| first.iter_days().take_while(|day| *day < today)) {
            let number = label(day);
            let count = days.iter().filter(|(day, kind)| label(**day) == number && **kind < 2).count();
            let begun_within = label(first.unwrap() - Days::new(1)) == number;
            let outcome = match most {
                Some(most) if count > most => Outcome::Breached,
                _ if count >= least => Outcome::Met,
                _ if begun_within => Outcome::NotApplicable,
                _ if label(today) > number => Outcome::Breached,
                _ => Outcome::Upcoming,
            };
            expected.insert(number, outcome);
        }
        let record = making.check("2026-01-20").record;
        let found: BTreeMap<_, _> = record.assessments().iter().map(|a| {
            let from = a.subject.strip_prefix("meetings from ").unwrap().split(" to ").next().unwrap();
            (label(NaiveDate::parse_from_str(from, "%-d %B %Y").unwrap()), a.outcome)
        }).collect();
        prop_assert_eq!(found, expected);
    }

    /// The next meeting is due on the day walked to from the one before.
    #[test]
    fn gaps_are_those_of_a_walk(
        start in days(), gaps in prop::collection::vec(1..120_i64, 0..6), longest in periods(), asked in 1..200_i64,
    ) {
        let mut dates = vec![start];
        for gap in gaps {
            dates.push(*dates.last().unwrap() + TimeDelta::days(gap));
        }
        let today = *dates.last().unwrap() + TimeDelta::days(asked);
        let names: Vec<_> = dates.iter().map(NaiveDate::to_string).collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        let making = board(&format!("{{ longest_gap: {} }}", longest.words()), &names);
        let expected = dates.iter().enumerate().map(|(at, date)| {
            let due = longest.walk(*date, 1);
            match dates.get(at + 1) {
                Some(next) if *next > due => Outcome::Late,
                Some(_) => Outcome::Met,
                None if today > due => Outcome::Overdue,
                None => Outcome::Upcoming,
            }
        });
        let record = making.check(&today.to_string()).record;
        let mut found: Vec<_> = record.assessments().iter().map(|a| (a.due.as_ref().unwrap().from, a.outcome)).collect();
        found.sort_by_key(|(from, _)| *from);
        let found: Vec<_> = found.into_iter().map(|(_, outcome)| outcome).collect();
        prop_assert_eq!(found, expected.collect::<Vec<_>>());
    }
}

#[test]
fn the_year_in_which_the_record_begins_can_count() {
    let begun_in_may = |rule| {
        let making = board(rule, &["2025-05-15"]);
        making.outcomes("2026-01-02").remove(0)
    };
    let year = "meetings from 1 January 2025 to 31 December 2025";
    assert_eq!(
        begun_in_may("{ at_least: 2, per: year }"),
        format!("{year}: not applicable")
    );
    assert_eq!(
        begun_in_may("{ at_least: 2, per: year, part_counts: true }"),
        format!("{year}: breached")
    );
}

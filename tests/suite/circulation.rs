//! The rule `circulation`: every outcome it can give, and each quarter against a search through its days.

use chrono::{Datelike, Days, NaiveDate};
use minutebook::model::BodyId;
use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::check::{Making, day};

const BODY: &str = "name: Board\nkind: board\nestablished: 2026-01-01\n";

fn board(rule: &str, circulated: &[&str]) -> Making {
    let list: String = circulated
        .iter()
        .map(|once| format!("  - {{ {once} }}\n"))
        .collect();
    let text = match circulated {
        [] => "consultations: []\n".to_owned(),
        _ => format!("consultations: []\ncirculated:\n{list}"),
    };
    Making::board(&format!("circulation: {rule}"))
        .file("board/body.yaml", BODY)
        .file("board/consultations.yaml", &text)
}

const RULE: &str = "{ to: [champions] }";

fn short(making: &Making, on: &str) -> Vec<String> {
    let outcomes = making.outcomes(on).into_iter();
    outcomes
        .map(|said| said.replace("calendar for ", "").replace(" 2026", ""))
        .collect()
}

#[test]
fn each_quarter_is_judged_for_itself() {
    let making = board(
        RULE,
        &[
            "on: 2026-03-31, to: champions",
            "on: 2026-07-01, to: [members, Champions]",
        ],
    );
    assert_eq!(
        short(&making, "2026-10-01"),
        [
            "champions from 1 April to 30 June: breached",
            "champions from 1 October to 31 December: upcoming",
            "champions from 1 January to 31 March: met",
            "champions from 1 July to 30 September: met",
        ]
    );
    assert_eq!(
        short(&making, "2026-06-30")[0],
        "champions from 1 April to 30 June: upcoming"
    );
    let record = making.check("2026-07-01").record;
    let breached = &record.assessments()[0];
    assert_eq!(
        breached.finding,
        "Nothing is recorded as sent to champions from 1 April 2026 to 30 June 2026."
    );
    assert_eq!(making.at(&breached.place), "board/consultations.yaml");
    assert!(breached.mend.as_ref().unwrap().contains("`circulated:`"));
    let met = &record.assessments()[1];
    assert_eq!(
        met.finding,
        "It went to champions on Tuesday 31 March 2026."
    );
    assert_eq!(
        making.at(&met.place),
        "board/consultations.yaml: 2026-03-31"
    );
    assert_eq!(met.done, Some(day("2026-03-31")));
}

#[test]
fn each_audience_is_judged_for_itself() {
    let rule = "{ to: [champions, members], per: year, year_begins: april }";
    let making = board(rule, &["on: 2026-05-01, to: members"]);
    assert_eq!(
        making.outcomes("2026-05-12"),
        [
            "calendar for champions from 1 April 2025 to 31 March 2026: not applicable",
            "calendar for champions from 1 April 2026 to 31 March 2027: upcoming",
            "calendar for members from 1 April 2025 to 31 March 2026: not applicable",
            "calendar for members from 1 April 2026 to 31 March 2027: met",
        ]
    );
}

#[test]
fn without_any_time_nothing_can_be_told() {
    let found = board(RULE, &[]).only("2026-05-12");
    assert_eq!(found.outcome, Outcome::NotRecorded);
    assert_eq!(found.subject, "calendar for champions");
    assert!(found.mend.unwrap().contains("`circulated:`"));
    let to_come = board(RULE, &["on: 2026-06-01, to: champions"]);
    assert_eq!(to_come.only("2026-05-12").outcome, Outcome::NotRecorded);
    let none = Making::board("circulation: { to: [champions] }");
    assert!(
        none.outcomes("2026-05-12").is_empty(),
        "nothing is known of the body"
    );
}

#[test]
fn what_it_was_not_there_for_is_not_held_against_it() {
    let once = ["on: 2026-05-04, to: champions"];
    let late = board(RULE, &once).file("board/body.yaml", &BODY.replace("01-01", "02-15"));
    assert_eq!(
        short(&late, "2026-05-12"),
        [
            "champions from 1 January to 31 March: not applicable",
            "champions from 1 April to 30 June: met"
        ]
    );
    let ended = board(RULE, &once).file("board/body.yaml", &format!("{BODY}ends: 2026-08-15\n"));
    assert_eq!(
        short(&ended, "2026-12-12"),
        [
            "champions from 1 January to 31 March: breached",
            "champions from 1 July to 30 September: not applicable",
            "champions from 1 April to 30 June: met"
        ]
    );
    let first = board(RULE, &once).file("board/body.yaml", "name: Board\nkind: board\n");
    assert_eq!(
        short(&first, "2026-05-12"),
        ["champions from 1 April to 30 June: met"]
    );
}

#[test]
fn the_rule_is_told_with_its_figures() {
    let sentence = |rule| {
        let record = board(rule, &[]).check("2026-05-12").record;
        record.rules_of(&BodyId::new("board"))[0].sentence.clone()
    };
    assert_eq!(
        sentence("{ to: [the champions, the members] }"),
        "The calendar of consultations must go to the champions and to the members at least once in each quarter."
    );
    assert_eq!(
        sentence("{ to: [all], per: month, year_begins: april, force: should }"),
        "The calendar of consultations should go to all at least once in each month. The year begins in April."
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn a_quarter_is_met_if_one_of_its_days_is_listed(sent in proptest::collection::btree_set(0_u64..600, 1..8), on in 600_u64..700) {
        let date = |days| day("2026-01-01").0 + Days::new(days);
        let list: Vec<_> = sent.iter().map(|days| format!("on: {}, to: champions", date(*days))).collect();
        let list: Vec<_> = list.iter().map(String::as_str).collect();
        let on = date(on);
        let mut found = board(RULE, &list).outcomes(&on.to_string());
        found.sort();

        let quarter = |date: NaiveDate| (date.year(), date.month0() / 3);
        let mut expected = Vec::new();
        let days: Vec<_> = day("2026-01-01").0.iter_days().take(1200).collect();
        for of in days.chunk_by(|a, b| quarter(*a) == quarter(*b)) {
            let (first, last) = (of[0], of[of.len() - 1]);
            if first > on {
                break;
            }
            let outcome = match sent.iter().any(|days| of.contains(&date(*days))) {
                true => "met",
                false if last < on => "breached",
                false => "upcoming",
            };
            let words = |date: NaiveDate| date.format("%-d %B %Y");
            expected.push(format!("calendar for champions from {} to {}: {outcome}", words(first), words(last)));
        }
        expected.sort();
        prop_assert_eq!(found, expected);
    }
}

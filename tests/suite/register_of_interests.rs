//! The rule `register-of-interests`: every outcome it can give, and how fresh entries are against a count of its own.

use chrono::{Days, NaiveDate};
use minutebook::record::{Assessment, Outcome};
use proptest::prelude::*;

use crate::check::Making;

const REGISTER: &str = "board/interests.yaml";
const SEATS: &str =
    "seats:\n  leader:\n    post: Leader\n    held: [{ by: Leader, from: 2026-04-01 }]\n";

/// A board with one member, since 1 April 2026, and these entries.
fn board(rule: &str, entries: &str) -> Making {
    Making::board(&format!("register-of-interests: {rule}"))
        .file("board/members.yaml", SEATS)
        .file(REGISTER, &format!("entries: [{entries}]\n"))
}

/// What is found beside the register itself.
fn found(making: &Making, on: &str) -> Vec<Assessment> {
    let record = making.check(on).record;
    let (register, rest) = (record.assessments().iter())
        .partition::<Vec<_>, _>(|a| a.subject == "register of interests");
    assert_eq!(register[0].outcome, Outcome::Met);
    rest.into_iter().cloned().collect()
}

fn one(making: &Making, on: &str) -> Assessment {
    let found = found(making, on);
    assert_eq!(found.len(), 1, "{found:#?}");
    found[0].clone()
}

#[test]
fn there_is_a_register() {
    let mut making = board("{}", "");
    making.0.remove(REGISTER);
    let found = making.only("2026-05-12");
    assert_eq!(found.outcome, Outcome::Breached);
    assert_eq!(
        found.finding,
        "The site has no register of interests for this body."
    );
    assert!(found.mend.unwrap().contains("interests.yaml"));
    assert!(
        making.outcomes("2026-03-31").is_empty(),
        "nobody held a seat"
    );
    let gone = making.file(
        "board/body.yaml",
        "name: B\nkind: board\nstanding: proposed\n",
    );
    assert!(gone.outcomes("2026-05-12").is_empty());
}

#[test]
fn each_member_has_an_entry() {
    let none = board("{}", "");
    let breached = one(&none, "2026-05-12");
    assert_eq!(breached.outcome, Outcome::Breached);
    assert_eq!(
        breached.finding,
        "The register has no entry for the seat “Leader”."
    );
    assert_eq!(none.at(&breached.place), "board/members.yaml: Leader");
    for interests in ["none", "[]", "[{ interest: Owns a mill }]"] {
        let making = board("{}", &format!("{{ seat: leader, interests: {interests} }}"));
        let met = one(&making, "2026-05-12");
        assert_eq!(met.outcome, Outcome::Met);
        assert_eq!(making.at(&met.place), format!("{REGISTER}: leader"));
    }
    // Nobody held the seat then.
    assert!(found(&none, "2026-03-31").is_empty());
}

#[test]
fn who_has_no_vote_is_asked_where_the_rulebook_says_so() {
    let adviser = SEATS.replace("post: Leader\n", "post: Leader\n    role: adviser\n");
    let with = |rule: &str| board(rule, "").file("board/members.yaml", &adviser);
    assert!(found(&with("{}"), "2026-05-12").is_empty());
    let asked = one(&with("{ without_vote: true }"), "2026-05-12");
    assert_eq!(asked.outcome, Outcome::Breached);
}

#[test]
fn an_entry_is_made_in_time() {
    let rule = "{ within: 28 days }";
    let none = board(rule, "");
    assert_eq!(one(&none, "2026-04-29").outcome, Outcome::Upcoming);
    assert_eq!(one(&none, "2026-04-30").outcome, Outcome::Overdue);
    for (declared, outcome) in [
        ("2026-03-20", Outcome::Met),
        ("2026-04-29", Outcome::Met),
        ("2026-04-30", Outcome::Late),
    ] {
        let entry = format!("{{ seat: leader, declared: {declared}, interests: none }}");
        let making = board(rule, &entry);
        let found = one(&making, "2026-05-12");
        assert_eq!(found.outcome, outcome, "{declared}");
        assert_eq!(making.at(&found.place), format!("{REGISTER}: {declared}"));
        assert_eq!(found.due.unwrap().due.to_string(), "2026-04-29");
    }
    let undated = board(rule, "{ seat: leader, interests: none }");
    assert_eq!(one(&undated, "2026-05-12").outcome, Outcome::NotRecorded);
    let since_when = board(
        rule,
        "{ seat: leader, declared: 2026-04-20, interests: none }",
    )
    .file(
        "board/members.yaml",
        "seats:\n  leader: { post: Leader, held: [{ by: Leader }] }\n",
    );
    let found = one(&since_when, "2026-05-12");
    assert_eq!(found.outcome, Outcome::NotRecorded);
    assert!(found.finding.contains("since when"));
    // What is declared on a day to come is not known.
    let later = board(
        rule,
        "{ seat: leader, declared: 2026-04-20, interests: none }",
    );
    assert_eq!(one(&later, "2026-04-19").outcome, Outcome::Upcoming);
}

#[test]
fn an_entry_is_the_holders_own() {
    let seats = "seats:\n  leader:\n    post: Leader\n    held:\n      - { by: Leader, from: 2020-05-01, to: 2026-03-31 }\n      - { by: Leader, from: 2026-04-01 }\n";
    let with = |entries: &str| board("{}", entries).file("board/members.yaml", seats);
    let old = "{ seat: leader, declared: 2024-05-01, interests: none }";
    assert_eq!(one(&with(old), "2026-03-31").outcome, Outcome::Met);
    assert_eq!(one(&with(old), "2026-04-01").outcome, Outcome::Breached);
    let both = format!("{old}, {{ seat: leader, declared: 2026-04-02, interests: none }}");
    assert_eq!(one(&with(&both), "2026-04-02").outcome, Outcome::Met);
    // Declared before anybody held the seat: by who was about to.
    let before = board(
        "{}",
        "{ seat: leader, declared: 2026-03-20, interests: none }",
    );
    assert_eq!(one(&before, "2026-05-12").outcome, Outcome::Met);
}

#[test]
fn an_entry_is_confirmed_again() {
    let rule = "{ refreshed: 12 months }";
    let entry = "{ seat: leader, declared: 2026-04-20, interests: none }";
    let making = board(rule, entry);
    let [entry_made, upcoming] = &found(&making, "2027-04-20")[..] else {
        panic!()
    };
    assert_eq!(entry_made.outcome, Outcome::Met);
    assert_eq!(upcoming.outcome, Outcome::Upcoming);
    let overdue = &found(&making, "2027-04-21")[1];
    assert_eq!(overdue.outcome, Outcome::Overdue);
    assert_eq!(
        overdue.finding,
        "The entry for the seat “Leader” was last confirmed on Monday 20 April 2026. It has not been confirmed again. It was \
         due on Tuesday 20 April 2027, 1 working day ago."
    );
    assert!(overdue.mend.as_ref().unwrap().contains("`updated:`"));
    assert_eq!(making.at(&overdue.place), format!("{REGISTER}: 2026-04-20"));
    let confirmed = board(
        rule,
        "{ seat: leader, declared: 2026-04-20, updated: 2027-04-01, interests: none }",
    );
    assert_eq!(
        found(&confirmed, "2027-04-21")[1].outcome,
        Outcome::Upcoming
    );
    let whole = board(rule, "").file(
        REGISTER,
        &format!("reviewed: 2027-04-01\nentries: [{entry}]\n"),
    );
    assert_eq!(found(&whole, "2027-04-21")[1].outcome, Outcome::Upcoming);
    let undated = board(rule, "{ seat: leader, interests: none }");
    let unknown = &found(&undated, "2027-04-21")[1];
    assert_eq!(unknown.outcome, Outcome::NotRecorded);
    assert!(unknown.mend.is_some());
}

proptest! {
    #[test]
    fn an_entry_is_overdue_when_the_last_day_is_too_long_ago(
        days in proptest::collection::vec(proptest::option::of(0..700u64), 3),
        within in 1..400u64,
    ) {
        let first = NaiveDate::from_ymd_opt(2026, 4, 1).unwrap();
        let on = |days: u64| first + Days::new(days);
        let key = |key: &str, days: &Option<u64>| days.map_or(String::new(), |days| format!("{key}: {}", on(days)));
        // A change does not come before the declaration.
        let (declared, updated) = (days[0], days[1].map(|later| later.max(days[0].unwrap_or(0))));
        let entry = [key("declared", &declared), key("updated", &updated)].join(", ").trim_matches([',', ' ']).to_owned();
        let comma = if entry.is_empty() { "" } else { ", " };
        let text = format!("{}\nentries:\n  - {{ seat: leader, interests: none{comma}{entry} }}\n", key("reviewed", &days[2]));
        let making = board(&format!("{{ refreshed: {within} days }}"), "").file(REGISTER, &text);
        let today = on(700);
        let found = found(&making, &today.to_string());
        let last = [declared, updated, days[2]].into_iter().flatten().max();
        let expected = match last {
            None => Outcome::NotRecorded,
            Some(last) if 700 - last > within => Outcome::Overdue,
            Some(_) => Outcome::Upcoming,
        };
        prop_assert_eq!(found[1].outcome, expected);
    }
}

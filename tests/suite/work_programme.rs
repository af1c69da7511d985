//! The rule `work-programme`: every outcome it can give, by both readings, and by whole years against a list of them.

use chrono::{Datelike, Days};
use minutebook::model::BodyId;
use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::check::{Making, day};

fn board(rule: &str, programmes: &[&str]) -> Making {
    let making = Making::board(&format!("work-programme: {rule}"));
    let list: String = programmes
        .iter()
        .map(|p| format!("  - {{ {p} }}\n"))
        .collect();
    match programmes {
        [] => making,
        _ => making.file("board/work-programme.yaml", &format!("programmes:\n{list}")),
    }
}

#[test]
fn there_is_a_programme_for_the_year() {
    let none = board("{}", &[]);
    assert_eq!(
        none.outcomes("2026-03-31"),
        ["work programme for 2026: upcoming"]
    );
    let overdue = none.only("2026-04-01");
    assert_eq!(overdue.outcome, Outcome::Overdue);
    assert_eq!(
        overdue.finding,
        "The work programme has not been published. It was due on Tuesday 31 March 2026, 1 working day ago."
    );
    assert_eq!(none.at(&overdue.place), "board/body.yaml");
    assert!(overdue.mend.unwrap().contains("work-programme.yaml"));
    let last_year = board("{}", &["year: 2025, published: 2025-01-20"]);
    assert_eq!(last_year.only("2026-04-01").outcome, Outcome::Overdue);
    let met = board("{}", &["year: 2026, published: 2026-03-31"]);
    let found = met.only("2026-05-12");
    assert_eq!(found.outcome, Outcome::Met);
    assert_eq!(
        met.at(&found.place),
        "board/work-programme.yaml: 2026-03-31"
    );
    let late = board("{}", &["year: 2026, published: 2026-04-01"]);
    assert_eq!(late.only("2026-05-12").outcome, Outcome::Late);
}

#[test]
fn the_earliest_of_several_documents_is_the_one_for_the_year() {
    // A programme for the next year is often published before this year is over.
    let making = board("{}", &[])
        .document(
            "board/a-next-year.md",
            "kind: work-programme\npublished: 2026-12-10",
        )
        .document(
            "board/b-this-year.md",
            "kind: work-programme\npublished: 2026-01-20",
        );
    let found = making.only("2026-12-12");
    assert_eq!(found.outcome, Outcome::Met);
    assert_eq!(found.document.unwrap().as_str(), "board/b-this-year");
    let listed = making.file(
        "board/work-programme.yaml",
        "programmes:\n  - { year: 2026, published: 2026-01-25 }\n",
    );
    assert_eq!(
        listed.only("2026-12-12").done,
        Some(day("2026-01-25")),
        "one that says its year goes before those that do not"
    );
}

#[test]
fn the_day_it_was_agreed_stands_in_for_that_of_publication() {
    let agreed = board("{}", &["year: 2026, agreed: 2026-01-15"]).only("2026-05-12");
    assert_eq!(
        (agreed.outcome, agreed.done),
        (Outcome::Met, Some(day("2026-01-15")))
    );
    let at = board("{}", &["year: 2026, agreed_at: 2026-01-15"]).meeting("2026-01-15", "");
    assert_eq!(at.only("2026-05-12").done, Some(day("2026-01-15")));
    let undated = board("{}", &["year: 2026"]);
    let found = undated.only("2026-05-12");
    assert_eq!(found.outcome, Outcome::NotRecorded);
    assert_eq!(undated.at(&found.place), "board/work-programme.yaml: 2026");
    assert!(found.mend.unwrap().contains("`published:`"));
    assert_eq!(undated.only("2026-03-31").outcome, Outcome::Upcoming);
    for hidden in ["not yet", "2026-06-01"] {
        let making = board(
            "{}",
            &[&format!(
                "year: 2026, agreed: 2026-01-15, published: {hidden}"
            )],
        );
        assert_eq!(making.only("2026-05-12").outcome, Outcome::Overdue);
    }
}

#[test]
fn it_can_have_to_be_agreed_too() {
    let found = |programme: &str| {
        let mut found = board("{ agreed: true }", &[programme]).outcomes("2026-05-12");
        found.sort();
        found
    };
    let met = "work programme for 2026: met";
    let agreement = |outcome| format!("agreement of the work programme for 2026: {outcome}");
    assert_eq!(
        found("year: 2026, published: 2026-02-01, agreed: 2026-01-15"),
        [agreement("met"), met.into()]
    );
    assert_eq!(
        found("year: 2026, published: 2026-02-01, agreed: 2026-04-15"),
        [agreement("late"), met.to_owned()]
    );
    assert_eq!(
        found("year: 2026, published: 2026-02-01"),
        [agreement("not recorded"), met.into()]
    );
    let none = board("{ agreed: true }", &[]);
    assert_eq!(
        none.outcomes("2026-05-12"),
        ["work programme for 2026: overdue"],
        "one gap is told once"
    );
}

#[test]
fn a_document_can_name_its_year() {
    let next = "kind: work-programme\nyear: 2027\npublished: 2026-12-10";
    let making = board("{}", &[]).document("board/next-year.md", next);
    assert_eq!(making.only("2026-12-31").outcome, Outcome::Overdue);
    assert_eq!(making.only("2027-01-04").outcome, Outcome::Met);
    let gone = "kind: work-programme\nyear: 2026\npublished: 2026-01-20\nstatus: superseded\nsuperseded_by: next-year.md";
    let both = making.document("board/this-year.md", gone);
    let found = both.only("2026-12-31");
    assert_eq!(found.outcome, Outcome::Met, "it was the one for its year");
    assert_eq!(both.at(&found.place), "board/this-year.md: 2026-01-20");
}

#[test]
fn a_document_is_for_the_year_in_which_it_was_agreed() {
    let document = |front: &str| {
        let making = board("{ year_begins: april, within: 1 month }", &[]);
        making.document("board/work-programme.md", front)
    };
    assert_eq!(
        document("agreed: 2025-04-15").outcomes("2026-03-31"),
        ["work programme for 2025/26: met"]
    );
    assert_eq!(
        document("agreed: 2025-04-15").outcomes("2026-04-30"),
        ["work programme for 2026/27: upcoming"]
    );
    let late = document("published: 2025-05-01").only("2026-03-31");
    assert_eq!(late.outcome, Outcome::Late);
    assert_eq!(late.document.unwrap().as_str(), "board/work-programme");
    assert_eq!(
        document("title: Programme").only("2026-03-31").outcome,
        Outcome::NotRecorded
    );
    for gone in [
        "to_be_developed: {}",
        "status: withdrawn\nreason: Wrong",
        "exempt: { ground: Part 2 }",
    ] {
        let front = format!("agreed: 2025-04-15\n{gone}");
        assert_eq!(
            document(&front).only("2026-03-31").outcome,
            Outcome::Overdue,
            "{gone}"
        );
    }
}

#[test]
fn a_new_body_has_the_same_time_from_its_first_day() {
    let new = board("{}", &[]).file(
        "board/body.yaml",
        "name: B\nkind: board\nestablished: 2026-03-01\n",
    );
    assert_eq!(new.only("2026-06-01").outcome, Outcome::Upcoming);
    assert_eq!(new.only("2026-06-02").outcome, Outcome::Overdue);
    let proposed = board("{}", &[]).file(
        "board/body.yaml",
        "name: B\nkind: board\nstanding: proposed\n",
    );
    assert!(proposed.outcomes("2026-06-02").is_empty());
    let beyond = board("{ within: 300 working days }", &[]);
    assert_eq!(beyond.only("2035-06-01").outcome, Outcome::NotRecorded);
}

const AGAIN: &str = "{ reading: anniversary }";

#[test]
fn the_next_is_due_so_long_after_the_last() {
    let making = board(
        AGAIN,
        &[
            "year: 2024, agreed: 2024-02-01",
            "year: 2025, agreed: 2025-05-12",
        ],
    );
    assert_eq!(
        making.outcomes("2026-05-12"),
        ["work programme: met", "next work programme: upcoming"]
    );
    let found = making.only("2026-05-13");
    assert_eq!(found.outcome, Outcome::Overdue);
    assert_eq!(
        found.finding,
        "The last one was agreed on 12 May 2025. The next one was due by Tuesday 12 May 2026."
    );
    assert_eq!(
        making.at(&found.place),
        "board/work-programme.yaml: 2025-05-12"
    );
    assert!(found.mend.is_some());
    let document = board(AGAIN, &[]).document("board/work-programme.md", "agreed: 2025-05");
    assert_eq!(
        document.outcomes("2026-05-31").len(),
        2,
        "to the end of the month"
    );
    assert_eq!(document.only("2026-06-01").outcome, Outcome::Overdue);
    let eighteen = "{ reading: anniversary, every: 18 months }";
    let making = board(eighteen, &["year: 2025, agreed: 2025-05-12"]);
    assert_eq!(making.outcomes("2026-11-12").len(), 2);
}

#[test]
fn without_a_day_or_a_programme_it_is_counted_from_the_beginning() {
    let undated = board(AGAIN, &["year: 2026, published: 2026-01-15"]).only("2026-05-12");
    assert_eq!(undated.outcome, Outcome::NotRecorded);
    assert!(undated.mend.unwrap().contains("`agreed:`"));
    let none = board(AGAIN, &[]);
    assert_eq!(
        none.only("2026-05-12").outcome,
        Outcome::NotRecorded,
        "nothing is known of it"
    );
    let met_once = none.meeting("2025-02-13", "");
    assert_eq!(met_once.only("2026-02-13").outcome, Outcome::Upcoming);
    let found = met_once.only("2026-02-14");
    assert_eq!(found.outcome, Outcome::Overdue);
    assert!(found.finding.starts_with("There is none on record."));
    let beyond = board(
        "{ reading: anniversary, every: 300 working days }",
        &["year: 2035, agreed: 2035-05-12"],
    );
    assert_eq!(beyond.only("2035-06-12").outcome, Outcome::NotRecorded);
}

#[test]
fn the_rule_is_told_with_its_figures() {
    let sentence = |rule| {
        let record = board(rule, &[]).check("2026-05-12").record;
        record.rules_of(&BodyId::new("board"))[0].sentence.clone()
    };
    assert_eq!(
        sentence("{}"),
        "The work programme for each year must be published within its first 3 months."
    );
    assert_eq!(
        sentence("{ agreed: true, year_begins: april, force: should }"),
        "The work programme for each year, which begins in April, should be published and agreed within its first 3 months."
    );
    assert_eq!(
        sentence(AGAIN),
        "A work programme must be agreed within 12 months of the one before."
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn only_the_programme_of_the_year_counts(
        years in proptest::collection::btree_map(2024_i32..2028, 0_u64..200, 0..4),
        on in 0_u64..1400,
        april: bool,
    ) {
        let (begins, first) = if april { ("april", 4) } else { ("january", 1) };
        let begin = |year: i32| day(&format!("{year}-{first:02}-01")).0;
        let name = |year: i32| if april { format!("{year}/{:02}", (year + 1) % 100) } else { year.to_string() };
        let published = |year: i32, after: u64| begin(year) + Days::new(after);
        let list: Vec<_> = years
            .iter()
            .map(|(year, after)| format!("year: {}, published: {}", name(*year), published(*year, *after)))
            .collect();
        let list: Vec<_> = list.iter().map(String::as_str).collect();
        let on = day("2024-04-01").0 + Days::new(on);
        let found = board(&format!("{{ year_begins: {begins} }}"), &list).only(&on.to_string());

        let year = on.year() - i32::from(on.month() < first);
        // Three months after the first of January or April: the last day before the first of April or July.
        let quarter = begin(year).with_month(first + 3).unwrap();
        let outcome = match years.get(&year).map(|after| published(year, *after)).filter(|there| *there <= on) {
            Some(there) if there < quarter => Outcome::Met,
            Some(_) => Outcome::Late,
            None if on < quarter => Outcome::Upcoming,
            None => Outcome::Overdue,
        };
        prop_assert_eq!(found.outcome, outcome);
        prop_assert_eq!(found.subject, format!("work programme for {}", name(year)));
    }
}

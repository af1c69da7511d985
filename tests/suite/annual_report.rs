//! The rule `annual-report`: every outcome it can give, and the years in which there was a report against a list of them.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use minutebook::model::BodyId;
use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::check::{Making, day, outcomes};

/// A board that was there for the whole of 2025.
fn board(rule: &str) -> Making {
    Making::board(&format!("annual-report: {rule}"))
        .file(
            "board/body.yaml",
            "name: Board\nkind: board\nestablished: 2020-04-01\n",
        )
        .meeting("2025-02-13", "")
}

fn report(rule: &str, front: &str) -> Making {
    board(rule).document("board/report.md", &format!("kind: annual-report\n{front}"))
}

#[test]
fn a_report_is_published_in_each_year() {
    let making = report("{}", "published: 2025-11-20");
    assert_eq!(
        making.outcomes("2026-05-12"),
        [
            "annual report in 2026: upcoming",
            "annual report in 2025: met"
        ]
    );
    let record = making.check("2027-01-01").record;
    assert_eq!(
        outcomes(&record),
        [
            "annual report in 2026: overdue",
            "annual report in 2027: upcoming",
            "annual report in 2025: met"
        ]
    );
    let [overdue, _, met] = record.assessments() else {
        panic!("{record:?}");
    };
    assert_eq!(
        met.finding,
        "The annual report was published on Thursday 20 November 2025, 27 working days before it was due."
    );
    assert_eq!(making.at(&met.place), "board/report.md: 2025-11-20");
    assert_eq!(met.document.as_ref().unwrap().as_str(), "board/report");
    assert!(overdue.finding.starts_with(
        "The annual report has not been published. It was due on Thursday 31 December 2026"
    ));
    assert_eq!(making.at(&overdue.place), "board/body.yaml");
    assert!(overdue.mend.as_ref().unwrap().contains("`kind:`"));
}

#[test]
fn a_report_without_a_day_stands_for_one_year_only() {
    let undated = report("{}", "author: Secretariat");
    assert_eq!(
        undated.outcomes("2026-05-12"),
        [
            "annual report in 2026: upcoming",
            "annual report in 2025: not recorded"
        ]
    );
    let dated = undated.document(
        "board/earlier.md",
        "kind: annual-report\npublished: 2025-11-20",
    );
    let record = dated.check("2026-05-12").record;
    let mut found = outcomes(&record);
    found.sort();
    assert_eq!(
        found,
        [
            "annual report in 2025: met",
            "annual report in 2026: not recorded"
        ]
    );
}

#[test]
fn a_time_within_the_year_can_be_set() {
    let rule = "{ within: 6 months, year_begins: april }";
    let of =
        |published: &str, on: &str| report(rule, &format!("published: {published}")).outcomes(on);
    // The first meeting was in February 2025: the year from April 2024 is the first.
    let no_2024 = "annual report in 2024/25: overdue";
    assert_eq!(
        of("2025-09-30", "2026-03-01"),
        [no_2024, "annual report in 2025/26: met"]
    );
    assert_eq!(
        of("2025-10-01", "2026-03-01"),
        [no_2024, "annual report in 2025/26: late"]
    );
    let none = board(rule);
    assert_eq!(
        none.outcomes("2025-09-30"),
        [no_2024, "annual report in 2025/26: upcoming"]
    );
    let record = none.check("2025-10-01").record;
    assert_eq!(outcomes(&record)[1], "annual report in 2025/26: overdue");
    assert_eq!(
        record.assessments()[1].due.as_ref().unwrap().working(),
        "Mon 31 Mar 2025: the day counted from; Tue 1 Apr to Tue 30 Sep: 6 months; last day of a shorter month; due Tue 30 Sep 2025"
            .replace("last day of a shorter month; ", "Tue 30 Sep: last day of a shorter month; ")
    );
}

#[test]
fn a_year_of_which_there_is_only_a_part_is_not_held_against_it() {
    let making = board("{}").file("board/body.yaml", "name: Board\nkind: board\n");
    let found = making.check("2026-01-01").record;
    assert_eq!(
        outcomes(&found),
        [
            "annual report in 2025: not applicable",
            "annual report in 2026: upcoming"
        ]
    );
    assert_eq!(
        found.assessments()[0].finding,
        "The record of the body begins on 13 February 2025, within 2025, so this is not held against it."
    );
    let nothing = Making::board("annual-report: {}");
    assert!(
        nothing.outcomes("2026-05-12").is_empty(),
        "nothing is known of it"
    );
    let ended = board("{}").file(
        "board/body.yaml",
        "name: Board\nkind: board\nestablished: 2020-04-01\nends: 2025-12-31\n",
    );
    assert_eq!(
        ended.outcomes("2026-05-12"),
        ["annual report in 2025: overdue"]
    );
}

#[test]
fn a_report_without_a_day_is_not_recorded() {
    let found = report("{}", "title: Report").check("2025-05-12").record;
    assert_eq!(outcomes(&found), ["annual report in 2025: not recorded"]);
    assert!(
        found.assessments()[0]
            .mend
            .as_ref()
            .unwrap()
            .contains("`published:`")
    );
    for hidden in [
        "published: not yet",
        "published: 2025-06-01",
        "published: 2025-05-01\nexempt: { ground: Part 2 }",
        "published: 2025-05-01\nstatus: withdrawn\nreason: Wrong",
        "published: 2025-05-01\nto_be_developed: {}",
    ] {
        assert_eq!(
            report("{}", hidden).outcomes("2025-05-12"),
            ["annual report in 2025: upcoming"],
            "{hidden}"
        );
    }
}

const OTHER: &str = "{ published: false, to: /council }";

fn laid(rule: &str, items: &str) -> Making {
    board(rule)
        .file("council/body.yaml", "name: Council\nkind: council\n")
        .file("council/2025-09-18/meeting.yaml", "venue: Hall\n")
        .document("council/2025-09-18/agenda.md", items)
}

#[test]
fn a_report_is_laid_before_another_body() {
    let item = "items: [{ title: How the board did, kind: annual-report }]";
    let making = laid(OTHER, item);
    let met = making.only("2025-12-31");
    assert_eq!(
        (met.subject.as_str(), met.outcome),
        ("annual report laid in 2025", Outcome::Met)
    );
    assert_eq!(
        met.finding,
        "The annual report was laid before the body that it goes to on Thursday 18 September 2025, 72 working days before \
         it was due."
    );
    assert_eq!(
        making.at(&met.place),
        "council/2025-09-18/agenda.md: How the board did"
    );
    assert_eq!(
        making.only("2025-09-18").outcome,
        Outcome::Upcoming,
        "not held yet"
    );
    let other = laid(OTHER, "items: [{ title: How the board did }]");
    assert_eq!(
        other.outcomes("2025-12-31"),
        ["annual report laid in 2025: upcoming"]
    );
    let paper = other.document("council/2025-09-18/report.md", "kind: annual-report");
    assert_eq!(
        paper.outcomes("2025-12-31"),
        ["annual report laid in 2025: met"]
    );
    let both = laid("{ to: /council }", item);
    assert_eq!(
        both.outcomes("2025-12-31"),
        [
            "annual report in 2025: upcoming",
            "annual report laid in 2025: met"
        ]
    );
}

#[test]
fn the_item_can_have_to_name_the_body() {
    let rule = "{ published: false, to: /council, by_name: true }";
    let item = |title: &str| format!("items: [{{ title: {title}, kind: annual-report }}]");
    let named = |title: &str| laid(rule, &item(title)).only("2025-12-31").outcome;
    assert_eq!(named("Report of the BOARD"), Outcome::Met);
    assert_eq!(named("Report of the forum"), Outcome::Upcoming);
    let aliased = laid(rule, &item("Report of the LSP")).file(
        "board/body.yaml",
        "name: Board\nkind: board\nestablished: 2020-04-01\naliases: [LSP]\n",
    );
    assert_eq!(aliased.only("2025-12-31").outcome, Outcome::Met);
}

#[test]
fn a_body_that_is_not_there_is_a_warning() {
    let checked = board("{ published: false, to: /council }").check("2025-12-31");
    assert!(checked.record.assessments().is_empty());
    assert_eq!(
        checked.diagnostics[0].reason,
        "`/council` is no body of this site"
    );
}

#[test]
fn a_report_covers_its_points() {
    let rule = "{ points: [progress, plans, risks] }";
    let written = |text: &str| {
        let file = format!("---\nkind: annual-report\npublished: 2025-11-20\n---\n{text}");
        let record = board(rule)
            .file("board/report.md", &file)
            .check("2025-12-31")
            .record;
        let points = record
            .assessments()
            .iter()
            .find(|a| a.subject.starts_with("points"));
        points.map(|a| (a.outcome, a.finding.clone())).unwrap()
    };
    let (outcome, _) = written(
        "## Progress in the year\n\nGood.\n\n## What comes\n\n- **Plans**: many\n- Risks\n",
    );
    assert_eq!(outcome, Outcome::Met);
    assert_eq!(
        written("## Progress\n\nPlans and risks.\n"),
        (
            Outcome::Breached,
            "No heading and no item of a list in it begins with: plans; risks.".into()
        )
    );
}

#[test]
fn the_rule_is_told_with_its_figures() {
    let sentence = |rule| {
        let record = board(rule).check("2026-05-12").record;
        record.rules_of(&BodyId::new("board"))[0].sentence.clone()
    };
    assert_eq!(
        sentence("{}"),
        "The annual report must be published in each year."
    );
    assert_eq!(
        sentence(
            "{ document: self-assessment, to: /council, within: 6 months, year_begins: april, points: [progress, plans], force: should }"
        ),
        "The self-assessment should be published and laid before `/council` in the first 6 months of each year, which \
         begins in April. It covers: progress; plans."
    );
    assert_eq!(sentence("{ published: false }"), "No report is asked for.");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn each_year_has_a_report_of_its_own(reports in proptest::collection::btree_set(0_u64..1500, 0..6), on in 1500_u64..1700, april: bool) {
        let date = |days| day("2022-04-01").0 + Days::new(days);
        let (begins, first) = if april { ("april", 4) } else { ("january", 1) };
        let body = "name: Board\nkind: board\nestablished: 2000-01-01\n";
        let making = Making::board(&format!("annual-report: {{ year_begins: {begins} }}"))
            .file("board/body.yaml", body)
            .meeting("2022-04-01", "");
        let making = reports.iter().fold(making, |making, days| {
            let front = format!("kind: annual-report\npublished: {}", date(*days));
            making.document(&format!("board/report-{days}.md"), &front)
        });
        let record = making.check(&date(on).to_string()).record;
        let found: BTreeSet<_> = outcomes(&record).into_iter().collect();

        let year = |date: NaiveDate| date.year() - i32::from(date.month() < first);
        let with: BTreeSet<_> = reports.iter().map(|days| year(date(*days))).collect();
        let expected: BTreeSet<_> = (2022..=year(date(on))).map(|each| {
            let outcome = match with.contains(&each) {
                true => "met",
                false if each == year(date(on)) => "upcoming",
                false => "overdue",
            };
            let name = if april { format!("{each}/{:02}", (each + 1) % 100) } else { each.to_string() };
            format!("annual report in {name}: {outcome}")
        }).collect();
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn a_year_of_which_the_record_has_a_part_can_count() {
    let begun_in_may = |rule: &str| {
        Making::board(&format!("annual-report: {rule}"))
            .meeting("2025-05-15", "")
            .outcomes("2026-01-02")
    };
    let excused = "annual report in 2025: not applicable";
    assert!(begun_in_may("{}").iter().any(|outcome| outcome == excused));
    let held = begun_in_may("{ part_counts: true }");
    assert!(
        held.iter().any(|o| o == "annual report in 2025: overdue"),
        "{held:?}"
    );
}

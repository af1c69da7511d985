//! The rule `attendance`: every outcome it can give, and runs of absence counted in another way.

use std::collections::BTreeMap;

use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::check::Making;

const RULE: &str = "attendance: { letter_within: 10 days, decision_within: 30 days }";
const SEATS: &str = "seats:\n  council: { post: Leader, organisation: council, held: [{ by: Leader, from: 2020-01-01 }] }\n  \
                     officer: { post: Officer, organisation: council, held: [{ by: Officer, from: 2020-01-01 }] }\n  \
                     police:\n    post: Commander\n    organisation: police\n    held:\n      \
                     - { by: Commander, from: 2020-01-01, to: 2026-03-31 }\n      - { by: Commander, from: 2026-04-01 }\n  \
                     watch: { post: Observer, role: observer, held: [{ by: Observer }] }\n  empty: { post: To be named }\n";
const ORGANISATIONS: &str = "council: { name: The Council, sector: public }\npolice: { name: The Police, sector: public }\n";

fn board(rule: &str) -> Making {
    Making::board(rule)
        .file("board/members.yaml", SEATS)
        .file("board/organisations.yaml", ORGANISATIONS)
}

fn minutes(making: Making, date: &str, front: &str) -> Making {
    making.document(&format!("board/{date}/minutes.md"), front)
}

const ALL: &str = "attendance: { present: [council, officer, police] }";
const AWAY: &str = "attendance: { present: [council, officer], absent: [police] }";

/// The police away in February and March, and there in January.
fn twice() -> Making {
    let making = minutes(board(RULE), "2026-01-15", ALL);
    let making = minutes(making, "2026-02-12", AWAY);
    minutes(making, "2026-03-12", AWAY)
}

#[test]
fn two_absences_ask_for_a_letter() {
    let letter = |making: &Making, on| {
        let record = making.check(on).record;
        let last = record.assessments().last().unwrap().clone();
        assert_eq!(record.assessments().len(), 3);
        assert_eq!(last.subject, "letter on absences");
        last
    };
    let making = twice();
    assert_eq!(
        making.outcomes("2026-03-11")[..1],
        ["attendance: met".to_owned()]
    );
    let running = letter(&making, "2026-03-22");
    assert_eq!(running.outcome, Outcome::Upcoming);
    let overdue = letter(&making, "2026-03-23");
    assert_eq!(overdue.outcome, Outcome::Overdue);
    assert_eq!(
        overdue.finding,
        "Nobody sat on the seat “Commander” at 2 meetings in a row. The letter has not been sent. It was due on Sunday 22 \
         March 2026, 1 working day ago."
    );
    assert_eq!(
        making.at(&overdue.place),
        "board/2026-03-12/minutes.md: police"
    );
    assert!(overdue.mend.unwrap().contains("`step: letter`"));
    let sent = |on: &str| {
        let step = format!("    absences: [{{ step: letter, on: {on} }}]\n  watch:");
        twice().file("board/members.yaml", &SEATS.replace("  watch:", &step))
    };
    let met = letter(&sent("2026-03-20"), "2026-06-01");
    assert_eq!(met.outcome, Outcome::Met);
    assert_eq!(
        sent("2026-03-20").notes(&met),
        ["board/members.yaml: 2026-03-20"]
    );
    assert_eq!(met.mend, None);
    let late = letter(&sent("2026-04-01"), "2026-06-01");
    assert_eq!(late.outcome, Outcome::Late);
    assert_eq!(
        letter(&sent("2026-04-01"), "2026-03-31").outcome,
        Outcome::Overdue
    );
    let before = letter(&sent("2026-03-01"), "2026-06-01");
    assert_eq!(before.outcome, Outcome::Overdue, "a letter before its time");
}

#[test]
fn a_third_asks_for_a_decision() {
    let making = minutes(twice(), "2026-05-14", AWAY);
    let last = making
        .check("2026-07-01")
        .record
        .assessments()
        .last()
        .unwrap()
        .clone();
    assert_eq!(
        (last.subject.as_str(), last.outcome),
        ("decision on a seat", Outcome::Overdue)
    );
    assert!(
        last.finding
            .starts_with("Nobody sat on the seat “Commander” at 3 meetings in a row. The decision")
    );
    let making = minutes(making, "2026-06-11", AWAY);
    let outcomes = making.outcomes("2026-07-01");
    assert_eq!(
        outcomes.len(),
        5,
        "a fourth asks for nothing more: {outcomes:?}"
    );
    let decided = SEATS.replace(
        "  watch:",
        "    absences: [{ step: decision, on: 2026-05-14, note: Kept }]\n  watch:",
    );
    let making = making.file("board/members.yaml", &decided);
    assert_eq!(making.outcomes("2026-07-01")[3], "decision on a seat: met");
}

#[test]
fn readings_differ() {
    // Away, a substitute, an apology, away: each reading sees another run.
    let substitute =
        format!("{ALL}\nsubstitutes: [{{ for: police, by: Deputy }}]").replace(", police]", "]");
    let apology = "attendance: { present: [council] }\napologies: [{ seat: police }]";
    let rule = |more: &str| format!("attendance: {{ letter: 0, decision: 2{more} }}");
    let decisions = |rule: &str, days: [&str; 3]| {
        let mut making = board(rule);
        for (date, front) in ["2026-02-12", "2026-03-12", "2026-05-14"].iter().zip(days) {
            making = minutes(making, date, front);
        }
        let record = making.check("2026-05-15").record;
        let decisions = record
            .assessments()
            .iter()
            .filter(|a| a.subject == "decision on a seat");
        let when = decisions.map(|a| a.meeting.as_ref().unwrap().folder().to_owned());
        when.collect::<Vec<_>>()
    };
    let none: [&str; 0] = [];
    assert_eq!(decisions(&rule(""), [AWAY, &substitute, AWAY]), none);
    let despite = rule(", decision_despite_substitutes: true");
    assert_eq!(
        decisions(&despite, [AWAY, &substitute, ALL]),
        ["2026-03-12"]
    );
    assert_eq!(decisions(&rule(""), [ALL, AWAY, apology]), ["2026-05-14"]);
    let excused = rule(", apologies_excuse: true");
    assert_eq!(decisions(&excused, [ALL, AWAY, apology]), none);
    let person = rule(", by: person");
    assert_eq!(
        decisions(&person, [ALL, AWAY, AWAY]),
        none,
        "the holder changed in April"
    );
    assert_eq!(decisions(&person, [AWAY, AWAY, AWAY]), ["2026-03-12"]);
    let organisation = rule(", by: organisation");
    let officer_away = "attendance: { present: [council, police] }";
    assert_eq!(
        decisions(&organisation, [officer_away, officer_away, ALL]),
        none
    );
    assert_eq!(decisions(&organisation, [AWAY, AWAY, ALL]), ["2026-03-12"]);
}

#[test]
fn unrecorded_attendance_and_conferences_stand_outside() {
    let making = minutes(board(RULE), "2026-02-12", AWAY);
    let making = minutes(making, "2026-03-12", "status: draft");
    let gap = making.clone();
    let making = minutes(making, "2026-05-14", AWAY).meeting("2026-04-16", "kind: event\n");
    let making = minutes(making, "2026-04-16", ALL).meeting("2026-06-11", "");
    assert_eq!(
        making.outcomes("2026-05-15"),
        [
            "attendance: met",
            "attendance: not recorded",
            "letter on absences: upcoming"
        ]
    );
    let record = gap.check("2026-05-15").record;
    let unrecorded = &record.assessments()[1];
    assert_eq!(
        unrecorded.finding,
        "The minutes do not say who was there, so absences cannot be counted."
    );
    assert_eq!(gap.at(&unrecorded.place), "board/2026-03-12/minutes.md");
    assert!(unrecorded.mend.is_some());
}

#[test]
fn the_rule_is_told_in_a_sentence() {
    let rules = twice().check("2026-05-12").record;
    let rule = &rules.rules_of(&minutebook::model::BodyId::new("board"))[0];
    assert_eq!(
        rule.sentence,
        "When a seat has had nobody on it at 2 meetings in a row, a letter must be sent within 10 days, and at 3 \
         meetings, the body must decide on the seat within 30 days."
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]
    /// Histories of every kind, counted forwards in a table of who was there.
    #[test]
    fn runs_are_those_of_a_table_kept_by_hand(history in histories(), rule in rules()) {
        let record = history.board(&rule).check("2027-01-01").record;
        let mut found: Vec<_> = record.assessments().iter().map(|a| {
            let month = a.meeting.as_ref().unwrap().folder()[5..7].parse::<usize>().unwrap();
            (month, a.subject.as_str())
        }).collect();
        let mut expected = history.by_hand(&rule);
        found.sort_unstable();
        expected.sort_unstable();
        prop_assert_eq!(found, expected);
    }
}

/// Four seats of two organisations and of none, and nine meetings, one a month.
#[derive(Debug, Clone)]
struct History {
    /// For each seat, the last month of its first holder, and how many months it was then vacant.
    holders: [(usize, usize); 4],
    /// For each meeting, what became of it, and how each seat was at it: 0 there, 1 by a substitute, 2 away, 3 with an
    /// apology.
    meetings: Vec<(Sitting, [u8; 4])>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Sitting {
    Recorded,
    WithoutAttendance,
    WithoutMinutes,
    Event,
    Cancelled,
}

#[derive(Debug, Clone)]
struct Asked {
    by: &'static str,
    letter: usize,
    decision: usize,
    excuse: bool,
    despite: bool,
}

const FOUR: [(&str, Option<&str>); 4] = [
    ("a1", Some("a")),
    ("a2", Some("a")),
    ("b1", Some("b")),
    ("lone", None),
];

fn histories() -> impl Strategy<Value = History> {
    let sitting = prop_oneof![
        8 => Just(Sitting::Recorded),
        1 => Just(Sitting::WithoutAttendance),
        1 => Just(Sitting::WithoutMinutes),
        1 => Just(Sitting::Event),
        1 => Just(Sitting::Cancelled),
    ];
    let how = prop_oneof![2 => Just(0_u8), 1 => Just(1_u8), 4 => Just(2_u8), 1 => Just(3_u8)];
    let meetings = prop::collection::vec((sitting, prop::array::uniform4(how)), 1..=9);
    let holders = prop::array::uniform4((0..14_usize, 0..4_usize));
    (holders, meetings).prop_map(|(holders, meetings)| History { holders, meetings })
}

fn rules() -> impl Strategy<Value = Asked> {
    let by = prop::sample::select(vec!["seat", "organisation", "person"]);
    (by, 0..3_usize, 1..3_usize, any::<[bool; 2]>()).prop_map(
        |(by, letter, more, [excuse, despite])| Asked {
            by,
            letter,
            decision: letter + more,
            excuse,
            despite,
        },
    )
}

impl History {
    /// Which of its holders has the seat in that month, if any.
    fn holder(&self, seat: usize, month: usize) -> Option<usize> {
        let (last, vacant) = self.holders[seat];
        match month {
            month if month <= last => Some(1),
            month if month <= last + vacant => None,
            _ => Some(2),
        }
    }

    fn board(&self, rule: &Asked) -> Making {
        let mut seats = String::from("seats:\n");
        for (number, (name, organisation)) in FOUR.iter().enumerate() {
            let (last, vacant) = self.holders[number];
            let organisation = organisation
                .map(|o| format!("    organisation: {o}\n"))
                .unwrap_or_default();
            let day = |months: usize, day: usize| {
                format!("{}-{:02}-{day:02}", 2026 + months / 12, months % 12 + 1)
            };
            // Month n of the table is the n-th of 2026; the first holder may have left before.
            let to = if last == 0 {
                "2025-12-28".to_owned()
            } else {
                day(last - 1, 28)
            };
            seats += &format!(
                "  {name}:\n    post: {name}\n{organisation}    held:\n      - {{ by: First, from: 2020-01-01, to: {to} }}\n      \
                 - {{ by: Second, from: {} }}\n",
                day(last + vacant, 1)
            );
        }
        let rule = format!(
            "attendance: {{ by: {}, letter: {}, decision: {}, apologies_excuse: {}, decision_despite_substitutes: {} }}",
            rule.by, rule.letter, rule.decision, rule.excuse, rule.despite
        );
        let organisations = "a: { name: A, sector: public }\nb: { name: B, sector: public }\n";
        let mut making = Making::board(&rule)
            .file("board/members.yaml", &seats)
            .file("board/organisations.yaml", organisations);
        for (number, (sitting, how)) in self.meetings.iter().enumerate() {
            let date = format!("2026-{:02}-10", number + 1);
            let of = |way: u8| {
                let seats = (0..4).filter(move |seat| how[*seat] == way);
                seats
                    .filter(move |seat| self.holder(*seat, number + 1).is_some())
                    .map(|seat| FOUR[seat].0)
            };
            let list = |way: u8, one: &dyn Fn(&str) -> String| {
                of(way).map(one).collect::<Vec<_>>().join(", ")
            };
            let front = format!(
                "attendance: {{ present: [{}] }}\nsubstitutes: [{}]\napologies: [{}]",
                list(0, &str::to_owned),
                list(1, &|seat| format!("{{ for: {seat}, by: Deputy }}")),
                list(3, &|seat| format!("{{ seat: {seat} }}")),
            );
            let more = match sitting {
                Sitting::Event => "kind: event\n",
                Sitting::Cancelled => "state: cancelled\nreason: Snow\n",
                _ => "",
            };
            making = making.meeting(&date, more);
            making = match sitting {
                Sitting::Recorded | Sitting::Event => minutes(making, &date, &front),
                Sitting::WithoutAttendance => minutes(making, &date, "status: draft"),
                Sitting::WithoutMinutes | Sitting::Cancelled => making,
            };
        }
        making
    }

    /// The month and the subject of each assessment that there should be.
    fn by_hand(&self, rule: &Asked) -> Vec<(usize, &'static str)> {
        let mut expected = Vec::new();
        let mut runs: BTreeMap<String, [usize; 2]> = BTreeMap::new();
        for (month, (sitting, how)) in (1..).zip(&self.meetings) {
            if *sitting == Sitting::WithoutAttendance {
                expected.push((month, "attendance"));
            }
            if *sitting != Sitting::Recorded {
                continue;
            }
            // Whoever is counted together, and how each of their seats was.
            let mut table: BTreeMap<String, Vec<u8>> = BTreeMap::new();
            for (seat, (name, organisation)) in FOUR.iter().enumerate() {
                let Some(holder) = self.holder(seat, month) else {
                    continue;
                };
                let key = match rule.by {
                    "person" => format!("{name} {holder}"),
                    "seat" => (*name).to_owned(),
                    _ => match organisation {
                        Some(organisation) => (*organisation).to_owned(),
                        None => continue,
                    },
                };
                table.entry(key).or_default().push(how[seat]);
            }
            runs.retain(|key, _| table.contains_key(key));
            let mut quiet = true;
            for (key, how) in table {
                let excused = |how: u8| how == 0 || how == 3 && rule.excuse;
                let [letter, decision] = runs.entry(key).or_default();
                let away = how.iter().all(|how| !excused(*how) && *how != 1);
                *letter = if away { *letter + 1 } else { 0 };
                let away = how
                    .iter()
                    .all(|how| !excused(*how) && (*how != 1 || rule.despite));
                *decision = if away { *decision + 1 } else { 0 };
                if *letter == rule.letter && rule.letter > 0 {
                    expected.push((month, "letter on absences"));
                    quiet = false;
                }
                if *decision == rule.decision {
                    expected.push((month, "decision on a seat"));
                    quiet = false;
                }
            }
            if quiet {
                expected.push((month, "attendance"));
            }
        }
        expected
    }
}

//! The rule `attendance`: every outcome it can give, and runs of absence counted in another way.

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
    #![proptest_config(ProptestConfig::with_cases(40))]
    /// Runs counted forwards, one seat at a time, in a table of who was there.
    #[test]
    fn runs_are_those_of_a_plain_count(
        there in prop::collection::vec(prop::array::uniform3(0..3_u8), 1..9),
        letter in 1..3_usize,
        more in 1..3_usize,
    ) {
        let decision = letter + more;
        let mut making = board(&format!("attendance: {{ letter: {letter}, decision: {decision} }}"));
        let mut runs = [0; 3];
        let mut expected = Vec::new();
        let names = ["council", "officer", "police"];
        for (month, row) in there.iter().enumerate() {
            let of = |kind| -> Vec<&str> {
                names.iter().zip(row).filter(|(_, how)| **how == kind).map(|(name, _)| *name).collect()
            };
            let substitutes: Vec<_> =
                of(1).iter().map(|name| format!("{{ for: {name}, by: Deputy }}")).collect();
            let front = format!(
                "attendance: {{ present: [{}] }}\nsubstitutes: [{}]",
                of(0).join(", "),
                substitutes.join(", ")
            );
            making = minutes(making, &format!("2026-{:02}-10", month + 1), &front);
            let before = expected.len();
            for (run, how) in runs.iter_mut().zip(row) {
                *run = if *how == 2 { *run + 1 } else { 0 };
                if *run == letter {
                    expected.push((month + 1, "letter on absences"));
                }
                if *run == decision {
                    expected.push((month + 1, "decision on a seat"));
                }
            }
            if expected.len() == before {
                expected.push((month + 1, "attendance"));
            }
        }
        let record = making.check("2027-01-01").record;
        let mut found: Vec<_> = record.assessments().iter().map(|a| {
            let month = a.meeting.as_ref().unwrap().folder()[5..7].parse::<usize>().unwrap();
            (month, a.subject.as_str())
        }).collect();
        found.sort_unstable();
        expected.sort_unstable();
        prop_assert_eq!(found, expected);
    }
}

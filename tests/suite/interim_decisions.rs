//! The rule `interim-decisions`: every outcome it can give, and who may decide against a count of its own.

use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::check::Making;

const REGISTER: &str = "board/decisions.yaml";

/// A board of a chair, a vice-chair, three members and an adviser, with one decision of 20 April 2026.
fn decision(rule: &str, more: &str) -> Making {
    Making::board(&format!("interim-decisions: {rule}"))
        .file(
            "board/members.yaml",
            "seats:\n  leader: { post: Leader, role: chair }\n  deputy: { post: Deputy leader, role: vice-chair }\n\
             \x20 police: { post: Commander }\n  health: { post: Director }\n  college: { post: Principal }\n\
             \x20 solicitor: { post: Solicitor, role: adviser }\n",
        )
        .file(
            REGISTER,
            &format!("decisions:\n  - decision: The bid is sent off.\n    on: 2026-04-20\n{more}"),
        )
}

fn taken_by(rule: &str, seats: &str) -> Making {
    decision(rule, &format!("    taken_by: [{seats}]\n"))
}

const REPORT_OFF: &str = "{ report: none }";

#[test]
fn enough_members_decide_with_the_chair_or_without() {
    for (rule, seats, outcome, finding) in [
        (
            REPORT_OFF,
            "leader, police",
            Outcome::Met,
            "The decision was taken by the chair and 1 other member.",
        ),
        (
            REPORT_OFF,
            "leader",
            Outcome::Breached,
            "The decision was taken by the chair alone. It has to be taken by the chair and at least 1 other member, or by \
             at least 3 members without the chair.",
        ),
        (
            REPORT_OFF,
            "leader, solicitor",
            Outcome::Breached,
            "The decision was taken by the chair alone. It has to be taken by the chair and at least 1 other member, or by \
             at least 3 members without the chair.",
        ),
        (
            REPORT_OFF,
            "police, health, deputy",
            Outcome::Met,
            "The decision was taken by 3 members without the chair.",
        ),
        (
            "{ report: none, without_chair: 0, with_chair: 0 }",
            "police, health, deputy",
            Outcome::Breached,
            "The decision was taken by 3 members without the chair. It has to be taken by the chair.",
        ),
        (
            "{ report: none, without_chair: 0, with_chair: 0 }",
            "leader",
            Outcome::Met,
            "The decision was taken by the chair alone.",
        ),
    ] {
        let making = taken_by(rule, seats);
        let found = making.only("2026-05-12");
        assert_eq!((found.outcome, found.finding.as_str()), (outcome, finding));
        let first = seats.split(", ").next().unwrap();
        assert_eq!(making.at(&found.place), format!("{REGISTER}: {first}"));
        assert_eq!(found.mend.is_some(), outcome == Outcome::Breached);
    }
}

#[test]
fn the_chair_is_who_held_the_role_on_the_day() {
    let members = "seats:\n  leader:\n    post: Leader\n    role: chair\n  police:\n    post: Commander\n    held:\n\
                   \x20     - { by: Commander, from: 2020-01-01, to: 2026-04-19 }\n\
                   \x20     - { by: Commander, from: 2026-04-20, role: chair }\n";
    let on = |day: &str| {
        let making = decision("{ report: none, without_chair: 0, with_chair: 0 }", "");
        let text = format!("decisions:\n  - {{ decision: D., on: {day}, taken_by: [police] }}\n");
        let making = making
            .file("board/members.yaml", members)
            .file(REGISTER, &text);
        making.only("2026-05-12").outcome
    };
    assert_eq!(on("2026-04-19"), Outcome::Breached);
    assert_eq!(on("2026-04-20"), Outcome::Met);
}

#[test]
fn who_and_when_have_to_be_on_record() {
    let nobody = decision(REPORT_OFF, "").only("2026-05-12");
    assert_eq!(nobody.outcome, Outcome::NotRecorded);
    assert_eq!(
        nobody.finding,
        "The record does not say who took the decision."
    );
    let undated = decision("{}", "").file(
        REGISTER,
        "decisions:\n  - { decision: D., taken_by: [leader, police] }\n",
    );
    assert_eq!(
        undated.outcomes("2026-05-12"),
        [
            "report of decision 1: not recorded",
            "decision 1: not recorded"
        ]
    );
}

#[test]
fn the_vice_chair_takes_part_or_is_consulted() {
    let rule = "{ report: none, vice_chair: true }";
    let with = |more: &str| {
        let more = format!("    taken_by: [leader, police]\n{more}");
        decision(rule, &more).only("2026-05-12")
    };
    assert_eq!(with("").outcome, Outcome::Breached);
    assert_eq!(
        with("").finding,
        "The decision was taken by the chair and 1 other member. The vice-chair neither took part nor was consulted."
    );
    assert_eq!(with("    consulted: [deputy]\n").outcome, Outcome::Met);
    assert_eq!(
        with("    consulted: [Deputy leader]\n").outcome,
        Outcome::Met
    );
    let took_part = taken_by(rule, "leader, deputy").only("2026-05-12");
    assert_eq!(took_part.outcome, Outcome::Met);
}

#[test]
fn reasons_and_those_consulted_are_there() {
    let rule = "{ report: none, consulted: true }";
    for (more, outcome, finding) in [
        (
            "    reasons: The fund closed.\n    consulted: [deputy]\n",
            Outcome::Met,
            "The record gives the reasons, and says who was consulted.",
        ),
        (
            "    consulted: [deputy]\n",
            Outcome::Breached,
            "The record does not give the reasons.",
        ),
        (
            "    reasons: The fund closed.\n",
            Outcome::Breached,
            "The record does not say who was consulted.",
        ),
        (
            "",
            Outcome::Breached,
            "The record neither gives the reasons nor says who was consulted.",
        ),
    ] {
        let making = decision(rule, &format!("    taken_by: [leader, police]\n{more}"));
        let record = making.check("2026-05-12").record;
        let of = |subject: &str| {
            let mut assessments = record.assessments().iter();
            assessments.find(|a| a.subject == subject).unwrap()
        };
        assert_eq!(of("decision 1").outcome, Outcome::Met);
        let reasons = of("reasons for decision 1");
        assert_eq!(
            (reasons.outcome, reasons.finding.as_str()),
            (outcome, finding)
        );
    }
}

/// What becomes of the report, with meetings on 7 May and 9 June.
fn report(
    rule: &str,
    more: &str,
    making: impl Fn(Making) -> Making,
    on: &str,
) -> (Outcome, String) {
    let more = format!("    taken_by: [leader, police]\n{more}");
    let board = decision(rule, &more)
        .meeting("2026-05-07", "")
        .meeting("2026-06-09", "");
    let record = making(board).check(on).record;
    let report = record
        .assessments()
        .iter()
        .find(|a| a.subject == "report of decision 1")
        .unwrap();
    assert_eq!(
        report.mend.is_some(),
        report.outcome.is_missed() || report.outcome == Outcome::NotRecorded
    );
    (report.outcome, report.finding.clone())
}

fn minuted(making: Making) -> Making {
    making.document("board/2026-05-07/minutes.md", "published: 2026-05-11")
}

#[test]
fn it_is_reported_to_the_next_meeting() {
    let named = |meeting: &str| format!("    reported_at: {meeting}\n");
    let upcoming = report("{}", "", |m| m, "2026-05-07");
    assert_eq!(upcoming.0, Outcome::Upcoming);
    assert!(upcoming.1.contains("Thursday 7 May 2026"), "{}", upcoming.1);
    let overdue = report("{}", "", minuted, "2026-05-12");
    assert_eq!(overdue.0, Outcome::Overdue);
    assert_eq!(
        overdue.1,
        "The decision has not been reported to a meeting. It was due on Thursday 7 May 2026, 3 working days ago."
    );
    let met = report("{}", &named("2026-05-07"), minuted, "2026-05-12");
    assert_eq!(met.0, Outcome::Met);
    let late = report("{}", &named("2026-06-09"), minuted, "2026-06-12");
    assert_eq!(late.0, Outcome::Late);
    let still = report("{}", &named("2026-06-09"), minuted, "2026-06-08");
    assert_eq!(
        still.0,
        Outcome::Overdue,
        "a meeting to come has heard of nothing"
    );
    let nothing = report("{}", "", |m| m, "2026-05-12");
    assert_eq!(
        nothing.0,
        Outcome::NotRecorded,
        "neither agenda nor minutes"
    );
}

#[test]
fn the_next_meeting_takes_place_after_that_day_and_counts() {
    let cancelled =
        |making: Making| making.meeting("2026-05-07", "state: cancelled\nreason: Snow\n");
    let event = |making: Making| making.meeting("2026-05-07", "kind: event\n");
    for change in [cancelled as fn(Making) -> Making, event] {
        let (outcome, finding) = report("{}", "", change, "2026-05-12");
        assert_eq!(outcome, Outcome::Upcoming);
        assert!(finding.contains("9 June 2026"), "{finding}");
    }
    let same_day = |making: Making| making.meeting("2026-04-20", "");
    let (outcome, _) = report(
        "{}",
        "    reported_at: 2026-04-20\n",
        same_day,
        "2026-05-06",
    );
    assert_eq!(outcome, Outcome::Upcoming);
    let none = taken_by("{}", "leader, police").check("2026-05-12").record;
    assert_eq!(
        none.assessments()[0].finding,
        "The decision is due to be reported to the next meeting, for which no day is known yet."
    );
}

#[test]
fn what_shows_the_report_is_a_parameter() {
    let item = |making: Making| {
        making.document(
            "board/2026-05-07/agenda.md",
            "published: 2026-04-28\nitems:\n  - { title: Decisions taken, kind: interim-decisions }",
        )
    };
    let told = |making: Making| {
        making.document(
            "board/2026-05-07/minutes.md",
            "published: 2026-05-11\ndecisions:\n  - { decision: The bid, mode: interim }",
        )
    };
    let by = |way: &str| format!("{{ reported_by: {way} }}");
    for (way, of_item, of_minutes, of_record) in [
        ("any", Outcome::Met, Outcome::Met, Outcome::Met),
        (
            "agenda-item",
            Outcome::Met,
            Outcome::Overdue,
            Outcome::Overdue,
        ),
        ("minutes", Outcome::Overdue, Outcome::Met, Outcome::Overdue),
        ("record", Outcome::Overdue, Outcome::Overdue, Outcome::Met),
    ] {
        assert_eq!(report(&by(way), "", item, "2026-05-12").0, of_item, "{way}");
        assert_eq!(
            report(&by(way), "", told, "2026-05-12").0,
            of_minutes,
            "{way}"
        );
        let named = "    reported_at: 2026-05-07\n";
        assert_eq!(
            report(&by(way), named, minuted, "2026-05-12").0,
            of_record,
            "{way}"
        );
    }
    let other = |making: Making| {
        making.document(
            "board/2026-05-07/minutes.md",
            "published: 2026-05-11\ndecisions:\n  - { decision: The bid, id: another, mode: interim }",
        )
    };
    assert_eq!(
        report("{}", "    id: bid\n", other, "2026-05-12").0,
        Outcome::Overdue
    );
}

#[test]
fn minutes_that_tell_of_more_than_the_register() {
    let minutes = |front: &str| {
        Making::board("interim-decisions: {}").document(
            "board/2026-05-07/minutes.md",
            &format!("published: 2026-05-11\ndecisions:\n{front}"),
        )
    };
    let making = minutes("  - { decision: Agreed. }\n  - { decision: The bid., mode: interim }");
    let found = making.only("2026-05-12");
    assert_eq!(found.outcome, Outcome::NotRecorded);
    assert_eq!(found.subject, "decision 2 of the minutes");
    assert_eq!(
        making.at(&found.place),
        "board/2026-05-07/minutes.md: interim"
    );
    assert!(
        making.outcomes("2026-05-10").is_empty(),
        "not published yet"
    );
    let members =
        "seats:\n  leader: { post: Leader, role: chair }\n  police: { post: Commander }\n";
    let with = |register: &str| {
        let text =
            format!("decisions:\n  - {{ decision: D., taken_by: [leader, police], {register} }}\n");
        making
            .clone()
            .file("board/members.yaml", members)
            .file(REGISTER, &text)
    };
    assert_eq!(
        with("on: 2026-04-20").outcomes("2026-05-12"),
        ["report of decision 1: met", "decision 1: met"]
    );
    assert_eq!(
        with("on: 2026-05-08").outcomes("2026-05-12"),
        [
            "report of decision 1: upcoming",
            "decision 1: met",
            "decision 2 of the minutes: not recorded"
        ]
    );
    let named = minutes("  - { decision: The bid., id: bid, mode: interim }")
        .file("board/members.yaml", members)
        .file(REGISTER, "decisions:\n  - { decision: D., id: bid, on: 2026-01-05, taken_by: [leader, police] }\n");
    assert_eq!(
        named.outcomes("2026-05-12"),
        ["report of decision 1: met", "decision 1: met"]
    );
}

#[test]
fn what_the_public_cannot_know_yet_is_not_judged() {
    let kept = |more: &str| {
        taken_by("{}", "leader").file(
            REGISTER,
            &format!("decisions:\n  - {{ decision: D., taken_by: [leader], {more} }}\n"),
        )
    };
    for (more, before, from) in [
        (
            "on: 2026-04-20, published: 2026-05-01",
            "2026-04-30",
            "2026-05-01",
        ),
        ("on: 2026-04-20", "2026-04-19", "2026-04-20"),
    ] {
        assert!(kept(more).outcomes(before).is_empty());
        assert_eq!(kept(more).outcomes(from).len(), 2);
    }
    assert!(
        kept("on: 2026-04-20, published: not yet")
            .outcomes("2027-01-01")
            .is_empty()
    );
    // Decisions of other kinds are not of this rule; none are without a register.
    assert!(
        kept("on: 2026-04-20, kind: officer")
            .outcomes("2026-05-12")
            .is_empty()
    );
    assert!(
        Making::board("interim-decisions: {}")
            .outcomes("2026-05-12")
            .is_empty()
    );
}

#[test]
fn nothing_of_an_exempt_decision_is_told() {
    let making = taken_by("{ consulted: true }", "leader, police").file(
        REGISTER,
        "decisions:\n  - { decision: The secret bid., on: 2026-04-20, taken_by: [leader], reasons: Secret., consulted: [Secret], exempt: { ground: Part 2 } }\n",
    );
    let record = making.check("2026-05-12").record;
    assert_eq!(record.assessments().len(), 3);
    for assessment in record.assessments() {
        let told = format!(
            "{} {} {:?}",
            assessment.subject, assessment.finding, assessment.mend
        );
        assert!(!told.to_lowercase().contains("secret"), "{told}");
    }
}

proptest! {
    #[test]
    fn who_may_decide_is_a_count(
        taken in proptest::collection::btree_set(0..6usize, 1..6),
        with_chair in 0..4usize,
        without_chair in 0..5usize,
    ) {
        const SEATS: [&str; 6] = ["leader", "deputy", "police", "health", "college", "solicitor"];
        let seats: Vec<_> = taken.iter().map(|seat| SEATS[*seat]).collect();
        let rule = format!("{{ report: none, with_chair: {with_chair}, without_chair: {without_chair} }}");
        let found = taken_by(&rule, &seats.join(", ")).only("2026-05-12");
        // Seat 0 chairs, and seat 5 has no vote.
        let members = taken.iter().filter(|seat| (1..5).contains(*seat)).count();
        let met = match taken.contains(&0) {
            true => members >= with_chair,
            false => without_chair != 0 && members >= without_chair,
        };
        prop_assert_eq!(found.outcome == Outcome::Met, met);
        prop_assert_eq!(found.outcome == Outcome::Breached, !met);
    }

    #[test]
    fn the_report_is_due_on_the_first_day_of_a_meeting_after_the_decision(
        days in proptest::collection::btree_set(1..29u32, 1..6),
        on in 1..29u32,
    ) {
        let mut making = decision("{}", "").file(
            REGISTER,
            &format!("decisions:\n  - {{ decision: D., on: 2026-04-{on:02}, taken_by: [leader, police] }}\n"),
        );
        for day in &days {
            making = making.meeting(&format!("2026-04-{day:02}"), "");
        }
        let record = making.check("2026-04-30").record;
        let report = record.assessments().iter().find(|a| a.subject.starts_with("report")).unwrap();
        let next = (on + 1..29).find(|day| days.contains(day));
        let due = report.due.as_ref().map(|due| due.due.to_string());
        prop_assert_eq!(due, next.map(|day| format!("2026-04-{day:02}")));
        let expected = if next.is_some() { Outcome::NotRecorded } else { Outcome::Upcoming };
        prop_assert_eq!(report.outcome, expected);
    }
}

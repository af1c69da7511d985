//! `key-decisions`: notice of a key decision in the forward plan.

use minutebook::record::{Assessment, Mark, Outcome};

use crate::check::{Making, outcome};

/// A board that gives 28 clear days' notice, with one key decision in its plan. For Tuesday 9 June 2026 the last day is
/// Monday 11 May (12 May to 8 June are 28 days).
fn planned(item: &str) -> Making {
    with(
        "key-decisions: { notice: 28 clear days, exception: 5 clear days }",
        item,
    )
}

fn with(rule: &str, item: &str) -> Making {
    Making::board(rule).file(
        "board/work-programme.yaml",
        &format!(
            "programmes:\n  - year: 2026/27\n    published: 2026-04-01\n    items:\n      - {{ item: Housing plan, meeting: \
             2026-06-09 }}\n      - {{ item: Repairs, key_decision: true{item} }}\n"
        ),
    )
}

fn only(item: &str, on: &str) -> Assessment {
    let assessment = planned(item).only(on);
    assert_eq!(assessment.subject, "notice of item 2 of 2026/27");
    assessment
}

#[test]
fn notice_is_counted_back_from_the_meeting() {
    for (notice, on, outcome) in [
        (", notice: 2026-05-11", "2026-06-10", Outcome::Met),
        (", notice: 2026-05-12", "2026-06-10", Outcome::Late),
        ("", "2026-05-11", Outcome::Upcoming),
        ("", "2026-05-12", Outcome::NotRecorded),
        (", notice: 2026-05-20", "2026-05-11", Outcome::Upcoming),
        (", notice: 2026-05-20", "2026-05-12", Outcome::Overdue),
    ] {
        let found = only(&format!(", meeting: 2026-06-09{notice}"), on);
        assert_eq!(
            found.outcome, outcome,
            "{notice} on {on}: {}",
            found.finding
        );
        assert_eq!(found.due.unwrap().due.to_string(), "2026-05-11");
    }
}

#[test]
fn the_place_is_the_notice_or_else_the_item() {
    let making = planned(", meeting: 2026-06-09, notice: 2026-05-12");
    let found = making.only("2026-06-10");
    assert_eq!(
        making.at(&found.place),
        "board/work-programme.yaml: 2026-05-12"
    );
    assert_eq!(
        found.finding,
        "The notice of the key decision was published on Tuesday 12 May 2026, 1 working day after it was due."
    );
    let making = planned(", meeting: 2026-06-09");
    assert_eq!(
        making.at(&making.only("2026-06-10").place),
        "board/work-programme.yaml: Repairs"
    );
}

#[test]
fn of_a_month_what_holds_for_every_day_of_it_is_told() {
    // June 2026: for the 1st the last day is Sunday 3 May, for the 30th Monday 1 June.
    for (notice, on, outcome) in [
        (", notice: 2026-05-03", "2026-06-10", Outcome::Met),
        (", notice: 2026-05-04", "2026-06-10", Outcome::NotRecorded),
        (", notice: 2026-06-01", "2026-06-10", Outcome::NotRecorded),
        (", notice: 2026-06-02", "2026-06-10", Outcome::Late),
        ("", "2026-05-03", Outcome::Upcoming),
    ] {
        let found = only(&format!(", month: 2026-06{notice}"), on);
        assert_eq!(
            found.outcome, outcome,
            "{notice} on {on}: {}",
            found.finding
        );
    }
    let nowhere = only(", notice: 2026-05-03", "2026-06-10");
    assert_eq!(nowhere.outcome, Outcome::NotRecorded);
    assert_eq!(
        nowhere.finding,
        "The plan does not say when the decision is to be taken."
    );
}

#[test]
fn urgency_explains_a_late_notice_and_never_hides_it() {
    let urgent = |kind: &str, on: &str| {
        format!(
            ", meeting: 2026-06-09, notice: 2026-06-01, urgent: {{ kind: {kind}, reason: The lease ends., by: Chair of scrutiny, on: {on} }}"
        )
    };
    // 5 clear days before 9 June: 4 to 8 June, so Wednesday 3 June.
    for (kind, on, told) in [
        ("general-exception", "2026-06-03", ", urgent, explained"),
        ("general-exception", "2026-06-04", ", urgent"),
        ("special-urgency", "2026-06-08", ", urgent, explained"),
        // Not public yet on the day of the record.
        ("special-urgency", "2026-06-11", ""),
    ] {
        let found = only(&urgent(kind, on), "2026-06-10");
        assert_eq!(
            outcome(&found),
            format!("notice of item 2 of 2026/27: late{told}"),
            "{kind} {on}"
        );
    }
    let found = only(&urgent("general-exception", "2026-06-03"), "2026-06-10");
    let reason = found.explanation.unwrap();
    assert_eq!(
        (reason.reason.as_str(), reason.by.as_str()),
        ("The lease ends.", "Chair of scrutiny")
    );
    assert_eq!(found.mark, Some(Mark::Urgent));
    // Without any notice, the reason says that there was none.
    let none = ", meeting: 2026-06-09, urgent: { kind: special-urgency, reason: Flood., by: Chair, on: 2026-06-08 }";
    assert_eq!(
        outcome(&only(none, "2026-06-10")),
        "notice of item 2 of 2026/27: overdue, urgent, explained"
    );
    assert!(!only(none, "2026-06-10").fails());
}

#[test]
fn the_meeting_is_named_where_it_is_the_boards_own() {
    let making = planned(", meeting: 2026-06-09, notice: 2026-05-12").meeting("2026-06-09", "");
    let found = making.only("2026-06-10");
    assert_eq!(found.meeting.unwrap().as_str(), "board/2026-06-09");
    // Its explanation stands in the meeting's file.
    let explained = planned(", meeting: 2026-06-09, notice: 2026-05-12").meeting(
        "2026-06-09",
        "explanations: [{ rule: key-decisions, reason: The figures came late., by: Clerk, on: 2026-06-09 }]\n",
    );
    assert!(explained.only("2026-06-10").explanation.is_some());
    for state in [
        "state: cancelled\nreason: Snow\n",
        "state: postponed\nreason: Snow\npostponed_to: 2026-07-01\n",
    ] {
        let off = planned(", meeting: 2026-06-09").meeting("2026-06-09", state);
        assert_eq!(
            off.only("2026-06-10").outcome,
            Outcome::NotApplicable,
            "{state}"
        );
    }
}

#[test]
fn a_plan_that_is_kept_back_is_not_judged() {
    let kept = planned(", meeting: 2026-06-09");
    let text =
        kept.0["board/work-programme.yaml"].replace("published: 2026-04-01", "published: not yet");
    assert!(
        kept.file("board/work-programme.yaml", &text)
            .outcomes("2026-06-10")
            .is_empty()
    );
    assert!(
        Making::board("key-decisions: { notice: 28 clear days }")
            .outcomes("2026-06-10")
            .is_empty()
    );
}

#[test]
fn what_cannot_be_counted_is_warned_of() {
    let making = with(
        "key-decisions: { notice: 28 working days }",
        ", meeting: 2040-06-09, notice: 2026-05-03",
    );
    let checked = making.check("2026-06-10");
    assert_eq!(
        checked.record.assessments()[0].outcome,
        Outcome::NotRecorded
    );
    assert_eq!(checked.diagnostics.len(), 1);
    assert!(checked.diagnostics[0].reason.contains("cannot be judged"));
}

#[test]
fn the_sentence_has_both_figures() {
    let record = planned("").check("2026-06-10").record;
    let rule = &record.rules_of(&minutebook::model::BodyId::new("board"))[0];
    assert_eq!(
        rule.sentence,
        "Notice of a key decision must be published in the forward plan at least 28 clear days before it is taken. Where \
         that could not be done, the reason is public at least 5 clear days before; where even that could not be done, it \
         is agreed that the decision is urgent."
    );
}

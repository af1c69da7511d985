//! The rule `meeting-notice`: every outcome it can give.

use minutebook::record::{Mark, Outcome};

use crate::check::Making;

const MEETING: &str = "board/2026-05-07/meeting.yaml";
const FULL: &str = "time: \"14:00\"\nvenue: Room 1\n";

/// Five working days before Thursday 7 May 2026, with the bank holiday of Monday 4 May: Wednesday 29 April.
fn board(meeting: &str) -> Making {
    Making::board("meeting-notice: { notice: 5 working days }").file(MEETING, meeting)
}

#[test]
fn the_day_of_the_announcement_decides() {
    let cases = [
        (
            "2026-04-29",
            Outcome::Met,
            "The date, time and venue were made public on Wednesday 29 April 2026, the day they were due.",
        ),
        (
            "2026-04-30",
            Outcome::Late,
            "The date, time and venue were made public on Thursday 30 April 2026, 1 working day after they were due.",
        ),
    ];
    for (announced, outcome, finding) in cases {
        let making = board(&format!("{FULL}announced: {announced}\n"));
        let assessment = making.only("2026-05-12");
        assert_eq!(
            (assessment.outcome, &*assessment.finding),
            (outcome, finding)
        );
        assert_eq!(
            making.at(&assessment.place),
            format!("{MEETING}: {announced}")
        );
        assert_eq!(assessment.mend.is_some(), outcome == Outcome::Late);
    }
}

#[test]
fn how_to_get_in_is_asked_for_where_the_rulebook_says_so() {
    let rule = "meeting-notice: { notice: 5 working days, access: true }";
    for (more, outcome, finding) in [
        (
            "access: Step-free.\n",
            Outcome::Met,
            "The date, time, venue and access were made public on",
        ),
        (
            "",
            Outcome::Overdue,
            "The access of the meeting has not been made public.",
        ),
    ] {
        let meeting = format!("{FULL}{more}announced: 2026-04-29\n");
        let making = Making::board(rule).file(MEETING, &meeting);
        let assessment = making.only("2026-05-12");
        assert_eq!(assessment.outcome, outcome);
        assert!(
            assessment.finding.starts_with(finding),
            "{}",
            assessment.finding
        );
    }
    let making = Making::board(rule).file(MEETING, "title: Meeting\n");
    assert!(
        making
            .only("2026-05-12")
            .finding
            .starts_with("The time, venue and access of the meeting have")
    );
}

#[test]
fn what_is_not_said_is_not_public() {
    for (text, what) in [
        ("time: \"14:00\"\n", "The venue of the meeting has"),
        ("venue: Room 1\n", "The time of the meeting has"),
        (
            "announced: 2026-04-01\n",
            "The time and venue of the meeting have",
        ),
    ] {
        let making = board(text);
        let assessment = making.only("2026-05-12");
        assert_eq!(assessment.outcome, Outcome::Overdue);
        assert!(
            assessment
                .finding
                .starts_with(&format!("{what} not been made public.")),
            "{}",
            assessment.finding
        );
        assert_eq!(making.at(&assessment.place), MEETING);
        assert_eq!(making.only("2026-04-29").outcome, Outcome::Upcoming);
    }
    let undated = board(FULL);
    assert_eq!(undated.only("2026-05-12").outcome, Outcome::NotRecorded);
    assert_eq!(undated.only("2026-04-29").outcome, Outcome::Upcoming);
}

#[test]
fn the_parameters_decide() {
    let online = "time: \"14:00\"\nonline: https://example.org/\nannounced: 2026-04-20\n";
    assert_eq!(board(online).only("2026-05-12").outcome, Outcome::Overdue);
    let rule = |rule: &str, text: &str| Making::board(rule).file(MEETING, text).only("2026-05-12");
    assert_eq!(
        rule("meeting-notice: { notice: 1 week, online: true }", online).outcome,
        Outcome::Met
    );
    let short = format!(
        "{FULL}announced: 2026-05-05\ncalled: 2026-05-05\nshort_notice: {{ reason: A flood, by: Chair }}\n"
    );
    let called = rule("meeting-notice: { notice: 1 week }", &short);
    assert_eq!(
        (called.outcome, called.mark),
        (Outcome::Met, Some(Mark::ShortNotice))
    );
    assert!(called.finding.ends_with(
        "The meeting was called at short notice on Tuesday 5 May 2026, so that was the day it was due."
    ));
    let not = rule(
        "meeting-notice: { notice: 1 week, short_notice: false }",
        &short,
    );
    assert_eq!((not.outcome, not.mark), (Outcome::Late, None));
    let day_one = format!("{FULL}announced: 2026-05-01\n");
    assert_eq!(
        rule(
            "meeting-notice: { notice: 1 week, counting_from: meeting-day }",
            &day_one
        )
        .outcome,
        Outcome::Met
    );
    assert_eq!(
        rule("meeting-notice: { notice: 1 week }", &day_one).outcome,
        Outcome::Late
    );
}

#[test]
fn meetings_that_do_not_take_place_need_no_notice() {
    let cases = [
        (
            "state: cancelled\nreason: Snow\n",
            "The meeting was cancelled, so no notice is asked for of this day.",
        ),
        (
            "state: postponed\nreason: Snow\npostponed_to: 2026-06-04\n",
            "The meeting was postponed to Thursday 4 June 2026, so no notice is asked for of this day.",
        ),
    ];
    for (text, finding) in cases {
        let making = board(text).file("board/2026-06-04/meeting.yaml", "announced: 2026-05-20\n");
        let assessment = making.only("2026-05-12");
        assert_eq!(
            (assessment.outcome, &*assessment.finding),
            (Outcome::NotApplicable, finding)
        );
    }
}

#[test]
fn a_deadline_in_unknown_years_is_never_guessed() {
    let making = Making::board("meeting-notice: { notice: 5 working days }").file(
        "board/2036-01-03/meeting.yaml",
        &format!("{FULL}announced: 2026-01-01\n"),
    );
    let checked = making.check("2026-05-12");
    assert_eq!(
        checked.record.assessments()[0].outcome,
        Outcome::NotRecorded
    );
    assert_eq!(checked.diagnostics[0].code, "cannot-be-judged");
}

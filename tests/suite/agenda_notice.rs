//! The rule `agenda-notice`: every outcome it can give, and an independent count of days.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use minutebook::calendar::{Division, bank_holidays};
use minutebook::record::{Mark, Outcome};
use proptest::prelude::*;

use crate::check::{Making, day, outcomes};

const FIVE: &str = "agenda-notice: { notice: 5 working days }";

/// A board that asks for 5 working days, and a meeting on Thursday 7 May 2026: with the bank holiday of Monday 4 May,
/// everything is due on Wednesday 29 April.
fn meeting(agenda: &str) -> Making {
    Making::board(FIVE)
        .meeting("2026-05-07", "")
        .document("board/2026-05-07/agenda.md", agenda)
}

#[test]
fn the_date_decides() {
    let cases = [
        (
            "published: 2026-04-27",
            Outcome::Met,
            Some(-2),
            "The agenda was published on Monday 27 April 2026, 2 working days before it was due.",
        ),
        (
            "published: 2026-04-29T23:59",
            Outcome::Met,
            Some(0),
            "The agenda was published on Wednesday 29 April 2026, the day it was due.",
        ),
        (
            "published: 2026-04-30",
            Outcome::Late,
            Some(1),
            "The agenda was published on Thursday 30 April 2026, 1 working day after it was due.",
        ),
        (
            "published: 2026-05-05",
            Outcome::Late,
            Some(3),
            "The agenda was published on Tuesday 5 May 2026, 3 working days after it was due.",
        ),
        (
            "published: not yet",
            Outcome::Overdue,
            Some(8),
            "The agenda has not been published. It was due on Wednesday 29 April 2026, 8 working days ago.",
        ),
        (
            "published: 2026-05-20",
            Outcome::Overdue,
            Some(8),
            "The agenda has not been published. It was due on Wednesday 29 April 2026, 8 working days ago.",
        ),
        (
            "status: approved",
            Outcome::NotRecorded,
            None,
            "The record does not say when the agenda was published, so nobody can tell whether it was in time. The last day for it was Wednesday 29 April 2026.",
        ),
    ];
    for (front, outcome, late, finding) in cases {
        let assessment = meeting(front).only("2026-05-12");
        assert_eq!(assessment.outcome, outcome, "{front}");
        assert_eq!(assessment.working_days_late, late, "{front}");
        assert_eq!(assessment.finding, finding);
        assert_eq!(assessment.due.unwrap().due.to_string(), "2026-04-29");
        assert_eq!(
            assessment.mend.is_some(),
            outcome != Outcome::Met,
            "{front}"
        );
    }
}

#[test]
fn a_day_late_without_a_working_day_between_is_late() {
    // 9 days before Monday 11 May is Saturday 2 May.
    let assessment = Making::board("agenda-notice: { notice: 9 days }")
        .meeting("2026-05-11", "")
        .document("board/2026-05-11/agenda.md", "published: 2026-05-03")
        .only("2026-05-12");
    assert_eq!(assessment.outcome, Outcome::Late);
    assert_eq!(assessment.working_days_late, Some(0));
    assert_eq!(
        assessment.finding,
        "The agenda was published on Sunday 3 May 2026, 1 day after it was due."
    );
}

#[test]
fn what_is_not_published_is_upcoming_until_its_day_has_passed() {
    for making in [
        meeting("published: not yet"),
        meeting("published: 2026-05-01"),
        Making::board(FIVE).meeting("2026-05-07", ""),
    ] {
        let upcoming = making.only("2026-04-29");
        assert_eq!(upcoming.outcome, Outcome::Upcoming);
        assert_eq!(
            upcoming.finding,
            "The agenda is due to be published by Wednesday 29 April 2026."
        );
        assert_eq!(upcoming.mend, None);
        assert_eq!(making.only("2026-04-30").outcome, Outcome::Overdue);
    }
}

#[test]
fn a_meeting_held_without_an_agenda_is_overdue() {
    let making = Making::board(FIVE).meeting("2026-05-07", "state: held\n");
    let assessment = making.only("2026-05-12");
    assert_eq!(assessment.outcome, Outcome::Overdue);
    assert_eq!(
        making.at(&assessment.place),
        "board/2026-05-07/meeting.yaml"
    );
    assert!(assessment.fails());
}

#[test]
fn meetings_that_do_not_take_place_need_no_notice() {
    let cancelled = "state: cancelled\nreason: Too few members\n";
    let postponed = "state: postponed\nreason: Snow\npostponed_to: 2026-06-04\n";
    let cases = [
        (
            cancelled,
            "The meeting was cancelled, so no notice of it is asked for.",
        ),
        (
            postponed,
            "The meeting was postponed to Thursday 4 June 2026; notice is asked for of that day.",
        ),
        (
            "kind: event\n",
            "This is a conference or event, which needs no agenda.",
        ),
    ];
    for (more, finding) in cases {
        let making = Making::board(FIVE)
            .meeting("2026-05-07", more)
            .meeting("2026-06-04", "announced: 2026-05-20\n");
        let assessment = making.only("2026-05-12");
        assert_eq!(assessment.outcome, Outcome::NotApplicable);
        assert_eq!(assessment.finding, finding);
    }
    let event = meeting("published: 2026-04-30").meeting("2026-05-07", "kind: event\n");
    assert_eq!(
        event.outcomes("2026-05-12"),
        ["agenda: late"],
        "an agenda that is there is judged"
    );
}

/// The meeting with an agenda in time, whose items are written so.
fn with_items(items: &str) -> Making {
    meeting(&format!("published: 2026-04-29\nitems:\n{items}"))
}

const HOUSING: &str = "board/2026-05-07/housing.md";

#[test]
fn every_paper_listed_is_judged_once_and_the_last_governs() {
    let making = with_items(
        "  - { title: Housing, papers: [housing.md, map.md] }\n  - { title: Again, paper: housing.md }\n  - { title: Talk }",
    )
    .document(HOUSING, "published: 2026-04-30")
    .document("board/2026-05-07/map.md", "published: 2026-05-01")
    .document("board/2026-05-07/unlisted.md", "published: 2026-05-06");
    let record = making.check("2026-05-12").record;
    assert_eq!(
        outcomes(&record),
        [
            "agenda: met",
            "paper 1 for item 1: late",
            "paper 2 for item 1: late"
        ]
    );
    let governs = |index: usize| {
        record.assessments()[index]
            .finding
            .contains("decides how much notice it had")
    };
    assert!(!governs(0) && !governs(1) && governs(2));
    assert_eq!(
        making.at(&record.assessments()[1].place),
        "board/2026-05-07/housing.md: 2026-04-30"
    );

    assert!(
        record.assessments()[1]
            .finding
            .starts_with("Paper 1 for item 1 was published")
    );
    let agenda_alone = making.file(
        "board/rulebook.yaml",
        "rules:\n  agenda-notice: { notice: 5 working days, papers: false }\n",
    );
    assert_eq!(agenda_alone.outcomes("2026-05-12"), ["agenda: met"]);
}

#[test]
fn a_paper_that_could_not_wait_is_late_with_its_own_reason() {
    let urgent =
        "published: 2026-05-05\nauthor: Head of Housing\nurgent: The tender closed on 4 May";
    let making = with_items("  - { title: Housing, paper: housing.md }").document(HOUSING, urgent);
    let record = making.check("2026-05-12").record;
    let paper = &record.assessments()[1];
    assert_eq!(
        (paper.outcome, paper.mark),
        (Outcome::Late, Some(Mark::Urgent))
    );
    let explanation = paper.explanation.as_ref().unwrap();
    assert_eq!(explanation.reason, "The tender closed on 4 May");
    assert_eq!(explanation.by, "Head of Housing");
    assert_eq!(explanation.on.value, day("2026-05-05"));
    assert!(!paper.fails());

    let tabled = making.clone().document(
        HOUSING,
        "published: 2026-05-07\ntabled: It was ready that morning",
    );
    assert_eq!(
        tabled.outcomes("2026-05-12")[1],
        "paper for item 1: late, tabled, explained"
    );
    assert_eq!(
        tabled.outcomes("2026-05-06")[1],
        "paper for item 1: overdue, tabled",
        "no reason before it is public"
    );

    let by_item = with_items("  - { title: Housing, paper: housing.md, urgent: Flood }")
        .document(HOUSING, "published: 2026-05-05");
    let record = by_item.check("2026-05-12").record;
    assert_eq!(
        outcomes(&record)[1],
        "paper for item 1: late, urgent, explained"
    );
    assert_eq!(
        record.assessments()[1].explanation.as_ref().unwrap().by,
        "the body"
    );

    let by_body = making.meeting(
        "2026-05-07",
        "explanations:\n  - { rule: agenda-notice, reason: The body speaks, by: Clerk, on: 2026-05-06 }\n",
    );
    let record = by_body.check("2026-05-12").record;
    assert_eq!(
        record.assessments()[1].explanation.as_ref().unwrap().reason,
        "The body speaks"
    );
}

#[test]
fn what_is_closed_to_the_public_is_never_named_or_quoted() {
    let secret = "published: 2026-05-05\nauthor: SECRET\ntitle: SECRET\nurgent: SECRET";
    let exempt = "exempt: { ground: Part 2 }";
    let closed_item = with_items(
        "  - { title: Contract, paper: secret.md, exempt: { ground: Part 2 }, urgent: SECRET }",
    )
    .document("board/2026-05-07/secret.md", secret);
    let closed_paper = with_items("  - { title: Contract, paper: secret.md }")
        .document("board/2026-05-07/secret.md", &format!("{secret}\n{exempt}"));
    for making in [closed_item, closed_paper] {
        let record = making.check("2026-05-12").record;
        let paper = &record.assessments()[1];
        assert_eq!(outcomes(&record)[1], "paper for item 1: late, urgent");
        assert!(
            paper.explanation.is_none(),
            "a reason that nobody can read is none"
        );
        let told = format!("{}{}{:?}", paper.subject, paper.finding, paper.mend);
        assert!(!told.to_lowercase().contains("secret"), "{told}");
    }
    let kept_back =
        with_items("  - { title: Contract, paper: secret.md, exempt: { ground: Part 2 } }");
    for front in ["title: SECRET", "published: not yet"] {
        let making = kept_back
            .clone()
            .document("board/2026-05-07/secret.md", front);
        assert_eq!(
            making.outcomes("2026-05-12")[1],
            "paper for item 1: not applicable"
        );
    }
    let despatched = kept_back
        .document("board/2026-05-07/secret.md", "despatched: 2026-05-01")
        .document(
            "board/2026-05-07/agenda.md",
            "despatched: 2026-04-29\nitems:\n  - { title: Contract, paper: secret.md, exempt: { ground: Part 2 } }",
        )
        .file("board/rulebook.yaml", "rules:\n  agenda-notice: { notice: 5 working days, trigger: despatched }\n");
    assert_eq!(
        despatched.outcomes("2026-05-12"),
        ["agenda: met", "paper for item 1: late"]
    );
}

#[test]
fn a_meeting_called_at_short_notice_is_told_apart() {
    let called = "called: 2026-05-05\n";
    let why = "short_notice: { reason: The flood, by: Chair }\n";
    let both = format!("{called}{why}");
    let agenda = |published| meeting(&format!("published: {published}"));

    let in_time = agenda("2026-05-05").meeting("2026-05-07", &both);
    let assessment = in_time.only("2026-05-12");
    assert_eq!(
        (assessment.outcome, assessment.mark),
        (Outcome::Met, Some(Mark::ShortNotice))
    );
    let due = assessment.due.unwrap();
    assert_eq!(due.due.to_string(), "2026-05-05");
    assert!(
        due.working()
            .ends_with("Tue 5 May: meeting called, at short notice; due Tue 5 May 2026"),
        "{}",
        due.working()
    );
    assert!(
        assessment
            .finding
            .contains("called at short notice on Tuesday 5 May 2026")
    );

    assert_eq!(
        agenda("2026-05-06")
            .meeting("2026-05-07", &both)
            .outcomes("2026-05-12"),
        ["agenda: late, short notice"]
    );
    let without_reason = agenda("2026-05-05").meeting("2026-05-07", called);
    assert_eq!(without_reason.outcomes("2026-05-12"), ["agenda: late"]);
    let called_in_time =
        agenda("2026-04-30").meeting("2026-05-07", &both.replace("05-05", "04-20"));
    assert_eq!(called_in_time.outcomes("2026-05-12"), ["agenda: late"]);
    let not_allowed = in_time.file(
        "board/rulebook.yaml",
        "rules:\n  agenda-notice: { notice: 5 working days, short_notice: not-allowed }\n",
    );
    assert_eq!(not_allowed.outcomes("2026-05-12"), ["agenda: late"]);
}

#[test]
fn the_trigger_decides_which_date_counts() {
    let dates = "published: 2026-05-01\ndespatched: 2026-04-29\nprepared: 2026-04-28\ncirculated: 2026-05-04";
    let triggers = [
        ("published", Outcome::Late, "was published on Friday 1 May"),
        (
            "despatched",
            Outcome::Met,
            "was sent to the members on Wednesday 29 April",
        ),
        ("prepared", Outcome::Met, "was prepared on Tuesday 28 April"),
        (
            "circulated",
            Outcome::Late,
            "was circulated on Monday 4 May",
        ),
    ];
    for (trigger, outcome, words) in triggers {
        let rules =
            format!("rules:\n  agenda-notice: {{ notice: 5 working days, trigger: {trigger} }}\n");
        let making = meeting(dates).file("board/rulebook.yaml", &rules);
        let assessment = making.only("2026-05-12");
        assert_eq!(assessment.outcome, outcome, "{trigger}");
        assert!(assessment.finding.contains(words), "{}", assessment.finding);

        let without = making.document("board/2026-05-07/agenda.md", "status: draft");
        assert_eq!(
            without.only("2026-05-12").outcome,
            Outcome::NotRecorded,
            "never met or late"
        );
        let early = without.only("2026-04-20").outcome;
        let public = trigger == "published";
        assert_eq!(
            early,
            if public {
                Outcome::NotRecorded
            } else {
                Outcome::Upcoming
            }
        );
    }
}

#[test]
fn a_deadline_in_unknown_years_is_never_guessed() {
    let making = Making::board(FIVE)
        .meeting("1994-05-05", "")
        .document("board/1994-05-05/agenda.md", "published: 1994-04-01");
    let checked = making.check("2026-05-12");
    let assessment = &checked.record.assessments()[0];
    assert_eq!(assessment.outcome, Outcome::NotRecorded);
    assert_eq!(assessment.done, Some(day("1994-04-01")));
    assert_eq!(
        assessment.finding,
        "Nobody can tell whether the agenda was published in time: whether 4 May 1994 is a working day is not known: \
         bank holidays are built in for 1995 to 2035."
    );
    assert_eq!(checked.diagnostics[0].code, "cannot-be-judged");
    let in_days = making.file(
        "board/rulebook.yaml",
        "rules:\n  agenda-notice: { notice: 7 clear days }\n",
    );
    assert_eq!(
        in_days.outcomes("2026-05-12"),
        ["agenda: met"],
        "days of the calendar need no bank holidays"
    );
}

#[test]
fn figures_that_do_not_go_together_are_refused() {
    let files =
        Making::board("agenda-notice: { notice: 5 clear days, counting_from: meeting-day }").0;
    let files = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()));
    let tree = minutebook::tree::Tree::of(files.chain([("site.yaml", "name: Example\n")]));
    let loaded = minutebook::load::load(&tree, &minutebook::check::forms());
    assert!(loaded.site.is_none());
    assert!(
        loaded
            .diagnostics
            .iter()
            .any(|d| d.reason.contains("leaves out the day of the meeting")),
        "{:?}",
        loaded.diagnostics
    );
}

/// The last day in time, counted one day at a time.
fn naive_due(
    meeting: NaiveDate,
    count: u32,
    clear: bool,
    holidays: &BTreeSet<NaiveDate>,
) -> NaiveDate {
    let mut day = meeting;
    let mut left = count;
    while left > 0 {
        day = day - Days::new(1);
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        if !weekend && !holidays.contains(&day) {
            left -= 1;
        }
    }
    if clear { day - Days::new(1) } else { day }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn met_and_late_are_as_counted_by_hand(offset in 0u64..4000, count in 0u32..12, clear: bool, early in -20i64..40) {
        let meeting = NaiveDate::from_ymd_opt(2012, 1, 1).unwrap() + Days::new(offset);
        let published = meeting - chrono::TimeDelta::days(early);
        let unit = if clear { "clear working days" } else { "working days" };
        let making = Making::board(&format!("agenda-notice: {{ notice: {count} {unit} }}"))
            .meeting(&meeting.to_string(), "")
            .document(&format!("board/{meeting}/agenda.md"), &format!("published: {published}"));
        let assessment = making.only("2030-01-01");
        let holidays = bank_holidays(Division::EnglandAndWales).map(|day| day.date).collect();
        let due = naive_due(meeting, count, clear, &holidays);
        let expected = if published <= due { Outcome::Met } else { Outcome::Late };
        prop_assert_eq!(assessment.outcome, expected);
        prop_assert_eq!(assessment.due.unwrap().due, due);
    }
}

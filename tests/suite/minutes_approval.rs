//! The rule `minutes-approval`: each contradiction, with the texts that contradict each other.

use minutebook::record::{Assessment, Outcome};
use proptest::prelude::*;

use crate::check::Making;

const MARCH: &str = "board/2026-03-12/minutes.md";
const MAY: &str = "board/2026-05-14/minutes.md";
const APPROVES: &str = "published: 2026-05-20\napproves:\n  - meeting: 2026-03-12";
const SILENT: &str = "published: 2026-05-20";
const BY_MAY: &str = "status: approved\napproved_at: 2026-05-14\npublished: 2026-03-18";
const APPROVED: &str = "status: approved\npublished: 2026-03-18";
const DRAFT: &str = "status: draft\npublished: 2026-03-18";

/// A board that met in March and in May 2026, and its minutes of both.
fn board(march: &str, may: &str) -> Making {
    Making::board("minutes-approval: {}")
        .meeting("2026-03-12", "")
        .document(MARCH, march)
        .meeting("2026-05-14", "")
        .document(MAY, may)
}

/// What is found of the minutes of March on 1 June.
fn march(making: &Making) -> Assessment {
    let record = making.check("2026-06-01").record;
    let found = record.assessments().iter();
    let mut found = found.filter(|a| {
        a.meeting
            .as_ref()
            .is_some_and(|m| m.as_str() == "board/2026-03-12")
    });
    let only = found.next().unwrap().clone();
    assert!(found.next().is_none(), "one assessment, whatever is wrong");
    only
}

/// That the minutes of March are breached with this finding, at their status and these other texts.
fn breached(making: &Making, status: &str, finding: &str, notes: &[&str]) {
    let assessment = march(making);
    assert_eq!(assessment.finding, finding);
    assert_eq!(assessment.outcome, Outcome::Breached);
    let at = format!("{MARCH}: {status}");
    assert_eq!(making.at(&assessment.place), at.trim_end_matches(": "));
    assert_eq!(making.notes(&assessment), notes);
    assert!(assessment.mend.is_some());
}

#[test]
fn minutes_that_a_later_meeting_says_it_approved_are_met() {
    for front in [
        BY_MAY,
        APPROVED,
        &BY_MAY.replace("2026-05-14", "/board/2026-05-14"),
    ] {
        let making = board(front, APPROVES);
        let assessment = march(&making);
        assert_eq!(assessment.outcome, Outcome::Met);
        assert_eq!(
            assessment.finding,
            "The meeting of Thursday 14 May 2026 approved the minutes."
        );
        assert_eq!(making.notes(&assessment), [format!("{MAY}: 2026-03-12")]);
        assert_eq!(
            making.outcomes("2026-06-01"),
            ["minutes: met", "minutes: upcoming"]
        );
    }
}

#[test]
fn approved_by_nobody() {
    let finding = "The minutes are marked approved, and the minutes of no later meeting say that it approved them.";
    breached(&board(APPROVED, SILENT), "approved", finding, &[]);
}

#[test]
fn approved_at_a_meeting_whose_minutes_do_not_say_so() {
    breached(
        &board(BY_MAY, SILENT),
        "approved",
        "The minutes are marked approved at the meeting of Thursday 14 May 2026, whose own minutes do not say so.",
        &[&format!("{MARCH}: 2026-05-14"), MAY],
    );
    let other_says_so = board(BY_MAY, SILENT)
        .meeting("2026-05-28", "")
        .document("board/2026-05-28/minutes.md", APPROVES);
    let notes = [
        &format!("{MARCH}: 2026-05-14"),
        MAY,
        "board/2026-05-28/minutes.md: 2026-03-12",
    ];
    assert_eq!(other_says_so.notes(&march(&other_says_so)), notes);
}

#[test]
fn approved_at_a_meeting_whose_minutes_are_not_published() {
    breached(
        &board(BY_MAY, &APPROVES.replace("2026-05-20", "not yet")),
        "approved",
        "The minutes are marked approved at the meeting of Thursday 14 May 2026, whose own minutes are not published, so \
         nothing shows that it approved them.",
        &[
            &format!("{MARCH}: 2026-05-14"),
            "board/2026-05-14/meeting.yaml",
        ],
    );
}

#[test]
fn approved_at_a_meeting_that_cannot_have() {
    let cases = [
        (
            "2026-03-12",
            "it is the same meeting",
            "board/2026-03-12/meeting.yaml",
        ),
        (
            "2026-01-08",
            "the meeting of Thursday 8 January 2026 was earlier",
            "board/2026-01-08/meeting.yaml",
        ),
        (
            "2026-04-09",
            "the meeting of Thursday 9 April 2026 was cancelled",
            "board/2026-04-09/meeting.yaml: cancelled",
        ),
        (
            "2026-04-16",
            "the meeting of Thursday 16 April 2026 was postponed",
            "board/2026-04-16/meeting.yaml: postponed",
        ),
        (
            "2026-07-09",
            "the meeting of Thursday 9 July 2026 has not been held yet",
            "board/2026-07-09/meeting.yaml",
        ),
        (
            "/forum/2026-05-14",
            "the meeting of Thursday 14 May 2026 is another body's",
            "forum/2026-05-14/meeting.yaml",
        ),
    ];
    for (at, why, place) in cases {
        let making = board(&BY_MAY.replace("2026-05-14", at), SILENT)
            .meeting("2026-01-08", "")
            .meeting("2026-04-09", "state: cancelled\nreason: Snow\n")
            .meeting(
                "2026-04-16",
                "state: postponed\nreason: Snow\npostponed_to: 2026-05-14\n",
            )
            .meeting("2026-07-09", "")
            .file("forum/body.yaml", "name: Forum\nkind: forum\n")
            .file("forum/2026-05-14/meeting.yaml", "venue: Hall\n");
        let finding = format!(
            "The minutes are marked approved at a meeting that cannot have approved them: {why}."
        );
        breached(
            &making,
            "approved",
            &finding,
            &[&format!("{MARCH}: {at}"), place],
        );
    }
}

#[test]
fn said_to_be_approved_by_a_meeting_that_cannot_have() {
    let forum = |march| {
        board(march, SILENT)
            .file("forum/body.yaml", "name: Forum\nkind: forum\n")
            .file("forum/2026-05-14/meeting.yaml", "venue: Hall\n")
            .document(
                "forum/2026-05-14/minutes.md",
                &APPROVES.replace("2026-03-12", "/board/2026-03-12"),
            )
    };
    let note = ["forum/2026-05-14/minutes.md: /board/2026-03-12"];
    let why = "the meeting of Thursday 14 May 2026 is another body's";
    let finding = format!(
        "The minutes are marked approved, by the minutes of a meeting that cannot have: {why}."
    );
    breached(&forum(APPROVED), "approved", &finding, &note);
    let finding =
        format!("Other minutes say that these were approved by a meeting that cannot have: {why}.");
    breached(&forum(DRAFT), "draft", &finding, &note);

    let earlier = board(APPROVED, SILENT).meeting("2026-01-08", "").document(
        "board/2026-01-08/minutes.md",
        "published: 2026-01-12\napproves:\n  - meeting: 2026-03-12",
    );
    assert!(
        march(&earlier)
            .finding
            .ends_with("the meeting of Thursday 8 January 2026 was earlier.")
    );
}

#[test]
fn approved_twice() {
    let making = board(BY_MAY, APPROVES)
        .meeting("2026-05-28", "")
        .document("board/2026-05-28/minutes.md", APPROVES);
    breached(
        &making,
        "approved",
        "The minutes were approved twice: by the meeting of Thursday 14 May 2026 and by that of Thursday 28 May 2026.",
        &[
            &format!("{MAY}: 2026-03-12"),
            "board/2026-05-28/minutes.md: 2026-03-12",
        ],
    );
}

#[test]
fn approved_and_still_marked_as_a_draft() {
    let finding = "The meeting of Thursday 14 May 2026 approved the minutes, by its own minutes, and they are still marked \
                   as a draft.";
    let note = format!("{MAY}: 2026-03-12");
    breached(&board(DRAFT, APPROVES), "draft", finding, &[&note]);
    breached(
        &board("published: 2026-03-18", APPROVES),
        "",
        finding,
        &[&note],
    );
}

#[test]
fn a_draft_that_names_who_approved_it() {
    breached(
        &board(&BY_MAY.replace("status: approved", "status: draft"), SILENT),
        "draft",
        "The minutes are a draft, and name a meeting that approved them.",
        &[&format!("{MARCH}: 2026-05-14")],
    );
}

#[test]
fn still_a_draft_after_the_next_minutes() {
    let making = board(DRAFT, SILENT);
    let finding = "The minutes are still a draft, and the minutes of the meeting of Thursday 14 May 2026 do not approve them.";
    breached(&making, "draft", finding, &[MAY]);
    assert_eq!(
        making.outcomes("2026-05-19")[0],
        "minutes: upcoming",
        "until they are published"
    );

    let two = making.clone().file(
        "board/rulebook.yaml",
        "rules:\n  minutes-approval: { meetings: 2 }\n",
    );
    assert_eq!(march(&two).outcome, Outcome::Upcoming);
    let later = two
        .meeting("2026-05-28", "")
        .document("board/2026-05-28/minutes.md", SILENT);
    assert!(
        march(&later)
            .finding
            .contains("Thursday 28 May 2026 do not approve them")
    );
    let any = later.file(
        "board/rulebook.yaml",
        "rules:\n  minutes-approval: { by: later-meeting }\n",
    );
    assert_eq!(march(&any).outcome, Outcome::Upcoming);

    let event = making.clone().meeting("2026-05-14", "kind: event\n");
    assert_eq!(
        march(&event).outcome,
        Outcome::Upcoming,
        "an event approves nothing"
    );
    let except = making.meeting("2026-05-14", "kind: extraordinary\n").file(
        "board/rulebook.yaml",
        "rules:\n  minutes-approval: { except: [extraordinary] }\n",
    );
    assert_eq!(march(&except).outcome, Outcome::Upcoming);
}

#[test]
fn a_draft_in_time_names_the_next_meeting() {
    let next = |making: &Making, on: &str| making.check(on).record.assessments()[0].finding.clone();
    let making = Making::board("minutes-approval: {}")
        .meeting("2026-03-12", "")
        .document(MARCH, DRAFT);
    assert_eq!(
        next(&making, "2026-04-01"),
        "The minutes are a draft until a later meeting approves them."
    );
    let making = making
        .meeting("2026-04-09", "state: cancelled\nreason: Snow\n")
        .meeting("2026-05-14", "");
    assert_eq!(
        next(&making, "2026-04-01"),
        "The minutes are a draft until a later meeting approves them; the next is on Thursday 14 May 2026."
    );
    assert_eq!(
        next(&making, "2026-05-15"),
        "The minutes are a draft until the minutes of the meeting of Thursday 14 May 2026 show that it approved them."
    );
}

#[test]
fn approved_at_a_meeting_that_does_not_exist() {
    breached(
        &board(&BY_MAY.replace("2026-05-14", "2026-05-15"), SILENT),
        "approved",
        "The minutes are marked approved at a meeting that does not exist.",
        &[&format!("{MARCH}: 2026-05-15")],
    );
}

#[test]
fn approving_a_meeting_that_is_not_there_is_not_recorded() {
    let making = Making::board("minutes-approval: {}")
        .meeting("2026-05-14", "")
        .document(MAY, APPROVES);
    let record = making.check("2026-06-01").record;
    let outcomes = crate::check::outcomes(&record);
    assert_eq!(
        outcomes,
        ["minutes: upcoming", "earlier minutes: not recorded"]
    );
    let found = &record.assessments()[1];
    assert_eq!(making.at(&found.place), format!("{MAY}: 2026-03-12"));
    assert_eq!(
        found.finding,
        "The minutes approve those of a meeting of which nothing is recorded here."
    );
}

#[test]
fn minutes_that_nobody_can_read_are_not_judged() {
    for front in [
        "published: not yet\nstatus: approved",
        "published: 2026-07-01\nstatus: approved",
    ] {
        let making = Making::board("minutes-approval: {}")
            .meeting("2026-03-12", "")
            .document(MARCH, front);
        assert!(making.outcomes("2026-06-01").is_empty());
    }
}

#[test]
fn two_meetings_on_one_day_go_by_their_time() {
    let making = |first: &str, second: &str| {
        Making::board("minutes-approval: {}")
            .meeting("2026-03-12", &format!("time: \"{first}\"\n"))
            .document(MARCH, APPROVED)
            .meeting("2026-03-12-extraordinary", &format!("time: \"{second}\"\n"))
            .document("board/2026-03-12-extraordinary/minutes.md", APPROVES)
    };
    assert_eq!(march(&making("10:00", "14:00")).outcome, Outcome::Met);
    assert_eq!(march(&making("14:00", "10:00")).outcome, Outcome::Breached);
}

/// A meeting of a made history: what became of it, and what its minutes say, other meetings by their numbers.
#[derive(Debug, Clone)]
struct Made {
    /// 0: cancelled; 1: without minutes; 2: an extraordinary one; else an ordinary one.
    kind: u8,
    approved: bool,
    approved_at: Option<usize>,
    approves: Vec<usize>,
}

impl Made {
    fn minuted(&self) -> bool {
        self.kind > 1
    }
}

fn histories() -> impl Strategy<Value = Vec<Made>> {
    let approves = prop::collection::btree_set(0..6_usize, 0..3);
    let made = (
        0..6_u8,
        any::<bool>(),
        prop::option::weighted(0.3, 0..6_usize),
        approves,
    );
    let made = made.prop_map(|(kind, approved, approved_at, approves)| Made {
        kind,
        approved,
        approved_at,
        approves: approves.into_iter().collect(),
    });
    prop::collection::vec(made, 6)
}

/// The minutes whose approval nothing contradicts, and those that may wait, of all that are there.
fn by_hand(history: &[Made], pass: usize, skip_extraordinary: bool) -> Vec<&'static str> {
    let minuted = |number: &usize| history[*number].minuted();
    let numbers = 0..history.len();
    let judge = |number: usize| {
        let made = &history[number];
        let by: Vec<_> = numbers
            .clone()
            .filter(minuted)
            .filter(|other| history[*other].approves.contains(&number))
            .collect();
        let later: Vec<_> = (number + 1..history.len()).filter(minuted).collect();
        let counted = later
            .iter()
            .filter(|other| history[**other].kind != 2 || !skip_extraordinary);
        match (made.approved, by.as_slice(), made.approved_at) {
            (true, [one], None) if *one > number => "met",
            (true, [one], Some(at)) if *one > number && at == *one => "met",
            (false, [], None) if counted.count() < pass => "upcoming",
            _ => "breached",
        }
    };
    numbers.clone().filter(minuted).map(judge).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Six meetings that approve each other's minutes, rightly or wrongly.
    #[test]
    fn made_histories_come_out_as_on_paper(history in histories(), pass in 1..3_usize, skip in any::<bool>()) {
        let except = if skip { "[event, extraordinary]" } else { "[event]" };
        let mut making = Making::board(&format!("minutes-approval: {{ meetings: {pass}, except: {except} }}"));
        let date = |number: usize| format!("2026-{:02}-10", number + 1);
        for (number, made) in history.iter().enumerate() {
            let more = ["state: cancelled\nreason: Snow\n", "", "kind: extraordinary\n"];
            making = making.meeting(&date(number), more.get(usize::from(made.kind)).copied().unwrap_or_default());
            if made.minuted() {
                let status = if made.approved { "approved" } else { "draft" };
                let at = made.approved_at.map(|at| format!("\napproved_at: {}", date(at)));
                let approves = made.approves.iter().map(|of| format!("{{ meeting: {} }}", date(*of)));
                let front = format!(
                    "status: {status}{}\napproves: [{}]", at.unwrap_or_default(), approves.collect::<Vec<_>>().join(", ")
                );
                making = making.document(&format!("board/{}/minutes.md", date(number)), &front);
            }
        }
        let found: Vec<_> = making.outcomes("2026-07-01").iter().map(|told| told.replace("minutes: ", "")).collect();
        prop_assert_eq!(found, by_hand(&history, pass, skip));
    }
}

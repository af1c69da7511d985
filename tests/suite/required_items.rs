//! The rule `required-items`: every outcome it can give, at the item or where it is missing, and made agendas read on
//! paper.

use std::collections::BTreeMap;

use minutebook::model::BodyId;
use minutebook::record::Outcome;
use proptest::prelude::*;

use crate::check::Making;

const AGENDA: &str = "board/2026-04-30/agenda.md";

fn items(kinds: &[&str]) -> String {
    let items: String = kinds
        .iter()
        .map(|kind| format!("  - {{ title: About {kind}, kind: {kind} }}\n"))
        .collect();
    format!("items:\n{}", items.trim_end())
}

fn board(rule: &str) -> Making {
    Making::board(&format!("required-items: {rule}")).meeting("2026-04-30", "")
}

#[test]
fn an_item_is_there_or_missing() {
    let making = board("{ items: [declarations] }");
    let met = making.clone().document(
        AGENDA,
        &items(&["report", "report", "report", "declarations"]),
    );
    let assessment = met.only("2026-05-12");
    assert_eq!(assessment.outcome, Outcome::Met);
    assert_eq!(
        assessment.finding,
        "The agenda has declarations of interest as item 4."
    );
    assert_eq!(
        met.at(&assessment.place),
        format!("{AGENDA}: About declarations")
    );
    assert_eq!(assessment.mend, None);

    let breached = making.clone().document(AGENDA, &items(&["report"]));
    let assessment = breached.only("2026-05-12");
    assert_eq!(assessment.outcome, Outcome::Breached);
    assert_eq!(
        assessment.finding,
        "The agenda has no item for declarations of interest."
    );
    assert_eq!(breached.at(&assessment.place), AGENDA);
    assert!(assessment.mend.unwrap().contains("`kind: declarations`"));

    let unread = making.only("2026-05-12");
    assert_eq!(unread.outcome, Outcome::NotRecorded);
    assert_eq!(making.at(&unread.place), "board/2026-04-30/meeting.yaml");
    let kept_back = making.document(AGENDA, "published: 2026-06-01\nitems: [{ title: Secret }]");
    assert_eq!(kept_back.only("2026-05-12").outcome, Outcome::NotRecorded);
}

#[test]
fn early_is_a_place_on_the_agenda() {
    let judged = |rule: &str, kinds: &[&str]| {
        board(rule)
            .document(AGENDA, &items(kinds))
            .only("2026-05-12")
    };
    let third = ["apologies", "minutes", "declarations"];
    assert_eq!(
        judged("{ early: [declarations] }", &third).outcome,
        Outcome::Met
    );
    let late = judged(
        "{ early: [declarations], early_by: 2, items: [declarations] }",
        &third,
    );
    assert_eq!(late.outcome, Outcome::Breached);
    assert_eq!(
        late.finding,
        "The agenda has declarations of interest as item 3, and it is to be among the first 2."
    );
    let making = board("{ early: [declarations], early_by: 2 }").document(AGENDA, &items(&third));
    assert_eq!(
        making.at(&late.place),
        format!("{AGENDA}: About declarations")
    );
    assert_eq!(
        judged("{ early: [declarations] }", &["report"]).outcome,
        Outcome::Breached
    );
}

#[test]
fn an_agenda_is_looked_at_before_its_meeting() {
    let making = board("{ items: [updates] }");
    assert!(making.outcomes("2026-04-20").is_empty());
    let published = making.document(
        AGENDA,
        "published: 2026-04-15\nitems: [{ title: A report }]",
    );
    assert_eq!(
        published.outcomes("2026-04-20"),
        ["item for updates from partners: breached"]
    );
}

#[test]
fn meetings_are_passed_over_that_need_no_such_item() {
    for more in ["state: cancelled\nreason: Snow\n", "kind: event\n"] {
        let making = board("{ items: [updates] }")
            .meeting("2026-04-30", more)
            .document(AGENDA, &items(&["report"]));
        assert!(making.outcomes("2026-05-12").is_empty(), "{more}");
    }
    let of_kind =
        board("{ items: [updates], kinds: [annual] }").document(AGENDA, &items(&["report"]));
    assert!(of_kind.outcomes("2026-05-12").is_empty());
}

#[test]
fn an_item_comes_up_once_a_year() {
    let rule = "{ yearly: [membership-review], yearly_at: any-meeting }";
    let year = |rule: &str, with: &str| {
        let mut making = Making::board(&format!("required-items: {rule}"));
        for folder in ["2025-03-06", "2025-06-05", "2025-11-06"] {
            let kind = if folder == with {
                "membership-review"
            } else {
                "report"
            };
            let agenda = format!("board/{folder}/agenda.md");
            making = making
                .meeting(folder, "")
                .document(&agenda, &items(&[kind]));
        }
        making
    };
    let making = year(rule, "2025-06-05");
    let met = making.only("2026-05-12");
    assert_eq!(met.outcome, Outcome::Met);
    assert_eq!(
        met.finding,
        "From 1 January 2025 to 31 December 2025, an agenda had an item for a review of the membership."
    );
    assert_eq!(
        making.at(&met.place),
        "board/2025-06-05/agenda.md: About membership-review"
    );
    assert_eq!(
        making.only("2025-05-01").outcome,
        Outcome::Met,
        "it is on a published agenda"
    );

    let none = year(rule, "");
    assert_eq!(none.only("2025-12-31").outcome, Outcome::Upcoming);
    let breached = none.only("2026-01-01");
    assert_eq!(breached.outcome, Outcome::Breached);
    assert_eq!(
        breached.finding,
        "From 1 January 2025 to 31 December 2025, no agenda had an item for a review of the membership."
    );
    assert_eq!(none.at(&breached.place), "board/2025-11-06/meeting.yaml");
    assert!(breached.meeting.is_none() && breached.mend.is_some());

    let last = "{ yearly: [membership-review], yearly_at: last-meeting }";
    assert_eq!(
        year(last, "2025-11-06").only("2025-12-01").outcome,
        Outcome::Upcoming,
        "another may be called"
    );
    assert_eq!(
        year(last, "2025-11-06").only("2026-01-01").outcome,
        Outcome::Met
    );
    let earlier = year(last, "2025-06-05").only("2026-01-01");
    assert_eq!(earlier.outcome, Outcome::Breached);
    assert_eq!(
        earlier.finding,
        "From 1 January 2025 to 31 December 2025, the agenda of the last meeting had no item for a review of the \
         membership."
    );
    let first = "{ yearly: [membership-review], yearly_at: first-meeting }";
    assert_eq!(
        year(first, "").only("2025-03-07").outcome,
        Outcome::Breached
    );
    assert_eq!(
        year(first, "").only("2025-03-06").outcome,
        Outcome::Upcoming
    );
    assert_eq!(
        year(first, "2025-03-06").only("2025-03-07").outcome,
        Outcome::Met
    );

    let financial = "{ yearly: [membership-review], year_begins: april }";
    assert_eq!(
        year(financial, "2025-03-06").outcomes("2026-05-12"),
        [
            "yearly item for a review of the membership: met",
            "yearly item for a review of the membership: breached"
        ]
    );
    let mut unread = year(rule, "");
    unread.0.remove("board/2025-06-05/agenda.md");
    assert_eq!(unread.only("2026-05-12").outcome, Outcome::NotRecorded);
}

#[test]
fn decisions_between_meetings_are_an_item_where_they_are_reported() {
    let rule = "{ interim: true }";
    let making = board(rule).document(AGENDA, &items(&["report"]));
    let minutes = |mode: &str| {
        let front = format!("decisions:\n  - {{ decision: To sign., mode: {mode} }}");
        making
            .clone()
            .document("board/2026-04-30/minutes.md", &front)
    };
    assert!(minutes("consensus").outcomes("2026-05-12").is_empty());
    assert_eq!(
        minutes("interim").outcomes("2026-05-12"),
        ["item for decisions taken between meetings: breached"]
    );
    let registered = |kind: &str| {
        let entry =
            format!("{{ decision: D., on: 2026-04-02, kind: {kind}, reported_at: 2026-04-30 }}");
        let text = format!("decisions:\n  - {entry}\n");
        making.clone().file("board/decisions.yaml", &text)
    };
    assert!(registered("officer").outcomes("2026-05-12").is_empty());
    assert_eq!(
        registered("urgent").outcomes("2026-05-12"),
        ["item for decisions taken between meetings: breached"]
    );
    let with = minutes("interim").document(AGENDA, &items(&["interim-decisions"]));
    assert_eq!(
        with.outcomes("2026-05-12"),
        ["item for decisions taken between meetings: met"]
    );
}

#[test]
fn the_sentence_names_the_items() {
    let sentence = |rule: &str| {
        board(rule)
            .check("2026-05-12")
            .record
            .rules_of(&BodyId::new("board"))[0]
            .sentence
            .clone()
    };
    assert_eq!(
        sentence(
            "{ items: [updates, performance], early: [declarations], yearly: [membership-review], yearly_at: last-meeting, force: should }"
        ),
        "Every agenda should have an item for updates from partners and one for performance. Every agenda should have an \
         item for declarations of interest among its first 3. The agenda of the last meeting of each year should have an \
         item for a review of the membership."
    );
    assert_eq!(sentence("{}"), "No item is asked for.");
}

/// The kinds of item that agendas are made of.
const KINDS: [&str; 4] = [
    "welcome",
    "declarations",
    "public-questions",
    "membership-review",
];

fn listed(items: &[usize]) -> String {
    let items = items
        .iter()
        .map(|kind| format!("{{ title: Item, kind: {} }}", KINDS[*kind]));
    format!("items: [{}]", items.collect::<Vec<_>>().join(", "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    /// Crossing an agenda's items off, one after the other.
    #[test]
    fn items_are_looked_for_as_on_paper(items in prop::collection::vec(0..4_usize, 0..7), early_by in 1..5_usize) {
        let rule = format!("required-items: {{ items: [public-questions], early: [declarations], early_by: {early_by} }}");
        let making = Making::board(&rule).document("board/2026-05-07/agenda.md", &listed(&items));
        let (mut declared, mut asked) = (false, false);
        for (at, kind) in items.iter().enumerate() {
            declared |= *kind == 1 && at < early_by;
            asked |= *kind == 2;
        }
        let word = |met| if met { "met" } else { "breached" };
        let mut found = making.outcomes("2026-05-12");
        found.sort();
        let expected = [
            format!("item for declarations of interest: {}", word(declared)),
            format!("item for questions from the public: {}", word(asked)),
        ];
        prop_assert_eq!(found, expected);
    }

    /// A year's agendas laid side by side. What is the last meeting of a year is known when the year is over.
    #[test]
    fn a_yearly_item_is_looked_for_in_each_year(
        months in prop::collection::btree_map(0..36_u32, any::<[bool; 2]>(), 1..12), at in 0..3_usize, today in 1..36_u32,
        begins in 0..12_u32,
    ) {
        let at = ["any-meeting", "first-meeting", "last-meeting"][at];
        let month = |month: u32| chrono::Month::try_from(month as u8 + 1).unwrap().name().to_lowercase();
        let rule = format!(
            "required-items: {{ yearly: [membership-review], yearly_at: {at}, year_begins: {} }}", month(begins)
        );
        let mut making = Making::board(&rule);
        let mut years: BTreeMap<u32, Vec<(u32, [bool; 2])>> = BTreeMap::new();
        for (number, [readable, has]) in &months {
            let folder = format!("{}-{:02}-10", 2022 + number / 12, number % 12 + 1);
            making = making.meeting(&folder, "");
            if *readable {
                making = making.document(&format!("board/{folder}/agenda.md"), &listed(if *has { &[0, 3] } else { &[0] }));
            }
            years.entry((number + 12 - begins) / 12).or_default().push((*number, [*readable, *has]));
        }
        let mut expected = Vec::new();
        for (year, meetings) in &years {
            let over = (today + 12 - begins) / 12 > *year;
            let looked_at = match at {
                "first-meeting" => &meetings[..1],
                "last-meeting" => &meetings[meetings.len() - 1..],
                _ => &meetings[..],
            };
            let found = looked_at.iter().any(|(_, [readable, has])| *readable && *has);
            let unread = looked_at.iter().any(|(_, [readable, _])| !readable);
            let held = looked_at.iter().all(|(number, _)| *number < today);
            let still = match at {
                "first-meeting" => !held,
                _ => !over,
            };
            expected.push(match () {
                () if found && (over || at != "last-meeting") => "met",
                () if still => "upcoming",
                () if unread => "not recorded",
                () => "breached",
            });
        }
        expected.sort_unstable();
        let day = format!("{}-{:02}-05", 2022 + today / 12, today % 12 + 1);
        let mut told: Vec<_> = making.outcomes(&day).iter().map(|told| told.rsplit(": ").next().unwrap().to_owned()).collect();
        told.sort();
        prop_assert_eq!(told, expected);
    }
}

//! The rule `code-of-conduct`: every outcome it can give.

use minutebook::record::Outcome;

use crate::check::Making;

fn board(rule: &str, seat: &str) -> Making {
    let members = format!("seats:\n  police: {{ post: Commander, {seat} }}\n");
    Making::board(&format!("code-of-conduct: {{ {rule} }}")).file("board/members.yaml", &members)
}

fn held(more: &str) -> String {
    format!("held: [{{ by: Commander, from: 2026-03-02{more} }}]")
}

/// The outcome, the finding and the text pointed at, on 12 May 2026.
fn told(rule: &str, seat: &str) -> (Outcome, String, String) {
    let making = board(rule, seat);
    let found = making.only("2026-05-12");
    let nothing_to_mend = matches!(found.outcome, Outcome::Met | Outcome::Upcoming);
    assert_eq!(found.mend.is_none(), nothing_to_mend, "{}", found.finding);
    let at = making.at(&found.place);
    (found.outcome, found.finding, at)
}

fn line(outcome: Outcome, finding: &str, at: &str) -> (Outcome, String, String) {
    (outcome, finding.into(), format!("board/members.yaml: {at}"))
}

#[test]
fn a_member_signed_or_did_not() {
    assert_eq!(
        told("", &held(", code_signed: 2026-03-09")),
        line(
            Outcome::Met,
            "The holder of the seat “Commander” signed the code of conduct on Monday 9 March 2026.",
            "2026-03-09"
        )
    );
    assert_eq!(
        told("", &held(", code_signed: not yet")),
        line(
            Outcome::Breached,
            "The holder of the seat “Commander” has not signed the code of conduct yet.",
            "not yet"
        )
    );
    assert_eq!(
        told("", &held(", code_signed: 2026-05-13")).0,
        Outcome::Breached,
        "a day to come"
    );
    assert_eq!(
        told("", &held("")),
        line(
            Outcome::NotRecorded,
            "The list does not say when, or whether, the holder of the seat “Commander” signed the code of conduct.",
            "Commander"
        )
    );
}

#[test]
fn with_a_limit_the_day_counts() {
    let within = |rule: &str, said: &str| told(rule, &held(said));
    let month = "within: 1 month";
    assert_eq!(within(month, ", code_signed: 2026-04-02").0, Outcome::Met);
    assert_eq!(
        within(month, ", code_signed: 2026-04-07"),
        line(
            Outcome::Late,
            "The holder of the seat “Commander” took it on Monday 2 March 2026. The code of conduct was signed on Tuesday \
             7 April 2026, 1 working day after it was due.",
            "2026-04-07"
        ),
        "Good Friday and Easter Monday lie between"
    );
    assert_eq!(within(month, ", code_signed: not yet").0, Outcome::Overdue);
    assert_eq!(within(month, "").0, Outcome::NotRecorded);
    assert_eq!(
        within("within: 3 months", ", code_signed: not yet").0,
        Outcome::Upcoming
    );
    assert_eq!(within("within: 3 months", "").0, Outcome::Upcoming);
    let unknown = "held: [{ by: Commander, code_signed: 2026-03-09 }]";
    assert_eq!(told(month, unknown).0, Outcome::NotRecorded);
    assert_eq!(told("", unknown).0, Outcome::Met);
}

#[test]
fn a_deputy_signs_where_it_is_asked() {
    let deputy = |rule: &str, said: &str| {
        let seat = format!(
            "{}, deputy: Inspector{said}",
            held(", code_signed: 2026-03-09")
        );
        board(rule, &seat).outcomes("2026-05-12")
    };
    let asked = "substitutes: true, within: 1 month";
    assert_eq!(
        deputy(asked, ", deputy_code_signed: 2026-05-01"),
        ["member: met", "deputy: met"],
        "no limit holds for deputies"
    );
    assert_eq!(
        deputy(asked, ", deputy_code_signed: not yet"),
        ["member: met", "deputy: breached"]
    );
    assert_eq!(deputy(asked, ""), ["deputy: not recorded", "member: met"]);
    assert_eq!(deputy("", ""), ["member: met"]);
    let none = board(asked, &held(", code_signed: 2026-03-09"));
    assert_eq!(none.outcomes("2026-05-12"), ["member: met"], "no deputy");
}

#[test]
fn who_need_not_sign() {
    let adviser = format!("role: adviser, {}", held(""));
    assert!(board("", &adviser).outcomes("2026-05-12").is_empty());
    assert_eq!(
        board("without_vote: true", &adviser).outcomes("2026-05-12"),
        ["member: not recorded"]
    );
    let vacant = "held: [{ by: Commander, to: 2026-01-31 }]";
    assert!(board("", vacant).outcomes("2026-05-12").is_empty());
    let proposed = "name: Board\nkind: board\nstanding: proposed\n";
    let proposed = board("", &held("")).file("board/body.yaml", proposed);
    assert!(proposed.outcomes("2026-05-12").is_empty());
    assert!(
        Making::board("code-of-conduct: {}")
            .outcomes("2026-05-12")
            .is_empty()
    );
}

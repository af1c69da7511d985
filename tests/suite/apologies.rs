//! The rule `apologies`: every outcome it can give.

use minutebook::record::Outcome;

use crate::check::Making;

const MINUTES: &str = "board/2026-05-07/minutes.md";
const SEATS: &str = "seats:\n  council: { post: Leader, held: [{ by: Leader }] }\n  \
                     police: { post: Commander, held: [{ by: Commander }] }\n  \
                     watch: { post: Observer, role: observer, held: [{ by: Observer }] }\n  empty: { post: To be named }\n";

fn board(rule: &str, front: &str) -> Making {
    Making::board(rule)
        .file("board/members.yaml", SEATS)
        .document(MINUTES, front)
}

const AWAY: &str = "attendance: { present: [council] }\n";

#[test]
fn an_apology_arrives_before_the_meeting() {
    let cases = [
        (
            "apologies: [{ seat: police, received: 2026-05-06 }]",
            Outcome::Met,
            "The apology for the seat “Commander” was received on Wednesday 6 May 2026, the day it was due.",
            "2026-05-06",
        ),
        (
            "apologies: [{ seat: police, received: 2026-05-07 }]",
            Outcome::Late,
            "The apology for the seat “Commander” was received on Thursday 7 May 2026, 1 working day after it was due.",
            "2026-05-07",
        ),
        (
            "apologies: [{ seat: police }]",
            Outcome::NotRecorded,
            "The record does not say when the apology for the seat “Commander” was received, so nobody can tell whether it was in time. The last day for it was Wednesday 6 May 2026.",
            "police",
        ),
    ];
    for (apologies, outcome, finding, at) in cases {
        let making = board("apologies: {}", &format!("{AWAY}{apologies}"));
        let found = making.only("2026-05-12");
        assert_eq!((found.outcome, &*found.finding), (outcome, finding));
        assert_eq!(making.at(&found.place), format!("{MINUTES}: {at}"));
    }
    let on_the_day = board(
        "apologies: { before: 0 days }",
        &format!("{AWAY}{}", cases[1].0),
    );
    assert_eq!(on_the_day.outcomes("2026-05-12"), ["apology: met"]);
}

#[test]
fn a_member_who_stays_away_without_a_word_is_named_by_the_seat() {
    let making = board(
        "apologies: {}",
        "attendance: { present: [council], absent: [police] }",
    );
    let found = making.only("2026-05-12");
    assert_eq!(found.outcome, Outcome::Breached);
    assert_eq!(
        found.finding,
        "Nobody sat on the seat “Commander”, and no apology is recorded."
    );
    assert_eq!(making.at(&found.place), format!("{MINUTES}: police"));
    assert!(found.mend.is_some());
    let unlisted = board("apologies: {}", AWAY);
    assert_eq!(
        unlisted.at(&unlisted.only("2026-05-12").place),
        MINUTES,
        "nothing there to point at"
    );
}

#[test]
fn a_substitute_is_as_good_as_an_apology() {
    let front = format!("{AWAY}substitutes: [{{ for: police, by: Deputy }}]");
    let found = board("apologies: {}", &front).only("2026-05-12");
    assert_eq!(
        (found.outcome, &*found.finding),
        (
            Outcome::Met,
            "Every member was there, or sent a substitute."
        )
    );
    let both = board("apologies: { with_substitute: true }", &front);
    assert_eq!(both.outcomes("2026-05-12"), ["apology: breached"]);
}

#[test]
fn without_attendance_nothing_can_be_told() {
    let making = board("apologies: {}", "status: draft");
    let found = making.only("2026-05-12");
    assert_eq!(found.outcome, Outcome::NotRecorded);
    assert_eq!(making.at(&found.place), MINUTES);
    let event = board("apologies: {}", AWAY).meeting("2026-05-07", "kind: event\n");
    assert!(event.outcomes("2026-05-12").is_empty());
    let closed = board(
        "apologies: {}",
        &format!("{AWAY}exempt: {{ ground: Part 2 }}"),
    );
    assert!(closed.outcomes("2026-05-12").is_empty());
}

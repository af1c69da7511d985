//! Wales, Scotland and Northern Ireland.

use minutebook::model::{BodyId, Force};
use minutebook::record::Outcome;

use super::{Question, worked};
use crate::check::Making;

/// The note on a meeting in Wales, seven working days that begin with the day of the meeting.
const NOTE: [(&str, &str); 4] = [
    // Christmas: Mon 21 to Thu 24, (Fri 25, Mon 28), Tue 29 to Thu 31.
    ("2026-12-21", "2026-12-31"),
    // Easter: Wed 1, Thu 2, (Fri 3, Mon 6), Tue 7 to Fri 10, Mon 13.
    ("2026-04-01", "2026-04-13"),
    // The State Funeral: Thu 15, Fri 16, (Mon 19), Tue 20 to Fri 23, Mon 26.
    ("2022-09-15", "2022-09-26"),
    // A Saturday is no working day: Mon 16 to Fri 20, Mon 23, Tue 24.
    ("2026-11-14", "2026-11-24"),
];

/// Three whole days between: 4 to 6 January, 4 to 6 April, 17 to 19 September, 11 to 13 November.
const THREE_CLEAR: [(&str, &str); 4] = [
    ("2027-01-07", "2027-01-03"),
    ("2026-04-07", "2026-04-03"),
    ("2022-09-20", "2022-09-16"),
    ("2026-11-14", "2026-11-10"),
];

#[test]
fn principal_councils_of_wales() {
    let name = "welsh-principal-council";
    worked(&Question::of(name, "agenda-notice", "agenda"), &THREE_CLEAR);
    worked(&Question::of(name, "meeting-notice", ""), &THREE_CLEAR);
    worked(&Question::of(name, "decision-notice", ""), &NOTE);
}

#[test]
fn community_councils_of_wales() {
    let name = "welsh-community-council";
    worked(&Question::of(name, "agenda-notice", "agenda"), &THREE_CLEAR);
    worked(&Question::of(name, "decision-notice", ""), &NOTE);
    // Counted by section 243, to be on the safe side: Wed 8, (Tue 7 to Thu 2), Wed 1, Tue 31.
    let safe = Question {
        over: "  agenda-notice: { not_counted: section-243 }\n".into(),
        ..Question::of(name, "agenda-notice", "agenda")
    };
    worked(&safe, &[("2026-04-09", "2026-03-30")]);
    let urgent = Question {
        meeting: "kind: urgent\n",
        ..Question::of(name, "meeting-notice", "")
    };
    worked(&urgent, &[("2026-11-18", "2026-11-17")]);
}

#[test]
fn councils_of_scotland() {
    let agenda = Question {
        division: "scotland",
        ..Question::of("scottish-council", "agenda-notice", "agenda")
    };
    worked(&agenda, &THREE_CLEAR);
    // With weekends and bank holidays left out, it matters whose they are. Scotland: (Mon 4 January for Saturday 2, Fri 1),
    // Thu 31, Wed 30, Tue 29. England: Mon 4, (Fri 1), Thu 31, Wed 30.
    let working = "  agenda-notice: { notice: 3 clear working days }\n";
    let scotland = Question {
        over: working.into(),
        ..agenda
    };
    worked(&scotland, &[("2027-01-05", "2026-12-28")]);
    let england = Question {
        division: "england-and-wales",
        ..scotland
    };
    worked(&england, &[("2027-01-05", "2026-12-29")]);
}

#[test]
fn councils_of_northern_ireland() {
    let council = Question {
        division: "northern-ireland",
        ..Question::of("northern-irish-council", "agenda-notice", "agenda")
    };
    // Three days, not clear ones: over Christmas, over the Twelfth, and onto a Saturday.
    worked(
        &council,
        &[
            ("2026-12-28", "2026-12-25"),
            ("2026-07-15", "2026-07-12"),
            ("2026-11-10", "2026-11-07"),
        ],
    );
    let executive = |notice| Question {
        division: "northern-ireland",
        ..Question::of("northern-irish-executive", "private-notice", notice)
    };
    worked(
        &executive("first"),
        &[("2027-01-07", "2026-12-10"), ("2026-04-09", "2026-03-12")],
    );
    worked(
        &executive("second"),
        &[("2027-01-07", "2027-01-02"), ("2022-09-24", "2022-09-19")],
    );
}

#[test]
fn school_governors_of_wales() {
    let agenda = Question::of("welsh-school-governors", "agenda-notice", "agenda");
    worked(
        &agenda,
        &[
            // Christmas, Easter, the State Funeral and a Saturday, as for the principal councils of England; and a
            // reference date.
            ("2027-01-07", "2026-12-29"),
            ("2026-04-09", "2026-03-30"),
            ("2022-09-26", "2022-09-15"),
            ("2026-11-14", "2026-11-08"),
            ("2024-05-28", "2024-05-19"),
        ],
    );
}

/// What holds everywhere needs no rulebook that names it, and one that does can still set it.
#[test]
fn every_public_body() {
    let name = "public-sector-accessibility";
    let picture = "---\npublished: 2026-05-05\n---\n![](square.png)\n";
    let making = |rules: &str| {
        let rulebook = format!("title: Rules\nrules: {rules}\n");
        Making::default()
            .file("body/body.yaml", "name: Body\nkind: council\n")
            .file("body/rulebook.yaml", &rulebook)
            .file("body/square.md", picture)
            .file("body/square.png", "a picture")
    };
    let found = making("{}").only("2026-05-12");
    assert_eq!(
        (found.rule, found.force),
        ("accessible-papers", Force::Should)
    );
    assert!(found.clause.unwrap().contains("2018/952"));
    let record = making("{}").check("2026-05-12").record;
    let law = record.rules_of(&BodyId::new("body"))[0]
        .law
        .clone()
        .unwrap();
    assert_eq!(law.name, name);
    let off = making("{ accessible-papers: { off: These are tests } }").only("2026-05-12");
    assert_eq!(off.outcome, Outcome::NotApplicable);
    let must = making("{ accessible-papers: { force: must } }").only("2026-05-12");
    assert!(must.fails());
}

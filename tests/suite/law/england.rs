//! England.

use super::{Question, worked};

#[test]
fn principal_councils() {
    let agenda = Question::of("english-principal-council", "agenda-notice", "agenda");
    let examples = [
        // Christmas: Wed 6, Tue 5, Mon 4, (Fri 1), Thu 31, Wed 30.
        ("2027-01-07", "2026-12-29"),
        // Easter: Wed 8, Tue 7, (Mon 6, Fri 3), Thu 2, Wed 1, Tue 31.
        ("2026-04-09", "2026-03-30"),
        // The State Funeral: Fri 23, Thu 22, Wed 21, Tue 20, (Mon 19), Fri 16.
        ("2022-09-26", "2022-09-15"),
        // A meeting on a Saturday: Fri 13 to Mon 9; the Sunday before will do.
        ("2026-11-14", "2026-11-08"),
        // Reference dates.
        ("2024-05-29", "2024-05-20"),
        ("2024-05-28", "2024-05-19"),
    ];
    worked(&agenda, &examples);
    worked(
        &Question::of("english-principal-council", "meeting-notice", ""),
        &examples,
    );
    // With every day counted: 2 to 6 January.
    let clear = Question {
        over: "  agenda-notice: { notice: 5 clear days }\n".into(),
        ..agenda
    };
    worked(&clear, &[("2027-01-07", "2027-01-01")]);
}

#[test]
fn executives() {
    let agenda = Question::of("english-executive", "agenda-notice", "agenda");
    // The Coronation: Wed 10, Tue 9, (Mon 8), Fri 5, Thu 4, Wed 3.
    worked(
        &agenda,
        &[("2027-01-07", "2026-12-29"), ("2023-05-11", "2023-05-02")],
    );
    let clear_28 = [
        // 10 December to 6 January are 22 and 6 days.
        ("2027-01-07", "2026-12-09"),
        // Easter has no part in it: 12 March to 8 April are 20 and 8 days.
        ("2026-04-09", "2026-03-11"),
        // Nor have the bank holidays of a year: 29 August to 25 September 2022 are 3 and 25 days.
        ("2022-09-26", "2022-08-28"),
        // A Saturday: 17 October to 13 November are 15 and 13 days.
        ("2026-11-14", "2026-10-16"),
    ];
    worked(
        &Question::of("english-executive", "private-notice", "first"),
        &clear_28,
    );
    worked(
        &Question::of("english-executive", "key-decisions", "notice"),
        &clear_28,
    );
    let second = Question::of("english-executive", "private-notice", "second");
    worked(
        &second,
        &[("2027-01-07", "2026-12-29"), ("2026-04-09", "2026-03-30")],
    );
}

#[test]
fn parish_councils() {
    let examples = [
        // Wed 6, Tue 5, Mon 4; the Sunday before will do.
        ("2027-01-07", "2027-01-03"),
        // (Tue 29 to Thu 24), Wed 23, Tue 22, Mon 21.
        ("2026-12-30", "2026-12-20"),
        // Easter: Wed 8, (Tue 7 to Thu 2), Wed 1, Tue 31.
        ("2026-04-09", "2026-03-30"),
        // The State Funeral: Tue 20, (Mon 19, Sun 18), Sat 17, Fri 16.
        ("2022-09-21", "2022-09-15"),
        // (Sun 8), Sat 7 counts, Fri 6, Thu 5.
        ("2026-11-09", "2026-11-04"),
    ];
    worked(
        &Question::of("english-parish-council", "agenda-notice", "agenda"),
        &examples,
    );
    worked(
        &Question::of("english-parish-council", "meeting-notice", ""),
        &examples,
    );
    // The other reading of a bank holiday break: (Tue 20, Mon 19, Sun 18, Sat 17), Fri 16, Thu 15, Wed 14.
    let breaks = Question {
        over: "  agenda-notice: { not_counted: section-243-breaks }\n".into(),
        ..Question::of("english-parish-council", "agenda-notice", "agenda")
    };
    worked(&breaks, &[("2022-09-21", "2022-09-13")]);
}

#[test]
fn a_parish_council_cannot_shorten_its_notice() {
    let question = Question {
        meeting: "called: 2027-01-05\nshort_notice: { reason: Flood, by: Chair }\n",
        ..Question::of("english-parish-council", "agenda-notice", "agenda")
    };
    worked(&question, &[("2027-01-07", "2027-01-03")]);
    let principal = Question {
        rulebook: "english-principal-council",
        ..question
    };
    worked(&principal, &[("2027-01-07", "2027-01-05")]);
}

#[test]
fn parish_meetings() {
    let seven = Question::of("english-parish-meeting", "agenda-notice", "agenda");
    worked(
        &seven,
        &[
            // Wed 6, Tue 5, Mon 4, (Sun 3), Sat 2, (Fri 1), Thu 31, Wed 30, (Tue 29 to Thu 24), Wed 23.
            ("2027-01-07", "2026-12-22"),
            // Wed 8, (Tue 7 to Thu 2), Wed 1, Tue 31, Mon 30, (Sun 29), Sat 28, Fri 27, Thu 26.
            ("2026-04-09", "2026-03-25"),
            // Sat 7 counts: Sat 14 less itself; Fri 13 to Mon 9, (Sun 8), Sat 7, Fri 6.
            ("2026-11-14", "2026-11-05"),
        ],
    );
    // To dissolve the parish council: Tue 27, Mon 26, Sat 24 to Tue 20, (Mon 19), Sat 17 to Mon 12, Sat 10.
    worked(
        &Question::of("english-parish-meeting", "special-notice", ""),
        &[("2022-09-28", "2022-09-09")],
    );
}

#[test]
fn smaller_authorities() {
    let agenda = Question::of("smaller-authority-transparency", "agenda-notice", "agenda");
    worked(
        &agenda,
        &[("2027-01-07", "2027-01-03"), ("2026-04-09", "2026-03-30")],
    );
    let minutes = Question::of("smaller-authority-transparency", "minutes-publication", "");
    worked(
        &minutes,
        &[
            // Over Christmas, on a day without a match, and onto a Sunday.
            ("2026-12-24", "2027-01-24"),
            ("2026-01-31", "2026-02-28"),
            ("2027-01-07", "2027-02-07"),
        ],
    );
}

#[test]
fn smaller_authorities_that_are_parish_councils() {
    let question = Question {
        rulebook: "[english-parish-council, smaller-authority-transparency]",
        ..Question::of("", "agenda-notice", "agenda")
    };
    let record = question.record("2027-01-07");
    let rules = record.rules_of(&minutebook::model::BodyId::new("body"));
    let agenda = rules
        .iter()
        .find(|rule| rule.rule == "agenda-notice")
        .unwrap();
    assert!(agenda.sentence.starts_with(
        "The agenda and every paper it lists must be published at least 3 clear days"
    ));
    assert_eq!(
        agenda.law.as_ref().unwrap().name,
        "smaller-authority-transparency"
    );
    let names: Vec<_> = rules.iter().map(|rule| rule.rule).collect();
    assert_eq!(
        names,
        [
            "meeting-notice",
            "agenda-notice",
            "minutes-approval",
            "meeting-frequency",
            "minutes-publication",
            "accessible-papers"
        ]
    );
}

#[test]
fn bodies_of_1960() {
    let notice = Question::of("public-bodies-1960", "meeting-notice", "");
    worked(
        &notice,
        &[
            // 4 to 6 January; 4 to 6 April (Easter); 17 to 19 September (the day of the State Funeral); 11 to 13 November.
            ("2027-01-07", "2027-01-03"),
            ("2026-04-07", "2026-04-03"),
            ("2022-09-20", "2022-09-16"),
            ("2026-11-14", "2026-11-10"),
        ],
    );
}

#[test]
fn combined_authorities() {
    worked(
        &Question::of("combined-authority", "agenda-notice", "agenda"),
        &[("2027-01-07", "2026-12-29")],
    );
    worked(
        &Question::of("combined-authority", "key-decisions", "notice"),
        &[("2027-01-07", "2026-12-09")],
    );
}

#[test]
fn growth_boards() {
    worked(
        &Question::of("growth-board", "agenda-notice", "agenda"),
        &[("2027-01-07", "2026-12-29")],
    );
    let minutes = Question::of("growth-board", "minutes-publication", "");
    worked(
        &minutes,
        &[
            // Christmas: Thu 17, Fri 18, Mon 21 to Thu 24, (Fri 25, Mon 28), Tue 29 to Thu 31, (Fri 1), Mon 4.
            ("2026-12-16", "2027-01-04"),
            // Easter: Thu 26, Fri 27, Mon 30 to Thu 2, (Fri 3, Mon 6), Tue 7 to Fri 10.
            ("2026-03-25", "2026-04-10"),
            // The State Funeral: Thu 15, Fri 16, (Mon 19), Tue 20 to Fri 23, Mon 26 to Thu 29.
            ("2022-09-14", "2022-09-29"),
            // After a Saturday: Mon 16 to Fri 20, Mon 23 to Fri 27.
            ("2026-11-14", "2026-11-27"),
        ],
    );
}

#[test]
fn school_governors() {
    let agenda = Question::of("school-governors", "agenda-notice", "agenda");
    worked(
        &agenda,
        &[
            // Seven whole days between: 31 December to 6 January; 2 to 8 April; 14 to 20 September; 7 to 13 November.
            ("2027-01-07", "2026-12-30"),
            ("2026-04-09", "2026-04-01"),
            ("2022-09-21", "2022-09-13"),
            ("2026-11-14", "2026-11-06"),
        ],
    );
}

#[test]
fn police_and_crime_panels() {
    let agenda = Question::of("police-and-crime-panel", "agenda-notice", "agenda");
    // The wedding of 2011: Thu 5, Wed 4, Tue 3, (Mon 2, Fri 29), Thu 28, Wed 27.
    worked(
        &agenda,
        &[("2027-01-07", "2026-12-29"), ("2011-05-06", "2011-04-26")],
    );
}

//! Bodies held to their rules: the engine, by small sites made here. Each rule has a file of its own beside this one.

use std::collections::BTreeMap;

use minutebook::calendar::{Day, parse_date};
use minutebook::check::{self, Checked};
use minutebook::diagnostic::Note;
use minutebook::load::load;
use minutebook::model::{BodyId, Site};
use minutebook::record::{Assessment, Mark, Outcome, Record};
use minutebook::source::Place;
use minutebook::tree::Tree;

/// The files of a site, by path.
pub(crate) type Files = BTreeMap<String, String>;

/// The site that these files make, with a `site.yaml` if they have none.
pub(crate) fn site(files: &Files) -> Site {
    let mut files = files.clone();
    files
        .entry("site.yaml".into())
        .or_insert("name: Example\n".into());
    let files = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()));
    let loaded = load(&Tree::of(files), &check::forms());
    loaded
        .site
        .unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics))
}

pub(crate) fn day(text: &str) -> Day {
    Day(parse_date(text).unwrap())
}

/// Each assessment in a line, in the record's order.
pub(crate) fn outcomes(record: &Record) -> Vec<String> {
    record.assessments().iter().map(outcome).collect()
}

/// "agenda: late, urgent, explained"
pub(crate) fn outcome(assessment: &Assessment) -> String {
    let mark = match assessment.mark {
        None => "",
        Some(Mark::Urgent) => ", urgent",
        Some(Mark::Tabled) => ", tabled",
        Some(Mark::ShortNotice) => ", short notice",
    };
    let explained = assessment
        .explanation
        .as_ref()
        .map_or("", |_| ", explained");
    format!(
        "{}: {}{mark}{explained}",
        assessment.subject,
        assessment.outcome.words()
    )
}

/// A site in the making.
#[derive(Clone, Default)]
pub(crate) struct Making(pub(crate) Files);

impl Making {
    /// A board with these rules: the text under `rules:`, indented by two.
    pub(crate) fn board(rules: &str) -> Self {
        let rules: String = rules.lines().map(|line| format!("  {line}\n")).collect();
        Self::default()
            .file("board/body.yaml", "name: Board\nkind: board\n")
            .file(
                "board/rulebook.yaml",
                &format!("title: Rules\nrules:\n{rules}"),
            )
    }

    pub(crate) fn file(mut self, path: &str, text: &str) -> Self {
        self.0.insert(path.into(), text.into());
        self
    }

    /// A meeting of the board, with what its `meeting.yaml` says beside the venue.
    pub(crate) fn meeting(self, folder: &str, more: &str) -> Self {
        let text = format!("venue: Room 1\n{more}");
        self.file(&format!("board/{folder}/meeting.yaml"), &text)
    }

    /// A document with this front matter.
    pub(crate) fn document(self, path: &str, front: &str) -> Self {
        self.file(path, &format!("---\n{front}\n---\n# A title\n\nText.\n"))
    }

    pub(crate) fn check(&self, on: &str) -> Checked {
        check::check(&site(&self.0), day(on))
    }

    pub(crate) fn outcomes(&self, on: &str) -> Vec<String> {
        outcomes(&self.check(on).record)
    }

    /// The only assessment on that day.
    pub(crate) fn only(&self, on: &str) -> Assessment {
        let checked = self.check(on);
        let [assessment] = checked.record.assessments() else {
            panic!("{:#?}", outcomes(&checked.record));
        };
        assessment.clone()
    }

    /// The file and text of a place: `board/x.md` for a whole file, `board/x.md: draft` for a part of it.
    pub(crate) fn at(&self, place: &Place) -> String {
        let text = &self.0[place.path.as_str()][place.span.start..place.span.end];
        match text {
            "" => place.path.to_string(),
            text => format!("{}: {text}", place.path),
        }
    }

    pub(crate) fn notes(&self, assessment: &Assessment) -> Vec<String> {
        let at = |note: &Note| self.at(&note.place);
        assessment.notes.iter().map(at).collect()
    }
}

const LATE: &str = "published: 2026-04-30";

/// A board that asks for 5 working days (29 April), and whose agenda of 7 May came a day late.
fn late() -> Making {
    Making::board("agenda-notice: { notice: 5 working days, force: should, clause: 4.7 }")
        .meeting("2026-05-07", "")
        .document("board/2026-05-07/agenda.md", LATE)
}

#[test]
fn an_assessment_says_by_which_rule() {
    let late = late();
    let assessment = late.only("2026-05-12");
    assert_eq!(assessment.rule, "agenda-notice");
    assert_eq!(assessment.body, BodyId::new("board"));
    assert_eq!(
        assessment.meeting.as_ref().unwrap().as_str(),
        "board/2026-05-07"
    );
    assert_eq!(
        assessment.document.as_ref().unwrap().as_str(),
        "board/2026-05-07/agenda"
    );
    assert_eq!(assessment.clause.as_deref(), Some("4.7"));
    assert_eq!(
        late.at(&assessment.rule_place),
        "board/rulebook.yaml: agenda-notice"
    );
    assert_eq!(
        late.at(&assessment.place),
        "board/2026-05-07/agenda.md: 2026-04-30"
    );
    assert!(!assessment.fails(), "a clause that only should hold");
}

#[test]
fn a_rulebook_is_laid_over_those_above() {
    let two = late()
        .file("board/body.yaml", "name: Board\nkind: board\n")
        .file("board/group/body.yaml", "name: Group\nkind: task-group\n")
        .file(
            "board/group/rulebook.yaml",
            "rules:\n  agenda-notice: { notice: 4 working days }\n",
        )
        .file("board/group/2026-05-07/meeting.yaml", "venue: Room 2\n")
        .document("board/group/2026-05-07/agenda.md", LATE);
    let record = two.check("2026-05-12").record;
    assert_eq!(outcomes(&record), ["agenda: late", "agenda: met"]);
    let below = &record.assessments()[1];
    assert_eq!(
        below.clause.as_deref(),
        Some("4.7"),
        "what the child leaves unsaid stands"
    );
    assert_eq!(
        two.at(&below.rule_place),
        "board/group/rulebook.yaml: agenda-notice"
    );
    let rules = record.rules_of(&BodyId::new("board/group"));
    assert_eq!(rules[0].from, BodyId::new("board/group"));
    assert_eq!(
        rules[0].sentence,
        "The agenda and every paper it lists should be published at least 4 working days before the meeting."
    );
}

#[test]
fn kinds_and_changes_set_other_terms() {
    let rules = "agenda-notice:\n  notice: 5 working days\n  for:\n    extraordinary: { notice: 2 working days }\n  \
                 changes:\n    - { from: 2026-05-01, notice: 3 working days }\n    - { from: 2027-01-01, notice: 10 days }";
    let making = Making::board(rules)
        // 5 working days: Thu 16 April. 3 working days: Thu 30 April. 2 working days: Fri 1 May.
        .meeting("2026-04-23", "")
        .document("board/2026-04-23/agenda.md", "published: 2026-04-17")
        .meeting("2026-05-06", "")
        .document("board/2026-05-06/agenda.md", "published: 2026-04-30")
        .meeting("2026-05-06-extraordinary", "kind: extraordinary\n")
        .document(
            "board/2026-05-06-extraordinary/agenda.md",
            "published: 2026-05-01",
        );
    let record = making.check("2026-05-12").record;
    assert_eq!(
        outcomes(&record),
        ["agenda: late", "agenda: met", "agenda: met"]
    );
    let rule = &record.rules_of(&BodyId::new("board"))[0];
    assert_eq!(
        rule.sentence,
        "The agenda and every paper it lists must be published at least 3 working days before the meeting."
    );
    let said = |notice| {
        format!(
            "The agenda and every paper it lists must be published at least {notice} before the meeting."
        )
    };
    assert_eq!(
        rule.variations,
        [
            format!("For extraordinary meetings: {}", said("2 working days")),
            format!("Before 1 May 2026: {}", said("5 working days")),
            format!("From 1 January 2027: {}", said("10 days")),
        ]
    );
}

#[test]
fn a_rule_that_is_off_says_why_once() {
    let making = Making::board("agenda-notice: { off: The rules set no notice }")
        .meeting("2026-04-23", "")
        .meeting("2026-05-07", "");
    let assessment = making.only("2026-05-12");
    assert_eq!(assessment.outcome, Outcome::NotApplicable);
    assert_eq!(
        assessment.finding,
        "The rule does not apply to this body. The rules set no notice."
    );
    let record = making.check("2026-05-12").record;
    let rule = &record.rules_of(&BodyId::new("board"))[0];
    assert_eq!(rule.off.as_deref(), Some("The rules set no notice"));

    let rules =
        "agenda-notice:\n  notice: 5 working days\n  for:\n    urgent: { off: They cannot wait }";
    let making = Making::board(rules)
        .meeting("2026-04-23", "kind: urgent\n")
        .meeting("2026-04-24", "kind: urgent\n")
        .meeting("2026-05-07", "")
        .document("board/2026-05-07/agenda.md", LATE);
    let record = making.check("2026-05-12").record;
    assert_eq!(
        outcomes(&record),
        ["the rule: not applicable", "agenda: late"]
    );
    assert_eq!(
        record.assessments()[0].finding,
        "The rule does not apply to urgent meetings. They cannot wait."
    );
}

#[test]
fn a_body_without_rules_is_not_judged() {
    let making = Making::default()
        .file("board/body.yaml", "name: Board\nkind: board\n")
        .meeting("2026-05-07", "");
    assert!(making.outcomes("2026-05-12").is_empty());
}

const EXPLAINED: &str = "explanations:\n  - rule: agenda-notice\n    reason: The post failed\n    by: Clerk\n    on: 2026-05-01\n";

#[test]
fn an_explanation_counts_from_its_day() {
    let making = late().meeting("2026-05-07", EXPLAINED);
    assert_eq!(making.outcomes("2026-04-30"), ["agenda: late"]);
    let assessment = making.only("2026-05-01");
    assert_eq!(assessment.explanation.unwrap().reason, "The post failed");
    assert_eq!(assessment.outcome, Outcome::Late, "it stays late");
    assert_eq!(assessment.mend, None);
    assert!(making.check("2026-05-01").diagnostics.is_empty());
}

#[test]
fn an_explanation_about_a_file_is_about_no_other() {
    let items = "published: 2026-04-29\nitems:\n  - { title: One, paper: one.md }\n  - { title: Two, paper: two.md }";
    let about = EXPLAINED.replace("    reason", "    about: one.md\n    reason");
    let making = late()
        .document("board/2026-05-07/agenda.md", items)
        .document("board/2026-05-07/one.md", LATE)
        .document("board/2026-05-07/two.md", LATE);
    let one = making.clone().meeting("2026-05-07", &about);
    assert_eq!(
        one.outcomes("2026-05-12"),
        [
            "agenda: met",
            "paper for item 1: late, explained",
            "paper for item 2: late"
        ]
    );
    let both = format!(
        "{EXPLAINED}{}",
        about
            .replace("explanations:\n", "")
            .replace("post", "printer")
    );
    let record = making
        .meeting("2026-05-07", &both)
        .check("2026-05-12")
        .record;
    let reasons = record.assessments().iter().skip(1);
    let reasons: Vec<_> = reasons
        .map(|a| &*a.explanation.as_ref().unwrap().reason)
        .collect();
    assert_eq!(
        reasons,
        ["The printer failed", "The post failed"],
        "the nearer one is taken"
    );
}

#[test]
fn an_explanation_of_what_was_not_missed_is_reported() {
    let making = late()
        .meeting("2026-05-07", EXPLAINED)
        .document("board/2026-05-07/agenda.md", "published: 2026-04-29");
    let checked = making.check("2026-05-12");
    assert_eq!(outcomes(&checked.record), ["agenda: met"]);
    let [warning] = &checked.diagnostics[..] else {
        panic!("{:?}", checked.diagnostics);
    };
    assert_eq!(warning.code, "explanation-not-needed");
    assert_eq!(
        making.at(&warning.place),
        "board/2026-05-07/meeting.yaml: agenda-notice"
    );
    assert_eq!(
        warning.reason,
        "`agenda-notice` is explained, and was not missed here: it is met"
    );
    assert_eq!(
        making.at(&warning.notes[0].place),
        "board/2026-05-07/agenda.md: 2026-04-29"
    );

    let other = late().meeting(
        "2026-05-07",
        &EXPLAINED.replace("agenda-notice", "minutes-approval"),
    );
    let checked = other.check("2026-05-12");
    assert_eq!(
        checked.diagnostics[0].reason,
        "`minutes-approval` is explained, and was not judged here"
    );
}

#[test]
fn a_body_explains_what_is_no_meetings() {
    let rules = "document-status: { force: must }";
    let explained = "name: Board\nkind: board\nexplanations:\n  - { rule: document-status, about: terms.md, reason: It \
                     waits for the merger, by: Clerk, on: 2026-05-01 }\n";
    let making = Making::board(rules)
        .file("board/body.yaml", explained)
        .document("board/terms.md", "status: superseded")
        .document("board/annex.md", "status: superseded");
    assert_eq!(
        making.outcomes("2026-05-12"),
        [
            "standing document: breached",
            "standing document: breached, explained"
        ]
    );
}

#[test]
fn a_miss_says_how_it_can_be_put_right() {
    let overdue =
        Making::board("agenda-notice: { notice: 5 working days }").meeting("2026-05-07", "");
    let mend = overdue.only("2026-05-12").mend.unwrap();
    assert_eq!(
        mend,
        "The clerk can publish the agenda as agenda.md in the meeting's folder. The body can publish its reason under \
         `explanations` in meeting.yaml."
    );
    let explained = overdue.meeting("2026-05-07", EXPLAINED).only("2026-05-12");
    assert!(
        !explained.mend.unwrap().contains("explanations"),
        "the agenda is still to come"
    );
    let standing =
        Making::board("document-status: {}").document("board/terms.md", "status: superseded");
    assert!(
        standing
            .only("2026-05-12")
            .mend
            .unwrap()
            .ends_with("`explanations` in body.yaml.")
    );
}

#[test]
fn a_meeting_not_announced_yet_is_not_judged() {
    let making = Making::board("agenda-notice: { notice: 5 working days }")
        .meeting("2026-05-07", "announced: 2026-04-20\n");
    assert!(making.outcomes("2026-04-19").is_empty());
    assert_eq!(making.outcomes("2026-04-20"), ["agenda: upcoming"]);
}

#[test]
fn the_same_site_gives_the_same_record() {
    let mut making = Making::board(
        "agenda-notice: { notice: 5 working days }\nminutes-publication: { within: 1 week }",
    );
    for number in 1..=28 {
        let folder = format!("2026-02-{number:02}");
        making = making.meeting(&folder, "").document(
            &format!("board/{folder}/agenda.md"),
            "published: 2026-02-03",
        );
    }
    let once = making.check("2026-05-12").record;
    let again = making.check("2026-05-12").record;
    assert_eq!(format!("{once:?}"), format!("{again:?}"));
    assert_eq!(once.assessments().len(), 56);
}

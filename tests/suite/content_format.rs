//! `docs/content-format.md` has every key and word of the content format, and no other; its examples are right.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use minutebook::calendar::Division;
use minutebook::check;
use minutebook::load::load;
use minutebook::model::*;
use minutebook::source::{Node, Span, Value, decode, keys_of};
use minutebook::tree::Tree;
use serde::de::DeserializeOwned;

const DOC: &str = include_str!("../../docs/content-format.md");

/// What stands in backticks in a text.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The keys of the table that follows a comment such as `<!-- keys: Seat -->`.
fn documented(mark: &str) -> BTreeSet<&str> {
    let comment = format!("<!-- {mark} -->");
    let (_, after) = DOC
        .split_once(&comment)
        .unwrap_or_else(|| panic!("{mark} is not documented"));
    let rows = after
        .lines()
        .skip_while(|line| !line.starts_with('|'))
        .take_while(|line| line.starts_with('|'));
    rows.skip(2)
        .flat_map(|row| code(row.split('|').nth(1).unwrap()))
        .collect()
}

fn keys<T: DeserializeOwned>(name: &'static str) -> (&'static str, BTreeSet<&'static str>) {
    (name, keys_of::<T>().iter().copied().collect())
}

fn structs() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    BTreeMap::from([
        keys::<Settings>("Settings"),
        keys::<AddedBankHoliday>("AddedBankHoliday"),
        keys::<ClosedDay>("ClosedDay"),
        keys::<AppointedDay>("AppointedDay"),
        keys::<Contact>("Contact"),
        keys::<Licence>("Licence"),
        keys::<AccessibilityStatement>("AccessibilityStatement"),
        keys::<Gone>("Gone"),
        keys::<BodyDetails>("BodyDetails"),
        keys::<Relation>("Relation"),
        keys::<Explanation>("Explanation"),
        keys::<Organisation>("Organisation"),
        keys::<Membership>("Membership"),
        keys::<Seat>("Seat"),
        keys::<Holding>("Holding"),
        keys::<AbsenceStep>("AbsenceStep"),
        keys::<MeetingDetails>("MeetingDetails"),
        keys::<MeetingChange>("MeetingChange"),
        keys::<ShortNotice>("ShortNotice"),
        keys::<PrivateNotice>("PrivateNotice"),
        keys::<Agreement>("Agreement"),
        keys::<Cover>("Cover"),
        keys::<Exempt>("Exempt"),
        keys::<Consent>("Consent"),
        keys::<Placeholder>("Placeholder"),
        keys::<Revision>("Revision"),
        keys::<AgendaDetails>("AgendaDetails"),
        keys::<AgendaItem>("AgendaItem"),
        keys::<MinutesDetails>("MinutesDetails"),
        keys::<Attendance>("Attendance"),
        keys::<InAttendance>("InAttendance"),
        keys::<Substitute>("Substitute"),
        keys::<Apology>("Apology"),
        keys::<Declaration>("Declaration"),
        keys::<Approval>("Approval"),
        keys::<Decision>("Decision"),
        keys::<Votes>("Votes"),
        keys::<CastingVote>("CastingVote"),
        keys::<Action>("Action"),
        keys::<Terms>("Terms"),
        keys::<Clause>("Clause"),
        keys::<InterestRegister>("InterestRegister"),
        keys::<InterestEntry>("InterestEntry"),
        keys::<Interest>("Interest"),
        keys::<HospitalityRegister>("HospitalityRegister"),
        keys::<HospitalityEntry>("HospitalityEntry"),
        keys::<Told>("Told"),
        keys::<DecisionRegister>("DecisionRegister"),
        keys::<RegisteredDecision>("RegisteredDecision"),
        keys::<ActionRegister>("ActionRegister"),
        keys::<PlannedAction>("PlannedAction"),
        keys::<ConsultationRegister>("ConsultationRegister"),
        keys::<Consultation>("Consultation"),
        keys::<ConsultationResults>("ConsultationResults"),
        keys::<Circulation>("Circulation"),
        keys::<WorkProgrammes>("WorkProgrammes"),
        keys::<Programme>("Programme"),
        keys::<ProgrammeItem>("ProgrammeItem"),
        keys::<Urgency>("Urgency"),
    ])
}

#[test]
fn every_key_is_documented_and_every_documented_key_exists() {
    for (name, keys) in structs() {
        assert!(!keys.is_empty());
        assert_eq!(documented(&format!("keys: {name}")), keys, "{name}");
    }
    let tables = DOC.matches("<!-- keys: ").count();
    assert_eq!(
        tables,
        structs().len() + 1,
        "a table for each, and one for the head of a rulebook"
    );
}

/// What is told of a rulebook with this text.
fn told_of_rulebook(text: &str) -> Vec<String> {
    let tree = Tree::of([
        ("site.yaml", "name: S\n"),
        ("b/body.yaml", "name: B\nkind: board\n"),
        ("b/rulebook.yaml", text),
    ]);
    let told = load(&tree, &check::forms()).diagnostics;
    told.into_iter().filter_map(|d| d.mend).collect()
}

#[test]
fn the_head_of_a_rulebook_is_documented() {
    let told = told_of_rulebook("zzzzzz: x\n");
    let keys = told[0]
        .strip_prefix("The keys it can have: ")
        .unwrap()
        .trim_end_matches('.');
    assert_eq!(documented("keys: RulebookHead"), keys.split(", ").collect());
}

#[test]
fn every_rule_is_documented_with_its_own_keys() {
    for form in check::forms() {
        let told = told_of_rulebook(&format!("rules:\n  {}: {{ zzzzzz: x }}\n", form.name));
        let keys = told
            .iter()
            .find_map(|mend| mend.strip_prefix("The keys it can have: "))
            .unwrap();
        let keys: BTreeSet<_> = keys.trim_end_matches('.').split(", ").collect();
        assert_eq!(
            documented(&format!("rule: {}", form.name)),
            keys,
            "{}",
            form.name
        );
    }
    assert_eq!(DOC.matches("<!-- rule: ").count(), check::forms().len());
}

/// The words that an enum knows, as it tells when it is given another.
fn words<T: DeserializeOwned>(name: &'static str) -> (&'static str, BTreeSet<String>) {
    let value = Value::Text {
        text: Arc::from("zzzzzz"),
        quoted: false,
    };
    let Err(problems) = decode::<T>(&Node {
        value,
        span: Span::new(0, 6),
    }) else {
        panic!("{name} takes anything")
    };
    let mend = problems[0].mend.as_deref().unwrap();
    let words = mend
        .strip_prefix("Use one of: ")
        .unwrap_or(mend)
        .trim_end_matches('.');
    (name, words.split(", ").map(str::to_owned).collect())
}

#[test]
fn every_word_is_documented_and_every_documented_word_exists() {
    let enums = [
        words::<Host>("Host"),
        words::<BodyKind>("BodyKind"),
        words::<Standing>("Standing"),
        words::<AttendanceShown>("AttendanceShown"),
        words::<Sector>("Sector"),
        words::<Role>("Role"),
        words::<SeatStatus>("SeatStatus"),
        words::<AbsenceMeasure>("AbsenceMeasure"),
        words::<Force>("Force"),
        words::<MeetingKind>("MeetingKind"),
        words::<MeetingState>("MeetingState"),
        words::<UrgencyKind>("UrgencyKind"),
        words::<DocumentKind>("DocumentKind"),
        words::<Status>("Status"),
        words::<RevisionClass>("RevisionClass"),
        words::<ItemKind>("ItemKind"),
        words::<AttendedAs>("AttendedAs"),
        words::<DeclarerAction>("DeclarerAction"),
        words::<DecisionMode>("DecisionMode"),
        words::<ActionStatus>("ActionStatus"),
        words::<DecisionKind>("DecisionKind"),
    ];
    for (name, words) in &enums {
        let comment = format!("<!-- words: {name} -->");
        let (_, after) = DOC
            .split_once(&comment)
            .unwrap_or_else(|| panic!("{name} is not documented"));
        let list = after.trim_start().split("\n\n").next().unwrap();
        let documented: BTreeSet<_> = code(list).map(str::to_owned).collect();
        assert_eq!(documented, *words, "{name}");
    }
    for division in ["england-and-wales", "scotland", "northern-ireland"] {
        assert!(division.parse::<Division>().is_ok());
    }
    assert_eq!(DOC.matches("<!-- words: ").count(), enums.len() + 1);
}

/// The first example under a heading of the second level.
fn example(heading: &str) -> &'static str {
    let (_, section) = DOC.split_once(&format!("\n## {heading}\n")).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let (_, block) = section.split_once("\n```").unwrap();
    let (_, text) = block.split_once('\n').unwrap();
    text.split("\n```").next().unwrap()
}

#[test]
fn the_examples_make_a_site() {
    let meeting = "bromley/executive/2026-03-10";
    let files = [
        ("site.yaml".to_owned(), example("`site.yaml`")),
        (
            "bromley/body.yaml".to_owned(),
            "name: The partnership\nkind: partnership\n",
        ),
        (
            "bromley/organisations.yaml".to_owned(),
            example("`organisations.yaml`"),
        ),
        (
            "bromley/rulebook.yaml".to_owned(),
            example("`rulebook.yaml`"),
        ),
        (
            "bromley/compact-steering-group/body.yaml".to_owned(),
            example("`body.yaml`"),
        ),
        (
            "bromley/executive/body.yaml".to_owned(),
            "name: The executive\nkind: executive\n",
        ),
        (
            "bromley/executive/members.yaml".to_owned(),
            example("`members.yaml`"),
        ),
        (format!("{meeting}/meeting.yaml"), example("`meeting.yaml`")),
        (format!("{meeting}/housing-report.md"), example("Documents")),
        (format!("{meeting}/agenda.md"), example("`agenda.md`")),
        (format!("{meeting}/minutes.md"), example("`minutes.md`")),
        (
            "bromley/executive/consultation-paper.md".to_owned(),
            "Where to build.",
        ),
    ];
    let registers = [
        "interests.yaml",
        "hospitality.yaml",
        "decisions.yaml",
        "actions.yaml",
        "consultations.yaml",
        "work-programme.yaml",
    ];
    let registers = registers.map(|name| {
        let path = format!("bromley/executive/{name}");
        (path, example(&format!("`{name}`")))
    });
    let files: Vec<_> = files.into_iter().chain(registers).collect();
    let tree = Tree::of(files.iter().map(|(path, text)| (path.as_str(), *text)));
    let loaded = load(&tree, &check::forms());
    assert!(loaded.diagnostics.is_empty(), "{:#?}", loaded.diagnostics);
    let site = loaded.site.unwrap();
    assert_eq!((site.bodies.len(), site.documents.len()), (3, 4));
    let executive = &site.bodies[&BodyId::new("bromley/executive")].registers;
    assert_eq!(executive.interests.as_ref().unwrap().1.entries.len(), 2);
    assert_eq!(executive.hospitality.as_ref().unwrap().1.entries.len(), 1);
    assert_eq!(executive.decisions.as_ref().unwrap().1.decisions.len(), 1);
    assert_eq!(executive.actions.as_ref().unwrap().1.actions.len(), 2);
    let consultations = &executive.consultations.as_ref().unwrap().1;
    assert_eq!(consultations.consultations.len(), 1);
    let programmes = &executive.work_programme.as_ref().unwrap().1.programmes;
    assert_eq!(programmes[0].items.len(), 2);
}

#[test]
fn links_within_the_page_lead_to_its_headings() {
    let slug = |heading: &str| -> String {
        let kept = heading
            .to_lowercase()
            .chars()
            .filter(|c| c.is_alphanumeric() || " -_".contains(*c))
            .collect::<String>();
        kept.replace(' ', "-")
    };
    let headings: BTreeSet<_> = DOC
        .lines()
        .filter_map(|line| Some(slug(line.trim_start_matches('#').strip_prefix(' ')?)))
        .collect();
    let links: BTreeSet<_> = DOC
        .split("](#")
        .skip(1)
        .map(|rest| rest.split(')').next().unwrap().to_owned())
        .collect();
    assert!(links.len() > 30);
    assert!(
        links.is_subset(&headings),
        "{:?}",
        links.difference(&headings).collect::<Vec<_>>()
    );
}

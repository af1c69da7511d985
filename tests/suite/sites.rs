//! The small sites under `tests/sites/`: read from disk, judged on their own day and built.
//!
//! A folder with the name of a rule holds that rule's cases: `tests/sites/quorum/breached/` is a site, and
//! `tests/sites/quorum/breached.txt` beside it says what becomes of it. The other folders are whole sites, for other
//! tests.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use minutebook::check::forms;
use minutebook::diagnostic::Diagnostic;
use minutebook::pipeline::{Judged, Order, judge, read};
use minutebook::record::{Assessment, Outcome};
use rayon::prelude::*;
use scraper::{ElementRef, Html, Selector};

use crate::check::outcome;
use crate::example::{Page, Published};

/// Rules that lack a case for one of their outcomes: to be made shorter, never longer.
const TO_COME: &[&str] = &[];

/// What the words of a rule's source name, and the rule cannot give.
const NEVER: &[(&str, Outcome, &str)] = &[
    ("apologies", Outcome::Overdue, JUDGED_LATER),
    ("apologies", Outcome::Upcoming, JUDGED_LATER),
    ("item-requests", Outcome::Overdue, ASKED_FOR),
    ("item-requests", Outcome::Upcoming, ASKED_FOR),
];

const JUDGED_LATER: &str =
    "it is judged by the minutes, and nobody sends an apology after the meeting";
const ASKED_FOR: &str = "an item that nobody asked for is not due";

/// A site that shows what one rule finds.
struct Case {
    /// The rule's name.
    rule: String,
    /// The name of its folder: an outcome, and what is special.
    name: String,
    /// Where its files are.
    folder: PathBuf,
    /// What becomes of it, as its text file says.
    expected: String,
}

/// Every case, in order of rule and name.
static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let rules = forms().into_iter().map(|form| form.name);
    rules.flat_map(cases_of).collect()
});

/// The cases as published, in the same order.
static BUILT: LazyLock<Vec<Published>> = LazyLock::new(|| {
    let build = |case: &Case| Published::build(&case.folder, &format!("sites/{}", case.path()));
    CASES.par_iter().map(build).map(Result::unwrap).collect()
});

/// One published case of each rule.
pub(crate) fn one_of_each_rule() -> impl Iterator<Item = &'static Published> {
    let mut last = None;
    let both = CASES.iter().zip(BUILT.iter());
    let firsts = both.filter(move |(case, _)| last.replace(&case.rule) != Some(&case.rule));
    firsts.map(|(_, built)| built)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites")
}

/// The names of what is in a folder, in order.
fn entries(folder: &Path) -> Vec<String> {
    let entries = folder.read_dir().into_iter().flatten();
    let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name();
    let mut names: Vec<_> = entries
        .map(|entry| name(entry).into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn cases_of(rule: &'static str) -> Vec<Case> {
    let folder = root().join(rule);
    let names = entries(&folder);
    let sites = names.iter().filter(|name| !name.ends_with(".txt"));
    let case = |name: &String| Case {
        rule: rule.to_owned(),
        name: name.clone(),
        folder: folder.join(name),
        expected: fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap_or_default(),
    };
    sites.map(case).collect()
}

impl Case {
    /// Its record on its own day, and the warnings beside it; or what is wrong with it.
    fn judged(&self) -> Result<Judged, Vec<Diagnostic>> {
        let order = Order {
            as_of: None,
            now: chrono::DateTime::UNIX_EPOCH,
            base_url: None,
            readings: std::collections::BTreeMap::new(),
        };
        judge(&read(&self.folder).unwrap(), &order)
    }

    /// "quorum/breached"
    fn path(&self) -> String {
        format!("{}/{}", self.rule, self.name)
    }
}

/// What becomes of a site, in the words of the text files: whether the build fails, each warning, and each assessment
/// with the first sentence of its finding.
fn told(judged: &Judged) -> String {
    let assessments = judged.record.assessments();
    let failed = assessments.iter().any(Assessment::fails);
    let fails = if failed { "fails" } else { "passes" };
    let mut text = format!("The build {fails}.\n");
    for warning in &judged.warnings {
        writeln!(text, "\nwarning\n  {}", first_sentence(&warning.reason)).unwrap();
    }
    for assessment in assessments {
        let finding = first_sentence(&assessment.finding);
        writeln!(text, "\n{}\n  {finding}", outcome(assessment)).unwrap();
    }
    text
}

fn first_sentence(text: &str) -> String {
    let first = text.split_once(". ").map_or(text, |(first, _)| first);
    let first = first.strip_suffix('.').unwrap_or(first);
    format!("{first}.")
}

#[test]
fn each_case_comes_out_as_its_text_says() {
    let wrong: Vec<_> = CASES.par_iter().filter_map(wrong).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn wrong(case: &Case) -> Option<String> {
    let path = case.path();
    let judged = match case.judged() {
        Ok(judged) => judged,
        Err(diagnostics) => return Some(format!("{path}: {diagnostics:#?}\n")),
    };
    let assessments = judged.record.assessments();
    if let Some(other) = assessments.iter().find(|a| a.rule != case.rule) {
        return Some(format!("{path}: another rule, {}\n", other.rule));
    }
    let (told, expected) = (told(&judged), &case.expected);
    let differs = told != *expected;
    differs.then(|| format!("{path}.txt says:\n{expected}\nand it comes out so:\n{told}"))
}

#[test]
fn the_pages_of_each_case_say_the_same() {
    CASES
        .par_iter()
        .zip(BUILT.par_iter())
        .for_each(|(case, site)| {
            let fails = case.expected.starts_with("The build fails.");
            assert_eq!(site.failed, fails, "{}", case.path());
            let record = case.judged().unwrap().record;
            let told = texts(site);
            let told_singly = |a: &&Assessment| a.outcome != Outcome::NotApplicable;
            for assessment in record.assessments().iter().filter(told_singly) {
                let finding = &assessment.finding;
                let on_a_page = told.iter().any(|text| text.contains(finding));
                assert!(on_a_page, "{}: no page says: {finding}", case.path());
            }
            let bodies: BTreeSet<_> = record.assessments().iter().map(|a| &a.body).collect();
            for body in bodies {
                let file = format!("{body}/record/index.html");
                let page = site.pages.iter().find(|page| page.file == file);
                let page = page.map(|page| Html::parse_document(&page.html));
                let of_body: Vec<_> = record.of_body(body).collect();
                assert_eq!(counts_on(page), counts(&of_body), "{}: {body}", case.path());
            }
        });
}

/// What each page says, without its markup.
fn texts(site: &Published) -> Vec<String> {
    let pages = site.pages.iter();
    let text = |page: &Page| {
        let page = Html::parse_document(&page.html);
        words(page.root_element())
    };
    pages.map(text).collect()
}

fn words(element: ElementRef<'_>) -> String {
    let words: Vec<_> = element.text().flat_map(str::split_whitespace).collect();
    words.join(" ")
}

/// How many came out each way. Pages pass over what does not apply.
fn counts(assessments: &[&Assessment]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    let counted = assessments.iter().map(|a| a.outcome);
    for outcome in counted.filter(|outcome| *outcome != Outcome::NotApplicable) {
        *counts.entry(capital(outcome.words())).or_default() += 1;
    }
    counts
}

/// The same, as the table on the page of a body's record has it; nothing, if there is no such page.
fn counts_on(page: Option<Html>) -> BTreeMap<String, usize> {
    let cell = Selector::parse("table[aria-labelledby=by-rule] td.number:not(.zero)").unwrap();
    let mut counts = BTreeMap::new();
    for cell in page.iter().flat_map(|page| page.select(&cell)) {
        let label = cell.value().attr("data-label").unwrap();
        let count: usize = words(cell).parse().unwrap();
        *counts.entry(label.to_owned()).or_default() += count;
    }
    counts.remove("Explained");
    counts
}

fn capital(words: &str) -> String {
    let (first, rest) = words.split_at(1);
    first.to_uppercase() + rest
}

#[test]
fn each_rule_has_a_case_for_each_outcome_it_can_give() {
    let mut lacking = Vec::new();
    for form in forms() {
        let (can_give, shown) = (can_give(form.name), shown(form.name));
        let missing = can_give.difference(&shown);
        let missing: Vec<_> = missing.map(|outcome| outcome.words()).collect();
        if !missing.is_empty() {
            lacking.push((form.name, missing));
        }
    }
    let names: Vec<_> = lacking.iter().map(|(rule, _)| *rule).collect();
    assert_eq!(names, TO_COME, "no case in tests/sites shows {lacking:#?}");
    for (rule, outcome, why) in NEVER {
        let words = outcome.words();
        assert!(
            !shown(rule).contains(outcome),
            "{rule} is {words}, and yet: {why}"
        );
        assert!(
            named(rule).contains(outcome),
            "the source of {rule} does not name {words}"
        );
    }
}

/// The outcomes that the text files of a rule's cases tell of.
fn shown(rule: &str) -> BTreeSet<Outcome> {
    let cases = CASES.iter().filter(|case| case.rule == rule);
    let lines = cases.flat_map(|case| case.expected.lines());
    let told = lines.filter(|line| !line.starts_with(' '));
    let words = told.filter_map(|line| line.rsplit_once(": ")?.1.split(", ").next());
    let outcome = |words: &str| ALL.into_iter().find(|outcome| outcome.words() == words);
    words.filter_map(outcome).collect()
}

fn can_give(rule: &str) -> BTreeSet<Outcome> {
    let mut outcomes = named(rule);
    for (_, outcome, _) in NEVER.iter().filter(|(never, _, _)| *never == rule) {
        outcomes.remove(outcome);
    }
    outcomes
}

const ALL: [Outcome; 7] = [
    Outcome::Met,
    Outcome::Late,
    Outcome::Overdue,
    Outcome::Breached,
    Outcome::Upcoming,
    Outcome::NotRecorded,
    Outcome::NotApplicable,
];

/// The outcomes that a rule's source names, and those of `timeliness::judge` where it calls that.
fn named(rule: &str) -> BTreeSet<Outcome> {
    let file = format!("src/check/rules/{}.rs", rule.replace('-', "_"));
    let source = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
    let dated = [
        Outcome::Met,
        Outcome::Late,
        Outcome::Overdue,
        Outcome::Upcoming,
        Outcome::NotRecorded,
    ];
    let by_name = |outcome: &Outcome| source.contains(&format!("Outcome::{outcome:?}"));
    let calls = source.match_indices("judge(").any(|(at, _)| {
        let before = &source[..at];
        !before.ends_with('.') && !before.ends_with("fn ")
    });
    let by_judge = |outcome: &Outcome| calls && dated.contains(outcome);
    ALL.into_iter()
        .filter(|outcome| by_name(outcome) || by_judge(outcome))
        .collect()
}

#[test]
fn every_folder_and_text_is_a_case_or_a_whole_site() {
    let rules: BTreeSet<_> = forms()
        .into_iter()
        .map(|form| form.name.to_owned())
        .collect();
    for name in entries(&root()) {
        let folder = root().join(&name);
        if !rules.contains(&name) {
            assert!(
                folder.join("site.yaml").is_file(),
                "{name} is no rule and no site"
            );
            continue;
        }
        let (texts, sites): (BTreeSet<_>, BTreeSet<_>) = entries(&folder)
            .into_iter()
            .partition(|entry| entry.ends_with(".txt"));
        let named = texts.iter().filter_map(|text| text.strip_suffix(".txt"));
        let named: BTreeSet<_> = named.map(str::to_owned).collect();
        assert_eq!(
            sites, named,
            "{name}: each case has a text, and each text a case"
        );
    }
}

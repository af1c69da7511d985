//! A breach of each clause, planted in a copy of the example: it must give exactly the miss that is meant, and no other.

mod basingstoke;
mod bromley;
mod cheshire;
mod compact;
mod daventry;
mod obligations;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use minutebook::check::{Checked, check, forms};
use minutebook::load::load;
use minutebook::read::read;
use minutebook::record::Assessment;
use minutebook::tree::{Content, Tree, TreePath};
use rayon::prelude::*;

/// A breach to plant.
struct Plant {
    /// The rows of `docs/obligations.md` that it breaches.
    rows: &'static [&'static str],
    /// The files that are changed, below `content/`.
    edits: &'static [(&'static str, Edit)],
    /// What becomes of it: `bromley/executive/2026-03-10 quorum: quorum breached`. Before the colon stands the meeting (or
    /// the body) and the rule as the rulebook names it, after it the subject and the outcome.
    gives: &'static [&'static str],
}

/// A change to one file.
enum Edit {
    /// This text, which stands there once, becomes that one.
    Swap(&'static str, &'static str),
    /// The file becomes this text, whether or not it was there.
    Write(&'static str),
    /// The file is taken away.
    Remove,
}

static EXAMPLE: LazyLock<Tree> =
    LazyLock::new(|| read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content")).unwrap());

static SOUND: LazyLock<BTreeMap<String, usize>> =
    LazyLock::new(|| misses(&checked(&EXAMPLE, "the example")));

/// Every breach that is planted.
fn plants() -> impl Iterator<Item = &'static Plant> {
    [
        bromley::PLANTS,
        daventry::PLANTS,
        basingstoke::PLANTS,
        compact::PLANTS,
        cheshire::PLANTS,
    ]
    .into_iter()
    .flatten()
}

/// What is wrong with what comes of each plant; nothing where it is what was meant.
fn wrong(plants: &[Plant]) -> Vec<String> {
    plants.par_iter().filter_map(trouble).collect()
}

fn trouble(plant: &Plant) -> Option<String> {
    let tree = planted(plant);
    let name = format!("{:?}", plant.rows);
    let now = misses(&checked(&tree, &name));
    let top = top(plant);
    let sound = SOUND.iter().filter(|(miss, _)| miss.starts_with(top));
    let sound: BTreeMap<&str, usize> = sound.map(|(miss, count)| (miss.as_str(), *count)).collect();
    let mut come = Vec::new();
    for (miss, count) in &now {
        let before = sound.get(miss.as_str()).copied().unwrap_or_default();
        come.extend(std::iter::repeat_n(
            miss.as_str(),
            count.saturating_sub(before),
        ));
    }
    let gone = sound
        .iter()
        .filter(|(miss, count)| now.get(**miss).unwrap_or(&0) < *count);
    let gone: Vec<_> = gone.map(|(miss, _)| *miss).collect();
    let meant: BTreeSet<_> = plant.gives.iter().copied().collect();
    let right = come.iter().copied().collect::<BTreeSet<_>>() == meant
        && come.len() == plant.gives.len()
        && gone.is_empty();
    (!right).then(|| {
        format!(
            "{name}\n  meant: {:#?}\n  came: {come:#?}\n  gone: {gone:#?}",
            plant.gives
        )
    })
}

/// The folder at the top of the content that the breach is planted in.
fn top(plant: &Plant) -> &'static str {
    let top = plant
        .edits
        .first()
        .and_then(|(path, _)| path.split('/').next());
    top.unwrap_or_default()
}

/// The example's files of the partnership that the breach is planted in, with the breach.
fn planted(plant: &Plant) -> Tree {
    let mut tree = EXAMPLE.clone();
    let own = |path: &str| path.split('/').next() == Some(top(plant)) || path == "site.yaml";
    tree.files.retain(|path, _| own(path.as_str()));
    for (path, edit) in plant.edits {
        let path = TreePath::new(path).unwrap_or_else(|| panic!("{path} is no path"));
        let text = match edit {
            Edit::Remove => {
                assert!(tree.files.remove(&path).is_some(), "{path} is not there");
                continue;
            }
            Edit::Write(text) => (*text).to_owned(),
            Edit::Swap(find, put) => swapped(&tree, &path, find, put),
        };
        tree.files.insert(path, Content::from(text.into_bytes()));
    }
    tree
}

fn swapped(tree: &Tree, path: &TreePath, find: &str, put: &str) -> String {
    let Some(Content::Bytes(bytes)) = tree.files.get(path) else {
        panic!("{path} is not there");
    };
    let text = std::str::from_utf8(bytes).unwrap();
    assert_eq!(text.matches(find).count(), 1, "{path} holds once: {find}");
    text.replace(find, put)
}

fn checked(tree: &Tree, name: &str) -> Checked {
    let loaded = load(tree, &forms());
    let site = loaded
        .site
        .unwrap_or_else(|| panic!("{name}: {:#?}", loaded.diagnostics));
    let day = site.settings.as_of.as_ref().unwrap().value;
    check(&site, day)
}

/// The misses that have no explanation, each with how often it is there.
fn misses(checked: &Checked) -> BTreeMap<String, usize> {
    let mut misses = BTreeMap::new();
    let missed = checked.record.assessments().iter();
    for assessment in missed.filter(|a| a.outcome.is_missed() && a.explanation.is_none()) {
        *misses.entry(miss(assessment)).or_default() += 1;
    }
    misses
}

fn miss(assessment: &Assessment) -> String {
    let place = match &assessment.meeting {
        Some(meeting) => meeting.as_str(),
        None => assessment.body.as_str(),
    };
    let rule = written(assessment.rule, assessment.aspect.as_deref());
    let (subject, outcome) = (&assessment.subject, assessment.outcome.words());
    format!("{place} {rule}: {subject} {outcome}")
}

/// A rule as a rulebook names it.
fn written(rule: &str, aspect: Option<&str>) -> String {
    match aspect {
        Some(aspect) => format!("{rule} ({aspect})"),
        None => rule.to_owned(),
    }
}

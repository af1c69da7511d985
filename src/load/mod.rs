//! From the content's files to a site: [`load`].
//!
//! 1. [`layout`]: which file is what, by its folder and name.
//! 2. Each file is read on its own, in parallel: its text, its YAML, its keys.
//! 3. [`references`]: what one file says of another is looked up.
//!
//! What is wrong is gathered in every step, all of it in one run. A file that cannot be read is stood in for, so that
//! the rest can be looked at; what refers to it is then not called wrong.

mod decoded;
mod document;
mod draft;
mod earlier;
mod folder;
mod front_matter;
mod layout;
mod links;
mod names;
mod references;
mod registers;
mod rulebook;
mod text;
mod yaml;
mod yaml_trouble;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{RuleForm, Site};
use crate::tree::Tree;

/// As many errors, and as many warnings, are told of one file: more come of one mistake, and nobody reads them.
const MOST_TOLD: usize = 100;

/// What came of loading.
#[derive(Debug)]
pub struct Loaded {
    /// The site; `None` if a diagnostic is an error.
    pub site: Option<Site>,
    /// What is wrong, in order of file and place.
    pub diagnostics: Vec<Diagnostic>,
}

/// Loads the site that `tree`, the content folder, describes. A rulebook can name the rules in `rules`.
///
/// Pure: the same tree gives the same site and diagnostics, whatever the machine.
pub fn load(tree: &Tree, rules: &[RuleForm]) -> Loaded {
    let (layout, mut diagnostics) = layout::Layout::of(tree);
    let draft = draft::Draft::read(&layout, rules);
    diagnostics.extend(draft.found.iter().cloned());
    diagnostics.extend(references::check(&layout, &draft, rules));
    diagnostics.sort();
    diagnostics.dedup();
    let diagnostics = shortened(diagnostics);
    let sound = diagnostics.iter().all(|d| d.severity != Severity::Error);
    Loaded {
        site: sound.then_some(draft.site),
        diagnostics,
    }
}

/// The diagnostics without those beyond the first of each file; the last one that is kept tells how many they are.
fn shortened(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut counts: BTreeMap<_, usize> = BTreeMap::new();
    diagnostics.retain(|d| {
        let count = counts
            .entry((d.place.path.clone(), d.severity))
            .or_default();
        *count += 1;
        *count <= MOST_TOLD
    });
    let mut left: BTreeMap<_, _> = counts
        .iter()
        .filter_map(|(of, count)| Some((of, count.checked_sub(MOST_TOLD)?)))
        .filter(|(_, more)| *more > 0)
        .collect();
    for d in diagnostics.iter_mut().rev() {
        if let Some(more) = left.remove(&(d.place.path.clone(), d.severity)) {
            d.reason = format!(
                "{}; {more} more like this in the file are not shown",
                d.reason
            );
        }
    }
    diagnostics
}

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
mod folder;
mod front_matter;
mod layout;
mod links;
mod names;
mod references;
mod rulebook;
mod text;
mod yaml;
mod yaml_trouble;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{RuleForm, Site};
use crate::tree::Tree;

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
    let sound = diagnostics.iter().all(|d| d.severity != Severity::Error);
    Loaded {
        site: sound.then_some(draft.site),
        diagnostics,
    }
}

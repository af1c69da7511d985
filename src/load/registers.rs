//! The registers of a body, each from its file.

use serde::de::DeserializeOwned;

use super::decoded;
use super::layout::{File, RegisterFiles};
use crate::diagnostic::Diagnostic;
use crate::model::Registers;
use crate::tree::TreePath;

/// The registers in these files, as far as they can be read, and what is wrong with them.
pub(super) fn read(files: &RegisterFiles<'_>) -> (Registers, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let registers = Registers {
        interests: register(files.interests, "entries", &mut found),
        hospitality: register(files.hospitality, "entries", &mut found),
        decisions: register(files.decisions, "decisions", &mut found),
        actions: register(files.actions, "actions", &mut found),
        consultations: register(files.consultations, "consultations", &mut found),
        work_programme: register(files.work_programme, "programmes", &mut found),
    };
    (registers, found)
}

/// One register; `key` is that of its list.
fn register<T: DeserializeOwned>(
    file: Option<File<'_>>,
    key: &str,
    found: &mut Vec<Diagnostic>,
) -> Option<(TreePath, T)> {
    let file = file?;
    let mend = format!("Write `{key}: []` if there is nothing to list, or take the file away.");
    let (register, wrong) = decoded::file(file, &mend);
    found.extend(wrong);
    Some((file.0.clone(), register?))
}

//! Files whose names say nothing, or something else than was meant.

use super::folder::Folder;
use crate::diagnostic::Diagnostic;
use crate::source::{Place, nearest};
use crate::tree::TreePath;

/// The YAML files of a body's folder.
const OF_BODY: [&str; 10] = [
    "body.yaml",
    "rulebook.yaml",
    "organisations.yaml",
    "members.yaml",
    "interests.yaml",
    "hospitality.yaml",
    "decisions.yaml",
    "actions.yaml",
    "consultations.yaml",
    "work-programme.yaml",
];

/// What to say of a YAML file that has no place in its folder.
pub(super) fn unknown_yaml(path: &TreePath, folder: &Folder) -> Diagnostic {
    let place = Place::whole(path.clone());
    let name = path.name();
    let known: &[&str] = match folder {
        Folder::Top => &["site.yaml"],
        Folder::Body(_) => &OF_BODY,
        Folder::Meeting(..) => &["meeting.yaml"],
        _ => &[],
    };
    let reason = format!("{name} is not a YAML file that belongs in this folder");
    let mend = match likely(name, known) {
        Some(likely) => format!("Did you mean {likely}?"),
        None if known.is_empty() => "Move it to the folder of its meeting or body.".to_owned(),
        None => format!(
            "The YAML files that are read here: {}. To publish a file as it is, give it another extension.",
            known.join(", ")
        ),
    };
    Diagnostic::error("unknown-file", place, reason).mend(mend)
}

fn likely<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let stems = known.iter().map(|known| known.trim_end_matches(".yaml"));
    let meant = nearest(stem, stems)?;
    known
        .iter()
        .copied()
        .find(|known| known.trim_end_matches(".yaml") == meant)
}

/// What to say of a Markdown file in a folder that has no pages.
pub(super) fn misplaced_document(path: &TreePath, folder: &Folder) -> Diagnostic {
    let (reason, mend) = match folder {
        Folder::Top => (
            "a document belongs to a body, and this folder is no body's",
            "Move it into the folder of its body, or of a meeting.",
        ),
        _ => (
            "a document stands right in the folder of its meeting or body, not in a folder below it",
            "Move it up, beside agenda.md; folders below a meeting's hold attachments.",
        ),
    };
    Diagnostic::error("misplaced-document", Place::whole(path.clone()), reason).mend(mend)
}

/// What to say of Markdown that is not called `.md`.
pub(super) fn wrong_extension(path: &TreePath) -> Diagnostic {
    let reason = "a document's name ends in .md, in small letters";
    Diagnostic::error("file-name", Place::whole(path.clone()), reason)
        .mend(format!("Rename it to {}.md.", path.stem()))
}

/// What is wrong with the name of a document: capitals in a name that has a meaning, agenda or minutes without a
/// meeting, or nothing left of it in an address.
pub(super) fn wrong_document_name(path: &TreePath, at_meeting: bool) -> Option<Diagnostic> {
    let stem = path.stem();
    let small = stem.to_lowercase();
    if !["agenda", "minutes"].contains(&small.as_str()) {
        return None;
    }
    let place = Place::whole(path.clone());
    if stem != small {
        let reason = format!("`{}` is written with capital letters", path.name());
        let mend = format!("Rename it to {small}.md.");
        return Some(Diagnostic::error("file-name", place, reason).mend(mend));
    }
    if at_meeting {
        return None;
    }
    let reason = format!("{small}.md belongs to a meeting, and this folder is a body's");
    let mend = "Move it into the folder of its meeting, named by the date: 2026-03-10.";
    Some(Diagnostic::error("misplaced-document", place, reason).mend(mend))
}

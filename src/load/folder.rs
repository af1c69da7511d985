//! What each folder of the content is: a body, a meeting, or a place for files.

use std::collections::BTreeMap;

use crate::calendar::{Day, parse_date};
use crate::diagnostic::Diagnostic;
use crate::model::{BodyId, MeetingId};
use crate::source::Place;
use crate::tree::{Tree, TreePath};

/// What a folder is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Folder {
    /// The content folder itself.
    Top,
    /// A folder at the top whose name begins with `_`: a theme, or nothing that is read.
    Aside,
    /// A body, whether or not it has its `body.yaml`.
    Body(BodyId),
    /// A meeting of a body.
    Meeting(MeetingId, BodyId, Day),
    /// Earlier texts of revised documents.
    Earlier,
    /// Attachments.
    Files,
}

/// What can be seen of a folder from the paths in it.
#[derive(Debug, Default)]
struct Sight {
    body_yaml: bool,
    /// Whether a file that only meetings have is right in it.
    meeting_file: bool,
    /// Whether a Markdown or YAML file is in it or below it.
    text: bool,
}

/// Every folder of the tree that is not hidden, by its path, and what is wrong with their names.
pub(super) fn folders(tree: &Tree) -> (BTreeMap<&str, Folder>, Vec<Diagnostic>) {
    let mut folders = BTreeMap::from([("", Folder::Top)]);
    let mut found = Vec::new();
    // In order of path, so that a folder comes after the one it is in.
    for (path, sight) in &sights(tree) {
        let (above, name) = path.rsplit_once('/').unwrap_or(("", path));
        let Some(above) = folders.get(above) else {
            continue;
        };
        let (folder, wrong) = role(path, name, above, sight);
        found.extend(wrong);
        folders.insert(path, folder);
    }
    (folders, found)
}

/// Whether a file or folder is one that editors and systems leave behind, and that is no content.
pub(super) fn is_hidden(name: &str) -> bool {
    name.starts_with('.') || name.starts_with("~$") || matches!(name, "Thumbs.db" | "desktop.ini")
}

fn sights(tree: &Tree) -> BTreeMap<&str, Sight> {
    let mut sights: BTreeMap<&str, Sight> = BTreeMap::new();
    for path in tree.files.keys() {
        if path.as_str().split('/').any(is_hidden) {
            continue;
        }
        let text = is_markdown(path) || is_yaml(path);
        let mut folder = path.parent();
        if let Some(holder) = folder {
            let sight = sights.entry(holder).or_default();
            let name = path.name().to_ascii_lowercase();
            sight.body_yaml |= name == "body.yaml" || name == "body.yml";
            sight.meeting_file |= matches!(
                name.as_str(),
                "meeting.yaml" | "meeting.yml" | "agenda.md" | "minutes.md"
            );
        }
        while let Some(holder) = folder {
            sights.entry(holder).or_default().text |= text;
            folder = holder.rsplit_once('/').map(|(above, _)| above);
        }
    }
    sights
}

/// Whether the file is Markdown, however its extension is spelt.
pub(super) fn is_markdown(path: &TreePath) -> bool {
    let extension = path.extension().unwrap_or_default().to_ascii_lowercase();
    ["md", "markdown", "mdown"].contains(&extension.as_str())
}

/// Whether the file is YAML, however its extension is spelt.
pub(super) fn is_yaml(path: &TreePath) -> bool {
    let extension = path.extension().unwrap_or_default().to_ascii_lowercase();
    ["yaml", "yml"].contains(&extension.as_str())
}

fn role(path: &str, name: &str, above: &Folder, sight: &Sight) -> (Folder, Option<Diagnostic>) {
    match above {
        Folder::Aside => (Folder::Aside, None),
        Folder::Top if name.starts_with('_') => (Folder::Aside, None),
        Folder::Top if !sight.text => (Folder::Files, None),
        Folder::Top => top(path, name, sight),
        Folder::Body(_) if name == "earlier" && !sight.body_yaml => (Folder::Earlier, None),
        Folder::Body(body) => below_body(path, name, body, sight),
        Folder::Meeting(..) if name == "earlier" => (Folder::Earlier, None),
        Folder::Meeting(..) | Folder::Earlier | Folder::Files => {
            let wrong = aside_below(path, name).or_else(|| misplaced(path, name, sight));
            (Folder::Files, wrong)
        }
    }
}

fn top(path: &str, name: &str, sight: &Sight) -> (Folder, Option<Diagnostic>) {
    match meeting_day(name) {
        Some(day) if !sight.body_yaml => {
            let reason = "a meeting's folder stands in the folder of its body, not at the top";
            let wrong = Diagnostic::error("misplaced-folder", folder_place(path), reason)
                .mend("Move it into the folder of the body that met.");
            let nobody = BodyId::new("");
            (
                Folder::Meeting(MeetingId::new(path), nobody, day),
                Some(wrong),
            )
        }
        _ => (body(path), no_body_yaml(path, sight)),
    }
}

fn body(path: &str) -> Folder {
    Folder::Body(BodyId::new(path))
}

fn below_body(
    path: &str,
    name: &str,
    above: &BodyId,
    sight: &Sight,
) -> (Folder, Option<Diagnostic>) {
    let meeting = |day| Folder::Meeting(MeetingId::new(path), above.clone(), day);
    if let Some(day) = meeting_day(name) {
        return (meeting(day), None);
    }
    let like_a_date = || {
        let digits = name
            .split(|c: char| !c.is_ascii_digit())
            .filter(|d| !d.is_empty());
        name.starts_with(|c: char| c.is_ascii_digit()) && (sight.text || digits.count() >= 3)
    };
    if !sight.body_yaml && (sight.meeting_file || like_a_date()) {
        let stand_in = Day(chrono::NaiveDate::default());
        return (meeting(stand_in), Some(no_date(path, name)));
    }
    if !sight.text {
        return (Folder::Files, aside_below(path, name));
    }
    let wrong = aside_below(path, name).or_else(|| no_body_yaml(path, sight));
    (body(path), wrong)
}

/// The day in a meeting folder's name: `2026-03-10`, or with a word after it, `2026-03-10-extraordinary`.
pub(super) fn meeting_day(name: &str) -> Option<Day> {
    let (date, rest) = name.split_at_checked(10)?;
    let word = rest.strip_prefix('-').unwrap_or_default();
    let word_ok = !word.is_empty()
        && word
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !rest.is_empty() && !word_ok {
        return None;
    }
    parse_date(date).ok().map(Day)
}

fn no_date(path: &str, name: &str) -> Diagnostic {
    let reason = match parse_date(name) {
        Err(wrong) => wrong.to_string(),
        Ok(_) => format!("“{name}” is not the name of a meeting's folder"),
    };
    let head = name.get(..10).and_then(|date| parse_date(date).ok());
    let mend = match head {
        Some(date) => format!(
            "Name the folder {date}, or {date} with a word in small letters after it: {date}-extraordinary."
        ),
        None => "Name the meeting's folder by its date: 2026-03-10, or 2026-03-10-extraordinary for a second meeting on \
             that day. The folder of a body needs a body.yaml."
            .to_owned(),
    };
    Diagnostic::error("meeting-folder-name", folder_place(path), reason).mend(mend)
}

fn no_body_yaml(path: &str, sight: &Sight) -> Option<Diagnostic> {
    let missing = TreePath::new(&format!("{path}/body.yaml")).filter(|_| !sight.body_yaml)?;
    let reason = format!("the folder {path} has no body.yaml");
    let mend = "If it is a body, add a file body.yaml with its `name:` and `kind:`. \
                If it is a meeting, name the folder by its date: 2026-03-10.";
    Some(Diagnostic::error("no-body-yaml", Place::whole(missing), reason).mend(mend))
}

fn misplaced(path: &str, name: &str, sight: &Sight) -> Option<Diagnostic> {
    let reason = if sight.body_yaml {
        "a body's folder cannot stand inside a meeting's folder"
    } else if meeting_day(name).is_some() {
        "a meeting's folder cannot stand inside another meeting's folder"
    } else {
        return None;
    };
    let mend = "Move the folder up, into the folder of its body.";
    Some(Diagnostic::error("misplaced-folder", folder_place(path), reason).mend(mend))
}

fn aside_below(path: &str, name: &str) -> Option<Diagnostic> {
    if !name.starts_with('_') {
        return None;
    }
    let reason = "a folder whose name begins with `_` is set aside, and can only be at the top";
    let mend = "Move it to the top of the content, or rename it.";
    Some(Diagnostic::error("misplaced-folder", folder_place(path), reason).mend(mend))
}

/// A folder, or something that is no file of the tree, as a place: it has no text to point at.
pub(super) fn folder_place(path: &str) -> Place {
    Place::whole(TreePath::shown(path))
}

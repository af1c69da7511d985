//! Which file of the content is what.

use std::collections::BTreeMap;
use std::ops::Bound;

use super::folder::{self, Folder, folder_place, is_hidden, is_markdown, is_yaml};
use super::names;
use crate::calendar::Day;
use crate::diagnostic::Diagnostic;
use crate::model::{BodyId, DocumentId, MeetingId};
use crate::tree::{Content, Refusal, Tree, TreePath};

/// A file of the tree.
pub(super) type File<'t> = (&'t TreePath, &'t Content);

/// The content's files, each in its place.
#[derive(Debug, Default)]
pub(super) struct Layout<'t> {
    /// `site.yaml`.
    pub(super) settings: Option<File<'t>>,
    pub(super) bodies: BTreeMap<BodyId, BodyFiles<'t>>,
    pub(super) meetings: BTreeMap<MeetingId, MeetingFiles<'t>>,
    pub(super) documents: BTreeMap<DocumentId, DocumentFile<'t>>,
    /// The earlier texts of documents: the Markdown files of folders named `earlier`.
    pub(super) earlier: BTreeMap<TreePath, &'t Content>,
    /// Every other file that documents can attach, link to or show.
    pub(super) attachments: BTreeMap<TreePath, &'t Content>,
    /// The files of folders at the top whose names begin with `_`.
    pub(super) aside: Vec<File<'t>>,
}

/// The YAML files of a body.
#[derive(Debug, Default)]
pub(super) struct BodyFiles<'t> {
    pub(super) details: Option<File<'t>>,
    pub(super) rulebook: Option<File<'t>>,
    pub(super) organisations: Option<File<'t>>,
    pub(super) members: Option<File<'t>>,
    pub(super) registers: RegisterFiles<'t>,
}

/// The YAML files of a body's registers.
#[derive(Debug, Default)]
pub(super) struct RegisterFiles<'t> {
    pub(super) interests: Option<File<'t>>,
    pub(super) hospitality: Option<File<'t>>,
    pub(super) decisions: Option<File<'t>>,
    pub(super) actions: Option<File<'t>>,
    pub(super) consultations: Option<File<'t>>,
    pub(super) work_programme: Option<File<'t>>,
}

/// A meeting's folder.
#[derive(Debug)]
pub(super) struct MeetingFiles<'t> {
    pub(super) body: BodyId,
    pub(super) date: Day,
    pub(super) details: Option<File<'t>>,
    /// The first file in it, to point at where it has no `meeting.yaml`.
    pub(super) first: &'t TreePath,
}

/// A Markdown file.
#[derive(Debug)]
pub(super) struct DocumentFile<'t> {
    pub(super) path: &'t TreePath,
    pub(super) content: &'t Content,
    pub(super) body: BodyId,
    pub(super) meeting: Option<MeetingId>,
}

impl<'t> RegisterFiles<'t> {
    fn slot(&mut self, name: &str) -> Option<&mut Option<File<'t>>> {
        match name {
            "interests.yaml" => Some(&mut self.interests),
            "hospitality.yaml" => Some(&mut self.hospitality),
            "decisions.yaml" => Some(&mut self.decisions),
            "actions.yaml" => Some(&mut self.actions),
            "consultations.yaml" => Some(&mut self.consultations),
            "work-programme.yaml" => Some(&mut self.work_programme),
            _ => None,
        }
    }
}

impl<'t> Layout<'t> {
    /// The layout of `tree`, and what is wrong with its names.
    pub(super) fn of(tree: &'t Tree) -> (Self, Vec<Diagnostic>) {
        let (folders, mut found) = folder::folders(tree);
        found.extend(tree.refused.iter().filter_map(refused));
        let mut layout = Self::default();
        for role in folders.values() {
            if let Folder::Body(id) = role {
                layout.bodies.insert(id.clone(), BodyFiles::default());
            }
        }
        for (path, content) in &tree.files {
            let Some(folder) = folders.get(path.parent().unwrap_or_default()) else {
                continue;
            };
            if !is_hidden(path.name()) {
                found.extend(layout.put((path, content), folder));
            }
        }
        (layout, found)
    }

    /// Puts a file in its place; what is wrong if it has none.
    fn put(&mut self, file: File<'t>, folder: &Folder) -> Option<Diagnostic> {
        let (path, content) = file;
        if let Folder::Meeting(id, body, date) = folder {
            self.meetings.entry(id.clone()).or_insert(MeetingFiles {
                body: body.clone(),
                date: *date,
                details: None,
                first: path,
            });
        }
        match folder {
            Folder::Aside => self.aside.push(file),
            _ if is_yaml(path) => return self.put_yaml(file, folder),
            Folder::Earlier if is_markdown(path) => {
                self.earlier.insert(path.clone(), content);
            }
            Folder::Earlier => {
                self.attachments.insert(path.clone(), content);
            }
            _ if is_markdown(path) => return self.put_markdown(file, folder),
            _ => {
                self.attachments.insert(path.clone(), content);
            }
        }
        None
    }

    fn put_yaml(&mut self, file: File<'t>, folder: &Folder) -> Option<Diagnostic> {
        let (path, _) = file;
        let slot = match (folder, path.name()) {
            (Folder::Top, "site.yaml") => Some(&mut self.settings),
            (Folder::Meeting(id, ..), "meeting.yaml") => {
                self.meetings.get_mut(id).map(|files| &mut files.details)
            }
            (Folder::Body(id), name) => {
                let files = self.bodies.entry(id.clone()).or_default();
                match name {
                    "body.yaml" => Some(&mut files.details),
                    "rulebook.yaml" => Some(&mut files.rulebook),
                    "organisations.yaml" => Some(&mut files.organisations),
                    "members.yaml" => Some(&mut files.members),
                    _ => files.registers.slot(name),
                }
            }
            _ => None,
        };
        match slot {
            Some(slot) => {
                *slot = Some(file);
                None
            }
            None => Some(names::unknown_yaml(path, folder)),
        }
    }

    fn put_markdown(&mut self, file: File<'t>, folder: &Folder) -> Option<Diagnostic> {
        let (path, content) = file;
        let (body, meeting) = match folder {
            Folder::Body(body) => (body.clone(), None),
            Folder::Meeting(meeting, body, _) => (body.clone(), Some(meeting.clone())),
            _ => return Some(names::misplaced_document(path, folder)),
        };
        let Some(stem) = path.as_str().strip_suffix(".md") else {
            return Some(names::wrong_extension(path));
        };
        let wrong = names::wrong_document_name(path, meeting.is_some());
        let file = DocumentFile {
            path,
            content,
            body,
            meeting,
        };
        self.documents.insert(DocumentId::new(stem), file);
        wrong
    }

    /// Whether there is a document or attachment of this name in the folder.
    pub(super) fn has(&self, folder: &str, name: &str) -> bool {
        let path = format!("{folder}/{name}");
        let document = path.strip_suffix(".md").map(DocumentId::new);
        self.attachments.contains_key(path.as_str())
            || document.is_some_and(|id| self.documents.contains_key(&id))
    }

    /// The names of the documents and attachments right in a folder, for suggestions.
    pub(super) fn files_in<'l>(&'l self, folder: &str) -> Vec<&'l str> {
        // '0' comes right after '/': the range holds exactly what is below the folder.
        let (from, to) = (format!("{folder}/"), format!("{folder}0"));
        let documents = DocumentId::new(from.as_str())..DocumentId::new(to.as_str());
        let documents = self
            .documents
            .range(documents)
            .map(|(_, document)| document.path);
        let files = self
            .attachments
            .range::<str, _>((Bound::Included(from.as_str()), Bound::Excluded(to.as_str())));
        let all = documents.chain(files.map(|(path, _)| path));
        all.filter(|path| path.parent() == Some(folder))
            .map(TreePath::name)
            .collect()
    }
}

/// What the tree could not take.
fn refused(refused: &crate::tree::Refused) -> Option<Diagnostic> {
    if refused.path.split('/').any(is_hidden) {
        return None;
    }
    let (code, reason, mend) = match refused.reason {
        Refusal::Symlink => (
            "symlink",
            "this is a link to somewhere else on the machine, which could lead out of the content",
            "Put the file itself here in place of the link.",
        ),
        Refusal::Name => (
            "file-name",
            "the name holds a character that cannot be in an address",
            "Rename it; letters, digits and hyphens are safe.",
        ),
        Refusal::Special => (
            "special-file",
            "this is neither a file nor a folder",
            "Take it out of the content.",
        ),
    };
    Some(Diagnostic::error(code, folder_place(&refused.path), reason).mend(mend))
}

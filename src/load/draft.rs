//! Every file read on its own and put together, whether or not it is right.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::decoded::{self, Told, stand_in};
use super::document;
use super::layout::{BodyFiles, File, Layout, MeetingFiles};
use super::registers;
use super::rulebook;
use crate::calendar::{Calendar, NamedDay};
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{
    Body, BodyId, Document, DocumentId, DocumentKind, Meeting, MeetingDetails, MeetingId,
    Organisation, RuleForm, Settings, Site,
};
use crate::source::{Entries, Place};
use crate::tree::{Content, TreePath};

/// A site of which some files may be wrong.
#[derive(Debug)]
pub(super) struct Draft {
    /// The site; what could not be read is stood in for by something empty.
    pub(super) site: Site,
    /// What is wrong in the files themselves.
    pub(super) found: Vec<Diagnostic>,
    /// The files that hold an error: nothing can be said against what refers to them.
    pub(super) broken: BTreeSet<TreePath>,
}

impl Draft {
    /// Reads every file of the layout.
    pub(super) fn read(layout: &Layout<'_>, rules: &[RuleForm]) -> Self {
        let (settings, mut found) = settings(layout);
        let bodies = gather(&layout.bodies, &mut found, |id, files| {
            body(layout, rules, id, files)
        });
        let rulebooks = bodies.values().filter_map(|body| body.rulebook.as_ref());
        let (law, wrong) = rulebook::law(rulebooks, rules);
        found.extend(wrong);
        let documents = gather(&layout.documents, &mut found, |id, file| {
            document::read(layout, id, file)
        });
        let mut meetings = gather(&layout.meetings, &mut found, meeting);
        for document in documents.values() {
            found.extend(join(&mut meetings, document, &documents));
        }
        let theme = theme(layout, &settings);
        let errors = found.iter().filter(|d| d.severity == Severity::Error);
        let broken = errors.map(|d| d.place.path.clone()).collect();
        let site = Site {
            readings: BTreeMap::new(),
            calendar: calendar(&settings),
            settings,
            bodies,
            law: law.unwrap_or_default(),
            meetings,
            documents,
            attachments: owned(layout.attachments.iter().map(|(p, c)| (p, *c))),
            theme,
        };
        Self {
            site,
            found,
            broken,
        }
    }
}

/// Reads many things in parallel, in order.
fn gather<K: Clone + Ord + Send + Sync, F: Sync, T: Send>(
    files: &BTreeMap<K, F>,
    found: &mut Vec<Diagnostic>,
    read: impl Fn(&K, &F) -> Told<T> + Sync + Send,
) -> BTreeMap<K, T> {
    let told: Vec<_> = files
        .par_iter()
        .map(|(id, file)| (id.clone(), read(id, file)))
        .collect();
    let mut things = BTreeMap::new();
    for (id, (thing, wrong)) in told {
        found.extend(wrong);
        things.extend(thing.map(|thing| (id, thing)));
    }
    things
}

fn owned<'t>(
    files: impl Iterator<Item = (&'t TreePath, &'t Content)>,
) -> BTreeMap<TreePath, Content> {
    files
        .map(|(path, content)| (path.clone(), content.clone()))
        .collect()
}

fn settings(layout: &Layout<'_>) -> (Settings, Vec<Diagnostic>) {
    let (settings, found) = match layout.settings {
        Some(file) => decoded::file(file, "Write the site's `name:`."),
        None => {
            let place = Place::whole(TreePath::shown("site.yaml"));
            let reason = "the content has no site.yaml";
            let missing = Diagnostic::error("no-site-yaml", place, reason)
                .mend("Add a file site.yaml with the site's `name:` at the top of the content.");
            (None, vec![missing])
        }
    };
    (settings.unwrap_or_else(|| Settings::named("?")), found)
}

fn calendar(settings: &Settings) -> Calendar {
    let more = settings.bank_holidays.iter().map(|day| NamedDay {
        date: day.date.0,
        name: day.name.as_str().into(),
    });
    let closed = settings.closed_days.iter().map(|day| NamedDay {
        date: day.date.0,
        name: day.reason.as_str().into(),
    });
    let appointed = settings.appointed_days.iter().map(|day| NamedDay {
        date: day.date.0,
        name: day.reason.as_str().into(),
    });
    Calendar::new(
        settings.division,
        &more.collect::<Vec<_>>(),
        &closed.collect::<Vec<_>>(),
    )
    .with_appointed(&appointed.collect::<Vec<_>>())
}

/// The files of the folder that the settings name as the theme, by their paths in it.
fn theme(layout: &Layout<'_>, settings: &Settings) -> BTreeMap<TreePath, Content> {
    let Some(folder) = &settings.theme else {
        return BTreeMap::new();
    };
    let below = |(path, content): &File<'_>| {
        let rest = path
            .as_str()
            .strip_prefix(folder.as_str())?
            .strip_prefix('/')?;
        Some((TreePath::new(rest)?, (*content).clone()))
    };
    layout.aside.iter().filter_map(below).collect()
}

fn body(layout: &Layout<'_>, rules: &[RuleForm], id: &BodyId, files: &BodyFiles<'_>) -> Told<Body> {
    let mut found = Vec::new();
    let mut note = |wrong| found.extend::<Vec<_>>(wrong);
    let details = files.details.and_then(|file| {
        let (details, wrong) = decoded::file(file, "Write the body's `name:` and `kind:`.");
        note(wrong);
        details
    });
    let rulebook = files.rulebook.and_then(|file| {
        let (rulebook, wrong) = rulebook::read(file, rules);
        note(wrong);
        rulebook
    });
    let organisations = files.organisations.and_then(|file| {
        let mend = "List the organisations by their ids, or take the file away.";
        let (organisations, wrong) = decoded::file::<Entries<Organisation>>(file, mend);
        note(wrong);
        organisations
    });
    let membership = files.members.and_then(|file| {
        let mend = "List the seats under `seats:`, or take the file away.";
        let (membership, wrong) = decoded::file(file, mend);
        note(wrong);
        Some((file.0.clone(), membership?))
    });
    let (registers, wrong) = registers::read(&files.registers);
    note(wrong);
    let parent = id
        .as_str()
        .rsplit_once('/')
        .map(|(above, _)| BodyId::new(above));
    let path = format!("{id}/body.yaml");
    let name = id.segments().last().unwrap_or_default();
    let details = details.or_else(|| stand_in(&[("name", name), ("kind", "board")]));
    let body = details.map(|details| Body {
        id: id.clone(),
        parent: parent.filter(|parent| layout.bodies.contains_key(parent)),
        path: TreePath::shown(&path),
        details,
        rulebook,
        organisations: organisations.unwrap_or_default(),
        membership,
        registers,
    });
    (body, found)
}

fn meeting(id: &MeetingId, files: &MeetingFiles<'_>) -> Told<Meeting> {
    let (node, mut found) = match files.details {
        Some(file) => decoded::node(file),
        None => (None, Vec::new()),
    };
    let path = files.details.map_or(files.first, |(path, _)| path);
    let details = node.and_then(|node| {
        let (details, wrong) = decoded::of_node(
            path,
            &node,
            std::mem::take(&mut found),
            crate::source::decode_partly,
        );
        found = wrong;
        details
    });
    let details = details.or_else(|| stand_in::<MeetingDetails>(&[]));
    let meeting = details.map(|details| Meeting {
        id: id.clone(),
        body: files.body.clone(),
        date: files.date,
        path: path.clone(),
        details,
        agenda: None,
        minutes: None,
        papers: Vec::new(),
    });
    (meeting, found)
}

/// Makes a document known to its meeting. A second agenda or second minutes are wrong.
fn join(
    meetings: &mut BTreeMap<MeetingId, Meeting>,
    document: &Document,
    documents: &BTreeMap<DocumentId, Document>,
) -> Option<Diagnostic> {
    let meeting = meetings.get_mut(document.meeting.as_ref()?)?;
    let (slot, what) = match document.kind {
        DocumentKind::Agenda => (&mut meeting.agenda, "agenda"),
        DocumentKind::Minutes => (&mut meeting.minutes, "minutes"),
        _ => {
            meeting.papers.push(document.id.clone());
            return None;
        }
    };
    let first = match slot {
        None => {
            *slot = Some(document.id.clone());
            return None;
        }
        Some(first) => documents.get(first)?,
    };
    let kind = document.cover.kind.as_ref().map(|kind| kind.span);
    let place = Place::new(document.path.clone(), kind.unwrap_or_default());
    let reason = format!("this is the second document of kind {what} at one meeting");
    let mend = format!(
        "Give one of them another kind, or put a note on the change into the {what} as `revisions:`."
    );
    let first = Place::whole(first.path.clone());
    Some(
        Diagnostic::error("second-document", place, reason)
            .mend(mend)
            .note(first, "the first one"),
    )
}

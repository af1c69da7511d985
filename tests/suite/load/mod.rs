//! Loading: the good case gives a site; every kind of wrong content is told with its place and its mend.
//!
//! In the texts below, `▶` stands right before what a diagnostic is to point at. It is taken out before the text is
//! loaded, and line and column are counted here, from the text.

mod addresses;
mod files;
mod references;
mod registers;
mod rulebooks;
mod sense;
mod values;
mod yaml;

use std::collections::BTreeMap;
use std::path::Path;

use minutebook::check;
use minutebook::diagnostic::Severity;
use minutebook::load::{Loaded, load};
use minutebook::model::{DocumentKind, Part, PublicSite, Route};
use minutebook::record::PublicRecord;
use minutebook::render::Pages;
use minutebook::source::line_column;
use minutebook::tree::{Content, Refusal, Refused, Tree, TreePath};
use rayon::iter::ParallelIterator;

/// A small site that is right in everything.
const GOOD: &[(&str, &str)] = &[
    (
        "site.yaml",
        "name: Papers\nbase_url: https://papers.example.org/\n",
    ),
    (
        "board/body.yaml",
        "name: The Board\nkind: board\norganisation: council\n",
    ),
    (
        "board/organisations.yaml",
        "council: { name: The Council, sector: public }\n",
    ),
    (
        "board/members.yaml",
        "seats:\n  leader: { post: Leader, organisation: council, role: chair }\n  clerk: { post: Clerk }\n",
    ),
    (
        "board/rulebook.yaml",
        "title: Terms\nrules:\n  agenda-notice: { notice: 5 working days, clause: \"4.1\" }\n",
    ),
    (
        "board/terms-of-reference.md",
        "# Terms of reference\n\nSee [the agenda](2026-03-10/agenda.md).\n",
    ),
    (
        "board/2026-03-10/meeting.yaml",
        "time: 14:00\nvenue: Town Hall\n",
    ),
    (
        "board/2026-03-10/agenda.md",
        "---\npublished: 2026-03-02\nitems:\n  - { title: Welcome, kind: welcome }\n  - { title: Housing, paper: housing.md }\n---\n",
    ),
    (
        "board/2026-03-10/housing.md",
        "---\npublished: 2026-03-02\nfile: housing.pdf\n---\n# Housing\n",
    ),
    ("board/2026-03-10/housing.pdf", "%PDF"),
    (
        "board/2026-03-10/minutes.md",
        "---\npublished: 2026-03-12\nchair: leader\nattendance: { present: [leader, clerk] }\ndecisions:\n  - { decision: Agreed., item: housing }\n---\n\nThe board met.\n",
    ),
];

/// The good site with these files in place of its own or beside them; an empty path takes a file away by its text.
fn with(changes: &[(&str, &str)]) -> Tree {
    let mut files: BTreeMap<&str, &str> = GOOD.iter().copied().collect();
    for (path, text) in changes {
        match path.strip_prefix('-') {
            Some(gone) => drop(files.remove(gone)),
            None => drop(files.insert(path, text)),
        }
    }
    Tree::of(files)
}

/// The diagnostics as lines `path:line:column code`; only the path where the whole file is meant.
fn told(tree: &Tree, loaded: &Loaded) -> Vec<String> {
    let line = |d: &minutebook::diagnostic::Diagnostic| {
        let place = match tree.get(d.place.path.as_str()) {
            Some(Content::Bytes(bytes)) if d.place.span.end > 0 => {
                let at = line_column(&String::from_utf8_lossy(bytes), d.place.span.start);
                format!("{}:{}:{}", d.place.path, at.line, at.column)
            }
            _ => d.place.path.to_string(),
        };
        format!("{place} {}", d.code)
    };
    loaded.diagnostics.iter().map(line).collect()
}

/// Every diagnostic says why and how to mend it, and a site comes out if and only if none is an error.
fn holds_together(loaded: &Loaded) {
    for d in &loaded.diagnostics {
        assert!(!d.reason.is_empty() && !d.reason.ends_with('.'), "{d:?}");
        assert!(d.mend.as_ref().is_some_and(|mend| mend.len() > 5), "{d:?}");
        assert!(
            d.code
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
            "{d:?}"
        );
    }
    let errors = loaded
        .diagnostics
        .iter()
        .filter(|d| d.severity == Severity::Error)
        .count();
    assert_eq!(loaded.site.is_none(), errors > 0);
}

/// Takes the marks out of the texts, loads the site, and compares what is told with the marks and their codes, in order
/// of file and place.
fn expect(codes: &[&str], changes: &[(&str, &str)]) -> Loaded {
    let mut marks: Vec<(&str, usize, usize)> = Vec::new();
    let mut clean: Vec<(&str, String)> = Vec::new();
    for (path, text) in changes {
        for (number, line) in text.split('\n').enumerate() {
            let mut before = String::new();
            for character in line.chars() {
                match character {
                    '▶' => marks.push((path, number + 1, before.chars().count() + 1)),
                    _ => before.push(character),
                }
            }
        }
        clean.push((path, text.replace('▶', "")));
    }
    marks.sort_unstable();
    assert_eq!(marks.len(), codes.len(), "as many marks as codes");
    let expected: Vec<_> = marks
        .iter()
        .zip(codes)
        .map(|((path, line, column), code)| format!("{path}:{line}:{column} {code}"))
        .collect();
    let clean: Vec<_> = clean
        .iter()
        .map(|(path, text)| (*path, text.as_str()))
        .collect();
    let tree = with(&clean);
    let loaded = load(&tree, &check::forms());
    assert_eq!(told(&tree, &loaded), expected, "{:#?}", loaded.diagnostics);
    holds_together(&loaded);
    loaded
}

/// As [`expect`], for what is told of a whole file or folder.
fn expect_whole(expected: &[&str], changes: &[(&str, &str)]) -> Loaded {
    let tree = with(changes);
    let loaded = load(&tree, &check::forms());
    assert_eq!(told(&tree, &loaded), expected, "{:#?}", loaded.diagnostics);
    holds_together(&loaded);
    loaded
}

fn mend_of(loaded: &Loaded) -> &str {
    loaded.diagnostics[0].mend.as_deref().unwrap()
}

/// The files of a folder on disk.
fn tree_at(folder: &Path) -> Tree {
    let mut tree = Tree::default();
    for entry in walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
    {
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).unwrap();
            let path = TreePath::new(path.to_str().unwrap()).unwrap();
            tree.files
                .insert(path, Content::from(std::fs::read(entry.path()).unwrap()));
        }
    }
    tree
}

#[test]
fn the_example_content_loads() {
    let tree = tree_at(Path::new("content"));
    let loaded = load(&tree, &check::forms());
    assert_eq!(told(&tree, &loaded), [""; 0], "{:#?}", loaded.diagnostics);
    let site = loaded.site.unwrap();
    let documents = tree
        .files
        .keys()
        .filter(|path| path.extension() == Some("md"))
        .count();
    assert!(site.documents.len() > documents / 2 && documents > 50);
}

#[test]
fn a_good_site_loads_whole() {
    let loaded = expect(&[], &[]);
    let site = loaded.site.unwrap();
    assert_eq!(site.settings.name.value, "Papers");
    let body = site.bodies.values().next().unwrap();
    assert_eq!(body.details.name.value, "The Board");
    assert_eq!(body.membership.as_ref().unwrap().1.seats.iter().count(), 2);
    let meeting = site.meetings.values().next().unwrap();
    assert_eq!(meeting.date.to_string(), "2026-03-10");
    assert_eq!(
        meeting.agenda.as_ref().unwrap().as_str(),
        "board/2026-03-10/agenda"
    );
    assert_eq!(
        meeting.minutes.as_ref().unwrap().as_str(),
        "board/2026-03-10/minutes"
    );
    assert_eq!(meeting.papers.len(), 1);
    let housing = &site.documents[&meeting.papers[0]];
    assert_eq!(
        (housing.title.as_str(), housing.kind),
        ("Housing", DocumentKind::Report)
    );
    assert_eq!(
        housing.attachment.as_ref().unwrap().as_str(),
        "board/2026-03-10/housing.pdf"
    );
    assert_eq!(housing.markdown(), "# Housing\n");
    let Part::Agenda(agenda) = &site.documents[meeting.agenda.as_ref().unwrap()].part else {
        panic!()
    };
    assert_eq!(agenda.items.len(), 2);
    assert_eq!(site.rules(&body.id), ["agenda-notice", "accessible-papers"]);
}

#[test]
fn spans_are_of_the_whole_file() {
    let site = expect(&[], &[]).site.unwrap();
    let agenda = site
        .documents
        .values()
        .find(|d| d.kind == DocumentKind::Agenda)
        .unwrap();
    let text = std::str::from_utf8(&agenda.source).unwrap();
    let span = agenda.items()[1].title.span;
    assert_eq!(&text[span.start..span.end], "Housing");
    let span = agenda.cover.published.as_ref().unwrap().span;
    assert_eq!(&text[span.start..span.end], "2026-03-02");
}

#[test]
fn byte_order_marks_and_windows_line_ends_are_taken() {
    let loaded = expect(
        &[],
        &[
            (
                "board/body.yaml",
                "\u{feff}name: The Board\r\nkind: board\r\n",
            ),
            (
                "board/2026-03-10/housing.md",
                "\u{feff}---\r\ntitle: Homes\r\nfile: housing.pdf\r\n---\r\nText.\r\n",
            ),
        ],
    );
    let site = loaded.site.unwrap();
    let homes = site
        .documents
        .values()
        .find(|d| d.title == "Homes")
        .unwrap();
    assert_eq!(homes.markdown(), "Text.\r\n");
}

#[test]
fn titles_come_from_the_text_or_the_name() {
    let site = expect(
        &[],
        &[
            ("board/one.md", "Words.\n\n# A heading\n"),
            ("board/green-space_plan.md", "Words only.\n"),
            (
                "board/annual-report.md",
                "---\ntitle: The year\n---\n# Else\n",
            ),
        ],
    )
    .site
    .unwrap();
    let titles: Vec<_> = site
        .documents
        .values()
        .map(|d| (d.title.as_str(), d.kind))
        .collect();
    assert!(titles.contains(&("A heading", DocumentKind::Page)));
    assert!(titles.contains(&("Green space plan", DocumentKind::Page)));
    assert!(titles.contains(&("The year", DocumentKind::AnnualReport)));
}

#[test]
fn a_meeting_needs_no_meeting_yaml() {
    let site = expect(&[], &[("-board/2026-03-10/meeting.yaml", "")])
        .site
        .unwrap();
    let meeting = site.meetings.values().next().unwrap();
    assert_eq!(meeting.path.as_str(), "board/2026-03-10/agenda.md");
    expect(&[], &[("board/2026-03-10/meeting.yaml", "# nothing yet\n")]);
}

#[test]
fn hidden_files_and_folders_set_aside_are_left_alone() {
    let site = expect(
        &[],
        &[
            (".git/config", "x: [\n"),
            ("board/.DS_Store", "x"),
            ("board/2026-03-10/~$agenda.docx", "x"),
            ("_drafts/body.yaml", "knid: x\n"),
        ],
    );
    assert_eq!(site.site.unwrap().attachments.len(), 1);
}

#[test]
fn a_theme_is_the_folder_that_the_site_names() {
    let site = expect(
        &[],
        &[
            ("site.yaml", "name: P\ntheme: _theme\n"),
            ("_theme/templates/base.html", "x"),
            ("_other/a.html", "x"),
        ],
    );
    let theme = site.site.unwrap().theme;
    let paths: Vec<_> = theme.keys().map(TreePath::as_str).collect();
    assert_eq!(paths, ["templates/base.html"]);
    let loaded = expect(
        &["no-such-theme"],
        &[
            ("site.yaml", "name: P\ntheme: ▶_themes\n"),
            ("_theme/templates/base.html", "x"),
        ],
    );
    assert_eq!(mend_of(&loaded), "Did you mean _theme?");
}

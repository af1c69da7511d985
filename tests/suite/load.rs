//! Loading: the good case gives a site; every kind of wrong content is told with its place and its mend.
//!
//! In the texts below, `▶` stands right before what a diagnostic is to point at. It is taken out before the text is
//! loaded, and line and column are counted here, from the text.

use std::collections::BTreeMap;
use std::path::Path;

use minutebook::check;
use minutebook::diagnostic::Severity;
use minutebook::load::{Loaded, load};
use minutebook::model::{DocumentKind, Part};
use minutebook::source::line_column;
use minutebook::tree::{Content, Refusal, Refused, Tree, TreePath};

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
    assert_eq!(site.rules(&body.id), ["agenda-notice"]);
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
            ("board/one.md", "Words.\n\n## A heading\n"),
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

mod values {
    use super::*;

    #[test]
    fn wrong_types() {
        expect(
            &["wrong-value"],
            &[("board/body.yaml", "name:\n  ▶- a\n  - b\nkind: board\n")],
        );
        expect(
            &["wrong-value"],
            &[("board/body.yaml", "name: B\nkind: board\norder: ▶first\n")],
        );
        expect(
            &["wrong-value"],
            &[("board/body.yaml", "▶name:\nkind: board\n")],
        );
        expect(
            &["wrong-value"],
            &[("board/body.yaml", "name: ▶\"\"\nkind: board\n")],
        );
        expect(&["wrong-value"], &[("board/body.yaml", "▶just words\n")]);
    }

    #[test]
    fn unknown_keys_and_words() {
        let loaded = expect(
            &["unknown-key"],
            &[("board/body.yaml", "name: B\nkind: board\n▶purpos: x\n")],
        );
        assert_eq!(mend_of(&loaded), "Did you mean `purpose`?");
        let loaded = expect(
            &["wrong-value"],
            &[("board/body.yaml", "name: B\nkind: ▶bord\n")],
        );
        assert!(mend_of(&loaded).starts_with("Did you mean `board`?"));
        let loaded = expect(
            &["unknown-key"],
            &[(
                "board/2026-03-10/minutes.md",
                "---\nchair: leader\n▶decision:\n  - x\n---\nText.\n",
            )],
        );
        assert_eq!(mend_of(&loaded), "Did you mean `decisions`?");
    }

    #[test]
    fn missing_keys() {
        let loaded = expect(
            &["missing-key"],
            &[("board/body.yaml", "# a body\n▶kind: board\n")],
        );
        assert_eq!(loaded.diagnostics[0].reason, "`name` is missing");
        expect(
            &["missing-key"],
            &[(
                "board/members.yaml",
                "seats:\n  leader: { ▶role: chair }\n  clerk: { post: Clerk }\n",
            )],
        );
    }

    #[test]
    fn keys_written_twice() {
        let loaded = expect(
            &["duplicate-key"],
            &[("board/body.yaml", "name: B\nkind: board\n▶name: C\n")],
        );
        assert_eq!(loaded.diagnostics[0].notes[0].place.span.start, 0);
        expect(
            &["duplicate-key"],
            &[(
                "board/members.yaml",
                "seats:\n  leader: { post: L }\n  clerk: { post: C }\n  ▶leader: { post: M }\n",
            )],
        );
    }

    #[test]
    fn dates_that_do_not_exist() {
        let loaded = expect(
            &["wrong-value"],
            &[(
                "board/2026-03-10/housing.md",
                "---\npublished: ▶2026-02-30\nfile: housing.pdf\n---\nText.\n",
            )],
        );
        assert_eq!(mend_of(&loaded), "February 2026 has 28 days.");
        let loaded = expect(
            &["wrong-value"],
            &[(
                "board/2026-03-10/housing.md",
                "---\npublished: ▶3/2/2026\nfile: housing.pdf\n---\nText.\n",
            )],
        );
        assert_eq!(mend_of(&loaded), "Write 2026-02-03.");
    }

    #[test]
    fn all_of_them_in_one_run() {
        expect(
            &[
                "wrong-value",
                "unknown-key",
                "missing-key",
                "wrong-value",
                "wrong-value",
                "base-url",
            ],
            &[
                (
                    "board/2026-03-10/meeting.yaml",
                    "time: ▶25:00\n▶venu: Hall\n",
                ),
                (
                    "board/body.yaml",
                    "▶kind: ▶bord\nestablished: ▶2026-13-01\n",
                ),
                ("site.yaml", "name: P\nbase_url: ▶papers.example.org\n"),
            ],
        );
    }
}

#[test]
fn a_wrong_value_does_not_hide_what_else_is_wrong_in_its_file() {
    expect(
        &[
            "wrong-value",
            "no-such-paper",
            "no-such-seat",
            "wrong-value",
        ],
        &[
            (
                "board/2026-03-10/agenda.md",
                "---\npublished: ▶2026-02-30\nitems:\n  - { title: Housing, paper: ▶hosing.md }\n---\n",
            ),
            (
                "board/2026-03-10/minutes.md",
                "---\nchair: ▶chairman\nstatus: ▶aproved\ndecisions: [{ decision: D, item: housng }]\n---\nText.\n",
            ),
        ],
    );
}

#[test]
fn a_wrong_value_has_no_consequences() {
    expect(
        &["wrong-value"],
        &[(
            "board/2026-03-10/meeting.yaml",
            "state: postponed\nreason: R\npostponed_to: ▶2026-13-01\n",
        )],
    );
    expect(
        &["wrong-value"],
        &[(
            "board/2026-03-10/meeting.yaml",
            "state: ▶postponned\nreason: R\npostponed_to: 2026-04-01\n",
        )],
    );
    expect(
        &["wrong-value"],
        &[(
            "board/members.yaml",
            "seats:\n  clerk: { post: C }\n  leader:\n    post: L\n    held:\n      - { by: A, from: 2020-01-01, to: ▶2022-02-30 }\n      - { by: B, from: 2022-03-01 }\n",
        )],
    );
}

mod yaml {
    use super::*;

    #[test]
    fn tabs() {
        for text in [
            "name: B\nkind: board\ncontact:\n▶\tpost: X\n",
            "name: B\n▶\tkind: board\n",
            "name: B\npurpose: |\n▶\tText\n",
        ] {
            let loaded = expect(&["tab-indentation"], &[("board/body.yaml", text)]);
            assert!(mend_of(&loaded).contains("spaces"));
        }
    }

    #[test]
    fn colons_in_text() {
        let loaded = expect(
            &["unquoted-colon"],
            &[("board/body.yaml", "name: Board▶: the top\nkind: board\n")],
        );
        assert_eq!(
            mend_of(&loaded),
            "Put the text in quotes: `name: \"Board: the top\"`."
        );
        expect(
            &["unquoted-colon"],
            &[(
                "board/body.yaml",
                "name: B\nkind: board\ncontact: { post: A▶: B }\n",
            )],
        );
        expect(
            &["indentation"],
            &[("board/body.yaml", "name: B\n kind▶: board\n")],
        );
    }

    #[test]
    fn quotes() {
        expect(
            &["unclosed-quote"],
            &[("board/body.yaml", "name: ▶\"The Board\nkind: board\n")],
        );
        expect(
            &["text-after-quote"],
            &[("board/body.yaml", "name: 'It'▶s a board'\nkind: board\n")],
        );
        expect(
            &["text-after-quote"],
            &[("board/body.yaml", "name: \"The\" ▶board\nkind: board\n")],
        );
        expect(
            &["needs-quotes"],
            &[("board/body.yaml", "name: ▶@board\nkind: board\n")],
        );
    }

    #[test]
    fn aliases_anchors_and_tags() {
        expect(
            &["yaml-feature"],
            &[("board/body.yaml", "name: B\nkind: board\nnote: ▶*bold\n")],
        );
        expect(
            &["yaml-feature", "yaml-feature"],
            &[("board/body.yaml", "name: ▶&n B\nkind: board\nnote: ▶*n\n")],
        );
        expect(
            &["yaml-feature"],
            &[("board/body.yaml", "name: ▶!Big board\nkind: board\n")],
        );
        expect(
            &["yaml-feature"],
            &[(
                "board/body.yaml",
                "name: B\nkind: board\n▶<<: { note: x }\n",
            )],
        );
    }

    #[test]
    fn an_alias_bomb_is_refused_at_once() {
        let mut bomb = String::from("name: B\nkind: board\na0: ▶&a0 [x, x]\n");
        let mut codes = vec!["yaml-feature"];
        for n in 1..30 {
            bomb += &format!("a{n}: ▶&a{n} [▶*a{m}, ▶*a{m}]\n", m = n - 1);
            codes.extend(["yaml-feature"; 3]);
        }
        let tree = with(&[("board/body.yaml", &bomb.replace('▶', ""))]);
        let loaded = load(&tree, &check::forms());
        let refused = loaded
            .diagnostics
            .iter()
            .filter(|d| d.code == "yaml-feature")
            .count();
        assert_eq!(refused, codes.len());
        holds_together(&loaded);
    }

    #[test]
    fn brackets_and_lists() {
        expect(
            &["yaml-syntax"],
            &[("board/body.yaml", "name: B\nkind: board\nfunctions: ▶- x\n")],
        );
        expect(&["yaml-syntax"], &[("board/body.yaml", "name: B\n▶kind\n")]);
        let deep = format!("name: B\nkind: board\nnote: {}", "[".repeat(100));
        let loaded = load(&with(&[("board/body.yaml", &deep)]), &check::forms());
        assert_eq!(loaded.diagnostics[0].code, "too-deep");
    }

    #[test]
    fn several_documents_in_a_file() {
        expect(
            &["several-documents"],
            &[("board/body.yaml", "name: B\nkind: board\n▶---\nname: C\n")],
        );
    }
}

mod files {
    use super::*;

    #[test]
    fn not_utf_8() {
        let mut tree = with(&[]);
        let bytes = b"name: The board\x92s\nkind: board\n".to_vec();
        let path = TreePath::new("board/body.yaml").unwrap();
        tree.files.insert(path, bytes.into());
        let text = b"---\ntitle: A\n---\n\nCaf\xe9\n".to_vec();
        tree.files
            .insert(TreePath::new("board/cafe.md").unwrap(), text.into());
        let loaded = load(&tree, &check::forms());
        assert_eq!(
            told(&tree, &loaded),
            [
                "board/body.yaml:1:16 not-utf-8",
                "board/cafe.md:5:4 not-utf-8"
            ]
        );
        assert!(
            loaded.diagnostics[0]
                .reason
                .contains("line 1 holds the byte 92, which in a Windows file is ’")
        );
        assert!(
            loaded.diagnostics[1]
                .reason
                .contains("line 5 holds the byte E9, which in a Windows file is é")
        );
        holds_together(&loaded);
    }

    #[test]
    fn too_large_to_read() {
        let mut tree = with(&[]);
        let large = || Content::OnDisk {
            path: "/nowhere".into(),
            len: 100 * 1024 * 1024,
        };
        for path in [
            "board/members.yaml",
            "board/large.md",
            "board/2026-03-10/housing.pdf",
        ] {
            tree.files.insert(TreePath::new(path).unwrap(), large());
        }
        let loaded = load(&tree, &check::forms());
        assert_eq!(
            told(&tree, &loaded),
            ["board/large.md too-large", "board/members.yaml too-large"]
        );
        assert!(loaded.diagnostics[0].reason.contains("100 MB"));
    }

    #[test]
    fn empty() {
        for path in [
            "site.yaml",
            "board/body.yaml",
            "board/members.yaml",
            "board/organisations.yaml",
            "board/rulebook.yaml",
        ] {
            for text in ["", "# only a comment\n", "---\n", "~\n"] {
                expect_whole(&[&format!("{path} empty-file")], &[(path, text)]);
            }
        }
        expect_whole(&["board/empty.md empty-file"], &[("board/empty.md", " \n")]);
    }

    #[test]
    fn missing() {
        expect_whole(&["site.yaml no-site-yaml"], &[("-site.yaml", "")]);
        expect_whole(
            &["board/body.yaml no-body-yaml"],
            &[("-board/body.yaml", "")],
        );
        expect_whole(
            &["board/group/body.yaml no-body-yaml"],
            &[("board/group/sub/body.yaml", "name: S\nkind: forum\n")],
        );
        let nothing = load(&Tree::default(), &check::forms());
        assert_eq!(nothing.diagnostics[0].code, "no-site-yaml");
        holds_together(&nothing);
    }

    #[test]
    fn front_matter_that_is_not_closed() {
        expect(
            &["unclosed-front-matter"],
            &[("board/note.md", "▶---\ntitle: A\n\nText.\n")],
        );
        expect(&[], &[("board/note.md", "Text.\n\n---\n\nMore.\n")]);
    }

    #[test]
    fn what_the_tree_could_not_take() {
        let mut tree = with(&[]);
        let refused = |path: &str, reason| Refused {
            path: path.into(),
            reason,
        };
        tree.refused = vec![
            refused("board/2026-03-10/budget.pdf", Refusal::Symlink),
            refused("board/bad\\name.md", Refusal::Name),
            refused("board/pipe", Refusal::Special),
            refused(".git/link", Refusal::Symlink),
        ];
        let loaded = load(&tree, &check::forms());
        assert_eq!(
            told(&tree, &loaded),
            [
                "board/2026-03-10/budget.pdf symlink",
                "board/bad?name.md file-name",
                "board/pipe special-file"
            ]
        );
        holds_together(&loaded);
    }

    #[test]
    fn names_that_are_not_known() {
        for (path, likely) in [
            ("board/body.yml", "body.yaml"),
            ("board/member.yaml", "members.yaml"),
            ("board/rule-book.yaml", "rulebook.yaml"),
            ("board/2026-03-10/meetings.yaml", "meeting.yaml"),
            ("site.yml", "site.yaml"),
        ] {
            let loaded = expect_whole(&[&format!("{path} unknown-file")], &[(path, "a: b\n")]);
            assert_eq!(mend_of(&loaded), format!("Did you mean {likely}?"));
        }
        let loaded = expect_whole(
            &["board/interests.yaml not-read-yet"],
            &[("board/interests.yaml", "a: b\n")],
        );
        assert!(loaded.site.is_some());
        expect_whole(&["about.md misplaced-document"], &[("about.md", "Text.\n")]);
        expect_whole(
            &["board/minutes.md misplaced-document"],
            &[("board/minutes.md", "Text.\n")],
        );
        expect_whole(
            &["board/2026-03-10/annex/a.md misplaced-document"],
            &[("board/2026-03-10/annex/a.md", "Text.\n")],
        );
        expect_whole(
            &["board/notes.markdown file-name"],
            &[("board/notes.markdown", "Text.\n")],
        );
        let loaded = expect_whole(
            &["board/2026-04-14/Agenda.md file-name"],
            &[("board/2026-04-14/Agenda.md", "Text.\n")],
        );
        assert_eq!(mend_of(&loaded), "Rename it to agenda.md.");
    }

    #[test]
    fn meeting_folders_without_a_date() {
        for (folder, mend) in [
            ("2026-3-10", "2026-03-10"),
            ("10-03-2026", "2026-03-10"),
            ("2026-02-30", "28 days"),
        ] {
            let path = format!("board/{folder}/agenda.md");
            let loaded = expect_whole(
                &[&format!("board/{folder} meeting-folder-name")],
                &[(&path, "Text.\n")],
            );
            assert!(loaded.diagnostics[0].reason.contains(mend), "{loaded:?}");
        }
        expect_whole(
            &["board/march meeting-folder-name"],
            &[("board/march/minutes.md", "Text.\n")],
        );
        let loaded = expect_whole(
            &["board/2026-03-10 Extraordinary meeting-folder-name"],
            &[("board/2026-03-10 Extraordinary/agenda.md", "Text.\n")],
        );
        assert!(mend_of(&loaded).contains("2026-03-10-extraordinary"));
        expect(
            &[],
            &[("board/2026-03-10-extraordinary/agenda.md", "Text.\n")],
        );
    }

    #[test]
    fn a_wrong_folder_name_does_not_hide_what_is_in_it() {
        let path = "board/2026-3-10/agenda.md";
        let tree = with(&[(path, "---\npublishd: 2026-03-01\n---\n")]);
        let loaded = load(&tree, &check::forms());
        assert_eq!(
            told(&tree, &loaded),
            [
                "board/2026-3-10 meeting-folder-name",
                "board/2026-3-10/agenda.md:2:1 unknown-key"
            ]
        );
    }

    #[test]
    fn folders_in_the_wrong_place() {
        expect_whole(
            &[
                "board/2026-03-10/2026-03-11 misplaced-folder",
                "board/2026-03-10/2026-03-11/agenda.md misplaced-document",
            ],
            &[("board/2026-03-10/2026-03-11/agenda.md", "Text.\n")],
        );
        expect_whole(
            &["board/_drafts misplaced-folder"],
            &[("board/_drafts/body.yaml", "name: D\nkind: board\n")],
        );
    }

    #[test]
    fn files_that_nothing_uses() {
        let loaded = expect_whole(
            &["board/2026-03-10/old.pdf unused-file"],
            &[("board/2026-03-10/old.pdf", "x")],
        );
        assert!(loaded.site.is_some());
    }
}

mod references {
    use super::*;

    #[test]
    fn seats_that_nobody_lists() {
        let loaded = expect(
            &["no-such-seat"; 4],
            &[(
                "board/2026-03-10/minutes.md",
                "---\nchair: ▶leadr\nattendance: { present: [▶nobody] }\nsubstitutes: [{ for: ▶vice, by: X }]\n\
                 decisions:\n  - { decision: D, votes: { for: [leader], against: [▶clark] } }\n---\nText.\n",
            )],
        );
        assert_eq!(mend_of(&loaded), "Did you mean `leader`?");
        assert_eq!(
            loaded.diagnostics[0].notes[0].place.path.as_str(),
            "board/members.yaml"
        );
        expect(
            &["no-such-seat"],
            &[(
                "board/2026-03-10/meeting.yaml",
                "called_by: [leader, ▶deputy]\n",
            )],
        );
    }

    #[test]
    fn a_broken_list_makes_nobody_unknown() {
        expect(
            &["unknown-key"],
            &[(
                "board/members.yaml",
                "seats:\n  leader: { post: L, ▶rol: chair }\n",
            )],
        );
        expect(
            &["unknown-key"],
            &[(
                "board/organisations.yaml",
                "council: { name: C, sector: public, ▶knd: x }\n",
            )],
        );
        expect(
            &["unknown-key"],
            &[("board/2026-03-10/agenda.md", "---\n▶item: []\n---\n")],
        );
        expect(
            &["yaml-syntax"],
            &[("board/rulebook.yaml", "rules:\n  agenda-notice: ▶- x\n")],
        );
    }

    #[test]
    fn organisations_that_nobody_lists() {
        let loaded = expect(
            &["no-such-organisation"],
            &[(
                "board/body.yaml",
                "name: B\nkind: board\norganisation: ▶counsil\n",
            )],
        );
        assert_eq!(mend_of(&loaded), "Did you mean `council`?");
        expect(
            &["no-such-organisation"],
            &[(
                "board/2026-03-10/agenda.md",
                "---\nitems:\n  - { title: Housing, organisation: ▶police }\n---\n",
            )],
        );
        // One listed above is seen below, and not the other way about.
        expect(
            &[],
            &[(
                "board/group/body.yaml",
                "name: G\nkind: forum\norganisation: council\n",
            )],
        );
        expect(
            &["no-such-organisation"],
            &[
                (
                    "board/body.yaml",
                    "name: B\nkind: board\norganisation: ▶school\n",
                ),
                ("board/group/body.yaml", "name: G\nkind: forum\n"),
                (
                    "board/group/organisations.yaml",
                    "school: { name: S, sector: public }\n",
                ),
            ],
        );
    }

    #[test]
    fn papers_that_are_not_there() {
        let agenda =
            |paper: &str| format!("---\nitems:\n  - {{ title: Housing, paper: ▶{paper} }}\n---\n");
        let loaded = expect(
            &["no-such-paper"],
            &[("board/2026-03-10/agenda.md", &agenda("hosing.md"))],
        );
        assert_eq!(mend_of(&loaded), "Did you mean housing.md?");
        let loaded = expect(
            &["paper-without-page"],
            &[("board/2026-03-10/agenda.md", &agenda("housing.pdf"))],
        );
        assert!(mend_of(&loaded).contains("housing.md"));
    }

    #[test]
    fn files_that_are_not_there() {
        let loaded = expect(
            &["no-such-file"],
            &[(
                "board/2026-03-10/housing.md",
                "---\nfile: ▶Housing.pdf\n---\n[the file](housing.pdf)\n",
            )],
        );
        assert_eq!(mend_of(&loaded), "Did you mean housing.pdf?");
        expect(
            &["no-such-file"],
            &[(
                "board/note.md",
                "---\npublished: 2026-01-01\nrevisions:\n  - { on: 2026-02-01, note: N, earlier: ▶note.md }\n---\nText.\n",
            )],
        );
        let site = expect(
            &[],
            &[
                (
                    "board/note.md",
                    "---\nrevisions:\n  - { on: 2026-02-01, note: N, earlier: note.md }\n---\nText.\n",
                ),
                ("board/earlier/note.md", "Old text.\n"),
            ],
        );
        let site = site.site.unwrap();
        let note = site
            .documents
            .values()
            .find(|d| d.path.as_str() == "board/note.md")
            .unwrap();
        assert_eq!(note.files[0].as_str(), "board/earlier/note.md");
    }

    #[test]
    fn links_that_lead_nowhere() {
        let loaded = expect(
            &["dead-link"; 4],
            &[(
                "board/links.md",
                "---\ntitle: L\n---\n\nSee ▶[a](2026-03-10/housing.pfd), ![b](2026-03-10/housing.pdf) and ▶![c](c.png).\n\n\
                 [d](/board/) [e](/) [f](https://example.org/x) [g](#here) [h](/record/) [i](2026-03-10/housing.md#x)\n\
                 ▶[j](../../etc/passwd) ▶[k](/bord/)\n[l](2026-03-10/minutes) [m](mailto:a@example.org) [n](terms%2Dof-reference.md)\n",
            )],
        );
        assert_eq!(mend_of(&loaded), "Did you mean housing.pdf?");
        expect(
            &["unsafe-link"],
            &[("board/links.md", "▶[a](javascript:alert(1))\n")],
        );
    }

    #[test]
    fn items_that_are_not_on_the_agenda() {
        let loaded = expect(
            &["no-such-item"; 2],
            &[(
                "board/2026-03-10/minutes.md",
                "---\ndeclarations:\n  - { seat: clerk, interest: I, item: ▶huosing }\nactions:\n  - { action: A, item: ▶parks }\n---\nText.\n",
            )],
        );
        assert_eq!(mend_of(&loaded), "Did you mean `housing`?");
        let loaded = expect(
            &["duplicate-id"],
            &[(
                "board/2026-03-10/agenda.md",
                "---\nitems:\n  - title: Housing\n  - title: More\n    id: ▶housing\n  - title: Any\n  - title: Any\n---\n[x](housing.md)\n",
            )],
        );
        assert_eq!(loaded.diagnostics[0].notes.len(), 1);
    }

    #[test]
    fn ids_that_cannot_be_in_an_address() {
        let loaded = expect(
            &["bad-id"],
            &[(
                "board/members.yaml",
                "seats:\n  leader: { post: L }\n  clerk: { post: C }\n  ▶Vice Chair: { post: V }\n",
            )],
        );
        assert!(mend_of(&loaded).contains("`vice-chair`"));
    }

    #[test]
    fn successors_and_explanations() {
        expect(
            &["no-such-document"],
            &[("board/old.md", "---\nsuperseded_by: ▶new.md\n---\nText.\n")],
        );
        expect(
            &[],
            &[(
                "board/old.md",
                "---\nsuperseded_by: terms-of-reference.md\n---\nText.\n",
            )],
        );
        expect(
            &[],
            &[(
                "board/old.md",
                "---\nsuperseded_by: /board/terms-of-reference\n---\nText.\n",
            )],
        );
        let explained = |rule: &str, about: &str| {
            format!(
                "explanations:\n  - {{ rule: {rule}, about: {about}, reason: R, by: Clerk, on: 2026-03-11 }}\n"
            )
        };
        let file = "board/2026-03-10/meeting.yaml";
        expect(&[], &[(file, &explained("agenda-notice", "housing.md"))]);
        let loaded = expect(
            &["unknown-rule"],
            &[(file, &explained("▶agenda-notise", "housing.md"))],
        );
        assert_eq!(mend_of(&loaded), "Did you mean `agenda-notice`?");
        expect(
            &["no-such-file"],
            &[(file, &explained("agenda-notice", "▶hous.md"))],
        );
    }

    #[test]
    fn meetings_are_named_by_folder_or_path() {
        let minutes =
            |meeting: &str| format!("---\napproves:\n  - meeting: {meeting}\n---\nText.\n");
        let file = "board/2026-03-10/minutes.md";
        for good in [
            "2026-01-13",
            "2026-01-13-extraordinary",
            "/board/2026-01-13",
            "/board/2026-01-13/",
        ] {
            expect(&[], &[(file, &minutes(good))]);
        }
        for bad in [
            "13 January 2026",
            "2026-1-13",
            "/board",
            "../2026-01-13",
            "2026-02-30",
        ] {
            expect(&["bad-meeting"], &[(file, &minutes(&format!("▶{bad}")))]);
        }
    }

    #[test]
    fn relations_to_bodies_that_are_not_there() {
        let relation = |to: &str| {
            format!("name: B\nkind: board\nrelations: [{{ to: {to}, relation: reports to }}]\n")
        };
        expect(&[], &[("board/body.yaml", &relation("/board"))]);
        expect(&[], &[("board/body.yaml", &relation("The Mayor"))]);
        expect(
            &["no-such-body"],
            &[("board/body.yaml", &relation("▶/boards"))],
        );
    }
}

mod sense {
    use super::*;

    #[test]
    fn seats_held_by_two_at_once() {
        let seats = |held: &str| {
            format!("seats:\n  clerk: {{ post: C }}\n  leader:\n    post: L\n    held:\n{held}")
        };
        let file = "board/members.yaml";
        expect(
            &["overlapping-holders"],
            &[(
                file,
                &seats(
                    "      - { by: A, from: 2020-01-01, to: 2022-05-05 }\n      - { by: B, from: ▶2022-05-04 }\n",
                ),
            )],
        );
        expect(
            &["overlapping-holders"],
            &[(
                file,
                &seats(
                    "      - { by: A, from: 2020-01-01 }\n      - { by: B, from: ▶2022-05-04 }\n",
                ),
            )],
        );
        expect(
            &["date-order"],
            &[(
                file,
                &seats("      - { by: A, from: 2020-01-01, to: ▶2019-05-05 }\n"),
            )],
        );
        expect(
            &[],
            &[(
                file,
                &seats("      - { by: B, from: 2022-05-05 }\n      - { by: A, to: 2022-05-05 }\n"),
            )],
        );
    }

    #[test]
    fn meetings_called_off() {
        let file = "board/2026-03-10/meeting.yaml";
        expect(&["no-reason"], &[(file, "state: ▶cancelled\n")]);
        let tree = with(&[(file, "state: postponed\n")]);
        let loaded = load(&tree, &check::forms());
        let codes: Vec<_> = loaded.diagnostics.iter().map(|d| d.code).collect();
        assert_eq!(codes, ["no-new-day", "no-reason"]);
        expect(&["not-postponed"], &[(file, "postponed_to: ▶2026-04-14\n")]);
        expect(
            &["date-order"],
            &[(
                file,
                "state: postponed\nreason: R\npostponed_to: ▶2026-03-10\n",
            )],
        );
        expect(
            &[],
            &[(
                file,
                "state: postponed\nreason: R\npostponed_to: 2026-04-14\n",
            )],
        );
        expect(&["time-order"], &[(file, "time: 14:00\nends: ▶13:00\n")]);
    }

    #[test]
    fn revisions_before_their_document() {
        let note = |on: &str| {
            format!(
                "---\npublished: 2026-02-01\nrevisions:\n  - {{ on: {on}, note: N }}\n---\nText.\n"
            )
        };
        expect(
            &["revision-before-publication"],
            &[("board/note.md", &note("▶2026-01-31"))],
        );
        expect(&[], &[("board/note.md", &note("2026-02-01"))]);
        expect(
            &["order"],
            &[(
                "board/note.md",
                "---\nrevisions:\n  - { on: 2026-02-02, note: N }\n  - { on: ▶2026-02-01, note: N }\n---\nText.\n",
            )],
        );
    }

    #[test]
    fn attendance_that_contradicts_itself() {
        let loaded = expect(
            &["seat-twice"],
            &[(
                "board/2026-03-10/minutes.md",
                "---\nattendance: { present: [leader, clerk] }\napologies: [{ seat: ▶clerk }]\n---\nText.\n",
            )],
        );
        assert!(
            loaded.site.is_some(),
            "someone should look, and the site can be built"
        );
        expect(
            &["seat-twice"],
            &[(
                "board/2026-03-10/minutes.md",
                "---\ndecisions:\n  - { decision: D, votes: { for: [leader], against: [▶leader] } }\n---\nText.\n",
            )],
        );
    }

    #[test]
    fn a_second_agenda() {
        expect(
            &["second-document"],
            &[(
                "board/2026-03-10/order.md",
                "---\nkind: ▶agenda\n---\nText.\n",
            )],
        );
    }
}

mod rulebooks {
    use super::*;

    const FILE: &str = "board/rulebook.yaml";

    #[test]
    fn rules_and_terms_that_are_not_known() {
        let loaded = expect(
            &["unknown-rule"],
            &[(FILE, "rules:\n  ▶agenda-notise: { notice: 5 days }\n")],
        );
        assert_eq!(mend_of(&loaded), "Did you mean `agenda-notice`?");
        let loaded = expect(
            &["unknown-key"],
            &[(
                FILE,
                "rules:\n  agenda-notice: { notice: 5 days, ▶forse: must }\n",
            )],
        );
        assert_eq!(mend_of(&loaded), "Did you mean `force`?");
        let loaded = expect(
            &["unknown-key"],
            &[(
                FILE,
                "rules:\n  agenda-notice: { notice: 5 days, ▶notise: 5 days }\n",
            )],
        );
        assert_eq!(mend_of(&loaded), "Did you mean `notice`?");
        expect(
            &["wrong-value"],
            &[(
                FILE,
                "rules:\n  agenda-notice: { notice: ▶5 business days }\n",
            )],
        );
        expect(
            &["wrong-value"],
            &[(
                FILE,
                "rules:\n  agenda-notice: { notice: 5 days, force: ▶shall }\n",
            )],
        );
        expect(&["wrong-value"], &[(FILE, "rules:\n  ▶- agenda-notice\n")]);
        expect(
            &["unknown-key"],
            &[(
                FILE,
                "▶title_: T\nrules:\n  agenda-notice: { notice: 5 days }\n",
            )],
        );
        expect(
            &["missing-key"],
            &[(FILE, "clauses:\n  - { ▶clause: \"1\" }\n")],
        );
    }

    #[test]
    fn kinds_and_changes() {
        let good = "rules:\n  agenda-notice:\n    notice: 5 days\n    for:\n      extraordinary: { notice: 1 day }\n    changes:\n      - from: 2026-01-01\n        notice: 7 days\n";
        let site = expect(&[], &[(FILE, good)]).site.unwrap();
        let rulebook = site
            .bodies
            .values()
            .next()
            .unwrap()
            .rulebook
            .as_ref()
            .unwrap();
        assert_eq!(
            (
                rulebook.rules[0].changes.len(),
                rulebook.rules[0].kinds.len()
            ),
            (1, 1)
        );
        expect(
            &["wrong-value"],
            &[(
                FILE,
                "rules:\n  agenda-notice: { notice: 5 days, for: { ▶extra: { notice: 1 day } } }\n",
            )],
        );
        expect(
            &["missing-key"],
            &[(
                FILE,
                "rules:\n  agenda-notice: { notice: 5 days, changes: [▶{ notice: 1 day }] }\n",
            )],
        );
        expect(
            &["wrong-value"],
            &[(
                FILE,
                "rules:\n  agenda-notice: { notice: 5 days, changes: [{ from: ▶2026-02-30, notice: 1 day }] }\n",
            )],
        );
        expect(
            &["order"],
            &[(
                FILE,
                "rules:\n  agenda-notice: { notice: 5 days, changes: [{ from: 2026-02-03 }, { from: ▶2026-02-02 }] }\n",
            )],
        );
    }

    #[test]
    fn what_a_rule_lacks_may_stand_above() {
        let below = |text| {
            [
                ("board/group/body.yaml", "name: G\nkind: forum\n"),
                ("board/group/rulebook.yaml", text),
            ]
        };
        expect(&[], &below("rules:\n  agenda-notice: { force: should }\n"));
        let loaded = expect(
            &["missing-key"],
            &[(FILE, "rules:\n  ▶agenda-notice: { force: should }\n")],
        );
        assert!(
            loaded.diagnostics[0].reason.contains("`notice` is missing"),
            "{loaded:?}"
        );
        expect(
            &[],
            &[(
                FILE,
                "rules:\n  agenda-notice: { off: Not for this board }\n",
            )],
        );
    }
}

mod addresses {
    use super::*;

    #[test]
    fn two_papers_with_one_address() {
        let loaded = expect_whole(
            &["board/2026-03-10/housing.md same-address"],
            &[("board/2026-03-10/Housing.md", "Text.\n")],
        );
        assert_eq!(
            loaded.diagnostics[0].notes[0].place.path.as_str(),
            "board/2026-03-10/Housing.md"
        );
        expect_whole(
            &["board/Green plan.md same-address"],
            &[
                ("board/Green plan.md", "Text.\n"),
                ("board/green-plan/body.yaml", "name: G\nkind: forum\n"),
            ],
        );
        let loaded = expect_whole(
            &["board/notes same-address"],
            &[("board/notes", "x"), ("board/notes.md", "[x](notes)\n")],
        );
        assert_eq!(loaded.diagnostics.len(), 1);
    }

    #[test]
    fn addresses_of_the_sites_own_pages() {
        expect_whole(
            &["record reserved-name"],
            &[("record/body.yaml", "name: R\nkind: board\n")],
        );
        expect_whole(
            &["board/record.md reserved-name"],
            &[("board/record.md", "Text.\n")],
        );
        expect_whole(
            &["board/2026-03-10/!!.md file-name"],
            &[("board/2026-03-10/!!.md", "Text.\n")],
        );
        expect_whole(&["board/ ...md file-name"], &[("board/ ...md", "Text.\n")]);
    }

    #[test]
    fn former_addresses() {
        let note = |former: &str| format!("---\nmoved_from: [{former}]\n---\nText.\n");
        expect(
            &[],
            &[("board/note.md", &note("/old/note.html, /old/note/"))],
        );
        expect(&["bad-address"], &[("board/note.md", &note("▶old/note"))]);
        expect(
            &["bad-address"],
            &[("board/note.md", &note("▶\"https://example.org/old\""))],
        );
        expect(&["bad-address"], &[("board/note.md", &note("▶/../x"))]);
        expect(&["same-address"], &[("board/note.md", &note("▶/board/"))]);
        expect(
            &["same-address"],
            &[("board/note.md", &note("/old, ▶/old/"))],
        );
    }
}

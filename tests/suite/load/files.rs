//! Files and folders: their names, places, sizes and encodings.

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
        ("board/interest.yaml", "interests.yaml"),
        ("board/work_programme.yaml", "work-programme.yaml"),
        ("board/2026-03-10/meetings.yaml", "meeting.yaml"),
        ("site.yml", "site.yaml"),
    ] {
        let loaded = expect_whole(&[&format!("{path} unknown-file")], &[(path, "a: b\n")]);
        assert_eq!(mend_of(&loaded), format!("Did you mean {likely}?"));
    }
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
fn a_folder_of_files_can_have_a_year_in_its_name() {
    expect(
        &[],
        &[
            ("board/2025-accounts/all.pdf", "x"),
            ("board/accounts.md", "[all](2025-accounts/all.pdf)\n"),
        ],
    );
    expect_whole(
        &[
            "board/2025-13-01 meeting-folder-name",
            "board/2025-13-01/all.pdf unused-file",
        ],
        &[("board/2025-13-01/all.pdf", "x")],
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
        &["2026-03-10 misplaced-folder"],
        &[(
            "2026-03-10/agenda.md",
            "---\nitems: [{ title: A, organisation: council }]\n---\n",
        )],
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

#[test]
fn a_file_full_of_mistakes_is_not_told_of_without_end() {
    let seats: String = (0..300)
        .map(|n| format!("  seat-{n}: {{ post: P, rle: x }}\n"))
        .collect();
    let tree = with(&[("board/members.yaml", &format!("seats:\n{seats}"))]);
    let loaded = load(&tree, &check::forms());
    assert_eq!(loaded.diagnostics.len(), 100);
    let last = &loaded.diagnostics[99];
    assert!(
        last.reason
            .ends_with("; 200 more like this in the file are not shown"),
        "{last:?}"
    );
    assert!(loaded.site.is_none());
}

//! Addresses.

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
        &["board/2026-03-10/print.md reserved-name"],
        &[("board/2026-03-10/print.md", "Text.\n")],
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

#[test]
fn former_addresses_that_something_has() {
    let body = |former: &str| format!("name: B\nkind: board\nmoved_from: [{former}]\n");
    let meeting = "board/2026-03-10/meeting.yaml";
    let other = |former: &str| ("other/body.yaml", body(former));
    // Its own address, and two bodies that have each taken the other's: there is no way round in a circle.
    let loaded = expect(&["same-address"], &[("board/body.yaml", &body("▶/board/"))]);
    assert!(loaded.diagnostics[0].reason.contains("where it is now"));
    let (path, text) = other("▶/board/");
    expect(
        &["same-address"; 2],
        &[("board/body.yaml", &body("▶/other/")), (path, &text)],
    );
    // Below a page there can be an old address, not below a file.
    expect(
        &[],
        &[(meeting, "moved_from: [/board/2026-03-10/first/]\n")],
    );
    expect(
        &["same-address"],
        &[(
            meeting,
            "moved_from: [▶/board/2026-03-10/housing.pdf/first/]\n",
        )],
    );
    // A disk may not tell them apart.
    expect(
        &["same-address"],
        &[(meeting, "moved_from: [/old/a.html, ▶/Old/A.html]\n")],
    );
    for own in ["/record/2009/", "/data/x.csv", "/board/meetings/2009/"] {
        let moved = format!("moved_from: [▶{own}]\n");
        expect(&["reserved-name"], &[(meeting, &moved)]);
    }
    expect(
        &[],
        &[(
            meeting,
            "moved_from: [/meetings/2009/, /Papers/Old%20Plan.PDF]\n",
        )],
    );
}

#[test]
fn addresses_of_what_is_gone() {
    let gone = |address: &str| {
        format!("name: P\ngone: [{{ address: {address}, reason: By order., on: 2026-01-02 }}]\n")
    };
    expect(
        &[],
        &[("site.yaml", &gone("[/board/old/, /board/old.pdf]"))],
    );
    let loaded = expect(&["same-address"], &[("site.yaml", &gone("▶/board/"))]);
    assert!(mend_of(&loaded).starts_with("Take away what is there"));
    expect(&["bad-address"], &[("site.yaml", &gone("[/x/, ▶x]"))]);
    expect(
        &["missing-key"],
        &[(
            "site.yaml",
            "name: P\ngone: [{ ▶address: /x/, reason: R }]\n",
        )],
    );
}

/// What the site itself puts at the top, and below a body, has a name that no folder or document can take.
#[test]
fn the_names_of_the_sites_own_pages_are_reserved() {
    let tree = tree_at(Path::new("content"));
    let site = load(&tree, &check::forms()).site.unwrap();
    let day = site.settings.as_of.as_ref().unwrap().value;
    let record = check::check(&site, day).record;
    let site = PublicSite::of(site, day);
    let record = PublicRecord::of(record, &site);
    let pages = Pages::new(&site, &record).unwrap();
    let files: Vec<_> = pages.files().map(|file| file.unwrap().path).collect();
    let written = |path: &str| {
        let folder = format!("{path}/");
        let document = format!("{path}.md");
        let is_there = |file: &TreePath| {
            file.as_str().starts_with(&folder) || file.as_str() == document || file.as_str() == path
        };
        tree.files.keys().any(is_there)
    };
    for meeting in site.meetings.keys() {
        for file in &files {
            let Some(below) = file.as_str().strip_prefix(&format!("{meeting}/")) else {
                continue;
            };
            let name = below.split('/').next().unwrap();
            assert!(
                written(&format!("{meeting}/{name}")) || Route::MEETING_NAMES.contains(&name),
                "{file}"
            );
        }
    }
    let mut own = 0;
    for file in &files {
        let top = file.as_str().split('/').next().unwrap();
        own += usize::from(!written(top));
        assert!(written(top) || Route::SITE_NAMES.contains(&top), "{file}");
        for body in site.bodies.keys() {
            let Some(below) = file.as_str().strip_prefix(&format!("{body}/")) else {
                continue;
            };
            let name = below.split('/').next().unwrap();
            assert!(
                written(&format!("{body}/{name}")) || Route::BODY_NAMES.contains(&name),
                "{file}"
            );
        }
    }
    assert!(files.len() > 100 && own > 5);
}
